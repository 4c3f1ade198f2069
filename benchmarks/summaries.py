"""Do the chosen sentences say what people said when they put the same things shortly or simply?

Four sets, each a text with what others wrote about the same: articles of Klexikon (3 sentences
chosen) against the lead of Wikipedia, Wikipedia leads (2) against the Klexikon article, every
section of a Klexikon article (1 each) against the lead, articles of Alumniportal (2) against their
easy versions. Figures: ROUGE-1/2/L F over Snowball stems, and *focus*, the share of the chosen
content words that the reference has too. ROUGE favours long sentences; focus does not, and neither
does *cut*, ROUGE-1 after cutting every summary to 15 words for each sentence asked for.
"""

from __future__ import annotations

import json
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from math import log, sqrt
from pathlib import Path
from statistics import mean

from nltk.stem.snowball import GermanStemmer

from leichtsprache.document import Block, Document, Span
from leichtsprache.resources import table
from leichtsprache.segment import segment
from leichtsprache.summarize import summarize

Terms = list[str]
Vector = dict[str, float]
#: Gets the content words of a section's sentences and how many to take; returns their places.
Choose = Callable[[list[Terms], int], list[int]]


@dataclass(frozen=True)
class Case:
    """A segmented text, how many sentences to choose for a section, and the reference."""

    document: Document
    sentences: int
    reference: tuple[str, ...]


def cases(data: Path) -> dict[str, list[Case]]:
    """Return the four sets."""
    sets: dict[str, list[Case]] = defaultdict(list)
    for row in _rows(data / "simplification" / "klexikon_validation.jsonl"):
        article, lead = (row[key].split("\n\n") for key in ("klexikon", "wiki_lead"))
        easy, hard = _words(row["klexikon"]), _words(row["wiki_lead"])
        sets["articles"].append(Case(_document(row["title"], [article]), 3, hard))
        if row["wiki_lead"].count("\n") >= 4:
            sets["leads"].append(Case(_document(row["title"], [lead]), 2, easy))
        if parts := [[part] for part in article if part.count("\n") >= 3]:
            sets["sections"].append(Case(_document(row["title"], parts), 1, hard))
    sets["portal"] = list(_portal(data / "readability" / "cefr_docs.jsonl"))
    return dict(sets)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _portal(path: Path) -> Iterator[Case]:
    versions: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _rows(path):
        if row["corpus"].startswith("Alumniportal"):
            versions[row["title"]][row["level"]] = row["text"]
    for title, levels in versions.items():
        hard = _document(title, [[levels.get("c2") or levels["b2"]]])
        yield Case(hard, 2, _words(levels["a2"]))


def _document(title: str, sections: Sequence[Sequence[str]]) -> Document:
    text, blocks = "", []
    for paragraphs in sections:
        for place, content in enumerate((title, *paragraphs)):
            span = Span(len(text), len(text) + len(content))
            blocks.append(Block(span, "paragraph") if place else Block(span, "heading", 1))
            text += content.replace("\n", " ") + "\n\n"
    return segment()(Document(text, tuple(blocks)))


_stem: Callable[[str], str] = cache(GermanStemmer().stem)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in re.findall(r"\w+", text.lower()))


_STOP_WORDS = frozenset(_stem(word) for (word,) in table("summarize/stopwords.tsv").rows)


def _content(words: Sequence[str]) -> Terms:
    return [word for word in words if word not in _STOP_WORDS]


def lead(sentences: list[Terms], count: int) -> list[int]:
    """Take the first sentences."""
    return list(range(len(sentences)))[:count]


def chance(sentences: list[Terms], count: int) -> list[int]:
    """Take any sentences (always the same ones)."""
    places = range(len(sentences))
    return random.Random(len(sentences)).sample(places, min(count, len(places)))  # noqa: S311


def keywords(sentences: list[Terms], count: int) -> list[int]:
    """Take the sentences with the words that are most frequent on average (SumBasic's score)."""
    frequency = Counter(term for terms in sentences for term in terms)
    return _best([sum(frequency[t] for t in s) / (len(s) or 1) for s in sentences], count)


def textrank(sentences: list[Terms], count: int) -> list[int]:
    """Rank as TextRank does (Mihalcea and Tarau 2004), with sumy's weights."""

    def alike(left: Terms, right: Terms) -> float:
        shared = sum(right.count(word) for word in left)
        return shared and shared / ((log(len(left)) + log(len(right))) or 1.0)

    rows = [[alike(a, b) for b in sentences] for a in sentences]
    return _best(_walk(rows, 0.85), count)


def lexrank(sentences: list[Terms], count: int) -> list[int]:
    """Rank as LexRank does (Erkan and Radev 2004): edges where tf-idf cosine is above 0.1."""
    vectors = _tfidf(sentences)
    return _best(
        _walk([[float(_cosine(a, b) > 0.1) for b in vectors] for a in vectors], 1.0), count
    )


def centroid(sentences: list[Terms], count: int) -> list[int]:
    """Take the sentences next to the tf-idf centroid, none that repeats another (MMR, 0.5)."""
    vectors = _tfidf(sentences)
    middle: Vector = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            middle[term] += weight
    worth = [_cosine(vector, middle) for vector in vectors]
    chosen: list[int] = []
    while len(chosen) < min(count, len(sentences)):
        gains = [
            value - 0.5 * max((_cosine(vectors[i], vectors[j]) for j in chosen), default=0.0)
            for i, value in enumerate(worth)
        ]
        chosen.append(max(set(range(len(gains))) - set(chosen), key=gains.__getitem__))
    return chosen


def _best(values: list[float], count: int) -> list[int]:
    return sorted(range(len(values)), key=lambda place: (-values[place], place))[:count]


