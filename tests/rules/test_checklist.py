"""The questions that people answer."""

from __future__ import annotations

from typing import get_args

import pytest

from leichtsprache.errors import ProfileError
from leichtsprache.rules import catalogue
from leichtsprache.rules.checklist import checklist
from leichtsprache.rules.contract import Rulebook
from leichtsprache.rules.profiles import load_profile, profile_names


@pytest.mark.parametrize("profile", [name for name in profile_names() if name != "einfach"])
def test_profile_asks_its_own_questions(profile: str) -> None:
    questions = checklist(profile)
    assert questions
    books = set(load_profile(profile).rulebooks)
    assert all(books & {source.rulebook for source in each.sources} for each in questions)


def test_questions_are_plain_and_their_sources_known() -> None:
    questions = {each.id: each for name in profile_names() for each in checklist(name)}
    assert len(questions) >= 15
    assert not set(questions) & set(catalogue())
    for each in questions.values():
        assert each.question.endswith("?")
        assert len(each.question.split()) <= 15
        assert {source.rulebook for source in each.sources} <= set(get_args(Rulebook))


def test_unconfirmed_sources_say_so() -> None:
    (question,) = (each for each in checklist("bitv") if each.id == "important-first")
    evidence = {source.rulebook: source.evidence for source in question.sources}
    assert evidence == {"Z": "read", "M": "read", "B": "unconfirmed"}


def test_unknown_profile_fails() -> None:
    with pytest.raises(ProfileError):
        checklist("duden")
