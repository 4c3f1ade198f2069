"""Units are to be written as words."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_UNITS = FrozenMap((row[0], row[1]) for row in table("rules/units.tsv").rows)
_SIGNS = "|".join(re.escape(sign) for sign in sorted(_UNITS, key=len, reverse=True))
_UNIT = re.compile(
    rf"(?<=\d)(?P<hyphen>-(?={_SIGNS}))?[ \u00a0\u202f]?(?P<unit>{_SIGNS})"
    r"(?![\w²³^/'’]|\.\w)(?P<joined>(?=-[A-ZÄÖÜ]))?"
)


def _written(match: re.Match[str], options: Options) -> str | None:  # noqa: ARG001
    one, _, many = _UNITS[match["unit"]].partition("/")
    counts_one = re.search(
        r"(?<![\d.,])1$", match.string[max(0, match.start() - 2) : match.start()]
    )
    name = one if counts_one or not many else many
    if match["joined"] is None and not match["hyphen"]:
        return f" {name}"
    return None if " " in name else f"-{name}"  # 10-km-Lauf


RULE = Rule(
    id="unit-abbr",
    title="Abgekürzte Maß-Einheit",
    message="Schreiben Sie die Einheit als Wort: {better}. Die Abkürzung kennen nicht alle.",
    check=Prefer(_UNIT, _written),
    phase="numbers",
    sources=(
        Source("Z", "Maß-Einheiten ausschreiben"),
        Source("M", "Maß-Einheiten ausschreiben: 200 Kilometer pro Stunde"),
    ),
    good=(
        "Der Weg ist 5 Kilometer lang.",
        "Das ist ein A4 Blatt.",
        "Im Jahr 2021 kam er.",
        "Wir haben 3 Mal gewonnen.",
        "Die Seite heißt www.lauf.de/10-km.",
    ),
    bad=FrozenMap(
        {
            "Der Weg ist 5⟦ km⟧ lang.": "Der Weg ist 5 Kilometer lang.",
            "Fahren Sie höchstens 30⟦ km/h⟧.": "Fahren Sie höchstens 30 Kilometer pro Stunde.",
            "Sie brauchen 200⟦g⟧ Mehl.": "Sie brauchen 200 Gramm Mehl.",
            "Die Wohnung hat 60⟦ m²⟧.": "Die Wohnung hat 60 Quadrat-Meter.",
            "Es sind 25⟦ °C⟧.": "Es sind 25 Grad.",
            "Er läuft beim 10⟦-km⟧-Lauf.": "Er läuft beim 10-Kilometer-Lauf.",
        }
    ),
)
