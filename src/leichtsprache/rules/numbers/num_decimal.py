"""Decimals are hard to read."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Avoid

_MONEY = r"\s?(?:€|Euro\b|EUR\b|Cent\b|Franken\b|CHF\b|Dollar\b)"

RULE = Rule(
    id="num-decimal",
    title="Komma-Zahl",
    message="Eine Zahl mit Komma ist schwer zu lesen. Runden Sie die Zahl, wenn das geht.",
    check=Avoid(re.compile(rf"(?<![\d.,])\d+,\d+(?![\d,]|\.\d)(?!{_MONEY})")),
    severity="info",
    phase="numbers",
    sources=(Source("N", "Komma-Zahlen vermeiden", "unconfirmed"),),
    good=(
        "Das Brot kostet 3,50 Euro.",
        "Der Weg ist fast 4 Kilometer lang.",
        "Wir haben 1.500 Gäste.",
        "Die Nummern sind 1, 2 und 3.",
        "Die Seite heißt www.stadt.de/3,5.",
    ),
    bad=FrozenMap(
        {
            "Der Weg ist ⟦3,8⟧ Kilometer lang.": None,
            "Es sind ⟦2,5⟧ Millionen Menschen.": None,
            "Das sind ⟦12,75⟧ Prozent.": None,
            "⟦0,5⟧ Liter sind genug.": None,
            "Der Baum ist ⟦1,20⟧ Meter hoch.": None,
        }
    ),
)
