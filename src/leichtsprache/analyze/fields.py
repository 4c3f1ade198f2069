"""The topological fields of a clause, once its verbs and the clauses inside it are known.

A finite verb in first or second place (or the connector of a verb-final clause) is the left
bracket, the verbs at the end are the right one; what stands before, between and behind them are
front, middle and after field. The fields lie side by side and cover their clause, but for a
coordinator that joins it to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.parts import Clause, Fields, Token

_JOINING = frozenset(("KON", "$,"))
#: Coordinators that open a pair inside the clause: "Weder er noch sie kommt".
_PAIRED = frozenset(("weder", "entweder", "sowohl"))
_Range = tuple[int, int]


def own_positions(clauses: Sequence[Clause], size: int) -> list[list[int]]:
    """Return the tokens of each clause that belong to no clause inside it, in text order.

    ``clauses`` are those of one sentence in text order, a clause before those inside it.
    """
    owner: list[int | None] = [None] * size
    for number, clause in enumerate(clauses):
        owner[clause.first : clause.last + 1] = [number] * (clause.last + 1 - clause.first)
    found: list[list[int]] = [[] for _ in clauses]
    for position, innermost in enumerate(owner):
        if innermost is not None:
            found[innermost].append(position)
    return found


def inside(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Return for each clause those right inside it; order as in `own_positions`."""
    found: list[list[Clause]] = [[] for _ in clauses]
    around: list[int] = []
    for number, clause in enumerate(clauses):
        while around and clauses[around[-1]].last < clause.first:
            around.pop()
        if around:
            found[around[-1]].append(clause)
        around.append(number)
    return found


def fields(tokens: Sequence[Token], clause: Clause, inner: Sequence[Clause] = ()) -> Fields:
    """Return the fields of a clause; ``inner`` are the clauses right inside it, in text order.

    Without a right bracket, a clause that depends on this one and ends it stands behind the
    middle field, unless it describes the noun before it.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Heute hat sie das Haus gekauft.")).sentences[0]
    >>> fields(sentence.tokens, sentence.clauses[0])
    Fields(front=(0, 0), left=(1, 1), middle=(2, 4), right=(5, 5), after=None)
    """
    start = _start(tokens, clause)
    left = _left(tokens, clause, start)
    behind = left[1] + 1 if left else start
    right = _right(tokens, clause, behind)
    stop = right[0] if right else _without_tail(tokens, clause, inner, behind)
    after = right[1] + 1 if right else stop
    return Fields(
        _filled(start, left[0] if left else start),
        left,
        _filled(behind, stop),
        right,
        _filled(after, clause.last + 1),
    )


def _filled(first: int, stop: int) -> _Range | None:
    return (first, stop - 1) if first < stop else None


def _start(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the first position behind a coordinator: that is before all fields."""
    first = tokens[clause.first]
    is_joined = first.tag == "KON" and first.text.lower() not in _PAIRED
    is_joined &= clause.first < clause.last
    return clause.first + 1 if is_joined and clause.first != clause.finite else clause.first


def _left(tokens: Sequence[Token], clause: Clause, start: int) -> _Range | None:
    """Return the left bracket: the finite verb, or what opens a verb-final clause."""
    if clause.kind == "main" or _is_verb_first(clause, start):
        return (clause.finite, clause.finite) if clause.finite is not None else None
    if clause.connector is None or clause.connector < start:
        return None
    last = clause.connector
    while last < clause.last and _goes_on(tokens, last):
        last += 1
    return start, last


def _is_verb_first(clause: Clause, start: int) -> bool:
    """Whether a dependent clause has its finite verb in front: "Kommt er, …"."""
    return clause.finite is not None and clause.finite == start < clause.last


def _goes_on(tokens: Sequence[Token], position: int) -> bool:
    """Whether the connector has another word: "als ob", "so dass", "mit dem"."""
    following, tag = tokens[position + 1], tokens[position].tag
    if tag in ("APPR", "APPRART", "KOKOM", "ADV", "KON"):
        return following.tag in ("PRELS", "PRELAT", "PWS", "PWAT", "PWAV", "KOUS", "KOUI")
    return tag == following.tag == "KOUS"


def _right(tokens: Sequence[Token], clause: Clause, behind: int) -> _Range | None:
    """Return the last run of verbs behind the left bracket; *und* may join two in it."""
    verbs = [n for n in clause.verbs if n >= behind]
    if not verbs:
        return None
    first = verbs[-1]
    for verb in reversed(verbs[:-1]):
        between = tokens[verb + 1 : first]
        if any(token.tag not in _JOINING | {"$("} for token in between) or len(between) > 2:
            break
        first = verb
    return first, verbs[-1]


def _without_tail(
    tokens: Sequence[Token], clause: Clause, inner: Sequence[Clause], behind: int
) -> int:
    """Return where the clauses begin that close this one; its middle field ends before them."""
    stop = clause.last + 1
    for each in reversed(inner):
        is_attribute = each.antecedent is not None and each.antecedent >= each.first - 3
        if each.last + 1 != stop or each.first <= behind or is_attribute:
            break
        stop = each.first
        while stop > behind and (tokens[stop - 1].tag or "").startswith("$"):
            stop -= 1
    return stop
