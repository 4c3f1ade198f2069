"""The rules of Leichte Sprache, the profiles that choose among them, and the stage `check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from leichtsprache.analyze import analyze
from leichtsprache.document import SEVERITIES, Document, Finding, FrozenMap
from leichtsprache.errors import ProfileError
from leichtsprache.pipeline import Stage
from leichtsprache.rules.contract import Rule
from leichtsprache.rules.profiles import Profile, Setting, load_profile
from leichtsprache.segment import segment

__all__ = ["catalogue", "check", "findings", "groups", "settings"]


@cache
def catalogue() -> FrozenMap[str, Rule]:
    """Return all rules by id: each module below ``rules/`` that defines ``RULE``.

    >>> catalogue()["num-percent"].title
    'Prozent-Zeichen'
    """
    rules = [rule for _, rule in _rules()]
    return FrozenMap((rule.id, rule) for rule in sorted(rules, key=lambda rule: rule.id))


@cache
def groups() -> FrozenMap[str, frozenset[str]]:
    """Return the ids of the rules by group: the folder that a rule's file is in.

    >>> "num-percent" in groups()["numbers"]
    True
    """
    members: dict[str, set[str]] = {}
    for group, rule in _rules():
        members.setdefault(group, set()).add(rule.id)
    return FrozenMap((group, frozenset(ids)) for group, ids in sorted(members.items()))


def _rules() -> Iterator[tuple[str, Rule]]:
    """Yield the rules with the folder of their file."""
    for found in walk_packages(__path__, f"{__name__}."):
        module = import_module(found.name)
        if hasattr(module, "RULE"):
            yield found.name.split(".")[-2], module.RULE


def settings(profile: str | Profile = "din33429") -> tuple[Setting, ...]:
    """Return the rules of a profile with their severities and options.

    Raises `ProfileError` for an unknown profile, rule or option.
    """
    chosen = load_profile(profile) if isinstance(profile, str) else profile
    return chosen.settings(catalogue())


def findings(document: Document, setting: Setting) -> Iterator[Finding]:
    """Yield what one rule finds in a document that has the layers the rule needs."""
    rule = setting.rule
    for fault in rule.check(document, setting.options):
        message = rule.message.format_map(fault.values)
        severity = fault.level or setting.severity
        yield Finding(rule.id, fault.span, message, severity, fault.edits)


def check(
    profile: str | Profile = "din33429",
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = (),
) -> Stage:
    """Return the stage that fills ``Document.findings`` by the rules of ``profile``.

    ``select`` keeps only these rule ids, ``ignore`` leaves these out; ``rules`` are checked
    besides, with their own severity and options. Rules that need what the document cannot have
    are named in ``Document.not_run``.

    Raises `ProfileError` for an unknown profile or rule.

    >>> document = check()(Document("Das kostet 10 % mehr."))
    >>> [finding.rule for finding in document.findings]
    ['num-percent']
    """
    stage = Check(profile, frozenset(select), frozenset(ignore), tuple(rules))
    stage.settings()  # so that a wrong name fails here and not at the first document
    return stage


@dataclass(frozen=True)
class Check:
    """The stage made by `check`."""

    profile: str | Profile
    select: frozenset[str]
    ignore: frozenset[str]
    rules: tuple[Rule, ...]

    def settings(self) -> tuple[Setting, ...]:
        """Return the rules to check, as the profile wants them."""
        chosen = settings(self.profile) + tuple(map(Setting.of, self.rules))
        known = {*catalogue(), *(rule.id for rule in self.rules)}
        if unknown := (self.select | self.ignore) - known:
            raise ProfileError(f"Unknown rules: {sorted(unknown)}. Known: {sorted(known)}.")
        wanted = (self.select or known) - self.ignore
        return tuple(setting for setting in chosen if setting.rule.id in wanted)

    def __call__(self, document: Document) -> Document:
        """Return the document with its findings in text order."""
        chosen = self.settings()
        document = segment()(document)
        if any(setting.rule.needs == "analysis" for setting in chosen):
            document = analyze()(document)
        layers = document.layers
        can_run = [each for each in chosen if each.rule.needs in layers]
        found = (finding for each in can_run for finding in findings(document, each))
        return replace(
            document,
            findings=tuple(sorted(_one_each(found), key=lambda each: (each.span, each.rule))),
            not_run=tuple(each.rule.id for each in chosen if each.rule.needs not in layers),
        )


# Rules of these phases are about words and signs: what two of them say of one place is one fault.
_LOCAL = frozenset({"characters", "words", "numbers", "compounds"})


def _one_each(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings without those that speak of a place that a better one speaks of.

    Better is the longer one (``3–4 Uhr`` says more than ``–``), then the more severe one, then the
    one with a repair.
    """
    rules = catalogue()
    kept: Finding | None = None
    for each in sorted(found, key=lambda each: (each.span, each.rule)):
        if each.rule not in rules or rules[each.rule].phase not in _LOCAL:
            yield each
        elif kept is None or not kept.span.overlaps(each.span):
            if kept is not None:
                yield kept
            kept = each
        else:
            kept = max(kept, each, key=_weight)
    if kept is not None:
        yield kept


def _weight(finding: Finding) -> tuple[int, int, bool]:
    length = finding.span.stop - finding.span.start
    return length, SEVERITIES.index(finding.severity), bool(finding.edits)
