"""Which sentence became which."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.document import Document, Edit, Finding, FrozenMap, Span
from leichtsprache.formats import parse
from leichtsprache.report.comparison import Comparison, compare, original_of
from leichtsprache.segment import segment

TEXT = """# Das Amt

Das Haus ist alt. Es ist laut. Wir bauen, weil das Dach leckt.

## Die Folgen

- Der Lift steht.
- Die Tür klemmt.
"""


def read(text: str = TEXT) -> Document:
    return segment()(parse(text, ".md"))


def edit(document: Document, old: str, new: str) -> Edit:
    start = document.text.index(old)
    return Edit(Span(start, start + len(old)), new)


def pairs(comparison: Comparison) -> list[tuple[list[str], list[str]]]:
    return [
        (
            [line.span.slice(comparison.original.text) for line in pair.original],
            [line.span.slice(comparison.easy.text) for line in pair.easy],
        )
        for pair in comparison.pairs
    ]


def test_unchanged_sentences_stand_side_by_side() -> None:
    comparison = compare(read())
    assert all(before == after for before, after in pairs(comparison))
    assert len(comparison.pairs) == 7
    assert not comparison.is_simplified


def test_split_left_out_added_and_joined_sentences() -> None:
    document = read()
    easy = document.revise(
        [
            edit(document, "Es ist laut. ", ""),
            edit(document, ", weil das Dach leckt.", ". Denn das Dach leckt."),
            edit(document, "Der Lift steht.", "Der Lift steht. Das bedeutet: Er fährt nicht."),
        ]
    )
    assert pairs(compare(easy))[1:6] == [
        (["Das Haus ist alt."], ["Das Haus ist alt."]),
        (["Es ist laut."], []),
        (["Wir bauen, weil das Dach leckt."], ["Wir bauen.", "Denn das Dach leckt."]),
        (["Die Folgen"], ["Die Folgen"]),
        (["Der Lift steht."], ["Der Lift steht.", "Das bedeutet: Er fährt nicht."]),
    ]
    joined = document.revise([edit(document, "alt. Es ist laut", "alt und laut")])
    assert pairs(compare(joined))[1] == (
        ["Das Haus ist alt.", "Es ist laut."],
        ["Das Haus ist alt und laut."],
    )


def test_a_chain_of_edits_is_followed() -> None:
    first = read()
    second = segment()(first.revise([edit(first, "ist alt", "wird alt")]))
    third = second.revise([edit(second, "wird alt", "wird sehr alt")])
    assert pairs(compare(third))[1] == (["Das Haus ist alt."], ["Das Haus wird sehr alt."])


def test_sections_begin_with_headings_of_the_original() -> None:
    comparison = compare(read("Vorweg.\n\n# Was ist das? Ein Test\n\nEnde.\n\n## Schluss"))
    sections = [len(section) for section in comparison.sections]
    assert sum(sections) == len(comparison.pairs)
    assert len(sections) == 3


def test_an_empty_document_has_no_pairs() -> None:
    assert compare(Document("")).pairs == ()
    assert compare(Document("")).sections == ()


def test_findings_and_scores_of_the_original_are_found_in_the_chain() -> None:
    finding = Finding("my-rule", Span(0, 3), "Das ist zu kurz.")
    document = read()
    checked = replace(document, findings=(finding,), scores=FrozenMap({"lix": 30.0}))
    easy = checked.revise([edit(document, "laut", "leise")])
    easy = replace(easy, scores=FrozenMap({"lix": 20.0}))
    original = original_of(easy)
    assert (original.findings, original.scores["lix"]) == ((finding,), 30.0)
    assert compare(easy).easy.scores["lix"] == 20.0


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 9)), max_size=6),
    st.sampled_from(["", " ", "Ja.", ". Nein. ", "x", "\n\nNeu. "]),
)
def test_every_sentence_is_in_exactly_one_pair(cuts: list[tuple[int, int]], new: str) -> None:
    document = read()
    edits: list[Edit] = []
    for start, length in sorted(cuts):
        block = next((each for each in document.blocks if each.span.stop >= start), None)
        if block and start >= block.span.start and (not edits or edits[-1].span.stop < start):
            edits.append(Edit(Span(start, min(start + length, block.span.stop)), new))
    comparison = compare(document.revise(edits))
    original = [line.span for pair in comparison.pairs for line in pair.original]
    easy = [line.span for pair in comparison.pairs for line in pair.easy]
    assert original == [each.span for each in comparison.original.sentences]
    assert easy == [each.span for each in comparison.easy.sentences]
