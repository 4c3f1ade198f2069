"""The parts of a text: spans, tokens, sentences, blocks, and the edits that change them.

Offsets count code points of the text of a `Document`, which collects them. All are immutable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, Literal, NamedTuple, TypeVar

BlockKind = Literal["heading", "paragraph", "item", "cell", "quote"]

_Key = TypeVar("_Key")
_Value_co = TypeVar("_Value_co", covariant=True)


class FrozenMap(Mapping[_Key, _Value_co], Generic[_Key, _Value_co]):
    """A read-only mapping that can be hashed and pickled (``MappingProxyType`` cannot).

    >>> FrozenMap({"words": 3})["words"]
    3
    """

    __slots__ = ("_items",)

    def __init__(
        self, items: Mapping[_Key, _Value_co] | Iterable[tuple[_Key, _Value_co]] = ()
    ) -> None:
        self._items: dict[_Key, _Value_co] = dict(items)

    def __getitem__(self, key: _Key) -> _Value_co:
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


Case = Literal["nom", "gen", "dat", "acc"]
Number = Literal["sg", "pl"]
Gender = Literal["m", "f", "n"]


class Morph(NamedTuple):
    """The inflection of a word; what does not apply to it, or is open, is ``None``.

    ``certain`` says that form and agreement left no other reading; else this is the best one.
    """

    case: Case | None = None
    number: Number | None = None
    gender: Gender | None = None
    person: Literal[1, 2, 3] | None = None
    tense: Literal["present", "past"] | None = None
    mood: Literal["ind", "subj", "imp"] | None = None
    degree: Literal["pos", "cmp", "sup"] | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. ``lemma``, ``tag`` (STTS) and ``morph`` are ``None`` until analyzed.

    ``morph`` stays ``None`` for words that have no inflection.
    """

    span: Span
    text: str
    lemma: str | None = None
    tag: str | None = None
    morph: Morph | None = None

    @property
    def is_word(self) -> bool:
        """Whether the token holds a letter or digit, so that it counts as a word."""
        return any(map(str.isalnum, self.text))

    def shifted(self, delta: int) -> Token:
        """Return the token moved by ``delta`` code points."""
        return Token(self.span.shifted(delta), self.text, self.lemma, self.tag, self.morph)


class Features(NamedTuple):
    """Gender, case and number of a phrase."""

    gender: Gender
    case: Case
    number: Number


PhraseRole = Literal["genitive", "apposition", "conjunct", "name"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or prepositional phrase; positions are indices into ``Sentence.tokens``.

    ``first`` and ``last`` bound it (both inclusive, with its genitives, appositions and participial
    attributes), ``head`` is its noun, name or pronoun, ``preposition`` the word that governs it,
    ``parent`` the index of the phrase it belongs to, in the ``role`` named. ``case``, ``number``
    and ``gender`` are the best reading; ``options`` all that agreement and government leave, so
    that what cannot be decided stays visible. ``certain`` says that one case was left.
    """

    kind: Literal["NP", "PP"]
    first: int
    last: int
    head: int
    case: Case | None = None
    number: Number | None = None
    gender: Gender | None = None
    options: frozenset[Features] = frozenset()
    preposition: int | None = None
    role: PhraseRole | None = None
    parent: int | None = None
    certain: bool = False


ClauseKind = Literal["main", "subordinate", "relative", "infinitive"]


class Fields(NamedTuple):
    """The topological fields of a clause: (first, last) token each, ``None`` where empty.

    Clauses inside a field belong to it. In a verb-final clause ``left`` is the connector.
    """

    front: tuple[int, int] | None = None
    left: tuple[int, int] | None = None
    middle: tuple[int, int] | None = None
    right: tuple[int, int] | None = None
    after: tuple[int, int] | None = None


ClauseTense = Literal["present", "past", "perfect", "pluperfect", "future", "future perfect"]


class Predicate(NamedTuple):
    """What the verbs of a clause say: voice, tense, mood, modality, negation.

    ``modal`` is the lemma of a modal verb (or *haben*, *sein* with *zu*, *lassen*), ``negation``
    the tokens that negate, ``certain`` that the forms of the verbs left no other reading.
    """

    passive: Literal["werden", "sein", "bekommen"] | None = None
    tense: ClauseTense | None = None
    mood: Literal["ind", "subj1", "subj2", "imp"] | None = None
    modal: str | None = None
    negation: tuple[int, ...] = ()
    particle: int | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence; the positions are indices into ``Sentence.tokens``.

    ``first`` and ``last`` bound the clause with the clauses that depend on it (both inclusive),
    ``connector`` is the word that opens it (of several the one that puts the verb at the end:
    ``first`` is *ohne* in *ohne dass*, ``connector`` is *dass*), ``finite`` its finite verb,
    ``verbs`` the whole verb complex in text order with a separated particle, ``antecedent`` the
    noun that a relative clause most likely describes (``antecedent_certain``: agreement and order
    leave no other), ``parent`` the index of the clause it depends on. ``certain`` says that
    agreement and word order left no other reading. ``subject`` is the head token of the subject,
    ``subject_certain`` that nothing else can be it; ``fields`` and ``predicate`` describe the
    clause further. ``elliptic`` marks a clause that shares its subject or verb with the one before,
    ``quoted`` one inside quotation marks.
    """

    kind: ClauseKind
    first: int
    last: int
    connector: int | None = None
    finite: int | None = None
    verbs: tuple[int, ...] = ()
    antecedent: int | None = None
    parent: int | None = None
    certain: bool = False
    subject: int | None = None
    subject_certain: bool = False
    fields: Fields | None = None
    predicate: Predicate | None = None
    elliptic: bool = False
    quoted: bool = False
    antecedent_certain: bool = False

    @property
    def start(self) -> int:
        """The position behind the connector."""
        return self.first if self.connector is None else self.connector + 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens; ``clauses`` and ``phrases`` are ``None`` until analyzed."""

    span: Span
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...] | None = None
    phrases: tuple[Phrase, ...] | None = None

    def shifted(self, delta: int) -> Sentence:
        """Return the sentence with all its tokens moved by ``delta`` code points."""
        if not delta:
            return self
        tokens = tuple(token.shifted(delta) for token in self.tokens)
        return Sentence(self.span.shifted(delta), tokens, self.clauses, self.phrases)

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

    ``sentences`` is ``None`` until segmented, ``marks`` is ``None`` where the format cannot carry
    any (plain text). ``line`` is the line of the source file, from 1, where the format tells it.
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
class Edit:
    r"""Replace ``span`` by ``text``. A ``safe`` edit keeps the meaning; others are suggestions.

    ``reworded`` marks one with other words than the text, which the level "careful" of `simplify`
    leaves out. An edit stays inside one block; a blank line in it starts a new paragraph and
    ``"\n- "`` a list item.
    """

    span: Span
    text: str
    safe: bool = False
    reworded: bool = False
