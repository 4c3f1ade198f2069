"""What somebody says is told directly."""

from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Sentence, Span
from leichtsprache.rewrite.content.indirect import told_in_comma
from leichtsprache.rewrite.plan import rewrites
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import Place, verbs_of


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    repairs = _repairs(document)
    for sentence in document.sentences:
        for place in _find(sentence):
            fault = place.fault(document, sentence)
            edits = repairs.get(fault.span, ())
            yield Fault(fault.span, edits, fault.values, fault.level)


def _repairs(document: Document) -> dict[Span, tuple[Edit, ...]]:
    """Return the edits by the verb that they mend."""
    return {
        found.span: (Edit(source.sentence.span, " ".join(found.sentences), found.is_safe),)
        for source, found in rewrites(document, told_in_comma)
        if found.sentences
    }


def _find(sentence: Sentence) -> Iterator[Place]:
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
    check=_check,
    severity="warning",
    phase="clauses",
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
            "Sie sagt, das ⟦sei⟧ gut.": "Sie sagt: Das ist gut.",
            "Er meint, er ⟦habe⟧ Zeit.": "Er meint: Er hat Zeit.",
            "Die Ministerin sagt, sie ⟦komme⟧ morgen.": ("Die Ministerin sagt: Sie kommt morgen."),
            "Der Arzt sagt, das Kind ⟦schlafe⟧ zu wenig.": (
                "Der Arzt sagt: Das Kind schläft zu wenig."
            ),
            "Er sagt, der Bus ⟦fahre⟧ nicht.": "Er sagt: Der Bus fährt nicht.",
            "Er sagt nicht, der Bus ⟦fahre⟧ gleich.": None,
        }
    ),
)
