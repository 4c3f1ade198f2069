"""Choose for each section the sentences that say most, from the original, shown simplified.

A sentence counts by where it stands, by the words it shares with the rest of the text, and by those
it shares with its heading. Sentences that lean on one left out, and repetition, count less. How the
weights were found, and what was compared: ``docs/summaries.md``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from math import sqrt

from leichtsprache.document import Block, Document, Section, Sentence, Span, Summary, Token
from leichtsprache.errors import ProfileError
from leichtsprache.pipeline import Stage
from leichtsprache.resources import table
from leichtsprache.segment import segment

# Measured on Klexikon, Wikipedia leads and Alumniportal (docs/summaries.md): the plateau is wide.
_KEYWORDS = 0.7
_HEADING = 0.25
_REPETITION = 0.3
_FLAW = 0.5
# Words added to a sentence's length, so that a short sentence of keywords does not win by itself.
_DAMPING = 8
# The length at which German inflections and compounds of one stem still meet (6 was best of 4–8).
_STEM = 6


def summarize(sentences: int = 2, *, words: int = 60) -> Stage:
    """Return the stage that makes `Document.summaries`, one for each section.

    At most ``sentences`` sentences of the original are chosen for a section, and never more than
    half of them (rounded up). What they became in the easy text is shown whole, up to ``words``
    words; where no sentence is that short, the shortest. A section without running text gets an
    empty summary; headings, quotes and table cells are never chosen, list items only as whole
    sentences or together with the sentence that introduces them. A translation stays where the
    summary stays.

    Raises `ProfileError` where a number is below 1.

    >>> text = "Der Zoo hat neue Tiger. Die Tiger kommen aus Prag. Am Montag war es kalt."
    >>> summarize(1)(Document(text)).summaries[0].sentences
    ('Der Zoo hat neue Tiger.',)
    """
    if min(sentences, words) < 1:
        raise ProfileError("summarize: Die Zahl der Sätze und Wörter muss mindestens 1 sein.")
    return partial(_summarize, limit=sentences, words=words)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence of the original, or a list with the sentence that introduces it."""

    spans: tuple[Span, ...]
    terms: Counter[str]
    leans: bool  # on the sentence before it
    unfinished: bool


def _summarize(document: Document, *, limit: int, words: int) -> Document:
    document = segment()(document)
    root = segment()(document.root)
    frequency = Counter(term for each in root.sentences for term in set(_terms(each.tokens)))
    made: list[Summary] = []
    for section, blocks in _pairs(document, root):
        candidates = _candidates(root.text, blocks)
        shown = [_shown(document, section, each) for each in candidates]
        values = _values(candidates, _heading(root, blocks), frequency)
        chosen = _choose(candidates, values, [_size(each) for each in shown], limit, words)
        made.append(_summary(document.text, [(candidates[i], shown[i]) for i in sorted(chosen)]))
    kept = {(old.sentences, old.origins): old for old in document.summaries}
    return replace(document, summaries=tuple(kept.get((e.sentences, e.origins), e) for e in made))


def _pairs(document: Document, root: Document) -> Iterator[tuple[Section, tuple[Block, ...]]]:
    """Yield each section with the blocks of the root that it came from."""
    starts = [block.span.start for block in root.blocks]
    for section in document.sections:
        own = (*filter(None, [section.heading]), *section.blocks)
        origin = document.origin(Span(own[0].span.start, own[-1].span.stop))
        first, last = bisect_left(starts, origin.start), bisect_left(starts, origin.stop)
        yield section, root.blocks[first:last]


def _candidates(text: str, blocks: tuple[Block, ...]) -> list[_Candidate]:
    formal = any(_is_formal(sentence) for block in blocks for sentence in block.sentences or ())
    return [_candidate(text, unit, formal=formal) for unit in _units(text, blocks)]


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


def _candidate(text: str, unit: list[Sentence], *, formal: bool) -> _Candidate:
    first = unit[0].span.slice(text)
    tokens = [token for sentence in unit for token in sentence.tokens]
    return _Candidate(
        spans=tuple(each.span for each in unit),
        terms=Counter(_terms(tokens)),
        leans=_leans([token.text for token in unit[0].words[:3]], formal=formal),
        unfinished=first[0] in _QUOTES or not (_END.search(first) or len(unit) > 1),
    )


_QUOTES = frozenset("„“”\"»«›‹‚'…")
_END = re.compile(r"[.!…][\"“”«»‘’)\]]*$")
_FORMAL = frozenset(["Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"])


def _is_formal(sentence: Sentence) -> bool:
    """Whether the sentence addresses the reader: a "Sie" that is not its first word."""
    return any(token.text in _FORMAL for token in sentence.words[1:])


