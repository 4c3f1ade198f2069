"""A noun with a verb that says little, said as one verb: *eine Entscheidung treffen*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from leichtsprache.grammar.verbs import infinitive_of
from leichtsprache.parts import Clause, Edit
from leichtsprache.resources import table
from leichtsprache.rewrite.patch import Exchange, own_phrases, own_tokens, patch
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.instead import Old, instead
from leichtsprache.rewrite.verbs.light_frames import complements

_FULL = frozenset(("VVFIN", "VVINF", "VVPP", "VVIZU"))
#: With one of these before it, a phrase is part of a larger one.
_LEADING = frozenset(("ART", "ADJA", "PIAT", "PDAT", "PPOSAT", "APPR", "APPRART"))
#: *sein* and *haben* where they are no auxiliary.
_ALONE = frozenset(("VAFIN", "VAINF"))
#: With these the verb has *sich*: "eine Entscheidung für … treffen".
_CHOOSING = frozenset(("für", "gegen", "zu", "zwischen"))
#: With these *in Kenntnis setzen* says what of, where *informieren* has *über*.
_OF = frozenset(("von", "vom", "davon", "hiervon", "wovon"))
#: What takes these (*in Anspruch nehmen*) lasts or fills them, and does not use them.
_TAKEN = frozenset(
    ("zeit", "stunden", "minuten", "tage", "wochen", "monate", "jahre", "platz", "raum")
)


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


def find(source: Passage, clause: Clause) -> Iterator[Found]:
    """Yield the light verbs of a clause."""
    nouns = {n: known for n in range(clause.first, clause.last + 1) if (known := _known(source, n))}
    verbs = list(_verbs(source, clause)) if nouns else []
    own = own_tokens(source, clause) if verbs else ()
    for n in own:
        for entry in nouns.get(n, ()):
            for at, verb in verbs:
                first = _start(source, clause, n, entry)
                if verb == entry.verb and first is not None:
                    yield Found(entry, at, first, n)


def _known(source: Passage, n: int) -> tuple[LightVerb, ...]:
    token, known = source.tokens[n], light_verbs()
    if token.tag not in ("NN", "ADJD", "ADV", "NE"):
        return ()
    return known.get(token.text) or known.get(token.lemma or "") or ()


def _verbs(source: Passage, clause: Clause) -> Iterator[tuple[int, str]]:
    """Yield the full verbs of a clause with their infinitive."""
    tags = {source.tokens[n].tag or "" for n in clause.verbs}
    kinds = _FULL if tags & _FULL else _ALONE if "VAPP" not in tags else frozenset()
    for n in clause.verbs:
        token = source.tokens[n]
        if token.tag in kinds and token.lemma:
            yield n, infinitive_of(source.sentence, clause, n)


def _start(source: Passage, clause: Clause, noun: int, entry: LightVerb) -> int | None:
    """Return where the noun begins with its preposition and article; ``None``: another use."""
    tokens = source.tokens
    *before, _ = entry.noun.split()
    if before:
        first = noun - len(before)
        lead = [token.text.lower() for token in tokens[max(first, clause.first) : noun]]
        is_it = lead == [word.lower() for word in before]
        return first if is_it and not _is_led(source, first) else None
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


def _is_led(source: Passage, first: int) -> bool:
    return first > 0 and source.tokens[first - 1].tag in _LEADING


def in_one_verb(source: Passage, clause: Clause, found: Found) -> Edit | None:
    """Return the edit that says a light verb as one verb; ``None`` where its parts are not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Chef übt Kritik am Plan."))
    >>> source = Passage(document, document.sentences[0])
    >>> found, = find(source, source.mains[0])
    >>> in_one_verb(source, source.mains[0], found).text
    'kritisiert den Plan'
    """
    if not found.entry.is_sure or not clause.certain or not _is_free(source, clause, found):
        return None
    others = complements(source, clause, found.noun, found.entry.frame)
    verbs = _exchanged(source, clause, found)
    if others is None or verbs is None:
        return None
    return patch(source, [*others, *verbs], reworded=True)


def _is_free(source: Passage, clause: Clause, found: Found) -> bool:
    """Whether the noun stands in the middle, and nothing else describes it."""
    finite, passive = clause.finite, clause.predicate and clause.predicate.passive
    if clause.kind == "main" and (finite is None or found.noun < finite):
        return False
    clauses = source.sentence.clauses or ()
    after = source.tokens[found.noun + 1] if found.noun + 1 < source.end else None
    words = ("als", "wie", "mehr")
    is_inside = found.noun < clause.last
    is_joined = after is not None and ((after.tag == "KON" and is_inside) or after.text in words)
    if is_joined or any(each.antecedent == found.noun for each in clauses):
        return False
    if passive and (found.entry.frame != "acc" or passive != "werden"):
        return False
    return _means_the_same(source, clause, found)


def _means_the_same(source: Passage, clause: Clause, found: Found) -> bool:
    """Whether the verb needs no *sich* and no other preposition than the noun has."""
    own = {source.tokens[n].text.lower() for n in own_tokens(source, clause)}
    if found.entry.better == "informieren":
        return not own & _OF
    if found.entry.better == "nutzen":
        return not own & _TAKEN
    if found.entry.better.startswith("etwas "):
        return not _negation(source, found)
    clauses = source.sentence.clauses or ()
    has_group = any(each.kind == "infinitive" and each.first > found.noun for each in clauses)
    return found.entry.better != "entscheiden" or not (has_group or own & _CHOOSING)


def _exchanged(source: Passage, clause: Clause, found: Found) -> list[Exchange] | None:
    """Return the exchanges for the verb, its particle, its words, and *sich*."""
    entry = found.entry
    old = Old(
        found.verb, entry.verb, (found.first, found.noun + 1), _negation(source, found),
        "added" if entry.frame == "sich" else "",
    )  # fmt: skip
    return instead(source, clause, old, entry.better)


def _negation(source: Passage, found: Found) -> str:
    word = source.tokens[found.first].text.lower()
    is_noun = found.entry.better[:1].isupper()  # "keine Probleme machen"
    return (word if is_noun else "nicht") if word.startswith("kein") else ""
