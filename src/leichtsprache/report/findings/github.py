"""Findings as annotations of GitHub Actions: they stand beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leichtsprache.document import FrozenMap
from leichtsprache.report.findings.json import readable
from leichtsprache.report.notes import Note, rule_card, tally
from leichtsprache.report.results import Result, asides, shown

_COMMANDS: FrozenMap[str, str] = FrozenMap(
    {"info": "notice", "warning": "warning", "error": "error"}
)


def render(results: Sequence[Result]) -> str:
    """Return the findings as workflow commands, and how many there are on the last line.

    >>> from leichtsprache.document import Document, Finding, Span
    >>> finding = Finding("my-rule", Span(0, 4), "100 % zu laut.")
    >>> result = Result.of(Document("LAUT!", findings=(finding,)), "a,b.txt")
    >>> print(render([result]).splitlines()[0])
    ::warning file=a%2Cb.txt,title=my-rule,line=1,endLine=1,col=1,endColumn=4::100 %25 zu laut.
    """
    lines = [_command(result, note) for result in results for note in result.notes]
    lines += _not_run(results)
    every = tally(finding for result in results for finding in result.findings)
    return "\n".join([*lines, ". ".join([every, *asides(results)])]) + "\n"


def _command(result: Result, note: Note) -> str:
    card, place = rule_card(note.finding.rule), note.place
    title = note.finding.rule if card.title == card.id else f"{card.title} ({card.id})"
    properties = {"file": readable(result.name), "title": title, "line": place.line}
    if place.column is not None:
        # GitHub shows columns only of faults on one line, and counts the last one in.
        stop = max((place.end_column or 0) - 1, place.column)
        properties["endLine"] = place.end_line or place.line
        if place.end_line == place.line:
            properties |= {"col": place.column, "endColumn": stop}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[note.finding.severity]} {listed}::{_message(note)}"


def _message(note: Note) -> str:
    rulebooks = rule_card(note.finding.rule).rulebooks
    source = f"Quelle: {'; '.join(rulebooks)}" if rulebooks else None
    parts = (note.finding.message, note.advice, source)
    return "%0A".join(_escaped(shown(part)) for part in parts if part)


def _not_run(results: Sequence[Result]) -> Iterator[str]:
    for result in results:
        if result.document.not_run:
            names = _escaped(", ".join(result.document.not_run))
            yield f"::notice file={_property(readable(result.name))}::Nicht geprüft: {names}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(shown(text)).replace(":", "%3A").replace(",", "%2C")
