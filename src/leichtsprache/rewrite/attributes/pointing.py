"""Whether *diese …* in the next sentence means just those that a clause speaks of."""

from __future__ import annotations

from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.attributes.described import is_vague, lemmas_of, outer
from leichtsprache.rewrite.attributes.standing_words import (
    COUNTERS,
    INTENSIONAL,
    SCOPING,
    STATES,
    TAKING_PART,
)
from leichtsprache.rewrite.surface import Passage

_AUXILIARIES = frozenset(("sein", "haben", "werden"))
#: Though they tell no event, what they are about is new.
_INTRODUCING = frozenset(("basieren", "beruhen", "verfügen", "zeigen", "sehen"))
#: What is used or spoken of, and stands behind one of these, is new.
_ABOUT = TAKING_PART | {"über", "zu"}
_HAVING = frozenset(("haben", "besitzen", "enthalten", "tragen"))


def is_pointed_at(source: Passage, phrase: Phrase, host: Clause) -> bool:
    """Whether *diese …* in the next sentence means just those that the main clause speaks of."""
    tokens, predicate = source.tokens, host.predicate
    is_behind = host.kind == "main" and (host.finite or 0) < phrase.first
    if predicate is None or predicate.negation or predicate.modal or not is_behind:
        return False
    takes_part = phrase.kind == "NP" or tokens[phrase.first].text.lower() in _ABOUT
    if _is_measured(source, phrase) or not (takes_part or _is_counted(source, phrase)):
        return False
    words = {token.text.lower() for token in tokens[host.first : phrase.first]}
    if words & SCOPING or (predicate.tense or "").startswith("future"):
        return False
    own = [tokens[n].tag for n in outer(source, phrase)]
    if _is_part(source, phrase) and own[0] in ("ADJA", "CARD"):
        return True
    lemmas = lemmas_of(source, host)
    if lemmas & _HAVING and phrase.kind == "NP" and "ADJA" in own[:1]:
        return True
    has_verb = any((tokens[n].tag or "")[:2] == "VV" for n in host.verbs)
    is_state = bool((lemmas - _AUXILIARIES) & (INTENSIONAL | STATES - _INTRODUCING))
    return has_verb and not is_state


def _is_part(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase says what the noun right before it has: "ein Gerät mit drei Tasten"."""
    before = source.tokens[phrase.first - 1] if phrase.first else None
    is_with = source.tokens[phrase.first].text.lower() == "mit"
    return is_with and before is not None and before.tag == "NN"


def _is_measured(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase says of what there is much: "die Menge an Stoffen"."""
    before = source.tokens[phrase.first - 1] if phrase.first else None
    is_of = source.tokens[phrase.first].text.lower() == "an"
    return is_of and before is not None and before.tag == "NN"


def _is_counted(source: Passage, phrase: Phrase) -> bool:
    """Whether the noun before counts what a phrase names: "eine Vielzahl von Faktoren"."""
    words = [token.text for token in source.tokens[max(phrase.first - 1, 0) : phrase.first + 1]]
    return words[1:] == ["von"] and words[0] in COUNTERS


def is_planned(source: Passage, phrase: Phrase, host: Clause, clause: Clause | None) -> bool:
    """Whether both clauses say what shall be: "Sie plant Häuser, die leise sein sollen"."""
    predicate = host.predicate
    said = clause.predicate.modal if clause and clause.predicate else None
    if predicate is None or predicate.negation or said != "sollen":
        return False
    first = source.tokens[outer(source, phrase)[0]]
    words = {token.text.lower() for token in source.tokens[host.first : phrase.first]}
    is_new = first.tag in ("NN", "ADJA", "CARD") or first.text.lower().startswith("ein")
    is_behind = host.kind == "main" and phrase.first > (host.finite or 0)
    is_open = predicate.modal in (None, "sollen", "wollen") and not words & SCOPING
    return is_new and is_behind and is_open and not is_vague(source.tokens[phrase.head])
