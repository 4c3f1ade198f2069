"""A noun phrase said again: with the article that fits, in the case that is needed."""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.phrases import NounPhrase
from leichtsprache.document import Token
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Case, Phrase
from leichtsprache.rewrite.surface import Source

#: Words that say how many or which (said twice they may mean others), and marks of insertions.
_UNREPEATABLE = frozenset(("PIAT", "CARD", "PWAT", "$,", "$(", "$.", "KON"))
#: A longer subject said twice makes the sentences no easier.
_LONGEST = 7


def again(source: Source, phrase: NounPhrase, stop: int | None = None) -> str | None:
    """Return a subject for its second mention: *ein Mann* → *der Mann*; ``None`` if unsure.

    ``stop`` is where the whole subject ends, with what belongs to its noun (*das Recht auf Ruhe*).
    """
    stop = phrase.last + 1 if stop is None else stop
    tokens = source.tokens[phrase.first : stop]
    first = tokens[0]
    text = source.inner(phrase.first, stop)
    if not _is_repeatable(tokens):
        return None
    if all(token.tag == "NE" for token in tokens) or first.text.lower() == "man":
        return text
    if first.tag == "ART" and first.text.lower().startswith("ein"):
        return definite(source, phrase, "nom") if stop == phrase.last + 1 else None
    is_mass = all(each.number == "sg" for each in phrase.features)  # "Sport hilft …"
    return text if is_mass or first.tag in DETERMINERS or first.tag == "PPER" else None


def _is_repeatable(tokens: Sequence[Token]) -> bool:
    is_short = len(tokens) <= _LONGEST
    has_adverb = tokens[-1].tag in ("ADV", "ADJD", "PROAV")  # "der Mann hingegen"
    return is_short and not has_adverb and not any(each.tag in _UNREPEATABLE for each in tokens)


def definite(source: Source, phrase: NounPhrase, case: Case) -> str | None:
    """Return the phrase with the definite article, in another case.

    Adjectives stay where the article was definite already, as they may say which one is meant.
    ``None`` where gender or number is not sure, or the lexicon lacks the form.
    """
    if len({(each.gender, each.number) for each in phrase.features}) != 1:
        return None
    first = source.tokens[phrase.first]
    is_definite = first.tag in ("ART", "PDAT") and not first.text.lower().startswith("ein")
    start = phrase.first if is_definite else phrase.head
    whole = Phrase("NP", start, phrase.last, phrase.head, options=phrase.features)
    return decline(source.tokens, whole, case, determiner="der")
