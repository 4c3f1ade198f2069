"""Foreign words are to be avoided or explained."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.words.lexicon import FOREIGN
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.words.lexical import Lexical
from leichtsprache.rules.words.terms import Terms

RULE = Rule(
    id="foreign-word",
    title="Fremdwort",
    message="„{found}“ ist ein Fremdwort. Sagen Sie besser: {better}.",
    check=Lexical(FOREIGN, Terms("rules/foreign_words.tsv")),
    severity="warning",
    phase="words",
    needs="analysis",
    sources=(
        Source("N", "Fremdwörter vermeiden oder erklären"),
        Source("B", "Fremdwörter vermeiden oder erklären"),
        Source("D", "Fremdwörter vermeiden. Wichtige Fremdwörter behalten und erklären"),
        Source("H", "Fremdwörter vermeiden oder erklären"),
        Source("Z", "Fremdwörter vermeiden oder erklären"),
        Source("M", "Fremdwörter vermeiden oder erklären"),
    ),
    good=(
        "Das Problem ist groß.",
        "Wir helfen Ihnen.",
        "Das Telefon klingelt.",
        "Die Musik ist laut.",
        "Schreiben Sie an kooperation@stadt.de.",
        "Wir machen einen Workshop. Das ist ein Kurs.",
    ),
    bad=FrozenMap(
        {
            "Wir brauchen eine ⟦Strategie⟧.": "Wir brauchen einen Plan.",
            "Das ist ⟦relevant⟧.": "Das ist wichtig.",
            "Der ⟦Workshop⟧ beginnt.": "Der Kurs beginnt.",
            "Die Firmen ⟦kooperieren⟧.": "Die Firmen arbeiten zusammen.",
            "Das sind ⟦effiziente⟧ Geräte.": None,
            "Der ⟦Konsens⟧ ist gut. Alle wollen den Konsens.": None,
        }
    ),
)
