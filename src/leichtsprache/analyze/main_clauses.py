"""Main clauses: what remains outside the subordinate ones, divided by its finite verbs."""

from __future__ import annotations

from leichtsprache.analyze.doubts import has_loose, has_nominative, may_be_headline
from leichtsprache.analyze.fronts import is_front_part
from leichtsprache.analyze.skeleton import COORDINATORS, DASHES, FARTHEST, MARKS, Skeleton
from leichtsprache.analyze.verbs import (
    FINITE,
    INFINITIVES,
    VERBS,
    as_finite,
    as_nonfinite,
    is_participle,
)
from leichtsprache.document import Clause

#: What follows a finite verb in second place, and seldom a participle or infinitive at the end.
_MIDDLE = frozenset(
    ("ART", "ADV", "PIAT", "ADJA", "NN", "NE", "PRF", "PPER", "PPOSAT", "PIS", "CARD", "PDAT")
)
_JOINTS = COORDINATORS | DASHES
_IMPERATIVES = frozenset(("VVIMP", "VAIMP"))
#: Full verbs that have a participle or an infinitive without *zu* in their right bracket.
_WITH_PARTICIPLE = frozenset(("bekommen", "kriegen", "erhalten", "kommen", "gehören", "gehen"))
_WITH_INFINITIVE = frozenset(
    ("lassen", "sehen", "hören", "gehen", "bleiben", "helfen", "lernen", "lehren", "fahren",
     "kommen", "brauchen", "schicken", "fühlen", "spüren", "heißen", "machen", "tun")
)  # fmt: skip

_WITH_ZU = frozenset(
    ("scheinen", "pflegen", "brauchen", "drohen", "versprechen", "vermögen", "wissen", "beginnen",
     "anfangen", "aufhören", "suchen", "gelten", "bleiben", "stehen", "geben")
)  # fmt: skip


#: Nouns that an infinitive with *zu* explains: "hat Gelegenheit, etwas zu tun".
_NOUNS_WITH_ZU = frozenset(
    ("gelegenheit", "zeit", "lust", "recht", "möglichkeit", "chance", "mut", "absicht", "plan",
     "pflicht", "aufgabe", "wunsch", "grund", "angst", "kraft", "ziel", "idee", "interesse",
     "versuch", "vorteil", "freude", "spaß", "glück", "pech", "hoffnung")
)  # fmt: skip


def read_main(sk: Skeleton) -> None:
    """Note the main clauses of a sentence whose subordinate clauses have been read."""
    sk.set_brackets_aside()
    finites = _main_finites(sk)
    last = len(sk.tokens) - 1
    while last > 0 and sk.tag(last) in ("$.", "$("):
        last -= 1
    start = 0
    while sk.tag(start) == "$(" and start < last:
        start += 1
    for number, finite in enumerate(finites):
        following = finites[number + 1] if number + 1 < len(finites) else None
        cut = _cut(sk, finite, following) if following else None
        if following and cut is None:
            _main(sk, start, finite, following - 1)
            start = following
            continue
        _main(sk, start, finite, last if cut is None else cut - 1)
        if cut is not None:
            start = cut if sk.tag(cut) == "KON" else cut + 1
    sk.is_parted = sk.is_parted and not has_loose(sk)


def _cut(sk: Skeleton, finite: int, following: int) -> int | None:
    """Return where the next main clause begins; where that is not plain, none is certain."""
    cut = _boundary(sk, finite, following)
    if cut is None:
        sk.is_parted = False
        marks = [n for n in range(finite + 1, following) if _is_cut(sk, n, following)]
        marks = marks or [n for n in range(finite + 1, following) if sk.tag(n) in ("$(", "$,")]
        cut = next((n for n in reversed(marks) if not sk.inside[n]), None)
        if cut is not None and sk.tag(cut) == "KON" and sk.tag(cut - 1) == "$,":
            cut -= 1
    return cut


def _main_finites(sk: Skeleton) -> list[int]:
    """Return the finite verbs outside of subordinate clauses; set doubtful tags right."""
    free = [n for n in range(len(sk.tags)) if not sk.inside[n]]
    finites = [n for n in free if sk.tag(n) in FINITE or sk.tag(n) in _IMPERATIVES]
    for n in free:
        if n not in finites and _is_second(sk, n, finites):
            sk.tags[n] = as_finite(sk.tokens[n], sk.tag(n)) or ""
            finites = sorted((*finites, n))
    kept: list[int] = []
    for n in finites:
        other = as_nonfinite(sk.tokens[n], sk.tag(n))
        if other and (sk.tag(n + 1) == "PTKZU" or _is_headline(sk, n, finites)):
            sk.tags[n] = other  # "bedienen zu lassen", "Alle Karten verkauft"
            continue
        is_taken = kept and sk.is_auxiliary(kept[-1]) and sk.is_last(n)
        if is_taken and other and not _stands_alone(sk, kept[-1], n):
            sk.tags[n] = other  # "kann … machen": at the end, not in second place
        else:
            kept.append(n)
    return kept


