"""How often the checker finds the faults that people marked in sentences, and only these.

``benchmarks/marked/*.tsv`` has sentences of our own from the language of offices, health, money,
work, news and school, a third of them without a fault, but with things that look like one. Every
fault of a judged rule is marked there, ``⟦passive:geprüft⟧``, and marks may lie inside one another.
They were marked before the checker ran over them.

A finding is right if a mark of its rule covers the same place: they share more than half of the
longer of the two. All rules are judged that look at a sentence or a few, with their own options,
whatever their severity. Not judged are `UNJUDGED`: rules of whole texts and of formatted ones,
counts of words and letters, the segmentation of compounds (``compounds.*`` measures it), and open
lists of difficult words, where nobody could mark all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from leichtsprache.document import Document, Span
from leichtsprache.rules import catalogue, check
from leichtsprache.rules.profiles import Profile

HERE = Path(__file__).parent / "marked"
#: Written later, by somebody who had seen neither the code nor what it finds.
UNSEEN = Path(__file__).parent / "marked_unseen"
#: Rules that these sentences cannot judge.
UNJUDGED = frozenset(
    {
        # of whole texts, or of text with a layout
        "align-left", "contrast", "emphasis-sparing", "font-face", "font-size", "headings",
        "hyphens-auto", "images", "important-first", "legal-note", "level-label",
        "line-per-sentence", "line-phrase-break", "line-spacing", "link-text", "negation-bold",
        "no-italic", "no-italic-caps",
        "paragraph-len", "quote-hard", "sent-line-len", "sentence-on-page", "summary-intro",
        "table-simple", "term-explained", "word-explained",
        # counts of words, letters and signs
        "num-group", "punct-set", "sent-len", "sent-one-statement", "word-hard-spelling",
        "word-short",
        # compounds
        "compound-hyphen", "compound-mediopunkt", "compound-morpheme", "word-long-dissolve",
        # judged by the suites of benchmarks/rewriting
        "apposition", "infinitive-group", "paired", "speaker-first", "word-truncated",
        # open lists
        "abbr-acronym-known", "pronunciation-hint", "word-simple",
    }
)  # fmt: skip
#: Rules with figures of their own.
SYNTACTIC = (
    "chronological", "coordination", "expletive-man-es", "genitive", "indirect-speech",
    "konjunktiv", "np-complex", "passive", "pronoun-3rd", "sent-spo", "sub-adversative",
    "sub-causal", "sub-clause", "sub-concessive", "sub-conditional", "sub-consecutive", "sub-final",
    "sub-modal", "sub-ob-dass", "sub-relative", "sub-temporal", "tense-other", "tense-praeteritum",
)  # fmt: skip
_SIGN = re.compile(r"⟦(?P<rule>[a-z0-9-]+):|⟧")
_EVERY_RULEBOOK = Profile("marked", "All", ("N", "B", "D", "H", "E", "I", "Z", "M", "BW"))


class Mark(NamedTuple):
    """A fault of a rule at a place."""

    rule: str
    span: Span

    def matches(self, other: Mark) -> bool:
        """Say whether both mean the same fault."""
        shared = min(self.span.stop, other.span.stop) - max(self.span.start, other.span.start)
        longer = max(span.stop - span.start for span in (self.span, other.span))
        return self.rule == other.rule and 2 * shared > longer


class Judged(NamedTuple):
    """A text with the marks that were found, missed, and found in vain."""

    text: str
    right: tuple[Mark, ...]
    missed: tuple[Mark, ...]
    wrong: tuple[Mark, ...]


def unmarked(line: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text of a marked line, and its marks."""
    line = line.replace("\\n", "\n")
    parts: list[str] = []
    opened: list[tuple[str, int]] = []
    marks: list[Mark] = []
    end = 0
    for sign in _SIGN.finditer(line):
        parts.append(line[end : sign.start()])
        end, length = sign.end(), sum(map(len, parts))
        if sign["rule"]:
            opened.append((sign["rule"], length))
        else:
            rule, start = opened.pop()
            marks.append(Mark(rule, Span(start, length)))
    return "".join((*parts, line[end:])), tuple(marks)


