"""Findings as one accessible HTML page for reading and printing; it needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leichtsprache.report.contents import ReportBlock, marked_text
from leichtsprache.report.findings.text import german
from leichtsprache.report.html import template
from leichtsprache.report.notes import Note, RuleCard, rule_card, tally
from leichtsprache.report.results import Result, asides, shown, visible
from leichtsprache.report.statistics import SHOWN_SCORES, Figures, statistics
from leichtsprache.rules.checklist import Question
from leichtsprache.score import FORMULAS
from leichtsprache.segment import segment


@dataclass(frozen=True, slots=True)
class _File:
    """What the page shows of a file; the first of ``rows`` is the whole document."""

    name: str
    tally: str
    asides: tuple[str, ...]
    remarks: tuple[str, ...]
    not_run: tuple[str, ...]
    blocks: tuple[ReportBlock, ...]
    notes: tuple[Note, ...]
    suppressed: tuple[Note, ...]
    baselined: tuple[Note, ...]
    rows: tuple[Figures, ...]


@dataclass(frozen=True, slots=True)
class _Report:
    title: str
    tally: str
    asides: tuple[str, ...]
    files: tuple[_File, ...]
    rules: tuple[RuleCard, ...]
    scores: tuple[tuple[str, str], ...]
    questions: tuple[Question, ...]


def render(results: Sequence[Result]) -> str:
    """Return the page: for each file its text with the faults marked, findings, figures; the rules.

    The page is self-contained, loads nothing and runs no script.

    >>> from leichtsprache.document import Document
    >>> page = render([Result.of(Document("Das gilt nicht <immer>."), "brief.txt")])
    >>> "0 Funde" in page, "<immer>" in page
    (True, False)
    """
    found = [note.finding for result in results for note in result.notes]
    aside = [note.finding for each in results for note in (*each.suppressed, *each.baselined)]
    report = _Report(
        title=shown(results[0].name) if len(results) == 1 else f"{len(results)} Dateien",
        tally=tally(found),
        asides=asides(results),
        files=tuple(_files(results)),
        rules=tuple(map(rule_card, sorted({finding.rule for finding in (*found, *aside)}))),
        scores=tuple((name, FORMULAS[name].title) for name in SHOWN_SCORES),
        questions=tuple(dict.fromkeys(each for result in results for each in result.questions)),
    )
    return visible(template("findings.html.jinja").render(report=report, german=german)) + "\n"


def _files(results: Sequence[Result]) -> Iterator[_File]:
    """Yield what is shown of each file; the findings are numbered through all of them."""
    number = 0
    for result in results:
        notes = tuple(replace(note, number=number + note.number) for note in result.notes)
        number += len(notes)
        document = segment()(result.document)
        yield _File(
            name=shown(result.name),
            tally=tally(result.findings),
            asides=asides([result]),
            remarks=result.remarks,
            not_run=tuple(rule_card(rule).title for rule in document.not_run),
            blocks=marked_text(document, notes) if notes else (),
            notes=notes,
            suppressed=result.suppressed,
            baselined=result.baselined,
            rows=_rows(result),
        )


def _rows(result: Result) -> tuple[Figures, ...]:
    made = result.statistics or statistics(result.document, result.findings)
    sections = made.sections if len(made.sections) > 1 else ()
    named = (replace(each, title=each.title or "Text ohne Überschrift") for each in sections)
    return (replace(made.whole, title="Das ganze Dokument"), *named)
