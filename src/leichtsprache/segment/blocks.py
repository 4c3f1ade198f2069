"""Plain text → blocks: paragraphs, headings, list items and quotes, told apart by their looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from leichtsprache.document import Block, BlockKind, Span
from leichtsprache.segment.edges import MONTHS
from leichtsprache.segment.lines import are_separate

# A heading fits on one line and says no more than a short sentence does.
_LONGEST_HEADING = 90
_MOST_HEADING_WORDS = 14
_TAB = 4

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|\Z)")
_RULE = re.compile(r"([=\-_*~#–—])(?:\s?\1){2,}")
_BULLET = re.compile(r"[-–—*+•·▪■‣◦●○✓✔➢→][ \t]+(?=\S)|[•▪■‣◦●○✓✔➢→](?=\w)")
_NUMBER = re.compile(
    rf"(?:[(]?(?:\d{{1,3}}|[A-Za-z])[)]|\d{{1,3}}\.)[ \t]+(?=\S)(?!(?:{'|'.join(MONTHS)})\b)"
)
_QUOTE = re.compile(r">[> \t]*(?=[^>\s])")
_HEADING = re.compile(r"[\"„»(]?(?:[A-ZÄÖÜ]|\d|§)")
_NO_HEADING = re.compile(
    r".*[.,;:!…\-–]\Z|.*(?:@|https?:|www\.)"
    r"|(?:.*\s)?(?:Gruß|Grüßen?|Hochachtungsvoll|Im Auftrag|In Vertretung)\b"
    r"|(?:\w+,? )?(?:den )?\d{1,2}\. ?(?:\w+|\d{1,2}\.) ?\d{4}\Z|[\d\W]+\Z"
)


class _Line(NamedTuple):
    """A line without the blanks around it; ``mark`` stands before ``span``, ``text`` is after."""

    kind: BlockKind
    mark: str
    indent: int
    span: Span
    number: int
    text: str


def plain_blocks(text: str) -> tuple[Block, ...]:
    r"""Return the blocks of a plain text, in order.

    Blank lines part paragraphs. A line that begins with a bullet, ``1.`` or ``a)`` is a list item
    (``level`` is its depth), one that begins with ``>`` a quote; the mark is outside the block. A
    short line that stands alone, has no mark at its end and is followed by something is a heading:
    of level 1 at the very top, of level 2 elsewhere.

    >>> text = "Das Wetter\n\nEs regnet heute\nin Köln.\n\n- Schirm\n- Hut"
    >>> for block in plain_blocks(text):
    ...     print(block.kind, block.level, repr(block.span.slice(text)))
    heading 1 'Das Wetter'
    paragraph 0 'Es regnet heute\nin Köln.'
    item 1 'Schirm'
    item 1 'Hut'
    """
    chunks = [list(filter(None, chunk)) for filled, chunk in groupby(_lines(text), bool) if filled]
    headings = _headings(text, chunks)
    blocks: list[Block] = []
    for place, chunk in enumerate(chunks):
        rest = chunk
        if place in headings:
            first, *rest = chunk
            span = Span(first.span.start - len(first.mark), first.span.stop)
            blocks.append(Block(span, "heading", 1 if place == 0 else 2, line=first.number))
        blocks += _with_depth(_units(text, rest))
    return tuple(blocks)


def _lines(text: str) -> Iterator[_Line | None]:
    """Yield the lines; ``None`` for a blank one and for a row of dashes or the like."""
    for number, match in enumerate(_LINE.finditer(text), 1):
        raw = match.group()
        content = raw.strip()
        if not content or _RULE.fullmatch(content):
            yield None
            continue
        item = _BULLET.match(content) or _NUMBER.match(content)
        marked = item or _QUOTE.match(content)
        mark = marked.group() if marked else ""
        kind: BlockKind = "item" if item else "quote" if marked else "paragraph"
        before = raw[: len(raw) - len(raw.lstrip())]
        start = match.start() + len(before) + len(mark)
        span = Span(start, match.start() + len(before) + len(content))
        yield _Line(kind, mark, len(before.expandtabs(_TAB)), span, number, content[len(mark) :])


def _headings(text: str, chunks: list[list[_Line]]) -> set[int]:
    """Return the places of the chunks that begin with a heading.

    Possible headings in a row below a colon are a list set with blank lines. Of three and more in
    a row elsewhere (an imprint, a menu) the first is taken at the top, else the last.
    """
    able = [_can_be_heading(text, chunks, place) for place in range(len(chunks))]
    found: set[int] = set()
    for is_able, run in groupby(range(len(chunks)), able.__getitem__):
        places = list(run)
        first = places[0]
        if not is_able or (first and chunks[first - 1][-1].text.endswith(":")):
            continue
        if len(places) > 2:
            places = places[:1] if first == 0 else places[-1:]
        found.update(places)
    return found


def _can_be_heading(text: str, chunks: list[list[_Line]], place: int) -> bool:
    line, *rest = chunks[place]
    if (place + 1 == len(chunks) and not rest) or not _looks_like_heading(line):
        return False
    if rest:
        below = rest[0]
        stands_out = len(below.text) > len(line.text) and rest[-1].text[-1] in ".!?"
        return place == 0 and stands_out and are_separate(text, below.span.start - 1)
    if line.kind == "item":
        above = chunks[place - 1][-1].kind if place else None
        return "item" not in (above, chunks[place + 1][0].kind)
    return True


def _looks_like_heading(line: _Line) -> bool:
    whole = line.mark + line.text
    return (
        len(whole) <= _LONGEST_HEADING
        and len(whole.split()) <= _MOST_HEADING_WORDS
        and (line.kind == "paragraph" or _NUMBER.match(whole) is not None)
        and _HEADING.match(whole) is not None
        and _NO_HEADING.match(whole) is None
    )


def _units(text: str, chunk: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the lines of a chunk that belong together: wrapped lines do."""
    unit: list[_Line] = []
    for line in chunk:
        if unit and _begins_unit(text, unit, line):
            yield unit
            unit = []
        unit.append(line)
    if unit:
        yield unit


def _begins_unit(text: str, unit: list[_Line], line: _Line) -> bool:
    kind, last = unit[0].kind, unit[-1]
    is_separate = last.text[-1] in ".:!?" or are_separate(text, _break_before(text, line))
    if line.kind == "paragraph":
        return kind == "quote" or (kind == "item" and line.indent <= unit[0].indent and is_separate)
    if line.kind != kind:
        return is_separate or kind == "quote"
    return is_separate or kind == "item"


def _break_before(text: str, line: _Line) -> int:
    return text.rfind("\n", 0, line.span.start)


def _with_depth(units: Iterator[list[_Line]]) -> Iterator[Block]:
    """Yield the blocks; the level of an item is how many shallower ones are open above it."""
    indents: list[int] = []
    for unit in units:
        first = unit[0]
        while indents and indents[-1] >= first.indent:
            indents.pop()
        if first.kind == "item":
            indents.append(first.indent)
        level = len(indents) if first.kind == "item" else 0
        span = Span(first.span.start, unit[-1].span.stop)
        yield Block(span, first.kind, level, line=first.number)
