"""Who says it, put first: "Nach Angaben der Polizei B" → "Die Polizei sagt: B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.constituents import part_at
from leichtsprache.parts import Phrase
from leichtsprache.resources import table
from leichtsprache.rewrite.adjuncts.adjunct_words import ends_as
from leichtsprache.rewrite.adjuncts.as_told import by_so, by_wie, is_statement
from leichtsprache.rewrite.adjuncts.front import new_front
from leichtsprache.rewrite.adjuncts.speakers import PROPER, says, who
from leichtsprache.rewrite.cut import subject_phrase
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

#: With these behind somebody who speaks, something else of what is said begins.
_APART = frozenset(
    ("mit", "bei", "beim", "gegen", "nach", "durch", "wegen", "um", "ab", "bis", "seit", "vor",
     "am", "zwischen", "während", "trotz", "ohne", "zum", "zur")
)  # fmt: skip


#: The one who is spoken of says it.
_OWN = frozenset(("nach eigenen angaben", "nach eigener aussage", "nach eigener auskunft",
                  "nach eigener darstellung", "nach eigenen aussagen"))  # fmt: skip
#: A longer subject is not said twice.
_SHORT = 4


@cache
def _opinions() -> dict[str, tuple[str, str]]:
    """Return the nouns of *nach …*, each with the verb for one who says it and for many."""
    return {noun: (one, many) for noun, one, many in table("rewrite/sources.tsv").rows}


def split_source(source: Passage) -> Iterator[Rewrite]:
    """Yield the statement behind its source: *laut X*, *nach Angaben von X*, *wie X mitteilt*."""
    for found in (*by_wie(source), *_named(source), *by_so(source)):
        yield found
        return


def _named(source: Passage) -> Iterator[Rewrite]:
    """Dissolve *laut X* and *nach Angaben von X* in a main clause."""
    for clause in source.mains[:1]:
        if not is_statement(source, clause) or clause.first or clause.finite is None:
            return
        for n in range(clause.first, clause.last):
            found = _opening(source, clause, n)
            if found is None:
                continue
            last, opening = found
            rest = _rest(source, clause, n, last)
            if rest:
                span = clause_span(source, n, last)
                yield Rewrite(span, (f"{opening}: {rest}",), is_reworded=True)


def _opening(source: Passage, clause: Clause, first: int) -> tuple[int, str] | None:
    """Return the last token of a source that begins here, and "X sagt"."""
    word = source.tokens[first].text.lower()
    at = first + 1 + (source.tokens[first + 1].text in ("den", "der"))  # "nach den Angaben"
    is_noun = word in ("nach", "laut") and source.tokens[at].text in _opinions()
    if word == "laut" and not is_noun and source.tokens[first].tag == "APPR":
        phrase = _phrase(source, clause, first)
        return (phrase.last, said) if phrase and (said := says(source, _inner(phrase))) else None
    if source.text(first, min(first + 3, source.end)).lower() in _OWN:
        return _by_subject(source, clause, first)
    if not is_noun:
        return _by_zufolge(source, clause, first)
    verbs = _opinions()[source.tokens[at].text]
    owner = _owner(source, clause, first, at + 1)
    if owner is None:
        return None
    said = who(source, owner, verbs)
    return (owner.last, said) if said else None


def _by_zufolge(source: Passage, clause: Clause, first: int) -> tuple[int, str] | None:
    """Return the last token of *einem Bericht zufolge*, and "In einem Bericht steht"."""
    phrase = phrase_from(source.sentence, first)
    last = phrase.last if phrase else first
    if phrase is None or source.tokens[last].text != "zufolge" or last - 1 < phrase.head:
        return None
    is_front = first == clause.start and last + 1 == clause.finite
    if not is_front and first <= (clause.finite or 0):
        return None
    said = says(source, replace(phrase, kind="NP", last=last - 1, preposition=None))
    return (last, said) if said else None


def _by_subject(source: Passage, clause: Clause, first: int) -> tuple[int, str] | None:
    """Return the last token of *nach eigenen Angaben*, and "der Mann sagt"."""
    subject = subject_phrase(source, clause)
    is_front = subject is not None and subject.first == clause.start
    if subject is None or not is_front or subject.last + 1 != clause.finite:
        return None
    words = source.tokens[subject.first : subject.last + 1]
    said = who(source, subject, ("sagt", "sagen"))
    return (first + 2, said) if said and len(words) <= _SHORT else None


def _phrase(source: Passage, clause: Clause, first: int) -> Phrase | None:
    """Return the phrase that begins at a preposition, if its end is sure."""
    phrase = phrase_from(source.sentence, first)
    if phrase is None or phrase.kind != "PP":
        return None
    if first == clause.start:
        return phrase if phrase.last + 1 == clause.finite else None
    part = part_at(source.sentence, clause, first)
    return phrase if part and part.last == phrase.last and first > (clause.finite or 0) else None


def _owner(source: Passage, clause: Clause, start: int, first: int) -> Phrase | None:
    """Return who says it: a genitive, or *von* with a phrase; ``start`` is *nach* before it."""
    phrase = phrase_from(source.sentence, first)
    is_von = source.tokens[first].text in ("von", "vom")
    if phrase is None or (phrase.kind == "PP") != is_von:
        return None
    if not is_von and phrase.case != "gen" and source.tokens[first].tag not in PROPER:
        return None
    finite = clause.finite or 0
    is_front = start == clause.start and phrase.last + 1 == finite
    is_middle = start > finite and _ends_there(source, clause, first, phrase)
    if source.tokens[first].text == "vom" or not (is_front or is_middle):
        return None
    return _inner(phrase) if is_von else replace(phrase, preposition=None)


def _ends_there(source: Passage, clause: Clause, first: int, phrase: Phrase) -> bool:
    """Whether the phrase has a sure end: nothing behind it can be part of it."""
    following = source.tokens[phrase.last + 1].tag if phrase.last + 1 < source.end else "$."
    is_speaker = ends_as(source.tokens[phrase.head].text, "speaker")
    if following in ("APPR", "APPRART") and is_speaker:
        return source.tokens[phrase.last + 1].text.lower() in _APART
    is_sure = following not in ("APPR", "APPRART", "KON", "$,", "$(", "NE", "NN", "CARD", "ART")
    part = part_at(source.sentence, clause, first)
    return is_sure or bool(part and part.last == phrase.last)


def _inner(phrase: Phrase) -> Phrase:
    return replace(phrase, kind="NP", first=phrase.first + 1, preposition=None)


def _rest(source: Passage, clause: Clause, first: int, last: int) -> str | None:
    """Return the statement without its source, subject first where the source was in front."""
    if first > clause.first:
        return compose(source.text(0, first), source.text(last + 1, source.end))
    return new_front(source, clause)
