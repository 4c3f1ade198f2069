"""First names, surnames and places (`resources/build/names.py`)."""

from __future__ import annotations

from functools import cache

from leichtsprache.resources import table


@cache
def names() -> dict[str, str]:
    """Return first names, surnames and places, each with its kinds: ``first last place noun``.

    >>> "place" in names()["Berlin"].split()
    True
    """
    return {name: kinds for name, kinds in table("analyze/names.tsv").rows}  # noqa: C416
