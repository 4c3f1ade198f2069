"""Relative clauses, cut out and made into sentences of their own with the noun said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leichtsprache.analyze.antecedents import pronoun_of
from leichtsprache.analyze.phrases import number_of
from leichtsprache.analyze.verbs import COPULAS, VERBS
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.attributes.antecedent import antecedent
from leichtsprache.rewrite.attributes.cutting import apart, reads_on
from leichtsprache.rewrite.attributes.described import is_predicate
from leichtsprache.rewrite.attributes.existence import existing, some, those
from leichtsprache.rewrite.attributes.relative_sentence import (
    Opening,
    has_content,
    opening_of,
    own_sentence,
)
from leichtsprache.rewrite.attributes.restrictive import says_which
from leichtsprache.rewrite.attributes.standing import Standing, standing
from leichtsprache.rewrite.attributes.statements import own_statement
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage

#: Konjunktiv that says the same in a main clause.
_CAUTIOUS = ("möcht", "könnt", "dürft", "müsst")


def split_relative(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentences for each relative clause: the one without it, and its own.

    What *was*, *worüber*, *weshalb* say of the whole statement counts as well. The last clause
    comes first: each new sentence stands right behind the old one, so that they keep their order.
    """
    for clause in reversed(source.sentence.clauses or ()):
        span = clause_span(source, clause.first, clause.last)
        statement = own_statement(source, clause)
        if statement:
            yield Rewrite(span, statement, is_certain=clause.certain)
        elif clause.kind == "relative" and clause.connector is not None:
            said = _existing(source, clause)
            split = _split(source, clause) if said is None else None
            if split is None or not split[1]:
                said = said or _some_first(source, clause)
            sentences, is_safe = said or split or ((), True)
            yield Rewrite(span, sentences, is_safe, clause.certain, is_reworded=bool(said))


def _existing(source: Passage, clause: Clause) -> tuple[tuple[str, ...], bool] | None:
    """Return what is said of some things that exist, in one sentence."""
    host, phrase = parent(source, clause), antecedent(source, clause)
    parts = _joined(source, clause)
    if host is None or phrase is None or len(parts) > 1 or not _is_understood(source, parts):
        return None
    opening = opening_of(source, clause, phrase)
    made = opening and existing(source, host, phrase, clause, opening)
    return ((made,), True) if made else None


def _some_first(source: Passage, clause: Clause) -> tuple[tuple[str, ...], bool] | None:
    """Return that there are some such, and then what is said of those."""
    host, phrase = parent(source, clause), antecedent(source, clause)
    parts = _joined(source, clause)
    if host is None or phrase is None or not _is_understood(source, parts, may_be_bare=True):
        return None
    if any(token.tag == "$(" for token in source.tokens[phrase.first : phrase.last + 2]):
        return None
    opening = opening_of(source, clause, phrase, some)
    is_meant = all(says_which(source, phrase, host, each) for each in parts)
    noun = those(source, phrase, host) if is_meant else None
    if opening is None or noun is None:
        return None
    between = source.text(phrase.last + 1, clause.first - 1)
    before = " ".join((source.text(0, phrase.first), noun, between))
    remaining = apart(source, host, clause.first, parts[-1].last, before)
    own = _own(source, parts, (phrase, host), opening)
    return ((*own, remaining), True) if own and remaining else None


def _split(source: Passage, clause: Clause) -> tuple[tuple[str, ...], bool] | None:
    parts = _joined(source, clause)
    host = parent(source, clause)
    phrase = antecedent(source, clause)
    if host is None or phrase is None or not _is_understood(source, parts):
        return None
    judgement = standing(source, phrase, host, clause)
    remaining = apart(source, host, clause.first, parts[-1].last)
    if judgement is Standing.NEVER or remaining is None:
        return None
    own = _own(source, parts, (phrase, host), _opening(source, parts[0], phrase, host))
    return ((remaining, *own), judgement is Standing.ALONE) if own else None


def _is_understood(source: Passage, parts: Sequence[Clause], *, may_be_bare: bool = False) -> bool:
    """Whether the clauses are sure, state facts, and nothing in them points elsewhere.

    ``may_be_bare`` allows a single one that says no more than its verb.
    """
    joints = [source.tokens[n] for each in parts[1:] for n in (each.first - 1, each.first)]
    if any(each.tag == "KON" and each.text not in ("und", "sowie") for each in joints):
        return False
    is_bare = may_be_bare and len(parts) == 1
    first, last = parts[0].first, parts[-1].last
    if any(source.tokens[n].tag in ("PDS", "PDAT") for n in range(first + 1, last + 1)):
        return False
    is_said = all(
        each.certain and _states(source, each) and not each.quoted
        and (is_bare or has_content(source, each, pronoun_of(source.tokens, each) + 1))
        for each in parts
    )  # fmt: skip
    has_other_verb = any(_has_other_verb(source, each) for each in parts)
    return is_said and not has_other_verb and not reads_on(source, parts)


