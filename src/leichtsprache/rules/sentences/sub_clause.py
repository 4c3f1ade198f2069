"""Main clauses rather than subordinate ones; none inside another."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:
    clauses = sentence.clauses or ()
    for clause in clauses:
        if clause.kind not in ("subordinate", "relative") or clause.parent is None:
            continue
        parent = clauses[clause.parent]
        is_inside = parent.first < clause.first and _goes_on(sentence, clause.last, parent.last)
        if is_inside or options["all"]:
            yield Place(clause.first, clause.last, clause.certain and is_inside)


def _goes_on(sentence: Sentence, last: int, end: int) -> bool:
    """Whether words of the clause around follow."""
    return any(token.is_word for token in sentence.tokens[last + 1 : end + 1])


RULE = Rule(
    id="sub-clause",
    title="Eingeschobener Nebensatz",
    message="Der Nebensatz steht mitten im Satz. Machen Sie einen eigenen Satz daraus.",
    check=InSentence(_find),
    severity="warning",
    phase="clauses",
    needs="analysis",
    options=FrozenMap({"all": False}),
    sources=(
        Source("H", "Keine Nebensätze"),
        Source("D", "Keine eingeschobenen Nebensätze"),
        Source("Z", "Nebensätze auflösen"),
        Source("M", "Nebensätze auflösen"),
        Source("BW", "Wenige Nebensätze"),
    ),
    good=(
        "Die Schule ist zu. Die Heizung ist defekt.",
        "Die Schule ist zu, weil die Heizung defekt ist.",
        "Er kauft ein Haus, das groß ist.",
        "Der Bus kommt.",
        "Wir wissen, dass er kommt.",
    ),
    bad=FrozenMap(
        {
            "Der Mann, ⟦der dort steht⟧, ist mein Vater.": None,
            "Das Amt hat, ⟦weil es heute brennt⟧, geschlossen.": None,
            "Die Frau, ⟦die hier wohnt⟧, arbeitet im Amt.": None,
            "Er hat das Haus, ⟦das groß ist⟧, gekauft.": None,
            "Das Kind, ⟦dem der Hund gehört⟧, weint.": None,
        }
    ),
)
