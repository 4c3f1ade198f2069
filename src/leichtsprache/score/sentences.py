"""What counts as a sentence: a stretch of text with a finite verb of its own.

Stops, line breaks and bullets are cheap to add and say little about how hard a text is. So the
units that segmenting found are joined again where a border cannot be the end of a sentence.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from leichtsprache.document import Sentence, Token
from leichtsprache.resources import table

# What writers put into a word to show its parts, and what hides in it unseen.
_SEPARATORS = dict.fromkeys(map(ord, "-‐‑·‧•\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def joined(word: str) -> str:
    """Return ``word`` as one piece, without the separators of its parts.

    >>> joined("Bundes-Gleichstellungs-Gesetz"), joined("Blumen·geschäft")
    ('BundesGleichstellungsGesetz', 'Blumengeschäft')
    """
    return unicodedata.normalize("NFC", word).translate(_SEPARATORS)


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """Return the words of ``sentence``; pieces that only a separator parts are one word."""
    words: list[str] = []
    before: Token | None = None
    glued = False
    for token in sentence.tokens:
        close = before is not None and before.span.stop == token.span.start
        if not joined(token.text):
            glued = close and bool(words)
        elif token.is_word:
            if glued and close:
                words[-1] += token.text
            else:
                words.append(token.text)
            glued = False
        else:
            glued = False
        before = token
    return tuple(words)


def unite(sentences: Iterable[Sentence]) -> tuple[tuple[str, ...], ...]:
    """Return the words of each true sentence.

    A unit without a finite verb, one that goes on in lower case, and one after a word that cannot
    be the last (*der*, *und*, *weil sie*) belong to the sentence before. Units before the first
    verb belong to the sentence after.
    """
    united: list[_Unit] = []
    for words in filter(None, map(words_of, sentences)):
        unit = _Unit(words, has_finite_verb(words))
        if united and not (unit.finite and united[-1].finite and _is_border(united[-1], unit)):
            before = united.pop()
            unit = _Unit(before.words + words, before.finite or unit.finite)
        united.append(unit)
    return tuple(unit.words for unit in united)


@dataclass(frozen=True, slots=True)
class _Unit:
    words: tuple[str, ...]
    finite: bool


def _is_border(before: _Unit, after: _Unit) -> bool:
    return not (after.words[0][0].islower() or _is_open(before.words))


def _is_open(words: tuple[str, ...]) -> bool:
    """Say whether something must follow ``words`` before the sentence can end."""
    if words[-1].lower() in _class("open"):
        return True
    if words[-1].islower() and words[-1].endswith(("e", "en", "er", "es", "em")):
        return len(words) > 1 and words[-2].lower() in _class("determiner")
    openers = (n for n, word in enumerate(words) if word.lower() in _class("subordinator"))
    tail = words[max(openers, default=len(words)) :]
    return bool(tail) and not any(map(is_finite_form, tail))


def has_finite_verb(words: tuple[str, ...]) -> bool:
    """Say whether ``words`` hold what looks like a finite verb in its place.

    >>> has_finite_verb(("Das", "ist", "gut")), has_finite_verb(("Antrag", "heute", "stellen"))
    (True, False)
    """
    return any(_is_finite(words, place) for place in range(len(words)))


def _is_finite(words: tuple[str, ...], place: int) -> bool:
    word = words[place].lower()
    before = words[place - 1].lower() if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if not is_finite_form(word) or before == "zu":
        return False
    if not place:
        return word in _class("auxiliary") or after.lower() in _class("subject")
    if words[place][0].isupper():
        return False
    if not after:
        return not word.endswith("n") or words[0].lower() in _class("subject")
    if place == len(words) - 2 and after in _class("auxiliary"):
        return False  # a participle or infinitive before the verb it depends on
    return not (before in _class("determiner") and after[0].isupper())


def is_finite_form(word: str) -> bool:
    """Say whether the lower-case ``word`` can be a finite verb form.

    >>> is_finite_form("kam"), is_finite_form("gekommen")
    (True, False)
    """
    if word in _class("auxiliary"):
        return True
    forms = _verb_endings()
    return word not in _class("no-verb") and any(
        word[cut:] in forms.get(word[:cut], ()) for cut in range(max(1, len(word) - 4), len(word) + 1)
    )


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(dict(table("score/word_classes.tsv").rows)[name].split())


@cache
def _verb_endings() -> dict[str, frozenset[str]]:
    return {
        stem: frozenset("" if ending == "-" else ending for ending in endings.split())
        for endings, stems in table("score/finite_verbs.tsv").rows
        for stem in stems.split()
    }
