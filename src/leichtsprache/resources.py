"""Lazy, cached loading of the data in ``resources/``.

Every table is a TSV file: lines ``# key: value`` (at least ``origin`` and ``licence``), one line
with the column names, then the rows. Larger data keeps the same head.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from leichtsprache.document import FrozenMap
from leichtsprache.errors import ResourceError

# In a wheel the data lies inside the package, in a checkout at the root of the repository.
_FOLDERS = (Path(__file__).parent / "resources", Path(__file__).parents[2] / "resources")


@dataclass(frozen=True, slots=True)
class Table:
    """A data file: what its head says (``origin``, ``licence`` …), its columns and its rows."""

    head: FrozenMap[str, str]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def resource_path(name: str) -> Path:
    """Return the path of a data file or folder, such as ``"segment/abbreviations.tsv"``.

    Raises `ResourceError` where the installation lacks it.
    """
    for folder in _FOLDERS:
        path = folder / name
        if path.exists():
            return path
    raise ResourceError(
        f"The data file {name!r} is missing from this installation; install leichtsprache again."
    )


@cache
def table(name: str) -> Table:
    """Return the table ``name``, read once.

    Raises `ResourceError` where the head lacks origin or licence, or a row has not one field for
    each column.

    >>> table("segment/abbreviations.tsv").columns[0]
    'abbreviation'
    """
    lines = resource_path(name).read_text(encoding="utf-8").splitlines()
    size = next((n for n, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    head = FrozenMap(
        (key, value.strip()) for key, _, value in (line[2:].partition(":") for line in lines[:size])
    )
    if not {"origin", "licence"} <= set(head):
        raise ResourceError(f"{name}: the head must name origin and licence.")
    columns, *rows = (tuple(line.split("\t")) for line in lines[size:] if line)
    for number, row in enumerate(rows, size + 2):
        if len(row) != len(columns):
            raise ResourceError(f"{name}, line {number}: {len(columns)} fields expected: {row}")
    return Table(head, columns, tuple(rows))


@cache
def word_class(name: str, kind: str) -> frozenset[str]:
    """Return the words of one kind, of a table whose rows are a kind and words with blanks between.

    >>> "Glas" in word_class("analyze/noun_classes.tsv", "quantity")
    True
    """
    rows = table(name).rows
    return frozenset(word for each, words in rows if each == kind for word in words.split())


class SortedTable:
    """A large table, sorted by the bytes of its first column, that stays on disk.

    >>> table = SortedTable("analyze/nouns.tsv")
    >>> [row[1] for row in table.rows("See")]
    ['m', 'f']
    """

    def __init__(self, name: str) -> None:
        with resource_path(name).open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._start = 0
        while self._data[self._start : self._start + 2] == b"# ":
            self._start = self._data.find(b"\n", self._start) + 1
        self._start = self._data.find(b"\n", self._start) + 1  # the line with the column names

    def rows(self, key: str) -> Iterator[tuple[str, ...]]:
        """Yield the rows whose first field is ``key``, in the order of the file."""
        prefix = key.encode(errors="replace") + b"\t"
        low, high = self._start, len(self._data)
        while low < high:  # both always stand at the start of a line
            middle = max(self._data.rfind(b"\n", low, (low + high) // 2) + 1, low)
            stop = self._data.find(b"\n", middle) + 1
            if self._data[middle : middle + len(prefix)] < prefix:
                low = stop
            else:
                high = middle
        while self._data[low : low + len(prefix)] == prefix:
            stop = self._data.find(b"\n", low)
            yield tuple(self._data[low:stop].decode().split("\t"))
            low = stop + 1
