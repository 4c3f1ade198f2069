"""A finding as people read it: where it is, what it says, who asks for it, what would be better."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from leichtsprache.document import SEVERITIES, Document, Finding, FrozenMap, Span
from leichtsprache.rules import catalogue
from leichtsprache.rules.contract import Source

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


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered finding. ``column`` is ``None`` where only the line of the block is known.

    ``before``, ``marked`` and ``after`` are the excerpt: the fault and what stands around it.
    ``suggestion`` is what ``marked`` becomes by the edits of the finding, ``None`` without edits.
    """

    number: int
    finding: Finding
    line: int
    column: int | None
    before: str
    marked: str
    after: str
    suggestion: str | None

    @property
    def severity(self) -> str:
        """The severity in words."""
        return SEVERITY_WORDS[self.finding.severity]

    @property
    def place(self) -> str:
        """The line, and the column where it is known, as ``3:14``."""
        return f"{self.line}" if self.column is None else f"{self.line}:{self.column}"


def notes(document: Document, first: int = 1) -> tuple[Note, ...]:
    """Return the findings of a document, numbered from ``first``.

    >>> finding = Finding("my-rule", Span(4, 8), "Das ist zu laut.")
    >>> note = notes(Document("Sei LAUT!", findings=(finding,)))[0]
    >>> note.place, note.before, note.marked, note.after
    ('1:5', 'Sei ', 'LAUT', '!')
    """
    places = _Places(document)
    return tuple(
        _note(document, places, number, finding)
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
    known = catalogue().get(rule)
    return RuleCard(rule, known.title, known.sources) if known else RuleCard(rule, rule, ())


class _Places:
    """Finds block, sentence, line and column of a position."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]
        self._sentences = [sentence.span for sentence in document.sentences]
        ends = (i for i, each in enumerate(f"{document.text}\n") if each == "\n")
        self._lines = [0, *(end + 1 for end in ends)]

    def line_column(self, position: int) -> tuple[int, int | None]:
        row = bisect_right(self._lines, position)
        index = bisect_right(self._starts, position) - 1
        block = self._blocks[index] if index >= 0 else None
        if block and block.line is not None and block.marks is not None:
            return block.line, None  # a format with marks has signs that the text has not
        return row, position - self._lines[row - 1] + 1

    def surroundings(self, span: Span) -> Span:
        """Return the sentence around ``span``, else its line of the text."""
        index = bisect_right(self._sentences, span.start, key=lambda each: each.start) - 1
        if index >= 0 and self._sentences[index].stop >= span.start:
            return self._sentences[index]
        row = bisect_right(self._lines, span.start)
        return Span(self._lines[row - 1], self._lines[row] - 1)


def _note(document: Document, places: _Places, number: int, finding: Finding) -> Note:
    text, span = document.text, finding.span
    around = places.surroundings(span)
    line, column = places.line_column(span.start)
    return Note(
        number, finding, line, column,
        before=_from_end(text[min(around.start, span.start) : span.start]),
        marked=_shortened(span.slice(text)),
        after=_from_start(text[span.stop : max(around.stop, span.stop)]),
        suggestion=_suggestion(text, finding),
    )  # fmt: skip


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
