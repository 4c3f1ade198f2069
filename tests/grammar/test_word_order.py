"""Clauses said in another order: pairs in ``clause_pairs.tsv``, and clauses made of parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.analyze.verb_forms import Person
from leichtsprache.document import Document
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.conjugation import Form, conjugate
from leichtsprache.grammar.exchange import Subject, request, with_subject
from leichtsprache.grammar.verbs import agreeing
from leichtsprache.grammar.word_order import Element, Linear, arrange, linear
from leichtsprache.parts import Number, Sentence
from leichtsprache.rewrite.surface import compose

LINES = (Path(__file__).parent / "clause_pairs.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")][1:]
PRONOUNS: dict[str, tuple[Person, Number]] = {
    "ich": (1, "sg"), "du": (2, "sg"), "er": (3, "sg"), "man": (3, "sg"), "wir": (1, "pl"),
    "ihr": (2, "pl"),
}  # fmt: skip
Parts = tuple[str, ...] | None


def analyzed(text: str) -> Sentence:
    return analyze()(Document(text)).sentences[0]


def second(clause: str, opening: str) -> Parts:
    sentence = analyzed(f"Das ist so, {clause}.")
    own = next(each for each in sentence.clauses or () if each.kind == "subordinate")
    made = take_apart(sentence, own, len(sentence.tokens) - 1)
    return made.second(opening) if made else None


def main_clause(text: str) -> Linear | None:
    sentence = analyzed(text)
    clauses = sentence.clauses or ()
    own = next(each for each in clauses if each.kind == "main")
    return take_apart(sentence, own, polite=True if text.startswith("Sie ") else None)


def final(text: str, connector: str) -> Parts:
    made = main_clause(text)
    return made.last(connector) if made else None


def first(text: str, _: str) -> Parts:
    made = main_clause(text)
    return made.first() if made else None


def requested(text: str, _: str) -> Parts:
    sentence = analyzed(text)
    return request(sentence, (sentence.clauses or ())[0])


def exchanged(text: str, argument: str) -> Parts:
    word, _, number = argument.partition(":")
    person, pronoun_number = PRONOUNS.get(word, (3, "sg"))
    subject = Subject(word, person, "pl" if number == "pl" else pronoun_number)
    sentence = analyzed(text)
    return with_subject(sentence, (sentence.clauses or ())[0], subject)


ORDERS: dict[str, Callable[[str, str], Parts]] = {
    "second": second, "final": final, "first": first, "request": requested, "subject": exchanged,
}  # fmt: skip


def said(order: str, parts: Parts) -> str:
    if not parts:
        return "-"
    text = compose(*parts)
    if order == "final":
        return text[0].lower() + text[1:-1]
    return text[:-1] + "?" if order == "first" else text


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 300
    assert sum(expected == "-" for *_, expected in PAIRS) >= 30


@pytest.mark.parametrize(("order", "clause", "argument", "expected"), PAIRS)
def test_pair(order: str, clause: str, argument: str, expected: str) -> None:
    assert said(order, ORDERS[order](clause, argument)) in expected.split("|")


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ("er:subject es:accusative ihr:dative", "er es ihr"),
        ("ihr:dative er:subject sich:accusative", "er sich ihr"),
        ("das_Buch:accusative dem_Kind:dative", "dem Kind das Buch"),
        ("der_Mann:subject sich:accusative", "sich der Mann"),
        ("der_Mann:subject ihm:dative das_Geld:accusative", "ihm der Mann das Geld"),
        ("nach_Rom:direction heute:time", "heute nach Rom"),
        ("krank:predicate leider:sentence sie:subject", "sie leider krank"),
        ("auf_den_Bus:object dort:place", "dort auf den Bus"),
        ("ein_Buch:accusative heute:time dem_Kind:dative", "dem Kind heute ein Buch"),
    ],
)
def test_arrange(elements: str, expected: str) -> None:
    made = arrange(elements_of(elements))
    assert made
    assert " ".join(made) == expected


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ("krank:predicate heute:time", "heute nicht krank"),
        ("den_Brief:accusative gestern:time", "den Brief gestern nicht"),
        ("nach_Rom:direction", "nicht nach Rom"),
        ("auf_den_Bus:object", "nicht auf den Bus"),
        ("gut:manner sie:subject", "sie nicht gut"),
        ("ein_Auto:accusative er:subject", "er kein Auto"),
        ("einen_Hund:accusative heute:time", "heute keinen Hund"),
        ("Geld:accusative", None),
    ],
)
def test_place_of_nicht(elements: str, expected: str | None) -> None:
    made = arrange(elements_of(elements), negated=True)
    assert (made and " ".join(made)) == expected


def elements_of(text: str) -> list[Element]:
    pairs = (each.split(":") for each in text.split())
    return [Element(words.replace("_", " "), role) for words, role in pairs]  # type: ignore[arg-type]


def test_a_clause_made_of_parts() -> None:
    group = conjugate("vorstellen", Form(tense="perfect"), "müssen", reflexive="acc")
    assert group
    made = linear("der Mann", group, [Element("ihr", "dative"), Element("gestern", "time")])
    assert made
    assert made.second() == ("der Mann", "hat", "sich ihr gestern", "vorstellen müssen")
    assert made.first() == ("hat", "sich ihr der Mann gestern", "vorstellen müssen")
    assert made.last("weil") == ("weil", "sich ihr der Mann gestern", "hat vorstellen müssen")


def test_a_reflexive_dative_stands_behind_the_accusative() -> None:
    group = conjugate("merken", Form(1), reflexive="dat")
    assert group
    made = linear("ich", group, [Element("es", "accusative")])
    assert made
    assert made.second("heute") == ("heute", "merke", "ich es mir")


def test_a_particle_is_joined_only_to_a_verb_that_has_it() -> None:
    sentence = analyzed("Er ruft sie an.")
    clause = (sentence.clauses or ())[0]
    tokens = [replace(each, lemma="betonen") if each.tag == "VVFIN" else each
              for each in sentence.tokens]  # fmt: skip
    made = take_apart(replace(sentence, tokens=tuple(tokens)), clause)
    assert made
    assert made.final is None
    assert made.second() == ("er", "ruft", "sie", "an")


@pytest.mark.parametrize("text", ["Sie füllen das Formular aus.", "Sie müssen warten."])
def test_who_sie_is_decides_its_capital(text: str) -> None:
    sentence = analyzed(text)
    clause = (sentence.clauses or ())[0]
    orders = [take_apart(sentence, clause, polite=each) for each in (None, True, False)]
    made = [order and order.last("weil") for order in orders]
    assert made[0] is None
    assert [" ".join(each)[5:8] for each in made if each] == ["Sie", "sie"]


@pytest.mark.parametrize(
    ("form", "verb", "new", "expected"),
    [
        ("geht", "gehen", (3, "pl"), "gehen"),
        ("war", "sein", (2, "sg"), "warst"),
        ("sei", "sein", (3, "pl"), "seien"),
        ("könnte", "können", (1, "pl"), "könnten"),
        ("anruft", "anrufen", (1, "sg"), "anrufe"),
        ("umgeht", "umgehen", (3, "pl"), None),
        ("hing", "hängen", (3, "pl"), None),
    ],
)
def test_agreeing(form: str, verb: str, new: tuple[Person, Number], expected: str | None) -> None:
    assert agreeing(form, verb, (3, "sg"), new) == expected
