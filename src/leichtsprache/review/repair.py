"""Safe repairs, made in the file itself: markup, line breaks and all the rest stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leichtsprache.document import Document, Finding
from leichtsprache.errors import ReadError
from leichtsprache.report.results import Result
from leichtsprache.review.source import Source
from leichtsprache.segment import segment
from leichtsprache.simplify import harmless

#: A repair may make room for another; a text still changing after this has rules at odds.
_MOST_ROUNDS = 12
_MOST_TRIES = 60


def repaired(source: Source, check: Callable[[Source], Result]) -> tuple[Source, int]:
    """Return the file with all safe repairs made, and how many.

    ``check`` says what counts in a file. A repair that would lose a fact is not made, nor one after
    which the file would read as anything but the repaired text.
    """
    made = 0
    for _ in range(_MOST_ROUNDS):
        result = check(source)
        safe = (
            each
            for each in result.findings
            if each.is_safe and all(map(source.can_write, each.edits))
        )
        kept = _writable(source, result.document, harmless(result.document, safe))
        revised = _revised(source, result.document, kept)
        if not kept or revised is None:
            break
        source, made = revised, made + len(kept)
    return source, made


def _writable(source: Source, document: Document, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings whose edits can be written; where not all can, halves are tried.

    As each try reads the whole file, what is left after some tries is not written.
    """
    kept: list[Finding] = []
    waiting = [list(found)]
    for _ in range(_MOST_TRIES):
        if not waiting:
            break
        part = waiting.pop()
        if part and _revised(source, document, [*kept, *part]):
            kept += part
        elif len(part) > 1:
            half = len(part) // 2
            waiting += (part[half:], part[:half])
    return kept


def _revised(source: Source, document: Document, found: Sequence[Finding]) -> Source | None:
    """Return the file with the edits made, if it then reads as the revised document does."""
    edits = [edit for finding in found for edit in finding.edits]
    text = source.edited(edits)
    if text is None:
        return None
    try:
        revised = Source.of(text, source.suffix, source.document.metadata["file"])
    except ReadError:
        return None
    is_same = _read(revised.document) == _read(document.revise(edits))
    return revised if is_same else None


def _read(document: Document) -> list[str]:
    """Return what each block says, without line breaks."""
    document = segment()(document)
    return [" ".join(block.span.slice(document.text).split()) for block in document.blocks]
