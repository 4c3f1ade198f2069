"""Nouns at the end of a text's part, said as a subject: "Darunter waren drei Kinder"."""

from __future__ import annotations

from itertools import pairwise

from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.surface import Passage

_JOINTS = frozenset((",", "und", "sowie", "oder"))
_NOT_INSIDE = frozenset(("$(", "PRELS", "ADV", "PROAV", "KOUS"))


def as_subject(source: Passage, first: int, stop: int) -> tuple[str, bool] | None:
    """Return the nouns of the tokens ``first:stop`` in the nominative, and if they are many.

    ``None`` where they are no plain phrase, or a form is not sure.
    """
    phrase = phrase_from(source.sentence, first)
    if phrase is None or phrase.kind != "NP" or source.tokens[phrase.head].tag not in ("NN", "NE"):
        return None
    behind = source.tokens[phrase.last + 1 : stop]
    if phrase.last >= stop or any(token.tag in _NOT_INSIDE for token in behind):
        return None
    if phrase.last + 1 == stop:
        return _one(source, phrase)
    if source.tokens[phrase.last + 1].tag in ("APPR", "APPRART"):
        return _one(source, phrase, stop)
    return _several(source, phrase, stop)


def _one(source: Passage, phrase: Phrase, stop: int | None = None) -> tuple[str, bool] | None:
    """Return a phrase, with what follows it up to ``stop``."""
    numbers = {each.number for each in phrase.options}
    text = _nominative(source, phrase)
    stop = phrase.last + 1 if stop is None else stop
    behind = source.tokens[phrase.last + 1 : stop]
    is_longer = any(token.tag in ("KON", "$,") for token in behind[:-2])
    joined = any(
        one.tag == "KON" and two.tag in ("ART", "PPOSAT", "CARD", "PIAT")
        for one, two in pairwise(behind)
    )
    if text is None or len(numbers) != 1 or (is_longer and joined):
        return None
    return f"{text} {source.text(phrase.last + 1, stop)}".strip(), numbers == {"pl"}


def _several(source: Passage, phrase: Phrase, stop: int) -> tuple[str, bool] | None:
    """Return nouns that *und* joins, where each can be a subject as it stands."""
    position, count = phrase.first, 0
    while position < stop:
        each = phrase_from(source.sentence, position)
        if each is None or each.kind != "NP" or each.last >= stop:
            return None
        if _nominative(source, each) != source.inner(each.first, each.last + 1):
            return None
        position, count = each.last + 2, count + 1
        if each.last + 1 < stop and source.tokens[each.last + 1].text not in _JOINTS:
            return None
    return (source.text(phrase.first, stop), True) if count > 1 else None


def _nominative(source: Passage, phrase: Phrase) -> str | None:
    tokens = source.tokens[phrase.first : phrase.last + 1]
    if all(token.tag == "NE" for token in tokens):
        return source.text(phrase.first, phrase.last + 1)
    if len(tokens) == 1 and phrase.number == "sg" and phrase.options:
        return tokens[0].text if tokens[0].text == tokens[0].lemma else None
    return decline(source.tokens, phrase, "nom")
