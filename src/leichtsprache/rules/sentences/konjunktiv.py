"""Say what is, not what would be."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place, verbs_of

#: Polite and everyday forms that DIN SPEC 33429 allows.
_EVERYDAY = frozenset(("können", "mögen", "sollen", "dürfen"))
_WISHES = frozenset(("gern", "gerne", "lieber", "schön", "gut", "toll", "nett"))


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:
    for clause in sentence.clauses or ():
        predicate = clause.predicate
        if predicate is None or clause.finite is None or predicate.mood != "subj2":
            continue
        inside = {token.text.lower() for token in sentence.tokens[clause.first : clause.last + 1]}
        is_everyday = sentence.tokens[clause.finite].lemma in _EVERYDAY or bool(inside & _WISHES)
        if not (is_everyday and options["everyday"]):
            place = verbs_of(sentence, clause)
            certain = predicate.certain and place.certain
            yield Place(clause.finite, clause.finite, certain, place.found)


RULE = Rule(
    id="konjunktiv",
    title="Konjunktiv",
    message="„{found}“ ist ein Konjunktiv. Sagen Sie, was ist, zum Beispiel mit „vielleicht“.",
    check=InSentence(_find),
    severity="warning",
    phase="verbs",
    needs="analysis",
    options=FrozenMap({"everyday": True}),
    sources=(
        Source("N", "Kein Konjunktiv"),
        Source("B", "Kein Konjunktiv"),
        Source("D", "Kein Konjunktiv. Ausnahmen: würde gern, wäre gut, könnte"),
        Source("H", "Kein Konjunktiv"),
        Source("BW", "Kein Konjunktiv"),
    ),
    good=(
        "Das Amt hilft Ihnen vielleicht.",
        "Das ist gut.",
        "Ich hätte gern einen Termin.",
        "Das könnte helfen.",
        "Ich möchte einen Antrag stellen.",
        "Er machte das gestern.",
    ),
    bad=FrozenMap(
        {
            "Das ⟦wäre⟧ ein Fehler.": None,
            "Er ⟦hätte⟧ Zeit.": None,
            "Ohne Geld ⟦würde⟧ das Haus nicht stehen.": None,
            "Sie ⟦käme⟧ morgen.": None,
            "Wir ⟦wären⟧ am Montag fertig.": None,
        }
    ),
)
