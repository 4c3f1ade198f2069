"""Texts for the terminal: findings, and the easy version with one sentence a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.report.notes import Note, notes, rule_card, tally
from leichtsprache.segment import segment

_COLORS: FrozenMap[str, str] = FrozenMap({"info": "36", "warning": "33", "error": "31"})
# Control characters and those that turn the direction of writing could fool the reader.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WHITESPACE = re.compile(r"\s*[\n\t]\s*")


def findings_text(document: Document, *, name: str = "-", color: bool = False) -> str:
    """Return the findings for a terminal; ``name`` is the file as the reader knows it.

    The fault stands between ⟦ and ⟧. Each finding begins with place (line:column), severity and
    the id of its rule.

    >>> from leichtsprache.document import Finding, Span
    >>> finding = Finding("my-rule", Span(4, 8), "Das ist zu laut.")
    >>> print(findings_text(Document("Sei LAUT!", findings=(finding,)), name="brief.txt"))
    brief.txt:1:5: Warnung: my-rule
      Sei ⟦LAUT⟧!
      Das ist zu laut.
    <BLANKLINE>
    brief.txt: 1 Fund: 1 Warnung
    """
    parts = ["\n".join(_lines(note, name, color=color)) for note in notes(document)]
    parts.append(f"{_shown(name)}: {tally(document.findings)}")
    if document.not_run:
        parts.append("Nicht geprüft: " + ", ".join(document.not_run))
    return "\n\n".join(parts)


def render(document: Document) -> str:
    """Return the text of a document, one sentence a line, blocks parted by blank lines.

    >>> print(render(Document("Das gilt. Das gilt nicht.")), end="")
    Das gilt.
    Das gilt nicht.
    """
    document = segment()(document)
    pieces: list[str] = []
    previous = None
    for block in document.blocks:
        if previous is not None:
            pieces.append("\n" if previous == block.kind == "item" else "\n\n")
        mark = "- " if block.kind == "item" else ""
        sentences = [each.span.slice(document.text) for each in block.sentences or ()]
        pieces.append(
            mark + f"\n{' ' * len(mark)}".join(" ".join(each.split()) for each in sentences)
        )
        previous = block.kind
    return "".join(pieces) + "\n" if pieces else ""


def _lines(note: Note, name: str, *, color: bool) -> Iterator[str]:
    severity = note.severity
    if color:
        severity = f"\x1b[{_COLORS[note.finding.severity]}m{severity}\x1b[0m"
    yield f"{_shown(name)}:{note.place}: {severity}: {note.finding.rule}"
    yield f"  {_shown(note.before)}⟦{_shown(note.marked)}⟧{_shown(note.after)}"
    yield f"  {_shown(note.finding.message)}"
    if note.suggestion is not None:
        yield f"  Vorschlag: {_shown(note.suggestion).strip() or 'weglassen'}"
    if rulebooks := rule_card(note.finding.rule).rulebooks:
        more = f" und {len(rulebooks) - 2} weitere" if len(rulebooks) > 2 else ""
        yield f"  Quelle: {'; '.join(rulebooks[:2])}{more}"


def _shown(text: str) -> str:
    return _UNSEEN.sub("\ufffd", _WHITESPACE.sub(" ", text))
