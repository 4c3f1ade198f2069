"""A text is in Leichte Sprache only after readers have tested it."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_LABEL = re.compile(
    r"\b(?:Text|Seite|Heft|Broschüre|Fassung|Version|Übersetzung)\s(?:ist\s)?in\s+Leichter?\sSprache\b"
    r"|\A\W*(?:In\s)?Leichter?\sSprache\b|\bin\sLeichte\sSprache\sübersetzt\b"
)
_TESTED = re.compile(
    r"[Gg]eprüft|[Pp]rüf(?:er|gruppe|lese|-Gruppe)|[Tt]est-?[Ll]es|Entwurf|[Ee]ntwurf"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    if not _TESTED.search(document.text):
        yield from map(Fault.at, matches(_LABEL, document))


RULE = Rule(
    id="level-label",
    title="Text ohne Prüfung",
    message="Sagen Sie, wer den Text geprüft hat. Ohne Prüfung ist der Text ein Entwurf.",
    check=_check,
    severity="info",
    phase="layout",
    sources=(
        Source("D", "Zu Leichter Sprache gehört die Prüfung durch Leser und Leserinnen"),
        Source("N", "Mindestens 2 Menschen aus der Zielgruppe prüfen den Text"),
    ),
    good=(
        "Das ist ein Text.",
        "Dieser Text ist in Leichter Sprache. Die Prüfgruppe Köln hat ihn geprüft.",
        "Entwurf: Text in Leichter Sprache",
        "Wir reden über Leichte Sprache.",
        "Er lernt Leichte Sprache.",
    ),
    bad=FrozenMap(
        {
            "Dieser ⟦Text ist in Leichter Sprache⟧.": None,
            "⟦Leichte Sprache⟧\n\nDas ist neu.": None,
            "Das Heft wurde ⟦in Leichte Sprache übersetzt⟧.": None,
            "Hier ist unsere ⟦Broschüre in Leichter Sprache⟧.": None,
            "⟦In Leichter Sprache⟧: Das Wahlrecht": None,
        }
    ),
)
