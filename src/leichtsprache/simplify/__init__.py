"""Simplifying is repairing: the safe edits of the rules, phase by phase, until none is left.

Each block is worked on by itself, because no rule with safe edits looks further; the outcome is one
edit for each changed sentence, so that every easy sentence knows where it came from, and the steps
that led there, those that the guards refused included.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from leichtsprache.document import Block, Document, Edit, Step
from leichtsprache.errors import ProfileError
from leichtsprache.pipeline import Stage
from leichtsprache.rules import settings
from leichtsprache.rules.profiles import Profile
from leichtsprache.simplify.explaining import Explaining
from leichtsprache.simplify.judgement import harmless
from leichtsprache.simplify.memory import analyzed
from leichtsprache.simplify.phases import Phases, settled

__all__ = ["LEVELS", "Level", "harmless", "simplify"]

Level = Literal["careful", "normal"]
#: How far the repairs go: "careful" stays with the words of the text.
LEVELS: tuple[Level, ...] = get_args(Level)


def simplify(profile: str | Profile = "din33429", level: Level = "normal") -> Stage:
    """Return the stage that makes all safe repairs which the rules of ``profile`` offer.

    The ``level`` "careful" leaves out those that say it in other words (*um … zu* → *wollen*). A
    repair that would lose or add a fact (see `leichtsprache.guards`) is not made. The result has
    the document as its ``source``, and in its ``steps`` which rule changed what, and what was
    refused.

    Raises `ProfileError` for an unknown profile or level.

    >>> document = Document("Das Amt ist zu, weil die Heizung nicht geht.")
    >>> simplify()(document).text
    'Die Heizung geht nicht. Deshalb ist das Amt zu.'
    """
    settings(profile)  # so that a wrong name fails here and not at the first document
    if level not in LEVELS:
        raise ProfileError(f"Unknown level {level!r}. Known: {', '.join(LEVELS)}.")
    return Simplify(profile, level)


@dataclass(frozen=True)
class Simplify:
    """The stage made by `simplify`."""

    profile: str | Profile
    level: Level = "normal"

    def __call__(self, document: Document) -> Document:
        """Return the document, revised."""
        document = analyzed(document)
        chosen = settings(self.profile)
        phases = Phases.of(chosen, rewords=self.level == "normal")
        done = [settled(_alone(document, block), phases) for block in document.blocks]
        revised = _revised(document, [easy for easy, _ in done])
        explain = Explaining(revised, chosen, phases)
        explained = [explain.whatever(easy) for easy, _ in done]
        steps: list[Step] = []
        for block, (_, taken), (_, added) in zip(document.blocks, done, explained, strict=True):
            steps += (_placed(document, block, step) for step in (*taken, *added))
        if any(added for _, added in explained):
            revised = _revised(document, [easy for easy, _ in explained])
        return replace(revised, steps=tuple(steps)) if steps else revised


def _revised(document: Document, easy: Sequence[Document]) -> Document:
    """Return the document with each block as it is in ``easy``."""
    blocks = zip(document.blocks, easy, strict=True)
    edits = (edit for block, each in blocks for edit in _edits(each, block.span.start))
    return analyzed(document.revise(edits))


def _alone(document: Document, block: Block) -> Document:
    """Return the block as a document of its own; offsets count from its start."""
    moved = replace(block.shifted(-block.span.start), marks=None)
    return Document(block.span.slice(document.text), (moved,))


def _placed(document: Document, block: Block, step: Step) -> Step:
    """Return the step of a block with its place in the text as it was read."""
    return replace(step, span=document.origin(step.span.shifted(block.span.start)))


def _edits(easy: Document, start: int) -> Iterator[Edit]:
    """Yield one edit for each sentence of the block, at ``start``, that became another."""
    if easy.source is None:
        return
    alone = easy.root
    images = easy.images([sentence.span for sentence in alone.sentences])
    stop = -1
    for image, origin in zip(images, easy.origins(images), strict=True):
        if image.start < stop:  # two sentences became one: the first edit has told all
            continue
        stop = image.stop
        text = image.slice(easy.text)
        if text != origin.slice(alone.text):
            yield Edit(origin.shifted(start), text, safe=True)
