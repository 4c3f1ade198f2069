"""What stands between commas behind a noun, to say who or what it is, is a sentence of its own."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.attributes.appositions import split_apposition
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

RULE = Rule(
    id="apposition",
    title="Einschub zwischen Kommas",
    message="Der Einschub stört beim Lesen. Schreiben Sie dafür einen eigenen Satz.",
    check=Rewriting(split_apposition),
    phase="clauses",
    needs="analysis",
    severity="info",
    sources=(
        Source("D", "Keine Einschübe. Einen eigenen Satz schreiben"),
        Source("H", "Keine Einschübe in Sätzen"),
    ),
    good=(
        "Angela Merkel lebt in Berlin. Angela Merkel war früher Kanzlerin.",
        "Die Mutter, die Tochter und der Sohn essen.",
        "Am Montag, dem 3. Mai, bleibt das Amt geschlossen.",
        "Peter, komm bitte nach Hause.",
        "Er kaufte Brot, Butter und Käse.",
    ),
    bad=FrozenMap(
        {
            "Angela Merkel, ⟦die frühere Kanzlerin⟧, lebt in Berlin.": (
                "Angela Merkel lebt in Berlin. Angela Merkel war früher Kanzlerin."
            ),
            "Der Rhein, ⟦ein großer Fluss⟧, fließt in die Nordsee.": (
                "Der Rhein fließt in die Nordsee. Der Rhein ist ein großer Fluss."
            ),
            "Die Stadt ehrt Maria Koch, ⟦die Gründerin des Frauenhauses⟧.": (
                "Die Stadt ehrt Maria Koch. Maria Koch ist die Gründerin des Frauenhauses."
            ),
            "Thomas Weber, ⟦Sprecher der Polizei⟧, kennt die Zahlen noch nicht.": (
                "Thomas Weber kennt die Zahlen noch nicht. Thomas Weber ist Sprecher der Polizei."
            ),
            "Im Jahr 1850 kaufte Karl Berger, ⟦der Besitzer der Mühle⟧, ein Pferd.": None,
        }
    ),
)
