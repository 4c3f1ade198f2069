"""Tell of the past in the perfect tense."""

from collections.abc import Iterator

from leichtsprache.analyze.verbs import AUXILIARIES, MODALS
from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place

#: Verbs that may stay in the past, as everybody says "war" and "musste".
ALLOWED = AUXILIARIES | MODALS


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:  # noqa: ARG001
    for clause in sentence.clauses or ():
        if clause.finite is None:
            continue
        verb, morph = sentence.tokens[clause.finite], sentence.tokens[clause.finite].morph
        is_past = morph is not None and (morph.tense, morph.mood) == ("past", "ind")
        if morph and is_past and verb.tag == "VVFIN" and verb.lemma not in ALLOWED:
            yield Place(clause.finite, clause.finite, morph.certain)


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
