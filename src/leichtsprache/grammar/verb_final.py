"""Clauses with the verb at their end, taken apart."""

from __future__ import annotations

from leichtsprache.grammar.clause_view import LIGHT, View, is_run, joined
from leichtsprache.grammar.constituents import Part
from leichtsprache.grammar.verbs import separate
from leichtsprache.grammar.word_order import Linear

_DATIVE = frozenset(("mir", "dir", "ihm", "ihr", "uns", "euch", "ihnen", "Ihnen"))


def verb_final(view: View) -> Linear | None:
    """Return a verb-final clause; its middle keeps its order.

    ``None`` where the particle of the verb is not sure, or the verbs do not stand together.
    """
    verbs, start = view.clause.verbs, view.clause.start
    token = view.tokens[view.finite]
    separated = separate(token.text, token.lemma or "")
    if separated is None or not is_run(verbs) or start > verbs[0]:
        return None
    finite, particle = separated
    others = [view.tokens[n].text for n in verbs if n != view.finite]
    if others and particle:
        return None
    part = _front(view, start, verbs[0]) if _is_whole(view) else None
    first, behind = (part.first, part.last + 1) if part else (start, start)
    return Linear(
        front=view.inner(first, behind),
        finite=finite,
        behind=joined(view.text(start, first), _reflexive_first(view, behind, verbs[0])),
        middle=view.text(start, verbs[0]),
        end=joined(*others, particle),
        final=view.text(verbs[0], verbs[-1] + 1),
        after=view.text(verbs[-1] + 1, view.stop),
        subject=view.subject_in(part),
    )


def _is_whole(view: View) -> bool:
    """Whether the connector is no part of what the clause says, unlike *der, wer, was, wo*."""
    connector = view.clause.connector
    is_joined = connector is None or view.tokens[connector].tag in ("KOUS", "KOUI")
    return is_joined and view.clause.kind != "relative"


def _front(view: View, start: int, stop: int) -> Part | None:
    """Return the part that can stand in front of a main clause: the first with stress."""
    if start < stop and _may_be_subject(view, start):
        return Part(start, start)
    weak = view.light_end(start, stop)
    if weak == start + 1 == stop and view.tokens[start].text in _DATIVE:
        return Part(start, start)  # "weil uns geholfen wurde"
    part = view.part(weak, stop)
    is_light = bool(part) and view.tokens[weak].tag in LIGHT
    return None if is_light and not view.is_subject(weak) else part


def _may_be_subject(view: View, position: int) -> bool:
    """Whether *ihr* may be the subject or not: in front it can stand either way."""
    is_second = view.tokens[view.finite].text.endswith("t")
    is_word = view.tokens[position].text == "ihr" and view.tokens[position].tag == "PPER"
    return is_second and is_word and view.clause.subject != position


def _reflexive_first(view: View, start: int, stop: int) -> str:
    """Return a stretch of the middle with *sich* before all else."""
    own = (
        n for n in range(start, stop)
        if view.tokens[n].tag == "PRF" and not view.is_inside(n)
        and view.tokens[n - 1].tag != "APPR"  # "auf sich aufmerksam"
    )  # fmt: skip
    place = next(own, None)
    if place is None:
        return view.text(start, stop)
    return joined(view.tokens[place].text, view.text(start, place), view.text(place + 1, stop))
