"""What happens first is a sentence before what follows."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.adverbial.meanwhile import meanwhile, since, until
from leichtsprache.rewrite.adverbial.order import Recipe, split_adverbial
from leichtsprache.rewrite.adverbial.temporal import after, as_soon, before, when
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

_RECIPES = {
    "als": when,
    "nachdem": after,
    "bevor": before,
    "ehe": before,
    "während": meanwhile,
    "seit": Recipe("seitdem", fits=since),
    "seitdem": Recipe("seitdem", fits=since),
    "bis": Recipe(adverb="dann", fits=until),
    "sobald": Recipe("dann", fits=as_soon),
    "solange": Recipe(),
    "sooft": Recipe(),
}

RULE = Rule(
    id="sub-temporal",
    title="Nebensatz mit Zeit",
    message="Der Satz verbindet zwei Ereignisse. Machen Sie zwei Sätze, zum Beispiel mit „dann“.",
    check=Rewriting(split_adverbial, _RECIPES),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("H", "Sätze mit als, nachdem, bevor in Reihenfolge auflösen"),
        Source("Z", "Sätze mit als, nachdem, bevor in Reihenfolge auflösen"),
    ),
    good=(
        "Er isst. Dann schläft er.",
        "Er ist größer als ich.",
        "Bis Montag ist das Amt zu.",
        "Seit Mai wohnt er hier.",
        "Während der Arbeit hört er Musik.",
    ),
    bad=FrozenMap(
        {
            "⟦Nachdem der Mann gegessen hatte⟧, schlief er.": (
                "Der Mann hatte gegessen. Dann schlief er."
            ),
            "⟦Als der Bus kam⟧, regnete es.": "Der Bus kam. Da regnete es.",
            "Er war Lehrer, ⟦bevor er in die Politik ging⟧.": (
                "Er war Lehrer. Danach ging er in die Politik."
            ),
            "Rufen Sie an, ⟦bevor Sie kommen⟧.": None,
            "Wir warten, ⟦bis der Arzt kommt⟧.": None,
            "⟦Sobald der Brief da ist⟧, rufen wir an.": None,
            "⟦Seit er in Köln wohnt⟧, fährt er Rad.": "Er wohnt in Köln. Seitdem fährt er Rad.",
        }
    ),
)
