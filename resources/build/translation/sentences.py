"""Sentences made of clauses; each function makes one pair, or none if the dice do not fit."""

from __future__ import annotations

from random import Random

import english
from adjuncts import place, time
from clauses import clause, fill, german_verb, joined
from german import with_zu
from lexicon import Frame, personal, transitive
from phrases import PRONOUNS, YOU, Phrase, pairs, phrase, pick, someone, subject
from texts import Pair, capital, closed, sentence

THEY = Phrase("#", "#", "sie", "they")
OPENERS = [
    row.split("|")
    for row in """Deshalb|That is why
Deshalb|Therefore,
Darum|That is why
Trotzdem|Nevertheless,
Trotzdem|Even so,
Dann|Then
Danach|After that,
Zuerst|First,
Außerdem|In addition,
Vielleicht|Perhaps
Oft|Often
Zum Beispiel|For example,
Jetzt|Now
Heute|Today
Dort|There,
Dafür|For this,
So|In this way,
Leider|Unfortunately,
Seitdem|Since then,
Gleichzeitig|At the same time,
Manchmal|Sometimes
Normalerweise|Normally,
Zum Schluss|Finally,
Dabei|In doing so,""".splitlines()
]
ANNOUNCED = [
    row.split("|")
    for row in """Das heißt|This means
Das bedeutet|This means
Zum Beispiel|For example
Wichtig ist|Important
Das Ziel ist|The goal is
Der Grund ist|The reason is
Achtung|Attention
Das Problem ist|The problem is""".splitlines()
]
SPEECH = pairs(
    "sagt:says meint:thinks erklärt:explains berichtet:reports schreibt:writes hofft:hopes glaubt:believes"
)


def main_clause(rng: Random) -> Pair:
    """Der Mann hat gestern in Ulm einen Antrag gestellt."""
    made = clause(rng)
    return sentence(made.main, made.english)


def opened(rng: Random) -> Pair:
    """Deshalb hat der Mann … ."""
    made = clause(rng)
    own, other = rng.choice(OPENERS)
    return sentence(f"{own} {made.inverted}", f"{other} {made.english}")


def time_first(rng: Random) -> Pair | None:
    """Gestern hat der Mann … ."""
    mode = rng.choice(["present", "past", "past", "können", "müssen", "werden"])
    made = clause(rng, mode=mode, plain=True)
    own, other = time(rng, mode) if rng.random() < 0.6 else place(rng)
    if other.startswith("~"):
        return None
    comma = rng.choice(["", ","])
    return sentence(f"{own} {made.inverted}", f"{other}{comma} {made.english}")


def subordinate(rng: Random) -> Pair:
    """…, weil / obwohl / damit … ."""
    own, other, mode = rng.choice(
        [("weil", "because", ""), ("obwohl", "although", ""), ("damit", "so that", "können")]
    )
    first = clause(rng, plain=True)
    second = clause(rng, mode=mode, plain=True)
    return sentence(
        f"{first.main}, {own} {second.last}", f"{first.english} {other} {second.english}"
    )


def condition(rng: Random) -> Pair:
    """Wenn …, dann … ."""
    mode = rng.choice(["present", "present", "wollen", "möchten", "können"])
    then = clause(rng, mode=rng.choice("present present können müssen dürfen".split()), plain=True)
    condition_ = clause(rng, mode=mode, plain=True)
    own, other = rng.choice([(", dann", ", then"), (",", ","), (",", ",")])
    return sentence(
        f"wenn {condition_.last}{own} {then.inverted}",
        f"if {condition_.english}{other} {then.english}",
    )


def reported(rng: Random) -> Pair:
    """Die Ministerin sagt: … ."""
    made = clause(rng)
    own, other = rng.choice(SPEECH)
    who = someone(rng)
    if rng.random() < 0.6:
        who = phrase(rng, pick(rng, "person"), "n", kind="def", number="s")
    roll = rng.random()
    if roll < 0.25:
        return (
            f'{capital(who.german)} {own}: "{closed(made.main)}"',
            f'{capital(who.english)} {other}: "{closed(made.english)}"',
        )
    if roll < 0.7:
        return sentence(
            f"{who.german} {own}: {capital(made.main)}",
            f"{who.english} {other}: {capital(made.english)}",
        )
    return sentence(
        f"{who.german} {own}, dass {made.last}", f"{who.english} {other} that {made.english}"
    )


