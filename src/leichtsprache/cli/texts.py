"""The commands that work on a text: each is one stage of the library, `convert` is all of them."""

from __future__ import annotations

from pathlib import Path

import click

import leichtsprache as ls
from leichtsprache.cli import printing
from leichtsprache.cli.files import (
    deliver,
    form,
    load,
    notes,
    output,
    profile,
    progress,
    source,
)
from leichtsprache.rules.profiles import Profile
from leichtsprache.simplify import LEVELS, Level

level = click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="normal",
    show_default=True,
    help="careful: nur mit den Wörtern des Textes.",
)
sentence_count = click.option(
    "--sentences",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="Höchstens so viele Sätze je Abschnitt.",
)


@click.command
@source
@output(required=True)
@profile
@level
@sentence_count
@click.option(
    "--translate",
    default="en",
    show_default=True,
    metavar="SPRACHE",
    help="Sprache der übersetzten Zusammenfassung. Mit „none“: keine.",
)
def convert(
    source: str,
    stdin_filename: str,
    output: Path,
    profile: Profile,
    level: Level,
    sentences: int,
    translate: str,
) -> None:
    """Macht alles: prüfen, vereinfachen, zusammenfassen, übersetzen."""
    from leichtsprache.convert import conversion

    document = load(source, stdin_filename)
    target = None if translate == "none" else translate
    pipeline = conversion(profile, target, sentences=sentences, level=level)
    for stage in progress(pipeline.stages, label=source):
        document = stage(document)
    ls.write(document, output)
    notes(document)


@click.command
@source
@output()
@profile
@level
@click.option("--explain", is_flag=True, help="Zeigen, welche Regel was geändert hat.")
@form("text", "md", "html", "json")
def simplify(
    source: str,
    stdin_filename: str,
    output: Path | None,
    profile: Profile,
    level: Level,
    explain: bool,
    form: str,
) -> None:
    """Vereinfacht einen Text. Das Ergebnis ist ein Entwurf: Bitte prüfen Sie es."""
    document = ls.simplify(profile, level)(load(source, stdin_filename))
    if output or not explain:
        deliver(document, form, output)
    if explain:
        printing.steps(document)


@click.command
@source
@profile
@sentence_count
@click.option("--original", is_flag=True, help="Die Sätze so zeigen, wie sie im Text stehen.")
@click.option("--translate", metavar="SPRACHE", help="Auch übersetzen, zum Beispiel: en.")
@form("text", "json")
def summarize(
    source: str,
    stdin_filename: str,
    profile: Profile,
    sentences: int,
    original: bool,
    translate: str | None,
    form: str,
) -> None:
    """Fasst jeden Abschnitt eines Textes in wenigen einfachen Sätzen zusammen."""
    stages: list[ls.Stage] = [
        *([] if original else [ls.simplify(profile)]),
        ls.summarize(sentences),
        *([ls.translate(translate)] if translate else []),
    ]
    document = ls.Pipeline(*stages)(load(source, stdin_filename))
    printing.summaries(document, form)
    notes(document)


@click.command
@source
@click.option("--textstat", is_flag=True, help="Auch die Werte des Pakets textstat zeigen.")
@form("text", "json")
def score(source: str, stdin_filename: str, textstat: bool, form: str) -> None:
    """Misst, wie schwer ein Text zu lesen ist."""
    printing.scores(ls.score(textstat=textstat)(load(source, stdin_filename)), form)


@click.command
@source
@form("text", "json")
def segment(source: str, stdin_filename: str, form: str) -> None:
    """Zeigt die Sätze eines Textes, einen auf jeder Zeile."""
    document = ls.segment()(load(source, stdin_filename))
    if form == "json":
        printing.tokens(document)
    else:
        deliver(document, form, None)
