"""The settings of a project: `pyproject.toml` or `.leichtsprache.toml`, and the command line.

The file that is nearest to a text counts, alone: settings of several files are not merged.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from fnmatch import filter as matching
from fnmatch import fnmatch
from functools import cache
from os.path import relpath
from pathlib import Path, PurePath
from typing import Any

from leichtsprache.document import FrozenMap, Severity
from leichtsprache.errors import SettingsError
from leichtsprache.review.keys import KEYS, Place, read_table
from leichtsprache.rules import Check, catalogue, groups
from leichtsprache.rules.contract import Option, Rule
from leichtsprache.rules.house import house_rules
from leichtsprache.rules.profiles import Profile, load_profile, profile_names

NAME, SHARED = ".leichtsprache.toml", "pyproject.toml"
_DEFAULT_PROFILE = "din33429"
_ACRONYM_RULES = ("abbr-acronym-known", "abbr-introduce")
#: The word that selects every rule.
ALL = "all"

_Table = Mapping[str, Any]


@dataclass(frozen=True)
class Settings:
    """Settings as read: ``values`` has only the keys that are set, ``file`` is where they stand.

    ``called`` are the keys whose values are from the call.
    """

    file: Path | None = None
    values: _Table = field(default_factory=dict)
    called: frozenset[str] = frozenset()

    @classmethod
    def read(cls, path: Path) -> Settings:
        """Return the settings in a file; raises `SettingsError` where it or a key is wrong."""
        table = _table(path)
        if table is None:
            raise SettingsError(
                f"{path}: Es gibt keinen Abschnitt [tool.leichtsprache]. Legen Sie ihn an."
            )
        return cls(path, table).checked()

    def checked(self) -> Settings:
        """Return these settings; raises `SettingsError` where a name in them is wrong."""
        for key in ("select", "ignore"):
            _require_known(self._place(key), self.values.get(key, ()))
        for pattern, names in self.values.get("per-file-ignores", {}).items():
            _require_known(self._place("per-file-ignores") / pattern, names)
        self.profile()
        return self

    def overridden(self, values: _Table) -> Settings:
        """Return these settings with other values for some keys."""
        called = self.called | set(values)
        return replace(self, values={**self.values, **values}, called=called).checked()

    @property
    def folder(self) -> Path:
        """The folder that paths and patterns in the settings start from."""
        return self.file.parent if self.file else Path()

    @property
    def min_severity(self) -> Severity:
        """The least severity that counts."""
        severity: Severity = self.values.get("min-severity", "info")
        return severity

    @property
    def fail_on(self) -> str:
        """The least severity that makes a check fail, or ``"never"``."""
        return str(self.values.get("fail-on", "warning"))

    @property
    def baseline(self) -> Path | None:
        """The file of the baseline."""
        name = self.values.get("baseline")
        return self.folder / name if name else None

    def excludes(self, name: str) -> bool:
        """Say whether a file is left out."""
        return any(self._fits(name, pattern) for pattern in self.values.get("exclude", ()))

    def stage(self, name: str = "-") -> Check:
        """Return the stage that checks the file ``name``."""
        ignored = set(self.values.get("ignore", ()))
        for pattern, names in self.values.get("per-file-ignores", {}).items():
            if self._fits(name, pattern):
                ignored.update(names)
        select, ignore = expanded(self.values.get("select", ()))[0], expanded(ignored)[0]
        rules = self._house_rules()
        known = frozenset({*catalogue(), *(rule.id for rule in rules)})
        return Check(self.profile(), select & known, ignore & known, rules)

    def profile(self) -> Profile:
        """Return the profile with the changes of the project."""
        chain = self._chain()
        base = load_profile(chain[-1])
        changes = {rule: {**base.changes.get(rule, {}), **each} for rule, each in self._changes()}
        set_here = {rule for rule, each in self._changes() if "severity" in each}
        for rule in set(self.values.get("select", ())) & set(catalogue()) - set_here:
            # Who names a rule wants it, whatever the profile says.
            own = changes.setdefault(rule, dict(base.changes.get(rule, {})))
            if own.get("severity", "off") == "off":
                own["severity"] = catalogue()[rule].severity
        frozen = {rule: FrozenMap(each) for rule, each in {**base.changes, **changes}.items()}
        title = next((each["title"] for each in self._tables() if "title" in each), base.title)
        return Profile(chain[0], title, base.rulebooks, FrozenMap(frozen))

    def _place(self, key: str) -> Place:
        """Return where a key has its value from, for messages."""
        if self.file is None or key in self.called:
            return Place("Aufruf", (f"--{key}",))
        return Place(str(self.file), (key,))

    def _chain(self) -> tuple[str, ...]:
        """Return the name of the profile, of the one that it extends, and so on."""
        own = self.values.get("profiles", {})
        name = self.values.get("profile", _DEFAULT_PROFILE)
        place = self._place("profile")
        chain: list[str] = []
        while name not in chain:
            place.require_one_of({*profile_names(), *own}, name, "Das Profil")
            chain.append(name)
            if name not in own:
                return tuple(chain)
            place = self._place("profiles") / name / "extend"
            name = own[name].get("extend", _DEFAULT_PROFILE)
        raise place.error("Das Profil erweitert sich selbst. Nennen Sie ein anderes.")

    def _tables(self) -> Iterator[_Table]:
        """Yield what changes the profile, what counts most first."""
        yield self.values
        own = self.values.get("profiles", {})
        yield from (own[name] for name in self._chain() if name in own)

    def _changes(self) -> Iterable[tuple[str, dict[str, Option]]]:
        """Return the changes of rules, by rule."""
        changes: dict[str, dict[str, Option]] = {}
        for table in reversed(list(self._tables())):
            for rule, options in table.get("thresholds", {}).items():
                changes.setdefault(rule, {}).update(options)
            for rule, severity in table.get("severities", {}).items():
                changes.setdefault(rule, {})["severity"] = severity
            for rule in _ACRONYM_RULES if "known-acronyms" in table else ():
                own = changes.setdefault(rule, {})
                own["known"] = " ".join([str(own.get("known", "")), *table["known-acronyms"]])
        return changes.items()

    def _house_rules(self) -> tuple[Rule, ...]:
        """Return the rules of the glossary; the nearest table decides about a word."""
        terms: dict[str, dict[str, str]] = {"preferred": {}, "forbidden": {}}
        for table in reversed(list(self._tables())):
            for kind, words in table.get("glossary", {}).items():
                terms[kind].update(words)
        preferred, forbidden = FrozenMap(terms["preferred"]), FrozenMap(terms["forbidden"])
        return house_rules(preferred, forbidden) if preferred or forbidden else ()

    def _fits(self, name: str, pattern: str) -> bool:
        """Say whether a pattern fits the path of a file, or a folder on it."""
        path = PurePath(relpath(name, self.folder)).as_posix()
        pattern = pattern.removeprefix("./").removesuffix("/")
        whole = (pattern, pattern.removeprefix("**/"), f"{pattern}/*")
        parts = path.split("/") if "/" not in pattern else ()
        return any(fnmatch(path, each) for each in whole) or any(
            fnmatch(part, pattern) for part in parts
        )


@cache
def nearest(folder: Path) -> Settings:
    """Return the settings for the texts in a folder: the nearest file, here or above, decides."""
    for each in (folder, *folder.parents):
        for name in (NAME, SHARED):
            path = each / name
            if path.is_file() and _table(path) is not None:
                return Settings.read(path)
    return Settings()


def project_profile(name: str | None = None) -> Profile:
    """Return a profile with the changes of the project in this folder.

    ``name`` is that of a shipped profile or of one of the project; without it the settings decide.
    Raises `SettingsError`.
    """
    return nearest(Path.cwd()).overridden({"profile": name} if name else {}).profile()


def nearest_rule(name: str) -> Rule:
    """Return the rule with this id; raises `SettingsError` that names the nearest one."""
    rules = catalogue()
    if name not in rules:
        near = get_close_matches(name, rules, 1)
        meant = f" Meinen Sie „{near[0]}“?" if near else ""
        raise SettingsError(
            f"Die Regel „{name}“ gibt es nicht.{meant} Alle Regeln zeigt: leichtsprache rules"
        )
    return rules[name]


def expanded(names: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the ids of the rules that names of rules, groups and patterns mean, and the unknown.

    >>> sorted(expanded(["num-perc*", "nix"])[0]), expanded(["num-perc*", "nix"])[1]
    (['num-percent'], ('nix',))
    """
    ids = {*catalogue(), *(rule.id for rule in house_rules())}
    found: set[str] = set()
    unknown: list[str] = []
    for name in names:
        meant = ids if name == ALL else groups().get(name) or matching(ids, name)
        found.update(meant)
        unknown += [] if meant else [name]
    return frozenset(found), tuple(unknown)


def _require_known(place: Place, names: Iterable[str]) -> None:
    for name in expanded(names)[1]:
        place.require_one_of({*catalogue(), *groups(), ALL}, name, "Die Regel oder Gruppe")


def _table(path: Path) -> _Table | None:
    """Return the settings in a file as read, ``None`` where a shared file has none."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: Das ist kein gültiges TOML: {error}.") from error
    except RecursionError as error:
        raise SettingsError(f"{path}: Das TOML ist zu tief verschachtelt.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: Speichern Sie die Datei als UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"{path}: Die Datei ist nicht lesbar: {error.strerror}.") from error
    if path.name == SHARED:
        tool = data.get("tool", {})
        if "leichtsprache" not in tool:
            return None
        place = Place(str(path), ("tool", "leichtsprache"))
        return read_table(KEYS, place, tool["leichtsprache"])
    return read_table(KEYS, Place(str(path)), data)
