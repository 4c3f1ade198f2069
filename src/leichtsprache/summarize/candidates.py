"""What may be chosen for a summary: sentences of running text, and lists with their opening."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, starmap, takewhile

from leichtsprache.document import Block, Sentence, Span, Token
from leichtsprache.resources import table

# The length at which inflections and compounds of one stem still meet (5 to 8 do equally well).
_STEM = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence, or a list with the sentence that introduces it: ``spans`` of the original.

    ``leans`` says that it points back to the candidate before it, ``empty`` that it says
    nothing by itself (a question, a stump, a colon with nothing after it, bare direct speech).
    """

    spans: tuple[Span, ...]
    terms: Counter[str]
    leans: bool = False
    empty: bool = False


def collect(text: str, blocks: Iterable[Block]) -> list[Candidate]:
    """Return the candidates of the segmented blocks of a section, in text order."""
    blocks = tuple(blocks)
    formal = any(_is_formal(sentence) for block in blocks for sentence in block.sentences or ())
    return [_candidate(text, unit, formal=formal) for unit in _units(text, blocks)]


def terms(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the stems of the words that carry a topic."""
    for token in tokens:
        word = token.text.lower()
        if token.is_word and word not in _stop_words() and (len(word) > 2 or word.isdigit()):
            yield _stem(word)


def _units(text: str, blocks: tuple[Block, ...]) -> list[list[Sentence]]:
    """Return the sentences of running text; a list joins the sentence with the colon before it."""
    units: list[list[Sentence]] = []
    for block in blocks:
        sentences = block.sentences or ()
        if block.kind == "item" and units and text[units[-1][0].span.stop - 1] == ":":
            units[-1] += sentences
        elif block.kind == "paragraph":
            units += [[each] for each in sentences]
        elif block.kind == "item":
            units += [[each] for each in sentences if _END.search(each.span.slice(text))]
    return units


def _candidate(text: str, unit: list[Sentence], *, formal: bool) -> Candidate:
    first = unit[0].span.slice(text)
    opening = _opening(unit[0])
    finished = len(unit) > 1 or _END.search(first)
    return Candidate(
        spans=tuple(each.span for each in unit),
        terms=Counter(terms(token for sentence in unit for token in sentence.tokens)),
        leans=_leans(opening, formal=formal),
        empty=not finished or bool(_SPEECH.fullmatch(first)) or _is_bare_report(opening),
    )


_END = re.compile(r"[.!…][\"“”«»‘’)\]]*$")
_SPEECH = re.compile(r"""[„“"»«‚‘›‹][^“”"«»‘’›‹]*[“”"«»‘’›‹]?\W*""")
_FORMAL = frozenset(["Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"])


def _is_formal(sentence: Sentence) -> bool:
    """Whether the sentence addresses the reader: a "Sie" that is not its first word."""
    return any(token.text in _FORMAL for token in sentence.words[1:])


def _opening(sentence: Sentence) -> list[str]:
    """Return the words before the first comma; within them a pronoun finds nothing to mean."""
    inside = takewhile(lambda token: token.text not in {",", ";", ":"}, sentence.tokens)
    return [token.text for token in inside if token.is_word]


def _leans(words: list[str], *, formal: bool) -> bool:
    """Whether a sentence that opens with these words points back to the one before it.

    >>> [_leans(each.split(), formal=False) for each in ("Er kommt", "Das Haus", "Das ist gut")]
    [True, False, True]
    """
    if not words or (formal and words[0] in _FORMAL):
        return False
    kinds = [_cues().get(word, "") for word in (words[0].lower(), *words[1:])]
    return (
        kinds[0] == "start"
        or "owner" in kinds[:2]
        or "clause" in kinds
        or (kinds[0] == "demonstrative" and _is_verb(words[1:3]))
        or _cues().get(" ".join(words[:2]).lower()) == "pair"
        or any(starmap(_points, pairwise((*words[1:], ""))))
    )


def _points(word: str, following: str) -> bool:
    """Whether the first of two words inside a clause is a pronoun that points out of it."""
    if word.startswith("dies"):
        return _cues().get(following.lower()) != "time"
    alone = not following or (following in _stop_words() and not following.endswith(("e", "en")))
    return word == "das" and alone


def _is_verb(words: list[str]) -> bool:
    """Whether the word after "Das" is a verb, by the list or by its ending and what follows."""
    word, following = (*words, "", "")[:2]
    by_form = word.islower() and word.endswith(("t", "te", "ten")) and word not in _stop_words()
    listed = _cues().get(word) in {"verb", "report"}
    return listed or (by_form and following == following.lower())


def _is_bare_report(words: list[str]) -> bool:
    """Whether the sentence only says who said the one before it: "Das teilte die Stadt mit."."""
    kinds = [_cues().get(word.lower(), "") for word in words[:2]]
    return kinds == ["demonstrative", "report"]


_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_ENDING = re.compile("(?:ern|e[mnrs]?|[ns])$")


def _stem(word: str) -> str:
    """Cut a word to what its inflections share.

    >>> _stem("häuser"), _stem("haus"), _stem("digitalisierung"), _stem("digitale")
    ('haus', 'haus', 'digital', 'digital')
    """
    word = word.translate(_UMLAUTS)
    if len(word) > _STEM:
        return word[:_STEM]
    return _ENDING.sub("", word) if len(word) > 4 else word


@cache
def _cues() -> dict[str, str]:
    return {row[0]: row[1] for row in table("summarize/cues.tsv").rows}


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(word for (word,) in table("summarize/stopwords.tsv").rows)
