"""An everyday word is easier than the word of an office or a newspaper."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.words.terms import Terms

RULE = Rule(
    id="word-simple",
    title="Schweres Wort",
    message="„{found}“ ist ein schweres Wort. Leichter ist zum Beispiel: {better}.",
    check=Terms("rules/simple_words.tsv", once=False),
    severity="info",
    phase="words",
    sources=(
        Source("N", "Einfache Wörter benutzen: erlauben statt genehmigen"),
        Source("B", "Bekannte, häufige Wörter benutzen"),
        Source("D", "Bekannte, häufige Wörter benutzen"),
        Source("H", "Bekannte, häufige Wörter benutzen"),
        Source("E", "Bekannte, häufige Wörter benutzen"),
    ),
    good=(
        "Das Amt erlaubt den Bau.",
        "Sie bekommen jeden Monat Geld.",
        "Geben Sie den Antrag ab.",
        "Die Jugendlichen fangen heute an.",
        "Mein Zimmer ist ein großer Raum.",
        "Das Amt ist eine Behörde. Das heißt: Es arbeitet für den Staat.",
    ),
    bad=FrozenMap(
        {
            "Das Amt ⟦genehmigt⟧ den Bau.": None,
            "Der Bau ist nicht ⟦zulässig⟧.": None,
            "Sie ⟦benötigen⟧ einen Ausweis.": None,
            "Das Geld kommt ⟦monatlich⟧.": None,
            "Nennen Sie Ihre ⟦Anschrift⟧.": None,
            "Das ist eine ⟦Verpflichtung⟧ für ⟦zahlreiche⟧ Menschen.": None,
        }
    ),
)
