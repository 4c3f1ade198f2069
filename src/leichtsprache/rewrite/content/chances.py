"""Nouns with a group: "mit dem Ziel, B zu tun", "es gibt die Möglichkeit", "es gelingt"."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.grammar.conjugation import Form, finite
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Clause
from leichtsprache.rewrite.content.decisions import tense_of, told_of
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import (
    Doer,
    acting_subject,
    bare,
    doer,
    ends_with,
    groups,
    is_set_off,
)
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.references import POINTING_TAGS
from leichtsprache.rewrite.surface import Passage, compose
from leichtsprache.rewrite.verbs.actors import is_agent

#: What stands for "mit dem Ziel" in the sentence behind it.
_AIMS = {"mit dem Ziel": "mit diesem Ziel", "mit der Absicht": "mit dieser Absicht",
         "in der Absicht": "mit dieser Absicht", "zu dem Zweck": "zu diesem Zweck"}  # fmt: skip
_CHANCES = frozenset(("Möglichkeit", "Gelegenheit", "Chance"))
_WAYS = frozenset(("Möglichkeiten", "Wege", "Methoden", "Verfahren"))


def say_chance(source: Passage) -> Iterator[Rewrite]:
    """Yield what is wanted or can be done, for each group behind such a noun.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Es gelang der Polizei, den Dieb zu finden."))
    >>> next(say_chance(Passage(document, document.sentences[0]))).sentences
    ('Die Polizei konnte den Dieb finden.',)
    """
    for clause in source.sentence.clauses or ():
        main = parent(source, clause)
        if clause.kind != "infinitive" or clause.connector is not None or main is None:
            continue
        is_sure = main.certain and clause.certain and source.mains == (main,) and not main.first
        if is_sure and _is_stated(Governor(source, main), clause):
            ruling, wanted = Governor(source, main), bare(source, clause)
            sentences = wanted and (
                _aimed(ruling, clause, wanted)
                or _possible(ruling, clause, wanted)
                or _achieved(ruling, clause, wanted)
            )
            if sentences:
                span = clause_span(source, clause.first, clause.last)
                yield Rewrite(span, sentences, is_reworded=True)


def _is_stated(ruling: Governor, clause: Clause) -> bool:
    """Whether the clause states it as a fact, and the group ends the sentence."""
    source, predicate = ruling.source, ruling.clause.predicate
    if predicate is None or predicate.mood != "ind" or ruling.modal:
        return False
    marks = {token.text for token in source.tokens[source.end :]}
    is_last = groups(source, clause)[-1].last + 1 == source.end
    is_doubtful = ruling.is_denied or ruling.is_limited or "?" in marks
    is_apart = is_set_off(source, ruling.clause, clause)
    return is_last and is_apart and not is_doubtful and not ends_with(source, clause)


def _aimed(ruling: Governor, clause: Clause, wanted: str) -> tuple[str, ...] | None:
    """Return "S will B tun. Mit diesem Ziel A" for "A mit dem Ziel, B zu tun"."""
    source, main = ruling.source, ruling.clause
    before = source.text(0, clause.first - 1)
    found = next((each for each in _AIMS if f" {each} " in f"{before} "), None)
    inner = source.tokens[clause.start : source.end]
    if found is None or any(each.tag in POINTING_TAGS for each in inner) or _points(ruling, clause):
        return None
    phrase = acting_subject(source, main)
    is_passive = main.predicate is not None and main.predicate.passive == "werden"
    is_known = "von" not in ruling.words and "durch" not in ruling.words
    who = (Doer("man") if is_known else None) if is_passive else doer(source, main, phrase)
    said = who.with_modal("wollen", tense_of(main)) if who else None
    told = told_of(source, main, clause, _AIMS[found], found)
    return (compose(*said, wanted), told) if said and told else None


def _points(ruling: Governor, clause: Clause) -> bool:
    own = [n for n in ruling.own if n < clause.first and n != ruling.clause.subject]
    return any(ruling.source.tokens[n].tag in POINTING_TAGS for n in own)


def _possible(ruling: Governor, clause: Clause, wanted: str) -> tuple[str, ...] | None:
    """Return what one can do, for "es gibt die Möglichkeit"."""
    source, main = ruling.source, ruling.clause
    at, last = main.finite or 0, source.tokens[clause.first - 2].text
    own = [source.tokens[n].text for n in range(at + 1, clause.first - 1)]
    form = finite("können", Form(tense=tense_of(main)))
    if ruling.verb != "geben" or len(main.verbs) > 1 or form is None or at < 1:
        return None
    is_plain = own in (["es", "die", last], ["es", "eine", last], ["die", last], ["eine", last])
    front = source.text(0, at)
    if last in _CHANCES and is_plain and (front == "Es") != ("es" in own):
        order = ("man", form) if front == "Es" else (front, form, "man")
        return (compose(*order, wanted),)
    if last in _WAYS and front == "Es":
        return compose("man", form, wanted), compose("dafür", source.text(at, at + 1), "es", *own)
    return None


def _achieved(ruling: Governor, clause: Clause, wanted: str) -> tuple[str, ...] | None:
    """Return "S konnte B tun" for "Es gelang S, B zu tun"."""
    source, main = ruling.source, ruling.clause
    if ruling.verb != "gelingen" or "es" not in ruling.words:
        return None
    found = [
        each
        for each in source.sentence.phrases or ()
        if each.kind == "NP" and each.role is None and each.head in set(ruling.own)
        and source.tokens[each.head].text.lower() != "es"
    ]  # fmt: skip
    if len(found) != 1 or not any(one.case == "dat" for one in found[0].options):
        return None
    numbers = {one.number for one in found[0].options if one.case == "dat"}
    form = finite("können", Form(number=next(iter(numbers)), tense=tense_of(main)))
    own = [n for n in ruling.own if n < clause.first - 1 and n not in main.verbs]
    others = [n for n in own if not found[0].first <= n <= found[0].last]
    is_alone = [source.tokens[n].text.lower() for n in others] == ["es"]
    who = decline(source.tokens, found[0], "nom") if is_agent(source, found[0]) else None
    if len(numbers) > 1 or form is None or who is None or not is_alone:
        return None
    return (compose(who, form, wanted),)
