"""Forms of nouns: common nouns by the lexicon or their suffix, adjectival nouns, acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from leichtsprache.analyze.nouns import Paradigm, paradigms
from leichtsprache.grammar.adjectives import Declension, ending
from leichtsprache.parts import Case, Features, Gender, Number
from leichtsprache.resources import table

#: *BGB*, *Kfz*, *GmbH*: read letter by letter, and mostly without endings.
_ACRONYM = re.compile(
    r"(?:.*-)?[A-ZÄÖÜ]{2,}|(?:.*-)?(?:[KLP][fk][zw]|\w*[a-z][A-ZÄÖÜ]+|[A-Z]\w?[A-Z]\w*)"
)
#: Suffixes that fix gender and plural: what the plural adds, and its dative.
_SUFFIXES: tuple[tuple[str, Gender, str | None], ...] = (
    ("ung", "f", "en"), ("heit", "f", "en"), ("keit", "f", "en"), ("schaft", "f", "en"),
    ("ion", "f", "en"), ("tät", "f", "en"), ("erei", "f", "en"), ("erin", "f", "nen"),
    ("istin", "f", "nen"), ("entin", "f", "nen"), ("antin", "f", "nen"), ("enz", "f", "en"),
    ("anz", "f", "en"), ("chen", "n", ""), ("lein", "n", ""), ("ling", "m", "e"),
    ("ismus", "m", None),
)  # fmt: skip
#: Masculine nouns that may be weak: unknown ones are not declined.
_MAYBE_WEAK = re.compile(
    r"(?:e|ent|ant|ist|at|it|ot|et|graph|graf|soph|nom|log|arch|ik|ar|är|urg)$"
)
#: Adjectival even where the lexicon lacks the word: *die Studierende*, *Vorsitzender*.
_PRESENT_PARTICIPLE = re.compile(r"\w{3,}end(?:er|en|em|es|e)")
#: A short vowel before *ß*, the spelling of before 1996: *Schluß*, *Prozeß*, *Riß*.
_OLD_SPELLING = re.compile(
    r"(?:(?:schl|fl|k|n|sch|g|dr)u|(?:b|r|m)i|(?:l|(?<!s)p|f|h)a|(?:schl|r|tr)o|(?:z|tr|gr|xpr)e)ß$",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def noun(lemma: str, features: Features, declension: Declension | None = "weak") -> str | None:
    """Return the form of a noun given by its nominative singular; ``None`` where it is not sure.

    ``declension`` is that of an adjective in the same place (``None``: open); adjectival nouns need
    it. Measures have no plural here, as it depends on the number (*zehn Prozent*, *die Prozente*).

    >>> noun("Antrag", Features("m", "dat", "pl")), noun("Bank", Features("f", "nom", "pl"))
    ('Anträgen', None)
    >>> noun("Angestellter", Features("m", "nom", "sg"), "mixed")
    'Angestellter'
    """
    if lemma[:1].islower():
        return None
    lemma = respelled(lemma)
    fitting = [each for each in paradigms(lemma) if _is_named(lemma, each)]
    if not fitting:
        return None if paradigms(lemma) else _unknown(lemma, features, declension)
    forms = (
        _form(each, features, declension) for each in fitting if each.gender == features.gender
    )
    return _only(forms)


def respelled(lemma: str) -> str:
    """Return a noun in the spelling of today.

    >>> respelled("Anschluß"), respelled("Tip"), respelled("Gruß")
    ('Anschluss', 'Tipp', 'Gruß')
    """
    if lemma.endswith(("Tip", "Typ")):
        return lemma.replace("Tip", "Tipp")
    return lemma[:-1] + "ss" if _OLD_SPELLING.search(lemma) else lemma


def _is_named(lemma: str, paradigm: Paradigm) -> bool:
    """Whether a lemma names the paradigm: as nominative, or plural where it has no singular."""
    named = paradigm.forms("nom", "sg") or paradigm.forms("nom", "pl")
    return lemma in named or lemma == paradigm.lemma


def renoun(
    form: str, old: Features, case: Case, number: Number | None = None,
    declension: Declension | None = "weak",
) -> str | None:  # fmt: skip
    """Return a noun that stands in a text in another case or number; ``None`` where not sure.

    Its form tells which of several plurals is meant: *Banken* stay *Banken*.

    >>> renoun("Banken", Features("f", "nom", "pl"), "dat")
    'Banken'
    >>> renoun("Hauses", Features("n", "gen", "sg"), "dat")
    'Haus'
    """
    new = Features(old.gender, case, number or old.number)
    fitting = [
        each for each in paradigms(form)
        if each.gender == old.gender and form in each.forms(old.case, old.number)
    ]  # fmt: skip
    if fitting:
        plain = [each for each in fitting if not _is_adjectival(each)]  # "das Patente"
        fitting = plain or fitting
        return _only(_form(each, new, declension, (form, old)) for each in fitting)
    if is_measure(form) and old.number == new.number == "pl":
        return form
    if paradigms(form):
        return None
    if old.number == "pl":
        return form if old.case == new.case and new.number == "pl" else None
    lemma = _unknown_lemma(form, old)
    return _unknown(lemma, new, declension) if lemma else None


def _is_adjectival(paradigm: Paradigm) -> bool:
    """Whether a neuter is an adjective used as a noun: *das Patente, des Patenten*."""
    is_weak = f"{paradigm.lemma}n" in paradigm.forms("gen", "sg")
    return paradigm.gender == "n" and paradigm.lemma.endswith("e") and is_weak


def _unknown_lemma(form: str, old: Features) -> str | None:
    """Return the nominative of a singular that no lexicon has: *Preisdumpings* → *Preisdumping*."""
    if old.case != "gen" or old.gender == "f" or _ACRONYM.fullmatch(form):
        return form
    return form[:-1] if re.search(r"(?:er|ing|chen|lein|um|or|el|en)s$", form) else None


def _only(forms: Iterable[str | None]) -> str | None:
    """Return the one form that all paradigms agree on, in the spelling of today."""
    found = {form and respelled(form) for form in forms}
    return found.pop() if len(found) == 1 else None


def _form(
    paradigm: Paradigm, features: Features, declension: Declension | None,
    origin: tuple[str, Features] | None = None,
) -> str | None:  # fmt: skip
    if paradigm.is_adjectival:
        return _adjectival(paradigm.lemma, features, declension)
    forms = paradigm.forms(features.case, features.number)
    if features.number == "pl":
        return _plural(paradigm, features.case, origin)
    return forms[0] if forms else None


def _plural(paradigm: Paradigm, case: Case, origin: tuple[str, Features] | None) -> str | None:
    forms = paradigm.forms(case, "pl")
    if origin and origin[1].number == "pl":
        kin = (form for form in forms if form.removesuffix("n") == origin[0].removesuffix("n"))
        return next(kin, None)
    if not forms or (not origin and is_measure(paradigm.lemma, of_units=True)):
        return None
    with_s = [form for form in forms if _ACRONYM.fullmatch(form[:-1]) and form.endswith("s")]
    return (with_s or forms)[0]


@cache
def _measures() -> dict[str, str]:
    return dict(table("grammar/measures.tsv").rows)  # type: ignore[arg-type]


def is_measure(lemma: str, *, of_units: bool = False) -> bool:
    """Whether a noun keeps its form behind a number: *zehn Prozent*, *zwei Glas*, *drei Euro*.

    ``of_units``: only those that hardly ever have a plural, so not *Glas*.

    >>> is_measure("Kilogramm"), is_measure("Tonne"), is_measure("Glas", of_units=True)
    (True, False, False)
    """
    kind = _measures().get(lemma.rpartition("-")[2])
    return kind == "unit" if of_units else kind is not None


def _adjectival(lemma: str, features: Features, declension: Declension | None) -> str | None:
    stem = re.sub(r"e[rnms]?$", "", lemma)
    kinds: tuple[Declension, ...] = (declension,) if declension else ("strong", "weak", "mixed")
    return _only(stem + ending(features, kind) for kind in kinds)


def _unknown(lemma: str, features: Features, declension: Declension | None) -> str | None:
    """Return the form of a noun that no lexicon has, where its suffix or gender decides it."""
    gender, case, number = features
    if _PRESENT_PARTICIPLE.fullmatch(lemma):
        return _adjectival(lemma, features, declension)
    suffixes = [more for end, own, more in _SUFFIXES if lemma.endswith(end) and own == gender]
    if number == "pl":
        return _unknown_plural(lemma, case, suffixes[0] if suffixes else None)
    if gender == "f" or case == "nom" or _ACRONYM.fullmatch(lemma):
        return lemma
    if case != "gen":
        return lemma if gender == "n" or not _MAYBE_WEAK.search(lemma) else None
    if suffixes or (gender == "m" and re.search(r"\wer$", lemma)):
        return lemma if lemma.endswith("s") else lemma + "s"
    return None


def suffix_gender(lemma: str) -> Gender | None:
    """Return the gender that the suffix of a noun tells.

    >>> suffix_gender("Abholung"), suffix_gender("Preis")
    ('f', None)
    """
    return next((gender for end, gender, _ in _SUFFIXES if lemma.endswith(end)), None)


def _unknown_plural(lemma: str, case: Case, suffix: str | None) -> str | None:
    if suffix is None:
        return None
    return lemma + suffix + ("n" if case == "dat" and suffix == "e" else "")
