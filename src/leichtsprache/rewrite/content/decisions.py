"""What somebody wants, and then that it was decided: "S will B tun. Das hat S beschlossen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from leichtsprache.parts import Clause, ClauseTense, Phrase
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import (
    Doer,
    acting_subject,
    as_doer,
    bare,
    doer,
    ends_with,
    groups,
    is_set_off,
)
from leichtsprache.rewrite.content.purpose_sites import LINKING
from leichtsprache.rewrite.cut import parent, subject_phrase
from leichtsprache.rewrite.fields import main_order
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose


class Aim(NamedTuple):
    """How an aim is said: the modal verb, what stands for the group behind it, and who does it.

    ``who`` is the subject, anything that is the subject, or *man*. ``shortest`` is the number of
    words from which on two sentences are easier than one.
    """

    modal: str = "wollen"
    opening: str = "das"
    who: str = "actor"
    shortest: int = 0


#: By the verb, with the word that must stand beside it.
_AIMS = {
    "beschließen": Aim(), "ankündigen": Aim(), "versprechen": Aim(), "zusagen": Aim(),
    "zusichern": Aim(), "geloben": Aim(), "vornehmen": Aim(),
    "versuchen": Aim(shortest=12),
    "daran+arbeiten": Aim(opening="daran", who="anything"),
    "damit+drohen": Aim(opening="damit"), "drohen": Aim(opening="damit"),
    "darum+bemühen": Aim(opening="darum"),
    "sich+entschließen": Aim(opening="dazu"), "sich+verpflichten": Aim("müssen", "dazu"),
    "bekanntgeben": Aim(), "bekannt+geben": Aim(),
    "darauf+hinarbeiten": Aim(opening="darauf"),
    "dazu+dienen": Aim("sollen", "dazu", "anything", shortest=10),
    "dafür+sein": Aim("sollen", "dafür", "anything", shortest=10),
    "dazu+beitragen": Aim("wollen", "dazu", "measure", shortest=12),
    "fordern": Aim("sollen", "das", "man", shortest=9),
    "empfehlen": Aim("sollen", "das", "man", shortest=9),
    "dazu+raten": Aim("sollen", "dazu", "man"),
    "dafür+plädieren": Aim("sollen", "dafür", "man"),
    "dafür+aussprechen": Aim("sollen", "dafür", "man"),
    "dafür+werben": Aim("sollen", "dafür", "man"),
}  # fmt: skip
#: What somebody is told to do.
_TOLD = {
    "auffordern": Aim("sollen", "dazu"), "aufrufen": Aim("sollen", "dazu"),
    "bitten": Aim("sollen", "darum"), "verpflichten": Aim("müssen", "dazu"),
    "zwingen": Aim("müssen", "dazu"), "verurteilen": Aim("müssen", "dazu"),
}  # fmt: skip
#: Somebody made these for a purpose.
_MEASURES = (
    "strategie", "strategien", "programm", "programme", "projekt", "projekte", "maßnahme",
    "maßnahmen", "gesetz", "gesetze", "plan", "pläne", "förderung", "initiative", "initiativen",
    "kampagne", "kampagnen", "regel", "regeln", "technik", "techniken", "software", "angebot",
    "angebote", "kurs", "kurse", "reform", "reformen", "technologie", "technologien", "beratung",
)  # fmt: skip
_FRONT = frozenset(("ART", "PPOSAT", "PDAT", "NE", "PPER"))
_REFLEXIVE = frozenset(("bemühen", "aussprechen", "entschließen", "verpflichten"))


def say_decision(source: Passage) -> Iterator[Rewrite]:
    """Yield what is wanted, and then that it was decided: "Das hat S beschlossen"."""
    mains = source.mains
    for clause in source.sentence.clauses or ():
        main = parent(source, clause)
        if clause.kind != "infinitive" or clause.connector is not None or main is None:
            continue
        if mains != (main,) or groups(source, clause)[-1].last + 1 != source.end:
            continue
        is_sure = main.certain and clause.certain and main.first == 0
        if is_sure and is_set_off(source, main, clause):
            ruling = Governor(source, main)
            aim = _aim(ruling)
            sentences = _split(ruling, clause, aim) if aim else None
            if sentences:
                span = clause_span(source, clause.first, clause.last)
                yield Rewrite(span, sentences, is_reworded=True)


def _aim(ruling: Governor) -> Aim | None:
    words = len(ruling.source.sentence.words)
    if ruling.clause.predicate and ruling.clause.predicate.passive == "werden":
        return _TOLD.get(ruling.verb)
    keys = (*(f"{each}+{ruling.verb}" for each in ruling.words), ruling.verb)
    found = next((_AIMS[each] for each in keys if each in _AIMS), None)
    if ruling.verb == "sein" and ruling.words[-2:] != ["da", ","] and ruling.words[-1:] != ["da"]:
        return None  # "ist dafür da"
    return found if found and words >= found.shortest else None


def _split(ruling: Governor, clause: Clause, aim: Aim) -> tuple[str, ...] | None:
    source, main, predicate = ruling.source, ruling.clause, ruling.clause.predicate
    if predicate is None or predicate.mood != "ind" or ruling.modal:
        return None
    if ruling.is_denied or ruling.is_limited or _points(ruling, clause, aim):
        return None
    who = _doer(ruling, clause, aim)
    is_tried = ruling.verb == "versuchen" and predicate.tense == "perfect"
    is_over = is_tried or predicate.tense in ("past", "pluperfect")
    is_past = is_over and aim.who != "man" and (aim.modal != "sollen" or not predicate.passive)
    said = who.with_modal(aim.modal, "past" if is_past else "present") if who else None
    wanted = bare(source, clause)
    told = told_of(source, main, clause, aim.opening, aim.opening.removeprefix("das"))
    if said is None or wanted is None or told is None or ends_with(source, clause):
        return None
    return compose(*said, wanted), told


def told_of(
    source: Passage, main: Clause, clause: Clause, opening: str, dropped: str
) -> str | None:
    """Return the main clause behind an opening, without the group and the words it replaces."""
    order = main_order(source, replace(main, last=clause.first - 2))
    if order is None or order.middle is None or order.after:
        return None
    middle = (
        re.sub(rf"(^| ){dropped}(?= |$)", "", order.middle, count=1) if dropped else order.middle
    )
    parts = replace(order, middle=middle.strip()).second(opening)
    return compose(*parts) if parts else None


def _doer(ruling: Governor, clause: Clause, aim: Aim) -> Doer | None:
    """Return who wants it or shall do it."""
    source, main = ruling.source, ruling.clause
    if aim.who in ("man", "measure"):
        is_sure = not _has_object(ruling, clause) if aim.who == "man" else _is_measure(ruling)
        return Doer("man") if is_sure and not _is_suffered(source, clause) else None
    phrase = subject_phrase(source, main) if aim.who == "anything" else None
    phrase = phrase or acting_subject(source, main)
    if phrase is None or _is_new(source, phrase):
        return None
    return as_doer(source, main, phrase) if aim.who == "anything" else doer(source, main, phrase)


def _is_new(source: Passage, phrase: Phrase) -> bool:
    first = source.tokens[phrase.first]
    return first.tag not in _FRONT or first.text.lower().startswith("ein")


def _has_object(ruling: Governor, clause: Clause) -> bool:
    """Whether somebody else is named, who is to do it: "empfiehlt den Mietern"."""
    own = set(ruling.own)
    return any(
        each.kind == "NP" and each.role is None and each.head in own and each.last < clause.first
        and each.head != ruling.clause.subject
        for each in ruling.source.sentence.phrases or ()
    )  # fmt: skip


def _is_measure(ruling: Governor) -> bool:
    subject = ruling.clause.subject
    is_sure = subject is not None and ruling.clause.subject_certain
    return is_sure and ruling.source.tokens[subject or 0].text.lower().endswith(_MEASURES)


def _is_suffered(source: Passage, clause: Clause) -> bool:
    """Whether the group says what happens to somebody: "beteiligt zu werden"."""
    verbs = [source.tokens[n] for each in groups(source, clause) for n in each.verbs]
    return any(each.lemma in ("werden", "haben", "sein") for each in verbs)


def _points(ruling: Governor, clause: Clause, aim: Aim) -> bool:
    """Whether a pronoun beside the subject may point to what stands in the other sentence."""
    source = ruling.source
    own = [n for n in ruling.own if n < clause.first and n != ruling.clause.subject]
    words = {source.tokens[n].text.lower() for n in own}
    has_sich = "sich" in words and ruling.verb not in _REFLEXIVE
    is_linked = bool(words & LINKING - {aim.opening})
    return (
        has_sich
        or is_linked
        or any(
            source.tokens[n].tag in ("PPER", "PROAV", "PDS")
            and source.tokens[n].text.lower() != aim.opening
            for n in own
        )
    )


def tense_of(clause: Clause) -> ClauseTense:
    """Return the tense in which the aim of a clause is told: past or present."""
    tense = clause.predicate.tense if clause.predicate else None
    return "past" if tense in ("past", "perfect", "pluperfect") else "present"
