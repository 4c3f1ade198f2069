"""Files → documents, documents → files. A new format is one module and one line here."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from leichtsprache.document import Document, FrozenMap
from leichtsprache.errors import LeichtspracheError, ReadError, WriteError
from leichtsprache.formats import html, markdown, text
from leichtsprache.formats.encoding import decode, normalize_lines
from leichtsprache.report import easy, json, markdown as markdown_page, page

__all__ = ["READERS", "WRITERS", "parse", "read", "render", "write"]

READERS: dict[str, Callable[[str], Document]] = {
    ".txt": text.parse,
    ".md": markdown.parse,
    ".markdown": markdown.parse,
    ".html": html.parse,
    ".htm": html.parse,
    ".xhtml": html.parse,
}
WRITERS: dict[str, Callable[[Document], str]] = {
    ".txt": easy.render,
    ".md": markdown_page.render,
    ".html": page.render,
    ".json": json.render,
}
_MAX_BYTES = 100_000_000


def read(path: str | Path) -> Document:
    """Return the document in a file; the ending of its name says which format it has.

    ``metadata`` gets the name of the file (``"file"``) and what its head says: title, language,
    date. Plain text keeps its text as it is, without blocks; other formats bring blocks.

    Raises `ReadError` for a file that is missing, a folder, of an unknown format, no text, too
    large or damaged.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "brief.md")
    ...     _ = path.write_text("# Der Brief\\n\\nGuten Tag!", encoding="utf-8")
    ...     [block.kind for block in read(path).blocks]
    ['heading', 'paragraph']
    """
    path = Path(path)
    try:
        _chosen(READERS, path.suffix)
        document = parse(decode(_content(path)), path.suffix, path.name)
    except ReadError as error:
        raise ReadError(f"{path}: {error}") from error
    return document


def parse(text: str, suffix: str = ".txt", name: str = "-") -> Document:
    """Return the document that ``text`` of the format ``suffix`` describes.

    For text that comes from elsewhere than a file, such as standard input. Raises `ReadError`.

    >>> parse("<h1>Das Amt</h1>", ".html").blocks[0].kind
    'heading'
    """
    reader = _chosen(READERS, suffix)
    if broken := next((each for each in text if "\ud800" <= each <= "\udfff"), None):
        raise ReadError(
            f"Ein Zeichen ist beschädigt (U+{ord(broken):04X}). Speichern Sie den Text als UTF-8."
        )
    document = reader(normalize_lines(text.removeprefix("\ufeff")))
    return replace(document, metadata=FrozenMap({**document.metadata, "file": name}))


def render(document: Document, suffix: str = ".txt") -> str:
    """Return what `write` would write into a file whose name ends in ``suffix``.

    ``.html`` and ``.md``: summaries, original and easy version, findings, scores. ``.json``: the
    same as data. ``.txt``: the easy version only, one sentence a line. Raises `WriteError`.
    """
    try:
        return _chosen(WRITERS, suffix)(document)
    except ReadError as error:
        raise WriteError(str(error)) from error


def write(document: Document, path: str | Path) -> None:
    """Write a document in the format that the ending of the file's name says; see `render`.

    The file is there whole or not at all. Raises `WriteError` for an unknown format, a missing
    folder or a full disk.
    """
    path = Path(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        content = render(document, path.suffix).encode()
        part.write_bytes(content)
        part.replace(path)
    except UnicodeEncodeError as error:
        raise WriteError(f"{path}: Der Text enthält ein beschädigtes Zeichen: {error}") from error
    except OSError as error:
        raise WriteError(f"{path}: {_advice(error)}") from error
    except WriteError as error:
        raise WriteError(f"{path}: {error}") from error
    finally:
        part.unlink(missing_ok=True)
