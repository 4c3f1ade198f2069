"""Files that are ZIP archives (DOCX, EPUB), unpacked with a look at what they would become.

A small archive can unpack to gigabytes, and XML can declare entities that grow without end. Sizes
are therefore counted while unpacking, whatever the archive says of itself, and XML with a
declaration of entities is refused.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from leichtsprache.errors import ReadError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAX_MEMBERS = 10_000
_MAX_MEMBER = 20_000_000
_MAX_RATIO = 100
#: Below this a high ratio is no danger: an empty page packs well.
_SMALL = 1_000_000
_MAX_DEPTH = 200


def unpacked(data: bytes, names: Iterable[str]) -> dict[str, bytes]:
    """Return the members of an archive that have these names; a missing one is left out.

    Raises `ReadError` where ``data`` is no archive, is damaged or encrypted, or would unpack to
    too much.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            known = {each.filename: each for each in archive.infolist()[:_MAX_MEMBERS]}
            return {name: _content(archive, known[name]) for name in names if name in known}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise ReadError(f"Die Datei ist beschädigt oder verschlüsselt ({error}).") from error
    except OSError as error:
        raise ReadError(f"Die Datei ist beschädigt ({error}).") from error


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as stream:
        content = stream.read(_MAX_MEMBER + 1)
    size, packed = len(content), max(member.compress_size, 1)
    if size > _MAX_MEMBER or (size > _SMALL and size / packed > _MAX_RATIO):
        raise ReadError(
            f"{member.filename} ist ausgepackt zu groß (über {_MAX_MEMBER // 1_000_000} MB oder "
            f"mehr als das {_MAX_RATIO}-Fache). Teilen Sie die Datei."
        )
    return content


def parsed(content: bytes, name: str) -> Element:
    """Return the root of an XML member; raises `ReadError` for what is damaged or dangerous."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise ReadError(f"{name} ist kein lesbares XML ({error}).") from error
    if _depth(root) > _MAX_DEPTH:
        raise ReadError(f"{name} ist zu tief verschachtelt (über {_MAX_DEPTH} Ebenen).")
    return root


def _depth(root: Element) -> int:
    """Return how deep elements nest; a loop, for they may nest deeper than Python's stack."""
    deepest, level = 0, [root]
    while level and deepest <= _MAX_DEPTH:
        deepest += 1
        level = [child for element in level for child in element]
    return deepest


def local(name: str) -> str:
    """Return the name of an element or attribute without its namespace.

    >>> local("{http://example.org/w}p")
    'p'
    """
    return name.rpartition("}")[2]


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of this name, in whatever namespace."""
    children = () if element is None else element
    return next((each for each in children if local(each.tag) == name), None)


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute of an element, or ``""``."""
    if element is None:
        return ""
    return next((text for key, text in element.attrib.items() if local(key) == name), "")
