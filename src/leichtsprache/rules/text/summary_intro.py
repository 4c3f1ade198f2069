"""A long text says first what it is about."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source

_OVERVIEW = re.compile(r"\b(?:Inhalt|Überblick|Zusammenfassung|Kurz\b|Das Wichtigste|Darum geht)")


def _check(document: Document, options: Options) -> Iterator[Fault]:
    sentences = document.sentences
    headings = [block for block in document.blocks if block.kind == "heading"]
    has_overview = any(_OVERVIEW.search(each.span.slice(document.text)) for each in headings)
    if len(sentences) > int(options["sentences"]) and not has_overview:
        yield Fault(sentences[0].span, values=FrozenMap({"size": str(len(sentences))}))


_TEN = "Das ist neu. Es hilft. Sie zahlen nichts. Kommen Sie vorbei. Wir freuen uns. " * 2
_LONG = "\n\n".join([_TEN.strip()] * 6)

RULE = Rule(
    id="summary-intro",
    title="Überblick fehlt",
    message="Der Text hat {size} Sätze. Sagen Sie am Anfang kurz, worum es geht.",
    check=_check,
    severity="info",
    phase="layout",
    options=FrozenMap({"sentences": 60}),
    sources=(Source("D", "Bei langen Texten am Anfang einen Überblick geben", "digest"),),
    good=(
        "Das Amt ist offen.",
        _TEN.strip(),
        f"Das Wichtigste\n\n{_LONG}\n\nEnde.",
        f"Überblick\n\n{_LONG}\n\nWir helfen.",
        f"{_TEN}\n\nHilfe\n\n{_TEN}",
    ),
    bad=FrozenMap(
        {
            f"⟦Los!⟧ {_LONG}": None,
            f"⟦Hilfe⟧\n\n{_LONG}": None,
            f"⟦Das Amt ist offen.⟧ {_LONG}": None,
            f"⟦Das ist neu.⟧ {_LONG}\n\nHilfe\n\n{_TEN}": None,
            f"⟦Neues Geld⟧\n\n{_LONG}\n\nEnde": None,
        }
    ),
)
