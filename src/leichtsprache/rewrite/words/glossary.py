"""Words that must stay and need an explanation: where a text has them first, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from leichtsprache.analyze.compounds import Part, compound
from leichtsprache.parts import Sentence
from leichtsprache.resources import resource_path, table, word_class
from leichtsprache.rewrite.nouns.phrases import is_quoted
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.score.words import difficulty

#: A little below `leichtsprache.score.words.DIFFICULT`: who has to explain has a reason.
_DIFFICULT = 0.40

_ENDING = re.compile(r"e[nrsm]?$")
_JOINT = re.compile(r"(?<=\w)[-·](\w)")
_END = re.compile(r"(?<=[.!?])\s+")
_HEADS = "words/heads.tsv"


class Explained(NamedTuple):
    """A word or fixed term with its explanation; ``when`` is a condition of the lexicon."""

    word: str
    when: str
    explanation: str


class Use(NamedTuple):
    """A place where a sentence has a word of the glossary: tokens ``first`` to ``last``."""

    first: int
    last: int
    entry: Explained


@cache
def glossary() -> Mapping[str, tuple[tuple[tuple[str, ...], Explained], ...]]:
    """Return the entries by the last word of their terms, with all words of the term.

    >>> [words for words, _ in glossary()["Widerspruch"]][0]
    ('Widerspruch',)
    """
    found: dict[str, list[tuple[tuple[str, ...], Explained]]] = {}
    for path in sorted(resource_path("glossary").glob("*.tsv")):
        for word, also, when, explanation in table(f"glossary/{path.name}").rows:
            entry = Explained(word, when, explanation)
            for term in (word, *filter(None, also.split(", "))):
                words = tuple(term.split())
                found.setdefault(words[-1], []).append((words, entry))
    return {last: tuple(sorted(some, key=lambda e: -len(e[0]))) for last, some in found.items()}


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return a text without the hyphens and dots that show the parts of its words.

    >>> plain("Die Sozial-Versicherung, das Kinder·geld")
    'Die Sozialversicherung, das Kindergeld'
    """
    return _JOINT.sub(lambda found: found[1].lower(), text)


@cache
def explaining() -> frozenset[str]:
    """Return all sentences of explanations, as `plain` has them."""
    entries = {entry for some in glossary().values() for _, entry in some}
    return frozenset(
        sentence for entry in entries for sentence in _END.split(plain(entry.explanation))
    )


def uses(source: Passage) -> Iterator[Use]:
    """Yield the difficult words of a sentence that the glossary explains; none that is quoted.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Er lernt mit künstlicher Intelligenz."))
    >>> [use.entry.word for use in uses(Passage(document, document.sentences[0]))]
    ['Künstliche Intelligenz']
    """
    for n in range(len(source.tokens)):
        use = _term_at(source, n)
        if use is not None and _is_meant(source, use):
            yield use


def is_in_term(source: Passage, first: int, last: int) -> bool:
    """Whether one of the tokens belongs to a term of several words, such as *fairer Handel*."""
    ends = range(first, min(last + _longest(), len(source.tokens)))
    found = (_term_at(source, n) for n in ends)
    return any(use is not None and use.first < use.last and use.first <= last for use in found)


@cache
def _longest() -> int:
    """Return how many words the longest term has."""
    return max(len(words) for some in glossary().values() for words, _ in some)


def _term_at(source: Passage, last: int) -> Use | None:
    """Return the term that ends with a token, in whatever meaning.

    Of several entries it is the first that has the meaning.
    """
    token, tag = source.tokens[last], source.tokens[last].tag or ""
    if not token.is_word or tag.startswith(("V", "ART", "APPR", "$")):
        return None
    first, *parts = token.text.split("-")
    whole = first + "".join(part.lower() for part in parts)  # "Sozial-Versicherung"
    forms = dict.fromkeys((token.text, token.lemma or token.text, whole))
    found = [
        Use(last - len(words) + 1, last, entry)
        for form in forms
        for words, entry in glossary().get(form, ())
        if _stands(source, last, words)
    ]
    if not found and tag == "NN" and (entry := of_head(token.lemma or token.text)):
        found = [Use(last, last, entry)]
    return next((use for use in found if _has_meaning(source, use)), found[0]) if found else None


@lru_cache(maxsize=20_000)
def of_head(noun: str) -> Explained | None:
    """Return what explains the last parts of a compound, the longest that the glossary has.

    >>> of_head("Wohnungsgenossenschaft").word
    'Genossenschaft'
    >>> of_head("Karnevalshochburg").word
    'Hochburg'
    """
    parts = compound(noun)
    for tail in () if parts[0].text in word_class(_HEADS, "opposite") else _tails(parts):
        known = [entry for words, entry in glossary().get(tail, ()) if len(words) == 1]
        if known:
            return next((entry for entry in known if _explains_compounds(entry, tail)), None)
    return None


def _explains_compounds(entry: Explained, tail: str) -> bool:
    """Whether what an entry says is true of the compounds with this end."""
    is_named = entry.word in (tail, tail.removesuffix("in"))  # "Staatsministerin": "Minister"
    return is_named and not entry.when and tail not in word_class(_HEADS, "other")


def _tails(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the ends of a compound, from the longest to its head."""
    for start in range(1, len(parts)):
        first = "".join(part.text for part in parts[start:-1])
        yield (first + parts[-1].lemma).capitalize()


def _stands(source: Passage, last: int, words: tuple[str, ...]) -> bool:
    """Whether the words before the last one stand there, in any form of an adjective."""
    start = last - len(words) + 1
    own = source.tokens[max(start, 0) : last]
    return len(own) == len(words) - 1 and all(
        _ENDING.sub("", word.lower()) == _ENDING.sub("", token.text.lower())
        for word, token in zip(words[:-1], own, strict=True)
    )


def _has_meaning(source: Passage, use: Use) -> bool:
    return Place(source, use.first, use.last).meets(use.entry.when)


def _is_meant(source: Passage, use: Use) -> bool:
    """Whether the word is difficult, has this meaning here, and is no part of a name."""
    first, last, entry = use
    if is_quoted(source, first, last):
        return False
    is_hard = first < last or entry.word.isupper() or difficulty(entry.word) >= _DIFFICULT
    around = [source.tokens[n] for n in (first - 1, last + 1) if 0 <= n < len(source.tokens)]
    is_named = any(token.tag == "NE" for token in around) and first == last
    return is_hard and not is_named and _has_meaning(source, use)


#: What begins with one of these leans on the sentence before: nothing comes between.
_LEANING = frozenset(
    "deshalb daher darum deswegen trotzdem dennoch dann danach dadurch damit dafür dagegen daran "
    "darauf daraus darin darüber davon dazu dabei dort so also aber und oder denn doch das dies "
    "diese dieser dieses diesen diesem er sie es ihn ihm ihr ihre seine sein gleichzeitig vorher "
    "außerdem auch sonst nun beide".split()
)


def place_behind(text: str, sentences: Sequence[Sentence], at: int) -> int | None:
    """Return where an explanation of a word of the sentence ``at`` goes: behind it, or what leans.

    Other explanations lean, too. ``None`` where the sentence does not end, as before a list.
    """
    while at + 1 < len(sentences) and _leans(text, sentences[at + 1]):
        at += 1
    last = sentences[at].tokens[-1].text if sentences[at].tokens else ""
    return sentences[at].span.stop if last in (".", "!", "?") else None


def _leans(text: str, sentence: Sentence) -> bool:
    first = sentence.tokens[0].text.lower() if sentence.tokens else ""
    return first in _LEANING or plain(sentence.span.slice(text)) in explaining()
