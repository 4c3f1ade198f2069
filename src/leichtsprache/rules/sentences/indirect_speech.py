"""What somebody says is told directly."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place, verbs_of


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:  # noqa: ARG001
    for clause in sentence.clauses or ():
        predicate = clause.predicate
        if predicate and clause.finite is not None and predicate.mood == "subj1":
            place = verbs_of(sentence, clause)
            certain = predicate.certain and place.certain
            yield Place(clause.finite, clause.finite, certain, place.found)


RULE = Rule(
    id="indirect-speech",
    title="Indirekte Rede",
    message="„{found}“ ist indirekte Rede. Schreiben Sie den Satz so, wie die Person ihn sagt.",
    check=InSentence(_find),
    severity="warning",
    phase="verbs",
    needs="analysis",
    sources=(
        Source("D", "Direkt sagen, was jemand sagt. Keine erfundenen Worte"),
        Source("H", "Wörtliche Rede statt indirekter Rede"),
        Source("BW", "Wörtliche Rede statt indirekter Rede"),
        Source("M", "Wörtliche Rede statt indirekter Rede"),
    ),
    good=(
        "Sie sagt: Das ist gut.",
        "Er sagt, dass er kommt.",
        "Wir glauben das.",
        "Das Amt hilft.",
        "Sie gehen nach Hause.",
    ),
    bad=FrozenMap(
        {
            "Sie sagt, das ⟦sei⟧ gut.": None,
            "Er meint, er ⟦habe⟧ Zeit.": None,
            "Die Ministerin sagt, sie ⟦komme⟧ morgen.": None,
            "Der Arzt sagt, das Kind ⟦schlafe⟧ zu wenig.": None,
            "Er sagt, der Bus ⟦fahre⟧ nicht.": None,
        }
    ),
)
