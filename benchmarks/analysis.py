"""How often tags (STTS) and lemmas are right, on the gold tokens of two treebanks.

GSD dev is measured without the sentences that come from TIGER, on which the tagger was trained.
Tags are compared after both sides are brought to the same names (``PAV`` is ``PROAV``, HanTa knows
no ``PTKANT`` beside ``ITJ`` …); lemmas of words only, not of numbers and marks, and of those only
where the treebank gives one.

``lemma`` is strict. HDT writes other lemmas than GSD does on purpose: the head of a compound for
the compound (*Arbeitsplätze* → *Platz*), the verb for an attributive participle (*vernetzten* →
*vernetzen*), a bare stem for an adjectival noun (*Angestellte* → *Angestellt*), and *unknown*; both
banks spell as before 1996 here and there (*Prozeß*). ``lemma_mapped`` compares after `mapped` has
brought the gold lemma to our convention; it sees the word and the gold only, never our lemma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from leichtsprache.analyze import analyze_sentence
from leichtsprache.analyze.clauses import clauses
from leichtsprache.analyze.nouns import readings
from leichtsprache.document import Sentence, Span, Token

_SAME_TAG = {"PAV": "PROAV", "PIDAT": "PIAT", "NNE": "NN"}
#: What HDT writes where it has no lemma.
_NO_LEMMA = frozenset(("unknown", "NULL"))
_ADJECTIVE_ENDING = re.compile("e[mnrs]?$")
_ADJECTIVAL = frozenset(("e", "en", "er"))
_PARTICIPLE = re.compile("(?:t|en|nd)$")


class Gold(NamedTuple):
    """A token of a treebank; ``head`` is the position of its head, -1 at the root."""

    text: str
    lemma: str
    tag: str
    features: str = ""
    relation: str = ""
    head: int = -1


def treebank(path: Path, without: frozenset[str] = frozenset()) -> Iterator[list[Gold]]:
    """Yield the sentences of a CoNLL-U file; contracted words (``zum``) are single tokens."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        names = [line.partition("= ")[2] for line in lines if line.startswith("# sent_id")]
        if names and names[0] not in without:
            yield list(_tokens(lines))


def _tokens(lines: list[str]) -> Iterator[Gold]:
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    by_number = {row[0]: row for row in rows}
    place = {"0": -1}
    kept: list[list[str]] = []
    for row in rows:
        first, _, last = row[0].partition("-")
        if first not in place and first.isdigit():
            parts = range(int(first), int(last or first) + 1)
            place.update({str(number): len(kept) for number in parts})
            kept.append(row)
    for number, form, lemma, _, tag, features, *_ in kept:
        first, is_contracted, _ = number.partition("-")
        head, relation = by_number[first][6:8]
        if is_contracted:  # "zum": its parts have the tags of preposition and article
            yield Gold(form, "", "APPRART", features, relation, place[head])
        else:
            yield Gold(form, lemma, _SAME_TAG.get(tag, tag), features, relation, place[head])


def banks(data: Path) -> dict[str, Iterator[list[Gold]]]:
    """Return the treebanks by name; GSD dev without the sentences that come from TIGER."""
    folder = data / "treebank"
    tiger = frozenset((folder / "gsd_dev_in_tiger.txt").read_text(encoding="utf-8").split())
    return {
        "gsd_dev": treebank(folder / "de_gsd-ud-dev.conllu", without=tiger),
        "hdt": treebank(folder / "de_hdt-partial.conllu"),
        "examples": treebank(folder / "de_docs_examples_v2.conllu"),
    }


def mapped(gold: Gold) -> str:
    """Return the gold lemma in our convention, empty where the treebank gives none."""
    if gold.lemma in _NO_LEMMA:
        return ""
    lemma = _respelled(gold.text, gold.lemma)
    if gold.tag == "NN":
        return _whole_compound(gold.text, lemma)
    if gold.tag in ("ADJA", "ADJD") and lemma.endswith("n"):
        stem = _ADJECTIVE_ENDING.sub("", gold.text) if gold.tag == "ADJA" else gold.text
        return stem.lower() if _PARTICIPLE.search(stem) else lemma
    return lemma


def _respelled(word: str, lemma: str) -> str:
    """Return the lemma with ``ss`` where the word has it: *Prozesse*, *Prozeß*."""
    start = lemma.rfind("ß")
    is_old = start > 0 and lemma[:start].lower() + "ss" in word.lower()
    return lemma[:start] + "ss" + lemma[start + 1 :] if is_old else lemma


def _whole_compound(word: str, lemma: str) -> str:
    """Return the compound whose head the lemma is; a lemma of the whole word as it is."""
    ending = word.removeprefix(lemma)
    if ending != word:
        is_stem = ending in _ADJECTIVAL and not readings(lemma)  # "Angestellt"
        return lemma + "e" if is_stem else lemma
    for start in range(2, len(word) - 1):
        rest = word[start:]
        heads = (each.lemma for each in readings(rest.capitalize()))
        if rest.lower() in (lemma.lower(), f"{lemma}s".lower()) or lemma in heads:
            return word[:start] + (lemma if word[start - 1] == "-" else lemma.lower())
    return lemma


def measure(data: Path) -> dict[str, float]:
    """Return the share of right tags and lemmas for each treebank."""
    figures: dict[str, float] = {}
    for name, sentences in banks(data).items():
        if name == "examples":
            continue
        pairs = [
            pair for gold in sentences for pair in zip(gold, analyzed(gold).tokens, strict=True)
        ]
        tagged = [_SAME_TAG.get(token.tag or "", token.tag) == gold.tag for gold, token in pairs]
        words = [(gold, token) for gold, token in pairs if gold.lemma.isalpha()]
        lemmas = [gold.lemma.lower() == (token.lemma or "").lower() for gold, token in words]
        figures[f"analyze.{name}.stts"] = sum(tagged) / len(tagged)
        figures[f"analyze.{name}.lemma"] = sum(lemmas) / len(lemmas)
        known = [(mapped(gold), token.lemma or "") for gold, token in words if mapped(gold)]
        right = [wanted.lower() == found.lower() for wanted, found in known]
        figures[f"analyze.{name}.lemma_mapped"] = sum(right) / len(right)
    return figures


def analyzed(gold: list[Gold]) -> Sentence:
    """Return the sentence of these tokens with our tags, lemmas and clauses."""
    return analyze_sentence(bare(gold))


def bare(gold: list[Gold]) -> Sentence:
    """Return the sentence of these tokens, not analyzed; a blank stands between any two."""
    tokens: list[Token] = []
    for word in gold:
        start = tokens[-1].span.stop + 1 if tokens else 0
        tokens.append(Token(Span(start, start + len(word.text)), word.text))
    return Sentence(Span(0, tokens[-1].span.stop), tuple(tokens))


def from_gold_tags(gold: list[Gold]) -> Sentence:
    """Return the sentence with our clauses on the tags and lemmas of the treebank."""
    plain = bare(gold)
    tokens = tuple(
        replace(token, tag=word.tag, lemma=word.lemma or word.text.lower())
        for token, word in zip(plain.tokens, gold, strict=True)
    )
    return Sentence(plain.span, *clauses(tokens))


def main() -> None:
    """Print the figures."""
    for name, value in measure(Path("../shared/data")).items():
        print(f"{name:30}{value:8.4f}")


if __name__ == "__main__":
    main()
