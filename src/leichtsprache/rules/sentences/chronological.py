"""What happens first is said first."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Avoid

RULE = Rule(
    id="chronological",
    title="Reihenfolge in der Zeit",
    message="„{found}“ geht in der Zeit zurück. Sagen Sie zuerst, was zuerst passiert.",
    check=Avoid(
        re.compile(
            r"\b(?:[Zz]uvor|[Vv]orher|[Dd]avor)(?=\s(?:war|waren|hat|haben|hatten?|muss|müssen|mussten?)\b)"
            r"|(?<=, )(?:nachdem|bevor|ehe)\b"
        )
    ),
    severity="info",
    phase="clauses",
    sources=(
        Source("D", "In der Reihenfolge der Zeit erzählen"),
        Source("H", "In der Reihenfolge der Zeit erzählen"),
    ),
    good=(
        "Zuerst füllen Sie den Antrag aus. Dann geben Sie ihn ab.",
        "Nachdem er gegessen hat, schläft er.",
        "Rufen Sie vorher an.",
        "Am Tag davor ist das Amt zu.",
        "Er kommt nach der Arbeit.",
    ),
    bad=FrozenMap(
        {
            "Er schläft, ⟦nachdem⟧ er gegessen hat.": None,
            "Rufen Sie an, ⟦bevor⟧ Sie kommen.": None,
            "Er ist Arzt. ⟦Vorher⟧ war er Lehrer.": None,
            "Die Schule ist neu. ⟦Zuvor⟧ hatten die Kinder kein Haus.": None,
            "Sie gehen zum Amt. ⟦Davor⟧ müssen Sie anrufen.": None,
        }
    ),
)
