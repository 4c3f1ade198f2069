"""Sentences are to be short."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Limit

_ITEM = re.compile(r"\n\s*(?:[-•*–]|\d+\.)\s")


def _sizes(document: Document) -> Iterator[tuple[Span, int]]:
    for sentence in document.sentences:
        # An enumeration of lines is one sentence to the splitter, but nobody reads it as one.
        if not _ITEM.search(sentence.span.slice(document.text)):
            yield sentence.span, len(sentence.words)


RULE = Rule(
    id="sent-len",
    title="Langer Satz",
    message="Der Satz hat {size} Wörter. Machen Sie daraus kürzere Sätze.",
    check=Limit(_sizes),
    phase="clauses",
    # Of 2,944 sentences written by people in Leichte Sprache 27 % have more than 8 words, 12 % more
    # than 10, and 5 % more than 12 (stored corpora, see docs/rules).
    options=FrozenMap({"info": 8, "warning": 10, "error": 12}),
    sources=(
        Source("N", "Kurze Sätze schreiben"),
        Source("B", "Kurze Sätze schreiben"),
        Source("D", "Im Durchschnitt 8 bis 10 Wörter in einem Satz", "digest"),
        Source("H", "Kurze Sätze schreiben"),
        Source("Z", "Am besten 8 Wörter, höchstens 12"),
        Source("M", "Am besten 6 Wörter, höchstens 11"),
        Source("BW", "5 bis 10 Wörter"),
        Source("E", "Etwa 15 bis 20 Wörter", "digest"),
    ),
    good=(
        "Das ist ein kurzer Satz.",
        "Das Amt hat heute von 9 Uhr offen.",
        "Kommen Sie!",
        "Die Seite ist https://stadt.de/a/b/c.",
        "Sie brauchen einen Ausweis. Sie brauchen auch ein Foto.",
    ),
    bad=FrozenMap(
        {
            "⟦Das Amt hat am Montag und am Dienstag immer offen.⟧": None,
            "⟦Sie müssen den Antrag bis zum Ende vom Monat im Amt abgeben.⟧": None,
            "Gut. ⟦Wir helfen Ihnen gern bei allen Fragen zu dem neuen Gesetz.⟧": None,
            "⟦Der Bus fährt jede Stunde vom Bahnhof in die Stadt.⟧": None,
            "⟦Die Kinder spielen und lachen und rennen und singen den ganzen Tag im Garten.⟧": None,
        }
    ),
)
