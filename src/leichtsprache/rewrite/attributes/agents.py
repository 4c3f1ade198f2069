"""Whether a relative pronoun that may be nominative or accusative is the subject."""

from __future__ import annotations

from leichtsprache.analyze.phrases import number_of
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.attributes.standing_words import CLASSES
from leichtsprache.rewrite.surface import Passage

#: Nouns with these ends may be somebody who acts.
_ACTING = (
    "er", "in", "innen", "ern", "ist", "isten", "ent", "enten", "ant", "anten", "firma", "firmen",
    "gesellschaft", "behörde", "behörden", "amt", "ämter", "ministerium", "partei", "parteien",
    "gruppe", "gruppen", "regierung", "polizei", "verein", "vereine", "unternehmen", "konzern",
    "konzerne", "stadt", "städte", "bank", "banken", "gericht", "schule", "schulen", "presse",
    "leute", "mann", "frau", "kind", "kinder", "team", "dienst", "union", "kammer", "kasse",
    "kirche", "staat", "staaten", "land", "länder", "volk", "völker", "oge", "ogen", "eur", "eure",
    "or", "oren", "chef", "sonne", "natur", "mutter", "vater", "tier", "tiere", "ling", "linge",
)  # fmt: skip
#: "…, das es möglich macht, zu lesen": *es* stands for what follows.
_MAKING = frozenset(("machen", "ermöglichen", "erlauben", "gestatten", "erleichtern"))


def is_agent(source: Passage, clause: Clause, at: int) -> bool:
    """Whether nothing in a relative clause but its pronoun is likely to be what acts.

    A subject stands right behind the pronoun ("die die Stadt baut"); what stands behind other words
    and cannot act by itself is the object: "die in wenigen Jahren das Dorf veränderte".
    """
    number = number_of(source.tokens[clause.finite or 0])
    others = [
        each for each in source.sentence.phrases or ()
        if clause.first <= each.first and each.last <= clause.last and each.head != at
        and each.kind == "NP" and each.role is None and source.tokens[each.head].tag != "PRF"
    ]  # fmt: skip
    rivals = [each for each in others if _agrees(each, number)]
    return all(_is_object(source, clause, each, at) for each in rivals)


def _agrees(phrase: Phrase, number: str | None) -> bool:
    return any(
        each.number == number and each.case in ("nom", "acc") for each in phrase.options
    ) and not (phrase.certain and phrase.case in ("dat", "gen"))


def _is_object(source: Passage, clause: Clause, phrase: Phrase, at: int) -> bool:
    """Whether a phrase does not act: it stands apart from the pronoun, and is a thing."""
    head = source.tokens[phrase.head]
    if head.text == "es":
        return source.tokens[clause.finite or 0].lemma in _MAKING
    if head.tag != "NN" or phrase.first == at + 1:
        return False
    lemma = (head.lemma or head.text).lower()
    return lemma not in CLASSES and not lemma.endswith(_ACTING)
