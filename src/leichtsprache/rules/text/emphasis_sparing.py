"""Bold is for single words."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for block in document.blocks:
        if block.kind in ("heading", "cell"):
            continue
        for mark in block.marks or ():
            words = len(mark.span.slice(document.text).split())
            if mark.kind == "bold" and words > int(options["words"]):
                yield Fault(mark.span)


RULE = Rule(
    id="emphasis-sparing",
    title="Zu viel fette Schrift",
    message="Hier ist viel Text fett. Nehmen Sie fette Schrift nur für einzelne Wörter.",
    check=_check,
    severity="info",
    phase="layout",
    needs="marks",
    options=FrozenMap({"words": 5}),
    sources=(
        Source("N", "Wichtige Wörter hervorheben, nicht zu viel"),
        Source("H", "Wenig hervorheben"),
        Source("D", "Wenig hervorheben", "unconfirmed"),
    ),
    good=(
        "Das Amt ist **nicht** offen.",
        "Das **Amt** hilft **allen**.",
        "**Das Amt ist offen.**",
        "Das Amt ist offen.",
        "# **Das ist eine Überschrift mit vielen Wörtern**",
    ),
    bad=FrozenMap(
        {
            "**⟦Das Amt ist heute für alle Menschen offen.⟧**": None,
            "Das ist neu. **⟦Sie bekommen ab jetzt mehr Geld vom Amt.⟧**": None,
            "- **⟦Bringen Sie bitte den Ausweis und ein Foto mit.⟧**": None,
            "Es gilt: **⟦Alle Kinder dürfen ohne Geld in das Bad.⟧** Das ist gut.": None,
            "**⟦Rufen Sie uns an, wenn Sie Hilfe brauchen.⟧**": None,
        }
    ),
)
