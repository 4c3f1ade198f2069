"""Who says it, in a clause with *wie* or a phrase with *so*: "B, wie die Polizei mitteilt"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.adjuncts.adjunct_words import ends_as
from leichtsprache.rewrite.adjuncts.front import new_front
from leichtsprache.rewrite.adjuncts.inquit import is_telling
from leichtsprache.rewrite.adjuncts.speakers import who
from leichtsprache.rewrite.adjuncts.times import time_at
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose


def is_statement(source: Passage, clause: Clause) -> bool:
    """Whether the first main clause of a sentence is surely a statement, and so are the others."""
    mains = source.mains
    is_asked = source.tokens[-1].text in "?!…"
    return mains[0] is clause and all(each.certain for each in mains) and not is_asked


def by_wie(source: Passage) -> Iterator[Rewrite]:
    """Dissolve "Wie X mitteilt, B" and "B, wie X mitteilt"."""
    for clause in source.dependents:
        if source.tokens[clause.first].text.lower() != "wie" or not _is_telling(source, clause):
            continue
        main = next(iter(source.mains), None)
        opening = _telling(source, clause)
        if main is None or opening is None or not is_statement(source, main):
            continue
        rest = _rest_of_wie(source, main, clause)
        if rest:
            yield Rewrite(
                clause_span(source, clause.first, clause.last),
                (f"{opening}: {rest}",),
                is_reworded=True,
            )


def _is_telling(source: Passage, clause: Clause) -> bool:
    return clause.finite is not None and clause.certain and is_telling(source, clause)


def _telling(source: Passage, clause: Clause) -> str | None:
    """Return the clause with *wie* as a main clause, without its end."""
    if clause.subject is None or source.tokens[clause.subject].text.lower() in ("er", "sie", "es"):
        return None
    own = replace(clause, kind="subordinate", connector=clause.first)
    made = take_apart(source.sentence, own)
    speaker = phrase_from(source.sentence, clause.first + 1)
    if made is None or speaker is None or speaker.head != clause.subject or speaker.kind != "NP":
        return None
    behind = speaker.last + 1
    if behind not in clause.verbs and not time_at(source, behind):
        behind = clause.verbs[0] if _is_where(source, behind, clause.verbs[0]) else source.end
    if behind == source.end:
        return None
    rest = source.text(behind, clause.verbs[0])
    said = source.text(speaker.first, behind)
    return compose(said, made.finite, rest, made.end).rstrip(".")


def _is_where(source: Passage, first: int, stop: int) -> bool:
    """Whether one phrase says from where somebody is: "die Polizei in Köln"."""
    phrase = phrase_from(source.sentence, first)
    is_place = source.tokens[first].text in ("in", "im", "aus", "von", "vom")
    return is_place and phrase is not None and phrase.kind == "PP" and phrase.last + 1 == stop


def _rest_of_wie(source: Passage, main: Clause, clause: Clause) -> str | None:
    if clause.first == 0:
        if source.tokens[clause.last + 1].tag != "$,":
            return None
        return new_front(source, main) if main.finite == clause.last + 2 else None
    if clause.last + 1 != source.end or source.tokens[clause.first - 1].tag != "$,":
        return None
    return compose(source.text(0, clause.first - 1))


def by_so(source: Passage) -> Iterator[Rewrite]:
    """Dissolve "B, so die Polizei", at the end or in the middle."""
    for n in range(2, source.end - 1):
        if source.tokens[n].text != "so" or source.tokens[n - 1].tag != "$,":
            continue
        phrase = phrase_from(source.sentence, n + 1)
        said = _speaker(source, phrase) if phrase else None
        rest = _around(source, n, phrase.last) if phrase else None
        if phrase and said and rest:
            span = clause_span(source, n, phrase.last)
            yield Rewrite(span, (f"{said}: {rest}",), is_reworded=True)
        return


def _speaker(source: Passage, phrase: Phrase) -> str | None:
    """Return "die Polizei sagt", if somebody who speaks is named."""
    head = source.tokens[phrase.head]
    is_name = head.tag == "NE" and phrase.head - phrase.first < 2
    is_known = is_name or ends_as(head.text, "speaker")
    return who(source, phrase, ("sagt", "sagen")) if is_known and phrase.kind == "NP" else None


def _around(source: Passage, first: int, last: int) -> str | None:
    """Return the sentence without what stands between two commas, or a comma and the end."""
    before = source.text(0, first - 1)
    if last + 1 == source.end:
        return compose(before)
    is_closed = source.tokens[last + 1].tag == "$,"
    bounds = {n for each in source.dependents for n in (each.first - 1, each.last + 1)}
    if not is_closed or first - 1 in bounds or last + 1 in bounds or not _is_sure(source):
        return None
    return compose(before, source.text(last + 2, source.end))


def _is_sure(source: Passage) -> bool:
    return bool(source.mains) and is_statement(source, source.mains[0])
