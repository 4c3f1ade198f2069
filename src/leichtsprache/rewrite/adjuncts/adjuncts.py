"""Adjuncts of time and place, taken out of long sentences: "… Das war im Jahr 1998."."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.rewrite.adjuncts.adjunct_words import ends_as, words_of
from leichtsprache.rewrite.adjuncts.front import new_front
from leichtsprache.rewrite.adjuncts.times import Time, times
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

_PAST = ("past", "perfect", "pluperfect")
_COMING = frozenset(("kommenden", "nächsten"))
_STRESSING = frozenset(("bereits", "schon", "erst"))


#: What may stand in a place behind its name: "bei Ulm im Süden von Deutschland".
_LOCAL = frozenset(("in", "im", "an", "am", "bei"))
_IN_PLACE = frozenset(("APPR", "APPRART", "ART", "NN", "NE"))


class Adjunct(NamedTuple):
    """What is taken out: its tokens (both inclusive), and the sentence that says it."""

    first: int
    last: int
    said: str


def split_adjunct(source: Passage) -> Iterator[Rewrite]:
    """Yield the two sentences for an adjunct of time or place in a sentence with one clause.

    An infinitive at its end may follow.
    """
    clause = only_clause(source, _past_relatives(source))
    if clause is None or clause.finite is None or _is_taken_out(source, clause):
        return
    for adjunct in _adjuncts(source, clause):
        statement = _without(source, clause, adjunct)
        if statement:
            span = clause_span(source, adjunct.first, adjunct.last)
            is_bare = adjunct.first == adjunct.last  # "2015" → "im Jahr 2015"
            yield Rewrite(span, (statement, adjunct.said), is_reworded=is_bare)
            return


def _is_taken_out(source: Passage, clause: Clause) -> bool:
    """Whether the sentence says nothing but a time or place: "Das war von 1990 bis 2000 so."."""
    is_that = source.tokens[0].text == "Das" and clause.finite == 1
    return is_that and source.tokens[1].lemma == "sein" and len(clause.verbs) == 1


def _past_relatives(source: Passage) -> tuple[Clause, ...]:
    """Return the relative clauses that tell what happened, or stand before the end."""
    return tuple(
        each
        for each in source.dependents
        if each.kind == "relative" and each.certain and each.predicate
        if each.last + 2 < source.end
        or (each.predicate.tense in _PAST and not _is_state(source, each))
    )


def only_clause(source: Passage, allowed: Collection[Clause] = ()) -> Clause | None:
    """Return the main clause of a sentence that has no others than those ``allowed``.

    ``None`` where it is not a sure statement.
    """
    others = [each for each in source.dependents if each not in allowed]
    if len(source.mains) != 1 or any(each.kind != "infinitive" for each in others):
        return None
    clause = source.mains[0]
    is_last = all(
        each.last == clause.last and source.tokens[each.first - 1].tag == "$," for each in others
    )
    if not clause.certain or not is_last:
        return None
    is_statement = clause.finite is not None and clause.finite > clause.first
    is_whole = clause.first == 0 and clause.last == source.end - 1 and clause.subject is not None
    if not is_statement or not is_whole or clause.elliptic or clause.quoted:
        return None
    return None if source.tokens[-1].text in "?!:…" else clause


def _adjuncts(source: Passage, clause: Clause) -> Iterator[Adjunct]:
    predicate = clause.predicate
    if predicate is None or not predicate.certain or predicate.negation:
        return
    found = times(source)
    if len(found) > 1 or predicate.mood != "ind" or predicate.modal not in (None, "lassen"):
        return
    for time in found:
        yield from _of_time(source, clause, time)
    if (
        not found
        and not _is_habit(source)
        and _happens(source, clause, "event")
        and predicate.tense in _PAST
    ):
        yield from _of_place(source, clause)


def _of_time(source: Passage, clause: Clause, time: Time) -> Iterator[Adjunct]:
    if source.is_dependent(time.first) or _points_elsewhere(source, time):
        return
    if source.tokens[time.first - 1].text in _STRESSING and time.first > clause.first + 1:
        stress = source.tokens[time.first - 1].text  # "bereits im Mai"
        time = time._replace(first=time.first - 1, text=f"{stress} {time.text}")
    if not _is_free(source, clause, time.first):
        return
    said = said_of(source, clause, time)
    if said is None:
        return
    place = place_at(source, time.last + 1)
    is_event = _happens(source, clause, "event") and time.kind == "point"
    if place is not None and is_event and said.endswith(f"{time.text}."):
        whole = source.text(time.last + 1, place + 1)
        yield Adjunct(time.first, place, compose(said.removesuffix("."), whole))
    yield Adjunct(time.first, time.last, said)


def said_of(source: Passage, clause: Clause, time: Time) -> str | None:
    """Return what is said of the time, if the clause tells what happened then."""
    tense = clause.predicate.tense if clause.predicate else None
    is_state = _is_state(source, clause)
    if time.kind == "from":
        is_lasting = tense == "present" and not _happens(source, clause, "planned")
        return f"Das ist {time.text} so." if is_lasting else None
    if time.kind == "until":
        return f"Das war {time.text} so." if tense == "past" and is_state else None
    if tense in ("present", "future"):
        is_known = tense == "future" or _happens(source, clause, "planned")
        is_planned = time.kind == "point" and is_known
        return f"Das ist {time.text}." if is_planned and _is_ahead(source, time) else None
    if tense not in _PAST or (is_state and time.kind == "point"):
        return None
    return f"Das war {time.text}{' so' if is_state else ''}."


def _is_ahead(source: Passage, time: Time) -> bool:
    """Whether the time may be one to come: a date or day, not a year of a table of dates."""
    words = {token.text.lower() for token in source.tokens[time.first : time.last + 1]}
    return "am" in words or not words.isdisjoint(_COMING)


def _lemmas(source: Passage, clause: Clause) -> set[str]:
    """Return the verbs of the clause as they stand in dictionaries, with their particles."""
    lemmas = {(source.tokens[n].lemma or "").lower() for n in clause.verbs}
    particles = {source.tokens[n].text for n in clause.verbs if source.tokens[n].tag == "PTKVZ"}
    return lemmas | {particle + lemma for particle in particles for lemma in lemmas}


def _is_state(source: Passage, clause: Clause) -> bool:
    """Whether the clause says how something is: by its verb, or by *sein* alone."""
    predicate = clause.predicate
    if predicate and predicate.passive == "sein":
        return True
    verbs = [source.tokens[n] for n in clause.verbs]
    full = next((each for each in verbs[::-1] if (each.tag or "").startswith("VV")), verbs[-1])
    if full.text in ("geöffnet", "geschlossen") and _lemmas(source, clause) & {"haben"}:
        return True  # "Das Amt hat heute geöffnet."
    if verbs[-1].tag == "PTKVZ":
        return bool(_lemmas(source, clause) & {"aussehen", "vorliegen", "teilnehmen"})
    return (full.lemma or "").lower() in words_of("state")


def _happens(source: Passage, clause: Clause, kind: str) -> bool:
    return bool(_lemmas(source, clause) & words_of(kind))


def _points_elsewhere(source: Passage, time: Time) -> bool:
    """Whether the rest tells of habits, or points to a time that would be told later only."""
    rest = [t for n, t in enumerate(source.tokens) if not time.first <= n <= time.last]
    edges = {n for each in source.dependents for n in (each.first - 1, each.last + 1)}
    commas = [
        n for n, t in enumerate(source.tokens)
        if t.tag == "$," and n not in edges and not _is_in_name(source, n)
    ]  # fmt: skip
    has_comma = any(not time.first <= n <= time.last for n in commas)  # "1994 gab er A, sie B"
    is_again = any(token.text.lower() in words_of("again") for token in rest)
    return has_comma or is_again or _is_habit(source)


def _is_in_name(source: Passage, comma: int) -> bool:
    """Whether a comma parts the names of places, or ends them: "in Ulm, Württemberg, geboren"."""
    start = comma
    while start and source.tokens[start - 1].tag in ("NE", "ADJA", "$,"):
        start -= 1
    is_led = source.tokens[start - 1].text.lower() in ("in", "bei")
    after = source.tokens[comma + 1].tag if comma + 1 < source.end else None
    inner = [n for n in range(start, comma) if source.tokens[n].tag == "$,"]
    return start < comma and is_led and (after == "NE" or bool(inner))


def _is_habit(source: Passage) -> bool:
    """Whether the sentence tells what happens again and again."""
    words = {token.text.lower() for token in source.tokens}
    return bool(words & words_of("habit")) or any(word.startswith("jede") for word in words)


def _is_free(source: Passage, clause: Clause, first: int) -> bool:
    """Whether what begins here is a part of the clause, and belongs to no word before it."""
    finite = clause.finite or 0
    if first == clause.start:
        return True
    if first < finite:
        return False
    before = source.tokens[first - 1]
    if first - 1 == finite or before.tag in ("PPER", "PRF"):
        return True
    is_known = before.tag == "NE" or (before.tag == "NN" and ends_as(before.text, "holder"))
    phrase = phrase_from(source.sentence, finite + 1)
    return is_known and phrase is not None and phrase.kind == "NP" and phrase.last == first - 1


def place_at(source: Passage, first: int) -> int | None:
    """Return the last token of a place that begins here: *in Köln*, *in Ulm, Bonn und Köln*.

    ``None`` if none does.
    """
    if first + 1 >= source.end or source.tokens[first].text.lower() != "in":
        return None
    name = first + 1
    while _is_place(source, name) and source.tokens[name + 1].text in (",", "und"):
        if not _is_place(source, name + 2):
            break
        name += 2
    is_list = name > first + 1 and source.tokens[name - 1].text == "und"
    following = source.tokens[name + 1].tag if name + 1 < len(source.tokens) else None
    is_open = following in ("NE", "KON", "$(", "$,", "CARD")
    return (
        name if _is_place(source, name) and not is_open and (is_list or name == first + 1) else None
    )


def _front_place(source: Passage, clause: Clause) -> int | None:
    """Return the last token of a place in front: *bei Eisenach im Osten von Deutschland*."""
    stop = clause.finite or 0
    if source.tokens[0].text not in ("In", "Bei") or not _is_place(source, 1):
        return None
    inner = source.tokens[2:stop]
    is_near = not inner or inner[0].text in _LOCAL
    return stop - 1 if is_near and all(token.tag in _IN_PLACE for token in inner) else None


def _is_place(source: Passage, position: int) -> bool:
    from leichtsprache.analyze.names import names

    token = source.tokens[position] if position < source.end else None
    is_name = token is not None and token.tag == "NE"
    return is_name and token is not None and "place" in names().get(token.text, "").split()


def _of_place(source: Passage, clause: Clause) -> Iterator[Adjunct]:
    for first in range(clause.first, source.end):
        last = place_at(source, first) or (None if first else _front_place(source, clause))
        if last is not None and _is_free(source, clause, first):
            yield Adjunct(first, last, f"Das war {source.inner(first, last + 1)}.")
            return


def _without(source: Passage, clause: Clause, adjunct: Adjunct) -> str | None:
    """Return the sentence without the adjunct; the subject takes its place in front."""
    if adjunct.first > clause.first:
        before, after = source.text(0, adjunct.first), source.text(adjunct.last + 1, source.end)
        return compose(before, after) if after or adjunct.first > (clause.finite or 0) + 1 else None
    if adjunct.last + 1 != clause.finite:
        return None
    return new_front(source, clause)
