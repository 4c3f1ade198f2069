"""Set phrases that say no more than *sein*, *es gibt* and *können*."""

from __future__ import annotations

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.set_phrases import available, identity


def _said(text: str) -> str:
    document = analyze()(Document(text))
    source = Passage(document, document.sentences[0])
    for clause in source.sentence.clauses or ():
        if edit := identity(source, clause) or available(source, clause):
            return document.revise([edit]).text
    return text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Beim Täter handelt es sich um einen Nachbarn.", "Der Täter ist ein Nachbar."),
        ("Dabei handelt es sich um alte Möbel.", "Das sind alte Möbel."),
        ("Es handelt sich um einen Fehler.", "Das ist ein Fehler."),
        ("Daher handelte es sich um einen Fehler.", "Daher war es ein Fehler."),
        ("Ich weiß, dass es sich um Gift handelt.", "Ich weiß, dass es Gift ist."),
        ("Im Haus stehen zwei Betten zur Verfügung.", "Im Haus gibt es zwei Betten."),
        ("Hier steht Ihnen die Küche zur Verfügung.", "Hier können Sie die Küche nutzen."),
    ],
)
def test_said_with_a_plain_verb(text: str, said: str) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Es handelt sich nicht um einen Fehler.",
        "Es handelt sich um Äpfel und um Birnen.",
        "Der Mann handelt mit alten Autos.",
        "Das Gerät steht bald zur Verfügung.",
        "Der Arzt steht Ihnen zur Verfügung.",
        "Das Haus steht Ihnen und den Kindern zur Verfügung.",
    ],
)
def test_stays_where_something_is_not_sure(text: str) -> None:
    assert _said(text) == text
