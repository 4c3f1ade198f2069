"""Two things that somebody or something is: "Köln ist eine Stadt am Rhein und ein Bischofssitz"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from leichtsprache.analyze.phrases import NounPhrase, number_of, phrase_at
from leichtsprache.document import Clause
from leichtsprache.rewrite.adjuncts.adjunct_words import words_of
from leichtsprache.rewrite.adjuncts.times import time_at
from leichtsprache.rewrite.fields import front_subject
from leichtsprache.rewrite.joins.conjuncts import statement
from leichtsprache.rewrite.joins.shared import shared
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

#: What one can be without an article.
_ROLES = frozenset(
    ("Mitglied", "Teil", "Sitz", "Hauptstadt", "Amtssprache", "Präsident", "Präsidentin",
     "Vorsitzender", "Vorsitzende", "Leiter", "Leiterin", "Gründer", "Gründerin", "Professor",
     "Professorin", "Mitgründer", "Mitbegründer")
)  # fmt: skip
#: What stands before the second thing, with or without *auch*.
_LEADING = frozenset(("später", "danach", "heute", "früher", "damals", "zugleich", "gleichzeitig"))
_ALSO = frozenset(("auch", "zugleich", "gleichzeitig"))
#: A shorter first thing may share with the second what stands behind that.
_LEAST = 3


class _Thing(NamedTuple):
    """What it is: where it begins with its time, and its noun phrase."""

    start: int
    phrase: NounPhrase


def split_predicates(source: Passage) -> Iterator[Rewrite]:
    """Yield the two sentences for a subject that is two things.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Er ist ein Arzt aus Bonn und der Chef der Klinik."))
    >>> next(split_predicates(Passage(document, document.sentences[0]))).sentences
    ('Er ist ein Arzt aus Bonn.', 'Er ist auch der Chef der Klinik.')
    """
    clause = statement(source)
    if clause is None or not _is_single(source, clause):
        return
    first = _thing(source, (clause.finite or 0) + 1)
    found = [n for n in _joins(source, clause) if first and _is_second(source, first, n)]
    if first is None or len(found) != 1:
        return
    (join,) = found
    said = _said(source, clause, first, join)
    if said:
        before = compose(source.text(0, join))
        yield Rewrite(clause_span(source, join, source.end - 1), (before, said))


def _is_single(source: Passage, clause: Clause) -> bool:
    """Whether one thing in front of *sein* is told of, and commas stand at relative clauses only.

    Of many the things may be one each: "Die Städte sind Köln und Bonn".
    """
    finite = source.tokens[clause.finite or 0]
    subject = front_subject(source, clause)
    is_being = finite.lemma == "sein" and clause.verbs == (clause.finite,)
    if subject is None or not is_being or number_of(finite) != "sg":
        return False
    word = source.tokens[subject.first].text.lower()
    inside = {n for each in source.dependents for n in range(each.first - 1, each.last + 2)}
    commas = [n for n in range(source.end) if source.tokens[n].tag == "$,"]
    return not word.startswith(("ein", "kein", "was")) and all(n in inside for n in commas)


def _joins(source: Passage, clause: Clause) -> list[int]:
    return [
        n for n in range((clause.finite or 0) + 2, source.end - 1)
        if source.tokens[n].text in ("und", "sowie") and not source.is_dependent(n)
    ]  # fmt: skip


def _thing(source: Passage, start: int) -> _Thing | None:
    """Return the thing that begins at a token, behind a time or *auch*, *heute*."""
    time = time_at(source, start)
    at = time.last + 1 if time else start + (source.tokens[start].text in _LEADING)
    at += source.tokens[at].text == "auch"
    found = phrase_at(source.tokens, at) if at < source.end else None
    if found is None or found.first != at or "nom" not in found.cases:
        return None
    token = source.tokens[at]
    is_plain = token.tag == "ART" or token.text in _ROLES
    is_noun = source.tokens[found.head].tag == "NN"
    return _Thing(start, found) if is_plain and is_noun else None


def _is_second(source: Passage, first: _Thing, join: int) -> bool:
    """Whether *und* can join nothing to what stands before it but the first thing."""
    second = _thing(source, join + 1)
    if second is None or join - first.phrase.first < _LEAST or source.is_dependent(join - 1):
        return False
    has_own = first.phrase.last + 1 < join or first.phrase.head < first.phrase.last
    if not has_own or second.phrase.cases & _inner_cases(source, first.phrase, join):
        return False
    has_time = [each.phrase.first > each.start for each in (first, second)]
    return has_time[1] or not has_time[0] or source.tokens[first.start].text in _ALSO


def _inner_cases(source: Passage, phrase: NounPhrase, join: int) -> set[str]:
    """Return the cases of all that stands between the noun of the first thing and *und*."""
    inner = [
        each for each in source.sentence.phrases or ()
        if phrase.first < each.first < join and not source.is_dependent(each.first)
    ]  # fmt: skip
    found = [{one.case for one in each.options} or {"nom"} for each in inner]
    return {case for cases in found for case in cases}


def _said(source: Passage, clause: Clause, first: _Thing, join: int) -> str | None:
    """Return the second statement: "Köln ist auch der Sitz von einem Bischof."."""
    common = shared(source, clause)
    second = _thing(source, join + 1)
    words = {token.text.lower() for token in source.tokens[(clause.finite or 0) + 1 : join]}
    is_one = not words.isdisjoint(words_of("single")) and first.phrase.first > first.start
    if common is None or second is None or is_one:
        return None
    lead = source.text(join + 1, second.phrase.first)
    also = "" if _ALSO & set(lead.split()) else "auch"
    finite = source.inner(clause.finite or 0, (clause.finite or 0) + 1)
    rest = source.text(second.phrase.first, source.end)
    return compose(*common.before(finite, "", " ".join(filter(None, (lead, also, rest)))))
