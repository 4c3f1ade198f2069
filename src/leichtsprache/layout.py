"""What a file says about how its text looks: kept as metadata, read by the rules of layout.

A fact has one value for each way the text looks, with the place where it looks so first. It stands
in ``Document.metadata`` as JSON: a value → an offset in the text that was read.

| key | value |
|---|---|
| ``layout.font-size`` | size of running text in points |
| ``layout.line-height`` | distance of lines as a multiple of the font size, but for headings |
| ``layout.font-family`` | name of the typeface; ``layout.serif-family`` only those with serifs |
| ``layout.text-align`` | ``center``, ``right``, ``end`` or ``justify`` |
| ``layout.cell-align`` | the same in cells; ``layout.heading-align`` in headings |
| ``layout.emphasis`` | ``font-style``, ``text-transform``, ``font-variant``, ``letter-spacing`` |
| ``layout.hyphens`` | ``auto`` |
| ``layout.contrast`` | ratio of text and ground after WCAG, 1–21 |
| ``table.columns`` | number of columns of a row |
| ``unread-sheets`` | (a plain string) style sheets elsewhere, which were not fetched |
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leichtsprache.document import Block, Document, Span

#: So many values of one fact are kept.
_MOST_VALUES = 50


class Fact(NamedTuple):
    """How the text from ``start`` (an offset in the text as read) looks."""

    name: str
    value: str
    start: int


def as_metadata(facts: Iterable[Fact]) -> dict[str, str]:
    """Return the facts as metadata; of equal values the first counts.

    >>> as_metadata([Fact("layout.hyphens", "auto", 0), Fact("layout.hyphens", "auto", 9)])
    {'layout.hyphens': '{"auto": 0}'}
    """
    found: dict[str, dict[str, int]] = {}
    for fact in facts:
        values = found.setdefault(fact.name, {})
        if len(values) < _MOST_VALUES:
            values.setdefault(fact.value, fact.start)
    return {name: json.dumps(values, ensure_ascii=False) for name, values in sorted(found.items())}


def values_of(document: Document, name: str) -> Iterator[tuple[str, Block]]:
    """Yield the values of a fact, each with the first block that looks so.

    >>> from leichtsprache.formats import parse
    >>> page = parse("<p>Eins</p><p style='font-size: 9pt'>Zwei</p>", ".html")
    >>> [(value, block.span) for value, block in values_of(page, "layout.font-size")]
    [('9', Span(start=6, stop=10))]
    """
    values: dict[str, int] = json.loads(document.metadata.get(name, "{}"))
    places = document.images(Span(start, start + 1) for start in values.values())
    for value, place in zip(values, places, strict=True):
        after = (block for block in document.blocks if block.span.stop > place.start)
        block = next(after, document.blocks[-1] if document.blocks else None)
        if block is not None:
            yield value, block
