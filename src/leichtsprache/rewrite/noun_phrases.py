"""A noun phrase said again: with the article that fits, in the case that is needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leichtsprache.analyze.nouns import inflect, readings
from leichtsprache.analyze.phrases import DETERMINERS, NounPhrase
from leichtsprache.document import Token
from leichtsprache.parts import Case, Gender, Number
from leichtsprache.rewrite.surface import Source

_ENDING = re.compile(r"e[nrsm]?$")
_CONTRACTIONS = {
    ("in", "dem"): "im",
    ("an", "dem"): "am",
    ("zu", "dem"): "zum",
    ("zu", "der"): "zur",
    ("bei", "dem"): "beim",
    ("von", "dem"): "vom",
}
_ARTICLES: dict[Case, dict[str, str]] = {
    "nom": {"m": "der", "f": "die", "n": "das", "pl": "die"},
    "acc": {"m": "den", "f": "die", "n": "das", "pl": "die"},
    "dat": {"m": "dem", "f": "der", "n": "dem", "pl": "den"},
    "gen": {"m": "des", "f": "der", "n": "des", "pl": "der"},
}
#: Words that say how many or which (said twice they may mean others), and marks of insertions.
_UNREPEATABLE = frozenset(("PIAT", "CARD", "PWAT", "$,", "$(", "$.", "KON"))
#: A longer subject said twice makes the sentences no easier.
_LONGEST = 7


def article(gender: Gender, case: Case, number: Number) -> str:
    """Return the definite article.

    >>> article("m", "dat", "sg"), article("f", "dat", "pl")
    ('dem', 'den')
    """
    return _ARTICLES[case]["pl" if number == "pl" else gender]


def contracted(preposition: str, phrase: str) -> str:
    """Return the preposition with the phrase, drawn together where that is usual.

    >>> contracted("in", "dem Haus")
    'im Haus'
    """
    word, _, rest = phrase.partition(" ")
    short = _CONTRACTIONS.get((preposition, word))
    return f"{short} {rest}" if short else f"{preposition} {phrase}"


def again(source: Source, phrase: NounPhrase, stop: int | None = None) -> str | None:
    """Return a subject for its second mention: *ein Mann* → *der Mann*; ``None`` if unsure.

    ``stop`` is where the whole subject ends, with what belongs to its noun (*das Recht auf Ruhe*).
    """
    stop = phrase.last + 1 if stop is None else stop
    tokens = source.tokens[phrase.first : stop]
    first = tokens[0]
    text = source.inner(phrase.first, stop)
    if not _is_repeatable(tokens):
        return None
    if all(token.tag == "NE" for token in tokens) or first.text.lower() == "man":
        return text
    if first.tag == "ART" and first.text.lower().startswith("ein"):
        return definite(source, phrase, "nom") if stop == phrase.last + 1 else None
    is_mass = all(each.number == "sg" for each in phrase.features)  # "Sport hilft …"
    return text if is_mass or first.tag in DETERMINERS or first.tag == "PPER" else None


def _is_repeatable(tokens: Sequence[Token]) -> bool:
    is_short = len(tokens) <= _LONGEST
    has_adverb = tokens[-1].tag in ("ADV", "ADJD", "PROAV")  # "der Mann hingegen"
    return is_short and not has_adverb and not any(each.tag in _UNREPEATABLE for each in tokens)


def definite(source: Source, phrase: NounPhrase, case: Case) -> str | None:
    """Return the phrase with the definite article, in another case.

    Adjectives stay where the article was definite already, as they may say which one is meant.
    ``None`` where gender or number is not sure, or the lexicon lacks the form.
    """
    kinds = {(each.gender, each.number) for each in phrase.features}
    if len(kinds) != 1:
        return None
    gender, number = next(iter(kinds))
    head = source.tokens[phrase.head].text
    lemmas = {
        each.lemma for each in readings(head) if (each.gender, each.number) == (gender, number)
    }
    forms = {inflect(lemma, gender, case, number) for lemma in lemmas}
    if len(forms) != 1 or None in forms:
        return None
    name = source.text(phrase.head + 1, phrase.last + 1)
    noun = next(iter(forms)) or ""
    ending = (
        "e" if number == "sg" and (case == "nom" or (case == "acc" and gender != "m")) else "en"
    )
    adjectives = _adjectives(source, phrase, ending)
    parts = (article(gender, case, number), *adjectives, noun, name)
    return " ".join(part for part in parts if part)


def _adjectives(source: Source, phrase: NounPhrase, ending: str) -> list[str]:
    """Return the adjectives of a definite phrase with the ending that they get behind *der*."""
    first = source.tokens[phrase.first]
    if first.tag not in ("ART", "PDAT") or first.text.lower().startswith("ein"):
        return []
    inner = source.tokens[phrase.first : phrase.head]
    return [_ENDING.sub("", each.text) + ending for each in inner if each.tag == "ADJA"]
