"""A purpose is told with *wollen*."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.adverbial.intent import split_intent
from leichtsprache.rewrite.adverbial.order import each_of
from leichtsprache.rewrite.content.purpose import split_purpose
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

RULE = Rule(
    id="sub-final",
    title="Nebensatz mit Ziel",
    message="Hier steht ein Ziel. Machen Sie zwei Sätze mit „wollen“ und „deshalb“.",
    check=Rewriting(each_of, (split_purpose, split_intent)),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("H", "Ziele mit wollen und deshalb sagen"),
        Source("Z", "Sätze mit damit und um zu in zwei Sätze auflösen"),
    ),
    good=(
        "Er will Arzt werden. Deshalb lernt er.",
        "Damit arbeitet er jeden Tag.",
        "Wir gehen um den See.",
        "Das Fest beginnt um 8 Uhr.",
        "Der Bus kommt.",
    ),
    bad=FrozenMap(
        {
            "Er lernt, ⟦um⟧ Arzt zu werden.": "Er will Arzt werden. Deshalb lernt er.",
            "Wir helfen Ihnen, ⟦damit Sie Arbeit finden⟧.": (
                "Wir helfen Ihnen. So können Sie Arbeit finden."
            ),
            "⟦Um⟧ Geld zu bekommen, müssen Sie einen Antrag stellen.": (
                "Sie wollen Geld bekommen? Dann müssen Sie einen Antrag stellen."
            ),
            "⟦Damit die Gäste kommen können⟧, beginnen wir spät.": (
                "Die Gäste sollen kommen können. Deshalb beginnen wir spät."
            ),
            "Der Verein sammelt Geld, ⟦um⟧ einen Spielplatz zu bauen.": (
                "Der Verein will einen Spielplatz bauen. Deshalb sammelt der Verein Geld."
            ),
            "Die Tür ist zu klein, ⟦um⟧ einen Schrank hindurch zu tragen.": None,
        }
    ),
)
