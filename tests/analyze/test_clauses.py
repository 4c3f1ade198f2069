"""Clauses of own sentences, each written as ``kind: first word … finite verb``."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze import analyze
from leichtsprache.document import Document, Sentence

CASES = {
    "Die Schule ist zu, weil die Heizung nicht geht.": [
        "main: Die … geht [ist]",
        "subordinate: weil … geht [geht]",
    ],
    "Weil die Heizung nicht geht, ist die Schule zu.": [
        "main: Weil … zu [ist]",
        "subordinate: Weil … geht [geht]",
    ],
    "Der Mann, der hier wohnt, arbeitet viel.": [
        "main: Der … viel [arbeitet]",
        "relative: der … wohnt [wohnt]",
    ],
    "Die Kosten steigen, aber die Firma wächst.": [
        "main: Die … steigen [steigen]",
        "main: aber … wächst [wächst]",
    ],
    "Die Stadt baut einen Spielplatz und renoviert die Schule.": [
        "main: Die … Spielplatz [baut]",
        "main: und … Schule [renoviert]",
    ],
    "Hunde und Katzen spielen im Hof.": ["main: Hunde … Hof [spielen]"],
    "Sie sagt, dass der Bus, der sonst pünktlich ist, heute nicht kommt.": [
        "main: Sie … kommt [sagt]",
        "subordinate: dass … kommt [kommt]",
        "relative: der … ist [ist]",
    ],
    "Das sind Geräte, die Ärzte unterstützen und Patienten helfen.": [
        "main: Das … helfen [sind]",
        "relative: die … unterstützen [unterstützen]",
        "relative: und … helfen [helfen]",
    ],
    "Die Technik ist etwas, was die Gesellschaft grundlegend verändert.": [
        "main: Die … verändert [ist]",
        "relative: was … verändert [verändert]",
    ],
    "Er spart, um ein Haus zu kaufen.": [
        "main: Er … kaufen [spart]",
        "infinitive: um … kaufen",
    ],
    "Der Verein plant, die Schule zu kaufen.": ["main: Der … kaufen [plant]"],
    "Der Zug kommt um 9 Uhr an.": ["main: Der … an [kommt]"],
    "Neue Regeln aus Berlin zeigen, dass sich etwas ändert.": [
        "main: Neue … ändert [zeigen]",
        "subordinate: dass … ändert [ändert]",
    ],
    "Wir gehen, obwohl es regnet, und kaufen Brot.": [
        "main: Wir … regnet [gehen]",
        "subordinate: obwohl … regnet [regnet]",
        "main: und … Brot [kaufen]",
    ],
}


def described(sentence: Sentence) -> list[str]:
    words = [token.text for token in sentence.tokens]
    found = []
    for clause in sentence.clauses or ():
        verb = f" [{words[clause.finite]}]" if clause.finite is not None else ""
        found.append(f"{clause.kind}: {words[clause.first]} … {words[clause.last]}{verb}")
    return found


@pytest.mark.parametrize("text", CASES)
def test_clauses(text: str) -> None:
    (sentence,) = analyze()(Document(text)).sentences
    assert described(sentence) == CASES[text]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Das sind Geräte, die Ärzte unterstützen.", "unterstützen", "VVFIN"),
        ("Das sind Geräte, die Ärzte unterstützen.", "die", "PRELS"),
        ("Die Stadt, deren Schule brennt, hilft.", "deren", "PRELAT"),
        ("Er weiß, dass die Lage sich verändert.", "verändert", "VVFIN"),
        ("Die Lage hat sich verändert.", "verändert", "VVPP"),
        ("Wir können die Lage verändern.", "verändern", "VVINF"),
    ],
)
def test_tags_are_set_right_by_word_order(text: str, word: str, tag: str) -> None:
    tokens = analyze()(Document(text)).tokens
    assert [token.tag for token in tokens if token.text == word] == [tag]


def test_a_sentence_that_does_not_close_is_not_certain() -> None:
    (sentence,) = analyze()(Document("Sie sagt, dass der Bus.")).sentences
    assert not any(clause.certain for clause in sentence.clauses or ())


def test_only_what_is_missing_is_analyzed() -> None:
    document = analyze()(Document("Das ist gut. Das bleibt so."))
    assert analyze()(document) is document


def test_a_word_without_end_is_tagged() -> None:
    document = analyze()(Document("Das Wort " + "krankenhaus" * 500 + " ist lang."))
    assert [token.tag for token in document.tokens][-1] == "$."


def test_a_long_sentence_is_read() -> None:
    text = "Er sagt, dass " + "die Frau, die " * 300 + "lacht."
    (sentence,) = analyze()(Document(text)).sentences
    assert sentence.clauses


words = st.sampled_from(
    ["der", "die", "das", "dass", "weil", "und", "aber", ",", ".", "ist", "hat", "kommt", "Mann",
     "Frau", "wohnen", "geht", "zu", "um", "ein", "er", "sich", "„", "“", "(", ")"]
)  # fmt: skip


@given(st.lists(words, min_size=1, max_size=25))
def test_any_order_of_words_is_read_once(sequence: list[str]) -> None:
    document = analyze()(Document(" ".join(sequence)))
    for sentence in document.sentences:
        clauses = sentence.clauses or ()
        assert len({(each.kind, each.first, each.last) for each in clauses}) == len(clauses)
        for clause in clauses:
            assert 0 <= clause.first <= clause.last < len(sentence.tokens)
            assert all(clause.first <= verb <= clause.last for verb in clause.verbs)


@pytest.mark.parametrize(
    "text",
    [
        "Er geht, weil " + "er Geld hat und " * 2000 + "er lacht.",
        "Er geht, weil er " + "Brot kaufen und " * 2000 + "Geld haben will.",
        "Der Mann, " + "der Brot hat, Geld hat und " * 1000 + "lebt.",
        "Er lacht und " * 2000 + "geht.",
    ],
)
def test_endless_sentences_come_to_an_end(text: str) -> None:
    (sentence,) = analyze()(Document(text)).sentences
    assert sentence.clauses
