"""The case of each phrase: by agreement, by preposition and verb, and by what the clause leaves.

A finite clause has one subject, which agrees with its verb; what cannot be the subject then is an
object, whose case the verb decides. Where one reading is left, the case is certain; elsewhere word
order and the usual case of a verb or preposition give the best guess.
"""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze.agreement import (
    ACC,
    ALL,
    CASE_MASK,
    DAT,
    GEN,
    NOM,
    PL,
    SG,
    cases_of,
    in_cases,
)
from leichtsprache.analyze.chunk import Chunk
from leichtsprache.analyze.frames import Frame
from leichtsprache.analyze.government import governed_by, objects_of, person_of, preposition_mask
from leichtsprache.analyze.noun_classes import nouns_of
from leichtsprache.document import Token

_COMPARING = frozenset(("mehr", "weniger", "genug"))
_POINTING = frozenset(("das", "dies", "es", "was"))
#: "der Meinung sein": a genitive that is no attribute.
OPINIONS = frozenset(("Meinung", "Ansicht", "Auffassung", "Überzeugung"))
#: No verb has more objects; looking at all phrases of an endless clause would take too long.
_MOST = 30
#: Prepositions that have the dative before names of places, which have no article.
_PLACES = frozenset(("in", "vor", "unter", "neben", "zwischen", "hinter"))
_YOU = frozenset(("ihr", "Ihr"))
#: Pronouns that are the subject only where nothing else can be.
_SELDOM = frozenset(
    ("mehr", "wenig", "weniger", "viel", "nichts", "etwas", "eins", "was", "alles", "keine")
)


def govern(tokens: Sequence[Token], chunk: Chunk) -> None:
    """Narrow a phrase to the cases its preposition demands."""
    if chunk.preposition is not None:
        word = tokens[chunk.preposition].text
        cases = governed_by(word)
        if cases == ("gen", "dat") and chunk.mask & GEN:
            chunk.mask &= GEN  # "wegen der Kälte": a dative only where no genitive can show
        elif cases and not chunk.narrow(preposition_mask(word)):
            chunk.mask = preposition_mask(word)
            chunk.is_forced = False
        is_place = word.lower() in _PLACES and tokens[chunk.head].tag == "NE" and chunk.is_bare
        if is_place and cases == ("dat", "acc"):
            chunk.narrow(DAT)  # "in Berlin"; where to is said by "nach"
    chunk.certain = chunk.is_forced and len(cases_of(chunk.mask)) == 1


def decide(tokens: Sequence[Token], frame: Frame) -> None:
    """Find the subject of a clause, and narrow down its other phrases."""
    if "gen" not in objects_of(frame.verb):
        for chunk in frame.arguments:
            if frame.is_copula and tokens[chunk.head].text in OPINIONS and chunk.narrow(GEN):
                chunk.certain = True
                continue
            if chunk.mask & GEN and chunk.narrow(ALL & ~GEN):
                chunk.is_forced &= not _has_noun_before(tokens, chunk)
    if frame.finite >= 0:
        _find_subject(tokens, frame)
    others = [each for each in frame.arguments if each is not frame.subject]
    predicative = _predicative(tokens, frame, others) if frame.is_copula else None
    for chunk in others:
        if chunk is not predicative and not chunk.is_compared:
            _restrict(frame, chunk)
    has_object = any(best_case(tokens, each) == ACC for each in others if not each.is_compared)
    for chunk in others:
        if has_object and chunk.is_compared and tokens[chunk.first - 1].text == "als":
            chunk.choice = ACC  # "er nutzt das Zimmer als Büro"


