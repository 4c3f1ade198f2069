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
from leichtsprache.rewrite.noun_phrases import bare
from leichtsprache.rewrite.relative_sentence import Opening, own_sentence
from leichtsprache.rewrite.standing import is_plural, lemmas_of, outer
from leichtsprache.rewrite.surface import Source

#: Words of number that can open the new sentence.
_OF_THOSE = frozenset(
    ("viele", "vielen", "einige", "einigen", "manche", "manchen", "wenige", "wenigen")
)
_NUMBERING = frozenset(("viele", "einige", "manche", "mehrere", "wenige", "verschiedene"))


def existing(
    source: Source, host: Clause, phrase: Phrase, clause: Clause, opening: Opening
) -> str | None:
    """Return the sentence of a relative clause that says what such things do, and all of them.

    ``None`` unless *Es gibt* says nothing else, and the clause ends the sentence.
    """
    tokens = source.tokens
    is_bare = host.start + 2 == phrase.first and phrase.last + 2 == clause.first
    says = tokens[host.start].text == "Es" and tokens[host.finite or 0].text.lower() == "gibt"
    if not (is_bare and says) or clause.last + 1 < source.end or len(host.verbs) > 1:
        return None
    numbers = {each.number for each in phrase.options}
    if not is_plural(phrase) or len(numbers) > 1 or not opening.is_subject:
        return None
    noun = _numbered(source, phrase)
    return own_sentence(source, clause, replace(opening, text=noun)) if noun else None


def _numbered(source: Source, phrase: Phrase) -> str | None:
    """Return *manche Leute* for *Leute*; what has a number keeps it."""
    first = source.tokens[outer(source, phrase)[0]]
    if first.text.lower() in _NUMBERING:
        return decline(source.tokens, phrase, "nom")
    is_plain = first.tag in ("NN", "ADJA")
    noun = decline(source.tokens, phrase, "nom") if is_plain else None
    return f"manche {noun}" if noun else None


def some(source: Source, phrase: Phrase, case: Case) -> str | None:
    """Return *manche Leute* for *(alle) Leute* in another case, with what belongs to the noun."""
    own = outer(source, phrase)
    start = own[0]
    while source.tokens[start].tag in ("ART", "PIAT", "PIDAT") or start not in own:
        start += 1
    whole = replace(phrase, first=start, kind="NP", preposition=None)
    return decline(source.tokens, whole, case, determiner="mancher")


def those(source: Source, phrase: Phrase, host: Clause) -> str | None:
    """Return *mit diesen Leuten* for *mit Leuten*, *alle diese Leute* for *alle Leute*.

    ``None`` where the case is not sure; nominative and accusative look the same in the plural.
    """
    case = _case(source, phrase, host)
    leads = phrase.preposition is not None
    if case is None or (leads and source.tokens[phrase.first].tag != "APPR"):
        return None
    front = source.inner(phrase.first, phrase.first + leads)
    words = _number(source, phrase, phrase.first + leads)
    noun = decline(source.tokens, bare(phrase), "dat" if words.endswith("von") else case,
                   determiner="dieser")  # fmt: skip
    return " ".join(each for each in (front, words, noun) if each) if noun else None


def _case(source: Source, phrase: Phrase, host: Clause) -> Case | None:
    """Return the case that a plural is said in again, by its form and by what the verb governs."""
    cases = {each.case for each in phrase.options}
    if host.subject == phrase.head or cases <= {"nom", "acc"}:
        return "acc"
    if phrase.preposition is not None:
        return "dat" if cases == {"dat"} else None
    verbs = lemmas_of(source, host) - MODALS - {"haben", "sein", "werden"}
    governed = set().union(*map(objects_of, verbs))
    if "dat" not in governed and "acc" in cases & governed and host.subject_certain:
        return "acc"
    is_dative = "dat" in cases & governed and "acc" not in governed
    return "dat" if is_dative and host.subject_certain else None


def _number(source: Source, phrase: Phrase, start: int) -> str:
    """Return the words of number before *diese*: *alle*, *viele von*, *die meisten von*."""
    words = [source.inner(n, n + 1) for n in range(start, phrase.head)]
    if words[:1] and words[0] in ("alle", "allen"):
        return words[0]
    if words[1:2] == ["meisten"]:
        return f"{words[0]} meisten von"
    return f"{words[0]} von" if words and words[0] in _OF_THOSE else ""
