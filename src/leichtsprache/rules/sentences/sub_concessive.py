"""A clause with *obwohl* is to be a sentence of its own."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.adverbial.means import despite
from leichtsprache.rewrite.adverbial.order import split_adverbial
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

_RECIPES = dict.fromkeys(("obwohl", "obgleich", "obschon", "wenngleich"), despite)

RULE = Rule(
    id="sub-concessive",
    title="Nebensatz mit „obwohl“",
    message="Schreiben Sie zwei Sätze. Verbinden Sie die Sätze mit „trotzdem“.",
    check=Rewriting(split_adverbial, _RECIPES),
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Wenige Nebensätze, keine eingeschobenen", "digest"),
        Source("H", "Sätze mit obwohl auflösen: trotzdem"),
        Source("Z", "Sätze mit obwohl auflösen: trotzdem"),
    ),
    good=(
        "Es regnet. Trotzdem gehen wir spazieren.",
        "Das ist wohl richtig.",
        "Ob das wohl stimmt?",
        "Trotz Regen gehen wir spazieren.",
        "Die Kosten steigen. Trotzdem wächst die Firma.",
    ),
    bad=FrozenMap(
        {
            "⟦Obwohl es regnet⟧, gehen wir spazieren.": (
                "Es regnet. Trotzdem gehen wir spazieren."
            ),
            "Die Firma wächst, ⟦obwohl die Kosten steigen⟧.": (
                "Die Kosten steigen. Trotzdem wächst die Firma."
            ),
            "⟦Obgleich der Arzt warnte⟧, fuhr der Mann nach Hause.": (
                "Der Arzt warnte. Trotzdem fuhr der Mann nach Hause."
            ),
            "Wir helfen, ⟦obwohl ihr Antrag zu spät kam⟧.": None,
            "Sie half ihm, ⟦obwohl er Geld hatte⟧.": "Sie half ihm. Dabei hatte er Geld.",
            "Sie fragt: „Kommst du, ⟦obwohl du krank bist⟧?“": None,
        }
    ),
)
