"""What a version says of necessity, permission, wish and denial: cues, and which of them agree.

A cue is a word or turn of speech, with what it may mean. Two versions say the same where each cue
that must be said again finds one on the other side that may mean the same: *ist zu zahlen* may
mean *müssen*, *können* or *sollen*; *müssen* means nothing but *müssen*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from leichtsprache.document import Token


class Cue(NamedTuple):
    """``key`` tells cues apart, ``means`` is what it may say.

    One that is not ``required`` may be left out, and only explains one on the other side. One that
    ``stays`` explains a new one though it is still there: *fordert, dass er geht* says of him what
    *fordert: Er soll gehen* does.
    """

    key: str
    means: frozenset[str]
    required: bool = True
    stays: bool = False

    @classmethod
    def of(cls, key: str, *means: str, required: bool = True) -> Cue:
        """Return the cue with these meanings; without any, its key is what it means."""
        return cls(key, frozenset(means or (key,)), required)


def unmatched(old: Sequence[Cue], new: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """Return the required cues of either side that nothing on the other side may mean.

    >>> must, may = Cue.of("müssen"), Cue.of("ist zu", "müssen", "können")
    >>> unmatched([may], [must])
    ([], [])
    >>> [cue.key for cue in unmatched([must], [Cue.of("können")])[0]]
    ['müssen']
    """
    left, right = _without(old, new), _without(new, old)
    left += [cue for cue in old if cue.stays and cue not in left]
    for strict in (True, False):  # what must be said again finds its like first
        _pair_off(left, right, strict=strict)
    return [cue for cue in left if cue.required], [cue for cue in right if cue.required]


def _without(cues: Iterable[Cue], others: Iterable[Cue]) -> list[Cue]:
    """Return the cues but for those that stand on the other side as they are."""
    same = Counter(cue.key for cue in others)
    rest: list[Cue] = []
    for cue in cues:
        if same[cue.key]:
            same[cue.key] -= 1
        else:
            rest.append(cue)
    return rest


def _pair_off(left: list[Cue], right: list[Cue], *, strict: bool) -> None:
    """Take cues that may mean the same off both lists, in place."""
    for cue in tuple(left):
        like = (
            other
            for other in right
            if cue.means & other.means
            and (cue.required and other.required if strict else cue.required or other.required)
        )
        other = next(like, None)
        if other is not None:
            left.remove(cue)
            right.remove(other)


#: Phrases by their first word, each split into words, with the cue that it is.
Phrases = dict[str, list[tuple[tuple[str, ...], Cue]]]


def by_first_word(cues: Iterable[Cue]) -> Phrases:
    """Return the cues whose key is a phrase, so that `phrases` finds them."""
    known: Phrases = {}
    for cue in cues:
        words = tuple(cue.key.split())
        known.setdefault(words[0], []).append((words, cue))
    return known


def phrases(tokens: Sequence[Token], known: Phrases) -> Iterator[tuple[int, Cue]]:
    """Yield the known phrases with their positions; each word may be the form or the lemma.

    >>> from leichtsprache.document import Span
    >>> tokens = [Token(Span(0, 4), "Fähig", "fähig")]
    >>> [cue.key for _, cue in phrases(tokens, by_first_word([Cue.of("fähig", "können")]))]
    ['fähig']
    """
    words = [{token.text.lower(), (token.lemma or token.text).lower()} for token in tokens]
    for n, forms in enumerate(words):
        for form in sorted(forms):
            for phrase, cue in known.get(form, ()):
                if _stands(phrase, words[n : n + len(phrase)]):
                    yield n, cue


def _stands(phrase: Sequence[str], words: Sequence[Collection[str]]) -> bool:
    return len(phrase) == len(words) and all(
        part in forms for part, forms in zip(phrase, words, strict=True)
    )
