"""What decided: the tags of a sentence read once more, step by step, with the rule of each step.

Nothing is read in another way than in `leichtsprache.analyze`: the same functions run again on
copies, and what each of them changed is written down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from leichtsprache.analyze import Tagger
from leichtsprache.analyze.agreement import cases_of
from leichtsprache.analyze.chunks import read_chunks
from leichtsprache.analyze.corrections import RULES, correct
from leichtsprache.analyze.main_clauses import read_main
from leichtsprache.analyze.place import Place
from leichtsprache.analyze.search import best_tags
from leichtsprache.analyze.skeleton import Skeleton
from leichtsprache.analyze.stts import stts
from leichtsprache.analyze.subordinate import opens, read_subordinate
from leichtsprache.analyze.tagger import _known, tag
from leichtsprache.analyze.words import RULES as WORD_RULES
from leichtsprache.analyze.words import word_tag
from leichtsprache.document import Clause, Sentence
from leichtsprache.parts import Case


class Step(NamedTuple):
    """A tag that was changed: that of ``token``, by ``rule``, from ``before`` to ``after``.

    ``source`` says who did: the rules about single words (`leichtsprache.analyze.words`), those
    about words in context (`leichtsprache.analyze.corrections`), the reader of clauses, who knows
    where a finite verb must stand, or the tagger itself.
    """

    token: int
    source: Literal["word", "context", "tagger", "clauses"]
    rule: str
    before: str
    after: str


class CaseChoice(NamedTuple):
    """How the case of ``phrase`` was found.

    ``by_form`` are the cases that its own words allow (with a preposition: those it governs),
    ``left`` those that the clause leaves of them, ``chosen`` is the best of these.
    """

    phrase: int
    by_form: tuple[Case, ...]
    left: tuple[Case, ...]
    chosen: Case | None


class Doubt(NamedTuple):
    """Why ``clause`` is not certain.

    ``brackets``: somewhere in the sentence a verb or an opened clause was left over. ``front``:
    more than one constituent, or an unclear one, stands before the finite verb. ``shape``: the
    verbs or the edges of this clause allow another reading.
    """

    clause: int
    reason: Literal["brackets", "front", "shape"]


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
        tuple(_doubts(sentence, tags)),
    )


def _tag_steps(words: Sequence[str]) -> tuple[list[Step], list[str]]:
    """Return what changed the tags that HanTa found, and the tags in the end."""
    tags = [_plain(name) for name in best_tags([_known(word) for word in words])]
    steps = []
    for n, word in enumerate(words):
        tag_of_word = word_tag(word, tags[n])
        if tag_of_word != tags[n]:
            rule = next(each.__name__ for each in WORD_RULES if each(word, tags[n]))
            steps.append(Step(n, "word", rule, tags[n], tag_of_word))
            tags[n] = tag_of_word
    watched = _Watched(words, tags)
    correct(words, watched)
    final = [name for _, name in tag(words)]
    return [*steps, *watched.steps, *_changed("tagger", "tag", watched, final)], final


def _plain(name: str) -> str:
    bare = name.replace("(", "").replace(")", "") if len(name) > 2 else name
    return stts(bare) or bare


def _changed(
    source: Literal["tagger", "clauses"], rule: str, before: Sequence[str], after: Sequence[str]
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
        if len(by_form) > 1:
            left = tuple(case for case in by_form if case in options)
            yield CaseChoice(n, by_form, left, phrase.case)


def _doubts(sentence: Sentence, tags: Sequence[str]) -> Iterator[Doubt]:
    """Yield why clauses are not certain, as far as reading them again comes to the same."""
    if all(clause.certain for clause in sentence.clauses or ()):
        return
    skeleton = _skeleton(sentence, tags)
    found = {(each.kind, each.first, each.last): each for each in skeleton.found}
    for n, clause in enumerate(sentence.clauses or ()):
        again = found.get((clause.kind, clause.first, clause.last))
        if again is not None and not clause.certain:
            yield Doubt(n, _reason(skeleton, again))


def _skeleton(sentence: Sentence, tags: Sequence[str]) -> Skeleton:
    tokens = zip(sentence.tokens, tags, strict=True)
    skeleton = Skeleton(tuple(replace(token, tag=name) for token, name in tokens))
    position = 0
    while position < len(tags):
        is_start = opens(skeleton, position)
        position = read_subordinate(skeleton, position, 0) if is_start else position + 1
    read_main(skeleton)
    return skeleton


def _reason(skeleton: Skeleton, clause: Clause) -> Literal["brackets", "front", "shape"]:
    if clause.certain or not skeleton.is_clean:
        return "brackets"
    if clause.kind != "main" or clause.finite in (None, clause.start):
        return "shape"
    is_plain = skeleton.is_constituent(clause.start, clause.finite or 0)
    return "shape" if is_plain else "front"
