"""Hard tokens of our own; the boundary is drawn in the string."""

from __future__ import annotations

from pathlib import Path

import pytest

from leichtsprache.document import Span
from leichtsprache.segment.tokens import tokenize

_LINES = (Path(__file__).parent / "tokens.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in _LINES if line and not line.startswith("#")]


def _drawn(text: str) -> str:
    drawn = ""
    stop = 0
    for token in tokenize(text, Span(0, len(text))):
        touches = 0 < stop == token.span.start
        drawn += ("|" if touches else text[stop : token.span.start]) + token.text.replace(" ", "␣")
        stop = token.span.stop
    return drawn


@pytest.mark.parametrize("case", CASES)
def test_tokens(case: str) -> None:
    assert _drawn(case.replace("|", "").replace("␣", " ")) == case.replace("| ", " ")


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 100
    assert len(set(CASES)) == len(CASES)
