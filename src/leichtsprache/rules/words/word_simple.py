"""An everyday word is easier than the word of an office or a newspaper."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.words.lexicon import GERMAN
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.words.lexical import Lexical
from leichtsprache.rules.words.terms import Terms

RULE = Rule(
    id="word-simple",
    title="Schweres Wort",
    message="„{found}“ ist ein schweres Wort. Leichter ist zum Beispiel: {better}.",
    check=Lexical(GERMAN, Terms("rules/simple_words.tsv", once=False)),
    severity="info",
    phase="words",
    needs="analysis",
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
            "Das Amt ⟦genehmigt⟧ den Bau.": "Das Amt erlaubt den Bau.",
            "Der Bau ist nicht ⟦zulässig⟧.": "Der Bau ist nicht erlaubt.",
            "Sie ⟦benötigen⟧ einen Ausweis.": "Sie brauchen einen Ausweis.",
            "Das Geld kommt ⟦monatlich⟧.": "Das Geld kommt jeden Monat.",
            "Nennen Sie Ihre ⟦Anschrift⟧.": "Nennen Sie Ihre Adresse.",
            "Das ist eine ⟦Verpflichtung⟧ für ⟦zahlreiche⟧ Menschen.": (
                "Das ist eine Pflicht für viele Menschen."
            ),
        }
    ),
)
