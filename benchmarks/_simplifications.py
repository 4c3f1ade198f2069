"""Texts that people simplified, with what they made of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Pair(NamedTuple):
    """A text, and what people made of it."""

    original: str
    reference: str


def hand(data: Path) -> list[Pair]:
    """Return sentences of authorities, health and news; all that was made of each in one."""
    path = data / "simplification" / "simple_german_hand.tsv"
    easy: dict[str, list[str]] = {}
    for row in _rows(path):
        easy.setdefault(row["original"], []).append(row["simplification"])
    return [Pair(text, " ".join(dict.fromkeys(parts))) for text, parts in easy.items()]


def geolino(data: Path) -> list[Pair]:
    """Return sentences of a children's magazine."""
    rows = _rows(data / "simplification" / "geolino_valid.tsv")
    return [Pair(row["original"], row["reference"]) for row in rows]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
