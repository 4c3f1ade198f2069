"""Syllables of German words: vowel nuclei, found by rules.

Counts follow the syllables of careful speech, as hyphenation shows them (Na-ti-on, Fa-mi-li-e).
Unlike hyphenation they know syllables of one letter (A-bend, I-dee).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby

from leichtsprache.resources import table

_VOWELS = "aeiouyäöü"
_NUCLEUS = re.compile(rf"aa|ee|oo|ie|[aeou]i|[aäeo]u|[aeou]y|[{_VOWELS}]")

# In order; each makes the spelling plainer for the ones after it. "-" parts two vowels.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"qu(?=[{_VOWELS}])", "q"),  # Quelle
        (rf"(?<![^{_VOWELS}|])y(?=[{_VOWELS}])", "j"),  # Yoga, loyal
        (r"(?<=e)(?=ums?\b)", "-"),  # Museum
    )
)

_PART = re.compile(r"[^\W\d_]+|\d+(?:[.\u00a0\u202f]\d{3})*(?:,\d+)?")
_SEPARATOR = re.compile(r"(?<=[^\W\d_])[\u00ad\u200b-\u200d\u2060'’·‧•*:_-]+(?=[^\W\d_])")
_LONG = 64  # longer "words" are no words; they are counted, but not remembered


def count_syllables(word: str) -> int:
    """Return how many syllables ``word`` has when it is read aloud; 0 if it has nothing to read.

    >>> [count_syllables(word) for word in ("Abend", "Idee", "beurteilen", "Museum", "ADAC", "21")]
    [2, 2, 4, 3, 4, 4]
    """
    return _remembered(word) if len(word) <= _LONG else _count(word)


def _count(word: str) -> int:
    parts = _PART.findall(unicodedata.normalize("NFKC", word))
    return max(1, sum(map(_part, parts))) if parts else 0


_remembered = lru_cache(maxsize=1 << 16)(_count)


def _part(part: str) -> int:
    return nuclei(part)


def nuclei(word: str) -> int:
    spoken = f"|{word.lower()}|"
    for pattern, replacement in _RULES:
        spoken = pattern.sub(replacement, spoken)
    return len(_NUCLEUS.findall(spoken))
