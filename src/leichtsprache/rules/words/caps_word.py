"""Words are not to be written in capitals only."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_KNOWN = frozenset(row[0] for row in table("rules/acronyms.tsv").rows)
_CAPS = re.compile(r"(?<![\w.&/·*-])(?=\w*[AEIOUÄÖÜY])[A-ZÄÖÜ]{4,}(?![\w.&/·*-]\w|\w)")
# Words in capitals side by side, with at least one long one.
_SHOUT = re.compile(r"(?<![\w.-])[A-ZÄÖÜ]{2,}(?:[ ][A-ZÄÖÜ]{2,})+(?![\w-])")
_SMALL = frozenset(
    "aber alle auch dass dein diese dieser dieses doch eine einen einer euch euer für gegen gibt "
    "haben hier immer jede jeder jedes jetzt kann kein keine keinen können mehr mein muss müssen "
    "nicht nichts noch nur oder ohne sehr sich sind soll sollen über unser viele vielleicht wenn "
    "werden wichtig wird wollen zum zusammen".split()
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    starts = {sentence.span.start for sentence in document.sentences}
    shouts = [match for match in matches(_SHOUT, document) if not _is_acronyms(match[0])]
    yield from map(Fault.at, shouts)
    for match in matches(_CAPS, document):
        if any(shout.start() <= match.start() < shout.end() for shout in shouts):
            continue
        lower = match[0].lower()
        if lower in _SMALL:
            better = lower.title() if match.start() in starts else lower
            yield Fault.at(match, better, safe=True)
        elif match[0] not in _KNOWN and len(match[0]) > 5:
            yield Fault.at(match, match[0].capitalize())


def _is_acronyms(text: str) -> bool:
    return all(word in _KNOWN or len(word) < 4 for word in text.split())


RULE = Rule(
    id="caps-word",
    title="Wort in Groß-Buchstaben",
    message="„{found}“ hat nur große Buchstaben. Das ist schwer zu lesen.",
    check=_check,
    phase="characters",
    sources=(
        Source("D", "Keine ganzen Wörter in großen Buchstaben"),
        Source("N", "Keine ganzen Wörter in großen Buchstaben"),
    ),
    good=(
        "Das ist wichtig.",
        "Die UNESCO hilft.",
        "Der ADAC hilft.",
        "Wir fahren mit dem ICE.",
        "Die Tür hat die Nummer ABCDE12.",
    ),
    bad=FrozenMap(
        {
            "Das ist ⟦NICHT⟧ erlaubt.": "Das ist nicht erlaubt.",
            "⟦KEINE⟧ Haustiere!": "Keine Haustiere!",
            "⟦ACHTUNG⟧! Hier ist es glatt.": "Achtung! Hier ist es glatt.",
            "Das ist ein ⟦ANTRAG⟧.": "Das ist ein Antrag.",
            "⟦BITTE NICHT RAUCHEN⟧": None,
            "Hier dürfen ⟦ALLE⟧ mitmachen.": "Hier dürfen alle mitmachen.",
        }
    ),
)
