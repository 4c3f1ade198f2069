from __future__ import annotations

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document, Edit
from leichtsprache.rewrite.nouns.genitives import is_chained, without_genitive
from leichtsprache.rewrite.nouns.owners import nominative_of, owned_behind
from leichtsprache.rewrite.nouns.truncated import whole_word
from leichtsprache.rewrite.surface import Passage


def dissolved(text: str) -> str:
    """Return the text with each genitive in it dissolved that can be."""
    document = analyze()(Document(text))
    source = Passage(document, document.sentences[0])
    made = [without_genitive(source, each) for each in source.sentence.phrases or ()]
    return document.revise([Edit(each.span, each.text) for each in made if each]).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Das Dach des Hauses ist rot.", "Das Dach vom Haus ist rot."),
        ("Die Miete der Wohnung steigt.", "Die Miete von der Wohnung steigt."),
        ("Eines der Häuser steht leer.", "Eins von den Häusern steht leer."),
        ("Die Eltern vieler Kinder warten.", "Die Eltern von vielen Kindern warten."),
        ("Wegen des Regens bleiben wir hier.", "Wegen dem Regen bleiben wir hier."),
        ("Während des Essens reden wir.", "Beim Essen reden wir."),
        ("Er fährt mit Annas altem Rad.", "Er fährt mit dem alten Rad von Anna."),
        ("Die Hauptstadt Frankreichs ist groß.", "Die Hauptstadt von Frankreich ist groß."),
    ],
)
def test_genitive_becomes_dative(before: str, after: str) -> None:
    assert dissolved(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Er gab das Buch der Frau.",
        "Wir danken der Lehrerin.",
        "Gestern wurde das Auto des Nachbarn verkauft.",
        "Sie bekommt das Buch des Vaters.",
        "Die Befreiung der Stadt war im Mai.",
        "Der Tag der Arbeit ist im Mai.",
        "Eines Tages kam er.",
        "Das Buch „Das Haus des Lehrers“ ist neu.",
        "Frau Peters kommt.",
    ],
)
def test_what_is_no_genitive_or_not_sure_stays(text: str) -> None:
    assert dissolved(text) == text


def test_only_the_last_of_a_chain_closes_it() -> None:
    document = analyze()(Document("Die Farbe des Dachs des Hauses ist rot."))
    source = Passage(document, document.sentences[0])
    phrases = source.sentence.phrases or ()
    assert [is_chained(source, each) for each in phrases] == [False, False, True]


def test_name_loses_its_ending_only_if_the_rest_is_a_name() -> None:
    assert nominative_of("Bremens") == "Bremen"
    assert nominative_of("Paris") is None


def test_noun_behind_titled_name_is_owned() -> None:
    document = analyze()(Document("Frau Müllers Antrag ist da."))
    source = Passage(document, document.sentences[0])
    name = next(each for each in source.sentence.phrases or () if each.first == 0)
    owned = owned_behind(source, name)
    assert owned is not None
    assert source.tokens[owned.head].text == "Antrag"


@pytest.mark.parametrize(
    ("cut", "other", "whole"),
    [
        ("Haupt", "Nebeneingang", "Haupteingang"),
        ("auf", "abgebaut", "aufgebaut"),
        ("Tattoo", "Piercing-Studio", "Tattoo-Studio"),
        ("EU", "Bundesmittel", "EU-Mittel"),
        ("Kinder", "Jugendarbeit", None),
        ("Bar", "EC-Kartenzahlung", None),
        ("Hin", "Her", None),
    ],
)
def test_cut_word_gets_the_end_of_the_other(cut: str, other: str, whole: str | None) -> None:
    assert whole_word(cut, other) == whole
