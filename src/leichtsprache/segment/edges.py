"""Places where a sentence might end, each with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from leichtsprache.resources import table

# How far a rule looks back for a word or an opening mark: bounded, so that any text stays linear.
_WINDOW = 60

MONTHS = (
    *("Januar", "Jänner", "Februar", "Feber", "März", "April", "Mai", "Juni", "Juli", "August"),
    *("September", "Oktober", "November", "Dezember"),
)

_CLOSING = "\"'”“’‘»«›‹)\\]}"
_SMILE = r"(?: [\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]++ | [:;=]-?[()DPp|/]++ | [xX]D++ )"
_CANDIDATE = re.compile(
    rf"""
    (?<![.!?…]) [.!?…]++ [{_CLOSING}]*+
        (?: \[\d{{1,3}}\] | [¹²³⁰-⁹] | (?<=[a-zäöüß]{{3}}\.) \d{{1,3}} )*+  # the mark of a footnote
        (?: \ (?: [{_CLOSING}.!?…]++ | \[\d{{1,3}}\] | {_SMILE} ) (?=\s|\Z) ){{0,4}}+  # „. . .“
        (?=\s)
    | (?<=[a-zäöüß]{{3}}) [.!?] (?=[A-ZÄÖÜ][a-zäöüß])  # no blank behind
    | \n
    """,
    re.VERBOSE,
)
_MARK = re.compile(r"\n|[.!?…]++")
_BRACKET = re.compile(r"(?<![:;=-])[(\[]|[)\]]")
_RIGHT = re.compile(r"(\s*+)([\"'„“”»«›‹‚‘`(\[¿¡]*+)(?:[-–—]?\s?)([\w'’-]{0,40})")
_NO_SENTENCE = re.compile(r"[\W_]*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVX]{1,5})?[\W_]*")


@dataclass(slots=True)
class Edge:
    """A place where a sentence of ``text`` might end.

    The sentence so far begins at ``begin``. ``mark`` is what might end it (``.``, ``?!``, a line
    break), with ``closing`` quotation marks and brackets; ``left`` is the word before it and
    ``before`` the one before that. Behind ``stop`` follow ``gap`` (blanks), ``opening`` quotation
    marks or brackets, and ``right``, the next word. ``bracket`` is where the bracket that is open
    here was opened, or -1.
    """

    text: str
    begin: int
    bracket: int
    start: int
    stop: int
    mark: str
    closing: str
    before: str
    left: str
    gap: str
    opening: str
    right: str

    @property
    def opens(self) -> bool:
        """Whether the next word is capitalized though it hardly ever is inside a sentence."""
        if self.right in openers():
            return True
        place = self.stop + len(self.gap) + len(self.opening)
        return self.text.startswith(f"{self.right} Sie ", place)  # „Kommen Sie …“

    @property
    def is_empty(self) -> bool:
        """Whether the sentence so far has no word, or is only the mark of a list item."""
        if self.stop - self.begin > _WINDOW:
            return False
        return _NO_SENTENCE.fullmatch(self.text, self.begin, self.stop) is not None


@cache
def openers() -> frozenset[str]:
    """Return the words that open a sentence when capitalized, in that form.

    >>> "Danach" in openers(), "Haus" in openers()
    (True, False)
    """
    return frozenset(word.capitalize() for (word,) in table("segment/openers.tsv").rows)


class Edges:
    """The possible ends of the sentences of a text, in order; `cut` says that one was an end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._begin = len(text) - len(text.lstrip())
        self._seen = 0
        self._open: list[int] = []

    def __iter__(self) -> Iterator[Edge]:
        for match in _CANDIDATE.finditer(self._text):
            if match.start() >= self._begin:
                yield self._edge(*match.span())

    def cut(self, edge: Edge) -> None:
        """Let the next sentence begin after ``edge``."""
        self._begin = edge.stop + len(edge.gap)
        self._open.clear()

    def _edge(self, start: int, stop: int) -> Edge:
        text = self._text
        mark = cast("re.Match[str]", _MARK.match(text, start, stop)).group()
        closing = text[start + len(mark) : stop]
        words = text[max(self._begin, start - _WINDOW) : start].split()
        before, left = ["", "", *words][-2:]
        gap, opening, right = cast("re.Match[str]", _RIGHT.match(text, stop)).groups()
        place = (text, self._begin, self._bracket(start), start, stop)
        return Edge(*place, mark, closing, before, left, gap, opening, right)

    def _bracket(self, position: int) -> int:
        for match in _BRACKET.finditer(self._text, max(self._seen, self._begin), position):
            if match.group() in "([":
                self._open.append(match.start())
            elif self._open:
                self._open.pop()
        self._seen = position
        return self._open[-1] if self._open else -1
