"""What a report shows, whatever it is written in: four parts, ready to be laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from leichtsprache.document import Document, FrozenMap, Section, Span, Step, Summary
from leichtsprache.report.comparison import Comparison, Line, Pair, compare, lines_of
from leichtsprache.report.notes import Note, RuleCard, notes, rule_card, tally
from leichtsprache.report.runs import Fault, Run, faults, runs
from leichtsprache.report.steps import steps_of

LANGUAGES: FrozenMap[str, str] = FrozenMap({"en": "Englisch"})
_UNTITLED = "Text ohne Überschrift"


@dataclass(frozen=True, slots=True)
class Digest:
    """The summary of a section, under the section's heading."""

    heading: str
    summary: Summary


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A score before and after, as text, and what the change means, in words."""

    title: str
    direction: str
    before: str
    after: str
    change: str


@dataclass(frozen=True, slots=True)
class ReportBlock:
    """A block, or what of it is in a pair: sentences in runs. ``opens`` if the first is there."""

    kind: str
    lines: tuple[tuple[Run, ...], ...]
    opens: bool


@dataclass(frozen=True, slots=True)
class ReportPair:
    """A pair, ready to be shown; ``steps`` led from the original to the easy version."""

    original: tuple[ReportBlock, ...]
    easy: tuple[ReportBlock, ...]
    is_changed: bool
    steps: tuple[Step, ...] = ()

    @property
    def is_one(self) -> bool:
        """Whether one text can stand for both versions."""
        runs = (run for block in self.easy for line in block.lines for run in line)
        return not self.is_changed and not any(run.numbers for run in runs)


@dataclass(frozen=True, slots=True)
class Part:
    """The pairs of one section."""

    heading: str
    pairs: tuple[ReportPair, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The four parts of a report and its title."""

    title: str
    is_simplified: bool
    digests: tuple[Digest, ...]
    languages: tuple[str, ...]
    notices: tuple[str, ...]
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    tally: str
    remaining: tuple[Note, ...]
    remaining_tally: str
    not_run: tuple[str, ...]
    rules: tuple[RuleCard, ...]
    scores: tuple[ScoreRow, ...]


def contents(document: Document) -> Contents:
    """Return what a report on ``document`` shows.

    >>> contents(Document("Das gilt.")).parts[0].pairs[0].original[0].lines[0][0].pieces[0].text
    'Das gilt.'
    """
    comparison = compare(document)
    original, easy = comparison.original, comparison.easy
    found = notes(original)
    remaining = notes(easy, len(found) + 1) if comparison.is_simplified else ()
    return Contents(
        title=_title(easy),
        is_simplified=comparison.is_simplified,
        digests=tuple(_digests(easy)),
        languages=tuple(sorted({key for each in easy.summaries for key in each.translations})),
        notices=tuple(text for key, text in document.metadata.items() if key.startswith("note:")),
        parts=tuple(_parts(comparison, found, remaining)),
        notes=found,
        tally=tally(original.findings),
        remaining=remaining,
        remaining_tally=tally(easy.findings),
        not_run=tuple(rule_card(each).title for each in original.not_run),
        rules=tuple(map(rule_card, sorted({each.finding.rule for each in found + remaining}))),
        scores=tuple(_scores(original, easy if comparison.is_simplified else Document(""))),
    )


def marked_text(document: Document, found: tuple[Note, ...]) -> tuple[ReportBlock, ...]:
    """Return the text of a segmented document with the faults of ``found`` marked.

    >>> from leichtsprache.segment import segment
    >>> len(marked_text(segment()(Document("Das gilt. Ende.")), ())[0].lines)
    2
    """
    lines = lines_of(document)
    return tuple(_blocks(document, lines, faults(lines, found)))


def _title(document: Document) -> str:
    """Return the title that the file names, its first or main heading, or the file's name."""
    headings = [each for each in document.blocks if each.kind == "heading"]
    first = [each for each in headings if each.level == 1 or each is document.blocks[0]]
    name = document.metadata.get("file", "-")
    return (
        document.metadata.get("title")
        or (first and " ".join(first[0].span.slice(document.text).split()))
        or (name if name.partition(".")[0] != "-" else "Text")
    )


def _digests(document: Document) -> Iterator[Digest]:
    for section in document.sections:
        if section.summary and section.summary.sentences:
            yield Digest(_heading(document, section), section.summary)


def _heading(document: Document, section: Section) -> str:
    return section.heading.span.slice(document.text) if section.heading else _UNTITLED


def _parts(
    comparison: Comparison, found: tuple[Note, ...], remaining: tuple[Note, ...]
) -> Iterator[Part]:
    pairs = comparison.pairs
    original, easy = comparison.original, comparison.easy
    before = faults([line for pair in pairs for line in pair.original], found)
    after = faults([line for pair in pairs for line in pair.easy], remaining)
    for section in comparison.sections:
        made = (
            ReportPair(
                tuple(_blocks(original, pair.original, before)),
                tuple(_blocks(easy, pair.easy, after, is_easy=True)),
                pair.is_changed,
                steps_of(easy, [line.span for line in pair.original]),
            )
            for pair in section
        )
        yield Part(_part_heading(comparison, section[0]), tuple(made))


def _part_heading(comparison: Comparison, pair: Pair) -> str:
    headings = [line for line in pair.easy if line.block.kind == "heading"]
    return " ".join(line.span.slice(comparison.easy.text) for line in headings) or _UNTITLED


def _blocks(
    document: Document,
    lines: tuple[Line, ...],
    found: FrozenMap[Span, tuple[Fault, ...]],
    *,
    is_easy: bool = False,
) -> Iterator[ReportBlock]:
    for block, group in groupby(lines, key=lambda line: line.block):
        inside = list(group)
        shown = (
            runs(document.text, line, found.get(line.span, ()), stress_negation=is_easy)
            for line in inside
        )
        opens = not block.sentences or inside[0].span == block.sentences[0].span
        yield ReportBlock(block.kind, tuple(shown), opens)


def _scores(before: Document, after: Document) -> Iterator[ScoreRow]:
    from leichtsprache.score.formulas import FORMULAS

    for name, value in before.scores.items():
        origin, _, formula = name.rpartition(":")
        known = FORMULAS.get(formula)
        title = known.title if known else formula
        easier = known.easier if known else ""
        new = after.scores.get(name)
        yield ScoreRow(
            f"{title} ({origin})" if origin else title,
            {"higher": "Mehr ist leichter.", "lower": "Weniger ist leichter."}.get(easier, ""),
            _number(value),
            _number(new),
            _change(value, new, easier),
        )


def _number(value: float | None) -> str:
    if value is None:
        return "kein Wert"
    return f"{value:.{1 if abs(value) >= 10 else 2}f}".replace(".", ",")


def _change(before: float | None, after: float | None, easier: str) -> str:
    if before is None or after is None or not easier:
        return "–"
    if _number(before) == _number(after):
        return "gleich"
    return "leichter" if (after > before) == (easier == "higher") else "schwerer"
