"""Clock times: rulebooks disagree about the form, so the profile chooses."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_TIME = re.compile(
    r"(?<![\d.:,])(?P<first>[01]?\d|2[0-4])(?:[.:](?P<minutes>[0-5]\d))?"
    r"(?:(?P<to>\s?[–-]\s?|\sbis\s|\sund\s)(?P<last>[01]?\d|2[0-4])(?:[.:](?P<rest>[0-5]\d))?)?"
    r"\s?(?:Uhr\b|h\b(?!/))(?!\s[0-5]?\d\b)"
)


def _written(match: re.Match[str], options: Options) -> str | None:
    style = str(options["style"])
    better = _clock(match["first"], match["minutes"], style)
    if match["last"]:
        word = " und " if "und" in match["to"] else " bis "
        better += word + _clock(match["last"], match["rest"], style)
    better += " Uhr"
    return None if better == re.sub(r"\s", " ", match[0]) else better


def _clock(hours: str, minutes: str | None, style: str) -> str:
    if style == "plain":
        return f"{int(hours)}" + (f":{minutes}" if int(minutes or 0) else "")
    return f"{int(hours)}{'.' if style == 'dot' else ':'}{minutes or '00'}"


RULE = Rule(
    id="time-format",
    title="Form der Uhrzeit",
    message="Schreiben Sie die Uhrzeit so: {better}. Das ist leichter zu lesen.",
    check=Prefer(_TIME, _written),
    phase="numbers",
    severity="info",
    options=FrozenMap({"style": "plain"}),
    sources=(
        Source("N", "Uhrzeiten einfach schreiben, zum Beispiel 6 Uhr abends", "unconfirmed"),
        Source("BW", "9:00 ohne Null am Anfang"),
        Source("Z", "14.00 Uhr, immer mit 2 Ziffern nach dem Punkt"),
        Source("M", "18 Uhr, mit Minuten 9.25 Uhr"),
    ),
    good=(
        "Das Amt macht um 9 Uhr auf.",
        "Der Bus kommt um 9:25 Uhr.",
        "Das Spiel endet 2:1.",
        "Es ist 18 Uhr 30.",
        "Wir haben von 9 bis 12 Uhr offen.",
    ),
    bad=FrozenMap(
        {
            "Das Amt macht um ⟦09:00 Uhr⟧ auf.": "Das Amt macht um 9 Uhr auf.",
            "Der Kurs ist ⟦9.00–10.30 Uhr⟧.": "Der Kurs ist 9 bis 10:30 Uhr.",
            "Wir öffnen von ⟦8:00 bis 12:00 Uhr⟧.": "Wir öffnen von 8 bis 12 Uhr.",
            "Die Feier beginnt um ⟦19.30 Uhr⟧.": "Die Feier beginnt um 19:30 Uhr.",
            "Kommen Sie um ⟦16 h⟧.": "Kommen Sie um 16 Uhr.",
            "Rufen Sie zwischen ⟦13.00 und 14.00 Uhr⟧ an.": "Rufen Sie zwischen 13 und 14 Uhr an.",
        }
    ),
)