def _leans(opening: list[str], *, formal: bool) -> bool:
    """Whether a sentence with these first words points back to the one before it."""
    if not opening or (formal and opening[0] in _FORMAL):
        return False
    cues = _cues()
    kinds = [cues.get(" ".join(opening[:n]).lower(), "") for n in (1, 2)]
    following = cues.get(opening[1].lower(), "") if len(opening) > 1 else ""
    return (
        kinds[0] in _POINTERS
        or kinds[1] == "phrase"
        or (kinds[0] == "demonstrative" and following == "verb")
    )


_POINTERS = frozenset(["pronoun", "adverb", "connective", "phrase"])


@cache
def _cues() -> dict[str, str]:
    return {row[0]: row[1] for row in table("summarize/cues.tsv").rows}


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(word for (word,) in table("summarize/stopwords.tsv").rows)


def _terms(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the stems of the words that carry a topic."""
    for token in tokens:
        word = token.text.lower()
        if token.is_word and word not in _stop_words() and (len(word) > 2 or word.isdigit()):
            yield _stem(word)


_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_ENDING = re.compile("(?:ern|e[mnrs]?|[ns])$")


def _stem(word: str) -> str:
    """Cut a word to what its inflections share.

    >>> _stem("häuser"), _stem("haus"), _stem("innovationspark"), _stem("innovationen")
    ('haus', 'haus', 'innova', 'innova')
    """
    word = word.translate(_UMLAUTS)
    if len(word) > _STEM:
        return word[:_STEM]
    return _ENDING.sub("", word) if len(word) > 4 else word


def _heading(root: Document, blocks: tuple[Block, ...]) -> set[str]:
    """Return the terms of the document's title and the section's heading."""
    tokens = [
        token
        for block in blocks[:1]
        if block.kind == "heading"
        for sentence in block.sentences or ()
        for token in sentence.tokens
    ]
    title = segment()(Document(root.metadata.get("title", "")))
    return {*_terms(title.tokens), *_terms(tokens)}


def _values(
    candidates: list[_Candidate], heading: set[str], frequency: Counter[str]
) -> list[float]:
    """Return what each candidate is worth by itself."""
    keywords = _relative(
        [
            sum(frequency[term] - 1 for term in each.terms) / (each.terms.total() + _DAMPING)
            for each in candidates
        ]
    )
    headings = _relative(
        [len(heading & set(each.terms)) / sqrt(each.terms.total() + 1) for each in candidates]
    )
    return [
        1 / sqrt(1 + place)
        + _KEYWORDS * keywords[place]
        + _HEADING * headings[place]
        - _FLAW * each.unfinished
        for place, each in enumerate(candidates)
    ]


def _relative(values: list[float]) -> list[float]:
    """Return the values as shares of the greatest."""
    return [value / (max(values) or 1) for value in values]


def _choose(
    candidates: list[_Candidate], values: list[float], sizes: list[int], limit: int, words: int
) -> set[int]:
    """Take the best candidate that still fits, until ``limit`` or half of them are taken."""
    visible = [place for place, size in enumerate(sizes) if size]
    chosen: set[int] = set()
    left = words
    for _ in range(min(limit, (len(visible) + 1) // 2)):
        fitting = [place for place in visible if place not in chosen and sizes[place] <= left]
        if not fitting and not chosen:
            return {min(visible, key=sizes.__getitem__)}
        if not fitting:
            break
        best = max(fitting, key=partial(_gain, candidates, values, chosen))
        chosen.add(best)
        left -= sizes[best]
    return chosen


def _gain(candidates: list[_Candidate], values: list[float], chosen: set[int], place: int) -> float:
    """Return what a candidate adds to those chosen."""
    candidate = candidates[place]
    alike = max((_cosine(candidate.terms, candidates[each].terms) for each in chosen), default=0.0)
    hangs = candidate.leans and place - 1 not in chosen
    return values[place] - _REPETITION * alike - _FLAW * hangs


def _cosine(left: Counter[str], right: Counter[str]) -> float:
    shared = sum(count * right[term] for term, count in left.items())
    return shared and shared / sqrt(_square(left) * _square(right))


def _square(terms: Counter[str]) -> int:
    return sum(count * count for count in terms.values())


def _shown(document: Document, section: Section, candidate: _Candidate) -> list[Sentence]:
    """Return the sentences of the section that the candidate became."""
    images = [document.image(span) for span in candidate.spans]
    return [
        sentence
        for block in section.blocks
        for sentence in block.sentences or ()
        if any(sentence.span.overlaps(image) for image in images)
    ]


def _size(sentences: list[Sentence]) -> int:
    return sum(len(sentence.words) for sentence in sentences)


def _summary(text: str, chosen: list[tuple[_Candidate, list[Sentence]]]) -> Summary:
    shown = {sentence.span: None for _, sentences in chosen for sentence in sentences}
    return Summary(
        sentences=tuple(span.slice(text) for span in sorted(shown)),
        origins=tuple(span for candidate, _ in chosen for span in candidate.spans),
    )
