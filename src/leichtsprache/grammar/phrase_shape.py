"""The words of a noun phrase that change with its case, and those that stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.grammar.determiners import is_adjectival
from leichtsprache.grammar.names import is_title
from leichtsprache.grammar.prepositions import taken_apart
from leichtsprache.parts import Phrase, Token

_NOUNS = frozenset(("NN", "NE"))
#: Parts of names and what counts a noun behind it: *Artikel 5*, *Windows XP*.
_NAMED = frozenset(("NN", "NE", "FM", "XY", "CARD"))
#: Words in front of a noun that have no case.
_FIXED = frozenset(
    ("ADV", "ADJD", "PTKNEG", "PTKA", "TRUNC", "KON", "$,", "$(", "PROAV", "PRF", "PPER", "CARD")
)
_OPENERS = frozenset(("APPR", "APPRART")) | DETERMINERS
#: Behind a noun: what begins an attribute that keeps its form, and a clause behind a comma.
_ATTRIBUTES = frozenset(
    ("APPR", "APPRART", "ART", "PPOSAT", "PDAT", "PIAT", "ADV", "PROAV", "PTKNEG", "$(", "ADJA")
)
_CLAUSES = frozenset(("PRELS", "PRELAT", "PWAV", "PWS", "KOUS", "KOUI", "APPR", "APPRART", "PTKZU"))


@dataclass(frozen=True, slots=True)
class Shape:
    """A noun phrase taken apart; positions of tokens.

    ``article`` is *dem* for *im* in front of the phrase; ``owner`` says that a genitive stands
    where the determiner would (*Annas neues Haus*); ``noun`` is the first of the nouns and names
    that end at ``stop`` (exclusive), behind which everything stays.
    """

    first: int
    determiners: tuple[int, ...]
    adjectives: tuple[int, ...]
    noun: int
    stop: int
    last: int
    article: str = ""
    owner: bool = False


def shape(tokens: Sequence[Token], phrase: Phrase) -> Shape | None:
    """Return how a phrase is built; ``None`` where a word in it is not understood."""
    first, article = _start(tokens, phrase)
    at = first
    determiners: list[int] = []
    adjectives: list[int] = []
    while at < phrase.head and tokens[at].tag in DETERMINERS:
        is_second = bool(determiners or article) and is_adjectival(tokens[at].text)
        (adjectives if is_second else determiners).append(at)
        at += 1
    owner = _owner(tokens, at, phrase.head)
    start = owner or at
    noun = _noun(tokens, start, phrase.head)
    found = None if noun is None else _adjectives(tokens, start, noun)
    if noun is None or found is None:
        return None
    stop = max(_stop(tokens, noun, phrase.last), phrase.head + 1)
    last = phrase.last
    if phrase.preposition is not None and phrase.preposition > phrase.head:
        last = phrase.preposition - 1  # "der Umwelt zuliebe"
    if not _stays(tokens, stop, last):
        return None
    every = tuple(adjectives) + found
    return Shape(first, tuple(determiners), every, noun, stop, last, article, owner is not None)


def _start(tokens: Sequence[Token], phrase: Phrase) -> tuple[int, str]:
    """Return where the phrase begins behind its preposition, and the article drawn into that."""
    first = phrase.first
    before = first - 1 if phrase.preposition is None else phrase.preposition
    if phrase.preposition is not None and first <= phrase.preposition < phrase.head:
        first = phrase.preposition + 1
    if before != first - 1 or before < 0:
        return first, ""
    parts = taken_apart(tokens[before].text) if tokens[before].tag == "APPRART" else None
    return first, parts[1] if parts else ""


def _owner(tokens: Sequence[Token], start: int, head: int) -> int | None:
    """Return where a genitive in front ends: *Annas* neues Haus."""
    stop = start
    while stop < head and tokens[stop].tag == "NE":
        stop += 1
    is_genitive = stop > start and tokens[stop - 1].text.endswith(("s", "’", "'"))
    return stop if is_genitive and tokens[stop].tag in ("ADJA", "NN") else None


def _noun(tokens: Sequence[Token], start: int, head: int) -> int | None:
    """Return the first of the nouns that lead to the head: *Minister* in *Minister Lang*."""
    noun = head
    while noun > start and tokens[noun - 1].tag in _NOUNS:
        noun -= 1
    chain = tokens[noun:head]
    if all(each.tag == "NE" for each in chain) and tokens[head].tag == "NE":
        return noun
    is_named = all(is_title(each.text) or each.tag == "NE" for each in chain)
    is_title_first = not chain or is_title(chain[0].text)
    return noun if is_named and is_title_first else None


def _adjectives(tokens: Sequence[Token], start: int, noun: int) -> tuple[int, ...] | None:
    """Return the adjectives that agree with the noun, none from inside another attribute."""
    found: list[int] = []
    is_nested = False
    for at in range(start, noun):
        tag = tokens[at].tag or ""
        if tag in _OPENERS:
            is_nested = True
        elif tag in _NOUNS:
            if not is_nested:
                return None
            is_nested = tokens[at + 1].tag in _NOUNS
        elif tag == "ADJA" and not is_nested:
            found.append(at)
        elif tag not in _FIXED and tag != "ADJA":
            return None
    return None if is_nested else tuple(found)


def _stop(tokens: Sequence[Token], noun: int, last: int) -> int:
    stop = noun + 1
    while stop <= last and tokens[stop].tag in _NAMED:
        stop += 1
    return stop


def _stays(tokens: Sequence[Token], stop: int, last: int) -> bool:
    """Whether all that follows the noun keeps its form: no apposition, no second noun."""
    if stop <= last and tokens[stop].tag not in _ATTRIBUTES | {"$,"}:
        return False
    commas = [at for at in range(stop, last) if tokens[at].tag == "$,"]
    return all(tokens[at + 1].tag in _CLAUSES for at in commas[:1])
