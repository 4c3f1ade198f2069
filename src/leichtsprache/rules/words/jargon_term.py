"""Technical terms are to be avoided or explained."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.words.terms import Terms

RULE = Rule(
    id="jargon-term",
    title="Fachwort",
    message="„{found}“ ist ein Fachwort. Erklären Sie es, zum Beispiel so: {better}.",
    check=Terms("rules/jargon.tsv"),
    phase="words",
    sources=(
        Source("N", "Fachwörter vermeiden oder erklären"),
        Source("D", "Fachwörter vermeiden oder erklären"),
        Source("H", "Fachwörter vermeiden oder erklären"),
        Source("Z", "Fachwörter vermeiden oder erklären"),
    ),
    good=(
        "Sie können sich beschweren.",
        "Das Amt schreibt Ihnen einen Brief.",
        "Sie bekommen Geld vom Amt.",
        "Der Arzt untersucht Sie.",
        "Das gilt sofort.",
        "Sie können Einspruch einlegen. Das heißt: Sie sind nicht einverstanden.",
        "Geld vom Staat heißt: Subvention. Die Subvention hilft.",
    ),
    bad=FrozenMap(
        {
            "Sie haben einen ⟦Rechtsanspruch⟧.": None,
            "Das ist eine ⟦Ordnungswidrigkeit⟧.": None,
            "Er ist ⟦erwerbsfähig⟧.": None,
            "Melden Sie sich ⟦unverzüglich⟧.": None,
            "Wir prüfen die ⟦Kostenübernahme⟧.": None,
            "Der ⟦Erlass⟧ gilt. Wir ändern den Erlass nicht.": None,
        }
    ),
)
