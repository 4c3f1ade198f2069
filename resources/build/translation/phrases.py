"""Noun phrases and subjects in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import english
import german
import names
from lexicon import APART, Noun, fits, noun, nouns


@dataclass(frozen=True)
class Phrase:
    """A noun phrase; `person` is the German verb form it takes, `who` the English pronoun."""

    german: str
    english: str
    person: str = "er"
    who: str = "it"
    indefinite: bool = False


POSSESSIVES = {
    "Ihr": "your",
    "mein": "my",
    "sein": "his",
    "ihr": "her",
    "unser": "our",
    "dein": "your",
}
# Mass nouns of these kinds have no article in English where German says "die Gesundheit".
BARE = frozenset({"benefit", "illness", "abstract", "tech", "misc", "grave"})
NUMBERS = "2 3 4 5 6 7 8 10 12 15 20 25 30 50 100 200 500".split()


def pairs(text: str) -> list[tuple[str, str]]:
    """Split "neu:new kaputt:broken" into pairs."""
    return [
        (a.replace("_", " "), b.replace("_", " ")) for a, b in (p.split(":") for p in text.split())
    ]


OF_PEOPLE = pairs(
    """jung:young alt:old krank:ill gesund:healthy arm:poor reich:rich bekannt:well-known
    berühmt:famous freundlich:friendly neu:new arbeitslos:unemployed behindert:disabled
    deutsch:German ander:other älter:older jünger:younger"""
)
OF_THINGS = pairs(
    """neu:new alt:old wichtig:important groß:big klein:small gut:good schlecht:bad modern:modern
    digital:digital öffentlich:public einfach:simple teur:expensive günstig:cheap kostenlos:free
    besonder:special ander:different deutsch:German kurz:short lang:long schwierig:difficult
    gemeinsam:joint falsch:wrong richtig:right international:international örtlich:local"""
)
RANKING = pairs(
    """nächst:next erst:first zweit:second letzt:last wichtigst:most_important größt:biggest
    best:best"""
)


def pick(rng: Random, category: str, limit: str = "") -> Noun:
    """Return a noun of the category."""
    return rng.choice([word for word in nouns()[category] if not limit or fits(word, limit)])


def adjective(rng: Random, word: Noun, determiner: str) -> tuple[str, str] | None:
    """Return a fitting adjective, or mostly none."""
    if rng.random() > 0.16 or word.category in {"illness", "benefit", *APART}:
        return None
    if determiner == "def" and rng.random() < 0.25:
        return rng.choice(RANKING)
    return rng.choice(OF_PEOPLE if word.category == "person" else OF_THINGS)


def determiner(rng: Random, kind: str, case: str, gender: str) -> tuple[str, str, str]:
    """Return the German word, the kind of ending that follows, the English word."""
    plural = gender == "p"
    if kind == "def":
        return german.DEFINITE[case][gender], "der", "the"
    if kind == "this":
        stem = german.DIESER[german.DEFINITE[case][gender]]
        return f"dies{stem}", "der", "these" if plural else "this"
    if kind == "poss":
        own = rng.choice(list(POSSESSIVES))
        return own + german.EIN[case][gender], "ein", POSSESSIVES[own]
    if kind == "kein":
        return "kein" + german.EIN[case][gender], "ein", "no"
    if kind == "many":
        return "vielen" if case == "d" else "viele", "", "many"
    if plural:
        number = rng.choice(NUMBERS) if rng.random() < 0.35 else ""
        return number, "", number
    return "ein" + german.EIN[case][gender], "ein", "a"


def phrase(rng: Random, word: Noun, case: str, *, kind: str = "", number: str = "") -> Phrase:
    """Return the noun with a determiner (`kind`), in the singular "s", the plural "p" or either."""
    gender = german.gender_of(word, rng.choice("mf"))
    if not word.mass and number != "s" and (number == "p" or rng.random() < 0.3):
        gender = "p"
    many = 4 if gender == "p" else 0
    kind = kind or rng.choices(("def", "ein", "poss", "this", "many"), (44, 34, 12, 6, many))[0]
    if word.proper:
        kind = "def"
    if word.mass:
        return _mass(rng, word, case, kind)
    own, after, other = determiner(rng, kind, case, gender)
    extra = adjective(rng, word, kind)
    stem = extra[0] + german.ending(case, gender, after) if extra else ""
    texts = [own, stem, german.noun_form(word, case, gender, after)]
    text = (extra[1] + " " if extra else "") + _english(word, gender)
    text = f"{english.article(text)} {text}" if other == "a" else f"{other} {text}".strip()
    person = "sie" if gender == "p" else "er"
    return Phrase(
        " ".join(t for t in texts if t),
        text,
        person,
        pronoun(word, gender),
        kind in {"ein", "many"},
    )


def _english(word: Noun, gender: str) -> str:
    return word.english_plural if gender == "p" else word.english.strip("*")


def pronoun(word: Noun, gender: str) -> str:
    """Return he, she, it or they."""
    if gender == "p" or word.english == "*police":
        return "they"
    return {"m": "he", "f": "she"}.get(gender, "it") if word.category == "person" else "it"


def _mass(rng: Random, word: Noun, case: str, kind: str) -> Phrase:
    """Return a mass noun with the articles of each language."""
    gender = german.gender_of(word, "n")
    text = word.english.strip("*")
    person = "sie" if gender == "p" else "er"
    who = "they" if gender == "p" or text in {"police", "vegetables", "lessons"} else "it"
    if word.proper or (kind == "def" and gender != "p"):
        own, after = german.DEFINITE[case][gender], "der"
        text = text if word.category in BARE and not word.proper else f"the {text}"
    elif kind in {"kein", "poss"}:
        own, after, other = determiner(rng, kind, case, gender)
        text = f"{other} {text}"
    else:
        return Phrase(german.noun_form(word, case, gender, ""), text, person, who, indefinite=True)
    return Phrase(f"{own} {german.noun_form(word, case, gender, after)}", text, person, who)


PRONOUNS = [
    Phrase("ich", "I", "ich", "I"),
    Phrase("er", "he", "er", "he"),
    Phrase("sie", "she", "er", "she"),
    Phrase("wir", "we", "sie", "we"),
    Phrase("Sie", "you", "sie", "you"),
    Phrase("Sie", "you", "sie", "you"),
    Phrase("man", "you", "er", "you"),
    Phrase("sie", "they", "sie", "they"),
]
YOU = Phrase("Sie", "you", "sie", "you")
GROUPS = [
    Phrase(*row.split("|"), "sie", "they")
    for row in """viele Menschen|many people
