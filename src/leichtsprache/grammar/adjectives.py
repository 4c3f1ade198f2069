"""Forms of adjectives: endings behind each kind of determiner, comparatives, superlatives."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from leichtsprache.analyze.nouns import paradigms
from leichtsprache.parts import Features
from leichtsprache.resources import table

#: *strong* without a determiner (*neues Haus*), *weak* behind *der*, *mixed* behind *ein*.
Declension = Literal["strong", "weak", "mixed"]
Degree = Literal["pos", "cmp", "sup"]

#: The endings for masculine, feminine, neuter, plural.
_ENDINGS: dict[Declension, dict[str, tuple[str, str, str, str]]] = {
    "strong": {
        "nom": ("er", "e", "es", "e"),
        "gen": ("en", "er", "en", "er"),
        "dat": ("em", "er", "em", "en"),
        "acc": ("en", "e", "es", "e"),
    },
    "weak": {
        "nom": ("e", "e", "e", "en"),
        "gen": ("en", "en", "en", "en"),
        "dat": ("en", "en", "en", "en"),
        "acc": ("en", "e", "e", "en"),
    },
    "mixed": {
        "nom": ("er", "e", "es", "en"),
        "gen": ("en", "en", "en", "en"),
        "dat": ("en", "en", "en", "en"),
        "acc": ("en", "e", "es", "en"),
    },
}
_ENDING = re.compile(r"e[nrsm]?$")
#: The *e* that stands before the ending and is lost: *dunkel, dunkle*; *teuer, teure*.
_LOST_E = re.compile(r"(?:(?<=[^aeiouäöü])e(?=l$)|(?<=[ae]u)e(?=r$))")
#: *viererlei Maß*, *achtziger Jahre*.
_NEVER_DECLINED = re.compile(r".*(?:erlei|zig(?:er))")
#: *der Berliner Dom*; but *ein Deutscher Meister*, *Internationaler Tag*.
_OF_A_PLACE = re.compile(r"[A-ZÄÖÜ].*[a-zäöü]er")
_ADJECTIVAL = re.compile(r"(?:isch|lich|ig|al|iv|är|ell|sam|bar|haft|los|end)er$")
#: No adjective ends like this in the dictionary: *einmaligen*, *herzlicher*, *folgenden*.
_DECLINED = re.compile(r"\w{2}(?:ig|lich|isch|end|bar|sam|haft|los)e[rnsm]$")
#: With *-est-* in the superlative: *breiteste, süßeste, frischeste, neueste, treueste, freieste*.
_LONG_SUPERLATIVE = re.compile(r"(?:[dtsßzx]|sch|los|haft|ei|eu|au)$")
#: But *bedeutendste, komischste* and participles such as *begeistertste* have the short one.
_SHORT_SUPERLATIVE = re.compile(r"\w{3}(?:end|isch|[^aeiouäöü]e[rl]?t|igt)$")


@cache
def _words() -> tuple[frozenset[str], frozenset[str], dict[str, tuple[str, str, str]]]:
    """Return the words without endings, those with an umlaut, and the irregular stems."""
    rows = table("grammar/adjectives.tsv").rows
    kinds = {kind: frozenset(row[0] for row in rows if row[1] == kind) for kind in ("none", "äöü")}
    stems = {row[0]: (row[2], row[3], row[4]) for row in rows if row[1] == "stems"}
    return kinds["none"], kinds["äöü"], stems


def ending(features: Features, declension: Declension) -> str:
    """Return the ending of an adjective.

    >>> ending(Features("n", "nom", "sg"), "mixed"), ending(Features("m", "dat", "pl"), "weak")
    ('es', 'en')
    """
    column = 3 if features.number == "pl" else "mfn".index(features.gender)
    return _ENDINGS[declension][features.case][column]


def is_indeclinable(word: str) -> bool:
    """Whether an adjective never takes an ending: *rosa*, *prima*, *Berliner*.

    >>> is_indeclinable("lila"), is_indeclinable("Kölner"), is_indeclinable("grün")
    (True, True, False)
    """
    is_word = word[-1:].isalpha()  # "der 6. Stock"
    is_listed = word.lower() in _words()[0] or bool(_NEVER_DECLINED.fullmatch(word))
    return not is_word or is_listed or _is_of_a_place(word)


def _is_of_a_place(word: str) -> bool:
    is_adjective = _ADJECTIVAL.search(word) or any(each.is_adjectival for each in paradigms(word))
    return bool(_OF_A_PLACE.fullmatch(word)) and not is_adjective


def is_doubtful(word: str) -> bool:
    """Whether a word may be of a place (*Walldorfer*) or an adjective with a capital (*Vereinter*).

    >>> is_doubtful("Vereinter"), is_doubtful("Hamburger"), is_doubtful("Deutscher")
    (True, False, False)
    """
    return _is_of_a_place(word) and not any(each.lemma == word for each in paradigms(word))


def adjective(
    word: str, features: Features, declension: Declension = "strong", degree: Degree = "pos"
) -> str | None:
    """Return the form of an adjective or participle, given as in the dictionary, before a noun.

    ``None`` where its comparative or superlative is not sure, or the word is declined already.

    >>> adjective("hoch", Features("m", "nom", "sg"), "weak")
    'hohe'
    >>> adjective("gut", Features("f", "dat", "pl"), "weak", "sup")
    'besten'
    """
    if is_indeclinable(word):
        return word if degree == "pos" else None
    found = stem(word, degree)
    return found + ending(features, declension) if found else None


def stem(word: str, degree: Degree = "pos") -> str | None:
    """Return what the endings are put to; ``None`` where it is not sure.

    >>> stem("dunkel"), stem("alt", "cmp"), stem("frisch", "sup"), stem("müde")
    ('dunkl', 'älter', 'frischest', 'müd')
    """
    known = _words()[2].get(word)
    if _DECLINED.search(word):
        return None
    if known:
        return known[("pos", "cmp", "sup").index(degree)] or None
    base = _LOST_E.sub("", word.removesuffix("e"))
    if degree == "pos":
        return base
    if degree == "cmp":
        return _umlaut(word, base) + "er"
    plain = _umlaut(word, word.removesuffix("e"))
    is_long = _LONG_SUPERLATIVE.search(plain) and not _SHORT_SUPERLATIVE.search(plain)
    return plain + ("est" if is_long else "st")


def _umlaut(word: str, base: str) -> str:
    if word not in _words()[1]:
        return base
    last = max(base.rfind(vowel) for vowel in "aou")
    return base[:last] + {"a": "ä", "o": "ö", "u": "ü"}[base[last]] + base[last + 1 :]


def redeclined(form: str, features: Features, declension: Declension) -> str:
    """Return an adjective that stands before a noun with another ending.

    >>> redeclined("teuren", Features("n", "nom", "sg"), "strong")
    'teures'
    """
    if is_indeclinable(form) or not _ENDING.search(form):
        return form
    return _ENDING.sub("", form) + ending(features, declension)
