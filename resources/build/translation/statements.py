"""Sentences around a noun: there is, this is, names, lists, headings; the table of all kinds."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import english
import sentences as s
from adjuncts import place
from clauses import joined
from german import finite
from lexicon import everyday, nouns, verbs
from phrases import company, pairs, phrase, pick, someone, subject
from texts import Pair, capital, sentence


def existence(rng: Random) -> Pair | None:
    """In Ulm gibt es ein Museum."""
    word = pick(rng, rng.choice("org place event thing tech abstract benefit doc person".split()))
    if word.proper:
        return None
    made = phrase(rng, word, "a", kind="ein")
    where = place(rng)
    be = "are" if made.who == "they" else "is"
    own = rng.choice([f"{where[0]} gibt es {made.german}", f"es gibt {where[0]} {made.german}"])
    return sentence(own, f"there {be} {made.english} {where[1]}")


def naming(rng: Random) -> Pair | None:
    """Das nennt man: Inklusion."""
    word = rng.choice(everyday())
    if word.proper:
        return None
    own, text = word.german, word.english
    many = (word.plural, word.english_plural) if not word.mass else (own, text)
    return rng.choice(
        [
            (f"Ein anderes Wort dafür ist: {own}.", f"Another word for this is: {text}."),
            (f"Das nennt man: {own}.", f"This is called: {text}."),
            (f"Das schwere Wort dafür ist: {own}.", f"The difficult word for this is: {text}."),
            (own, capital(text)),
            (f"{own}:", f"{capital(text)}:"),
            (many[0], capital(many[1])),
        ]
    )


def fragment(rng: Random) -> Pair:
    """Return a noun phrase alone, as in a list or heading."""
    made = phrase(rng, rng.choice(everyday()), rng.choice("na"))
    if rng.random() < 0.3:
        return made.german, made.english
    if rng.random() < 0.2:
        return f"- {made.german}", f"- {made.english}"
    return capital(made.german), capital(made.english)


def enumeration(rng: Random) -> Pair | None:
    """Sie brauchen ein Foto, einen Ausweis und Geld."""
    own, other, case = rng.choice(
        [
            ("Sie brauchen", "You need", "a"),
            ("Es gibt", "There are", "a"),
            ("Wir haben", "We have", "a"),
            ("Dort finden Sie", "There you will find", "a"),
            ("Bitte bringen Sie mit:", "Please bring:", "a"),
            ("Dazu gehören", "These include", "n"),
            ("Zum Beispiel", "For example,", "n"),
        ]
    )
    category = rng.choice("doc thing food org person place event tech illness".split())
    kind = rng.choice(["ein", "ein", "def"])
    items = [
        phrase(rng, pick(rng, category), case, kind=kind) for _ in range(rng.choice([2, 3, 3, 4]))
    ]
    if len({item.german for item in items}) < len(items):
        return None
    return sentence(
        f"{own} {', '.join(i.german for i in items[:-1])} und {items[-1].german}",
        f"{other} {', '.join(i.english for i in items[:-1])} and {items[-1].english}",
    )


def profession(rng: Random) -> Pair:
    """Frau Kaya ist Ärztin in Ulm."""
    word = rng.choice([n for n in nouns()["person"] if n.gender in {"m", "f", "mn"}])
    who, where = someone(rng), place(rng) if rng.random() < 0.4 else ("", "")
    own, other = rng.choice([("ist", "is"), ("ist", "is"), ("war", "was")])
    text = f"{who.english} {other} {english.article(word.english)} {word.english} {where[1]}"
    return sentence(f"{who.german} {own} {word.german} {where[0]}", text)


PEOPLE_ARE = pairs(
    """krank:ill gesund:healthy jung:young alt:old arm:poor reich:rich arbeitslos:unemployed
    zufrieden:satisfied unzufrieden:dissatisfied traurig:sad froh:glad verletzt:injured müde:tired
    behindert:disabled pflegebedürftig:in_need_of_care berufstätig:employed bekannt:well-known
    allein:alone freundlich:friendly"""
)
THINGS_ARE = pairs(
    """neu:new alt:old wichtig:important groß:big klein:small gut:good schlecht:bad teuer:expensive
    günstig:cheap kostenlos:free_of_charge kaputt:broken fertig:finished sicher:safe
    gefährlich:dangerous modern:modern schwierig:difficult einfach:easy nötig:necessary
    möglich:possible richtig:right falsch:wrong verboten:forbidden erlaubt:allowed
    freiwillig:voluntary beliebt:popular nützlich:useful schön:beautiful barrierefrei:accessible
    geöffnet:open geschlossen:closed"""
)
DEGREES = [("", "")] * 4 + pairs(
    "sehr:very zu:too nicht:not noch_nicht:not_yet nicht_mehr:no_longer"
)
WHOLE = frozenset("verboten erlaubt kostenlos geöffnet geschlossen fertig kaputt allein".split())


def quality(rng: Random) -> Pair:
    """Der Antrag ist kostenlos."""
    who = subject(rng, rng.choice("PPTZDEBC"))
    people = who.who in {"I", "he", "she", "you", "we", "one"}
    own, other = rng.choice(PEOPLE_ARE if people else THINGS_ARE)
    degree = rng.choice(DEGREES)
    if own in WHOLE and degree[0] in {"sehr", "zu"}:
        degree = ("", "")
    old = rng.random() < 0.3
    be = english.was(who.who) if old else english.AUXILIARIES[who.who][0]
    return sentence(
        joined([who.german, finite(verbs()["sein"], who.person, preterite=old), degree[0], own]),
        joined([who.english, be, degree[1], other]),
    )


def showing(rng: Random) -> Pair:
    """Das ist ein Formular."""
    word = pick(rng, rng.choice("org place tech doc abstract event thing".split()))
    made = phrase(rng, word, "n", kind="" if word.mass else "ein")
    if made.who == "they":
        return sentence(f"das sind {made.german}", f"these are {made.english}")
    return sentence(f"das ist {made.german}", f"this is {made.english}")


def called(rng: Random) -> Pair:
    """Der Name der Firma ist: Bosch."""
    name = re.sub(r"^.* ", "", company(rng).german)
    own, other = rng.choice(
        [("der Name der Firma", "the name of the company"), ("das Projekt", "the project")]
    )
    if own == "das Projekt":
        return sentence(f"das Projekt heißt {name}", f"the project is called {name}")
    return sentence(f"{own} ist: {name}", f"{other} is: {name}")


KINDS: dict[Callable[[Random], Pair | None], int] = {
    s.main_clause: 28,
    s.opened: 13,
    s.time_first: 8,
    s.subordinate: 6,
    s.condition: 5,
    s.reported: 5,
    s.question: 6,
    s.instruction: 9,
    s.two_sentences: 2,
    s.purpose: 3,
    s.announced: 3,
    s.relative: 4,
    s.whoever: 5,
    s.object_first: 6,
    s.both: 2,
    s.asked_and_told: 4,
    s.passive: 8,
    existence: 5,
    naming: 4,
    fragment: 5,
    enumeration: 4,
    profession: 3,
    quality: 5,
    showing: 1,
    called: 1,
}
