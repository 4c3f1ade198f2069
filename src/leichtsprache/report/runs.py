"""Cut a sentence into runs that look alike: emphasis, links, faults with their numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from leichtsprache.document import SEVERITIES, FrozenMap, Mark, Severity, Span
from leichtsprache.report.comparison import Line
from leichtsprache.report.notes import Note

# Necessary negation stands bold in Leichte Sprache.
_NEGATION = re.compile(
    r"\b(?:nicht|nichts|nie|niemals|niemand(?:e[mns])?|nirgends|nirgendwo|kein(?:e[mnrs]?)?|ohne|weder)\b",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Browsers leave these out of an address before they look for the scheme.
_IGNORED = re.compile("[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Fault:
    """The part of a finding that lies in one line; the last part carries its number.

    ``is_whole`` says that it is the whole line, apart from its last mark.
    """

    span: Span
    severity: Severity
    number: int | None
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that looks alike throughout: ``severity`` is that of the words, not of the sentence."""

    text: str
    styles: frozenset[str]
    severity: Severity | None
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces inside one link or outside of any, and the numbers of the findings that end here."""

    pieces: tuple[Piece, ...]
    link: str | None
    numbers: tuple[int, ...]


def faults(lines: Sequence[Line], found: Iterable[Note]) -> FrozenMap[Span, tuple[Fault, ...]]:
    """Return which faults to show in which line; each number is in exactly one of them."""
    starts = [line.span.start for line in lines]
    placed: defaultdict[Span, list[Fault]] = defaultdict(list)
    for note in found if lines else ():
        span = note.finding.span
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = max(bisect_left(starts, span.stop) - 1, first)
        for line in lines[first : last + 1]:
            number = note.number if line is lines[last] else None
            inside = _inside(span, line.span)
            is_whole = inside.start == line.span.start and inside.stop >= line.span.stop - 1
            placed[line.span].append(Fault(inside, note.finding.severity, number, is_whole))
    return FrozenMap((span, tuple(each)) for span, each in placed.items())


def runs(
    text: str, line: Line, found: Sequence[Fault] = (), *, stress_negation: bool = False
) -> tuple[Run, ...]:
    """Return the runs of a line of ``text``; put together they are the line."""
    marks = [mark for mark in line.block.marks or () if mark.span.overlaps(line.span)]
    if stress_negation:
        negations = _NEGATION.finditer(text, *line.span)
        marks += [Mark(Span(*each.span()), "bold") for each in negations]
    numbered = [fault.span.stop for fault in found if fault.number is not None]

    def belonging(stretch: Span) -> tuple[str | None, int]:
        """Say what parts runs: links, and elsewhere the numbers, which stand after their fault."""
        link = _link(stretch, marks)
        return link, 0 if link else sum(stop <= stretch.start for stop in numbered)

    grouped = groupby(_stretches(line.span, marks, found), key=belonging)
    return tuple(_run(text, list(group), marks, found) for _, group in grouped)


def safe_target(target: str | None) -> str | None:
    r"""Return the address of a link if following it can do no harm, else ``None``.

    >>> safe_target("https://example.org"), safe_target("java\tscript:alert(1)")
    ('https://example.org', None)
    """
    address = _IGNORED.sub("", target or "")
    scheme = _SCHEME.match(address)
    return address if address and (not scheme or scheme[1].lower() in _SAFE_SCHEMES) else None


def _inside(span: Span, line: Span) -> Span:
    """Return the part of ``span`` in the line; of an empty span, the character beside it."""
    start = span.start - (span.start == span.stop)
    start, stop = min(max(start, line.start), line.stop), min(max(span.stop, line.start), line.stop)
    return Span(start, stop if stop > line.start else min(stop + 1, line.stop))


def _stretches(line: Span, marks: Iterable[Mark], found: Iterable[Fault]) -> Iterator[Span]:
    """Yield the parts of the line between any two places where something begins or ends."""
    spans = [line, *(mark.span for mark in marks), *(fault.span for fault in found)]
    borders = {border for span in spans for border in span if line.start <= border <= line.stop}
    return (Span(*pair) for pair in pairwise(sorted(borders)))


def _link(stretch: Span, marks: Iterable[Mark]) -> str | None:
    covering = (mark for mark in marks if mark.kind == "link" and mark.span.covers(stretch))
    return next((target for mark in covering if (target := safe_target(mark.target))), None)


def _run(
    text: str, stretches: Sequence[Span], marks: Sequence[Mark], found: Sequence[Fault]
) -> Run:
    pieces = []
    for stretch in stretches:
        styles = {mark.kind for mark in marks if mark.span.covers(stretch)} - {"link"}
        here = [each for each in found if each.span.covers(stretch)]
        levels = [each.severity for each in here if not each.is_whole]
        severity = max(levels, key=SEVERITIES.index, default=None)
        is_whole = any(each.is_whole for each in here)
        pieces.append(Piece(stretch.slice(text), frozenset(styles), severity, is_whole))
    whole = Span(stretches[0].start, stretches[-1].stop)
    ending = (each.number for each in found if whole.start < each.span.stop <= whole.stop)
    numbers = tuple(number for number in ending if number is not None)
    return Run(tuple(pieces), _link(stretches[0], marks), numbers)
