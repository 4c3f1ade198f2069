"""Compounds as the original text writes them: a translation model knows "Krankenhaus" only.

Easy German writes long compounds with a hyphen or a Mediopunkt ("Kranken-Haus", "Kranken·haus"),
and models read these as two words ("nurse"). The original text says which separators are real:
those of "Baden-Württemberg", "E-Mail" or "KI-Lösung" stay.
"""

from __future__ import annotations

import re

_SEPARATORS = "-·‧\u00ad"  # hyphen, Mediopunkt (two code points are in use), soft hyphen
_COMPOUND = re.compile(rf"\w+(?:[{_SEPARATORS}]\w+)+")
_WORD = re.compile(rf"\w+(?:[{_SEPARATORS}]\w+)*")
_SEPARATOR = re.compile(rf"([{_SEPARATORS}])")
_UMLAUTS = str.maketrans("äöü", "aou")
_ENDING = re.compile(r"(?<=\w{4})(?:e[nrsm]?|ern|n|s)$")


class Compounds:
    """Takes out of a text the separators of compounds that its original lacks.

    >>> Compounds("Die Krankenhäuser in Baden-Württemberg.").joined("Ein Kranken-Haus")
    'Ein Krankenhaus'
    """

    def __init__(self, original: str) -> None:
        # Where the original has two spellings, the one with fewer separators is the real word.
        words = sorted(_WORD.findall(original), key=lambda word: -len(_SEPARATOR.findall(word)))
        self._spellings = {_key(word): word for word in words}

    def joined(self, text: str) -> str:
        """Return ``text`` with each compound as the original writes it, its ending kept."""
        return _COMPOUND.sub(lambda match: self._join(match.group()), text)

    def _join(self, word: str) -> str:
        spelling = self._spellings.get(_key(word))
        real = None if spelling is None else _hyphens(spelling)
        first, *rest = _SEPARATOR.split(word)
        text, letters = first, len(first)
        for separator, part in zip(rest[::2], rest[1::2], strict=True):
            is_real = separator == "-" if real is None else letters in real
            text += f"-{part}" if is_real else _continued(text, part)
            letters += len(part)
        return text


def _key(word: str) -> str:
    """Return what the spellings and the forms of a word have in common."""
    return _ENDING.sub("", _SEPARATOR.sub("", word).lower().translate(_UMLAUTS))


def _hyphens(word: str) -> set[int]:
    """Return after how many letters the word has a hyphen."""
    first, *rest = _SEPARATOR.split(word)
    found, letters = set(), len(first)
    for separator, part in zip(rest[::2], rest[1::2], strict=True):
        if separator == "-":
            found.add(letters)
        letters += len(part)
    return found


def _continued(text: str, part: str) -> str:
    """Return how ``part`` goes on directly after ``text``; an acronym before it wants a hyphen."""
    if text[-1:].isdigit() or (text[-2:].isupper() and len(text) > 1):
        return f"-{part}"
    return part if part[1:2].isupper() else part[0].lower() + part[1:]
