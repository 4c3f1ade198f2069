"""What nouns and names allow: gender, case and number, as masks.

Known nouns have the readings of the lexicon; nominalized adjectives the endings of adjectives;
unknown nouns those of the longest known noun they end with, or of their suffix.
"""

from __future__ import annotations

from functools import lru_cache

from leichtsprache.analyze.agreement import (
    BITS,
    DAT,
    GEN,
    GENDER_MASK,
    PL,
    SG,
    Declension,
    adjective,
    ending_of,
    mask_of,
)
from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import Reading, readings
from leichtsprache.parts import Features

#: No German compound is longer.
_LONGEST = 60
_SUFFIXES = {
    "f": ("ung", "heit", "keit", "schaft", "tion", "sion", "tät", "enz", "anz", "ik", "ie", "rei",
          "ade", "age", "ette", "ose", "itis", "logie", "in"),
    "n": ("chen", "lein", "ment", "um", "ium", "tum", "nis", "ing", "isma", "ett", "ieren"),
    "m": ("ismus", "ling", "or", "ist", "ent", "ant", "eur", "loge"),
}  # fmt: skip
#: Unknown nouns with this ending mostly come from a verb: *Ausrüster*.
_AGENTS = {
    "er": ("m nom sg", "m dat sg", "m acc sg", "m nom pl", "m gen pl", "m acc pl"),
    "ern": ("m dat pl",),
}
_FOREIGN_PLURAL = mask_of("* * pl", "m gen sg", "n gen sg")
_NO_PLURAL = (
    "ss", "us", "is", "as", "os", "iges", "isches", "liches", "elles", "ives", "ales", "bares",
    "ames", "endes", "eres", "stes",
)  # fmt: skip
_PLURAL_SUFFIXES = {
    "f": ("ungen", "heiten", "keiten", "schaften", "ionen", "täten", "enzen", "anzen", "iken",
          "ien", "innen", "logien"),
    "m": ("linge", "oren", "isten", "enten", "anten", "eure", "logen"),
    "n": ("mente", "nisse"),
}  # fmt: skip
#: Nouns that have a singular, but hardly ever show it; also as the last part of a compound.
_MOSTLY_PLURAL = ("geschwister", "geschwistern", "möbel", "möbeln")
PLURAL_NAMES = frozenset(("USA", "Niederlande", "Niederlanden", "Alpen", "Philippinen", "Azoren"))


@lru_cache(maxsize=50_000)
def noun(form: str, declension: Declension = "open", lemma: str | None = None) -> int:
    """Return what a noun form allows, 0 where it is not known; ``lemma`` chooses among several.

    Nominalized adjectives are declined as adjectives, so the determiner counts: *Verletzte* is a
    plural alone, and a singular behind *der*.

    >>> noun("Häusern") == mask_of("n dat pl")
    True
    """
    if form[:1].islower() and form.capitalize() != form:  # "º" has no capital
        capital = noun(form.capitalize(), declension, lemma)
        return capital or adjective(form, declension) & SG & GENDER_MASK["n"]  # "etwas besseres"
    if form.endswith(("strasse", "strassen")):
        form = form.replace("strasse", "straße")
    found = readings(form)
    if lemma and lemma != form:
        found = tuple(each for each in found if not _is_infinitive(each, form)) or found
    is_open = any(each.lemma == form != lemma for each in found)
    if not (is_open or _is_adjectival(form, found) or is_plural_alone(form)):
        found = tuple(each for each in found if each.lemma == lemma) or found
    mask = 0
    for reading in found:
        mask |= BITS[Features(*reading[1:])]
    if form.lower().endswith(_MOSTLY_PLURAL):
        mask &= PL
    if _is_adjectival(form, found):
        genders = sum({GENDER_MASK[each.gender] for each in found})
        return (adjective(form.lower(), declension) & genders) | (
            mask if declension == "open" else 0
        )
    return mask or _guessed(form)


def _is_infinitive(reading: Reading, form: str) -> bool:
    """Whether a noun is read as a nominalized infinitive: *Leuchten*, beside *Leuchte*."""
    return reading.lemma == form and reading.gender == "n" and form.endswith("n")


def is_adjectival(form: str) -> bool:
    """Whether the form is one of a nominalized adjective: *Dritter*."""
    return _is_adjectival(form, readings(form))


def is_plural_alone(form: str) -> bool:
    """Whether a form is one of a nominalized adjective at least in the singular: *Reiche*."""
    singular = (each for each in readings(form) if each.number == "sg")
    return _is_adjectival(form, tuple(each for each in singular if each.lemma + "e" != form))


def _is_adjectival(form: str, found: tuple[Reading, ...]) -> bool:
    """Whether the form is one of a nominalized adjective: *Verletzte(r)*."""
    stem = form[: -len(ending_of(form))] if ending_of(form) else ""
    if not stem or not found:
        return False
    return all(each.lemma in (stem + "e", stem + "er", stem + "es") for each in found) and any(
        each.lemma == stem + "er" and each.gender == "m" for each in found
    ) and not (form == stem + "er" and len({each.lemma for each in found}) == 1)  # fmt: skip


@lru_cache(maxsize=20_000)
def _guessed(form: str) -> int:
    """Return what the suffix of an unknown noun says about it, 0 where it says nothing."""
    lower = form.lower()
    for ending, features in _AGENTS.items():
        if lower.endswith(ending):
            return mask_of(*features)
    for start in range(3, len(form) - 3) if len(form) < _LONGEST else ():
        mask = sum({BITS[Features(*each[1:])] for each in readings(form[start:].capitalize())})
        if mask:
            return mask
    for genders, number in ((_PLURAL_SUFFIXES, "pl"), (_SUFFIXES, "sg")):
        for gender, suffixes in genders.items():
            if lower.endswith(suffixes) and len(lower) > 5:
                return _suffixed(lower, gender, number)
    return _FOREIGN_PLURAL if is_foreign_plural(form) else 0


def is_foreign_plural(form: str) -> bool:
    """Whether a word of no lexicon looks like a plural in *-s*: *Web-Sites, CPUs*.

    >>> is_foreign_plural("Sites"), is_foreign_plural("PDAs"), is_foreign_plural("Kaktus")
    (True, True, False)
    """
    if not form.endswith("s") or form.isupper() or form in names():
        return False
    last = form[:-1].rpartition("-")[2]
    return (last.isupper() and len(last) > 1) or (len(last) > 2 and not form.endswith(_NO_PLURAL))


def _suffixed(lower: str, gender: str, number: str) -> int:
    if number == "pl":
        dative = 0 if lower.endswith("n") else DAT
        return mask_of(f"{gender} * pl") & ~dative
    genitive = GEN if gender != "f" else 0
    plural = mask_of(f"{gender} * pl") & ~DAT if lower.endswith(("chen", "lein")) else 0
    return (mask_of(f"{gender} * sg") & ~genitive) | plural


def name(form: str) -> int:
    """Return what a proper name allows that has no article: no genitive but with *-s*.

    >>> bool(name("Meier") & GEN), bool(name("Berlins") & GEN)
    (False, True)
    """
    if form in PLURAL_NAMES:
        return PL & ~GEN
    plural = noun(form) & PL & ~GEN
    return plural | (SG if form.endswith(("s", "x", "z", "ß", "'", "’")) else SG & ~GEN)
