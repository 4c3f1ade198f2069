"""What checking a file came to: the findings that count, and those that do not, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from leichtsprache.document import Document, Finding
from leichtsprache.report.notes import Note, notes
from leichtsprache.report.statistics import Statistics
from leichtsprache.rules.checklist import Question

#: Control characters, and those that turn the direction of writing, could fool reader or terminal.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufffe\uffff\ud800-\udfff]"
)
_WHITESPACE = re.compile(r"\s*[\n\t\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Result:
    """A checked file. ``notes`` are the findings that count, numbered from 1.

    ``suppressed`` were switched off by a comment in the text, ``baselined`` are in the baseline,
    ``hidden`` counts those below the least severity; ``resolved`` counts what the baseline has and
    the text no longer, ``fixed`` the repairs just made. ``is_compared`` says that there was a
    baseline. ``remarks`` are hints to the person who runs the check, ``questions`` what only people
    can check.
    """

    name: str
    document: Document
    notes: tuple[Note, ...]
    suppressed: tuple[Note, ...] = ()
    baselined: tuple[Note, ...] = ()
    hidden: int = 0
    resolved: int = 0
    fixed: int = 0
    is_compared: bool = False
    remarks: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    statistics: Statistics | None = None

    @classmethod
    def of(cls, document: Document, name: str = "-") -> Result:
        """Return the result of a checked document whose findings all count.

        >>> Result.of(Document("Das gilt."), "brief.txt").notes
        ()
        """
        return cls(name, document, notes(document))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count."""
        return tuple(note.finding for note in self.notes)


def shown(text: str) -> str:
    r"""Return ``text`` on one line, without characters that steer a terminal or hide something.

    >>> shown("Das\nist\x1b[31m rot.")
    'Das ist�[31m rot.'
    """
    return visible(_WHITESPACE.sub(" ", text))


def visible(text: str) -> str:
    """Return ``text`` with a sign in place of each character that steers or hides something."""
    return UNSEEN.sub("\ufffd", text)


def asides(results: Iterable[Result]) -> tuple[str, ...]:
    """Return in words what was found and does not count, and what was repaired.

    >>> asides([Result("brief.txt", Document(""), (), hidden=2)])
    ('Unter der Mindest-Schwere: 2',)
    """
    listed = list(results)
    counted = (
        ("Repariert", sum(each.fixed for each in listed)),
        ("Ausgenommen durch Kommentare im Text", sum(len(each.suppressed) for each in listed)),
        ("Schon in der Baseline", sum(len(each.baselined) for each in listed)),
        ("Aus der Baseline erledigt", sum(each.resolved for each in listed)),
        ("Unter der Mindest-Schwere", sum(each.hidden for each in listed)),
    )
    return tuple(f"{label}: {count}" for label, count in counted if count)
