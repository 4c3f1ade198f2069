"""The facts of a version that can be counted: numbers, dates, amounts, names, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from leichtsprache.analyze import analyze
from leichtsprache.analyze.model import seen_tags
from leichtsprache.analyze.names import names as known_names
from leichtsprache.analyze.nouns import noun_lemmas
from leichtsprache.document import Document, Sentence, Token
from leichtsprache.resources import table
from leichtsprache.segment.addresses import ADDRESS

_BLANKS = "[.\u00a0\u202f ]"
_NUMBER = re.compile(rf"\d+(?:{_BLANKS}\d{{3}}(?!\d))*(?:,\d+)?")
_JOINT = re.compile("[-·\u2011\u00ad]")
_AMOUNT = re.compile(
    rf"(?P<before>[€$£])[ \u00a0]?(?P<sum>{_NUMBER.pattern})"
    rf"|(?P<number>{_NUMBER.pattern})(?P<joint>,-+|,–|-|[ \u00a0\u202f])?"
    r"(?:(?P<factor>Tausend|Mio\.?|Millionen?|Mrd\.?|Milliarden?)\b\.?[ \u00a0]?)?"
    r"(?P<unit>[€$£%‰]|[A-Za-zÄÖÜäöüß°µ][\w²³°/·-]*)?"
)
_LONGEST_SIGN = 3
_PHONE = re.compile(r"(?<![\w.,])(?:\+\d{1,3}|0\d{2,5})(?:[ /()\u00a0-]{1,3}\d{2,})+")
_NO_DIGIT = re.compile(r"\D")
_SHORT_YEAR = re.compile(r"\d\.\s?\d{1,2}\.(\d\d)(?!\d|\.\d)")
_TIMES = re.compile(r"(?:mal|fach)$")
_ROMAN = re.compile(r"[IVX]{1,5}|[IVXLC]{2,7}")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DATE = re.compile(
    r"(?<![\d.])(?P<day>\d\d?)\.[ \u00a0]?(?:(?P<month>\d\d?)\.|(?P<name>[A-ZÄÖÜ]\w{2,8})\b)"
    r"|\b\d{4}-(?P<iso>\d\d-\d\d)\b"
)


class Version(NamedTuple):
    """A version of a text, analyzed."""

    text: str
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, version: Document | str) -> Version:
        """Return the version; a string is taken as plain text."""
        document = analyze()(Document(version) if isinstance(version, str) else version)
        return cls(document.text, document.sentences)

    @property
    def tokens(self) -> Iterator[Token]:
        """All its tokens."""
        return (token for sentence in self.sentences for token in sentence.tokens)


def urls(version: Version) -> set[str]:
    """Return the addresses of the web and of mail."""
    return {match[0] for match in ADDRESS.finditer(version.text)}


@cache
def _number_words() -> dict[str, str]:
    return {row[0]: row[1] for row in table("guards/numbers.tsv").rows}


@lru_cache(maxsize=4_000)
def value(word: str) -> str | None:
    """Return the number that a word says, in digits: *drei*, *dreimal*, *Mai*, *XIV*."""
    if _ROMAN.fullmatch(numeral := word.rstrip(".")):
        return str(_roman(numeral))
    lower = word.lower()
    return _number_words().get(lower) or _number_words().get(_TIMES.sub("", lower))


def _roman(numeral: str) -> int:
    digits = [_ROMAN_DIGITS[each] for each in numeral]
    following = (*digits[1:], 0)
    return sum(-one if one < two else one for one, two in zip(digits, following, strict=True))


def numbers(version: Version) -> set[str]:
    """Return the numbers, of digits and of words, as digits without thousands marks.

    >>> sorted(numbers(Version.of("Am 1. Mai kommen zwölf oder 1.000 Leute.")))
    ['1', '1000', '12', '5']
    """
    text = ADDRESS.sub(" ", version.text)
    phones = {_NO_DIGIT.sub("", match[0]) for match in _PHONE.finditer(text)}
    digits = {_plain(match[0]) for match in _NUMBER.finditer(_PHONE.sub(" ", text))}
    words = (value(token.text) for token in version.tokens)
    # Minutes and cents of zero are said by saying nothing: 9:00 → 9 Uhr.
    return (phones | digits | {word for word in words if word}) - {"0", "00"}


def years(version: Version) -> set[str]:
    """Return the years of dates of which only two digits are said.

    >>> years(Version.of("Das war am 3.10.90."))
    {'90'}
    """
    return set(_SHORT_YEAR.findall(version.text))


def _plain(number: str) -> str:
    whole, _, decimals = re.sub(_BLANKS, "", number).partition(",")
    fraction = decimals.rstrip("0")
    return (whole.lstrip("0") or "0") + (f",{fraction}" if fraction else "")


def dates(version: Version) -> set[str]:
    """Return the days of the year that are named, as day and month.

    >>> sorted(dates(Version.of("Vom 3.5.2026 bis zum 7. Juni.")))
    ['3.5.', '7.6.']
    """
    return set(filter(None, map(_date, _DATE.finditer(version.text))))


def _date(match: re.Match[str]) -> str | None:
    if match["iso"]:
        month, day = match["iso"].split("-")
    else:
        day = match["day"]
        month = match["month"] or (_number_words().get(match["name"].lower()) or "")
    is_date = month.isdigit() and 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    return f"{int(day)}.{int(month)}." if is_date else None


@cache
def _units() -> dict[str, str]:
    """Return each unit by its sign and by its names."""
    return {row[0]: row[1] for row in table("guards/units.tsv").rows}


@cache
def _long_units() -> dict[str, str]:
    """Return the units by their names in lower case; signs are told apart by their case."""
    return {word.lower(): unit for word, unit in _units().items() if len(word) > _LONGEST_SIGN}


def amounts(version: Version) -> dict[str, set[str]]:
    """Return the units by the number before them; *Millionen* is one of them.

    >>> found = amounts(Version.of("10 % von zwei km"))
    >>> found["10"], found["2"]
    ({'Prozent'}, {'Kilometer'})
    """
    found: dict[str, set[str]] = {}
    for match in _AMOUNT.finditer(_in_digits(version)):
        factor = _units().get((match["factor"] or "").rstrip("."))
        if named := set(filter(None, (_unit(match), factor))):
            found.setdefault(_plain(match["number"] or match["sum"]), set()).update(named)
    return found


def _in_digits(version: Version) -> str:
    """Return the text with its number words as digits."""
    pieces: list[str] = []
    at = 0
    for token in version.tokens:
        number = value(token.text)
        if number:
            pieces += (version.text[at : token.span.start], number)
            at = token.span.stop
    return "".join((*pieces, version.text[at:]))


def _unit(match: re.Match[str]) -> str | None:
    """Return the name of a unit: *Quadrat-Meter*, *10-km-Lauf*."""
    written = match["unit"] or match["before"] or ""
    if match["joint"] == "-":
        written = written.split("-")[0]
    whole = _JOINT.sub("", written)
    return _units().get(whole) or _long_units().get(whole.lower())


def names(version: Version) -> list[str]:
    """Return the words tagged as names, without what is none: abbreviations, units, nouns."""
    found = {token.text for token in version.tokens if token.tag == "NE"}
    return sorted(filter(_is_name, found))


def _is_name(word: str) -> bool:
    is_cut = word.endswith(".") or any(sign in word for sign in "*:_/()")
    if not word[:1].isupper() or is_cut or word in _units() or _ROMAN.fullmatch(word):
        return False
    return word in known_names() or "NE" in seen_tags(word) or not noun_lemmas(word)


def unsaid(names: Iterable[str], version: Version) -> list[str]:
    """Return the names that the version lacks; ending, tag and capital may be others."""
    words = {token.text.lower() for token in version.tokens}
    return [name for name in names if not _says(words, name.lower())]


def _says(words: set[str], name: str) -> bool:
    stem = name.rstrip("s'’")
    return name in words or any(
        word.startswith(stem) or (_is_short(word) and stem.startswith(word[:-1])) for word in words
    )


def _is_short(word: str) -> bool:
    """Whether a word is cut at its end: *Chr.*, *Nord-*."""
    return len(word) > 2 and word.endswith((".", "-"))
