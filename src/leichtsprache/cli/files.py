"""What the commands share: where a text comes from, where it goes, and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from leichtsprache.cli.printing import emit
from leichtsprache.document import Document
from leichtsprache.errors import WriteError
from leichtsprache.formats import WRITERS, parse, read, render, replace_file, write
from leichtsprache.formats.encoding import decode
from leichtsprache.review.files import STDIN
from leichtsprache.review.settings import project_profile
from leichtsprache.rules.profiles import Profile

_Item = TypeVar("_Item")
_Command = TypeVar("_Command", bound=Callable[..., Any])


def _project(ctx: click.Context, param: click.Parameter, value: str | None) -> Profile:  # noqa: ARG001
    """Return a profile, shipped or of the project in this folder, with the project's changes."""
    return project_profile(value)


def _writable(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    """Refuse a format that cannot be written before the work is done."""
    if value is not None and value.suffix not in WRITERS:
        raise click.BadParameter(f"{value}: Es gehen {', '.join(WRITERS)}", ctx, param)
    return value


def source(command: _Command) -> _Command:
    """Give a command the argument ``source`` and the option ``stdin_filename``."""
    return click.argument("source", metavar="DATEI")(stdin_filename(command))


stdin_filename = click.option(
    "--stdin-filename",
    default=STDIN,
    metavar="NAME",
    help="Name für die Standard-Eingabe. Die Endung sagt die Form: .txt, .md oder .html.",
)
profile = click.option(
    "--profile",
    metavar="PROFIL",
    callback=_project,
    help="Das Regelwerk, sonst das der Einstellungen im Ordner, sonst din33429.",
)


def output(*, required: bool = False) -> Callable[[_Command], _Command]:
    """Return the option ``--output``."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        required=required,
        callback=_writable,
        help="Ziel-Datei. Die Endung sagt die Form: .html, .md, .json oder .txt.",
    )


def form(*choices: str) -> Callable[[_Command], _Command]:
    """Return the option ``--format`` with these choices; the first one is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="Form der Ausgabe.",
    )


def load(name: str, stdin_filename: str) -> Document:
    """Return the document in a file, or the one on standard input where ``name`` is ``-``."""
    if name != STDIN:
        return read(name)
    text = decode(sys.stdin.buffer.read())
    return parse(text, Path(stdin_filename).suffix or ".txt", stdin_filename)


def deliver(document: Document, form: str, output: Path | None) -> None:
    """Write a document to a file, or print it."""
    if output:
        write(document, output)
    else:
        emit(render(document, "." + form.replace("text", "txt")))


def deliver_text(text: str, output: Path | None) -> None:
    """Write a text to a file, whole or not at all, or print it; nothing is printed for nothing."""
    if output:
        try:
            replace_file(output, text.encode("utf-8", "backslashreplace"))
        except WriteError as error:
            raise WriteError(f"{output}: {error}") from error
    elif text:
        emit(text)


def notes(document: Document) -> None:
    """Tell on standard error what a stage could not do."""
    for key, note in document.metadata.items():
        if key.startswith("note:"):
            click.echo(f"Hinweis: {note}", err=True)


def progress(items: Iterable[_Item], *, label: str) -> Iterator[_Item]:
    """Yield the items with a bar on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from tqdm import tqdm

    yield from tqdm(items, desc=label, leave=False)
