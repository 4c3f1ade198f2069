"""The result is a sentence with *deshalb*."""

from functools import partial

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.adverbial.consequence import Following, split_degree
from leichtsprache.rewrite.adverbial.order import each_of, split_adverbial
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

_RECIPES = {
    "sodass": Following("deshalb"),
    "so dass": Following("deshalb"),
    "weshalb": Following("deshalb"),
    "weswegen": Following("deshalb"),
    "wodurch": Following("dadurch"),
    "woraufhin": Following("danach"),
}


RULE = Rule(
    id="sub-consecutive",
    title="Nebensatz mit Folge",
    message="Hier steht eine Folge. Schreiben Sie zwei Sätze, zum Beispiel mit „deshalb“.",
    check=Rewriting(each_of, (partial(split_adverbial, recipes=_RECIPES), split_degree)),
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
            "Es regnet, ⟦sodass wir zu Hause bleiben⟧.": (
                "Es regnet. Deshalb bleiben wir zu Hause."
            ),
            "Der Bus kam spät, ⟦so dass wir warten mussten⟧.": (
                "Der Bus kam spät. Deshalb mussten wir warten."
            ),
            "Er war ⟦so müde, dass er einschlief⟧.": "Er war sehr müde. Deshalb schlief er ein.",
            "Der Strom fiel aus, ⟦weshalb das Amt schloss⟧.": (
                "Der Strom fiel aus. Deshalb schloss das Amt."
            ),
            "Der Brief muss ⟦so klar sein, dass ihn jeder versteht⟧.": None,
            "Es regnet, ⟦sodass man helfen müsste⟧.": None,
        }
    ),
)
