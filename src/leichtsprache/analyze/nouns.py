"""Gender and case forms of nouns, from a lexicon of 143,000 (`resources/build/nouns.py`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple, cast

from leichtsprache.parts import Case, Gender, Number
from leichtsprache.resources import SortedTable

CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc")
_CELLS: tuple[tuple[Case, Number], ...] = tuple(
    (case, number) for number in ("sg", "pl") for case in CASES
)
#: A head shorter than this would be found in too many words by chance ("Ei" in "Polizei").
_SHORTEST_HEAD = 4
#: No German compound is longer; taking a word apart costs the square of its length.
_LONGEST = 60


class Reading(NamedTuple):
    """One thing a noun form can be."""

    lemma: str
    gender: Gender
    case: Case
    number: Number


class _Paradigm(NamedTuple):
    lemma: str
    gender: Gender
    cells: tuple[tuple[str, ...], ...]


@cache
def _tables() -> tuple[SortedTable, SortedTable]:
    return SortedTable("analyze/nouns.tsv"), SortedTable("analyze/noun_forms.tsv")


@lru_cache(maxsize=20_000)
def _paradigms(lemma: str) -> tuple[_Paradigm, ...]:
    return tuple(_read_paradigm(row) for row in _tables()[0].rows(lemma))


def _read_paradigm(row: tuple[str, ...]) -> _Paradigm:
    lemma, gender, *fields = row
    cells: list[tuple[str, ...]] = []
    for field in fields:
        forms = tuple(lemma if form == "=" else form for form in field.split("/") if form)
        cells.append(cells[4] if forms == ("+",) else forms)
    return _Paradigm(lemma, cast("Gender", gender), tuple(cells))


@lru_cache(maxsize=50_000)
def readings(form: str) -> tuple[Reading, ...]:
    """Return what a noun form can be; an unknown compound is read by its last part.

    >>> [reading[1:] for reading in readings("Häusern")]
    [('n', 'dat', 'pl')]
    >>> {reading.gender for reading in readings("Stadtentwicklungsplan")}
    {'m'}
    """
    known = tuple(_known(form))
    if known or len(form) > _LONGEST:
        return known
    for start in range(1, len(form) - _SHORTEST_HEAD + 1):
        first, head = form[:start], form[start:].lstrip("-")
        if not _can_modify(first):
            continue
        found = tuple(_known(head[:1].upper() + head[1:]))
        if found:
            stem = form[: len(form) - len(head)]
            return tuple(each._replace(lemma=stem + _joined(stem, each.lemma)) for each in found)
    return ()


def _joined(stem: str, lemma: str) -> str:
    return lemma if stem.endswith("-") else lemma[0].lower() + lemma[1:]


def _known(form: str) -> Iterator[Reading]:
    lemmas = [form, *(each for row in _tables()[1].rows(form) for each in row[1].split("/"))]
    for paradigm in (each for lemma in lemmas for each in _paradigms(lemma)):
        for (case, number), forms in zip(_CELLS, paradigm.cells, strict=True):
            if form in forms:
                yield Reading(paradigm.lemma, paradigm.gender, case, number)


def _can_modify(first: str) -> bool:
    """Whether the word can be the first part of a compound: a noun with its linking element."""
    if first.endswith("-"):
        return len(first) > 1
    if len(first) < 3:
        return False
    stems = (first, first.removesuffix("s"), first.removesuffix("es"), first + "e", first + "en")
    return any(map(readings, stems))


@lru_cache(maxsize=20_000)
def inflect(lemma: str, gender: Gender, case: Case, number: Number) -> str | None:
    """Return the form of a noun behind the definite article; ``None`` where it is not known.

    >>> inflect("Antrag", "m", "dat", "pl")
    'Anträgen'
    """
    for reading in readings(lemma):
        if (reading.gender, reading.case, reading.number) == (gender, "nom", "sg"):
            return _inflect_known(lemma, gender, case, number)
    return None


def _weak(paradigm: _Paradigm, case: Case, number: Number) -> str | None:
    """Return the form of an adjectival noun behind *der*: *der Angeklagte*; others have none."""
    stem = paradigm.lemma.removesuffix("r").removesuffix("e")
    strong = {f"{stem}er", f"{stem}em"}
    if not any(strong & set(forms) and f"{stem}en" in forms for forms in paradigm.cells):
        return None
    is_short = number == "sg" and (case == "nom" or (case == "acc" and paradigm.gender != "m"))
    return stem + ("e" if is_short else "en")


def _inflect_known(lemma: str, gender: Gender, case: Case, number: Number) -> str | None:
    cell = _CELLS.index((case, number))
    for start in range(len(lemma) - 1):
        head = lemma[start:].lstrip("-")
        head = head[:1].upper() + head[1:]
        for paradigm in _paradigms(head):
            if paradigm.gender == gender and paradigm.cells[cell]:
                stem = lemma[: len(lemma) - len(head)]
                form = _weak(paradigm, case, number) or paradigm.cells[cell][0]
                return form if not stem else stem + _joined(stem, form)
    return None
