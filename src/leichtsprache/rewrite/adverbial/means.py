"""Clauses with *indem*, *obwohl* and *weil*: how something is done, despite what, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leichtsprache.rewrite.adverbial.adverbial import Adverbial, Reworded
from leichtsprache.rewrite.adverbial.order import (
    announces,
    clause_first,
    is_long,
    links,
    noun_first,
    opener,
    said_second,
)
from leichtsprache.rewrite.adverbial.temporal import belongs_to_time, is_negated, is_real, tense
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage

#: "B. Dabei A." with other verbs would tell what happens at the same time.
_STATES = frozenset(
    ("sein", "haben", "bestehen", "geben", "kosten", "brauchen", "gehören", "wissen", "kennen",
     "heißen", "liegen", "leben", "wohnen", "gelten", "fehlen", "bekommen", "verdienen", "besitzen",
     "stehen", "sitzen", "bleiben", "dauern")
)  # fmt: skip
#: "der Tag wird kommen, da …"
_DAYS = frozenset(("Tag", "Tage", "Zeit", "Moment", "Momente", "Augenblick", "Stunde"))


def means(found: Adverbial) -> tuple[str, ...] | None:
    """Dissolve *indem*: "B. Das geht so: A.", of what happened "A. So B."."""
    if announces(found) or not is_real(found) or is_negated(found.main):
        return None
    modal = found.main.predicate and found.main.predicate.modal
    if found.place == "leading":
        return clause_first(found, "so")
    if tense(found.main) != "present" or (modal not in (None, "können")) or found.is_request:
        return None if modal else clause_first(found, "so")
    told = said_second(found, conjunction="das geht so:")
    return Reworded(told) if told else None


def despite(found: Adverbial) -> tuple[str, ...] | None:
    """Dissolve *obwohl*: "A. Trotzdem B.", or "B. Dabei A." of what is so or was done before."""
    if announces(found):
        return None
    finite = found.source.tokens[found.clause.finite or 0].lemma
    is_state = finite in _STATES or bool(found.clause.predicate and found.clause.predicate.modal)
    told = said_second(found, adverb="dabei") if is_state and found.place != "leading" else None
    if told and is_long(found):
        return told
    moved = None
    if found.place == "leading" or found.is_alone:
        moved = clause_first(found, "trotzdem") or _conceded(found)
    return moved or told


def _conceded(found: Adverbial) -> tuple[str, ...] | None:
    """Return "Zwar A. Trotzdem B.", which needs no front of the clause."""
    if noun_first(found) != "" or links(found) or opener(found) or len(found.parts) > 1:
        return None
    own, statement = found.behind("zwar"), found.main_behind("trotzdem")
    return (own, statement) if own and statement else None


def is_reason(found: Adverbial) -> bool:
    """Whether *da* or *weil* gives a reason, which "man liebt nicht, weil …" may deny."""
    subject = found.main.subject
    is_general = subject is not None and found.source.tokens[subject].text.lower() == "man"
    is_denied = is_negated(found.main) and tense(found.main) == "present"
    is_open = found.place != "leading" and is_denied and is_general
    is_da = found.source.tokens[found.clause.connector or 0].text == "da"
    names_time = any(found.source.tokens[n].text in _DAYS for n in found.before)
    is_time = is_da and found.place != "leading" and names_time  # "der Tag wird kommen, da …"
    return not (is_open or is_time or belongs_to_time(found))


def mark(source: Passage, words: Collection[str]) -> Iterator[Rewrite]:
    """Yield the clauses and infinitives that one of ``words`` opens, with no new sentences."""
    for clause in source.sentence.clauses or ():
        at = clause.connector
        if at is not None and clause.kind in ("subordinate", "infinitive"):
            opening = source.text(clause.first, at + 1).lower()
            if opening in words:
                span = clause_span(source, clause.first, clause.last)
                yield Rewrite(span, is_certain=clause.certain)