def _states(source: Passage, clause: Clause) -> bool:
    """Whether a clause says what is so, or carefully what may be: *möchte*, *könnte*."""
    predicate = clause.predicate
    if predicate is None or predicate.mood != "subj2":
        return predicate is not None and predicate.mood == "ind"
    word = source.tokens[clause.finite or 0].text.lower()
    return word.startswith(_CAUTIOUS) and predicate.modal is not None


def _has_other_verb(source: Passage, clause: Clause) -> bool:
    """Whether a verb stands in the clause that is none of its own: "schaufeln oder … graben"."""
    inner = [each for each in source.sentence.clauses or () if clause.first < each.first]
    return any(
        source.tokens[n].tag in VERBS and n not in clause.verbs
        and not any(each.first <= n <= each.last for each in inner)
        for n in range(clause.first, clause.last + 1)
    )  # fmt: skip


def _joined(source: Passage, clause: Clause) -> list[Clause]:
    """Return the clause and those that go on with it by *und*: "die A tun und (die) B tun".

    With *oder* only one of them need be so (see `_is_understood`).
    """
    parts = [clause]
    for each in source.sentence.clauses or ():
        if each.kind == "relative" and _goes_on(source, parts[-1], each):
            parts.append(each)
    return parts


def _goes_on(source: Passage, before: Clause, clause: Clause) -> bool:
    between = source.tokens[before.last + 1 : clause.first + 1]
    is_next = before.last < clause.first <= before.last + 2
    return is_next and any(token.tag == "KON" for token in between)


def _own(
    source: Passage, parts: Sequence[Clause], about: tuple[Phrase, Clause], opening: Opening | None
) -> tuple[str, ...] | None:
    """Return the sentences of the clauses; one without a pronoun shares that of the first."""
    made: list[str | None] = []
    for each in parts:
        if each is not parts[0]:
            opening = _next_opening(source, each, about, opening)
        made.append(own_sentence(source, each, opening) if opening else None)
    return tuple(each for each in made if each) if all(made) else None


def _next_opening(
    source: Passage, clause: Clause, about: tuple[Phrase, Clause], opening: Opening | None
) -> Opening | None:
    """Return the opening for a clause behind *und*; of *manche Leute* it is *diese Leute*."""
    if clause.connector is not None:
        return _opening(source, clause, *about)
    if opening is None or not opening.is_subject or _shares_object(source, clause):
        return None
    text = (
        opening.text if not opening.text.startswith("manche") else mention(source, about[0], "nom")
    )
    return replace(opening, text=text, start=clause.first + 1) if text else None


def _shares_object(source: Passage, clause: Clause) -> bool:
    """Whether a clause behind *und* may have its object in the one before: "… und beherrschte"."""
    verb = source.tokens[clause.finite or 0].lemma or ""
    has_phrase = any(
        clause.first <= each.first and each.last <= clause.last
        for each in source.sentence.phrases or ()
    )
    return not has_phrase and verb not in COPULAS


def _opening(source: Passage, clause: Clause, phrase: Phrase, host: Clause) -> Opening | None:
    """Return what opens the sentence; of a predicate noun the subject is said again.

    "Würzburg ist eine Stadt, die am Main liegt": Würzburg does.
    """
    opening = opening_of(source, clause, phrase)
    verbs = [number_of(source.tokens[each.finite or 0]) for each in (clause, host)]
    is_pointing = source.tokens[host.start].tag == "PDS"  # "Das ist ein Tier, das …"
    is_said_of = verbs[0] == verbs[1] and is_predicate(source, host, phrase) and not is_pointing
    if opening is None or not opening.is_subject or not is_said_of:
        return opening
    subject = _described(source, host)
    return replace(opening, text=subject) if subject else opening


def _described(source: Passage, host: Clause) -> str | None:
    """Return what stands in front of *sein* as its subject, to be said again."""
    front = (
        each for each in source.sentence.phrases or ()
        if each.kind == "NP" and each.first == host.start and each.last + 1 == host.finite
    )  # fmt: skip
    subject = next(front, None)
    if subject is None or source.tokens[subject.first].text.lower().startswith("ein"):
        return None  # "Eine Folge ist ein Anstieg, der …"
    can_be = any(each.case == "nom" for each in subject.options)
    return mention(source, subject, "nom") if can_be else None
