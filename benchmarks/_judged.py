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
_WORDS = Path(__file__).parent / "judgements_words.tsv"
_HEAD = """\
## Judged blind

Sentences of others that `simplify` changed, drawn with fixed seeds over all operations (rare ones
more often than they are), read by language models with strict instructions that saw only before and
after; no people yet. A sentence counts for each rule that changed it, whichever was at fault.
[rewriting.md](rewriting.md) says what the worst were.

| rule | n | grammatical | same meaning | easier |
|---|---|---|---|---|"""
_WORDS_HEAD = """\
## Words, judged blind

Single replacements by sure rows of the lexicon in sentences of others, drawn as often as they
occur, read as above. After each round the classes of error were mended.

| round | n | right in form | in sense | in both | easier |
|---|---|---|---|---|---|"""
#: Operations judged on fewer sentences say nothing by themselves.
_FEWEST = 4


class Judged(NamedTuple):
    """A judged sentence: what changed it, and the three verdicts."""

    rules: tuple[str, ...]
    verdicts: tuple[int, int, int]


def judged() -> list[Judged]:
    """Return the judgements of the last round."""
    rows = _read(_TABLE)
    last = rows[-1]["round"]
    return [
        Judged(
            tuple(row["rules"].split(",")),
            (int(row["grammar"]), int(row["meaning"]), int(row["easier"])),
        )
        for row in rows
        if row["round"] == last
    ]


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


def section() -> str:
    """Return the table by rule and over all, and that of words by round."""
    found = judged()
    return "\n".join([_HEAD, *_rows(found), "", _WORDS_HEAD, *_word_rows(), ""])


def _word_rows() -> Iterator[str]:
    rows = _read(_WORDS)
    for name in dict.fromkeys(row["round"] for row in rows):
        own = [row for row in rows if row["round"] == name]
        both = sum(row["form"] == row["sense"] == "1" for row in own)
        form, sense, easier = (
            sum(int(row[key]) for row in own) for key in ("form", "sense", "easier")
        )
        shares = (f"{100 * each / len(own):.1f} %" for each in (form, sense, both, easier))
        yield f"| {name} | {len(own)} | {' | '.join(shares)} |"


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
