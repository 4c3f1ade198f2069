"""Profiles: which rules apply, how severely, with which thresholds and choices."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from leichtsprache.document import SEVERITIES, FrozenMap, Severity
from leichtsprache.errors import ProfileError
from leichtsprache.resources import resource_path
from leichtsprache.rules.contract import Option, Options, Rule


@dataclass(frozen=True, slots=True)
class Setting:
    """A rule as a profile wants it."""

    rule: Rule
    severity: Severity
    options: Options

    @classmethod
    def of(cls, rule: Rule) -> Setting:
        """Return the rule with its own severity and options."""
        return cls(rule, rule.severity, rule.options)


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules of some rulebooks, with changes.

    ``rulebooks`` are the codes whose rules apply (see `Rulebook`), ``changes`` maps a rule id to
    ``severity`` (``"off"`` leaves the rule out, any other puts it in) and to options of the rule.
    """

    id: str
    title: str
    rulebooks: tuple[str, ...]
    changes: FrozenMap[str, FrozenMap[str, Option]] = FrozenMap()

    def settings(self, rules: Mapping[str, Rule]) -> tuple[Setting, ...]:
        """Return the rules that apply; raises `ProfileError` where a change is wrong."""
        if unknown := set(self.changes) - set(rules):
            raise ProfileError(
                f"Profile {self.id!r}: unknown rules {sorted(unknown)}; known: {sorted(rules)}."
            )
        made = (self._setting(rule) for rule in rules.values())
        return tuple(setting for setting in made if setting)

    def _setting(self, rule: Rule) -> Setting | None:
        changes = dict(self.changes.get(rule.id, {}))
        is_asked = any(source.rulebook in self.rulebooks for source in rule.sources)
        severity = changes.pop("severity", rule.severity if is_asked else "off")
        if severity not in (*SEVERITIES, "off"):
            raise ProfileError(
                f"Profile {self.id!r}, rule {rule.id!r}: severity {severity!r} is none of "
                f"{', '.join(SEVERITIES)}, off."
            )
        for name, value in changes.items():
            self._require_option(rule, name, value)
        options = FrozenMap({**rule.options, **changes})
        return next((Setting(rule, each, options) for each in SEVERITIES if each == severity), None)

    def _require_option(self, rule: Rule, name: str, value: Option) -> None:
        if name not in rule.options or type(rule.options[name]) is not type(value):
            allowed = ", ".join(
                f"{key} ({type(each).__name__})" for key, each in rule.options.items()
            )
            raise ProfileError(
                f"Profile {self.id!r}, rule {rule.id!r}: option {name} = {value!r} is not allowed. "
                f"Allowed: {allowed or 'none'}, severity (str)."
            )


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that come with the package."""
    return tuple(sorted(path.stem for path in resource_path("profiles").glob("*.toml")))


@cache
def load_profile(name: str) -> Profile:
    """Return a profile of ``resources/profiles``; raises `ProfileError` for an unknown name.

    >>> load_profile("din33429").rulebooks
    ('D',)
    """
    if name not in profile_names():
        known = ", ".join(profile_names())
        raise ProfileError(f"There is no profile {name!r}. Choose one of: {known}.")
    data = tomllib.loads(resource_path(f"profiles/{name}.toml").read_text(encoding="utf-8"))
    changes = ((rule, FrozenMap(change)) for rule, change in data.get("rules", {}).items())
    return Profile(name, data["title"], tuple(data["rulebooks"]), FrozenMap(changes))
