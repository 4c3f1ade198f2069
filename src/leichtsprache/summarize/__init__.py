"""Choose for each section the sentences that say most, from the original, shown simplified.

A sentence counts by where it stands, by the words it shares with the rest of the text, and by those
it shares with its heading. Sentences that lean on one left out, and repetition, count less. How the
weights were found, and what was compared: ``docs/summaries.md``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from leichtsprache.document import Block, Document, Section, Sentence, Span, Summary
from leichtsprache.errors import ProfileError
from leichtsprache.pipeline import Stage
from leichtsprache.segment import segment
from leichtsprache.summarize.candidates import collect, terms
from leichtsprache.summarize.choice import choose, values

__all__ = ["summarize"]


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


def _summarize(document: Document, *, limit: int, words: int) -> Document:
    document = segment()(document)
    root = segment()(document.root)
    spans = [*(each.span for each in root.blocks), *(each.span for each in root.sentences)]
    images = dict(zip(spans, document.images(spans), strict=True))
    frequency = Counter(term for each in root.sentences for term in set(terms(each.tokens)))
    made: list[Summary] = []
    for section, blocks in _pairs(document, root, images):
        found = collect(root.text, blocks)
        shown = [_shown(section, [images[span] for span in each.spans]) for each in found]
        sizes = [sum(len(sentence.words) for sentence in each.values()) for each in shown]
        worth = values(found, _topic(root, blocks), frequency)
        chosen = choose(found, worth, sizes, limit, words)
        easy = sorted({span for place in chosen for span in shown[place]})
        origins = tuple(span for place in chosen for span in found[place].spans)
        made.append(Summary(tuple(span.slice(document.text) for span in easy), origins))
    kept = {(old.sentences, old.origins): old for old in document.summaries}
    return replace(document, summaries=tuple(kept.get((e.sentences, e.origins), e) for e in made))


def _pairs(
    document: Document, root: Document, images: dict[Span, Span]
) -> Iterator[tuple[Section, list[Block]]]:
    """Yield each section with the blocks of the root that became it, its heading included."""
    sections = document.sections
    starts = [(each.heading or each.blocks[0]).span.start for each in sections]
    sources: list[list[Block]] = [[] for _ in sections]
    for block in root.blocks if sections else ():
        sources[max(bisect_right(starts, images[block.span].start) - 1, 0)].append(block)
    yield from zip(sections, sources, strict=True)


def _topic(root: Document, blocks: list[Block]) -> set[str]:
    """Return the terms of the document's title and the section's heading."""
    title = segment()(Document(root.metadata.get("title", ""))).sentences
    headings = [
        each for block in blocks if block.kind == "heading" for each in block.sentences or ()
    ]
    return {term for sentence in (*title, *headings) for term in terms(sentence.tokens)}


def _shown(section: Section, images: Iterable[Span]) -> dict[Span, Sentence]:
    """Return the sentences of the section that lie in the images."""
    sentences = [each for block in section.blocks for each in block.sentences or ()]
    found: dict[Span, Sentence] = {}
    for image in images:
        first = bisect_right(sentences, image.start, key=lambda each: each.span.stop)
        last = bisect_left(sentences, image.stop, key=lambda each: each.span.start)
        found |= {each.span: each for each in sentences[first:last]}
    return found
