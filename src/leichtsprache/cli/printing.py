"""What the commands print: lines for people, or JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from leichtsprache.document import Document, Section, Sentence
from leichtsprache.formats import render
from leichtsprache.report.steps import explanation
from leichtsprache.score import FORMULAS


def emit(text: str) -> None:
    """Print a text that may or may not end its last line."""
    click.echo(text, nl=not text.endswith("\n"))


def emit_json(data: object) -> None:
    """Print data as JSON."""
    emit(json.dumps(data, ensure_ascii=False, indent=2))


def scores(document: Document, form: str) -> None:
    """Print the scores of a document."""
    if form == "json":
        emit_json(dict(document.scores))
        return
    for name, value in document.scores.items():
        title = FORMULAS[name].title if name in FORMULAS else name
        shown = "–" if value is None else f"{value:.2f}".replace(".", ",")
        click.echo(f"{shown:>8}  {title}")


def steps(document: Document) -> None:
    """Print how the easy version came about."""
    emit(explanation(document))


def tokens(document: Document) -> None:
    """Print the sentences of a document with their tokens as JSON."""
    emit_json([_sentence(document, each) for each in document.sentences])


def summaries(document: Document, form: str) -> None:
    """Print the summary of each section, with its translations."""
    if form == "json":
        emit_json(json.loads(render(document, ".json"))["sections"])
    else:
        parts = ("\n".join(_lines(document, each)) for each in document.sections)
        emit("\n\n".join(filter(None, parts)))


def _lines(document: Document, section: Section) -> Iterator[str]:
    if section.summary is None or not section.summary.sentences:
        return
    if section.heading:
        yield f"## {section.heading.span.slice(document.text)}"
    yield from section.summary.sentences
    for language, translation in section.summary.translations.items():
        yield f"[{language}, {translation.model}]"
        yield from translation.sentences
        yield from (f"Achtung: {warning}" for warning in translation.warnings)


def _sentence(document: Document, sentence: Sentence) -> dict[str, Any]:
    return {
        **sentence.span._asdict(),
        "text": sentence.span.slice(document.text),
        "tokens": [{**token.span._asdict(), "text": token.text} for token in sentence.tokens],
    }
