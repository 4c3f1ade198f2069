"""Plain text: as it is, but for a date at its head."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.formats.text import parse


@pytest.mark.parametrize(
    ("text", "date", "rest"),
    [
        (" date 2024-10 Das Amt.", "2024-10", "Das Amt."),
        ("date 2024\n\nDas Amt.", "2024", "Das Amt."),
        ("\ndate 2024-10-03 Das Amt.", "2024-10-03", "Das Amt."),
        ("date 2024-10", "2024-10", ""),
    ],
)
def test_a_date_at_the_head_is_metadata(text: str, date: str, rest: str) -> None:
    document = parse(text)
    assert (document.metadata["date"], document.text) == (date, rest)


@pytest.mark.parametrize(
    "text", ["Update 2024-10 da.", "date 2024-10.", "date 20241 x", "Ein date"]
)
def test_other_text_is_no_date(text: str) -> None:
    document = parse(text)
    assert (document.text, dict(document.metadata)) == (text, {})


@given(st.text("abc \n\t\u202e\u00a0", max_size=50))
def test_the_text_stays_as_it_is(text: str) -> None:
    document = parse(text)
    assert document.text == text
    assert document.blocks == ()
