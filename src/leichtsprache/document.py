"""The one model of a text: an immutable document whose every part is a span of it.

A `Document` never changes. Stages return new documents that know more (`dataclasses.replace`), or
that say the same more simply (`Document.revise`, the only way text changes). For every token of
every document ``document.text[token.span.start:token.span.stop] == token.text``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from leichtsprache.parts import (
    Block,
    BlockKind,
    Clause,
    ClauseKind,
    Edit,
    FrozenMap,
    Mark,
    Phrase,
    Sentence,
    Span,
    Token,
)
from leichtsprache.revision import Positions, apply

__all__ = [
    "SEVERITIES",
    "Block",
    "BlockKind",
    "Clause",
    "ClauseKind",
    "Document",
    "Edit",
    "FactKind",
    "Finding",
    "FrozenMap",
    "Layer",
    "Loss",
    "Mark",
    "Phrase",
    "Section",
    "Sentence",
    "Severity",
    "Span",
    "Step",
    "Summary",
    "Token",
    "Translation",
]

Severity = Literal["info", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
Layer = Literal["blocks", "marks", "sentences", "analysis", "layout"]
#: The metadata that tell how the text looks begin so; see `leichtsprache.layout`.
LAYOUT = "layout."


@dataclass(frozen=True, slots=True)
class Translation:
    """Sentences in another language, one for each source sentence, and the model's name."""

    sentences: tuple[str, ...]
    model: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences that stand for a section.

    ``sentences`` are shown (simplified where the document is), ``origins`` are their spans in the
    text the document came from (`Document.root`), ``translations`` is keyed by language code.
    """

    sentences: tuple[str, ...]
    origins: tuple[Span, ...]
    translations: FrozenMap[str, Translation] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (``None`` for text before the first), the blocks under it, and its summary."""

    heading: Block | None
    blocks: tuple[Block, ...]
    summary: Summary | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault that a rule found at ``span``; applying all its ``edits`` repairs it."""

    rule: str
    span: Span
    message: str
    severity: Severity = "warning"
    edits: tuple[Edit, ...] = ()

    @property
    def is_safe(self) -> bool:
        """Whether it can be repaired without asking."""
        return bool(self.edits) and all(edit.safe for edit in self.edits)


FactKind = Literal["number", "date", "amount", "name", "negation", "modality", "url", "word"]


@dataclass(frozen=True, slots=True)
class Loss:
    """A fact of one version that the other lacks: ``lost``, or ``added`` out of nothing."""

    kind: FactKind
    fact: str
    change: Literal["lost", "added"]


@dataclass(frozen=True, slots=True)
class Step:
    """What a rule made, or would have made, of the sentences ``before``: ``after``.

    ``span`` is where they came from in the text as it was read (`Document.root`). A step with
    ``losses`` of facts or new ``flaws`` of grammar was refused by the guards.
    """

    rule: str
    span: Span
    before: str
    after: str
    losses: tuple[Loss, ...] = ()
    flaws: tuple[str, ...] = ()

    @property
    def is_made(self) -> bool:
        """Whether the guards let it through."""
        return not self.losses and not self.flaws


@dataclass(frozen=True, slots=True)
class Document:
    """A text and everything known about it. Make one from a string, or with `leichtsprache.read`.

    ``blocks`` are in text order and do not overlap. ``scores`` holds ``None`` where a number has no
    meaning (empty text). ``not_run`` names the rules that could not run. ``source`` is the document
    this one was revised from, by ``edits``; ``steps`` tell how `simplify` came to them.

    >>> document = Document("Das ist Text.", blocks=(Block(Span(0, 13)),))
    >>> document.revise([Edit(Span(8, 12), "ein Satz")]).text
    'Das ist ein Satz.'
    """

    text: str
    blocks: tuple[Block, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_run: tuple[str, ...] = ()
    scores: FrozenMap[str, float | None] = FrozenMap()
    summaries: tuple[Summary, ...] = ()
    metadata: FrozenMap[str, str] = FrozenMap()
    source: Document | None = None
    edits: tuple[Edit, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def layers(self) -> frozenset[Layer]:
        """The analyses that every block has; a revised block has lost its sentences.

        ``"layout"`` is there where the format told how the text looks.
        """
        made: set[Layer] = set()
        if self.blocks or not any(map(str.isalnum, self.text)):
            made.add("blocks")
            if all(block.marks is not None for block in self.blocks):
                made.add("marks")
            if all(block.sentences is not None for block in self.blocks):
                made.add("sentences")
                if all(sentence.clauses is not None for sentence in self.sentences):
                    made.add("analysis")
            if any(key.startswith(LAYOUT) for key in self.metadata):
                made.add("layout")
        return frozenset(made)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in text order, headings included."""
        return tuple(each for block in self.blocks for each in block.sentences or ())

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens in text order."""
        return tuple(token for sentence in self.sentences for token in sentence.tokens)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The blocks grouped under their headings, with the summaries where made."""
        groups: list[tuple[Block | None, list[Block]]] = []
        for block in self.blocks:
            if block.kind == "heading":
                groups.append((block, []))
            else:
                if not groups:
                    groups.append((None, []))
                groups[-1][1].append(block)
        summaries: tuple[Summary | None, ...] = self.summaries or (None,) * len(groups)
        return tuple(
            Section(heading, tuple(blocks), summary)
            for (heading, blocks), summary in zip(groups, summaries, strict=True)
        )

    @property
    def root(self) -> Document:
        """The document as it was read, before any edit."""
        document = self
        while document.source is not None:
            document = document.source
        return document

    def revise(self, edits: Iterable[Edit]) -> Document:
        """Return the document with ``edits`` made, and this one as its ``source``.

        Changed blocks lose their sentences, findings and scores are dropped (they speak of the old
        text), headings, marks and metadata stay. Without edits the document itself comes back.

        Raises `EditError` for edits that overlap or that reach over the border of a block.
        """
        ordered = tuple(sorted(edits, key=lambda edit: (edit.span, edit.text)))
        if not ordered:
            return self
        text, blocks = apply(self.text, self.blocks, ordered)
        return Document(text, blocks, metadata=self.metadata, source=self, edits=ordered)

    def origin(self, span: Span) -> Span:
        """Return the span of the root's text that ``span`` of this text came from."""
        return self.origins([span])[0]

    def origins(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the `origin` of each span; for many this is much faster than one by one."""
        document, moved = self, tuple(spans)
        while document.source is not None:
            moved = tuple(map(Positions(document.edits).back, moved))
            document = document.source
        return moved

    def image(self, span: Span) -> Span:
        """Return the span of this text that ``span`` of the root's text became."""
        return self.images([span])[0]

    def images(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the `image` of each span; for many this is much faster than one by one."""
        chain: list[Document] = []
        document = self
        while document.source is not None:
            chain.append(document)
            document = document.source
        moved = tuple(spans)
        for revised in reversed(chain):
            moved = tuple(map(Positions(revised.edits).forward, moved))
        return moved
