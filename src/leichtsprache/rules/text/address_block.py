"""A postal address stands in lines of its own."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_STREET = (
    r"[A-ZÄÖÜ][\w.-]*(?:[Ss]traße|str\.|[Ww]eg|[Pp]latz|allee|Allee|gasse|ufer|ring|damm)"
    r"|(?:Am|An der|Im|Zum|Unter den)\s[A-ZÄÖÜ]\w+"
)
_RUNNING = re.compile(
    rf"(?:{_STREET})\s\d+\s?[a-z]?(?P<between>,\s|\s(?:in|–|-)\s)"
    r"\d{5}\s[A-ZÄÖÜ]\w+(?:\s(?:am|an der)\s[A-ZÄÖÜ]\w+)?"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for match in matches(_RUNNING, document):
        at = match.start("between") - match.start()
        street, place = match[0][:at], match[0][at + len(match["between"]) :]
        yield Fault.at(match, f"{street}\n{place}")


RULE = Rule(
    id="address-block",
    title="Adresse im Satz",
    message="Schreiben Sie die Adresse in eigene Zeilen. Dann findet man sie leichter.",
    check=_check,
    severity="info",
    phase="layout",
    sources=(
        Source("B", "Adressen nicht in den Satz schreiben", "unconfirmed"),
        Source("N", "Adressen nicht in den Satz schreiben", "unconfirmed"),
    ),
    good=(
        "Rathausplatz 1\n12345 Musterstadt",
        "Er wohnt in der Parkstraße 5.",
        "Das ist die Postleitzahl 12345.",
        "Am 5. Mai 2026 ist Wahl.",
        "Wir haben 12345 Euro.",
    ),
    bad=FrozenMap(
        {
            "Wir sind: ⟦Parkstraße 5, 12345 Ulmdorf⟧": "Wir sind: Parkstraße 5\n12345 Ulmdorf",
            "Amt: ⟦Rathausplatz 1, 54321 Neustadt⟧": "Amt: Rathausplatz 1\n54321 Neustadt",
            "Es ist ⟦Lindenweg 12 a, 11111 Altdorf⟧.": "Es ist Lindenweg 12 a\n11111 Altdorf.",
            "An: ⟦Hauptstr. 3, 22222 Hof am Berg⟧": "An: Hauptstr. 3\n22222 Hof am Berg",
            "Wir sind ⟦Am Markt 2 in 33333 Burgdorf⟧.": "Wir sind Am Markt 2\n33333 Burgdorf.",
        }
    ),
)
