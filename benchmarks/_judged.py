"""What readers said of rewritten sentences, blind: a part of docs/quality.md.

``judgements.tsv`` has a row for each judged sentence: the round, the corpus it was drawn from, the
rules that changed it, and whether it is grammatical, says the same, and is easier (0 or 1). The
sentences are those of others and stay out of the project.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).parent / "judgements.tsv"
_HEAD = """\
## Judged blind

Sentences of others that `simplify` changed, drawn with fixed seeds over all operations (rare ones
more often than they are), read by language models with strict instructions that saw only before and
after; no people yet. A sentence counts for each rule that changed it, whichever was at fault.
[rewriting.md](rewriting.md) says what the worst were.

| rule | n | grammatical | same meaning | easier |
|---|---|---|---|---|"""
#: Operations judged on fewer sentences say nothing by themselves.
_FEWEST = 4


class Judged(NamedTuple):
    """A judged sentence: what changed it, and the three verdicts."""

    rules: tuple[str, ...]
    verdicts: tuple[int, int, int]


def judged() -> list[Judged]:
    """Return the judgements of the last round."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t"))
    last = rows[-1]["round"]
    return [
        Judged(
            tuple(row["rules"].split(",")),
            (int(row["grammar"]), int(row["meaning"]), int(row["easier"])),
        )
        for row in rows
        if row["round"] == last
    ]


def section() -> str:
    """Return the table by rule, and over all."""
    found = judged()
    return "\n".join([_HEAD, *_rows(found), ""])


def _rows(found: list[Judged]) -> Iterator[str]:
    by_rule: dict[str, list[Judged]] = {}
    for each in found:
        for rule in each.rules:
            by_rule.setdefault(rule, []).append(each)
    for rule, rows in sorted(by_rule.items(), key=lambda pair: -len(pair[1])):
        if len(rows) >= _FEWEST:
            yield _row(f"`{rule}`", rows)
    yield _row("all", found)


def _row(name: str, rows: list[Judged]) -> str:
    sums = [sum(each.verdicts[n] for each in rows) for n in range(3)]
    shares = " | ".join(f"{100 * each / len(rows):.1f} %" for each in sums)
    return f"| {name} | {len(rows)} | {shares} |"
