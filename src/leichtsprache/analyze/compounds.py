"""Compounds → their parts, with linking element and part of speech.

The lexicon of nouns tells which words stand first and last in German compounds
(`resources/build/compounds.py`); a word is cut where its parts serve in many others. A noun of the
lexicon must besides have the gender and the case of its head: *Regensburg* (neuter) is no castle
(feminine). What is not certain stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from leichtsprache.analyze.compound_lexicon import (
    PartKind,
    can_be_head,
    firsts,
    head_weight,
    is_whole,
    listed,
)
from leichtsprache.analyze.model import hanta
from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import noun_lemmas, paradigms, readings
from leichtsprache.segment.syllables import count_syllables

_NOUN = re.compile("[A-ZÄÖÜ][a-zäöüß]{4,59}")
_SHORTEST_FIRST, _SHORTEST_HEAD = 2, 3
#: The longest first part in the lexicon.
_LONGEST_FIRST = 25
#: Longer words that end like names are compounds: *Flüchtlingsheim*.
_LONGEST_NAME = 11
#: Syllables of a word that writers of Leichte Sprache leave whole inside a compound.
_SHORT_WORD = 3
#: A first part of these kinds belongs to all that follows: *Ober-bürgermeister*.
_OPEN = frozenset(("bound", "adverb", "preposition"))
#: Endings of words that look like a head behind these letters: *Bewerbe-rinnen*, *Opera-tor*.
_NOT_BEFORE = {"Rinne": ("e",), "Tor": ("a", "k"), "Rat": ("d",), "Teller": ("s",)}
_PREFIXES = (
    "Ab",
    "An",
    "Auf",
    "Aus",
    "Be",
    "Ein",
    "Ent",
    "Er",
    "Ge",
    "Mit",
    "Un",
    "Ver",
    "Vor",
    "Zer",
    "Zu",
)
_SHORTEST_PREFIXED = 5
#: A head with one of these endings need not be in the lexicon if its stem is.
_DERIVED = ("in", "innen", "ei", "eien")


class Part(NamedTuple):
    """A part of a compound as it stands there, its lemma, linking element and part of speech."""

    text: str
    lemma: str
    link: str
    kind: PartKind


class _Cut(NamedTuple):
    """Where a word may be cut: the logarithm of how likely that is, and where parts start."""

    weight: float
    starts: tuple[int, ...]


@lru_cache(maxsize=50_000)
def compound(word: str) -> tuple[Part, ...]:
    """Return the parts of a compound noun; any other word is its own only part.

    >>> [part[1:] for part in compound("Kinderfahrräder")]
    [('Kind', 'er', 'noun'), ('fahren', '', 'verb'), ('Rad', '', 'noun')]
    >>> [part.lemma for part in compound("Hochzeit")]
    ['Hochzeit']
    """
    if not _NOUN.fullmatch(word) or is_whole(word) or _is_name(word):
        return (_alone(word),)
    cut = next((cut for cut in _cuts(word.lower()) if _agrees(word, cut.starts[-1])), None)
    if cut is None or _is_prefixed(word, cut.starts[0]):
        return (_alone(word),)
    *first, last = (word[start:stop] for start, stop in pairwise((0, *cut.starts, len(word))))
    return (*(part for each in first for part in _first_parts(each)), *_last_parts(last))


def parts(word: str) -> tuple[str, ...]:
    """Return the parts of a compound as they stand in it; joined they are the word.

    >>> parts("Krankenversicherungsbeitrag"), parts("Hochzeit")
    (('Kranken', 'versicherungs', 'beitrag'), ('Hochzeit',))
    """
    return tuple(part.text for part in compound(word))


@lru_cache(maxsize=20_000)
def readable_parts(word: str) -> tuple[str, ...]:
    """Return the parts that a reader is shown: short words inside the compound stay whole.

    >>> readable_parts("Fußballspieler"), readable_parts("Arbeitszeitkonto")
    (('Fußball', 'spieler'), ('Arbeitszeit', 'konto'))
    """
    if is_whole(word, "opaque"):
        return (word,)
    found = compound(word)
    texts = _rejoined([part.text for part in found])
    is_open = found[0].kind in _OPEN
    if found[0].kind in ("adverb", "preposition") and len(texts) > 2:
        texts[:2] = ["".join(texts[:2])]  # "Überlebens-künstler", but "Ober-bürgermeister"
        is_open = False
    while len(texts) > 2:
        pairs = list(pairwise(texts))[: None if is_open else -1]
        short = [n for n, pair in enumerate(pairs) if _is_short_word("".join(pair))]
        if not short:
            break
        texts[short[0] : short[0] + 2] = ["".join(pairs[short[0]])]
    return tuple(texts)


def _rejoined(texts: list[str]) -> list[str]:
    """Return the parts with those put together again that are one word of which they say nothing.

    "Wirtschafts stand ort" is where business stands, but no place to stand: "Wirtschafts standort".
    """
    for n, pair in enumerate(pairwise(texts)):
        if is_whole("".join(pair).capitalize(), "opaque"):
            return _rejoined([*texts[:n], "".join(pair), *texts[n + 2 :]])
    return texts


def _is_short_word(text: str) -> bool:
    is_known = text.lower() in firsts() or bool(noun_lemmas(text.capitalize()))
    return count_syllables(text) <= _SHORT_WORD and is_known


def _alone(word: str) -> Part:
    return Part(word, next(iter(noun_lemmas(word)), word), "", "noun")


def _is_name(word: str) -> bool:
    """Say whether the word is a name, or comes from one: *Regensburger, Isarstrasse*."""
    if word.endswith("strasse"):
        return True
    kinds = names().get(word)
    if kinds is None:
        return "place" in names().get(word.removesuffix("er"), "")
    return "noun" not in kinds


def _looks_like_name(word: str) -> bool:
    """Say whether the tagger takes a word of no lexicon for a name."""
    tagger = hanta()
    # the same call as in tagging, so that its cache has the answer
    tags = tagger._tag_word(word, casesensitive=True, conditional=True)  # noqa: SLF001
    best, _ = max(tags, key=lambda each: each[1] + tagger.LP_wtag.get(each[0], 0.0), default=(0, 0))
    return str(tagger.int2tag.get(best, "")).startswith("NE")


def _may_be_name(word: str, start: int) -> bool:
    """Say whether a word of no lexicon looks like a name: *Lindenberg*, *Neumeister*."""
    ends_so = word[start:].lower() in listed("end of names")
    if len(word) > _LONGEST_NAME:
        return ends_so and _looks_like_name(word)
    return ends_so or _looks_like_name(word)


def _cuts(word: str) -> list[_Cut]:
    """Return the possible cuts of a word in small letters, the likeliest first."""
    cuts = []
    for start, before in _chains(word).items():
        lemma = _head(word[start:])
        first = word[before.starts[-2] if len(before.starts) > 1 else 0 : start]
        if lemma and _fits(first, lemma):
            cuts.append(_Cut(before.weight + head_weight(lemma), before.starts))
    return sorted(cuts, reverse=True)


def _chains(word: str) -> dict[int, _Cut]:
    """Return, for each place up to which the word is a chain of first parts, the best such."""
    chains = {0: _Cut(0.0, ())}
    for stop in range(_SHORTEST_FIRST, len(word) - _SHORTEST_HEAD + 1):
        found = [
            _Cut(chains[start].weight + first.weight, (*chains[start].starts, stop))
            for start in chains
            if stop - start <= _LONGEST_FIRST and (first := firsts().get(word[start:stop]))
        ]
        if found:
            chains[stop] = max(found)
    del chains[0]
    return chains


@lru_cache(maxsize=50_000)
def _head(text: str) -> str | None:
    """Return the lemma of a last part, or itself where only its stem is known: *Geberinnen*."""
    word = text.capitalize()
    if text in listed("english head"):
        return word
    lemmas = [each for each in noun_lemmas(word) if can_be_head(each)]
    if lemmas:
        return max(lemmas, key=head_weight)
    stems = (word.removesuffix(each) for each in _DERIVED if text.endswith(f"er{each}"))
    is_known = any(can_be_head(stem) and noun_lemmas(stem) for stem in stems)
    return word if is_known else None


def _fits(first: str, head: str) -> bool:
    """Say whether the two go together: *Jahres-ende*, *Vor-jahr*; not *Lernende*, *Vorschlag*."""
    if head == "Ende":
        return first.endswith(("s", "n")) and firsts()[first].kind != "verb"
    return head.lower() in listed(f"after {first}") if listed(f"after {first}") else True


def _agrees(word: str, start: int) -> bool:
    """Say whether the word can be a form of a compound with this last part."""
    first, head = word[:start], word[start:].capitalize()
    if first.endswith(_NOT_BEFORE.get(_head(head.lower()) or "", ())):
        return False
    if not noun_lemmas(word):
        return not _may_be_name(word, start)
    is_any = head.lower() in listed("english head")
    if is_any or not noun_lemmas(head) or _is_adjectival(word):
        return True
    if head == "Ende" and not noun_lemmas(f"{word}s"):  # "Beginnende"
        return False
    forms = {reading[1:] for reading in readings(head)}
    return any(reading[1:] in forms for reading in readings(word))


def _is_prefixed(word: str, cut: int) -> bool:
    """Say whether the word is a noun with a prefix: *Mit-teilung*, *Be-steigen*."""
    rests = (word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix))
    return any(
        len(rest) >= _SHORTEST_PREFIXED
        and 0 < cut - (len(word) - len(rest)) <= 2
        and noun_lemmas(rest.capitalize())
        for rest in rests
    )


def _is_adjectival(noun: str) -> bool:
    return any(paradigm.is_adjectival for paradigm in paradigms(noun))


def _first_parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a first part, which may be a compound: *arbeitszeit*."""
    first = firsts()[text.lower()]
    *before, last = compound(first.lemma)
    if first.kind != "noun" or not before:
        return (Part(text, first.lemma, first.link, first.kind),)
    size = sum(len(part.text) for part in before)
    return (*_continued(text, before), Part(text[size:], last.lemma, first.link, last.kind))


def _continued(text: str, found: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts with the letters they have in this text, small inside a word."""
    stops = list(accumulate(len(part.text) for part in found))
    return tuple(
        part._replace(text=text[start:stop])
        for part, (start, stop) in zip(found, pairwise((0, *stops)), strict=True)
    )


def _last_parts(text: str) -> tuple[Part, ...]:
    return _continued(text, compound(text.capitalize()))
