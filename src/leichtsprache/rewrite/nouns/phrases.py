"""Phrases in their sentence: what they belong to, their clause, and words put in their place."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from leichtsprache.parts import Phrase, Span
from leichtsprache.rewrite.surface import Passage

_OPENING, _CLOSING = frozenset("„»‚›«"), frozenset("“«‘‹»”")
_MARKS = _OPENING | _CLOSING | {'"'}


class Replacement(NamedTuple):
    """Words of a sentence, and the words to say instead."""

    span: Span
    text: str


def replaced(source: Passage, first: int, last: int, text: str) -> Replacement:
    """Return ``text`` for the tokens ``first`` to ``last``, with a capital where they have one."""
    tokens = source.tokens
    is_start = first == 0 and tokens[0].text[:1].isupper()
    text = text[:1].upper() + text[1:] if is_start else text
    return Replacement(Span(tokens[first].span.start, tokens[last].span.stop), text)


def phrases_of(source: Passage) -> tuple[Phrase, ...]:
    """Return the phrases of the sentence."""
    return source.sentence.phrases or ()


def owner_of(source: Passage, phrase: Phrase) -> Phrase | None:
    """Return the phrase that this one belongs to."""
    return None if phrase.parent is None else phrases_of(source)[phrase.parent]


def belonging(source: Passage, phrase: Phrase) -> tuple[Phrase, ...]:
    """Return the phrases that belong to this one."""
    return _families(_Same(phrases_of(source))).get(id(phrase), ())


class _Same:
    """Phrases that are the same only where they are one and the same object: quick to look up."""

    def __init__(self, phrases: tuple[Phrase, ...]) -> None:
        self.phrases = phrases

    def __hash__(self) -> int:
        return id(self.phrases)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.phrases is self.phrases


@lru_cache(maxsize=2)
def _families(key: _Same) -> dict[int, tuple[Phrase, ...]]:
    """Return what belongs to each phrase; `lru_cache` keeps the phrases, so the ids stay theirs."""
    found: dict[int, tuple[Phrase, ...]] = {}
    for each in key.phrases:
        if each.parent is not None:
            owner = id(key.phrases[each.parent])
            found[owner] = (*found.get(owner, ()), each)
    return found


def outermost(source: Passage, phrase: Phrase) -> Phrase:
    """Return the phrase that belongs to no other, and this one to it."""
    owner = owner_of(source, phrase)
    return phrase if owner is None else outermost(source, owner)


def is_name(source: Passage, phrase: Phrase) -> bool:
    """Whether the phrase is a name alone."""
    return all(token.tag == "NE" for token in source.tokens[phrase.first : phrase.last + 1])


def is_quoted(source: Passage, first: int, last: int) -> bool:
    """Whether the tokens stand in quotation marks, or have some among them."""
    span, text = source.sentence.span, source.document.text
    if all(text.find(mark, *span) < 0 for mark in _MARKS):  # quick, also in long sentences
        return False
    before = [token.text for token in source.tokens[:first]]
    inside = [token.text for token in source.tokens[first : last + 1]]
    opened = sum(text in _OPENING for text in before) + before.count('"') % 2
    closed = sum(text in _CLOSING for text in before)
    return opened > closed or any(text in _MARKS for text in inside)
