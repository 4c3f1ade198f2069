"""What is put into a sentence between commas, or behind a noun: examples, places, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from leichtsprache.analyze.verbs import FINITE, VERBS, is_subjunctive
from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.adjuncts.naming import as_subject
from leichtsprache.rewrite.cut import without
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

_PAST = ("past", "perfect", "pluperfect")
_AMOUNT = re.compile(
    r"in Höhe von (?:(?:rund|etwa|ungefähr|fast|mehr als|bis zu|mindestens|höchstens|knapp) )?"
    r"\d[\d.,]*(?: (?:Millionen|Milliarden))? (?:Euro|Dollar|Franken)(?![\w-])"
)
#: What an aside opens with, and how a sentence says it.
_FOCUS = {
    "insbesondere": "besonders",
    "besonders": "besonders",
    "vor allem": "vor allem",
    "etwa": "zum Beispiel",
    "beispielsweise": "zum Beispiel",
    "zum Beispiel": "zum Beispiel",
    "unter anderem": "unter anderem",
}
_EXAMPLE = ("wie zum Beispiel", "wie beispielsweise", "wie etwa", "wie")
#: Nobody is an example of these, and these compare.
_PEOPLE = frozenset(("leute", "leuten", "menschen", "kinder", "kindern", "männer", "frauen"))
_COMPARING = frozenset(("gleiche", "gleichen", "dieselben", "solche", "solchen", "ähnliche",
                        "ähnlichen", "so", "andere", "anderen", "größere", "mehr"))  # fmt: skip
#: Prepositions that say where something holds, whatever the verb is.
_WHERE = frozenset(("in", "im", "bei", "beim", "für"))


class Aside(NamedTuple):
    """What stands between two commas, or a comma and the end: its tokens (both inclusive)."""

    clause: Clause
    first: int
    last: int


def split_aside(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentence without an aside, and the sentence that says it."""
    found = next((each for each in _told(source)), None)
    if found:
        first, last, told = found
        sentences = (_cut(source, first, last), told)
        yield Rewrite(clause_span(source, first, last), sentences, is_reworded=True)