def _has_noun_before(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether the phrase may be the genitive of something, after all."""
    before = tokens[chunk.first - 1].tag if chunk.first else None
    return before in ("NN", "NE", "PIS", "CARD", "$(")


def _find_subject(tokens: Sequence[Token], frame: Frame) -> None:
    candidates = [each for each in frame.arguments if _can_be_subject(tokens, frame, each)]
    if not candidates and 2 in frame.persons:
        candidates = [each for each in frame.arguments if tokens[each.head].text in _YOU]
    candidates = _shares(tokens, frame, candidates) or candidates
    forced = [each for each in candidates if not each.mask & ~NOM]
    needs_one = frame.is_passive or frame.is_copula or "none" in objects_of(frame.verb)
    if frame.is_elliptic and (frame.is_verb_first or not (needs_one or len(candidates) > 1)):
        candidates = forced
    if not candidates:
        return
    if frame.is_copula:
        forced = []  # what the subject is stands in the nominative too
    first = candidates[0]
    subject = max(
        forced or candidates,
        key=lambda each: (_likelihood(tokens, frame, each, first), -each.first),
    )
    frame.subject = subject
    is_alone = len(forced or candidates) == 1
    if frame.is_copula and frame.certain and len(candidates) == 2 and not frame.is_elliptic:
        for chunk in candidates:  # one is the subject, the other says what it is
            chunk.certain |= chunk.is_forced
    is_alone = is_alone and (bool(forced) or not frame.is_elliptic)
    is_sum = subject.is_group and _text(tokens, subject.last + 1) in ("und", "sowie", ",")
    is_alone = is_alone and not (is_sum and frame.number == "sg")
    is_fitting = bool(subject.mask & frame.numbers) or subject.is_group
    frame.subject_certain = frame.certain and is_alone and subject.is_forced and is_fitting
    subject.narrow(NOM)
    if not subject.is_group:
        subject.narrow(frame.numbers)
    subject.certain = subject.certain or frame.subject_certain


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if place < len(tokens) else ""


def _shares(tokens: Sequence[Token], frame: Frame, candidates: list[Chunk]) -> list[Chunk]:
    """Return the subject of *die Hälfte der Leute kommen*, if it is one."""
    first = candidates[0].first if candidates else len(tokens)
    return [
        each
        for each in frame.arguments
        if frame.number == "pl"
        and each.first < first
        and tokens[each.head].text in nouns_of("share")
        and each.mask & NOM
    ][:1]


def _can_be_subject(tokens: Sequence[Token], frame: Frame, chunk: Chunk) -> bool:
    head = tokens[chunk.head]
    if not chunk.mask & NOM or chunk.is_compared or head.text in _COMPARING:
        return False
    if head.text in _YOU and 2 in frame.persons and _is_you(frame, chunk):
        return True  # "Ihr wartet": the form of the verb is a singular too
    person = person_of(head.text) if head.tag == "PPER" else 3
    if person is not None and frame.persons and person not in frame.persons:
        return False
    is_time = _is_time(tokens, chunk) or (frame.is_copula and head.text == "Zeit")
    if is_time and len(frame.arguments) > 1:
        return False
    is_pointing = frame.is_copula and head.text.lower() in _POINTING  # "das sind neunzig"
    is_plural = chunk.is_group and bool(frame.numbers & PL)
    return is_pointing or is_plural or bool(chunk.mask & NOM & frame.numbers)


def _is_you(frame: Frame, chunk: Chunk) -> bool:
    """Whether *ihr* stands where the subject does, and is hardly a dative."""
    if chunk.head == frame.finite - 1 and frame.is_second:
        return True
    opening = frame.finite if frame.kind == "main" else frame.first
    return chunk.head == opening + 1 and "dat" not in objects_of(frame.verb)


def _is_time(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether a phrase may say when or how long, in the accusative: *jeden Tag*."""
    head = tokens[chunk.head]
    return head.tag == "NN" and head.text in nouns_of("time") and bool(chunk.mask & ~NOM)


def _likelihood(tokens: Sequence[Token], frame: Frame, chunk: Chunk, first: Chunk) -> int:
    """Say how likely a phrase is the subject, compared with others that can be.

    Subjects come first and are definite: pronouns, names, nouns with *der* or *mein*.
    """
    tag, word = tokens[chunk.head].tag, tokens[chunk.head].text.lower()
    if word in _SELDOM or (word == "es" and "none" in objects_of(frame.verb)):
        return 0
    if tag in ("PPER", "PIS"):
        return 5
    if tag == "PRELS":
        return 3
    is_role = frame.is_copula and chunk.is_bare and tag == "NN"  # "Ziel ist der Bau"
    return 2 + _is_definite(tokens, chunk) + (chunk is first) - is_role


def _is_definite(tokens: Sequence[Token], chunk: Chunk) -> bool:
    if chunk.determiner is None:
        return tokens[chunk.head].tag in ("NE", "PDS")
    determiner = tokens[chunk.determiner]
    return determiner.tag in ("PPOSAT", "PDAT") or determiner.text.lower()[:1] == "d"


def _predicative(tokens: Sequence[Token], frame: Frame, others: list[Chunk]) -> Chunk | None:
    """Return the phrase that says what the subject is: it is nominative too."""
    found = [
        chunk
        for chunk in others
        if chunk.mask & NOM
        and not chunk.is_compared
        and not _is_time(tokens, chunk)
        and tokens[chunk.head].text != "Zeit"
    ]
    if not found:
        return None
    nouns = [chunk for chunk in found if tokens[chunk.head].tag in ("NN", "NE")]
    chosen = (nouns or found)[-1]
    chosen.certain |= frame.subject_certain and chosen.is_forced
    chosen.mask &= NOM
    if frame.subject is not None:
        chosen.narrow(_numbers(frame.subject))
    return chosen


def _numbers(chunk: Chunk) -> int:
    return (SG if chunk.mask & SG else 0) | (PL if chunk.mask & PL else 0)


def _restrict(frame: Frame, chunk: Chunk) -> None:
    """Narrow down a phrase that is not the subject, and choose among what is left."""
    has_subject = frame.subject is not None or frame.kind == "infinitive"
    chunk.narrow(ALL & ~NOM)
    objects = objects_of(frame.verb)
    is_sure = frame.subject_certain or (frame.kind == "infinitive" and frame.certain)
    if has_subject and is_sure and chunk.is_forced:
        chunk.certain |= len(cases_of(chunk.mask)) == 1
    if chunk.mask & ACC and chunk.mask & DAT and not chunk.is_compared:
        rivals = [each for each in frame.arguments[:_MOST] if each not in (chunk, frame.subject)]
        has_accusative = any(
            not each.mask & ~ACC or (each.mask & ACC and each.first > chunk.last) for each in rivals
        )
        is_plural = bool(chunk.mask & DAT & PL) and not chunk.is_bare
        is_dative = "acc" not in objects or has_accusative or is_plural or frame.is_passive
        chunk.choice = DAT if frame.is_copula or ("dat" in objects and is_dative) else ACC


def share(chunk: Chunk, tokens: Sequence[Token]) -> None:
    """Give what is coordinated or in apposition the case of what it belongs to."""
    parent = chunk.parent
    if parent is None or chunk.role not in ("conjunct", "apposition", "name"):
        return
    shared = best_case(tokens, parent)
    if not chunk.mask & shared:
        return
    is_comma = chunk.role == "apposition" and not chunk.is_inner
    if is_comma and chunk.is_bare and not parent.is_group:
        chunk.narrow(_numbers(parent))
    chunk.choice = shared
    if chunk.role in ("conjunct", "name"):
        chunk.narrow(in_cases(parent.mask))
    is_near = chunk.role == "conjunct" or parent.preposition is not None
    if is_near and chunk.role != "apposition":
        chunk.certain |= parent.certain and chunk.is_forced


def _is_motion(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether *den* is rather an accusative than the dative of a plural: *an den Wagen*."""
    dative, accusative = chunk.mask & DAT, chunk.mask & ACC
    head = tokens[chunk.head]
    is_either = bool(dative and accusative) and not dative & SG and not accusative & PL
    return is_either and head.text == head.lemma


def best_case(tokens: Sequence[Token], chunk: Chunk) -> int:
    """Return the mask of the likeliest case of a phrase."""
    if chunk.choice & chunk.mask:
        return chunk.choice
    if chunk.preposition is not None:
        if _is_motion(tokens, chunk):
            return ACC
        for case in governed_by(tokens[chunk.preposition].text):
            if chunk.mask & CASE_MASK[case]:
                return CASE_MASK[case]
    return next((each for each in (NOM, ACC, DAT, GEN) if chunk.mask & each), NOM)
