"""What stands before a noun: articles, adjectives, numbers, participial attributes."""

from __future__ import annotations

from abc import ABC, abstractmethod

from leichtsprache.analyze import agreement
from leichtsprache.analyze.agreement import ALL
from leichtsprache.analyze.chunk import DETERMINERS, NOUNS, PREPOSITIONS, QUOTES, Chunk, Line, Parts
from leichtsprache.analyze.noun_agreement import is_adjectival, noun
from leichtsprache.analyze.noun_classes import is_measure, nouns_of

_BEFORE_ADJECTIVE = frozenset(("ADV", "ADJD", "PTKA", "PTKNEG", "PROAV", "PTKZU"))
#: What a phrase inside another may begin with: "die [im Mai] beschlossene Regel".
_INNER = PREPOSITIONS | frozenset(
    ("PRF", "PPER", "ART", "PPOSAT", "PDAT", "PIAT", "PROAV", "NN", "NE", "PDS", "ADV", "ADJD")
)
_TALL = (
    "alt", "lang", "hoch", "hoh", "höh", "breit", "groß", "tief", "dick", "schwer", "weit", "teu",
    "dauernd", "entfernt", "läng", "älter", "schnell", "spät", "früh",
)  # fmt: skip
_BEFORE_NEW = frozenset(("etwas", "nichts", "viel", "wenig", "allerlei", "mehr"))
_ROW = frozenset(("ADJA", "CARD", "KON", "$,", "TRUNC"))
_ABOUT = frozenset(
    """etwa fast nur rund beinahe knapp ungefähr mindestens höchstens auch noch gerade zirka bald
    kaum nahezu wenigstens""".split()
)
_DEEPEST = 3
#: Nothing before a noun has more words; looking on would cost the square of the length.
LONGEST = 25


