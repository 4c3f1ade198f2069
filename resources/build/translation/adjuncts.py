"""Phrases of time and place in both languages."""

from __future__ import annotations

from random import Random

import names
from phrases import town

# "~" marks an adverb that stands before the English verb.
TIMES = {
    "present": """heute|today
jetzt|now
jeden Tag|every day
jede Woche|every week
jeden Monat|every month
jedes Jahr|every year
einmal im Jahr|once a year
am Montag|on Monday
am Wochenende|at the weekend
oft|~often
manchmal|~sometimes
immer|~always
meistens|~usually
normalerweise|~normally
auch|~also
nur selten|~rarely
morgens|in the morning
abends|in the evening
zurzeit|at the moment
im Moment|at the moment
dort|there
hier|here
trotzdem|anyway""",
    "past": """gestern|yesterday
letzte Woche|last week
letztes Jahr|last year
vor 3 Jahren|3 years ago
vor einem Jahr|a year ago
im Jahr {y}|in {y}
am {d}. {m} {y}|on {d} {em} {y}
im {m} {y}|in {em} {y}
im {m}|in {em}
früher|in the past
damals|at that time
bis {y}|until {y}
vor {n} Wochen|{n} weeks ago
vor {n} Tagen|{n} days ago
vor Kurzem|recently
heute Morgen|this morning
am {w}|on {ew}
auch|~also""",
    "future": """morgen|tomorrow
nächste Woche|next week
nächstes Jahr|next year
bald|soon
im Jahr {y}|in {y}
ab dem {d}. {m} {y}|from {d} {em} {y}
bis zum {d}. {m} {y}|by {d} {em} {y}
in {n} Wochen|in {n} weeks
bis Ende {y}|by the end of {y}
bis zum Ende des Jahres|by the end of the year
um {h} Uhr|at {h}:00
in Zukunft|in future
ab {w}|from {ew}
am {w}|on {ew}
am {w} um {h} Uhr|on {ew} at {h}:00
innerhalb von {n} Tagen|within {n} days
innerhalb von {n} Wochen|within {n} weeks
ab {y}|from {y}
am {d}. {m}|on {d} {em}""",
}
OPTIONS = {when: [line.split("|") for line in text.splitlines()] for when, text in TIMES.items()}
TENSES = {"present": "present", "past": "past"} | dict.fromkeys(
    ("konnten", "mussten", "wollten", "durften"), "past"
)


def time(rng: Random, mode: str) -> tuple[str, str]:
    """Return a time phrase that fits the tense or modal."""
    german, english = rng.choice(OPTIONS[TENSES.get(mode, rng.choice(["future", "present"]))])
    (month, english_month), (day, english_day) = (
        rng.choice(list(table.items())) for table in (names.MONTHS, names.DAYS)
    )
    values = {
        "y": rng.randint(1950, 2026) if TENSES.get(mode) == "past" else rng.randint(2025, 2045),
        "d": rng.randint(1, 28),
        "m": month,
        "em": english_month,
        "n": rng.randint(2, 14),
        "w": day,
        "ew": english_day,
        "h": rng.randint(8, 20),
    }
    return german.format(**values), english.format(**values)


PLACES = """in der Stadt|in the city
im Rathaus|in the town hall
auf dem Land|in the countryside
in der Schule|at school
im Internet|on the internet
zu Hause|at home
bei der Arbeit|at work
in ganz Deutschland|throughout Germany
in Europa|in Europe
in diesem Land|in this country
auf der ganzen Welt|all over the world
in unserer Stadt|in our city
im Norden von {0}|in the north of {1}
im Süden von {0}|in the south of {1}
in der Nähe von {0}|near {1}"""


def place(rng: Random) -> tuple[str, str]:
    """Return a place phrase."""
    roll = rng.random()
    own, other = town(rng)
    if roll < 0.45:
        return f"in {own}", f"in {other}"
    if roll < 0.65:
        table = rng.choice([names.LANDS, names.COUNTRIES])
        land, english = rng.choice(list(table.items()))
        return f"{'im' if land == 'Saarland' else 'in'} {land}", f"in {english}"
    if roll < 0.75:
        return f"in der Region {own}", f"in the {other} region"
    german, english = rng.choice(PLACES.splitlines()).split("|")
    return german.format(own, other), english.format(own, other)
