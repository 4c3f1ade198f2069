"""Sentences in runs: nothing is lost, numbers stand after their fault, links are harmless."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.document import Block, Document, Finding, Mark, Span
from leichtsprache.report.comparison import Line
from leichtsprache.report.notes import notes
from leichtsprache.report.runs import Run, faults, runs, safe_target

TEXT = "Das ist nicht leicht."
LINE = Line(Span(0, len(TEXT)), Block(Span(0, len(TEXT)), marks=()))


def written(found: tuple[Run, ...]) -> str:
    return "".join(piece.text for run in found for piece in run.pieces)


def test_negation_is_bold_only_where_asked() -> None:
    bold = [
        piece.text
        for run in runs(TEXT, LINE, stress_negation=True)
        for piece in run.pieces
        if "bold" in piece.styles
    ]
    assert bold == ["nicht"]
    assert not any(piece.styles for run in runs(TEXT, LINE) for piece in run.pieces)


@pytest.mark.parametrize("word", ["Kein", "keine", "nie", "ohne", "niemand", "nichts", "weder"])
def test_words_of_negation(word: str) -> None:
    line = Line(Span(0, len(word)), Block(Span(0, len(word)), marks=()))
    assert "bold" in runs(word, line, stress_negation=True)[0].pieces[0].styles


@pytest.mark.parametrize("word", ["keinesfalls", "Vernichtung", "ohnehin", "Nichte"])
def test_words_that_only_look_like_negation(word: str) -> None:
    line = Line(Span(0, len(word)), Block(Span(0, len(word)), marks=()))
    assert not runs(word, line, stress_negation=True)[0].pieces[0].styles


def test_the_number_stands_after_the_fault_and_once() -> None:
    text = "Eins ist da. Zwei ist weg."
    block = Block(Span(0, len(text)))
    lines = [Line(Span(0, 12), block), Line(Span(13, 26), block)]
    found = notes(
        Document(
            text,
            findings=(
                Finding("over-both", Span(5, 17), "Zu lang."),
                Finding("word", Span(13, 17), "Zu kurz."),
                Finding("missing", Span(12, 12), "Da fehlt etwas."),
            ),
        )
    )
    placed = faults(lines, found)
    numbers = [
        (written((run,)), run.numbers)
        for line in lines
        for run in runs(text, line, placed[line.span])
    ]
    assert numbers == [("Eins ist da.", (3,)), ("Zwei", (1, 2)), (" ist weg.", ())]


def test_a_fault_in_a_link_does_not_cut_the_link() -> None:
    block = Block(LINE.span, marks=(Mark(Span(4, 20), "link", "https://example.org"),))
    line = Line(LINE.span, block)
    found = notes(Document(TEXT, findings=(Finding("word", Span(8, 13), "Zu kurz."),)))
    shown = runs(TEXT, line, faults([line], found)[line.span])
    assert [(run.link, written((run,)), run.numbers) for run in shown] == [
        (None, "Das ", ()),
        ("https://example.org", "ist nicht leicht", (1,)),
        (None, ".", ()),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\x00script:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "",
        None,
    ],
)
def test_harmful_targets(target: str | None) -> None:
    assert safe_target(target) is None


@pytest.mark.parametrize(
    "target",
    ["https://example.org/a?b=c#d", "mailto:a@example.org", "tel:+49", "/weg", "weg.html", "#ziel"],
)
def test_harmless_targets(target: str) -> None:
    assert safe_target(target) == target


_SPANS = st.tuples(st.integers(0, 21), st.integers(0, 21)).map(lambda pair: Span(*sorted(pair)))


@given(
    st.lists(st.tuples(_SPANS, st.sampled_from(["link", "bold", "italic", "code"])), max_size=5),
    st.lists(_SPANS, max_size=5),
    st.booleans(),
)
def test_no_letter_is_lost_and_every_number_is_there_once(
    marked: list[tuple[Span, str]], found: list[Span], negation: bool
) -> None:
    marks = tuple(
        Mark(span, kind, "/weg")  # type: ignore[arg-type]  # hypothesis widens the literal
        for span, kind in marked
        if span.start < span.stop
    )
    line = Line(LINE.span, Block(LINE.span, marks=marks))
    findings = tuple(Finding("rule", span, "Das ist schwer.") for span in found)
    made = notes(Document(TEXT, findings=findings))
    placed = faults([line], made).get(line.span, ())
    shown = runs(TEXT, line, placed, stress_negation=negation)
    assert written(shown) == TEXT
    numbers = sorted(number for run in shown for number in run.numbers)
    assert numbers == list(range(1, len(found) + 1))
