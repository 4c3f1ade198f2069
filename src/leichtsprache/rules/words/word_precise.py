"""A concrete word says more than a broad one."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Listed

RULE = Rule(
    id="word-precise",
    title="Ungenaues Wort",
    message="„{found}“ sagt wenig. Sagen Sie genau, was Sie meinen, zum Beispiel: {better}.",
    check=Listed("rules/umbrella_words.tsv"),
    severity="info",
    phase="words",
    sources=(
        Source("N", "Wörter benutzen, die etwas genau beschreiben"),
        Source("D", "Konkrete Wörter statt Ober-Begriffe"),
        Source("B", "Abstrakte Wörter durch Beispiele erklären", "unconfirmed"),
    ),
    good=(
        "Sie fahren mit dem Bus.",
        "Im Haus sind eine Toilette und eine Dusche.",
        "Meine Mutter kommt mit.",
        "Es regnet morgen.",
        "Bringen Sie den Personalausweis mit.",
    ),
    bad=FrozenMap(
        {
            "Nehmen Sie ⟦öffentliche Verkehrsmittel⟧.": None,
            "Es gibt ⟦Verpflegung⟧.": None,
            "Wir brauchen Ihre ⟦Kontaktdaten⟧.": None,
            "Hier sind keine ⟦Fahrzeuge⟧ erlaubt.": None,
            "Der ⟦Niederschlag⟧ hört auf.": None,
        }
    ),
)
