"""The command line: it reads, calls one stage or pipeline of the library, and prints."""

from __future__ import annotations

import io
import sys
from typing import Any

import click

from leichtsprache import __version__
from leichtsprache.cli.analysis import analyze
from leichtsprache.cli.checking import check
from leichtsprache.cli.models import models
from leichtsprache.cli.rulebook import explain, rules
from leichtsprache.cli.texts import (
    convert,
    score,
    segment,
    simplify,
    summarize,
)
from leichtsprache.errors import LeichtspracheError

__all__ = ["main"]

FAILED = 2
_PIPE_CLOSED = 128 + 13  # as a shell reports a program that SIGPIPE has ended
_INTERRUPTED = 128 + 2


class _Failure(click.ClickException):
    exit_code = FAILED

    def show(self, file: Any = None) -> None:
        click.echo(f"Fehler: {self.message}", file=file or sys.stderr)


class _Group(click.Group):
    """A group whose commands end in one plain line where something fails, never in a traceback."""

    def main(self, *args: Any, **extra: Any) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # What is left in the buffer would raise the error again when Python ends.
            sys.stdout = io.StringIO()
            raise click.exceptions.Exit(_PIPE_CLOSED) from None
        except KeyboardInterrupt:
            raise click.exceptions.Exit(_INTERRUPTED) from None
        except (LeichtspracheError, OSError) as error:
            raise _Failure(" ".join(str(error).split())) from error


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Ein Strich (-) statt DATEI liest von der Standard-Eingabe. "
    "Ende mit 0: in Ordnung. 1: Fehler im Text gefunden. 2: falscher Aufruf oder gescheitert.",
)
@click.version_option(__version__, prog_name="leichtsprache", message="%(prog)s %(version)s")
def main() -> None:
    """Prüft deutsche Texte nach den Regeln der Leichten Sprache und vereinfacht sie.

    Alles läuft auf diesem Computer. Kein Text verlässt ihn.
    """


for command in (
    convert,
    check,
    simplify,
    summarize,
    score,
    segment,
    analyze,
    rules,
    explain,
    models,
):
    main.add_command(command)
