"""The shapes that most rules have: a pattern to avoid, and a pattern with its repair."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from leichtsprache.document import Document, Edit, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, matches

#: Returns what stands in place of a match, or ``None`` where the match is no fault after all.
Repair = Callable[[re.Match[str], Options], str | None]


@dataclass(frozen=True)
class Avoid:
    """A check that finds ``pattern`` and knows no repair.

    ``{found}`` in the rule's message is the text found.
    """

    pattern: re.Pattern[str]

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG002
        """Yield each match."""
        for match in matches(self.pattern, document):
            yield Fault(Span(*match.span()), values=FrozenMap({"found": match[0]}))


@dataclass(frozen=True)
class Prefer:
    """A check that finds ``pattern`` and proposes its ``repair``.

    ``{found}`` and ``{better}`` in the rule's message are both texts.
    """

    pattern: re.Pattern[str]
    repair: Repair
    safe: bool = True

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:
        """Yield each match that has a repair."""
        for match in matches(self.pattern, document):
            better = self.repair(match, options)
            if better is not None:
                span = Span(*match.span())
                values = FrozenMap({"found": match[0], "better": better})
                yield Fault(span, (Edit(span, better, self.safe),), values)
