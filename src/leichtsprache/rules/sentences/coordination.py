"""Two main clauses joined by *und* or *oder* are to be two sentences."""

from leichtsprache.document import FrozenMap
from leichtsprache.rewrite.joins.coordination import split_coordination
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Rewriting

RULE = Rule(
    id="coordination",
    title="Zwei Sätze mit „und“ oder „oder“ verbunden",
    message="Machen Sie zwei Sätze daraus. Jeder Satz sagt nur eine Sache.",
    check=Rewriting(split_coordination, {"und": "", "oder": "oder", ",": ""}),
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Eine Aussage in einem Satz"),
        Source("N", "Eine Aussage in einem Satz"),
        Source("H", "Sätze mit und trennen"),
        Source("Z", "Eine Aussage in einem Satz"),
    ),
    good=(
        "Hunde und Katzen sind Tiere.",
        "Die Stadt baut eine Schule und einen Spielplatz.",
        "Das Amt ist offen. Sie können kommen.",
        "Er hat das Haus gekauft und renoviert.",
        "Wir wollen lesen und schreiben lernen.",
        "Das Amt sagt, der Antrag sei zu spät.",
    ),
    bad=FrozenMap(
        {
            "Die Sonne scheint ⟦und die Kinder spielen im Hof⟧.": (
                "Die Sonne scheint. Die Kinder spielen im Hof."
            ),
            "Die Stadt baut einen Spielplatz ⟦und renoviert die Schule⟧.": (
                "Die Stadt baut einen Spielplatz. Die Stadt renoviert die Schule."
            ),
            "Ein Mann betritt das Amt ⟦und stellt einen Antrag⟧.": (
                "Ein Mann betritt das Amt. Der Mann stellt einen Antrag."
            ),
            "Er öffnet die Tür ⟦und geht hinaus⟧.": "Er öffnet die Tür. Er geht hinaus.",
            "Heute kommt Anna ⟦und bringt Kuchen⟧.": "Heute kommt Anna. Anna bringt Kuchen.",
            "Sie können anrufen ⟦oder Sie schreiben uns⟧.": (
                "Sie können anrufen. Oder Sie schreiben uns."
            ),
            "Die Stadt hat den Weg gebaut ⟦und Bäume gepflanzt⟧.": (
                "Die Stadt hat den Weg gebaut. Die Stadt hat Bäume gepflanzt."
            ),
            "Er kauft ⟦und verkauft Autos⟧.": None,
        }
    ),
)
