"""Who can act: nouns for persons and bodies."""

from __future__ import annotations

from functools import cache

from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import noun_lemmas, readings
from leichtsprache.grammar.names import is_title
from leichtsprache.parts import Phrase, Token
from leichtsprache.resources import table
from leichtsprache.rewrite.surface import Passage

_UMLAUTS = str.maketrans("aou", "äöü")


@cache
def _listed() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return all nouns of the list, and those that compounds may end with."""
    rows = {kind: frozenset(nouns.split()) for kind, nouns in table("rewrite/actors.tsv").rows}
    every = frozenset().union(*rows.values())
    return every, tuple(sorted(every - rows["exact"]))


def is_agent(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase means somebody, or a body such as an office, that can do something.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Ärztin kennt das Buch."))
    >>> source = Passage(document, document.sentences[0])
    >>> [is_agent(source, each) for each in source.sentence.phrases]
    [True, False]
    """
    head = source.tokens[phrase.head]
    if head.tag == "PPER":
        return head.text.lower() not in ("es", "das")
    if head.tag == "NE":
        return _is_named(source.tokens, phrase)
    return head.tag == "NN" and is_acting(head.text)


def _is_named(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    """Whether a name is that of a person or of a firm, and not of a place."""
    own = tokens[phrase.first : phrase.last + 1]
    if any(token.tag == "NN" and is_title(token.text) for token in own):
        return True
    kinds = [names().get(token.text, "") for token in own if token.tag == "NE"]
    is_person = len(kinds) > 1 and "first" in kinds[0]
    return is_person or not any(set(each.split()) & {"place", "noun"} for each in kinds)


@cache
def is_acting(noun: str) -> bool:
    """Whether a common noun means a person or body: listed, or with a female form of its own.

    >>> is_acting("Bundesregierung"), is_acting("Bäcker"), is_acting("Computer")
    (True, True, False)
    """
    every, endings = _listed()
    for lemma in {noun, *noun_lemmas(noun)}:
        lower = lemma.lower()
        if lower in every or lower.endswith(endings) or is_title(lemma):
            return True
        if lower.endswith(("erin", "orin", "istin", "antin", "entin", "innen", "ologin")):
            return True
        if _has_female(lemma):
            return True
    return False


def _has_female(lemma: str) -> bool:
    """Whether *-in* makes a known noun of it: *Lehrerin, Ärztin, Kundin*."""
    stem = lemma.removesuffix("e")
    if len(stem) < 3:
        return False
    forms = (f"{stem}in", f"{stem[:-2]}{stem[-2:].translate(_UMLAUTS)}in")
    return any(_is_known(form) for form in (*forms, f"{lemma[0]}{stem[1:].translate(_UMLAUTS)}in"))


def _is_known(form: str) -> bool:
    return any(each.gender == "f" for each in readings(form)) if form[:1].isupper() else False
