"""Nouns made of verbs, said as verbs, and nouns that only lengthen a preposition."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from leichtsprache.analyze.government import objects_of
from leichtsprache.grammar.conjugation import Form, conjugate, participle, perfect_auxiliary
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.paradigms import is_attested, paradigm
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.parts import Clause, Edit, Phrase, Span
from leichtsprache.resources import table
from leichtsprache.rewrite.patch import Exchange, own_phrases, patch
from leichtsprache.rewrite.surface import Passage, capitalized
from leichtsprache.rewrite.verbs.actors import is_agent
from leichtsprache.rewrite.verbs.new_subject import addresses_reader
from leichtsprache.rewrite.verbs.voice import verbs

#: Verbs that only say that something is done.
_DONE = frozenset(("erfolgen", "stattfinden"))


class Nominal(NamedTuple):
    """A noun where a verb would do: its tokens (both inclusive), and the edit if there is one."""

    first: int
    last: int
    edit: Edit | None


@cache
def _empty() -> dict[str, tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]]:
    """Return the phrases that say no more than a preposition, by their noun."""
    found: dict[str, tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]] = {}
    for phrase, better, nouns in table("rewrite/empty_nouns.tsv").rows:
        *before, noun = phrase.split()
        entry = (tuple(before), better, tuple(nouns.split()))
        found[noun] = (*found.get(noun, ()), entry)
    return found


def empty_nouns(source: Passage) -> Iterator[Nominal]:
    """Yield phrases like *nach Abschluss der Prüfung*, which is *nach der Prüfung*.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Sie bekommen das Geld nach Abschluss der Prüfung."))
    >>> found, = empty_nouns(Passage(document, document.sentences[0]))
    >>> found.edit.text
    'nach der Prüfung'
    """
    tokens = source.tokens
    for phrase in source.sentence.phrases or ():
        if phrase.role != "genitive" or phrase.case != "gen" or phrase.first < 2:
            continue
        for before, better, nouns in _empty().get(tokens[phrase.first - 1].text, ()):
            start = phrase.first - 1 - len(before)
            words = tuple(token.text.lower() for token in tokens[max(start, 0) : phrase.first - 1])
            if words == before and tokens[phrase.head].text.lower().endswith(nouns):
                yield Nominal(start, phrase.last, _without_noun(source, phrase, start, better))


def _without_noun(source: Passage, phrase: Phrase, start: int, better: str) -> Edit | None:
    case = decline(source.tokens, phrase, "dat")
    following = phrase.last + 1
    is_open = following < source.end and source.tokens[following].tag in ("KON", "$,")
    if case is None or (is_open and source.tokens[following].tag == "KON"):
        return None
    text = contracted(better, case, is_stressed=is_open) if better != "wegen" else f"wegen {case}"
    return patch(source, [Exchange(start, phrase.last + 1, text)], reworded=True)


def done_by(source: Passage, clause: Clause) -> Nominal | None:
    """Return what "Die Prüfung des Antrags erfolgt durch das Amt" says with a verb.

    With *durch* the one who does it is the subject; so is *Sie* where the sentence speaks to its
    reader of what readers do. Elsewhere it is a passive, safe where the genitive can only be what
    it is done to: "die Ankunft des Ministers", "die Zahlung der Firma" may tell who acts.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Prüfung des Antrags erfolgt durch das Amt."))
    >>> source = Passage(document, document.sentences[0])
    >>> done_by(source, source.mains[0]).edit.text
    'Das Amt prüft den Antrag'
    """
    at, subject = clause.finite, clause.subject
    if at is None or subject is None or clause.kind != "main" or not clause.certain:
        return None
    predicate = clause.predicate
    particle = predicate.particle if predicate else None
    lead = source.tokens[particle].text if particle is not None else ""
    lemma = (source.tokens[at].lemma or "").removeprefix(lead)
    verb = verb_of(source.tokens[subject].text)
    if lead + lemma not in _DONE or verb is None or subject > at:
        return None
    is_plain = predicate is not None and predicate.certain and predicate.mood == "ind"
    if (
        not is_plain
        or predicate is None
        or predicate.tense not in ("present", "past")
        or len(clause.verbs) != (2 if lead else 1)
        or clause.fields is None
    ):
        return None
    thing = _thing(source, clause, subject)
    edit = thing and _said(source, clause, thing, verb)
    return Nominal(subject, at, edit or None)


def verb_of(noun: str) -> str | None:
    """Return the verb that a noun in *-ung* is made of, if that is a verb with an object.

    >>> verb_of("Prüfung"), verb_of("Zeitung"), verb_of("Auszahlung")
    ('prüfen', None, 'auszahlen')
    """
    stem = noun.lower().removesuffix("ung")
    if stem == noun.lower() or len(stem) < 3 or noun in ("Zeitung", "Wohnung", "Richtung"):
        return None
    made = stem + ("n" if stem.endswith(("el", "er")) else "en")
    known = paradigm(made)
    if known is None or participle(made) is None:
        return None
    is_known = not known.particle or is_attested(made)
    return made if is_known else None


def _thing(source: Passage, clause: Clause, subject: int) -> Phrase | None:
    """Return the genitive that is all else there is in front: "die Prüfung *des Antrags*"."""
    finite, start = clause.finite or 0, clause.start
    head = source.tokens[start]
    found = [
        each
        for each in source.sentence.phrases or ()
        if each.role == "genitive" and each.first == subject + 1 and each.last == finite - 1
    ]
    is_led = subject == start + 1 and head.text.lower() == "die"
    return found[0] if found and is_led and found[0].certain else None


def _said(source: Passage, clause: Clause, thing: Phrase, verb: str) -> Edit | None:
    by = [
        each
        for each in own_phrases(source, clause)
        if each.preposition is not None and source.tokens[each.preposition].text.lower() == "durch"
    ]
    if len(by) == 1 and is_agent(source, by[0]):
        actor, number = decline(source.tokens, by[0], "nom"), by[0].number
        return _active(source, clause, thing, verb, (actor, number, by[0]))
    if not by and verb in verbs("reader") and addresses_reader(source):
        return _active(source, clause, thing, verb, ("Sie", "pl", None))
    return None if by else _passive(source, clause, thing, verb)


def _rest(source: Passage, clause: Clause, gone: Phrase | None) -> tuple[str, str] | None:
    """Return the middle of the clause without ``gone``, and what follows the middle."""
    fields = clause.fields
    if fields is None:
        return None
    if fields.middle is None:
        return None if gone else ("", "")
    first, last = fields.middle
    if gone is None:
        return source.text(first, last + 1), ""
    if not first <= gone.first <= gone.last <= last:
        return None
    return f"{source.text(first, gone.first)} {source.text(gone.last + 1, last + 1)}".strip(), ""


def _active(
    source: Passage, clause: Clause, thing: Phrase, verb: str,
    actor: tuple[str | None, str | None, Phrase | None],
) -> Edit | None:  # fmt: skip
    name, number, place = actor
    rest = _rest(source, clause, place)
    text = decline(source.tokens, thing, "acc")
    if name is None or number not in ("sg", "pl") or rest is None or text is None:
        return None
    tense = clause.predicate.tense if clause.predicate else None
    group = conjugate(verb, Form(3, "sg" if number == "sg" else "pl", tense or "present"))
    if group is None:
        return None
    words = (name, group.finite, text, rest[0], group.end)
    return _replaced(source, clause, " ".join(filter(None, words)), safe=True)


def _passive(source: Passage, clause: Clause, thing: Phrase, verb: str) -> Edit | None:
    rest = _rest(source, clause, None)
    text = decline(source.tokens, thing, "nom")
    tense = clause.predicate.tense if clause.predicate else None
    group = conjugate(verb, Form(3, thing.number or "sg", tense or "present", voice="werden"))
    if rest is None or text is None or group is None:
        return None
    words = (text, group.finite, rest[0], group.end)
    is_thing = source.tokens[thing.head].tag == "NN" and not is_agent(source, thing)
    is_done = is_thing and "acc" in objects_of(verb) and perfect_auxiliary(verb) == "haben"
    return _replaced(source, clause, " ".join(filter(None, words)), safe=is_done)


def _replaced(source: Passage, clause: Clause, text: str, *, safe: bool) -> Edit:
    fields = clause.fields
    ends = [pair[1] for pair in (fields.middle, fields.right) if pair] if fields else []
    last = max([clause.finite or 0, *ends])
    start = source.tokens[clause.start].span.start
    words = capitalized(text) if clause.start == 0 else text
    return Edit(Span(start, source.tokens[last].span.stop), words, safe, reworded=True)
