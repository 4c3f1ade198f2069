"""How well compounds are cut: measured on word lists that name the parts or the hyphens.

Precision counts most: a wrong cut in a text misleads its readers, a missed one does no harm. Of the
hyphens that writers set, about one word in twelve cannot be met: their lists cut names
(*Branden-burg*), endings (*Rentner-innen*) and syllables too, and some words in two ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from leichtsprache.analyze.compounds import compound, parts, readable_parts


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a table without its head."""
    with path.open(encoding="utf-8") as lines:
        next(lines)
        yield from (line.rstrip("\n").split("\t") for line in lines)


def cuts(pieces: Iterable[str]) -> frozenset[int]:
    """Return the places of the cuts between the pieces of a word."""
    *inner, _ = accumulate(map(len, pieces))
    return frozenset(inner)


def measure_hyphens(path: Path) -> dict[str, float]:
    """Compare with the hyphens that writers of Leichte Sprache set."""
    pairs = [(cuts(row[0].split("-")), cuts(readable_parts(row[1]))) for row in rows(path)]
    right = sum(len(wanted & made) for wanted, made in pairs)
    return {
        "compounds.hyphens.precision": right / sum(len(made) for _, made in pairs),
        "compounds.hyphens.recall": right / sum(len(wanted) for wanted, _ in pairs),
        "compounds.hyphens.exact": sum(wanted == made for wanted, made in pairs) / len(pairs),
    }


def lemmas(word: str) -> tuple[str, str]:
    """Return the lemmas of modifier and head of a compound, cut before its last part."""
    *firsts, head = compound(word)
    before = "".join(part.text for part in firsts[:-1])
    last = firsts[-1].lemma if firsts else ""
    return before + (last.lower() if before else last), head.lemma


def measure_heads(path: Path) -> dict[str, float]:
    """Compare with the modifier and the head (lemmas) of compounds of two parts."""
    table = list(rows(path))
    pairs = [(len(word) - len(head), cuts(parts(word))) for word, _, head in table]
    cut = [(wanted, made) for wanted, made in pairs if made]
    right = [lemmas(word) == (modifier, head) for word, modifier, head in table]
    return {
        "compounds.heads.precision": sum(wanted in made for wanted, made in cut) / len(cut),
        "compounds.heads.only": sum(made == {wanted} for wanted, made in cut) / len(cut),
        "compounds.heads.recall": sum(wanted in made for wanted, made in pairs) / len(pairs),
        "compounds.heads.lemmas": sum(right) / len(right),
    }


def measure(data: Path) -> dict[str, float]:
    """Return all figures, from 0 to 1."""
    return {
        **measure_hyphens(data / "lexical" / "ls_hyphenated_dev.tsv"),
        **measure_heads(data / "lexical" / "compounds_dev.tsv"),
    }


def main() -> None:
    """Print the figures."""
    data = Path(__file__).parents[2] / "shared" / "data"
    for name, value in measure(data).items():
        print(f"{name:32} {value:.3f}")


if __name__ == "__main__":
    main()
