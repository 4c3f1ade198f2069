"""How the text of a Word file looks, said in CSS: styles, defaults and direct formatting.

Word says the look of a run of text in layers: defaults of the document, the style of the paragraph
and those it is based on, the style of the run, its own properties. `Look` puts them together.
Source: ECMA-376, part 1, sections 17.3 and 17.7.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leichtsprache.formats.package import child, local, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ALIGNED = {"both": "justify", "distribute": "justify", "center": "center", "right": "right",
            "end": "right", "left": "left", "start": "left"}  # fmt: skip
_TRUE = frozenset(("1", "true", "on"))
_OFF = frozenset(("0", "false", "off", "none"))
_DEFAULT = {"font-size": "10pt"}
#: So many styles can be based on each other; Word itself allows ten or eleven.
_MOST_LAYERS = 20

Css = dict[str, str]


def is_on(element: Element | None) -> bool:
    """Whether a property that is on or off is on: it stands there and does not say no."""
    return element is not None and value(element) not in _OFF


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or run style: its name, what it is based on, its properties."""

    name: str
    base: str
    paragraph: Element | None
    run: Element | None


@dataclass(frozen=True, slots=True)
class Look:
    """The styles of a file; ``fonts`` are those of its theme, ``hyphenates`` a setting of it."""

    styles: Mapping[str, Style] = field(default_factory=dict)
    normal: str = ""
    defaults: Style = Style("", "", None, None)
    fonts: Mapping[str, str] = field(default_factory=dict)
    hyphenates: bool = False

    @classmethod
    def of(cls, styles: Element | None, theme: Element | None, settings: Element | None) -> Look:
        """Return the look that these members of a file describe."""
        children = () if styles is None else styles
        found = [each for each in children if local(each.tag) == "style"]
        first = (each for each in found if value(each, "type") == "paragraph")
        normal = (value(each, "styleId") for each in first if value(each, "default") in _TRUE)
        held = child(styles, "docDefaults")
        defaults = Style(
            "", "", child(child(held, "pPrDefault"), "pPr"), child(child(held, "rPrDefault"), "rPr")
        )
        return cls(
            {value(each, "styleId"): _style(each) for each in found},
            next(normal, ""),
            defaults,
            dict(_fonts(theme)),
            is_on(child(settings, "autoHyphenation")),
        )

    def layers(self, style: str) -> tuple[Style, ...]:
        """Return a style and what it is based on, the most general first."""
        found: list[Style] = []
        while style in self.styles and len(found) < _MOST_LAYERS:
            found.append(self.styles[style])
            style = found[-1].base
        return tuple(reversed(found))

    def paragraph_layers(self, paragraph: Element) -> tuple[Style, ...]:
        """Return the layers of a paragraph: defaults, styles, what it says itself."""
        own = child(paragraph, "pPr")
        named = value(child(own, "pStyle")) or self.normal
        return (self.defaults, *self.layers(named), Style("", "", own, None))

    def level(self, paragraph: Element) -> int:
        """Return the level of a heading, 0 for other paragraphs."""
        found = 0
        for layer in self.paragraph_layers(paragraph):
            name = layer.name.lower()
            if name.startswith("heading ") and name[8:].isdecimal():
                found = int(name[8:])
            elif name == "title":
                found = 1
            outline = value(child(layer.paragraph, "outlineLvl"))
            if outline.isdecimal():
                found = int(outline) + 1
        return found if found <= 6 else 0

    def is_quote(self, paragraph: Element) -> bool:
        """Whether the style of a paragraph is one of Word's two for quotations."""
        names = (layer.name.lower() for layer in self.paragraph_layers(paragraph))
        return any(name in {"quote", "intense quote"} for name in names)

    def numbering(self, paragraph: Element) -> Element | None:
        """Return what makes a paragraph an item of a list, if its style says so."""
        found = (child(each.paragraph, "numPr") for each in self.paragraph_layers(paragraph))
        return next((each for each in reversed([*found]) if each is not None), None)

    def css(self, paragraph: Element, run: Element) -> Css:
        """Return how a run of a paragraph looks.

        A distance of lines counts as Word counts it: 1.5 lines are ``1.5``.
        """
        own = child(run, "rPr")
        css = dict(_DEFAULT, hyphens="auto") if self.hyphenates else dict(_DEFAULT)
        for layer in self.paragraph_layers(paragraph):
            css |= dict(_paragraph(layer.paragraph))
            css |= dict(self._run(layer.run))
        for layer in self.layers(value(child(own, "rStyle"))):
            css |= dict(self._run(layer.run))
        return css | dict(self._run(own))

    def _run(self, properties: Element | None) -> Iterator[tuple[str, str]]:
        for each in () if properties is None else properties:
            name, said = local(each.tag), value(each)
            if name == "sz" and said.replace(".", "", 1).isdecimal():
                yield "font-size", f"{float(said) / 2:g}pt"
            elif name == "rFonts" and (font := self._font(each)):
                yield "font-family", f'"{font}"'
            elif name in _SWITCHES:
                on, off, prop = _SWITCHES[name]
                yield prop, on if is_on(each) else off
            elif name == "spacing" and said.lstrip("-").isdecimal():
                yield "letter-spacing", f"{int(said) / 20:g}pt"
            elif name == "color" and _is_colour(said):
                yield "color", f"#{said}"
            elif name == "shd" and _is_colour(value(each, "fill")):
                yield "background-color", f"#{value(each, 'fill')}"

    def _font(self, fonts: Element) -> str:
        theme = value(fonts, "asciiTheme") or value(fonts, "hAnsiTheme")
        named = value(fonts, "ascii") or value(fonts, "hAnsi")
        font = self.fonts.get(theme[:5], "") or named
        return "".join(each for each in font if each.isalnum() or each in " -_")


#: On, off, and the property of CSS.
_SWITCHES = {
    "i": ("italic", "normal", "font-style"),
    "b": ("bold", "normal", "font-weight"),
    "caps": ("uppercase", "none", "text-transform"),
    "smallCaps": ("small-caps", "normal", "font-variant"),
}


def _style(element: Element) -> Style:
    return Style(
        value(child(element, "name")),
        value(child(element, "basedOn")),
        child(element, "pPr"),
        child(element, "rPr"),
    )


def _paragraph(properties: Element | None) -> Iterator[tuple[str, str]]:
    for each in () if properties is None else properties:
        name = local(each.tag)
        if name == "jc" and value(each) in _ALIGNED:
            yield "text-align", _ALIGNED[value(each)]
        elif name == "suppressAutoHyphens":
            yield "hyphens", "manual" if is_on(each) else "auto"
        elif name == "spacing" and (line := value(each, "line")).isdecimal():
            is_fixed = value(each, "lineRule") in {"exact", "atLeast"}
            yield "line-height", f"{int(line) / 20:g}pt" if is_fixed else f"{int(line) / 240:g}"


def _is_colour(text: str) -> bool:
    return len(text) == 6 and all(each in "0123456789abcdefABCDEF" for each in text)


def _fonts(theme: Element | None) -> Iterator[tuple[str, str]]:
    """Yield the fonts of a theme: ``major`` for headings, ``minor`` for the text."""
    for each in () if theme is None else theme.iter():
        if local(each.tag) in {"majorFont", "minorFont"}:
            yield local(each.tag)[:5], value(child(each, "latin"), "typeface")
