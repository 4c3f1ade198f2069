"""How often declension makes the form that stands in the treebank, from the gold features.

Nouns are made from lemma, gender, case and number; adjectives from lemma, degree, and the
declension that the determiner of the gold tree asks for. ``right`` is the share of right forms
among those made, ``made`` the share of words for which a form is made at all. The treebank has
mistakes in lemmas and features; ``python -m benchmarks.declension --show`` prints what differs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

from benchmarks.analysis import Gold, banks
from leichtsprache.analyze.nouns import Paradigm, paradigms
from leichtsprache.grammar.adjectives import Declension, Degree, adjective
from leichtsprache.grammar.determiners import declension, lemma_of
from leichtsprache.grammar.nouns import noun
from leichtsprache.parts import Case, Features, Gender, Number

_CASES: dict[str, Case] = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc"}
_NUMBERS: dict[str, Number] = {"Sing": "sg", "Plur": "pl"}
_GENDERS: dict[str, Gender] = {"Masc": "m", "Fem": "f", "Neut": "n"}
_DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "PRELAT", "APPRART"))


class Made(NamedTuple):
    """A word of the treebank and the form that was made for it."""

    gold: Gold
    form: str | None
    sentence: str

    @property
    def is_right(self) -> bool:
        """Whether the forms are the same, but for a capital at the start of the sentence."""
        return self.form is not None and self.form.lower() == self.gold.text.lower()


def features(gold: Gold) -> Features | None:
    """Return gender, case and number; ``None`` where the treebank does not give all three."""
    known = dict(pair.split("=", 1) for pair in gold.features.split("|") if "=" in pair)
    found = (
        _GENDERS.get(known.get("Gender", "")),
        _CASES.get(known.get("Case", "")),
        _NUMBERS.get(known.get("Number", "")),
    )
    return Features(*cast("tuple[Gender, Case, Number]", found)) if all(found) else None


def governing(sentence: list[Gold], noun: int, number: Number) -> Declension | None:
    """Return the declension that the words in front of a noun ask for."""
    asked: Declension | None = "strong"
    for position in range(noun):
        word = sentence[position]
        if word.tag == "APPRART" and sentence[position].head in (noun, -1):
            asked = "weak"
        elif word.tag in _DETERMINERS and word.head == noun:
            lemma = lemma_of(word.text)
            if lemma or asked == "strong":  # "die meisten" asks what "die" asks
                asked = declension(lemma, number) if lemma else None
    return asked


def nouns(sentence: list[Gold]) -> Iterator[Made]:
    """Yield a form for each common noun with full features."""
    text = " ".join(word.text for word in sentence)
    for position, word in enumerate(sentence):
        wanted = features(word)
        if word.tag == "NN" and wanted and word.lemma not in ("", "_"):
            asked = governing(sentence, position, wanted.number)
            yield Made(word, noun(restored(word), wanted, asked), text)


def restored(word: Gold) -> str:
    """Return the lemma of the whole compound, where the treebank gives that of its head only.

    For adjectival nouns HDT gives the adjective: *Angeklagt*.
    """
    if not paradigms(word.lemma) and any(map(_is_adjectival, paradigms(word.lemma + "er"))):
        return word.lemma + "er"
    for paradigm in paradigms(word.lemma):
        for form in sorted({form for forms in paradigm.cells for form in forms}, key=len)[::-1]:
            first = word.text[: len(word.text) - len(form)]
            if first and word.text == first + (form if first.endswith("-") else form.lower()):
                return first + (word.lemma if first.endswith("-") else word.lemma.lower())
    return word.lemma


def _is_adjectival(paradigm: Paradigm) -> bool:
    return paradigm.is_adjectival


def adjectives(sentence: list[Gold]) -> Iterator[Made]:
    """Yield a form for each attributive adjective with full features."""
    text = " ".join(word.text for word in sentence)
    for word in sentence:
        head = sentence[word.head]
        wanted = features(word) or (features(head) if head.tag in ("NN", "NE") else None)
        if word.tag != "ADJA" or not wanted or word.lemma in ("", "_") or word.head < 0:
            continue
        asked = governing(sentence, word.head, wanted.number)
        form = adjective(word.lemma, wanted, asked, _degree(word)) if asked else None
        yield Made(word, form, text)


def _degree(word: Gold) -> Degree:
    known = {"Degree=Cmp": "cmp", "Degree=Sup": "sup"}
    found = next((known[each] for each in word.features.split("|") if each in known), "pos")
    return cast("Degree", found)


def collected(data: Path) -> dict[str, list[Made]]:
    """Return all words by bank and kind, such as ``gsd.noun``."""
    found: dict[str, list[Made]] = {}
    for bank, sentences in banks(data).items():
        for sentence in sentences:
            name = bank.removesuffix("_dev")
            found.setdefault(f"{name}.noun", []).extend(nouns(sentence))
            found.setdefault(f"{name}.adjective", []).extend(adjectives(sentence))
    return found


def measure(data: Path) -> dict[str, float]:
    """Return the share of right forms among those made, and the share made."""
    figures: dict[str, float] = {}
    for name, words in collected(data).items():
        made = [word for word in words if word.form is not None]
        figures[f"declension.{name}"] = sum(word.is_right for word in made) / len(made)
        figures[f"declension.{name}_made"] = len(made) / len(words)
    return figures


def main() -> None:
    """Print the figures, and with ``--show`` what differs."""
    data = Path("../shared/data")
    for name, words in collected(data).items() if "--show" in sys.argv else ():
        for word in words:
            if not word.is_right:
                gold = word.gold
                print(name, gold.text, word.form, gold.lemma, gold.features, word.sentence, sep="\t")
    for name, value in measure(data).items():
        print(f"{name:34}{value:8.4f}")


if __name__ == "__main__":
    main()
