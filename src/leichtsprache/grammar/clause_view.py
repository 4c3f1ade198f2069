"""A clause and the sentence it stands in, as those see it who put it in another order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from leichtsprache.analyze.phrases import NOMINATIVE_ONLY, NounPhrase, nominatives
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.constituents import Part, part_at
from leichtsprache.parts import Case, Clause, Sentence, Token

LIGHT = frozenset(("PPER", "PRF"))
_NAMES = frozenset(("NN", "NE", "FM", "XY", "TRUNC"))


def written(tokens: Sequence[Token], first: int, stop: int) -> str:
    """Return the tokens ``first:stop`` as text, with a blank where one stood.

    >>> from leichtsprache.parts import Span
    >>> written([Token(Span(0, 3), "gut"), Token(Span(3, 4), ","), Token(Span(5, 7), "ja")], 0, 3)
    'gut, ja'
    """
    text = ""
    for n in range(first, stop):
        is_apart = n > first and tokens[n - 1].span.stop < tokens[n].span.start
        text += (" " if is_apart else "") + tokens[n].text
    return text


def uncapitalized(text: str, token: Token) -> str:
    """Return the text without the capital that only the start of the sentence gave it."""
    if token.tag in _NAMES or (token.text.isupper() and len(token.text) > 1):
        return text
    return text[:1].lower() + text[1:]


def joined(*parts: str) -> str:
    """Return the parts that are not empty, with blanks between."""
    return " ".join(part for part in parts if part)


def is_run(verbs: Sequence[int]) -> bool:
    """Whether the verbs stand side by side."""
    return all(later - former == 1 for former, later in pairwise(verbs))


@dataclass(frozen=True, slots=True)
class View:
    """A clause of a sentence; ``stop`` is where the text ends that belongs to it.

    ``polite`` says whether *Sie* at the start of the sentence is the reader.
    """

    sentence: Sentence
    clause: Clause
    stop: int
    polite: bool | None = None

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    @property
    def finite(self) -> int:
        """The position of the finite verb."""
        return self.clause.finite or 0

    def text(self, first: int, stop: int) -> str:
        """Return the text of the tokens ``first:stop``, as it stands."""
        return written(self.tokens, first, stop)

    def inner(self, first: int, stop: int) -> str:
        """Return the text of the tokens ``first:stop`` as it stands inside a sentence."""
        text = self.text(first, stop)
        is_start = not any(token.is_word for token in self.tokens[:first])
        return uncapitalized(text, self.tokens[first]) if text and is_start else text

    def is_inside(self, position: int) -> bool:
        """Whether a token stands in a clause inside this one."""
        return any(
            each.first <= position <= each.last
            for each in self.sentence.clauses or ()
            if self.clause.first < each.first and each.last <= self.clause.last
        )

    def light_end(self, start: int, stop: int) -> int:
        """Return the position behind the pronouns at ``start`` that are not the subject."""
        while start < stop and self.tokens[start].tag in LIGHT and not self.is_subject(start):
            start += 1
        return start

    def is_subject(self, position: int) -> bool:
        """Whether a pronoun is the subject; *es* and *sie* are not beside what can only be it."""
        if self.tokens[position].tag == "PRF":
            return False
        if self.clause.subject is None:
            return self.tokens[position].text.lower() in NOMINATIVE_ONLY
        is_sure = self.clause.subject_certain or self.is_copula or not self.has_rivals()
        return self.clause.subject == position and is_sure

    @property
    def is_copula(self) -> bool:
        """Whether the verb says what the subject is."""
        return self.tokens[self.finite].lemma in COPULAS

    def nominatives(self, start: int) -> list[NounPhrase]:
        """Return the phrases behind ``start`` that can be the subject."""
        finite, stop = self.tokens[self.finite], self.clause.last + 1
        found = nominatives(self.tokens, start, stop, finite)
        return [each for each in found if not self.is_inside(each.first)]

    def has_rivals(self) -> bool:
        """Whether another phrase behind the subject can be nothing but the subject."""
        found = self.nominatives((self.clause.subject or 0) + 1)
        return any(each.cases == {"nom"} and self._case(each.first) == "nom" for each in found)

    def _case(self, first: int) -> Case | None:
        phrase = phrase_from(self.sentence, first)
        return phrase.case if phrase else None

    def part(self, start: int, stop: int) -> Part | None:
        """Return the part at ``start``; ``None`` if it does not end before ``stop`` for sure."""
        part = part_at(self.sentence, self.clause, start) if start < stop else None
        return part if part and part.last < stop else None

    def subject_in(self, part: Part | None) -> tuple[int, int] | None:
        """Return first and last token of the part if it is the subject."""
        subject = self.clause.subject
        if part is None or subject is None or not part.first <= subject <= part.last:
            return None
        is_whole = part.phrase is not None and part.phrase.kind == "NP"
        return (part.first, part.last) if is_whole else None
