"""Long compounds are to be segmented with a dot in the middle (Mediopunkt)."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.words.word_short import Segmented

RULE = Rule(
    id="compound-mediopunkt",
    title="Langes Wort ohne Mediopunkt",
    message="Das Wort ist lang. Schreiben Sie: {better}.",
    check=Segmented("·", capital=False),
    severity="info",
    phase="compounds",
    options=FrozenMap({"syllables": 3, "letters": 13}),
    sources=(
        Source("H", "Lange Wörter mit Mediopunkt trennen: Blumen·geschäft"),
        Source("D", "Mit Bindestrich, mit Mediopunkt oder mit beiden trennen", "digest"),
    ),
    good=(
        "Das Haus ist groß.",
        "Die Kranken·versicherung zahlt.",
        "Der Bahnhof ist neu.",
        "Die Landwirtschaft ist wichtig.",
        "Wir fahren nach Regensburg.",
    ),
    bad=FrozenMap(
        {
            "Die ⟦Krankenversicherung⟧ zahlt.": "Die Kranken·versicherung zahlt.",
            "Das ⟦Gleichstellungsgesetz⟧ gilt.": "Das Gleichstellungs·gesetz gilt.",
            "Der ⟦Rentenversicherungsbeitrag⟧ steigt.": "Der Renten·versicherungs·beitrag steigt.",
            "Die ⟦Bundestagswahl⟧ ist heute.": "Die Bundestags·wahl ist heute.",
            "Der ⟦Fußballspieler⟧ ist krank.": "Der Fußball·spieler ist krank.",
        }
    ),
)
