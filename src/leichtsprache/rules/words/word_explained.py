"""A difficult word that must stay is explained where it stands first."""

from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Sentence, Span
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.words.glossary import Use, explaining, place_behind, plain, uses
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.words.terms import is_explained

_SAID_IN = frozenset(("paragraph", "item", "quote"))


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    first: dict[str, Fault] = {}
    explained: set[str] = set()
    said = plain(document.text)
    for block in document.blocks:
        sentences = block.sentences or ()
        for at, sentence in enumerate(sentences):
            if plain(sentence.span.slice(document.text)) in explaining():
                continue  # it explains another word
            for use in uses(Passage(document, sentence)):
                word, span = use.entry.word, _span(sentence, use)
                if is_explained(document.text, span) or plain(use.entry.explanation) in said:
                    explained.add(word)
                if word not in first or not first[word].edits:
                    is_prose = block.kind in _SAID_IN
                    stop = place_behind(document.text, sentences, at) if is_prose else None
                    if word not in first or stop is not None:
                        first[word] = _fault(document, span, use, stop)
    yield from (fault for word, fault in first.items() if word not in explained)


def _fault(document: Document, span: Span, use: Use, stop: int | None) -> Fault:
    """Return the fault of a word, with its explanation put in at ``stop``."""
    text = use.entry.explanation
    values = {"found": span.slice(document.text), "better": text, "word": use.entry.word}
    edits = () if stop is None else (Edit(Span(stop, stop), f" {text}", safe=True, reworded=True),)
    return Fault(span, edits, FrozenMap(values))


def _span(sentence: Sentence, use: Use) -> Span:
    tokens = sentence.tokens
    return Span(tokens[use.first].span.start, tokens[use.last].span.stop)


RULE = Rule(
    id="word-explained",
    title="Wort ohne Erklärung",
    message="„{found}“ kennen viele nicht. Erklären Sie es, zum Beispiel so: {better}",
    check=_check,
    severity="info",
    phase="words",
    needs="analysis",
    scope="document",
    sources=(
        Source("N", "Schwere Wörter erklären"),
        Source("D", "Ein schweres Wort direkt vor oder nach dem ersten Mal erklären"),
        Source("H", "Ein schweres Wort beim ersten Mal erklären"),
        Source("Z", "Schwere Wörter erklären"),
    ),
    good=(
        "Der Hund bellt.",
        "Geld vom Staat heißt Subvention. Die Subvention hilft.",
        "Ein Einspruch ist ein Brief. Wir lesen den Einspruch.",
        "Er ruft: „Der Widerspruch ist da!“",
        "Wir treffen uns in der Schule.",
    ),
    bad=FrozenMap(
        {
            "Sie können ⟦Widerspruch⟧ einlegen.": (
                "Sie können Widerspruch einlegen. Ein Widerspruch ist ein Brief an das Amt. Sie "
                "schreiben darin: Die Entscheidung ist falsch. Das Amt muss die Entscheidung dann"
                " prüfen."
            ),
            "Die ⟦Sozialversicherung⟧ hilft uns.": (
                "Die Sozialversicherung hilft uns. Die Sozialversicherung hilft zum Beispiel bei "
                "Krankheit und im Alter. Fast alle Arbeitnehmer zahlen dort Geld ein."
            ),
            "Wir sind in einer ⟦Genossenschaft⟧.": (
                "Wir sind in einer Genossenschaft. Eine Genossenschaft ist eine Gruppe von "
                "Menschen. Der Gruppe gehören zum Beispiel viele Wohnungen."
            ),
            "Das entscheidet der ⟦Bundesrat⟧. Deshalb warten wir.": (
                "Das entscheidet der Bundesrat. Deshalb warten wir. Im Bundesrat sitzen Politiker"
                " aus allen Bundesländern. Diese Politiker stimmen über viele Gesetze ab."
            ),
            "Der ⟦Klimawandel⟧ ist schuld.": (
                "Der Klimawandel ist schuld. Der Klimawandel verändert das Wetter auf der ganzen "
                "Welt. Die Erde ist wärmer als früher. Der Grund sind zum Beispiel Abgase von "
                "Autos."
            ),
        }
    ),
)
