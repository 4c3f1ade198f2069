"""Causes said with a preposition, made into sentences: "Das Wetter war schlecht. Deshalb …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.constituents import is_declined, part_at
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.adjuncts.adjunct_words import ends_as, words_of
from leichtsprache.rewrite.adjuncts.adjuncts import only_clause
from leichtsprache.rewrite.adjuncts.front import new_front
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

#: What takes the place of the cause; the other sentence tells it.
_ADVERBS = {"wegen": "deshalb", "aufgrund": "deshalb", "infolge": "deshalb",
            "dank": "deshalb", "trotz": "trotzdem"}  # fmt: skip
_PAST = ("past", "perfect", "pluperfect")
#: Under a condition the cause may not be there at all.
_CONDITIONS = frozenset(("wenn", "falls", "sofern", "sobald", "ob", "bevor", "damit"))
#: What begins another part of the clause behind a noun.
_OPENING = frozenset(
    (
        "ART",
        "PIAT",
        "PPOSAT",
        "PDAT",
        "CARD",
        "ADV",
        "ADJD",
        "PTKNEG",
        "PIS",
        "VVPP",
        "VVINF",
        "PTKVZ",
    )
)
_ENDING = frozenset(("$,", "$(", "ADV", "PROAV", "KOKOM", "PRELS", "VVPP", "CARD"))
_POINTING = frozenset(("er", "sie", "es", "ihn", "ihm", "ihr", "ihnen", "dies", "das", "dieser"))
_DEGREES = frozenset(("sehr", "zu", "besonders", "extrem", "dramatisch", "ungewöhnlich"))
_DEFINITE = frozenset(("der", "des", "dem", "den"))


class Cause(NamedTuple):
    """A cause in a main clause: its phrase, the noun phrase in it, and its clause."""

    clause: Clause
    phrase: Phrase
    noun: Phrase
    adverb: str


def split_cause(source: Passage) -> Iterator[Rewrite]:
    """Yield the two sentences for *wegen, aufgrund, infolge, trotz* with a noun."""
    for cause in _causes(source):
        sentences = _told_before(source, cause) or _told_after(source, cause)
        if sentences:
            span = clause_span(source, cause.phrase.first, cause.phrase.last)
            yield Rewrite(span, sentences, is_reworded=True)
            return


def _causes(source: Passage) -> Iterator[Cause]:
    for clause in source.mains[:1]:
        if not _is_plain(source, clause):
            return
        for n in range(clause.first, clause.last + 1):
            adverb = _ADVERBS.get(source.tokens[n].text.lower())
            phrase = _phrase(source, clause, n) if adverb else None
            if adverb and phrase:
                yield Cause(clause, phrase, _noun(source, phrase), adverb)


def _is_plain(source: Passage, clause: Clause) -> bool:
    """Whether the clause states a fact that does not hang on a condition or on who says it."""
    predicate = clause.predicate
    if predicate is None or predicate.mood != "ind" or not clause.certain or clause.quoted:
        return False
    if clause.first or source.tokens[-1].text in "?!" or clause.finite == clause.first:
        return False
    words = {token.text.lower() for token in source.tokens}
    return not (words & _CONDITIONS or words & words_of("linking"))


def _phrase(source: Passage, clause: Clause, first: int) -> Phrase | None:
    """Return the phrase of the cause if its end is sure and nothing before takes it."""
    finite = clause.finite or 0
    phrase = phrase_from(source.sentence, first)
    if phrase is None or phrase.kind != "PP" or source.tokens[phrase.head].tag != "NN":
        return None
    if first == clause.start:
        return replace(phrase, last=finite - 1) if _fills_front(source, phrase, finite) else None
    if first < finite:
        return None
    is_free = _is_behind_subject(source, clause, first)
    return phrase if is_free and ends_there(source, clause, phrase) else None


def _is_behind_subject(source: Passage, clause: Clause, first: int) -> bool:
    """Whether a part stands behind the verb or the subject, and belongs to neither."""
    finite, before = clause.finite or 0, source.tokens[first - 1]
    if first - 1 == finite or before.tag in ("PPER", "PRF"):
        return True
    phrase = phrase_from(source.sentence, finite + 1)
    is_subject = phrase is not None and phrase.kind == "NP" and phrase.head == clause.subject
    is_next = phrase is not None and phrase.last == first - 1
    return is_subject and is_next and not ends_as(before.text, "blame")


def ends_there(source: Passage, clause: Clause, phrase: Phrase) -> bool:
    """Whether what follows a phrase can be no part of it."""
    part = part_at(source.sentence, clause, phrase.first)
    after = source.tokens[phrase.last + 1]
    is_open = after.tag in ("APPR", "APPRART")  # "aufgrund der Differenz im Druck"
    if part and part.last == phrase.last and not is_open:
        return True
    is_new = after.tag in _OPENING and not is_declined(after) and not after.text.isdigit()
    return is_new and phrase.certain and source.tokens[phrase.last].tag in ("NN", "NE")


def _fills_front(source: Passage, phrase: Phrase, finite: int) -> bool:
    """Whether all up to the verb belongs to the noun: its genitives and phrases behind it."""
    tags = [token.tag for token in source.tokens[phrase.head + 1 : finite]]
    joined = [n for n, tag in enumerate(tags) if tag == "KON"]
    is_inner = all(tags[0] in ("APPR", "APPRART") and tags[n + 1] == "NN" for n in joined)
    return is_inner and _ENDING.isdisjoint(tags)


def _noun(source: Passage, phrase: Phrase) -> Phrase:
    """Return the noun phrase behind the preposition, in its best reading."""
    word = (source.tokens[phrase.head].lemma or "").lower()
    options = phrase.options
    if word not in words_of("twofold"):
        options = frozenset(each for each in options if phrase.gender in (None, each.gender))
    first = phrase.first + 1
    return replace(phrase, kind="NP", first=first, preposition=None, options=options)


def _told_before(source: Passage, cause: Cause) -> tuple[str, ...] | None:
    """Say the cause first, and *deshalb* in its place."""
    outside = [t for n, t in enumerate(source.tokens)
               if not cause.phrase.first <= n <= cause.phrase.last]  # fmt: skip
    if any(token.tag in ("PPER", "PDS") and token.text.lower() in _POINTING for token in outside):
        return None
    told = _is_so(source, cause) or _there_is(source, cause)
    if told is None or _is_charge(source, cause):
        return None
    before = source.text(0, cause.phrase.first)
    return told, compose(before, cause.adverb, source.text(cause.phrase.last + 1, source.end))


def _is_so(source: Passage, cause: Cause) -> str | None:
    """Return what the adjective says: *wegen der hohen Kosten* → "Die Kosten sind hoch."."""
    noun = cause.noun
    inner = source.tokens[noun.first : noun.head]
    adjectives = [token for token in inner if token.tag == "ADJA"]
    if not inner or inner[0].text.lower() not in _DEFINITE or len(adjectives) != 1:
        return None
    quality = (adjectives[0].lemma or "").lower()
    degree = [token.text for token in inner[1:-1]]
    is_known = quality in words_of("quality") and not set(degree) - {
        "sehr",
        "so",
        "zu",
        "besonders",
        "extrem",
    }
    is_positive = not adjectives[0].morph or adjectives[0].morph.degree in (None, "pos")
    bare = decline(source.tokens, replace(noun, first=noun.head), "nom", determiner="der")
    if not is_known or not is_positive or bare is None or inner[-1] is not adjectives[0]:
        return None
    return compose(bare, _to_be(cause), *degree, quality)


def _to_be(cause: Cause) -> str:
    is_past = cause.clause.predicate is not None and cause.clause.predicate.tense in _PAST
    singular, plural = ("war", "waren") if is_past else ("ist", "sind")
    return plural if cause.phrase.number == "pl" else singular


def _there_is(source: Passage, cause: Cause) -> str | None:
    """Return that there is such a thing: *wegen eines Unfalls* → "Es gab einen Unfall."."""
    noun, predicate = cause.noun, cause.clause.predicate
    first = source.tokens[noun.first]
    is_one = first.tag == "ART" and first.text.lower().startswith("ein")
    is_many = first.tag == "ADJA" and cause.phrase.number == "pl" and cause.phrase.certain
    if not (is_one or is_many) or predicate is None:
        return None
    if predicate.tense == "present" and (predicate.modal or _is_general(source)):
        return None
    told = decline(source.tokens, noun, "acc")
    is_over = predicate.tense in _PAST or ends_as(source.tokens[noun.head].lemma or "", "once")
    return compose("es", "gab" if is_over else "gibt", told) if told else None


def _is_general(source: Passage) -> bool:
    """Whether the clause tells what may happen to anybody at any time."""
    words = {token.text for token in source.tokens}
    habits = words_of("habit") & {word.lower() for word in words}
    return bool(words & {"man", "Sie", "Man", "werden", "wird"} or habits)


def _told_after(source: Passage, cause: Cause) -> tuple[str, ...] | None:
    """Say the cause in a second sentence: "Der Grund dafür war der Unfall."."""
    if cause.adverb != "deshalb" or only_clause(source) is None or _is_charge(source, cause):
        return None
    first = source.tokens[cause.noun.first]
    is_known = first.tag == "PPOSAT" or first.text.lower() in _DEFINITE
    noun = decline(source.tokens, cause.noun, "nom") if is_known else None
    statement = _without(source, cause)
    if noun is None or statement is None:
        return None
    return statement, compose("der Grund dafür", _to_be(cause), noun)


def _is_charge(source: Passage, cause: Cause) -> bool:
    """Whether somebody is blamed for it: "wegen eines Raubes verurteilt"."""
    lemmas = {(source.tokens[n].lemma or "").lower() for n in cause.clause.verbs}
    return cause.adverb == "deshalb" and bool(lemmas & words_of("charge"))


def _without(source: Passage, cause: Cause) -> str | None:
    predicate = cause.clause.predicate
    if cause.phrase.first == cause.clause.first:
        return new_front(source, cause.clause)
    if predicate and predicate.negation:
        return None
    return compose(
        source.text(0, cause.phrase.first), source.text(cause.phrase.last + 1, source.end)
    )
