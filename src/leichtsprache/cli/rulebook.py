"""The commands about rules: `rules` lists them, `explain` shows one, or all."""

from __future__ import annotations

import json

import click

from leichtsprache.cli.files import form, only_profile
from leichtsprache.errors import ProfileError
from leichtsprache.report.notes import SEVERITY_WORDS
from leichtsprache.report.rule_page import rule_page
from leichtsprache.rules import catalogue, settings
from leichtsprache.rules.profiles import Setting

_HEADER = """\
# Die Regeln

Diese Seite ist erzeugt: `make docs` schreibt sie aus den Regeln in `src/leichtsprache/rules/`.
Jedes Beispiel ist auch ein Test. Das Zeichen ⏎ steht für einen Zeilen-Umbruch.
"""


@click.command
@only_profile
@form("text", "json")
def rules(profile: str | None, form: str) -> None:
    """Zeigt die Regeln. Mit * macht leichtsprache Vorschläge zur Verbesserung."""
    chosen = settings(profile) if profile else tuple(map(Setting.of, catalogue().values()))
    if form == "json":
        click.echo(json.dumps([_data(each) for each in chosen], ensure_ascii=False, indent=2))
        return
    width = max((len(each.rule.id) for each in chosen), default=0)
    for each in chosen:
        mark = "*" if each.rule.is_fixable else " "
        severity = SEVERITY_WORDS[each.severity]
        click.echo(f"{each.rule.id:{width}} {mark} {severity:8} {each.rule.title}")


@click.command
@click.argument("rule", metavar="[REGEL]", required=False)
def explain(rule: str | None) -> None:
    """Erklärt eine Regel: Quellen und Beispiele. Ohne REGEL: alle Regeln."""
    if rule is None:
        click.echo("\n".join([_HEADER, *map(rule_page, catalogue().values())]), nl=False)
    elif rule in catalogue():
        click.echo(rule_page(catalogue()[rule]), nl=False)
    else:
        raise ProfileError(
            f"Die Regel {rule!r} gibt es nicht. Alle Regeln zeigt: leichtsprache rules"
        )


def _data(setting: Setting) -> dict[str, object]:
    rule = setting.rule
    return {
        "id": rule.id,
        "title": rule.title,
        "message": rule.message,
        "severity": setting.severity,
        "options": dict(setting.options),
        "is_fixable": rule.is_fixable,
        "rulebooks": [source.rulebook for source in rule.sources],
    }
