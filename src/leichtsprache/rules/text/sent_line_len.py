"""Lines are to be short."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Limit

_LINE = re.compile(r"[^\n]+")


def _lengths(document: Document) -> Iterator[tuple[Span, int]]:
    for block in document.blocks:
        for line in _LINE.finditer(document.text, *block.span):
            yield Span(*line.span()), len(line[0])


_LONG = (
    "Sie können uns jeden Tag anrufen. Sie können uns auch schreiben. Wir helfen Ihnen sehr gern."
)

RULE = Rule(
    id="sent-line-len",
    title="Lange Zeile",
    message="Die Zeile hat {size} Zeichen. Mehr als {limit} sind schwer zu lesen.",
    check=Limit(_lengths),
    severity="info",
    phase="layout",
    options=FrozenMap({"info": 85}),
    sources=(Source("Z", "Höchstens 85 Zeichen in einer Zeile"),),
    good=(
        "Das ist kurz.",
        "Das ist kurz.\nDas ist auch kurz.",
        "Das Amt hat von Montag bis Freitag offen.\nAm Samstag und am Sonntag ist es geschlossen.",
        "Hilfe",
        "- Brot\n- Käse",
    ),
    bad=FrozenMap(
        {
            f"⟦{_LONG}⟧": None,
            f"⟦{_LONG}⟧\nKommen Sie!": None,
            f"Hilfe\n\n⟦{_LONG}⟧": None,
            f"Das ist neu.\n⟦{_LONG}⟧": None,
            f"⟦{_LONG}⟧\n⟦{_LONG}⟧": None,
        }
    ),
)
