"""What is added behind a sentence, made into one of its own: "…, darunter drei Kinder"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from leichtsprache.analyze.verbs import VERBS
from leichtsprache.document import Clause
from leichtsprache.rewrite.adjuncts.adjuncts import said_of
from leichtsprache.rewrite.adjuncts.naming import as_subject
from leichtsprache.rewrite.adjuncts.times import time_at
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

_PAST = ("past", "perfect", "pluperfect")
_STRESSING = frozenset(("auch", "sogar", "vor allem", "allein", "mindestens"))


class Tail(NamedTuple):
    """What stands behind the last comma of the only main clause, without a verb."""

    clause: Clause
    comma: int


def split_afterthought(source: Passage) -> Iterator[Rewrite]:
    """Yield the two sentences for what is added: *darunter*, *und zwar*, *zum Beispiel*."""
    tail = _tail(source)
    if tail is None:
        return
    told = _among(source, tail) or _namely(source, tail) or _example(source, tail)
    if told:
        span = clause_span(source, tail.comma + 1, source.end - 1)
        sentences = (compose(source.text(0, tail.comma)), told)
        yield Rewrite(span, sentences, is_reworded=True)


def _tail(source: Passage) -> Tail | None:
    """Return the last part of a statement if a comma opens it and it has no verb."""
    commas = [n for n in range(source.end) if source.tokens[n].tag == "$,"]
    openers = [n for n in commas if _opens(source, n + 1)]
    clause = next((each for each in source.mains if openers and each.first < openers[0]), None)
    if len(openers) != 1 or len(source.mains) != 1 or clause is None or not clause.certain:
        return None
    comma = openers[0]
    is_asked = source.tokens[-1].text in "?!…" or clause.finite == clause.first
    has_verb = any(token.tag in VERBS for token in source.tokens[comma:])
    is_inside = source.is_dependent(comma + 1)
    return None if is_asked or has_verb or is_inside else Tail(clause, comma)


def _opens(source: Passage, first: int) -> bool:
    words = tuple(source.tokens[n].text for n in range(first, min(first + 2, source.end)))
    return words[:1] in (("darunter",), ("etwa",), ("beispielsweise",)) or words in (
        ("und", "zwar"),
        ("zum", "Beispiel"),
    )


def _tense(tail: Tail) -> str | None:
    predicate = tail.clause.predicate
    if predicate is None or predicate.mood != "ind" or not predicate.certain:
        return None
    return "past" if predicate.tense in _PAST else predicate.tense


def _among(source: Passage, tail: Tail) -> str | None:
    """Return who was there, too: "Darunter waren drei Kinder."."""
    first = tail.comma + 1
    tense = _tense(tail)
    if source.tokens[first].text != "darunter" or tense not in ("past", "present"):
        return None
    if tail.clause.predicate and tail.clause.predicate.negation:
        return None
    first += 1
    stressing = ""
    if source.tokens[first].text in _STRESSING:
        stressing, first = source.tokens[first].text, first + 1
    noun = as_subject(source, first, source.end)
    if noun is None:
        return None
    text, is_many = noun
    verb = {("past", True): "waren", ("past", False): "war", ("present", True): "sind"}
    return compose("darunter", verb.get((tense, is_many), "ist"), stressing, text)


def _namely(source: Passage, tail: Tail) -> str | None:
    """Return when it was: "…, und zwar im Jahr 2015" → "Das war im Jahr 2015."."""
    if source.tokens[tail.comma + 2].text != "zwar":
        return None
    time = time_at(source, tail.comma + 3)
    predicate = tail.clause.predicate
    is_told = time is not None and time.last + 1 == source.end
    if time is None or not is_told or not predicate or predicate.negation or predicate.modal:
        return None
    return said_of(source, tail.clause, time)


def _example(source: Passage, tail: Tail) -> str | None:
    """Return the examples: "Beispiele dafür sind Brot und Milch."."""
    first = tail.comma + 1
    word = source.tokens[first].text
    if word in ("und", "darunter") or source.tokens[tail.comma - 1].tag != "NN":
        return None
    noun = as_subject(source, first + 2 if word == "zum" else first + 1, source.end)
    if noun is None or source.tokens[first + 1].tag == "CARD" or _tense(tail) is None:
        return None
    text, is_many = noun
    return compose(
        "Beispiele dafür sind" if is_many else "ein Beispiel dafür ist",
        text.replace(" oder ", " und "),
    )
