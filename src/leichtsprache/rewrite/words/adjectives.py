"""An adjective said with another, before its noun, behind a verb like *sein*, or with a verb."""

from __future__ import annotations

import re

from leichtsprache.grammar.adjectives import Degree, is_indeclinable, stem
from leichtsprache.parts import Token
from leichtsprache.rewrite.patch import Exchange
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.rewrite.words.lexicon import Entry

_ENDING = re.compile(r"e[nrsm]?$")
#: What begins with one of these stands behind the noun: "die Schulen von der Stadt".
_BEHIND = frozenset(
    "von aus in im mit ohne für wie an am zum zur vom bei beim gegen nach auf zu durch unter "
    "außerhalb seit neben wegen zwischen".split()
)


def said_with(place: Place, entry: Entry) -> list[Exchange] | None:
    """Return the exchanges that say an adjective with the one of the entry; ``None``: not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> from leichtsprache.rewrite.surface import Passage
    >>> document = analyze()(Document("Es gab zahlreiche Fragen."))
    >>> place = Place(Passage(document, document.sentences[0]), 2, 2)
    >>> said_with(place, Entry("zahlreich", "adjective", "viel", "-", "attr", True, "", ""))[0].text
    'viele'
    """
    token = place.source.tokens[place.last]
    degree = _degree(token, entry.word)
    if _is_kept(place, token):
        return None
    *words, last = entry.better.split()
    is_phrase = words[:1] != ["zu"] or last[:1].isupper()  # not "zu teuer"
    if is_phrase and words and words[0] in _BEHIND:
        return _behind(place, entry) if degree == "pos" else None
    if degree != "pos" and words:
        return None
    if token.tag != "ADJA":
        return _alone(place, " ".join(words), last, degree)
    is_stiff = is_indeclinable(last) or not entry.better.islower()
    made, shown = stem(last, degree), _ENDING.search(token.text)
    if is_stiff or made is None or shown is None:
        return None
    return [Exchange(place.last, place.last + 1, " ".join((*words, made + shown[0])))]


def _is_kept(place: Place, token: Token) -> bool:
    """Whether the word is a noun, part of another language, or no adjective on a second look."""
    before, after = place.token(place.last - 1), place.token(place.last + 1)
    is_noun = place.last > 0 and token.text[:1].isupper()
    is_led = before is not None and before.text == "zu" and token.tag == "ADJA"
    is_foreign = any(each is not None and each.tag == "FM" for each in (before, after))
    is_before_noun = after is not None and after.tag == "NN"
    is_attribute = token.tag == "ADJD" and token.text.endswith("e") and is_before_noun
    return is_noun or is_led or is_foreign or is_attribute


def _degree(token: Token, word: str) -> Degree:
    """Return the degree of an adjective; behind a verb its form tells it."""
    degree: Degree = (token.morph.degree if token.morph else None) or "pos"
    is_other = token.tag != "ADJA" and token.text.lower().rstrip("e") != word.rstrip("e")
    return "cmp" if is_other and degree == "pos" else degree


def _alone(place: Place, words: str, last: str, degree: Degree) -> list[Exchange] | None:
    if degree == "sup":
        return None
    form = last if degree == "pos" else stem(last, degree)
    return [Exchange(place.last, place.last + 1, f"{words} {form}".strip())] if form else None


def _behind(place: Place, entry: Entry) -> list[Exchange] | None:
    """Return the exchanges that put the words behind the noun, or leave them behind the verb."""
    if place.source.tokens[place.last].tag != "ADJA":
        return [Exchange(place.last, place.last + 1, entry.better)]
    phrase = place.phrase
    if phrase is None or place.source.tokens[phrase.head].tag != "NN":
        return None
    after, before = place.token(phrase.head + 1), place.token(place.last - 1)
    is_followed = after is not None and (after.tag or "").startswith(("ART", "NE", "PPOS", "KON"))
    is_joined = before is not None and before.tag in (
        "KON",
        "ADV",
        "ADJD",
        "NN",
        "NE",
        "$,",
        "ADJA",
    )
    follower = place.token(place.last + 1)
    is_far = phrase.head != place.last + 1  # another attribute would be left in front
    is_chain = follower is not None and follower.tag in ("KON", "$,")
    if is_followed or is_joined or is_chain or is_far or phrase.case == "gen":
        return None
    tail = Exchange(phrase.head + 1, phrase.head + 1, entry.better)
    return [Exchange(place.last, place.last + 1, ""), tail]
