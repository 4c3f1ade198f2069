"""Relative clauses: what is cut out, what is said of which noun, and what must stay."""

import pytest
from passages import passage

from leichtsprache.rewrite.attributes.antecedent import antecedent
from leichtsprache.rewrite.attributes.relative import split_relative


def safe(text: str) -> tuple[str, ...]:
    return next((each.sentences for each in split_relative(passage(text)) if each.is_safe), ())


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Der Bus, der gestern brannte, ist alt.", "Der Bus brannte gestern."),
        ("Das Bild, das er gestern malte, ist bunt.", "Er malte das Bild gestern."),
        ("Das Haus, in dem er wohnt, ist alt.", "Er wohnt in dem Haus."),
        ("Anna Berg, deren Hund bellt, ist krank.", "Der Hund von Anna Berg bellt."),
        ("Er wohnt in Ulm, wo auch sie arbeitet.", "Dort arbeitet auch sie."),
        ("Er lacht laut, was alle stört.", "Das stört alle."),
        ("Ulm ist eine Stadt, die an der Donau liegt.", "Ulm liegt an der Donau."),
    ],
)
def test_the_noun_takes_the_place_of_the_pronoun(text: str, own: str) -> None:
    assert safe(text)[-1] == own


def test_the_rest_of_the_sentence_stays_as_it_is() -> None:
    first = safe("Weil der Bus, der gestern brannte, fehlt, gehen wir.")[0]
    assert first == "Weil der Bus fehlt, gehen wir."


def test_a_comma_of_another_clause_stays() -> None:
    first = safe("Weil er im Mai ein Haus gekauft hat, das alt ist, spart er.")[0]
    assert first == "Weil er im Mai ein Haus gekauft hat, spart er."


@pytest.mark.parametrize(
    "text",
    [
        "Die Alpen, die im Süden liegen, sind hoch.",
        "Die ersten Häuser, die leer standen, verfielen.",
        "In der Stadt leben Menschen, die keine Wohnung haben.",
        "Wir helfen Menschen, die arm sind oder keine Wohnung haben.",
        "Der größte Baum, der hier steht, ist alt.",
        "Er sucht ein Haus, das leer ist.",
        "Haben Sie ein Haus, das leer ist, zahlen Sie mehr.",
        "Er sagt, dass der Bus, der gestern brannte, alt ist.",
        "Sie fragt, was das kostet.",
        "Der Computer, den er gestern kaufte, ist kaputt.",
    ],
)
def test_what_says_which_ones_are_meant_stays(text: str) -> None:
    assert safe(text) == ()


def test_a_plural_with_an_article_is_a_suggestion() -> None:
    (found,) = split_relative(passage("Die Bücher, die alt sind, gehören der Stadt."))
    assert found.sentences
    assert not found.is_safe


def test_of_two_nouns_that_agree_none_is_taken() -> None:
    found = passage("Die Chefin der Firma, die in Ulm sitzt, lacht.")
    assert antecedent(found, (found.sentence.clauses or ())[1]) is None


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Menschen, die arbeiten, zahlen Steuern.",
            ("Manche Menschen arbeiten.", "Diese Menschen zahlen Steuern."),
        ),
        (
            "Alle Häuser, die leer stehen, gehören der Stadt.",
            ("Manche Häuser stehen leer.", "Alle diese Häuser gehören der Stadt."),
        ),
        (
            "Mit Menschen, die taub sind, sprechen wir anders.",
            ("Manche Menschen sind taub.", "Mit diesen Menschen sprechen wir anders."),
        ),
        (
            "Helferinnen und Helfer, die nachts arbeiten, bekommen mehr Geld.",
            (
                "Manche Helferinnen und Helfer arbeiten nachts.",
                "Diese Helferinnen und Helfer bekommen mehr Geld.",
            ),
        ),
    ],
)
def test_of_several_it_is_said_first_which_ones_there_are(
    text: str, sentences: tuple[str, ...]
) -> None:
    assert safe(text) == sentences


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Sie nutzen neue Geräte, die leise sind.", "Diese Geräte sind leise."),
        ("Sie plant Häuser, die leise sein sollen.", "Diese Häuser sollen leise sein."),
        ("Das waren kleine Räume, in denen wir saßen.", "Wir saßen in diesen Räumen."),
    ],
)
def test_those_just_spoken_of_are_pointed_at(text: str, own: str) -> None:
    assert safe(text)[-1] == own


def test_a_thing_behind_other_words_is_the_object() -> None:
    text = "Er baute eine Straße, die in wenigen Jahren das Dorf veränderte."
    assert safe(text)[-1] == "Die Straße veränderte in wenigen Jahren das Dorf."


def test_sich_behind_a_preposition_stays_there() -> None:
    text = "Anna Berg, die im Mai auf sich aufmerksam machte, ist krank."
    assert safe(text)[-1] == "Anna Berg machte im Mai auf sich aufmerksam."
