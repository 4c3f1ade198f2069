"""What treebanks say about the verbs of a clause.

``passive``
    Each *werden* that bears ``aux:pass``, with the participle it depends on. (The *sein* that HDT
    marks so is left out: banks differ on it.)
``verbs``
    Person, number, tense and mood of the finite verbs, as far as the features have them. Tense is
    compared in the indicative only: GSD calls the *habe* of a perfect both present and past. A
    present tense on *-te* or *-ten* is not compared: HDT calls 125 of its 290 such forms present,
    *sagte* among them. GSD calls the *habe* of the first person Konjunktiv in half of its places: a
    Konjunktiv I whose subject is *ich*, or that has none ("Habe alles bekommen"), is left out.
``negation``
    Each *nicht* (but for *nicht nur*) and *kein*, with the verb it belongs to: the first verb above
    it that is finite, has a finite auxiliary or copula, or stands with *zu*. What stands under no
    verb ("Kein Problem!") is left out.
"""

from __future__ import annotations

from typing import NamedTuple

from benchmarks.analysis import Gold

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"))
_AUXILIARY = ("aux", "aux:pass", "cop")
_KEIN = frozenset(("kein", "keine", "keiner", "keines", "keinen", "keinem", "keins"))
#: The mood of a verb that the gold calls Konjunktiv and that is hardly one.
DOUBTFUL = "doubtful"
_UNMISTAKABLE = frozenset(("wäre", "hätte", "würde", "könnte", "möchte", "müsste", "dürfte"))
_ADDING = frozenset(("nur", "bloß", "allein", "zuletzt"))


class Verb(NamedTuple):
    """The inflection of a finite verb; empty where the treebank leaves it open."""

    person: str = ""
    number: str = ""
    tense: str = ""
    mood: str = ""


class Predicates(NamedTuple):
    """What the gold has of one sentence, by position; negations with the verbs they may negate."""

    passives: dict[int, int]
    verbs: dict[int, Verb]
    negations: dict[int, frozenset[int]]


def predicates(tokens: list[Gold]) -> Predicates:
    """Return what the tree of a sentence says about its verbs."""
    return Predicates(
        {n: token.head for n, token in enumerate(tokens) if _is_passive(token)},
        {n: _verb(tokens, n) for n, token in enumerate(tokens) if token.tag in FINITE},
        {n: verbs for n in range(len(tokens)) if (verbs := _negated(tokens, n))},
    )


def _is_passive(token: Gold) -> bool:
    is_becoming = token.lemma == "werden" or token.text.lower() == "worden"
    return token.relation == "aux:pass" and is_becoming


def _verb(tokens: list[Gold], position: int) -> Verb:
    token = tokens[position]
    features = dict(each.split("=") for each in token.features.split("|") if "=" in each)
    number = {"Sing": "sg", "Plur": "pl"}.get(features.get("Number", ""), "")
    is_weak = token.text.lower().endswith(("te", "ten"))
    tenses = {"Pres": "" if is_weak else "present", "Past": "past"}
    tense = tenses.get(features.get("Tense", ""), "")
    mood = {"Ind": "ind", "Sub": "subj", "Imp": "imp"}.get(features.get("Mood", ""), "")
    if mood == "subj" and _may_be_first(tokens, position):
        return Verb(number=number, mood=DOUBTFUL)
    return Verb(features.get("Person", ""), number, tense, mood)


def _may_be_first(tokens: list[Gold], position: int) -> bool:
    """Whether a form such as *habe* has *ich* as its subject, or none."""
    token = tokens[position]
    if not token.text.lower().endswith("e") or token.text.lower() in _UNMISTAKABLE:
        return False
    head = token.head if token.relation in _AUXILIARY else position
    subjects = [
        each.text.lower()
        for each in tokens
        if each.head == head and each.relation.startswith("nsubj")
    ]
    return not subjects or "ich" in subjects


def _negates(tokens: list[Gold], position: int) -> bool:
    word = tokens[position].text.lower()
    following = tokens[position + 1].text.lower() if position + 1 < len(tokens) else ""
    if tokens[position].tag == "PTKNEG":
        return following not in _ADDING
    return word in _KEIN and tokens[position].tag in ("PIAT", "PIS")


def _negated(tokens: list[Gold], position: int) -> frozenset[int]:
    """Return the first verb above a negator that makes a clause, with its auxiliaries."""
    if not _negates(tokens, position):
        return frozenset()
    seen: set[int] = set()
    while position >= 0 and position not in seen:
        seen.add(position)
        below = [n for n, token in enumerate(tokens) if token.head == position]
        helpers = {n for n in below if tokens[n].relation in _AUXILIARY}
        tags = {tokens[n].tag for n in (position, *helpers)}
        if tags & FINITE or tags & {"VVIZU"} or any(tokens[n].tag == "PTKZU" for n in below):
            return frozenset((position, *helpers))
        position = tokens[position].head
    return frozenset()
