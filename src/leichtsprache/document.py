"""The one model of a text: an immutable document whose every part is a span of it.

A `Document` never changes. Stages return new documents that know more (`replace`), or that say the
same more simply (`Document.revise`, the only way text changes). Offsets count code points, so for
every token of every document ``document.text[token.span.start:token.span.stop] == token.text``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, Literal, NamedTuple, TypeVar

from leichtsprache.errors import EditError

Severity = Literal["info", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
Layer = Literal["blocks", "marks", "sentences", "analysis"]
BlockKind = Literal["heading", "paragraph", "item", "cell", "quote"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value", covariant=True)


class FrozenMap(Mapping[_Key, _Value], Generic[_Key, _Value]):
    """A read-only mapping that can be hashed and pickled (``MappingProxyType`` cannot).

    >>> FrozenMap({"words": 3})["words"]
    3
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[_Key, _Value] | Iterable[tuple[_Key, _Value]] = ()) -> None:
        self._items: dict[_Key, _Value] = dict(items)

    def __getitem__(self, key: _Key) -> _Value:
        return self._items[key]

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"


class Span(NamedTuple):
    """A half-open range ``start:stop`` of code points of a text.

    >>> Span(4, 9).slice("Das  Haus steht.")
    ' Haus'
    """

    start: int
    stop: int

    def slice(self, text: str) -> str:
        """Return the part of ``text`` that this span covers."""
        return text[self.start : self.stop]

    def shifted(self, delta: int) -> Span:
        """Return this span moved by ``delta`` code points."""
        return Span(self.start + delta, self.stop + delta)

    def covers(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.stop <= self.stop

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one code point."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. ``lemma`` and ``tag`` (STTS) are ``None`` until analyzed."""

    span: Span
    text: str
    lemma: str | None = None
    tag: str | None = None

    @property
    def is_word(self) -> bool:
        """Whether the token holds a letter or digit, so that it counts as a word."""
        return any(map(str.isalnum, self.text))

    def shifted(self, delta: int) -> Token:
        """Return the token moved by ``delta`` code points."""
        return Token(self.span.shifted(delta), self.text, self.lemma, self.tag)


ClauseKind = Literal["main", "subordinate", "relative", "infinitive"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence; the positions are indices into ``Sentence.tokens``.

    ``first`` and ``last`` bound the clause (both inclusive, without its commas), ``connector`` is
    the word that opens it, ``finite`` its finite verb, ``verbs`` the whole verb complex in text
    order with a separated particle, ``subject`` the first and last token of the subject,
    ``antecedent`` the noun that a relative clause describes, ``parent`` the index of the clause
    it depends on. ``certain`` says that agreement and word order left no other reading.
    """

    kind: ClauseKind
    first: int
    last: int
    connector: int | None = None
    finite: int | None = None
    verbs: tuple[int, ...] = ()
    subject: tuple[int, int] | None = None
    antecedent: int | None = None
    parent: int | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens; ``clauses`` is ``None`` until analyzed."""

    span: Span
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...] | None = None

    def shifted(self, delta: int) -> Sentence:
        """Return the sentence with all its tokens moved by ``delta`` code points."""
        tokens = tuple(token.shifted(delta) for token in self.tokens)
        return Sentence(self.span.shifted(delta), tokens, self.clauses)

    @property
    def words(self) -> tuple[Token, ...]:
        """The tokens that count as words."""
        return tuple(token for token in self.tokens if token.is_word)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something a format says about a stretch of text: a link (with its target) or emphasis."""

    span: Span
    kind: Literal["link", "bold", "italic", "code"]
    target: str | None = None

    def shifted(self, delta: int) -> Mark:
        """Return the mark moved by ``delta`` code points."""
        return Mark(self.span.shifted(delta), self.kind, self.target)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (with ``level`` 1–6), paragraph, list item (``level`` = depth), cell or quote.

    ``sentences`` is ``None`` until segmented. ``marks`` is ``None`` where the format cannot carry
    any (plain text), and empty where it could. ``line`` is the line of the source file, from 1,
    where the format tells it.
    """

    span: Span
    kind: BlockKind = "paragraph"
    level: int = 0
    sentences: tuple[Sentence, ...] | None = None
    marks: tuple[Mark, ...] | None = None
    line: int | None = None

    def shifted(self, delta: int) -> Block:
        """Return the block with all it holds moved by ``delta`` code points."""
        if not delta:
            return self
        sentences = self.sentences and tuple(each.shifted(delta) for each in self.sentences)
        marks = self.marks and tuple(mark.shifted(delta) for mark in self.marks)
        return replace(self, span=self.span.shifted(delta), sentences=sentences, marks=marks)


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
class Edit:
    """Replace ``span`` by ``text``. A ``safe`` edit keeps the meaning; others are suggestions.

    An edit stays inside one block. In its text a blank line starts a new paragraph and
    ``"\\n- "`` a list item.
    """

    span: Span
    text: str
    safe: bool = False


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


@dataclass(frozen=True, slots=True)
class Document:
    """A text and everything known about it. Make one from a string, or with `leichtsprache.read`.

    ``blocks`` are in text order and do not overlap. ``scores`` holds ``None`` where a number has no
    meaning (empty text). ``not_run`` names the rules that could not run. ``source`` is the document
    this one was revised from, by ``edits``.

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

    @property
    def layers(self) -> frozenset[Layer]:
        """The analyses that every block has; a revised block has lost its sentences."""
        made: set[Layer] = set()
        if self.blocks or not self.text.strip():
            made.add("blocks")
            if all(block.marks is not None for block in self.blocks):
                made.add("marks")
            if all(block.sentences is not None for block in self.blocks):
                made.add("sentences")
                if all(sentence.clauses is not None for sentence in self.sentences):
                    made.add("analysis")
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
        text, blocks = _apply(self.text, self.blocks, ordered)
        return Document(text, blocks, metadata=self.metadata, source=self, edits=ordered)

    def origin(self, span: Span) -> Span:
        """Return the span of the root's text that ``span`` of this text came from."""
        document = self
        while document.source is not None:
            span = _Positions(document.edits).back(span)
            document = document.source
        return span

    def image(self, span: Span) -> Span:
        """Return the span of this text that ``span`` of the root's text became."""
        chain: list[Document] = []
        document = self
        while document.source is not None:
            chain.append(document)
            document = document.source
        for revised in reversed(chain):
            span = _Positions(revised.edits).forward(span)
        return span


class _Positions:
    """Translates positions between a text and the text that ordered edits made of it.

    A position inside a replaced stretch has no exact counterpart; the start of a span then moves to
    the beginning of the stretch, its stop to the end, so that nothing is lost.
    """

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self._old: list[Span] = [edit.span for edit in edits]
        self._new: list[Span] = []
        delta = 0
        for edit in edits:
            start = edit.span.start + delta
            self._new.append(Span(start, start + len(edit.text)))
            delta += len(edit.text) - (edit.span.stop - edit.span.start)

    def forward(self, span: Span) -> Span:
        return self._map(span, self._old, self._new)

    def back(self, span: Span) -> Span:
        return self._map(span, self._new, self._old)

    @staticmethod
    def _map(span: Span, source: list[Span], target: list[Span]) -> Span:
        def move(position: int, *, is_stop: bool) -> int:
            index = bisect_right(source, position, key=lambda each: each.start) - 1
            if index >= 0 and is_stop and source[index].start == position < source[index].stop:
                index -= 1  # the stretch only begins where the span ends
            if index < 0:
                return position
            old, new = source[index], target[index]
            if position < old.stop or (position == old.stop and old.start == old.stop):
                return new.stop if is_stop else new.start
            return new.stop + position - old.stop

        return Span(move(span.start, is_stop=False), move(span.stop, is_stop=True))


def _apply(
    text: str, blocks: tuple[Block, ...], edits: tuple[Edit, ...]
) -> tuple[str, tuple[Block, ...]]:
    """Return the new text and its blocks; edits are in order."""
    revised: list[Block] = []
    pieces: list[str] = []
    done = position = length = 0
    for block in blocks:
        first = done
        while done < len(edits) and edits[done].span.start <= block.span.stop:
            _require_inside(edits[done], block, edits[done - 1] if done > first else None)
            done += 1
        gap = text[position : block.span.start]
        content = _rewrite(text, block.span, edits[first:done])
        pieces += (gap, content)
        start = length + len(gap)
        if first == done:
            revised.append(block.shifted(start - block.span.start))
        else:
            revised += _split(_remark(block, edits[first:done], start, len(content)), content)
        length = start + len(content)
        position = block.span.stop
    if done < len(edits):
        raise EditError(f"Edit at {tuple(edits[done].span)} lies in no block of the document.")
    pieces.append(text[position:])
    return "".join(pieces), tuple(revised)


def _require_inside(edit: Edit, block: Block, previous: Edit | None) -> None:
    if not block.span.covers(edit.span) or edit.span.start > edit.span.stop:
        raise EditError(f"Edit at {tuple(edit.span)} leaves the block at {tuple(block.span)}.")
    if previous and (edit.span.start < previous.span.stop or edit.span == previous.span):
        raise EditError(
            f"Edits at {tuple(previous.span)} and {tuple(edit.span)} overlap; apply them in turn."
        )


def _rewrite(text: str, span: Span, edits: tuple[Edit, ...]) -> str:
    pieces: list[str] = []
    position = span.start
    for edit in edits:
        pieces += (text[position : edit.span.start], edit.text)
        position = edit.span.stop
    pieces.append(text[position : span.stop])
    return "".join(pieces)


def _remark(block: Block, edits: tuple[Edit, ...], start: int, length: int) -> Block:
    """Return the block at its new place, without sentences, with its marks moved along."""
    positions = _Positions(edits)
    delta = start - block.span.start
    moved = (replace(mark, span=positions.forward(mark.span)) for mark in block.marks or ())
    marks = tuple(mark.shifted(delta) for mark in moved if mark.span.start < mark.span.stop)
    span = Span(start, start + length)
    return replace(block, span=span, sentences=None, marks=block.marks and marks)


_BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\n- ")


def _split(block: Block, content: str) -> Iterator[Block]:
    """Yield the parts of a revised block: an edit may have put paragraphs and items into it."""
    kind: BlockKind = block.kind
    start = 0
    for match in (*_BREAK.finditer(content), None):
        stop = match.start() if match else len(content)
        if start < stop:
            span = Span(block.span.start + start, block.span.start + stop)
            marks = block.marks and tuple(each for each in block.marks if span.covers(each.span))
            yield replace(block, span=span, kind=kind, marks=marks)
        if match:
            kind = "item" if match.group().endswith("- ") else "paragraph"
            start = match.end()
