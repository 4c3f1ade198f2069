"""The measurement of the checker on marked sentences."""

from __future__ import annotations

import pytest

from benchmarks.marked import Judged, Mark, judge, judged_rules, marked_texts, shares, unmarked
from leichtsprache.document import Span


def test_marks_may_lie_inside_one_another() -> None:
    text, marks = unmarked("Der Brief, ⟦sub-relative:der ⟦passive:geschickt wird⟧⟧, fehlt.")
    assert text == "Der Brief, der geschickt wird, fehlt."
    assert {mark.rule: mark.span.slice(text) for mark in marks} == {
        "passive": "geschickt wird",
        "sub-relative": "der geschickt wird",
    }


@pytest.mark.parametrize(("found", "is_right"), [((0, 6), True), ((0, 5), False), ((2, 10), True)])
def test_a_finding_shares_more_than_half(found: tuple[int, int], *, is_right: bool) -> None:
    gold = Mark("passive", Span(0, 10))
    assert gold.matches(Mark("passive", Span(*found))) is is_right


def test_shares_count_each_mark_once() -> None:
    mark = Mark("genitive", Span(0, 4))
    judged = judge("Test", (mark,), [mark, mark, Mark("passive", Span(0, 4))])
    assert judged == Judged("Test", (mark,), (), (mark, Mark("passive", Span(0, 4))))
    assert shares([judged]) == (1 / 3, 1.0)
    assert shares([judged], "genitive") == (0.5, 1.0)


def test_all_judged_rules_are_marked_and_many_texts_are_clean() -> None:
    texts = list(marked_texts())
    marked = {mark.rule for _, marks in texts for mark in marks}
    assert marked == judged_rules()
    assert len(texts) >= 900
    assert sum(not marks for _, marks in texts) >= 250
