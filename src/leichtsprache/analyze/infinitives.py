"""Infinitive groups that a comma sets apart: "Sie plant, das Haus zu kaufen".

Those with *um*, *ohne*, *statt* are read as subordinate clauses are; here are the bare ones.
"""

from __future__ import annotations

from leichtsprache.analyze.skeleton import MARKS, Skeleton
from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.document import Clause

_FARTHEST = 60
_LIGHT = frozenset(("ADV", "ADJD", "PTKNEG", "PRF"))
_OPENING = frozenset(("-", "–", "—", "--", "(", ":"))


def read_infinitives(sk: Skeleton) -> None:
    """Note the infinitive groups with *zu* that belong to no verb beside them."""
    taken = {n for clause in sk.found for n in clause.verbs}
    ended = {clause.last: clause for clause in sk.found if clause.kind != "main"}
    position = 0
    while position < len(sk.tokens):
        if sk.tag(position) not in ("PTKZU", "VVIZU") or position in taken:
            position += 1
            continue
        first, last = _group(sk, position)
        start = None if sk.tag(last) in FINITE else _start(sk, first, last, ended)
        if start is not None:
            stop = _with_rest(sk, last)
            is_closed = sk.tag(stop + 1) in MARKS or sk.tag(stop + 1) == "KON"
            verbs = tuple(range(first, last + 1))
            clause = Clause("infinitive", start, stop, None, None, verbs, certain=is_closed)
            sk.found.append(clause)
            ended[stop] = clause
        position = last + 1


def _group(sk: Skeleton, position: int) -> tuple[int, int]:
    """Return the first and last of the verbs around a *zu*."""
    first = last = position
    while sk.tag(first - 1) in VERBS - FINITE - {"PTKVZ"}:
        first -= 1
    while sk.tag(last + 1) in VERBS and sk.tag(last) not in FINITE:
        last += 1
    return first, last


def _start(sk: Skeleton, first: int, last: int, ended: dict[int, Clause]) -> int | None:
    """Return where the group begins, or ``None`` if no comma parts it from its verb."""
    position = first - 1
    while position >= max(0, first - _FARTHEST):
        mark, before = sk.tag(position), ended.get(position - 1)
        if mark == "$,":
            is_light = set(sk.tags[position + 1 : first]) <= _LIGHT
            around = _start(sk, before.first - 1, last, ended) if before and is_light else None
            listed = None if before else _list_start(sk, position, first)
            return around or listed or position + 1  # no inserted clause begins the sentence
        if mark == "KON" and before and before.kind == "infinitive":
            return position
        if mark in FINITE or mark in ("$.", "KOUI", "KOUS"):
            return None
        if sk.tokens[position].text in _OPENING and not sk.inside[position]:
            return position + 1
        position -= 1
    is_front = sk.tag(last + 1) == "$," or sk.tag(last + 1) in FINITE
    return 0 if position < 0 and is_front else None


def _list_start(sk: Skeleton, comma: int, first: int) -> int | None:
    """Return where a group begins whose nouns are listed: ", Brot, Wein und Obst zu kaufen"."""
    start = comma - 1
    while start > max(0, comma - _FARTHEST) and sk.tag(start) not in VERBS | MARKS:
        start -= 1
    is_list = "KON" in sk.tags[comma:first] and start < comma - 1
    return start + 1 if is_list and sk.tag(start) == "$," else None


def _with_rest(sk: Skeleton, last: int) -> int:
    """Return the end of the group with what stands behind its verb: "zu bitten um Hilfe"."""
    stop = last + 1
    if sk.tag(stop) not in ("APPR", "APPRART", "KOKOM"):
        return last
    while sk.tag(stop) not in MARKS | VERBS | {"KON", "KOUS"}:
        stop += 1
    return last if sk.tag(stop) in VERBS else stop - 1
