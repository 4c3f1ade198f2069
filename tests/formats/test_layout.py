"""How an HTML page looks: the cascade, the facts, and where they are kept."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leichtsprache.document import Document, Edit, Span
from leichtsprache.formats import parse
from leichtsprache.formats.css import Selector, declarations, rulesets
from leichtsprache.layout import values_of
from leichtsprache.rules import check

LAYOUT_RULES = (
    "align-left", "contrast", "font-face", "font-size", "hyphens-auto", "line-spacing",
    "no-italic-caps",
)  # fmt: skip


def seen(html: str, key: str) -> list[tuple[str, str]]:
    """Return the values of a fact, each with the text of its first block."""
    page = parse(html, ".html")
    return [(value, block.span.slice(page.text)) for value, block in values_of(page, key)]


def size(html: str) -> list[str]:
    return [value for value, _ in seen(html, "layout.font-size")]


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("p { font-size: 9pt } p { font-size: 20pt }", "20"),
        ("p.a { font-size: 20pt } p { font-size: 9pt }", "20"),
        ("#x { font-size: 20pt } p.a.b { font-size: 9pt }", "20"),
        ("p { font-size: 20pt !important } #x { font-size: 9pt }", "20"),
        ("body > div p { font-size: 20pt } div > p { font-size: 9pt }", "20"),
        ("h1 + p { font-size: 20pt }", "20"),
        ("div + p { font-size: 9pt } p { font-size: 20pt }", "20"),
        ("p:not(.z) { font-size: 20pt } p { font-size: 9pt }", "20"),
        ("p { font-size: 20pt } p:hover { font-size: 9pt }", "20"),
        ("p { font-size: 20pt } p::before { font-size: 9pt }", "20"),
        ("p { font-size: 20pt } @media print { p { font-size: 9pt } }", "20"),
        ("p { font-size: 20pt } @media (max-width: 600px) { p { font-size: 9pt } }", "20"),
        ("p { font-size: 9pt } @media screen { p { font-size: 20pt } }", "20"),
        ("p { font-size: 9pt } @supports (display: grid) { p { font-size: 20pt } }", "20"),
        ("/* p { font-size: 9pt } */ p { font-size: 20pt", "20"),
        (":root { --s: 20pt } p { font-size: var(--s) }", "20"),
        ("p { font-size: var(--none, 20pt) }", "20"),
        ("body { font-size: 10pt } p { font-size: 2em }", "20"),
        ("html { font-size: 10pt } body { font-size: 50pt } p { font-size: 2rem }", "20"),
        ("body { font-size: 20pt } p { font-size: inherit }", "20"),
        ("p { font: italic bold 20pt/1.5 'Open Sans', sans-serif }", "20"),
        ("p { font-size: 25px }", "18.75"),
        ("p { font-size: x-large }", "18"),
    ],
)  # fmt: skip
def test_cascade(sheet: str, expected: str) -> None:
    page = f"<style>{sheet}</style><div><h1>1</h1><p class='a b' id=x>Das Amt</p></div>"
    assert expected in size(page)
    assert "9" not in size(page)


def test_own_style_wins_but_for_important_ones() -> None:
    assert size("<style>p { font-size: 9pt }</style><p style='font-size: 20pt'>A</p>") == ["20"]
    important = "<style>p { font-size: 20pt !important }</style>"
    assert size(f"{important}<p style='font-size: 9pt'>A</p>") == ["20"]


def test_what_a_page_leaves_open_is_no_fact() -> None:
    page = parse("<p style='color: black'>Das Amt</p>", ".html")
    assert "layout" in page.layers
    assert not list(values_of(page, "layout.font-size"))
    assert "layout" not in parse("<p>Das Amt</p>", ".html").layers


def test_page_with_its_own_sheet_has_the_size_of_browsers() -> None:
    assert size("<style>p { color: black }</style><h1>A</h1><p>B</p>") == ["24", "12"]


def test_page_with_sheets_elsewhere_names_them_and_supposes_nothing() -> None:
    page = parse(
        "<link rel=stylesheet href=haus.css><style>@import 'b.css'; p { color: black }</style>"
        "<p>Das Amt</p>",
        ".html",
    )
    assert page.metadata["unread-sheets"] == "haus.css, b.css"
    assert not list(values_of(page, "layout.font-size"))


def test_calculated_sizes_are_not_guessed() -> None:
    for value in ("calc(1em + 1vw)", "clamp(1rem, 2vw, 3rem)", "4vw", "var(--nowhere)"):
        assert size(f"<p style='font-size: {value}'>A</p>") in ([], ["12"])
        assert "12" not in size(
            f"<div style='font-size: 20pt'><p style='font-size: {value}'>A</div>"
        )


def test_each_value_stands_at_its_first_block() -> None:
    page = (
        "<p style='font-size: 9pt'>Eins</p><p style='font-size: 20pt'>Zwei</p>"
        "<ul style='font-size: 9pt'><li>Drei</ul>"
    )
    assert seen(page, "layout.font-size") == [("9", "Eins"), ("20", "Zwei")]


def test_part_of_a_block_counts() -> None:
    page = "<p style='font-size: 20pt'>Groß und <span style='font-size: 8pt'>klein</span></p>"
    assert size(page) == ["20", "8"]


def test_hidden_and_unread_parts_do_not_count() -> None:
    page = (
        "<nav style='font-size: 5pt'>Start</nav><p hidden style='font-size: 6pt'>Weg</p>"
        "<p style='font-size: 20pt'>Da<sup style='font-size: 7pt'>1</sup></p>"
    )
    assert size(page) == ["20"]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("color: black; background: white", "21"),
        ("color: white; background: black", "21"),
        ("color: #767676", "4.54"),
        ("color: rgba(0, 0, 0, 0.5)", "3.98"),
        ("background: linear-gradient(red, blue); color: white", None),
        ("color: lab(50% 40 59.5)", None),
        ("font-size: 20pt", None),
    ],
)
def test_contrast(style: str, expected: str | None) -> None:
    found = [value for value, _ in seen(f"<p style='{style}'>Das Amt</p>", "layout.contrast")]
    assert found == ([expected] if expected else [])


def test_ground_shines_through() -> None:
    page = (
        "<div style='background: black'><p style='background: #ffffff80; color: #000'>A</p></div>"
    )
    (ratio, _), *_ = seen(page, "layout.contrast")
    assert 5 < float(ratio) < 6


def test_old_attributes_count() -> None:
    assert seen("<p align=center>A</p>", "layout.text-align") == [("center", "A")]
    page = "<body bgcolor=navy text=white><p><font face=Times>A</font></p>"
    assert seen(page, "layout.serif-family") == [("Times", "A")]
    assert float(seen(page, "layout.contrast")[0][0]) > 15


def test_columns_of_tables() -> None:
    page = "<p>Hier</p><table><tr><th>A<th>B<th>C<tr><td>1<td>2<td>3</table>"
    assert seen(page, "table.columns") == [("3", "A")]


@pytest.mark.parametrize(
    ("name", "has_serifs"),
    [
        ("Arial", False), ("Times New Roman", True), ("Georgia", True), ("PT Sans", False),
        ("PT Serif", True), ("Noto Serif Display", True), ("Open Sans", False),
        ("Roboto", False), ("Roboto Slab", True), ("Verdana", False), ("Source Serif Pro", True),
        ("Microsoft Sans Serif", False), ("Calibri", False), ("EB Garamond", True),
    ],
)  # fmt: skip
def test_serifs(name: str, has_serifs: bool) -> None:
    page = f"<p style='font-family: \"{name}\"'>A</p>"
    assert bool(seen(page, "layout.serif-family")) == has_serifs


def test_stand_in_tells_of_an_unknown_typeface() -> None:
    assert seen("<p style='font-family: Hausschrift, serif'>A</p>", "layout.serif-family")
    assert not seen("<p style='font-family: Hausschrift, sans-serif'>A</p>", "layout.serif-family")


def test_selectors_and_declarations() -> None:
    (rule,) = rulesets("#a .b > c:hover, d + e[f] { color: red }")
    assert rule.selectors == (
        Selector(("#a", ".b", "c:hover"), (" ", ">"), (1, 2, 1)),
        Selector(("d", "e[f]"), ("+",), (0, 1, 2)),
    )
    assert [each.name for each in declarations("-webkit-hyphens: auto; --X: 1; COLOR: red")] == [
        "hyphens", "--X", "color",
    ]  # fmt: skip


def test_rules_say_where_and_what() -> None:
    page = parse(
        "<style>body { font: 10pt/1 Georgia, serif; text-align: justify; color: #999 }"
        "h1 { text-transform: uppercase } p { hyphens: auto }</style>"
        "<h1>Das Amt</h1><p>Es ist offen.</p>",
        ".html",
    )
    found = check("netzwerk", select=LAYOUT_RULES)(page)
    places = {finding.rule: finding.span.slice(page.text) for finding in found.findings}
    assert places == {
        "align-left": "Es ist offen.",
        "contrast": "Das Amt",
        "font-face": "Das Amt",
        "font-size": "Es ist offen.",
        "hyphens-auto": "Es ist offen.",
        "line-spacing": "Es ist offen.",
        "no-italic-caps": "Das Amt",
    }
    assert found.not_run == ()


def test_formats_that_cannot_tell_are_not_passed() -> None:
    for text, suffix in (("# Das Amt", ".md"), ("Das Amt", ".txt"), ("<p>Das Amt", ".html")):
        assert check("netzwerk", select=LAYOUT_RULES)(parse(text, suffix)).not_run == LAYOUT_RULES


def test_facts_outlive_a_revision() -> None:
    page = parse("<p>Eins</p><p style='font-size: 9pt'>Zwei</p>", ".html")
    revised = page.revise([Edit(Span(0, 4), "Ein langer Anfang")])
    assert [
        block.span.slice(revised.text) for _, block in values_of(revised, "layout.font-size")
    ] == ["Zwei"]


def test_document_without_facts() -> None:
    assert list(values_of(Document("Text"), "layout.font-size")) == []


def test_deep_page_and_long_selector_take_no_time() -> None:
    chain = "zz " + "div " * 12
    page = f"<style>{chain} {{ color: red }}</style>{'<div>' * 400}<p>Tief</p>"
    start = time.perf_counter()
    assert parse(page, ".html").text == "Tief"
    assert time.perf_counter() - start < 2


def test_endless_variables_come_to_an_end() -> None:
    variables = "".join(f"--v{n}: var(--v{n + 1}) var(--v{n + 1});" for n in range(40))
    loop = "--a: var(--b); --b: var(--a);"
    page = f"<p style='{variables} {loop} font-size: var(--v0); color: var(--a)'>A</p>"
    assert seen(page, "layout.font-size") == []


PIECES = st.sampled_from(
    "p { } : ; , > + ~ * . # [ ] ( ) @media screen print @import url( var( --a calc( font-size "
    "font color background 12px 1em 50% / ! important \" ' \\ <!-- --> serif Arial inherit :not( "
    "::before".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=12).map(" ".join))
def test_any_style_is_read(sheet: str, style: str) -> None:
    attribute = style.replace('"', "&quot;")
    page = f'<style>{sheet}</style><p style="{attribute}">Das Amt</p>'
    assert parse(page, ".html").text == "Das Amt"