def _walk(rows: list[list[float]], damping: float) -> list[float]:
    """Return the stationary distribution of a walk along the edges."""
    size = len(rows)
    rows = [[weight / (sum(row) or 1) for weight in row] for row in rows]
    rank = [1 / size] * size
    for _ in range(30):
        moved = [sum(r * row[i] for r, row in zip(rank, rows, strict=True)) for i in range(size)]
        rank = [(1 - damping) / size + damping * value for value in moved]
    return rank


def _tfidf(sentences: list[Terms]) -> list[Vector]:
    found = Counter(term for terms in sentences for term in set(terms))
    rarity = {term: log((len(sentences) + 1) / count) for term, count in found.items()}
    counts = map(Counter, sentences)
    return [{term: each[term] * rarity[term] for term in each} for each in counts]


def _cosine(left: Vector, right: Vector) -> float:
    shared = sum(weight * right.get(term, 0.0) for term, weight in left.items())
    norm = sqrt(sum(w * w for w in left.values()) * sum(w * w for w in right.values()))
    return shared / norm if norm else 0.0


def ours(case: Case) -> tuple[str, ...]:
    """Return the words that the stage chooses; its word limit is off, the rivals have none."""
    stage = summarize(case.sentences, words=10_000)
    spans = [span for each in stage(case.document).summaries for span in each.origins]
    return tuple(word for span in spans for word in _words(span.slice(case.document.text)))


def rival(choose: Choose, case: Case) -> tuple[str, ...]:
    """Return the words that another method chooses from the same sentences."""
    text = case.document.text
    words: list[str] = []
    for section in case.document.sections:
        found = (sentence for block in section.blocks for sentence in block.sentences or ())
        sentences = [_words(sentence.span.slice(text)) for sentence in found]
        for place in sorted(choose([_content(each) for each in sentences], case.sentences)):
            words += sentences[place]
    return tuple(words)


Method = Callable[[Case], tuple[str, ...]]
METHODS: dict[str, Method] = {
    "ours": ours,
    **{
        each.__name__: partial(rival, each)
        for each in (lead, chance, keywords, textrank, lexrank, centroid)
    },
}


def rouge(chosen: Sequence[str], reference: Sequence[str], size: int) -> float:
    """Return the F of shared runs of ``size`` words.

    >>> rouge(["a", "b", "c"], ["b", "c", "d"], 2)
    0.5
    """
    left, right = (
        Counter(zip(*(each[n:] for n in range(size)), strict=False)) for each in (chosen, reference)
    )
    return _f((left & right).total(), left.total(), right.total())


def rouge_l(chosen: Sequence[str], reference: Sequence[str]) -> float:
    """Return the F of the longest common subsequence."""
    row = [0] * (len(reference) + 1)
    for word in chosen:
        before, row = row, [0]
        for place, other in enumerate(reference):
            row.append(before[place] + 1 if word == other else max(before[place + 1], row[-1]))
    return _f(row[-1], len(chosen), len(reference))


def _f(shared: int, chosen: int, reference: int) -> float:
    return 2 * shared / (chosen + reference) if chosen + reference else 0.0


def focus(chosen: Sequence[str], reference: Sequence[str]) -> float:
    """Return the share of the chosen content words that the reference has."""
    words, known = _content(chosen), set(reference)
    return sum(word in known for word in words) / (len(words) or 1)


Figure = Callable[[Sequence[str], Sequence[str]], float]
PINNED: dict[str, Figure] = {
    "rouge1": partial(rouge, size=1),
    "rouge2": partial(rouge, size=2),
    "focus": focus,
}
FIGURES: dict[str, Figure] = {**PINNED, "rougeL": rouge_l}


def scores(method: Method, tests: list[Case], figures: dict[str, Figure]) -> dict[str, list[float]]:
    """Return the figures for every case, and the number of words chosen."""
    chosen = [method(case) for case in tests]
    found = {
        name: [figure(words, case.reference) for words, case in zip(chosen, tests, strict=True)]
        for name, figure in figures.items()
    }
    cut = [
        rouge(words[: 15 * case.sentences * len(case.document.sections)], case.reference, 1)
        for words, case in zip(chosen, tests, strict=True)
    ]
    return {**found, "cut": cut, "words": [float(len(words)) for words in chosen]}


def measure(data: Path) -> dict[str, float]:
    """Return the pinned figures of the stage."""
    found = {name: scores(ours, tests, PINNED) for name, tests in cases(data).items()}
    return {
        f"summary.{name}.{figure}": round(mean(found[name][figure]), 4)
        for name in found
        for figure in (*PINNED, "cut")
    }


def bootstrap(left: list[float], right: list[float], rounds: int = 2000) -> float:
    """Return the share of resamples in which ``left`` is not above ``right`` (paired)."""
    differences = [a - b for a, b in zip(left, right, strict=True)]
    draw = random.Random(1)  # noqa: S311
    return mean(sum(draw.choices(differences, k=len(differences))) <= 0 for _ in range(rounds))


def main() -> None:
    """Print every method on every set, with p against the lead."""
    data = Path(os.environ.get("LEICHTSPRACHE_DATA", Path(__file__).parents[2] / "shared/data"))
    for name, tests in cases(data).items():
        print(f"{name} ({len(tests)} texts)")
        base = scores(METHODS["lead"], tests, FIGURES)
        for title, method in METHODS.items():
            found = scores(method, tests, FIGURES)
            words = mean(found.pop("words"))
            shown = [
                f"{figure} {100 * mean(values):5.1f} (p {bootstrap(values, base[figure]):.3f})"
                for figure, values in found.items()
            ]
            print(f"  {title:9} {'  '.join(shown)}  words {words:.0f}")


if __name__ == "__main__":
    main()
