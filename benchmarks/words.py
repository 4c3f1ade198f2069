"""How true the measure of word difficulty is, and how many difficult words have an entry.

Agreement: correlation with the ratings of lexical difficulty of TextComplexityDE (sentences of
Wikipedia). A sentence is rated as a whole, so the words have to be put together: the mean of its
three hardest content words; the mean of all; and the two with the number of words, weighted on the
articles that are not judged (cross-validated). Order: how often, of two content words, one out of
a standard text and one out of its version in Leichte Sprache, the first is the harder (AUC).

Coverage: the share of running difficult content words (names and numbers left out) that have an
entry in ``resources/words/`` or an explanation in ``resources/glossary/``, if only of the head of a
compound.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks._simplifications import geolino, hand
from leichtsprache.analyze import analyze
from leichtsprache.analyze.names import names
from leichtsprache.document import Document, Sentence
from leichtsprache.resources import resource_path, table
from leichtsprache.rewrite.words.glossary import of_head
from leichtsprache.score.words import DIFFICULT, difficulty

TEXTS = Path(__file__).with_suffix("") / "texts"
CONTENT = ("NN", "VV", "ADJ", "ADV")
HARDEST = 3
ORDINAL = re.compile(
    "erst|zweit|dritt|viert|fünft|sechst|sieb(?:en)?t|acht|neunt|elft|zwölft"
    "|.*zehnt|.*(?:zig|hundert|tausend)st"
)
#: Paragraphs of the parallel corpus that are compared.
PARAGRAPHS = 120


class Word(NamedTuple):
    """A content word of a text, its base form, and how difficult it is."""

    text: str
    lemma: str
    difficulty: float


def measure(data: Path) -> dict[str, float]:
    """Return the figures by name, from 0 to 1."""
    return {
        **agreement(data / "readability" / "textcomplexityde_dev.tsv"),
        "words.difficulty.leichte_sprache_auc": order(data),
        **{f"words.coverage.{name}": coverage(texts) for name, texts in originals(data).items()},
    }


def sentences(texts: Iterable[str]) -> Iterator[Sentence]:
    """Yield the analyzed sentences."""
    for text in texts:
        yield from analyze()(Document(text)).sentences


def content(sentence: Sentence) -> Iterator[Word]:
    """Yield the content words; names and numbers are none."""
    particles = separated(sentence)
    for n, token in enumerate(sentence.tokens):
        if (token.tag or "").startswith(CONTENT) and token.text.replace("-", "").isalpha():
            lemma = particles.get(n, "") + (token.lemma or token.text)
            known = () if n in particles else (token.text,)
            if is_word(token.text) and not ORDINAL.fullmatch(lemma):
                yield Word(token.text, lemma, min(map(difficulty, (lemma, *known))))


def is_word(text: str) -> bool:
    """Whether a text is no name, nothing made of the name of a place, no unit and no acronym."""
    last = text.rpartition("-")[2]
    is_name = "noun" not in names().get(last, "noun")
    is_of_place = "place" in names().get(text.removesuffix("er"), "")  # "Bautzener"
    is_short_form = text[1:] == text[1:].upper() or not re.search("[aeiouyäöü]", text.lower())
    return not (is_name or is_of_place or is_short_form)


def separated(sentence: Sentence) -> Mapping[int, str]:
    """Return the particle of each finite verb that has lost it: *stellt … aus*."""
    return {
        clause.finite: sentence.tokens[clause.predicate.particle].text
        for clause in sentence.clauses or ()
        if clause.finite is not None and clause.predicate and clause.predicate.particle is not None
        if not (sentence.tokens[clause.finite].lemma or "").startswith(
            sentence.tokens[clause.predicate.particle].text
        )
    }


def agreement(path: Path) -> dict[str, float]:
    """Return the correlations with the ratings."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    ratings = np.array([float(row["mos_lexical_difficulty"]) for row in rows])
    articles = np.array([row["article_id"] for row in rows])
    values = np.array([features(row["sentence"]) for row in rows])
    return {
        "words.difficulty.hardest_r": correlation(values[:, 1], ratings),
        "words.difficulty.mean_r": correlation(values[:, 0], ratings),
        "words.difficulty.crossvalidated_r": correlation(
            predicted(values, ratings, articles), ratings
        ),
    }


def features(text: str) -> tuple[float, float, float]:
    """Return the mean difficulty of the words and of the hardest, and the log of their number."""
    found = sorted(word.difficulty for each in sentences([text]) for word in content(each)) or [0.0]
    return float(np.mean(found)), sum(found[-HARDEST:]) / HARDEST, float(np.log(len(found)))


