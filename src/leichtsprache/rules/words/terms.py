"""Hard words of the lists in a text: where they stand, and whether the text explains them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options
from leichtsprache.rules.shapes import Listed

#: So far from a word its explanation may begin and end, in characters.
_BEFORE, _AFTER = 90, 250
# … heißt Widerspruch. Man nennt das Widerspruch. Das schwere Wort dafür ist: Widerspruch.
_NAMED = re.compile(
    r"(?:\b(?:hei(?:ß|ss)(?:t|en)|nennt|nennen|genannt|[Ww]ort|[Bb]egriff|[Ff]ach-?[Ww]ort|"
    r"[Ff]ach-?[Bb]egriff|[Mm]an\ssagt|sagt\sman)\b[^.!?\n]{0,30}|\()[\s„\"»:(]*$"
)
# At the beginning of a sentence: Ein Widerspruch ist ein Brief … Widerspruch: …
_OPENS = re.compile(r"(?:^|[.!?:\n•–-]\s*)(?:(?:Ein|Eine|Der|Die|Das)\s)?[„\"»]?$")
_DEFINED = re.compile(
    r"[“\"«]?(?::\s|\s+(?:ist|sind)(?::|\s+(?:ein|eine|einer|wenn|zum\sBeispiel)\b))"
)
# Anywhere: Widerspruch heißt: … Widerspruch (das ist ein Brief)
_MEANT = re.compile(
    r"[“\"«)]*(?:\s*\(\s?[^\W\d][^)\d]{8,}\)|,?\s+(?:das\s)?(?:hei(?:ß|ss)(?:t|en)|bedeute[nt]+)\b)"
)
# One of the two sentences after it: Das heißt: … Damit ist … gemeint. Das ist ein Brief …
_EXPLAINED = re.compile(
    r"[^.!?:\n]{0,120}[.!?:\n]+\s*(?:[^.!?\n]{1,100}[.!?\n]+\s*)?"
    r"(?:(?:Das|Dies)\s(?:hei(?:ß|ss)t|bedeutet|nennt|(?:ist|sind)(?::|\s(?:ein|eine|wenn)\b))"
    r"|Damit\s(?:ist|sind|meint|meinen)\b|Gemeint\s(?:ist|sind)\b|So\s(?:nennt|heißt)\b"
    r"|(?:Ein|Das)\sandere[sr]?\sWort|Anders\sgesagt|Man\s(?:sagt|meint|nennt)\b|Wir\smeinen\b"
    r"|Mit\s\w+\s(?:ist|sind|meint|meinen)\b)"
)


class Use(NamedTuple):
    """A place of a hard word, and whether the text explains the word there."""

    span: Span
    is_explained: bool


@dataclass(frozen=True)
class Term:
    """A hard word of a text: as it stands first, what is easier, and all its uses."""

    found: str
    better: str
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class Terms:
    """A check that finds the words of a list (see `Listed`) that the text nowhere explains.

    Each is told once, at its first place: it is one fault, and who explains it there mends all
    places. What is explained too late is for the rule ``term-explained``. Without ``once`` each
    place is told, for words that are to be replaced rather than explained.
    """

    name: str
    once: bool = True

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG002
        """Yield the places of such words."""
        for term in terms(document, self.name):
            if not any(use.is_explained for use in term.uses):
                for use in term.uses[: 1 if self.once else None]:
                    values = FrozenMap(
                        {"found": use.span.slice(document.text), "better": term.better}
                    )
                    yield Fault(use.span, values=values)


def terms(document: Document, name: str) -> tuple[Term, ...]:
    """Return the words of a list that stand in a document, in the order of their first places."""
    found: dict[str, list[Fault]] = {}
    for fault in _listed(name)(document, FrozenMap()):
        found.setdefault(fault.values["word"], []).append(fault)
    return tuple(_term(document.text, faults) for faults in found.values())


def _term(text: str, faults: list[Fault]) -> Term:
    uses = tuple(Use(fault.span, is_explained(text, fault.span)) for fault in faults)
    return Term(faults[0].values["found"], faults[0].values["better"], uses)


def is_explained(text: str, place: Span) -> bool:
    """Say whether the text explains the word at a place, directly before or behind it.

    >>> text = "Sie können Widerspruch einlegen. Das heißt: Sie sind nicht einverstanden."
    >>> is_explained(text, Span(11, 22)), is_explained("Der Widerspruch hilft.", Span(4, 15))
    (True, False)
    """
    before = text[max(0, place.start - _BEFORE) : place.start]
    after = text[place.stop : place.stop + _AFTER]
    is_defined = _OPENS.search(before) and _DEFINED.match(after)
    return bool(
        is_defined or _NAMED.search(before) or _MEANT.match(after) or _EXPLAINED.match(after)
    )


@cache
def _listed(name: str) -> Listed:
    return Listed(name)
