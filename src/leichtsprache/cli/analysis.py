"""The command `analyze`: words, phrases and clauses of a text, and what decided."""

from __future__ import annotations

import click

import leichtsprache as ls
from leichtsprache.analyze.spacy_backend import spacy_tagger
from leichtsprache.analyze.trace import trace
from leichtsprache.cli.files import form, load, source
from leichtsprache.cli.printing import emit
from leichtsprache.errors import WriteError
from leichtsprache.report.analysis_conllu import analysis_conllu
from leichtsprache.report.analysis_json import analysis_json
from leichtsprache.report.analysis_text import analysis_text


@click.command
@source
@click.option("--explain", is_flag=True, help="Auch zeigen, welche Regel entschieden hat.")
@click.option(
    "--spacy",
    metavar="MODELL",
    help="Wort-Arten und Grund-Formen von diesem spaCy-Modell: Name oder Ordner.",
)
@form("text", "json", "conllu")
def analyze(source: str, stdin_filename: str, explain: bool, spacy: str | None, form: str) -> None:
    """Zeigt, wie ein Text gebaut ist: Wörter (STTS), Wort-Gruppen und Teil-Sätze."""
    if explain and form == "conllu":
        raise WriteError("--explain geht mit --format text und --format json, nicht mit conllu.")
    tagger = spacy_tagger(spacy) if spacy else None
    document = ls.analyze(tagger)(load(source, stdin_filename))
    traces = tuple(trace(each, tagger) for each in document.sentences) if explain else ()
    if form == "conllu":
        emit(analysis_conllu(document))
    elif form == "json":
        emit(analysis_json(document, name=source, traces=traces))
    else:
        emit(analysis_text(document, traces=traces))
