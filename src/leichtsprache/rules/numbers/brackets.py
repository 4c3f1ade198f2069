"""What stands in brackets belongs into a sentence of its own."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Avoid

# Not the brackets of a telephone number, of a word's variants, or of a single letter or number.
_BRACKETS = re.compile(r"(?<![\w(])\((?!\s?[\d/]+\)|\w\)|\))[^()\n]+\)(?!\w)")

RULE = Rule(
    id="brackets",
    title="Klammern",
    message="Klammern stören beim Lesen. Schreiben Sie dafür einen eigenen Satz.",
    check=Avoid(_BRACKETS),
    severity="info",
    phase="clauses",
    sources=(
        Source("B", "Keine Klammern mitten im Text"),
        Source("D", "Keine Einschübe in Klammern. Einen eigenen Satz schreiben"),
    ),
    good=(
        "Das Amt ist in Köln. Köln ist eine Stadt.",
        "Rufen Sie an: (030) 12 34",
        "Das steht in Punkt (3).",
        "Alle Schüler(innen) kommen.",
        "a) Das ist der erste Punkt.",
    ),
    bad=FrozenMap(
        {
            "Das Amt ⟦(in Köln)⟧ ist zu.": None,
            "Er hilft Ihnen ⟦(und Ihrer Familie)⟧.": None,
            "Der Verein ⟦(gegründet 1950)⟧ hat Geld.": None,
            "Wir essen Obst ⟦(zum Beispiel Äpfel)⟧.": None,
            "Kommen Sie bald ⟦(bis Freitag!)⟧.": None,
        }
    ),
)