ASKED = ["present", "present", "können", "müssen", "möchten", "past", "wollen"]
WORDS = [("", "")] * 4 + [("Warum", "why"), ("Wann", "when"), ("Wo", "where"), ("Wie", "how")]


def question(rng: Random) -> Pair:
    """Wann müssen Sie den Antrag abgeben?"""
    who = rng.choice([*PRONOUNS, YOU])
    frame = rng.choice(personal())
    mode = rng.choice(ASKED)
    first, end = german_verb(rng, frame, who.person, mode)
    filled = fill(rng, frame, who)
    own, other = rng.choice(WORDS)
    text = english.question(filled.english, mode, who.english, who.who)
    return sentence(
        joined([own, first, who.german, *filled.middle, end]) + "?", joined([other, text]) + "?"
    )


STATES = frozenset(
    """sein werden haben bekommen brauchen leiden sterben kennen verstehen verlieren vergessen
    stehlen betrügen gehören""".split()
)


def command(rng: Random) -> Pair:
    """Return an instruction with Sie."""
    frame = rng.choice([f for f in personal() if f.verb.infinitive not in STATES])
    negated = rng.random() < 0.1
    filled = fill(rng, frame, YOU, negated=negated)
    first, end = german_verb(rng, frame, "sie", "present")
    please = rng.choice(["", "", "", "before", "inside"])
    own = joined([first, "Sie", "bitte" if please == "inside" else "", *filled.middle, end])
    text = joined(["please" if please else "", "do not" if negated else "", filled.english])
    return (f"bitte {own}" if please == "before" else own), text


def instruction(rng: Random) -> Pair:
    """Füllen Sie das Formular aus."""
    return sentence(*command(rng))


def two_sentences(rng: Random) -> Pair:
    """Der Mann ist krank. Deshalb … ."""
    first, second = clause(rng, plain=True), clause(rng, plain=True)
    own, other = rng.choice([*OPENERS[:8], ["Aber", "But"], ["Und", "And"]])
    after = second.main if own in {"Aber", "Und"} else second.inverted
    return (
        f"{closed(first.main)} {closed(f'{own} {after}')}",
        f"{closed(first.english)} {closed(f'{other} {second.english}')}",
    )


def purpose(rng: Random) -> Pair:
    """…, um Geld zu sparen."""
    who = subject(rng, "PPO")
    made = clause(rng, rng.choice(personal()), who, plain=True)
    frame = rng.choice(personal())
    filled = fill(rng, frame, who)
    return sentence(
        f"{made.main}, um {joined(filled.middle)} {with_zu(frame.verb)}",
        f"{made.english} to {filled.english}",
    )


def announced(rng: Random) -> Pair:
    """Das heißt: … ."""
    made = clause(rng)
    own, other = rng.choice(ANNOUNCED)
    return sentence(f"{own}: {capital(made.main)}", f"{other}: {capital(made.english)}")


def relative(rng: Random) -> Pair:
    """Menschen, die …, müssen … ."""
    own, other = rng.choice(
        pairs(
            """Menschen:people Personen:people Frauen:women Kinder:children Familien:families
            Patienten:patients Bürger:citizens Rentner:pensioners Mieter:tenants
            Alle_Menschen,:all_people"""
        )
    )
    who = Phrase("die", "who", "sie", "they")
    inner_mode = rng.choice("present present können past wollen müssen".split())
    outer_mode = rng.choice("present können müssen dürfen sollen past".split())
    inner = clause(rng, rng.choice(personal()), who, inner_mode, plain=True)
    outer = clause(rng, rng.choice(personal()), THEY, outer_mode, plain=True)
    return sentence(
        outer.main.replace("#", f"{own.strip(',')}, {inner.last},", 1),
        outer.english.replace("#", f"{other} {inner.english}", 1),
    )


def whoever(rng: Random) -> Pair:
    """Wer krank ist, muss zum Arzt gehen."""
    head, who = rng.choice([("people who", "they"), ("people who", "they"), ("anyone who", "one")])
    inner_mode = rng.choice("present present present wollen möchten past müssen".split())
    outer_mode = rng.choice("present können können müssen dürfen sollen".split())
    inner = clause(
        rng, rng.choice(personal()), Phrase("wer", "", "er", who), inner_mode, plain=True
    )
    outer = clause(rng, rng.choice(personal()), Phrase("", "", "er", who), outer_mode, plain=True)
    return sentence(f"{inner.last}, {outer.main}", f"{head} {inner.english} {outer.english}")


