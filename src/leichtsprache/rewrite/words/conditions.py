"""The conditions of the lexicon: in which places a word has the sense that an entry is for.

A condition is a word, perhaps with ``:`` and a list: ``pl``, ``obj:Antrag,*geld``, ``!prep:für``.
All of an entry must hold; ``!`` is *not*; ``*`` stands for any letters.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from fnmatch import fnmatchcase
from functools import cache, cached_property
from typing import NamedTuple

from leichtsprache.analyze.nouns import paradigms
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.errors import ResourceError
from leichtsprache.grammar.prepositions import taken_apart
from leichtsprache.parts import Clause, Phrase, Token
from leichtsprache.rewrite.cut import children, clause_around
from leichtsprache.rewrite.patch import own_phrases
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.actors import is_agent


class Place:
    """The tokens ``first`` to ``last`` of a sentence, and what stands around them.

    ``leads`` says that they are a preposition, with a noun behind them.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Antrag ist zulässig."))
    >>> place = Place(Passage(document, document.sentences[0]), 3, 3)
    >>> place.meets("pred noun:Antrag,*klage"), place.meets("attr"), place.meets("!near:Gericht")
    (True, False, True)
    """

    def __init__(self, source: Passage, first: int, last: int, *, leads: bool = False) -> None:
        self.source, self.first, self.last, self.leads = source, first, last, leads

    def meets(self, when: str) -> bool:
        """Whether all conditions hold.

        Raises `ResourceError` for a condition that is not known.
        """
        return all(each.test(self, each.words) is not each.denied for each in _conditions(when))

    @cached_property
    def clause(self) -> Clause | None:
        """The innermost clause around the place."""
        return clause_around(self.source.sentence, self.last)

    @cached_property
    def phrase(self) -> Phrase | None:
        """The phrase that the last word is the noun of, or an attribute in."""
        around = [
            each
            for each in self.source.sentence.phrases or ()
            if each.first <= self.last <= each.head
        ]
        return min(around, key=lambda each: each.head - each.first, default=None)

    @cached_property
    def governed(self) -> Phrase | None:
        """The phrase behind the place, where that is a preposition."""
        if not self.leads:
            return None
        start = self.last + 1
        return next(
            (each for each in self.source.sentence.phrases or ()
             if each.head >= start and (each.preposition == self.last or each.first == start)),
            None,
        )  # fmt: skip

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of the clause."""
        return own_phrases(self.source, self.clause) if self.clause else ()

    @property
    def objects(self) -> list[Phrase]:
        """The phrases that can be the accusative object; in a passive, its subject."""
        clause = self.clause
        if clause is None:
            return []
        if clause.predicate is not None and clause.predicate.passive:
            return [each for each in self.phrases if each.head == clause.subject]
        return [
            each for each in self.phrases
            if each.kind == "NP" and each.head != clause.subject
            and (each.case == "acc" or any(option.case == "acc" for option in each.options))
        ]  # fmt: skip

    def token(self, at: int) -> Token | None:
        """Return a token of the sentence, if there is one."""
        tokens = self.source.tokens
        return tokens[at] if 0 <= at < len(tokens) else None


_Test = Callable[[Place, Collection[str]], bool]


class _Condition(NamedTuple):
    test: _Test
    words: tuple[str, ...]
    denied: bool


@cache
def _conditions(when: str) -> tuple[_Condition, ...]:
    return tuple(map(_condition, when.split()))


def _condition(text: str) -> _Condition:
    name, colon, words = text.removeprefix("!").partition(":")
    test = _TESTS.get(name)
    if test is None or bool(colon) != bool(words) or (name in _LISTED) > bool(colon):
        known = ", ".join(sorted(_TESTS))
        raise ResourceError(f"The condition {text!r} is not known. Known: {known}.")
    return _Condition(test, tuple(words.split(",")) if words else (), text.startswith("!"))


def _is_any(words: Collection[str], token: Token | None) -> bool:
    """Whether the token is one of these words, by its form or its lemma."""
    if token is None:
        return False
    forms = {token.text, token.text.lower(), token.lemma or token.text}
    return any(_fits(word, form) for word in words for form in forms)


def _fits(word: str, form: str) -> bool:
    return fnmatchcase(form.lower(), word.lower()) if "*" in word else word == form


def _is_one(place: Place, words: Collection[str], phrases: Iterable[Phrase]) -> bool:
    """Whether one of the phrases is of a class (*person*, *thing*) or has such a noun."""
    for phrase in phrases:
        if ("person" if _is_person(place, phrase) else "thing") in words:
            return True
        if _is_any(words, _meant(place, phrase)):
            return True
    return False


