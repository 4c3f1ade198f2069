"""Noun phrases and what their endings allow: case, number, gender.

Each part of a noun phrase narrows down what the phrase can be: the article, the ending of the
adjective, the form of the noun. What all of them allow is what the phrase is; where one case is
left, agreement has decided it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leichtsprache.analyze import agreement
from leichtsprache.analyze.agreement import ALL, SG, features_of, mask_of
from leichtsprache.analyze.chunk import DETERMINERS, NOUNS
from leichtsprache.analyze.noun_agreement import noun
from leichtsprache.document import Token
from leichtsprache.parts import Case, Features, Number

_NO_ARTICLE: agreement.Declension = "strong"
_MODIFIERS = frozenset(("ADJA", "CARD", "ADV", "ADJD", "TRUNC"))
#: Pronouns that can be the subject, with the number of their verb (``*``: both).
_SUBJECT_PRONOUNS = {
    "ich": "sg", "er": "sg", "es": "sg", "man": "sg", "jemand": "sg", "niemand": "sg", "das": "sg",
    "dies": "sg", "dieser": "sg", "dieses": "sg", "alles": "sg", "nichts": "sg", "wir": "pl",
    "alle": "pl", "viele": "pl", "einige": "pl", "manche": "pl", "beide": "pl", "sie": "*",
    "diese": "*",
}  # fmt: skip
#: Pronouns that can be nothing but the subject.
NOMINATIVE_ONLY = frozenset(("ich", "er", "wir", "man"))


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase: first and last token, its head noun, and all the features it can have."""

    first: int
    last: int
    head: int
    features: frozenset[Features]

    @property
    def cases(self) -> frozenset[Case]:
        """The cases it can stand in."""
        return frozenset(each.case for each in self.features)

    def can_be(self, case: Case, number: Number | None = None) -> bool:
        """Whether the phrase can stand in this case (and number)."""
        return any(each.case == case and number in (None, each.number) for each in self.features)


def determiner_features(word: str, tag: str | None = "ART") -> frozenset[Features]:
    """Return what an article, or a word declined like one, allows.

    >>> sorted(determiner_features("dem"))
    [Features(gender='m', case='dat', number='sg'), Features(gender='n', case='dat', number='sg')]
    """
    return features_of(agreement.determiner(word, tag))


def phrase_at(tokens: Sequence[Token], start: int) -> NounPhrase | None:
    """Return the noun phrase that begins at ``start``, up to its noun and a name behind it."""
    position = start
    while position < len(tokens) and tokens[position].tag in DETERMINERS:
        position += 1
    while position < len(tokens) and tokens[position].tag in _MODIFIERS:
        position += 1
    if position >= len(tokens) or tokens[position].tag not in NOUNS:
        return None
    last = position
    while last + 1 < len(tokens) and tokens[last + 1].tag == "NE":
        last += 1
    return NounPhrase(start, last, position, _agreeing(tokens, start, position))


def phrase_ending(tokens: Sequence[Token], last: int) -> NounPhrase | None:
    """Return the noun phrase that ends with token ``last``, a noun or name."""
    head = last
    while head > 0 and tokens[head].tag == "NE" and tokens[head - 1].tag in NOUNS:
        head -= 1
    if tokens[head].tag not in NOUNS:
        return None
    start = head
    while start > 0 and tokens[start - 1].tag in _MODIFIERS:
        start -= 1
    if start > 0 and tokens[start - 1].tag in DETERMINERS:
        start -= 1
    return NounPhrase(start, last, head, _agreeing(tokens, start, head))


def _agreeing(tokens: Sequence[Token], start: int, head: int) -> frozenset[Features]:
    """Return what the words of a noun phrase allow together."""
    mask, declension = ALL, _NO_ARTICLE
    first, before = tokens[start], tokens[start - 1] if start else None
    if first.tag in DETERMINERS:
        mask = agreement.determiner(first.text, first.tag)
        declension = agreement.declension_after(first.text, first.tag)
    elif before and before.tag == "APPRART":
        mask, declension = agreement.contracted(before.text), "weak"
    for token in tokens[start:head]:
        if token.tag == "ADJA":
            mask &= agreement.adjective(token.text, declension)
    found = noun(tokens[head].text, declension)
    return features_of(mask & (found | SG if tokens[head].tag == "NE" else found or ALL))


def number_of(finite: Token) -> Number:
    """Return the number of a finite verb of the third person.

    >>> from leichtsprache.document import Span
    >>> number_of(Token(Span(0, 5), "sehen")), number_of(Token(Span(0, 6), "schien"))
    ('pl', 'sg')
    """
    form = finite.text.lower()
    if form.endswith("schien"):
        return "sg"
    is_plural = form.endswith(("en", "ern", "eln")) or form in ("sind", "tun")
    return "pl" if is_plural else "sg"


def nominative_at(tokens: Sequence[Token], start: int, finite: Token) -> NounPhrase | None:
    """Return the phrase at ``start`` if it can be the subject of the finite verb.

    A pronoun counts as a phrase of one token.
    """
    if start >= len(tokens):
        return None
    number = number_of(finite)
    token = tokens[start]
    if token.tag in ("PPER", "PDS", "PIS"):
        wanted = _SUBJECT_PRONOUNS.get(token.text.lower())
        is_subject = wanted is not None and wanted in ("*", number)
        nominative = features_of(mask_of(f"* nom {number}"))
        return NounPhrase(start, start, start, nominative) if is_subject else None
    phrase = phrase_at(tokens, start)
    if phrase is None or not phrase.can_be("nom", number):
        return None
    left = frozenset(each for each in phrase.features if each[1:] == ("nom", number))
    return NounPhrase(phrase.first, phrase.last, phrase.head, left)


def _joined(tokens: Sequence[Token], phrase: NounPhrase, stop: int) -> NounPhrase | None:
    """Return the last of the phrases that *und* joins to this one: "A, B und C" is a plural."""
    last = phrase
    while last.last + 2 < stop and tokens[last.last + 1].text in (",", "und", "sowie"):
        is_final = tokens[last.last + 1].text != ","
        following = phrase_at(tokens, last.last + 2)
        if following is None:
            return None
        last = following
        if is_final:
            return last
    return None


def nominatives(tokens: Sequence[Token], start: int, stop: int, finite: Token) -> list[NounPhrase]:
    """Return the phrases between two tokens that can be the subject; none inside a PP."""
    found: list[NounPhrase] = []
    position = start
    while position < stop:
        if tokens[position].tag in ("APPR", "APPRART"):
            inner = phrase_at(tokens, position + 1) if position + 1 < stop else None
            position = inner.last + 1 if inner else position + 1
            continue
        phrase = nominative_at(tokens, position, finite)
        whole = phrase or phrase_at(tokens, position)
        joined = _joined(tokens, whole, stop) if whole else None
        if phrase and phrase.last < stop and not (joined and number_of(finite) == "sg"):
            found.append(phrase)
        whole = joined or whole
        position = whole.last + 1 if whole else position + 1
    return found
