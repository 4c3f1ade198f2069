"""Statements in quotation marks, behind an announcement, before a colon."""

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.frames import Frame, framed
from leichtsprache.rewrite.surface import Passage
from leichtsprache.simplify import simplify


def frame_of(text: str) -> Frame | None:
    document = analyze()(Document(text))
    return framed(Passage(document, document.sentences[0]))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("„Der Bus kommt nicht.“", "„", "“"),
        ("Die Stadt sagt: Der Bus kommt nicht.", "Die Stadt sagt: ", ""),
        ("Die Stadt sagt: „Der Bus kommt nicht.“", "Die Stadt sagt: „", "“"),
        ("Der Bus kommt heute nicht:", "", ":"),
    ],
)
def test_what_stands_around_is_kept(text: str, before: str, after: str) -> None:
    frame = frame_of(text)
    assert frame is not None
    assert (frame.before, frame.after) == (before, after)
    assert frame.inner.sentence.clauses is not None
    assert frame.inner.sentence.clauses[0].first == 0


@pytest.mark.parametrize(
    "text",
    [
        "Der Bus kommt nicht.",
        "Die Leute hoffen: Der Bus kommt noch.",
        "Die Bedingung ist: Sie wohnen in Köln.",
        "Niemand sagt: Das Geld ist weg.",
        "Er geht davon aus: Das Geld ist weg.",
        "Der Film „Ich bleibe“ läuft im Kino.",
    ],
)
def test_no_frame(text: str) -> None:
    assert frame_of(text) is None


def test_no_second_colon() -> None:
    text = "Die Stadt sagt: Der Chef weiß, dass die Maschine kaputt ist."
    assert simplify()(Document(text)).text.count(":") == 1


def test_a_colon_stays_behind_the_last_word() -> None:
    frame = frame_of("Das Haus, das alt ist, hat drei Zimmer:")
    assert frame is not None
    assert frame.around(("Das Haus ist alt.", "Es hat drei Zimmer.")) == (
        "Das Haus ist alt.",
        "Es hat drei Zimmer:",
    )
    assert frame.around(("Das Haus hat drei Zimmer.", "Es ist alt.")) == ()