class Prenominal(ABC):
    """Reads what stands before a noun; ``found`` are the phrases so far."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.found: list[Chunk] = []

    @abstractmethod
    def read(self, start: int, depth: int) -> Chunk | None:
        """Return the phrase that begins at ``start``, with its own phrases in ``found``."""

    def _leads_to_noun(self, at: int) -> bool:
        if self.line.tags[at] != "PIS" or self.line.words[at].lower() not in _BEFORE_NEW:
            return False
        at += 1
        limit = at + LONGEST
        while self.line.tags[at] == "ADJA" and at < limit:
            at += 1
        return self.line.tags[at] == "NN"

    def _determiners(self, parts: Parts) -> None:
        at, tags, words = parts.at, self.line.tags, self.line.words
        is_led = parts.preposition is not None and words[at] in _ABOUT
        if is_led and tags[at + 1] in DETERMINERS:
            at += 1  # "seit fast einem Jahr"
        limit = at + LONGEST
        while at < limit and self._is_determiner(at, parts.determiners):
            parts.determiners.append(at)
            at += 1
        if parts.determiners:
            leading = parts.leading(words)
            parts.declension = agreement.declension_after(words[leading], tags[leading])
        elif self.line.is_contracted(parts.preposition):
            parts.declension = "weak"
        parts.at = at

    def _is_determiner(self, at: int, before: list[int]) -> bool:
        tag = self.line.tags[at]
        if tag in ("ART", "PPOSAT") and before:  # "die meisten der Gäste"
            return len(before) == 1 and self.line.words[before[0]].lower().startswith(
                ("all", "dies")
            )
        if self.line.words[at].lower() in ("dessen", "deren"):
            return not before and self.line.tags[at + 1] in ("NN", "ADJA")
        return tag in DETERMINERS or (tag == "PIS" and bool(before)) or self._leads_to_noun(at)

    def _modifier(self, parts: Parts, depth: int) -> bool:
        """Read one more word or phrase before the noun; say whether there was one."""
        at, tags = parts.at, self.line.tags
        tag = tags[at]
        if tag in NOUNS or tag == "$.":
            return self._title(parts) or self._count_noun(parts)
        if tag == "ADJA":
            parts.adjectives.append(at)
            parts.at += 1
        elif tag == "CARD":
            parts.number = at
            parts.at += 1
            self._measure(parts)
        elif tag == "TRUNC":
            parts.at += 2 if tags[at + 1] in ("KON", "$,") else 1
        elif not self._joined(parts) and not self._quoted(parts):
            return self._adverbs(parts) or self._participial(parts, depth)
        return True

    def _measure(self, parts: Parts) -> None:
        """Read *drei Jahre* before *alte*."""
        at = parts.at
        is_tall = is_measure(self.line.words[at]) and self.line.words[at + 1].lower().startswith(
            _TALL
        )
        if is_tall and self.line.tags[at + 1] == "ADJA" and parts.number is not None:
            inner = Chunk(parts.number, at, at, noun(self.line.words[at]) or ALL)
            inner.is_inner, inner.inflected = True, [at]
            self.found.append(inner)
            parts.number = None
            parts.at += 1

    def _title(self, parts: Parts) -> bool:
        """Read the first adjective of *das Heilige Römische Reich*, which looks like a noun."""
        at, words, tags = parts.at, self.line.words, self.line.tags
        is_led = bool(parts.determiners) or self.line.is_contracted(parts.preposition)
        is_row = is_led and tags[at] == "NN" and tags[at + 1] == "ADJA" and tags[at + 2] in NOUNS
        if not is_row or not words[at + 1][0].isupper() or not is_adjectival(words[at]):
            return False
        if agreement.ending_of(words[at]) != agreement.ending_of(words[at + 1]):
            return False
        parts.adjectives.append(at)
        parts.at += 1
        return True

    def _count_noun(self, parts: Parts) -> bool:
        """Read *Millionen* before a noun: it counts as a number."""
        at, tags = parts.at, self.line.tags
        if self.line.words[at] not in nouns_of("count") or tags[at] != "NN":
            return False
        following = at + 1
        while tags[following] == "ADJA":
            following += 1
        if tags[following] != "NN":
            return False
        inner = Chunk(at, at, at, noun(self.line.words[at]) or ALL, role="apposition")
        inner.is_inner, inner.is_bare, inner.inflected = True, True, [at]
        self.found.append(inner)
        parts.counted, parts.number = inner, at
        parts.at += 1
        return True

    def _joined(self, parts: Parts) -> bool:
        """Skip *und* or a comma between adjectives: "große, alte und neue Häuser"."""
        at, tags = parts.at, self.line.tags
        if not (parts.adjectives or parts.number) or tags[at] not in ("KON", "$,"):
            return False
        if tags[at] == "$," and tags[at - 1] != "ADJA":
            return False
        following = at + 1
        while tags[following] in _BEFORE_ADJECTIVE and following < at + 4:
            following += 1
        kind = "ADJA" if tags[at - 1] == "ADJA" else "CARD"
        if tags[following] != kind or not self._noun_follows(following):
            return False
        parts.at = following
        parts.is_joined = parts.is_joined or tags[at] == "KON"
        return True

    def _noun_follows(self, at: int) -> bool:
        tags, limit = self.line.tags, at + LONGEST
        while at < limit and (tags[at] in _ROW or self.line.words[at] in QUOTES):
            at += 1
        return tags[at] in NOUNS

    def _quoted(self, parts: Parts) -> bool:
        at = parts.at
        is_open = parts.determiners or parts.adjectives or parts.preposition is not None
        if not is_open or self.line.words[at] not in QUOTES:
            return False
        if self.line.tags[at + 1] not in ("ADJA", "NN", "NE", "FM"):
            return False
        parts.at += 1
        return True

    def _adverbs(self, parts: Parts) -> bool:
        """Skip *sehr* before *große*."""
        following = parts.at
        while self.line.tags[following] in _BEFORE_ADJECTIVE and following < parts.at + 5:
            following += 1
        is_led = following > parts.at and self.line.tags[following] in ("ADJA", "CARD")
        if is_led:
            parts.at = following
        return is_led

    def _participial(self, parts: Parts, depth: int) -> bool:
        """Read the phrases between an article and the adjective they belong to."""
        is_open = parts.determiners or parts.preposition is not None
        if not is_open or depth >= _DEEPEST or self.line.tags[parts.at] not in _INNER:
            return False
        if parts.preposition == parts.at - 1 and self.line.tags[parts.preposition] == "APPR":
            return False  # "mit den" has no article before it
        at, mark, limit = parts.at, len(self.found), parts.at + LONGEST
        while self.line.tags[at] != "ADJA" and at < limit:
            if self.line.tags[at] in _BEFORE_ADJECTIVE:
                at += 1
                continue
            inner = self.read(at, depth + 1)
            if inner is None:
                break
            at = inner.last + 1
        if self.line.tags[at] == "ADJA" and self._noun_follows(at):
            parts.adjectives.append(at)
            parts.at = at + 1
            return True
        del self.found[mark:]
        return False