def _told(source: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield first and last token of what is cut out, and the sentence for it."""
    for aside in _asides(source):
        told = _examples(source, aside) or _where(source, aside)
        if told:
            yield aside.first, aside.last, told
    yield from _likened(source)
    yield from _amount(source)


def _cut(source: Passage, first: int, last: int) -> str:
    if any(each.first == last + 2 for each in source.dependents):  # its comma stays
        return compose(f"{source.text(0, first - 1)}, {source.text(last + 2, source.end)}")
    if source.tokens[first - 1].tag == "$,":
        return without(source, first, last)
    return compose(source.text(0, first), source.text(last + 1, source.end))


def _asides(source: Passage) -> Iterator[Aside]:
    """Yield what commas set apart in the main clause, if it has no verb."""
    if len(source.mains) != 1 or source.tokens[-1].text in "?!" or not source.mains[0].certain:
        return
    clause = source.mains[0]
    commas = [n for n in range(source.end) if source.tokens[n].tag == "$,"] + [source.end]
    for before, after in pairwise(commas):
        own = source.tokens[before + 1 : after]
        is_inside = source.is_dependent(before + 1)
        if own and not is_inside and all(token.tag not in VERBS for token in own):
            yield Aside(clause, before + 1, after - 1)


def _tense(clause: Clause) -> str | None:
    predicate = clause.predicate
    if predicate is None or predicate.mood != "ind" or not predicate.certain or predicate.negation:
        return None
    return "past" if predicate.tense in _PAST else predicate.tense


def _opened(source: Passage, aside: Aside, openers: tuple[str, ...]) -> tuple[str, int] | None:
    """Return the words that open the aside, and the token behind them."""
    text = source.text(aside.first, aside.last + 1)
    for words in openers:
        if text.startswith(f"{words} "):
            return words, aside.first + words.count(" ") + 1
    return None


def _where(source: Passage, aside: Aside) -> str | None:
    """Return where it holds: "Das ist besonders bei Kindern so."."""
    opened = _opened(source, aside, tuple(_FOCUS))
    tense = _tense(aside.clause)
    if opened is None or tense not in ("past", "present") or not _is_front(source, aside):
        return None
    words, start = opened
    is_also = source.tokens[start].text == "auch"
    word = source.tokens[start + is_also].text
    rest = source.text(start, aside.last + 1)
    if word not in _WHERE or any(t.tag in ("$,", "$(") for t in source.tokens[start : aside.last]):
        return None
    if word == "für":
        return compose("das", "galt" if tense == "past" else "gilt", _FOCUS[words], rest)
    return compose("das", "war" if tense == "past" else "ist", _FOCUS[words], rest, "so")


def _is_front(source: Passage, aside: Aside) -> bool:
    """Whether the aside goes on with a phrase like its own in front: ", bei A, besonders bei B"."""
    finite = aside.clause.finite or 0
    is_behind_front = aside.last + 2 == finite and aside.clause.first == 0
    first = source.tokens[0]
    return is_behind_front and first.tag in ("APPR", "APPRART", "ADV")


def _examples(source: Passage, aside: Aside) -> str | None:
    """Return the examples: "Beispiele für solche Berufe sind Koch und Gärtner."."""
    opened = _opened(source, aside, _EXAMPLE)
    noun = _set_before(source, aside)
    if opened is None or noun is None:
        return None
    found = as_subject(source, opened[1], aside.last + 1)
    if found is None:
        return None
    return _example_of(noun, found)


def _likened(source: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield examples right behind a plural: "große Städte wie Köln und Bonn"."""
    words = {token.text.lower() for token in source.tokens}
    is_told = any(is_subjunctive(token) for token in source.tokens if token.tag in FINITE)
    if words & {"so", "ebenso", "genauso", "als"} or is_told or source.tokens[-1].text in "?!":
        return
    for n in range(2, source.end - 2):
        before = source.tokens[n - 1]
        is_open = source.tokens[n].text == "wie" and source.tokens[n].tag == "KOKOM"
        if not is_open or before.tag != "NN" or before.text.lower() in _PEOPLE:
            continue
        last = _end_of_list(source, n + 1)
        noun = _set_at(source, n - 1) if _is_described(source, n - 1) else None
        found = as_subject(source, n + 1, last + 1) if last and noun else None
        if found and last:
            yield n, last, _example_of(noun or "", found)
            return


def _is_described(source: Passage, head: int) -> bool:
    """Whether a noun has an adjective or number: without examples "in Städten" says too little."""
    phrase = next((each for each in source.sentence.phrases or () if each.head == head), None)
    return phrase is not None and any(
        token.tag in ("ADJA", "PIAT", "CARD") and token.text.lower() not in _COMPARING
        for token in source.tokens[phrase.first : head]
    )


def _end_of_list(source: Passage, first: int) -> int | None:
    """Return the last token of a list of nouns, if nothing behind it can belong to it."""
    last, position = None, first
    while (each := phrase_from(source.sentence, position)) and each.kind == "NP":
        last, position = each.last, each.last + 2
        if position >= source.end or source.tokens[each.last + 1].text not in (",", "und", "oder"):
            break
    if last is None or source.tokens[last].tag not in ("NN", "NE"):
        return None
    following = source.tokens[last + 1].tag or ""
    is_before_clause = any(each.first == last + 2 for each in source.dependents)
    is_end = last + 1 >= source.end or following.startswith(("V", "PTK", "ADJD", "ADV"))
    return last if is_end or (following == "$," and is_before_clause) else None


def _example_of(noun: str, examples: tuple[str, bool]) -> str:
    text, is_many = examples
    text = text.replace(" oder ", " und ")
    if is_many:
        return compose("Beispiele für solche", noun, "sind", text)
    return compose("ein Beispiel für solche", noun, "ist", text)


def _set_before(source: Passage, aside: Aside) -> str | None:
    """Return the plural noun in front of the comma, as an accusative without its words."""
    return _set_at(source, aside.first - 2)


def _set_at(source: Passage, head: int) -> str | None:
    phrase = next(
        (each for each in source.sentence.phrases or () if each.head == head and not each.role),
        None,
    )
    if phrase is None or source.tokens[head].tag != "NN" or not _is_many(phrase):
        return None
    bare = replace(phrase, kind="NP", first=head, last=head, preposition=None)
    return decline(source.tokens, bare, "acc", determiner="")


def _is_many(phrase: Phrase) -> bool:
    return {each.number for each in phrase.options} == {"pl"}


def _amount(source: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield an amount: "in Höhe von 100 Euro" → "Es geht um 100 Euro."."""
    text = source.text(0, source.end)
    found = _AMOUNT.findall(text)
    match = _AMOUNT.search(text)
    start = source.tokens[0].span.start
    if match is None or len(found) > 1 or source.tokens[-1].text in "?!":
        return
    spans = {token.span.start - start: n for n, token in enumerate(source.tokens)}
    ends = {token.span.stop - start: n for n, token in enumerate(source.tokens)}
    first, last = spans.get(match.start()), ends.get(match.end())
    if first and last and source.tokens[first - 1].tag in ("NN", "NE"):
        yield first, last, compose("es geht um", match[0].removeprefix("in Höhe von "))
