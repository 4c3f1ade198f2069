"""Subordinate clauses: from the connector to the finite verb at the end."""

from __future__ import annotations

from leichtsprache.analyze.enumerations import final_group, is_whole, listed_groups
from leichtsprache.analyze.openers import (
    OPENERS,
    RELATIVE_FORMS,
    beginning,
    is_passed,
    is_unmarked,
    kind_of,
    leaves_verb,
    opens,
)
from leichtsprache.analyze.skeleton import MARKS, Skeleton
from leichtsprache.analyze.verbs import FINITE, VERBS, as_finite, as_nonfinite, is_participle
from leichtsprache.document import Clause, ClauseKind

#: What opens a part of a clause that stands behind its verb and a comma.
_TAILS = frozenset(("sondern", "als", "wie", "darunter"))
#: Adverbs that right before a verb are its particle.
_APART = frozenset(
    ("heraus", "hinaus", "herein", "hinein", "vorbei", "herunter", "hinunter", "herauf", "hinauf",
     "herüber", "hinüber", "hervor", "zurück")
)  # fmt: skip
#: Words that set a part of a clause against one before: "zerstört, aber wieder aufgebaut wurde".
_CONTRASTS = frozenset(("aber", "jedoch", "nicht", "dann", "später"))
#: Clauses nested deeper than this are no German that anybody wrote.
_DEEPEST = 20
#: … nor are sentences with more clauses joined by *und*.
_MOST_JOINED = 50


def read_subordinate(sk: Skeleton, first: int, depth: int) -> int:
    """Read the clause that opens at ``first``; return the position after it."""
    pronoun = first + 1 if sk.tag(first) in ("APPR", "APPRART") else first
    if sk.word(pronoun) in RELATIVE_FORMS and sk.tag(pronoun) not in OPENERS:
        is_owner = sk.word(pronoun) in ("deren", "dessen")
        sk.tags[pronoun] = "PRELAT" if is_owner else "PRELS"
    kind = kind_of(sk, first) or "relative"
    position = pronoun + 1
    while position < len(sk.tokens) and depth < _DEEPEST:
        mark = sk.tag(position)
        if sk.inside[position]:
            position += 1
            continue
        is_inserted = mark == "$," or sk.word(position) in ("-", "–", "(")
        if is_inserted and opens(sk, position + 1) and leaves_verb(sk, position + 1):
            position = read_subordinate(sk, position + 1, depth + 1)
            continue
        is_bare = mark in ("PRELS", "PRELAT", "KOUS") and opens(sk, position)
        if is_bare and leaves_verb(sk, position):
            position = read_subordinate(sk, position, depth + 1)
            continue
        if mark in VERBS and mark != "PTKVZ" and not sk.is_compared(position):
            group = sk.next_group(position) or (position, position)
            if _is_closing(sk, kind, group) and not is_passed(sk, group):
                return _close(sk, kind, first, position)
            position = group[1]  # an infinitive group within the clause
        if mark == "$.":
            break
        position += 1
    sk.is_clean = False
    sk.failed.add(first)
    return first + 1


def _is_closing(sk: Skeleton, kind: ClauseKind, group: tuple[int, int]) -> bool:
    """Whether a verb group is the one at the end of the clause."""
    is_zu = sk.is_zu_group(*group)
    if kind == "infinitive":
        return is_zu
    return not is_zu or sk.tag(group[1]) in FINITE  # "zu tun hat"


def _close(sk: Skeleton, kind: ClauseKind, mark: int, verb: int) -> int:
    """Note the clause whose verbs begin at ``verb``; return the position after it.

    ``mark`` is its connector, or the comma or *und* by which it goes on with one before.
    """
    if _is_particle(sk, verb - 1):
        verb -= 1
    verbs = _verb_group(sk, verb)
    shared = [] if kind == "infinitive" else _sharing(sk, verbs)
    last = (shared or verbs)[-1]
    finite = None if kind == "infinitive" else _settle_finite(sk, shared or verbs)
    is_closed = sk.tag(last + 1) in MARKS or sk.tag(last + 1) == "KON"
    is_plain = last - verb + 1 == len(verbs)
    while sk.tag(last + 1) not in MARKS | FINITE | {"KON"} and not opens(sk, last + 1):
        last += 1  # what is put behind the verb: "…, weil er mehr hat als sie"
    last = _with_tail(sk, last)
    first = mark + 1 if sk.tag(mark) == "$," else beginning(sk, mark)
    is_joined = sk.tag(mark) in ("$,", "KON")
    is_parted = sk.tag(first - 1) in (*MARKS, "KON")
    is_marked = is_joined or is_parted or not is_unmarked(sk, mark)
    certain = is_closed and is_plain and is_marked and (finite is not None or kind == "infinitive")
    connector = None if is_joined else mark
    verbs += shared
    sk.found.append(Clause(kind, first, last, connector, finite, tuple(verbs), certain=certain))
    sk.inside[first : last + 1] = [True] * (last + 1 - first)
    return _coordinated(sk, kind, last + 1) if is_closed else last + 1


def _is_particle(sk: Skeleton, position: int) -> bool:
    """Whether the particle of a verb at the end is written apart: "der dort vorbei ging"."""
    if sk.word(position) in _APART:
        sk.tags[position] = "PTKVZ"
    return sk.tag(position) == "PTKVZ"


def _with_tail(sk: Skeleton, last: int) -> int:
    """Return the end of a clause with its part behind a comma: ", sondern um Geld", ", als sie"."""
    word = sk.word(last + 2)
    if sk.tag(last + 1) != "$," or word not in _TAILS or opens(sk, last + 2):
        return last
    end = last + 3
    inner = VERBS if word == "sondern" else VERBS - {"VVPP"}
    while sk.tag(end) not in MARKS and sk.tag(end) not in inner:
        end += 1
    return end - 1 if sk.tag(end) in MARKS else last


