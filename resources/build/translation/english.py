"""English inflection for the synthetic sentences: articles, plurals, verbs, clauses."""

from __future__ import annotations

import re

_IRREGULAR = """be was been|have had had|do did done|get got got|give gave given|go went gone
take took taken|make made made|pay paid paid|meet met met|find found found|buy bought bought
sell sold sold|send sent sent|read read read|write wrote written|bring brought brought
speak spoke spoken|come came come|leave left left|lose lost lost|forget forgot forgotten
understand understood understood|know knew known|see saw seen|eat ate eaten|drink drank drunk
sleep slept slept|begin began begun|build built built|rise rose risen|fall fell fallen
grow grew grown|steal stole stolen|sit sat sat|stand stood stood|think thought thought
become became become|spend spent spent|drive drove driven|ride rode ridden|break broke broken
cut cut cut|lead led led|fight fought fought|say said said|keep kept kept|hold held held
show showed shown|win won won|choose chose chosen|tell told told|put put put|let let let"""
IRREGULAR = {row.split()[0]: row.split()[1:] for row in re.split(r"[|\n]", _IRREGULAR)}
DOUBLED = frozenset({"plan", "stop", "permit", "program", "transfer", "control", "cancel"})
# subject pronoun: be, have, do
AUXILIARIES = {
    "I": ("am", "have", "do"),
    "you": ("are", "have", "do"),
    "we": ("are", "have", "do"),
    "they": ("are", "have", "do"),
} | dict.fromkeys(("he", "she", "it", "one"), ("is", "has", "does"))
REFLEXIVES = {
    "I": "myself",
    "he": "himself",
    "she": "herself",
    "we": "ourselves",
    "you": "yourself",
    "it": "itself",
}


def plural(word: str) -> str:
    """Return the regular plural."""
    if re.search(r"(s|x|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def article(word: str) -> str:
    """Return a or an."""
    if re.match(r"(uni|use|eu|one\b|U[A-Z]?\b)", word):
        return "a"
    if re.match(r"(hour|honest|e-|[AEFHILMNORSX][A-Z])", word):
        return "an"
    return "an" if word[0].lower() in "aeiou" else "a"


def third(verb: str) -> str:
    """Return the third person singular."""
    if verb in {"be", "have"}:
        return {"be": "is", "have": "has"}[verb]
    return verb + "es" if verb.endswith("o") else plural(verb)


def past(verb: str, *, participle: bool = False) -> str:
    """Return the simple past or the participle."""
    if verb in IRREGULAR:
        return IRREGULAR[verb][participle]
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in DOUBLED else "") + "ed"


def was(who: str) -> str:
    """Return was or were."""
    return "was" if AUXILIARIES[who][0] in {"is", "am"} else "were"


def modal(mode: str, who: str, *, negated: bool) -> str:
    """Return the English of a German modal for the subject pronoun."""
    be, _, do = AUXILIARIES[who]
    want = "want" if do == "do" else "wants"
    plain, negative = {
        "können": ("can", "cannot"),
        "müssen": ("must", f"{do} not have to"),
        "dürfen": (f"{be} allowed to", f"{be} not allowed to"),
        "sollen": ("should", "should not"),
        "wollen": (f"{want} to", f"{do} not want to"),
        "werden": ("will", "will not"),
        "möchten": ("would like to", f"{do} not want to"),
        "konnten": ("could", "could not"),
        "mussten": ("had to", "did not have to"),
        "durften": (f"{was(who)} allowed to", f"{was(who)} not allowed to"),
        "sollten": ("should", "should not"),
        "wollten": ("wanted to", "did not want to"),
        "könnten": ("could", "could not"),
        "würden": ("would", "would not"),
    }[mode]
    return negative if negated else plain


def _of_be(mode: str, who: str, *, negated: bool) -> str:
    form = AUXILIARIES[who][0] if mode == "present" else was(who)
    return form + (" not" if negated else "")


def predicate(text: str, mode: str, who: str, *, negated: bool = False, adverb: str = "") -> str:
    """Return the verb phrase (base form first) in the mode, for the subject pronoun."""
    base, _, rest = text.partition(" ")
    do = AUXILIARIES[who][2]
    if mode not in {"present", "past"}:
        words = [modal(mode, who, negated=negated), adverb, base]
    elif base == "be":
        words = [_of_be(mode, who, negated=negated), adverb]
    elif negated:
        words = [do if mode == "present" else "did", "not", adverb, base]
    elif mode == "past":
        words = [adverb, past(base)]
    else:
        words = [adverb, base if do == "do" else third(base)]
    return " ".join(word for word in [*words, rest] if word)


def question(text: str, mode: str, subject: str, who: str) -> str:
    """Return the verb phrase as a question."""
    base, _, rest = text.partition(" ")
    be, _, do = AUXILIARIES[who]
    if base == "be" and mode in {"present", "past"}:
        return f"{be if mode == 'present' else was(who)} {subject} {rest}"
    return {
        "present": f"{do} {subject} {text}",
        "past": f"did {subject} {text}",
        "können": f"can {subject} {text}",
        "müssen": f"{do} {subject} have to {text}",
        "möchten": f"would {subject} like to {text}",
        "wollen": f"{do} {subject} want to {text}",
    }[mode]
