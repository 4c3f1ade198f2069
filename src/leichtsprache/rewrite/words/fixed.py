"""Words without forms said with others: adverbs, connectives, fixed phrases, prepositions."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from leichtsprache.analyze.verbs import FINITE
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.prepositions import contracted, taken_apart
from leichtsprache.parts import Case, Token
from leichtsprache.rewrite.patch import Exchange
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.rewrite.words.lexicon import Entry

#: These join, and so cannot be the first part of a clause before its verb.
_JOINING = frozenset(("aber", "und", "oder", "denn", "sondern"))
_CASES = frozenset(("gen", "dat", "acc"))
_OPEN = frozenset(("ADJA", "ART", "PIAT", "PDAT", "PPOSAT", "CARD"))
_NOUNS = frozenset(("NN", "NE", "ADJA", "TRUNC"))
_INFLECTED = ("N", "V", "ADJA", "ART", "TRUNC", "PTKVZ")


def adverb(place: Place, entry: Entry) -> list[Exchange] | None:
    """Return the exchange that says a fixed phrase with another; ``None`` where it cannot stand."""
    tokens = place.source.tokens
    if place.first == place.last and (tokens[place.last].tag or "").startswith(_INFLECTED):
        return None
    after = place.token(place.last + 1)
    is_phrase = place.first < place.last
    if (
        is_phrase
        and (tokens[place.last].tag or "") in _OPEN
        and after is not None
        and after.tag in _NOUNS
    ):
        return None  # "des weiteren Trainings"
    is_front = after is not None and after.tag in FINITE and _opens(place)
    if is_front and entry.better.split()[0] in _JOINING:
        return None
    text = entry.better
    if place.first and tokens[place.first].text[:1].isupper() and not entry.word[:1].isupper():
        return None  # part of a name or title
    return [Exchange(place.first, place.last + 1, text)]


def _opens(place: Place) -> bool:
    clause = place.clause
    return place.first == 0 or (clause is not None and place.first == clause.start)


def preposition(place: Place, entry: Entry) -> list[Exchange] | None:
    """Return the exchange that says a preposition, and its noun in another case if need be.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> from leichtsprache.rewrite.surface import Passage
    >>> document = analyze()(Document("Er öffnet mittels eines Schlüssels."))
    >>> place = Place(Passage(document, document.sentences[0]), 2, 2, leads=True)
    >>> entry = Entry("mittels", "preposition", "mit", "gen>dat", "", True, "", "")
    >>> preposition(place, entry)[0].text
    'mit einem Schlüssel'
    """
    if entry.frame == "-":
        return [Exchange(place.first, place.last + 1, entry.better)]
    old, _, new = entry.frame.partition(">")
    if old not in _CASES or new not in _CASES:
        return None
    source, start, phrase = place.source, place.last + 1, place.governed
    if phrase is None:
        return None
    following = place.token(phrase.last + 1)
    if old == new and taken_apart(source.tokens[place.last].text) is None:
        text = _joined(entry.better, source.text(start, phrase.last + 1))
        return [Exchange(place.first, phrase.last + 1, text)]
    if old != new and following is not None and _goes_on(following, place.token(phrase.last + 2)):
        return None
    own = replace(phrase, preposition=None, kind="NP", first=start)
    determiner = "der" if taken_apart(source.tokens[place.last].text) else None
    made = decline(source.tokens, own, cast("Case", new), determiner=determiner)
    return [Exchange(place.first, phrase.last + 1, _joined(entry.better, made))] if made else None


def _joined(preposition: str, phrase: str) -> str:
    """Return the phrase behind a preposition, perhaps of several words: "in der Nähe vom Haus"."""
    *lead, last = preposition.split()
    return " ".join((*lead, contracted(last, phrase)))


def _goes_on(following: Token, after: Token | None) -> bool:
    """Whether more nouns of the same case follow: "der Länder, der Kommunen und der Bürger"."""
    is_more = after is not None and after.tag in ("ART", "ADJA", "PPOSAT", "NN")
    return following.tag == "KON" or (following.tag == "$," and is_more)
