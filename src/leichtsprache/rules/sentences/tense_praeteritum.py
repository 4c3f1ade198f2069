"""Tell of the past in the perfect tense."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place

_ALLOWED = frozenset(
    ("sein", "haben", "werden", "können", "müssen", "dürfen", "sollen", "wollen", "mögen")
)


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:  # noqa: ARG001
    for clause in sentence.clauses or ():
        if clause.finite is None:
            continue
        verb = sentence.tokens[clause.finite]
        is_past = verb.morph is not None and verb.morph[4:6] == ("past", "ind")
        if is_past and verb.tag == "VVFIN" and verb.lemma not in _ALLOWED:
            certain = verb.morph is not None and verb.morph.certain
            yield Place(clause.finite, clause.finite, certain)


RULE = Rule(
    id="tense-praeteritum",
    title="Präteritum",
    message="„{found}“ ist Präteritum. Schreiben Sie lieber Perfekt oder Gegenwart.",
    check=InSentence(_find),
    severity="warning",
    phase="verbs",
    needs="analysis",
    sources=(
        Source("D", "Perfekt statt Präteritum, außer bei sein, haben und Modal-Verben"),
        Source("H", "Perfekt statt Präteritum"),
        Source("Z", "Perfekt statt Präteritum"),
        Source("BW", "Perfekt statt Präteritum"),
        Source("M", "Perfekt statt Präteritum"),
    ),
    good=(
        "Das Amt hat den Antrag geprüft.",
        "Er war krank.",
        "Sie hatte Zeit.",
        "Wir mussten warten.",
        "Das Amt prüft den Antrag.",
    ),
    bad=FrozenMap(
        {
            "Der Mann ⟦ging⟧ nach Hause.": None,
            "Sie ⟦schrieb⟧ einen Brief.": None,
            "Die Stadt ⟦baute⟧ eine Schule.": None,
            "Er ⟦kam⟧ gestern an.": None,
            "Dann ⟦begann⟧ der Krieg.": None,
        }
    ),
)
