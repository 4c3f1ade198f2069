"""Subordinate clauses: from the connector to the finite verb at the end."""

from __future__ import annotations

from leichtsprache.analyze.skeleton import MARKS, Skeleton
from leichtsprache.analyze.verbs import FINITE, VERBS, as_finite
from leichtsprache.document import Clause, ClauseKind

_RELATIVE_FORMS = frozenset(("der", "die", "das", "den", "dem", "denen", "deren", "dessen"))
#: Clauses nested deeper than this are no German that anybody wrote.
_DEEPEST = 20


def opens(sk: Skeleton, position: int) -> bool:
    """Whether a subordinate clause begins at ``position``."""
    if position >= len(sk.tokens) or sk.inside[position] or position in sk.failed:
        return False
    if not _starts_clause(sk, position):
        return False
    mark = sk.tag(position)
    pronoun = position + 1 if mark in ("APPR", "APPRART") else position
    if position and sk.word(pronoun) in _RELATIVE_FORMS and sk.tag(position - 1) == "$,":
        is_sure = sk.tag(pronoun) in ("PRELS", "PRELAT") or _has_verb_elsewhere(sk, pronoun)
        return is_sure and sk.is_verb_final(pronoun + 1)
    return _kind(sk, position) is not None


def _has_verb_elsewhere(sk: Skeleton, pronoun: int) -> bool:
    """Whether a main clause is left without the verbs behind ``pronoun``.

    "Die Mutter, die Tochter und der Sohn essen" has one verb only, and no relative clause.
    """
    group = sk.next_group(pronoun + 1)
    last = group[1] if group else pronoun
    others = (*range(pronoun), *range(last + 1, len(sk.tags)))
    return any(as_finite(sk.tokens[n], sk.tag(n)) for n in others)


def _starts_clause(sk: Skeleton, position: int) -> bool:
    before = sk.tag(position - 1)
    if before in ("ADV", "PTKNEG"):  # ", vor allem weil", "nicht weil"
        return sk.tag(position) == "KOUS" and sk.tag(position - 2) in MARKS
    return before in MARKS or (before == "KON" and sk.tag(position) in ("KOUS", "PWAV"))


def _kind(sk: Skeleton, position: int) -> ClauseKind | None:
    mark = sk.tag(position)
    if mark == "KOUS":
        return "subordinate"
    if mark == "KOUI":
        return "infinitive"
    pronoun = position + 1 if mark in ("APPR", "APPRART") else position
    if sk.tag(pronoun) in ("PRELS", "PRELAT"):
        return "relative" if sk.is_verb_final(pronoun + 1) else None
    if sk.tag(pronoun) in ("PWS", "PWAT", "PWAV") and sk.is_verb_final(pronoun + 1):
        return None if _is_comparison(sk, pronoun) else "subordinate"
    return None


def _is_comparison(sk: Skeleton, position: int) -> bool:
    """Whether *wie* only names examples: no verb comes before the next comma."""
    group = sk.next_group(position + 1)
    stop = group[0] if group else len(sk.tags)
    return sk.word(position) == "wie" and "$," in sk.tags[position:stop]


def read_subordinate(sk: Skeleton, first: int, depth: int) -> int:
    """Read the clause that opens at ``first``; return the position after it."""
    pronoun = first + 1 if sk.tag(first) in ("APPR", "APPRART") else first
    if sk.word(pronoun) in _RELATIVE_FORMS and sk.tag(pronoun) not in ("PRELS", "PRELAT"):
        is_owner = sk.word(pronoun) in ("deren", "dessen")
        sk.tags[pronoun] = "PRELAT" if is_owner else "PRELS"
    kind = _kind(sk, first) or "relative"
    position = pronoun + 1
    while position < len(sk.tokens) and depth < _DEEPEST:
        mark = sk.tag(position)
        if sk.inside[position]:
            position += 1
            continue
        if mark == "$," and opens(sk, position + 1):
            position = read_subordinate(sk, position + 1, depth + 1)
            continue
        if mark in VERBS and mark != "PTKVZ":
            if (kind == "infinitive") == sk.is_zu(position):
                return _close(sk, kind, first, position)
            if kind != "infinitive":  # an infinitive group within the clause
                position += 1
        if mark == "$.":
            break
        position += 1
    sk.is_clean = False
    sk.failed.add(first)
    return first + 1


def _close(sk: Skeleton, kind: ClauseKind, first: int, verb: int) -> int:
    """Note the clause whose verbs begin at ``verb``; return the position after it."""
    last = verb
    while sk.tag(last + 1) in VERBS:
        last += 1
    finite = None if kind == "infinitive" else _settle_finite(sk, verb, last)
    verbs = tuple(range(verb, last + 1))
    is_closed = sk.tag(last + 1) in MARKS or sk.tag(last + 1) == "KON"
    while sk.tag(last + 1) not in MARKS and sk.tag(last + 1) != "KON":
        last += 1  # what is put behind the verb: "…, weil er mehr hat als sie"
    certain = is_closed and (finite is not None or kind == "infinitive")
    connector = first if sk.tag(first) != "KON" else None
    sk.found.append(Clause(kind, first, last, connector, finite, verbs, certain=certain))
    sk.inside[first : last + 1] = [True] * (last + 1 - first)
    return _coordinated(sk, kind, last + 1) if is_closed else last + 1


def _coordinated(sk: Skeleton, kind: ClauseKind, position: int) -> int:
    """Read "… und …" behind a subordinate clause where it goes on verb-final."""
    mark = position
    if sk.tag(mark) == "$," and sk.word(mark + 1) in ("sondern", "aber"):
        mark += 1
    if opens(sk, mark + 1) or not (sk.tag(mark) == "KON" or _is_listed(sk, kind, mark)):
        return position
    group = _final_group(sk, kind, mark + 1)
    return _close(sk, kind, mark, group[0]) if group else position


def _final_group(sk: Skeleton, kind: ClauseKind, start: int) -> tuple[int, int] | None:
    """Return the next verbs if they end their stretch, as those of a subordinate clause do."""
    group = sk.next_group(start)
    if not group or sk.tag(group[1] + 1) not in (*MARKS, "KON"):
        return None
    is_same = (kind == "infinitive") == sk.is_zu(group[0])
    return group if is_same and _is_plain(sk, start, group[0]) else None


def _is_listed(sk: Skeleton, kind: ClauseKind, comma: int) -> bool:
    """Whether the comma begins the middle part of "die A tun, B tun und C tun"."""
    middle = _final_group(sk, kind, comma + 1) if sk.tag(comma) == "$," else None
    if middle is None or middle[0] == comma + 1 or sk.tag(middle[1] + 1) != "KON":
        return False
    return _final_group(sk, kind, middle[1] + 2) is not None


def _is_plain(sk: Skeleton, start: int, stop: int) -> bool:
    return not any(sk.tag(n) in ("$.", "$(") for n in range(start, stop))


def _settle_finite(sk: Skeleton, first: int, last: int) -> int | None:
    """Return the finite verb of a verb group at the end of a clause; set its tag right."""
    finites = [n for n in range(first, last + 1) if sk.tag(n) in FINITE]
    if finites:
        return finites[0] if len(finites) == 1 else None
    tag = as_finite(sk.tokens[last], sk.tag(last))
    if tag is None:
        return None
    sk.tags[last] = tag
    return last
