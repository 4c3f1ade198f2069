"""Set phrases with *es sich* and *zur Verfügung*, said with *sein*, *geben* and *können*."""

from __future__ import annotations

from leichtsprache.grammar.conjugation import Form, finite
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.prepositions import taken_apart
from leichtsprache.parts import Clause, Edit, Number, Phrase
from leichtsprache.rewrite.patch import Exchange, own_phrases, own_tokens, patch
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.actors import is_agent
from leichtsprache.rewrite.verbs.new_subject import Actor, Verbs, exchanged
from leichtsprache.rewrite.verbs.voice import is_sure

_TENSES = frozenset(("present", "past"))
_JOINED = frozenset(("KON", "$(", "KOKOM"))
_ABOUT = frozenset(("dabei", "hierbei"))
_INDEFINITE = ("ein", "kein", "mehrere", "einige", "viele", "wenige", "verschiedene", "genug")


def identity(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit for *handelt es sich um*: "Das Ding ist ein Schwert", "Das ist ein Schwert".

    ``None`` where a part of it is not sure, or it is denied.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Bei dem Ding handelt es sich um ein Schwert."))
    >>> source = Passage(document, document.sentences[0])
    >>> identity(source, source.mains[0]).text
    'Das Ding ist ein Schwert'
    """
    at = _lone_verb(source, clause, "handeln")
    found = None if at is None else _places(source, clause)
    if at is None or found is None:
        return None
    what, who = _about(source, clause, "um"), _about(source, clause, "bei")
    if what is None or who is None or len(what) != 1 or len(who) > 1:
        return None
    about = _dabei(source, clause)
    said = _nominative(source, what[0])
    is_front = clause.kind == "main" and found[0] == clause.start
    is_pointing = about is not None or is_front
    name = _nominative(source, who[0]) if who else ("das" if is_pointing else "es")
    if said is None or name is None or (about is not None and who):
        return None
    is_plural = "pl" in (what[0].number, who[0].number if who else "sg")
    form = _form(clause, "sein", "pl" if is_plural else "sg")
    changes = _said(clause, (*found, about), name, who)
    if form is None:
        return None
    whole = Exchange(what[0].first, what[0].last + 1, said)
    return patch(source, [*changes, whole, Exchange(at, at + 1, form)], reworded=True)


def _said(
    clause: Clause, places: tuple[int, int, int | None], name: str, others: list[Phrase]
) -> list[Exchange]:
    """Return the exchanges of *es*, *sich*, *dabei* and *bei …* for the subject."""
    subject, mirror, about = places
    front = next((each for each in others if each.first == clause.start), None)
    gone = [Exchange(mirror, mirror + 1, "")]
    if clause.kind == "main" and front is not None:
        return [Exchange(front.first, front.last + 1, name), Exchange(subject, mirror + 1, "")]
    if about is not None and about == clause.start and clause.kind == "main":
        return [Exchange(about, about + 1, name), Exchange(subject, mirror + 1, "")]
    gone += [Exchange(each.first, each.last + 1, "") for each in others]
    gone += [] if about is None else [Exchange(about, about + 1, "")]
    return [Exchange(subject, subject + 1, name), *gone]


def _lone_verb(source: Passage, clause: Clause, verb: str) -> int | None:
    """Return the finite verb of a clause that has no other verb and denies nothing."""
    predicate, at = clause.predicate, clause.finite
    if at is None or source.tokens[at].lemma != verb:
        return None
    if predicate is None or not clause.certain or clause.elliptic:
        return None
    is_denied = any(not _is_none(source, n) for n in predicate.negation)
    is_plain = predicate.mood == "ind" and predicate.tense in _TENSES and not is_denied
    return at if is_plain and clause.verbs == (at,) and clause.kind != "relative" else None


def _is_none(source: Passage, n: int) -> bool:
    return source.tokens[n].text.lower().startswith("kein")


def _places(source: Passage, clause: Clause) -> tuple[int, int] | None:
    """Return where *es* and *sich* stand."""
    own = own_tokens(source, clause)
    it = [n for n in own if source.tokens[n].text.lower() == "es"]
    mirror = [n for n in own if source.tokens[n].text == "sich"]
    if len(it) != 1 or len(mirror) != 1:
        return None
    is_front = it[0] == clause.start and clause.kind == "main"
    return (it[0], mirror[0]) if is_front or mirror[0] == it[0] + 1 else None


def _about(source: Passage, clause: Clause, preposition: str) -> list[Phrase] | None:
    """Return the phrases behind a preposition; ``None`` where one may go on behind its end."""
    found = []
    for each in own_phrases(source, clause):
        if each.preposition is None or each.preposition != each.first:
            continue
        word = source.tokens[each.preposition].text.lower()
        if (taken_apart(word) or (word,))[0] == preposition:
            found.append(each)
    after = [source.tokens[each.last + 1] for each in found]
    return None if any(token.tag in _JOINED for token in after) else found


def _dabei(source: Passage, clause: Clause) -> int | None:
    own = own_tokens(source, clause)
    return next((n for n in own if source.tokens[n].text.lower() in _ABOUT), None)


def _nominative(source: Passage, phrase: Phrase) -> str | None:
    head, first = source.tokens[phrase.head], source.tokens[phrase.first].text.lower()
    determiner = "der" if taken_apart(first) else None
    if head.tag not in ("NN", "NE"):
        return None
    return decline(source.tokens, phrase, "nom", determiner=determiner)


def _form(clause: Clause, verb: str, number: Number) -> str | None:
    tense = clause.predicate.tense if clause.predicate else None
    return finite(verb, Form(3, number, tense)) if tense in ("present", "past") else None


def available(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit for *steht zur Verfügung*: "Sie können … nutzen", "Es gibt …".

    The reader is told what to use; else only what is new in the text is said to be there.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Im Haus stehen viele Computer zur Verfügung."))
    >>> source = Passage(document, document.sentences[0])
    >>> available(source, source.mains[0]).text
    'gibt es viele Computer'
    """
    at = _lone_verb(source, clause, "stehen")
    noun = None if at is None else _at_disposal(source, clause)
    if noun is None or not is_sure(clause):
        return None
    phrase = next((e for e in own_phrases(source, clause) if e.head == clause.subject), None)
    if phrase is None:
        return None
    head = source.tokens[phrase.head]
    if head.tag != "NN" or is_agent(source, phrase):
        return None
    reader = [n for n in own_tokens(source, clause) if source.tokens[n].text == "Ihnen"]
    datives = [e for e in own_phrases(source, clause) if e.case == "dat" and e.kind == "NP"]
    if reader and len(datives) == 1 and source.tokens[reader[0] + 1].tag != "KON":
        return _usable(source, clause, (noun, reader[0]))
    first = source.tokens[phrase.first]
    is_new = first.tag in ("NN", "ADJA", "CARD") or first.text.lower().startswith(_INDEFINITE)
    form = _form(clause, "geben", "sg")
    if datives or reader or not is_new or form is None:
        return None
    return exchanged(
        source, clause, Actor("es", "sg"), Verbs(form, "", form, place=noun), reworded=True
    )


def _usable(source: Passage, clause: Clause, places: tuple[tuple[int, int], int]) -> Edit | None:
    form = _form(clause, "können", "pl")
    if form is None:
        return None
    noun, reader = places
    verbs = Verbs(form, "nutzen", f"nutzen {form}", gone=reader, place=noun)
    return exchanged(source, clause, Actor("Sie", "pl"), verbs, reworded=True)


def _at_disposal(source: Passage, clause: Clause) -> tuple[int, int] | None:
    """Return the tokens of *zur Verfügung*, which must close the clause."""
    own = own_tokens(source, clause)
    for n in own:
        is_it = source.tokens[n].text == "Verfügung" and source.tokens[n - 1].text.lower() == "zur"
        end = clause.finite if clause.kind != "main" else None
        behind = [m for m in own if m > n and m != end and source.tokens[m].is_word]
        if n and is_it and not behind:
            return n - 1, n + 1
    return None
