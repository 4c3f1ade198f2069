"""One file checked: what counts, what does not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from leichtsprache.document import SEVERITIES, Document
from leichtsprache.report.notes import Note, notes
from leichtsprache.report.results import Result
from leichtsprache.report.statistics import statistics
from leichtsprache.review.baseline import Baseline
from leichtsprache.review.comments import Switch, deciding, switches
from leichtsprache.review.settings import Settings, expanded
from leichtsprache.review.source import Source
from leichtsprache.rules.checklist import checklist


@dataclass(frozen=True)
class Checker:
    """Checks the file ``name`` as the settings say; ``baseline`` has what is known already."""

    name: str
    settings: Settings
    baseline: Baseline | None = None

    def __call__(self, source: Source) -> Result:
        """Return what checking ``source`` comes to; nothing found is left out of the count."""
        stage = self.settings.stage(self.name)
        document = stage(source.document)
        comments, remarks = switches(source.text, source.suffix, expanded)
        suppressed, found = _parted(comments, notes(document, locate=source.place))
        rules = {setting.rule.id for setting in stage.settings()}
        known: list[Note] = []
        gone = 0
        if self.baseline:
            found, known, gone = self.baseline.split(self.name, found, rules)
        least = SEVERITIES.index(self.settings.min_severity)
        counting = [note for note in found if SEVERITIES.index(note.finding.severity) >= least]
        return Result(
            self.name,
            replace(document, findings=tuple(note.finding for note in counting)),
            _numbered(counting),
            suppressed=_numbered(suppressed, len(counting)),
            baselined=_numbered(known, len(counting) + len(suppressed)),
            hidden=len(found) - len(counting),
            resolved=gone,
            is_compared=self.baseline is not None,
            remarks=(*remarks, *_idle(comments, suppressed, rules), *_unread(document)),
            questions=checklist(stage.profile),
        )


def with_statistics(result: Result) -> Result:
    """Return the result with the figures of the document and its sections."""
    return replace(result, statistics=statistics(result.document, result.findings))


def _parted(comments: tuple[Switch, ...], found: Iterable[Note]) -> tuple[list[Note], list[Note]]:
    """Return the findings that a comment switches off, and the others."""
    off: list[Note] = []
    on: list[Note] = []
    for note in found:
        (off if _switch(comments, note) else on).append(note)
    return off, on


def _switch(comments: Iterable[Switch], note: Note) -> Switch | None:
    return deciding(comments, note.finding.rule, note.place.line)


def _idle(comments: Iterable[Switch], suppressed: Iterable[Note], rules: set[str]) -> Iterator[str]:
    """Yield a remark on each comment that switches nothing off, though its ``rules`` were checked.

    One about all rules may be needed when others are checked, so nothing is said of it.
    """
    used = {_switch(comments, note) for note in suppressed}
    for switch in comments:
        was_checked = switch.rules is not None and switch.rules and switch.rules <= rules
        if switch.is_off and was_checked and switch not in used:
            yield f"Zeile {switch.line}: Der Kommentar schaltet nichts aus. Löschen Sie ihn."


def _unread(document: Document) -> Iterator[str]:
    """Yield a remark on style sheets that lie elsewhere: they may change the layout."""
    if sheets := document.metadata.get("unread-sheets"):
        yield f"Nicht gelesen, weil nichts geladen wird: {sheets}. Das Layout kann anders sein."


def _numbered(found: Iterable[Note], before: int = 0) -> tuple[Note, ...]:
    return tuple(replace(note, number=number) for number, note in enumerate(found, before + 1))
