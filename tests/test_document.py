"""The data model keeps its promises on arbitrary Unicode."""

from __future__ import annotations

import pickle
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache import Document, Edit, Finding, analyze, segment
from leichtsprache.document import (
    SEVERITIES,
    Block,
    BlockKind,
    FrozenMap,
    Mark,
    Sentence,
    Span,
    Summary,
    Token,
    Translation,
)
from leichtsprache.errors import EditError

ANY_TEXT = st.text(max_size=200)
# A blank line inside a block would be a new block, which test_an_edit_can_… looks at.
CONTENT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1)
KINDS: tuple[BlockKind, ...] = ("heading", "paragraph", "item", "cell", "quote")


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of up to five blocks, each with one mark and one token over its whole text."""
    contents = draw(st.lists(CONTENT, min_size=1, max_size=5))
    starts = accumulate((len(each) + 2 for each in contents), initial=0)
    blocks = [
        _block(Span(start, start + len(content)), content, draw(st.sampled_from(KINDS)))
        for start, content in zip(starts, contents, strict=False)
    ]
    return Document("\n\n".join(contents), tuple(blocks), metadata=FrozenMap({"date": "2026"}))


def _block(span: Span, content: str, kind: BlockKind) -> Block:
    token = Token(span, content)
    mark = Mark(span, "link", "https://example.org")
    return Block(span, kind, 2, (Sentence(span, (token,)),), (mark,))


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Document, tuple[Edit, ...]]:
    """A document and edits in it that neither overlap nor touch."""
    document = draw(documents())
    edits: list[Edit] = []
    for block in document.blocks:
        inside = st.integers(block.span.start, block.span.stop)
        cuts = sorted(draw(st.lists(inside, max_size=6, unique=True)))
        edits += (
            Edit(Span(start, stop), draw(CONTENT))
            for start, stop in zip(cuts[::2], cuts[1::2], strict=False)
        )
    return document, tuple(edits)


def assert_sound(document: Document) -> None:
    """Blocks lie in order inside the text, and every token slices to its text."""
    bounds = [position for block in document.blocks for position in block.span]
    assert bounds == sorted(bounds)
    assert all(0 <= position <= len(document.text) for position in bounds)
    for block in document.blocks:
        assert all(block.span.covers(mark.span) for mark in block.marks or ())
        for sentence in block.sentences or ():
            assert block.span.covers(sentence.span)
            assert all(sentence.span.covers(token.span) for token in sentence.tokens)
    for token in document.tokens:
        assert token.span.slice(document.text) == token.text


@given(ANY_TEXT)
def test_segmented_text_is_sound(text: str) -> None:
    document = segment()(Document(text))
    assert document.text == text
    assert_sound(document)


@given(st.text("aäßAÖ .,:;!?-–„“\"'()[]/*_·0123456789\n\t\u00a0\u200b€%§", max_size=120))
def test_analyzed_text_is_sound(text: str) -> None:
    document = analyze()(Document(text))
    assert {"sentences", "analysis"} <= document.layers
    assert_sound(document)


@given(documents())
def test_no_edits_give_the_document_itself(document: Document) -> None:
    assert document.revise([]) is document


@given(revisions(), st.randoms())
def test_edits_can_be_given_in_any_order(
    revision: tuple[Document, tuple[Edit, ...]], random: st.DataObject
) -> None:
    document, edits = revision
    shuffled = list(edits)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert document.revise(shuffled) == document.revise(edits)


@given(revisions())
def test_disjoint_edits_commute(revision: tuple[Document, tuple[Edit, ...]]) -> None:
    document, edits = revision
    at_once = document.revise(edits)
    for order in (edits, edits[::-1]):
        in_turn = document
        for edit in order:
            in_turn = in_turn.revise([Edit(in_turn.image(edit.span), edit.text)])
        assert in_turn.text == at_once.text
        assert [each.span for each in in_turn.blocks] == [each.span for each in at_once.blocks]


@given(revisions())
def test_blocks_headings_and_metadata_survive_edits(
    revision: tuple[Document, tuple[Edit, ...]],
) -> None:
    document, edits = revision
    revised = document.revise(edits)
    assert_sound(revised)
    before, after = (
        [(block.kind, block.level) for block in each.blocks] for each in (document, revised)
    )
    assert after == before
    assert revised.metadata == document.metadata
    assert revised.root == document


@given(revisions())
def test_only_changed_blocks_lose_their_sentences(
    revision: tuple[Document, tuple[Edit, ...]],
) -> None:
    document, edits = revision
    for old, new in zip(document.blocks, document.revise(edits).blocks, strict=True):
        changed = any(old.span.covers(edit.span) for edit in edits)
        assert (new.sentences is None) == changed


@given(revisions())
def test_untouched_spans_make_the_round_trip(
    revision: tuple[Document, tuple[Edit, ...]],
) -> None:
    document, edits = revision
    revised = document.revise(edits)
    borders = [0, *(position for edit in edits for position in edit.span), len(document.text)]
    kept = [Span(*pair) for pair in zip(borders[::2], borders[1::2], strict=True)]
    for span in kept:
        if span.start < span.stop:
            image = revised.image(span)
            assert image.slice(revised.text) == span.slice(document.text)
            assert revised.origin(image) == span
    for edit in edits:
        assert revised.image(edit.span).slice(revised.text) == edit.text
        assert revised.origin(revised.image(edit.span)) == edit.span


@given(revisions())
def test_documents_pickle_with_their_history(
    revision: tuple[Document, tuple[Edit, ...]],
) -> None:
    document, edits = revision
    revised = document.revise(edits)
    assert pickle.loads(pickle.dumps(revised)) == revised
    assert hash(pickle.loads(pickle.dumps(revised))) == hash(revised)


def test_an_edit_can_make_paragraphs_and_items() -> None:
    text = "Es gibt Äpfel, Birnen und Nüsse."
    document = Document(text, (Block(Span(0, len(text)), "paragraph"),))
    revised = document.revise(
        [Edit(Span(7, 32), ":\n- Äpfel\n- Birnen\n- Nüsse\n\nDas ist alles.")]
    )
    assert [(block.kind, block.span.slice(revised.text)) for block in revised.blocks] == [
        ("paragraph", "Es gibt:"),
        ("item", "Äpfel"),
        ("item", "Birnen"),
        ("item", "Nüsse"),
        ("paragraph", "Das ist alles."),
    ]


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([Edit(Span(0, 2), ""), Edit(Span(1, 3), "")], id="overlap"),
        pytest.param([Edit(Span(1, 1), "a"), Edit(Span(1, 1), "b")], id="same place"),
        pytest.param([Edit(Span(2, 6), "")], id="over the border"),
        pytest.param([Edit(Span(9, 12), "")], id="outside"),
        pytest.param([Edit(Span(2, 1), "")], id="backwards"),
    ],
)
def test_impossible_edits_are_refused(edits: list[Edit]) -> None:
    document = Document("Eins\n\nZwei", (Block(Span(0, 4)), Block(Span(6, 10))))
    with pytest.raises(EditError):
        document.revise(edits)


def test_sections_group_blocks_under_headings() -> None:
    text = "Vorab.\n\nTitel\n\nText."
    blocks = (Block(Span(0, 6)), Block(Span(8, 13), "heading", 1), Block(Span(15, 20)))
    summary = Summary(("Text.",), (Span(15, 20),))
    document = Document(text, blocks, summaries=(Summary((), ()), summary))
    lead, titled = document.sections
    assert lead.heading is None
    assert lead.blocks == blocks[:1]
    assert titled.heading == blocks[1]
    assert titled.blocks == blocks[2:]
    assert titled.summary == summary


def test_layers_tell_what_was_made() -> None:
    text = "Ein Satz."
    token = Token(Span(0, 3), "Ein")
    bare = Sentence(Span(0, 9), (token,))
    assert Document(text).layers == set()
    assert Document(" ").layers >= {"blocks", "sentences", "analysis"}
    assert Document(text, (Block(Span(0, 9)),)).layers == {"blocks"}
    assert Document(text, (Block(Span(0, 9), marks=()),)).layers == {"blocks", "marks"}
    assert Document(text, (Block(Span(0, 9), sentences=(bare,)),)).layers == {"blocks", "sentences"}
    analyzed = Sentence(Span(0, 9), (token,), ())
    assert "analysis" in Document(text, (Block(Span(0, 9), sentences=(analyzed,)),)).layers


def test_a_finding_is_safe_only_with_safe_edits() -> None:
    safe, unsafe = Edit(Span(0, 1), "a", safe=True), Edit(Span(2, 3), "b")
    assert Finding("x", Span(0, 1), "m", edits=(safe,)).is_safe
    assert not Finding("x", Span(0, 3), "m", edits=(safe, unsafe)).is_safe
    assert not Finding("x", Span(0, 1), "m").is_safe
    assert SEVERITIES == ("info", "warning", "error")


def test_mappings_are_read_only_hashable_and_comparable() -> None:
    scores: FrozenMap[str, float | None] = FrozenMap({"lix": 31.0, "rix": None})
    assert scores == {"lix": 31.0, "rix": None}
    assert hash(scores) == hash(FrozenMap(reversed(list(scores.items()))))
    with pytest.raises(TypeError):
        scores["lix"] = 1.0  # type: ignore[index]
    translation = Translation(("One.",), "de-en 1.3")
    summary = Summary(("Eins.",), (Span(0, 5),), FrozenMap({"en": translation}))
    assert pickle.loads(pickle.dumps(summary)) == summary
