"""What the form of a finite verb can be: person, number, tense and mood.

All readings of a form come from the conjugation of its verb (`ablaut`), turned round: *sage* is the
first person of the indicative, both singular persons of Konjunktiv I, and an imperative. Where the
lemma does not have the form, strong verbs are looked through for it; what is left is read by its
ending.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from leichtsprache.parts import Morph, Number, Token
from leichtsprache.resources import table

if TYPE_CHECKING:
    import ablaut

Person = Literal[1, 2, 3]
#: The order in which a conjugation lists its forms.
_CELLS: tuple[tuple[Person, Number], ...] = (
    (1, "sg"), (2, "sg"), (3, "sg"), (1, "pl"), (2, "pl"), (3, "pl"),
)  # fmt: skip
#: Konjunktiv I has the tense of the present, Konjunktiv II that of the past (as in UD).
_TENSES = (
    ("present", Morph(tense="present", mood="ind")),
    ("preterite", Morph(tense="past", mood="ind")),
    ("konjunktiv1", Morph(tense="present", mood="subj")),
    ("konjunktiv2", Morph(tense="past", mood="subj")),
)
#: Endings of regular verbs, the longest first.
_ENDINGS = ("test", "tet", "ten", "te", "est", "st", "et", "t", "en", "n", "e")

Readings = frozenset[Morph]
Paradigm = Mapping[str, Readings]


@lru_cache(maxsize=5_000)
def conjugation(verb: str) -> ablaut.Conjugation | None:
    """Return the forms of an infinitive, or ``None`` for what is none."""
    import ablaut

    try:
        return ablaut.conjugate(verb)
    except ValueError:
        return None


def key(form: str) -> str:
    """Return a form as it is compared: in one spelling of *ß*, without *'s* and apostrophe.

    >>> key("Mußte"), key("läßt"), key("gibt's")
    ('musste', 'lässt', 'gibt')
    """
    return form.lower().replace("ß", "ss").replace("’", "'").partition("'")[0]


@lru_cache(maxsize=50_000)
def readings(form: str, lemma: str) -> Readings:
    """Return all that a finite form can be; nothing for what is no finite form.

    ``lemma`` may have its particle or not (*zieht an*, *anzieht*), or be no verb at all.

    >>> sorted((each.person, each.mood) for each in readings("gehe", "gehen"))
    [(1, 'ind'), (1, 'subj'), (2, 'imp'), (3, 'subj')]
    >>> {each.mood for each in readings("schösse", "schossen")}
    {'subj'}
    """
    wanted = key(form)
    return _paradigm(lemma).get(wanted) or _strong_readings(wanted) or _by_ending(wanted)


def verb_morph(token: Token) -> Morph | None:
    """Return the likeliest reading of a finite verb, out of context; ``None`` for other words.

    It is certain if the form has no other reading. Third persons come before others, and the
    indicative before the Konjunktiv.

    >>> from leichtsprache.parts import Span
    >>> morph = verb_morph(Token(Span(0, 4), "kämen", "kommen", "VVFIN"))
    >>> morph.number, morph.tense, morph.mood, morph.certain
    ('pl', 'past', 'subj', False)
    """
    tag = token.tag or ""
    if not tag.endswith(("FIN", "IMP")):
        return None
    found = readings(token.text, token.lemma or "")
    if tag.endswith("IMP"):
        found = frozenset(each for each in found if each.mood == "imp") or found
    return best(found) if found else None


_LIKELY = ("ind", "subj", "imp")


def best(found: Iterable[Morph]) -> Morph:
    """Return the likeliest of some readings, certain if it is the only one."""
    ordered = sorted(found, key=_rank)
    return ordered[0]._replace(certain=len(ordered) == 1)


def _rank(morph: Morph) -> tuple[bool, int, int, bool, bool]:
    """Order readings: third person, indicative, first person, present and singular come first.

    No two are alike, so that the order of a set decides nothing: *schwöre* is Konjunktiv I and II.
    """
    mood = _LIKELY.index(morph.mood or "ind")
    is_past, is_plural = morph.tense == "past", morph.number == "pl"
    return (morph.person != 3, mood, morph.person or 3, is_past, is_plural)


@lru_cache(maxsize=5_000)
def _paradigm(verb: str) -> Paradigm:
    """Return the finite forms of a verb with the readings of each, with and without particle."""
    found = conjugation(verb) if verb.endswith("n") else None
    if found is None:
        return {}
    forms: defaultdict[str, set[Morph]] = defaultdict(set)
    for form, morph in (*_listed(found), *_varied(verb)):
        stem, _, particle = form.partition(" ")
        for each in {stem, particle + stem}:
            forms[key(each)].add(morph)
    return {form: frozenset(each) for form, each in forms.items()}


def _listed(found: ablaut.Conjugation) -> Iterator[tuple[str, Morph]]:
    """Yield the forms of a conjugation with the reading of each."""
    for tense, morph in _TENSES:
        for form, (person, number) in zip(getattr(found, tense), _CELLS, strict=True):
            reading = morph._replace(person=person, number=number)
            yield from ((each, reading) for each in _spellings(form or "", reading))
    numbers: tuple[Number, Number] = ("sg", "pl")
    for form, number in zip(found.imperative, numbers, strict=True):
        if form:
            reading = Morph(number=number, person=2, mood="imp")
            yield form, reading
            yield _with_e(found, form, number), reading


def _with_e(found: ablaut.Conjugation, form: str, number: Number) -> str:
    """Return *gehe* for the imperative *geh*; what changes its vowel (*gib*) takes no *-e*."""
    stem, gap, particle = form.partition(" ")
    first = (found.present[0] or "").partition(" ")[0]
    return f"{first}{gap}{particle}" if number == "sg" and first == stem + "e" else form


def _spellings(form: str, morph: Morph) -> Iterator[str]:
    """Yield a form and its shorter or longer spelling: *wärest*, *wärst*; *ändere*, *ändre*."""
    stem, gap, particle = form.partition(" ")
    if not stem:
        return
    yield form
    end = gap + particle
    if morph.person == 2 and morph.mood == "subj" and morph.tense == "past":
        yield from (stem[: -len(e)] + e[1:] + end for e in ("est", "et") if stem.endswith(e))
    if (morph.person, morph.number, morph.mood) == (1, "sg", "ind") and stem.endswith("e"):
        yield stem[:-1] + end  # "ich hab", "ich freu mich"
    if stem.endswith("ere") and morph.tense == "present":
        yield stem[:-3] + "re" + end
    if stem.endswith("le") and stem[-3:-2] not in "aeiouläöü" and morph.tense == "present":
        yield stem[:-2] + "ele" + end


@cache
def _variants() -> Mapping[str, tuple[tuple[str, Morph], ...]]:
    """Return what strong verbs have beside the forms of their conjugation: *stände*, *stünde*."""
    found: defaultdict[str, list[tuple[str, Morph]]] = defaultdict(list)
    for verb, third, tense in table("analyze/verb_variants.tsv").rows:
        morph = dict(_TENSES)[tense]
        weak = third.endswith("e")
        endings = ("e", "est", "e", "en", "et", "en") if weak else ("", "st", "", "en", "t", "en")
        stem = third.removesuffix("e")
        cells = zip(endings, _CELLS, strict=True)
        found[verb] += [
            (stem + end, morph._replace(person=person, number=number))
            for end, (person, number) in cells
        ]
    return {verb: tuple(each) for verb, each in found.items()}


def _varied(verb: str) -> Iterator[tuple[str, Morph]]:
    """Yield the variants of a verb, which are those of its last part with its prefix."""
    for start in range(max(0, len(verb) - 12), len(verb) - 4):
        for form, morph in _variants().get(verb[start:], ()):
            yield verb[:start] + form, morph
            if start:
                yield form, morph


@cache
def _strong() -> Paradigm:
    """Return the forms of all strong verbs, without the endings that any verb has."""
    forms: defaultdict[str, set[Morph]] = defaultdict(set)
    for (verb,) in table("analyze/verb_strong.tsv").rows:
        for form, found in _paradigm(verb).items():
            forms[form] |= found
    return {form: frozenset(each) for form, each in forms.items()}


def _strong_readings(form: str) -> Readings:
    """Return the readings of the longest end of the form that a strong verb has."""
    ends = (form[start:] for start in range(max(0, len(form) - 2)))
    return next((_strong()[end] for end in ends if end in _strong()), frozenset())


def _by_ending(form: str) -> Readings:
    """Return the readings that a regular verb with this form would have."""
    stem = next((form[: -len(end)] for end in _ENDINGS if form.endswith(end)), form)
    return _paradigm(stem + "en").get(form, frozenset()) if len(stem) > 1 else frozenset()
