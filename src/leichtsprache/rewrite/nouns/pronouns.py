"""*Er*, *sie* and *es* said as the noun again, where only one can be meant.

That is the subject of the sentence before, if nothing else in that sentence has its gender and
number. Centering theory (Grosz, Joshi and Weinstein 1995) has the subject as the likeliest centre
of the next sentence; the rest is left, for a wrong noun is worse than a pronoun.
"""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.names import names
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.grammar.names import is_title
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Case, Clause, Features, Gender, Number, Phrase, Sentence, Token
from leichtsprache.rewrite.cut import clause_around
from leichtsprache.rewrite.nouns.phrases import Replacement, is_quoted, replaced
from leichtsprache.rewrite.surface import Passage

#: What each pronoun can stand for: gender (``None`` in the plural), number, case.
_MEANINGS: dict[str, tuple[tuple[Gender | None, Number, Case], ...]] = {
    "er": (("m", "sg", "nom"),),
    "sie": (("f", "sg", "nom"), (None, "pl", "nom")),
    "es": (("n", "sg", "nom"),),
    "ihn": (("m", "sg", "acc"),),
}
_REPEATED = frozenset(("ART", "PPOSAT", "PDAT"))
#: With these *es* stands for nothing: "es gibt", "es regnet".
_IMPERSONAL = COPULAS | {
    "geben", "regnen", "schneien", "hageln", "donnern", "blitzen", "stürmen", "brennen", "klingeln",
    "handeln", "heißen", "dauern", "stimmen", "reichen", "klappen", "gehen", "kommen", "scheinen",
    "gelten", "bedürfen", "fehlen", "gelingen", "riechen", "stinken", "ziehen", "bleiben", "lassen",
}  # fmt: skip


def noun_again(source: Passage, before: Sentence, at: int) -> Replacement | None:
    """Return the noun for the pronoun at token ``at``; ``before`` is the sentence before.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Ein Mann wartet. Er hat Zeit."))
    >>> source = Passage(document, document.sentences[1])
    >>> noun_again(source, document.sentences[0], 0).text
    'Der Mann'
    """
    earlier = Passage(source.document, before)
    meaning = _meaning(source, at)
    subject = _subject(earlier)
    if meaning is None or subject is None or is_quoted(source, at, at):
        return None
    gender, number, case = meaning
    if not _agrees(subject, gender, number) or not _is_only(earlier, subject, meaning):
        return None
    if _is_said(source, earlier.tokens[subject.head]):
        return None
    if any(
        _can_be(source, each, meaning) for each in source.sentence.phrases or () if each.last < at
    ):
        return None
    text = _again(earlier, subject, case)
    if text and at > 0 and source.tokens[at + 1].tag == "PRF":  # "freut er sich"
        return replaced(source, at, at + 1, f"{source.tokens[at + 1].text} {text}")
    return replaced(source, at, at, text) if text else None


def _is_said(source: Passage, noun: Token) -> bool:
    """Whether the sentence has the noun itself: "Er kauft *den Computer*" tells of another one."""
    lemma = noun.lemma or noun.text
    return any(
        token.tag in ("NN", "NE") and (token.text == noun.text or token.lemma == lemma)
        for token in source.tokens
    )


def _meaning(source: Passage, at: int) -> tuple[Gender | None, Number, Case] | None:
    """Return what a pronoun beside the finite verb of the first main clause must stand for."""
    clause = clause_around(source.sentence, at)
    if clause is None or clause.kind != "main" or clause.finite is None or not clause.certain:
        return None
    is_beside = at in (clause.finite - 1, clause.finite + 1) and clause.first == 0
    if not is_beside or (at < clause.finite and at > 0):
        return None
    found = [each for each in _MEANINGS.get(source.tokens[at].text.lower(), ()) if each[2] == "acc"
             or _is_subject(source, clause, at, each[1])]  # fmt: skip
    word = source.tokens[at].text
    if word == "Sie" and (at > 0 or found != [("f", "sg", "nom")]):
        return None  # the polite form
    if word.lower() == "es" and not _is_personal(source, clause, at):
        return None
    if found and found[0][2] == "acc" and at > 0:
        return None
    return found[0] if len(found) == 1 else None


