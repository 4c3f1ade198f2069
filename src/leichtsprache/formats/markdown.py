"""Markdown (CommonMark and tables): read into blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from leichtsprache.document import Document
from leichtsprache.errors import ReadError
from leichtsprache.formats.outline import MarkKind, Outline

if TYPE_CHECKING:
    from markdown_it.token import Token

# markdown-it-py reads 0.7 MB of prose a second, and a tenth of that where brackets abound.
_MAX_CHARACTERS = 5_000_000
_MAX_NESTING = 100
_MAX_FRONT_MATTER = 20_000
_MAX_DEPTH = 20
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKS: dict[str, MarkKind] = {"strong": "bold", "em": "italic", "link": "link"}


def parse(text: str) -> Document:
    r"""Return the document that Markdown ``text`` describes.

    Headings, paragraphs, list items, quotes and table cells become blocks, links and emphasis
    marks. Code blocks, raw HTML and pictures are left out. YAML front matter becomes metadata.

    Raises `ReadError` for damaged front matter and for text that is too long or nested too deep.

    >>> document = parse("# Das Amt\n\nEs ist **offen**.")
    >>> [block.kind for block in document.blocks], document.blocks[1].marks[0].span
    (['heading', 'paragraph'], Span(start=16, stop=21))
    """
    from markdown_it import MarkdownIt

    if len(text) > _MAX_CHARACTERS:
        raise ReadError(f"Der Text hat mehr als {_MAX_CHARACTERS:,} Zeichen. Teilen Sie ihn.")
    found = _FRONT_MATTER.match(text)
    metadata = _metadata(found[1] or "") if found else None
    start = found.end() if found and metadata is not None else 0
    reader = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
    tokens = reader.enable(["table", "strikethrough"]).parse(text[start:])
    if any(token.level >= _MAX_NESTING - 1 for token in tokens):
        raise ReadError(f"Der Text ist tiefer als {_MAX_NESTING} Ebenen verschachtelt.")
    return _outline(tokens, text.count("\n", 0, start) + 1).document(metadata)


def _metadata(yaml_text: str) -> dict[str, str] | None:
    """Return the scalars of YAML front matter; ``None`` where it is no front matter."""
    import yaml

    try:
        _require_harmless(yaml_text)
        data = yaml.BaseLoader(yaml_text).get_single_data()  # scalars stay as they are written
    except yaml.YAMLError as error:
        mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        line = f", Zeile {mark.line + 2}" if mark else ""
        raise ReadError(
            f"Der Kopf zwischen den Zeilen --- ist kein gültiges YAML{line}. "
            "Verbessern oder löschen Sie ihn."
        ) from error
    if not isinstance(data, dict):
        return None
    return {str(key): value for key, value in data.items() if value and isinstance(value, str)}


def _require_harmless(yaml_text: str) -> None:
    """Refuse what makes a small head grow large in memory: aliases, length, depth."""
    import yaml

    depth = 0
    is_harmless = len(yaml_text) <= _MAX_FRONT_MATTER
    events = yaml.parse(yaml_text, Loader=yaml.SafeLoader) if is_harmless else iter(())
    while is_harmless and (event := next(events, None)):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        is_harmless = depth <= _MAX_DEPTH and not isinstance(event, yaml.AliasEvent)
    if not is_harmless:
        raise ReadError(
            "Der Kopf zwischen den Zeilen --- ist zu lang, zu tief oder verweist auf sich selbst. "
            "Kürzen Sie ihn."
        )


def _outline(tokens: Sequence[Token], first_line: int) -> Outline:
    outline = Outline()
    depth = 0
    for token in tokens:
        if token.map:
            outline.line = token.map[0] + first_line
        name, _, edge = token.type.rpartition("_")
        if name in {"bullet_list", "ordered_list"}:
            depth += token.nesting
        elif name in {"heading", "list_item", "blockquote", "td", "th"}:
            _cross(outline, token, name, depth, is_opening=edge == "open")
        elif token.type == "inline":
            _write_inline(outline, token.children or ())
            outline.end_block()
    return outline


def _cross(outline: Outline, token: Token, name: str, depth: int, *, is_opening: bool) -> None:
    if not is_opening:
        outline.leave()
    elif name == "heading":
        outline.enter("heading", int(token.tag[1:]))
    elif name == "list_item":
        outline.enter("item", depth)
    else:
        outline.enter("quote" if name == "blockquote" else "cell")


def _write_inline(outline: Outline, tokens: Sequence[Token]) -> None:
    for token in tokens:
        kind = _MARKS.get(token.type.rpartition("_")[0])
        if token.type == "text":
            outline.write(token.content)
        elif token.type == "softbreak":
            outline.write(" ")
        elif token.type == "hardbreak" or _LINE_BREAK.fullmatch(token.content):
            outline.break_line()
        elif token.type == "code_inline":
            outline.open_mark("code")
            outline.write(token.content)
            outline.close_mark("code")
        elif kind and token.nesting > 0:
            target = token.attrGet("href")
            outline.open_mark(kind, None if target is None else str(target))
        elif kind:
            outline.close_mark(kind)
