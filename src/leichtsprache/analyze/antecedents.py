"""What a relative pronoun stands for: the noun before it that agrees, and alone agrees."""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze.phrases import (
    NounPhrase,
    determiner_features,
    nominatives,
    number_of,
    phrase_ending,
)
from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.document import Clause, Token
from leichtsprache.parts import Features, Gender, Number


def pronoun_of(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the position of the relative pronoun: the first word, or behind a preposition."""
    has_preposition = tokens[clause.first].tag in ("APPR", "APPRART")
    return clause.first + 1 if has_preposition else clause.first


def pronoun_features(tokens: Sequence[Token], clause: Clause) -> frozenset[Features]:
    """Return what the form of the relative pronoun allows."""
    word = tokens[pronoun_of(tokens, clause)].text.lower()
    if word in ("denen", "den"):
        number = "pl" if word == "denen" else "sg"
        return frozenset(each for each in determiner_features("den") if each.number == number)
    return determiner_features(word)


def antecedent(tokens: Sequence[Token], clause: Clause) -> NounPhrase | None:
    """Return the noun phrase right before the clause if it, and it alone, agrees."""
    pronoun = tokens[pronoun_of(tokens, clause)]
    last = clause.first - 2
    while last > 0 and tokens[last].tag in VERBS - FINITE:
        last -= 1  # "hat ein Haus gebaut, das …"
    phrase = phrase_ending(tokens, last)
    if phrase is None or pronoun.tag != "PRELS" or pronoun.text.lower() in ("was", "wer", "wo"):
        return None
    kinds = {(each.gender, each.number) for each in _possible(tokens, clause)}
    left = frozenset(each for each in phrase.features if (each.gender, each.number) in kinds)
    if not left or _has_rival(tokens, phrase, kinds):
        return None
    return NounPhrase(phrase.first, phrase.last, phrase.head, left)


def _possible(tokens: Sequence[Token], clause: Clause) -> frozenset[Features]:
    """Return what the pronoun can be; as the only possible subject it agrees with the verb."""
    features = pronoun_features(tokens, clause)
    finite = tokens[clause.finite or 0]
    pronoun = pronoun_of(tokens, clause)
    is_subject = pronoun == clause.first and not nominatives(
        tokens, pronoun + 1, clause.verbs[0], finite
    )
    agreeing = frozenset(
        each for each in features if each.case == "nom" and each.number == number_of(finite)
    )
    return agreeing if is_subject and agreeing else features


def _has_rival(
    tokens: Sequence[Token], phrase: NounPhrase, kinds: set[tuple[Gender, Number]]
) -> bool:
    """Whether a noun that this phrase depends on agrees as well: "der Chef des Amtes, der …"."""
    for position in range(phrase.first - 1, -1, -1):
        if tokens[position].tag in FINITE or tokens[position].tag == "$,":
            return False
        if tokens[position].tag in ("NN", "NE"):
            rival = phrase_ending(tokens, position)
            return bool(
                rival and any((each.gender, each.number) in kinds for each in rival.features)
            )
    return False
