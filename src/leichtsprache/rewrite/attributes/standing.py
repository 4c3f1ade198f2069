"""Whether what a relative clause or an attribute says can be said apart from its noun.

What says which ones are meant cannot: *Menschen, die arbeiten, zahlen Steuern* is not true of all
people. Sure is it with names, with one certain thing, and with things that an event brings in.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from leichtsprache.parts import Clause, Phrase, Token
from leichtsprache.rewrite.attributes.described import (
    is_bare_plural,
    is_definite,
    is_indefinite,
    is_name,
    is_plural,
    is_predicate,
    is_selected,
    is_vague,
    lemmas_of,
    outer,
)
from leichtsprache.rewrite.attributes.pointing import is_planned, is_pointed_at
from leichtsprache.rewrite.attributes.standing_words import (
    ADDING,
    COUNTING,
    FACTUAL,
    INTENSIONAL,
    PAST,
    RESTRICTING,
    SPEAKING_OF_ONE,
    STATES,
    TAKING_PART,
)
from leichtsprache.rewrite.surface import Passage


class Standing(Enum):
    """Whether a relative clause may stand alone."""

    ALONE = "it only adds something"
    DOUBTFUL = "it may say which ones are meant"
    NEVER = "it says which ones are meant"


def standing(source: Passage, phrase: Phrase, host: Clause, clause: Clause | None) -> Standing:
    """Judge whether what is said of a phrase is true of all that its noun means.

    ``host`` is the clause that the phrase stands in, ``clause`` the one that describes it (``None``
    for an attribute).
    """
    own = [source.tokens[n] for n in outer(source, phrase)]
    if own[0].text.lower() == "so" and len(own) > 2:
        own = own[1:]  # "so genannte Tempel"
    if is_name(source, phrase) and _supposes(host):
        host = replace(host, predicate=host.predicate and host.predicate._replace(mood="ind"))
    if _is_restricted(source, phrase, host, clause, own):
        return Standing.NEVER
    if is_planned(source, phrase, host, clause) or is_name(source, phrase):
        return Standing.ALONE
    if is_predicate(source, host, phrase):
        is_new = is_indefinite(own) or is_bare_plural(source, phrase, own)
        is_denied = host.predicate is not None and host.predicate.negation
        return Standing.ALONE if is_new and not is_denied else Standing.NEVER
    if is_plural(phrase):
        return _of_several(source, phrase, host)
    if is_indefinite(own):
        return _of_one(source, phrase, host)
    return _of_a_certain(source, phrase, host, clause) if is_definite(own) else Standing.DOUBTFUL


def _supposes(host: Clause) -> bool:
    """Whether a main clause says what may be: what its names are is so all the same."""
    predicate = host.predicate
    return host.kind == "main" and predicate is not None and predicate.mood == "subj2"


def _is_restricted(
    source: Passage, phrase: Phrase, host: Clause, clause: Clause | None, own: list[Token]
) -> bool:
    """Whether words or the clause around the phrase leave no doubt that not all are meant."""
    tokens = source.tokens
    before = tokens[phrase.first - 1] if phrase.first else None
    if {token.text.lower() for token in own} & RESTRICTING or is_selected(own):
        return True
    is_called = tokens[phrase.first].text.lower().startswith("genannt")  # "so genannte Tempel"
    if before and before.text.lower() in RESTRICTING and not is_called:
        return True
    if clause and before and before.tag == "$,":
        return True  # "in der Hofstraße, einer Straße, in der …"
    return not _is_factual(source, host) or _is_cleft(source, host, phrase)


def _is_factual(source: Passage, host: Clause) -> bool:
    """Whether a clause says what is so, in the words of the text itself."""
    predicate = host.predicate
    if predicate is None or predicate.mood != "ind" or host.quoted or host.kind == "infinitive":
        return False
    if source.tokens[-1].text in ("?", ":") or host.kind == "relative" or host.finite == 0:
        return False
    if host.kind == "main":
        return True
    return host.connector is not None and source.tokens[host.connector].text.lower() in FACTUAL


def _is_cleft(source: Passage, host: Clause, phrase: Phrase) -> bool:
    """Whether the clause is what is said: "Es war Anna, die …", "Es gibt Leute, die …"."""
    front = source.tokens[host.start]
    lemmas = {source.tokens[n].lemma for n in host.verbs}
    is_alone = host.kind == "main" and host.finite == host.start + 1
    is_led = is_alone and front.text.lower() in ("es", "das", "dies") and "sein" in lemmas
    own = [source.tokens[n] for n in outer(source, phrase)]
    is_new = is_indefinite(own) or is_bare_plural(source, phrase, own)
    if front.text in ("Das", "Dies") and is_new and any(each.tag == "ADJA" for each in own):
        return False  # "Das ist ein kleines Tier, das im Wald lebt"
    has_es = any(
        source.tokens[n].text.lower() == "es"
        for n in range(host.start, min(host.start + 8, phrase.first + 1))
    )
    return is_led or (has_es and bool(lemmas & {"geben", "sein", "handeln", "gehen"}))


def _brings_in(source: Passage, phrase: Phrase, host: Clause) -> bool:
    """Whether the clause says that there is such a thing: no negation, wish or condition."""
    predicate = host.predicate
    if predicate is None or predicate.negation or predicate.modal:
        return False
    if (predicate.tense or "").startswith("future") or lemmas_of(source, host) & INTENSIONAL:
        return False
    words = [source.tokens[n] for n in range(host.first, phrase.first)]
    return not any(
        token.text.lower() in RESTRICTING - {"als", "wie", "gerade", "so"} or token.tag == "PTKZU"
        for token in words
    )


def _is_event(source: Passage, host: Clause, *, is_counted: bool = False) -> bool:
    """Whether a clause tells an event; of things that are counted it may tell so in the present."""
    predicate = host.predicate
    main_verbs = [source.tokens[n] for n in host.verbs if (source.tokens[n].tag or "")[:2] == "VV"]
    tenses = PAST | {"present"} if is_counted else PAST
    if predicate is None or predicate.tense not in tenses or not main_verbs:
        return False
    return not lemmas_of(source, host) & (STATES - {"sein", "haben", "werden"})


def _of_several(source: Passage, phrase: Phrase, host: Clause) -> Standing:
    """Judge a plural: only those that an event brings in are all of them."""
    first = source.tokens[phrase.first]
    own = source.tokens[phrase.first + (phrase.kind == "PP")]
    if "PDAT" in (first.tag, own.tag):
        return Standing.ALONE
    if first.tag in ("ART", "APPRART", "PPOSAT") or own.tag in ("ART", "PPOSAT"):
        return Standing.DOUBTFUL
    is_counted = own.tag == "CARD" or own.text.lower() in COUNTING
    is_sure = _is_event(source, host, is_counted=is_counted) and _brings_in(source, phrase, host)
    is_in_event = phrase.kind == "NP" or first.text.lower() in TAKING_PART
    is_past = host.predicate is not None and host.predicate.tense in PAST
    if is_vague(source.tokens[phrase.head]) and not is_past:
        return Standing.NEVER
    is_alone = (is_sure and is_in_event) or is_pointed_at(source, phrase, host)
    return Standing.ALONE if is_alone else Standing.NEVER


def _of_one(source: Passage, phrase: Phrase, host: Clause) -> Standing:
    """Judge *ein …*: sure if it is a certain one, and not any such thing."""
    if not _brings_in(source, phrase, host):
        return Standing.NEVER
    if is_vague(source.tokens[phrase.head]) and not _is_event(source, host):
        return Standing.NEVER
    is_in_front = host.kind == "main" and phrase.first < (host.finite or 0)
    return Standing.NEVER if is_in_front and not _is_event(source, host) else Standing.ALONE


def _of_a_certain(source: Passage, phrase: Phrase, host: Clause, clause: Clause | None) -> Standing:
    """Judge *der …*: a certain one, or the kind of thing (*der Hund, der bellt*)."""
    tokens = source.tokens
    is_naming = clause and clause.predicate and not clause.predicate.passive
    if is_naming and clause and "nennen" in lemmas_of(source, clause):
        return Standing.DOUBTFUL  # "in dem Stil, den man Barock nennt"
    if is_vague(tokens[phrase.head]):
        return Standing.DOUBTFUL
    first = tokens[phrase.first + (phrase.kind == "PP" and tokens[phrase.first].tag == "APPR")]
    if first.tag in ("PDAT", "PPOSAT"):
        return Standing.ALONE
    both = [each.predicate for each in (host, clause) if each and each.predicate]
    if any(each.tense in PAST for each in both):
        return Standing.ALONE
    if any(each.modal for each in both):
        return Standing.DOUBTFUL
    start, stop = (clause.first, clause.last + 1) if clause else (phrase.first, phrase.head)
    said = tokens[start:stop]
    adds = any(
        token.text.lower() in ADDING | SPEAKING_OF_ONE or token.tag in ("CARD", "NE")
        for token in said
    )
    return Standing.ALONE if adds or _is_of_one(source, host) else Standing.DOUBTFUL


def _is_of_one(source: Passage, host: Clause) -> bool:
    """Whether the clause can hardly be said of a kind: "ist müde", "hat einen Hund", "seit Mai"."""
    words = source.tokens[host.first : host.last + 1]
    one = ADDING | SPEAKING_OF_ONE
    if any(token.text.lower() in one or token.tag == "NE" for token in words):
        return True
    finite = source.tokens[host.finite or 0]
    following = [token.text.lower() for token in words]
    has_one = any(word in ("ein", "eine", "einen") for word in following)
    return finite.lemma == "sein" or (finite.lemma == "haben" and has_one)
