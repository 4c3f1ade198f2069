"""One statement in one sentence."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:
    clauses = [clause for clause in sentence.clauses or () if clause.finite is not None]
    if len(clauses) > int(options["clauses"]):
        last = max(n for n, token in enumerate(sentence.tokens) if token.is_word)
        yield Place(0, last, all(clause.certain for clause in clauses))


RULE = Rule(
    id="sent-one-statement",
    title="Mehrere Aussagen im Satz",
    message="Der Satz sagt mehrere Dinge. Schreiben Sie für jede Sache einen Satz.",
    check=InSentence(_find),
    severity="info",
    phase="clauses",
    needs="analysis",
    options=FrozenMap({"clauses": 2}),
    sources=(
        Source("N", "Eine Aussage in einem Satz"),
        Source("D", "Eine Aussage in einem Satz"),
        Source("H", "Eine Aussage in einem Satz"),
        Source("Z", "Eine Aussage in einem Satz"),
        Source("BW", "Eine Aussage in einem Satz"),
    ),
    good=(
        "Die Schule ist zu.",
        "Die Schule ist zu, weil die Heizung defekt ist.",
        "Wir kaufen Brot und Käse.",
        "Er will lesen und schreiben.",
        "Kommen Sie!",
    ),
    bad=FrozenMap(
        {
            "⟦Er sagt, dass das Amt zu ist, weil es brennt⟧.": None,
            "⟦Der Mann, der dort steht, sagt, dass er wartet⟧.": None,
            "⟦Sie kommt, er geht und wir bleiben⟧.": None,
            "⟦Wenn Sie Fragen haben, rufen Sie an und wir helfen⟧.": None,
            "⟦Wir warten, bis der Bus kommt, der uns fährt⟧.": None,
        }
    ),
)
