"""Long compounds are to be segmented with a hyphen."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.words.word_short import Segmented

RULE = Rule(
    id="compound-hyphen",
    title="Langes Wort ohne Bindestrich",
    message="Das Wort ist lang. Schreiben Sie: {better}.",
    check=Segmented("-", capital=True),
    severity="info",
    phase="compounds",
    options=FrozenMap({"syllables": 3, "letters": 13}),
    sources=(
        Source(
            "B", "Zusammengesetzte Wörter mit Bindestrich trennen: Bundes-Gleichstellungs-Gesetz"
        ),
        Source("N", "Lange Wörter mit Bindestrich trennen"),
        Source("D", "Mit Bindestrich, mit Mediopunkt oder mit beiden trennen", "digest"),
        Source("I", "Lange Wörter mit Bindestrich trennen"),
        Source("BW", "Lange Wörter mit Bindestrich trennen"),
        Source("Z", "Lange Wörter mit Bindestrich trennen"),
        Source("M", "Lange Wörter mit Bindestrich trennen"),
    ),
    good=(
        "Das Haus ist groß.",
        "Die Kranken-Versicherung zahlt.",
        "Der Bahnhof ist neu.",
        "Die Landwirtschaft ist wichtig.",
        "Wir fahren nach Regensburg.",
        "Die Seite heißt www.Krankenversicherung.de.",
    ),
    bad=FrozenMap(
        {
            "Die ⟦Krankenversicherung⟧ zahlt.": "Die Kranken-Versicherung zahlt.",
            "Das ⟦Gleichstellungsgesetz⟧ gilt.": "Das Gleichstellungs-Gesetz gilt.",
            "Der ⟦Rentenversicherungsbeitrag⟧ steigt.": "Der Renten-Versicherungs-Beitrag steigt.",
            "Die ⟦Bundestagswahl⟧ ist heute.": "Die Bundestags-Wahl ist heute.",
            "Der ⟦Fußballspieler⟧ ist krank.": "Der Fußball-Spieler ist krank.",
        }
    ),
)
