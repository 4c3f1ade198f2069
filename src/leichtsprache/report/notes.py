"""A finding as people read it: where it is, what it says, who asks for it, what would be better."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from leichtsprache.document import SEVERITIES, Document, Finding, FrozenMap, Span
from leichtsprache.rules import catalogue
from leichtsprache.rules.contract import Source
from leichtsprache.rules.house import house_rules

SEVERITY_WORDS: FrozenMap[str, str] = FrozenMap(
    {"info": "Hinweis", "warning": "Warnung", "error": "Fehler"}
)
_PLURALS = {"info": "Hinweise", "warning": "Warnungen", "error": "Fehler"}
_RULEBOOKS: FrozenMap[str, str] = FrozenMap(
    {
        "N": "Netzwerk Leichte Sprache",
        "B": "BITV 2.0, Anlage 2",
        "D": "DIN SPEC 33429",
        "H": "Forschungsstelle Leichte Sprache Hildesheim",
        "E": "DIN 8581-1 und DIN ISO 24495-1",
        "I": "Inclusion Europe",
        "Z": "Kanton Zürich",
        "M": "Stadt München",
        "BW": "Siegel Leichte Sprache Baden-Württemberg",
    }
)
_EVIDENCE: FrozenMap[str, str] = FrozenMap(
    {"read": "", "digest": " (nach einer Zusammenfassung)", "unconfirmed": " (unbestätigt)"}
)
# What of the sentence is shown on each side of the fault, and how long the fault may be.
_CONTEXT = 60
_LONGEST = 160


class Place(NamedTuple):
    """Where a finding is in its file: lines and columns from 1, columns in code points.

    ``end_column`` is the one behind the fault. Columns are ``None`` where only the line is known.
    """

    line: int
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        return f"{self.line}" if self.column is None else f"{self.line}:{self.column}"


Locate = Callable[[Span], Place]


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered finding and its place.

    ``before``, ``marked`` and ``after`` are the excerpt: the fault and what stands around it.
    ``suggestion`` is what ``marked`` becomes by the edits of the finding, ``None`` without edits.
    ``fingerprint`` stays the same as long as rule, fault and sentence do, wherever they move.
    ``edit_places`` are the places of the edits of the finding, in their order.
    """

    number: int
    finding: Finding
    place: Place
    before: str
    marked: str
    after: str
    suggestion: str | None
    fingerprint: str
    edit_places: tuple[Place, ...]

    @property
    def severity(self) -> str:
        """The severity in words."""
        return SEVERITY_WORDS[self.finding.severity]

    @property
    def advice(self) -> str | None:
        """The suggestion as a line of a report, ``None`` where there is none."""
        if self.suggestion is None:
            return None
        return f"Vorschlag: {self.suggestion.strip() or 'weglassen'}"


