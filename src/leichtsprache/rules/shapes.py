"""The shapes that most rules have: avoid a pattern, prefer another wording, keep a limit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import NamedTuple

from leichtsprache.document import Clause, Document, Edit, FrozenMap, Sentence, Severity, Span
from leichtsprache.resources import table
from leichtsprache.rewrite.plan import Rewrite, rewrites
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, matches

#: Returns what stands in place of a match, or ``None`` where the match is no fault after all.
Repair = Callable[[re.Match[str], Options], str | None]
#: Returns the parts of a document that a limit holds for, each with its size.
Measure = Callable[[Document], Iterable[tuple[Span, int]]]


@dataclass(frozen=True)
class Avoid:
    """A check that finds ``pattern`` and knows no repair.

    ``{found}`` in the rule's message is the text found.
    """

    pattern: re.Pattern[str]

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG002
        """Yield each match."""
        yield from map(Fault.at, matches(self.pattern, document))


@dataclass(frozen=True)
class Prefer:
    """A check that finds ``pattern`` and proposes its ``repair``.

    ``{found}`` and ``{better}`` in the rule's message are both texts.
    """

    pattern: re.Pattern[str]
    repair: Repair
    safe: bool = True

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:
        """Yield each match that has a repair."""
        for match in matches(self.pattern, document):
            better = self.repair(match, options)
            if better is not None:
                yield Fault.at(match, better, safe=self.safe)


@dataclass(frozen=True)
class Listed:
    """A check that finds the words of a data file of ``resources/rules`` and names better ones.

    The file has the columns ``word``, where ``~`` stands for any ending of declension or
    conjugation, and ``better`` for the message. There is no repair, as the better word would have
    to be inflected.
    """

    name: str

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG002
        """Yield each word of the list."""
        for match in matches(self._pattern, document):
            word, better, *_ = self._rows[(match.lastindex or 1) - 1]
            values = {"found": match[0], "better": better, "word": word}
            yield Fault(Span(*match.span()), values=FrozenMap(values))

    @cached_property
    def _rows(self) -> list[tuple[str, ...]]:
        return sorted(table(self.name).rows)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = [row[0] for row in self._rows]
        return re.compile(rf"(?<![\w·-]){_tree(words, _either_case)}(?![\w·]|-\w)")


_ENDING = "(?:e|n|s|r|m|en|er|es|em|ern|innen|in|e?(?:st|t|te|ten|test|tet|ter|tes|tem))?"


def _tree(words: Sequence[str], sign: Callable[[str], str]) -> str:
    """Return sorted words as one pattern, letter by letter: that is far faster than one by one.

    Each word ends in a group of its own.
    """
    branches = []
    for first, group in groupby(words, key=lambda word: word[:1]):
        rests = [word[1:] for word in group]
        branches.append(sign(first) + _tree(rests, _sign) if first else "()" * len(rests))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _either_case(letter: str) -> str:
    return f"[{letter.upper()}{letter}]" if letter.islower() else letter


def _sign(letter: str) -> str:
    return {"~": _ENDING, " ": r"\s+"}.get(letter) or re.escape(letter)


@dataclass(frozen=True)
class Limit:
    """A check that finds what is longer than the options ``info``, ``warning``, ``error`` allow.

    ``{size}`` and ``{limit}`` in the rule's message are the size and the limit broken.
    """

    measure: Measure

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:
        """Yield each part that is too large, with the level of the highest limit broken."""
        levels: tuple[Severity, ...] = ("error", "warning", "info")
        limits = [(level, int(options[level])) for level in levels if level in options]
        for span, size in self.measure(document):
            level, limit = next(((each, top) for each, top in limits if size > top), (None, 0))
            if level:
                values = FrozenMap({"size": str(size), "limit": str(limit)})
                yield Fault(span, values=values, level=level)


class Place(NamedTuple):
    """A stretch of tokens at fault, whether the analysis is certain of it, and what to show."""

    first: int
    last: int
    certain: bool = True
    found: str = ""

    def fault(self, document: Document, sentence: Sentence) -> Fault:
        """Return the fault at this place of a sentence; one that rests on a guess is a hint."""
        tokens = sentence.tokens
        span = Span(tokens[self.first].span.start, tokens[self.last].span.stop)
        found = self.found or span.slice(document.text)
        level: Severity | None = None if self.certain else "info"
        return Fault(span, values=FrozenMap({"found": found}), level=level)


@dataclass(frozen=True)
class InSentence:
    """A check that looks into analyzed sentences; what rests on a guess is at most a hint.

    ``{found}`` in the rule's message is the text found, or what the place says should be shown.
    """

    find: Callable[[Sentence, Options], Iterable[Place]]

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:
        """Yield each place."""
        for sentence in document.sentences:
            for place in self.find(sentence, options):
                yield place.fault(document, sentence)


def verbs_of(sentence: Sentence, clause: Clause) -> Place:
    """Return the verbs of a clause, marked where the last of them stand together."""
    verbs = sorted(clause.verbs)
    gaps = [n for n, (before, verb) in enumerate(pairwise(verbs), 1) if verb > before + 1]
    groups = [verbs[n:m] for n, m in pairwise([0, *gaps, len(verbs)])]
    found = " … ".join(" ".join(sentence.tokens[n].text for n in group) for group in groups)
    return Place(groups[-1][0], groups[-1][-1], clause.certain, found)


@dataclass(frozen=True)
class Rewriting:
    """A check that runs a rewriting operation over the sentences; its rewrites are the repairs.

    ``table`` is what the operation needs to know: the conjunctions and what becomes of them.
    """

    operation: Callable[..., Iterator[Rewrite]]
    table: object = None

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG002
        """Yield each place the operation finds, with the new sentences where it is sure."""
        for source, found in rewrites(document, self._run):
            text = " ".join(found.sentences)
            edit = Edit(source.sentence.span, text, found.is_safe, found.is_reworded)
            yield Fault(
                found.span, (edit,) if text else (), level=None if found.is_certain else "info"
            )

    def _run(self, source: Passage) -> Iterator[Rewrite]:
        return self.operation(source) if self.table is None else self.operation(source, self.table)


@dataclass(frozen=True)
class Exchanging:
    """A check that looks into analyzed sentences and may know other words for what it finds.

    ``{found}`` in the rule's message is the text found. Headings are found, but stay as they are.
    """

    find: Callable[[Passage, Options], Iterable[tuple[Place, Edit | None]]]

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:
        """Yield each place, with its edit where there is one."""
        for block in document.blocks:
            for sentence in block.sentences or ():
                for place, edit in self.find(Passage(document, sentence), options):
                    fault = place.fault(document, sentence)
                    is_kept = edit is None or block.kind == "heading"
                    yield fault if is_kept else replace(fault, edits=(edit,))  # type: ignore[arg-type]
