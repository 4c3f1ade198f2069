"""Words that must stay and need an explanation: where a text has them first, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from leichtsprache.parts import Block, Sentence
from leichtsprache.resources import resource_path, table
from leichtsprache.rewrite.nouns.phrases import is_quoted
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.score.words import difficulty

#: A little below `leichtsprache.score.words.DIFFICULT`: who has to explain has a reason.
_DIFFICULT = 0.45


_JOINT = re.compile(r"(?<=\w)[-·](\w)")
_END = re.compile(r"(?<=[.!?])\s+")


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
    """Return the entries by the first word of their terms, with all words of the term.

    >>> [words for words, _ in glossary()["Widerspruch"]][0]
    ('Widerspruch',)
    """
    found: dict[str, list[tuple[tuple[str, ...], Explained]]] = {}
    for path in sorted(resource_path("glossary").glob("*.tsv")):
        for word, also, when, explanation in table(f"glossary/{path.name}").rows:
            entry = Explained(word, when, explanation)
            for term in (word, *filter(None, also.split(", "))):
                words = tuple(term.split())
                found.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(some, key=lambda e: -len(e[0]))) for first, some in found.items()}


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return a text without the hyphens and dots that show the parts of its words.

    >>> plain("Die Sozial-Versicherung, das Kinder·geld")
    'Die Sozialversicherung, das Kindergeld'
    """
    return _JOINT.sub(lambda found: found[1].lower(), text)


@cache
def sentences() -> frozenset[str]:
    """Return all sentences of explanations, as `plain` has them."""
    entries = {entry for some in glossary().values() for _, entry in some}
    return frozenset(
        sentence for entry in entries for sentence in _END.split(plain(entry.explanation))
    )


def uses(source: Passage) -> Iterator[Use]:
    """Yield the difficult words of a sentence that the glossary explains; none that is quoted.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Sie können Widerspruch einlegen."))
    >>> [use.entry.word for use in uses(Passage(document, document.sentences[0]))]
    ['Widerspruch']
    """
    stop = -1
    for n in range(len(source.tokens)):
        found = _use_at(source, n) if n > stop else None
        if found is not None:
            stop = found.last
            yield found


def _use_at(source: Passage, n: int) -> Use | None:
    token = source.tokens[n]
    if not token.is_word or (token.tag or "").startswith(("V", "ART", "APPR", "$")):
        return None
    first, *parts = token.text.split("-")
    whole = first + "".join(part.lower() for part in parts)  # "Sozial-Versicherung"
    for form in dict.fromkeys((token.text, token.lemma or token.text, whole)):
        for words, entry in glossary().get(form, ()):
            last = n + len(words) - 1
            if _stands(source, n, words) and _is_meant(source, n, last, entry):
                return Use(n, last, entry)
    return None


def _stands(source: Passage, n: int, words: tuple[str, ...]) -> bool:
    own = source.tokens[n : n + len(words)]
    return len(own) == len(words) and all(
        word in (token.text, token.lemma) for word, token in zip(words[1:], own[1:], strict=True)
    )


def _is_meant(source: Passage, first: int, last: int, entry: Explained) -> bool:
    """Whether the word is difficult, has this meaning here, and is no part of a name."""
    if is_quoted(source, first, last):
        return False
    is_hard = first < last or entry.word.isupper() or difficulty(entry.word) >= _DIFFICULT
    around = [source.tokens[n] for n in (first - 1, last + 1) if 0 <= n < len(source.tokens)]
    is_named = any(token.tag == "NE" for token in around) and first == last
    return is_hard and not is_named and Place(source, first, last).meets(entry.when)


#: What begins with one of these leans on the sentence before: nothing comes between.
_LEANING = frozenset(
    "deshalb daher darum deswegen trotzdem dennoch dann danach dadurch damit dafür dagegen daran "
    "darauf daraus darin darüber davon dazu dabei dort so also aber und oder denn doch das dies "
    "diese dieser dieses diesen diesem er sie es ihn ihm ihr ihre seine sein gleichzeitig vorher "
    "außerdem auch sonst nun beide".split()
)


def place_behind(block: Block, sentence: Sentence) -> int | None:
    """Return where an explanation of a word of ``sentence`` goes: behind it, or behind what leans.

    ``None`` where the sentence does not end, as before a list.
    """
    sentences = list(block.sentences or ())
    at = sentences.index(sentence)
    while at + 1 < len(sentences) and _leans(sentences[at + 1]):
        at += 1
    last = sentences[at].tokens[-1].text if sentences[at].tokens else ""
    return sentences[at].span.stop if last in (".", "!", "?") else None


def _leans(sentence: Sentence) -> bool:
    return bool(sentence.tokens) and sentence.tokens[0].text.lower() in _LEANING