def _verb_group(sk: Skeleton, verb: int) -> list[int]:
    """Return the verbs of a group from ``verb`` on; quotes may stand between them.

    Two finite verbs are none: the first is an infinitive ("gehen kann"), or a comma is missing.
    """
    verbs = [verb]
    while True:
        following = verbs[-1] + 1
        if sk.tag(following) == "$(":
            following += 1
            if sk.tag(following) == "VVFIN":
                return verbs  # "dass sie kaufen können“ sagt er"
        if sk.tag(following) not in VERBS:
            return verbs
        if sk.tag(following) in FINITE and sk.tag(verbs[-1]) in FINITE:
            other = as_nonfinite(sk.tokens[verbs[-1]], sk.tag(verbs[-1]))
            if other is None:
                return verbs
            sk.tags[verbs[-1]] = other
        verbs.append(following)


def _sharing(sk: Skeleton, verbs: list[int]) -> list[int]:
    """Return the later verbs where their finite verb is that of the first ones as well.

    "weil er alles gesagt und getan hat", "ob sie kaufen, mieten oder tauschen will"
    """
    mark = verbs[-1] + 1
    group = sk.next_group(mark + 1)
    if sk.tag(mark) not in ("KON", "$,") or group is None or not is_whole(sk, mark, group[0]):
        return []
    if opens(sk, mark + 1) or not _may_join(sk):
        return []
    nonfinite = _as_open(sk, verbs)
    is_bare = as_finite(sk.tokens[verbs[-1]], sk.tag(verbs[-1])) is None
    is_contrast = not _CONTRASTS.isdisjoint(map(sk.word, range(mark + 1, group[0])))
    if not nonfinite or (sk.tag(mark) == "$," and not (is_bare or is_contrast)):
        return []
    later = _verb_group(sk, group[0])
    further = [] if _is_shared(sk, later[-1]) else _sharing(sk, later)
    if sk.tag(mark) == "$," and not (further or is_contrast):
        return []
    later += further
    alike = nonfinite & {sk.tag(later[0])} if len(later) > 1 else set()
    if not (_is_shared(sk, later[-1]) and (alike or is_bare)):
        return []
    sk.tags[verbs[-1]] = next(iter(sorted(alike or nonfinite)))
    return later


def _is_shared(sk: Skeleton, position: int) -> bool:
    """Whether the verb is an auxiliary or modal that others may share; set its tag right."""
    tag = as_finite(sk.tokens[position], sk.tag(position))
    if tag in ("VAFIN", "VMFIN"):
        sk.tags[position] = tag
    return sk.tag(position) in FINITE and sk.is_auxiliary(position)


def _as_open(sk: Skeleton, verbs: list[int]) -> set[str]:
    """Return the tags of the last verb of a group if that may still lack its finite verb."""
    token, tag = sk.tokens[verbs[-1]], sk.tag(verbs[-1])
    has_finite = bool({sk.tag(n) for n in verbs} & FINITE)
    if has_finite and len(verbs) > 1:
        return set()
    other = as_nonfinite(token, tag) if has_finite else tag
    is_both = other == "VVINF" and is_participle(token)  # "bekommen"
    return {*filter(None, (other, "VVPP" if is_both else None))}


def _coordinated(sk: Skeleton, kind: ClauseKind, position: int) -> int:
    """Read "… und …" behind a subordinate clause where it goes on verb-final."""
    listed = listed_groups(sk, kind, position)
    if listed and _may_join(sk):
        return _close(sk, kind, position, listed[0][0])
    mark = position
    is_joined = sk.tag(mark + 1) == "KON" or sk.word(mark + 1) in ("sondern", "aber")
    has_comma = sk.tag(mark) == "$," and is_joined
    if has_comma:
        mark += 1
    if opens(sk, mark + 1) or sk.tag(mark) != "KON":
        return position
    if kind == "relative" and sk.word(mark + 1) in RELATIVE_FORMS and sk.disagrees(mark + 1):
        sk.tags[mark + 1] = "PRELS"  # "die A tun und die B sind"
        return position
    group = final_group(sk, kind, mark + 1)
    is_plain = group is not None and not (has_comma and _may_be_main(sk, mark, group))
    return _close(sk, kind, mark, group[0]) if group and is_plain and _may_join(sk) else position


def _may_be_main(sk: Skeleton, mark: int, group: tuple[int, int]) -> bool:
    """Whether what stands behind ", und" may be a main clause: its verb would be second."""
    if sk.word(mark) in ("sondern", "aber"):
        return False
    return group[0] == group[1] and sk.is_front(mark, group[0])


def _may_join(sk: Skeleton) -> bool:
    """Count one more clause that *und* joins; a sentence with very many is no sentence."""
    sk.joins += 1
    return sk.joins <= _MOST_JOINED


def _settle_finite(sk: Skeleton, verbs: list[int]) -> int | None:
    """Return the finite verb of a verb group at the end of a clause; set its tag right."""
    finites = [n for n in verbs if sk.tag(n) in FINITE]
    last = verbs[-1]
    tag = as_finite(sk.tokens[last], sk.tag(last))
    if len(finites) == 1 and len(verbs) == 2 and finites != [last] and tag in ("VAFIN", "VMFIN"):
        other = as_nonfinite(sk.tokens[finites[0]], sk.tag(finites[0]))
        if other:
            sk.tags[finites[0]], sk.tags[last] = other, tag  # "gehen wollen"
            return last
    if finites:
        return finites[0] if len(finites) == 1 else None
    if tag is None:
        return None
    sk.tags[last] = tag
    return last
