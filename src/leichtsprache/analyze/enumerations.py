"""Subordinate clauses that go on in a list: "wer A tut, B tut oder C tut".

What stands behind the comma may be a main clause as well, where it is one verb only or has a
subject; order decides where it can, and where it cannot nothing is certain.
"""

from __future__ import annotations

from leichtsprache.analyze.nouns import readings
from leichtsprache.analyze.openers import RELATIVE_FORMS, opens
from leichtsprache.analyze.phrases import determiner_features, nominatives, number_of
from leichtsprache.analyze.skeleton import MARKS, Skeleton
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
    if kind == "infinitive":
        return groups if starts[0] < groups[0][0] else []
    if starts[0] < groups[0][0] and sk.takes(groups[0][1]) is not None:
        return []  # "Wir wollen sehen, was geht, daraus lernen und helfen"
    if not _has_finite_before(sk, comma):
        is_bare = any(start == group[0] for start, group in zip(starts, groups, strict=True))
        return groups if not is_bare or _leaves_finite(sk, groups[-1]) else []
    return _behind_main(sk, starts, groups)


def _behind_main(sk: Skeleton, starts: list[int], groups: list[_Group]) -> list[_Group]:
    """Return the groups of a list that may go on with the main clause before it as well."""
    doubtful = [
        start == group[0] or sk.has_subject(start, group[0])
        for start, group in zip(starts, groups, strict=True)
    ]
    if all(doubtful):
        sk.is_clean = False  # "Er sagt, dass er kommt, lacht und singt"
        return [] if starts[0] == groups[0][0] else groups
    return groups


def _groups(sk: Skeleton, kind: ClauseKind, comma: int) -> list[_Group]:
    """Return the verbs at the end of each stretch up to the one that *und* joins."""
    groups: list[_Group] = []
    mark = comma
    while sk.tag(mark) == "$," and len(groups) < _LONGEST and sk.tag(mark + 1) != "KON":
        group = final_group(sk, kind, mark + 1)
        if group is None:
            return []
        groups.append(group)
        mark = group[1] + 1
    is_joined = bool(groups) and sk.tag(mark) == "KON" and not opens(sk, mark + 1)
    last = final_group(sk, kind, mark + 1) if is_joined else None
    return [*groups, last] if last else []


def final_group(sk: Skeleton, kind: ClauseKind, start: int) -> _Group | None:
    """Return the next verbs if they end their stretch, as those of a subordinate clause do."""
    group = sk.next_group(start)
    if not group or sk.tag(group[1] + 1) not in (*MARKS, "KON"):
        return None
    is_same = (kind == "infinitive") == sk.is_zu(group[0])
    if kind != "infinitive" and not any(
        as_finite(sk.tokens[n], sk.tag(n)) for n in range(group[0], group[1] + 1)
    ):
        return None
    return group if is_same and is_whole(sk, start, group[0]) else None


def is_whole(sk: Skeleton, start: int, stop: int) -> bool:
    """Whether no sentence ends there; quotes and brackets come in pairs."""
    marks = [n for n in range(start, stop) if sk.tag(n) == "$("]
    return len(marks) % 2 == 0 and "$." not in sk.tags[start:stop]


def _has_finite_before(sk: Skeleton, comma: int) -> bool:
    """Whether the clause around has its finite verb already."""
    return any(sk.tag(n) in FINITE and not sk.inside[n] for n in range(comma))


def _leaves_finite(sk: Skeleton, group: _Group) -> bool:
    """Whether the verb of the main clause follows a list at once: ", braucht einen Pass"."""
    return sk.tag(group[1] + 1) == "$," and sk.tag(group[1] + 2) in FINITE


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
