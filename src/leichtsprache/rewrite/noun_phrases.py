"""A noun phrase said again: with the article that fits, in the case that is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.phrases import NounPhrase
from leichtsprache.document import Token
from leichtsprache.grammar.determiners import determiner
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Case, Features, Phrase
from leichtsprache.rewrite.surface import Passage

#: Words that say how many or which (said twice they may mean others), and marks of insertions.
_UNREPEATABLE = frozenset(("PIAT", "CARD", "PWAT", "$,", "$(", "$.", "KON"))
#: A longer subject said twice makes the sentences no easier.
_LONGEST = 7
#: Names said again, and nouns with what tells them apart.
_DEFINITE = frozenset(("ART", "PDAT", "PPOSAT"))


def again(source: Passage, phrase: NounPhrase, stop: int | None = None) -> str | None:
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


def definite(source: Passage, phrase: NounPhrase, case: Case) -> str | None:
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


def mention(source: Passage, phrase: Phrase, case: Case) -> str | None:
    """Return a phrase of the analysis for its second mention, in another case.

    Names stay, *ein Haus* becomes *das Haus*, *Häuser* become *diese Häuser*; attributes with words
    of their own before the noun (*der im Norden gelegene Park*) are left out. A preposition is left
    out. ``None`` where a form is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Wir sehen in einem alten Haus neue Möbel."))
    >>> sentence = document.sentences[0]
    >>> source = Passage(document, sentence)
    >>> [mention(source, each, "nom") for each in sentence.phrases[1:]]
    ['das Haus', 'diese Möbel']
    """
    tokens = source.tokens
    whole = _shortened(source, phrase)
    leads = phrase.preposition is not None and phrase.preposition >= phrase.first
    first = whole.first + leads
    is_contracted = leads and tokens[whole.first].tag == "APPRART"
    word = tokens[first].text.lower()
    if is_contracted or (tokens[first].tag in _DEFINITE and not word.startswith("ein")):
        is_plain = not _has_inner(source, phrase)
        return decline(tokens, whole if is_plain else bare(whole), case,
                       determiner=None if is_plain else "der")  # fmt: skip
    if tokens[first].tag in ("NE", "NN") and tokens[whole.last].tag == "NE":
        return decline(tokens, whole, case)
    is_bare = tokens[first].tag in ("NN", "ADJA")  # "Wasser, das …": just this water
    points = is_bare or any(each.number == "pl" for each in phrase.options)
    if is_bare and is_pair(source, phrase):
        return led(source, phrase, case, "dieser")
    return decline(tokens, bare(whole), case, determiner="dieser" if points else "der")


def is_pair(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase is two bare nouns: *Helferinnen und Helfer*."""
    behind = phrase.head + 1
    return phrase.last == behind + 1 and source.tokens[behind].tag == "KON"


def led(source: Passage, phrase: Phrase, case: Case, word: str) -> str | None:
    """Return a plural from its noun on behind *dieser* or *mancher*, which leads both of a pair."""
    if not is_pair(source, phrase):
        return decline(source.tokens, bare(phrase), case, determiner=word)
    noun = decline(source.tokens, bare(phrase), case)
    form = determiner(word, Features("m", case, "pl"))
    return f"{form} {noun}" if noun and form else None


def bare(phrase: Phrase) -> Phrase:
    """Return the phrase from its noun on, without a preposition."""
    return replace(phrase, first=phrase.head, kind="NP", preposition=None)


def _shortened(source: Passage, phrase: Phrase) -> Phrase:
    """Return a long phrase without its genitives: the noun is known by then."""
    last = phrase.head
    while last < phrase.last and source.tokens[last + 1].tag == "NE":
        last += 1
    is_long = phrase.last - phrase.first >= _LONGEST
    is_joined = source.tokens[min(last + 1, phrase.last)].tag in ("KON", "$,", "$(")
    return replace(phrase, last=last) if is_long or is_joined else phrase


def _has_inner(source: Passage, phrase: Phrase) -> bool:
    """Whether phrases or participles with complements stand before the noun."""
    return any(
        token.tag in ("APPR", "APPRART", "NN", "ADV", "CARD", "KON", "TRUNC")
        for token in source.tokens[phrase.first + 1 : phrase.head]
        if phrase.preposition is None or token is not source.tokens[phrase.preposition]
    )
