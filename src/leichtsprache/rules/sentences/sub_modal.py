"""The means is a sentence of its own."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import InSentence, Opened

_WORDS = frozenset(
    ("indem", "wobei", "ohne", "anstatt", "statt", "dadurch dass", "ohne dass", "anstatt dass")
)


RULE = Rule(
    id="sub-modal",
    title="Nebensatz mit Art und Weise",
    message="„{found}“ macht den Satz schwer. Machen Sie zwei Sätze, zum Beispiel mit „so“.",
    check=InSentence(Opened(_WORDS)),
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
            "Sie sparen Geld, ⟦indem⟧ Sie weniger heizen.": None,
            "Er ging, ⟦ohne⟧ etwas zu sagen.": None,
            "⟦Indem⟧ wir helfen, lernen wir.": None,
            "Sie schläft, ⟦statt⟧ zu lernen.": None,
            "Er kam, ⟦ohne dass⟧ wir ihn sahen.": None,
        }
    ),
)
