"""Names in their cases: *Annas*, *Hans’*, *Herrn Meier*, *Ministerin Lang*."""

from __future__ import annotations

import re
from functools import cache

from leichtsprache.analyze.names import names
from leichtsprache.parts import Case
from leichtsprache.resources import table

#: Behind these sounds a name takes an apostrophe in the genitive: *Felix’*, *Alice’*.
_HISSING = re.compile(r"(?:[sßxz]|ce)$", re.IGNORECASE)
_APOSTROPHES = ("’", "'", "‘")


@cache
def _titles() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return all titles, and those long enough to be the last part of another."""
    every = frozenset(row[0].lower() for row in table("grammar/titles.tsv").rows)
    return every, tuple(each for each in every if len(each) > 4)


def is_title(word: str) -> bool:
    """Whether a noun in front of a name is the title of a person: *Bundeskanzlerin*, *Dr.*.

    >>> is_title("Frau"), is_title("Innenminister"), is_title("Firma")
    (True, True, False)
    """
    lower = word.lower()
    bases = {lower, *map(lower.removesuffix, ("in", "n", "en", "innen", "s", "es"))}
    every, endings = _titles()
    return bool(bases & every) or any(base.endswith(endings) for base in bases)


def genitive(name: str) -> str:
    """Return the genitive of a name that stands without an article.

    >>> genitive("Anna Lang"), genitive("Felix"), genitive("Berlin")
    ('Anna Langs', 'Felix’', 'Berlins')
    """
    if name.endswith(_APOSTROPHES):
        return name
    return name + ("’" if _HISSING.search(name) else "s")


def nominative(genitive: str) -> str | None:
    """Return the name of a genitive that stands without an article; ``None`` where not sure.

    >>> nominative("Bremens"), nominative("Hans’"), nominative("Paris")
    ('Bremen', 'Hans', None)
    """
    if genitive.endswith(_APOSTROPHES):
        return genitive[:-1]
    base = genitive[:-1]
    if not genitive.endswith("s") or _HISSING.search(base) or len(base) < 2:
        return None
    last = genitive.rpartition(" ")[2]
    return None if last in names() and last[:-1] not in names() else base


def sir(case: Case) -> str:
    """Return *Herr* in front of a name.

    >>> sir("nom"), sir("dat")
    ('Herr', 'Herrn')
    """
    return "Herr" if case == "nom" else "Herrn"
