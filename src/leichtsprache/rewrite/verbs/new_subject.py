"""A clause that gets another subject, and its own subject as the object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.paradigms import particles
from leichtsprache.parts import Clause, Edit, Number, Phrase, Sentence
from leichtsprache.rewrite.patch import Exchange, own_phrases, patch
from leichtsprache.rewrite.surface import Passage

_LIGHT = frozenset(("PPER", "PRF"))
#: Subjects that stand right behind the finite verb.
_WEAK = frozenset(("man", "Sie", "es"))
#: So many words at most stand between a verb and its particle.
_LONGEST_BRACKET = 12
_RELATIVE = {"der": "den", "die": "die", "das": "das"}
#: In the next sentence these may point back to the subject.
_POINTING = frozenset(("er", "sie", "dieser", "diese", "ihm", "ihn"))
_FORMAL = frozenset(("Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"))


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does it, as a subject inside a sentence; ``place`` are its tokens (first, stop)."""

    text: str
    number: Number
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Verbs:
    """The finite verb of the new clause, what closes it, and both together at the end.

    ``gone`` is a token that is left out (*sich*), ``place`` the words (first, stop) that close the
    clause with the verb or in its stead (*zur Verfügung*).
    """

    finite: str
    end: str
    final: str
    gone: int | None = None
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Thing:
    """The old subject as an object; ``first`` and ``stop`` are its tokens."""

    first: int
    stop: int
    text: str


def exchanged(
    source: Passage, clause: Clause, actor: Actor, verbs: Verbs, *, reworded: bool = False
) -> Edit | None:
    """Return the edit that makes ``actor`` the subject and the subject the object of a clause.

    ``None`` where the subject has no sure end or no sure accusative, or where something else leans
    on it.
    """
    thing, closing = _thing(source, clause), _closing(source, clause, verbs)
    if thing is None or closing is None or _is_needed(source, clause, actor):
        return None
    if _is_unclear(source, clause, actor, thing):
        return None
    named = _named(source, clause, actor, thing)
    if named is None:
        return None
    moved = [*_moved(source, clause, actor, thing, verbs.finite), *named]
    left_out = [] if verbs.gone is None else [Exchange(verbs.gone, verbs.gone + 1, "")]
    return patch(source, [*moved, *left_out, closing], reworded=reworded)


def _named(source: Passage, clause: Clause, actor: Actor, thing: _Thing) -> list[Exchange] | None:
    """Return the exchanges for what the subject is called or seen as: it has the same case.

    "Er gilt *als guter Freund*" → "als guten Freund"; ``None`` where a form is not sure.
    """
    place = range(*actor.place) if actor.place else range(0)
    found = [
        each
        for each in own_phrases(source, clause)
        if each.kind == "NP" and not thing.first <= each.head < thing.stop
        and each.head not in place and _is_nominative(source, each)
    ]  # fmt: skip
    made = [
        Exchange(each.first, each.last + 1, decline(source.tokens, each, "acc") or "")
        for each in found
    ]
    if not all(each.text for each in made):
        return None
    return [each for each in made if each.text != source.text(each.first, each.stop)]


