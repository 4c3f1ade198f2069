"""References to other places make the reader jump."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Avoid

_REFERENCE = re.compile(
    r"\b(?:[Ss]iehe\s(?:auch|dazu|hierzu|oben|unten|Seite|Kapitel|Abschnitt|Punkt|Heft|Artikel|"
    r"Anhang|Anlage|Tabelle|Abbildung)\b|[Ss]\.\s?[ou]\.|[Vv]gl\.|[Vv]ergleiche\s(?:dazu|Seite|Kapitel)\b|"
    r"(?:oben|vorstehend|nachstehend)\s(?:genannt\w*|erwähnt\w*)|[Ww]ie\s(?:oben|bereits)\s(?:gesagt|erwähnt|beschrieben)|"
    r"ebd\.|a\.\s?a\.\s?O\.)"
)

RULE = Rule(
    id="cross-ref",
    title="Verweis",
    message="„{found}“ verweist auf eine andere Stelle. Sagen Sie es lieber noch einmal.",
    check=Avoid(_REFERENCE),
    severity="info",
    phase="layout",
    sources=(
        Source("N", "Nicht auf andere Stellen im Text verweisen"),
        Source("BW", "Keine Verweise im Text"),
    ),
    good=(
        "Das Amt hilft Ihnen.",
        "Ich sehe das Haus.",
        "Mehr Infos bekommen Sie im Rathaus.",
        "Oben im Haus ist ein Büro.",
        "Wir vergleichen 2 Preise.",
    ),
    bad=FrozenMap(
        {
            "Das ist verboten (⟦siehe Seite⟧ 5).": None,
            "⟦Siehe oben⟧.": None,
            "Das Gesetz (⟦vgl.⟧ Teil 3) ist neu.": None,
            "Die ⟦oben genannten⟧ Regeln gelten.": None,
            "⟦Wie bereits erwähnt⟧, hilft das Amt.": None,
        }
    ),
)
