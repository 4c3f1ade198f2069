"""What a phrase is that more is said of: a name, several, something new or vague."""

from __future__ import annotations

import re

from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import readings
from leichtsprache.parts import Clause, Phrase, Token
from leichtsprache.rewrite.attributes.standing_words import VAGUE
from leichtsprache.rewrite.surface import Passage

#: Superlatives whose stem is not that of the adjective.
_SUPERLATIVE = re.compile(r"(?:größt|best|höchst|nächst|meist|letzt|erst)e[nrsm]?")


def outer(source: Passage, phrase: Phrase) -> list[int]:
    """Return the words up to the noun that belong to no phrase before it, without *in*, *auf* …."""
    inner = [
        each for each in source.sentence.phrases or ()
        if each.first > phrase.first and each.last < phrase.head and each is not phrase
    ]  # fmt: skip
    leads = phrase.preposition is not None and source.tokens[phrase.first].tag == "APPR"
    return [
        n for n in range(phrase.first + leads, phrase.head + 1)
        if not any(each.first <= n <= each.last for each in inner)
    ]  # fmt: skip


def is_name(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase names somebody or something."""
    head, last = source.tokens[phrase.head], source.tokens[phrase.last]
    has_indefinite = is_indefinite([source.tokens[outer(source, phrase)[0]]])
    if has_indefinite or is_plural(phrase):
        return False
    if head.tag == "NE":
        is_known = "place" in names().get(head.text, "")
        return is_known or phrase.last > phrase.first or not readings(head.text)
    return last.tag == "NE" and last is source.tokens[phrase.head + 1 : phrase.last + 1][-1]


def is_predicate(source: Passage, host: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says what the subject of *sein* is."""
    is_copula = source.tokens[host.finite or 0].lemma in ("sein", "werden", "bleiben")
    can_be = any(each.case == "nom" for each in phrase.options)
    is_single = len(host.verbs) == 1 and phrase.kind == "NP"
    return is_copula and is_single and can_be and phrase.first > (host.finite or 0)


def is_plural(phrase: Phrase) -> bool:
    """Whether a phrase may speak of several."""
    return any(each.number == "pl" for each in phrase.options)


def is_selected(own: list[Token]) -> bool:
    """Whether a superlative says which one is meant."""
    return any(
        _SUPERLATIVE.fullmatch(token.text) or (token.morph and token.morph.degree == "sup")
        for token in own
    )


def is_indefinite(own: list[Token]) -> bool:
    """Whether *ein* or *eine* opens the words of a phrase."""
    return own[0].tag == "ART" and own[0].text.lower().startswith("ein")


def is_definite(own: list[Token]) -> bool:
    """Whether a word that says which one opens the words of a phrase."""
    return own[0].tag in ("ART", "PDAT", "PPOSAT", "APPRART")


def is_bare_plural(source: Passage, phrase: Phrase, own: list[Token]) -> bool:
    """Whether a phrase speaks of several, without a word that says which or how many."""
    numbers = {each.number for each in phrase.options}
    is_bare = own[0].tag in ("NN", "ADJA") and source.tokens[phrase.head].tag == "NN"
    return numbers == {"pl"} and is_bare


def is_vague(head: Token) -> bool:
    """Whether a noun says little by itself."""
    return bool({head.text.lower(), (head.lemma or "").lower()} & VAGUE)


def lemmas_of(source: Passage, host: Clause) -> set[str]:
    """Return the lemmas of the verbs of a clause, the finite one with its particle."""
    verbs = [source.tokens[n] for n in host.verbs]
    particle = next((each.text for each in verbs if each.tag == "PTKVZ"), "")
    finite = source.tokens[host.finite or 0]
    return {
        (particle if each is finite and not (each.lemma or "").startswith(particle) else "")
        + (each.lemma or "").lower()
        for each in verbs if each.tag != "PTKVZ"
    }  # fmt: skip
