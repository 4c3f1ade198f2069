"""The commands about translation models: list, install, remove."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from leichtsprache.translate.argos import Model


@click.group
def models() -> None:
    """Zeigt, holt und löscht die Modelle zum Übersetzen."""


@models.command("list")
def list_() -> None:
    """Zeigt die Modelle auf diesem Computer."""
    from leichtsprache.translate.models import installed

    found = installed()
    for model in found:
        click.echo(_line(model))
    if not found:
        click.echo(
            "Es ist kein Modell da. So bekommen Sie eines: leichtsprache models install de-en",
            err=True,
        )


@models.command
@click.argument("model", metavar="[de-en|DATEI]", default="de-en")
@click.option("--sha256", metavar="PRÜFSUMME", help="Die Prüfsumme, die die Datei haben muss.")
def install(model: str, sha256: str | None) -> None:
    """Holt ein Modell aus dem Internet, oder nimmt es aus einer DATEI (.argosmodel).

    Nur dieser Befehl holt etwas aus dem Internet.
    """
    from leichtsprache.translate.models import install as fetch
    from leichtsprache.translate.models import install_file

    if Path(model).is_file() or model.endswith(".argosmodel"):
        made = install_file(model, sha256=sha256)
    else:
        with _Bar(model) as bar:
            made = fetch(model, sha256=sha256, progress=bar)
    click.echo(f"Installiert: {_line(made)}")


@models.command
@click.argument("pair", metavar="SPRACHEN")
@click.option("--forget", is_flag=True, help="Auch die gemerkte Prüfsumme löschen.")
def remove(pair: str, *, forget: bool) -> None:
    """Löscht die Modelle für SPRACHEN, zum Beispiel de-en."""
    from leichtsprache.translate.models import remove as delete

    for model in delete(pair, forget=forget):
        click.echo(f"Gelöscht: {_line(model)}")


def _line(model: Model) -> str:
    return f"{model.pair}  Version {model.version}  {model.path}"


class _Bar:
    """The bar of a download on standard error, if that is a terminal."""

    def __init__(self, label: str) -> None:
        from tqdm import tqdm

        self._bar: Any = tqdm(desc=label, unit="B", unit_scale=True, leave=False, disable=None)

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def __call__(self, fetched: int, total: int | None) -> None:
        self._bar.total = total
        self._bar.update(fetched - self._bar.n)
