"""A condition is a question, or a sentence of its own."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import InSentence, Opened

_WORDS = frozenset(("wenn", "falls", "sofern", "soweit", "vorausgesetzt"))


RULE = Rule(
    id="sub-conditional",
    title="Nebensatz mit Bedingung",
    message="Hier steht eine Bedingung. Machen Sie zwei Sätze daraus, zum Beispiel mit „dann“.",
    check=InSentence(Opened(_WORDS)),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("H", "Bedingung als Frage, danach ein Satz mit dann"),
        Source("Z", "Bedingung in zwei Sätze auflösen"),
        Source("M", "Bedingung in zwei Sätze auflösen"),
    ),
    good=(
        "Brauchen Sie Hilfe? Dann rufen Sie an.",
        "Vielleicht brauchen Sie Hilfe. Dann rufen Sie an.",
        "Der Bus kommt.",
        "Wir gehen, weil es spät ist.",
        "Das ist ein Haus.",
    ),
    bad=FrozenMap(
        {
            "⟦Wenn⟧ Sie Hilfe brauchen, rufen Sie an.": None,
            "Rufen Sie an, ⟦wenn⟧ Sie Hilfe brauchen.": None,
            "⟦Falls⟧ der Bus nicht kommt, gehen wir.": None,
            "Sie bekommen Geld, ⟦sofern⟧ Sie hier wohnen.": None,
            "Er kommt, ⟦falls⟧ er Zeit hat.": None,
        }
    ),
)
