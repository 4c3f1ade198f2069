"""What is said, known or asked stands behind a colon."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import InSentence, Opened

_WORDS = frozenset(("dass", "ob"))


RULE = Rule(
    id="sub-ob-dass",
    title="Nebensatz mit „dass“ oder „ob“",
    message="Machen Sie zwei Sätze. Schreiben Sie einen Doppelpunkt, zum Beispiel: Er sagt: …",
    check=InSentence(Opened(_WORDS)),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
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
            "Er sagt, ⟦dass⟧ er kommt.": None,
            "Wir wissen nicht, ⟦ob⟧ der Bus kommt.": None,
            "⟦Dass⟧ er kommt, ist gut.": None,
            "Sie fragt, ⟦ob⟧ das Amt offen ist.": None,
            "Es ist wichtig, ⟦dass⟧ Sie kommen.": None,
        }
    ),
)
