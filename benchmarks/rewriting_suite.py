"""Sentences of our own with the rewriting they should get, phenomenon by phenomenon.

Each file of `rewriting/` is a phenomenon: the rules that work on it stand in its head
(``# rules:``, where it is not the default ``# profile:``, and for what no profile chooses
``# option: rule name value``), then a sentence on each line, what it should become
(``=``: it must stay as it is), and other versions that are as good, parted by ``|``. Only the named
rules run, and only what they do by themselves counts: a suggestion leaves the sentence as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules import catalogue
from leichtsprache.rules.profiles import Profile, load_profile
from leichtsprache.simplify import simplify

_FOLDER = Path(__file__).parent / "rewriting"
_OFF = FrozenMap({"severity": "off"})
_ON = FrozenMap({"severity": "warning"})


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, and what it may become; the first version is the one we would write."""

    before: str
    wanted: tuple[str, ...]

    @property
    def is_trap(self) -> bool:
        """Whether the sentence must stay as it is."""
        return self.wanted[0] == self.before


@dataclass(frozen=True, slots=True)
class Phenomenon:
    """What is rewritten, by which rules of which profile, and the sentences to show it."""

    id: str
    profile: Profile
    cases: tuple[Case, ...]


def phenomena() -> Iterator[Phenomenon]:
    """Yield the phenomena, in the order of their names."""
    for path in sorted(_FOLDER.glob("*.tsv")):
        yield _read(path)


def _read(path: Path) -> Phenomenon:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = dict(line[1:].strip().split(": ", 1) for line in lines if line.startswith("#"))
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    cases = tuple(_case(*row) for row in rows)
    profile = _only(head["rules"].split(), head.get("profile"))
    if "option" in head:
        profile = _with_option(profile, *head["option"].split())
    return Phenomenon(path.stem, profile, cases)


def _with_option(profile: Profile, rule: str, name: str, value: str) -> Profile:
    chosen = {"true": True, "false": False}.get(value, value)
    changes = {**profile.changes, rule: FrozenMap({**profile.changes[rule], name: chosen})}
    return replace(profile, changes=FrozenMap(changes))


def _case(before: str, wanted: str, also: str = "") -> Case:
    versions = (wanted, *also.split("|")) if also else (wanted,)
    texts = (each.strip().replace("\\n", "\n") for each in versions)
    return Case(before, tuple(before if each == "=" else each for each in texts))


def _only(rules: list[str], name: str | None) -> Profile:
    """Return the profile with these rules and no others."""
    base = load_profile(name or "din33429")
    known = [rule.id for rule in catalogue().values()]
    if unknown := set(rules) - set(known):
        raise ValueError(f"No such rules: {sorted(unknown)}.")
    changes = {
        each: FrozenMap({**base.changes.get(each, {}), **_ON}) if each in rules else _OFF
        for each in known
    }
    return Profile(f"only {' '.join(rules)}", base.title, base.rulebooks, FrozenMap(changes))


def outcomes(phenomenon: Phenomenon) -> Iterator[tuple[Case, str]]:
    """Yield each case with what became of it."""
    stage = simplify(phenomenon.profile)
    for case in phenomenon.cases:
        yield case, stage(Document(case.before)).text


def measure(data: Path) -> dict[str, float]:  # noqa: ARG001
    """Return for each phenomenon the share of sentences that came out as wanted, and over all."""
    figures: dict[str, float] = {}
    right: list[bool] = []
    for each in phenomena():
        found = [text in case.wanted for case, text in outcomes(each)]
        figures[f"suite.{each.id}"] = sum(found) / len(found)
        right += found
    return {**figures, "suite.all": sum(right) / len(right)}


def main() -> None:
    """Print each sentence that came out otherwise; arguments name the phenomena."""
    for each in phenomena():
        if sys.argv[1:] and each.id not in sys.argv[1:]:
            continue
        wrong = [(case, text) for case, text in outcomes(each) if text not in case.wanted]
        traps = sum(case.is_trap for case in each.cases)
        right = len(each.cases) - len(wrong)
        print(f"{each.id:24}{right:4} of {len(each.cases):3} right, {traps} traps")
        for case, text in wrong:
            print(f"  before: {case.before}\n  wanted: {case.wanted[0]}\n  got:    {text}")


if __name__ == "__main__":
    main()
