"""How the text of an HTML page looks, as far as the page itself says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from leichtsprache.document import LAYOUT, Block, Document, FrozenMap
from leichtsprache.formats.css import (
    Declaration,
    Value,
    Values,
    declarations,
    imports,
    rulesets,
)
from leichtsprache.formats.matching import Matcher
from leichtsprache.formats.style import DEFAULT_SIZE, NORMAL_HEIGHT, Style, styled
from leichtsprache.layout import Fact, as_metadata

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# Beyond these the appearance is not looked at, for that would take long.
_MAX_SHEETS = 2_000_000
_MAX_SELECTORS = 10_000
_MAX_ELEMENTS = 50_000
#: What browsers do to the text of these elements.
_BROWSER = {
    "h1": "font-size: 2em", "h2": "font-size: 1.5em", "h3": "font-size: 1.17em",
    "h5": "font-size: .83em", "h6": "font-size: .67em", "small": "font-size: smaller",
    "center": "text-align: center",
}  # fmt: skip
#: Elements whose size, face or slant says nothing about running text, or is marked already.
_OTHER_SIZE = frozenset({"sub", "sup"})
_OTHER_FACE = frozenset({"code", "kbd", "samp", "tt", "pre"})
_MARKED_ITALIC = frozenset({"em", "i"})
_ALIGNMENTS = frozenset({"left", "right", "center", "justify"})

#: What tells that a page without style sheets has a look of its own.
_STYLED = "[style], [align], [bgcolor], body[text], font, center"

#: Where another alignment than that of running text is seen.
_ALIGNED = {"cell": "cell-align", "heading": "heading-align"}

_Weight = tuple[bool, bool, tuple[int, int, int], int]


@dataclass(slots=True)
class Appearance:
    """Computes styles for the elements of a page, and collects what they say of its blocks."""

    page: LexborHTMLParser
    sheets: Sequence[str]
    _declared: dict[int, list[tuple[_Weight, Declaration]]] = field(default_factory=dict)
    _styles: dict[int, Style] = field(default_factory=dict)
    _runs: dict[tuple[int, int], tuple[Style, str]] = field(default_factory=dict)
    _columns: dict[int, int] = field(default_factory=dict)
    _root: Style = field(default_factory=Style)
    _is_styled: bool = False

    def __post_init__(self) -> None:
        """Match the style sheets; a page with sheets of its own leaves the rest to the browser."""
        is_small = sum(map(len, self.sheets)) <= _MAX_SHEETS and _size(self.page) <= _MAX_ELEMENTS
        self._is_styled = is_small and (bool(self.sheets) or bool(self.page.css_first(_STYLED)))
        if not self._is_styled:
            return
        if self.sheets and not self.unread:
            self._root = Style(size=DEFAULT_SIZE, height=NORMAL_HEIGHT)
        matcher = Matcher(self.page)
        found = [each for sheet in self.sheets for each in rulesets(sheet)]
        pairs = ((selector, each) for each in found for selector in each.selectors)
        for order, (selector, ruleset) in enumerate(islice(pairs, _MAX_SELECTORS), 1):
            for key in matcher.select(selector):
                held = self._declared.setdefault(key, [])
                weight = (False, selector.specificity, order)
                held += [((each.is_important, *weight), each) for each in ruleset.declarations]
        self._is_styled = not matcher.is_exhausted

    @property
    def unread(self) -> tuple[str, ...]:
        """The style sheets elsewhere that the page asks for."""
        links = self.page.css('link[rel~="stylesheet" i]')
        names = (node.attributes.get("href") or "" for node in links)
        return (*filter(None, names), *(each for sheet in self.sheets for each in imports(sheet)))

    def see(self, text: LexborNode, block: int) -> None:
        """Take note of a text in the block of this number."""
        element = text.parent
        if self._is_styled and element is not None:
            key = (block, element.mem_id)
            if key not in self._runs and any(map(str.isalnum, text.text_content or "")):
                self._runs[key] = (self._style(element), element.tag or "")

    def see_row(self, row: LexborNode, block: int) -> None:
        """Take note of a row of a table whose first cell is the block of this number."""
        self._columns[block] = sum(node.tag in {"td", "th"} for node in row.iter())

    def described(self, document: Document) -> Document:
        """Return the document with what is known of its blocks, and what was not read."""
        known = as_metadata(self._facts(document.blocks))
        unread = {"unread-sheets": ", ".join(self.unread)} if self.unread else {}
        return replace(document, metadata=FrozenMap({**document.metadata, **known, **unread}))

    def _facts(self, blocks: Sequence[Block]) -> Iterator[Fact]:
        runs = sorted(self._runs.items(), key=lambda run: run[0][0])
        for (number, _), (style, tag) in runs:
            for name, value in _seen(style, tag, blocks[number]):
                yield Fact(f"{LAYOUT}{name}", value, blocks[number].span.start)
        for number, columns in sorted(self._columns.items()):
            if number < len(blocks) and columns > 1:
                yield Fact("table.columns", str(columns), blocks[number].span.start)

    def _style(self, element: LexborNode) -> Style:
        """Return the style of an element, after those of its ancestors."""
        way: list[LexborNode] = []
        node: LexborNode | None = element
        while node is not None and node.mem_id not in self._styles:
            way.append(node)
            node = node.parent
        style = self._styles[node.mem_id] if node is not None else self._root
        for each in reversed(way):
            root_size = self._root.size or DEFAULT_SIZE
            style = styled(style, self._values(each), root_size)
            self._styles[each.mem_id] = style
            if each.tag == "html":
                self._root = style
        return style

    def _values(self, element: LexborNode) -> dict[str, Values]:
        """Return what holds for an element: browser, attributes, sheets, its own style."""
        attributes = element.attributes
        hints = (*_hints(element), *declarations(_BROWSER.get(element.tag or "", "")))
        own = declarations(attributes.get("style") or "")
        zero = (0, 0, 0)
        held = [
            *(((False, False, zero, 0), each) for each in hints),
            *self._declared.get(element.mem_id, ()),
            *(((each.is_important, True, zero, 0), each) for each in own),
        ]
        held.sort(key=lambda pair: pair[0])
        values: dict[str, Values] = {}
        for _, declaration in held:
            values.update(_longhands(declaration))
        return values


def _size(page: LexborHTMLParser) -> int:
    return len(page.css("*"))


def _hints(element: LexborNode) -> tuple[Declaration, ...]:
    """Return what old attributes of an element say: ``align``, ``bgcolor``, ``<font>``."""
    attributes = element.attributes
    align = (attributes.get("align") or "").lower()
    face, colour = (
        (attributes.get("face"), attributes.get("color")) if element.tag == "font" else (None, None)
    )
    hints = {
        "text-align": align if align in _ALIGNMENTS else None,
        "background-color": attributes.get("bgcolor"),
        "font-family": face,
        "color": colour or (attributes.get("text") if element.tag == "body" else None),
    }
    return declarations(";".join(f"{name}:{value}" for name, value in hints.items() if value))


def _longhands(declaration: Declaration) -> Iterator[tuple[str, Values]]:
    """Yield the properties of a declaration, those of a shorthand one by one."""
    value = tuple(each for each in declaration.value if each.type != "whitespace")
    if declaration.name == "font":
        yield from _font(value)
    elif declaration.name == "background":
        yield "background-image", tuple(each for each in value if _is_picture(each))
        colour = tuple(each for each in value if _is_colour(each))
        yield "background-color", colour or declarations("x: transparent")[0].value
    else:
        yield declaration.name, declaration.value


def _font(value: Values) -> Iterator[tuple[str, Values]]:
    """Yield the parts of ``font: italic bold 12px/1.5 Arial, serif``."""
    sizes = [n for n, each in enumerate(value) if each.type in {"dimension", "percentage"}]
    if not sizes:
        return
    at = sizes[0]
    yield "font-style", value[:at] or declarations("x: normal")[0].value
    yield "font-size", value[at : at + 1]
    is_high = at + 2 < len(value) and value[at + 1] == "/"
    yield "line-height", value[at + 2 : at + 3] if is_high else declarations("x: normal")[0].value
    yield "font-family", value[at + 3 if is_high else at + 1 :]


def _is_picture(value: Value) -> bool:
    name = value.lower_name if value.type == "function" else value.type
    return bool(name.endswith(("url", "gradient", "image-set")))


def _is_colour(value: Value) -> bool:
    from tinycss2.color4 import parse_color

    is_variable = value.type == "function" and value.lower_name == "var"
    return is_variable or parse_color(value) is not None


def _seen(style: Style, tag: str, block: Block) -> Iterator[tuple[str, str]]:
    """Yield the facts of a run of text in a block."""
    if style.size is not None and tag not in _OTHER_SIZE:
        yield "font-size", _number(style.size)
    # Headings have one line mostly, where the distance of lines is none.
    if style.line_height is not None and block.kind != "heading" and tag not in _OTHER_SIZE:
        yield "line-height", _number(style.line_height)
    if style.family and tag not in _OTHER_FACE:
        yield "font-family", style.family
        if style.has_serifs:
            yield "serif-family", style.family
    if style.align in {"center", "right", "end", "justify"}:
        yield _ALIGNED.get(block.kind, "text-align"), style.align
    for name, is_marked in style.emphasis.items():
        if is_marked and not (name == "font-style" and tag in _MARKED_ITALIC):
            yield "emphasis", name
    if style.hyphens == "auto":
        yield "hyphens", style.hyphens
    if style.contrast is not None:
        yield "contrast", _number(style.contrast)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
