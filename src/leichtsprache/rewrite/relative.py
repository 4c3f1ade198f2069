"""Relative clauses, made into sentences of their own with the noun said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leichtsprache.analyze.antecedents import antecedent, pronoun_features, pronoun_of
from leichtsprache.analyze.phrases import NounPhrase, nominative_at, nominatives, number_of
from leichtsprache.analyze.verbs import COPULAS, FINITE, VERBS
from leichtsprache.document import Clause
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.grammar.word_order import Linear
from leichtsprache.parts import Case
from leichtsprache.rewrite.fields import front_subject
from leichtsprache.rewrite.noun_phrases import again, definite
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.standing import Standing, standing
from leichtsprache.rewrite.surface import Source, compose

#: With these before it, *was* speaks of a thing and not of the whole statement.
_THINGS = frozenset(
    ("alles", "etwas", "das", "dem", "dessen", "nichts", "vieles", "einiges", "dies", "manches")
)
#: "… was die Kosten betrifft" is no statement.
_CONCERNING = frozenset(("angehen", "betreffen", "anbelangen", "anlangen"))
#: With one of these, *was* opens a question: "Sie fragt, was das kostet."
_ASKING = frozenset(
    ("fragen", "wissen", "entscheiden", "sagen", "erklären", "zeigen", "verstehen", "prüfen",
     "sehen", "hören", "überlegen", "erfahren", "klären", "bestimmen", "regeln", "beschreiben",
     "lernen", "merken", "vergessen", "erzählen", "lesen", "verraten", "festlegen", "beobachten",
     "ahnen", "schauen", "finden", "suchen", "raten", "wundern", "interessieren", "erkennen",
     "begreifen", "denken", "vorstellen", "feststellen", "testen", "untersuchen", "forschen",
     "erforschen", "diskutieren", "berichten", "spüren", "fühlen", "schreiben", "notieren",
     "machen", "tun", "bekommen", "nehmen", "kaufen", "essen", "wählen", "glauben", "meinen")
)  # fmt: skip


def split_relative(source: Source) -> Iterator[Rewrite]:
    """Yield the sentences for each relative clause: the one without it, and its own."""
    for clause in source.sentence.clauses or ():
        if clause.kind == "relative" and clause.connector is not None:
            span = clause_span(source, clause.first, clause.last)
            sentences, is_safe = _split(source, clause) or ((), True)
            yield Rewrite(span, sentences, is_safe, clause.certain)


def _split(source: Source, clause: Clause) -> tuple[tuple[str, ...], bool] | None:
    main = _only_main(source, clause)
    parts = _joined(source, clause)
    if main is None or not all(part.certain and _has_content(source, part) for part in parts):
        return None
    last = parts[-1].last
    if last + 2 < source.end and source.tokens[last + 2].tag not in VERBS | {"ADV"}:
        return None  # what follows may still belong to the relative clause
    if source.tokens[clause.first].text.lower() == "was":
        sentences = _was(source, parts)
        return (sentences, True) if sentences else None
    phrase = antecedent(source.tokens, clause)
    judgement = standing(source, phrase, main, clause) if phrase else Standing.NEVER
    if phrase is None or judgement is Standing.NEVER:
        return None
    own = _own_sentences(source, main, parts, phrase)
    if own is None:
        return None
    return (_without(source, clause.first, last), *own), judgement is Standing.ALONE


def _has_content(source: Source, part: Clause) -> bool:
    """Whether a clause says more than its verb, and nothing that points to another noun.

    In "die es plant und baut" the object is shared; *dieser* would now mean the noun said again.
    """
    if any(token.tag == "PDS" for token in source.tokens[part.first + 1 : part.last + 1]):
        return False
    return source.tokens[part.finite or 0].lemma in COPULAS or part.verbs[0] > part.first + 1


def _only_main(source: Source, clause: Clause) -> Clause | None:
    """Return the main clause if there is one only, and this one stands in no other clause."""
    mains = source.mains
    before = (each for each in source.dependents if each.first < clause.first)
    is_nested = any(each.last >= clause.first - 2 for each in before)
    if len(mains) != 1 or is_nested or not mains[0].certain or clause.first < 2:
        return None
    return mains[0] if source.tokens[clause.first - 1].tag == "$," else None


def _joined(source: Source, clause: Clause) -> list[Clause]:
    """Return the clause and those that go on with it by *und*: "die A tun und B tun"."""
    parts = [clause]
    for each in source.sentence.clauses or ():
        if each.kind == "relative" and each.connector is None and each.first > parts[-1].last:
            parts.append(each)
    return parts


def _was(source: Source, parts: Sequence[Clause]) -> tuple[str, ...] | None:
    """Dissolve "A, was B" at the end of a sentence: *das* stands for all of A."""
    first = parts[0]
    if parts[-1].last + 1 < source.end or _speaks_of_a_thing(source, first.first - 2):
        return None
    own = [_in_order(source, part, "das") for part in parts]
    if not all(own):
        return None
    statement = compose(source.text(0, first.first - 1))
    return (statement, *(each or "" for each in own))


def _speaks_of_a_thing(source: Source, before: int) -> bool:
    """Whether *was* means a thing ("alles, was …") or asks for one ("fragt, was …")."""
    token = source.tokens[before]
    is_best = token.tag == "NN" and token.text.endswith("ste")  # "das Beste, was …"
    concerns = any(token.lemma in _CONCERNING for token in source.tokens[before:])
    verbs = (each.lemma or "" for each in source.tokens[: before + 1] if each.tag in VERBS)
    asks = any(verb.endswith(tuple(_ASKING)) for verb in verbs)  # nachsehen, herausfinden
    return token.text.lower() in _THINGS or is_best or asks or concerns or token.tag in FINITE


def _taken_apart(source: Source, part: Clause) -> Linear | None:
    """Return the clause without its pronoun, ready for main-clause order."""
    pronoun = pronoun_of(source.tokens, part)
    own = replace(part, kind="relative", first=pronoun, connector=pronoun)
    return take_apart(source.sentence, own)


def _in_order(source: Source, part: Clause, front: str) -> str | None:
    """Return a clause in main-clause order with ``front`` for its pronoun."""
    made = _taken_apart(source, part)
    order = made and replace(made, front=front).second()
    return compose(*order) if order else None


def _is_predicate(source: Source, main: Clause, phrase: NounPhrase) -> bool:
    """Whether the noun says what the subject is: "Die Physik ist eine Wissenschaft, die …"."""
    lemma = source.tokens[main.finite or 0].lemma
    return lemma == "sein" and phrase.first > (main.finite or 0) and phrase.can_be("nom")


def _described(source: Source, main: Clause) -> str | None:
    """Return the subject of a sentence with *sein*: the relative clause speaks of it."""
    subject = front_subject(source, main)
    return again(source, subject, main.finite) if subject else None


def _own_sentences(
    source: Source, main: Clause, parts: Sequence[Clause], phrase: NounPhrase
) -> tuple[str, ...] | None:
    clause = parts[0]
    case = _case(source, clause, phrase)
    noun = _noun(source, phrase, case) if case else None
    if noun and _is_predicate(source, main, phrase):
        noun = _described(source, main) if case == "nom" else None
    if noun is None or (len(parts) > 1 and case != "nom"):
        return None
    if case == "nom":
        made = [_in_order(source, part, noun) for part in parts]
    else:
        made = [_oblique(source, clause, noun)]
    return tuple(each for each in made if each) if all(made) else None


def _oblique(source: Source, clause: Clause, noun: str) -> str | None:
    """Return the sentence of a clause whose pronoun is not the subject."""
    start = pronoun_of(source.tokens, clause) + 1
    if start > clause.first + 1:
        noun = contracted(source.tokens[clause.first].text, noun)
    tokens = source.tokens
    subject = nominative_at(tokens, start, tokens[clause.finite or 0])
    made = _taken_apart(source, clause)
    if made is None:
        return None
    if not subject or tokens[start].tag not in ("PPER", "PIS"):
        return _in_order(source, clause, noun)
    behind = start + 1  # "in dem er sich ausruht" → "Er ruht sich in dem Haus aus"
    while tokens[behind].tag in ("PRF", "PPER"):
        behind += 1
    front, pronouns = source.text(start, start + 1), source.text(start + 1, behind)
    middle = source.text(behind, clause.verbs[0])
    return compose(front, made.finite, pronouns, noun, middle, made.end, made.after)


def _noun(source: Source, phrase: NounPhrase, case: Case) -> str | None:
    if source.tokens[phrase.first].tag == "NE" and case != "gen":
        return source.text(phrase.first, phrase.last + 1)
    return definite(source, phrase, case)


def _case(source: Source, clause: Clause, phrase: NounPhrase) -> Case | None:
    """Return the case of the relative pronoun if its form and the clause leave one."""
    kinds = {(each.gender, each.number) for each in phrase.features}
    cases = {
        each.case for each in pronoun_features(source.tokens, clause)
        if (each.gender, each.number) in kinds and each.case != "gen"
    }  # fmt: skip
    pronoun = pronoun_of(source.tokens, clause)
    if pronoun > clause.first:
        cases.discard("nom")
    elif cases == {"nom", "acc"}:
        cases = {"nom"} if _is_subject(source, clause, phrase) else cases
    elif cases == {"acc"} and source.tokens[pronoun].text.lower() != "den":
        return None
    return next(iter(cases)) if len(cases) == 1 else None


def _is_subject(source: Source, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether *die* or *das* is the subject: it agrees, and nothing else in the clause can be."""
    finite = source.tokens[clause.finite or 0]
    others = nominatives(source.tokens, clause.first + 1, clause.verbs[0], finite)
    agrees = any(each.number == number_of(finite) for each in phrase.features)
    return agrees and (finite.lemma in COPULAS or not others)


def _without(source: Source, first: int, last: int) -> str:
    """Return the sentence without the tokens ``first`` to ``last`` and their commas."""
    after = last + 1
    if after < source.end and source.tokens[after].tag == "$,":
        after += 1
    return compose(source.text(0, first - 1), source.text(after, source.end))
