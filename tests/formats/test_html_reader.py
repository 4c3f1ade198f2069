"""HTML → blocks and marks; hostile pages end in a `ReadError` and not in minutes of work."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.document import Document
from leichtsprache.errors import ReadError
from leichtsprache.formats.html import parse

PAGE = """<!DOCTYPE html>
<html lang="de-AT"><head><title>Das Amt &amp;
 mehr</title><meta name="Date" content="2024-10-01"><style>p { color: red }</style></head>
<body><header>Wappen</header><nav>Start</nav>
<main>
<header><h1>Das <em>Bürger</em>amt</h1></header>
<p>Hallo <b> Welt</b>, das ist <a href="/weg">ein <i>Weg</i></a>.<br>Neue Zeile.<br><br>Absatz.</p>
<div>Vor <div>innen</div> nach</div>
<ul><li>Eins<ol><li>Zwei</ol>noch eins<li><p>Drei</p><p>vier</p></ul>
<b>fett<p>immer noch</b>
<blockquote><p>Ein Zitat</p></blockquote>
<table><tr><th>A<td>B<tr><td>C</table>
<p hidden>x<p style="display: none">x<p aria-hidden=true>x
<svg><title>x</title><path d=1 /><text>x</text></svg><pre><code>x = 1</code></pre>
<script>document.write("x")</script><noscript>x</noscript><template>x</template><!-- x -->
<aside>daneben</aside><button>x</button><textarea>x</textarea>
<footer>unten</footer></main><footer>ganz unten</footer>"""


def shape(document: Document) -> list[tuple[str, int, str]]:
    return [(each.kind, each.level, each.span.slice(document.text)) for each in document.blocks]


def test_blocks() -> None:
    assert shape(parse(PAGE)) == [
        ("heading", 1, "Das Bürgeramt"),
        ("paragraph", 0, "Hallo Welt, das ist ein Weg.\nNeue Zeile."),
        ("paragraph", 0, "Absatz."),
        ("paragraph", 0, "Vor"),
        ("paragraph", 0, "innen"),
        ("paragraph", 0, "nach"),
        ("item", 1, "Eins"),
        ("item", 2, "Zwei"),
        ("paragraph", 0, "noch eins"),
        ("item", 1, "Drei"),
        ("paragraph", 0, "vier"),
        ("paragraph", 0, "fett"),
        ("paragraph", 0, "immer noch"),
        ("quote", 0, "Ein Zitat"),
        ("cell", 0, "A"),
        ("cell", 0, "B"),
        ("cell", 0, "C"),
    ]


def test_marks_go_on_over_the_border_of_a_block() -> None:
    document = parse(PAGE)
    marks = [
        (mark.kind, mark.span.slice(document.text), mark.target)
        for block in document.blocks
        for mark in block.marks or ()
    ]
    assert marks == [
        ("italic", "Bürger", None),
        ("bold", "Welt", None),
        ("italic", "Weg", None),
        ("link", "ein Weg", "/weg"),
        ("bold", "fett", None),
        ("bold", "immer noch", None),
    ]


def test_metadata() -> None:
    expected = {"title": "Das Amt & mehr", "lang": "de-AT", "date": "2024-10-01"}
    found = parse(PAGE).metadata.items()
    assert {
        key: text for key, text in found if not key.startswith(("layout.", "table."))
    } == expected


def test_lines_are_those_of_the_file() -> None:
    document = parse(PAGE)
    lines = {block.span.slice(document.text): block.line for block in document.blocks}
    assert lines["Das Bürgeramt"] == 6
    assert lines["Absatz."] == 7
    assert lines["Drei"] == 9
    assert lines["Ein Zitat"] == 11


def test_without_main_the_whole_body_is_read() -> None:
    document = parse("<header>Kopf</header><nav>Weg</nav><p>Text</p><footer>Fuß</footer>")
    assert document.text == "Kopf\n\nText\n\nFuß"


def test_articles_without_main() -> None:
    document = parse("<p>weg</p><article>A<article>B</article></article><article>C</article>")
    assert document.text == "A\n\nB\n\nC"


def test_an_empty_main_hides_nothing() -> None:
    assert parse("<main><script>x</script></main><p>Text</p>").text == "Text"


def test_no_break_spaces_stay_and_soft_hyphens_go() -> None:
    assert parse("<p>10&nbsp;% Kranken&shy;haus\t\n ja</p>").text == "10\u00a0% Krankenhaus ja"


def test_text_with_bare_signs() -> None:
    assert parse("<p>5 < 6 & 7 > 3 &lt;b&gt; a<1").text == "5 < 6 & 7 > 3 <b> a<1"


HOSTILE = {
    "div": "<div>" * 5_000,
    "closed in comments": "<div><!--</div>-->" * 5_000,
    "closed in a cell": "<b id=1><table><td></b></table>" * 5_000,
    "closed in select": "<div><select></div></select>" * 5_000,
    "closed in attributes": "<div><p title='</div>'>" * 5_000,
    "closed in cdata": "<div><svg><![CDATA[></div>]]></svg>" * 5_000,
    "closed beyond an object": ("<div>" * 500 + "<object>" + "</div>" * 500) * 100,
    "quote in a name": "<a ='>" + "<div>" * 5_000,
    "strange comment": "<!-->" + "<div>" * 5_000,
    "emphasis": "".join(f"<p><b id={i}>x" for i in range(5_000)),
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_deep_nesting_is_refused(page: str) -> None:
    with pytest.raises(ReadError, match="verschachtelt"):
        parse(page)


FLAT = {
    "paragraphs": ("<p>x" * 3_000, 3_000),
    "items": ("<ul>" + "<li>x" * 3_000, 3_000),
    "cells": ("<table>" + "<tr><td>x<td>x" * 1_500, 3_000),
    "anchors": ("<p><a name=x>x</p>" * 3_000, 3_000),
    "shapes": ("<svg>" + "<path d='M1' />" * 3_000 + "</svg><p>x", 1),
    "bodies": ("".join(f"<body a{i}>" for i in range(50_000)) + "x", 1),
    "attributes": ("<div " + " ".join(f"a{i}" for i in range(100_000)) + ">x", 1),
    "comments": ("<!-- <div> -->" * 3_000 + "x", 1),
    "bare signs": ("<" * 200_000, 1),
    "open quotes": ("<a b=" * 100_000, 0),
    "open comments": ("<!--" * 100_000, 0),
    "open scripts": ("<script>" * 100_000, 0),
    "svg title": ("<svg><foreignObject></svg></foreignObject><title>" + "<div>" * 5_000, 0),
}


@pytest.mark.parametrize(("page", "blocks"), FLAT.values(), ids=FLAT)
def test_large_but_flat_pages_are_read(page: str, blocks: int) -> None:
    start = time.perf_counter()
    assert len(parse(page).blocks) == blocks
    assert time.perf_counter() - start < 20


def test_500_levels_are_fine() -> None:
    assert parse("<div>" * 500 + "tief").text == "tief"


def test_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leichtsprache.formats.html._MAX_CHARACTERS", 5)
    with pytest.raises(ReadError, match="Zeichen"):
        parse("123456")


_WORDS = """
<p> </p> <b> </b> <a href=x> </a> <br> <ul> <li> </ul> <table> <td> </table> <div> </div> <h2> </h2>
<blockquote> <svg> </svg> <select> <!-- --> <title> <script> </script> <main> <pre> <i hidden>
text Wort &nbsp; &shy; < > " ' = / \u202e
"""
_PARTS = st.sampled_from(_WORDS.split())


@given(st.lists(_PARTS, max_size=40).map(" ".join))
def test_spans_and_marks_lie_in_their_block_and_blocks_in_order(page: str) -> None:
    document = parse(page)
    position = 0
    for block in document.blocks:
        assert position <= block.span.start < block.span.stop <= len(document.text)
        assert block.span.slice(document.text).strip(" \n") == block.span.slice(document.text)
        for mark in block.marks or ():
            assert block.span.covers(mark.span)
            assert mark.span.slice(document.text).strip()
        position = block.span.stop
