"""Rounds of training pairs: each part of the data gives its share.

The ever same names are exchanged for others; some sources are cut into other pieces at random.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import names
import sentencepiece

ROOT = Path(__file__).parent
NAMES = re.compile(r"\b(Tom|Maria|Johannes|Marie|Mary|John)\b")
SAME = {
    "Tom": "Tom",
    "Maria": "Mary",
    "Johannes": "John",
    "Marie": "Mary",
    "Mary": "Mary",
    "John": "John",
}


SHARE_FULL = 0.25  # of the exchanged names: first and last name


def person(chance: random.Random) -> str:
    """Return a first name, sometimes with a last name."""
    first = chance.choice(names.FIRST)
    full = chance.random() < SHARE_FULL
    return f"{first} {chance.choice(names.LAST)}" if full else first


def exchange(pair: tuple[str, str], chance: random.Random) -> tuple[str, str]:
    """Put other names for the ever same ones of Tatoeba, on both sides."""
    german, english = pair
    if german[-1:] == english[-1:] == "." and chance.random() < 0.03:
        german, english = german[:-1], english[:-1]
    for name in sorted(set(NAMES.findall(german))):
        own, other = re.compile(rf"\b{name}\b"), re.compile(rf"\b{SAME[name]}\b")
        if len(own.findall(german)) == len(other.findall(english)) and chance.random() < 0.6:
            new = person(chance)
            german, english = own.sub(new, german), other.sub(new, english)
    if "Boston" in german and "Boston" in english and chance.random() < 0.8:
        new = chance.choice(names.PLACES)
        german, english = german.replace("Boston", new), english.replace("Boston", new)
    return german, english


Row = tuple[list[int], list[int]]
Batch = list[Row]


class Part:
    """One file of pairs, read in a new order each time it is through."""

    def __init__(self, name: str) -> None:
        self.name = name
        path = ROOT / f"data/{name}.tsv"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        self.rows = [tuple(line.split("\t")[:2]) for line in lines if line.count("\t") >= 1]

    def take(self, start: int, count: int) -> list[tuple[str, str]]:
        """`count` pairs from position `start` of the endless shuffled sequence."""
        out: list[tuple[str, str]] = []
        size = len(self.rows)
        while size and len(out) < count:
            turn, place = divmod(start + len(out), size)
            order = random.Random(f"{self.name} {turn}").sample(range(size), size)
            out += [self.rows[i] for i in order[place : place + count - len(out)]]
        return out


class Mixture:
    """Batches of token ids, one round after the other; `state` says where it is."""

    def __init__(self, state: dict[str, int], tokens: int) -> None:
        self.state, self.tokens = dict(state), tokens
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(ROOT / "spm/de_en.model"))

    def round(self) -> list[Batch]:
        """Batches of the next round; the files and their shares are read anew."""
        shares = json.loads((ROOT / "mix.json").read_text())
        number = self.state.get("round", 0)
        chance = random.Random(f"round {number}")
        rows: list[tuple[str, str]] = []
        for name, count in shares.items():
            rows += Part(name).take(self.state.get(name, 0), count)
            self.state[name] = self.state.get(name, 0) + count
        self.state["round"] = number + 1
        return self.batches([self.encode(exchange(row, chance), chance) for row in rows], chance)

    def encode(self, pair: tuple[str, str], chance: random.Random) -> tuple[list[int], list[int]]:
        """Ids of both sides; a third of the sources are cut at random, so that rare words are seen in parts."""
        sampled = chance.random() < 0.33
        source = self.pieces.encode(pair[0], enable_sampling=sampled, alpha=0.3, nbest_size=-1)
        return source[:120], self.pieces.encode(pair[1])[:120]

    def batches(self, rows: list[Row], chance: random.Random) -> list[Batch]:
        """Group pairs of like length, by a budget of tokens."""
        rows = sorted(rows, key=lambda r: (len(r[0]) // 2, len(r[1]) + chance.random()))
        out, batch, source, target = [], [], 0, 0
        for row in rows:
            source, target = max(source, len(row[0])), max(target, len(row[1]) + 1)
            if batch and (source + target) * (len(batch) + 1) > 2 * self.tokens:
                out.append(batch)
                batch, source, target = [], len(row[0]), len(row[1]) + 1
            batch.append(row)
        out.append(batch)
        chance.shuffle(out)
        return out
