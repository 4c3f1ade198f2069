"""Relative clauses that say which ones are meant: first that there are some, then what they do.

"Es gibt Leute, die lachen" becomes "Manche Leute lachen."; "Menschen, die arbeiten, zahlen Steuern"
becomes "Manche Menschen arbeiten. Diese Menschen zahlen Steuern.".
"""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.verbs import MODALS
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Case, Clause, Phrase
from leichtsprache.rewrite.attributes.described import is_plural, lemmas_of, outer
from leichtsprache.rewrite.attributes.relative_sentence import Opening, own_sentence
from leichtsprache.rewrite.attributes.standing_words import COUNTERS
from leichtsprache.rewrite.noun_phrases import is_pair, led
from leichtsprache.rewrite.surface import Passage

#: What may stand behind *Es gibt*, and what is said instead.
_NUMBERS = {"": "", "aber": "aber", "aber auch": "aber"} | {
    f"eine {word}": number for word, number in COUNTERS.items()
}
#: Of these words of number *von diesen* is said.
_OF_THOSE = frozenset(
    ("viele", "vielen", "einige", "einigen", "manche", "manchen", "wenige", "wenigen")
)
#: Verbs that have an accusative behind a preposition that may have a dative.
_GOALS = {
    "an": frozenset(
        ("richten", "wenden", "denken", "glauben", "erinnern", "vergeben", "verkaufen", "senden",
         "schicken", "geben", "verleihen", "zahlen", "vermieten", "liefern")
    ),
    "auf": frozenset(("warten", "achten", "hoffen", "freuen", "verzichten", "hinweisen")),
    "über": frozenset(("sprechen", "informieren", "nachdenken", "berichten", "reden", "freuen")),
}  # fmt: skip
#: Words of number that can open the new sentence.
_NUMBERING = frozenset(("viele", "einige", "manche", "mehrere", "wenige", "verschiedene"))


def existing(
    source: Passage, host: Clause, phrase: Phrase, clause: Clause, opening: Opening
) -> str | None:
    """Return the sentence of a relative clause that says what such things do, and all of them.

    ``None`` unless *Es gibt* says nothing else, and the clause ends the sentence.
    """
    tokens = source.tokens
    between = [token.text for token in tokens[host.start + 2 : phrase.first]]
    number = _NUMBERS.get(" ".join(between))
    says = tokens[host.start].text == "Es" and tokens[host.finite or 0].text.lower() == "gibt"
    is_last = clause.last + 1 >= source.end and phrase.last + 2 == clause.first
    if number is None or not (says and is_last) or len(host.verbs) > 1:
        return None
    numbers = {each.number for each in phrase.options}
    if not is_plural(phrase) or len(numbers) > 1 or not opening.is_subject:
        return None
    is_counted = number not in ("", "aber")
    noun = _counted(source, phrase, number) if is_counted else _numbered(source, phrase)
    own = own_sentence(source, clause, replace(opening, text=noun)) if noun else None
    return f"Aber {own[:1].lower()}{own[1:]}" if own and number == "aber" else own


def _counted(source: Passage, phrase: Phrase, number: str) -> str | None:
    """Return *mehrere Faktoren* for *eine Reihe von Faktoren*."""
    noun = decline(source.tokens, phrase, "nom")
    return f"{number} {noun}" if noun else None


def _numbered(source: Passage, phrase: Phrase) -> str | None:
    """Return *manche Leute* for *Leute*; what has a number keeps it."""
    first = source.tokens[outer(source, phrase)[0]]
    if first.text.lower() in _NUMBERING:
        return decline(source.tokens, phrase, "nom")
    is_plain = first.tag in ("NN", "ADJA")
    noun = decline(source.tokens, phrase, "nom") if is_plain else None
    return f"manche {noun}" if noun else None


def some(source: Passage, phrase: Phrase, case: Case) -> str | None:
    """Return *manche Leute* for *(alle) Leute* in another case, with what belongs to the noun."""
    own = outer(source, phrase)
    start = own[0]
    while source.tokens[start].tag in ("ART", "PIAT", "PIDAT") or start not in own:
        start += 1
    if is_pair(source, phrase):
        return led(source, phrase, case, "mancher")
    whole = replace(phrase, first=start, kind="NP", preposition=None)
    return decline(source.tokens, whole, case, determiner="mancher")


def those(source: Passage, phrase: Phrase, host: Clause) -> str | None:
    """Return *mit diesen Leuten* for *mit Leuten*, *alle diese Leute* for *alle Leute*.

    ``None`` where the case is not sure; nominative and accusative look the same in the plural.
    """
    case = _case(source, phrase, host)
    leads = phrase.preposition is not None
    if case is None or (leads and source.tokens[phrase.first].tag != "APPR"):
        return None
    front = source.inner(phrase.first, phrase.first + leads)
    words = _number(source, phrase, phrase.first + leads)
    noun = led(source, phrase, "dat" if words.endswith("von") else case, "dieser")
    return " ".join(each for each in (front, words, noun) if each) if noun else None


def _case(source: Passage, phrase: Phrase, host: Clause) -> Case | None:
    """Return the case that a plural is said in again, by its form and by what the verb governs."""
    cases = {each.case for each in phrase.options}
    if host.subject == phrase.head or cases <= {"nom", "acc"}:
        return "acc"
    verbs = lemmas_of(source, host) - MODALS - {"haben", "sein", "werden"}
    if phrase.preposition is not None:
        word = source.tokens[phrase.preposition].text.lower()
        is_goal = "acc" in cases and verbs & _GOALS.get(word, frozenset())
        return "dat" if cases == {"dat"} else "acc" if is_goal else None
    governed = set().union(*map(objects_of, verbs))
    if "dat" not in governed and "acc" in cases & governed:
        return "acc"  # or the nominative
    is_dative = "dat" in cases & governed and "acc" not in governed
    return "dat" if is_dative and host.subject_certain else None


def _number(source: Passage, phrase: Phrase, start: int) -> str:
    """Return the words of number before *diese*: *alle*, *viele von*, *die meisten von*."""
    words = [source.inner(n, n + 1) for n in range(start, phrase.head)]
    if words[:1] and words[0] in ("alle", "allen"):
        return words[0]
    if words[1:2] == ["meisten"]:
        return f"{words[0]} meisten von"
    return f"{words[0]} von" if words and words[0] in _OF_THOSE else ""
