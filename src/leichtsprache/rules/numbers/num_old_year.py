"""Years long ago say little to many readers."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_YEAR = re.compile(
    r"\b(?:(?:[Ii]m\s|[Ss]eit\sdem\s)?Jahre?\s|[Ss]eit\s)(?P<year>1\d{3}|[3-9]\d\d)\b(?![.,]\d|-)"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for match in matches(_YEAR, document):
        if int(match["year"]) < int(options["before"]):
            yield Fault.at(match)


RULE = Rule(
    id="num-old-year",
    title="Alte Jahres-Zahl",
    message="Das ist lange her. Schreiben Sie zum Beispiel: vor mehr als 100 Jahren.",
    check=_check,
    severity="info",
    phase="numbers",
    options=FrozenMap({"before": 1900}),
    sources=(
        Source("N", "Alte Jahres-Zahlen vermeiden: vor langer Zeit"),
        Source("H", "Alte Jahres-Zahlen ersetzen, wenn sie nicht wichtig sind"),
        Source("M", "Alte Jahres-Zahlen vermeiden"),
    ),
    good=(
        "Das war vor mehr als 100 Jahren.",
        "Im Jahr 1989 fiel die Mauer.",
        "Er hat seit 2010 ein Auto.",
        "Das Zimmer hat die Nummer 1848.",
        "Seit 40 Jahren gibt es das Fest.",
    ),
    bad=FrozenMap(
        {
            "⟦Im Jahr 1492⟧ fuhr Kolumbus los.": None,
            "Das Haus steht ⟦seit 1750⟧.": None,
            "⟦Im Jahre 800⟧ gab es einen Kaiser.": None,
            "Die Stadt gibt es ⟦seit dem Jahr 1180⟧.": None,
            "Das Gesetz ist aus dem ⟦Jahr 1871⟧.": None,
        }
    ),
)
