"""Say how a word is spoken whose spelling does not show it."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Listed

RULE = Rule(
    id="pronunciation-hint",
    title="Aussprache fehlt",
    message="Viele wissen nicht, wie man „{found}“ spricht. Schreiben Sie dazu: {better}.",
    check=Listed("rules/pronunciations.tsv"),
    severity="info",
    phase="words",
    sources=(
        Source("D", "Bei fremden Wörtern die Aussprache angeben"),
        Source("M", "Bei fremden Wörtern die Aussprache angeben"),
    ),
    good=(
        "Der Arzt hilft.",
        "Wir essen im Garten.",
        "Das Telefon klingelt.",
        "Er arbeitet in der Schule.",
        "Der Film beginnt.",
    ),
    bad=FrozenMap(
        {
            "Das ⟦Budget⟧ ist klein.": None,
            "Der ⟦Ingenieur⟧ plant.": None,
            "Die ⟦Jury⟧ wählt.": None,
            "Sie bekommen den ⟦Newsletter⟧.": None,
            "Das ⟦Niveau⟧ ist hoch.": None,
        }
    ),
)
