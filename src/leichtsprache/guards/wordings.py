"""What the lexicon of easier words says with other facts: *abwesend* as *nicht da*.

The example of an entry shows which facts come and go with it. Where the word of a sure entry is
gone and its easier wording is there, the same facts may come and go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from leichtsprache.analyze.nouns import noun_lemmas
from leichtsprache.document import Loss, Sentence
from leichtsprache.guards.cues import whole_verbs
from leichtsprache.guards.facts import Version, value
from leichtsprache.guards.losses import losses
from leichtsprache.rewrite.words.lexicon import TABLES, Entry, entries

_ENDING = re.compile(r"e[nrsm]?$")
_DENIALS = frozenset(("nicht", "nichts", "nie", "niemand", "kein"))
#: "kann schaden" is not "kann nicht nützen": what is denied under these is the modal verb.
_TURNED = frozenset(("können", "müssen", "dürfen", "brauchen"))


def unexplained(found: Sequence[Loss], old: Version, new: Version) -> tuple[Loss, ...]:
    """Return the losses without those that come with an easier wording of the lexicon.

    >>> old, new = Version.of("Er schweigt."), Version.of("Er sagt nichts.")
    >>> losses(old, new), unexplained(losses(old, new), old, new)
    ((Loss(kind='negation', fact='nichts', change='added'),), ())
    """
    if not found:
        return ()
    spare: Counter[Loss] = Counter()
    words: set[tuple[str, str]] = set()
    for sentence, entry in _said_otherwise(old, new):
        spare.update(each for each in _shown(entry) if not _turns(each, sentence))
        words |= {("lost", each) for each in _words(entry.word)}
        words |= {("added", each) for each in _words(entry.better)}
    left = []
    for loss in found:
        is_word = loss.kind == "name" and any((loss.change, f) in words for f in _forms(loss.fact))
        if spare[loss]:
            spare[loss] -= 1
        elif not is_word:
            left.append(loss)
    return tuple(left)


def _said_otherwise(old: Version, new: Version) -> Iterator[tuple[Sentence, Entry]]:
    """Yield the sure entries whose word is gone, and whose easier wording has come."""
    said = set().union(*map(_said, new.sentences))
    for sentence in old.sentences:
        forms = _said(sentence)
        for entry in _entries(forms - said):
            if _words(entry.word) <= forms and _words(entry.better) <= said:
                yield sentence, entry


def _entries(forms: Iterable[str]) -> set[Entry]:
    return {entry for form in forms for entry in _by_word().get(form, ())}


@cache
def _by_word() -> dict[str, list[Entry]]:
    """Return the sure entries by each of their words."""
    found: dict[str, list[Entry]] = {}
    for entry in (each for name in TABLES for each in entries(name) if each.is_sure):
        for word in _words(entry.word):
            found.setdefault(word, []).append(entry)
    return found


def _words(wording: str) -> set[str]:
    """Return the words of an entry, as `_said` has them."""
    return {
        value(word) or _ENDING.sub("", word.lower()) for word in wording.split() if word != "sich"
    }


def _said(sentence: Sentence) -> set[str]:
    """Return the words of a sentence without ending: as they stand, lemmas, numbers in digits."""
    joined = whole_verbs(sentence)
    return {
        form
        for n, token in enumerate(sentence.tokens)
        for word in (token.text, token.lemma or "", *joined.get(n, ()))
        for form in _forms(word)
    }


def _forms(word: str) -> set[str]:
    return {_ENDING.sub("", each.lower()) for each in (word, *noun_lemmas(word))} | {
        number for number in (value(word),) if number
    }


@cache
def _shown(entry: Entry) -> tuple[Loss, ...]:
    """Return what comes and goes in the example of an entry; what goes must be of its word."""
    found = losses(Version.of(entry.before), Version.of(entry.after))
    own = (*_words(entry.word), entry.word)
    return tuple(
        each for each in found if each.change == "added" or any(each.fact in word for word in own)
    )


def _turns(loss: Loss, sentence: Sentence) -> bool:
    """Whether a denial would mean something else in a sentence: with a modal verb or another."""
    if loss.kind != "negation" or loss.fact not in _DENIALS or loss.change == "lost":
        return False
    lemmas = {token.lemma for token in sentence.tokens}
    forms = {token.text.lower() for token in sentence.tokens}
    return bool(lemmas & _TURNED or forms & _DENIALS)
