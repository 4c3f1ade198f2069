"""What the guards say of an edit, in the sentences that it touches."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

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
    return [each for each, judgement in judgements(document, found) if judgement.is_harmless]


def judgements(document: Document, found: Iterable[Finding]) -> Iterator[tuple[Finding, Judgement]]:
    """Yield what the guards say of each finding, the earliest first, if it can still be made.

    It cannot where its edits overlap those of an earlier one that is harmless. What is found in one
    sentence is judged together, and only where that does harm one by one.
    """
    stop = 0
    ordered = sorted(found, key=lambda each: _reach(each).start)
    for span, group in groupby(ordered, key=lambda each: _sentences_at(document, _reach(each))):
        findings = list(group)
        together = list(_apart(findings, stop))
        edits = [edit for finding in together for edit in finding.edits]
        if len(together) > 1 and judged(document, span, edits).is_harmless:
            stop = max(edit.span.stop for edit in edits)
            yield from ((each, _shown(document, span, each)) for each in together)
            continue
        last: Span | None = None
        for finding in findings:
            reach = _reach(finding)
            if reach.start >= stop and reach != last:
                judgement = judged(document, span, finding.edits)
                stop, last = (reach.stop, reach) if judgement.is_harmless else (stop, last)
                yield finding, judgement


def _reach(finding: Finding) -> Span:
    """Return the span from the first to the last edit of a finding."""
    spans = [edit.span for edit in finding.edits]
    return Span(min(spans).start, max(span.stop for span in spans))


def _apart(findings: Iterable[Finding], stop: int) -> Iterator[Finding]:
    """Yield the findings that overlap none of those before, and begin behind ``stop``.

    Of several that put something in at one place the first is made.
    """
    last: Span | None = None
    for finding in findings:
        reach = _reach(finding)
        if reach.start >= stop and reach != last:
            stop, last = reach.stop, reach
            yield finding


def _sentences_at(document: Document, span: Span) -> Span:
    """Return the span with the sentences that it touches, but no more than a stretch of them."""
    touched = [each.span for each in _touched(document, span)]
    return Span(
        max(min([span.start, *(each.start for each in touched)]), span.start - _AROUND, 0),
        min(max([span.stop, *(each.stop for each in touched)]), span.stop + _AROUND),
    )


def _shown(document: Document, span: Span, finding: Finding) -> Judgement:
    """Return what a harmless finding changes, without a look at it."""
    text = span.slice(document.text)
    edits = [_moved(edit, -span.start) for edit in finding.edits]
    alone = Document(text, (Block(Span(0, len(text))),))
    return Judgement(span, text, alone.revise(edits).text)


def judged(document: Document, span: Span, edits: Sequence[Edit]) -> Judgement:
    """Return what the guards say of edits of the sentences at ``span``, made together."""
    touched = list(_touched(document, span))
    old = _excerpt(document, span, touched)
    new = analyzed(old.revise(_moved(edit, -span.start) for edit in edits))
    losses, flaws = list(compare(old, new)), collides(old.sentences, new.sentences)
    if any(edit.span.covers(each.span) for edit in edits for each in touched):
        flaws = sound(_prose(old), _prose(new))
        if not any(edit.reworded for edit in edits):
            losses += rearranged(old.sentences, new.sentences)
    kept = tuple(each for each in losses if not _is_resolved(document, span, each))
    return Judgement(span, old.text, new.text, kept, flaws)


def _touched(document: Document, span: Span) -> Iterator[Sentence]:
    """Yield the sentences that overlap the span; in a long text without a look at all of them."""
    for block in document.blocks:
        if block.span.overlaps(span):
            sentences = block.sentences or ()
            first = bisect_right(sentences, span.start, key=lambda each: each.span.stop)
            yield from takewhile(lambda each: each.span.overlaps(span), sentences[first:])


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
