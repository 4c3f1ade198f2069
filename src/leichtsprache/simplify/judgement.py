"""What the guards say of an edit, in the sentences that it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from leichtsprache.document import Block, Document, Edit, Finding, Loss, Sentence, Span
from leichtsprache.guards import compare
from leichtsprache.guards.soundness import Flaw, collides, sound
from leichtsprache.guards.words import rearranged
from leichtsprache.simplify.memory import analyzed

#: As many characters on each side of an edit are judged: a text without any full stop is too long
#: to be read anew for each edit in it.
_AROUND = 400
#: What the cache holds: an edit that was refused comes again in each round.
_EDITS = 1_000


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the sentences at ``span`` become by an edit, the facts lost and the new flaws."""

    span: Span
    before: str
    after: str
    losses: tuple[Loss, ...] = ()
    flaws: tuple[Flaw, ...] = ()

    @property
    def is_harmless(self) -> bool:
        """Whether the edit may be made."""
        return not self.losses and not self.flaws


def harmless(document: Document, found: Iterable[Finding]) -> list[Finding]:
    """Return the findings whose edits can be made together, without the loss of a fact.

    >>> document = Document("Das kostet 10 %.")
    >>> edit = Edit(Span(11, 15), "viel", safe=True)
    >>> harmless(analyzed(document), [Finding("my-rule", edit.span, "Nein.", edits=(edit,))])
    []
    """
    return [each for each in apart(found) if judged(document, each).is_harmless]


def apart(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings whose edits do not overlap, the earliest first."""
    stop = -1
    for finding in sorted(found, key=lambda each: min(edit.span for edit in each.edits)):
        spans = [edit.span for edit in finding.edits]
        if min(spans).start >= max(stop, 0):
            stop = max(span.stop for span in spans)
            yield finding


def judged(document: Document, finding: Finding) -> Judgement:
    """Return what the guards say of the edits of a finding, made together."""
    edits = finding.edits
    start = min(edit.span.start for edit in edits)
    stop = max(edit.span.stop for edit in edits)
    touched = [each.span for each in document.sentences if each.span.overlaps(Span(start, stop))]
    span = Span(
        max(min([start, *(each.start for each in touched)]), start - _AROUND, 0),
        min(max([stop, *(each.stop for each in touched)]), stop + _AROUND),
    )
    moved = tuple(_moved(edit, -span.start) for edit in edits)
    rewrites = any(edit.span.covers(each) for edit in edits for each in touched)
    before = span.slice(document.text)
    return Judgement(span, before, *_judged(before, moved, rewrites=rewrites))


def _moved(edit: Edit, delta: int) -> Edit:
    return Edit(edit.span.shifted(delta), edit.text, reworded=edit.reworded)


@lru_cache(_EDITS)
def _judged(
    before: str, edits: tuple[Edit, ...], *, rewrites: bool
) -> tuple[str, tuple[Loss, ...], tuple[Flaw, ...]]:
    """Return the new text, the losses and the flaws; ``rewrites``: of whole new sentences."""
    old = analyzed(Document(before, (Block(Span(0, len(before))),)))
    new = analyzed(old.revise(edits))
    losses = compare(old, new)
    if not rewrites:
        return new.text, losses, collides(old.sentences, new.sentences)
    if not any(edit.reworded for edit in edits):
        losses = (*losses, *rearranged(old.sentences, new.sentences))
    return new.text, losses, sound(_prose(old), _prose(new))


def _prose(document: Document) -> list[Sentence]:
    """Return the sentences that are no list items."""
    return [
        sentence
        for block in document.blocks
        if block.kind != "item"
        for sentence in block.sentences or ()
    ]
