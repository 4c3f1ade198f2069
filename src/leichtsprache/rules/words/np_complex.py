"""No long chains around a noun."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Phrase, Sentence
from leichtsprache.rewrite.attributes.attributes import split_attribute
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place, Rewriting

_dissolved = Rewriting(split_attribute)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    """Yield the attributes that can be said apart, and what else is long."""
    found = list(_dissolved(document, options))
    yield from found
    for fault in InSentence(_find)(document, options):
        if not any(fault.span.overlaps(each.span) for each in found):
            yield fault


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:
    last = -1
    for phrase in sorted(sentence.phrases or (), key=lambda each: (each.first, -each.last)):
        if phrase.first <= last or phrase.role == "conjunct":
            continue
        last = phrase.last
        if _before_noun(sentence, phrase) > int(options["words"]):
            yield Place(phrase.first, phrase.head)


def _before_noun(sentence: Sentence, phrase: Phrase) -> int:
    """Return the number of words that stand before the noun, without its preposition."""
    first = phrase.first if phrase.preposition is None else phrase.preposition + 1
    return sum(token.is_word for token in sentence.tokens[first : phrase.head])


RULE = Rule(
    id="np-complex",
    title="Viele Wörter vor dem Nomen",
    message="Vor dem Nomen stehen viele Wörter. Machen Sie einen eigenen Satz daraus.",
    check=_check,
    severity="info",
    phase="phrases",
    needs="analysis",
    options=FrozenMap({"words": 3}),
    sources=(
        Source("D", "Keine langen Gruppen um ein Nomen"),
        Source("H", "Keine langen Gruppen um ein Nomen"),
    ),
    good=(
        "Das neue Haus ist groß.",
        "Ein kleiner alter Mann kommt.",
        "Die Stadt hat ein Haus gekauft.",
        "Das Haus von dem Lehrer ist neu.",
        "Wir kaufen Brot.",
    ),
    bad=FrozenMap(
        {
            "⟦Die im letzten Jahr beschlossene Regel⟧ gilt.": (
                "Die Regel gilt. Die Regel wurde im letzten Jahr beschlossen."
            ),
            "⟦Der von der Stadt gekaufte Wagen⟧ ist neu.": (
                "Der Wagen ist neu. Der Wagen wurde von der Stadt gekauft."
            ),
            "⟦Der im Norden gelegene Park⟧ ist geschlossen.": (
                "Der Park ist geschlossen. Der Park liegt im Norden."
            ),
            "Wir prüfen ⟦die bis Ende Mai gestellten Anträge⟧.": None,
            "⟦Das seit vielen Jahren leere Haus⟧ wird verkauft.": None,
            "⟦Die in der Schule lernenden Kinder⟧ sind froh.": (
                "Die Kinder sind froh. Die Kinder lernen in der Schule."
            ),
        }
    ),
)