def predicted(values: np.ndarray, ratings: np.ndarray, articles: np.ndarray) -> np.ndarray:
    """Return what the features predict, with weights (least squares) of the other articles."""
    values = np.column_stack([values, np.ones(len(values))])
    found = np.zeros(len(ratings))
    for article in set(articles):
        other = articles != article
        weights, *_ = np.linalg.lstsq(values[other], ratings[other], rcond=None)
        found[~other] = values[~other] @ weights
    return found


def correlation(values: np.ndarray, ratings: np.ndarray) -> float:
    """Return Pearson's correlation."""
    return float(np.corrcoef(values, ratings)[0, 1])


def order(data: Path) -> float:
    """Return how often a word of a standard text is harder than one of its easy version."""
    path = data / "simplification" / "leichte_sprache_parallel.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    easy, hard = (
        np.array([word.difficulty for each in sentences(texts) for word in content(each)])
        for texts in (
            [row[kind].replace("-", "") for row in rows[:: len(rows) // PARAGRAPHS]]
            for kind in ("leicht", "standard")
        )
    )
    ahead = hard[:, None] - easy[None, :]
    return float(np.mean(ahead > 0) + np.mean(ahead == 0) / 2)


def originals(data: Path) -> dict[str, list[str]]:
    """Return the texts whose words are looked up, by kind."""
    path = data / "simplification" / "klexikon_validation.jsonl"
    leads = [json.loads(line)["wiki_lead"] for line in path.read_text("utf-8").splitlines()]
    own = [each.read_text(encoding="utf-8") for each in sorted(TEXTS.glob("*.txt"))]
    return {
        "hand": [pair.original for pair in hand(data)],
        "geolino": [pair.original for pair in geolino(data)],
        "klexikon": leads,
        "own": own,
    }


def coverage(texts: Iterable[str]) -> float:
    """Return the share of the difficult words of the texts that have an entry or explanation."""
    found = [is_covered for _, is_covered in looked_up(texts)]
    return sum(found) / len(found)


def looked_up(texts: Iterable[str]) -> Iterator[tuple[Word, bool]]:
    """Yield each difficult word of the texts, and whether it has an entry."""
    for sentence in sentences(texts):
        found = list(content(sentence))
        present = {part.lower() for word in found for part in (word.text, word.lemma)}
        present.update(token.text.lower() for token in sentence.tokens)
        for word in found:
            if word.difficulty >= DIFFICULT:
                yield word, is_listed(word, present)


def is_listed(word: Word, present: set[str]) -> bool:
    """Whether an entry has the word; one of several words must be in the sentence as a whole."""
    lemma = word.lemma.lower()
    forms = (word.text.lower(), lemma, f"{lemma}r")  # "Beauftragte", listed as "Beauftragter"
    is_entry = any(rest <= present for form in forms for rest in entries().get(form, ()))
    return is_entry or of_head(word.lemma) is not None


@cache
def entries() -> dict[str, list[frozenset[str]]]:
    """Return, for each word of an entry, the others that it takes."""
    found: dict[str, list[frozenset[str]]] = {}
    for entry in listed():
        words = frozenset(entry.lower().split()) - {"sich"}
        for word in words:
            found.setdefault(word, []).append(words - {word})
    return found


def listed() -> Iterator[str]:
    """Yield the words of all entries and explanations."""
    for folder in ("words", "glossary"):
        for path in sorted(resource_path(folder).glob("*.tsv")):
            found = table(f"{folder}/{path.name}")
            if found.columns[0] == "word":
                yield from (row[0] for row in found.rows)
            if "also" in found.columns:
                at = found.columns.index("also")
                yield from (each for row in found.rows for each in row[at].split(", "))


def uncovered(data: Path) -> dict[str, Counter[str]]:
    """Count the difficult words without entry, in each kind of text."""
    found: dict[str, Counter[str]] = {}
    for kind, texts in originals(data).items():
        for word, is_covered in looked_up(texts):
            if not is_covered:
                found.setdefault(word.lemma, Counter())[kind] += 1
    return found


def print_uncovered(data: Path) -> None:
    """Print the words without entry; first those of several kinds of text, then the frequent."""
    found = uncovered(data).items()
    for word, counts in sorted(found, key=lambda item: (-len(item[1]), -item[1].total())):
        print(counts.total(), word, " ".join(counts), sep="\t")


def main() -> None:
    """Print the figures; with ``uncovered`` the difficult words without entry."""
    data = Path(__file__).parents[2] / "shared" / "data"
    if sys.argv[1:] == ["uncovered"]:
        print_uncovered(data)
        return
    for name, value in measure(data).items():
        print(f"{name:40} {value:.3f}")


if __name__ == "__main__":
    main()