def _is_subject(source: Passage, clause: Clause, at: int, number: Number) -> bool:
    morph = source.tokens[clause.finite or 0].morph
    agrees = morph is not None and morph.number == number and morph.person in (3, None)
    return clause.subject == at and agrees


def _is_personal(source: Passage, clause: Clause, at: int) -> bool:
    """Whether *es* must stand for a thing: in front, with a verb that needs one and an object."""
    lemmas = {source.tokens[n].lemma for n in clause.verbs}
    is_passive = clause.predicate is not None and clause.predicate.passive is not None
    has_object = any(
        each.case == "acc" and each.kind == "NP" and each.first > at
        for each in source.sentence.phrases or ()
    )
    is_alone = len(source.sentence.clauses or ()) == 1
    return at == 0 and has_object and is_alone and not is_passive and not lemmas & _IMPERSONAL


def _subject(source: Passage) -> Phrase | None:
    """Return the subject of the sentence before, if it can be said again."""
    mains = source.mains
    tokens = source.tokens
    if len(mains) != 1 or tokens[-1].text != "." or not mains[0].certain:
        return None
    subject = mains[0].subject  # a likely one is enough where nothing else agrees
    found = next((each for each in source.sentence.phrases or () if each.head == subject
                  and each.kind == "NP" and each.role is None), None)  # fmt: skip
    if found is None or is_quoted(source, 0, len(tokens) - 1):
        return None
    is_shared = any(each.role == "conjunct" for each in source.sentence.phrases or ()
                    if each.first <= found.last + 2 and each.first > found.head)  # fmt: skip
    is_noun = tokens[found.head].tag == "NN" and tokens[found.first].tag in _REPEATED
    return found if (is_noun or _is_person(source, found)) and not is_shared else None


def _is_person(source: Passage, phrase: Phrase) -> bool:
    """Whether the phrase is the name of a person: *Anna Lang*, *Frau Lang*."""
    first, *others = source.tokens[phrase.first : phrase.last + 1]
    is_titled = first.tag == "NN" and is_title(first.text) and bool(others)
    is_named = first.tag == "NE" and "first" in names().get(first.text, "").split()
    return (is_titled or is_named) and all(token.tag == "NE" for token in others)


def _agrees(subject: Phrase, gender: Gender | None, number: Number) -> bool:
    kinds = {(each.gender if number == "sg" else None, each.number) for each in subject.options}
    is_name = len(kinds) == len(("m", "f", "n")) and gender != "n"  # whose gender nobody tells
    return kinds == {(gender, number)} or (is_name and (gender, number) in kinds)


def _is_only(source: Passage, subject: Phrase, meaning: tuple[Gender | None, Number, Case]) -> bool:
    """Whether nothing else in the sentence can be what the pronoun means."""
    others = (each for each in source.sentence.phrases or () if each.head != subject.head)
    return not any(_can_be(source, each, meaning) for each in others)


def _can_be(source: Passage, phrase: Phrase, meaning: tuple[Gender | None, Number, Case]) -> bool:
    gender, number, _ = meaning
    head = source.tokens[phrase.head]
    is_place = head.tag == "NE" and "place" in names().get(head.text, "").split()
    if is_place and phrase.kind == "PP" and gender != "n":
        return False
    if head.tag in ("PRF", "PRELS") or head.tag == "CARD":
        return False
    options = phrase.options or frozenset(Features(each, "nom", number) for each in ("m", "f", "n"))
    return any(
        each.number == number and (number == "pl" or each.gender == gender) for each in options
    )


def _again(source: Passage, subject: Phrase, case: Case) -> str | None:
    """Return the subject with the definite article, or with its own owner, in this case."""
    first = source.tokens[subject.first]
    if _is_person(source, subject):
        return decline(source.tokens, subject, case)
    if any(source.tokens[n].text.startswith("solch") for n in range(subject.first, subject.head)):
        return None
    is_indefinite = first.tag == "ART" and first.text.lower().startswith("ein")
    start = subject.head if is_indefinite else subject.first
    whole = replace(subject, first=start, last=subject.head)
    own = None if first.tag == "PPOSAT" else "der"
    return decline(source.tokens, whole, case, None, own)
