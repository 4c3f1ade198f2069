"""Simple words tie sentences together, always the same ones."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Listed

RULE = Rule(
    id="connective-explicit",
    title="Schweres Binde-Wort",
    message="„{found}“ verbindet Sätze schwer. Schreiben Sie besser: {better}.",
    check=Listed("rules/connectives.tsv"),
    phase="words",
    sources=(Source("D", "Sätze mit einfachen Wörtern verbinden, immer gleich", "digest"),),
    good=(
        "Deshalb hilft das Amt.",
        "Trotzdem kommt er.",
        "Außerdem brauchen Sie ein Foto.",
        "Dann gehen wir nach Hause.",
        "Aber das ist falsch.",
    ),
    bad=FrozenMap(
        {
            "⟦Somit⟧ hilft das Amt.": None,
            "Er kommt ⟦gleichwohl⟧.": None,
            "⟦Darüber hinaus⟧ brauchen Sie ein Foto.": None,
            "⟦Infolgedessen⟧ fällt der Bus aus.": None,
            "Sie ⟦hingegen⟧ bleibt hier.": None,
        }
    ),
)
