"""Noun phrases and what their endings allow: case, number, gender.

Each part of a noun phrase narrows down what the phrase can be: the article, the ending of the
adjective, the form of the noun. What all of them allow is what the phrase is; where one case is
left, agreement has decided it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leichtsprache.analyze.nouns import CASES, readings
from leichtsprache.document import Token
from leichtsprache.parts import Case, Features, Gender, Number

_GENDERS: tuple[Gender, ...] = ("m", "f", "n")
_NUMBERS: tuple[Number, ...] = ("sg", "pl")
_ALL = frozenset(
    Features(gender, case, number) for gender in _GENDERS for case in CASES for number in _NUMBERS
)


def _features(*patterns: str) -> frozenset[Features]:
    """Return the features that patterns such as ``"m nom sg"`` or ``"* dat pl"`` stand for."""
    wanted = [pattern.split() for pattern in patterns]
    return frozenset(
        each
        for each in _ALL
        if any(all(want in ("*", have) for want, have in zip(want, each)) for want in wanted)
    )


#: Endings of articles, of words like *dieser*, and of adjectives without an article.
_STRONG = {
    "er": _features("m nom sg", "f gen sg", "f dat sg", "* gen pl"),
    "e": _features("f nom sg", "f acc sg", "* nom pl", "* acc pl"),
    "es": _features("n nom sg", "n acc sg", "m gen sg", "n gen sg"),
    "en": _features("m acc sg", "* dat pl"),
    "em": _features("m dat sg", "n dat sg"),
    "": _features("m nom sg", "n nom sg", "n acc sg"),
}
_SINGULAR = _features("* * sg")
_DEFINITE = {
    "der": _STRONG["er"],
    "die": _STRONG["e"],
    "das": _features("n nom sg", "n acc sg"),
    "den": _STRONG["en"],
    "dem": _STRONG["em"],
    "des": _features("m gen sg", "n gen sg"),
}
#: Endings of adjectives behind *der*, *dieser* …
_WEAK_E = _features("* nom sg", "f acc sg", "n acc sg")
#: … and behind *ein*, *kein*, *mein* …
_MIXED = {
    "er": _features("m nom sg"),
    "es": _features("n nom sg", "n acc sg"),
    "e": _features("f nom sg", "f acc sg"),
}
_CONTRACTED = {"m": "em", "s": "es", "r": "er"}  # im, ans, zur
DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "PRELAT"))
_MODIFIERS = frozenset(("ADJA", "CARD", "ADV", "ADJD", "TRUNC"))
_NOUNS = frozenset(("NN", "NE"))
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
    lower = word.lower()
    if lower in _DEFINITE:
        return _DEFINITE[lower]
    ending = next((each for each in ("er", "es", "en", "em", "e") if lower.endswith(each)), "")
    if lower in ("unser", "euer", "ihr", "ein", "kein", "mein", "dein", "sein"):
        ending = ""
    allowed = _STRONG[ending] if ending or tag in ("ART", "PPOSAT", "PIAT") else _ALL
    if lower in ("mehr", "viel", "wenig", "genug", "etwas", "solch", "deren", "dessen", "mehrerer"):
        return _ALL
    return allowed & _SINGULAR if lower.startswith("ein") and tag == "ART" else allowed


def phrase_at(tokens: Sequence[Token], start: int) -> NounPhrase | None:
    """Return the noun phrase that begins at ``start``, up to its noun and a name behind it."""
    position = start
    while position < len(tokens) and tokens[position].tag in DETERMINERS:
        position += 1
    while position < len(tokens) and tokens[position].tag in _MODIFIERS:
        position += 1
    if position >= len(tokens) or tokens[position].tag not in _NOUNS:
        return None
    last = position
    while last + 1 < len(tokens) and tokens[last + 1].tag == "NE":
        last += 1
    return NounPhrase(start, last, position, _agreeing(tokens, start, position))


def phrase_ending(tokens: Sequence[Token], last: int) -> NounPhrase | None:
    """Return the noun phrase that ends with token ``last``, a noun or name."""
    head = last
    while head > 0 and tokens[head].tag == "NE" and tokens[head - 1].tag in _NOUNS:
        head -= 1
    if tokens[head].tag not in _NOUNS:
        return None
    start = head
    while start > 0 and tokens[start - 1].tag in _MODIFIERS:
        start -= 1
    if start > 0 and tokens[start - 1].tag in DETERMINERS:
        start -= 1
    return NounPhrase(start, last, head, _agreeing(tokens, start, head))


def _agreeing(tokens: Sequence[Token], start: int, head: int) -> frozenset[Features]:
    features = _noun_features(tokens[head])
    before = tokens[start - 1] if start else None
    article = tokens[start] if tokens[start].tag in DETERMINERS else None
    if article:
        features &= determiner_features(article.text, article.tag)
    elif before and before.tag == "APPRART":
        features &= _STRONG[_CONTRACTED.get(before.text[-1].lower(), "em")]
    adjectives = [token.text for token in tokens[start:head] if token.tag == "ADJA"]
    for adjective in adjectives:
        features &= _adjective_features(adjective, article, is_contracted=bool(
            before and before.tag == "APPRART"))  # fmt: skip
    return features


def _noun_features(token: Token) -> frozenset[Features]:
    found = frozenset(Features(*reading[1:]) for reading in readings(token.text))
    if token.tag == "NE":
        return found | _SINGULAR
    return found or _ALL


def _adjective_features(
    adjective: str, article: Token | None, *, is_contracted: bool
) -> frozenset[Features]:
    ending = next((each for each in ("er", "es", "en", "em", "e") if adjective.endswith(each)), "")
    if not ending:
        return _ALL
    word = article.text.lower() if article else ""
    if not article and not is_contracted:
        genitive = _features("m gen sg", "n gen sg") if ending == "en" else frozenset[Features]()
        return _STRONG[ending] | genitive
    if article and (article.tag == "PIAT" or word in ("deren", "dessen")):
        return _ALL if not word.startswith("kein") else _mixed(ending)
    if article and (article.tag == "PPOSAT" or word.startswith(("ein", "kein"))):
        return _mixed(ending)
    return _WEAK_E if ending == "e" else _ALL - _WEAK_E | _features("m acc sg")


def _mixed(ending: str) -> frozenset[Features]:
    return _MIXED.get(ending, _ALL - _MIXED["er"] - _MIXED["es"] - _MIXED["e"])


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
    number = number_of(finite)
    token = tokens[start]
    if token.tag in ("PPER", "PDS", "PIS"):
        wanted = _SUBJECT_PRONOUNS.get(token.text.lower())
        is_subject = wanted is not None and wanted in ("*", number)
        nominative = _features(f"* nom {number}")
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
