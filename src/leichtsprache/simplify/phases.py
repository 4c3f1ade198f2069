"""The phases of simplifying: round by round, until no rule has a repair left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leichtsprache.document import Document, Edit, Finding, FrozenMap, Step
from leichtsprache.rules import findings
from leichtsprache.rules.contract import PHASES, Phase
from leichtsprache.rules.profiles import Setting
from leichtsprache.simplify.judgement import apart, judged
from leichtsprache.simplify.memory import analyzed

#: Repairs may make room for others; a text that is still changing after this has rules at odds.
_MOST_ROUNDS = 12
#: The text of the block, the rule, and what it would change there.
_Key = tuple[str, str, tuple[Edit, ...]]


@dataclass(frozen=True, slots=True)
class Phases:
    """The rules that repair, by phase; ``rewords`` lets them say it in other words."""

    rules: FrozenMap[Phase, tuple[Setting, ...]]
    rewords: bool

    @classmethod
    def of(cls, chosen: Iterable[Setting], *, rewords: bool) -> Phases:
        """Return the phases of these rules."""
        fixing = [each for each in chosen if each.rule.is_fixable]
        rules = {
            phase: tuple(each for each in fixing if each.rule.phase == phase) for phase in PHASES
        }
        return cls(FrozenMap(rules), rewords)

    def repairs(self, document: Document, phase: Phase) -> Iterator[Finding]:
        """Yield the findings of a phase that may be repaired without asking."""
        layers = document.layers
        for setting in self.rules[phase]:
            if setting.rule.needs in layers:
                yield from (each for each in findings(document, setting) if self._allows(each))

    def _allows(self, finding: Finding) -> bool:
        return finding.is_safe and (self.rewords or not any(e.reworded for e in finding.edits))


def settled(document: Document, phases: Phases) -> tuple[Document, tuple[Step, ...]]:
    """Return the document when no phase changes it any more, and the steps to it.

    Refused steps stand where they were refused first.
    """
    steps: dict[_Key, Step] = {}
    quiet: dict[Phase, Document] = {}
    for _ in range(_MOST_ROUNDS):
        before = document
        for phase in PHASES:
            if quiet.get(phase) is not document:
                document = _repaired(document, phases, phase, steps)
                quiet[phase] = document
        if document is before:
            break
    return document, tuple(dict.fromkeys(steps.values()))


def _repaired(
    document: Document, phases: Phases, phase: Phase, steps: dict[_Key, Step]
) -> Document:
    """Return the document with the repairs of one phase made, round by round."""
    for _ in range(_MOST_ROUNDS):
        kept: list[Finding] = []
        for finding in apart(phases.repairs(document, phase)):
            step = _step(document, finding, steps)
            if step.is_made:
                kept.append(finding)
        if not kept:
            break
        edits = [edit for finding in kept for edit in finding.edits]
        document = analyzed(document.revise(edits))
    return document


def _step(document: Document, finding: Finding, steps: dict[_Key, Step]) -> Step:
    """Return what becomes of a finding; what was judged once is not judged again."""
    key = (document.text, finding.rule, finding.edits)
    if key not in steps:
        found = judged(document, finding)
        span = document.origin(found.span)
        steps[key] = Step(finding.rule, span, found.before, found.after, found.losses, found.flaws)
    return steps[key]
