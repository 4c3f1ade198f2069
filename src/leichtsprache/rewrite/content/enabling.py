"""A purpose that nobody has: "Man will B. Dafür wird A", "A. So kann S B tun"."""

from __future__ import annotations

from leichtsprache.parts import Clause
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import Doer, as_doer, ends_with, groups
from leichtsprache.rewrite.content.purpose_sites import (
    LINKING,
    NEEDED,
    POINTING,
    TENSES,
    is_last,
    leads,
    points,
    then,
)
from leichtsprache.rewrite.cut import rest, subject_phrase
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.surface import Passage, compose
from leichtsprache.rewrite.verbs.actors import is_agent

#: What these nouns name makes or has nothing by itself.
_ABSTRACT = ("ung", "heit", "keit", "ion", "tät", "schaft", "ungen", "ionen")


def for_nobody(ruling: Governor, clause: Clause, wanted: str) -> tuple[str, ...] | None:
    """Return the sentences where it is not said who acts: "Man will B. Dafür wird A"."""
    source, main, predicate = ruling.source, ruling.clause, ruling.clause.predicate
    if predicate is None or predicate.passive != "werden" or predicate.tense is None:
        return None
    if {"von", "vom", "durch"} & set(ruling.words) or points(source, clause):
        return None
    if ruling.modal not in (None, "müssen") or _is_placed(source, clause):
        return None
    aim = Doer("man").with_modal("wollen", TENSES.get(predicate.tense, "present"))
    if aim is None:
        return None
    if leads(source, main, clause):
        done = compose("dafür", rest(source, groups(source, clause)[-1].last))
        return compose(*aim, wanted), done
    is_linked = not LINKING.isdisjoint(ruling.words) or any(
        source.tokens[n].tag in POINTING for n in ruling.own
    )
    told = None if is_linked else then(source, main, clause, "dafür")
    return (compose(*aim, wanted), told) if told and is_last(source, main, clause) else None


def _is_placed(source: Passage, clause: Clause) -> bool:
    """Whether *dort* or the like in the group points to a place outside it."""
    last = groups(source, clause)[-1].last
    words = {each.text.lower() for each in source.tokens[clause.start : last + 1]}
    return bool(
        words & {"dort", "da", "hier", "darin", "dorthin", "sich", "seine", "ihre", "sein", "ihr"}
    )


def enabled(ruling: Governor, clause: Clause, wanted: str) -> tuple[str, ...] | None:
    """Return "A. So kann S B tun", where the subject is nobody who wants something."""
    source, main = ruling.source, ruling.clause
    phrase = subject_phrase(source, main)
    who = as_doer(source, main, phrase) if phrase else None
    is_now = main.predicate is not None and main.predicate.tense == "present"
    if phrase is None or who is None or not is_now or ruling.modal not in (None, "müssen"):
        return None
    head, first = source.tokens[phrase.head], source.tokens[phrase.first]
    is_abstract = head.text.endswith(_ABSTRACT) or first.tag == "PIAT"
    if is_agent(source, phrase) or head.tag in POINTING or is_abstract:
        return None
    if ruling.verb in NEEDED or ends_with(source, clause) or not is_last(source, main, clause):
        return None
    is_kind = first.tag in ("NN", "ADJA", "NE")
    again = mention(source, phrase, "nom") if not is_kind else who.text
    said = Doer(again, 3, who.number).with_modal("können") if again else None
    if said is None:
        return None
    return compose(source.text(0, clause.first - 1)), compose("so", said[1], said[0], wanted)
