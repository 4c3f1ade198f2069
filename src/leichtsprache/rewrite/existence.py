"""*Es gibt* with a relative clause: "Es gibt Leute, die lachen" → "Manche Leute lachen."."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.relative_sentence import Opening, own_sentence
from leichtsprache.rewrite.standing import is_plural, outer
from leichtsprache.rewrite.surface import Source

#: Words of number that can open the new sentence.
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
