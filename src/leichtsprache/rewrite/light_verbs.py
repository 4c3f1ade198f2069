"""A noun with a verb that says little, said as one verb: *eine Entscheidung treffen*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from leichtsprache.grammar.conjugation import (
    Form,
    finite,
    participle,
    perfect_auxiliary,
    zu_infinitive,
)
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.paradigms import paradigm
from leichtsprache.parts import Clause, Edit, Morph, Phrase
from leichtsprache.resources import table
from leichtsprache.rewrite.patch import Exchange, middle_end, own_phrases, own_tokens, patch
from leichtsprache.rewrite.surface import Source

_FULL = frozenset(("VVFIN", "VVINF", "VVPP", "VVIZU"))
_CONTRACTED = {"im": "in", "ins": "in", "am": "an", "ans": "an", "vom": "von", "zum": "zu",
               "zur": "zu", "beim": "bei", "aufs": "auf", "fürs": "für", "übers": "über"}  # fmt: skip
#: With these the verb has *sich*: "eine Entscheidung für … treffen".
_CHOOSING = frozenset(("für", "gegen", "zu", "zwischen"))


class LightVerb(NamedTuple):
    """A row of the table: the noun (with its preposition), its verb, and the verb that says it."""

    noun: str
    verb: str
    frame: str
    better: str
    is_sure: bool


class Found(NamedTuple):
    """A light verb in a clause: its row, the token of the verb, the tokens of the noun."""

    entry: LightVerb
    verb: int
    first: int
    noun: int


@cache
def light_verbs() -> Mapping[str, tuple[LightVerb, ...]]:
    """Return the light verbs by the last word of their noun."""
    found: dict[str, tuple[LightVerb, ...]] = {}
    for noun, verb, frame, better, sure in table("rewrite/light_verbs.tsv").rows:
        entry = LightVerb(noun, verb, frame, better, sure == "yes")
        last = noun.split()[-1]
        found[last] = (*found.get(last, ()), entry)
    return found


def find(source: Source, clause: Clause) -> Iterator[Found]:
    """Yield the light verbs of a clause."""
    verbs = list(_verbs(source, clause))
    for n in own_tokens(source, clause):
        token = source.tokens[n]
        if token.tag not in ("NN", "ADJD", "ADV", "NE"):
            continue
        known = light_verbs().get(token.text) or light_verbs().get(token.lemma or "") or ()
        for entry in known:
            for at, verb in verbs:
                first = _start(source, clause, n, entry)
                if verb == entry.verb and first is not None:
                    yield Found(entry, at, first, n)


def _verbs(source: Source, clause: Clause) -> Iterator[tuple[int, str]]:
    """Yield the full verbs of a clause with their infinitive."""
    particle = clause.predicate.particle if clause.predicate else None
    for n in clause.verbs:
        token = source.tokens[n]
        if token.tag in _FULL and token.lemma:
            is_open = n == clause.finite and particle is not None
            lead = source.tokens[particle].text if is_open and particle is not None else ""
            yield n, lead + token.lemma.removeprefix(lead)


def _start(source: Source, clause: Clause, noun: int, entry: LightVerb) -> int | None:
    """Return where the noun begins with its preposition and article; ``None``: another use."""
    tokens = source.tokens
    *preposition, _ = entry.noun.split()
    if preposition:
        is_it = noun > clause.first and tokens[noun - 1].text.lower() == preposition[0]
        return noun - 1 if is_it else None
    phrase = next((each for each in own_phrases(source, clause) if each.head == noun), None)
    if phrase is None or phrase.kind != "NP" or phrase.last > noun + 12:
        return None
    words = tokens[phrase.first : noun]
    is_bare = not words
    is_led = len(words) == 1 and words[0].text.lower().startswith(
        ("ein", "kein", "der", "die", "das", "den")
    )
    is_object = any(each.case == "acc" for each in phrase.options)
    return phrase.first if (is_bare or is_led) and is_object else None


def in_one_verb(source: Source, clause: Clause, found: Found) -> Edit | None:
    """Return the edit that says a light verb as one verb; ``None`` where its parts are not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Chef übt Kritik am Plan."))
    >>> source = Source(document, document.sentences[0])
    >>> found, = find(source, source.mains[0])
    >>> in_one_verb(source, source.mains[0], found).text
    'kritisiert den Plan'
    """
    if not found.entry.is_sure or not clause.certain or not _is_free(source, clause, found):
        return None
    others = _complements(source, clause, found)
    verbs = _exchanged(source, clause, found)
    if others is None or verbs is None:
        return None
    negated = source.tokens[found.first].text.lower().startswith("kein")
    noun = Exchange(found.first, found.noun + 1, "nicht" if negated else "")
    changes = _merged([noun, *others, *verbs])
    return patch(source, changes, reworded=True) if changes else None


def _is_free(source: Source, clause: Clause, found: Found) -> bool:
    """Whether the noun stands in the middle, and nothing else describes it."""
    finite = clause.finite
    if clause.kind == "main" and (finite is None or found.noun < finite):
        return False
    clauses = source.sentence.clauses or ()
    if any(each.antecedent == found.noun for each in clauses):
        return False
    after = source.tokens[found.noun + 1] if found.noun + 1 < source.end else None
    if after is not None and (after.tag == "KON" or after.text in ("als", "wie")):
        return False
    if found.entry.better == "entscheiden":
        has_group = any(each.kind == "infinitive" and each.first > found.noun for each in clauses)
        own = {source.tokens[n].text.lower() for n in own_tokens(source, clause)}
        return not has_group and not own & _CHOOSING
    if found.entry.better == "informieren" and _speaks_of(source, clause):
        return False
    if clause.predicate and clause.predicate.passive:
        return found.entry.frame == "acc" and clause.predicate.passive == "werden"
    return True


def _speaks_of(source: Source, clause: Clause) -> bool:
    """Whether *von* says what of: it would be *über* beside *informieren*."""
    words = (source.tokens[n].text.lower() for n in own_tokens(source, clause))
    return any(word in ("von", "vom", "davon", "hiervon", "wovon") for word in words)


def _merged(changes: list[Exchange]) -> list[Exchange]:
    """Return the exchanges without those that a larger one contains."""
    return [
        each
        for each in changes
        if not any(e is not each and e.first < each.stop <= e.stop and e.first <= each.first < e.stop
                   for e in changes)
    ]  # fmt: skip


def _complements(source: Source, clause: Clause, found: Found) -> list[Exchange] | None:
    """Return the exchanges for what depends on the noun; ``None`` where the frame does not fit."""
    frame = found.entry.frame
    own = own_phrases(source, clause)
    phrases = source.sentence.phrases or ()
    genitives = [p for p in phrases if p.role == "genitive" and p.first == found.noun + 1]
    if genitives and frame != "gen>acc":
        return None
    if frame == "sich":
        return []
    if frame in ("-", "acc", "acc dat"):
        return [] if _fits(source, clause, frame, own) else None
    if frame == "gen>acc":
        of = [p for p in own if _preposition(source, p) == "von" and p.first == found.noun + 1]
        return _as_object(source, (genitives or of)[:1])
    if frame == "dat>acc":
        datives = [p for p in own if p.kind == "NP" and p.case == "dat" and p.certain]
        return _as_object(source, datives) if len(datives) == 1 else None
    preposition, _, target = frame.partition(">")
    fitting = [p for p in own if _preposition(source, p) == preposition]
    if len(fitting) != 1:
        return None
    return (
        _as_object(source, fitting) if target == "acc" else ([] if target == preposition else None)
    )


def _fits(source: Source, clause: Clause, frame: str, own: tuple[Phrase, ...]) -> bool:
    """Whether the clause has the objects that the frame names."""
    objects = [p for p in own if p.kind == "NP" and p.head != clause.subject]
    cases = {p.case for p in objects if source.tokens[p.head].tag != "PRF"}
    if frame == "acc dat":
        return {"acc", "dat"} <= cases
    if any(source.tokens[n].tag == "PRF" for n in own_tokens(source, clause)):
        return False
    is_passive = bool(clause.predicate and clause.predicate.passive)
    is_open = clause.kind in ("relative", "infinitive") or is_passive
    return frame == "-" or "acc" in cases or is_open


def _preposition(source: Source, phrase: Phrase) -> str:
    if phrase.preposition is None:
        return ""
    word = source.tokens[phrase.preposition].text.lower()
    return _CONTRACTED.get(word, word)


def _as_object(source: Source, phrases: list[Phrase]) -> list[Exchange] | None:
    """Return the exchange that makes the one phrase an accusative."""
    if len(phrases) != 1:
        return None
    phrase = phrases[0]
    following = phrase.last + 1
    is_open = following < source.end and source.tokens[following].tag in ("KON", "$,")
    word = source.tokens[phrase.first].text.lower() if phrase.preposition is not None else ""
    text = decline(source.tokens, phrase, "acc", determiner="der" if word in _CONTRACTED else None)
    if text is None or (is_open and source.tokens[following].tag == "KON"):
        return None
    return [Exchange(phrase.first, phrase.last + 1, text)]


def _exchanged(source: Source, clause: Clause, found: Found) -> list[Exchange] | None:
    """Return the exchanges for the verb, its particle, and *sich*."""
    better, at = found.entry.better, found.verb
    token, known = source.tokens[at], paradigm(better)
    reflexive = _reflexive(source, clause) if found.entry.frame == "sich" else []
    if known is None or reflexive is None:
        return None
    is_finite = at == clause.finite
    word = _form(source, found, better)
    if word is None:
        return None
    if not is_finite or clause.kind != "main":
        whole = known.prefix + word if is_finite else word
        first = at - 1 if token.tag == "VVINF" and source.tokens[at - 1].tag == "PTKZU" else at
        return [Exchange(first, at + 1, whole), *reflexive]
    particle = clause.predicate.particle if clause.predicate else None
    if particle is not None:
        return [
            Exchange(at, at + 1, word),
            Exchange(particle, particle + 1, known.particle),
            *reflexive,
        ]
    if not known.particle:
        return [Exchange(at, at + 1, word), *reflexive]
    end = middle_end(source, clause)
    if end is None or reflexive:
        return None
    if found.first <= end <= found.noun:  # the particle takes the place of the noun
        negated = source.tokens[found.first].text.lower().startswith("kein")
        lead = "nicht " if negated else ""
        return [
            Exchange(at, at + 1, word),
            Exchange(found.first, found.noun + 1, lead + known.particle),
        ]
    return [Exchange(at, at + 1, word), Exchange(end + 1, end + 1, known.particle)]


def _form(source: Source, found: Found, better: str) -> str | None:
    """Return the better verb in the form of the light one, without its particle if it is finite."""
    token = source.tokens[found.verb]
    if token.tag == "VVPP":
        same = perfect_auxiliary(better) == "haben" == perfect_auxiliary(found.entry.verb)
        return participle(better) if same else None
    if token.tag == "VVIZU" or source.tokens[found.verb - 1].tag == "PTKZU":
        return zu_infinitive(better)
    if token.tag == "VVINF":
        return better
    return _finite(token.morph, better) if token.morph and token.morph.certain else None


def _finite(morph: Morph, better: str) -> str | None:
    if not (morph.person and morph.number and morph.tense):
        return None
    if morph.mood == "subj":
        mood = "subj1" if morph.tense == "present" else "subj2"
        return finite(better, Form(morph.person, morph.number, "present", mood))  # type: ignore[arg-type]
    return finite(better, Form(morph.person, morph.number, morph.tense))


def _reflexive(source: Source, clause: Clause) -> list[Exchange] | None:
    """Return where *sich* is put in; only beside a subject of the third person in its usual place."""
    at, subject = clause.finite, clause.subject
    if at is None or subject is None or not clause.subject_certain:
        return None
    morph = source.tokens[at].morph
    if morph is None or morph.person != 3:
        return None
    if clause.kind == "main" and subject < at:
        return [Exchange(at + 1, at + 1, "sich")]
    is_pronoun = source.tokens[subject].tag == "PPER"
    return [Exchange(subject + 1, subject + 1, "sich")] if is_pronoun else None
