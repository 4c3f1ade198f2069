"""High numbers are hard to grasp."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_GROUP = r"[. \u00a0\u202f]?"
_HIGH = re.compile(
    rf"(?<![\d.,/+-])(?<!\d )([1-9]\d{{0,2}})((?:{_GROUP}\d{{3}})+)(?![\d/-]|[.,]\d| \d)"
)
_ROUND = {"000000": ("Million", "Millionen"), "000000000": ("Milliarde", "Milliarden")}


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for match in matches(_HIGH, document):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) < int(options["digits"]) or _is_postcode(match):
            continue
        one, many = _ROUND.get(re.sub(r"\D", "", match[2]), ("", ""))
        if one and match[1] != "1":
            yield Fault.at(match, f"{match[1]} {many}", safe=True)
        else:
            yield Fault.at(match, f"1 {one}" if one else None, safe=True)


def _is_postcode(match: re.Match[str]) -> bool:
    return len(match[0]) == 5 and match[0].isdigit()


RULE = Rule(
    id="num-high",
    title="Hohe Zahl",
    message="Die Zahl {found} können sich viele nicht vorstellen. Erklären Sie die Zahl oder "
    "runden Sie die Zahl.",
    check=_check,
    severity="info",
    phase="numbers",
    options=FrozenMap({"digits": 5}),
    sources=(
        Source("N", "Hohe Zahlen vermeiden oder durch ein Wort wie „viele“ ersetzen"),
        Source("D", "4 Millionen schreiben, nicht alle Nullen", "digest"),
        Source("H", "Hohe Zahlen vermeiden. Wichtige Zahlen dürfen bleiben"),
        Source("BW", "Hohe Zahlen vermeiden"),
        Source("M", "Hohe Zahlen vermeiden"),
    ),
    good=(
        "Hier leben 4 Millionen Menschen.",
        "Das war im Jahr 2021.",
        "Er wohnt in 10115 Berlin.",
        "Es kommen 500 Menschen.",
        "Das kostet 1.500 Euro.",
    ),
    bad=FrozenMap(
        {
            "Hier leben ⟦4.000.000⟧ Menschen.": "Hier leben 4 Millionen Menschen.",
            "Das kostet ⟦1 000 000⟧ Euro.": "Das kostet 1 Million Euro.",
            "Das sind ⟦2000000000⟧ Euro.": "Das sind 2 Milliarden Euro.",
            "Die Stadt hat ⟦15.348⟧ Einwohner.": None,
            "Das Haus kostet ⟦1.250.000⟧ Euro.": None,
        }
    ),
)
