"""Clauses: a verb phrase with its slots filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import english
import german
from adjuncts import place, time
from lexicon import Frame, frames, noun, verbs
from phrases import Phrase, phrase, pick, subject

SLOT = re.compile(r"\{(\w+):([ad])\}")
VEHICLES = {
    "dem Bus": "bus",
    "dem Zug": "train",
    "dem Auto": "car",
    "dem Fahrrad": "bicycle",
    "dem Taxi": "taxi",
    "der Straßenbahn": "tram",
    "der U-Bahn": "underground",
}
OUTDOORS = frozenset(
    """Straße Autobahn Brücke Parkplatz Marktplatz Sportplatz Hof Berg Fluss See Ausgang Eingang
    Treppe Spielplatz Radweg Gehweg Kreuzung Insel Küste Meer Strand Feld Grenze Rathausplatz
    Baustelle Standort Grundstück Bauernhof Tankstelle Toilette Intensivstation""".split()
)
AT = frozenset(
    """Bahnhof Hauptbahnhof Flughafen Apotheke Supermarkt Arztpraxis Praxis Schwimmbad Campus
    Arbeitsplatz""".split()
)
# Bare objects with their gender: these take kein.
BARE = dict(
    pair.split(":")
    for pair in """Geld:n Hilfe:f Zeit:f Angst:f Schulden:p Steuern:p Schmerzen:p Fieber:n Arbeit:f
    Arbeitsplätze:p Medikamente:p Strom:m Energie:f Wasser:n Daten:p Texte:p Bilder:p Fragen:p
    Widerspruch:m Deutsch:n Englisch:n Sport:m Musik:f Anspruch:m KI:f""".split()
)
# nicht stands before these.
BEFORE = frozenset(
    """zu nach in ins im zum zur mit bei von an für auf über um unter vor neben aus per krank gesund
    allein arbeitslos schwanger zufrieden traurig glücklich müde kaputt teuer kostenlos wichtig
    gefährlich neu gültig ungültig lange geöffnet geschlossen gesperrt barrierefrei leer groß
    schnell""".split()
)
MODES = (
    ["present"] * 9
    + ["past"] * 6
    + ["können", "müssen"] * 4
    + "werden dürfen sollen wollen möchten konnten mussten wollten durften sollten könnten würden".split()
)
WISHES = frozenset("wollen möchten wollten dürfen durften".split())


@dataclass(frozen=True)
class Filled:
    """The German complements and the English verb phrase of a frame."""

    middle: tuple[str, ...]
    english: str


@dataclass(frozen=True)
class Clause:
    """A clause: subject first, verb first (after an adverb), verb last (weil, dass); English."""

    main: str
    inverted: str
    last: str
    english: str


def object_of(rng: Random, frame: Frame, slot: re.Match[str], *, negated: bool) -> Phrase:
    """Return the phrase of a slot; an indefinite object takes kein if negated."""
    word = pick(rng, slot[1], frame.limit)
    if slot[1] == "place" and "in" in frame.german and word.german in OUTDOORS:
        word = noun("Wohnung")
    made = phrase(rng, word, slot[2])
    if not (negated and made.indefinite):
        return made
    none = phrase(rng, word, slot[2], kind="kein")
    text = none.english.removeprefix("no ")
    single = none.person == "er" and not word.mass
    text = f"{english.article(text)} {text}" if single else f"any {text}"
    return Phrase(none.german, text, none.person, none.who, indefinite=True)


def fill(rng: Random, frame: Frame, who: Phrase, *, negated: bool = False) -> Filled:
    """Fill the slots of the frame; with `negated`, kein or nicht comes in."""
    words, text, done = [], frame.english, not negated
    for index, token in enumerate(frame.german):
        slot = SLOT.fullmatch(token)
        if token == "sich":
            words.append({"ich": "mich", "wir": "uns"}.get(who.german, "sich"))
        elif not slot:
            words.append(token)
        elif slot[1] == "vehicle":
            words.append(rng.choice(list(VEHICLES)))
            text = text.replace("{vehicle0}", VEHICLES[words[-1]])
        else:
            direct = slot[2] == "a" and (index == 0 or frame.german[index - 1][0] in "s{")
            made = object_of(rng, frame, slot, negated=direct and not done)
            done = done or (direct and negated and made.indefinite)
            words.append(made.german)
            text = _at(text.replace("{" + slot[1] + "}", made.english, 1), made)
    text = text.replace("*self", english.REFLEXIVES.get(who.who, "themselves"))
    if not done:
        words = with_not(frame, words)
    return Filled(tuple(german.contracted(" ".join(words)).split()), text)


def _at(text: str, made: Phrase) -> str:
    at = made.german.split()[-1] in AT
    return text.replace(f" in {made.english}", f" at {made.english}") if at else text


def negatable(frame: Frame) -> bool:
    """Whether the frame can be negated by rule."""
    return not {"viel", "mehr", "weniger", "neue"} & set(frame.german)


def with_not(frame: Frame, words: list[str]) -> list[str]:
    """Put kein before a bare or indefinite object, else nicht at its place."""
    start = 1 if frame.german[:1] == ("sich",) else 0
    if len(frame.german) <= start:
        return [*words, "nicht"]
    first = frame.german[start]
    if first in {"ein", "eine", "einen"}:
        return [*words[:start], "k" + first, *words[start + 1 :]]
    if first in BARE:
        none = "kein" + german.EIN["a"][BARE[first]]
        return [*words[:start], none, *words[start:]]
    place_of = next((i for i, t in enumerate(frame.german) if t in BEFORE), len(words))
    return [*words[:place_of], "nicht", *words[place_of:]]


def german_verb(rng: Random, frame: Frame, person: str, mode: str) -> tuple[str, str]:
    """Return the finite form and what stands at the end of the clause."""
    own = frame.verb
    if mode == "present":
        return german.finite(own, person), own.prefix
    if mode != "past":
        return german.modal(mode, person), own.prefix + own.infinitive
    if own.infinitive in {"sein", "haben", "werden"} or rng.random() < 0.2:
        return german.finite(own, person, preterite=True), own.prefix
    auxiliary = verbs()["sein" if own.aux == "s" else "haben"]
    return german.finite(auxiliary, person), own.participle


def adjoined(rng: Random, frame: Frame, mode: str, *, negated: bool) -> tuple[str, str, str]:
    """Return German time and place, the English adverb, and the English end of the clause."""
    when, adverb, tail = "", "", []
    local = {"in", "zu", "nach", "aus", "vor", "neben", "bei"} & set(frame.german)
    where = place(rng) if rng.random() < 0.18 and not local else ("", "")
    if rng.random() < 0.4:
        when, text = time(rng, mode)
        if text.startswith("~") and negated:
            when = text = ""
        adverb, tail = (text[1:], []) if text.startswith("~") else ("", [text])
    return " ".join([when, where[0]]).strip(), adverb, " ".join([where[1], *tail]).strip()


def joined(parts: Sequence[str]) -> str:
    """Join the parts that are there."""
    return " ".join(" ".join(parts).split())


def clause(
    rng: Random,
    frame: Frame | None = None,
    who: Phrase | None = None,
    mode: str = "",
    *,
    plain: bool = False,
) -> Clause:
    """Return a clause; `plain` leaves out time, place and negation."""
    frame = frame or rng.choice(frames())
    who = who or subject(rng, frame.subjects)
    mode = mode or rng.choice(MODES)
    if not set("POHLF") & set(frame.subjects) and mode in WISHES:
        mode = "present"
    negated = not plain and negatable(frame) and rng.random() < 0.15
    filled = fill(rng, frame, who, negated=negated)
    finite, end = german_verb(rng, frame, who.person, mode)
    extra, adverb, tail = ("", "", "") if plain else adjoined(rng, frame, mode, negated=negated)
    own = filled.middle[:1] if filled.middle[:1] in {("sich",), ("mich",), ("uns",)} else ()
    middle = joined([*own, extra, *filled.middle[len(own) :]])
    glued = end + finite if end and end == frame.verb.prefix else joined([end, finite])
    text = english.predicate(filled.english, mode, who.who, negated=negated, adverb=adverb)
    return Clause(
        joined([who.german, finite, middle, end]),
        joined([finite, who.german, middle, end]),
        joined([who.german, middle, glued]),
        joined([who.english, text, tail]),
    )
