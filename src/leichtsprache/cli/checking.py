"""The command `check`: its options, handed to `leichtsprache.review`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from leichtsprache.cli.files import deliver_text, form, progress, stdin_filename
from leichtsprache.document import SEVERITIES
from leichtsprache.report.findings import FORMS
from leichtsprache.review import Action, Request, review
from leichtsprache.review.files import STDIN

_Option = Callable[[Callable[..., Any]], Callable[..., Any]]

_file = click.Path(path_type=Path, dir_okay=False)


def _several(name: str, help: str) -> _Option:  # noqa: A002  the name that click gives it
    return click.option(name, multiple=True, metavar="REGEL", help=help)


def _flag(name: str, help: str) -> _Option:  # noqa: A002  the name that click gives it
    return click.option(name, is_flag=True, help=help)


@click.command
@click.argument("sources", metavar="DATEI...", nargs=-1, required=True)
@stdin_filename
@click.option("--profile", metavar="PROFIL", help="Das Regelwerk, sonst din33429.")
@_several("--select", "Nur diese Regel, Gruppe oder dieses Muster (num-*). Mehrfach möglich.")
@_several("--ignore", "Diese Regel, Gruppe oder dieses Muster nicht. Mehrfach möglich.")
@click.option(
    "--min-severity", type=click.Choice(SEVERITIES), help="Nur Funde ab dieser Schwere zeigen."
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="Ab dieser Schwere endet der Befehl mit 1, sonst ab warning.",
)
@form(*FORMS)
@click.option("-o", "--output", type=_file, help="Den Bericht in diese Datei schreiben.")
@_flag("--statistics", "Auch Zahlen zeigen: Funde auf 100 Sätze und Werte, je Abschnitt.")
@_flag("--fix", "Sichere Verbesserungen in die Datei schreiben.")
@_flag("--diff", "Nur zeigen, was --fix ändern würde.")
@click.option("--baseline", type=_file, help="Nur zeigen, was in dieser Liste noch nicht steht.")
@_flag("--write-baseline", "Alle Funde in die Liste von --baseline schreiben.")
@click.option("--config", type=_file, help="Diese Einstellungen nehmen, statt sie zu suchen.")
@_flag("--isolated", "Keine Einstellungen aus Dateien nehmen.")
@click.pass_context
def check(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    stdin_filename: str,
    form: str,
    output: Path | None,
    statistics: bool,
    fix: bool,
    diff: bool,
    baseline: Path | None,
    write_baseline: bool,
    config: Path | None,
    isolated: bool,
    **values: Any,
) -> None:
    """Prüft Texte und zeigt, was nicht zur Leichten Sprache passt.

    DATEI kann auch ein Ordner sein. Einstellungen stehen in .leichtsprache.toml oder in
    pyproject.toml unter [tool.leichtsprache]; was hier im Aufruf steht, geht vor.
    """
    request = Request(
        values={key.replace("_", "-"): value for key, value in values.items() if value},
        config=config,
        is_isolated=isolated,
        baseline=baseline,
        action=_action(fix=fix, diff=diff, baseline=write_baseline),
        form=form,
        with_statistics=statistics,
        color=output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
        given=(stdin_filename, sys.stdin.buffer.read() if STDIN in sources else b""),
    )
    outcome = review(sources, request, partial(progress, label="Prüfen"))
    deliver_text(outcome.text, output)
    if outcome.aside:
        click.echo(outcome.aside, err=True, nl=not outcome.aside.endswith("\n"))
    ctx.exit(outcome.code)


def _action(**flags: bool) -> Action:
    wanted = [name for name, is_set in flags.items() if is_set]
    if len(wanted) > 1:
        raise click.UsageError("Von --fix, --diff und --write-baseline geht nur eines.")
    actions: dict[str, Action] = {"fix": "fix", "diff": "diff", "baseline": "baseline"}
    return actions[wanted[0]] if wanted else "check"
