"""CSS values → how an element looks: inherited, computed, in points and ratios.

What a page leaves open stays ``None``: there the reader's own settings hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from leichtsprache.document import FrozenMap
from leichtsprache.formats.css import Value, Values

#: Points per unit.
_UNITS = {
    "pt": 1.0, "px": 0.75, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54,
    "q": 1.8 / 2.54,
}  # fmt: skip
#: The sizes of browsers with their own settings, in points.
_SIZES = {
    "xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12.0, "large": 13.5,
    "x-large": 18.0, "xx-large": 24.0, "xxx-large": 36.0,
}  # fmt: skip
_RELATIVE_SIZES = {"smaller": 5 / 6, "larger": 1.2}
#: One em, and one rem, where the page leaves the size to the reader.
DEFAULT_SIZE = 12.0
#: The distance of lines that browsers call ``normal``, about.
NORMAL_HEIGHT = 1.2
_SERIFS = re.compile(
    r"(?:noto |pt |source |ibm plex |droid |roboto |josefin )?(?:serif|slab)\b.*|.* (?:serif|slab)"
    r"|times.*|georgia|garamond.*|.* garamond|cambria|palatino.*|book antiqua|bookman.*|didot"
    r"|baskerville.*|.* baskerville|constantia|century.*|rockwell|lora|merriweather|bitter"
    r"|playfair.*|crimson.*|spectral|courier.*|bodoni.*|caslon.*|charter|hoefler text|minion.*"
)
_KEPT = frozenset({"inherit", "unset", "revert", "revert-layer"})
_MAX_TOKENS = 200
_MAX_VARIABLES = 8


class Rgb(NamedTuple):
    """A colour, each channel from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def over(self, ground: Rgb) -> Rgb:
        """Return the opaque colour that this one shows upon a ground."""
        mixed = (a * self.alpha + b * (1 - self.alpha) for a, b in zip(self, ground, strict=True))
        red, green, blue, _ = mixed
        return Rgb(red, green, blue)


