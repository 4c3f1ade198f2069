"""Tags set right in context: each word is put to small rules, and the first to know wins.

The rules stand in `RULES`, beside the tags or words they are asked about. A rule returns the tag of
the word at a `Place`, or ``None`` (not its business). What a word is by itself, whatever stands
around it, is decided before, by `leichtsprache.analyze.words`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from leichtsprache.analyze.clause_tags import (
    always,
    as_before,
    before_infinitive,
    comparison,
    conjunction,
    contracted,
    date,
    expected,
    has_noun,
    infinitive,
    loose_pronoun,
    moved_away,
    opposite,
    possessive,
    predicate,
    request,
    statement,
    stranded,
    that,
    whether,
    while_or_during,
)
from leichtsprache.analyze.noun_tags import (
    inhabitants,
    known_name,
    name_behind_title,
    nominalized,
    noun_behind_article,
    small_adjective,
    surname,
    unknown_name,
)
from leichtsprache.analyze.place import DETERMINERS, FARTHEST, FINITE, MARKS, NOUNS, VERBS, Place

Rule = Callable[[Place], str | None]

#: What no noun phrase begins with behind its article.
_NO_NOMINAL = FINITE | {"PPER", "PRF", "PTKNEG", "PTKZU", "PIS", "PDS", "$,", "$."}
_SAME_PERSON = {
    "mich": "ich", "mir": "ich", "dich": "du", "dir": "du", "uns": "wir", "euch": "ihr",
}  # fmt: skip
_DEGREES = frozenset("sehr total völlig echt wirklich ausgesprochen ziemlich recht äußerst".split())
_BEING = frozenset(
    "ist sind war waren bin sei seien wäre wären wirkt wirken wirkte wirkten bleibt blieb fühle"
    " fühlt fühlen scheint schien".split()
)
_OTHER_AUXILIARIES = frozenset(
    "wird werden wurde wurden worden würde würden habe hat haben hatte hatten hätte hätten".split()
)
#: With these before it, *was* speaks of a thing and asks nothing.
_THINGS = frozenset("alles nichts etwas das dem vieles einiges manches weniges".split())
_ALONE = frozenset("man jemand niemand nichts nix allem alles".split())
_NEGATIONS = frozenset(
    "nicht nichts nie niemals kein keine keinen keiner keinem kaum niemand".split()
)
#: Pronouns that have an article before them: *die meisten*.
_SUBSTANTIVE = frozenset("meisten wenigsten einzige einzigen beiden anderen andere".split())


def comparing(place: Place) -> str | None:
    """*größer als das Haus*, *so groß wie das Haus*: a clause would have a verb at its end."""
    finites = [n for n in range(1, place.stop) if place.tag(n) in FINITE]
    if place.tag() == "APPR":
        is_clause = place.tag(-1) in MARKS and finites == [place.stop - 1] != [1]
        return "KOUS" if is_clause else "KOKOM"
    has_verb = any(place.tag(n) in VERBS for n in range(1, place.stop))
    return None if has_verb or place.tag() == "KON" else "KOKOM"


def time_clause(place: Place) -> str | None:
    """*bis Montag* is a preposition, *bis er kommt* begins a clause."""
    if place.tag(1) in ("CARD", "APPR", "APPRART", "ADV") or not place.is_verb_final:
        return "APPR"
    if place.tag(1) in ("PPER", "PIS", "PDS") and place.is_verb_final:
        return "KOUS"
    return None


def as_long_as(place: Place) -> str | None:
    """*so lange die Füße tragen*, written apart, begins a clause as *solange* does."""
    finites = [n for n in range(1, place.stop) if place.tag(n) in FINITE]
    is_first = place.word(-1).lower() == "so" and place.tag(-2) in MARKS
    return "KOUS" if is_first and finites == [place.stop - 1] != [1] else None


def purpose(place: Place) -> str | None:
    """*um den Antrag zu stellen*: the infinitive closes what the conjunction opens."""
    for n in range(1, place.stop):
        if place.tag(n) in ("PTKZU", "VVIZU"):
            return "KOUI" if place.tag(-1) in MARKS | VERBS | {"KON"} else None
        if place.tag(n) in FINITE:
            return None
    return None


def amount(place: Place) -> str | None:
    """*mehr Geld* (PIAT), *mehr wissen* (PIS), *nicht mehr*, *mehr als drei* (ADV)."""
    following = place.tag(1)
    if place.word(-1).lower() in _NEGATIONS and place.tag() in ("PIS", "ADV"):
        return "ADV"
    if following in ("ADJD", "ADV", "PIAT", "PIS", "APPR") and place.word().lower() != "mehr":
        return None
    if place.is_noun_phrase(1) and following != "CARD":
        return "PIAT" if place.tag() == "PIS" else None
    if place.word(1) == "als" and place.tag(2) == "CARD":
        return "ADV"
    if place.tag() != "ADV" or following in ("ADJD", "ADV", "ADJA"):
        return None
    return None if _NEGATIONS & {*place.before()} else "PIS"


def reflexive(place: Place) -> str | None:
    """*ich freue mich* (PRF), *er hilft mir* (PPER): reflexive is who acts upon himself."""
    if place.tag(-1) == "APPR":
        return "PPER"
    subject = _SAME_PERSON[place.word().lower()]
    around = (*place.before(), *(place.word(n).lower() for n in range(1, place.stop)))
    if subject in around:
        return "PRF"
    is_elided = place.tag(-1) in FINITE and place.word(-1).endswith("e")
    if is_elided:
        return None
    steps = range(-FARTHEST, FARTHEST)
    has_plural = any(place.tag(n) in FINITE and place.word(n).endswith("n") for n in steps)
    return None if subject == "wir" and has_plural else "PPER"


def article_or_pronoun(place: Place) -> str | None:
    """*der Mann* (ART), *der kommt* (PDS), *der Mann, der kommt* (PRELS)."""
    if place.word(1) in _SUBSTANTIVE:
        return "ART"
    if place.tag() in ("PRELS", "PDS"):
        is_article = place.tag(1) in ("ADJA", "NN", "NE") and not place.is_verb_final
        return "ART" if is_article or place.leads_participle else None
    if place.tag() == "ART" and place.tag(1) in _NO_NOMINAL and not has_noun(place):
        return "PRELS" if place.is_verb_final and place.tag(1) not in FINITE else "PDS"
    return None


def that_is(place: Place) -> str | None:
    """*d. h.* opens no clause of its own."""
    is_first = (place.word(), place.word(1)) == ("d.", "h.")
    return "ADV" if is_first or (place.word(-1), place.word()) == ("d.", "h.") else None


def still(place: Place) -> str | None:
    """*nach wie vor* is no place."""
    return "ADV" if [place.word(-2).lower(), place.word(-1)] == ["nach", "wie"] else None


def neither(place: Place) -> str | None:
    """*weder groß noch klein*."""
    return "KON" if "weder" in place.before() else None


def state(place: Place) -> str | None:
    """*ist sehr überrascht* is a state, *wird sehr gelobt* a passive."""
    if place.word(-1).lower() not in _DEGREES:
        return None
    around = {*place.before(), *(place.word(n).lower() for n in range(1, place.stop))}
    return "ADJD" if around & _BEING and not around & _OTHER_AUXILIARIES else None


def demonstrative(place: Place) -> str | None:
    """*dieser Antrag* (PDAT), *dieser gilt* (PDS)."""
    return "PDAT" if place.tag() == "PDS" and place.is_noun_phrase(1) else None


def indefinite(place: Place) -> str | None:
    """*alle Kinder* (PIAT), *alle kommen* (PIS)."""
    if place.word().lower() in _ALONE:
        return None
    is_attribute = place.is_noun_phrase(1) and place.tag(1) != "CARD"
    return "PIAT" if is_attribute else None


def one_of_them(place: Place) -> str | None:
    """*einer der Männer* (PIS): no article stands before another, before a verb or a mark."""
    if not place.word().lower().startswith("ein") or len(place.word()) < 4:
        return None
    return "PIS" if place.tag(1) in _NO_NOMINAL | {"ART", "KON"} else None


def superlative(place: Place) -> str | None:
    """*am meisten* is an adverb."""
    return "ADJD" if place.word(-1).lower() == "am" and place.tag(1) not in NOUNS else None


def about(place: Place) -> str | None:
    """*über 500 Menschen*: more than 500."""
    return "ADV" if place.tag(1) == "CARD" and place.tag(-1) != "VVFIN" else None


def emphatic(place: Place) -> str | None:
    """*super Essen* (ADJA), *schmeckt super* (ADJD), *die Klasse* (NN)."""
    if place.tag(-1) in DETERMINERS and place.word()[:1].isupper():
        return "NN"
    return "ADJA" if place.tag(1) == "NN" else "ADJD"


def question(place: Place) -> str | None:
    """*Was ist das?* asks; *alles, was wir wissen* does not."""
    is_thing = place.tag(-1) == "$," and place.word(-2).lower() in _THINGS
    return "PRELS" if is_thing else "PWS" if place.tag() == "PIS" else None


def joining(place: Place) -> str | None:
    """*, aber es regnet* joins clauses; *es regnet aber* does not."""
    return "KON" if place.tag(-1) in MARKS else "ADV"


#: Which rules are asked, in this order, about which words or tags.
RULES: tuple[tuple[str, Rule], ...] = (
    ("als wie", comparison),
    ("als wie", comparing),
    ("da damit während seit seitdem bis", conjunction),
    ("während", while_or_during),
    ("ob", whether),
    ("gegenüber", opposite),
    ("meinen", possessive),
    ("bis", time_clause),
    ("lange weit oft bald", as_long_as),
    ("um ohne statt anstatt", purpose),
    ("mehr etwas viel wenig weniger genug", amount),
    ("mich mir dich dir uns euch", reflexive),
    ("das", that),
    ("dem den", date),
    ("der die das den dem", loose_pronoun),
    ("der die das den dem", article_or_pronoun),
    ("dieser diese dieses diesen diesem", demonstrative),
    ("über", about),
    ("d. h.", that_is),
    ("vor", still),
    ("nach", as_before),
    ("VVFIN", expected),
    ("APPR", stranded),
    ("APZR", moved_away),
    ("wenn obwohl weil", always),
    ("ADJD ADJA NN", infinitive),
    ("PTKVZ", predicate),
    ("VVIMP", statement),
    ("VVINF", request),
    ("zum zur", contracted),
    ("zu", before_infinitive),
    ("noch", neither),
    ("VVPP", state),
    ("super klasse top", emphatic),
    ("was", question),
    ("meisten", superlative),
    ("PIS", indefinite),
    ("ART", one_of_them),
    ("aber", joining),
    ("NE", noun_behind_article),
    ("NN", name_behind_title),
    ("NN", known_name),
    ("NN", surname),
    ("NN", unknown_name),
    ("NN", inhabitants),
    ("ADJA", nominalized),
    ("NN NE", small_adjective),
)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    keys = {key for each, _ in RULES for key in each.split()}
    return {key: tuple(rule for each, rule in RULES if key in each.split()) for key in keys}


def correct(words: Sequence[str], tags: list[str]) -> None:
    """Set the tags of a sentence right, in place.

    >>> tags = ["NN", "APPR", "NE"]
    >>> correct(["Tage", "als", "Wochen"], tags)
    >>> tags[1]
    'KOKOM'
    """
    by_key = _rules()
    place = Place(words, tags, 0)
    for n, word in enumerate(words):
        rules = (*by_key.get(word.lower(), ()), *by_key.get(tags[n], ()))
        place.at = n
        for rule in rules:
            tag = rule(place)
            if tag:
                tags[n] = tag
                break
