"""No pluperfect, no future perfect; the future in the present tense."""

from collections.abc import Iterator

from leichtsprache.document import Edit, FrozenMap
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.remote_tenses import in_present, without_pluperfect
from leichtsprache.rewrite.verbs.tense import length
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Exchanging, Place, verbs_of

_HARD = frozenset(("pluperfect", "future perfect"))


def _find(source: Passage, options: Options) -> Iterator[tuple[Place, Edit | None]]:
    is_short = length(source) <= int(options["longest"])
    for clause in source.sentence.clauses or ():
        predicate = clause.predicate
        if predicate is None or clause.finite is None or predicate.mood not in (None, "ind"):
            continue
        if predicate.tense in _HARD or predicate.tense == "future":
            place = verbs_of(source.sentence, clause)
            is_hard = predicate.tense in _HARD and predicate.certain
            edit = without_pluperfect(source, clause) or in_present(source, clause)
            edit = edit if is_short else None
            yield place._replace(certain=place.certain and is_hard), edit


RULE = Rule(
    id="tense-other",
    title="Schwere Zeit-Form",
    message="„{found}“ ist eine schwere Zeit-Form. Nehmen Sie Perfekt oder Gegenwart.",
    check=Exchanging(_find),
    severity="warning",
    phase="verbs",
    needs="analysis",
    options=FrozenMap({"longest": 20}),
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
            "Er hatte den Brief ⟦geschrieben⟧.": "Er hat den Brief geschrieben.",
            "Sie waren nach Hause ⟦gegangen⟧.": "Sie sind nach Hause gegangen.",
            "Das Amt wird morgen ⟦helfen⟧.": "Das Amt hilft morgen.",
            "Wir hatten den Antrag ⟦abgegeben⟧.": "Wir haben den Antrag abgegeben.",
            "Der Bus war zu spät ⟦gekommen⟧.": "Der Bus ist zu spät gekommen.",
        }
    ),
)