def _is_nominative(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase can stand in the nominative only, or stands behind *als* in it."""
    cases = {each.case for each in phrase.options}
    before = source.tokens[phrase.first - 1].text.lower() if phrase.first else ""
    return cases == {"nom"} or (before in ("als", "wie") and phrase.case == "nom")


def _closing(source: Passage, clause: Clause, verbs: Verbs) -> Exchange | None:
    """Return the exchange of the verbs at the end, which must stand together."""
    is_main = clause.kind == "main"
    if verbs.place is not None:
        stop = verbs.place[1] if is_main else (clause.finite or 0) + 1
        return Exchange(verbs.place[0], stop, verbs.end if is_main else verbs.final)
    right = [n for n in clause.verbs if not is_main or n != clause.finite]
    if not right or right[-1] - right[0] != len(right) - 1:
        return None
    words = sum(token.is_word for token in source.tokens[clause.finite : right[0]])
    if is_main and words > _LONGEST_BRACKET and verbs.end in particles():
        return None
    return Exchange(right[0], right[-1] + 1, verbs.end if is_main else verbs.final)


def _is_needed(source: Passage, clause: Clause, actor: Actor) -> bool:
    """Whether something leans on the subject, or on the order of the nouns."""
    clauses = source.sentence.clauses or ()
    is_shared = any(each.elliptic and each.first > clause.first for each in clauses)
    if is_shared or clause.elliptic or any(token.text == ";" for token in source.tokens):
        return True
    if actor.place is None:
        return False
    relatives = [each for each in clauses if each.kind == "relative"]
    behind = any(each.first == clause.verbs[-1] + 2 for each in relatives)
    nouns = {clause.subject, *range(*actor.place)}
    is_described = behind or any(each.antecedent in nouns for each in relatives)
    return is_described or _is_pointed_to(source)


def _is_pointed_to(source: Passage) -> bool:
    """Whether the next sentence opens with a pronoun, which would mean the new subject."""
    for block in source.document.blocks:
        own = block.sentences or ()
        for sentence, following in pairwise(own):
            if sentence is source.sentence:
                return any(token.text.lower() in _POINTING for token in following.tokens[:3])
    return False


def _is_unclear(source: Passage, clause: Clause, actor: Actor, thing: _Thing) -> bool:
    """Whether *die* or *das* could be read as the subject still: "die das Kind ruft"."""
    if clause.kind != "relative" or thing.text == "den" or actor.text in _WEAK:
        return False
    morph = source.tokens[clause.finite or 0].morph
    is_same = morph is None or morph.number is None or morph.number == actor.number
    return is_same and not actor.text.startswith(("der ", "ein "))


def _thing(source: Passage, clause: Clause) -> _Thing | None:
    """Return the subject of a clause as its object."""
    phrase = next((e for e in own_phrases(source, clause) if e.head == clause.subject), None)
    if phrase is None or phrase.kind != "NP" or clause.finite is None:
        return None
    stop = _end(source, clause, phrase)
    text = _accusative(source, clause, phrase, stop) if stop else None
    return _Thing(phrase.first, stop, text) if stop and text else None


def _end(source: Passage, clause: Clause, phrase: Phrase) -> int | None:
    """Return where the subject ends; in front of the verb it is all that stands there."""
    tokens, finite, stop = source.tokens, clause.finite or 0, phrase.last + 1
    if clause.kind == "main" and clause.start <= phrase.head < finite:
        others = {token.tag for token in tokens[clause.start : finite]}
        is_plain = not others & {"ADV", "$,", "$(", "PROAV", "KON"}
        is_whole = phrase.first == clause.start and (is_plain or stop == finite)
        return finite if is_whole else None
    is_open = stop <= clause.last and tokens[stop].tag in ("$,", "$(", "KON")
    return None if is_open else stop


def _accusative(source: Passage, clause: Clause, phrase: Phrase, stop: int) -> str | None:
    tokens = source.tokens
    first = tokens[phrase.first]
    if first.tag == "PRELS":
        return _RELATIVE.get(first.text)
    if tokens[phrase.head].text.lower() == "es" or tokens[clause.first].tag == "PRELAT":
        return None
    text = decline(tokens, replace(phrase, last=stop - 1), "acc")
    is_part = first.text.endswith("-") and first.text[0].isupper()  # "Kopf- und Halsschmerzen"
    return text[:1].upper() + text[1:] if text and is_part else text


def _moved(
    source: Passage, clause: Clause, actor: Actor, thing: _Thing, finite: str
) -> list[Exchange]:
    """Return the exchanges for subject, object and finite verb."""
    at = clause.finite or 0
    if source.tokens[thing.first].tag == "PRELS":
        return _in_relative(source, actor, thing)
    if clause.kind == "main" and thing.first < at:
        return _in_front(source, actor, thing, (at, finite))
    is_weak = actor.text in _WEAK and actor.place is None
    if clause.kind != "main":
        front = _opening(source, clause)
        opening = Exchange(front, front, actor.text)
        return [opening, _as(thing)] if is_weak else _in_middle(source, actor, thing)
    if is_weak:
        return [Exchange(at, at + 1, f"{finite} {actor.text}"), _as(thing)]
    return [Exchange(at, at + 1, finite), *_in_middle(source, actor, thing)]


def _opening(source: Passage, clause: Clause) -> int:
    """Return where the middle of a dependent clause begins: behind "mit dem", "in dessen Haus"."""
    phrases = own_phrases(source, clause)
    front = max((e.last + 1 for e in phrases if e.first == clause.first), default=clause.start)
    return max(front, clause.start) if clause.kind == "relative" else clause.start


def _as(thing: _Thing, text: str = "") -> Exchange:
    return Exchange(thing.first, thing.stop, text or thing.text)


def _gone(actor: Actor) -> list[Exchange]:
    return [] if actor.place is None else [Exchange(*actor.place, "")]


def _in_relative(source: Passage, actor: Actor, thing: _Thing) -> list[Exchange]:
    """Return the exchanges where the subject is a relative pronoun, which stays in front."""
    light = _behind_light(source, thing.stop)
    return [_as(thing), Exchange(*(actor.place or (light, light)), actor.text)]


def _in_front(
    source: Passage, actor: Actor, thing: _Thing, verb: tuple[int, str]
) -> list[Exchange]:
    """Return the exchanges where the subject is in front: the actor takes its place."""
    at, finite = verb
    behind = _behind_light(source, at + 1)
    start = f"{actor.text} {finite}"
    if actor.place and _is_indefinite(source, thing) and actor.place[0] > behind:
        return [Exchange(thing.first, at + 1, start), Exchange(*actor.place, thing.text)]
    if behind == at + 1 or source.tokens[thing.first].tag == "PPER":
        return [Exchange(thing.first, at + 1, f"{start} {thing.text}"), *_gone(actor)]
    moved = [Exchange(thing.first, at + 1, start), Exchange(behind, behind, thing.text)]
    return [*moved, *_gone(actor)]


def _in_middle(source: Passage, actor: Actor, thing: _Thing) -> list[Exchange]:
    """Return the exchanges where the subject is in the middle."""
    if actor.place and (actor.place[0] < thing.first or _is_indefinite(source, thing)):
        first, second = (actor.text, thing.text)
        before = actor.place[0] < thing.first
        places = (actor.place, (thing.first, thing.stop))
        former, latter = places if before else (places[1], places[0])
        return [Exchange(*former, first), Exchange(*latter, second)]
    if source.tokens[thing.first].tag == "PPER":
        light = _behind_light(source, thing.stop)
        words: Sequence[str] = (thing.text, source.text(thing.stop, light), actor.text)
        text = " ".join(word for word in words if word)
        return [Exchange(thing.first, light, text), *_gone(actor)]
    return [_as(thing, f"{actor.text} {thing.text}"), *_gone(actor)]


def _is_indefinite(source: Passage, thing: _Thing) -> bool:
    return source.tokens[thing.first].text.lower().startswith("ein")


def _behind_light(source: Passage, start: int) -> int:
    while start < source.end and source.tokens[start].tag in _LIGHT:
        start += 1
    return start


def addresses_reader(source: Passage) -> bool:
    """Whether a sentence speaks to its reader as *Sie*, or says nothing else between some that do.

    Of a sentence beside it *Sie* must be the only subject: "Der Arzt hilft Ihnen. Der Bericht muss
    unterschrieben werden." may mean the doctor.
    """
    is_said = any(token.text in _FORMAL for token in source.tokens[1:])
    return is_said or any(map(_has_reader, _beside(source)))


def _beside(source: Passage) -> tuple[Sentence, ...]:
    """Return the sentences before and behind this one in its block."""
    for block in source.document.blocks:
        own = block.sentences or ()
        for n, each in enumerate(own):
            if each is source.sentence:
                return (*own[max(n - 1, 0) : n], *own[n + 1 : n + 2])
    return ()


def _has_reader(sentence: Sentence) -> bool:
    subjects = [each.subject for each in sentence.clauses or () if each.kind != "infinitive"]
    named = {sentence.tokens[n].text for n in subjects if n is not None}
    verbs = [sentence.tokens[each.finite].morph for each in sentence.clauses or () if each.finite]
    is_plural = all(morph is None or morph.number != "sg" for morph in verbs)
    return named == {"Sie"} and is_plural
