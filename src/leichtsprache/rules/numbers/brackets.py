"""What stands in brackets belongs into a sentence of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.document import Document, Edit, FrozenMap
from leichtsprache.rewrite.attributes.parentheses import split_parentheses
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import Avoid

# Not the brackets of a telephone number, of a word's variants, or of a single letter or number.
_BRACKETS = re.compile(r"(?<![\w(])\((?!\s?[\d/]+\)|\w\)|\))[^()\n]+\)(?!\w)")


def _check(document: Document, options: Options) -> Iterator[Fault]:
    """Yield each bracket, with the sentences where its words make one of their own."""
    edits = {
        found.span: Edit(source.sentence.span, " ".join(found.sentences), found.is_safe,
                         found.is_reworded)
        for source, found in split_parentheses(document)
    }  # fmt: skip
    for fault in Avoid(_BRACKETS)(document, options):
        edit = edits.get(fault.span)
        yield replace(fault, edits=(edit,)) if edit else fault


RULE = Rule(
    id="brackets",
    title="Klammern",
    message="Klammern stören beim Lesen. Schreiben Sie dafür einen eigenen Satz.",
    check=_check,
    severity="info",
    phase="clauses",
    scope="text",
    needs="analysis",
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
            "Wir essen Obst ⟦(zum Beispiel Äpfel)⟧.": (
                "Wir essen Obst. Das sind zum Beispiel Äpfel."
            ),
            "Das Integrationsamt ⟦(IA)⟧ hilft. Das IA berät.": (
                "Das Integrationsamt hilft. Die Abkürzung für das Integrationsamt ist: IA. "
                "Das IA berät."
            ),
            "Das Sozialamt ⟦(SA)⟧ hilft.": None,
            "Clara Schumann ⟦(1819–1896)⟧ spielte Klavier.": (
                "Clara Schumann spielte Klavier. Clara Schumann lebte von 1819 bis 1896."
            ),
            "Kommen Sie bald ⟦(bis Freitag!)⟧.": None,
        }
    ),
)
