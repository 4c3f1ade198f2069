"""What makes a main clause doubtful, though its order is that of one."""

from __future__ import annotations

from itertools import zip_longest

from leichtsprache.analyze.phrases import nominatives, phrase_at
from leichtsprache.analyze.skeleton import COORDINATORS, Skeleton
from leichtsprache.analyze.verbs import as_nonfinite

_AGAINST = frozenset(("aber", "jedoch", "allerdings", "dagegen", "hingegen"))


def has_loose(sk: Skeleton) -> bool:
    """Whether a later clause begins with its verb behind a mere comma, and without a reason.

    That is a subject of its own (", sagt sie"), *und* before the next ("kam, sah und siegte"), or
    *aber* behind its verb ("ist klein, bietet aber viel").
    """
    mains = [each for each in sk.found if each.kind == "main"]
    return any(
        each.connector is None
        and each.first == each.finite
        and not has_nominative(sk, each.first, each.last, each.finite)
        and not (then and sk.word(then.connector or 0) in COORDINATORS)
        and sk.word((each.finite or 0) + 1) not in _AGAINST
        for each, then in zip_longest(mains[1:], mains[2:])
        if each is not None
    )


def may_be_headline(sk: Skeleton, first: int, finite: int, stop: int) -> bool:
    """Whether the verb at the end may be none in second place: "Viele Plätze schon verkauft"."""
    is_open = finite == stop and as_nonfinite(sk.tokens[finite], sk.tag(finite)) is not None
    phrase = phrase_at(sk.tokens, first) if is_open else None
    return is_open and finite - first > 1 and (phrase is None or phrase.last + 1 < finite)


def has_nominative(sk: Skeleton, first: int, stop: int, finite: int) -> bool:
    """Whether anything in the clause can be its subject."""
    return bool(nominatives(sk.tokens, first, stop + 1, sk.tokens[finite]))
