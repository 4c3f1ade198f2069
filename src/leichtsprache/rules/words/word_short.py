"""Long words are hard to read. The check of long words, which three rules share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leichtsprache.analyze.compounds import readable_parts
from leichtsprache.document import Document, FrozenMap, Token
from leichtsprache.rules.contract import Fault, Options, Rule, Source, words
from leichtsprache.segment.syllables import count_syllables

_SEPARATOR = re.compile(r"[-·‧•/]")


def is_long(word: str, options: Options) -> bool:
    """Say whether a part of the word has more syllables or letters than the options allow."""
    return any(
        len(part) > int(options["letters"]) or count_syllables(part) > int(options["syllables"])
        for part in _SEPARATOR.split(word)
    )


def long_words(document: Document, options: Options) -> Iterator[Token]:
    """Yield the words that are too long."""
    for token in words(document):
        if not token.text.isupper() and is_long(token.text, options):
            yield token


@dataclass(frozen=True)
class Segmented:
    """A check that finds long compounds whose parts are certain, and puts a separator in."""

    separator: str
    capital: bool

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:
        """Yield the long compounds."""
        for token in filter(_may_be_noun, long_words(document, options)):
            first, *rest = readable_parts(token.text)
            if rest:
                better = self.separator.join((first, *map(self._part, rest)))
                yield Fault.on(token.span, token.text, better, safe=True)

    def _part(self, part: str) -> str:
        return part.capitalize() if self.capital else part


def _may_be_noun(token: Token) -> bool:
    """Whether a word can be a compound noun: *Mittlerweile* at the start of a sentence is none."""
    return token.tag is None or token.tag.startswith("N")


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for token in long_words(document, options):
        yield Fault.on(token.span, token.text)


RULE = Rule(
    id="word-short",
    title="Langes Wort",
    message="„{found}“ ist ein langes Wort. Gibt es ein kürzeres Wort?",
    check=_check,
    severity="info",
    phase="words",
    # With 3 syllables every fourth sentence of good Leichte Sprache would be named.
    options=FrozenMap({"syllables": 4, "letters": 13}),
    sources=(
        Source("N", "Kurze Wörter bevorzugen"),
        Source("B", "Kurze Wörter bevorzugen"),
        Source("D", "Lang ist ein Wort mit mehr als 3 Silben", "digest"),
        Source("H", "Kurze Wörter bevorzugen"),
        Source("Z", "Kurze Wörter bevorzugen"),
    ),
    good=(
        "Das Haus ist groß.",
        "Die Kranken-Versicherung zahlt.",
        "Das Wasser·versorgungs·amt hilft.",
        "Die UNESCO hilft.",
        "Schreiben Sie an information@universitaet.de.",
    ),
    bad=FrozenMap(
        {
            "Die ⟦Krankenversicherung⟧ zahlt.": None,
            "Das ist eine ⟦Entschuldigungskarte⟧.": None,
            "Die ⟦Kommunikation⟧ ist gut.": None,
            "Das ist ⟦selbstverständlich⟧.": None,
            "Wir ⟦interessieren⟧ uns für Sie.": None,
        }
    ),
)
