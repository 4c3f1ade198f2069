"""What somebody has decided or promised to do: "S beschließt, B zu tun" → "S will B tun"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.parts import Clause
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.fields import main_order
from leichtsprache.rewrite.governing import Governor
from leichtsprache.rewrite.infinitives import acting_subject, bare, doer, ends_with, groups
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, compose

#: Who does this wants it.
_DECIDING = frozenset(
    ("beschließen", "ankündigen", "versprechen", "zusagen", "zusichern", "geloben", "vornehmen")
)
_FRONT = frozenset(("ART", "PPOSAT", "PDAT", "NE", "PPER"))


def say_decision(source: Source) -> Iterator[Rewrite]:
    """Yield what is wanted, and then that it was decided: "Das hat S beschlossen"."""
    mains = source.mains
    for clause in source.sentence.clauses or ():
        main = parent(source, clause)
        if clause.kind != "infinitive" or clause.connector is not None or main is None:
            continue
        if mains != (main,) or groups(source, clause)[-1].last + 1 != source.end:
            continue
        ruling = Governor(source, main)
        is_sure = main.certain and clause.certain and ruling.verb in _DECIDING
        if is_sure and source.tokens[clause.first - 1].tag == "$,":
            sentences = _split(ruling, clause)
            if sentences:
                span = clause_span(source, clause.first, clause.last)
                yield Rewrite(span, sentences, is_reworded=True)


def _split(ruling: Governor, clause: Clause) -> tuple[str, ...] | None:
    source, main = ruling.source, ruling.clause
    phrase = acting_subject(source, main)
    who = doer(source, main, phrase)
    predicate = main.predicate
    if who is None or phrase is None or predicate is None or predicate.mood != "ind":
        return None
    if ruling.is_denied or ruling.is_limited or ruling.modal or predicate.passive:
        return None
    if source.tokens[phrase.first].tag not in _FRONT or ends_with(source, clause):
        return None
    is_past = predicate.tense in ("past", "pluperfect")
    aim, wanted = who.with_modal("wollen", "past" if is_past else "present"), bare(source, clause)
    order = main_order(source, replace(main, last=clause.first - 2))
    told = order.second("das") if order else None
    if aim is None or wanted is None or told is None or "sich" in ruling.words:
        return None
    if any(source.tokens[n].tag in ("PPER", "PROAV", "PDS") for n in ruling.own
           if n != main.subject):  # fmt: skip
        return None
    return compose(*aim, wanted), compose(*told)
