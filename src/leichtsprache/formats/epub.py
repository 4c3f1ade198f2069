"""EPUB: the chapters of a book in reading order, by way of HTML.

Source: EPUB 3.3 (W3C), sections 3.3 (package document) and 4.2.6.3.1 (container.xml).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from leichtsprache.document import Document, FrozenMap
from leichtsprache.errors import ReadError
from leichtsprache.formats.encoding import decode
from leichtsprache.formats.package import child, local, parsed, unpacked, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_BODY = re.compile(r"<body\b[^>]*>(.*)</body\s*>", re.DOTALL | re.IGNORECASE)
_TEXTUAL = frozenset(("application/xhtml+xml", "text/html"))


def load(data: bytes) -> Document:
    """Return the document in an EPUB book: its chapters, without the table of contents.

    Title, language and date become metadata. How the text looks is not read: in a book the
    reader's own settings hold.

    Raises `ReadError` for what is no book, damaged, protected against copying, or too large.
    """
    from leichtsprache.formats.html import parse

    container = _member(data, _CONTAINER)
    name = next((value(each, "full-path") for each in _named(container, "rootfile")), "")
    package = _member(data, name)
    chapters = [*_chapters(package, posixpath.dirname(name))]
    contents = unpacked(data, (*chapters, _ENCRYPTION))
    _require_open(contents.pop(_ENCRYPTION, None), chapters)
    pages = (decode(contents[each]) for each in chapters if each in contents)
    bodies = "".join(f"<div>{_whole(page)}</div>" for page in pages)
    document = parse(f"<body>{bodies}")
    return replace(document, metadata=FrozenMap({**document.metadata, **_metadata(package)}))


def _member(data: bytes, name: str) -> Element:
    content = unpacked(data, (name,)).get(name)
    if content is None:
        raise ReadError(f"Das ist kein EPUB-Buch: {name or 'Die Paket-Datei'} fehlt.")
    return parsed(content, name)


def _named(root: Element, name: str) -> Iterator[Element]:
    return (each for each in root.iter() if local(each.tag) == name)


def _chapters(package: Element, folder: str) -> Iterator[str]:
    """Yield the names of the chapters in reading order."""
    items = {value(each, "id"): each for each in _named(package, "item")}
    for reference in _named(package, "itemref"):
        item = items.get(value(reference, "idref"))
        if item is None or value(reference, "linear") == "no":
            continue
        is_contents = "nav" in value(item, "properties").split()
        if value(item, "media-type") in _TEXTUAL and not is_contents:
            yield posixpath.normpath(posixpath.join(folder, unquote(value(item, "href"))))


def _require_open(encryption: bytes | None, chapters: list[str]) -> None:
    """Raise `ReadError` where a chapter is encrypted; fonts often are, which does no harm."""
    if encryption is None:
        return
    root = parsed(encryption, _ENCRYPTION)
    locked = {unquote(value(each, "URI")) for each in _named(root, "CipherReference")}
    if locked & set(chapters):
        raise ReadError("Das Buch ist gegen Kopieren geschützt. Fragen Sie den Verlag.")


def _whole(page: str) -> str:
    """Return what stands in the body of a page, or all of a page without one."""
    body = _BODY.search(page)
    return body[1] if body else page


def _metadata(package: Element) -> dict[str, str]:
    head = child(package, "metadata")
    found = {
        "title": child(head, "title"), "lang": child(head, "language"), "date": child(head, "date"),
    }  # fmt: skip
    texts = {key: (each.text or "").strip() for key, each in found.items() if each is not None}
    return {key: text for key, text in texts.items() if text}
