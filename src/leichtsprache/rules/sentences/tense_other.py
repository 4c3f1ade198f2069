"""No pluperfect, no future perfect; the future in the present tense."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place, verbs_of

_HARD = frozenset(("pluperfect", "future perfect"))


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:  # noqa: ARG001
    for clause in sentence.clauses or ():
        predicate = clause.predicate
        if predicate is None or clause.finite is None or predicate.mood not in (None, "ind"):
            continue
        if predicate.tense in _HARD or predicate.tense == "future":
            place = verbs_of(sentence, clause)
            is_hard = predicate.tense in _HARD and predicate.certain
            yield place._replace(certain=place.certain and is_hard)


RULE = Rule(
    id="tense-other",
    title="Schwere Zeit-Form",
    message="„{found}“ ist eine schwere Zeit-Form. Nehmen Sie Perfekt oder Gegenwart.",
    check=InSentence(_find),
    severity="warning",
    phase="verbs",
    needs="analysis",
    sources=(
        Source("D", "Nicht Plusquamperfekt und Futur 2. Futur 1 durch Gegenwart ersetzen"),
        Source("H", "Nicht Plusquamperfekt und Futur"),
    ),
    good=(
        "Das Amt hat geholfen.",
        "Das Amt hilft morgen.",
        "Sie hatte Zeit.",
        "Er wird Arzt.",
        "Das Haus wird gebaut.",
    ),
    bad=FrozenMap(
        {
            "Er hatte den Brief ⟦geschrieben⟧.": None,
            "Sie waren nach Hause ⟦gegangen⟧.": None,
            "Das Amt wird morgen ⟦helfen⟧.": None,
            "Wir hatten den Antrag ⟦abgegeben⟧.": None,
            "Der Bus war zu spät ⟦gekommen⟧.": None,
        }
    ),
)
