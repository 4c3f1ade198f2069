"""One sign to segment words, in the whole text."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_DOT = re.compile(r"(?<![\w·])[A-ZÄÖÜa-zäöü][a-zäöüß]+(?:[·‧][A-Za-zäöüß]+)+(?![\w·-])")
_HYPHEN = re.compile(r"(?<![\w·-])[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)+(?![\w·-])")


def _check(document: Document, options: Options) -> Iterator[Fault]:
    dotted, hyphened = list(matches(_DOT, document)), list(matches(_HYPHEN, document))
    if options["separator"] == "none":
        for match in dotted:
            yield Fault.at(match, re.sub("[·‧]", "", match[0]), safe=True)
    elif hyphened and len(hyphened) >= len(dotted):
        for match in dotted:
            yield Fault.at(match, _hyphened(match[0]), safe=match[0][0].isupper())
    elif dotted:
        yield from map(Fault.at, hyphened)


def _hyphened(word: str) -> str:
    first, *rest = re.split("[·‧]", word)
    return "-".join((first, *(part[0].upper() + part[1:] for part in rest)))


RULE = Rule(
    id="compound-consistent",
    title="Zwei Trenn-Zeichen in einem Text",
    message="Hier stehen Bindestrich und Mediopunkt. Nehmen Sie immer das gleiche Zeichen.",
    check=_check,
    severity="info",
    phase="compounds",
    scope="text",
    options=FrozenMap({"separator": "one"}),
    sources=(
        Source("N", "Nur der Bindestrich", "unconfirmed"),
        Source("H", "Nur der Mediopunkt", "unconfirmed"),
        Source("E", "Wörter nicht trennen", "unconfirmed"),
    ),
    good=(
        "Die Kranken-Kasse und das Arbeits-Amt helfen.",
        "Die Kranken·kasse und das Arbeits·amt helfen.",
        "Das ist ein Haus.",
        "Die E-Mail ist da. Die Kranken·kasse hilft.",
        "Wir kaufen Brot.",
    ),
    bad=FrozenMap(
        {
            "Die Kranken-Kasse und das ⟦Arbeits·amt⟧ helfen.":
                "Die Kranken-Kasse und das Arbeits-Amt helfen.",
            "Der Bus-Bahnhof, das Land-Gericht und das ⟦Jugend·amt⟧ sind zu.":
                "Der Bus-Bahnhof, das Land-Gericht und das Jugend-Amt sind zu.",
            "Die ⟦Kranken-Kasse⟧, das Arbeits·amt und das Jugend·amt helfen.": None,
            "Das Fuß·ball·spiel ist heute. Die ⟦Land-Straße⟧ ist zu. Das Bus·netz auch.": None,
            "Die Kranken-Kasse hilft. Das ⟦Sozial‧amt⟧ auch.":
                "Die Kranken-Kasse hilft. Das Sozial-Amt auch.",
        }
    ),
)  # fmt: skip
