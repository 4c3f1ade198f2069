"""The best sequence of tags for a sentence: a Viterbi search over the weights that HanTa learned.

HanTa's own search tries every tag of its language for each word; this one only those that the word
can have. It finds the best sequence among all, where HanTa's keeps the five best beginnings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from leichtsprache.analyze.model import WORDS, hanta

#: HanTa's numbers for "no tag yet" and for the beginning and end of a sentence.
_NONE, _START, _END = 0, 1, 2
_IMPOSSIBLE = float("-inf")
_State = tuple[int, int]
#: How good the best way to a state is, and the state before it.
_Step = tuple[float, _State]


def best_tags(words: Sequence[str]) -> list[str]:
    """Return HanTa's name of a tag for each word of one sentence.

    >>> best_tags(["Der", "Zug", "kommt", "an", "."])
    ['ART', 'NN', 'VV(FIN)', 'PTKVZ', '$.']
    """
    if not words:
        return []
    rows: list[Mapping[_State, _Step]] = [{(_NONE, _START): (0.0, (_NONE, _NONE))}]
    for n, word in enumerate(words):
        rows.append(_next_row(rows[-1], _weights(word, is_first=not n)))
    ends = hanta().LP_trans_word
    state = max(
        rows[-1], key=lambda each: rows[-1][each][0] + ends.get(each, {}).get(_END, _IMPOSSIBLE)
    )
    found = []
    for row in reversed(rows[1:]):
        found.append(hanta().int2tag[state[1]])
        _, state = row[state]
    return found[::-1]


@lru_cache(WORDS)
def _weights(word: str, *, is_first: bool) -> Mapping[int, float]:
    """Return the tags the word can have, with logarithmic weights; its capital counts inside."""
    return dict(
        hanta()._tag_word(word, casesensitive=not is_first, conditional=True)  # noqa: SLF001
    )


def _next_row(row: Mapping[_State, _Step], weights: Mapping[int, float]) -> dict[_State, _Step]:
    following: dict[_State, _Step] = {}
    transitions = hanta().LP_trans_word
    for state, (so_far, _) in row.items():
        likely = transitions.get(state, {})
        for tag in weights.keys() & likely.keys():
            total = so_far + weights[tag] + likely[tag]
            new = (state[1], tag)
            best = following.get(new)
            if best is None or total > best[0]:
                following[new] = (total, state)
    return following or _unlikely_row(row, weights)


def _unlikely_row(row: Mapping[_State, _Step], weights: Mapping[int, float]) -> dict[_State, _Step]:
    """Go on from the best state where HanTa has never seen any of the tags follow."""
    state = max(row, key=lambda each: row[each][0])
    return {(state[1], tag): (row[state][0] + weight, state) for tag, weight in weights.items()}
