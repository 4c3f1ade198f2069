"""Voice, tense, mood, modality and negation of clauses, and their topological fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze import analyze
from leichtsprache.analyze.clauses import clauses
from leichtsprache.analyze.fields import fields, own_positions
from leichtsprache.analyze.moods import conjugated
from leichtsprache.analyze.predicates import described
from leichtsprache.document import Document
from leichtsprache.parts import Clause, Predicate, Sentence, Span, Token


def read(text: str) -> Sentence:
    sentence = analyze()(Document(text)).sentences[0]
    tokens = conjugated(sentence.tokens, sentence.clauses or ())
    return Sentence(sentence.span, tokens, described(tokens, sentence.clauses or ()))


def predicate(text: str, number: int = 0) -> Predicate:
    found = (read(text).clauses or ())[number].predicate
    assert found is not None
    return found


VERBS = {
    "Das Haus wird gebaut.": ("werden", "present", "ind", None),
    "Das Haus wurde gebaut.": ("werden", "past", "ind", None),
    "Das Haus ist gebaut worden.": ("werden", "perfect", "ind", None),
    "Das Haus war gebaut worden.": ("werden", "pluperfect", "ind", None),
    "Das Haus wird gebaut werden.": ("werden", "future", "ind", None),
    "Das Haus soll gebaut werden.": ("werden", "present", "ind", "sollen"),
    "Gebaut wurde das Haus von Kindern.": ("werden", "past", "ind", None),
    "Das Fenster ist geöffnet.": ("sein", "present", "ind", None),
    "Sie bekommt das Geld ausgezahlt.": ("bekommen", "present", "ind", None),
    "Der Zug ist gekommen.": (None, "perfect", "ind", None),
    "Der Zug ist entgleist.": (None, "perfect", "ind", None),
    "Das Kind ist groß geworden.": (None, "perfect", "ind", None),
    "Das Kind wird groß.": (None, "present", "ind", None),
    "Sie wird morgen kommen.": (None, "future", "ind", None),
    "Sie wird es gekauft haben.": (None, "future perfect", "ind", None),
    "Sie würde gern kommen.": (None, "past", "subj2", None),
    "Sie hätte das kaufen können.": (None, "pluperfect", "subj2", "können"),
    "Er werde morgen kommen.": (None, "future", "subj1", None),
    "Sie haben viel zu tun.": (None, "present", "ind", "haben zu"),
    "Die Regel ist zu beachten.": (None, "present", "ind", "sein zu"),
    "Das lässt sich machen.": (None, "present", "ind", "lassen"),
    "Das Haus kann gekauft oder gemietet werden.": ("werden", "present", "ind", "können"),
    "Er hat gelacht und getanzt.": (None, "perfect", "ind", None),
    "Öffnen Sie das Fenster!": (None, None, "imp", None),
    "Ist der Antrag schon gestellt worden?": ("werden", "perfect", "ind", None),
    "Das kann nicht vergessen werden.": ("werden", "present", "ind", "können"),
    "Sie wurde verlassen.": ("werden", "past", "ind", None),
    "Er muss den Antrag unterschrieben haben.": (None, "perfect", "ind", "müssen"),
    "Die Kinder haben nicht spielen dürfen.": (None, "perfect", "ind", "dürfen"),
    "Er hat die Tür offen stehen lassen.": (None, "perfect", "ind", "lassen"),
    "Die Straße war lange gesperrt gewesen.": ("sein", "pluperfect", "ind", None),
    "Der Mann ist verheiratet.": (None, "present", "ind", None),
    "Ihm wurde nicht geholfen.": ("werden", "past", "ind", None),
    "Die Ware wird geliefert werden.": ("werden", "future", "ind", None),
    "Man hätte ihn fragen sollen.": (None, "pluperfect", "subj2", "sollen"),
    "Du brauchst nicht kommen.": (None, "present", "ind", "brauchen"),
    "Gegessen werden darf hier nicht.": ("werden", "present", "ind", "dürfen"),
    "Das Haus ist 1900 erbaut und 1950 abgerissen worden.": ("werden", "perfect", "ind", None),
    "Das Haus könnte verkauft werden und Geld bringen.": ("werden", "past", "subj2", "können"),
}


@pytest.mark.parametrize(("text", "expected"), VERBS.items())
def test_the_chain_of_verbs(text: str, expected: tuple[str | None, ...]) -> None:
    assert predicate(text)[:4] == expected


def test_an_infinitive_clause_has_a_voice_and_no_tense() -> None:
    found = predicate("Sie ging, ohne gesehen zu werden.", 1)
    assert (found.passive, found.tense, found.mood) == ("werden", None, None)


def test_what_may_be_perfect_or_state_is_not_certain() -> None:
    assert not predicate("Das Eis ist geschmolzen.").certain
    assert predicate("Das Haus ist gebaut.").certain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er kommt nicht.", ["nicht"]),
        ("Keine Frau hat jemals nichts gesagt.", ["Keine", "nichts"]),
        ("Er kommt nicht nur heute.", []),
        ("Er sagt, dass sie nie kommt.", []),
        ("Weder Kinder noch Hunde waren da.", ["Weder"]),
    ],
)
def test_negation_stays_in_its_clause(text: str, words: list[str]) -> None:
    tokens = read(text).tokens
    assert [tokens[n].text for n in predicate(text).negation] == words


def test_a_separated_particle_is_named() -> None:
    sentence = read("Sie füllt den Antrag aus.")
    assert predicate("Sie füllt den Antrag aus.").particle == len(sentence.tokens) - 2


def shown(text: str, number: int = 0) -> list[str]:
    sentence = read(text)
    found = (sentence.clauses or ())[number].fields
    assert found is not None
    return [
        f"{name}: " + " ".join(token.text for token in sentence.tokens[span[0] : span[1] + 1])
        for name, span in found._asdict().items()
        if span
    ]


def test_fields_of_a_main_clause() -> None:
    assert shown("Heute hat sie das Haus gekauft, weil es schön ist.") == [
        "front: Heute", "left: hat", "middle: sie das Haus", "right: gekauft",
        "after: , weil es schön ist",
    ]  # fmt: skip


def test_fields_of_a_verb_first_clause() -> None:
    assert shown("Kommt sie heute zurück?") == [
        "left: Kommt", "middle: sie heute", "right: zurück",
    ]  # fmt: skip


def test_fields_of_a_verb_final_clause() -> None:
    assert shown("Er sagt, dass sie mehr gekauft hat als er.", 1) == [
        "left: dass", "middle: sie mehr", "right: gekauft hat", "after: als er",
    ]  # fmt: skip


def test_two_words_open_a_clause() -> None:
    assert shown("Das Haus, in dem sie wohnt, ist alt.", 1)[0] == "left: in dem"
    words = (("als", "KOUS"), ("ob", "KOUS"), ("er", "PPER"), ("schläft", "VVFIN"))
    tokens = tuple(Token(Span(n, n + 1), word, word, tag) for n, (word, tag) in enumerate(words))
    assert fields(tokens, Clause("subordinate", 0, 3, 0, 3, (3,))).left == (0, 1)


def test_a_coordinator_stands_before_the_fields() -> None:
    assert shown("Er kommt und sie geht.", 1) == ["front: sie", "left: geht"]


def test_verbs_that_a_coordinator_joins_are_one_bracket() -> None:
    assert shown("Sie hat das Haus gekauft und verkauft.")[-1] == "right: gekauft und verkauft"


def assert_covered(tokens: tuple[Token, ...], clause: Clause) -> None:
    """Assert that the fields lie side by side and cover the clause but for a coordinator."""
    spans = [span for span in clause.fields or () if span]
    positions = [n for first, last in spans for n in range(first, last + 1)]
    joined = tokens[clause.first].tag == "KON" and positions[0] == clause.first + 1
    assert positions == list(range(clause.first + joined, clause.last + 1))


TAGS = st.sampled_from(
    "NN ART ADJA PPER VVFIN VAFIN VMFIN VVINF VVPP VAINF PTKZU PTKVZ KON KOUS PRELS KOUI ADV APPR "
    "PTKNEG $, $. $(".split()
)


@given(st.lists(TAGS, min_size=1, max_size=30))
def test_fields_cover_any_clause(tags: list[str]) -> None:
    tokens = tuple(Token(Span(n, n + 1), "weil", "weil", tag) for n, tag in enumerate(tags))
    tagged, found = clauses(tokens)
    conjugate = conjugated(tagged, found)
    for clause in described(conjugate, found):
        assert_covered(conjugate, clause)


def test_fields_cover_the_clauses_of_real_text(data: Path) -> None:
    lines = (data / "mt" / "europarl.tsv").read_text(encoding="utf-8").splitlines()[:100]
    for line in lines:
        for sentence in analyze()(Document(line.partition("\t")[0])).sentences:
            for clause in described(sentence.tokens, sentence.clauses or ()):
                assert_covered(sentence.tokens, clause)


def test_each_token_belongs_to_the_innermost_clause() -> None:
    outer, inner = Clause("main", 0, 9), Clause("relative", 2, 4)
    assert own_positions((outer, inner), 11) == [[0, 1, 5, 6, 7, 8, 9], [2, 3, 4]]
