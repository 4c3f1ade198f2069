"""Expressions of time as they stand in a text: *im Jahr 2015*, *am 3. Mai*, *seit 2012*."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from leichtsprache.rewrite.surface import Passage

_YEAR = r"(?:1\d|20)\d\d"
_MONTH = (
    "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jänner)"
)
_SEASON = "(?:Frühjahr|Frühling|Sommer|Herbst|Winter)"
_DAYTIME = "(?:morgen|vormittag|mittag|nachmittag|abend)"
_DAY = f"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag){_DAYTIME}?"
_DATE = rf"\d{{1,2}}\. (?:{_MONTH}(?: {_YEAR})?)"
_SHORT_DATE = rf"\d{{1,2}}\.\d{{1,2}}\.{_YEAR}"
_NEAR = "(?:vergangene|letzte|vorige|kommende|nächste)"
_CLOCK = r"(?: (?:um|gegen) \d{1,2}(?:[.:]\d\d)? Uhr)?"
_FEW = r"(?:\d{1,4}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|einigen|wenigen)"
_EDGE = "(?:Anfang|Mitte|Ende)"
_PART = "(?:Morgen|Vormittag|Mittag|Nachmittag|Abend)"
_OF_YEAR = "(?:dieses|letzten|vergangenen|vorigen|nächsten|kommenden) Jahres"
_WAR = "(?:Ersten|Zweiten) Weltkrieg"
_DECADE = r"(?:(?:19|18|20)?\d0er[- ]Jahren?|(?:19|18|20)\d0ern)"

Kind = Literal["point", "from", "until", "span"]

#: What each kind of expression looks like; the longest first where one begins like another.
_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("point", rf"[Aa]m (?:{_DATE}|{_SHORT_DATE}){_CLOCK}"),
    ("point", rf"[Aa]m (?:{_NEAR}n )?{_DAY}, (?:dem|den) (?:{_DATE}|{_SHORT_DATE}),?{_CLOCK}"),
    ("point", rf"[Aa]m (?:{_NEAR}n |frühen |späten )?{_DAY}{_CLOCK}"),
    ("point", rf"[Ii]m (?:{_NEAR}n )?{_MONTH}(?: {_YEAR})?"),
    ("point", rf"[Ii]m (?:{_NEAR}n )?{_SEASON}(?: {_YEAR})?"),
    ("point", rf"[Ii]m Jahre? {_YEAR}"),
    ("point", rf"[Aa]m (?:{_NEAR}n )?Wochenende"),
    ("point", rf"[Ii]m {_NEAR}n (?:Jahr|Monat)"),
    ("point", rf"[Ii]n der {_NEAR}n (?:Woche|Nacht)"),
    ("point", rf"[Ii]n der Nacht (?:zum|auf) {_DAY}"),
    ("point", rf"{_EDGE} (?:{_MONTH}(?: {_YEAR})?|{_YEAR}|des Jahres(?: {_YEAR})?)"),
    ("point", rf"{_EDGE} der (?:19|18|20)?\d0er[- ]Jahre"),
    ("point", rf"[Vv]or {_FEW} (?:Jahren|Monaten|Wochen|Tagen)"),
    ("point", r"[Vv]or ein(?:em Jahr|em Monat|er Woche)"),
    ("point", rf"(?:[Gg]estern|[Vv]orgestern)(?: {_PART})?"),
    ("point", rf"[Ii]m {_MONTH} {_OF_YEAR}"),
    ("point", rf"{_EDGE} {_OF_YEAR}"),
    ("point", rf"[Aa]m (?:frühen |späten )?{_PART} des {_DATE}"),
    ("span", rf"[Vv]on {_YEAR} bis {_YEAR}"),
    ("span", rf"[Vv]on {_MONTH} {_YEAR} bis {_MONTH} {_YEAR}"),
    ("span", rf"[Vv]om {_DATE} bis (?:zum )?{_DATE}"),
    ("span", rf"[Zz]wischen {_YEAR} und {_YEAR}"),
    ("span", rf"(?:[Ii]m|[Nn]ach dem|[Vv]or dem) {_WAR}"),
    ("span", rf"[Ww]ährend des {_WAR}e?s"),
    ("span", r"[Ii]m (?:frühen |späten |hohen )?Mittelalter"),
    ("span", r"[Ii]n der (?:Antike|Steinzeit|Bronzezeit|Eiszeit)"),
    ("span", rf"[Ii]n den ersten {_FEW} (?:Monaten|Wochen|Tagen) (?:des Jahres {_YEAR}|{_YEAR})"),
    ("span", rf"[Ii]n den {_DECADE}"),
    ("span", r"[Ii]m \d{1,2}\. Jahrhundert"),
    ("span", rf"[Ii]n den {_NEAR}n (?:{_FEW} )?(?:Jahren|Monaten|Wochen|Tagen)"),
    ("from", rf"[Ss]eit (?:{_YEAR}|dem Jahre? {_YEAR}|{_MONTH}(?: {_YEAR})?|{_EDGE} {_YEAR})"),
    ("from", rf"[Ss]eit (?:dem {_DATE}|{_FEW} (?:Jahren|Monaten|Wochen|Tagen))"),
    ("until", rf"[Bb]is (?:{_YEAR}|{_MONTH} {_YEAR}|zum Jahre? {_YEAR}|{_EDGE} {_YEAR})"),
    ("point", _YEAR),
)  # fmt: skip
_KNOWN = tuple((kind, re.compile(rf"{pattern}(?![\w-])")) for kind, pattern in _PATTERNS)


class Time(NamedTuple):
    """An expression of time: its tokens (both inclusive), its kind, as it is said in a sentence."""

    first: int
    last: int
    kind: Kind
    text: str


def time_at(source: Passage, first: int) -> Time | None:
    """Return the longest expression of time that begins at a token; ``None`` if none does.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("2015 starb sie."))
    >>> time_at(Passage(document, document.sentences[0]), 0).text
    'im Jahr 2015'
    """
    text = source.text(first, source.end)
    found = [(match.end(), kind) for kind, each in _KNOWN if (match := each.match(text))]
    if not found:
        return None
    length, kind = max(found)
    last = _last_token(source, first, length)
    if last is None or _is_number_of(source, first, last):
        return None
    said = source.inner(first, last + 1).rstrip(",")
    return Time(first, last, kind, f"im Jahr {said}" if first == last else said)


def times(source: Passage) -> tuple[Time, ...]:
    """Return all expressions of time in a sentence, in its order."""
    found: list[Time] = []
    position = 0
    while position < source.end:
        time = time_at(source, position)
        found += [time] if time else []
        position = time.last + 1 if time else position + 1
    return tuple(found)


def _last_token(source: Passage, first: int, length: int) -> int | None:
    """Return the token that ends ``length`` characters behind the start of the first one."""
    stop = source.tokens[first].span.start + length
    ends = (n for n in range(first, source.end) if source.tokens[n].span.stop == stop)
    return next(ends, None)


def _is_number_of(source: Passage, first: int, last: int) -> bool:
    """Whether a bare number may count or belong to a noun: "2015 Menschen", "Expo 2000"."""
    if first < last:
        return False
    after = source.tokens[last + 1].tag if last + 1 < source.end else None
    before = source.tokens[first - 1].tag if first else None
    names = ("NN", "NE", "ADJA", "CARD", "$,", "KON", "APPR", "ART", "XY", "FM", "TRUNC")
    return after in ("NN", "ADJA", "CARD", "KON", "$,") or before in names