def _is_person(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase means somebody; also an adjective used as a noun: *die Gefangenen*."""
    head = _meant(place, phrase)
    if is_agent(place.source, phrase):
        return True
    is_noun = head is not None and head.tag == "NN"
    known = paradigms(head.text) if is_noun and head is not None else ()
    return any(each.is_adjectival and each.gender != "n" for each in known)


def _meant(place: Place, phrase: Phrase) -> Token | None:
    """Return the noun of a phrase; of a relative pronoun the noun that it stands for."""
    head = place.source.tokens[phrase.head]
    clause = place.clause
    if head.tag == "PRELS" and clause is not None and clause.antecedent is not None:
        return place.source.tokens[clause.antecedent]
    return head


def _number(number: str) -> _Test:
    return lambda place, _: place.phrase is not None and place.phrase.number == number


def _is_attribute(place: Place, _: Collection[str]) -> bool:
    return place.source.tokens[place.last].tag == "ADJA"


def _is_predicative(place: Place, _: Collection[str]) -> bool:
    clause = place.clause
    if place.source.tokens[place.last].tag == "ADJA" or clause is None:
        return False
    following = place.token(place.last + 1)
    is_more = following is not None and following.tag in ("ADJA", "ADJD")
    verbs = {place.source.tokens[n].lemma for n in clause.verbs}
    tags = {place.source.tokens[n].tag or "" for n in clause.verbs}
    is_copula = bool(verbs & COPULAS) and not any(tag.startswith("VV") for tag in tags - {"VVPP"})
    is_own = place.source.tokens[place.last].tag == "VVPP"
    return is_copula and (is_own or "VVPP" not in tags) and not is_more


def _is_adverbial(place: Place, words: Collection[str]) -> bool:
    return not _is_attribute(place, words) and not _is_predicative(place, words)


def _is_in_front(place: Place, _: Collection[str]) -> bool:
    return place.first == 0 or (place.clause is not None and place.first == place.clause.start)


def _is_near(place: Place, words: Collection[str]) -> bool:
    others = (t for n, t in enumerate(place.source.tokens) if not place.first <= n <= place.last)
    return any(_is_any(words, token) for token in others)


def _has_subject(place: Place, words: Collection[str]) -> bool:
    subject = place.clause.subject if place.clause else None
    if subject is None:
        return False
    own = [each for each in place.source.sentence.phrases or () if each.head == subject]
    return _is_one(place, words, own[:1]) or _is_any(words, place.source.tokens[subject])


def _has_object(place: Place, words: Collection[str]) -> bool:
    return _is_one(place, words, place.objects) if words else bool(place.objects)


def _has_preposition(place: Place, words: Collection[str]) -> bool:
    found = {
        place.source.tokens[each.preposition].text.lower()
        for each in place.phrases if each.preposition is not None
    }  # fmt: skip
    found |= {parts[0] for word in found if (parts := taken_apart(word))}
    own = range(place.clause.first, place.clause.last + 1) if place.clause else ()
    about = (place.source.tokens[n] for n in own)
    stems = {t.text.lower().removeprefix("da").removeprefix("r") for t in about if t.tag == "PROAV"}
    return bool(set(words) & (found | stems))


def _has_noun(place: Place, words: Collection[str]) -> bool:
    if place.governed is not None:
        return _is_one(place, words, [place.governed])
    if _is_attribute(place, ()):
        return place.phrase is not None and _is_one(place, words, [place.phrase])
    return _has_subject(place, words)


def _comes_next(place: Place, words: Collection[str]) -> bool:
    return _is_any(words, place.token(place.last + 1))


def _comes_before(place: Place, words: Collection[str]) -> bool:
    return _is_any(words, place.token(place.first - 1))


def _has_clause(kind: str) -> _Test:
    def test(place: Place, _: Collection[str]) -> bool:
        if place.clause is None:
            return False
        return any(
            each.kind == "infinitive" if kind == "zu"
            else place.source.tokens[each.first].text.lower() in ("dass", "daß")
            for each in children(place.source, place.clause)
        )  # fmt: skip

    return test


_LISTED = frozenset(("near", "subj", "prep", "noun", "next", "prev"))
_TESTS: dict[str, _Test] = {
    "attr": _is_attribute, "pred": _is_predicative, "adv": _is_adverbial,
    "sg": _number("sg"), "pl": _number("pl"), "front": _is_in_front, "near": _is_near,
    "subj": _has_subject, "obj": _has_object, "prep": _has_preposition, "noun": _has_noun,
    "next": _comes_next, "prev": _comes_before, "dass": _has_clause("dass"),
    "zu": _has_clause("zu"),
}  # fmt: skip
