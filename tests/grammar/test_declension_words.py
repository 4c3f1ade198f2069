"""Nouns, adjectives, determiners and pronouns by themselves; phrases of an analyzed text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze import analyze
from leichtsprache.document import Document, Sentence
from leichtsprache.grammar.adjectives import Degree, adjective, stem
from leichtsprache.grammar.determiners import declension, determiner, lemma_of
from leichtsprache.grammar.names import genitive, nominative
from leichtsprache.grammar.noun_phrases import decline, of
from leichtsprache.grammar.nouns import noun, renoun
from leichtsprache.grammar.prepositions import contracted, taken_apart
from leichtsprache.grammar.pronouns import (
    personal,
    pronoun,
    redeclined_pronoun,
    reflexive,
    relative,
    substitute,
)
from leichtsprache.parts import Case, Features, Gender, Number, Phrase

CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc")
GENDERS: tuple[Gender, ...] = ("m", "f", "n")
NUMBERS: tuple[Number, ...] = ("sg", "pl")
FEATURES = [Features(g, c, n) for g in GENDERS for c in CASES for n in NUMBERS]


def sentence(text: str) -> Sentence:
    return analyze()(Document(text)).sentences[0]


def phrase(of_sentence: Sentence, first: str, last: str) -> Phrase:
    """Return the phrase that the analysis found between two words."""
    words = [token.text for token in of_sentence.tokens]
    found = of_sentence.phrases or ()
    wanted = words.index(first), words.index(last)
    return next(each for each in found if (each.first, each.last) == wanted)


@pytest.mark.parametrize(
    ("lemma", "features", "form"),
    [
        ("Antrag", Features("m", "dat", "pl"), "Anträgen"),
        ("Mensch", Features("m", "acc", "sg"), "Menschen"),
        ("Innovationspark", Features("m", "gen", "sg"), "Innovationsparks"),
        ("KI-Lösung", Features("f", "nom", "pl"), "KI-Lösungen"),
        ("Land", Features("n", "dat", "pl"), "Ländern"),
        ("Konto", Features("n", "nom", "pl"), "Konten"),
        ("Bund", Features("m", "dat", "sg"), "Bund"),
        ("Xyzung", Features("f", "dat", "pl"), "Xyzungen"),
        ("Xyzling", Features("m", "dat", "pl"), "Xyzlingen"),
        ("Xyzabc", Features("m", "nom", "pl"), None),
        ("Xyzent", Features("m", "acc", "sg"), None),
        ("Bank", Features("f", "nom", "pl"), None),
        ("Euro", Features("m", "nom", "pl"), None),
        ("Haus", Features("m", "nom", "sg"), None),
        ("Prozeß", Features("m", "acc", "sg"), "Prozess"),
    ],
)
def test_nouns(lemma: str, features: Features, form: str | None) -> None:
    assert noun(lemma, features) == form


def test_the_declension_decides_the_form_of_adjectival_nouns() -> None:
    features = Features("m", "nom", "sg")
    assert noun("Verwandter", features, "weak") == "Verwandte"
    assert noun("Verwandter", features, "mixed") == "Verwandter"
    assert noun("Verwandter", features, None) is None
    assert noun("Xyzende", Features("m", "dat", "pl"), "weak") == "Xyzenden"


def test_a_noun_of_the_text_keeps_its_plural() -> None:
    assert renoun("Worte", Features("n", "nom", "pl"), "dat") == "Worten"
    assert renoun("Wörter", Features("n", "nom", "pl"), "dat") == "Wörtern"
    assert renoun("Wörter", Features("n", "nom", "pl"), "nom", "sg") == "Wort"
    assert renoun("Xyzungs", Features("m", "gen", "sg"), "nom") is None


@pytest.mark.parametrize(
    ("word", "degree", "expected"),
    [
        ("hoch", "pos", "hoh"), ("dunkel", "pos", "dunkl"), ("teuer", "pos", "teur"),
        ("sauber", "pos", "sauber"), ("müde", "pos", "müd"), ("offen", "pos", "offen"),
        ("integer", "pos", "integr"), ("alt", "cmp", "älter"), ("teuer", "cmp", "teurer"),
        ("dunkel", "cmp", "dunkler"), ("gut", "cmp", "besser"), ("gesund", "cmp", "gesünder"),
        ("groß", "sup", "größt"), ("nah", "sup", "nächst"), ("heiß", "sup", "heißest"),
        ("frisch", "sup", "frischest"), ("komisch", "sup", "komischst"), ("neu", "sup", "neuest"),
        ("bedeutend", "sup", "bedeutendst"), ("schön", "sup", "schönst"),
        ("hart", "sup", "härtest"),
        ("kompliziert", "sup", "kompliziertest"), ("beliebt", "sup", "beliebtest"),
        ("erste", "cmp", None), ("einmaligen", "pos", None),
    ],
)  # fmt: skip
def test_stems_of_adjectives(word: str, degree: Degree, expected: str | None) -> None:
    assert stem(word, degree) == expected


@pytest.mark.parametrize("word", ["rosa", "prima", "Hamburger", "dreierlei", "6.", "neunziger"])
def test_some_adjectives_are_never_declined(word: str) -> None:
    assert {adjective(word, each, "strong") for each in FEATURES} == {word}


@given(st.sampled_from(FEATURES), st.sampled_from(["klein", "geplant", "edel", "sauer"]))
def test_behind_the_definite_article_only_two_endings(features: Features, word: str) -> None:
    form = adjective(word, features, "weak") or ""
    assert form.endswith("e" if form == f"{stem(word)}e" else "en")


@given(st.sampled_from(FEATURES), st.sampled_from("der ein kein unser dieser jener alle".split()))
def test_determiners_are_found_again(features: Features, lemma: str) -> None:
    form = determiner(lemma, features)
    if form:
        assert determiner(lemma_of(form) or "", features) == form


def test_determiners_without_a_number_or_a_name() -> None:
    assert determiner("mehrere", Features("f", "nom", "sg")) is None
    assert determiner("quer", Features("f", "nom", "sg")) is None
    assert declension("einige", "sg") is None
    assert declension("ein", "pl") == "strong"


def test_pronouns() -> None:
    she = [personal(Features("f", case, "sg")) for case in CASES]
    assert she == ["sie", "ihrer", "ihr", "sie"]
    assert [pronoun("Sie", case) for case in CASES] == ["Sie", "Ihrer", "Ihnen", "Sie"]
    assert [pronoun("niemand", case) for case in ("dat", "acc")] == ["niemandem", "niemanden"]
    assert (reflexive(1, "pl", "acc"), reflexive(3, "sg", "dat")) == ("uns", "sich")
    assert relative(Features("m", "gen", "pl")) == "deren"
    assert substitute("mein", Features("m", "nom", "sg")) == "meiner"
    assert substitute("keiner", Features("m", "nom", "sg")) is None


@pytest.mark.parametrize(
    ("word", "tag", "case", "old", "new"),
    [
        ("mich", "PPER", "dat", None, "mir"),
        ("uns", "PRF", "nom", None, "wir"),
        ("ihm", "PPER", "nom", None, None),
        ("ihm", "PPER", "nom", Features("m", "dat", "sg"), "er"),
        ("ihnen", "PPER", "acc", Features("f", "dat", "pl"), "sie"),
        ("Sie", "PPER", "dat", None, "Ihnen"),
        ("jemandem", "PIS", "acc", None, "jemanden"),
        ("wen", "PWS", "dat", None, "wem"),
        ("diesem", "PDS", "nom", Features("m", "dat", "sg"), "dieser"),
        ("keiner", "PIS", "dat", Features("m", "nom", "sg"), "keinem"),
        ("denen", "PDS", "gen", Features("m", "dat", "pl"), "deren"),
        ("alle", "PIS", "dat", Features("m", "nom", "pl"), "allen"),
    ],
)
def test_pronouns_of_a_text(
    word: str, tag: str, case: Case, old: Features | None, new: str | None
) -> None:
    assert redeclined_pronoun(word, tag, case, old) == new


def test_names() -> None:
    assert [genitive(each) for each in ("Eva", "Klaus", "Moritz", "Marx", "Laurence")] == [
        "Evas", "Klaus’", "Moritz’", "Marx’", "Laurence’",
    ]  # fmt: skip
    assert [nominative(each) for each in ("Evas", "Klaus’", "Jens", "Peters")] == [
        "Eva", "Klaus", None, "Peter",
    ]  # fmt: skip


def test_contractions() -> None:
    assert contracted("In", "das Haus") == "Ins Haus"
    assert contracted("zu", "der Schule") == "zur Schule"
    assert contracted("von", "den Ländern") == "von den Ländern"
    assert contracted("an", "dem Tag", is_stressed=True) == "an dem Tag"
    assert contracted("in", "dem") == "in dem"
    assert taken_apart("beim") == ("bei", "dem")


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("Der Umbau der alten Schule kostet viel.", "der", "Schule", "von der alten Schule"),
        ("Die Aufgaben des Bundes sind groß.", "des", "Bundes", "vom Bund"),
        ("Das Dach des Hauses, das hier steht, ist neu.", "des", "Hauses", "von dem Haus"),
        ("Die Regierung des Landes Berlin tagt.", "des", "Berlin", "vom Land Berlin"),
        ("Die Arbeit einer Lehrerin ist wichtig.", "einer", "Lehrerin", "von einer Lehrerin"),
        ("Die Zahl der Kinder steigt.", "der", "Kinder", "von den Kindern"),
        ("Der Sohn meines Nachbarn ist krank.", "meines", "Nachbarn", "von meinem Nachbarn"),
    ],
)
def test_genitives_with_von(text: str, first: str, last: str, expected: str) -> None:
    found = sentence(text)
    assert of(found.tokens, phrase(found, first, last)) == expected


def test_a_conjunct_has_its_own_form() -> None:
    found = sentence("Sie kennen die Aufgaben des Bundes und der Länder genau.")
    whole = Phrase("NP", 4, 8, 5, "gen", "sg", "m", frozenset({Features("m", "gen", "sg")}))
    assert [token.text for token in found.tokens[4:9]] == ["des", "Bundes", "und", "der", "Länder"]
    assert of(found.tokens, whole) == "vom Bund und von den Ländern"
    assert decline(found.tokens, whole, "nom") == "der Bund und die Länder"


@pytest.mark.parametrize(
    ("number", "lemma", "expected"),
    [
        (None, "dieser", "dieses neue Haus"), (None, "mein", "mein neues Haus"),
        (None, "", "neues Haus"), ("pl", None, "die neuen Häuser"), ("pl", "", "neue Häuser"),
        ("pl", "ein", "neue Häuser"), ("pl", "viele", "viele neue Häuser"),
        ("pl", "jeder", None), ("sg", "mehrere", None), (None, "quer", None),
    ],
)  # fmt: skip
def test_another_number_and_determiner(
    number: Number | None, lemma: str | None, expected: str | None
) -> None:
    found = sentence("Wir sehen in dem neuen Haus ein Licht.")
    whole = phrase(found, "in", "Haus")
    assert decline(found.tokens, whole, "nom", number, lemma) == expected


def test_what_is_not_understood_is_not_declined() -> None:
    found = sentence("Sie besucht Eva, die neue Leiterin, am Montag.")
    apposition = Phrase("NP", 2, 6, 2, "acc", "sg", "f")
    assert decline(found.tokens, apposition, "dat") is None
    polite = sentence("Ihr Antrag ist da.")
    assert decline(polite.tokens, Phrase("NP", 0, 1, 1, "nom", "sg", "m"), "acc") is None
    unsure = sentence("Er sieht sie.")
    assert decline(unsure.tokens, Phrase("NP", 2, 2, 2), "dat") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berliner Schulen bleiben zu.", "Berliner Schulen"),
        ("Neue Schulen bleiben zu.", "neuen Schulen"),
        ("Die Schulen bleiben zu.", "den Schulen"),
    ],
)
def test_the_start_of_the_sentence(text: str, expected: str) -> None:
    found = sentence(text)
    last = 0 if found.tokens[0].tag == "NN" else 1
    whole = Phrase("NP", 0, last, last, "nom", "pl", "f")
    assert decline(found.tokens, whole, "dat") == expected
