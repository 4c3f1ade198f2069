"""Simplifying is repairing: the safe edits of the rules, phase by phase, until none is left.

Each block is worked on by itself, because no rule with safe edits looks further; the outcome is one
edit for each changed sentence, so that every easy sentence knows where it came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from leichtsprache.analyze import analyze
from leichtsprache.document import Block, Document, Edit, Finding, Span
from leichtsprache.guards import compare
from leichtsprache.pipeline import Stage
from leichtsprache.rules import findings, settings
from leichtsprache.rules.contract import PHASES
from leichtsprache.rules.profiles import Profile, Setting

#: Repairs may make room for others; a text that is still changing after this has rules at odds.
_MOST_ROUNDS = 12
#: As many characters on each side of an edit are judged: a text without any full stop is too long
#: to be read anew for each edit in it.
_AROUND = 400


def simplify(profile: str | Profile = "din33429") -> Stage:
    """Return the stage that makes all safe repairs which the rules of ``profile`` offer.

    A repair that would lose or add a fact (see `leichtsprache.guards`) is not made. The result has
    the document as its ``source``.

    Raises `ProfileError` for an unknown profile.

    >>> document = Document("Das Amt ist zu, weil die Heizung nicht geht.")
    >>> simplify()(document).text
    'Die Heizung geht nicht. Deshalb ist das Amt zu.'
    """
    settings(profile)  # so that a wrong name fails here and not at the first document
    return Simplify(profile)


@dataclass(frozen=True)
class Simplify:
    """The stage made by `simplify`."""

    profile: str | Profile

    def __call__(self, document: Document) -> Document:
        """Return the document, revised."""
        document = analyze()(document)
        chosen = settings(self.profile)
        edits = [edit for block in document.blocks for edit in _edits(document, block, chosen)]
        return analyze()(document.revise(edits))


def _edits(document: Document, block: Block, chosen: tuple[Setting, ...]) -> Iterator[Edit]:
    """Yield one edit for each sentence of the block that becomes another."""
    start = block.span.start
    alone = Document(block.span.slice(document.text), (replace(block.shifted(-start), marks=None),))
    easy = _settled(alone, chosen)
    stop = -1
    for image in easy.images([sentence.span for sentence in alone.sentences]):
        if image.start < stop:  # two sentences became one: the first edit has told all
            continue
        origin = easy.origin(image)
        stop = image.stop
        text = image.slice(easy.text)
        if text != origin.slice(alone.text):
            yield Edit(origin.shifted(start), text, safe=True)


def _settled(document: Document, chosen: tuple[Setting, ...]) -> Document:
    """Return the document when no phase changes it any more."""
    for _ in range(_MOST_ROUNDS):
        before = document
        for phase in PHASES:
            wanted = [each for each in chosen if each.rule.phase == phase]
            document = _repaired(document, wanted)
        if document is before:
            break
    return document


def _repaired(document: Document, wanted: list[Setting]) -> Document:
    """Return the document with the safe repairs of one phase made, round by round."""
    for _ in range(_MOST_ROUNDS):
        found = (finding for setting in wanted for finding in _run(document, setting))
        kept = harmless(document, found)
        if not kept:
            break
        edits = [edit for finding in kept for edit in finding.edits]
        document = analyze()(document.revise(edits))
    return document


def harmless(document: Document, found: Iterable[Finding]) -> list[Finding]:
    """Return the findings whose edits can be made together, without the loss of a fact.

    >>> from leichtsprache.document import Edit
    >>> document = Document("Das kostet 10 %.")
    >>> edit = Edit(Span(11, 15), "viel", safe=True)
    >>> harmless(analyze()(document), [Finding("my-rule", edit.span, "Nein.", edits=(edit,))])
    []
    """
    return [
        finding
        for finding in _apart(found)
        if not any(_loses(document, edit) for edit in finding.edits)
    ]


def _run(document: Document, setting: Setting) -> Iterator[Finding]:
    if setting.rule.needs in document.layers:
        yield from (each for each in findings(document, setting) if each.is_safe)


def _apart(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings whose edits do not overlap, the earliest first."""
    stop = -1
    for finding in sorted(found, key=lambda each: min(edit.span for edit in each.edits)):
        spans = [edit.span for edit in finding.edits]
        if min(spans).start >= max(stop, 0):
            stop = max(span.stop for span in spans)
            yield finding


def _loses(document: Document, edit: Edit) -> bool:
    """Whether the edit loses or adds a fact of the sentences that it touches."""
    start, stop = edit.span
    touched = [each.span for each in document.sentences if each.span.overlaps(edit.span)]
    span = Span(
        max(min([start, *(each.start for each in touched)]), start - _AROUND),
        min(max([stop, *(each.stop for each in touched)]), stop + _AROUND),
    )
    before = span.slice(document.text)
    inner = edit.span.shifted(-span.start)
    return bool(compare(before, before[: inner.start] + edit.text + before[inner.stop :]))
