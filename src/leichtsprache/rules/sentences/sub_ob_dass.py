"""What is said, known or asked stands behind a colon."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.content.complements import behind_colon
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

RULE = Rule(
    id="sub-ob-dass",
    title="Nebensatz mit „dass“, „ob“ oder Frage-Wort",
    message="Machen Sie zwei Sätze. Schreiben Sie einen Doppelpunkt, zum Beispiel: Er sagt: …",
    check=Rewriting(behind_colon),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Wenige Nebensätze, keine eingeschobenen", "digest"),
        Source("H", "Nach Verben wie sagen und denken ein Doppelpunkt"),
        Source("Z", "Nach Verben wie sagen und denken ein Doppelpunkt"),
    ),
    good=(
        "Er sagt: Ich komme.",
        "Sie fragt: Kommt der Bus?",
        "Das ist das Haus.",
        "Wir glauben das.",
        "Der Bus kommt.",
    ),
    bad=FrozenMap(
        {
            "Er sagt, ⟦dass⟧ der Bus kommt.": "Er sagt: Der Bus kommt.",
            "Wir wissen nicht, ⟦ob⟧ der Bus kommt.": "Wir wissen nicht: Kommt der Bus?",
            "⟦Dass⟧ der Weg zu lang ist, ist bekannt.": "Der Weg ist zu lang. Das ist bekannt.",
            "Sie fragt, ⟦ob⟧ das Amt offen ist.": "Sie fragt: Ist das Amt offen?",
            "Es ist wichtig, ⟦dass⟧ Sie kommen.": "Wichtig ist: Sie kommen.",
            "Hier erfahren Sie, ⟦wie⟧ Sie den Antrag stellen.": (
                "Hier erfahren Sie: Wie stellen Sie den Antrag?"
            ),
            "Er bezweifelt, ⟦dass⟧ der Bus kommt.": None,
        }
    ),
)
