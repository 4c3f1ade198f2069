"""Findings as SARIF 2.1.0, the form that code scanning and editors read.

Source: OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from leichtsprache.document import FrozenMap
from leichtsprache.report.json import dump
from leichtsprache.report.notes import Note, Place, RuleCard, rule_card
from leichtsprache.report.results import Result, shown

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: FrozenMap[str, str] = FrozenMap({"info": "note", "warning": "warning", "error": "error"})

_Data = dict[str, Any]


def render(results: Sequence[Result]) -> str:
    """Return one run with all results. Columns count code points, as ``columnKind`` says.

    What a comment switched off is a suppressed result; what the baseline has is *unchanged*.

    >>> import json
    >>> from leichtsprache.document import Document
    >>> json.loads(render([Result.of(Document("Das gilt."), "brief.txt")]))["runs"][0]["results"]
    []
    """
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(results)]}
    return dump(log)


def _run(results: Sequence[Result]) -> _Data:
    installed = version("leichtsprache")
    found = list(_notes(results))
    cards = [rule_card(rule) for rule in sorted({note.finding.rule for _, note, _ in found})]
    indices = {card.id: index for index, card in enumerate(cards)}
    driver = {
        "name": "leichtsprache",
        "version": installed,
        "semanticVersion": installed,
        "language": "de",
        "rules": [_rule(card) for card in cards],
    }
    return {
        "tool": {"driver": driver},
        "language": "de",
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(result.name)}} for result in results],
        "invocations": [_invocation(results)],
        "results": [
            _result(results[file], note, more | {"ruleIndex": indices[note.finding.rule]}, file)
            for file, note, more in found
        ],
    }


def _notes(results: Sequence[Result]) -> Iterator[tuple[int, Note, _Data]]:
    """Yield the number of the file, the finding, and what says whether it counts."""
    for index, result in enumerate(results):
        new = {"baselineState": "new"} if result.is_compared else {}
        comment = {"kind": "inSource", "justification": "Kommentar im Text"}
        yield from ((index, note, dict(new)) for note in result.notes)
        yield from ((index, note, {**new, "suppressions": [comment]}) for note in result.suppressed)
        known = {"baselineState": "unchanged", "suppressions": [{"kind": "external"}]}
        yield from ((index, note, dict(known)) for note in result.baselined)


def _rule(card: RuleCard) -> _Data:
    data: _Data = {"id": card.id, "shortDescription": {"text": card.title}}
    if card.citations:
        text = "\n".join(card.citations)
        markdown = "\n".join(f"- {each}" for each in card.citations)
        data["help"] = {"text": text, "markdown": markdown}
    return data


def _invocation(results: Sequence[Result]) -> _Data:
    """Say that the run went well, and which rules could not run on which file."""
    messages = [
        {
            "level": "note",
            "message": {"text": f"Nicht geprüft: {', '.join(result.document.not_run)}"},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(result, index)}}],
        }
        for index, result in enumerate(results)
        if result.document.not_run
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": messages}


def _result(result: Result, note: Note, more: _Data, index: int) -> _Data:
    text = " ".join(filter(None, (note.finding.message, note.advice)))
    artifact = _artifact(result, index)
    region = _region(note.place)
    if note.place.column is not None:
        region["snippet"] = {"text": shown(note.marked)}
    return {
        "ruleId": note.finding.rule,
        "level": _LEVELS[note.finding.severity],
        "message": {"text": shown(text)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"leichtsprache/v1": note.fingerprint},
        **_fixes(note, artifact),
        **more,
    }


def _fixes(note: Note, artifact: _Data) -> _Data:
    """Return the repair, if the place of each edit is known."""
    edits, places = note.finding.edits, note.edit_places
    if not edits or any(place.column is None for place in places):
        return {}
    replacements = [
        {"deletedRegion": _region(place), "insertedContent": {"text": edit.text}}
        for edit, place in zip(edits, places, strict=True)
    ]
    change = {"artifactLocation": artifact, "replacements": replacements}
    description = {"text": shown(note.advice or "")}
    return {"fixes": [{"description": description, "artifactChanges": [change]}]}


def _artifact(result: Result, index: int) -> _Data:
    return {"uri": _uri(result.name), "index": index}


def _region(place: Place) -> _Data:
    names = ("startLine", "startColumn", "endLine", "endColumn")
    return {name: value for name, value in zip(names, place, strict=True) if value is not None}


def _uri(name: str) -> str:
    """Return a reference by the rules of URIs, whatever bytes the name has."""
    path = Path(name).as_posix()
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # no file can have this name; standard input can be given any
        data = path.encode("utf-8", "replace")
    return f"file://{quote(data)}" if Path(name).is_absolute() else quote(data)
