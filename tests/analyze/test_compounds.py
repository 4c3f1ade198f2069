"""Compounds are cut at word joints, or not at all."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze.compounds import Part, compound, parts, readable_parts


def _words(name: str) -> list[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


@pytest.mark.parametrize("cut", _words("compounds.txt"))
def test_cuts_between_the_words(cut: str) -> None:
    assert readable_parts(cut.replace("|", "")) == tuple(cut.split("|"))


@pytest.mark.parametrize("word", _words("whole_words.txt"))
def test_stays_whole(word: str) -> None:
    assert parts(word) == readable_parts(word) == (word,)


def test_the_lists_are_long_enough() -> None:
    assert len(_words("compounds.txt")) >= 200
    assert len(_words("whole_words.txt")) >= 300


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Krankenhaus", [("Kranken", "krank", "en", "adjective"), ("haus", "Haus", "", "noun")]),
        ("Fahrrad", [("Fahr", "fahren", "", "verb"), ("rad", "Rad", "", "noun")]),
        ("Bademütze", [("Bade", "baden", "e", "verb"), ("mütze", "Mütze", "", "noun")]),
        ("Haustüren", [("Haus", "Haus", "", "noun"), ("türen", "Tür", "", "noun")]),
        ("Schulhof", [("Schul", "Schule", "", "noun"), ("hof", "Hof", "", "noun")]),
        ("Länderspiel", [("Länder", "Land", "er", "noun"), ("spiel", "Spiel", "", "noun")]),
        ("Arbeitsplatz", [("Arbeits", "Arbeit", "s", "noun"), ("platz", "Platz", "", "noun")]),
        ("Nachname", [("Nach", "nach", "", "preposition"), ("name", "Name", "", "noun")]),
        ("Dreirad", [("Drei", "drei", "", "number"), ("rad", "Rad", "", "noun")]),
        ("Europawahl", [("Europa", "Europa", "", "name"), ("wahl", "Wahl", "", "noun")]),
        ("Innenstadt", [("Innen", "innen", "", "adverb"), ("stadt", "Stadt", "", "noun")]),
        ("Hauptstraße", [("Haupt", "haupt", "", "bound"), ("straße", "Straße", "", "noun")]),
    ],
)
def test_a_part_has_lemma_link_and_part_of_speech(word: str, wanted: list[tuple[str, ...]]) -> None:
    assert [tuple(part) for part in compound(word)] == wanted


def test_a_word_that_is_no_compound_is_its_own_part() -> None:
    assert compound("Gärten") == (Part("Gärten", "Garten", "", "noun"),)


def test_opaque_compounds_have_parts_but_not_for_readers() -> None:
    assert parts("Eselsbrücke") == ("Esels", "brücke")
    assert readable_parts("Eselsbrücke") == ("Eselsbrücke",)


def test_short_words_inside_stay_whole() -> None:
    assert parts("Arbeitszeitkonto") == ("Arbeits", "zeit", "konto")
    assert readable_parts("Arbeitszeitkonto") == ("Arbeitszeit", "konto")


@pytest.mark.parametrize("word", ["", "A", "KRANKENKASSE", "Haus-Tür", "Xyzqwrt", "12345678"])
def test_what_is_no_word_stays_whole(word: str) -> None:
    assert parts(word) == (word,)


@pytest.mark.parametrize("word", ["Haus" + "haus" * 500, "Haus" * 15, "A" + "a" * 59, "Ab" * 30])
def test_a_strange_word_takes_no_time(word: str) -> None:
    parts("Haustür")  # loads the tables
    start = perf_counter()
    parts(word)
    assert perf_counter() - start < 0.5


@given(st.text(alphabet="abeginrstuäöüßABKR", max_size=30))
def test_parts_joined_are_the_word(word: str) -> None:
    assert "".join(parts(word)) == word
    assert "".join(readable_parts(word)) == word
