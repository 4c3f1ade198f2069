"""The means is a sentence of its own."""

from functools import partial

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.adverbial.adverbial import Dissolving
from leichtsprache.rewrite.adverbial.consequence import Following
from leichtsprache.rewrite.adverbial.means import mark, means
from leichtsprache.rewrite.adverbial.order import Recipe, each_of, split_adverbial
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

_RECIPES: dict[str, Dissolving] = {
    "indem": means,
    "wobei": Following("dabei"),
    "womit": Following("damit"),
    "ohne dass": Recipe(),
    "anstatt dass": Recipe(),
}
_OPERATIONS = (
    partial(split_adverbial, recipes=_RECIPES),
    partial(mark, words=("ohne", "statt", "anstatt")),
)

RULE = Rule(
    id="sub-modal",
    title="Nebensatz mit Art und Weise",
    message="Der Nebensatz macht den Satz schwer. Machen Sie zwei Sätze, zum Beispiel mit „so“.",
    check=Rewriting(each_of, _OPERATIONS),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("H", "Sätze mit indem auflösen mit: So"),
        Source("Z", "Sätze mit indem auflösen mit: So"),
    ),
    good=(
        "Sie füllen den Antrag aus. So bekommen Sie Geld.",
        "Wir gehen ohne Hund.",
        "Statt Brot essen wir Reis.",
        "Der Bus kommt.",
        "Das geht so.",
    ),
    bad=FrozenMap(
        {
            "Sie sparen Geld, ⟦indem Sie weniger heizen⟧.": (
                "Sie sparen Geld. Das geht so: Sie heizen weniger."
            ),
            "Er ging, ⟦ohne etwas zu sagen⟧.": None,
            "⟦Indem wir helfen⟧, lernen wir.": "Wir helfen. So lernen wir.",
            "Sie schläft, ⟦statt zu lernen⟧.": None,
            "Er kam, ⟦ohne dass wir ihn sahen⟧.": None,
            "Der Wagen kippte, ⟦wobei ein Rad brach⟧.": "Der Wagen kippte. Dabei brach ein Rad.",
        }
    ),
)
