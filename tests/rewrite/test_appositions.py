"""Appositions, participles with complements, brackets: each a sentence of its own, or as it is."""

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.attributes.appositions import split_apposition
from leichtsprache.rewrite.attributes.attributes import split_attribute
from leichtsprache.rewrite.attributes.parentheses import split_parentheses
from leichtsprache.rewrite.plan import Operation
from leichtsprache.rewrite.surface import Passage


def read(text: str) -> Document:
    return analyze()(Document(text))


def split(text: str, operation: Operation) -> list[tuple[str, ...]]:
    document = read(text)
    found = operation(Passage(document, document.sentences[0]))
    return [each.sentences for each in found if each.is_safe and each.sentences]


def test_an_apposition_says_what_its_noun_is() -> None:
    found = split("Kiel, die Hauptstadt von Holstein, liegt am Meer.", split_apposition)
    assert found == [("Kiel liegt am Meer.", "Kiel ist die Hauptstadt von Holstein.")]


def test_a_former_role_is_said_in_the_past() -> None:
    (found,) = split("Anna Berg, die frühere Ministerin, lebt in Ulm.", split_apposition)
    assert found[1] == "Anna Berg war früher Ministerin."


@pytest.mark.parametrize(
    "text",
    [
        "Die Mutter, die Tochter und der Sohn essen.",
        "Am Montag, dem 3. Mai, ist zu.",
        "Sie traf Anna Berg, die Chefin, und Herrn Vogt.",
    ],
)
def test_a_list_or_a_date_is_no_apposition(text: str) -> None:
    assert split(text, split_apposition) == []


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Der im Norden gelegene Park ist zu.", "Der Park liegt im Norden."),
        ("Das 1950 gebaute Rathaus ist zu.", "Das Rathaus wurde 1950 gebaut."),
        ("Der gestern angekommene Zug ist leer.", "Der Zug ist gestern angekommen."),
    ],
)
def test_a_participle_becomes_a_verb(text: str, own: str) -> None:
    assert split(text, split_attribute)[0][1] == own


def test_an_attribute_that_selects_stays() -> None:
    assert split("Alle in Ulm lebenden Kinder lernen lesen.", split_attribute) == []


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Hier hilft das Integrationsamt (IA). Das IA ist neu.", "Die Abkürzung dafür ist: IA."),
        ("Anna Berg (CDU) ist krank.", "Anna Berg ist in der Partei CDU."),
        ("Clara Schumann (1819–1896) war berühmt.", "Clara Schumann lebte von 1819 bis 1896."),
        ("Wir essen Obst (zum Beispiel Äpfel).", "Das sind zum Beispiel Äpfel."),
        ("Das Amt (es liegt am Markt) ist zu.", "Das Amt liegt am Markt."),
    ],
)
def test_brackets_become_a_sentence(text: str, own: str) -> None:
    assert [found.sentences[-1] for _, found in split_parentheses(read(text))] == [own]


@pytest.mark.parametrize("text", ["Der Kurs (nur montags) ist voll.", "Der Wagen (VW) ist neu."])
def test_other_brackets_stay(text: str) -> None:
    assert list(split_parentheses(read(text))) == []
