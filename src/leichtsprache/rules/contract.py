"""What a rule is: a value that finds a fault, says who calls it one, and how to repair it.

A new rule is one file below ``rules/`` that defines ``RULE``; `leichtsprache.rules.catalogue`
finds it there. Its examples are its tests, its documentation page and what
``leichtsprache explain`` shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from leichtsprache.document import Document, Edit, FrozenMap, Layer, Severity, Span, Token
from leichtsprache.rules.verbatim import kept_spans

Option = str | int | float | bool
Options = FrozenMap[str, Option]

Phase = Literal[
    "characters", "clauses", "verbs", "phrases", "words", "numbers", "compounds", "layout"
]
#: `simplify` works in this order; later phases see what earlier ones wrote.
PHASES: tuple[Phase, ...] = (
    "characters", "clauses", "verbs", "phrases", "words", "numbers", "compounds", "layout",
)  # fmt: skip

#: What a rule with repairs looks at: one sentence at a time, a block of them, the whole document.
Scope = Literal["sentence", "text", "document"]
Rulebook = Literal["N", "B", "D", "H", "E", "I", "Z", "M", "BW"]
#: How the fact is known: read in the source, read in a digest of it, or general knowledge.
Evidence = Literal["read", "digest", "unconfirmed"]


@dataclass(frozen=True, slots=True)
class Source:
    """A rulebook that asks for a rule, what it says (in German, our words), and how we know."""

    rulebook: Rulebook
    says: str
    evidence: Evidence = "read"


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule's check yields: a place, the edits that repair it, and words for the message.

    ``values`` fill the placeholders of the rule's message; ``level`` picks one of the rule's
    severities where it has tiers (``"info"``, ``"warning"``, ``"error"``).
    """

    span: Span
    edits: tuple[Edit, ...] = ()
    values: FrozenMap[str, str] = FrozenMap()
    level: Severity | None = None

    @classmethod
    def at(cls, match: re.Match[str], better: str | None = None, *, safe: bool = False) -> Fault:
        """Return the fault at a match, with ``better`` in its place if that is known.

        ``{found}`` and ``{better}`` in the rule's message are both texts.
        """
        return cls.on(Span(*match.span()), match[0], better, safe=safe)

    @classmethod
    def on(cls, span: Span, found: str, better: str | None = None, *, safe: bool = False) -> Fault:
        """Return the fault of the text ``found`` at ``span``; see `Fault.at`."""
        edits = () if better is None else (Edit(span, better, safe),)
        return cls(
            span, edits, FrozenMap({"found": found.strip(), "better": (better or "").strip()})
        )


Check = Callable[[Document, Options], Iterable[Fault]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of Leichte Sprache.

    ``id`` is stable, ``title`` and ``message`` are German (at most two short sentences; ``{name}``
    placeholders are filled from `Fault.values`). ``check`` gets the document, with the layers in
    ``needs``, and the options of the profile over ``options``. ``good`` are texts without the
    fault; ``bad`` maps a text with the fault ``⟦marked⟧`` to the repaired text, or to ``None``
    where the rule offers no repair. ``severity`` and ``options`` hold unless a profile says
    otherwise. ``scope`` is "text" where the repair of a sentence hangs on the sentences around it.
    """

    id: str
    title: str
    message: str
    check: Check
    sources: tuple[Source, ...]
    good: tuple[str, ...]
    bad: FrozenMap[str, str | None]
    severity: Severity = "warning"
    phase: Phase = "words"
    needs: Layer = "sentences"
    options: Options = FrozenMap()
    scope: Scope = "sentence"

    @property
    def is_fixable(self) -> bool:
        """Whether the rule offers repairs: derived from its examples, which are tested."""
        return any(repaired is not None for repaired in self.bad.values())


_MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)


def unmark(example: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text of a ``bad`` example and the spans of its marked faults.

    >>> unmark("Das sind ⟦10 %⟧.")
    ('Das sind 10 %.', (Span(start=9, stop=13),))
    """
    spans: list[Span] = []
    for found in _MARKED.finditer(example):
        start = found.start() - 2 * len(spans)
        spans.append(Span(start, start + len(found[1])))
    return _MARKED.sub(r"\1", example), tuple(spans)


def matches(pattern: re.Pattern[str], document: Document) -> Iterator[re.Match[str]]:
    """Yield the matches of ``pattern`` in the blocks of ``document``.

    A match stays in its block; addresses, file names and code are left out (see `verbatim`).
    """
    for block in document.blocks:
        found = tuple(pattern.finditer(document.text, *block.span))
        kept = kept_spans(document, block) if found else ()
        for match in found:
            if not any(map(Span(*match.span()).overlaps, kept)):
                yield match


def words(document: Document) -> Iterator[Token]:
    """Yield the words of ``document``, without addresses, file names, numbers and code."""
    for block in document.blocks:
        kept = kept_spans(document, block)
        for sentence in block.sentences or ():
            for token in sentence.words:
                if token.text[0].isalpha() and not any(map(token.span.overlaps, kept)):
                    yield token
