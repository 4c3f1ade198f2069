"""What a relative pronoun stands for: a noun before it that agrees.

`antecedent` names the noun phrase right before the clause where it, and it alone, agrees. Where
more than one can be meant `likely_antecedent` weighs them: the nearest is the best guess, unless
it stands bare behind its preposition (*in Kraft, die …*) or could not be the subject (most relative
pronouns are).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import readings
from leichtsprache.analyze.phrases import (
    NounPhrase,
    determiner_features,
    nominatives,
    number_of,
    phrase_ending,
)
from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.document import Clause, Token
from leichtsprache.parts import Features, Gender, Number

Kinds = frozenset[tuple[Gender, Number]]

_EVERY: Kinds = frozenset((gender, number) for gender in ("m", "f", "n") for number in ("sg", "pl"))
_SINGULAR: Kinds = frozenset(each for each in _EVERY if each[1] == "sg")
_PLURAL = _EVERY - _SINGULAR
#: The owner that *deren* and *dessen* stand for.
_OWNERS: dict[str, Kinds] = {
    "deren": _PLURAL | {("f", "sg")},
    "dessen": frozenset((("m", "sg"), ("n", "sg"))),
}
#: Words that only a relative clause makes whole.
_POINTING = frozenset(
    ("derjenige", "diejenige", "dasjenige", "denjenigen", "demjenigen", "diejenigen", "derjenigen",
     "jener", "jene", "jenes", "jenen", "jenem", "solche", "solchen", "einzige", "einzigen")
)  # fmt: skip
_TIMES = frozenset(
    ("jahres", "monats", "tages", "jahrhunderts", "jahrzehnts", "januar", "februar", "märz",
     "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember")
)  # fmt: skip
#: No antecedent is farther away; looking on would cost the square of the length.
_FARTHEST = 60
#: Words that stand for a noun.
_PRONOUNS = frozenset(("PDS", "PIS", "PPER", "ADJA", "CARD", "PIAT"))
#: What a genitive or a phrase with a preposition behind a noun is made of.
_ATTRIBUTES = DETERMINERS | {"APPR", "APPRART", "ADJA", "CARD", "NN", "NE"}
#: What a step back to the next noun costs less or more than; found by what grammars say of order.
_BARE, _NO_SUBJECT, _POINTED, _FAR = 1.5, 1.2, -1.5, 0.7


def pronoun_of(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the position of the relative pronoun: the first word, or behind a preposition."""
    has_preposition = tokens[clause.first].tag in ("APPR", "APPRART")
    return clause.first + 1 if has_preposition else clause.first


def pronoun_features(tokens: Sequence[Token], clause: Clause) -> frozenset[Features]:
    """Return what the form of the relative pronoun allows."""
    word = tokens[pronoun_of(tokens, clause)].text.lower()
    if word in ("denen", "den"):
        number = "pl" if word == "denen" else "sg"
        return frozenset(each for each in determiner_features("den") if each.number == number)
    return determiner_features(word)


def antecedent(tokens: Sequence[Token], clause: Clause) -> NounPhrase | None:
    """Return the noun phrase right before the clause if it, and it alone, agrees."""
    pronoun = tokens[pronoun_of(tokens, clause)]
    phrase = phrase_ending(tokens, _before(tokens, clause))
    if phrase is None or pronoun.tag != "PRELS" or pronoun.text.lower() in ("was", "wer", "wo"):
        return None
    kinds = {(each.gender, each.number) for each in _possible(tokens, clause)}
    left = frozenset(each for each in phrase.features if (each.gender, each.number) in kinds)
    if not left or _has_rival(tokens, phrase, kinds):
        return None
    return NounPhrase(phrase.first, phrase.last, phrase.head, left)