BLACK, WHITE = Rgb(0, 0, 0), Rgb(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Style:
    """How the text of an element looks: size in points, height of lines in sizes, spacing in em.

    ``ground`` is ``None`` before a picture; ``is_coloured`` says whether the page chose a colour.
    """

    size: float | None = None
    height: float | None = None
    height_in_points: float | None = None
    family: str | None = None
    has_serifs: bool = False
    align: str | None = None
    emphasis: FrozenMap[str, bool] = FrozenMap()
    hyphens: str | None = None
    colour: Rgb | None = BLACK
    ground: Rgb | None = WHITE
    is_coloured: bool = False
    variables: FrozenMap[str, Values] = FrozenMap()

    @property
    def line_height(self) -> float | None:
        """The distance of lines as a multiple of the size."""
        if self.height_in_points is not None:
            return self.height_in_points / (self.size or DEFAULT_SIZE)
        return self.height

    @property
    def contrast(self) -> float | None:
        """The ratio of text and ground: WCAG 2.2, definition of contrast ratio."""
        if not self.is_coloured or self.colour is None or self.ground is None:
            return None
        text = self.colour.over(self.ground)
        dark, light = sorted(map(_luminance, (text, self.ground)))
        return (light + 0.05) / (dark + 0.05)


def styled(parent: Style, declared: Mapping[str, Values], root_size: float) -> Style:
    """Return the style of an element from that of its parent and what is declared for it.

    >>> import tinycss2
    >>> size = tuple(tinycss2.parse_component_value_list("1.5em"))
    >>> styled(Style(size=10), {"font-size": size}, 12).size
    15.0
    """
    own = {name: value for name, value in declared.items() if name.startswith("--")}
    variables = FrozenMap({**parent.variables, **own}) if own else parent.variables
    values = {
        name: known
        for name, value in declared.items()
        if not name.startswith("--")
        and (known := _resolved(value, variables)) is not None
        and not (len(known) == 1 and _word(known[0]) in _KEPT)
    }
    style = replace(parent, variables=variables)
    style = _sized(style, values, root_size)
    style = _set_in_type(style, values)
    return _coloured(style, values)


def _resolved(value: Values, variables: Mapping[str, Values]) -> Values | None:
    """Return the value without blanks at its ends, its variables replaced; ``None`` if unknown."""
    for _ in range(_MAX_VARIABLES):
        if not any(each.type == "function" and each.lower_name == "var" for each in value):
            return _trimmed(value)
        value = tuple(part for each in value for part in _replaced(each, variables))
        if len(value) > _MAX_TOKENS:
            return None
    return None


def _replaced(value: Value, variables: Mapping[str, Values]) -> Iterator[Value]:
    if not (value.type == "function" and value.lower_name == "var"):
        yield value
        return
    name, *fallback = (each for each in value.arguments if each.type != "whitespace")
    yield from variables.get(name.value if name.type == "ident" else "", fallback[1:])


def _trimmed(value: Sequence[Value]) -> Values:
    return tuple(each for each in value if each.type not in {"whitespace", "comment"})


def _word(value: Value) -> str:
    return str(value.lower_value) if value.type == "ident" else ""


def _sized(style: Style, values: Mapping[str, Values], root_size: float) -> Style:
    if "font-size" in values:
        size = _size(values["font-size"], style.size or DEFAULT_SIZE, root_size)
        style = replace(style, size=size)
    if "line-height" in values:
        height, points = _height(values["line-height"], style, root_size)
        style = replace(style, height=height, height_in_points=points)
    return style


def _size(value: Values, parent: float, root_size: float) -> float | None:
    word = _word(value[0]) if value else ""
    if word in _RELATIVE_SIZES:
        return parent * _RELATIVE_SIZES[word]
    return _SIZES.get(word) or _points(value, parent, root_size)


def _points(value: Values, em: float, root_size: float) -> float | None:
    """Return a length in points; ``None`` for what depends on the window or is calculated."""
    if len(value) != 1:
        return None
    if value[0].type == "percentage":
        return float(value[0].value) * em / 100
    if value[0].type != "dimension":
        return 0.0 if value[0].type == "number" and value[0].value == 0 else None
    units = {**_UNITS, "em": em, "rem": root_size, "ex": em / 2, "ch": em / 2}
    unit = units.get(value[0].lower_unit)
    return None if unit is None else float(value[0].value) * unit


def _height(value: Values, style: Style, root_size: float) -> tuple[float | None, float | None]:
    """Return the height of lines as a multiple or in points, whichever is inherited."""
    if len(value) == 1 and value[0].type == "number":
        return float(value[0].value), None
    if len(value) == 1 and _word(value[0]) == "normal":
        return NORMAL_HEIGHT, None
    return None, _points(value, style.size or DEFAULT_SIZE, root_size)


def _set_in_type(style: Style, values: Mapping[str, Values]) -> Style:
    """Return the style with its typeface, alignment and emphasis."""
    if "font-family" in values:
        names = _families(values["font-family"])
        has_serifs = bool(names) and _has_serifs(names)
        style = replace(style, family=names[0] if names else None, has_serifs=has_serifs)
    if "text-align" in values:
        style = replace(style, align="".join(map(_word, values["text-align"])))
    if "hyphens" in values:
        style = replace(style, hyphens="".join(map(_word, values["hyphens"])))
    emphasis = dict(_emphasis(values, style.size or DEFAULT_SIZE))
    return replace(style, emphasis=FrozenMap({**style.emphasis, **emphasis})) if emphasis else style


def _families(value: Values) -> list[str]:
    names: list[list[str]] = [[]]
    for each in value:
        if each == ",":
            names.append([])
        elif each.type in {"ident", "string"}:
            names[-1].append(each.value)
    return [" ".join(name) for name in names if name]


def _has_serifs(names: Sequence[str]) -> bool:
    """Say whether the first typeface has serifs, by its name or by what may stand in for it."""
    first, last = names[0].lower(), names[-1].lower()
    if "sans" in first:
        return False
    return last == "serif" or bool(_SERIFS.fullmatch(first))


def _emphasis(values: Mapping[str, Values], size: float) -> Iterator[tuple[str, bool]]:
    for name, marked in (
        ("font-style", ("italic", "oblique")),
        ("text-transform", ("uppercase",)),
        ("font-variant", ("small-caps", "all-small-caps")),
        ("font-variant-caps", ("small-caps", "all-small-caps")),
    ):
        if name in values:
            found = [word for word in map(_word, values[name]) if word in marked]
            yield name.removesuffix("-caps"), bool(found)
    if "letter-spacing" in values:
        spacing = _points(values["letter-spacing"], size, DEFAULT_SIZE) or 0.0
        yield "letter-spacing", spacing > _WIDE * size


#: Typefaces for reading are set up to this much wider; from here on words fall apart (in em).
_WIDE = 0.12


def _coloured(style: Style, values: Mapping[str, Values]) -> Style:
    if "color" in values:
        style = replace(style, colour=_colour(values["color"], style.colour), is_coloured=True)
    ground = values.get("background-color")
    if ground is not None:
        found = _colour(ground, style.colour)
        is_visible = found is None or found.alpha > 0
        style = replace(
            style,
            ground=found and (found.over(style.ground) if style.ground else _opaque(found)),
            is_coloured=style.is_coloured or is_visible,
        )
    if any(each.type in {"url", "function"} for each in values.get("background-image", ())):
        style = replace(style, ground=None)
    return style


def _opaque(colour: Rgb) -> Rgb | None:
    return colour if colour.alpha == 1 else None


def _colour(value: Values, current: Rgb | None) -> Rgb | None:
    from tinycss2.color4 import parse_color

    colour = parse_color(value[0]) if len(value) == 1 else None
    if colour == "currentcolor":
        return current
    try:
        channels = colour and [max(0.0, min(1.0, part or 0.0)) for part in colour.to("srgb")]
    except NotImplementedError:  # lab and the like, which tinycss2 cannot convert
        return None
    return Rgb(*channels) if channels else None


def _luminance(colour: Rgb) -> float:
    """Return the relative luminance: WCAG 2.2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
