"""What a translation has lost: numbers, addresses and names that the German sentence has.

A model of this size drops or bends such facts now and then. They can be compared without knowing
either language well, so each translation is checked, and what is missing is told to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from leichtsprache.resources import table
from leichtsprache.segment.addresses import ADDRESS

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*")
# One value, by the mark that stands before its decimals; all else is a date, a time, a version.
_QUANTITY = {
    ",": re.compile(r"\d+(?:,\d+)?|\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?"),
    ".": re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?"),
}
_CLOCK = re.compile(r"[012]?\d\.[0-5]\d")
# Two capitals, or a capital and a digit: IPAI, XL2, GmbH. Emphasis in capitals is no name.
_ACRONYM = re.compile(r"\b(?=\w*[A-ZÄÖÜ]\w*[A-ZÄÖÜ\d])\w{2,7}\b")
_EMPHASIS = {"ALLE", "DAS", "DIE", "IST", "KEIN", "KEINE", "NICHT", "NIE", "NUR", "ODER", "UND"}


def lost(german: str, foreign: str, *, target: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Return what of the German sentence is missing in its translation, each as German words.

    ``target`` is the language code of the translation, ``names`` the words that are proper names.

    >>> lost("Der IPAI bekommt 50 Euro.", "The IPAI gets 15 euros.", target="en")
    ('die Zahl „50“',)
    """
    addresses = ADDRESS.findall(german)
    rest, other = ADDRESS.sub(" ", german), ADDRESS.sub(" ", foreign)
    return (
        *(f"die Adresse „{each}“" for each in addresses if each not in foreign),
        *(f"die Zahl „{each}“" for each in _lost_numbers(rest, other, target)),
        *(f"der Name „{each}“" for each in _lost_names(rest, other, target, frozenset(names))),
    )


def _lost_numbers(german: str, foreign: str, target: str) -> Iterator[str]:
    written = _NUMBER.findall(foreign)
    there = {value for each in written for mark in _marks(target) for value in _values(each, mark)}
    there |= _spelled(foreign, "number") if target == "en" else set()
    months = _spelled(foreign, "month") if target == "en" else set()
    for match in _NUMBER.finditer(german):
        if german[: match.start()][-1:].isalpha():
            continue  # part of a name, such as XL2
        is_time = german[match.end() :].lstrip().startswith("Uhr")
        values = _values(match.group(), ",")
        known = there | months if len(values) > 1 else there
        if any(each not in known and not (is_time and each - 12 in known) for each in values):
            yield match.group()


def _spelled(english: str, kind: str) -> set[Decimal]:
    """Return the values of the number words, or the numbers of the months, in an English text."""
    words = _number_words(kind)
    return {words[word] for word in re.findall(r"[a-z]+", english.lower()) if word in words}


def _marks(language: str) -> str:
    """Return the decimal marks to expect: a point in English, either in other languages."""
    return "." if language == "en" else ",."


def _values(number: str, mark: str) -> set[Decimal]:
    """Return the value of a written number; of dates, times and the like, that of each part."""
    parts = {Decimal(part) for part in re.findall(r"\d+", number)}
    if not _QUANTITY[mark].fullmatch(number):
        return parts
    group = "." if mark == "," else ","
    value = Decimal(re.sub(r"\s", "", number).replace(group, "").replace(mark, "."))
    return {value} | (parts if mark == "." and _CLOCK.fullmatch(number) else set())


def _lost_names(german: str, foreign: str, target: str, names: frozenset[str]) -> Iterator[str]:
    words = set(re.findall(r"[\w-]+", german)) & names
    is_loud = german.isupper()
    words |= {each for each in _ACRONYM.findall(german) if not is_loud} - _EMPHASIS
    translated = _translated_names()
    text = _folded(foreign)
    for word in sorted(words, key=german.index):
        name = word if word in translated else re.sub(r"(?<=\w{2})s$", "", word)
        if target != "en" and name in translated:
            continue
        if not any(_folded(each) in text for each in (name, *translated.get(name, ()))):
            yield word


def _folded(text: str) -> str:
    """Return the text without what translators change in a name: case, umlauts, hyphens, blanks."""
    return text.lower().translate(_CHANGED)


_CHANGED = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "-": "", " ": ""})


@cache
def _number_words(kind: str) -> dict[str, Decimal]:
    rows = table("translate/english_numbers.tsv").rows
    return {word: Decimal(value) for word, value, its_kind in rows if its_kind == kind}


@cache
def _translated_names() -> dict[str, tuple[str, ...]]:
    """Return the names and acronyms that English has another word for."""
    return {
        german: tuple(english.split("/")) for german, english in table("translate/names.tsv").rows
    }
