"""Tell of the past in the perfect tense."""

from collections.abc import Iterator

from leichtsprache.analyze.verbs import AUXILIARIES, MODALS
from leichtsprache.document import Edit, FrozenMap
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.tense import in_perfect, length
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Exchanging, Place

#: Verbs that may stay in the past, as everybody says "war" and "musste".
ALLOWED = AUXILIARIES | MODALS


#: In a longer sentence another tense alone makes nothing easier: it is split first ("longest").


def _find(source: Passage, options: Options) -> Iterator[tuple[Place, Edit | None]]:
    is_short = length(source) <= int(options["longest"])
    for clause in source.sentence.clauses or ():
        if clause.finite is None:
            continue
        verb = source.tokens[clause.finite]
        morph = verb.morph
        is_past = morph is not None and (morph.tense, morph.mood) == ("past", "ind")
        if morph and is_past and verb.tag == "VVFIN" and verb.lemma not in ALLOWED:
            edit = in_perfect(source, clause) if is_short else None
            yield Place(clause.finite, clause.finite, morph.certain), edit


RULE = Rule(
    id="tense-praeteritum",
    title="Präteritum",
    message="„{found}“ ist Präteritum. Schreiben Sie lieber Perfekt oder Gegenwart.",
    check=Exchanging(_find),
    severity="warning",
    phase="verbs",
    needs="analysis",
    options=FrozenMap({"longest": 20}),
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
            "Der Mann ⟦ging⟧ nach Hause.": "Der Mann ist nach Hause gegangen.",
            "Sie ⟦schrieb⟧ einen Brief.": "Sie hat einen Brief geschrieben.",
            "Die Stadt ⟦baute⟧ eine Schule.": "Die Stadt hat eine Schule gebaut.",
            "Er ⟦kam⟧ gestern an.": "Er ist gestern angekommen.",
            "Dann ⟦begann⟧ der Krieg.": "Dann hat der Krieg begonnen.",
        }
    ),
)
