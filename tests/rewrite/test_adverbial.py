"""Adverbial clauses: the forms no profile chooses, and what the operations say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from passages import passage

from leichtsprache.rewrite.adverbial.conditions import split_condition
from leichtsprache.rewrite.adverbial.intent import split_intent
from leichtsprache.rewrite.adverbial.means import means
from leichtsprache.rewrite.adverbial.order import Recipe, split_adverbial
from leichtsprache.rewrite.adverbial.sites import adverbials
from leichtsprache.rewrite.plan import Rewrite
from leichtsprache.rewrite.references import meanings, pointing


def _first(found: Iterator[Rewrite]) -> Rewrite:
    return next(found)


def test_other_words_are_marked_as_such() -> None:
    intent = _first(split_intent(passage("Wir helfen, damit alle Kinder schwimmen lernen.")))
    assert intent.is_reworded
    way = passage("Sie sparen Geld, indem Sie weniger heizen.")
    assert _first(split_adverbial(way, {"indem": means})).is_reworded
    recipe = Recipe("deshalb", "denn", explains=True)
    rain = passage("Das Fest fällt aus, weil es regnet.")
    assert not _first(split_adverbial(rain, {"weil": recipe})).is_reworded


def test_where_no_front_is_sure_the_clause_stays_as_it_is() -> None:
    text = "Der Kurs ist leer, weil der Lehrer für Sport krank ist."
    recipe = Recipe("deshalb", "denn", explains=True)
    made = _first(split_adverbial(passage(text), {"weil": recipe}))
    assert made.sentences == (
        "Der Kurs ist leer.",
        "Das liegt daran, dass der Lehrer für Sport krank ist.",
    )
    assert made.is_reworded


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Weil es regnet, bleiben wir hier.", "leading"),
        ("Wir bleiben hier, weil es regnet.", "trailing"),
        ("Wir sind, weil es regnet, zu Hause.", "inserted"),
        ("Er kennt einen Mann, der nicht kommt, weil es regnet.", None),
        ("Er sagt, er komme nicht, weil es regne.", None),
    ],
)
def test_place_of_a_clause(text: str, place: str | None) -> None:
    _, found = next(adverbials(passage(text), ("weil",)))
    assert (found.place if found else None) == place


def test_a_pronoun_that_is_the_reader_points_to_nothing() -> None:
    source = passage("Wir helfen, weil Sie Ihren Sohn und er ihren Hund sucht.")
    words = [source.tokens[n].text for n in pointing(source, range(len(source.tokens)))]
    assert words == ["er", "ihren"]


def test_the_verb_tells_what_sie_can_mean() -> None:
    source = passage("Das Amt hilft, weil sie arm sind.")
    clause = source.dependents[0]
    assert meanings(source, clause, clause.start) == {"pl"}


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sollten Sie Fragen haben, rufen Sie an.", ("Haben Sie Fragen?", "Dann rufen Sie an.")),
        ("Kommt der Bus nicht, gehen wir.", ("Kommt der Bus nicht?", "Dann gehen wir.")),
        ("Rufen Sie an, warten Sie nicht.", None),
        ("Mag es auch regnen, wir gehen.", None),
    ],
)
def test_a_condition_may_begin_with_its_verb(text: str, sentences: tuple[str, ...] | None) -> None:
    made = [each.sentences for each in split_condition(passage(text), "question")]
    assert made == ([sentences] if sentences else [])


def test_a_pronoun_that_goes_on_in_the_statement_stays() -> None:
    text = "Wenn man mit ihm spricht, kommt bei ihm nur ein Geräusch an."
    made = _first(split_condition(passage(text), "question"))
    assert made.sentences[0] == "Spricht man mit ihm?"
