"""Forms of nouns: common nouns by the lexicon or their suffix, adjectival nouns, acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from leichtsprache.analyze.nouns import Paradigm, paradigms
from leichtsprache.grammar.adjectives import Declension, ending
from leichtsprache.parts import Case, Features, Gender, Number
from leichtsprache.resources import table

#: *BGB*, *Kfz*, *GmbH*: read letter by letter, and mostly without endings.
_ACRONYM = re.compile(r"(?:.*-)?[A-ZÄÖÜ]{2,}|(?:.*-)?(?:[KLP][fk][zw]|\w*[a-z][A-ZÄÖÜ]+|[A-Z]\w?[A-Z]\w*)")
#: Suffixes that fix gender and plural: what the plural adds, and its dative.
_SUFFIXES: tuple[tuple[str, Gender, str | None], ...] = (
    ("ung", "f", "en"), ("heit", "f", "en"), ("keit", "f", "en"), ("schaft", "f", "en"),
    ("ion", "f", "en"), ("tät", "f", "en"), ("erei", "f", "en"), ("erin", "f", "nen"),
    ("istin", "f", "nen"), ("entin", "f", "nen"), ("antin", "f", "nen"), ("enz", "f", "en"),
    ("anz", "f", "en"), ("chen", "n", ""), ("lein", "n", ""), ("ling", "m", "e"),
    ("ismus", "m", None),
)  # fmt: skip
#: Masculine nouns that may be weak: unknown ones are not declined.
_MAYBE_WEAK = re.compile(r"(?:e|ent|ant|ist|at|it|ot|et|graph|graf|soph|nom|log|arch|ik|ar|är|urg)$")
#: Adjectival even where the lexicon lacks the word: *die Studierende*, *Vorsitzender*.
_PRESENT_PARTICIPLE = re.compile(r"\w{3,}end(?:er|en|em|es|e)")


#: A short vowel before *ß*, the spelling of before 1996: *Schluß*, *Prozeß*, *Riß*.
_OLD_SPELLING = re.compile(
    r"(?i)(?:(?:schl|fl|k|n|sch|g|dr)u|(?:b|r|m)i|(?:l|(?<!s)p|f|h)a|(?:schl|r|tr)o|(?:z|tr|gr|xpr)e)ß$"
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
    forms = (_form(each, features, declension) for each in fitting if each.gender == features.gender)
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
        return _only(_form(each, new, declension, (form, old)) for each in fitting)
    if paradigms(form):
        return None
    if old.number == "pl" or old.case == "gen":
        return None if old.gender != "f" or new.number != old.number else form
    return _unknown(form, new, declension)


def _only(forms: Iterable[str | None]) -> str | None:
    """Return the one form that all paradigms agree on."""
    found = set(forms)
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
    forms, plurals = paradigm.forms(case, "pl"), paradigm.forms("nom", "pl")
    if origin and origin[1].number == "pl" and len(plurals) > 1:
        place = paradigm.forms(origin[1].case, "pl").index(origin[0])
        same = len(forms) == len(paradigm.forms(origin[1].case, "pl"))
        return forms[place] if same else None
    if (paradigm.lemma in plurals and len(plurals) > 1) or is_measure(paradigm.lemma):
        return None
    return forms[0] if forms else None


@cache
def _measures() -> frozenset[str]:
    return frozenset(row[0] for row in table("grammar/measures.tsv").rows)


def is_measure(lemma: str) -> bool:
    """Whether a noun has no plural form behind a number: *zehn Prozent*, *drei Euro*.

    >>> is_measure("Kilogramm"), is_measure("Tonne")
    (True, False)
    """
    return lemma.rpartition("-")[2] in _measures()


def _adjectival(lemma: str, features: Features, declension: Declension | None) -> str | None:
    stem = re.sub(r"e[rnms]?$", "", lemma)
    kinds: tuple[Declension, ...] = (declension,) if declension else ("strong", "weak", "mixed")
    return _only(stem + ending(features, kind) for kind in kinds)


def _unknown(lemma: str, features: Features, declension: Declension | None) -> str | None:
    """Return the form of a noun that no lexicon has, where its suffix or gender decides it."""
    gender, case, number = features
    if _PRESENT_PARTICIPLE.fullmatch(lemma):
        return _adjectival(lemma, features, declension)
    suffix = next((each for each in _SUFFIXES if lemma.endswith(each[0]) and gender == each[1]), None)
    if number == "pl":
        plural = lemma + suffix[2] if suffix and suffix[2] is not None else None
        return _dative_plural(plural) if plural and case == "dat" else plural
    if gender == "f" or case == "nom":
        return lemma
    if _ACRONYM.fullmatch(lemma):
        return lemma
    if case != "gen":
        return lemma if gender == "n" or not _MAYBE_WEAK.search(lemma) else None
    if suffix or (gender == "m" and re.search(r"\wer$", lemma)):
        return lemma if lemma.endswith("s") else lemma + "s"
    return None


def _dative_plural(plural: str) -> str:
    return plural + "n" if re.search(r"(?:e|el|er)$", plural) else plural
