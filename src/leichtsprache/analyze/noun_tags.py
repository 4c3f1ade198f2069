"""Nouns, names and adjectives told apart in context, for `leichtsprache.analyze.corrections`."""

from __future__ import annotations

from leichtsprache.analyze.compounds import compound
from leichtsprache.analyze.model import seen_tags
from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import paradigms, readings
from leichtsprache.analyze.place import DETERMINERS, MARKS, NOUNS, Place

_BEFORE_NOUN = DETERMINERS | {"ADJA", "CARD", "$(", "TRUNC"}
#: A word that ends so is a noun, though no lexicon has it.
_NOUN_SUFFIXES = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ion", "ionen", "tät",
    "täten", "nutzer", "nutzern", "liche", "lichen", "ismus", "ling", "linge", "ings", "ups",
)  # fmt: skip
#: How a noun ends that a surname may follow: *Vereinschef, Sprecherin*.
_OFFICES = (
    "chef", "chefin", "präsident", "präsidentin", "sprecher", "sprecherin", "minister", "vorstand",
    "ministerin", "direktor", "direktorin", "trainer", "trainerin", "kanzler", "kanzlerin",
    "leiter", "leiterin", "anwalt", "anwältin", "richter", "richterin", "autor", "autorin",
    "kollege", "kollegin", "meister", "meisterin", "kommissar", "kommissarin",
)  # fmt: skip
#: How surnames end that look like compounds; in them the last part is no thing.
_SURNAME_ENDINGS = (
    "mann", "bach", "berg", "berger", "stein", "feld", "meier", "meyer", "maier", "mayer", "baum",
    "thal", "dorf", "dorff", "hofer", "hoff", "huber", "müller", "schmidt", "bauer", "burg", "horn",
    "wald", "hausen", "brink", "kamp", "brandt", "schmid", "wirth", "vogel", "heim", "haus",
)  # fmt: skip
_TITLES = frozenset("Frau Herr Herrn Familie Dr. Doktor Prof. Professor Professorin Firma".split())


def noun_behind_article(place: Place) -> str | None:
    """*das Essen* is no town: behind an article stands a noun, if the word is one."""
    if place.tag() != "NE" or place.tag(1) == "NE" or place.word(1) == "-":
        return None
    if place.tag(-1) not in DETERMINERS and place.tag(-1) != "ADJA":
        return None
    word = place.word()
    is_name = word.isupper() or seen_tags(word) == {"NE"} or "noun" not in names().get(word, "noun")
    return "NN" if _is_noun(word) and not is_name else None


def name_behind_title(place: Place) -> str | None:
    """*Frau Koch* is no cook."""
    if place.word(-1) not in _TITLES or place.word() in _TITLES:
        return None
    return "NE" if place.word()[:1].isupper() else None


def known_name(place: Place) -> str | None:
    """*Erika* is nothing but a name."""
    word = place.word()
    kinds = names().get(word)
    return None if not kinds or "noun" in kinds or "NN" in seen_tags(word) else "NE"


def unknown_name(place: Place) -> str | None:
    """*Kowalczik*: capital, in no lexicon, and without an article."""
    word = place.word()
    if place.tag(-1) in _BEFORE_NOUN or not place.at or not word.istitle() or not word.isalpha():
        return None
    is_noun = bool(readings(word)) or word.endswith(_NOUN_SUFFIXES) or "NN" in seen_tags(word)
    return None if is_noun or len(word) < 4 or len(compound(word)) > 1 else "NE"


def surname(place: Place) -> str | None:
    """*Erika Mann, Chef Ohlbach*: a noun without an article right behind a first name or office."""
    if not (place.word()[:1].isupper() and place.word().isalpha()):
        return None
    if place.tag(-1) == "NE" and "first" in names().get(place.word(-1), ""):
        return "NE"
    is_person = place.tag(-1) == "NN" and place.word(-1).lower().endswith(_OFFICES)
    is_apart = place.tag(-1) == "NE" or is_person
    is_unseen = "NN" not in seen_tags(place.word()) and place.tag(1) not in NOUNS
    return "NE" if is_apart and is_unseen and place.word().endswith(_SURNAME_ENDINGS) else None


def inhabitants(place: Place) -> str | None:
    """*die Berliner Schulen*: the name of a town with *-er* before a noun is an adjective."""
    word = place.word()
    if place.tag(1) not in NOUNS or not word.endswith("er") or not word[:1].isupper():
        return None
    if place.tag(-1) not in DETERMINERS | {"APPR", "$."}:
        return None
    return "ADJA" if _is_town(word) else None


def nominalized(place: Place) -> str | None:
    """*die Verantwortlichen*: a capital adjective without a noun behind it is one."""
    if not place.at or not place.word()[:1].isupper() or place.tag(-1) in MARKS:
        return None
    return None if place.tag(1) in ("ADJA", "NN", "NE", "KON", "CARD", "TRUNC", "$(") else "NN"


def small_adjective(place: Place) -> str | None:
    """*das ist lecker*: nouns are capital."""
    word = place.word()
    if not (word.isalpha() and word.islower() and len(word) > 3):
        return None
    is_attribute = place.tag(1) == "NN" and word.endswith(("e", "er", "es", "en", "em"))
    is_odd_noun = place.tag(-1) in DETERMINERS | {"ADJA"} and readings(word.capitalize())
    if is_odd_noun and not (is_attribute and _is_adjectival(word)):
        return None
    if place.tag() == "NE" and (place.tag(1) == "NE" or place.word(1) == "online"):
        return None
    return "ADJA" if is_attribute else "ADJD" if place.tag(-1) != "NE" else None


def _is_noun(word: str) -> bool:
    return any(reading.lemma[:1].isupper() for reading in readings(word))


def _is_adjectival(word: str) -> bool:
    """Say whether the word is only an adjective made a noun: *das Leckere*, *des Leckeren*."""
    return all(
        paradigm.is_adjectival or any(form.endswith("en") for form in paradigm.forms("gen", "sg"))
        for paradigm in paradigms(word.capitalize())
    )


def _is_town(word: str) -> bool:
    stems = (word.removesuffix("er"), word.removesuffix("r"), word.removesuffix("er") + "en")
    return any("place" in names().get(stem, "") for stem in stems)
