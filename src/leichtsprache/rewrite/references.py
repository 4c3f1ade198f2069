"""Words that point to a noun: what they can mean, and the noun said in their place.

Where a clause changes its place, the noun has to be said before the pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.phrases import NounPhrase, nominative_at, number_of
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.noun_phrases import again, mention
from leichtsprache.rewrite.surface import Passage

#: What each pronoun can stand for: a gender in the singular, or a plural.
_FITTING = {
    "er": {"m"}, "ihn": {"m"}, "ihm": {"m", "n"}, "es": {"n"}, "sie": {"f", "pl"},
    "ihr": {"f", "pl"}, "ihnen": {"pl"}, "sein": {"m", "n"},
}  # fmt: skip
#: Words that point to what was said right before, whatever it was.
#: How words are tagged that point to a noun.
POINTING_TAGS = frozenset(("PPER", "PPOSAT", "PDS", "PDAT", "PROAV"))
_POINTING = frozenset(
    ("das", "dies", "dort", "damals", "dann", "daran", "derselbe", "sonst", "ansonsten",
     "andernfalls")
)  # fmt: skip
#: With these *es* never stands for anything.
_EMPTY = frozenset(
    ("regnen", "schneien", "hageln", "donnern", "blitzen", "dämmern", "geben", "handeln", "mangeln")
)
#: With these *es* may stand for nothing: "es regnet", "es gibt", "es geht um …".
_IMPERSONAL = frozenset(
    ("regnen", "schneien", "hageln", "stürmen", "donnern", "blitzen", "geben", "gehen", "sein",
     "werden", "bleiben", "fehlen", "mangeln", "handeln", "heißen", "gelten", "kommen", "klappen",
     "gelingen", "dauern", "brennen", "klingeln", "passen", "reichen", "stimmen", "scheinen",
     "gefallen", "können", "müssen", "dürfen", "sollen", "lassen", "liegen", "bestehen", "haben")
)  # fmt: skip


def pointing(source: Passage, positions: range) -> list[int]:
    """Return the words among ``positions`` that point to something said elsewhere.

    *Sie* and *Ihr* with a capital inside the sentence are the reader.
    """
    return [n for n in positions if _key(source, n) or _points(source, n)]


def _points(source: Passage, position: int) -> bool:
    token = source.tokens[position]
    is_pointing = token.tag in ("PDS", "ADV", "PROAV") and token.text.lower() in _POINTING
    return is_pointing or token.tag in ("PDAT", "PROAV", "PDS")


def _key(source: Passage, position: int) -> str | None:
    """Return the pronoun as it stands in the table, *sein* and *ihr* for all their forms."""
    token = source.tokens[position]
    word = token.text.lower() if position == 0 else token.text
    if token.tag == "PPER":
        return word if word in _FITTING else None
    is_owner = token.tag == "PPOSAT" and word.startswith(("sein", "ihr"))
    return (word[:4] if word.startswith("sein") else "ihr") if is_owner else None


def meanings(source: Passage, clause: Clause, position: int) -> set[str]:
    """Return what a pronoun can stand for; *sie* as subject agrees with the verb."""
    kinds = _FITTING.get(_key(source, position) or "", set())
    if clause.subject != position or clause.finite is None or len(kinds) < 2:
        return set(kinds)
    is_plural = number_of(source.tokens[clause.finite]) == "pl"
    return {"pl"} if is_plural else kinds - {"pl"}


def agreeing(source: Passage, kinds: set[str], positions: range) -> Iterator[Phrase]:
    """Yield the nouns among ``positions`` that a pronoun with these meanings can stand for."""
    for phrase in source.sentence.phrases or ():
        is_noun = source.tokens[phrase.head].tag in ("NN", "NE")
        if phrase.head not in positions or not is_noun or _is_town(source, phrase):
            continue
        if not phrase.options or kinds & _kinds(phrase):
            yield phrase


def _is_town(source: Passage, phrase: Phrase) -> bool:
    """Whether a name is that of a place, which no pronoun here stands for: "nach Köln"."""
    if phrase.preposition is None or source.tokens[phrase.head].tag != "NE":
        return False
    return source.tokens[phrase.preposition].text.lower() in ("nach", "in", "aus")


def _kinds(phrase: Phrase | NounPhrase) -> set[str]:
    found = phrase.options if isinstance(phrase, Phrase) else phrase.features
    return {each.gender if each.number == "sg" else "pl" for each in found}


def subject_noun(source: Passage, clause: Clause) -> NounPhrase | None:
    """Return the subject of a clause if nothing else can be it, and it is a noun."""
    at, finite = clause.subject, clause.finite
    if at is None or finite is None or not clause.subject_certain:
        return None
    for phrase in source.sentence.phrases or ():
        if phrase.head == at and phrase.kind == "NP" and phrase.role is None:
            found = nominative_at(source.tokens, phrase.first, source.tokens[finite])
            is_whole = found is not None and found.last == phrase.last
            return found if is_whole and source.tokens[at].tag in ("NN", "NE") else None
    return None


def resolved(source: Passage, clause: Clause, other: Clause) -> str | None:
    """Return the noun of ``other`` to be said in place of the pronoun that is the subject.

    ``None`` unless the pronoun can mean one noun of ``other`` and no more.
    """
    at = clause.subject
    if at is None or source.tokens[at].tag != "PPER":
        return None
    kinds = meanings(source, clause, at)
    lemma = source.tokens[clause.finite or 0].lemma
    is_empty = source.tokens[at].text.lower() == "es" and lemma in _IMPERSONAL
    is_inside = other.first <= clause.first and clause.last <= other.last
    found = [
        each
        for each in agreeing(source, kinds, range(other.first, other.last + 1))
        if not (is_inside and clause.first <= each.head <= clause.last)
    ]
    if is_empty or len(found) != 1:
        return None
    return _said_again(source, found[0], subject_noun(source, other), kinds)


def resolved_object(source: Passage, clause: Clause, at: int, others: range) -> str | None:
    """Return the noun among ``others`` to be said for a pronoun that is the object of a clause.

    ``None`` unless the pronoun can mean one noun there and no more.
    """
    subject = clause.subject
    is_object = subject is not None and subject < at and source.tokens[at].tag == "PPER"
    kinds = meanings(source, clause, at)
    found = list(agreeing(source, kinds, others))
    if not is_object or source.tokens[at].text not in ("ihn", "sie", "es") or len(found) != 1:
        return None
    phrase = found[0]
    is_new = source.tokens[phrase.first].text.lower().startswith(("ein", "kein"))
    is_sure = phrase.certain and phrase.role is None and _kinds(phrase) <= kinds
    return mention(source, phrase, "acc") if is_sure and not is_new else None


def stands_for_nothing(source: Passage, clause: Clause, position: int) -> bool:
    """Whether *es* is the subject of a verb that needs none: "es regnet", "es gibt …"."""
    others = [n for n in clause.verbs if n != clause.finite]
    verb = source.tokens[others[0] if others else clause.finite or 0]
    is_es = source.tokens[position].text.lower() == "es" and clause.subject == position
    return is_es and verb.lemma in _EMPTY


def _said_again(
    source: Passage, phrase: Phrase, subject: NounPhrase | None, kinds: set[str]
) -> str | None:
    """Return a noun as the subject of another clause; a new one (*ein Haus*) has to come first."""
    if source.tokens[phrase.first].text.lower().startswith("ein") or not kinds:
        return None
    if subject is not None and subject.head == phrase.head:
        found = _kinds_of_subject(subject)
        is_name = source.tokens[phrase.head].tag == "NE" and phrase.first == phrase.last
        is_fit = found <= kinds or (is_name and bool(found & kinds))  # "Tom", "Yıldız"
        return again(source, subject) if is_fit else None
    is_sure = phrase.certain and phrase.role is None and phrase.kind == "NP"
    return mention(source, phrase, "nom") if is_sure and _kinds(phrase) <= kinds else None


def _kinds_of_subject(owner: NounPhrase) -> set[str]:
    return {
        each.gender if each.number == "sg" else "pl"
        for each in owner.features
        if each.case == "nom"
    } or {"?"}
