"""Subordinate clauses that go on in a list: "wer A tut, B tut oder C tut".

What stands behind the comma may be a main clause as well, where it is one verb only or has a
subject; order decides where it can, and where it cannot nothing is certain.
"""

from __future__ import annotations

from leichtsprache.analyze.nouns import readings
from leichtsprache.analyze.openers import RELATIVE_FORMS, opens
from leichtsprache.analyze.phrases import determiner_features, nominatives, number_of
from leichtsprache.analyze.skeleton import FARTHEST, MARKS, Skeleton
from leichtsprache.analyze.verbs import FINITE, as_finite
from leichtsprache.document import ClauseKind

_Group = tuple[int, int]
#: Longer lists of clauses are not looked through: each would be, from each of its members.
_LONGEST = 12
#: No noun farther before the comma is looked at.
_NEAR = 12


def listed_groups(sk: Skeleton, kind: ClauseKind, comma: int) -> list[_Group]:
    """Return the verbs of each clause in the list that the comma goes on with, or none."""
    groups = _groups(sk, kind, comma)
    if not groups:
        return []
    starts = [comma + 1, *(group[1] + 2 for group in groups[:-1])]
    if opens(sk, comma + 1) and not _is_article(sk, kind, comma, groups[0]):
        return []
    is_bare = starts[0] == groups[0][0]
    if kind == "infinitive":
        return [] if is_bare else groups
    if not is_bare and sk.takes(groups[0][1]) is not None:
        return []  # "Wir wollen sehen, was geht, daraus lernen und helfen"
    return _unless_main(sk, comma, starts, groups)


def _unless_main(sk: Skeleton, comma: int, starts: list[int], groups: list[_Group]) -> list[_Group]:
    """Return the groups of a list, or none where the main clause needs the first of them."""
    if _is_in_front(sk, comma, groups[-1][1] + 1):
        return groups
    if _finite_before(sk, comma) is not None:
        return _behind_main(sk, starts, groups)
    is_bare = any(start == group[0] for start, group in zip(starts, groups, strict=True))
    return [] if is_bare else groups


def _behind_main(sk: Skeleton, starts: list[int], groups: list[_Group]) -> list[_Group]:
    """Return the groups of a list that may go on with the main clause before it as well."""
    if all(_may_be_main(sk, *each) for each in zip(starts, groups, strict=True)):
        sk.is_clean = False  # "Er sagt, dass er kommt, lacht und singt"
        return [] if starts[0] == groups[0][0] else groups
    return groups


def _may_be_main(sk: Skeleton, start: int, group: _Group) -> bool:
    """Whether a stretch may go on with the main clause before: it has its subject, or shares it."""
    if start < group[0]:
        return sk.has_subject(start, group[0])
    finite = _finite_before(sk, start)
    if finite is None or sk.is_auxiliary(finite):
        return True  # "kann …, kaufen und bauen"
    return number_of(sk.tokens[finite]) == number_of(sk.tokens[group[1]])


def _groups(sk: Skeleton, kind: ClauseKind, comma: int) -> list[_Group]:
    """Return the verbs at the end of each stretch up to the one that *und* joins.

    In front of a finite verb *und* may lack: "Leute, die A tun, B aber nicht tun, sind …".
    """
    groups: list[_Group] = []
    mark = comma
    while sk.tag(mark) == "$," and len(groups) < _LONGEST and sk.tag(mark + 1) != "KON":
        group = final_group(sk, kind, mark + 1)
        is_bare = group is not None and group[0] == mark + 1 and sk.tag(group[1] + 1) == "$."
        if group is None or (groups and is_bare):
            break
        groups.append(group)
        mark = group[1] + 1
    if not groups:
        return []
    if sk.tag(mark) != "KON" or opens(sk, mark + 1):
        is_list = groups[0][0] > comma + 1 and kind != "infinitive"
        return groups if is_list and _is_in_front(sk, comma, mark) else []
    last = final_group(sk, kind, mark + 1)
    return [*groups, last] if last else []


def final_group(sk: Skeleton, kind: ClauseKind, start: int) -> _Group | None:
    """Return the next verbs if they end their stretch, as those of a subordinate clause do."""
    group = sk.next_group(start)
    if not group or sk.tag(group[1] + 1) not in (*MARKS, "KON"):
        return None
    is_zu = sk.is_zu_group(*group) and sk.tag(group[1]) not in FINITE
    is_same = (kind == "infinitive") == is_zu
    if kind != "infinitive" and not any(
        as_finite(sk.tokens[n], sk.tag(n)) for n in range(group[0], group[1] + 1)
    ):
        return None
    return group if is_same and is_whole(sk, start, group[0]) else None


def is_whole(sk: Skeleton, start: int, stop: int) -> bool:
    """Whether no sentence ends there; quotes and brackets come in pairs."""
    marks = [n for n in range(start, stop) if sk.tag(n) == "$("]
    return len(marks) % 2 == 0 and "$." not in sk.tags[start:stop]


def _finite_before(sk: Skeleton, position: int) -> int | None:
    """Return the last finite verb before a position that is in no subordinate clause."""
    before = range(position - 1, max(-1, position - FARTHEST), -1)
    return next((n for n in before if sk.tag(n) in FINITE and not sk.inside[n]), None)


def _is_in_front(sk: Skeleton, comma: int, end: int) -> bool:
    """Whether a list that ends before a mark stands in front of the finite verb of a main clause.

    That follows at once, and none stands before: ", …, braucht einen Pass".
    """
    if sk.tag(end) != "$," or sk.tag(end + 1) not in FINITE:
        return False
    finite = _finite_before(sk, comma)
    between = range((-1 if finite is None else finite) + 1, comma)
    return finite is None or any(sk.tag(n) == "KON" and not sk.inside[n] for n in between)


def _is_article(sk: Skeleton, kind: ClauseKind, comma: int, group: _Group) -> bool:
    """Whether what may be a relative pronoun is an article: "weil A geht, die Frau B tut und …"."""
    start = comma + 1
    if sk.word(start) not in RELATIVE_FORMS or sk.tag(start) != "ART" or sk.disagrees(start):
        return False
    return kind != "infinitive" and not _can_be_meant(sk, comma, group)


def _can_be_meant(sk: Skeleton, comma: int, group: _Group) -> bool:
    """Whether a noun shortly before agrees with the pronoun that the word may be."""
    finite = sk.tokens[group[1]]
    others = nominatives(sk.tokens, comma + 2, group[0], finite)
    is_passive = finite.lemma == "werden" and group[1] > group[0]
    cases = {"nom"} if is_passive or not others else {"nom", "acc", "dat"}
    kinds = {
        (each.gender, each.number)
        for each in determiner_features(sk.word(comma + 1))
        if each.case in cases and (each.case != "nom" or each.number == number_of(finite))
    }
    before = (sk.tokens[n] for n in range(max(0, comma - _NEAR), comma))
    nouns = (token for token in before if token.tag in ("NN", "NE"))
    return any(
        (each.gender, each.number) in kinds for noun in nouns for each in readings(noun.text)
    )
