"""Strictly read, the German regulation allows no abbreviation at all."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Fault, Options, Rule, Source, words

_KNOWN = frozenset(row[0] for row in table("rules/acronyms.tsv").rows)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    known = set(str(options["known"]).split())
    for token in words(document):
        if token.text in _KNOWN - known and re.search("[A-ZÄÖÜ].*[A-ZÄÖÜ]", token.text):
            yield Fault.on(token.span, token.text)


RULE = Rule(
    id="abbr-acronym-known",
    title="Bekannte Abkürzung",
    message="{found} ist eine Abkürzung. Prüfen Sie, ob alle sie kennen.",
    check=_check,
    severity="info",
    phase="characters",
    options=FrozenMap({"known": ""}),
    sources=(Source("B", "Keine Abkürzungen"),),
    good=(
        "Das Amt hilft.",
        "Die Kita ist offen.",
        "Wir fahren mit dem Zug.",
        "Er hat 5 Autos.",
        "Die Seite heißt www.SPD.de.",
    ),
    bad=FrozenMap(
        {
            "Die ⟦SPD⟧ hat gewonnen.": None,
            "Das ⟦WC⟧ ist oben.": None,
            "Ein ⟦LKW⟧ steht im Weg.": None,
            "Der ⟦ADAC⟧ hilft.": None,
            "Das war in der ⟦DDR⟧.": None,
        }
    ),
)