def notes(document: Document, first: int = 1, *, locate: Locate | None = None) -> tuple[Note, ...]:
    """Return the findings of a document, numbered from ``first``.

    ``locate`` finds the place of a span in the file; without it, the place is that in the text,
    or the line of the block where the format tells no more.

    >>> finding = Finding("my-rule", Span(4, 8), "Das ist zu laut.")
    >>> note = notes(Document("Sei LAUT!", findings=(finding,)))[0]
    >>> str(note.place), note.before, note.marked, note.after
    ('1:5', 'Sei ', 'LAUT', '!')
    """
    lines = _Lines(document)
    return tuple(
        _note(document, lines, number, finding, locate or lines.locate)
        for number, finding in enumerate(document.findings, first)
    )


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of which severity, in words.

    >>> tally([Finding("my-rule", Span(0, 1), "Das ist zu laut.", "error")])
    '1 Fund: 1 Fehler'
    """
    counts = Counter(finding.severity for finding in findings)
    parts = [
        f"{counts[each]} {SEVERITY_WORDS[each] if counts[each] == 1 else _PLURALS[each]}"
        for each in reversed(SEVERITIES)
        if counts[each]
    ]
    total = counts.total()
    return f"{total} {'Fund' if total == 1 else 'Funde'}" + (f": {', '.join(parts)}" * bool(parts))


@dataclass(frozen=True, slots=True)
class RuleCard:
    """What there is to say about a rule; a rule that is not of this library has only its id."""

    id: str
    title: str
    sources: tuple[Source, ...]

    @property
    def rulebooks(self) -> tuple[str, ...]:
        """The names of the rulebooks that ask for the rule."""
        return tuple(dict.fromkeys(_RULEBOOKS[each.rulebook] for each in self.sources))

    @property
    def citations(self) -> tuple[str, ...]:
        """What each rulebook says."""
        return tuple(map(citation, self.sources))


def rule_card(rule: str) -> RuleCard:
    """Return what there is to say about the rule with this id.

    >>> rule_card("my-rule").title
    'my-rule'
    """
    known = catalogue().get(rule) or next((each for each in house_rules() if each.id == rule), None)
    return RuleCard(rule, known.title, known.sources) if known else RuleCard(rule, rule, ())


class _Lines:
    """Finds block, sentence, line and column of a position."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]
        self._sentences = [sentence.span for sentence in document.sentences]
        ends = (i for i, each in enumerate(f"{document.text}\n") if each == "\n")
        self._lines = [0, *(end + 1 for end in ends)]

    def locate(self, span: Span) -> Place:
        index = bisect_right(self._starts, span.start) - 1
        block = self._blocks[index] if index >= 0 else None
        if block and block.line is not None and block.marks is not None:
            return Place(block.line)  # a format with marks has signs that the text has not
        return Place(*self._line_column(span.start), *self._line_column(span.stop))

    def _line_column(self, position: int) -> tuple[int, int]:
        row = bisect_right(self._lines, position)
        return row, position - self._lines[row - 1] + 1

    def surroundings(self, span: Span) -> Span:
        """Return the sentence around ``span``, else its line of the text."""
        index = bisect_right(self._sentences, span.start, key=lambda each: each.start) - 1
        if index >= 0 and self._sentences[index].stop >= span.start:
            return self._sentences[index]
        row = bisect_right(self._lines, span.start)
        return Span(self._lines[row - 1], self._lines[row] - 1)


def _note(document: Document, lines: _Lines, number: int, finding: Finding, locate: Locate) -> Note:
    text, span = document.text, finding.span
    around = lines.surroundings(span)
    return Note(
        number, finding, locate(finding.span),
        before=_from_end(text[min(around.start, span.start) : span.start]),
        marked=_shortened(span.slice(text)),
        after=_from_start(text[span.stop : max(around.stop, span.stop)]),
        suggestion=_suggestion(text, finding),
        fingerprint=_fingerprint(finding.rule, span.slice(text), around.slice(text)),
        edit_places=tuple(locate(edit.span) for edit in finding.edits),
    )  # fmt: skip


def _fingerprint(rule: str, marked: str, sentence: str) -> str:
    """Return 16 hexadecimal digits; line breaks and blanks do not count."""
    parts = (rule, *(" ".join(part.split()) for part in (marked, sentence)))
    return sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:16]


def citation(source: Source) -> str:
    """Return who asks for a rule and in which words, and how sure that is."""
    return f"{_RULEBOOKS[source.rulebook]}: {source.says}{_EVIDENCE[source.evidence]}"


def _from_end(text: str) -> str:
    return text if len(text) <= _CONTEXT else "… " + text[-_CONTEXT:].partition(" ")[2]


def _from_start(text: str) -> str:
    return text if len(text) <= _CONTEXT else text[:_CONTEXT].rpartition(" ")[0] + " …"


def _shortened(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def _suggestion(text: str, finding: Finding) -> str | None:
    """Return what the fault and all that its edits touch would become."""
    if not finding.edits:
        return None
    edits = sorted(finding.edits, key=lambda edit: edit.span)
    position = min(finding.span.start, edits[0].span.start)
    stop = max(finding.span.stop, *(edit.span.stop for edit in edits))
    pieces: list[str] = []
    for edit in edits:
        pieces += (text[position : edit.span.start], edit.text)
        position = max(position, edit.span.stop)
    return "".join([*pieces, text[position:stop]])