def _before(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the last position before the clause and its comma that is no verb at the end."""
    last = clause.first - 2
    while last > 0 and tokens[last].tag in VERBS - FINITE:
        last -= 1  # "hat ein Haus gebaut, das …"
    return last


def _possible(tokens: Sequence[Token], clause: Clause) -> frozenset[Features]:
    """Return what the pronoun can be; as the only possible subject it agrees with the verb."""
    features = pronoun_features(tokens, clause)
    finite = tokens[clause.finite or 0]
    pronoun = pronoun_of(tokens, clause)
    is_subject = pronoun == clause.first and not nominatives(
        tokens, pronoun + 1, clause.verbs[0], finite
    )
    agreeing = frozenset(
        each for each in features if each.case == "nom" and each.number == number_of(finite)
    )
    return agreeing if is_subject and agreeing else features


def _has_rival(
    tokens: Sequence[Token], phrase: NounPhrase, kinds: set[tuple[Gender, Number]]
) -> bool:
    """Whether a noun that this phrase depends on agrees as well: "der Chef des Amtes, der …"."""
    for position in range(phrase.first - 1, -1, -1):
        if tokens[position].tag in FINITE or tokens[position].tag == "$,":
            return False
        if tokens[position].tag in ("NN", "NE"):
            rival = phrase_ending(tokens, position)
            return bool(
                rival and any((each.gender, each.number) in kinds for each in rival.features)
            )
    return False


class Candidate(NamedTuple):
    """A noun that may be meant: where it stands, and what it can be (what is known of that)."""

    first: int
    last: int
    head: int
    kinds: Kinds
    is_known: bool = True


def likely_antecedent(
    tokens: Sequence[Token], clause: Clause, blocked: Sequence[bool]
) -> tuple[int, bool] | None:
    """Return the noun a relative clause describes most likely, and whether that is certain.

    ``blocked`` marks the tokens of clauses that have ended before.
    """
    word = tokens[pronoun_of(tokens, clause)].text.lower()
    if word in ("was", "wer", "wo"):
        return None
    kinds = _kinds(tokens, clause)
    near = _candidates(tokens, clause, blocked)
    found = [
        each._replace(kinds=each.kinds & kinds, is_known=each.kinds != _EVERY)
        for each in near
        if each.kinds & kinds
    ]
    if not found:
        return None
    subject = _kinds_as_subject(tokens, clause)
    finites = [n for n in range(found[-1].head, clause.first) if tokens[n].tag in FINITE]
    costs = [
        n + _cost(tokens, each, subject) + _FAR * sum(each.head < m for m in finites)
        for n, each in enumerate(found)
    ]
    best = found[costs.index(min(costs))]
    return best.head, best is found[0] and _is_certain(tokens, clause, found)


def _kinds(tokens: Sequence[Token], clause: Clause) -> Kinds:
    """Return the genders and numbers that the pronoun can stand for."""
    pronoun = pronoun_of(tokens, clause)
    word = tokens[pronoun].text.lower()
    if word in _OWNERS:
        return _OWNERS[word]
    features = _possible(tokens, clause)
    cases = ("dat", "acc") if pronoun > clause.first else ("nom", "dat", "acc")
    features = frozenset(each for each in features if each.case in cases)
    return frozenset((each.gender, each.number) for each in features)


def _kinds_as_subject(tokens: Sequence[Token], clause: Clause) -> Kinds:
    """Return what the pronoun stands for if it is the subject; everything if it cannot be."""
    number = number_of(tokens[clause.finite or 0])
    nominative = frozenset(
        (each.gender, each.number)
        for each in pronoun_features(tokens, clause)
        if each.case == "nom" and each.number == number
    )
    is_first = pronoun_of(tokens, clause) == clause.first
    has_subject = tokens[clause.first + 1].tag == "PPER"
    return nominative if nominative and is_first and not has_subject else _EVERY


def _right_before(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the last position before the clause that is neither its comma nor a verb."""
    last = clause.first - 1
    while last > 0 and (tokens[last].tag in VERBS or tokens[last].tag in ("$,", "$(", "KON")):
        last -= 1
    return last


def _candidates(
    tokens: Sequence[Token], clause: Clause, blocked: Sequence[bool]
) -> Iterator[Candidate]:
    """Yield the nouns before a clause, the nearest first."""
    position = nearest = _right_before(tokens, clause)
    while position >= max(0, clause.first - _FARTHEST):
        candidate = None if blocked[position] else _at(tokens, position, nearest)
        if candidate:
            yield candidate
        position = candidate.first - 1 if candidate else position - 1


def _at(tokens: Sequence[Token], position: int, nearest: int) -> Candidate | None:
    """Return the noun that ends at a position; a pronoun counts right before the clause only."""
    token = tokens[position]
    phrase = phrase_ending(tokens, position)
    if phrase:
        return Candidate(phrase.first, position, phrase.head, _noun_kinds(tokens, phrase))
    if token.tag == "FM":
        return Candidate(position, position, position, _SINGULAR)
    is_numbered = token.tag == "CARD" and tokens[position - 1].tag in ("NN", "NE")
    if position == nearest and not is_numbered and token.tag in _PRONOUNS:
        is_plural = token.text.lower().endswith(("e", "en"))
        kinds = _EVERY if is_plural or token.tag == "CARD" else _SINGULAR
        return Candidate(position, position, position, kinds)
    return None


def _noun_kinds(tokens: Sequence[Token], phrase: NounPhrase) -> Kinds:
    head = tokens[phrase.head]
    if head.tag == "NE" and phrase.first == phrase.head and "place" in names().get(head.text, ""):
        return frozenset((("n", "sg"),))
    is_plural_name = head.tag == "NE" and head.text.endswith("s") and head.text not in names()
    if is_plural_name and phrase.first == phrase.head:
        return _EVERY  # "Messageboards"
    if phrase.features:
        return frozenset((each.gender, each.number) for each in phrase.features)
    own = frozenset((each.gender, each.number) for each in readings(head.text))
    return own or _EVERY


def _cost(tokens: Sequence[Token], each: Candidate, subject: Kinds) -> float:
    """Return what speaks against a noun, in steps back to the next one."""
    words = {token.text.lower() for token in tokens[each.first : each.last + 1]}
    cost = 0.0 if each.kinds & subject else _NO_SUBJECT
    if words & _POINTING:
        cost += _POINTED
    if _is_bare(tokens, each) or words & _TIMES:
        cost += _BARE
    return cost


def _is_bare(tokens: Sequence[Token], each: Candidate) -> bool:
    """Whether a singular noun or a name stands alone behind its preposition: "in Kraft"."""
    is_alone = each.first == each.head and each.first > 0
    is_single = each.kinds <= _SINGULAR or tokens[each.head].tag == "NE"
    return is_alone and is_single and tokens[each.first - 1].tag == "APPR"


def _is_certain(tokens: Sequence[Token], clause: Clause, found: Sequence[Candidate]) -> bool:
    """Whether the nearest noun stands before the clause, and none it may belong to agrees.

    Between noun and clause may stand what belongs to the noun: "die Tür des Hauses, die …".
    """
    nearest = found[0]
    between = tokens[nearest.last + 1 : _right_before(tokens, clause) + 1]
    if not nearest.is_known or not {token.tag or "" for token in between} <= _ATTRIBUTES:
        return False
    if len(found) == 1:
        return True
    return not _is_bare(tokens, nearest) and _is_apart(tokens, found[1], nearest)


def _is_apart(tokens: Sequence[Token], before: Candidate, nearest: Candidate) -> bool:
    """Whether two nouns surely stand in different constituents."""
    between = {token.tag for token in tokens[before.last + 1 : nearest.first]}
    if between & (FINITE | {"$,"}):
        return True
    first = tokens[nearest.first]
    is_genitive = first.text.lower().endswith(("r", "es"))
    is_next = before.last + 1 == nearest.first
    return is_next and first.tag in DETERMINERS and not is_genitive
