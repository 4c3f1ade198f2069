"""A question in the text needs its answer right behind it."""

from collections.abc import Iterator

from leichtsprache.document import Block, Document, FrozenMap, Sentence
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for block in document.blocks:
        for question in _unanswered(document, block):
            yield Fault(question.span)


def _unanswered(document: Document, block: Block) -> Iterator[Sentence]:
    """Yield the questions of a paragraph that another question follows, or nothing."""
    sentences = block.sentences or ()
    if block.kind != "paragraph" or len(sentences) < 2:
        return  # a line of its own works like a heading
    asks = [each.span.slice(document.text).rstrip('“”"»« ').endswith("?") for each in sentences]
    for n, sentence in enumerate(sentences):
        if asks[n] and (n + 1 == len(sentences) or asks[n + 1]):
            yield sentence


RULE = Rule(
    id="question",
    title="Frage ohne Antwort",
    message="Auf die Frage folgt keine Antwort. Schreiben Sie besser eine Aussage.",
    check=_check,
    severity="info",
    phase="clauses",
    sources=(
        Source("N", "Keine Fragen im Text", "unconfirmed"),
        Source("D", "Keine rhetorischen Fragen"),
        Source("BW", "Fragen nur, wenn gleich die Antwort kommt"),
    ),
    good=(
        "Haben Sie Fragen?",
        "Brauchen Sie Hilfe? Rufen Sie uns an.",
        "Was kostet das? Das kostet nichts. Kommen Sie!",
        "Wer darf wählen?\n\nAlle Erwachsenen dürfen wählen. Das ist neu.",
        "Das ist neu. Das hilft.",
    ),
    bad=FrozenMap(
        {
            "Das ist gut. ⟦Wer will das nicht?⟧": None,
            "⟦Sind Sie krank?⟧ ⟦Haben Sie Fieber?⟧": None,
            "⟦Ist das so?⟧ Haben Sie Fragen? Rufen Sie an.": None,
            "Die Stadt baut ein Haus. ⟦Warum erst jetzt?⟧": None,
            "Die Stadt plant seit Jahren eine Schule. ⟦Wann fängt die Stadt endlich an?⟧": None,
        }
    ),
)
