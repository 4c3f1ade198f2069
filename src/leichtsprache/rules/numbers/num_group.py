"""Long numbers are read in groups of three."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

# A noun of quantity must follow: a bare number of five digits may be a postcode or an account.
_COUNTED = (
    r"(?=\s(?:Euro|Franken|Dollar|Menschen|Personen|Einwohner\w*|Kinder\w*|Bürger\w*|Stück|Jahren?|"
    r"Meter\w*|Kilometer\w*|Kilo\w*|Tonnen|Liter|Besucher\w*|Mitglieder\w*|Frauen|Männer\w*|Tiere\w*)\b)"
)
_LONG = re.compile(
    rf"(?<![\d.,/-])(?:\d{{5,9}}|\d{{2,3}}(?:\.\d{{3}})+|\d(?:\.\d{{3}}){{2,}}){_COUNTED}"
)


def _grouped(match: re.Match[str], options: Options) -> str:  # noqa: ARG001
    return f"{int(match[0].replace('.', '')):,}".replace(",", "\u00a0")


RULE = Rule(
    id="num-group",
    title="Lange Zahl ohne Lücken",
    message="Teilen Sie die Zahl mit Leer-Zeichen: {better}. Dann ist sie leichter zu lesen.",
    check=Prefer(_LONG, _grouped),
    severity="info",
    phase="numbers",
    sources=(
        Source("Z", "Große Zahlen in Dreier-Gruppen mit Leer-Zeichen schreiben"),
        Source("M", "Große Zahlen in Dreier-Gruppen mit Leer-Zeichen schreiben"),
    ),
    good=(
        "Das kostet 1500 Euro.",
        "Er wohnt in 10115 Berlin.",
        "Das kostet 15\u00a0000 Euro.",
        "Im Jahr 2021 war die Wahl.",
        "Die Kundennummer: 12345678 Personen",
    ),
    bad=FrozenMap(
        {
            "Das kostet ⟦15000⟧ Euro.": "Das kostet 15\u00a0000 Euro.",
            "Hier leben ⟦250.000⟧ Menschen.": "Hier leben 250\u00a0000 Menschen.",
            "Es sind ⟦1200000⟧ Einwohner.": "Es sind 1\u00a0200\u00a0000 Einwohner.",
            "Die Reise ist ⟦40000⟧ Kilometer lang.": "Die Reise ist 40\u00a0000 Kilometer lang.",
            "Wir haben ⟦1.500.000⟧ Euro.": "Wir haben 1\u00a0500\u00a0000 Euro.",
        }
    ),
)
