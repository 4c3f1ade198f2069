"""A clause joined by *aber* is to be a sentence of its own."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.joins.coordination import split_coordination
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

_OPENINGS = {"aber": "aber", "doch": "aber", "jedoch": "aber", "sondern": ""}


RULE = Rule(
    id="sub-adversative",
    title="Gegensatz in einem Satz",
    message="Machen Sie zwei Sätze daraus. Beginnen Sie den neuen Satz zum Beispiel mit „Aber“.",
    check=Rewriting(split_coordination, _OPENINGS),
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Eine Aussage in einem Satz"),
        Source("Z", "Bei aber einen neuen Satz beginnen"),
    ),
    good=(
        "Die Kosten steigen. Aber die Firma wächst.",
        "Das ist ein kleines, aber schönes Haus.",
        "Das stimmt aber nicht.",
        "Komm doch mit.",
        "Er ist alt, aber gesund.",
    ),
    bad=FrozenMap(
        {
            "Die Kosten steigen, ⟦aber die Firma wächst⟧.": (
                "Die Kosten steigen. Aber die Firma wächst."
            ),
            "Der Zug war pünktlich, ⟦doch der Bus kam nicht⟧.": (
                "Der Zug war pünktlich. Aber der Bus kam nicht."
            ),
            "Die Frau ist alt, ⟦aber arbeitet noch im Garten⟧.": (
                "Die Frau ist alt. Aber die Frau arbeitet noch im Garten."
            ),
            "Wir haben gefragt, ⟦aber niemand wusste es⟧.": (
                "Wir haben gefragt. Aber niemand wusste es."
            ),
            "Nicht der Chef kocht, ⟦sondern die Köchin macht das Essen⟧.": None,
            "Er geht nicht nach Hause, ⟦sondern bleibt im Büro⟧.": (
                "Er geht nicht nach Hause. Er bleibt im Büro."
            ),
            "„Ich komme, ⟦aber ich bleibe nicht⟧“, sagte sie.": None,
        }
    ),
)
