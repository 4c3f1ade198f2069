"""The commands about rules: `rules` lists them, `explain` shows one, or all."""

from __future__ import annotations

import click

from leichtsprache.cli.files import form
from leichtsprache.cli.printing import emit, emit_json
from leichtsprache.report.notes import SEVERITY_WORDS
from leichtsprache.report.rule_page import group_of, rule_data, rule_page
from leichtsprache.review.settings import nearest_rule, project_profile
from leichtsprache.rules import catalogue, settings
from leichtsprache.rules.checklist import checklist
from leichtsprache.rules.profiles import Setting

_HEADER = """\
# Die Regeln

Diese Seite ist erzeugt: `make docs` schreibt sie aus den Regeln in `src/leichtsprache/rules/`.
Jedes Beispiel ist auch ein Test. Das Zeichen ⏎ steht für einen Zeilen-Umbruch.
"""


@click.command
@click.option("--profile", metavar="PROFIL", help="Nur die Regeln dieses Regelwerks.")
@form("text", "json")
def rules(profile: str | None, form: str) -> None:
    """Zeigt die Regeln. Mit * macht leichtsprache Vorschläge zur Verbesserung.

    PROFIL kann auch eines aus den Einstellungen im Ordner sein.
    """
    listed = (
        settings(project_profile(profile))
        if profile
        else tuple(map(Setting.of, catalogue().values()))
    )
    if form == "json":
        emit_json(list(map(rule_data, listed)))
        return
    width = max((len(each.rule.id) for each in listed), default=0)
    for each in listed:
        mark = "*" if each.rule.is_fixable else " "
        severity = SEVERITY_WORDS[each.severity]
        group = group_of(each.rule)
        click.echo(f"{each.rule.id:{width}} {mark} {severity:8} {group:9} {each.rule.title}")
    if profile:
        click.echo("\nDas können nur Menschen prüfen:")
        for question in checklist(project_profile(profile)):
            click.echo(f"- {question.question}")


@click.command
@click.argument("rule", metavar="[REGEL]", required=False)
@form("text", "json")
def explain(rule: str | None, form: str) -> None:
    """Erklärt eine Regel: Quellen und Beispiele. Ohne REGEL: alle Regeln."""
    listed = (nearest_rule(rule),) if rule else tuple(catalogue().values())
    if form == "json":
        data = [rule_data(Setting.of(each)) for each in listed]
        emit_json(data[0] if rule else data)
    else:
        emit("\n".join([*([] if rule else [_HEADER]), *map(rule_page, listed)]))
