"""Compounds are cut at word joints, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze.compounds import parts, readable_parts


@pytest.mark.parametrize(
    "cut",
    [
        "Kranken|versicherungs|beitrag",
        "Bundestags|wahl",
        "Gleichstellungs|gesetz",
        "Arbeits|platz",
        "Blumen|geschäft",
        "Wohn|geld",
        "Telefon|nummern",
        "Kinder|geldes",
        "Straßen|verkehr",
        "Bürger|büro",
        "Ober|bürgermeister",
        "Außen|politik",
        "Selbst|bestimmung",
    ],
)
def test_cuts_between_the_words(cut: str) -> None:
    assert parts(cut.replace("|", "")) == tuple(cut.split("|"))


@pytest.mark.parametrize(
    "word",
    [
        # no compounds
        "vereinbart", "gehabt", "vielleicht", "Ergebnisse", "Regierungen", "Alternative",
        "Kombination", "Apotheke", "Technologien", "Besteuerung", "Information",
        # lexicalized: their parts mislead
        "Hochzeit", "Rechtsanwalt", "Schlaganfall", "Marktführer", "Bürgermeister", "Notwendigkeit",
        "Weltanschauung", "Redewendung", "Voraussetzungen",
        # names
        "Regensburg", "Wagenknecht", "Brandenburg", "Düsseldorf", "Österreich",
        # two cuts are possible
        "Getreidesorten", "Sonneneinstrahlung", "Großeinrichtungen",
        # not words
        "", "A", "KRANKENKASSE", "Haus-Tür", "Xyzqwrt", "12345678",
    ],
)  # fmt: skip
def test_stays_whole(word: str) -> None:
    assert parts(word) == (word,)


def test_short_words_inside_stay_whole() -> None:
    assert readable_parts("Fußballspieler") == ("Fußball", "spieler")
    assert readable_parts("Arbeitszeitkonto") == ("Arbeitszeit", "konto")
    assert readable_parts("Rentenversicherungsbeitrag") == ("Renten", "versicherungs", "beitrag")


def test_longest_word_is_fast_enough() -> None:
    assert parts("Haus" + "haus" * 500) == ("Haus" + "haus" * 500,)


@given(st.text(alphabet="abeginrstuäöüßABKR", max_size=30))
def test_parts_joined_are_the_word(word: str) -> None:
    assert "".join(parts(word)) == word
    assert "".join(readable_parts(word)) == word
