"""Everything known about a document as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from leichtsprache.document import Block, Document, Edit, Section, Span, Step, Summary
from leichtsprache.report.comparison import Comparison, Line, Pair, compare
from leichtsprache.report.notes import Note, notes, rule_card
from leichtsprache.report.results import UNSEEN
from leichtsprache.report.steps import reasons

SCHEMA = "leichtsprache/1"

_Data = dict[str, Any]


def render(document: Document) -> str:
    """Return metadata, original, easy version, pairs, steps, findings, scores and summaries.

    Offsets (``start``, ``stop``) count code points of the ``text`` beside them. The fields are
    described in ``docs/formats.md``; ``"schema"`` changes when one of them does.

    >>> json.loads(render(Document("Das gilt.")))["easy"]["blocks"][0]["sentences"]
    [{'start': 0, 'stop': 9, 'text': 'Das gilt.'}]
    """
    comparison = compare(document)
    original, easy = comparison.original, comparison.easy
    data = {
        "schema": SCHEMA,
        "metadata": dict(document.metadata),
        "original": _version(original),
        "easy": _version(easy),
        "is_simplified": comparison.is_simplified,
        "pairs": [_pair(comparison, pair) for pair in comparison.pairs],
        "steps": [_step(step) for step in document.steps],
        "sections": [_section(easy, section) for section in easy.sections],
    }
    return dump(data)


def dump(data: _Data, indent: int | None = 2) -> str:
    r"""Return data as JSON that steers no terminal and, without ``indent``, is one line everywhere.

    >>> dump({"text": "Grüße\x85"}, None)
    '{"text": "Grüße\\u0085"}\n'
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False) + "\n"
    return UNSEEN.sub(_escaped, text)


def _escaped(sign: re.Match[str]) -> str:
    """Return the escape of a character; half of one stays, so that writing it fails."""
    is_half = "\ud800" <= sign[0] <= "\udfff"
    return sign[0] if is_half else f"\\u{ord(sign[0]):04x}"


def _version(document: Document) -> _Data:
    return {
        "text": document.text,
        "blocks": [_block(document.text, block) for block in document.blocks],
        "findings": [finding_data(note) for note in notes(document)],
        "not_run": list(document.not_run),
        "scores": dict(document.scores),
    }


def _block(text: str, block: Block) -> _Data:
    return {
        **_span(block.span),
        "kind": block.kind,
        "level": block.level,
        "line": block.line,
        "marks": [
            {**_span(mark.span), "kind": mark.kind, "target": mark.target}
            for mark in block.marks or ()
        ],
        "sentences": [
            {**_span(each.span), "text": each.span.slice(text)} for each in block.sentences or ()
        ],
    }


def _pair(comparison: Comparison, pair: Pair) -> _Data:
    return {
        "original": list(_lines(comparison.original, pair.original)),
        "easy": list(_lines(comparison.easy, pair.easy)),
        "is_changed": pair.is_changed,
    }


def _step(step: Step) -> _Data:
    return {
        "rule": step.rule,
        **_span(step.span),
        "before": step.before,
        "after": step.after,
        "is_made": step.is_made,
        "losses": [
            {"kind": each.kind, "fact": each.fact, "change": each.change} for each in step.losses
        ],
        "flaws": list(step.flaws),
        "reasons": list(reasons(step)),
    }


def _lines(document: Document, lines: tuple[Line, ...]) -> Iterator[_Data]:
    for line in lines:
        text = line.span.slice(document.text)
        yield {**_span(line.span), "kind": line.block.kind, "text": text}


def finding_data(note: Note) -> _Data:
    """Return a finding as data; the fields are described in ``docs/formats.md``."""
    finding, card = note.finding, rule_card(note.finding.rule)
    return {
        "number": note.number,
        "rule": finding.rule,
        "title": card.title,
        "severity": finding.severity,
        "message": finding.message,
        **_span(finding.span),
        **note.place._asdict(),
        "excerpt": {"before": note.before, "marked": note.marked, "after": note.after},
        "suggestion": note.suggestion,
        "is_safe": finding.is_safe,
        "edits": [
            {**_edit(edit), **place._asdict()}
            for edit, place in zip(finding.edits, note.edit_places, strict=True)
        ],
        "sources": [
            {"rulebook": each.rulebook, "says": each.says, "evidence": each.evidence}
            for each in card.sources
        ],
    }


def _edit(edit: Edit) -> _Data:
    return {**_span(edit.span), "text": edit.text, "is_safe": edit.safe}


def _section(document: Document, section: Section) -> _Data:
    heading = section.heading
    return {
        "heading": heading and heading.span.slice(document.text),
        "blocks": [_span(block.span) for block in section.blocks],
        "summary": section.summary and _summary(section.summary),
    }


def _summary(summary: Summary) -> _Data:
    return {
        "sentences": list(summary.sentences),
        "origins": [_span(span) for span in summary.origins],
        "translations": {
            language: {
                "sentences": list(translation.sentences),
                "model": translation.model,
                "warnings": list(translation.warnings),
            }
            for language, translation in summary.translations.items()
        },
    }


def _span(span: Span) -> _Data:
    return {"start": span.start, "stop": span.stop}
