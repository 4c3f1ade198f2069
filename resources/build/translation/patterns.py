"""Sentences after the hand-written patterns of ``lexicon/templates.txt``."""

from __future__ import annotations

import re
from random import Random

import english
from copying import values
from german import contracted
from lexicon import APART, Noun, patterns
from phrases import phrase, pick
from texts import capital

SLOT = re.compile(r"\{([a-z]+)(\d?):(\w)(?::(\w))?\}")
# Before these words a plural stands without an article of its own.
COUNTED = re.compile(r"(genug|wenig|keine|viele|alle|\{n\}) $", re.IGNORECASE)


def usable(word: Noun, case: str, number: str) -> bool:
    """Whether the noun can stand bare (z), in the singular (s) or plural (p)."""
    if "z" in (case, number) and (word.gender == "adj" or word.proper):
        return False
    if number == "s" and (word.gender == "p" or word.english == "*police"):
        return False
    return not (number == "p" and word.mass)


def bare(text: str, category: str, word: Noun) -> str:
    """Put the English word without a determiner, or with a/an where the pattern asks for it."""
    text = text.replace("{" + category + ":a}", f"{english.article(word.english)} {word.english}")
    return text.replace("{" + category + ":z}", word.english).replace(
        "{" + category + "}", word.english
    )


def templated(rng: Random) -> tuple[str, str] | None:
    """Return a pattern with all its slots filled."""
    german, text = rng.choice(patterns())
    for slot in SLOT.finditer(german):
        category, index, case, number = slot[1], slot[2], slot[3], slot[4] or ""
        word = pick(rng, category)
        if not usable(word, case, number):
            return None
        if "z" in (case, number):
            german, text = german.replace(slot[0], word.german, 1), bare(text, category, word)
            continue
        kind = "ein" if COUNTED.search(german[: german.index(slot[0])]) else ""
        if category in APART:
            kind = rng.choice(["def", "ein"])
        made = phrase(rng, word, case, kind=kind, number=number)
        if number == "p" and made.german[0].isdigit():
            return None
        german = german.replace(slot[0], made.german, 1)
        text = text.replace("{" + category + index + "}", made.english)
    filled = values(rng)
    return capital(contracted(german.format(**filled))), capital(text.format(**filled))
