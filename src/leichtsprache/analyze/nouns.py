"""Gender and case forms of nouns, from a lexicon of 143,000 (`resources/build/nouns.py`)."""

from __future__ import annotations

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


class Paradigm(NamedTuple):
    """The case forms of a noun: singular, then plural; in each cell the usual form first.

    Adjectival nouns (*der Beamte*, *ein Beamter*) have the forms of all declensions in one cell.
    """

    lemma: str
    gender: Gender
    cells: tuple[tuple[str, ...], ...]

    def forms(self, case: Case, number: Number) -> tuple[str, ...]:
        """Return the forms of one case and number; empty where the lexicon has none."""
        return self.cells[_CELLS.index((case, number))]

    @property
    def is_adjectival(self) -> bool:
        """Whether it is declined like an adjective.

        >>> [each.is_adjectival for each in paradigms("Neugier") + paradigms("Reisender")]
        [False, True, True]
        """
        stem = self.lemma.rstrip("rs").removesuffix("e")
        every = {form for forms in self.cells for form in forms}
        is_strong = not every.isdisjoint((f"{stem}er", f"{stem}em"))
        return stem != self.lemma and is_strong and f"{stem}en" in every


@cache
def _tables() -> tuple[SortedTable, SortedTable]:
    return SortedTable("analyze/nouns.tsv"), SortedTable("analyze/noun_forms.tsv")


@lru_cache(maxsize=20_000)
def _paradigms(lemma: str) -> tuple[Paradigm, ...]:
    return tuple(_read_paradigm(row) for row in _tables()[0].rows(lemma))


def _read_paradigm(row: tuple[str, ...]) -> Paradigm:
    lemma, gender, *fields = row
    cells: list[tuple[str, ...]] = []
    for field in fields:
        forms = tuple(lemma if form == "=" else form for form in field.split("/") if form)
        cells.append(cells[4] if forms == ("+",) else forms)
    return Paradigm(lemma, cast("Gender", gender), tuple(cells))


@lru_cache(maxsize=50_000)
def readings(form: str) -> tuple[Reading, ...]:
    """Return what a noun form can be; an unknown compound is read by its last part.

    >>> [reading[1:] for reading in readings("Häusern")]
    [('n', 'dat', 'pl')]
    >>> {reading.gender for reading in readings("Stadtentwicklungsplan")}
    {'m'}
    """
    found = (
        Reading(paradigm.lemma, paradigm.gender, case, number)
        for paradigm in paradigms(form)
        for (case, number), forms in zip(_CELLS, paradigm.cells, strict=True)
        if form in forms
    )
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50_000)
def paradigms(form: str) -> tuple[Paradigm, ...]:
    """Return the paradigms that have a form; an unknown compound has those of its last part.

    >>> [each.forms("dat", "pl") for each in paradigms("Zauberhäuser")]
    [('Zauberhäusern',)]
    """
    known = _known(form)
    if known or len(form) > _LONGEST:
        return known
    start = _head_start(form)
    if start is None:
        return ()
    first, head = form[:start], form[start : start + 1].upper() + form[start + 1 :]
    return tuple(_prefixed(first, each) for each in _known(head))


def _head_start(form: str) -> int | None:
    """Return where the last part of an unknown compound begins, if that is known."""
    from leichtsprache.analyze.compounds import compound

    last = form.rpartition("-")[2]
    if last != form and _known(last[:1].upper() + last[1:]):
        return len(form) - len(last)
    place = len(form) - len(last)
    for part in compound(last[:1].upper() + last[1:])[:-1]:
        place += len(part.text)
        if _known(form[place:].capitalize()):
            return place
    for start in range(1, len(form) - _SHORTEST_HEAD + 1):
        head = form[start:].lstrip("-")
        if _known(head[:1].upper() + head[1:]) and _can_modify(form[:start]):
            return len(form) - len(head)
    return None


@lru_cache(maxsize=50_000)
def noun_lemmas(form: str) -> tuple[str, ...]:
    """Return the lemmas of a noun form that the lexicon has.

    >>> noun_lemmas("Häusern")
    ('Haus',)
    """
    own = (form,) if _paradigms(form) else ()
    others = (each for row in _tables()[1].rows(form) for each in row[1].split("/"))
    return (*own, *others)


@lru_cache(maxsize=50_000)
def _known(form: str) -> tuple[Paradigm, ...]:
    return tuple(
        paradigm
        for lemma in noun_lemmas(form)
        for paradigm in _paradigms(lemma)
        if any(form in forms for forms in paradigm.cells)
    )


def _prefixed(first: str, head: Paradigm) -> Paradigm:
    cells = tuple(tuple(_joined(first, form) for form in forms) for forms in head.cells)
    return Paradigm(_joined(first, head.lemma), head.gender, cells)


def _joined(first: str, head: str) -> str:
    return first + (head if first.endswith("-") else head[0].lower() + head[1:])


def _can_modify(first: str) -> bool:
    """Whether the word can be the first part of a compound: a noun with its linking element."""
    if first.endswith("-"):
        return len(first) > 1
    if len(first) < 3:
        return False
    stems = (first, first.removesuffix("s"), first.removesuffix("es"), first + "e", first + "en")
    return any(map(readings, stems))
