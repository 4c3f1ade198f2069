"""What was not done: "A, ohne B zu tun" → "A. Dabei tut S B nicht", "statt B zu tun, A"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.grammar.conjugation import Form, conjugate
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import acting_subject, doer, groups, person_of
from leichtsprache.rewrite.cut import parent, rest
from leichtsprache.rewrite.fields import main_order
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

_INSTEAD = frozenset(("statt", "anstatt"))
_TENSES = ("present", "past")


def say_undone(source: Passage) -> Iterator[Rewrite]:
    """Yield two sentences for each group with *ohne … zu* and *statt … zu*."""
    for clause in source.sentence.clauses or ():
        at, main = clause.connector, parent(source, clause)
        if clause.kind != "infinitive" or at is None or clause.first != at or main is None:
            continue
        word = source.tokens[at].text.lower()
        if word in _INSTEAD or word == "ohne":
            is_sure = main.certain and clause.certain and len(source.mains) == 1
            sentences = _split(Governor(source, main), clause, word) if is_sure else None
            if sentences:
                yield Rewrite(clause_span(source, at, at), sentences)


def _split(ruling: Governor, clause: Clause, word: str) -> tuple[str, ...] | None:
    source, main = ruling.source, ruling.clause
    predicate = main.predicate
    phrase = acting_subject(source, main)
    if main.kind != "main" or predicate is None or phrase is None or predicate.passive:
        return None
    if predicate.mood != "ind" or predicate.tense not in _TENSES or ruling.modal:
        return None
    if ruling.is_denied or ruling.is_limited or len(groups(source, clause)) > 1:
        return None
    if source.tokens[source.end - 1 :] and "?" in {t.text for t in source.tokens[source.end :]}:
        return None
    undone = _undone(source, main, clause, phrase)
    return _in_order(ruling, clause, word, undone) if undone else None


def _in_order(
    ruling: Governor, clause: Clause, word: str, undone: tuple[str, tuple[str, str, str]]
) -> tuple[str, ...] | None:
    """Return the sentences: what was not done goes first with *statt*, last with *ohne*."""
    source, main = ruling.source, ruling.clause
    subject, (finite, middle, end) = undone
    leads = clause.first == 0 and main.finite == clause.last + 2
    if word in _INSTEAD:
        first = compose(subject, finite, middle, end)
        if leads:
            return first, compose("stattdessen", rest(source, clause.last))
        order = main_order(source, replace(main, last=clause.first - 2))
        told = order.second("stattdessen") if order and _ends(source, clause) else None
        return (first, compose(*told)) if told else None
    if leads or not _ends(source, clause):
        return None
    before = compose(source.text(0, clause.first - 1))
    return before, compose("dabei", finite, subject, middle, end)


def _ends(source: Passage, clause: Clause) -> bool:
    return clause.last + 1 == source.end and source.tokens[clause.first - 1].tag == "$,"


def _undone(
    source: Passage, main: Clause, clause: Clause, phrase: Phrase
) -> tuple[str, tuple[str, str, str]] | None:
    """Return the subject, and the verb with *nicht* or *kein* in the tense of the main clause."""
    who = doer(source, main, phrase)
    verb = source.tokens[clause.verbs[-1]]
    is_single = verb.tag == "VVIZU" or len(clause.verbs) == 2
    if who is None or not is_single or clause.verbs[-1] != clause.last:
        return None
    person, number = person_of(source, main)
    tense = main.predicate.tense if main.predicate else None
    group = conjugate(verb.lemma or "", Form(person, number, tense or "present"))
    middle = _denied(source, clause)
    is_pronoun = source.tokens[phrase.head].tag == "PPER"
    subject = who.text if is_pronoun else mention(source, phrase, "nom")
    if group is None or middle is None or subject is None:
        return None
    return subject, (group.finite, middle, group.end)


def _denied(source: Passage, clause: Clause) -> str | None:
    """Return the middle of the group with *nicht* or *kein* at its place; ``None`` if unsure."""
    start, stop = clause.start, clause.verbs[0]
    while start < stop and source.tokens[start].tag in ("PRF", "PPER"):
        start += 1
    light, middle = source.text(clause.start, start), source.text(start, stop)
    if start == stop:
        return f"{light} nicht".strip()
    found = [
        each for each in source.sentence.phrases or () if each.first == start and not each.role
    ]
    part = max(found, key=lambda each: each.last, default=None)
    if part is None or part.last + 1 != stop or part.kind == "PP" or part.case != "acc":
        return None
    first = source.tokens[start]
    if first.tag in ("PPOSAT", "PDAT", "NE") or _is_article(first.text, "d"):
        return f"{light} {middle} nicht".strip()
    if _is_article(first.text, "ein"):
        return f"{light} k{middle}".strip()
    return None


def _is_article(word: str, beginning: str) -> bool:
    return (
        word in ("der", "die", "das", "den", "dem") if beginning == "d" else word.startswith("ein")
    )
