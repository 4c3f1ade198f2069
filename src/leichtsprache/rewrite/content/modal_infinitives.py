"""Turns of speech that mean a modal verb: "haben die Möglichkeit, B zu tun" → "können B tun"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from leichtsprache.document import Clause, Token
from leichtsprache.grammar.conjugation import Form, finite
from leichtsprache.parts import ClauseTense
from leichtsprache.resources import table
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import (
    acting_subject,
    bare,
    denied,
    ends_with,
    groups,
    person_of,
)
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose
from leichtsprache.rewrite.verbs.actors import is_acting

#: *es* for the group, and what it is: nobody is named, so that it is *man*.
_IMPERSONAL = {
    "möglich": "können", "erlaubt": "dürfen", "gestattet": "dürfen", "notwendig": "müssen",
    "nötig": "müssen", "erforderlich": "müssen",
}  # fmt: skip
_FORBIDDEN = frozenset(("verboten", "untersagt"))
_TENSES: frozenset[ClauseTense] = frozenset(("present", "past"))
#: They link the sentence, and stay behind the verb.
_BETWEEN = frozenset(
    ("also", "daher", "deshalb", "auch", "dann", "hier", "jetzt", "dort", "heute", "aber", "jedoch",
     "trotzdem", "außerdem", "zudem")
)  # fmt: skip
_FREE = frozenset(("ADV", "PPER", "PIS", "PRF"))


@cache
def _turns() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    rows = table("rewrite/modal_turns.tsv").rows
    turns = ((verb, tuple(words.split()), modal) for verb, words, modal in rows)
    return tuple(sorted(turns, key=lambda turn: -len(turn[1])))  # the longest first


def say_modal(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentence with a modal verb for each turn of speech with an infinitive group."""
    for clause in source.sentence.clauses or ():
        main = parent(source, clause)
        if clause.kind != "infinitive" or clause.connector is not None or main is None:
            continue
        if main.kind != "main" or not (main.certain and clause.certain):
            continue
        ruling = Governor(source, main)
        text = _personal(ruling, clause) or _impersonal(ruling, clause)
        if text:
            span = clause_span(source, main.finite or 0, clause.first - 2)
            yield Rewrite(span, (text,), is_reworded=True)


def _is_usable(ruling: Governor, clause: Clause) -> bool:
    """Whether the group ends the sentence, and the clause before it says no more than the turn."""
    source, predicate = ruling.source, ruling.clause.predicate
    if predicate is None or predicate.mood != "ind" or predicate.tense not in _TENSES:
        return False
    is_last = groups(source, clause)[-1].last + 1 == source.end
    has_comma = source.tokens[clause.first - 1].tag == "$,"
    starts = (ruling.clause.finite or 0) > ruling.clause.start  # no question
    return is_last and has_comma and starts and not ends_with(source, clause)


def _personal(ruling: Governor, clause: Clause) -> str | None:
    """Return "S kann B tun" for "S ist in der Lage, B zu tun"."""
    source, main = ruling.source, ruling.clause
    found = _turn(ruling, clause)
    if found is None or not _is_usable(ruling, clause) or main.subject is None:
        return None
    first, stop, modal = found
    is_aim = "ziel" in ruling.words and acting_subject(source, main) is None
    subject = source.tokens[main.subject]
    if is_aim and subject.tag == "NN" and not is_acting(subject.text):
        modal = "sollen"
    person = person_of(source, main)
    tense = main.predicate.tense if main.predicate else None
    form = finite(modal, Form(*person, tense or "present"))
    at = main.finite or 0
    denies = source.tokens[first - 1].text == "nicht"
    if source.tokens[first - 1].tag == "KON" or (modal == "müssen" and _denies(source, clause)):
        return None
    if ruling.is_denied and (not denies or modal in ("wollen", "sollen")):
        return None
    said = denied(source, clause) if denies else bare(source, clause)
    between = source.text(at + 1, first - 1 if denies else first)
    rest = source.text(stop, clause.first - 1)
    if form is None or said is None or rest:
        return None
    return compose(source.text(0, at), form, between, said)


def _denies(source: Passage, clause: Clause) -> bool:
    """Whether the group itself denies: who *muss nicht* is not forbidden to."""
    inner = source.tokens[clause.start : source.end]
    return any(each.text.lower().startswith(("nicht", "kein", "nie")) for each in inner)


def _turn(ruling: Governor, clause: Clause) -> tuple[int, int, str] | None:
    """Return first and last of the words of the turn (behind the verb), and the modal verb."""
    source, at = ruling.source, ruling.clause.finite or 0
    stop = clause.first - 1
    for verb, words, modal in _turns():
        first = stop - len(words)
        first -= bool(_particle(ruling))
        if ruling.verb != verb and not (verb == "sein" and source.tokens[at].lemma == "sein"):
            continue
        own = tuple(token.text for token in source.tokens[first : first + len(words)])
        if own == words and first > at and _is_free(source, at + 1, first, ruling):
            return first, stop, modal
    return None


def _particle(ruling: Governor) -> str:
    particle = ruling.clause.predicate.particle if ruling.clause.predicate else None
    return "" if particle is None else ruling.source.tokens[particle].text


def _is_free(source: Passage, first: int, stop: int, ruling: Governor) -> bool:
    """Whether between verb and turn stand only the subject, adverbs and phrases of its own."""
    subject = ruling.clause.subject or 0
    is_whole = not (first <= subject < stop) or ruling.clause.subject_certain
    return is_whole and all(_may_stand(source.tokens[n]) for n in range(first, stop))


def _may_stand(token: Token) -> bool:
    return token.tag != "$," and token.text.lower() not in (
        "nur",
        "noch",
        "kaum",
        "selten",
        "davon",
    )


def _impersonal(ruling: Governor, clause: Clause) -> str | None:
    """Return "Man kann B tun" for "Es ist möglich, B zu tun"."""
    source, at = ruling.source, ruling.clause.finite or 0
    word = source.tokens[clause.first - 2].text
    if not _is_usable(ruling, clause) or source.tokens[at].lemma != "sein" or ruling.is_denied:
        return None
    before, between = source.text(0, at), source.tokens[at + 1 : clause.first - 2]
    is_front = before == "Es" and all(each.text in _BETWEEN for each in between)
    is_inner = [token.text for token in between] == ["es"] and ruling.clause.start < at
    if not (is_front or is_inner):
        return None
    modal = "dürfen" if word in _FORBIDDEN else _IMPERSONAL.get(word)
    if modal == "müssen" and _denies(source, clause):
        return None
    tense = ruling.clause.predicate.tense if ruling.clause.predicate else None
    form = finite(modal, Form(tense=tense or "present")) if modal else None
    said = denied(source, clause) if word in _FORBIDDEN else bare(source, clause)
    if form is None or said is None:
        return None
    light = source.text(at + 1, clause.first - 2) if is_front else "man"
    return compose("man" if is_front else before, form, light, said)
