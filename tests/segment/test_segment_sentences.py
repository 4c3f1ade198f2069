"""Hard sentences of our own; the boundary is drawn in the string."""

from __future__ import annotations

from pathlib import Path

import pytest

from leichtsprache.segment.sentences import split_sentences

_LINES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.replace("⏎", "\n") for line in _LINES if line and not line.startswith("#")]


def _drawn(text: str) -> str:
    """Return the text with `|` before the blanks that part two sentences."""
    stops = [span.stop for span in split_sentences(text)][:-1]
    for stop in reversed(stops):
        place = stop + text[stop:].startswith("\n")
        text = f"{text[:place]}|{text[place:]}"
    return text


@pytest.mark.parametrize("case", CASES)
def test_boundaries(case: str) -> None:
    assert _drawn(case.replace("|", "")) == case


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 150
    assert len(set(CASES)) == len(CASES)
