"""Lemmas: of what the tagger guesses well, and of what it does not know."""

from __future__ import annotations

import pytest

from leichtsprache.analyze.lemmas import lemma, lemma_of


@pytest.mark.parametrize(
    ("word", "guess", "lemma"),
    [
        ("Häusern", "Haus", "Haus"),
        ("Prozesse", "Prozeß", "Prozess"),  # as the word is spelled
        ("Schulbusse", "Schulbus", "Schulbus"),
        ("Liefertermine", "Liefertermine", "Liefertermin"),  # by its head
        ("Rettungsgassen", "Rettungsgassen", "Rettungsgasse"),
        ("Internet-Firmen", "Internet-firma", "Internet-Firma"),
        ("US-Dollars", "Us-dollar", "US-Dollar"),
        ("Ummeldungen", "Ummeldung", "Ummeldung"),
        ("Updates", "Update", "Update"),
        ("PCs", "Pc", "PC"),
        ("BAFÖG", "Bafög", "BAFÖG"),  # what is all capitals stays
        ("Miete", "Miet", "Miete"),
        ("Rate", "Rat", "Rate"),  # no old dative
        ("Meister", "Meister", "Meister"),
    ],
)
def test_nouns(word: str, guess: str, lemma: str) -> None:
    assert lemma_of(word, "NN", guess) == lemma


@pytest.mark.parametrize(
    ("word", "tag", "guess", "lemma"),
    [
        ("flexible", "ADJA", "flexibl", "flexibel"),
        ("schönere", "ADJA", "schön", "schön"),
        ("nächsten", "ADJA", "nächst", "nah"),
        ("Europas", "NE", "Europas", "Europa"),
        ("missbraucht", "VVFIN", "mißbrauchen", "missbrauchen"),
        ("ihnen", "PPER", "ihnen", "sie"),
        ("keinem", "PIAT", "keinem", "kein"),
        ("…", "$(", "…", "…"),
    ],
)
def test_other_words(word: str, tag: str, guess: str, lemma: str) -> None:
    assert lemma_of(word, tag, guess) == lemma


@pytest.mark.parametrize(
    ("word", "tag", "wanted"),
    [
        ("vereinbart", "VVPP", "vereinbaren"),
        ("vereinbart", "VVFIN", "vereinbaren"),
        ("Essen", "NN", "Essen"),
        ("essen", "VVINF", "essen"),
        ("musste", "VMFIN", "müssen"),
        ("an", "PTKVZ", "an"),
        ("die", "PRELS", "der"),
        ("x" * 500, "NN", "x" * 500),
        ("", "NN", ""),
    ],
)
def test_a_changed_tag_has_a_lemma_of_its_own(word: str, tag: str, wanted: str) -> None:
    assert lemma(word, tag) == wanted
