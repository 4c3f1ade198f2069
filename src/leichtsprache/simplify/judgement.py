"""What the guards say of an edit, in the sentences that it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from leichtsprache.document import Block, Document, Edit, Finding, Loss, Sentence, Span
from leichtsprache.guards import compare
from leichtsprache.guards.soundness import Flaw, collides, sound
from leichtsprache.guards.words import rearranged
from leichtsprache.simplify.memory import analyzed

#: As many characters on each side of an edit are judged: a text without any full stop is too long
#: to be read anew for each edit in it.
_AROUND = 400


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
    touched = [each for each in document.sentences if each.span.overlaps(Span(start, stop))]
    span = Span(
        max(min([start, *(each.span.start for each in touched)]), start - _AROUND, 0),
        min(max([stop, *(each.span.stop for each in touched)]), stop + _AROUND),
    )
    old = _excerpt(document, span, touched)
    new = analyzed(old.revise(_moved(edit, -span.start) for edit in edits))
    losses, flaws = list(compare(old, new)), collides(old.sentences, new.sentences)
    if any(edit.span.covers(each.span) for edit in edits for each in touched):
        flaws = sound(_prose(old), _prose(new))
        if not any(edit.reworded for edit in edits):
            losses += rearranged(old.sentences, new.sentences)
    kept = tuple(each for each in losses if not _is_resolved(document, span, each))
    return Judgement(span, old.text, new.text, kept, flaws)


def _excerpt(document: Document, span: Span, touched: Sequence[Sentence]) -> Document:
    """Return the part of the document as one of its own; whole sentences stay analyzed."""
    sentences: tuple[Sentence, ...] | None = None
    if touched and (touched[0].span.start, touched[-1].span.stop) == span:
        sentences = tuple(each.shifted(-span.start) for each in touched)
    text = span.slice(document.text)
    return analyzed(Document(text, (Block(Span(0, len(text)), sentences=sentences),)))


def _moved(edit: Edit, delta: int) -> Edit:
    return Edit(edit.span.shifted(delta), edit.text)


def _is_resolved(document: Document, span: Span, loss: Loss) -> bool:
    """Whether a name or noun is new in its sentence only: a pronoun stood for it."""
    if loss.change == "lost" or loss.kind not in ("name", "word"):
        return False
    return loss.fact in document.text[max(0, span.start - _AROUND) : span.start]


def _prose(document: Document) -> list[Sentence]:
    """Return the sentences that are no list items."""
    return [
        sentence
        for block in document.blocks
        if block.kind != "item"
        for sentence in block.sentences or ()
    ]
