"""A long text needs headings."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for section in document.sections:
        sentences = [each for block in section.blocks for each in block.sentences or ()]
        if len(sentences) > int(options["sentences"]):
            size = FrozenMap({"size": str(len(sentences))})
            yield Fault(sentences[0].span, values=size)


_FIVE = "Das ist neu. Es hilft. Sie zahlen nichts. Kommen Sie vorbei. Wir freuen uns."
_TEN = f"{_FIVE}\n\n{_FIVE}"
_LONG = f"Es hilft. {_TEN}\n\n{_TEN}"

RULE = Rule(
    id="headings",
    title="Zu wenige Überschriften",
    message="Hier stehen {size} Sätze ohne Überschrift. Schreiben Sie Zwischen-Überschriften.",
    check=_check,
    severity="info",
    phase="layout",
    options=FrozenMap({"sentences": 20}),
    sources=(
        Source("N", "Viele Überschriften schreiben"),
        Source("B", "Texte mit Überschriften gliedern", "unconfirmed"),
        Source("D", "Texte mit Überschriften gliedern"),
        Source("Z", "Viele Überschriften schreiben"),
        Source("BW", "Texte mit Überschriften gliedern"),
    ),
    good=(
        _FIVE,
        _TEN,
        f"Das ist neu\n\n{_TEN}\n\nSo geht das\n\n{_TEN}",
        f"Hilfe\n\n{_TEN}",
        f"{_TEN}\n\nSo geht das\n\n{_TEN}",
    ),
    bad=FrozenMap(
        {
            f"⟦Es hilft.⟧ {_TEN}\n\n{_TEN}": None,
            f"Hilfe\n\n⟦Es hilft.⟧ {_TEN}\n\n{_TEN}": None,
            f"⟦Los!⟧ {_LONG}": None,
            f"⟦Los!⟧ {_LONG}\n\nEnde\n\n{_TEN}": None,
            f"Anfang\n\n{_TEN}\n\nHilfe\n\n⟦Los!⟧ {_LONG}": None,
        }
    ),
)
