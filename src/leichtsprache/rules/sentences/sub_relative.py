"""A relative clause is to be a sentence of its own."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.attributes.relative import split_relative
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

RULE = Rule(
    id="sub-relative",
    title="Relativsatz",
    message="Machen Sie aus dem Nebensatz einen eigenen Satz. Wiederholen Sie das Hauptwort.",
    check=Rewriting(split_relative),
    phase="clauses",
    needs="analysis",
    severity="info",
    sources=(
        Source("D", "Einfache Relativsätze sind erlaubt, schwierige auflösen"),
        Source("H", "Alle Relativsätze auflösen"),
        Source("Z", "Sätze mit welcher auflösen, der, die, das sind erlaubt"),
        Source("M", "Sätze mit welcher auflösen, der, die, das sind erlaubt"),
    ),
    good=(
        "Der Mann wohnt in Heilbronn. Der Mann hat einen Antrag gestellt.",
        "Die Mutter, die Tochter und der Sohn essen.",
        "Das Haus, das Auto und der Garten gehören der Stadt.",
        "Die Chefin, eine Ärztin, kommt morgen.",
        "Der Verein plant, die Schule zu kaufen.",
    ),
    bad=FrozenMap(
        {
            "Der Mann, ⟦der in Heilbronn wohnt⟧, hat gestern einen Antrag gestellt.": (
                "Der Mann hat gestern einen Antrag gestellt. Der Mann wohnt in Heilbronn."
            ),
            "Die Stadt hat einen Park, ⟦der viele Firmen anzieht⟧.": (
                "Die Stadt hat einen Park. Der Park zieht viele Firmen an."
            ),
            "Das Haus, ⟦in dem er wohnt⟧, ist alt.": "Das Haus ist alt. Er wohnt in dem Haus.",
            "Angela Merkel, ⟦die lange Kanzlerin war⟧, lebt in Berlin.": (
                "Angela Merkel lebt in Berlin. Angela Merkel war lange Kanzlerin."
            ),
            "Der Strom fällt aus, ⟦was viele Leute ärgert⟧.": (
                "Der Strom fällt aus. Das ärgert viele Leute."
            ),
            "Die Frau, ⟦deren Hund bellt⟧, kommt heute.": (
                "Die Frau kommt heute. Der Hund von der Frau bellt."
            ),
            "Menschen, ⟦die arbeiten⟧, zahlen Steuern.": (
                "Manche Menschen arbeiten. Diese Menschen zahlen Steuern."
            ),
            "Sie brauchen einen Ausweis, ⟦der gültig ist⟧.": None,
        }
    ),
)
