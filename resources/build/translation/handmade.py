"""Collect the hand-written pairs (``hand/*.txt``, German|English) in ``data/hand.tsv``.

Pairs like a held-out sentence are left out.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

from data import held_out, key, pairs, plain

ROOT = Path(__file__).parent
ALIKE = 0.85


def like(text: str, others: list[str]) -> bool:
    """Whether the text is nearly one of the others."""
    return any(SequenceMatcher(None, text, other).ratio() > ALIKE for other in others)


def main() -> None:
    """Write the pairs."""
    held = held_out()
    easy = [key(german) for german, _ in pairs(ROOT / "easy_dev.txt")]
    rows: dict[str, str] = {}
    for path in sorted((ROOT / "hand").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            german, english = line.split("|")
            if key(german) not in held and not like(key(german), easy):
                rows[key(german)] = f"{plain(german)}\t{plain(english)}\n"
    (ROOT / "data/hand.tsv").write_text("".join(rows.values()), encoding="utf-8")
    print(len(rows), "pairs")


if __name__ == "__main__":
    main()
