"""The lemma of a word, from its tag, a closed list, the noun lexicon, and what the tagger says.

The conventions are those of the German treebanks of Universal Dependencies: a personal pronoun goes
back to its nominative (*mir* → *ich*), a compound stays whole (*US-Dollars* → *US-Dollar*), a name
keeps its form unless it is the genitive of a known one (*Europas* → *Europa*).
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from leichtsprache.analyze.compounds import compound
from leichtsprache.analyze.model import WORDS, hanta
from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import readings
from leichtsprache.resources import table

__all__ = ["LONGEST", "lemma", "lemma_of"]

#: Words of these tags are their own lemma.
_UNINFLECTED = frozenset(
    ("ADV", "APPR", "APPO", "APZR", "FM", "ITJ", "KOKOM", "KON", "KOUI", "KOUS", "PROAV", "PTKNEG",
     "PTKVZ", "PTKZU", "PWAV", "TRUNC", "XY", "$,", "$.", "$(")
)  # fmt: skip
#: The tagger's names of STTS classes; to it nominalized infinitives are a class of their own.
HANTA_CLASSES = {
    "ADJA": "ADJ(A)", "ADJD": "ADJ(D)", "VVFIN": "VV(FIN)", "VVINF": "VV(INF)", "VVPP": "VV(PP)",
    "VVIMP": "VV(IMP)", "VVIZU": "VV(IZU)", "VAFIN": "VA(FIN)", "VAINF": "VA(INF)",
    "VAPP": "VA(PP)", "VAIMP": "VA(IMP)", "VMFIN": "VM(FIN)", "VMINF": "VM(INF)", "VMPP": "VM(PP)",
}  # fmt: skip
#: Its classes of nominalized infinitives and adjectives are plain nouns in STTS.
STTS = {"NNI": "NN", "NNA": "NN"}
#: The tagger's search is quadratic in the length of a word; beyond this nothing is a German word.
LONGEST = 60
_KEEPING_CAPITALS = frozenset(("FM", "TRUNC", "XY"))
_ENDINGS = ("em", "en", "er", "es", "e")
#: Of a noun that no lexicon has, the tagger may take off what stands behind these.
_NOUN_SUFFIXES = ("ung", "heit", "keit", "schaft", "ion", "tät", "ei", "in", "er", "ler", "ling")


def lemma_of(word: str, tag: str, guess: str) -> str:
    """Return the lemma of a word with this tag; ``guess`` is what the tagger says.

    >>> lemma_of("mir", "PPER", "mir"), lemma_of("Europas", "NE", "Europa")
    ('ich', 'Europa')
    """
    if not any(map(str.isalpha, word)):
        return word
    known = _listed().get((word.lower(), tag))
    if known:
        return "Sie" if known == "sie" and word == "Ihnen" else known
    if tag in _UNINFLECTED:
        return word if tag in _KEEPING_CAPITALS else word.lower()
    by_tag = _BY_TAG.get(tag)
    return by_tag(word, guess) if by_tag else _modern(word, guess)


@lru_cache(WORDS)
def lemma(word: str, tag: str, found: str = "") -> str:
    """Return the lemma of a word with this tag; ``found`` is the class that HanTa gave, if any.

    HanTa is asked only for what no list or lexicon decides: it needs half a millisecond.

    >>> lemma("vereinbart", "VVPP"), lemma("Gehört", "VVFIN"), lemma("Häusern", "NN")
    ('vereinbaren', 'gehören', 'Haus')
    """
    if not 0 < len(word) <= LONGEST:
        return word
    if tag in _UNINFLECTED or tag == "NE" or (word.lower(), tag) in _listed():
        return lemma_of(word, tag, word)
    if tag == "NN" and (only := _only_lemma(word)):
        return only
    is_same = STTS.get(found, found.replace("(", "").replace(")", "")) == tag
    guess, _ = hanta().analyze(word, found if is_same else HANTA_CLASSES.get(tag, tag))
    return lemma_of(word, tag, guess)


def _only_lemma(word: str) -> str | None:
    """Return the lemma of a noun if the lexicon leaves no other."""
    lemmas = {each.lemma for each in readings(word)} if word[:1].isupper() else set()
    return lemmas.pop() if len(lemmas) == 1 else None


@cache
def _listed() -> dict[tuple[str, str], str]:
    return {
        (word, tag): lemma
        for lemma, tags, words in table("analyze/lemmas.tsv").rows
        for word in words.split()
        for tag in tags.split()
    }


def _noun(word: str, guess: str) -> str:
    return _modern(word, _lexical_noun(word, guess))


def _lexical_noun(word: str, guess: str) -> str:
    if "-" in word.strip("-"):
        first, _, head = word.rpartition("-")
        last = guess.rpartition("-")[2]
        return f"{first}-{_noun(head, last[:1].upper() + last[1:])}" if head[:1].isupper() else word
    capital = word[:1].upper() + word[1:]
    found = readings(capital)
    lemmas = Counter(each.lemma for each in found)
    if not lemmas:
        return _unknown_noun(word, guess)
    if any(each.lemma == guess and each[2:] != ("dat", "sg") for each in found):
        return guess  # "Rate" is hardly the old dative of "Rat"
    best, cells = lemmas.most_common(1)[0]
    is_verbal = capital.endswith("en") and lemmas[capital] < cells  # "Boxen": "Box", not the sport
    return capital if capital in lemmas and not is_verbal else best


def _unknown_noun(word: str, guess: str) -> str:
    """Return the lemma of a noun no lexicon has; what looks odd stays as it is written."""
    if word.isupper():
        return word
    if word.endswith("s") and word[:-1].isupper() and len(word) > 2:
        return word[:-1]  # PCs
    *_, head = compound(word)
    if head.text != word:
        return word.removesuffix(head.text) + head.lemma.lower()
    is_stem = word == guess + "s" or (word.startswith(guess) and guess.endswith(_NOUN_SUFFIXES))
    return guess if is_stem or readings(guess) else word


def _name(word: str, _: str) -> str:
    stem = word.removesuffix("s")
    return stem if stem in names() and word not in names() else word


def _adjective(word: str, guess: str) -> str:
    if guess.endswith(("abl", "ibl")):  # "kompatible"
        return guess[:-1] + "el"
    if guess and not guess[:1].isupper() and not guess.endswith("e"):
        return _modern(word, guess)
    lower = word.lower()
    ending = next((each for each in _ENDINGS if lower.endswith(each)), "")
    return lower.removesuffix(ending) if len(lower) > len(ending) + 2 else lower


def _adverbial(word: str, guess: str) -> str:
    return word.lower() if guess[:1].isupper() else _modern(word, guess)


def _modern(word: str, guess: str) -> str:
    """Return the lemma in the spelling of the word: *missbrauchen*, not *mißbrauchen*."""
    start = guess.find("ß")
    is_old = start > 0 and word[: start + 2].lower() == guess[:start].lower() + "ss"
    return guess.replace("ß", "ss", 1) if is_old else guess


_BY_TAG = {"NN": _noun, "NE": _name, "ADJA": _adjective, "ADJD": _adverbial}
