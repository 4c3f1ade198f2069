"""Flaws of new sentences, and words that a mere rearrangement loses or adds."""

from __future__ import annotations

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document, Sentence
from leichtsprache.guards.soundness import collides, sound
from leichtsprache.guards.words import rearranged

OLD = "Der Mann kommt heute, weil er krank ist."

SOUND = [
    "Ist der Mann krank?",
    "Möge er kommen.",
    "Kommen Sie bitte.",
    "Hier wird getanzt.",
    "So kann der Mann lernen.",
    "Der Grund ist: Er ist krank.",
    "Das ist mein Vater.",
    "Im Gesetz steht: Der Mann kommt.",
    "Die Nummer ist 0711 98 76 54.",
]

FLAWED = [
    ("Der Mann gehen nach Hause.", "no subject"),
    ("Die Männer geht heim.", "no subject"),
    ("Bleibt die Schule geschlossen.", "verb first"),
    ("Weil er krank ist.", "no main clause"),
    ("Deshalb die Schule geschlossen bleibt.", "two in front"),
    ("Er den Antrag gestellt hat.", "unclear"),
    ("Der Mann hat der Mann gesehen.", "two subjects"),
    ("Dann ein Haus gebaut.", "no verb"),
    ("Der der Mann kommt.", "doubled word"),
    ("Im Jahr 2025 8 Leute kamen.", "two numbers"),
    ("er ist krank.", "small start"),
    ("Er ist krank", "no end mark"),
    ("Er ist krank (sehr.", "open bracket"),
    ("Heute kommt der mann.", "small noun"),
]


def _sentences(text: str) -> tuple[Sentence, ...]:
    return analyze()(Document(text)).sentences


@pytest.mark.parametrize("text", SOUND)
def test_good_sentences_have_no_flaw(text: str) -> None:
    assert sound(_sentences(OLD), _sentences(text)) == ()


@pytest.mark.parametrize(("text", "flaw"), FLAWED)
def test_flaws_are_named(text: str, flaw: str) -> None:
    assert flaw in sound(_sentences(OLD), _sentences(text))


def test_a_sentence_with_subject_and_verb_in_place_is_clear() -> None:
    assert sound(_sentences(OLD), _sentences("Dorthin wollen auch viele Schüler.")) == ()


def test_what_was_so_before_is_no_flaw() -> None:
    old = _sentences("Viele Grüße aus dem Rathaus")
    assert sound(old, _sentences("Grüße aus dem Rathaus")) == ()


def test_a_word_put_in_may_collide_with_its_neighbour() -> None:
    old = _sentences("Es sind im Jahr 2025 acht Prozent.")
    assert collides(old, _sentences("Es sind im Jahr 2025 8 Prozent.")) == ("two numbers",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Als die Polizei eintraf, lief er weg.", "Die Polizei traf ein. Da lief er weg."),
        ("Das am Markt gelegene Haus brennt.", "Das Haus brennt. Das Haus liegt am Markt."),
        ("Er sah viele Häuser.", "Er hat viele Häuser gesehen."),
        ("Karl, ein ehemaliger Lehrer, hilft.", "Karl hilft. Karl war früher Lehrer."),
        ("Er lernt nicht nur Deutsch.", "Er lernt Deutsch."),
    ],
)
def test_rearranged_words_are_the_same(before: str, after: str) -> None:
    assert list(rearranged(_sentences(before), _sentences(after))) == []


def test_lost_and_added_words_are_named() -> None:
    found = rearranged(
        _sentences("Das alte Haus steht am Markt."), _sentences("Das rote Haus steht am Markt.")
    )
    assert {(loss.fact, loss.change) for loss in found} == {("alte", "lost"), ("rote", "added")}
