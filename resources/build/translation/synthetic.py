"""Sentences of our own grammar and lexicon, in the shape of simplified text, with their English.

``python synthetic.py 330000`` writes ``data/synthetic.tsv``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from data import held_out, key
from patterns import templated
from statements import KINDS

ROOT = Path(__file__).parent
LONGEST = 28  # words
PATTERNED = 0.3  # share of the sentences after hand-written patterns


def pair(rng: Random) -> tuple[str, str] | None:
    """Return one sentence in both languages, or none if the dice did not fit."""
    if rng.random() < PATTERNED:
        return templated(rng)
    make = rng.choices(list(KINDS), list(KINDS.values()))[0]
    return make(rng)


def main() -> None:
    """Write distinct pairs, without the held-out sentences."""
    rng, seen, held = Random(8), {}, held_out()
    while len(seen) < int(sys.argv[1]):
        made = pair(rng)
        if made and len(made[0].split()) <= LONGEST and key(made[0]) not in held:
            seen.setdefault(made[0], made[1])
    text = "".join(f"{a}\t{b}\n" for a, b in seen.items())
    (ROOT / "data/synthetic.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
