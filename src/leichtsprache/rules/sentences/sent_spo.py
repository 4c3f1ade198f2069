"""The subject comes first."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place

_PREPOSITIONS = frozenset(("APPR", "APPRART"))


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:  # noqa: ARG001
    for clause in sentence.clauses or ():
        front = clause.fields.front if clause.fields else None
        if clause.kind != "main" or clause.subject is None or front is None:
            continue
        is_behind = clause.finite is not None and clause.subject > clause.finite
        # One word in front (Dann, Heute, Deshalb) ties the sentence to the one before.
        if is_behind and front[1] > front[0] and _is_phrase(sentence, front[0]):
            certain = clause.certain and clause.subject_certain
            if certain or _is_no_subject(sentence, front[0]):
                yield Place(*front, certain)


def _is_phrase(sentence: Sentence, position: int) -> bool:
    """Whether no clause begins there, of which other rules speak, and no question."""
    starts = {clause.first for clause in sentence.clauses or () if clause.kind != "main"}
    return position not in starts and not (sentence.tokens[position].tag or "").startswith("PW")


def _is_no_subject(sentence: Sentence, position: int) -> bool:
    """Whether a preposition or the case tells that the phrase there is no subject."""
    certain = (each for each in sentence.phrases or () if each.certain)
    cases = (each.case for each in certain if each.first == position)
    return sentence.tokens[position].tag in _PREPOSITIONS or next(cases, "nom") != "nom"


RULE = Rule(
    id="sent-spo",
    title="Satz beginnt nicht mit dem Subjekt",
    message="Sagen Sie zuerst, wer etwas tut. Danach, was er tut.",
    check=InSentence(_find),
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("N", "Einfacher Satzbau"),
        Source("D", "Subjekt, Verb, Objekt, außer für den Zusammenhang"),
        Source("H", "Subjekt, Verb, Objekt"),
        Source("Z", "Immer Subjekt, Verb, Objekt"),
        Source("BW", "Subjekt, Verb, Objekt"),
    ),
    good=(
        "Die Stadt baut eine Schule.",
        "Heute kommt der Bus.",
        "Dann hilft das Amt.",
        "Kommt der Bus?",
        "Das Amt hilft Ihnen.",
        "Wenn Sie Hilfe brauchen, hilft das Amt.",
        "Welchen Antrag brauchen Sie?",
    ),
    bad=FrozenMap(
        {
            "⟦In der Stadt⟧ baut der Bürgermeister eine Schule.": None,
            "⟦Den Antrag⟧ prüft das Amt.": None,
            "⟦Am Montag⟧ kommt der Arzt.": None,
            "⟦Dem Kind⟧ hilft der Arzt.": None,
            "⟦Nach der Arbeit⟧ geht er nach Hause.": None,
        }
    ),
)
