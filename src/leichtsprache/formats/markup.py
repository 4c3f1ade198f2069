"""Make HTML safe to parse: what is nested too deep would take minutes.

Parsers of HTML need quadratic time for deep nesting and quadratic memory for emphasis that is
never closed. `tame` therefore follows the depth first. What it counts is what is parsed, for it
leaves out all that could hide tags from it: comments, scripts, endless attributes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from leichtsprache.errors import ReadError

_MAX_NESTING = 512
_MAX_TAG = 4096
_DROPPED = "script|style|textarea|xmp|iframe|noembed|noframes"
# The tokens of the HTML standard, section 13.2.5, as far as they decide where a tag ends.
# "~" stands for the standard's white space, which is less than that of "\s".
_TOKEN = re.compile(
    rf"""
      <!--(?:>|->|.*?(?:--!?>|\Z))
    | <!\[CDATA\[.*?(?:\]\]>|\Z)
    | <(?P<dropped>{_DROPPED})(?=[~/>]).*?(?:</(?P=dropped)(?=[~/>])[^>]*+>?|\Z)
    | <title(?=[~/>])[^>]*+>(?P<title>.*?)(?:</title(?=[~/>])[^>]*+>?|\Z)
    | <(?P<closing>/?)(?P<name>[a-z][^~/>]*+)
        (?P<rest>(?:[~/]++|(?:=[^~/>=]*+|[^~/>=]++)
            (?:[~]*+=[~]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^~>"'][^~>]*+)?+)?+)*+)
      (?:>|\Z)
    | <[!?/][^>]*+(?:>|\Z)
    """.replace("~", r" \t\n\r\f"),
    re.ASCII | re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


_FOR_PRINT = re.compile(r"media\s*=\s*[\"']?\s*print\b", re.IGNORECASE)


def elements(names: str) -> frozenset[str]:
    """Return the names of elements that stand in a row."""
    return frozenset(names.split())


_VOID = elements("area base br col embed hr img input link meta param source track wbr")
# Elements that the next of their kind closes: without an end tag they nest no deeper.
_CLOSED_BY_NEXT = elements(
    "html head body p li dt dd tr thead tbody tfoot colgroup option optgroup rt rp"
)
# Emphasis that is not closed comes back in each paragraph after it.
_RETURNING = elements("a b big code em font i nobr s small strike strong tt u")
# An end tag closes nothing beyond these, and emphasis ends with the second group.
_BARRIERS = elements("table select td th caption template object applet marquee")
_CLEARING = _BARRIERS - {"table", "select"}
_CELLS = frozenset({"td", "th", "caption"})
_BLOCKS = elements(
    "h1 h2 h3 h4 h5 h6 p li dt dd td th div blockquote section article main figcaption"
)


class Tamed(NamedTuple):
    """HTML that is safe to parse, and what was taken from it: title and style sheets."""

    html: str
    title: str
    sheets: tuple[str, ...]


def tame(html: str) -> Tamed:
    r"""Return ``html`` without comments, scripts and styles, with a ``data-line`` in blocks.

    Raises `ReadError` where elements are nested more than 512 deep.

    >>> tame("<title>Das Amt</title><p>Eins<!-- zwei -->\n<p>Drei")
    Tamed(html=' <p data-line=1>Eins \n<p data-line=2>Drei', title='Das Amt', sheets=())
    """
    depth = _Depth(html)
    return Tamed(_TOKEN.sub(depth.rewrite, html), depth.title, tuple(depth.sheets))


@dataclass(slots=True)
class _Depth:
    """Follows the open elements and rewrites one token after the other."""

    html: str
    title: str = ""
    sheets: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)
    _line: int = 1
    _counted: int = 0

    def rewrite(self, token: re.Match[str]) -> str:
        name = (token["name"] or "").lower()
        if not name:
            self.title = self.title or " ".join(unescape(token["title"] or "").split())
            self._keep_sheet(token)
            return " "
        if token["closing"]:
            self._close(name)
            return f"</{name}>"
        if token["rest"].endswith("/") and not {"svg", "math"}.isdisjoint(self._open):
            return ""  # a shape of a drawing: no text, and closed at once
        if name in self._seen:
            return ""  # parsers add the attributes of a second <body> to the first
        self._seen.update({name} & {"html", "body"})
        self._enter(name)
        rest = token["rest"] if len(token["rest"]) <= _MAX_TAG else ""
        return f"<{name}{self._line_of(token) if name in _BLOCKS else ''}{rest}>"

    def _keep_sheet(self, token: re.Match[str]) -> None:
        if (token["dropped"] or "").lower() == "style":
            tag, _, content = token[0].partition(">")
            if not _FOR_PRINT.search(tag):
                self.sheets.append(content.rpartition("</")[0] or content)

    def _line_of(self, token: re.Match[str]) -> str:
        self._line += self.html.count("\n", self._counted, token.start())
        self._counted = token.start()
        return f" data-line={self._line}"

    def _enter(self, name: str) -> None:
        if name in {"a", "nobr"}:
            self._close(name)
        elif name in _CELLS or name == "tr":
            self._close_cell()
        if name not in _VOID and name not in _CLOSED_BY_NEXT:
            self._open.append(name)
        if len(self._open) > _MAX_NESTING:
            raise ReadError(f"Die Seite ist zu tief verschachtelt (über {_MAX_NESTING} Ebenen).")

    def _close_cell(self) -> None:
        for name in reversed(self._open):
            if name == "table":
                return
            if name in _CELLS:
                self._close(name)
                return

    def _close(self, name: str) -> None:
        barriers = {"table", "template"} if name == "table" or name in _CELLS else _BARRIERS
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] == name:
                self._open[index:] = self._remaining(name, self._open[index + 1 :])
                return
            if self._open[index] in barriers:
                return

    @staticmethod
    def _remaining(name: str, inside: list[str]) -> list[str]:
        """Return what stays open of what was opened inside an element that is closed."""
        if name in _RETURNING:
            return inside
        return [] if name in _CLEARING else [each for each in inside if each in _RETURNING]
