"""How well sentences and tokens are found, against treebanks and web text.

Sentence ends (GSD dev, HDT): the sentences are shuffled into groups of five (fixed seed) and joined
by blanks. An end counts where the gold sentence ends with a terminal mark (``.``, ``!``, ``?``,
perhaps with closing quotation marks or brackets) and another sentence follows in the group; that
is what recall asks. Every end that is found inside a group must be the end of some gold sentence,
with a mark or without; that is precision.

Tokens: boundary F1 over the positions between characters where a token begins or ends. A multiword
token of Universal Dependencies (``zum``) is one token.

HDT and EmpiriST come without the blanks of the original. They are set by the rules of German
typing (`typed`): none before closing marks, none after opening ones, straight quotation marks and
asterisks alternately, none around a slash; the parts of an abbreviation (``z. B.``) keep theirs.
Boundaries that only those blanks make are thus found for free, as in any text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from leichtsprache.document import Span
from leichtsprache.segment.sentences import split_sentences
from leichtsprache.segment.tokens import tokenize

_GROUP = 5
_SEED = 2024
_TERMINAL = re.compile(r"[.!?…][\"'”“’‘»«)\]]*\Z")


class Gold(NamedTuple):
    """A gold sentence: its text and the spans of its tokens in it."""

    text: str
    tokens: tuple[Span, ...]


class Ratio(NamedTuple):
    """Hits among what was to be found, and among what was found."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.recall * self.precision / (self.recall + self.precision)


def conllu(path: Path) -> list[Gold]:
    """Read the sentences of a treebank; blanks are set anew where the file has one everywhere."""
    return [
        _aligned(words, text) for words, text in _sentences(path.read_text("utf-8").split("\n\n"))
    ]


def _sentences(parts: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    for part in parts:
        words: list[str] = []
        text, skip = "", 0
        for line in part.splitlines():
            text = line[9:].strip() if line.startswith("# text = ") else text
            number, _, rest = line.partition("\t")
            if line.startswith("#") or "." in number:
                continue
            first, _, last = number.partition("-")
            if last or int(first) > skip:
                words.append(rest.partition("\t")[0])
                skip = int(last or skip)
        if words:
            yield words, typed(words) if text in ("", " ".join(words)) else text


def empirist(path: Path) -> list[Gold]:
    """Read the sentences of the EmpiriST file and set the blanks."""
    golds = []
    for part in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in part.splitlines() if line and not line.startswith("# ")]
        words = [line.partition("\t")[0] for line in lines]
        if words:
            golds.append(_aligned(words, typed(words)))
    return golds


def typed(words: Iterable[str]) -> str:
    """Join tokens as a German typist would."""
    text = ""
    words = list(words)
    is_open = dict.fromkeys("\"'*", False)
    glue = True
    for number, word in enumerate(words, 1):
        closes = word in is_open and (is_open[word] or number == len(words))
        before = closes or word == "/" or re.fullmatch(r"[,.;:!?)\]}“”»›%]+|…", word) is not None
        text += word if glue or before else f" {word}"
        if word in is_open:
            is_open[word] = not closes
        glue = word in "([{„‚«/" or (word in is_open and is_open[word])
    return text


def _aligned(words: list[str], text: str) -> Gold:
    spans = []
    position = 0
    for word in words:
        start = text.index(word, position)
        position = start + len(word)
        spans.append(Span(start, position))
    return Gold(text, tuple(spans))


def sentence_ends(golds: list[Gold]) -> Ratio:
    """Measure the ends found in shuffled groups."""
    hits = wanted = right = found = 0
    shuffled = random.Random(_SEED).sample(golds, len(golds))  # noqa: S311
    for first in range(0, len(shuffled), _GROUP):
        text, marked, ends = _joined([gold.text for gold in shuffled[first : first + _GROUP]])
        guess = {span.stop for span in split_sentences(text)} - {len(text)}
        hits += len(guess & marked)
        wanted += len(marked)
        right += len(guess & ends)
        found += len(guess)
    return Ratio(hits / wanted, right / found)


def _joined(texts: list[str]) -> tuple[str, set[int], set[int]]:
    """Return the joined text, the ends that have a terminal mark, and all ends but the last."""
    marked, ends = set(), set()
    position = 0
    for text in texts[:-1]:
        position += len(text)
        ends.add(position)
        if _TERMINAL.search(text):
            marked.add(position)
        position += 1
    return " ".join(texts), marked, ends


def token_boundaries(golds: list[Gold]) -> Ratio:
    """Measure where tokens begin and end; each gold sentence is given as one."""
    hits = wanted = found = 0
    for text, spans in golds:
        guess = {place for token in tokenize(text, Span(0, len(text))) for place in token.span} - {
            0,
            len(text),
        }
        gold = {place for span in spans for place in span} - {0, len(text)}
        hits += len(guess & gold)
        wanted += len(gold)
        found += len(guess)
    return Ratio(hits / wanted, hits / found)


def measure(data: Path) -> dict[str, float]:
    """Return all figures, as shares of one."""
    treebank = data / "treebank"
    gsd = conllu(treebank / "de_gsd-ud-dev.conllu")
    hdt = conllu(treebank / "de_hdt-partial.conllu")
    web = empirist(treebank / "empirist_train.tsv")
    gsd_ends, hdt_ends = sentence_ends(gsd), sentence_ends(hdt)
    return {
        "segment.gsd_dev.sentence_recall": gsd_ends.recall,
        "segment.gsd_dev.sentence_precision": gsd_ends.precision,
        "segment.gsd_dev.token_f1": token_boundaries(gsd).f1,
        "segment.hdt.sentence_recall": hdt_ends.recall,
        "segment.hdt.sentence_precision": hdt_ends.precision,
        "segment.hdt.token_f1": token_boundaries(hdt).f1,
        "segment.empirist.token_f1": token_boundaries(web).f1,
    }


def main() -> None:
    """Print the figures."""
    data = Path(__file__).parents[2] / "shared" / "data"
    for name, value in measure(data).items():
        print(f"{name:<36} {value:.4f}")


if __name__ == "__main__":
    main()
