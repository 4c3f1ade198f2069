"""A rule as a page: what it says, who asks for it, and its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leichtsprache.report.notes import SEVERITY_WORDS, citation
from leichtsprache.rules import groups
from leichtsprache.rules.contract import Rule
from leichtsprache.rules.profiles import Setting

_PLACEHOLDER = re.compile(r"\{\w+\}")


def rule_page(rule: Rule) -> str:
    """Return the rule as Markdown that also reads well in a terminal, in German.

    >>> from leichtsprache.rules import catalogue
    >>> rule_page(catalogue()["num-percent"]).splitlines()[0]
    '## num-percent: Prozent-Zeichen'
    """
    return "\n".join(_lines(rule)) + "\n"


def rule_data(setting: Setting) -> dict[str, object]:
    """Return a rule as a profile wants it, as data.

    >>> from leichtsprache.rules import catalogue
    >>> rule_data(Setting.of(catalogue()["num-percent"]))["group"]
    'numbers'
    """
    rule = setting.rule
    return {
        "id": rule.id,
        "title": rule.title,
        "message": rule.message,
        "group": group_of(rule),
        "severity": setting.severity,
        "options": dict(setting.options),
        "is_fixable": rule.is_fixable,
        "rulebooks": [source.rulebook for source in rule.sources],
        "sources": [
            {"rulebook": each.rulebook, "says": each.says, "evidence": each.evidence}
            for each in rule.sources
        ],
        "good": list(rule.good),
        "bad": dict(rule.bad),
    }


def group_of(rule: Rule) -> str:
    """Return the name of the group that a rule of the catalogue is in."""
    return next(group for group, ids in groups().items() if rule.id in ids)


def _lines(rule: Rule) -> Iterator[str]:
    yield from (f"## {rule.id}: {rule.title}", "", _PLACEHOLDER.sub("…", rule.message), "")
    yield f"- Schwere: {SEVERITY_WORDS[rule.severity]}"
    yield f"- Gruppe: `{group_of(rule)}`"
    yield f"- Vorschlag zur Verbesserung: {'ja' if rule.is_fixable else 'nein'}"
    yield from (
        f"- Einstellung: `{name}` = {'(leer)' if value == '' else value}"
        for name, value in rule.options.items()
    )
    yield from ("", "Wer verlangt das?", "")
    yield from (f"- {citation(source)}" for source in rule.sources)
    yield from ("", "So nicht (der Fehler steht zwischen ⟦ und ⟧):", "")
    for faulty, repaired in rule.bad.items():
        yield f"- {_quoted(faulty)}"
        if repaired is not None:
            yield f"  → {_quoted(repaired)}"
    yield from ("", "So ist es richtig:", "")
    yield from (f"- {_quoted(text)}" for text in rule.good)


def _quoted(example: str) -> str:
    """Return the example so that Markdown takes no sign of it for its own, on one line."""
    fence, blank = ("``", " ") if "`" in example else ("`", "")
    return f"{fence}{blank}{example}{blank}{fence}".replace("\n", "⏎")
