"""Hard words of the lists in a text: where they stand, and whether the text explains them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options
from leichtsprache.rules.shapes import Listed

#: So far from a word its explanation may begin and end, in characters.
_BEFORE, _AFTER = 90, 220
# … heißt Widerspruch. Man nennt das Widerspruch. Das schwere Wort dafür ist: Widerspruch.
_NAMED = re.compile(
    r"(?:\b(?:hei(?:ß|ss)(?:t|en)|nennt|nennen|genannt|[Ww]ort|[Bb]egriff|[Ff]ach-?[Ww]ort|"
    r"[Ff]ach-?[Bb]egriff|[Nn]ame|sagt|sagen)\b[^.!?\n]{0,30}|\()[\s„\"»:(]*$"
)
# Widerspruch heißt: … Ein Widerspruch ist … Widerspruch (das ist ein Brief)
_DEFINED = re.compile(
    r"[“\"«)]*(?:\s*\(|:\s|\s+(?:hei(?:ß|ss)(?:t|en)|bedeute[nt]+|mein(?:t|en))\b"
    r"|\s+(?:ist|sind)(?::|\s+(?:ein|eine|einer|wenn|der|die|das|zum\sBeispiel)\b))"
)
# The sentences after it: Das heißt: … Damit ist … gemeint. Das ist ein Brief …
_EXPLAINED = re.compile(
    r"(?:^|[.!?:\n]\s*)(?:Das|Dies|So|Damit|Gemeint|Man|Ein\sanderes\sWort|Anders\sgesagt|Also|"
    r"D\.\s?h\.|Wir\smeinen)(?:\s\w+){0,3}?\s?"
    r"(?:hei(?:ß|ss)(?:t|en)|bedeute[nt]+|mein(?:t|en)|gemeint|nennt|ist|sind|sagt)?\b(?=[\s:])"
)
_MEANS = re.compile(
    r"\b(?:hei(?:ß|ss)(?:t|en)|bedeute[nt]+|gemeint|meinen|nennt|anderes\sWort|[Aa]nders\sgesagt)\b"
    r"|\bDas\s(?:ist|sind)(?::|\s(?:ein|eine|wenn|der|die|das)\b)"
)


@dataclass(frozen=True)
class Term:
    """A hard word with all its places in a text, the first of them first."""

    better: str
    found: str
    places: tuple[Span, ...] = field(default=())
    is_explained: bool = False


@dataclass(frozen=True)
class Terms:
    """A check that finds the words of a list (see `Listed`) that the text does not explain.

    Each is told once, at its first place: it is one fault, whoever mends it mends all places.
    """

    name: str

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG002
        """Yield the first place of each such word."""
        for term in terms(document, self.name):
            if not term.is_explained:
                values = FrozenMap({"found": term.found, "better": term.better})
                yield Fault(term.places[0], values=values)


def terms(document: Document, name: str) -> tuple[Term, ...]:
    """Return the words of a list that stand in a document, in the order of their first places."""
    found: dict[str, list[Fault]] = {}
    for fault in _listed(name)(document, FrozenMap()):
        found.setdefault(fault.values["word"], []).append(fault)
    return tuple(
        Term(
            faults[0].values["better"],
            faults[0].values["found"],
            tuple(fault.span for fault in faults),
            any(is_explained(document.text, fault.span) for fault in faults),
        )
        for faults in found.values()
    )


def is_explained(text: str, place: Span) -> bool:
    """Say whether the text explains the word at a place, directly before or behind it.

    >>> text = "Sie können Widerspruch einlegen. Das heißt: Sie sind nicht einverstanden."
    >>> is_explained(text, Span(11, 22)), is_explained("Der Widerspruch hilft.", Span(4, 15))
    (True, False)
    """
    before = text[max(0, place.start - _BEFORE) : place.start]
    after = text[place.stop : place.stop + _AFTER]
    return bool(_NAMED.search(before) or _DEFINED.match(after) or _MEANS.search(after))


@cache
def _listed(name: str) -> Listed:
    return Listed(name)