alle Menschen|all people
Menschen mit Behinderungen|people with disabilities
alle Kinder|all children
viele Kinder|many children
alte Menschen|old people
junge Menschen|young people
die meisten Menschen|most people
kranke Menschen|sick people
arme Menschen|poor people
manche Menschen|some people
viele Frauen|many women
viele Eltern|many parents
die Eltern|the parents
die Leute|the people
alle Bürger|all citizens
Bürgerinnen und Bürger|citizens
Menschen mit wenig Geld|people with little money
die Menschen|the people
geflüchtete Menschen|refugees
Menschen aus anderen Ländern|people from other countries""".splitlines()
]
SHORT_NAMES = pairs(
    """der_IPAI:the_IPAI die_EU:the_EU die_SPD:the_SPD die_CDU:the_CDU die_FDP:the_FDP
    die_UNO:the_UN
    die_WHO:the_WHO das_BSW:the_BSW die_AfD:the_AfD die_AWO:the_AWO die_IHK:the_IHK die_NATO:NATO
    das_DLR:the_DLR das_KIT:KIT das_DRK:the_DRK der_ADAC:the_ADAC der_DGB:the_DGB das_BAMF:the_BAMF"""
)


def someone(rng: Random) -> Phrase:
    """Return a person with a name."""
    first, last = rng.choice(names.FIRST), rng.choice(names.LAST)
    own, other, who = rng.choice(
        [
            (f"{first} {last}", f"{first} {last}", "one"),
            (first, first, "one"),
            (f"Frau {last}", f"Ms {last}", "she"),
            (f"Herr {last}", f"Mr {last}", "he"),
        ]
    )
    return Phrase(own, other, "er", who)


def town(rng: Random) -> tuple[str, str]:
    """Return a town in both languages."""
    if rng.random() < 0.25:
        return rng.choice(list(names.PLACES_DIFF.items()))
    name = rng.choice(names.PLACES)
    return name, name


def company(rng: Random) -> Phrase:
    """Return a company or another organization with a name."""
    name = rng.choice(names.COMPANIES)
    own, other = rng.choice(
        [
            (f"die Firma {name}", f"the company {name}"),
            (f"das Unternehmen {name}", f"the company {name}"),
            (name, name),
            rng.choice(SHORT_NAMES),
        ]
    )
    return Phrase(own, other)


def _person(rng: Random) -> Phrase:
    roll = rng.random()
    if roll < 0.33:
        return rng.choice(PRONOUNS)
    if roll < 0.47:
        return someone(rng)
    return rng.choice(GROUPS) if roll < 0.55 else phrase(rng, pick(rng, "person"), "n")


def _organization(rng: Random) -> Phrase:
    roll = rng.random()
    if roll < 0.2:
        return company(rng)
    if roll < 0.32:
        own, other = town(rng)
        return Phrase(f"die Stadt {own}", f"the city of {other}")
    return phrase(rng, pick(rng, "org"), "n", kind=rng.choice(["def", "def", "def", "ein"]))


HEALERS = "Arzt Ärztin Pflegerin Krankenhaus Klinik Hausarzt".split()
MOTHERS = [
    Phrase("sie", "she", "er", "she"),
    Phrase("die Frau", "the woman", "er", "she"),
    Phrase("meine Tante", "my aunt", "er", "she"),
]
KINDS = {
    "T": ("tech", "thing"),
    "B": ("abstract",),
    "C": ("cost", "benefit"),
    "E": ("event",),
    "Z": ("place",),
    "D": ("doc",),
}


def subject(rng: Random, kinds: str) -> Phrase:
    """Return a subject of one of the kinds (see the head of ``lexicon/frames.txt``)."""
    kind = rng.choice(kinds)
    if kind == "P":
        return _person(rng)
    if kind == "O":
        return _organization(rng)
    if kind == "L":
        return Phrase("die Polizei", "the police", "er", "they")
    if kind == "H":
        return phrase(rng, noun(rng.choice(HEALERS)), "n")
    if kind == "F":
        return rng.choice(MOTHERS)
    return phrase(rng, pick(rng, rng.choice(KINDS[kind])), "n")