def _is_headline(sk: Skeleton, position: int, finites: list[int]) -> bool:
    """Whether the one verb at the end of a sentence is a participle: nothing is its subject."""
    is_alone = finites == [position] and sk.tag(position) == "VVFIN"
    is_end = all(sk.tag(n) in ("$.", "$(") for n in range(position + 1, len(sk.tags)))
    is_participle = as_nonfinite(sk.tokens[position], sk.tag(position)) == "VVPP"
    return is_alone and is_end and is_participle and not sk.has_subject(0, position)


def _stands_alone(sk: Skeleton, finite: int, position: int) -> bool:
    """Whether a verb has a subject, and a modal verb before has its infinitive already."""
    between = (n for n in range(finite + 1, position) if not sk.inside[n])
    is_open = not any(sk.tag(n) in INFINITIVES for n in between)
    is_lacking = sk.tag(finite) == "VMFIN" and is_open
    return not is_lacking and _has_own_subject(sk, finite, position)


def _has_own_subject(sk: Skeleton, finite: int, following: int) -> bool:
    """Whether a later verb has a subject of its own before it: "… und die Kinder machen …"."""
    cut = _boundary(sk, finite, following)
    if cut is None:
        return False
    start = cut + 1 + (sk.tag(cut + 1) == "KON")
    return sk.has_subject(start, following)


def _is_second(sk: Skeleton, position: int, finites: list[int]) -> bool:
    """Whether a form tagged as infinitive or participle is the finite verb of a stretch.

    It is if it stands behind the first constituent and no other verb of the stretch can be.
    """
    if not as_finite(sk.tokens[position], sk.tag(position)) or sk.is_zu(position):
        return False
    if sk.tag(position - 1) == "KON" and sk.tag(position + 1) in _MIDDLE and finites:
        return finites[0] < position  # "ist schneller und verbraucht weniger Strom"
    if sk.tag(position + 1) in VERBS - {"PTKVZ"}:
        return False  # "laufen zu lassen"
    start = sk.edge(position, -1) + 1
    stop = sk.edge(position, 1)
    if any(start <= n < stop or (n < start and sk.is_auxiliary(n)) for n in finites):
        return False
    if sk.tag(start) == "KON":
        start += 1
    is_first = not any(n < position for n in finites)
    starts = (start, 0) if is_first else (start,)  # "Die Linien 1, 2 und 5 enden"
    return any(each < position and sk.has_subject(each, position) for each in starts)


def _main(sk: Skeleton, start: int, finite: int, stop: int) -> None:
    """Note the main clause with this finite verb."""
    while stop > finite and sk.tag(stop) in MARKS:
        stop -= 1
    connector = start if sk.tag(start) == "KON" and start < finite else None
    first = start if connector is None else start + 1
    bracket = _right_bracket(sk, finite, stop)
    verbs = [finite, *bracket] if bracket else [*_in_front(sk, first, finite), finite]
    certain = is_front_part(sk, first, finite)
    certain = (
        certain and _is_filled(sk, verbs, stop) and not may_be_headline(sk, first, finite, stop)
    )
    certain = certain and (start == 0 or first == finite or has_nominative(sk, first, stop, finite))
    sk.found.append(Clause("main", start, stop, connector, finite, tuple(verbs), certain=certain))


def _is_filled(sk: Skeleton, verbs: list[int], stop: int) -> bool:
    """Whether the finite verb has what it needs behind it, and no verb is left over."""
    finite, *others = verbs
    tags = {sk.tag(n) for n in others}
    if sk.tag(finite) == "VMFIN" and not tags & INFINITIVES:
        return False
    if [sk.tag(n) for n in others].count("PTKVZ") > 1:
        return False
    if sk.tokens[finite].lemma in ("haben", "sein") and len(others) == 1 and tags & INFINITIVES:
        return False
    left = (each for each in _groups(sk, finite + 1, stop) if not set(each) <= set(verbs))
    is_hungry = sk.is_auxiliary(finite)
    return not any(is_hungry and not any(map(sk.is_zu, group)) for group in left)


def _in_front(sk: Skeleton, first: int, finite: int) -> list[int]:
    """Return the verbs right before the finite verb: "Gewonnen hat der Älteste"."""
    start = finite
    is_local = sk.word(first).startswith(("hin", "her", "fest"))
    if finite - first == 1 and sk.tag(first) == "PTKVZ" and is_local:
        return [first]  # "Hinzu kommt"
    while start > first and sk.tag(start - 1) in VERBS - FINITE:
        start -= 1
    tags = set(sk.tags[start:finite])
    is_perfect = sk.tag(finite) == "VAFIN" and "VVPP" in tags
    is_modal = sk.tag(finite) == "VMFIN" and bool(tags & INFINITIVES)
    return list(range(start, finite)) if is_perfect or is_modal else []


