"""Findings for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leichtsprache.document import Finding, FrozenMap
from leichtsprache.report.notes import Note, rule_card, tally
from leichtsprache.report.results import Result, asides, shown
from leichtsprache.report.statistics import SHOWN_SCORES, Figures
from leichtsprache.score import FORMULAS

_COLORS: FrozenMap[str, str] = FrozenMap({"info": "36", "warning": "33", "error": "31"})
_NO_NUMBER = "–"


def render(results: Sequence[Result], *, color: bool = False) -> str:
    """Return the findings of files for a terminal.

    The fault stands between ⟦ and ⟧. Each finding begins with its place (file:line:column),
    severity and the id of its rule.

    >>> from leichtsprache.document import Document, Finding, Span
    >>> finding = Finding("my-rule", Span(4, 8), "Das ist zu laut.")
    >>> print(render([Result.of(Document("Sei LAUT!", findings=(finding,)), "brief.txt")]), end="")
    brief.txt:1:5: Warnung: my-rule
      Sei ⟦LAUT⟧!
      Das ist zu laut.
    <BLANKLINE>
    brief.txt: 1 Fund: 1 Warnung
    """
    parts = [part for result in results for part in _file(result, color=color)]
    if len(results) > 1:
        every = [finding for result in results for finding in result.findings]
        parts.append(_closing(f"{len(results)} Dateien", every, asides(results)))
    return "\n\n".join(parts) + "\n"


def _file(result: Result, *, color: bool) -> Iterator[str]:
    name = shown(result.name)
    for note in result.notes:
        yield "\n".join(_lines(note, name, color=color))
    yield _closing(name, result.findings, asides([result]))
    if result.document.not_run:
        yield "Nicht geprüft: " + ", ".join(result.document.not_run)
    if result.remarks:
        yield "\n".join(f"Hinweis: {shown(remark)}" for remark in result.remarks)
    if result.statistics:
        whole = "Das ganze Dokument"
        yield "\n".join(_figures(result.statistics.whole, whole))
        for section in result.statistics.sections if len(result.statistics.sections) > 1 else ():
            yield "\n".join(_figures(section, section.title or "Text ohne Überschrift"))


def _closing(name: str, found: Sequence[Finding], notices: tuple[str, ...]) -> str:
    safe = sum(finding.is_safe for finding in found)
    offer = (f"Sicher verbesserbar mit --fix: {safe}",) if safe else ()
    return "\n".join((f"{name}: {tally(found)}", *(f"  {each}" for each in (*offer, *notices))))


def _lines(note: Note, name: str, *, color: bool) -> Iterator[str]:
    severity = note.severity
    if color:
        severity = f"\x1b[{_COLORS[note.finding.severity]}m{severity}\x1b[0m"
    yield f"{name}:{note.place}: {severity}: {note.finding.rule}"
    yield f"  {shown(note.before)}⟦{shown(note.marked)}⟧{shown(note.after)}"
    yield f"  {shown(note.finding.message)}"
    if note.advice:
        yield f"  {shown(note.advice)}"
    if rulebooks := rule_card(note.finding.rule).rulebooks:
        more = f" und {len(rulebooks) - 2} weitere" if len(rulebooks) > 2 else ""
        yield f"  Quelle: {'; '.join(rulebooks[:2])}{more}"


def _figures(figures: Figures, title: str) -> Iterator[str]:
    yield f"{shown(title)}: {figures.sentences} Sätze, {figures.words} Wörter"
    if figures.level is not None:
        yield f"  {german(figures.level):>8}  Stufe"
    for name in SHOWN_SCORES:
        if name in figures.scores:
            yield f"  {german(figures.scores[name]):>8}  {FORMULAS[name].title}"
    yield f"  {german(figures.rate):>8}  Funde auf 100 Sätze"
    for rule, rate in figures.rates.items():
        yield f"  {german(rate):>8}    {rule}"


def german(value: float | None) -> str:
    """Return a number as German writes it, with one decimal; ``–`` where there is none.

    >>> german(12.25), german(None)
    ('12,2', '–')
    """
    return _NO_NUMBER if value is None else f"{value:.1f}".replace(".", ",")
