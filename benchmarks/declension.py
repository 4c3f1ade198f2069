"""How often declension makes the form that stands in the treebank, from the gold features.

Nouns are made from lemma, gender, case and number; adjectives from lemma and degree, and endings
put to the stem that stands in the text; in both cases with the declension that the determiner of
the gold tree asks for. The first figure is the share of right forms among those made, ``_made`` the
share of words for which a form is made at all, ``_agreed`` the same as the first where the gold
features of determiner, adjective and noun agree with one another and with the determiner's form:
the treebanks have mistakes in features and lemmas, and texts have misspellings.
``python -m benchmarks.declension --show`` prints what differs. *ss* and *ß* count as the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

from benchmarks.analysis import Gold, banks
from leichtsprache.analyze.nouns import paradigms
from leichtsprache.grammar.adjectives import Declension, Degree, adjective, redeclined
from leichtsprache.grammar.determiners import declension, determiner, lemma_of
from leichtsprache.grammar.nouns import noun
from leichtsprache.parts import Case, Features, Gender, Number

_CASES: dict[str, Case] = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc"}
_NUMBERS: dict[str, Number] = {"Sing": "sg", "Plur": "pl"}
_GENDERS: dict[str, Gender] = {"Masc": "m", "Fem": "f", "Neut": "n"}
_DEGREES: dict[str, Degree] = {"Degree=Cmp": "cmp", "Degree=Sup": "sup"}
_DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "PRELAT", "APPRART"))


class Made(NamedTuple):
    """A word of the treebank and the form made for it; ``agreed``: the gold features fit."""

    gold: Gold
    form: str | None
    agreed: bool
    sentence: str

    @property
    def is_right(self) -> bool:
        """Whether both are the same, but for capitals and *ß*."""
        return self.form is not None and _plain(self.form) == _plain(self.gold.text)


def _plain(word: str) -> str:
    return word.lower().replace("ß", "ss")


def features(gold: Gold) -> Features | None:
    """Return gender, case and number; ``None`` where the treebank does not give all three.

    Words that the treebank marks as typing errors or abbreviations have no inflection to compare.
    """
    if "Typo=Yes" in gold.features or "Abbr=Yes" in gold.features:
        return None
    known = dict(pair.split("=", 1) for pair in gold.features.split("|") if "=" in pair)
    found = (
        _GENDERS.get(known.get("Gender", "")),
        _CASES.get(known.get("Case", "")),
        _NUMBERS.get(known.get("Number", "")),
    )
    return Features(*cast("tuple[Gender, Case, Number]", found)) if all(found) else None


def governing(sentence: list[Gold], head: int, number: Number) -> Declension | None:
    """Return the declension that the words in front of a noun ask for."""
    asked: Declension | None = "strong"
    for word in sentence[:head]:
        if word.tag not in _DETERMINERS or word.head != head:
            continue
        lemma = "der" if word.tag == "APPRART" else lemma_of(word.text)
        if lemma or asked == "strong":  # "die meisten" asks what "die" asks
            asked = declension(lemma, number) if lemma else None
    return asked


def agreed(sentence: list[Gold], head: int) -> bool:
    """Whether the gold features of a noun fit those of its adjectives and the form of its article.

    Without an article there is nothing that confirms them, and the answer is no.
    """
    own = features(sentence[head])
    others = [word for word in sentence[:head] if word.head == head]
    articles = [word for word in others if word.tag in _DETERMINERS - {"APPRART"}]
    if own is None or not articles:
        return False
    adjectives = [features(word) for word in others if word.tag == "ADJA"]
    forms = [determiner(lemma_of(word.text) or "", own) for word in articles]
    fits = [form == word.text.lower() for form, word in zip(forms, articles, strict=True)]
    return all(fits) and all(each == own for each in adjectives)


def nouns(sentence: list[Gold]) -> Iterator[Made]:
    """Yield a form for each common noun with full features."""
    text = " ".join(word.text for word in sentence)
    for position, word in enumerate(sentence):
        wanted = features(word)
        if word.tag == "NN" and wanted and word.lemma not in ("", "_"):
            asked = governing(sentence, position, wanted.number)
            form = noun(restored(word), wanted, asked)
            yield Made(word, form, agreed(sentence, position), text)


def restored(word: Gold) -> str:
    """Return the lemma of the whole compound, where the treebank gives that of its head only.

    For adjectival nouns HDT gives the adjective: *Angeklagt*.
    """
    lemma, known = word.lemma, paradigms(word.lemma)
    if not known and any(each.is_adjectival for each in paradigms(lemma + "er")):
        lemma, known = lemma + "er", paradigms(lemma + "er")
    every = {form for each in known for forms in each.cells for form in forms}
    for form in sorted(every, key=lambda form: (-len(form), form)):
        first = word.text[: len(word.text) - len(form)]
        is_apart = first.endswith("-")
        if first and word.text == first + (form if is_apart else form.lower()):
            return first + (lemma if is_apart else lemma.lower())
    return lemma


def adjectives(sentence: list[Gold], *, is_surface: bool) -> Iterator[Made]:
    """Yield a form for each attributive adjective; with ``is_surface`` its ending only is made."""
    text = " ".join(word.text for word in sentence)
    for word in sentence:
        wanted = features(word)
        if word.tag != "ADJA" or not wanted or word.head < 0 or word.lemma in ("", "_"):
            continue
        asked = governing(sentence, word.head, wanted.number)
        form: str | None = None
        if asked and is_surface:
            form = redeclined(word.text, wanted, asked)
        elif asked:
            degrees = (_DEGREES[each] for each in word.features.split("|") if each in _DEGREES)
            form = adjective(word.lemma, wanted, asked, next(degrees, "pos"))
        yield Made(word, form, agreed(sentence, word.head), text)


def collected(data: Path) -> dict[str, list[Made]]:
    """Return all words by bank and kind, such as ``gsd.noun``.

    HDT gives verbs as the lemmas of participles: there only the endings are measured.
    """
    found: dict[str, list[Made]] = {}
    for bank, sentences in banks(data).items():
        name = bank.removesuffix("_dev")
        for sentence in sentences:
            found.setdefault(f"{name}.noun", []).extend(nouns(sentence))
            endings = adjectives(sentence, is_surface=True)
            found.setdefault(f"{name}.ending", []).extend(endings)
            if name != "hdt":
                whole = adjectives(sentence, is_surface=False)
                found.setdefault(f"{name}.adjective", []).extend(whole)
    return found


def measure(data: Path) -> dict[str, float]:
    """Return the share of right forms among those made, and the share made."""
    figures: dict[str, float] = {}
    for name, words in collected(data).items():
        made = [word for word in words if word.form is not None]
        sure = [word for word in made if word.agreed]
        figures[f"declension.{name}"] = sum(word.is_right for word in made) / len(made)
        figures[f"declension.{name}_agreed"] = sum(word.is_right for word in sure) / len(sure)
        figures[f"declension.{name}_made"] = len(made) / len(words)
    return figures


def main() -> None:
    """Print the figures, and with ``--show`` what differs."""
    data = Path("../shared/data")
    for name, words in collected(data).items() if "--show" in sys.argv else ():
        for gold, form, is_agreed, sentence in (word for word in words if not word.is_right):
            kind = "agreed" if is_agreed else ""
            print(name, gold.text, form, gold.lemma, gold.features, kind, sentence, sep="\t")
    for name, value in measure(data).items():
        print(f"{name:34}{value:8.4f}")


if __name__ == "__main__":
    main()
