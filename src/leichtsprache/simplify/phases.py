"""The phases of simplifying: round by round, until no rule has a repair left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from leichtsprache.document import Block, BlockKind, Document, Finding, FrozenMap, Step
from leichtsprache.rules import findings
from leichtsprache.rules.contract import PHASES, Phase
from leichtsprache.rules.profiles import Setting
from leichtsprache.simplify.judgement import Judgement, judgements
from leichtsprache.simplify.memory import analyzed

#: Repairs may make room for others; a text that is still changing after this has rules at odds.
_MOST_ROUNDS = 12
#: A sentence in a kind of block.
_Said = tuple[BlockKind, str]


@dataclass(frozen=True, slots=True)
class Phases:
    """The rules that repair, by phase; ``rewords`` lets them say it in other words."""

    rules: FrozenMap[Phase, tuple[Setting, ...]]
    rewords: bool

    @classmethod
    def of(cls, chosen: Iterable[Setting], *, rewords: bool) -> Phases:
        """Return the phases of these rules; of the document as a whole they know nothing."""
        fixing = [each for each in chosen if each.rule.is_fixable and each.rule.scope != "document"]
        rules = {
            phase: tuple(each for each in fixing if each.rule.phase == phase) for phase in PHASES
        }
        return cls(FrozenMap(rules), rewords)

    def repairs(self, document: Document, phase: Phase, seen: set[_Said]) -> Iterator[Finding]:
        """Yield the findings of a phase that may be repaired without asking.

        Rules that look at single sentences do so where a sentence is not in ``seen``.
        """
        layers = document.layers
        part = _without(document, seen)
        for setting in self.rules[phase]:
            looked_at = part if setting.rule.scope == "sentence" else document
            if setting.rule.needs in layers and looked_at.blocks:
                yield from (each for each in findings(looked_at, setting) if self._allows(each))

    def _allows(self, finding: Finding) -> bool:
        return finding.is_safe and (self.rewords or not any(e.reworded for e in finding.edits))


def _without(document: Document, seen: set[_Said]) -> Document:
    """Return the document with each sentence as a block, but for those seen, which now are."""
    blocks: list[Block] = []
    for block in document.blocks:
        for sentence in block.sentences or ():
            said = block.kind, sentence.span.slice(document.text)
            if said not in seen:
                seen.add(said)
                blocks.append(replace(block, span=sentence.span, sentences=(sentence,)))
    return replace(document, blocks=tuple(blocks))


def settled(document: Document, phases: Phases) -> tuple[Document, tuple[Step, ...]]:
    """Return the document when no phase changes it any more, and the steps to it.

    Refused steps stand where they were refused first.
    """
    steps: list[Step] = []
    quiet: dict[Phase, Document] = {}
    seen: dict[Phase, set[_Said]] = {phase: set() for phase in PHASES}
    for _ in range(_MOST_ROUNDS):
        before = document
        for phase in PHASES:
            if quiet.get(phase) is not document:
                repairs = partial(phases.repairs, phase=phase, seen=seen[phase])
                document = _repaired(document, repairs, steps)
                quiet[phase] = document
        if document is before:
            break
    return document, tuple(dict.fromkeys(steps))


def _repaired(
    document: Document, repairs: Callable[[Document], Iterator[Finding]], steps: list[Step]
) -> Document:
    """Return the document with the repairs of one phase made, round by round."""
    for _ in range(_MOST_ROUNDS):
        found = list(judgements(document, repairs(document)))
        steps += _steps(document, found)
        edits = [e for finding, judged in found if judged.is_harmless for e in finding.edits]
        if not edits:
            break
        document = analyzed(document.revise(edits))
    return document


def _steps(document: Document, found: Sequence[tuple[Finding, Judgement]]) -> Iterator[Step]:
    """Yield the steps, each with its place in the text as it was read."""
    origins = document.origins(judged.span for _, judged in found)
    for (finding, judged), span in zip(found, origins, strict=True):
        yield Step(finding.rule, span, judged.before, judged.after, judged.losses, judged.flaws)
