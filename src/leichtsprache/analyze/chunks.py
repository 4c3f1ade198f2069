"""Noun and prepositional phrases as they stand in the sentence, each with what its words allow.

A phrase begins with a preposition, an article or whatever else may stand before a noun, and ends
with its noun and the name behind it. Between article and noun whole phrases may stand: *die
[im Mai] [von der Stadt] beschlossene Regel*. What belongs together beyond that (genitives,
appositions, coordination) is read by `leichtsprache.analyze.links`.
"""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze import agreement
from leichtsprache.analyze.agreement import ALL, PL
from leichtsprache.analyze.chunk import (
    DETERMINERS,
    NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    Chunk,
    Line,
    Parts,
)
from leichtsprache.analyze.concord import agree, name_end
from leichtsprache.analyze.government import pronoun
from leichtsprache.analyze.noun_agreement import name, noun
from leichtsprache.analyze.noun_classes import is_measure, is_owner, nouns_of
from leichtsprache.analyze.prenominal import LONGEST, Prenominal
from leichtsprache.document import Token
from leichtsprache.parts import PhraseRole

_STARTERS = DETERMINERS | PREPOSITIONS | PRONOUNS | NOUNS | {"ADJA", "CARD", "TRUNC", "FM"}
_PARTITIVE_ARTICLES = frozenset(("der", "dieser", "ihrer", "seiner", "unserer"))
#: Determiners that do not stand alone.
_NO_HEAD = frozenset(("ART", "PRELAT", "PWAT", "PPOSAT"))
_ACADEMIC = frozenset(("Dr", "Prof", "Doktor", "Professor"))


def read_chunks(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the phrases of a sentence by first token, those inside another behind it."""
    reader = _Reader(Line(tokens))
    position = 0
    while position < len(tokens):
        chunk = reader.read(position, 0)
        position = chunk.last + 1 if chunk else position + 1
    return sorted(reader.found, key=lambda chunk: (chunk.first, -chunk.last))


class _Reader(Prenominal):
    def read(self, start: int, depth: int) -> Chunk | None:
        """Return the phrase that begins at ``start``, with its own phrases in ``found``."""
        if self.line.tags[start] not in _STARTERS:
            return None
        parts = self._prepositions(start)
        mark = len(self.found)
        chunk = self._pronoun(parts) or self._nominal(parts, depth)
        if chunk is None:
            del self.found[mark:]
            return None
        chunk.first = start
        chunk.is_inner = depth > 0
        self.found.append(chunk)
        self._behind(chunk)
        return chunk

    def _prepositions(self, start: int) -> Parts:
        """Read the prepositions of a phrase; the last one governs it: *bis zum Haus*."""
        tags, parts = self.line.tags, Parts(start)
        while tags[parts.at] in PREPOSITIONS and parts.at < start + 3:
            parts.preposition = parts.at
            parts.at += 1
        words, last = self.line.words, parts.at - 1
        is_range = words[last].lower() == "zu" and words[last - 1].lower() == "bis"
        if is_range and tags[parts.at] == "CARD":
            parts.preposition = None  # "bis zu zehn Leute"
        return parts

    def _pronoun(self, parts: Parts) -> Chunk | None:
        at = parts.at
        tag = self.line.tags[at]
        if tag not in PRONOUNS:
            return None
        if self._leads_to_noun(at) or self._is_determiner(at, []):
            return None  # "etwas Neues", "dessen Haus"
        word = self.line.words[at]
        is_start = at == 0 or self.line.tags[at - 1][0] == "$"
        mask = pronoun(word.lower() if is_start and word == "Sie" else word, tag)
        return Chunk(at, at, at, mask, parts.preposition, inflected=[at])

    def _nominal(self, parts: Parts, depth: int) -> Chunk | None:
        self._determiners(parts)
        start = parts.at
        while parts.at < start + LONGEST and self._modifier(parts, depth):
            pass
        head = self._head(parts)
        if head is None:
            return None
        determiner = parts.determiners[0] if parts.determiners else None
        chunk = Chunk(head, head, head, ALL, parts.preposition, determiner)
        chunk.inflected = [*parts.determiners, *parts.adjectives]
        if head not in chunk.inflected:
            chunk.inflected.append(head)
        if parts.counted:
            parts.counted.parent = chunk
        agree(self.line, chunk, parts)
        return chunk

    def _head(self, parts: Parts) -> int | None:
        at, tag = parts.at, self.line.tags[parts.at]
        is_led = bool(parts.determiners) or parts.preposition is not None
        if tag in NOUNS or (tag == "FM" and is_led):
            return at
        if tag in ("PDS", "PPOSS") and parts.determiners:
            return at
        last = at - 1
        if last in parts.adjectives:
            is_head = is_led or self.line.words[last][0].isupper()
        elif last == parts.number:
            is_partitive = self.line.words[at] in _PARTITIVE_ARTICLES
            is_head = is_led or self.line.words[last].isalpha() or is_partitive
        else:
            is_head = last in parts.determiners and self.line.tags[last] not in _NO_HEAD
        return last if is_head else None

    def _behind(self, chunk: Chunk) -> None:
        """Take in what belongs to the head behind it: a name, a number, a postposition."""
        head, tags = chunk.head, self.line.tags
        if tags[head] in ("NE", "FM"):
            chunk.last = name_end(self.line, head)
        elif tags[head] == "NN":
            self._behind_noun(chunk)
        following = chunk.last + 1
        if tags[following] == "APPO" and chunk.preposition is None:
            chunk.preposition = following
            chunk.last = following
        elif tags[following] == "APZR" and chunk.preposition is not None:
            chunk.last = following

    def _behind_noun(self, chunk: Chunk) -> None:
        following, tags = chunk.last + 1, self.line.tags
        word = self.line.words[following]
        if tags[following] == "CARD":
            is_year = len(word) == 4 and word[:2] in ("19", "20")
            if is_year or tags[following + 1] not in ("NN", "ADJA", "CARD"):
                chunk.last = following
        elif tags[following] == "NE" and not is_owner(word):
            self._named(chunk, following, "name")
        elif tags[following] == "NN" and (
            self._is_quantity(self.line.words[chunk.head]) or not noun(word)
        ):
            role: PhraseRole = "name" if tags[following + 1] == "NE" else "apposition"
            self._named(chunk, following, role)

    def _is_quantity(self, word: str) -> bool:
        return word in nouns_of("quantity") or word in nouns_of("count") or is_measure(word)

    def _named(self, chunk: Chunk, at: int, role: PhraseRole) -> None:
        """Note the name behind a noun as a phrase of its own."""
        word = self.line.words[at]
        mask = noun(word) if self.line.tags[at] == "NN" else name("s")
        if is_measure(word):
            mask = agreement.genders_of(mask) & PL
        inner = Chunk(at, at, at, mask or ALL, role=role, parent=chunk, inflected=[at])
        if word.rstrip(".") in _ACADEMIC and self.line.tags[at + 1] == "NE":
            inner.head = at + 1
        inner.is_bare, inner.is_inner = True, True
        if self.line.tags[at] == "NE":
            inner.last = name_end(self.line, at)
        elif self.line.tags[at + 1] == "NE":
            inner.last = name_end(self.line, at + 1)
        self.found.append(inner)
        chunk.is_person = chunk.is_bare and "NE" in self.line.tags[at : inner.last + 1]
        chunk.last = inner.last
