"""A clause that gives the reason is to be a sentence of its own."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.adverbial.means import is_reason
from leichtsprache.rewrite.adverbial.order import Recipe, split_adverbial
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

_RECIPES = {
    "weil": Recipe("deshalb", "denn", explains=True, fits=is_reason),
    "da": Recipe("deshalb", "denn", explains=True, fits=is_reason),
    "zumal": Recipe(conjunction="denn"),
    "denn": Recipe(conjunction="denn"),
}


RULE = Rule(
    id="sub-causal",
    title="Nebensatz mit Grund",
    message="Schreiben Sie den Grund in einen eigenen Satz. Verbinden Sie die Sätze mit „deshalb“.",
    check=Rewriting(split_adverbial, _RECIPES),
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Wenige Nebensätze, keine eingeschobenen", "digest"),
        Source("H", "Gründe in zwei Sätzen sagen, verbunden mit deshalb oder nämlich"),
        Source("Z", "Sätze mit weil und da in zwei Sätze auflösen"),
        Source("M", "Sätze mit weil und da in zwei Sätze auflösen"),
    ),
    good=(
        "Die Heizung ist defekt. Deshalb bleibt die Schule geschlossen.",
        "Da steht ein Haus.",
        "Das ist denn doch zu viel.",
        "Was ist denn los?",
        "Weil das Amt zu ist.",
        "Wir warten. Denn der Bus kommt später.",
    ),
    bad=FrozenMap(
        {
            "Die Schule bleibt geschlossen, ⟦weil die Heizung defekt ist⟧.": (
                "Die Heizung ist defekt. Deshalb bleibt die Schule geschlossen."
            ),
            "⟦Weil die Heizung defekt ist⟧, bleibt die Schule geschlossen.": (
                "Die Heizung ist defekt. Deshalb bleibt die Schule geschlossen."
            ),
            "Der Zug hält nicht an, ⟦da sich das Wetter verschlechtert⟧.": (
                "Das Wetter verschlechtert sich. Deshalb hält der Zug nicht an."
            ),
            "Das Kind weint, ⟦weil es die Mutter nicht sieht⟧.": (
                "Das Kind sieht die Mutter nicht. Deshalb weint das Kind."
            ),
            "Die Straße ist gesperrt, ⟦denn ein Baum ist umgestürzt⟧.": (
                "Die Straße ist gesperrt. Denn ein Baum ist umgestürzt."
            ),
            "„Ich gehe, ⟦weil ich müde bin⟧“, sagte sie.": None,
        }
    ),
)
