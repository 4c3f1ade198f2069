"""What counts as a sentence: a stretch of text with a finite verb of its own.

Stops, line breaks and bullets are cheap to add and say little about how hard a text is. So the
units that segmenting found are joined again where a border cannot be the end of a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from leichtsprache.document import Sentence
from leichtsprache.resources import table, word_class

# What writers put into a word to show its parts, and what hides in it unseen.
_SEPARATORS = dict.fromkeys(map(ord, "-‐‑·‧•\u00ad\u200b\u200c\u200d\u2060\ufeff"))

_SMALL_NUMBER = re.compile(r"\d{1,2}\.?")
# What ends so may be an infinitive or a participle.
_NONFINITE = re.compile(r"n$|^(?:be|emp|ent|er|ge|ver|zer|über|unter).*t$|iert$")


def joined(word: str) -> str:
    """Return ``word`` as one piece, without the separators of its parts.

    >>> joined("Bundes-Gleichstellungs-Gesetz"), joined("Blumen·geschäft")
    ('BundesGleichstellungsGesetz', 'Blumengeschäft')
    """
    return unicodedata.normalize("NFC", word).translate(_SEPARATORS)


def words_of(sentence: Sentence) -> tuple[str, ...]:
    """Return the words of ``sentence``; pieces that only a separator parts are one word."""
    words: list[str] = []
    end = -1  # where the last word or separator ends
    for token in sentence.tokens:
        if joined(token.text) and not token.is_word:
            continue
        if token.span.start == end:
            words[-1] += token.text
        else:
            words.append(token.text)
        end = token.span.stop
    return tuple(word for word in words if any(map(str.isalnum, word)))


def is_small_number(word: str) -> bool:
    """Say whether ``word`` is a number of one or two digits, which can be the mark of a list item.

    >>> is_small_number("1."), is_small_number("12"), is_small_number("2024")
    (True, True, False)
    """
    return bool(_SMALL_NUMBER.fullmatch(word))


def unite(sentences: Iterable[Sentence]) -> tuple[tuple[str, ...], ...]:
    """Return the words of each true sentence.

    A unit without a finite verb, one that goes on in lower case, and one after a word that cannot
    be the last (*der*, *und*, *weil sie*) belong to the sentence before. Units before the first
    verb belong to the sentence after.
    """
    united: list[list[str]] = []
    last: tuple[str, ...] = ()
    complete = False
    for words in filter(None, map(words_of, sentences)):
        finite = has_finite_verb(words)
        if united and not (complete and finite and may_end(last, words)):
            united[-1] += words
            complete = complete or finite
        else:
            united.append([*words])
            complete = finite
        last = words
    return tuple(map(tuple, united))


def may_end(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Say whether a sentence may end between the words ``before`` and ``after``.

    >>> may_end(("Das", "ist", "gut"), ("Wir", "helfen"))
    True
    >>> may_end(("Wir", "lesen", "den"), ("Antrag", "vor"))
    False
    """
    return not joined(after[0])[:1].islower() and not _is_open(before)


def _is_open(words: tuple[str, ...]) -> bool:
    """Say whether something must follow ``words`` before the sentence can end."""
    last = words[-1].lower()
    return (
        last in _class("open")
        or (last in _class("particle") and _is_auxiliary_only(words))
        or _is_attribute(words)
        or _lacks_subordinate_verb(words)
    )


def _is_auxiliary_only(words: tuple[str, ...]) -> bool:
    """Say whether no verb is there that a last particle could belong to (*muss auf*)."""
    verbs = {words[place].lower() for place in range(len(words)) if _is_finite(words, place)}
    return verbs <= _class("auxiliary") - _class("copula")


def _is_attribute(words: tuple[str, ...]) -> bool:
    """Say whether the last word is an adjective after its article (*die neuen*)."""
    last = words[-1]
    if len(words) < 2 or not last.islower() or is_finite_form(last):
        return False
    endings = ("e", "en", "er", "es", "em")
    return last.endswith(endings) and words[-2].lower() in _class("determiner")


def _lacks_subordinate_verb(words: tuple[str, ...]) -> bool:
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
        return word in _class("auxiliary") or after.lower() in _class("opener")
    if words[place][0].isupper():
        return False
    if not after and _NONFINITE.search(word):
        return words[0].lower() in _class("opener") | _class("subordinator")
    if place == len(words) - 2 and after in _class("auxiliary"):
        return False  # a participle or infinitive before the verb it depends on
    is_attribute = before in _class("determiner") and after[:1].isupper()
    return not (is_attribute and word.endswith(("e", "en")) and word not in _class("auxiliary"))


def is_finite_form(word: str) -> bool:
    """Say whether the lower-case ``word`` can be a finite verb form.

    >>> is_finite_form("kam"), is_finite_form("gekommen")
    (True, False)
    """
    if word in _class("auxiliary"):
        return True
    if word in _class("no-verb"):
        return False
    forms = _verb_endings()
    cuts = range(max(1, len(word) - 4), len(word) + 1)
    return any(word[cut:] in forms.get(word[:cut], ()) for cut in cuts)


def _class(name: str) -> frozenset[str]:
    return word_class("score/word_classes.tsv", name)


@cache
def _verb_endings() -> dict[str, frozenset[str]]:
    return {
        stem: frozenset("" if ending == "-" else ending for ending in endings.split())
        for endings, stems in table("score/finite_verbs.tsv").rows
        for stem in stems.split()
    }
