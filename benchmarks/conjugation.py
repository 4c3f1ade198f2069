"""Verb forms made from what a treebank says of them, against the forms that it has.

From lemma, person, number, tense and mood of a finite verb its form is made, from the lemma of a
participle the participle. A particle that stands apart is part of the lemma in GSD (*ruft … an*:
*anrufen*), but not in HDT; here it always is. Both sides are compared in today's spelling (*muss*
for *muß*); *worden* is left out. GSD dev is taken whole, as nothing is trained on it. HDT names no
Konjunktiv (*sei* is ``Ind``) and calls many preterites ``Pres``: there a verb counts as right if it
has the form in this person and number in any simple tense or mood. Run with ``--show`` to read
disagreements.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

from benchmarks.analysis import Gold, treebank
from leichtsprache.analyze.verb_forms import Person
from leichtsprache.grammar.conjugation import Form, Mood, finite, participle
from leichtsprache.grammar.paradigms import paradigm
from leichtsprache.parts import ClauseTense, Number

_FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))
_PARTICIPLES = frozenset(("VVPP", "VAPP", "VMPP"))
_SHOWN = 90


class Case(NamedTuple):
    """A verb of the treebank: its form, what was made (``None``: nothing), and its lemma."""

    bank: str
    kind: str
    lemma: str
    gold: str
    made: str | None


def cases(data: Path) -> Iterator[Case]:
    """Yield the verbs of GSD dev and HDT."""
    folder = data / "treebank"
    files = {"gsd_dev": "de_gsd-ud-dev.conllu", "hdt": "de_hdt-partial.conllu"}
    for bank, file in files.items():
        for tokens in treebank(folder / file):
            for n, token in enumerate(tokens):
                if token.lemma.endswith("n") and token.lemma.islower():
                    yield from _case(bank, tokens, n)


def _case(bank: str, tokens: list[Gold], n: int) -> Iterator[Case]:
    token = tokens[n]
    gold = _modern(token.text)
    if token.tag in _FINITE and (form := _form(token.features)):
        particle = _particle(tokens, n)
        if particle:
            token = token._replace(lemma=particle + token.lemma.removeprefix(particle))
        forms = _any_mood(form) if bank == "hdt" else [form]
        tried = [_finite(token.lemma, each, gold) for each in forms]
        fitting = next((each for each in tried if each and _modern(each) == gold), tried[0])
        yield Case(bank, "finite", token.lemma, gold, fitting)
    elif token.tag in _PARTICIPLES and gold != "worden":
        yield Case(bank, "participle", token.lemma, gold, participle(token.lemma))


def _any_mood(form: Form) -> list[Form]:
    moods: tuple[tuple[Mood, ClauseTense], ...] = (
        ("ind", "present"), ("ind", "past"), ("subj1", "present"), ("subj2", "present"),
    )  # fmt: skip
    return [form._replace(mood=mood, tense=tense) for mood, tense in moods]


def _particle(tokens: list[Gold], n: int) -> str:
    found = (each.text.lower() for each in tokens if each.head == n and each.tag == "PTKVZ")
    return next(found, "")


def _finite(lemma: str, form: Form, gold: str) -> str | None:
    """Return the finite form, in one word where the text has it so: *weil er anruft*."""
    made = finite(lemma, form)
    found = paradigm(lemma)
    is_joined = bool(found and found.prefix and gold.startswith(found.prefix))
    return found.prefix + made if made and found and is_joined else made


def _modern(word: str) -> str:
    """Return a form in lower case and in the spelling of after 1996."""
    word = word.lower()
    return word.replace("ß", "ss")


def _form(features: str) -> Form | None:
    """Return what the features of a finite verb say, where they say all."""
    given = dict(each.split("=") for each in features.split("|") if "=" in each)
    if given.get("VerbForm") != "Fin" or not {"Person", "Number", "Mood", "Tense"} <= set(given):
        return None
    is_past = given["Tense"] == "Past"
    moods: dict[tuple[str, bool], tuple[Mood, ClauseTense]] = {
        ("Ind", False): ("ind", "present"), ("Ind", True): ("ind", "past"),
        ("Sub", False): ("subj1", "present"), ("Sub", True): ("subj2", "present"),
    }  # fmt: skip
    known = moods.get((given["Mood"], is_past))
    if known is None:
        return None
    number: Number = "sg" if given["Number"] == "Sing" else "pl"
    return Form(cast("Person", int(given["Person"])), number, known[1], known[0])


def measure(data: Path) -> dict[str, float]:
    """Return for each treebank and kind of form: precision of what was made, share made."""
    found = list(cases(data))
    figures: dict[str, float] = {}
    for bank in ("gsd_dev", "hdt"):
        for kind in ("finite", "participle"):
            own = [each for each in found if (each.bank, each.kind) == (bank, kind)]
            made = [each for each in own if each.made is not None]
            right = sum(is_right(each) for each in made)
            figures[f"conjugation.{bank}.{kind}.precision"] = right / len(made)
            figures[f"conjugation.{bank}.{kind}.made"] = len(made) / len(own)
    return figures


def is_right(case: Case) -> bool:
    """Whether the form made is that of the treebank; *hab, freu* are written for *habe, freue*."""
    made = _modern(case.made or "")
    return case.gold in (made, made.removesuffix("e"))


def main() -> None:
    """Print the figures; with ``--show`` also words: lemma, form in the treebank, form made."""
    data = Path("../shared/data")
    for name, value in measure(data).items():
        print(f"{name:40}{value:8.4f}")
    if "--show" in sys.argv:
        wrong = [each for each in cases(data) if each.made and not is_right(each)]
        missing = [each for each in cases(data) if each.made is None]
        for each in wrong[:: max(1, len(wrong) // _SHOWN)]:
            print("differs", *each[:5], sep="\t")
        print("not made", *sorted({each.lemma for each in missing}))


if __name__ == "__main__":
    main()
