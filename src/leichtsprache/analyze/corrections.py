"""Tags set right in context: each word is put to small rules, and the first to know wins.

The rules stand in `RULES`, beside the tags or words they are asked about. A rule returns the tag of
the word at a `Place`, or ``None`` (not its business). What a word is by itself, whatever stands
around it, is decided before, by `leichtsprache.analyze.words`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from leichtsprache.analyze.lemmas import names
from leichtsprache.analyze.nouns import readings

Rule = Callable[["Place"], str | None]

_MARKS = frozenset(("$,", "$.", "$("))
_FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))
_VERBS = _FINITE | {"VVINF", "VAINF", "VMINF", "VVPP", "VAPP", "VMPP", "VVIZU"}
_DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "APPRART"))
_NOUNS = frozenset(("NN", "NE"))
#: What no noun phrase begins with behind its article.
_NO_NOMINAL = _FINITE | {"PPER", "PRF", "PTKNEG", "PTKZU", "PIS", "PDS", "$,", "$."}
_SAME_PERSON = {
    "mich": "ich", "mir": "ich", "dich": "du", "dir": "du", "uns": "wir", "euch": "ihr",
}  # fmt: skip
#: Pronouns that no noun follows.
_ALONE = frozenset("man jemand niemand nichts nix allem alles".split())
_NEGATIONS = frozenset(
    "nicht nichts nie niemals kein keine keinen keiner keinem kaum niemand".split()
)
#: Pronouns that have an article before them: *die meisten*.
_SUBSTANTIVE = frozenset("meisten wenigsten einzige einzigen beiden anderen andere".split())
_TITLES = frozenset("Frau Herr Herrn Familie Dr. Doktor Prof. Professor Professorin Firma".split())


@dataclass(slots=True)
class Place:
    """A word in its sentence, with the tags as far as they have been set right."""

    words: Sequence[str]
    tags: list[str]
    at: int

    def word(self, step: int = 0) -> str:
        """Return the word so many steps away; beyond the ends stands nothing."""
        n = self.at + step
        return self.words[n] if 0 <= n < len(self.words) else ""

    def tag(self, step: int = 0) -> str:
        """Return the tag so many steps away; beyond the ends stands a full stop."""
        n = self.at + step
        return self.tags[n] if 0 <= n < len(self.tags) else "$."

    @property
    def stop(self) -> int:
        """The number of steps to the next mark."""
        return next(n for n in range(1, len(self.tags) + 1) if self.tag(n) in _MARKS)

    @property
    def is_verb_final(self) -> bool:
        """Whether a finite verb, or a form that may be one, stands before the next mark."""
        last = self.stop - 1
        return last > 0 and self.tag(last) in _VERBS

    def before(self) -> list[str]:
        """Return the words back to the mark before, in small letters."""
        start = self.at
        while start > 0 and self.tags[start - 1] not in _MARKS:
            start -= 1
        return [word.lower() for word in self.words[start : self.at]]

    def is_noun_phrase(self, step: int) -> bool:
        """Whether a noun stands there, or adjectives and then a noun."""
        while self.tag(step) in ("ADJA", "CARD"):
            step += 1
        return self.tag(step) in _NOUNS


def comparing(place: Place) -> str | None:
    """*größer als das Haus*, *so groß wie das Haus*: a clause would have a verb at its end."""
    if place.tag() == "APPR":
        return "KOKOM"
    stretch = range(1, place.stop)
    has_verb = any(place.tag(n) in _VERBS for n in stretch)
    return None if has_verb or place.tag() == "KON" else "KOKOM"


def time_clause(place: Place) -> str | None:
    """*bis Montag* is a preposition, *bis er kommt* begins a clause."""
    if place.tag(1) in ("CARD", "APPR", "APPRART", "ADV") or not place.is_verb_final:
        return "APPR"
    if place.tag(1) in ("PPER", "PIS", "PDS") and place.is_verb_final:
        return "KOUS"
    return None


def purpose(place: Place) -> str | None:
    """*um den Antrag zu stellen*: the infinitive closes what the conjunction opens."""
    for n in range(1, place.stop):
        if place.tag(n) in ("PTKZU", "VVIZU"):
            return "KOUI" if place.tag(-1) in _MARKS | _VERBS | {"KON"} else None
        if place.tag(n) in _FINITE:
            return None
    return None


def amount(place: Place) -> str | None:
    """*mehr Geld* (PIAT), *mehr wissen* (PIS), *nicht mehr*, *mehr als drei* (ADV)."""
    following = place.tag(1)
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
    is_elided = place.tag(-1) in _FINITE and place.word(-1).endswith("e")
    is_singular = subject == "wir" and not any(
        word.endswith(("en", "n")) and tag in _FINITE
        for word, tag in zip(place.words, place.tags, strict=True)
    )
    return "PPER" if is_singular or not (is_elided or subject == "wir") else None


def article_or_pronoun(place: Place) -> str | None:
    """*der Mann* (ART), *der kommt* (PDS), *der Mann, der kommt* (PRELS)."""
    if place.word(1) in _SUBSTANTIVE:
        return "ART"
    if place.tag() in ("PRELS", "PDS"):
        is_article = place.tag(1) in ("ADJA", "NN", "NE") and not place.is_verb_final
        return "ART" if is_article else None
    if place.tag() == "ART" and place.tag(1) in _NO_NOMINAL:
        return "PRELS" if place.is_verb_final and place.tag(1) not in _FINITE else "PDS"
    return None


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
    return "ADJD" if place.word(-1).lower() == "am" and place.tag(1) not in _NOUNS else None


def about(place: Place) -> str | None:
    """*über 500 Menschen*: more than 500."""
    return "ADV" if place.tag(1) == "CARD" and place.tag(-1) != "VVFIN" else None


def emphatic(place: Place) -> str | None:
    """*super Essen* (ADJA), *schmeckt super* (ADJD)."""
    return "ADJA" if place.tag(1) == "NN" else "ADJD"


def question(place: Place) -> str | None:
    """*Was ist das?*"""
    return "PWS" if place.tag() == "PIS" else None


def joining(place: Place) -> str | None:
    """*, aber es regnet* joins clauses; *es regnet aber* does not."""
    return "KON" if place.tag(-1) in _MARKS else "ADV"


def noun_behind_article(place: Place) -> str | None:
    """*das Essen* is no town: behind an article stands a noun, if the word is one."""
    if place.tag() != "NE" or place.tag(1) == "NE" or place.word(1) == "-":
        return None
    if place.tag(-1) not in _DETERMINERS and place.tag(-1) != "ADJA":
        return None
    kinds = names().get(place.word(), "noun")
    return "NN" if "noun" in kinds and _is_noun(place.word()) else None


def name_behind_title(place: Place) -> str | None:
    """*Frau Koch* is no cook."""
    if place.word(-1) not in _TITLES or place.word() in _TITLES:
        return None
    return "NE" if place.word()[:1].isupper() else None


def known_name(place: Place) -> str | None:
    """*Torsten* is nothing but a name."""
    kinds = names().get(place.word())
    return "NE" if kinds and "noun" not in kinds else None


def surname(place: Place) -> str | None:
    """*Erika Mann*: a noun without an article right behind a first name."""
    is_behind = place.tag(-1) == "NE" and "first" in names().get(place.word(-1), "")
    return "NE" if is_behind and place.word()[:1].isupper() and place.word().isalpha() else None


def inhabitants(place: Place) -> str | None:
    """*die Berliner Schulen*: the name of a town with *-er* before a noun is an adjective."""
    word = place.word()
    if place.tag(1) not in _NOUNS or not word.endswith("er") or not word[:1].isupper():
        return None
    if place.tag(-1) not in _DETERMINERS | {"APPR", "$."}:
        return None
    return "ADJA" if _is_town(word) else None


def nominalized(place: Place) -> str | None:
    """*die Verantwortlichen*: a capital adjective without a noun behind it is one."""
    if not place.at or not place.word()[:1].isupper() or place.tag(-1) in _MARKS:
        return None
    return None if place.tag(1) in ("ADJA", "NN", "NE", "KON", "CARD", "TRUNC", "$(") else "NN"


def small_adjective(place: Place) -> str | None:
    """*das ist lecker*: nouns are capital."""
    word = place.word()
    if not (word.isalpha() and word.islower() and len(word) > 3):
        return None
    if place.tag(-1) in _DETERMINERS | {"ADJA"} and readings(word.capitalize()):
        return None
    if place.tag() == "NE" and (place.tag(1) == "NE" or place.word(1) == "online"):
        return None
    is_attribute = place.tag(1) == "NN" and word.endswith(("e", "er", "es", "en", "em"))
    return "ADJA" if is_attribute else "ADJD" if place.tag(-1) != "NE" else None


def _is_noun(word: str) -> bool:
    return any(reading.lemma[:1].isupper() for reading in readings(word))


def _is_town(word: str) -> bool:
    stems = (word.removesuffix("er"), word.removesuffix("r"), word.removesuffix("er") + "en")
    return any("place" in names().get(stem, "") for stem in stems)


#: Which rules are asked, in this order, about which words or tags.
RULES: tuple[tuple[str, Rule], ...] = (
    ("als wie", comparing),
    ("bis", time_clause),
    ("um ohne statt anstatt", purpose),
    ("mehr etwas viel wenig weniger genug", amount),
    ("mich mir dich dir uns euch", reflexive),
    ("der die das den dem", article_or_pronoun),
    ("dieser diese dieses diesen diesem", demonstrative),
    ("über", about),
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
