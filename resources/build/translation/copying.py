"""Sentences of names, numbers, dates, amounts and addresses, which stay as they are.

``python copying.py 80000`` writes ``data/copy.tsv``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import names
from lexicon import rows

ROOT = Path(__file__).parent
SYLLABLES = """ba be bo da de do fa fi ga go ka ke ki ko la le li lo lu ma me mi mo na ne no pa pe ra
    re ri ro sa se si so ta te ti to va ve vi wa xa za zo""".split()
ENDS = """n r s l x ra no ta via tec lab net on ix um is en er hof berg dorf feld stein hausen ingen
    heim bach burg""".split()
FORMS = "GmbH AG Group Solutions Energie Service Digital Spaces Community Bank".split()


def number(rng: Random) -> tuple[str, str]:
    """Return a whole number with the separators of each language."""
    value = rng.choice(
        [
            rng.randint(2, 99),
            rng.randint(100, 999),
            rng.randint(1, 99) * 100,
            rng.randint(1000, 9999),
            rng.randint(10, 999) * 1000,
            rng.randint(10000, 999999),
            rng.randint(1, 99) * 1000000,
        ]
    )
    english = f"{value:,}"
    return english.replace(",", rng.choice(".. ")), english


def decimal(rng: Random) -> tuple[str, str]:
    """Return a number that may have a decimal comma."""
    if rng.random() < 0.5:
        whole = str(rng.choice([2, 3, 5, 10, 20, 25, 30, 50, 100, rng.randint(2, 999)]))
        return whole, whole
    text = f"{rng.randint(0, 99)}.{rng.randint(1, 9)}"
    return text.replace(".", ","), text


def price(rng: Random) -> tuple[str, str]:
    """Return an amount with cents."""
    text = f"{rng.randint(0, 200)}.{rng.randint(0, 99):02}"
    return text.replace(".", ","), text


def made_up(rng: Random) -> str:
    """Return a name that nobody has seen."""
    word = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 3))) + rng.choice(ENDS)
    return word.capitalize() if rng.random() < 0.9 else word.upper()


def full_name(rng: Random) -> str:
    """Return a first and mostly a last name, sometimes made up."""
    first, last = rng.choice(names.FIRST), rng.choice(names.LAST)
    if rng.random() < 0.3:
        last = made_up(rng).capitalize()
    double = f"{first} {rng.choice(names.LAST)}-{last}"
    return rng.choice([f"{first} {last}", f"{first} {last}", first, double])


def company(rng: Random) -> str:
    """Return the name of a company or product."""
    new, last = made_up(rng), rng.choice(names.LAST)
    return rng.choice(
        [
            rng.choice(names.COMPANIES),
            new,
            new,
            f"{new} {rng.choice(FORMS)}",
            f"{last} & {rng.choice(names.LAST)}",
            f"{new[:2].upper()}{rng.randint(1, 9)}",
            f"{rng.choice(names.ACRONYMS)} {new}",
        ]
    )


def acronym(rng: Random) -> str:
    """Return an acronym, known or not."""
    if rng.random() < 0.3:
        return rng.choice(names.ACRONYMS)
    return "".join(rng.choice("ABDEFGHIKLMNOPRSTUVWZ") for _ in range(rng.randint(2, 5)))


def place(rng: Random) -> str:
    """Return a place with the same name in English, now and then made up."""
    return rng.choice(names.PLACES) if rng.random() < 0.8 else made_up(rng).capitalize()


def telephone(rng: Random) -> str:
    """Return a telephone number in one of the usual ways of writing."""
    area = rng.randint(200, 9999)
    return rng.choice(
        [
            f"0{area} {rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}",
            f"0{area} {rng.randint(1000, 999999)}",
            str(rng.choice([110, 112, 115, 116117])),
            f"0{area}/{rng.randint(1000, 99999)}-{rng.randint(0, 99)}",
        ]
    )


def addresses(rng: Random) -> dict[str, str]:
    """Return telephone, web, e-mail and street addresses."""
    site = made_up(rng).lower() + rng.choice(["", "-" + made_up(rng).lower()])
    user = rng.choice(["info", "kontakt", "post", "hilfe", made_up(rng).lower()])
    end = rng.choice([".de", ".org", ".com", ".de/info", ".eu"])
    way = rng.choice(["straße", "weg", "platz", "allee", "gasse"])
    return {
        "T": telephone(rng),
        "U": rng.choice(["www.", "https://", ""]) + site + end,
        "I": f"{user}@{site}.de",
        "S": rng.choice(names.LAST) + way,
        "z": f"{rng.randint(1000, 99999):05}",
        "k": str(rng.randint(1000, 9999999)),
    }


def calendar(rng: Random) -> dict[str, str]:
    """Return dates, months, weekdays, years and hours."""
    year = rng.choice([rng.randint(1900, 2050), rng.randint(2015, 2030)])
    after = f" {year}" if rng.random() < 0.7 else ""
    found = {"Y": str(year), "Y2": str(year + rng.randint(1, 20))}
    for mark, tail in (("", after), ("2", "")):
        (month, english), day = rng.choice(list(names.MONTHS.items())), rng.randint(1, 31)
        found |= {f"D{mark}": f"{day}. {month}{tail}", f"E{mark}": f"{day} {english}{tail}"}
    found["M"], found["K"] = rng.choice(list(names.MONTHS.items()))
    found["W"], found["V"] = rng.choice(list(names.DAYS.items()))
    hours = {"h": str(rng.randint(6, 22)), "h2": str(rng.randint(10, 23))}
    return found | hours | {"mm": rng.choice(["15", "30", "45", "00", "10"])}


def values(rng: Random) -> dict[str, str]:
    """Return values for all slots."""
    found = {"a": str(rng.randint(1, 99)), "b": str(rng.randint(2, 90))}
    for own, other, make in (("n", "m", number), ("x", "y", decimal), ("p", "q", price)):
        for mark in ("", "2"):
            found[own + mark], found[other + mark] = make(rng)
    for own, other, table in (("B", "C", names.LANDS), ("G", "H", names.COUNTRIES)):
        for mark in ("", "2"):
            found[own + mark], found[other + mark] = rng.choice(list(table.items()))
    for key, make_name in (("N", full_name), ("P", place), ("F", company)):
        found |= {key + mark: make_name(rng) for mark in ("", "2", "3")}
    found |= {"A": acronym(rng), "L": rng.choice(names.LAST), "L2": rng.choice(names.LAST)}
    return found | addresses(rng) | calendar(rng)


def capital(text: str) -> str:
    """Return the text with its first letter large, addresses apart."""
    return text if text.startswith(("http", "www")) else text[:1].upper() + text[1:]


def main() -> None:
    """Write distinct pairs."""
    rng, seen = Random(8), {}
    pairs = [line.split("|") for line in rows("copying")]
    while len(seen) < int(sys.argv[1]):
        german, english = rng.choice(pairs)
        filled = values(rng)
        seen[capital(german.format(**filled))] = capital(english.format(**filled))
    text = "".join(f"{a}\t{b}\n" for a, b in seen.items())
    (ROOT / "data/copy.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