def _right_bracket(sk: Skeleton, finite: int, stop: int) -> list[int]:
    """Return the verbs at the end of a main clause, in front of what is put behind them.

    Of several groups, the last closes the clause, and any before that is coordinated with it.
    """
    all_groups = _groups(sk, finite + 1, stop)
    _fit(sk, finite, all_groups)
    groups = [group for group in all_groups if _can_close(sk, finite, group)]
    plain = [group for group in groups if not any(map(sk.is_zu, group))] or groups
    last_join = max((n for n in range(finite, stop) if sk.tag(n) == "KON"), default=finite)
    closed = (n for n, each in enumerate(plain, 1) if _is_complete(sk, each, last_join))
    plain = plain[: next(closed, len(plain))]
    kept = [each for each in plain[:-1] if _is_joined(sk, each[-1] + 1)]
    return [n for group in (*kept, *plain[-1:]) for n in group]


def _fit(sk: Skeleton, finite: int, groups: list[list[int]]) -> None:
    """Set the tags of forms right that are infinitive and participle: "kann vergeben"."""
    wanted = {"VMFIN": ("VVPP", "VVINF"), "VAFIN": ("VVINF", "VVPP")}.get(sk.tag(finite))
    if wanted is None or sk.tokens[finite].lemma == "werden":
        return
    for group in groups:
        token = sk.tokens[group[0]]
        is_both = token.text == token.lemma and is_participle(token)
        if len(group) == 1 and sk.tag(group[0]) == wanted[0] and is_both:
            sk.tags[group[0]] = wanted[1]


def _is_joined(sk: Skeleton, position: int) -> bool:
    while sk.word(position) and sk.inside[position]:
        position += 1  # "hat A gekauft (und B) und C gebaut"
    return sk.tag(position) in ("KON", "$,") or sk.word(position) == "noch"  # "weder … noch"


def _is_complete(sk: Skeleton, group: list[int], last_join: int) -> bool:
    """Whether a comma behind a verb group closes the clause: no later group is joined to it."""
    return sk.tag(group[-1] + 1) == "$," and last_join < group[-1]


def _groups(sk: Skeleton, start: int, stop: int) -> list[list[int]]:
    """Return the runs of verbs that are not finite and in no subordinate clause."""
    groups: list[list[int]] = []
    for n in range(start, stop + 1):
        if sk.tag(n) not in VERBS - FINITE or sk.inside[n] or sk.is_compared(n):
            continue
        if groups and groups[-1][-1] == n - 1:
            groups[-1].append(n)
        else:
            groups.append([n])
    return groups


def _can_close(sk: Skeleton, finite: int, group: list[int]) -> bool:
    """Whether a verb group can belong to the finite verb."""
    is_full = not sk.is_auxiliary(finite)
    start = max(finite, group[0] - FARTHEST)
    has_comma = "$," in sk.tags[start : group[0]]
    if sk.tag(group[0]) == "PTKVZ":
        return is_full or not has_comma
    if any(map(sk.is_zu, group)):
        marks = set(sk.tags[start : group[0]])
        is_raising = not is_full or sk.tokens[finite].lemma in _WITH_ZU
        has_noun = any(sk.word(n) in _NOUNS_WITH_ZU for n in range(start, group[0]))
        return is_raising and not has_noun and not marks & {"$,", "$(", "KOUI"}
    if not is_full:
        tags = {sk.tag(n) for n in group}
        is_joined = sk.tag(group[-1] + 1) == "KON"  # "muss geprüft und … bezahlt werden"
        is_open = tags == {"VVPP"} and is_joined
        return sk.tag(finite) != "VMFIN" or is_open or bool(tags & {*INFINITIVES, "PTKVZ"})
    governors = _WITH_PARTICIPLE if sk.tag(group[0]) == "VVPP" else _WITH_INFINITIVE
    return not has_comma and sk.tokens[finite].lemma in governors


def _boundary(sk: Skeleton, finite: int, following: int) -> int | None:
    """Return the coordinator or mark between two main clauses, or None if it is not plain."""
    plain = [n for n in range(finite + 1, following) if _is_cut(sk, n, following)]
    if any(sk.tag(n) == "KON" for n in plain):  # "und die Frau, die dort wohnt, lacht"
        plain = [n for n in plain if sk.tag(n) == "KON" or not sk.inside[n - 1]]
    if len(plain) > 1:  # "Neu - Isenburg ist groß und …"
        plain = [n for n in plain if sk.word(n) not in DASHES] or plain
    if len(plain) == 2 and plain[1] == plain[0] + 1 and sk.word(plain[1]) in COORDINATORS:
        sk.tags[plain[1]] = "KON"  # ", aber": between two clauses it is no adverb
        return plain[0]
    return plain[0] if len(plain) == 1 else None


def _is_cut(sk: Skeleton, position: int, following: int) -> bool:
    """Whether a mark or coordinator may part the next finite verb, with its front, from before."""
    is_mark = sk.tag(position) in ("$,", "$.") or sk.word(position) in _JOINTS
    is_free = is_mark and not sk.inside[position] and not sk.parts_adjectives(position)
    return is_free and sk.is_front(position + 1, following)
