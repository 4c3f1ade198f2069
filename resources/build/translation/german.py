"""German inflection for the synthetic sentences: articles, adjectives, nouns, verbs."""

from __future__ import annotations

import re

from lexicon import Noun, Verb

DEFINITE = {
    "n": {"m": "der", "f": "die", "n": "das", "p": "die"},
    "a": {"m": "den", "f": "die", "n": "das", "p": "die"},
    "d": {"m": "dem", "f": "der", "n": "dem", "p": "den"},
}
EIN = {
    "n": {"m": "", "f": "e", "n": "", "p": "e"},
    "a": {"m": "en", "f": "e", "n": "", "p": "e"},
    "d": {"m": "em", "f": "er", "n": "em", "p": "en"},
}
STRONG = {
    "n": {"m": "er", "f": "e", "n": "es", "p": "e"},
    "a": {"m": "en", "f": "e", "n": "es", "p": "e"},
    "d": {"m": "em", "f": "er", "n": "em", "p": "en"},
}
DIESER = {"der": "er", "die": "e", "das": "es", "den": "en", "dem": "em"}
CONTRACTED = {
    "in dem": "im",
    "in das": "ins",
    "an dem": "am",
    "zu dem": "zum",
    "zu der": "zur",
    "bei dem": "beim",
    "von dem": "vom",
}


def ending(case: str, gender: str, kind: str) -> str:
    """Return the adjective ending after "der", an "ein" word or no determiner ("")."""
    if not kind or (kind == "ein" and not EIN[case][gender]):
        return STRONG[case][gender]
    if (case == "n" and gender != "p") or (case == "a" and gender in "fn"):
        return "e"
    return "en"


def gender_of(noun: Noun, chosen: str) -> str:
    """Return m, f, n or p; nouns made of adjectives take the chosen one."""
    return chosen if noun.gender == "adj" else {"mn": "m"}.get(noun.gender, noun.gender)


def plural_form(noun: Noun, case: str) -> str:
    """Return the plural in its case."""
    return noun.plural + "n" if case == "d" and noun.plural[-1] not in "ns" else noun.plural


def noun_form(noun: Noun, case: str, gender: str, kind: str) -> str:
    """Return the noun in its case; gender "p" asks for the plural."""
    if noun.gender == "adj":
        return noun.german[:-1] + ending(case, gender, kind)
    if gender == "p" and noun.gender != "p":
        return plural_form(noun, case)
    if noun.gender == "mn" and case != "n":
        return noun.german + ("n" if noun.german.endswith(("e", "Nachbar")) else "en")
    if re.match(r"\w+e \w", noun.german) and gender == "f":
        return with_adjective(noun.german, case, kind)
    return noun.german


def with_adjective(words: str, case: str, kind: str) -> str:
    """Return "Künstliche Intelligenz", "Leichte Sprache" in the case."""
    adjective, noun = words.split(" ", 1)
    return f"{adjective[:-1]}{ending(case, 'f', kind)} {noun}"


def contracted(text: str) -> str:
    """Return the text with im, zum, beim … for preposition and article."""
    return re.sub(rf"\b({'|'.join(CONTRACTED)})\b", lambda m: CONTRACTED[m[0]], text)


def finite(verb: Verb, person: str, *, preterite: bool = False) -> str:
    """Return the form for "ich", "er" (third singular) or "sie" (plural and Sie)."""
    if verb.infinitive == "sein":
        now = {"ich": "bin", "er": "ist", "sie": "sind"}
        return {"sie": "waren"}.get(person, "war") if preterite else now[person]
    if preterite:
        plural = "n" if verb.preterite.endswith("e") else "en"
        return verb.preterite + (plural if person == "sie" else "")
    if person == "ich":
        return re.sub(r"e?n$", "e", verb.infinitive)
    return verb.infinitive if person == "sie" else verb.third


MODALS = {
    "können": ("kann", "kann", "können"),
    "müssen": ("muss", "muss", "müssen"),
    "dürfen": ("darf", "darf", "dürfen"),
    "sollen": ("soll", "soll", "sollen"),
    "wollen": ("will", "will", "wollen"),
    "werden": ("werde", "wird", "werden"),
    "möchten": ("möchte", "möchte", "möchten"),
    "konnten": ("konnte", "konnte", "konnten"),
    "mussten": ("musste", "musste", "mussten"),
    "durften": ("durfte", "durfte", "durften"),
    "sollten": ("sollte", "sollte", "sollten"),
    "wollten": ("wollte", "wollte", "wollten"),
    "könnten": ("könnte", "könnte", "könnten"),
    "würden": ("würde", "würde", "würden"),
}


def modal(mode: str, person: str) -> str:
    """Return the finite form of the modal."""
    return MODALS[mode][("ich", "er", "sie").index(person)]


def with_zu(verb: Verb) -> str:
    """Return the infinitive with zu."""
    return f"{verb.prefix}zu{verb.infinitive}" if verb.prefix else f"zu {verb.infinitive}"
