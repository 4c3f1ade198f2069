"""A hard word is explained where it stands first."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.words.terms import terms

_LISTS = ("rules/jargon.tsv", "rules/foreign_words.tsv")


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    headings = [block.span for block in document.blocks if block.kind == "heading"]
    # A word that both lists have is one word.
    found = {each.uses[0].span: each for name in _LISTS for each in terms(document, name)}
    for term in found.values():
        uses = [use for use in term.uses if not any(span.covers(use.span) for span in headings)]
        # What is explained nowhere is for the rules on technical terms and foreign words.
        if any(use.is_explained for use in uses) and not uses[0].is_explained:
            yield Fault(uses[0].span, values=FrozenMap({"found": term.found}))


_BETWEEN = (
    "Wir beraten Sie. Wir sind jeden Tag da. Unser Büro ist am Markt. Rufen Sie uns an. Oder "
    "schreiben Sie uns einen Brief. Wir nehmen uns Zeit für Sie. Bringen Sie alle Briefe mit. Dann "
    "können wir Ihnen gut helfen."
)

RULE = Rule(
    id="term-explained",
    title="Erklärung kommt zu spät",
    message="„{found}“ wird erst später erklärt. Erklären Sie das Wort beim ersten Mal.",
    check=_check,
    severity="info",
    phase="words",
    sources=(
        Source("D", "Ein schweres Wort direkt vor oder nach dem ersten Mal erklären"),
        Source("H", "Ein schweres Wort beim ersten Mal erklären"),
        Source("N", "Schwere Wörter erklären"),
    ),
    good=(
        "Sie können Einspruch einlegen. Das heißt: Sie sind nicht einverstanden.",
        "Der Erlass gilt. Der Erlass ist neu.",
        "Geld vom Staat heißt Subvention. Die Subvention hilft.",
        "Einspruch\n\nSie sind nicht einverstanden? Dann legen Sie Einspruch ein. Das bedeutet: "
        "Sie schreiben dem Amt.",
        "Die Kaution ist hoch. Das bedeutet: Sie geben dem Vermieter Geld.",
    ),
    bad=FrozenMap(
        {
            f"{start} {_BETWEEN} {end}": None
            for start, end in (
                ("Der ⟦Einspruch⟧ ist wichtig.", "Ein Einspruch ist: Sie sagen Nein."),
                ("Die ⟦Kaution⟧ ist hoch.", "Kaution heißt: Sie geben dem Vermieter Geld."),
                ("Der Staat zahlt eine ⟦Subvention⟧.", "Geld vom Staat heißt Subvention."),
                ("Der ⟦Workshop⟧ ist am Montag.", "Ein Workshop ist ein Kurs."),
                ("Es gibt eine ⟦Umschulung⟧.", "Umschulung bedeutet: einen Beruf neu lernen."),
            )
        }
    ),
)
