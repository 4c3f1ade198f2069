"""Compounds as the original text writes them: a translation model knows "Krankenhaus" only.

Easy German writes long compounds with a hyphen or a Mediopunkt ("Kranken-Haus", "Kranken·haus"),
and models read these as two words ("nurse"). The original text tells which hyphens are real: those
of "Baden-Württemberg", "E-Mail" or "KI-Lösung" stay.
"""

from __future__ import annotations

import re

# Mediopunkt (two code points are in use) and soft hyphen: no spelling needs them.
_POINTS = re.compile("[·‧\u00ad]")
_COMPOUND = re.compile(r"\w+(?:[-·‧\u00ad]\w+)+")
_SEPARATOR = re.compile(r"([-·‧\u00ad])")
_UMLAUTS = str.maketrans("äöü", "aou")
_ENDING = re.compile(r"(?<=\w{3})(?:e[nrsm]?|ern|n|s)$")
# Shorter strings turn up inside other words by chance.
_SHORTEST = 6


class Compounds:
    """Takes out of a text the separators of compounds that its original lacks.

    >>> Compounds("Die Krankenhäuser in Baden-Württemberg.").joined("Ein Kranken-Haus")
    'Ein Krankenhaus'
    """

    def __init__(self, original: str) -> None:
        self._original = _folded(_POINTS.sub("", original))

    def joined(self, text: str) -> str:
        """Return ``text`` with each compound as the original writes it, its endings kept."""
        return _COMPOUND.sub(lambda match: self._join(match.group()), text)

    def _join(self, word: str) -> str:
        before, *rest = _SEPARATOR.split(word)
        text = before
        for separator, part in zip(rest[::2], rest[1::2], strict=True):
            is_split = separator != "-" or self._writes_together(before, part)
            text += _continued(before, part) if is_split else f"-{part}"
            before = part
        return text

    def _writes_together(self, first: str, second: str) -> bool:
        """Say whether the original has the two as one word, in whatever form."""
        one_word = _ENDING.sub("", _folded(first + second))
        return len(one_word) >= _SHORTEST and one_word in self._original


def _folded(text: str) -> str:
    """Return the text without what differs between the forms of a word: case and umlauts."""
    return text.lower().translate(_UMLAUTS)


def _continued(before: str, part: str) -> str:
    """Return how ``part`` goes on directly after ``before``: an acronym wants a hyphen there."""
    if before[-1].isdigit() or (len(before) > 1 and before.isupper()):
        return f"-{part}"
    return part if part[1:2].isupper() else part[0].lower() + part[1:]
