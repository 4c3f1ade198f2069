"""What treebanks say about the verbs of a clause.

``passive``
    Each *werden* with ``aux:pass`` below a participle, with that; one that bears ``aux`` there
    as well, unless *haben* or *sein* makes it a future perfect. (The *sein* that HDT marks as
    passive is left out: it marks *ist gekommen* so, too.)
``verbs``
    Person, number, tense and mood of the finite verbs, as far as the features have them. Tense is
    compared in the indicative only: GSD calls the *habe* of a perfect both present and past. A
    present tense on *-te* or *-ten* is not compared: HDT calls 125 of its 290 such forms present,
    *sagte* among them. GSD calls the *habe* of the first person Konjunktiv in half of its places: a
    Konjunktiv I whose subject is *ich*, or that has none ("Habe alles bekommen"), is left out. It
    also calls many verbs of *ich* and *wir* third persons: the pronoun says the person, where the
    verb or the one it is coordinated with has one.
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
_PERSONS = {"ich": "1", "wir": "1", "du": "2", "ihr": "2"}
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
        {n: token.head for n, token in enumerate(tokens) if _is_passive(tokens, token)},
        {n: _verb(tokens, n) for n, token in enumerate(tokens) if token.tag in FINITE},
        {n: verbs for n in range(len(tokens)) if (verbs := _negated(tokens, n))},
    )


def _is_passive(tokens: list[Gold], token: Gold) -> bool:
    is_becoming = token.lemma == "werden" or token.text.lower() == "worden"
    if not is_becoming or tokens[token.head].tag != "VVPP":
        return False
    if token.relation == "aux:pass":
        return True
    beside = {each.lemma for each in tokens if each.head == token.head and each.tag == "VAINF"}
    return token.relation == "aux" and not beside & {"haben", "sein", "werden"}


def _verb(tokens: list[Gold], position: int) -> Verb:
    token = tokens[position]
    features = dict(each.split("=") for each in token.features.split("|") if "=" in each)
    number = {"Sing": "sg", "Plur": "pl"}.get(features.get("Number", ""), "")
    is_weak = token.text.lower().endswith(("te", "ten"))
    tenses = {"Pres": "" if is_weak else "present", "Past": "past"}
    tense = tenses.get(features.get("Tense", ""), "")
    mood = {"Ind": "ind", "Sub": "subj", "Imp": "imp"}.get(features.get("Mood", ""), "")
    subjects = _subjects(tokens, position)
    person = _told(subjects) or features.get("Person", "")
    if mood == "subj" and token.text.lower() not in _UNMISTAKABLE:
        is_first = token.text.lower().endswith("e") and (not subjects or "ich" in subjects)
        return Verb(number=number, mood=DOUBTFUL) if is_first else Verb(person, number, tense, mood)
    return Verb(person, number, tense, mood)


def _told(subjects: set[str]) -> str:
    """Return the person that a pronoun names."""
    return next((_PERSONS[each] for each in subjects if each in _PERSONS), "")


def _subjects(tokens: list[Gold], position: int) -> set[str]:
    """Return the subjects of a verb, or of the verb it is coordinated with."""
    head = position
    while tokens[head].relation in _AUXILIARY:
        head = tokens[head].head
    while True:
        below = (each for each in tokens if each.head == head)
        found = {each.text.lower() for each in below if each.relation.startswith("nsubj")}
        if found or tokens[head].relation != "conj":
            return found
        head = tokens[head].head


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
