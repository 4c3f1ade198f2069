"""The sign % is to be written as a word."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_PERCENT = re.compile(
    r"(?<=\d)[ \u00a0\u202f]?%(-(?=[A-ZÄÖÜ])|(?=ig)|(?![\w-]))(?P<points>(?=Punkt))?"
)


def _written(match: re.Match[str], options: Options) -> str:  # noqa: ARG001
    if match[1]:
        return " Prozent-" if match["points"] is not None else "-Prozent-"
    return "-prozent" if match.string.startswith("ig", match.end()) else " Prozent"


RULE = Rule(
    id="num-percent",
    title="Prozent-Zeichen",
    message="Schreiben Sie das Wort „Prozent“. Das Zeichen % ist schwer zu lesen.",
    check=Prefer(_PERCENT, _written),
    phase="numbers",
    sources=(
        Source("N", "Prozent-Zahlen vermeiden oder erklären"),
        Source("D", "Sonderzeichen vermeiden oder ausschreiben"),
        Source("H", "Prozent-Zahlen vermeiden oder erklären"),
        Source("M", "Prozent-Zahlen vermeiden oder erklären"),
        Source("Z", "Das Wort Prozent genügt: 30 Prozent"),
        Source("BW", "Prozent-Zahlen vermeiden oder erklären"),
    ),
    good=(
        "10 Prozent der Menschen sind krank.",
        "Die Datei heißt a%20b.",
        "Das Prozent-Zeichen sieht so aus: %",
        "Der Link ist https://stadt.de/a%20b.",
        "Die Hälfte kommt.",
    ),
    bad=FrozenMap(
        {
            "Das sind 10⟦ %⟧ mehr.": "Das sind 10 Prozent mehr.",
            "Der Preis steigt um 3,5⟦%⟧.": "Der Preis steigt um 3,5 Prozent.",
            "Die Partei hat 2⟦ %-⟧Punkte mehr.": "Die Partei hat 2 Prozent-Punkte mehr.",
            "Die Partei schafft die 5⟦ %-⟧Hürde.": "Die Partei schafft die 5-Prozent-Hürde.",
            "Das ist eine 40⟦ %⟧ige Lösung.": "Das ist eine 40-prozentige Lösung.",
        }
    ),
)
