"""What a version says of necessity, permission, wish and denial: cues, and which of them agree.

A cue is a word or turn of speech, with what it may mean. Two versions say the same where each cue
that must be said again finds one on the other side that may mean the same: *ist zu zahlen* may
mean *müssen*, *können* or *sollen*; *müssen* means nothing but *müssen*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from leichtsprache.document import Sentence


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


def phrases(sentence: Sentence, known: Phrases) -> Iterator[tuple[int, Cue]]:
    """Yield the known phrases with their positions; each word may be the form or the lemma.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Er lädt uns zum Essen ein.")).sentences[0]
    >>> [cue.key for _, cue in phrases(sentence, by_first_word([Cue.of("einladen")]))]
    ['einladen']
    """
    joined = whole_verbs(sentence)
    words: list[set[str]] = [
        {token.text.lower(), (token.lemma or token.text).lower(), *joined.get(n, ())}
        for n, token in enumerate(sentence.tokens)
    ]
    for n, forms in enumerate(words):
        for form in sorted(forms & known.keys()):
            for phrase, cue in known[form]:
                if _stands(phrase, words[n : n + len(phrase)]):
                    yield n, cue


def whole_verbs(sentence: Sentence) -> dict[int, set[str]]:
    """Return form and infinitive of the verbs whose particle stands apart, by position.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sorted(whole_verbs(analyze()(Document("Der Zug kommt an.")).sentences[0])[2])
    ['ankommen', 'ankommt']
    """
    whole: dict[int, set[str]] = {}
    for clause in sentence.clauses or ():
        particle = clause.predicate.particle if clause.predicate else None
        if particle is not None and clause.finite is not None:
            verb, first = sentence.tokens[clause.finite], sentence.tokens[particle].text.lower()
            whole[clause.finite] = {first + verb.text.lower(), first + (verb.lemma or "")}
    return whole


def _stands(phrase: Sequence[str], words: Sequence[Collection[str]]) -> bool:
    return len(phrase) == len(words) and all(
        part in forms for part, forms in zip(phrase, words, strict=True)
    )
