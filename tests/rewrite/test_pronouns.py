from __future__ import annotations

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.nouns.pronouns import noun_again
from leichtsprache.rewrite.surface import Passage


def said_again(text: str) -> str | None:
    """Return what stands for the first pronoun of the second sentence."""
    document = analyze()(Document(text))
    before, sentence = document.sentences[:2]
    at = next(n for n, token in enumerate(sentence.tokens) if token.tag == "PPER")
    found = noun_again(Passage(document, sentence), before, at)
    return found and found.text


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Ein Mann wartet. Er hat Zeit.", "Der Mann"),
        ("Meine Schwester ist krank. Sie hat Fieber.", "Meine Schwester"),
        ("Die Kinder spielen. Dann essen sie Kuchen.", "die Kinder"),
        ("Der Dieb ist weg. Ihn hat niemand gesehen.", "Den Dieb"),
        ("Die Nachbarn feiern. Heute freuen sie sich.", "sich die Nachbarn"),
    ],
)
def test_subject_of_the_sentence_before_is_said_again(text: str, noun: str) -> None:
    assert said_again(text) == noun


@pytest.mark.parametrize(
    "text",
    [
        "Der Mann spricht mit dem Nachbarn. Er ist wütend.",
        "Die Firma hat Probleme. Sie können sich melden.",
        "Das Amt ist zu. Es ist Montag.",
        "Kein Mensch weiß das. Er fragt nicht.",
        "Wer kennt den Täter? Er trägt Rot.",
    ],
)
def test_pronoun_stays_where_more_can_be_meant(text: str) -> None:
    assert said_again(text) is None
