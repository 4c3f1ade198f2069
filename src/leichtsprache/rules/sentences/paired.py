"""Paired words (*nicht nur … sondern auch*) are to be said more simply."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.joins.pairs import split_pairs
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

RULE = Rule(
    id="paired",
    title="Doppelte Bindewörter",
    message="Das ist schwer zu lesen. Sagen Sie es in 2 Sätzen oder mit „und“.",
    check=Rewriting(split_pairs),
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Eine Aussage in einem Satz"),
        Source("N", "Eine Aussage in einem Satz"),
    ),
    good=(
        "Das Haus ist nicht nur klein.",
        "Der Park ist schön und groß.",
        "Wir haben weder gelacht.",
        "Sie arbeitet auch am Montag.",
        "Er ist als Trainer und auch als Lehrer bekannt.",
    ),
    bad=FrozenMap(
        {
            "Der Park ist ⟦nicht nur schön, sondern auch⟧ groß.": (
                "Der Park ist schön und auch groß."
            ),
            "Sie können ⟦sowohl im Amt als auch⟧ im Internet fragen.": (
                "Sie können im Amt und im Internet fragen."
            ),
            "Das Haus ist ⟦weder groß noch⟧ schön.": (
                "Das Haus ist nicht groß. Das Haus ist auch nicht schön."
            ),
            "Der Kurs ist ⟦weder am Montag noch⟧ am Dienstag.": (
                "Der Kurs ist nicht am Montag. Der Kurs ist auch nicht am Dienstag."
            ),
            "⟦Weder Anna noch⟧ Ben kommen.": None,
        }
    ),
)
