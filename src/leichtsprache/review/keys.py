"""What may stand in the settings of a project: each key, its kind, and what is wrong otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import Any

from leichtsprache.document import SEVERITIES
from leichtsprache.errors import SettingsError
from leichtsprache.rules import catalogue

_NAMES = {
    bool: "wahr oder falsch (true, false)", int: "eine ganze Zahl", float: "eine Zahl mit Komma",
    str: "ein Text in Anführungszeichen", list: "eine Liste in eckigen Klammern",
    dict: "eine Tabelle",
}  # fmt: skip
_Read = Callable[["Place", Any], Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file of settings, for messages."""

    file: str
    keys: tuple[str, ...] = ()

    def __truediv__(self, key: str) -> Place:
        return Place(self.file, (*self.keys, key))

    def error(self, problem: str) -> SettingsError:
        """Return the error that something is wrong here."""
        where = f"{self.file}, {'.'.join(self.keys)}" if self.keys else self.file
        return SettingsError(f"{where}: {problem}")

    def require(self, kind: type, value: object) -> None:
        """Raise `SettingsError` where the value is of another kind."""
        if type(value) is not kind:
            raise self.error(f"Hier muss {_NAMES[kind]} stehen, nicht {value!r}.")

    def require_one_of(self, allowed: Iterable[str], key: str, what: str) -> None:
        """Raise `SettingsError` where ``key`` is not allowed, with the nearest that is."""
        known = sorted(allowed)
        if key not in known:
            near = get_close_matches(key, known, 1)
            meant = f" Meinen Sie „{near[0]}“?" if near else ""
            listed = ", ".join(known) or "keine"
            raise self.error(f"{what} „{key}“ gibt es nicht.{meant} Erlaubt sind: {listed}.")


def read_table(readers: Mapping[str, _Read], place: Place, value: Any) -> dict[str, Any]:
    """Return the values of a table that may have the keys of ``readers``."""
    place.require(dict, value)
    for key in value:
        place.require_one_of(readers, key, "Die Einstellung")
    return {key: readers[key](place / key, each) for key, each in value.items()}


def _text(place: Place, value: Any) -> str:
    place.require(str, value)
    return str(value)


def _texts(place: Place, value: Any) -> tuple[str, ...]:
    place.require(list, value)
    return tuple(_text(place / f"[{index}]", each) for index, each in enumerate(value))


def _choice(allowed: Iterable[str], place: Place, value: Any) -> str:
    place.require(str, value)
    place.require_one_of(allowed, value, "Den Wert")
    return str(value)


def _each(read: _Read, place: Place, value: Any) -> dict[str, Any]:
    """Return a table whose keys are free."""
    place.require(dict, value)
    return {key: read(place / key, each) for key, each in value.items()}


def _severities(place: Place, value: Any) -> dict[str, str]:
    read = _each(partial(_choice, (*SEVERITIES, "off")), place, value)
    for rule in read:
        place.require_one_of(catalogue(), rule, "Die Regel")
    return read


def _thresholds(place: Place, value: Any) -> dict[str, dict[str, Any]]:
    place.require(dict, value)
    for rule, options in value.items():
        place.require_one_of(catalogue(), rule, "Die Regel")
        allowed = catalogue()[rule].options
        (place / rule).require(dict, options)
        for name, each in options.items():
            (place / rule).require_one_of(allowed, name, "Die Schwelle")
            (place / rule / name).require(type(allowed[name]), each)
    return dict(value)


def _terms(place: Place, value: Any) -> dict[str, str]:
    """Return words with what to say of them; a list has only the words."""
    if isinstance(value, list):
        value = dict.fromkeys(_texts(place, value), "")
    read = _each(_text, place, value)
    for term in read:
        if not term.strip():
            raise place.error("Ein Wort ist leer. Löschen Sie die Zeile.")
    return {" ".join(term.split()): better for term, better in read.items()}


def _preferred(place: Place, value: Any) -> dict[str, str]:
    place.require(dict, value)
    return _terms(place, value)


_GLOSSARY: dict[str, _Read] = {"preferred": _preferred, "forbidden": _terms}
#: What a profile of the project may say, and the top of the settings, too.
_CHANGES: dict[str, _Read] = {
    "thresholds": _thresholds,
    "severities": _severities,
    "glossary": partial(read_table, _GLOSSARY),
    "known-acronyms": _texts,
}
_PROFILE: dict[str, _Read] = {"extend": _text, "title": _text, **_CHANGES}
#: All keys of the settings of a project.
KEYS: dict[str, _Read] = {
    "profile": _text,
    "select": _texts,
    "ignore": _texts,
    "min-severity": partial(_choice, SEVERITIES),
    "fail-on": partial(_choice, (*SEVERITIES, "never")),
    "baseline": _text,
    "exclude": _texts,
    "per-file-ignores": partial(_each, _texts),
    "profiles": partial(_each, partial(read_table, _PROFILE)),
    **_CHANGES,
}
