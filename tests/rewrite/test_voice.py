"""The passive and its relatives, said as the active."""

from __future__ import annotations

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.actors import is_acting
from leichtsprache.rewrite.verbs.obligation import can, generally, has_to, must, reader_must
from leichtsprache.rewrite.verbs.voice import active


def _rewritten(text: str, *operations: object) -> str:
    """Return the text with the first edit that one of the operations makes."""
    document = analyze()(Document(text))
    source = Passage(document, document.sentences[0])
    for clause in source.sentence.clauses or ():
        for operation in operations:
            if edit := operation(source, clause):  # type: ignore[operator]
                return document.revise([edit]).text
    return text


@pytest.mark.parametrize(
    ("passive", "said"),
    [
        ("Der Hund wird von der Frau gerufen.", "Die Frau ruft den Hund."),
        ("Das Haus wurde von der Firma gebaut.", "Die Firma hat das Haus gebaut."),
        ("Heute wird er vom Arzt untersucht.", "Heute untersucht ihn der Arzt."),
        ("Der Plan soll vom Rat geprüft werden.", "Der Rat soll den Plan prüfen."),
        (
            "Der Ofen, der vom Bäcker geputzt wird, ist neu.",
            "Der Ofen, den der Bäcker putzt, ist neu.",
        ),
        ("Ich sehe, dass sie von Ärzten gerufen wird.", "Ich sehe, dass sie Ärzte rufen."),
    ],
)
def test_agent_becomes_subject(passive: str, said: str) -> None:
    assert _rewritten(passive, active) == said


@pytest.mark.parametrize(
    "text",
    [
        "Der Tisch wird von der Wand gerückt.",  # from where
        "Das Kind wird von seiner Mutter gerufen.",  # whose mother?
        "Er wird nicht vom Arzt gerufen.",  # by somebody else
        "Die Katze, die von der Frau gerufen wird, ist alt.",  # die Katze, die die Frau ruft?
        "Der Mann wird vom Arzt gerufen. Er ist krank.",  # who is?
    ],
)
def test_unclear_passive_stays(text: str) -> None:
    assert _rewritten(text, active) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Das Heft ist abzugeben.", "Das Heft muss abgegeben werden."),
        ("Das Heft hat er abzugeben.", "Das Heft muss er abgeben."),
        ("Die Tür lässt sich öffnen.", "Man kann die Tür öffnen."),
        ("Der Stoff wird Glas genannt.", "Man nennt den Stoff Glas."),
    ],
)
def test_relatives_of_the_passive(text: str, said: str) -> None:
    assert _rewritten(text, must, has_to, can, generally) == said


def test_reader_is_told_what_to_do() -> None:
    text = "Wenn Sie kommen, muss der Pass vorgelegt werden."
    assert _rewritten(text, reader_must) == "Wenn Sie kommen, müssen Sie den Pass vorlegen."
    assert _rewritten("Der Pass muss vorgelegt werden.", reader_must).startswith("Der Pass")


def test_who_can_act() -> None:
    acting = {"Lehrer", "Nachbarn", "Bundesregierung", "Ärztinnen", "Stadtverwaltung"}
    things = {"Computer", "Fehler", "Zucker", "Haus", "Termin", "Viren"}
    assert {word for word in acting | things if is_acting(word)} == acting
