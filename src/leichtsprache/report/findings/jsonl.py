"""Findings as JSON lines: one for each finding, one for each file, one for all at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from leichtsprache.report.findings.json import SCHEMA, file_data, note_data, readable, summary_data
from leichtsprache.report.json import dump
from leichtsprache.report.results import Result


def render(results: Sequence[Result]) -> str:
    """Return the results as JSON lines; ``type`` is *finding*, *file* or *summary*.

    ``state`` of a finding is *new*, *suppressed* or *baselined*.

    >>> import json
    >>> from leichtsprache.document import Document
    >>> lines = render([Result.of(Document("Das gilt."), "brief.txt")]).splitlines()
    >>> [json.loads(line)["type"] for line in lines]
    ['file', 'summary']
    """
    return "".join(dump({"schema": SCHEMA, **line}, None) for line in _lines(results))


def _lines(results: Sequence[Result]) -> Iterator[dict[str, Any]]:
    for result in results:
        name = readable(result.name)
        states = (
            ("new", result.notes),
            ("suppressed", result.suppressed),
            ("baselined", result.baselined),
        )
        for state, found in states:
            for note in found:
                yield {"type": "finding", "file": name, "state": state, **note_data(note)}
        yield {"type": "file", **file_data(result)}
    yield {"type": "summary", **summary_data(results)}
