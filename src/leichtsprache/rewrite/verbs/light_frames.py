"""What depends on the noun of a light verb, as an object of the verb that takes its place."""

from __future__ import annotations

from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.prepositions import contracted, taken_apart
from leichtsprache.parts import Case, Clause, Phrase
from leichtsprache.rewrite.patch import Exchange, own_phrases, own_tokens
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.actors import is_agent

#: Who gives these "stellt sie zur Verfügung", and offers other things.
_MONEY = (
    "euro", "mark", "dollar", "franken", "pfund", "geld", "gelder", "geldes", "millionen",
    "milliarden", "mittel", "mitteln", "summe", "betrag", "kredit", "kredite",
)  # fmt: skip


def complements(source: Passage, clause: Clause, noun: int, frame: str) -> list[Exchange] | None:
    """Return the exchanges for what depends on ``noun``; ``None`` where the frame does not fit.

    ``frame`` is one of ``rewrite/light_verbs.tsv``.
    """
    own = own_phrases(source, clause)
    phrases = source.sentence.phrases or ()
    genitives = [p for p in phrases if p.role == "genitive" and p.first == noun + 1]
    if frame == "gen>acc":
        of = [p for p in own if preposition_of(source, p) == "von" and p.first == noun + 1]
        return as_object(source, (genitives or of)[:1])
    if genitives:
        return None
    if frame == "acc>zu":
        return _behind_zu(source, clause, own)
    if frame == "dat>acc":
        return as_object(source, _datives(own))
    if ">" in frame:
        return _prepositional(source, own, frame)
    return [] if _fits(source, clause, frame, own) else None


def _behind_zu(source: Passage, clause: Clause, own: tuple[Phrase, ...]) -> list[Exchange] | None:
    """Return the exchange of the object: "hat Streit zur Folge" → "führt zu Streit"."""
    objects = [each for each in own if each.kind == "NP" and each.head != clause.subject]
    if len(objects) != 1 or objects[0].case != "acc" or not clause.subject_certain:
        return None
    thing, following = objects[0], objects[0].last + 1
    dative = decline(source.tokens, thing, "dat")
    is_open = source.tokens[following].tag in ("KON", "$,", "$(")
    is_noun = source.tokens[thing.head].tag == "NN" and thing.first > (clause.finite or 0)
    if dative is None or is_open or not (is_noun or clause.kind != "main"):
        return None
    return [Exchange(thing.first, following, contracted("zu", dative))]


def _datives(own: tuple[Phrase, ...]) -> list[Phrase]:
    return [each for each in own if each.kind == "NP" and each.case == "dat" and each.certain]


def _prepositional(source: Passage, own: tuple[Phrase, ...], frame: str) -> list[Exchange] | None:
    preposition, _, target = frame.partition(">")
    fitting = [each for each in own if preposition_of(source, each) == preposition]
    if target in ("acc", "dat"):
        return as_object(source, fitting, "acc" if target == "acc" else "dat")
    return [] if len(fitting) == 1 and target == preposition else None


def _fits(source: Passage, clause: Clause, frame: str, own: tuple[Phrase, ...]) -> bool:
    """Whether the clause has the objects that the frame names."""
    has_sich = any(source.tokens[n].tag == "PRF" for n in own_tokens(source, clause))
    if frame == "thing":  # who has a part in a film is not important
        return not any(is_agent(source, each) for each in own if each.kind == "NP")
    if frame in ("sich", "refl"):
        return frame == "sich" or has_sich
    if has_sich:
        return False
    return _has_content(source, clause) if frame == "clause" else _has(source, clause, frame, own)


def _has(source: Passage, clause: Clause, frame: str, own: tuple[Phrase, ...]) -> bool:
    """Whether there is the object, or the object and the dative, that the frame names."""
    objects = [each for each in own if each.kind == "NP" and each.head != clause.subject]
    cases = {each.case for each in objects if source.tokens[each.head].tag != "PRF"}
    is_paid = any(token.text.lower().endswith(_MONEY) for token in source.tokens)
    if frame == "acc dat" or (frame in ("offer", "pay") and is_paid != (frame == "pay")):
        return frame == "acc dat" and {"acc", "dat"} <= cases
    is_passive = bool(clause.predicate and clause.predicate.passive)
    is_open = clause.kind in ("relative", "infinitive") or is_passive
    return frame == "-" or "acc" in cases or is_open


def _has_content(source: Passage, clause: Clause) -> bool:
    """Whether a clause with *dass* or *zu* follows: "den Vorschlag machen, … zu …"."""
    tokens, after = source.tokens, clause.last + 1
    if after < len(tokens) and tokens[after].text == ":":
        return True
    return any(
        each.first > (clause.verbs[-1] if clause.verbs else clause.first)
        and source.sentence.clauses is not None and each.parent is not None
        and source.sentence.clauses[each.parent] is clause
        and (each.kind == "infinitive" or tokens[each.first].text.lower() in ("dass", "daß"))
        for each in source.dependents
    )  # fmt: skip


def preposition_of(source: Passage, phrase: Phrase) -> str:
    """Return the preposition of a phrase, without an article drawn into it; empty: it has none."""
    if phrase.preposition is None:
        return ""
    word = source.tokens[phrase.preposition].text.lower()
    parts = taken_apart(word)
    return parts[0] if parts else word


def as_object(source: Passage, phrases: list[Phrase], case: Case = "acc") -> list[Exchange] | None:
    """Return the exchange that makes the one phrase an object in this case."""
    if len(phrases) != 1:
        return None
    phrase, following = phrases[0], phrases[0].last + 1
    is_joined = following < source.end and source.tokens[following].tag == "KON"
    is_contracted = taken_apart(source.tokens[phrase.first].text.lower()) is not None
    determiner = "der" if phrase.preposition is not None and is_contracted else None
    text = decline(source.tokens, phrase, case, determiner=determiner)
    return None if text is None or is_joined else [Exchange(phrase.first, following, text)]
