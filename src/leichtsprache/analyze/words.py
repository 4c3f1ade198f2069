"""What a word is by itself, whatever stands around it: marks, numbers, addresses, compounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from leichtsprache.analyze.compounds import compound
from leichtsprache.analyze.model import seen_tags
from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import readings
from leichtsprache.resources import table

_TERMINALS = frozenset((".", "!", "?", ":", ";"))
_SIGNS = frozenset("€$£¥§%‰°")
_ADDRESS = re.compile(
    r"(?:\w+:)?//|www\.|[\w.-]+@\w|[\w-]+(?:\.[\w-]+)*\.(?:de|com|net|org|eu|info|tv|at|ch)\b"
)
_NUMBER = re.compile(r"[+-]?\d+(?:[.,:/–-]\d+)*[.,]?-*%?")
_ORDINAL = re.compile(r"\d+\.")
#: ``iPhone``, ``eBay``, ``QuickTime``: a capital behind a small letter is no German word.
_CAMEL = re.compile(r"\w*[a-zäöüß][A-ZÄÖÜ]\w*")

#: A shorter unknown word is rather a name: *Barton*.
_SHORTEST_COMPOUND = 8


def mark(word: str, _: str) -> str | None:
    """``,`` ``.`` ``--`` ``€``: what has no letter and no digit."""
    if any(map(str.isalnum, word)):
        return None
    if word == ",":
        return "$,"
    if word in _TERMINALS:
        return "$."
    if word == "&":
        return "KON"
    return "NN" if set(word) <= _SIGNS else "$("


def listed(word: str, tag: str) -> str | None:
    """Words of one class that the tagger does not know, or takes for another."""
    row = known_tags().get(word) or known_tags().get(word.lower())
    return row[1] if row and (not row[0] or tag in row[0]) else None


def address(word: str, _: str) -> str | None:
    """``www.beispiel.de`` and ``post@beispiel.de`` are names."""
    return "NE" if ("." in word or "/" in word) and _ADDRESS.match(word) else None


def number(word: str, _: str) -> str | None:
    """``1.200`` is a number, ``3.`` may be an ordinal."""
    if not word[:1].isdigit() and word[:1] not in "+-":
        return None
    return "CARD" if _NUMBER.fullmatch(word) and not _ORDINAL.fullmatch(word) else None


def first_part(word: str, _: str) -> str | None:
    """``Haupt-`` (und Nebeneingang) is half a word."""
    return "TRUNC" if len(word) > 1 and word.endswith("-") else None


def joined(word: str, tag: str) -> str | None:
    """``Wintergartenbau`` is no name: its parts are nouns."""
    is_known = word in names() or "NE" in seen_tags(word)
    if tag != "NE" or is_known or len(word) < _SHORTEST_COMPOUND:
        return None
    return "NN" if len(compound(word)) > 1 else None


def hyphenated(word: str, tag: str) -> str | None:
    """``PC-Kurs``, ``32-Bit-Rechner``: the last part says what the word is."""
    if "-" not in word or tag == "NN":
        return None
    head = word.rpartition("-")[2]
    if not head[:1].isupper():
        return None
    is_noun = any(each.lemma[:1].isupper() for each in readings(head))
    return "NN" if is_noun or (word[:1].isdigit() and head.isalpha()) else None


def camel(word: str, tag: str) -> str | None:
    """``eBay`` is a name."""
    is_odd = tag not in ("NN", "NE") and "-" not in word
    return "NE" if is_odd and _CAMEL.fullmatch(word) else None


Rule = Callable[[str, str], str | None]
RULES: tuple[Rule, ...] = (mark, listed, first_part, number, address, hyphenated, camel, joined)


@cache
def known_tags() -> dict[str, tuple[frozenset[str], str]]:
    """Return the hand-made list: word → (tags it is mistaken for, its tag)."""
    return {
        word: (frozenset(mistaken.split()), tag)
        for tag, mistaken, words in table("analyze/tags.tsv").rows
        for word in words.split()
    }


def word_tag(word: str, tag: str) -> str:
    """Return the tag of a word, given what the tagger says.

    >>> word_tag("32-Bit-Rechner", "ADJA"), word_tag("--", "XY")
    ('NN', '$(')
    """
    return next(filter(None, (rule(word, tag) for rule in RULES)), tag)
