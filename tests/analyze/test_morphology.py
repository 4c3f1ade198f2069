"""Phrases with their parts, and the inflection of each word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze import analyze
from leichtsprache.analyze.clauses import clauses
from leichtsprache.analyze.morphology import complete
from leichtsprache.document import Document, Sentence, Span, Token
from leichtsprache.parts import Phrase


def analyzed(text: str) -> Sentence:
    return analyze()(Document(text)).sentences[0]


def shown(sentence: Sentence, phrase: Phrase) -> str:
    return " ".join(token.text for token in sentence.tokens[phrase.first : phrase.last + 1])


def token_of(sentence: Sentence, word: str) -> Token:
    return next(token for token in sentence.tokens if token.text == word)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        (
            "Das Dach des alten Hauses leckt.",
            [("Das Dach des alten Hauses", None), ("des alten Hauses", "genitive")],
        ),
        (
            "Die im Mai beschlossene Regel gilt.",
            [("Die im Mai beschlossene Regel", None), ("im Mai", None)],
        ),
        (
            "Frau Dr. Anna Meier lacht.",
            [("Frau Dr. Anna Meier", None), ("Dr. Anna Meier", "name")],
        ),
        (
            "Er kennt Brot, Käse und Wein.",
            [("Er", None), ("Brot", None), ("Käse", "conjunct"), ("Wein", "conjunct")],
        ),
        (
            "Anna, die Ärztin, kommt.",
            [("Anna , die Ärztin", None), ("die Ärztin", "apposition")],
        ),
        (
            "Das Ministerium für Gesundheit hilft.",
            [("Das Ministerium", None), ("für Gesundheit", None)],
        ),
        ("Peters neues Auto fährt.", [("Peters", "genitive"), ("Peters neues Auto", None)]),
        ("Viele der Gäste gehen.", [("Viele der Gäste", None), ("der Gäste", "genitive")]),
        ("Nichts Neues kommt.", [("Nichts Neues", None)]),
        ("Hier warten bis zu zehn Leute.", [("bis zu zehn Leute", None)]),
    ],
)  # fmt: skip
def test_phrases(text: str, phrases: list[tuple[str, str | None]]) -> None:
    sentence = analyzed(text)
    found = [(shown(sentence, each), each.role) for each in sentence.phrases or ()]
    assert sorted(found, key=str) == sorted(phrases, key=str)


def test_prepositional_phrases_name_their_preposition() -> None:
    sentence = analyzed("Er geht mit Hund und Katze durch den Wald.")
    found = {
        sentence.tokens[each.head].text: (each.kind, sentence.tokens[each.preposition].text)
        for each in sentence.phrases or ()
        if each.preposition is not None
    }
    assert found == {"Hund": ("PP", "mit"), "Katze": ("NP", "mit"), "Wald": ("PP", "durch")}


@pytest.mark.parametrize(
    ("text", "word", "morph"),
    [
        ("Er sieht den großen Hund.", "großen", ("acc", "sg", "m", "pos")),
        ("Er sieht den größeren Hund.", "größeren", ("acc", "sg", "m", "cmp")),
        ("Die beste Idee gewinnt.", "beste", ("nom", "sg", "f", "sup")),
        ("Er sieht den großen Hund.", "den", ("acc", "sg", "m", None)),
        ("Wir helfen unseren Kindern.", "unseren", ("dat", "pl", "n", None)),
        ("Der Mann, dem wir helfen, lacht.", "dem", ("dat", "sg", None, None)),
        ("Zehn Prozent der Leute gehen.", "Prozent", ("nom", "pl", "n", None)),
        ("Die Verletzten schlafen.", "Verletzten", ("nom", "pl", "m", None)),
        ("Er hilft den Verletzten.", "Verletzten", ("dat", "pl", "m", None)),
    ],
)
def test_words_are_inflected(text: str, word: str, morph: tuple[str | None, ...]) -> None:
    found = token_of(analyzed(text), word).morph
    assert found is not None
    assert (found.case, found.number, found.gender, found.degree) == morph


def test_persons_and_verbs() -> None:
    sentence = analyzed("Wir sehen dich.")
    persons = [each.morph and each.morph.person for each in sentence.tokens[:3]]
    assert persons[0] == 1
    assert persons[2] == 2
    verb = sentence.tokens[1].morph
    assert verb is not None
    assert (verb.number, verb.tense) == ("pl", "present")


def test_what_has_no_inflection_has_no_morph() -> None:
    sentence = analyzed("Heute gehen wir mit ihm dorthin.")
    assert [token_of(sentence, word).morph for word in ("Heute", "mit", "dorthin", ".")] == [
        None
    ] * 4


_TAGS = ("ART", "NN", "NE", "ADJA", "APPR", "APPRART", "CARD", "KON", "$,", "$(", "PPER", "PIS",
         "PIAT", "PDS", "PRELS", "PRF", "TRUNC", "VVFIN", "VVINF", "PTKZU", "ADV", "KOKOM", "FM",
         "APPO", "PRELAT")  # fmt: skip
_WORDS = ("der", "Haus", "Anna", "von", "im", "etwas", "mehr", "und", "sie", "zehn", "„", "dessen",
          "zu", "bis", "Prozent", "so", "als", "x")  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(_TAGS)), max_size=25))
def test_whatever_the_tags_phrases_hold_together(pairs: list[tuple[str, str]]) -> None:
    tokens = tuple(
        Token(Span(10 * n, 10 * n + len(word)), word, word, tag)
        for n, (word, tag) in enumerate(pairs)
    )
    tokens, found = clauses(tokens)
    inflected, described, phrases = complete(tokens, found)
    assert [each.text for each in inflected] == [each.text for each in tokens]
    assert len(described) == len(found)
    for phrase in phrases:
        assert 0 <= phrase.first <= phrase.head <= phrase.last < len(tokens)
        assert phrase.options
        assert phrase.parent is None or 0 <= phrase.parent < len(phrases)
        assert (phrase.role is None) == (phrase.parent is None)
        assert not phrase.certain or {each.case for each in phrase.options} == {phrase.case}


@pytest.mark.parametrize("words", [["Anna", "von"], ["gute"], ["der", "in"], ["zehn", ","]])
def test_endless_runs_are_read(words: list[str]) -> None:
    tags = {"Anna": "NE", "von": "APPR", "gute": "ADJA", "der": "ART", "in": "APPR", ",": "$,"}
    tokens = tuple(
        Token(Span(5 * n, 5 * n + 4), word, word, tags.get(word, "CARD"))
        for n, word in enumerate(words * 1500)
    )
    assert complete(tokens, ())[0]


@pytest.mark.parametrize(
    ("text", "word", "number", "gender"),
    [
        ("Das ist für Kinder und Jugendliche.", "Jugendliche", "pl", "m"),
        ("Angehörige helfen gern.", "Angehörige", "pl", "m"),
        ("Deutsche Angestellte streiken.", "Angestellte", "pl", "m"),
        ("Der Wagen fährt.", "Wagen", "sg", "m"),
        ("Die Kosten steigen.", "Kosten", "pl", None),
        ("Er reist mit Freunden.", "Freunden", "pl", "m"),
        ("Die Halbleitersparte wächst.", "Halbleitersparte", "sg", "f"),
        ("Der Netzwerkausrüster wächst.", "Netzwerkausrüster", "sg", "m"),
        ("Im Digitalzeitalter lesen wir.", "Digitalzeitalter", "sg", "n"),
        ("CPUs sind teuer.", "CPUs", "pl", "f"),
        ("Tausende Menschen kamen.", "Menschen", "pl", "m"),
    ],
)
def test_number_and_gender(text: str, word: str, number: str, gender: str | None) -> None:
    morph = token_of(analyzed(text), word).morph
    assert morph
    assert (morph.number, morph.gender) == (number, gender)


def test_a_contracted_preposition_has_the_inflection_of_its_article() -> None:
    morph = token_of(analyzed("Wir gehen zum alten Rathaus."), "zum").morph
    assert morph
    assert morph[:3] == ("dat", "sg", "n")


def test_three_plain_nouns_are_a_list() -> None:
    sentence = analyzed("Sie helfen in Vereinen, Verbänden, Schulen.")
    assert [each.role for each in sentence.phrases or ()][1:] == [None, "conjunct", "conjunct"]
