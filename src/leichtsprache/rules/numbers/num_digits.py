"""Number words are to be written as digits."""

import re
from collections.abc import Iterator
from itertools import chain

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_SMALL = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")


def _tens() -> Iterator[tuple[str, int]]:
    for ten, word in enumerate(_TENS, 2):
        yield word, 10 * ten
        yield from ((f"{one}und{word}", 10 * ten + n) for n, one in enumerate(_ONES, 1))


def _round() -> Iterator[tuple[str, int]]:
    for word, size in (("hundert", 100), ("tausend", 1000)):
        yield word, size
        yield from ((one + word, size * n) for n, one in enumerate(_ONES, 1))
    yield from ((f"{ten}tausend", 1000 * n) for ten, n in (("zehn", 10), ("zwanzig", 20)))


NUMBERS = dict(chain(_SMALL.items(), _tens(), _round()))
# Not a plain number: fixed phrases, fractions, clock times with "halb", vague hundreds, verbs.
_NOT_BEFORE = (
    r"(?<!halb )(?<!unter )(?<!allen )(?<!außer )(?<!zu )(?<!ein paar )"
    r"(?<!ein bis )(?<!ein oder )(?<!eine oder )(?<!einen oder )(?<!eins, )"
    r"(?<!einige )(?<!mehrere )(?<!viele )(?<!wenige )(?<!halb bis )(?<!Viertel )(?<!viertel )"
    r"(?<!einigen )(?<!mehreren )(?<!vielen )(?<!wenigen )(?<!mehrerer )(?<!einiger )"
)
_WORD = re.compile(
    rf"{_NOT_BEFORE}(?<![\w·„»*/-])({'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
    r"(?P<times>mal)?(?![\w·*/-])"
    r"(?!\s+(?:Sachen|Drittel|Viertel|Fünftel|Achtel|Zehntel|Augen|Wände\w*|gerade|Dank|zu|geben|nehmen)\b|\s*\(\d)",
    re.IGNORECASE,
)
_NUMBER = "|".join(sorted((*_SMALL, *_TENS), key=len, reverse=True))
_ONE_BEFORE = re.compile(
    rf"\b(?:(?P<one>eine?[mnrs]?)|{_NUMBER})(?P<comma>,)?\s$", re.IGNORECASE
)  # fmt: skip
_NUMBER_AFTER = re.compile(rf",?\s(?:{_NUMBER})\b(?!,|\sund\b|\soder\b)")
_MEASURED = re.compile(r"\s\w+\s[a-zäöüß]+e[mnrs]?\s[A-ZÄÖÜ]|\s[a-zäöüß]+e[mnrs]?\s")
#: "zehn vor zwei" is a clock time, "vor zwei Wochen" none.
_CLOCK = re.compile(r"\b(?:vor|nach)\s$")
_AFTER_START = re.compile(r"(?:^|[.!?:]\s+|\n\s*(?:[-•*]\s+)?)$")


def _digits(match: re.Match[str], options: Options) -> str | None:
    word = match[1]
    number = NUMBERS[word.lower()]
    is_name = (not word.islower() and not _opens(match)) or _is_quoted(match)
    if number < int(options["from"]) or is_name or _is_about(match):
        return None
    is_open = word.lower() in ("sieben", "acht", "tausend", "hundert") or _CLOCK.search(
        _before(match)
    )
    if is_open and not _counts(match):
        return None
    return f"{number} Mal" if match["times"] else str(number)


def _is_about(match: re.Match[str]) -> bool:
    """Say whether two numbers side by side say "some": *ein, zwei Monate*, *zwei drei Tage*."""
    before, after = _ONE_BEFORE.search(_before(match)), match.string[match.end() :]
    if before and before["one"]:  # "ein zwei Meter hoher Zaun" is one thing
        return not (before["comma"] is None and _MEASURED.match(after))
    return bool(before or _NUMBER_AFTER.match(after))


def _opens(match: re.Match[str]) -> bool:
    """Say whether the capital is that of a sentence; else it is a name (die Sieben Zwerge)."""
    before = _before(match)
    return match[1][1:].islower() and bool(_AFTER_START.search(before) or not before)


def _is_quoted(match: re.Match[str]) -> bool:
    """Say whether somebody's words are told, or a title: „Die drei Fragezeichen“."""
    before = match.string[: match.start()]
    return before.rfind("„") > max(before.rfind("“"), before.rfind("”"), before.rfind("\n"))


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 12) : match.start()]


def _counts(match: re.Match[str]) -> bool:
    return bool(re.match(r"(?:\s+[a-zäöüß]+e[nr]?)?\s+[A-ZÄÖÜ]", match.string[match.end() :]))


RULE = Rule(
    id="num-digits",
    title="Zahl als Wort",
    message="Schreiben Sie die Zahl als Ziffer: {better}. Ziffern sind leichter zu lesen.",
    check=Prefer(_WORD, _digits),
    phase="numbers",
    options=FrozenMap({"from": 1}),
    sources=(
        Source("N", "Zahlen als Ziffern schreiben, auch kleine"),
        Source("D", "Zahlen als Ziffern schreiben"),
        Source("H", "Ziffern statt Zahl-Wörter"),
        Source("M", "Ziffern statt Zahl-Wörter"),
        Source("BW", "Ziffern statt Zahl-Wörter"),
    ),
    good=(
        "Sie brauchen 3 Bilder.",
        "Ein Mann und eine Frau kommen.",
        "Wir sind zu zweit. Nur eins ist wichtig.",
        "Ich sage es Ihnen unter vier Augen.",
        "Bitte geben Sie acht. Das Wasser ist tief.",
        "Wir lesen die Sieben Zwerge.",
        "Das sind zwei Drittel.",
        "Es ist halb drei.",
        "Das dauert ein, zwei Tage.",
        "Es ist Viertel vor zwei.",
    ),
    bad=FrozenMap(
        {
            "Sie brauchen ⟦drei⟧ Bilder.": "Sie brauchen 3 Bilder.",
            "⟦Zwölf⟧ Kinder spielen.": "12 Kinder spielen.",
            "Der Kurs dauert ⟦einundzwanzig⟧ Tage.": "Der Kurs dauert 21 Tage.",
            "Es kommen ⟦zweihundert⟧ Menschen.": "Es kommen 200 Menschen.",
            "Der Bus fährt um ⟦sieben⟧ Uhr.": "Der Bus fährt um 7 Uhr.",
            "Vor ⟦zwei⟧ Wochen war Wahl.": "Vor 2 Wochen war Wahl.",
            "Ich rufe Sie ⟦zweimal⟧ an.": "Ich rufe Sie 2 Mal an.",
        }
    ),
)