def object_first(rng: Random) -> Pair:
    """Den Antrag stellen Sie beim Amt."""
    frame = rng.choice([f for f in transitive() if f.subjects[0] in "PO"])
    category = frame.german[0][1:-3]
    kind = rng.choice(["def", "def", "this", "ein", "poss"])
    made = phrase(rng, pick(rng, category, frame.limit), "a", kind=kind)
    who = subject(rng, frame.subjects) if rng.random() < 0.6 or "P" not in frame.subjects else YOU
    mode = rng.choice("present present können müssen past dürfen sollen".split())
    text = frame.english.replace("{" + category + "}", made.english, 1)
    filled = fill(rng, Frame(frame.german[1:], frame.verb, text, frame.subjects), who)
    first, end = german_verb(rng, frame, who.person, mode)
    return sentence(
        joined([made.german, first, who.german, *filled.middle, end]),
        joined([who.english, english.predicate(filled.english, mode, who.who)]),
    )


def both(rng: Random) -> Pair | None:
    """Der Mann liest den Brief und ruft die Behörde an."""
    who = subject(rng, "PPO")
    first, second = (clause(rng, rng.choice(personal()), who, "present", plain=True) for _ in "12")
    after = second.main.removeprefix(who.german)
    return sentence(
        f"{first.main} und {after}",
        f"{first.english} and {second.english.removeprefix(who.english)}",
    )


def asked_and_told(rng: Random) -> Pair:
    """Sie suchen eine Wohnung? Dann … ."""
    frame = rng.choice(personal())
    mode = rng.choice(["present", "wollen", "möchten", "können"])
    filled = fill(rng, frame, YOU)
    first, end = german_verb(rng, frame, "sie", mode)
    own = rng.choice([["Sie", first], [first, "Sie"]])
    text = english.question(filled.english, mode, "you", "you")
    told = command(rng)
    while told[0].startswith("bitte"):
        told = command(rng)
    lower = told[0][0].lower() + told[0][1:]
    return (
        f"{closed(joined([*own, *filled.middle, end]) + '?')} {closed(f'Dann {lower}')}",
        f"{closed(text + '?')} {closed(f'Then {told[1]}')}",
    )


PASSIVES = {
    "now": ("wird", "werden", "", "{be} {no}{part}"),
    "past": ("wurde", "wurden", "", "{was} {no}{part}"),
    "perfect": ("ist", "sind", "worden", "{was} {no}{part}"),
    "müssen": ("muss", "müssen", "werden", "must be {part}"),
    "können": ("kann", "können", "werden", "can be {part}"),
    "werden": ("wird", "werden", "werden", "will {no}be {part}"),
    "sollen": ("soll", "sollen", "werden", "should {no}be {part}"),
}
NO_PASSIVE = frozenset("haben bekommen erhalten verlassen kennen sehen".split())


def passive(rng: Random) -> Pair | None:
    """Der Antrag wird geprüft."""
    usable = [f for f in transitive() if len(f.german) == 1 and f.verb.infinitive not in NO_PASSIVE]
    frame = rng.choice(usable)
    category = frame.german[0][1:-3]
    who = phrase(rng, pick(rng, category, frame.limit), "n")
    mode = rng.choice(list(PASSIVES))
    when = (
        time(rng, {"now": "present", "perfect": "past"}.get(mode, mode))
        if rng.random() < 0.4
        else ("", "")
    )
    if when[1].startswith("~"):
        return None
    negated = rng.random() < 0.12 and mode not in {"müssen", "können"}
    base, _, rest = frame.english.partition(" ")
    part = joined([english.past(base, participle=True), rest.replace("{" + category + "}", "")])
    single, many, end, pattern = PASSIVES[mode]
    own = [many if who.person == "sie" else single, when[0], "nicht" if negated else ""]
    be, no = english.AUXILIARIES[who.who][0], "not " if negated else ""
    text = pattern.format(be=be, was=english.was(who.who), no=no, part=part)
    return sentence(
        joined([who.german, *own, frame.verb.participle, end]), joined([who.english, text, when[1]])
    )
