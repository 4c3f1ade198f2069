"""A relative clause said as a main clause, with the noun in the place of the pronoun."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from leichtsprache.analyze.antecedents import pronoun_features, pronoun_of
from leichtsprache.analyze.phrases import NOMINATIVE_ONLY, number_of
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.constituents import part_at
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.grammar.word_order import Linear
from leichtsprache.parts import Case, Clause, Phrase
from leichtsprache.rewrite.attributes.agents import is_agent
from leichtsprache.rewrite.attributes.antecedent import kinds
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.surface import Passage, compose

#: These may stand in front as the subject before any object.
_LIGHT_SUBJECTS = frozenset(("ich", "du", "er", "sie", "es", "wir", "ihr", "Sie", "man"))
#: Masculine determiners that are nominatives.
_NOMINATIVES = frozenset(
    ("der", "ein", "kein", "dieser", "jeder", "mein", "sein", "ihr", "unser", "euer", "dein")
)
_MEANT = {"er": {"m"}, "sie": {"f", "pl"}, "es": {"n"}}
_OBJECTS = frozenset(("PPER", "PRF"))
#: Returns a phrase in a case, as it is said again.
Saying = Callable[[Passage, Phrase, Case], str | None]


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens the sentence in place of the pronoun, and where the rest of the clause begins.

    ``leads`` says that it must stand in front, as a pronoun there would seem to mean its noun.
    """

    text: str
    start: int
    is_subject: bool = False
    has_preposition: bool = False
    leads: bool = False


def own_sentence(source: Passage, clause: Clause, opening: Opening) -> str | None:
    """Return a relative clause as a sentence; ``None`` where its order is not sure."""
    made = taken_apart(source, clause, opening.start)
    if made is None:
        return None
    subject = source.tokens[opening.start]
    is_light = subject.tag in ("PPER", "PIS") and subject.text in _LIGHT_SUBJECTS
    is_new = opening.text.startswith("manche")  # "Manche Geräte nutzt man täglich"
    stays = opening.is_subject or opening.leads or (is_light and is_new)
    if is_light and not stays and clause.subject == opening.start:
        return _behind_pronoun(source, clause, opening, made)
    behind = None if stays else _behind_subject(source, clause, opening, made)
    if behind:
        return behind
    order = replace(made, front=opening.text).second()
    return compose(*order) if order else None


def taken_apart(source: Passage, clause: Clause, start: int) -> Linear | None:
    """Return the clause from ``start`` on, ready for main-clause order."""
    own = replace(clause, kind="relative", first=start - 1, connector=start - 1)
    return take_apart(source.sentence, own)


def _behind_pronoun(source: Passage, clause: Clause, opening: Opening, made: Linear) -> str | None:
    """Return "Er wohnt in dem Haus": a pronoun is said first, as it needs no stress."""
    start, verb = opening.start, clause.verbs[0]
    behind = start + 1
    while behind < verb and source.tokens[behind].tag in _OBJECTS:
        behind += 1
    front, pronouns = source.text(start, start + 1), source.text(start + 1, behind)
    rest = source.text(behind, verb)
    return compose(front, made.finite, pronouns, opening.text, rest, made.end, made.after)


def _behind_subject(source: Passage, clause: Clause, opening: Opening, made: Linear) -> str | None:
    """Return "Das Amt schickt den Brief": the subject is said before an object.

    ``None`` where the subject does not come first, or its end is not sure; a place stays in front.
    """
    start, verb = opening.start, clause.verbs[0]
    if opening.has_preposition or not clause.subject_certain or start >= verb:
        return None
    part = part_at(source.sentence, clause, start)
    is_subject = part is not None and part.phrase is not None and part.phrase.kind == "NP"
    if part is None or not is_subject or not part.first <= (clause.subject or -1) <= part.last:
        return None
    if source.tokens[part.last + 1].tag in ("APPR", "APPRART"):
        return None  # "viele Menschen in der Stadt"
    subject, rest = source.text(start, part.last + 1), source.text(part.last + 1, verb)
    return compose(subject, made.finite, opening.text, rest, made.end, made.after)


def opening_of(
    source: Passage, clause: Clause, phrase: Phrase, said: Saying = mention
) -> Opening | None:
    """Return what stands for the pronoun of a relative clause that describes ``phrase``.

    ``said`` returns the noun in a case, as it is to be said.
    """
    at = pronoun_of(source.tokens, clause)
    is_like = _is_like(source, clause, phrase)
    if is_like and at == clause.first:
        return None
    if source.tokens[at].text.lower() in ("dessen", "deren"):
        return _owned(source, clause, phrase, said)
    case = _case(source, clause, phrase, at)
    text = said(source, phrase, case) if case else None
    if text is None:
        return None
    if at > clause.first:
        text = contracted(source.tokens[clause.first].text, text, is_stressed=True)
    is_subject = case == "nom" and at == clause.first
    return Opening(text, at + 1, is_subject, has_preposition=at > clause.first, leads=is_like)


