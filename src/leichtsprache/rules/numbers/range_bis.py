"""A range is to be written with the word "bis"."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_DAY = r"(?:Mo|Di|Mi|Do|Fr|Sa|So)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nnabend)?"
_RANGE = re.compile(
    rf"(?<![\w.,/–:-])(?<![\d/]\s)(?P<between>[Zz]wischen\s)?(?P<first>\d+(?:[.,:]\d+)?)(?P<point>\.)?\s?[–-]\s?"
    r"(?P<last>\d+(?:[.,:]\d+)?)(?=\.?\s(?P<noun>[A-Za-zÄÖÜäöü€]\w*)|\s?[%€]|[).,;!?]*\s*$)(?![.,]?\d)"
    rf"|\b(?P<day>{_DAY})\s?[–-]\s?(?P<until>{_DAY})\b(?!-)",
    re.MULTILINE,
)
# What stands beside a score, and not beside a range.
_SCORE = re.compile(
    r"\b(?:gewann|gewinn|verlor|verlier|sieg|unterlag|gegen|Spielstand|Satz)", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:[Ss]tr(?:aße|\.)|[Pp]latz|[Ww]eg|[Aa]llee|[Gg]asse|[Rr]ing|[Uu]fer|[Dd]amm)\s$"
)


def _written(match: re.Match[str], options: Options) -> str | None:  # noqa: ARG001
    if match["day"]:
        return f"{match['day']} bis {match['until']}"
    if _as_number(match["first"]) >= _as_number(match["last"]) or match["first"].startswith("0"):
        return None
    if len(match["last"]) > len(match["first"]) + 1:  # a telephone number
        return None
    near = match.string[max(0, match.start() - 40) : match.end() + 20]
    if _SCORE.search(near) or _ADDRESS.search(match.string[: match.start()][-10:]):
        return None
    word = "und" if match["between"] else "bis"
    return f"{match['between'] or ''}{match['first']}{match['point'] or ''} {word} {match['last']}"


def _as_number(text: str) -> float:
    return float(
        text.replace(",", ".").replace(":", ".") if "." not in text else text.replace(".", "")
    )


RULE = Rule(
    id="range-bis",
    title="Strich statt „bis“",
    message="Schreiben Sie das Wort: {better}. Der Strich ist schwer zu verstehen.",
    check=Prefer(_RANGE, _written),
    phase="numbers",
    sources=(Source("D", "Bei Spannen das Wort „bis“ schreiben"),),
    good=(
        "Das Amt ist von 10 bis 12 Uhr offen.",
        "Die Mannschaft gewann 1–2 gegen Köln.",
        "Das Schuljahr 2020-21 ist vorbei.",
        "Er wohnt in der Parkstraße 10-12 in Köln.",
        "Rufen Sie an: 030-12345",
        "Das ist ein 1-2-Familienhaus.",
        "Faxen Sie an 0221 / 221-28635 in Köln.",
    ),
    bad=FrozenMap(
        {
            "Das Amt ist von ⟦10–12⟧ Uhr offen.": "Das Amt ist von 10 bis 12 Uhr offen.",
            "Das dauert ⟦3-4⟧ Wochen.": "Das dauert 3 bis 4 Wochen.",
            "Das Fest ist vom ⟦1.–3⟧. Mai.": "Das Fest ist vom 1. bis 3. Mai.",
            "Der Krieg war ⟦1939–1945⟧.": "Der Krieg war 1939 bis 1945.",
            "Wir arbeiten ⟦Montag–Freitag⟧.": "Wir arbeiten Montag bis Freitag.",
            "Das sind ⟦zwischen 5–10⟧ Euro.": "Das sind zwischen 5 und 10 Euro.",
        }
    ),
)
