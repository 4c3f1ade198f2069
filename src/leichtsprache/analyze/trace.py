"""What decided: the tags of a sentence read once more, step by step, with the rule of each step.

Nothing is read in another way than in `leichtsprache.analyze`: the same functions run again on
copies, and what each of them changed is written down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from leichtsprache.analyze import Tagger
from leichtsprache.analyze.agreement import cases_of
from leichtsprache.analyze.chunks import read_chunks
from leichtsprache.analyze.corrections import RULES, correct
from leichtsprache.analyze.nouns import CASES
from leichtsprache.analyze.place import Place
from leichtsprache.analyze.skeleton import Skeleton
from leichtsprache.analyze.stts import stts
from leichtsprache.analyze.tagger import capitals, found_tags
from leichtsprache.analyze.verbs import VERBS
from leichtsprache.analyze.words import RULES as WORD_RULES
from leichtsprache.analyze.words import word_tag
from leichtsprache.document import Clause, Sentence
from leichtsprache.parts import Case


class Step(NamedTuple):
    """A tag that was changed: that of ``token``, by ``rule``, from ``before`` to ``after``.

    ``source`` says who did: the rules about single words (`leichtsprache.analyze.words`), those
    about words in context (`leichtsprache.analyze.corrections`), or the reader of clauses, who
    knows where a finite verb must stand.
    """

    token: int
    source: Literal["word", "context", "clauses"]
    rule: str
    before: str
    after: str


class CaseChoice(NamedTuple):
    """How the case of ``phrase`` was found.

    ``by_form`` are the cases that its own words allow, ``left`` those that preposition, verb and
    neighbours leave, ``chosen`` is the best of these. Where they contradict each other (a rare
    name, a slip of the writer), the form has lost.
    """

    phrase: int
    by_form: tuple[Case, ...]
    left: tuple[Case, ...]
    chosen: Case | None


class Doubt(NamedTuple):
    """Why ``clause`` is not certain.

    ``front``: more than one constituent, or an unclear one, stands before the finite verb.
    ``verb``: a verb of the sentence belongs to no clause. ``sentence``: none of its clauses is
    certain, for they do not close as they opened. ``shape``: the verbs or the edges of this clause
    allow another reading.
    """

    clause: int
    reason: Literal["front", "verb", "sentence", "shape"]


@dataclass(frozen=True, slots=True)
class Trace:
    """What decided in one sentence."""

    tags: tuple[Step, ...] = ()
    cases: tuple[CaseChoice, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def trace(sentence: Sentence, tagger: Tagger | None = None) -> Trace:
    """Return what decided in an analyzed sentence, whose tags come from ``tagger``.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Sie arbeitet als Lehrerin.")).sentences[0]
    >>> trace(sentence).tags
    (Step(token=2, source='context', rule='comparing', before='APPR', after='KOKOM'),)
    """
    if tagger is None:
        steps, tags = _tag_steps([token.text for token in sentence.tokens])
    else:
        steps, tags = [], [name for _, name in tagger(sentence.tokens)]
    final = [token.tag or "" for token in sentence.tokens]
    steps += _changed("clauses", "clauses", tags, final)
    return Trace(
        tuple(sorted(steps, key=lambda step: step.token)),
        tuple(_case_choices(sentence)),
        tuple(_doubts(sentence)),
    )


def _tag_steps(words: Sequence[str]) -> tuple[list[Step], list[str]]:
    """Return what changed the tags that HanTa found, and the tags in the end."""
    tags = [_plain(name) for name in found_tags(words)]
    steps = []
    for n, word in enumerate(words):
        tag_of_word = word_tag(word, tags[n])
        if tag_of_word != tags[n]:
            rule = next(each.__name__ for each in WORD_RULES if each(word, tags[n]))
            steps.append(Step(n, "word", rule, tags[n], tag_of_word))
            tags[n] = tag_of_word
    before = list(tags)
    capitals(words, tags)
    steps += _changed("word", "capitals", before, tags)
    watched = _Watched(words, tags)
    correct(words, watched)
    return [*steps, *watched.steps], watched


def _plain(name: str) -> str:
    bare = name.replace("(", "").replace(")", "") if len(name) > 2 else name
    return stts(bare) or bare


def _changed(
    source: Literal["word", "clauses"], rule: str, before: Sequence[str], after: Sequence[str]
) -> list[Step]:
    pairs = enumerate(zip(before, after, strict=True))
    return [Step(n, source, rule, old, new) for n, (old, new) in pairs if old != new]


class _Watched(list[str]):
    """Tags that write down who changes them."""

    def __init__(self, words: Sequence[str], tags: Sequence[str]) -> None:
        super().__init__(tags)
        self.words = words
        self.steps: list[Step] = []

    def __setitem__(self, n: int, new: str) -> None:  # type: ignore[override]
        if self[n] != new:
            self.steps.append(Step(n, "context", self._rule(n, new), self[n], new))
        super().__setitem__(n, new)

    def _rule(self, n: int, new: str) -> str:
        """Return the name of the first rule that gives the new tag, with all as it is now."""
        place = Place(self.words, self, n)
        asked = (
            rule
            for key in (place.word().lower(), place.tag())
            for keys, rule in RULES
            if key in keys.split()
        )
        return next((rule.__name__ for rule in asked if rule(place) == new), "correct")


def _case_choices(sentence: Sentence) -> Iterator[CaseChoice]:
    """Yield the choice for each phrase whose words alone do not tell its case."""
    by_head = {chunk.head: cases_of(chunk.mask) for chunk in read_chunks(sentence.tokens)}
    for n, phrase in enumerate(sentence.phrases or ()):
        by_form = by_head.get(phrase.head, ())
        options = {each.case for each in phrase.options}
        left = tuple(case for case in CASES if case in options)
        if len(by_form) > 1 or (by_form and by_form != left):
            yield CaseChoice(n, by_form, left, phrase.case)


def _doubts(sentence: Sentence) -> Iterator[Doubt]:
    clauses = sentence.clauses or ()
    skeleton = Skeleton(sentence.tokens)
    for clause in clauses:
        if clause.kind != "main":
            skeleton.inside[clause.first : clause.last + 1] = [True] * (
                clause.last + 1 - clause.first
            )
    used = {verb for clause in clauses for verb in clause.verbs}
    is_spare = any(token.tag in VERBS and n not in used for n, token in enumerate(sentence.tokens))
    is_whole = len(clauses) < 2 or any(clause.certain for clause in clauses)
    for n, clause in enumerate(clauses):
        if clause.certain:
            continue
        if _has_odd_front(skeleton, clause):
            yield Doubt(n, "front")
        else:
            yield Doubt(n, "verb" if is_spare else "shape" if is_whole else "sentence")


def _has_odd_front(skeleton: Skeleton, clause: Clause) -> bool:
    if clause.kind != "main" or clause.finite is None or clause.finite <= clause.start:
        return False
    return not skeleton.is_constituent(clause.start, clause.finite)
