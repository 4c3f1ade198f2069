"""HTML: read into blocks, the main content only where the page marks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leichtsprache.document import Document
from leichtsprache.errors import ReadError
from leichtsprache.formats.appearance import Appearance
from leichtsprache.formats.markup import elements, tame
from leichtsprache.formats.outline import MarkKind, Outline

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MAX_CHARACTERS = 20_000_000
_MARKS: dict[str, MarkKind] = {
    "a": "link", "strong": "bold", "b": "bold", "em": "italic", "i": "italic", "code": "code",
}  # fmt: skip
_NO_TEXT = elements(
    "audio button canvas datalist del dialog head iframe math nav noscript object "
    "option rp rt script select style svg template textarea video"
)
_BESIDE = frozenset({"aside", "footer"})
_INLINE = elements(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark "
    "nobr output q ruby s samp small span strike strong sub sup time tt u var wbr"
)
_INVISIBLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_DATES = (
    'meta[name="date" i]', 'meta[name="dcterms.date" i]', 'meta[name="dc.date" i]',
    'meta[property="article:published_time"]',
)  # fmt: skip


def parse(text: str) -> Document:
    r"""Return the document that an HTML page shows.

    Headings, paragraphs, list items, quotes and table cells become blocks, links and emphasis
    marks. Where the page has ``<main>`` or ``<article>``, only their text is read, without asides
    and footers. Scripts, navigation, forms, pictures, code blocks and hidden parts are left out.
    Title, language and date become metadata, and how the text looks, as far as the page itself
    says so (see `leichtsprache.layout`). Nothing is fetched.

    Raises `ReadError` for pages that are too long or nested too deep.

    >>> document = parse("<html lang=de><nav>Start</nav><main><h1>Das Amt</h1>Es ist <b>offen</b>.")
    >>> document.text, document.blocks[0].kind, document.metadata["lang"]
    ('Das Amt\n\nEs ist offen.', 'heading', 'de')
    """
    from selectolax.lexbor import LexborHTMLParser

    if len(text) > _MAX_CHARACTERS:
        raise ReadError(f"Die Seite hat mehr als {_MAX_CHARACTERS:,} Zeichen. Teilen Sie sie.")
    html, title, sheets = tame(text)
    page = LexborHTMLParser(html)
    roots, is_marked = _content(page)
    outline, look = Outline(), Appearance(page, sheets)
    for root in roots:
        _collect(outline, look, root, _NO_TEXT | _BESIDE if is_marked else _NO_TEXT)
    return look.described(outline.document(_metadata(page, title)))


def _content(page: LexborHTMLParser) -> tuple[list[LexborNode], bool]:
    """Return the nodes to read, and whether the page marks them as its content."""
    for selector in ("main, [role=main]", "article"):
        found = [node for node in page.css(selector) if node.text(strip=True)]
        outermost = [node for node in found if not _is_inside(node, found)]
        if outermost:
            return outermost, True
    return ([page.body] if page.body else []), False


def _is_inside(node: LexborNode, others: list[LexborNode]) -> bool:
    known = {other.mem_id for other in others}
    parent = node.parent
    while parent is not None:
        if parent.mem_id in known:
            return True
        parent = parent.parent
    return False


def _metadata(page: LexborHTMLParser, title: str) -> dict[str, str]:
    dates = (page.css_first(selector) for selector in _DATES)
    found = {
        "title": title,
        "lang": page.root.attributes.get("lang") if page.root else None,
        "date": next((node.attributes.get("content") for node in dates if node), None),
    }
    return {key: value.strip() for key, value in found.items() if value and value.strip()}


def _collect(
    outline: Outline, look: Appearance, root: LexborNode, left_out: frozenset[str]
) -> None:
    depth = 0
    for node, is_opening in _steps(root, left_out):
        tag = node.tag or ""
        if tag == "-text":
            look.see(node, outline.number)
            outline.write(node.text_content or "")
        elif tag == "br":
            if is_opening:
                outline.break_line()
        elif tag in _MARKS:
            _cross_mark(outline, node, _MARKS[tag], is_opening=is_opening)
        elif tag not in _INLINE:
            if tag in {"ul", "ol", "menu"}:
                depth += 1 if is_opening else -1
            _cross_block(outline, node, depth, is_opening=is_opening)
            if tag == "tr" and is_opening:
                look.see_row(node, outline.number)


def _cross_mark(outline: Outline, node: LexborNode, kind: MarkKind, *, is_opening: bool) -> None:
    if not is_opening:
        outline.close_mark(kind)
    elif kind != "link" or "href" in node.attributes:
        outline.open_mark(kind, node.attributes.get("href"))


def _cross_block(outline: Outline, node: LexborNode, depth: int, *, is_opening: bool) -> None:
    tag = node.tag or ""
    line = node.attributes.get("data-line") if is_opening else None
    outline.line = int(line) if line and line.isdecimal() else outline.line
    is_heading = len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"
    if not (is_heading or tag in {"li", "blockquote", "td", "th"}):
        outline.end_block()
    elif not is_opening:
        outline.leave()
    elif is_heading:
        outline.enter("heading", int(tag[1]))
    elif tag == "li":
        outline.enter("item", max(depth, 1))
    else:
        outline.enter("quote" if tag == "blockquote" else "cell")


def _steps(root: LexborNode, left_out: frozenset[str]) -> Iterator[tuple[LexborNode, bool]]:
    """Yield each shown node at its beginning and, unless it is text, at its end.

    A loop and not a recursion, for a page may nest deeper than Python's stack.
    """
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, is_opening = stack.pop()
        tag = node.tag or ""
        if is_opening and not tag.startswith("-") and _is_left_out(node, tag, left_out):
            continue
        yield node, is_opening
        if is_opening and tag != "-text":
            stack.append((node, False))
            child = node.last_child
            while child is not None:
                stack.append((child, True))
                child = child.prev


def _is_left_out(node: LexborNode, tag: str, left_out: frozenset[str]) -> bool:
    if tag in left_out or (tag == "pre" and node.css_first("code")):
        return True
    attributes = node.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_INVISIBLE.search(attributes.get("style") or ""))
    )
