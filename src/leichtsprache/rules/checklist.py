"""What no program can tell: questions that people answer before a text is published."""

from __future__ import annotations

from typing import NamedTuple, cast

from leichtsprache.resources import table
from leichtsprache.rules.contract import Evidence, Rulebook, Source
from leichtsprache.rules.profiles import Profile, load_profile

_MARKS: dict[str, Evidence] = {"~": "digest", "?": "unconfirmed"}


class Question(NamedTuple):
    """A question of the checklist, in German, and the rulebooks that ask for it."""

    id: str
    question: str
    sources: tuple[Source, ...]


def checklist(profile: str | Profile = "din33429") -> tuple[Question, ...]:
    """Return what people have to look at: the questions that the rulebooks of a profile ask.

    Raises `ProfileError` for an unknown profile.

    >>> [each.id for each in checklist("netzwerk")][-2:]
    ['test-readers', 'tested-changes']
    """
    chosen = load_profile(profile) if isinstance(profile, str) else profile
    questions = (_question(*row) for row in table("rules/checklist.tsv").rows)
    return tuple(
        each
        for each in questions
        if any(source.rulebook in chosen.rulebooks for source in each.sources)
    )


def _question(name: str, question: str, says: str, codes: str) -> Question:
    return Question(name, question, tuple(_source(code, says) for code in codes.split()))


def _source(code: str, says: str) -> Source:
    rulebook = cast("Rulebook", code.rstrip("~?"))
    return Source(rulebook, says, _MARKS.get(code[-1], "read"))
