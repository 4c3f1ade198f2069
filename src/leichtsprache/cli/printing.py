"""What the commands print: lines for people, or JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from leichtsprache.document import Document, Section, Sentence
from leichtsprache.formats import render
from leichtsprache.report.json import findings_json
from leichtsprache.report.text import findings_text
from leichtsprache.score import FORMULAS


def emit(text: str) -> None:
    """Print a text that may or may not end its last line."""
    click.echo(text, nl=not text.endswith("\n"))


def emit_json(data: object) -> None:
    """Print data as JSON."""
    emit(json.dumps(data, ensure_ascii=False, indent=2))


def findings(checked: Iterable[tuple[Document, str]], form: str) -> None:
    """Print the findings of documents with their names; several as JSON are a list."""
    if form == "text":
        color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        emit("\n\n".join(findings_text(each, name=name, color=color) for each, name in checked))
        return
    parts = [findings_json(each, name=name).rstrip() for each, name in checked]
    emit(parts[0] if len(parts) == 1 else f"[{','.join(parts)}]")


def scores(document: Document, form: str) -> None:
    """Print the scores of a document."""
    if form == "json":
        emit_json(dict(document.scores))
        return
    for name, value in document.scores.items():
        title = FORMULAS[name].title if name in FORMULAS else name
        shown = "–" if value is None else f"{value:.2f}".replace(".", ",")
        click.echo(f"{shown:>8}  {title}")


def tokens(document: Document, form: str) -> None:
    """Print the sentences of a document with their tokens: one on a line, or all as JSON."""
    if form == "json":
        emit_json([_sentence(document, each) for each in document.sentences])
        return
    for sentence in document.sentences:
        for token in sentence.tokens:
            click.echo(f"{token.text}\t{token.tag}\t{token.lemma}")
        click.echo()


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
        "tokens": [
            {**token.span._asdict(), "text": token.text, "tag": token.tag, "lemma": token.lemma}
            for token in sentence.tokens
        ],
    }
