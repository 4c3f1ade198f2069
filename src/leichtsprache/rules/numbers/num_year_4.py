"""Years have four digits."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_SHORT = re.compile(
    r"(?<![\w’'])['’](?P<short>\d\d)(?![\d\w])"
    r"|\b(?P<first>(?:19|20)\d\d)/(?P<second>\d\d)(?![\d/-])"
    r"|(?<![\d.,-])(?P<decade>[2-9]0)er[ -]?Jahre(?P<dative>n?)"
)


def _full(match: re.Match[str], options: Options) -> str | None:  # noqa: ARG001
    if short := match["short"]:
        return ("19" if int(short) > 40 else "20") + short
    if second := match["second"]:
        first = match["first"]
        follows = (int(first) + 1) % 100 == int(second)
        return f"{first} und {int(first) + 1}" if follows else None
    return f"{19 if int(match['decade']) > 20 else 20}{match['decade']}er-Jahre{match['dative']}"


RULE = Rule(
    id="num-year-4",
    title="Kurze Jahres-Zahl",
    message="Schreiben Sie die Jahres-Zahl mit 4 Ziffern. Zum Beispiel: {better}.",
    check=Prefer(_SHORT, _full, safe=False),
    severity="info",
    phase="numbers",
    sources=(
        Source("Z", "Jahres-Zahlen mit 4 Ziffern schreiben"),
        Source("M", "Jahres-Zahlen mit 4 Ziffern schreiben"),
    ),
    good=(
        "Das war im Jahr 1989.",
        "Das ist Annas Auto.",
        "Das Urteil hat die Nummer 2020/37.",
        "Wir gehen in den 1990er-Jahren zurück.",
        "Er ist 80 Jahre alt.",
    ),
    bad=FrozenMap(
        {
            "Das war im Sommer ⟦’89⟧.": "Das war im Sommer 1989.",
            "Seit Mai ⟦'05⟧ bin ich hier.": "Seit Mai 2005 bin ich hier.",
            "Das war im Winter ⟦2020/21⟧.": "Das war im Winter 2020 und 2021.",
            "Die ⟦90er Jahre⟧ waren schön.": "Die 1990er-Jahre waren schön.",
            "In den ⟦60er-Jahren⟧ gab es das nicht.": "In den 1960er-Jahren gab es das nicht.",
        }
    ),
)