def marked_texts(folder: Path = HERE) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """Yield the texts of a folder with their marks."""
    for path in sorted(folder.glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from map(unmarked, [line for line in lines if not line.startswith("#")][1:])


def judge(text: str, marks: tuple[Mark, ...], found: Iterable[Mark]) -> Judged:
    """Compare what was found with what was marked; a mark is found once."""
    waiting, right, wrong = list(marks), [], []
    for each in found:
        mark = next(filter(each.matches, waiting), None)
        if mark is None:
            wrong.append(each)
        else:
            waiting.remove(mark)
            right.append(mark)
    return Judged(text, tuple(right), tuple(waiting), tuple(wrong))


def judged_rules() -> frozenset[str]:
    """Return the ids of the rules that are judged."""
    return frozenset(catalogue()) - UNJUDGED


def judgements(folder: Path = HERE) -> list[Judged]:
    """Check all texts of a folder and compare."""
    stage = check(_EVERY_RULEBOOK, select=judged_rules())
    judged = []
    for text, marks in marked_texts(folder):
        findings = stage(Document(text)).findings
        judged.append(judge(text, marks, (Mark(each.rule, each.span) for each in findings)))
    return judged


def shares(judged: list[Judged], rule: str | None = None) -> tuple[float, float]:
    """Return precision and recall, of one rule or of all."""

    def count(kind: int) -> int:
        return sum(rule in (None, mark.rule) for each in judged for mark in each[1:][kind])

    right, missed, wrong = map(count, range(3))
    return right / max(right + wrong, 1), right / max(right + missed, 1)


def measure(data: Path) -> dict[str, float]:  # noqa: ARG001
    """Return precision and recall over all judged rules, and of each syntactic one."""
    judged = judgements()
    found: dict[str, float] = {}
    for rule in (None, *SYNTACTIC):
        name = f"rules.marked.{rule}" if rule else "rules.marked"
        found[f"{name}.precision"], found[f"{name}.recall"] = shares(judged, rule)
    unseen = shares(judgements(UNSEEN))
    found["rules.marked_unseen.precision"], found["rules.marked_unseen.recall"] = unseen
    return found


def _table(judged: list[Judged]) -> Iterator[str]:
    """Yield a line for each judged rule."""
    yield f"{'rule':24}{'right':>7}{'missed':>7}{'wrong':>7}"
    for rule in sorted(judged_rules()):
        sums = [sum(mark.rule == rule for each in judged for mark in each[1:][n]) for n in range(3)]
        yield f"{rule:24}" + "".join(f"{each:7}" for each in sums)


def _disagreements(judged: list[Judged], rule: str) -> Iterator[str]:
    """Yield the texts with what was missed (``-``) and found in vain (``+``)."""
    for each in judged:
        marks = [("-", mark) for mark in each.missed] + [("+", mark) for mark in each.wrong]
        shown = [(sign, mark) for sign, mark in marks if rule in ("", mark.rule)]
        if shown:
            yield each.text
            yield from (f"   {sign} {m.rule}: {m.span.slice(each.text)}" for sign, m in shown)


def main() -> None:
    """Print the figures; ``--show [RULE]`` prints disagreements, ``--unseen`` of the second set."""
    judged = judgements(UNSEEN if "--unseen" in sys.argv else HERE)
    print("\n".join(_table(judged)))
    clean = sum(not each.right and not each.missed for each in judged)
    print(f"{len(judged)} texts, {clean} of them without a fault")
    print("precision {:.4f}, recall {:.4f}".format(*shares(judged)))
    if "--show" in sys.argv:
        rule = "".join(sys.argv[sys.argv.index("--show") + 1 :][:1])
        print("\n".join(_disagreements(judged, rule)))


if __name__ == "__main__":
    main()
