"""Nouns and names of special kinds: units, numerals, titles, times, genitives of names."""

from __future__ import annotations

from typing import Literal

from leichtsprache.analyze.names import names
from leichtsprache.resources import word_class

#: Endings of names that are seldom the *-s* of a genitive.
_NO_GENITIVE = (
    "us",
    "is",
    "os",
    "ss",
    "ys",
    "ics",
    "ens",
    "ors",
    "iams",
    "phanes",
    "nnes",
    "kles",
    "ates",
    "ules",
)
_APOSTROPHES = ("'", "’")


def nouns_of(kind: Literal["measure", "count", "quantity", "time", "share"]) -> frozenset[str]:
    """Return the noun forms of a class.

    >>> "Glas" in nouns_of("quantity"), "Glas" in nouns_of("measure")
    (True, False)
    """
    return word_class("analyze/noun_classes.tsv", kind)


def is_measure(word: str) -> bool:
    """Whether the noun is a unit, also as the last part of a compound.

    >>> is_measure("US-Dollar")
    True
    """
    return word.rpartition("-")[2] in nouns_of("measure")


def is_known_owner(name: str) -> bool:
    """Whether a name is the genitive of a known name or of an abbreviation: *Berlins, IBMs*.

    >>> is_known_owner("Berlins"), is_known_owner("Consors")
    (True, False)
    """
    if name in names() or name.isupper() or not name.endswith("s"):
        return False
    return name[:-1] in names() or name[:-1].isupper()


def is_owner(name: str) -> bool:
    """Whether a name is a genitive by its form: *Berlins*, but not *Paris* or *Siemens*.

    >>> is_owner("Berlins"), is_owner("Hans"), is_owner("Markus")
    (True, False, False)
    """
    if name in names() or name.isupper() or not name.endswith(("s", *_APOSTROPHES)):
        return False
    return is_known_owner(name) or not name.endswith(_NO_GENITIVE)
