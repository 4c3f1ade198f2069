"""The sign % is to be written as a word."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Prefer

RULE = Rule(
    id="percent",
    title="Prozent-Zeichen",
    message="Schreiben Sie das Wort „Prozent“. Das Zeichen % ist schwer zu lesen.",
    check=Prefer(re.compile(r"(?<=\d)[ \u00a0\u202f]?%"), lambda _match, _options: " Prozent"),
    phase="numbers",
    sources=(
        Source("N", "Prozent-Zahlen vermeiden oder erklären"),
        Source("D", "Sonderzeichen vermeiden oder ausschreiben"),
        Source("H", "Prozent-Zahlen vermeiden oder erklären"),
        Source("M", "Prozent-Zahlen vermeiden oder erklären"),
        Source("Z", "Das Wort Prozent genügt: 30 Prozent"),
        Source("BW", "Prozent-Zahlen vermeiden oder erklären"),
    ),
    good=("10 Prozent der Menschen sind krank.", "Die Datei heißt a%20b."),
    bad=FrozenMap({"Das sind 10⟦ %⟧ mehr.": "Das sind 10 Prozent mehr."}),
)
