"""A noun or prepositional phrase while it is read, and the words it is read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leichtsprache.analyze.agreement import ALL, Declension
from leichtsprache.document import Token
from leichtsprache.parts import PhraseRole

DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "PRELAT"))
PREPOSITIONS = frozenset(("APPR", "APPRART"))
PRONOUNS = frozenset(("PPER", "PRF", "PDS", "PIS", "PPOSS", "PRELS", "PWS"))
NOUNS = frozenset(("NN", "NE"))
QUOTES = frozenset("„“”\"»«›‹‚‘’'`´")
#: Words behind the end, so that looking ahead needs no questions.
_AHEAD = 4


class Line:
    """The words and tags of a sentence, with some full stops behind its end."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [token.text for token in tokens] + [""] * _AHEAD
        self.tags = [token.tag or "XY" for token in tokens] + ["$."] * _AHEAD

    def is_contracted(self, preposition: int | None) -> bool:
        """Whether the preposition holds the article: *im*."""
        return preposition is not None and self.tags[preposition] == "APPRART"


@dataclass(slots=True, eq=False)
class Chunk:
    """A phrase while it is read; ``mask`` is what it can be (`leichtsprache.analyze.agreement`)."""

    first: int
    last: int
    head: int
    mask: int
    preposition: int | None = None
    determiner: int | None = None
    inflected: list[int] = field(default_factory=list)
    role: PhraseRole | None = None
    parent: Chunk | None = None
    clause: int | None = None
    is_inner: bool = False
    is_bare: bool = False
    outer: int = ALL
    wide: int = 0
    is_compared: bool = False
    is_forced: bool = True
    certain: bool = False
    choice: int = 0
    is_group: bool = False
    #: A title or role with the name of whoever has it: *Minister Meier*.
    is_person: bool = False

    def narrow(self, mask: int) -> bool:
        """Keep only what ``mask`` allows too, if anything is left then; say whether it was."""
        if self.mask & mask:
            self.mask &= mask
            return True
        return False

    @property
    def leader(self) -> Chunk:
        """The first of the phrases it is coordinated with."""
        chunk = self
        while chunk.role == "conjunct" and chunk.parent is not None:
            chunk = chunk.parent
        return chunk


@dataclass(slots=True)
class Parts:
    """What stands before the head of a phrase."""

    at: int
    preposition: int | None = None
    determiners: list[int] = field(default_factory=list)
    adjectives: list[int] = field(default_factory=list)
    number: int | None = None
    declension: Declension = "strong"
    is_joined: bool = False
    counted: Chunk | None = None

    def leading(self, words: Sequence[str]) -> int:
        """Return the determiner that decides the declension: *all diese*, *die vielen*."""
        if not self.determiners:
            return 0
        first = self.determiners[0]
        is_all = words[first].lower().startswith("all") and len(self.determiners) > 1
        return self.determiners[1] if is_all else first
