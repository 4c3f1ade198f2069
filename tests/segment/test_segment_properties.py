"""What must hold for any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from leichtsprache.document import Document, Edit, Span
from leichtsprache.segment import segment
from leichtsprache.segment.edges import Edges
from leichtsprache.segment.sentences import split_sentences
from leichtsprache.segment.tokens import tokenize

_PIECES = (
    *(
        "Haus",
        "der",
        "Die",
        "Dr.",
        "z. B.",
        "usw.",
        "3.",
        "März",
        "XIV.",
        "A.",
        "§ 5",
        "4 000",
        ".",
    ),
    *(
        "!",
        "?",
        "…",
        "...",
        ":",
        ",",
        "-",
        "–",
        "(",
        ")",
        "„",
        "“",
        '"',
        "'",
        "[1]",
        "/",
        "*",
        "@",
        "#",
    ),
    *(
        "Kund:innen",
        "www.a.de",
        "a@b.de",
        ":-)",
        "👩‍👩‍👧",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "- ",
        "1. ",
        "> ",
    ),
    *("\ud800", "\0", "\u00ad", "\u200b", "\u0301", "\u2028", "\x1c", "=====", "&amp;", "<br>"),
)
TEXTS = st.text(st.characters(), max_size=60) | st.lists(
    st.sampled_from(_PIECES) | st.sampled_from(("", " ")), max_size=40
).map("".join)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
@example("Er kam. (Sie nicht.)\n- z. B. \ud800\0")
@example("1. ")
@example(". „")
def test_spans_hold_all_that_is_not_blank(text: str) -> None:
    document = segment()(Document(text))
    assert document.layers >= {"blocks", "sentences"}
    for block in document.blocks:
        position = block.span.start
        for sentence in block.sentences or ():
            assert not text[position : sentence.span.start].strip()
            assert sentence.tokens[0].span.start == sentence.span.start
            assert sentence.tokens[-1].span.stop == sentence.span.stop
            inner = sentence.span.start
            for token in sentence.tokens:
                assert token.span.slice(text) == token.text
                assert not text[inner : token.span.start].strip()
                assert token.text == token.text.strip() != ""
                inner = token.span.stop
            position = sentence.span.stop
        assert not text[position : block.span.stop].strip()


@given(TEXTS)
@settings(deadline=None)
def test_blocks_leave_out_only_marks_and_blanks(text: str) -> None:
    position = 0
    for block in segment()(Document(text)).blocks:
        assert block.span.start >= position
        assert block.span.slice(text) == block.span.slice(text).strip() != ""
        assert sum(map(str.isalpha, text[position : block.span.start])) <= 1  # `a)`
        position = block.span.stop
    assert not any(map(str.isalnum, text[position:]))


@given(TEXTS)
@settings(deadline=None)
@example("=====")
@example("-\n")
def test_segmenting_again_changes_nothing(text: str) -> None:
    document = segment()(Document(text))
    assert segment()(document) is document
    again = segment()(Document(text))
    assert again == document


@given(TEXTS)
@settings(deadline=None)
def test_a_changed_block_is_segmented_as_if_it_were_new(text: str) -> None:
    document = segment()(
        Document(f"Der erste Satz. Und {text.replace(chr(10), ' ')}\n\nEnde. Aus.")
    )
    place = document.blocks[0].span.start
    revised = document.revise([Edit(Span(place, place + 3), "Dr. A. ")])
    assert revised.blocks[0].sentences is None
    done = segment()(revised)
    assert done.blocks[-1] == revised.blocks[-1]
    assert done.blocks[0].sentences is not None


@given(TEXTS)
@settings(deadline=None)
def test_a_sentence_alone_has_the_same_tokens(text: str) -> None:
    for span in split_sentences(text):
        tokens = tokenize(text, span)
        assert "".join(token.text for token in tokens).split() != []


HOSTILE = (
    *(
        "a",
        ".",
        ". ",
        "a.",
        "a. ",
        "\n",
        "(",
        "((a. ",
        '"',
        "?! ",
        "1 ",
        "000 ",
        "a@",
        "-",
        "http://",
    ),
    *(
        "\ud800",
        "\0",
        "👩\u200d",
        "<a",
        ":-",
        "s' ",
        "\u0301",
        "x.[1]",
        "z. B. ",
        "- a\n",
        "A.B ",
        "'",
    ),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    """Candidates for an end are no more than characters, and each looks at a bounded window."""
    text = piece * (60_000 // len(piece))
    looked_at = sum(len(edge.left) + len(edge.before) + len(edge.right) for edge in Edges(text))
    assert looked_at <= 260 * len(text)
    assert segment()(Document(text)).text == text
