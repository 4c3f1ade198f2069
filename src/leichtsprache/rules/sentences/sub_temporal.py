"""What happens first is a sentence before what follows."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import InSentence, Opened

_WORDS = frozenset(
    (
        "als",
        "nachdem",
        "bevor",
        "während",
        "seit",
        "seitdem",
        "bis",
        "sobald",
        "solange",
        "ehe",
        "sooft",
    )
)


RULE = Rule(
    id="sub-temporal",
    title="Nebensatz mit Zeit",
    message="„{found}“ verbindet zwei Ereignisse. Machen Sie zwei Sätze, zum Beispiel mit „dann“.",
    check=InSentence(Opened(_WORDS)),
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
            "⟦Nachdem⟧ er gegessen hat, schläft er.": None,
            "⟦Als⟧ der Bus kam, regnete es.": None,
            "Rufen Sie an, ⟦bevor⟧ Sie kommen.": None,
            "Wir warten, ⟦bis⟧ der Arzt kommt.": None,
            "⟦Sobald⟧ der Brief da ist, rufen wir an.": None,
        }
    ),
)
