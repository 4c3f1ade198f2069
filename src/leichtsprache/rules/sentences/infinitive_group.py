"""An infinitive group with *zu* is said with a modal verb, or as a request."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.adverbial.order import each_of
from leichtsprache.rewrite.content.chances import say_chance
from leichtsprache.rewrite.content.decisions import say_decision
from leichtsprache.rewrite.content.modal_infinitives import say_modal
from leichtsprache.rewrite.content.orders import say_order
from leichtsprache.rewrite.content.requests import say_request
from leichtsprache.rewrite.content.without import say_undone
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

_OPERATIONS = (say_modal, say_request, say_decision, say_chance, say_order, say_undone)

RULE = Rule(
    id="infinitive-group",
    title="Satz mit „zu“ und Grundform",
    message="Sagen Sie es kürzer: mit „können“, „müssen“, „dürfen“, „wollen“ oder als Bitte.",
    check=Rewriting(each_of, _OPERATIONS),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Wenige Nebensätze, einfacher Satzbau", "digest"),
        Source("H", "Kurze Sätze mit einer Aussage", "digest"),
        Source("Z", "Kurze Sätze mit einer Aussage", "digest"),
    ),
    good=(
        "Sie können den Antrag stellen.",
        "Das Amt muss den Antrag prüfen.",
        "Sie beginnt zu lesen.",
        "Es ist schön, Freunde zu haben.",
        "Er versucht, zu schlafen.",
    ),
    bad=FrozenMap(
        {
            "Sie ⟦haben die Möglichkeit⟧, den Antrag online zu stellen.": (
                "Sie können den Antrag online stellen."
            ),
            "Der Betrieb ⟦ist verpflichtet⟧, die Kosten zu zahlen.": (
                "Der Betrieb muss die Kosten zahlen."
            ),
            "Die Stadt ⟦plant⟧, eine Schule zu bauen.": "Die Stadt will eine Schule bauen.",
            "Es ⟦ist möglich⟧, mit Karte zu zahlen.": "Man kann mit Karte zahlen.",
            "Wir bitten Sie, ⟦das Formular auszufüllen⟧.": "Bitte füllen Sie das Formular aus.",
            "Der Rat hat beschlossen, ⟦die Schule zu schließen⟧.": (
                "Der Rat will die Schule schließen. Das hat der Rat beschlossen."
            ),
            "Wir empfehlen Ihnen, ⟦früh zu kommen⟧.": "Wir empfehlen Ihnen: Kommen Sie früh.",
        }
    ),
)
