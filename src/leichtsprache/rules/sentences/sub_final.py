"""A purpose is told with *wollen*."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import InSentence, Opened

_WORDS = frozenset(("damit", "um"))


RULE = Rule(
    id="sub-final",
    title="Nebensatz mit Ziel",
    message="Hier steht ein Ziel. Machen Sie zwei Sätze mit „wollen“ und „deshalb“.",
    check=InSentence(Opened(_WORDS)),
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
            "Er lernt, ⟦um⟧ Arzt zu werden.": None,
            "Wir helfen Ihnen, ⟦damit⟧ Sie Arbeit finden.": None,
            "⟦Um⟧ Geld zu bekommen, müssen Sie einen Antrag stellen.": None,
            "⟦Damit⟧ alle kommen können, beginnen wir spät.": None,
            "Sie ruft an, ⟦um⟧ einen Termin zu machen.": None,
        }
    ),
)
