"""How difficult a word is: how rare, how far from everyday speech, how long, how abstract.

The weights were fitted (least squares) on the ratings of lexical difficulty in TextComplexityDE,
which the three hardest words of a sentence tell best; fitted without an article, they agree with
its ratings at r = 0.72. `benchmarks/words.py` measures the agreement of what is written here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from leichtsprache.analyze.compounds import compound
from leichtsprache.analyze.nouns import noun_lemmas
from leichtsprache.resources import SortedTable
from leichtsprache.segment.syllables import count_syllables

#: From here on a word is difficult: four of five content words of real Leichte Sprache (STAGE
#: corpus) and of a children's encyclopedia (Klexikon) are easier, names left out.
DIFFICULT = 0.5
#: Zipf values of words that no list has.
_UNSEEN_FREQUENCY, _UNSEEN_EVERYDAY = 1.5, 2.42
#: A compound is at least as everyday as a word three times rarer than its rarest part: *Apfelsaft*.
_COMPOUND = 0.5
_SHORTEST_COMPOUND = 7
_ABSTRACT = re.compile(r"[A-ZÄÖÜ].*[aeiouäöüy].*(?:ung|heit|keit|schaft|nis)(?:en|s|se|sen|ses)?")
#: Particles that keep their meaning before a verb, so that it is as easy as the verb: *weglaufen*.
_DIRECTION = re.compile(
    "(dazu|fort|her(?:aus|bei|ein|um|unter)|hin(?:aus|ein|unter|zu)|los|mit|rauf|raus|rein"
    "|runter|vorbei|weg|weiter|wieder|zurück|zusammen)(?=[a-zäöüß]{4,}n$)"
)
#: Nouns of everyday speech are no longer felt to be made from another word: *Wohnung*.
_FAMILIAR = 4.5
#: Points for each Zipf step below 7, for a syllable, for an abstract and for an uncommon word.
_RARITY, _STRANGENESS, _SYLLABLE, _ABSTRACTNESS, _UNCOMMONNESS = 0.22, 0.43, 0.03, 0.63, 0.68
#: Points of difficulty 0 and 1.
_EASIEST, _HARDEST = 0.4, 4.6


class WordMeasure(NamedTuple):
    """What makes a word easy or difficult.

    ``frequency`` and ``everyday`` are on the Zipf scale (3 is once, 6 a thousand times in a million
    words): in texts of all kinds, and in everyday sentences. ``common`` are 8,000 words that are
    much used in texts of Einfache and Leichte Sprache (zix). In both, a compound counts by its
    parts, as readers meet them (*Apfel-Saft*). ``abstract`` are nouns made from verbs and
    adjectives (*Beantragung*).
    """

    frequency: float
    everyday: float
    common: bool
    syllables: int
    abstract: bool

    @property
    def difficulty(self) -> float:
        """The difficulty, from 0 (*gehen*) to 1."""
        points = (
            _RARITY * (7 - self.frequency)
            + _STRANGENESS * (7 - self.everyday)
            + _SYLLABLE * self.syllables
            + _ABSTRACTNESS * self.abstract
            + _UNCOMMONNESS * (not self.common)
        )
        return min(max((points - _EASIEST) / (_HARDEST - _EASIEST), 0.0), 1.0)


def difficulty(word: str) -> float:
    """Return how difficult a word is, from 0 to 1; any form of it will do. Not made for names.

    >>> [round(difficulty(word), 1) for word in ("Haus", "ging", "Apfelsaft", "Beantragung")]
    [0.0, 0.0, 0.4, 0.9]
    >>> difficulty("weglaufen") < difficulty("vorliegen")
    True
    """
    return measure(word).difficulty


def is_difficult(word: str) -> bool:
    """Say whether a word is difficult (`DIFFICULT`).

    >>> is_difficult("Wohnung"), is_difficult("Veräußerung")
    (False, True)
    """
    return difficulty(word) >= DIFFICULT


@lru_cache(maxsize=50_000)
def measure(word: str) -> WordMeasure:
    """Return what makes a word easy or difficult.

    >>> measure("Kühlschrank").syllables, measure("Gültigkeit").abstract
    (2, True)
    """
    frequency, everyday, common = _listed(word)
    parts = [_listed(part) for part in _parts(word)]
    if len(parts) > 1:
        everyday = max(everyday, min(part[1] for part in parts) - _COMPOUND)
        common = common or all(part[2] for part in parts)
    abstract = everyday < _FAMILIAR and bool(_ABSTRACT.fullmatch(word))
    return WordMeasure(frequency, everyday, common, count_syllables(word), abstract)


def _parts(word: str) -> list[str]:
    """Return the base forms of the parts of a compound, a verb and its particle."""
    if len(word) < _SHORTEST_COMPOUND:
        return [word]
    particle = _DIRECTION.match(word)
    if particle and _listed(word.removeprefix(particle[0]))[2]:
        return [particle[0], word.removeprefix(particle[0])]
    return [part.lemma for piece in word.split("-") for part in compound(piece)]


@lru_cache(maxsize=50_000)
def _listed(word: str) -> tuple[float, float, bool]:
    """Return both Zipf values, and whether the word is common; of a rare form those of its base."""
    for form in (word, *noun_lemmas(word)):
        for _, frequency, everyday, common in _frequencies().rows(form.lower()):
            values = int(frequency) / 100, int(everyday) / 100
            return (
                max(values[0], _UNSEEN_FREQUENCY),
                max(values[1], _UNSEEN_EVERYDAY),
                common == "1",
            )
    return _UNSEEN_FREQUENCY, _UNSEEN_EVERYDAY, False


@cache
def _frequencies() -> SortedTable:
    return SortedTable("words/frequency.tsv")