def _case(source: Passage, clause: Clause, phrase: Phrase, at: int) -> Case | None:
    """Return the case of the pronoun, if form and clause leave one."""
    own = next((each for each in source.sentence.phrases or () if each.head == at), None)
    if own is None:
        return None
    shown = _shown(source, clause, phrase)
    if len(shown) == 1 and (at == clause.first or "nom" not in shown):
        return next(iter(shown))
    cases = {each.case for each in own.options} - {"gen"}
    can_be = at == clause.first and _may_be_subject(source, clause, phrase)
    is_copula = source.tokens[clause.finite or 0].lemma in COPULAS and len(clause.verbs) == 1
    if clause.subject == at or (is_copula and can_be):
        is_sure = clause.subject_certain or is_copula or is_agent(source, clause, at)
        return "nom" if is_sure else None
    if can_be and not _has_sure_subject(source, clause):
        return None
    if clause.subject_certain:
        cases.discard("nom")
    return next(iter(cases)) if len(cases) == 1 else None


def _is_like(source: Passage, clause: Clause, phrase: Phrase) -> bool:
    """Whether the subject is a pronoun that would seem to mean the noun said again.

    "Der Computer, den er gekauft hat": said behind the computer, *er* would be the computer.
    """
    if clause.subject is None or source.tokens[clause.subject].tag != "PPER":
        return False
    return bool(_MEANT.get(source.tokens[clause.subject].text, set()) & kinds(phrase))


def _shown(source: Passage, clause: Clause, phrase: Phrase) -> set[Case]:
    """Return the cases that the form of the pronoun has for the noun: of *der Mann* only one."""
    fitting = {(each.gender, each.number) for each in phrase.options}
    features = pronoun_features(source.tokens, clause)
    return {each.case for each in features if (each.gender, each.number) in fitting} - {"gen"}


def _may_be_subject(source: Passage, clause: Clause, phrase: Phrase) -> bool:
    """Whether the pronoun has a nominative for the noun that agrees with the verb."""
    number = number_of(source.tokens[clause.finite or 0])
    numbers = {each.number for each in phrase.options}
    features = pronoun_features(source.tokens, clause)
    return number in numbers and any(
        each.case == "nom" and each.number == number
        and any(each.gender == one.gender or number == "pl" for one in phrase.options)
        for each in features
    )  # fmt: skip


def _has_sure_subject(source: Passage, clause: Clause) -> bool:
    """Whether the subject has a form that only the nominative has: not *sie*, *die Frau*."""
    if clause.subject is None or not clause.subject_certain:
        return False
    token = source.tokens[clause.subject]
    if token.tag in ("PPER", "PIS"):
        return token.text.lower() in NOMINATIVE_ONLY | {"jemand", "niemand", "keiner"}
    phrase = next((e for e in source.sentence.phrases or () if e.head == clause.subject), None)
    first = source.tokens[phrase.first].text.lower() if phrase else ""
    return first in _NOMINATIVES


def _owned(source: Passage, clause: Clause, phrase: Phrase, said: Saying) -> Opening | None:
    """Return *das Auto von der Frau* for *deren Auto*."""
    at = pronoun_of(source.tokens, clause)
    owner = said(source, phrase, "dat")
    found = _property(source, at)
    if owner is None or found is None:
        return None
    is_subject = clause.subject == found.head and clause.subject_certain
    case: Case | None = "nom" if is_subject else found.case if found.certain else None
    if case is None or (case == "nom" and not is_subject):
        return None
    noun = decline(source.tokens, replace(found, first=at, kind="NP", preposition=None), case,
                   determiner="der")  # fmt: skip
    if noun is None:
        return None
    text = f"{noun} {contracted('von', owner, is_stressed=True)}"
    if at > clause.first:
        text = contracted(source.tokens[clause.first].text, text, is_stressed=True)
    return Opening(text, found.head + 1, is_subject, has_preposition=at > clause.first)


def _property(source: Passage, at: int) -> Phrase | None:
    """Return the phrase behind *dessen*, up to its noun."""
    for each in source.sentence.phrases or ():
        start = each.first if each.preposition is None else each.preposition + 1
        if start == at and each.head > at:
            return replace(each, last=each.head)
    return None


def has_content(source: Passage, clause: Clause, start: int) -> bool:
    """Whether a clause says more than its verb: in "die es plant und baut" the object is shared."""
    is_copula = source.tokens[clause.finite or 0].lemma in COPULAS
    return is_copula or clause.verbs[0] > start or len(clause.verbs) > 1
