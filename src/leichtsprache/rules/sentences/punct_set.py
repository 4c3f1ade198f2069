"""A few marks are enough: no comma."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Avoid

RULE = Rule(
    id="punct-set",
    title="Komma",
    message="Hier steht ein Komma. Machen Sie zwei Sätze oder eine Liste daraus.",
    check=Avoid(re.compile(r"(?<!\d),(?!\d)")),
    severity="info",
    phase="clauses",
    sources=(
        Source("H", "Kein Komma"),
        Source("M", "Kein Komma"),
    ),
    good=(
        "Das kostet 3,50 Euro.",
        "Die Schule ist zu. Die Heizung ist defekt.",
        "Kommen Sie zu uns!",
        "Haben Sie Fragen?",
        "Wir haben: Brot und Käse.",
    ),
    bad=FrozenMap(
        {
            "Die Schule ist zu⟦,⟧ weil die Heizung defekt ist.": None,
            "Wir haben Brot⟦,⟧ Käse und Wurst.": None,
            "Ja⟦,⟧ das geht.": None,
            "Das ist Anna⟦,⟧ meine Schwester.": None,
            "Wenn Sie Hilfe brauchen⟦,⟧ rufen Sie an.": None,
        }
    ),
)
