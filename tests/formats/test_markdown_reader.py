"""Markdown → blocks and marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.document import Document
from leichtsprache.errors import ReadError
from leichtsprache.formats.markdown import parse

LETTER = """\
---
title: Brief vom Amt
date: 2024-10-03
version: 1.10
tags: [a, b]
leer:
---
# Das **Amt**

Ein [Weg](https://example.org "Titel") mit `Code` und
noch mehr.\\
Neue Zeile.

1. eins
   - zwei

     mehr
2. drei

> Ein Zitat

| Tag | Zeit |
|-----|------|
| Mo  | *8*  |

<div>weg</div>

    auch weg

Das ![Bild](b.png) Ende<br>kommt &amp; \\*geht\\*.
"""


def shape(document: Document) -> list[tuple[str, int, int | None, str]]:
    return [
        (block.kind, block.level, block.line, block.span.slice(document.text))
        for block in document.blocks
    ]


def marks(document: Document) -> list[tuple[str, str, str | None]]:
    return [
        (mark.kind, mark.span.slice(document.text), mark.target)
        for block in document.blocks
        for mark in block.marks or ()
    ]


def test_blocks_with_kind_level_line_and_text() -> None:
    assert shape(parse(LETTER)) == [
        ("heading", 1, 8, "Das Amt"),
        ("paragraph", 0, 10, "Ein Weg mit Code und noch mehr.\nNeue Zeile."),
        ("item", 1, 14, "eins"),
        ("item", 2, 15, "zwei"),
        ("paragraph", 0, 17, "mehr"),
        ("item", 1, 18, "drei"),
        ("quote", 0, 20, "Ein Zitat"),
        ("cell", 0, 22, "Tag"),
        ("cell", 0, 22, "Zeit"),
        ("cell", 0, 24, "Mo"),
        ("cell", 0, 24, "8"),
        ("paragraph", 0, 30, "Das Ende\nkommt & *geht*."),
    ]


def test_marks() -> None:
    assert marks(parse(LETTER)) == [
        ("bold", "Amt", None),
        ("link", "Weg", "https://example.org"),
        ("code", "Code", None),
        ("italic", "8", None),
    ]


def test_front_matter_keeps_scalars_as_they_are_written() -> None:
    metadata = parse(LETTER).metadata
    assert dict(metadata) == {"title": "Brief vom Amt", "date": "2024-10-03", "version": "1.10"}


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    document = parse("---\nNur Text\n---\n\nEnde.")
    assert [block.span.slice(document.text) for block in document.blocks] == ["Nur Text", "Ende."]
    assert not document.metadata


def test_damaged_front_matter_names_the_line() -> None:
    with pytest.raises(ReadError, match="YAML, Zeile 3"):
        parse("---\ntitle: Gut\nx: [1, 2\n---\nText.")


@pytest.mark.parametrize(
    "head",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "a: " + "[" * 15_000,
        "a: " + "[" * 30 + "]" * 30,
        "a: " + "x" * 30_000,
    ],
    ids=["aliases", "open", "deep", "long"],
)
def test_front_matter_that_would_grow_is_refused(head: str) -> None:
    with pytest.raises(ReadError, match="Kopf"):
        parse(f"---\n{head}\n---\nText.")


def test_no_objects_are_made_from_front_matter() -> None:
    document = parse('---\nx: !!python/object/apply:os.system ["false"]\ny: 1\n---\nText.')
    assert dict(document.metadata) == {"y": "1"}


def test_a_javascript_address_is_no_link() -> None:
    assert marks(parse("[klick](javascript:alert(1)) <javascript:alert(1)>")) == []


@pytest.mark.parametrize(
    "text", [">" * 50_000 + " a", "".join("  " * i + "- a\n" for i in range(99))]
)
def test_text_nested_too_deep_is_refused_and_not_cut(text: str) -> None:
    with pytest.raises(ReadError, match="verschachtelt"):
        parse(text)


@pytest.mark.parametrize("text", ["[" * 20_000, "*_" * 20_000, "`" * 20_000, "|" * 20_000])
def test_hostile_text_is_read_in_time(text: str) -> None:
    start = time.perf_counter()
    document = parse(text)
    assert time.perf_counter() - start < 20
    assert len(document.text) <= len(text)


def test_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leichtsprache.formats.markdown._MAX_CHARACTERS", 5)
    with pytest.raises(ReadError, match="Zeichen"):
        parse("123456")


@given(st.text("ab #*_>-`[]()!<\n\\|~1.:&\u00a0\xad\u202e", max_size=80))
def test_spans_and_marks_lie_in_their_block_and_blocks_in_order(text: str) -> None:
    document = parse(text)
    position = 0
    for block in document.blocks:
        assert position <= block.span.start < block.span.stop <= len(document.text)
        content = block.span.slice(document.text)
        assert content == content.strip()
        assert "\n\n" not in content
        for mark in block.marks or ():
            assert block.span.covers(mark.span)
            assert mark.span.slice(document.text).strip()
        position = block.span.stop
