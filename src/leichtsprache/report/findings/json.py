"""Findings as JSON: one object for all files, as ``resources/report/check.schema.json`` says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from leichtsprache.document import SEVERITIES
from leichtsprache.report.json import dump, finding_data
from leichtsprache.report.notes import Note
from leichtsprache.report.results import Result
from leichtsprache.report.statistics import Figures, Statistics

#: Changes when a field is renamed, dropped or means something else; new fields may come.
SCHEMA = "leichtsprache-check/1"

_Data = dict[str, Any]


def render(results: Sequence[Result]) -> str:
    """Return the results as JSON.

    >>> import json
    >>> from leichtsprache.document import Document
    >>> json.loads(render([Result.of(Document("Das gilt."), "brief.txt")]))["summary"]["findings"]
    0
    """
    data = {
        "schema": SCHEMA,
        "files": [file_data(result) | _lists(result) for result in results],
        "summary": summary_data(results),
    }
    return dump(data)


def note_data(note: Note) -> _Data:
    """Return a finding as data, with the fingerprint that baselines use."""
    return {**finding_data(note), "fingerprint": note.fingerprint}


def file_data(result: Result) -> _Data:
    """Return what there is to say about a file as a whole."""
    return {
        "file": readable(result.name),
        "counts": _counts([result]),
        "not_run": list(result.document.not_run),
        "remarks": list(result.remarks),
        "statistics": result.statistics and _statistics(result.statistics),
    }


def summary_data(results: Sequence[Result]) -> _Data:
    """Return how much was found in all files."""
    return {"files": len(results), **_counts(results)}


def readable(name: str) -> str:
    """Return the name of a file so that it can be written as UTF-8, whatever bytes it has."""
    return name.encode("utf-8", "backslashreplace").decode()


def _lists(result: Result) -> _Data:
    return {
        "findings": list(map(note_data, result.notes)),
        "suppressed": list(map(note_data, result.suppressed)),
        "baselined": list(map(note_data, result.baselined)),
    }


def _counts(results: Iterable[Result]) -> _Data:
    listed = list(results)
    found = Counter(finding.severity for result in listed for finding in result.findings)
    return {
        "findings": found.total(),
        "by_severity": {severity: found[severity] for severity in SEVERITIES},
        "suppressed": sum(len(result.suppressed) for result in listed),
        "baselined": sum(len(result.baselined) for result in listed),
        "resolved": sum(result.resolved for result in listed),
        "hidden": sum(result.hidden for result in listed),
        "fixed": sum(result.fixed for result in listed),
    }


def _statistics(made: Statistics) -> _Data:
    return {
        "document": _figures(made.whole),
        "sections": [{"heading": each.title or None, **_figures(each)} for each in made.sections],
    }


def _figures(figures: Figures) -> _Data:
    return {
        "sentences": figures.sentences,
        "words": figures.words,
        "findings": sum(figures.findings.values()),
        "findings_per_100_sentences": figures.rate,
        "rules": {
            rule: {"findings": count, "per_100_sentences": figures.rates[rule]}
            for rule, count in figures.findings.items()
        },
        "scores": dict(figures.scores),
        "level": figures.level,
    }
