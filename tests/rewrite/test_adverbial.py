"""Adverbial clauses: the forms no profile chooses, and what the operations say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite import Recipe, Rewrite, split_adverbial
from leichtsprache.rewrite.conditions import split_condition
from leichtsprache.rewrite.intent import split_intent
from leichtsprache.rewrite.means import means
from leichtsprache.rewrite.references import meanings, pointing
from leichtsprache.rewrite.sites import adverbials
from leichtsprache.rewrite.surface import Source

#: The form *vielleicht*, as some rulebooks of cities have it; ``None`` where nothing may change.
MAYBE: dict[str, str | None] = {
    "Wenn Sie Hilfe brauchen, rufen Sie an.": "Vielleicht brauchen Sie Hilfe. Dann rufen Sie an.",
    "Rufen Sie an, wenn Sie Hilfe brauchen.": "Vielleicht brauchen Sie Hilfe. Dann rufen Sie an.",
    "Falls der Bus nicht kommt, gehen wir zu Fuß.": (
        "Vielleicht kommt der Bus nicht. Dann gehen wir zu Fuß."
    ),
    "Wenn es morgen regnet, dann bleiben die Kinder in der Schule.": (
        "Vielleicht regnet es morgen. Dann bleiben die Kinder in der Schule."
    ),
    "Wenn sich Ihre Adresse ändert, sagen Sie bitte dem Amt Bescheid.": (
        "Vielleicht ändert sich Ihre Adresse. Dann sagen Sie bitte dem Amt Bescheid."
    ),
    "Falls jemand anruft, schreiben Sie bitte den Namen auf.": (
        "Vielleicht ruft jemand an. Dann schreiben Sie bitte den Namen auf."
    ),
    "Wenn das Kind Fieber bekommt, gehen Sie mit ihm zum Arzt.": (
        "Vielleicht bekommt das Kind Fieber. Dann gehen Sie mit ihm zum Arzt."
    ),
    "Sie bekommen mehr Geld, sofern Sie Kinder haben.": (
        "Vielleicht haben Sie Kinder. Dann bekommen Sie mehr Geld."
    ),
    "Wenn Sie den Antrag zu spät abgegeben haben, bekommen Sie weniger Geld.": (
        "Vielleicht haben Sie den Antrag zu spät abgegeben. Dann bekommen Sie weniger Geld."
    ),
    "Falls Ihnen das Mittel nicht hilft, fragen Sie Ihre Ärztin.": (
        "Vielleicht hilft Ihnen das Mittel nicht. Dann fragen Sie Ihre Ärztin."
    ),
    "Wenn er Zeit hätte, würde er kommen.": None,
    "Auch wenn es regnet, gehen wir.": None,
    "Selbst wenn es regnet, gehen wir.": None,
    "Wir gehen nur, wenn es nicht regnet.": None,
    "Das Amt zahlt erst, wenn alle Papiere da sind.": None,
    "Es ist gut, wenn Sie früh kommen.": None,
    "Wenn es dunkel wurde, gingen die Kinder nach Hause.": None,
    "Er hilft niemandem, außer wenn man ihn bittet.": None,
    "Wenn Sie umziehen und wenn Sie Kinder haben, melden Sie sich.": None,
    "Sie weiß, dass er kommt, wenn er kann.": None,
    "Wir freuen uns, wenn viele Kinder kommen.": None,
}


def _source(text: str) -> Source:
    document = analyze()(Document(text))
    return Source(document, document.sentences[0])


def _first(found: Iterator[Rewrite]) -> Rewrite:
    return next(found)


@pytest.mark.parametrize("text", MAYBE)
def test_a_condition_may_be_told_with_vielleicht(text: str) -> None:
    made = [each.sentences for each in split_condition(_source(text), "maybe") if each.sentences]
    wanted = MAYBE[text]
    assert [" ".join(each) for each in made] == ([wanted] if wanted else [])


def test_other_words_are_marked_as_such() -> None:
    intent = _first(split_intent(_source("Wir helfen, damit alle Kinder schwimmen lernen.")))
    assert intent.is_reworded
    way = _source("Sie sparen Geld, indem Sie weniger heizen.")
    assert _first(split_adverbial(way, {"indem": means})).is_reworded
    recipe = Recipe("deshalb", "denn", explains=True)
    rain = _source("Das Fest fällt aus, weil es regnet.")
    assert not _first(split_adverbial(rain, {"weil": recipe})).is_reworded


def test_where_no_front_is_sure_the_clause_stays_as_it_is() -> None:
    text = "Der Kurs ist leer, weil der Lehrer für Sport krank ist."
    recipe = Recipe("deshalb", "denn", explains=True)
    made = _first(split_adverbial(_source(text), {"weil": recipe}))
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
    _, found = next(adverbials(_source(text), ("weil",)))
    assert (found.place if found else None) == place


def test_a_pronoun_that_is_the_reader_points_to_nothing() -> None:
    source = _source("Wir helfen, weil Sie Ihren Sohn und er ihren Hund sucht.")
    words = [source.tokens[n].text for n in pointing(source, range(len(source.tokens)))]
    assert words == ["er", "ihren"]


def test_the_verb_tells_what_sie_can_mean() -> None:
    source = _source("Das Amt hilft, weil sie arm sind.")
    clause = source.dependents[0]
    assert meanings(source, clause, clause.start) == {"pl"}
