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

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"„“]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:de|com|org|net|eu|at|ch|info)\b(?:/[^\s<>\"„“]*)?"
)
_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*")
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
# Two capitals, or a capital and a digit: IPAI, XL2, GmbH. Emphasis in capitals is no name.
_ACRONYM = re.compile(r"\b(?=\w*[A-ZÄÖÜ]\w*[A-ZÄÖÜ\d])\w{2,7}\b")
_EMPHASIS = frozenset("NICHT KEIN KEINE NIE NUR ODER UND".split())


def lost(german: str, foreign: str, *, target: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Return what of the German sentence is missing in its translation, each as German words.

    ``target`` is the language code of the translation, ``names`` the words that are proper names.

    >>> lost("Der IPAI bekommt 50 Euro.", "The IPAI gets 15 euros.", target="en")
    ('die Zahl „50“',)
    """
    addresses = [match.rstrip(".,;:!?)") for match in _ADDRESS.findall(german)]
    rest, other = _ADDRESS.sub(" ", german), _ADDRESS.sub(" ", foreign)
    return (
        *(f"die Adresse „{each}“" for each in addresses if each not in foreign),
        *(f"die Zahl „{each}“" for each in _lost_numbers(rest, other, target)),
        *(f"der Name „{each}“" for each in _lost_names(rest, other, target, frozenset(names))),
    )


def _lost_numbers(german: str, foreign: str, target: str) -> Iterator[str]:
    there = {value for each in _NUMBER.findall(foreign) for value in _values(each, target)}
    if target == "en":
        there |= _spelled(foreign)
    for match in _NUMBER.finditer(german):
        is_time = german[match.end() :].lstrip().startswith("Uhr")
        for value in _values(match.group(), "de"):
            hour = value - 12 if is_time and 12 < value <= 24 else value
            if not {value, hour} & there:
                yield match.group()
                break
    

def _values(number: str, language: str) -> list[Decimal]:
    """Return the value of a written number, or those of its parts for dates, times and the like."""
    digits = re.sub(r"\s", "", number)
    group, point = (",", ".") if language == "en" else (".", ",")
    whole, *fraction = digits.split(point)
    if group in whole and _GROUPS.fullmatch(whole):
        whole = whole.replace(group, "")
    if whole.isdigit() and len(fraction) < 2:
        return [Decimal(".".join([whole, *fraction]))] if "".join(fraction).isdigit() or not fraction else _parts(digits)
    return _parts(digits)


def _parts(digits: str) -> list[Decimal]:
    return [Decimal(part) for part in re.findall(r"\d+", digits)]
