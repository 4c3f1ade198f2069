"""Main clauses, questions and requests, taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leichtsprache.analyze.phrases import number_of
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.clause_view import LIGHT, View, is_run, joined
from leichtsprache.grammar.constituents import Part
from leichtsprache.grammar.paradigms import is_attested, paradigm
from leichtsprache.grammar.word_order import Linear
from leichtsprache.parts import Token

_PRONOUNS = frozenset(("PPER", "PIS", "PDS"))
_DEFINITE = frozenset(("der", "die", "das", "dieser", "diese", "dieses"))
_POLITE = frozenset(("Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"))
#: At the end of a clause these are particles, but are not always known as such.
_PARTICLES = frozenset(("über", "unter", "um", "durch", "hinter", "wider"))


def verb_second(view: View) -> Linear | None:
    """Return a clause with its verb in the first or second place.

    ``None`` where the other verbs do not stand together at its end.
    """
    first, finite = view.clause.start, view.finite
    right = [n for n in view.clause.verbs if n > finite]
    last = right[0] if right else _middle_end(view)
    if not is_run(right) or first > finite or view.tokens[last - 1].text in _PARTICLES:
        return None
    made = Linear(
        front=view.inner(first, finite),
        finite=view.inner(finite, finite + 1),
        behind=view.text(finite + 1, last),
        middle=None,
        end=view.text(right[0], right[-1] + 1) if right else "",
        final=None if _has_infinitive(view, last) else _final(view, right),
        after=view.text(right[-1] + 1 if right else last, view.stop),
    )
    return _verb_first(view, made, last) if first == finite else _with_middle(view, made, last)


def _has_infinitive(view: View, stop: int) -> bool:
    """Whether an infinitive with *zu* stands in the middle, which belongs behind the verbs."""
    own = [n for n in range(view.finite + 1, stop) if not view.is_inside(n)]
    has_comma = any(view.tokens[n].tag == "$," for n in own)
    reach = range(view.finite + 1, view.stop) if has_comma else own
    return any(view.tokens[n].tag in ("PTKZU", "VVIZU") for n in reach)


def _middle_end(view: View) -> int:
    """Return where the middle ends if no verb closes it: before the clauses at the end."""
    fields, last = view.clause.fields, view.clause.last
    ends = [fields.after[0] if fields and fields.after else view.stop, view.stop]
    inner = (each for each in view.sentence.clauses or () if each is not view.clause)
    ends += [
        _comma_before(view, c.first) for c in inner if c.last == last and c.first > view.finite
    ]
    return min(ends)


def _comma_before(view: View, first: int) -> int:
    """Return the comma in front of a clause at the end: ", so dass …", ", nur weil …"."""
    before = (n for n in range(first - 1, max(view.finite, first - 4), -1))
    return next((n for n in before if view.tokens[n].tag in ("$,", "$(")), first)


def _final(view: View, right: Sequence[int]) -> str | None:
    """Return all verbs as they stand at the end of a subordinate clause."""
    finite = view.tokens[view.finite]
    word = view.inner(view.finite, view.finite + 1)
    if not right:
        return word
    tag = view.tokens[right[0]].tag or ""
    if tag == "PTKVZ":
        particle = view.tokens[right[0]].text
        verb = particle + (finite.lemma or "").removeprefix(particle)
        known = paradigm(verb) if is_attested(verb) and len(right) == 1 else None
        return particle + word if known and known.prefix == particle else None
    if not tag.startswith(("V", "PTKZU")):
        return None
    others = view.text(right[0], right[-1] + 1)
    is_double = _is_double(finite, [view.tokens[n] for n in right])
    return joined(word, others) if is_double else joined(others, word)


def _is_double(finite: Token, others: Sequence[Token]) -> bool:
    """Whether the finite verb stands before two infinitives: "weil er hat kommen können"."""
    if finite.lemma not in ("haben", "werden") or len(others) < 2:
        return False
    infinitives = [(each.tag or "").endswith("INF") for each in others[-2:]]
    is_modal = others[-1].tag == "VMINF" or others[-1].lemma == "lassen"
    return all(infinitives) and is_modal


def _verb_first(view: View, made: Linear, last: int) -> Linear | None:
    """Return a question or request; its subject can stand in front."""
    start = view.finite + 1
    part = view.part(start, last)
    subject = view.subject_in(part)
    if view.clause.subject is None:
        return None  # it is that of the clause before, or a request
    made = replace(made, front="", middle=made.behind)
    if part is None or subject is None:
        return made
    front, rest = view.text(start, part.last + 1), view.text(part.last + 1, last)
    return replace(made, front=front, behind=rest, subject=subject)


def _with_middle(view: View, made: Linear, last: int) -> Linear:
    """Give what stands in front its place in the middle, where that is sure."""
    start, finite = view.clause.start, view.finite
    behind = finite + 1
    while behind < last and _is_light(view.tokens[behind]):
        behind += 1
    subject = view.subject_in(Part(start, finite - 1, phrase_from(view.sentence, start)))
    made = replace(made, subject=subject)
    front = _polite(view, made.front)
    if front is None or _has_no_place(view, subject) or (subject and _is_doubtful(view)):
        return made
    light, rest = view.text(finite + 1, behind), view.text(behind, last)
    is_pronoun = view.tokens[start].tag in _PRONOUNS and start == finite - 1
    if is_pronoun and subject:
        return replace(made, front=front, middle=joined(front, light, rest))
    if is_pronoun or subject:
        return replace(made, front=front, middle=joined(light, front, rest))
    return _behind_subject(view, made, range(behind, last))


def _is_doubtful(view: View) -> bool:
    """Whether the front that seems to be the subject may be an object."""
    if view.clause.subject_certain:
        return False
    has_others = bool(view.nominatives(view.finite + 1)) and not view.is_copula
    return view.has_rivals() or (has_others and not _is_definite(view.tokens[view.clause.start]))


def _is_light(token: Token) -> bool:
    return token.tag in LIGHT or token.text == "man"


def _behind_subject(view: View, made: Linear, rest: range) -> Linear:
    """Give a front that is not the subject its place: behind a definite subject, if one follows."""
    light = view.text(view.finite + 1, rest.start)
    part = view.part(rest.start, rest.stop)
    subject = view.subject_in(part)
    if part and subject and _is_definite(view.tokens[part.first]):
        first = view.text(rest.start, part.last + 1)
        others = view.text(part.last + 1, rest.stop)
        return replace(made, middle=joined(light, first, made.front, others), subject=subject)
    has_light_subject = (
        view.clause.subject is not None and view.finite < view.clause.subject < rest.start
    )
    if _is_stressed(view) or (_is_object(view) and not has_light_subject):
        return made
    return replace(made, middle=joined(light, made.front, view.text(rest.start, rest.stop)))


def _is_object(view: View) -> bool:
    """Whether an object stands in front: before a subject it would be stressed too much."""
    front = phrase_from(view.sentence, view.clause.start)
    return front is not None and front.kind == "NP" and front.case != "dat"


def _is_stressed(view: View) -> bool:
    """Whether the front says what is new: "Nett war sie", "Ein Haus hat er nicht"."""
    first = view.tokens[view.clause.start]
    return (view.is_copula and first.tag == "ADJD") or first.text.lower().startswith("ein")


def _is_definite(token: Token) -> bool:
    return token.text.lower() in _DEFINITE or token.tag in ("NE", "PPOSAT")


def _has_no_place(view: View, subject: tuple[int, int] | None) -> bool:
    """Whether the front is a clause, or *es* that only fills the front ("Es kamen viele.")."""
    start, finite = view.clause.start, view.finite
    is_clause = any(
        each.first == start and each.kind != "main" for each in view.sentence.clauses or ()
    )
    is_es = view.tokens[start].text.lower() == "es" and start == finite - 1
    is_filler = subject is None or number_of(view.tokens[finite]) == "pl" or view.has_rivals()
    return is_clause or (is_es and is_filler)


def _polite(view: View, front: str) -> str | None:
    """Return the front with *Sie* or *sie* at its start, as it is meant; ``None``: not known."""
    start, tokens = view.clause.start, view.tokens
    is_start = start == 0 and tokens[0].text == "Sie" and view.finite == 1
    if not is_start or number_of(tokens[view.finite]) == "sg":
        return front
    others = {token.text for token in tokens[1:]}
    is_polite = bool(others & _POLITE) if view.polite is None else view.polite
    if is_polite:
        return "Sie"
    is_told = view.polite is False or any(each.startswith("ihr") for each in others)
    return front if is_told else None
