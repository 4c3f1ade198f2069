"""Noun forms and what agreement decides."""

from __future__ import annotations

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.analyze.nouns import readings
from leichtsprache.analyze.phrases import number_of, phrase_at, phrase_ending
from leichtsprache.document import Document, Span, Token


def features(text: str) -> set[tuple[str, str, str]]:
    tokens = analyze()(Document(text)).tokens
    phrase = phrase_at(tokens, 0)
    assert phrase
    return set(phrase.features)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dem alten Mann hilft er.", {("m", "dat", "sg")}),
        ("der Frau hilft er.", {("f", "gen", "sg"), ("f", "dat", "sg")}),
        ("ein neuer Bus fährt.", {("m", "nom", "sg")}),
        ("das Haus steht.", {("n", "nom", "sg"), ("n", "acc", "sg")}),
        ("den Kindern hilft er.", {("n", "dat", "pl")}),
        ("die neuen Häuser stehen.", {("n", "nom", "pl"), ("n", "acc", "pl")}),
    ],
)
def test_agreement(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert features(text) == expected


@pytest.mark.parametrize(
    ("form", "genders"),
    [("Innovationspark", {"m"}), ("Landesregierung", {"f"}), ("IPAI-Community", {"f"}),
     ("Glasfasernetz", {"n"}), ("Neckar-Odenwald-Kreis", {"m"}), ("Xyzabc", set())],
)  # fmt: skip
def test_unknown_compounds_take_the_gender_of_their_head(form: str, genders: set[str]) -> None:
    assert {each.gender for each in readings(form)} == genders


def test_a_phrase_is_found_from_its_end() -> None:
    tokens = analyze()(Document("Wir sehen den kleinen Park der Stadt.")).tokens
    phrase = phrase_ending(tokens, 4)
    assert phrase is not None
    assert (phrase.first, phrase.head) == (2, 4)


@pytest.mark.parametrize(
    ("form", "number"),
    [("gehen", "pl"), ("geht", "sg"), ("sind", "pl"), ("schien", "sg"), ("kann", "sg"),
     ("feiern", "pl")],
)  # fmt: skip
def test_number_of_verbs(form: str, number: str) -> None:
    assert number_of(Token(Span(0, len(form)), form)) == number
