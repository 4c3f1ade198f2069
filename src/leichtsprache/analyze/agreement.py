"""What the words of a noun phrase allow: gender, case and number, each word for itself.

The 24 combinations of three genders, four cases and two numbers are the bits of a *mask*, an
``int``: what two words allow together is ``&``, and a sentence of 2,000 words costs no more than
some thousand such operations.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from leichtsprache.analyze.nouns import CASES
from leichtsprache.parts import Case, Features, Gender, Number

GENDERS: tuple[Gender, ...] = ("m", "f", "n")
NUMBERS: tuple[Number, ...] = ("sg", "pl")
_CELLS = tuple(
    Features(gender, case, number) for gender in GENDERS for case in CASES for number in NUMBERS
)
BITS = {features: 1 << n for n, features in enumerate(_CELLS)}
ALL = (1 << len(_CELLS)) - 1

Declension = Literal["strong", "weak", "mixed", "open"]


@lru_cache(maxsize=4096)
def mask_of(*patterns: str) -> int:
    """Return the mask of patterns such as ``"m nom sg"`` or ``"* dat pl"``.

    >>> bin(mask_of("* * sg")).count("1")
    12
    """
    wanted = [pattern.split() for pattern in patterns]
    return sum(
        bit
        for cell, bit in BITS.items()
        if any(all(want in ("*", have) for want, have in zip(each, cell)) for each in wanted)
    )


@lru_cache(maxsize=16_384)
def features_of(mask: int) -> frozenset[Features]:
    """Return the features a mask stands for.

    >>> features_of(mask_of("m dat sg"))
    frozenset({Features(gender='m', case='dat', number='sg')})
    """
    return frozenset(cell for cell, bit in BITS.items() if mask & bit)


CASE_MASK: dict[Case, int] = {case: mask_of(f"* {case} *") for case in CASES}
NUMBER_MASK: dict[Number, int] = {number: mask_of(f"* * {number}") for number in NUMBERS}
GENDER_MASK: dict[Gender, int] = {gender: mask_of(f"{gender} * *") for gender in GENDERS}
NOM, GEN, DAT, ACC = (CASE_MASK[case] for case in CASES)
SG, PL = NUMBER_MASK["sg"], NUMBER_MASK["pl"]


@lru_cache(maxsize=16_384)
def cases_of(mask: int) -> tuple[Case, ...]:
    """Return the cases a mask allows.

    >>> cases_of(mask_of("f nom sg", "f acc sg"))
    ('nom', 'acc')
    """
    return tuple(case for case in CASES if mask & CASE_MASK[case])


def in_cases(mask: int) -> int:
    """Return the mask of all features in the cases that ``mask`` allows."""
    return sum(CASE_MASK[case] for case in cases_of(mask))


def genders_of(mask: int) -> int:
    """Return the mask of all features in the genders that ``mask`` allows."""
    return sum(each for each in GENDER_MASK.values() if mask & each)


#: Endings of articles, of words like *dieser*, and of adjectives without an article.
STRONG = {
    "er": mask_of("m nom sg", "f gen sg", "f dat sg", "* gen pl"),
    "e": mask_of("f nom sg", "f acc sg", "* nom pl", "* acc pl"),
    "es": mask_of("n nom sg", "n acc sg", "m gen sg", "n gen sg"),
    "en": mask_of("m acc sg", "* dat pl"),
    "em": mask_of("m dat sg", "n dat sg"),
    "": mask_of("m nom sg", "n nom sg", "n acc sg"),
}
_DEFINITE = {
    "der": STRONG["er"],
    "die": STRONG["e"],
    "das": mask_of("n nom sg", "n acc sg"),
    "den": STRONG["en"],
    "dem": STRONG["em"],
    "des": mask_of("m gen sg", "n gen sg"),
}
_GENITIVE_EN = mask_of("m gen sg", "n gen sg")
_WEAK_E = mask_of("* nom sg", "f acc sg", "n acc sg")
_WEAK_EN = ALL & ~_WEAK_E
_MIXED = {
    "er": mask_of("m nom sg"),
    "es": mask_of("n nom sg", "n acc sg"),
    "e": mask_of("f nom sg", "f acc sg"),
    "en": ALL & ~mask_of("* nom sg", "f acc sg", "n acc sg"),
    "em": 0,
}
#: Words before a noun that say nothing by their form, and are no article either.
_UNINFLECTED = frozenset(
    "mehr viel wenig genug etwas nichts solch welch manch all deren dessen lauter allerlei "
    "allerhand derlei dergleichen beiderlei keinerlei vielerlei paar bisschen "
    "wessen weniger".split()
)
_BARE = frozenset("unser euer ihr ein kein mein dein sein eigen irgendein".split())
_UNMARKED = STRONG[""]
#: Stems of determiners that only stand before a plural.
_PLURAL = frozenset(("viele", "wenige", "mehrere", "beide", "etliche", "sämtliche", "beiden"))
_OPEN_AFTER = frozenset(
    "viele wenige einige mehrere etliche andere einzelne verschiedene zahlreiche".split()
)
_ENDINGS = ("er", "es", "en", "em", "e")


def ending_of(word: str) -> str:
    """Return the strong or weak ending of a word.

    >>> ending_of("großem"), ending_of("kein")
    ('em', '')
    """
    last = word[-2:]
    if last in ("er", "es", "en", "em"):
        return last
    return "e" if last[-1:] == "e" else ""


@lru_cache(maxsize=4096)
def determiner(word: str, tag: str | None = "ART") -> int:
    """Return what an article, or a word declined like one, allows.

    >>> features_of(determiner("dem")) == features_of(mask_of("m dat sg", "n dat sg"))
    True
    """
    lower = word.lower()
    if lower in _DEFINITE:
        return _DEFINITE[lower]
    if lower in _UNINFLECTED:
        return PL if lower == "paar" else ALL
    if lower.startswith(("derselb", "dieselb", "dasselb", "denselb", "demselb", "desselb",
                         "derjenig", "diejenig", "dasjenig", "denjenig", "demjenig",
                         "desjenig")):  # fmt: skip
        return _DEFINITE["des" if lower[:3] == "des" else lower[:3]]
    ending = "" if lower in _BARE else ending_of(lower)
    if ending:
        allowed = STRONG[ending]
        if lower.removesuffix(ending) in _BARE and tag in ("ART", "PPOSAT"):
            allowed &= ~_UNMARKED  # "deines": only "dein" is a nominative
        if lower in _PLURAL:
            allowed &= PL
        elif lower.startswith(("jede", "irgendeine")):
            allowed &= SG
    else:
        allowed = STRONG[""] if lower in _BARE else ALL
    return allowed & SG if lower.startswith("ein") and tag == "ART" else allowed


def shows_case(word: str) -> bool:
    """Whether a determiner has an ending, or is itself known by its lack of one: *ein*."""
    return word.lower() not in _UNINFLECTED


@lru_cache(maxsize=4096)
def contracted(word: str) -> int:
    """Return what the article in *im, ans, zur* allows."""
    ending = {"m": "em", "r": "er"}.get(word[-1:].lower())
    if ending is None:
        return _DEFINITE["das"] if word[-1:].lower() == "s" else mask_of("m acc sg")
    return STRONG[ending] & SG & (DAT if ending == "er" else ALL)


@lru_cache(maxsize=4096)
def declension_after(word: str, tag: str | None) -> Declension:
    """Return how adjectives are declined behind a determiner.

    >>> declension_after("dieser", "PDAT"), declension_after("ein", "ART")
    ('weak', 'strong')
    """
    lower = word.lower()
    if lower in _UNINFLECTED or lower in _BARE:
        return "strong"
    if lower.startswith(("ein", "kein", "irgendein")) and tag != "PIS" and lower[:4] != "eini":
        return "mixed"
    if tag == "PPOSAT":
        return "mixed"
    if ending_of(lower) == "e" and lower in _OPEN_AFTER:
        return "strong"
    return "open" if tag == "PIAT" and lower[:3] not in ("all", "jed") else "weak"


@lru_cache(maxsize=16_384)
def adjective(word: str, declension: Declension) -> int:
    """Return what the ending of an attributive adjective allows.

    >>> cases_of(adjective("guter", "mixed"))
    ('nom',)
    """
    ending = ending_of(word)
    if not ending or declension == "open" or (word[0].isupper() and ending == "er"):
        return ALL  # "die Berliner Luft"
    if declension == "weak":
        return {"e": _WEAK_E, "en": _WEAK_EN}.get(ending, STRONG[ending])
    if declension == "mixed":
        return _MIXED[ending]
    return STRONG[ending] | (_GENITIVE_EN if ending == "en" else 0)
