"""Every character of a document is found again in its file, or said to be unknown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leichtsprache.document import Edit, Span
from leichtsprache.review.source import Source

MARKDOWN = """\
---
title: Kopf
---
# Das *Bad*

Es ist **offen**, siehe [Seite](https://stadt.de/a?b=1 "Es ist") und ![Es](bild.png) `Kasse`.
Zweite Zeile mit &auml; und \\* und <br> Umbruch.

1. Eins ist da.
2. Zwei ist
   auch da.
   - Tief drin
> Ein Zitat
> geht weiter.

| A  | B |
|----|---|
| 10 % | Es ist |
<!-- Es ist -->
Letzter Satz mit 3. Mai und <https://amt.de/x>.
"""
HTML = """\
<!doctype html><html lang="de"><head><title>Es ist</title><style>p { Es: ist }</style></head>
<body><main><h1 title="Das > Bad">Das Bad</h1><p>Es ist <b>off</b>en &amp; gut.<!-- Es ist -->
Ja&nbsp;doch.<ul><li>Eins<li>Zwei <script>Es ist</script>drei</ul><p>Ein
   Umbruch<br>hier.</p></main></body></html>
"""


def of(text: str, suffix: str) -> Source:
    return Source.of(text, suffix, f"brief{suffix}")


def read(source: Source, start: int) -> str:
    found = source.range(Span(start, start + 1))
    return found.slice(source.text) if found else "?"


@pytest.mark.parametrize(("text", "suffix"), [(MARKDOWN, ".md"), (HTML, ".html")])
def test_every_character_is_found(text: str, suffix: str) -> None:
    source = of(text, suffix)
    entities = {"ä": "&auml;", "&": "&amp;", "\xa0": "&nbsp;"}
    assert source.document.blocks
    for block in source.document.blocks:
        for start in range(*block.span):
            sign, found = source.document.text[start], read(source, start)
            if sign.isspace() and sign != "\xa0":
                assert re.fullmatch(r"(?:<br>|<!--.*-->|[>\s])*", found), (start, found)
            else:
                assert found == sign or entities.get(sign) == found, (start, sign, found)


def test_the_right_one_of_many_is_found() -> None:
    source = of(MARKDOWN, ".md")
    text = source.document.text
    place = source.place(Span(text.index("Es ist", text.index("10 %")), text.index("Letzter") - 2))
    assert str(place) == "18:10"
    assert str(source.place(Span(text.index("3. Mai"), text.index("3. Mai") + 6))) == "20:18"
    assert str(source.place(Span(text.index("Zwei ist"), text.index("Zwei ist") + 4))) == "10:4"


def test_plain_text_loses_only_its_head() -> None:
    source = of("date 2024-10 Das Amt\nist offen.", ".txt")
    assert str(source.place(Span(0, 3))) == "1:14"
    assert source.place(Span(8, 11)) == (2, 1, 2, 4)


def test_a_byte_order_mark_does_not_count() -> None:
    assert str(of("\ufeffDas Amt", ".txt").place(Span(0, 3))) == "1:1"


def test_what_is_not_found_has_the_line_of_its_block() -> None:
    source = of("Gut.\n\n[Ziel\n\n[Ziel]: http://a.de 'Titel'\n", ".md")
    broken = Source(
        source.text, source.suffix, source.document,
        type(source.starts)("l", [-1] * len(source.starts)), source.stops, source._lines,
    )  # fmt: skip
    start = source.document.text.index("Ziel")
    assert str(broken.place(Span(start, start + 4))) == "3"
    assert broken.edited([Edit(Span(start, start + 4), "X")]) is None


def test_edits_leave_the_markup_alone() -> None:
    source = of("Es kostet **10&nbsp;%** _mehr_.\n", ".md")
    start = source.document.text.index("%")
    assert source.edited([Edit(Span(start - 1, start + 1), " Prozent")]) == (
        "Es kostet **10 Prozent** _mehr_.\n"
    )


def test_edits_of_pages_are_escaped() -> None:
    source = of("<p>Wir & mehr.</p>", ".html")
    start = source.document.text.index("&")
    assert source.edited([Edit(Span(start, start + 1), "<und>")]) == "<p>Wir &lt;und&gt; mehr.</p>"


def test_a_file_that_is_no_text_has_places_but_takes_no_edits() -> None:
    source = Source.extracted(of("# Kopf\n\nDas Amt.", ".md").document, ".docx")
    assert str(source.place(Span(6, 9))) == "3:1"
    assert not source.is_textual
    assert not source.can_write(Edit(Span(6, 9), "Ein", safe=True))


def test_an_empty_span_has_a_place() -> None:
    source = of("# Kopf\n\nDas *Amt*.", ".md")
    assert str(source.place(Span(len(source.document.text), len(source.document.text)))) == "3:11"
    assert str(of("", ".txt").place(Span(0, 0))) == "1"
    assert str(source.place(Span(0, 0))) == "1:3"


PIECES = ["Das Amt ", "**", "*", "_", "`", "[", "](x)", "&amp;", "<b>", "<!--", "\n", "\n\n", "- ",
          "1. ", "| a | b |\n|---|---|\n", "> ", "#", "\\", "10 %", "&#8211;", "Ä🙂"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from([".md", ".html", ".txt"]))
@settings(max_examples=150, deadline=None)
def test_no_place_is_outside_of_the_file(pieces: list[str], suffix: str) -> None:
    source = of("".join(pieces), suffix)
    lines = source.text.split("\n")
    for start in range(len(source.document.text)):
        place = source.place(Span(start, start + 1))
        assert 1 <= place.line <= len(lines)
        if place.column is not None:
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@pytest.mark.parametrize(
    "piece", ["<!--", "![", "[a](", "<a ", "<a '", "<title>", "`", "&amp", "1. "]
)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_endless_markup_takes_no_endless_time(piece: str, suffix: str) -> None:
    assert of("Wort. " + piece * 3_000 + " Ende.", suffix).document is not None
