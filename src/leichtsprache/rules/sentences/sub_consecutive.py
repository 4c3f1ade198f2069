"""The result is a sentence with *deshalb*."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import InSentence, Opened

_WORDS = frozenset(("sodass", "so dass"))


RULE = Rule(
    id="sub-consecutive",
    title="Nebensatz mit Folge",
    message="Hier steht eine Folge. Schreiben Sie zwei Sätze, zum Beispiel mit „deshalb“.",
    check=InSentence(Opened(_WORDS)),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("H", "Folgen in einem eigenen Satz sagen"),
        Source("Z", "Sätze mit sodass in zwei Sätze auflösen"),
    ),
    good=(
        "Es regnet. Deshalb bleiben wir zu Hause.",
        "So geht das.",
        "Das ist so.",
        "Wir wissen, dass er kommt.",
        "Der Bus kommt.",
    ),
    bad=FrozenMap(
        {
            "Es regnet, ⟦sodass⟧ wir zu Hause bleiben.": None,
            "Der Bus kam spät, ⟦sodass⟧ wir warten mussten.": None,
            "Die Heizung ist kaputt, ⟦so dass⟧ es kalt ist.": None,
            "Das Amt ist zu, ⟦sodass⟧ Sie morgen kommen müssen.": None,
            "Er ist krank, ⟦so dass⟧ er nicht arbeitet.": None,
        }
    ),
)
