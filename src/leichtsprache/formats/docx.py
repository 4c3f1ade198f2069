"""DOCX: read into blocks by way of HTML, with its look as style sheet.

mammoth turns a Word file into plain HTML and reads what others lose (text boxes, nested tables,
content controls), but not the look. So each run gets a style of ours first, named after what it
looks like; mammoth carries the name into HTML, where a style sheet tells the look.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from leichtsprache.document import Document, FrozenMap
from leichtsprache.errors import ReadError
from leichtsprache.formats.package import child, local, parsed, unpacked, value
from leichtsprache.formats.word_look import Css, Look

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BODY = "word/document.xml"
_LOOK = ("word/styles.xml", "word/theme/theme1.xml", "word/settings.xml", "docProps/core.xml")
#: What mammoth needs to find notes, lists and links. Pictures are not unpacked.
_STRUCTURE = (
    "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/numbering.xml",
    "word/footnotes.xml", "word/endnotes.xml", "word/_rels/footnotes.xml.rels",
    "word/_rels/endnotes.xml.rels",
)  # fmt: skip
_BLOCKS = {**{f"Title{n}": f"h{n}:fresh" for n in range(1, 7)}, "Quote": "blockquote > p:fresh"}


def load(data: bytes) -> Document:
    """Return the document in a Word file.

    Headings (by outline level, whatever the language of their style), paragraphs, items and cells
    become blocks, links and emphasis marks; notes stand at the end. Title and language become
    metadata, and how the text looks (see `leichtsprache.layout`).

    Raises `ReadError` for what is no Word file, damaged, encrypted, or too large when unpacked.
    """
    from leichtsprache.formats.html import parse

    members = unpacked(data, (_BODY, *_LOOK, *_STRUCTURE))
    if _BODY not in members:
        raise ReadError("Das ist keine Word-Datei: word/document.xml fehlt.")
    roots = {name: parsed(content, name) for name, content in members.items()}
    look = Look.of(*(roots.get(name) for name in _LOOK[:3]))
    sheet = _Sheet(look)
    sheet.name_looks(roots[_BODY])
    html = _html(roots, sheet)
    rules = "".join(f".{name} {{{_declared(css)}}}" for name, css in sheet.runs())
    document = parse(f"<style>{rules}</style>{html}")
    return replace(document, metadata=FrozenMap({**document.metadata, **_metadata(roots)}))


@dataclass(slots=True)
class _Sheet:
    """Names for looks: each run of text gets the style named after what it looks like."""

    look: Look
    _names: dict[tuple[tuple[str, str], ...], str] = field(default_factory=dict)

    def runs(self) -> Iterator[tuple[str, Css]]:
        """Yield the names of the looks, each with its declarations."""
        for css, name in self._names.items():
            yield name, dict(css)

    def name_looks(self, body: Element) -> None:
        """Give the paragraphs and runs of a file our styles in place of its own."""
        for paragraph in body.iter():
            if local(paragraph.tag) == "p" and paragraph.tag.endswith("}p"):
                self._name(paragraph)

    def _name(self, paragraph: Element) -> None:
        level, numbering = self.look.level(paragraph), self.look.numbering(paragraph)
        for run in _runs(paragraph):
            css = self.look.css(paragraph, run)
            name = self._names.setdefault(tuple(sorted(css.items())), f"look{len(self._names)}")
            properties = _own(run, "rPr")
            _set(properties, "rStyle", name)
            _switch(properties, "i", on=css.get("font-style") == "italic")
            _switch(properties, "b", on=css.get("font-weight") == "bold" and not level)
        properties = _own(paragraph, "pPr")
        kind = "Quote" if self.look.is_quote(paragraph) else ""
        _set(properties, "pStyle", f"Title{level}" if level else kind)
        if numbering is not None and child(properties, "numPr") is None and not level:
            properties.append(numbering)


def _runs(paragraph: Element) -> list[Element]:
    """Return the runs of a paragraph, those in links too, but not those of a text box in it."""
    found: list[Element] = []
    waiting = [*paragraph]
    while waiting:
        element = waiting.pop()
        if local(element.tag) == "r":
            found.append(element)
        elif local(element.tag) != "p":
            waiting += element
    return found


def _own(element: Element, name: str) -> Element:
    """Return the properties of a paragraph or run; they come first and are made where missing."""
    found = child(element, name)
    if found is None:
        found = ElementTree.Element(f"{element.tag.rpartition('}')[0]}}}{name}")
        element.insert(0, found)
    return found


def _set(properties: Element, name: str, said: str) -> None:
    _switch(properties, name, on=False)
    if said:
        space = properties.tag.rpartition("}")[0] + "}"
        properties.insert(0, ElementTree.Element(space + name, {f"{space}val": said}))


def _switch(properties: Element, name: str, *, on: bool) -> None:
    for each in [each for each in properties if local(each.tag) == name]:
        properties.remove(each)
    if on:
        properties.append(ElementTree.Element(f"{properties.tag.rpartition('}')[0]}}}{name}"))


def _styles(space: str, names: Iterator[str]) -> bytes:
    """Return a member that says no more of our styles than that they are there."""
    types = [*(("paragraph", name) for name in _BLOCKS), *(("character", name) for name in names)]
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for kind, name in types
    )
    return f'<w:styles xmlns:w="{space}">{styles}</w:styles>'.encode()


def _html(roots: dict[str, Element], sheet: _Sheet) -> str:
    """Return what mammoth makes of the file."""
    import mammoth

    body = roots[_BODY]
    space = body.tag.rpartition("}")[0].lstrip("{")
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in (_BODY, *_STRUCTURE):
            if name in roots:
                archive.writestr(name, ElementTree.tostring(roots[name], encoding="utf-8"))
        archive.writestr("word/styles.xml", _styles(space, (name for name, _ in sheet.runs())))
    packed.seek(0)
    looks = (f"r.{name} => span.{name}" for name, _ in sheet.runs())
    styles = "\n".join([*(f"p.{name} => {tag}" for name, tag in _BLOCKS.items()), *looks])
    try:
        made: Any = mammoth.convert_to_html(
            packed,
            style_map=styles,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(lambda _: {}),
        )
    except Exception as error:  # it was not written for damaged files, and fails in many ways
        raise ReadError(f"Die Word-Datei ist beschädigt ({type(error).__name__}).") from error
    return str(made.value)


def _declared(css: Css) -> str:
    return "; ".join(f"{name}: {said}" for name, said in css.items() if name != "font-weight")


def _metadata(roots: dict[str, Element]) -> dict[str, str]:
    title, styles = child(roots.get("docProps/core.xml"), "title"), roots.get("word/styles.xml")
    elements = () if styles is None else styles.iter()
    languages = (value(each)[:2].lower() for each in elements if local(each.tag) == "lang")
    found = {"title": title.text if title is not None else None, "lang": next(languages, None)}
    return {key: text.strip() for key, text in found.items() if text and text.strip()}
