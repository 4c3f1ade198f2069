"""Idioms are often taken literally."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Listed

RULE = Rule(
    id="metaphor-idiom",
    title="Redewendung",
    message="„{found}“ ist eine Redewendung. Sagen Sie, was Sie meinen: {better}.",
    check=Listed("rules/idioms.tsv"),
    phase="phrases",
    sources=(
        Source("N", "Keine Redewendungen und keine bildliche Sprache"),
        Source("D", "Keine Redewendungen. Leicht verständliche Bilder sind erlaubt"),
        Source("H", "Keine Redewendungen. Erklärte Bilder sind erlaubt"),
        Source("Z", "Keine Redewendungen und keine bildliche Sprache"),
    ),
    good=(
        "Die Hand tut weh.",
        "Der Vogel ist groß.",
        "Das Licht ist grün.",
        "Wir haben viel Arbeit.",
        "Er steht auf dem Dach.",
    ),
    bad=FrozenMap(
        {
            "Das Geld steht ⟦nur auf dem Papier⟧.": None,
            "Wir ⟦sitzen alle im selben Boot⟧.": None,
            "Das ist ein ⟦Tropfen auf den heißen Stein⟧.": None,
            "Das Amt gibt ⟦grünes Licht⟧.": None,
            "Er hat das ⟦unter den Teppich gekehrt⟧.": None,
        }
    ),
)
