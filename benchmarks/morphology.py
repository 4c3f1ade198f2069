"""How often case, number, gender, subjects and genitives are read as treebanks have them.

Each figure comes twice: with the tags and lemmas of the treebank (``gold_tags``), and from the
words alone (``own_tags``). Counted is what has a gold value:

``case``
    Nouns and names that head a noun phrase (not the later parts of names: ``flat``, ``compound``),
    with the one case of the token, or where it has none, of its article. ``best`` is the share with
    the right case, a phrase not found being wrong; ``committed_precision`` the share of right ones
    among those with `Phrase.certain`, ``committed_share`` the share of all that these are.
``number``, ``gender``
    Common nouns (NN) with one value; a value not found is wrong.
``subject``
    Pairs of a finite verb and the head of its subject (``nsubj``, ``nsubj:pass`` of its predicate;
    a clause that shares the subject of the one before has none of its own). A placeholder *es*
    (``expl``) is not judged. Sentences in which a predicate has two subjects are left out.
``genitive``
    Nouns and names in the genitive that depend on another as ``nmod`` without a preposition;
    counted by the attribute, ``attached`` being the share with the right noun above.

``certain_precision`` and ``certain_share`` (of all gold ones) tell of those that are marked so.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.analysis import Gold, analyzed, banks, from_gold_tags
from leichtsprache.analyze.morphology import complete
from leichtsprache.document import Sentence

_CASES = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc"}
_NUMBERS = {"Sing": "sg", "Plur": "pl"}
_GENDERS = {"Masc": "m", "Fem": "f", "Neut": "n"}
_NO_HEAD = ("flat", "compound", "dep", "fixed", "goeswith", "reparandum")
_OWNERS = ("deren", "dessen")
_FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"))
_ABOVE = frozenset(("aux", "aux:pass", "cop"))


class Verdict(NamedTuple):
    """One thing judged: what was found (``None``: nothing) and what the gold has."""

    what: str
    place: int
    found: object
    gold: object
    is_certain: bool = False


def _feature(token: Gold, name: str) -> str:
    features = dict(each.split("=") for each in token.features.split("|") if "=" in each)
    return features.get(name, "")


def gold_case(tokens: list[Gold], n: int) -> str | None:
    """Return the case of a noun, or of its article."""
    own = _CASES.get(_feature(tokens[n], "Case"))
    if own or _feature(tokens[n], "Case"):
        return own
    articles = (
        each
        for each in tokens
        if each.head == n and each.tag in ("ART", "PPOSAT", "PDAT") and each.text not in _OWNERS
    )
    return next((_CASES.get(_feature(each, "Case")) for each in articles), None)


def judge_words(gold: list[Gold], sentence: Sentence) -> Iterator[Verdict]:
    """Judge case, number and gender of nouns."""
    phrases = {each.head: each for each in sentence.phrases or ()}
    for n, token in enumerate(gold):
        if token.tag not in ("NN", "NE"):
            continue
        case, phrase = gold_case(gold, n), phrases.get(n)
        if case and not token.relation.startswith(_NO_HEAD):
            certain = bool(phrase and phrase.certain)
            yield Verdict("case", n, phrase and phrase.case, case, certain)
        morph = sentence.tokens[n].morph
        number = _NUMBERS.get(_feature(token, "Number"))
        gender = _GENDERS.get(_feature(token, "Gender"))
        if token.tag == "NN" and number:
            yield Verdict("number", n, morph and morph.number, number)
        if token.tag == "NN" and gender:
            yield Verdict("gender", n, morph and morph.gender, gender)


def gold_subjects(tokens: list[Gold]) -> dict[int, int] | None:
    """Return the subject of each finite verb that has one, ``None`` where the tree is doubtful."""
    found: dict[int, int] = {}
    for n, token in enumerate(tokens):
        if token.tag not in _FINITE:
            continue
        head = n
        while tokens[head].relation in _ABOVE:
            head = tokens[head].head
        subjects = [
            m for m, each in enumerate(tokens)
            if each.head == head and each.relation in ("nsubj", "nsubj:pass")
        ]  # fmt: skip
        if len(subjects) > 1:
            return None
        if subjects:
            found[n] = subjects[0]
    return found


def _same_head(gold: list[Gold], found: int, wanted: int | None) -> int | None:
    """Return what was found where both are heads of one phrase, by one custom or the other.

    *Herr Meier* has its head in the title or in the name, *Haupt- und Nebenstellen* in either part.
    """
    for upper, lower in ((found, wanted), (wanted, found)):
        if upper is not None and lower is not None and gold[lower].head == upper:
            is_name = gold[lower].relation.startswith(("flat", "compound"))
            if is_name or gold[upper].tag == "TRUNC":
                return found
    return wanted


def judge_subjects(gold: list[Gold], sentence: Sentence) -> Iterator[Verdict]:
    """Judge the subjects of finite verbs: those found, and those missed."""
    expected = gold_subjects(gold)
    if expected is None:
        return
    seen = set()
    for clause in sentence.clauses or ():
        if clause.finite is not None and clause.subject is not None:
            seen.add(clause.finite)
            if gold[clause.subject].relation.startswith("expl"):
                continue
            right = _same_head(gold, clause.subject, expected.get(clause.finite))
            yield Verdict("subject", clause.subject, clause.subject, right, clause.subject_certain)
    yield from (Verdict("subject", n, None, n) for f, n in expected.items() if f not in seen)


def gold_genitives(tokens: list[Gold]) -> dict[int, int]:
    """Return the genitive attributes with the noun of each."""
    governed = {
        each.head for each in tokens if each.relation == "case" and each.tag[:2] in ("AP", "KO")
    }
    return {
        n: token.head
        for n, token in enumerate(tokens)
        if token.tag in ("NN", "NE")
        and token.relation.startswith("nmod")
        and n not in governed
        and gold_case(tokens, n) == "gen"
    }


def judge_genitives(gold: list[Gold], sentence: Sentence) -> Iterator[Verdict]:
    """Judge genitive attributes: those found, and those missed."""
    expected = gold_genitives(gold)
    phrases = sentence.phrases or ()
    seen = set()
    for phrase in phrases:
        if phrase.role == "genitive" and gold[phrase.head].tag in ("NN", "NE"):
            if gold_case(gold, phrase.head) is None:
                continue
            n = phrase.head
            seen.add(n)
            right = n if n in expected else None
            yield Verdict("genitive", n, n, right, phrase.certain)
            if right is not None:
                above = None if phrase.parent is None else phrases[phrase.parent].head
                yield Verdict("attached", n, above, expected[n])
    yield from (Verdict("genitive", n, None, n) for n in expected if n not in seen)


def verdicts(gold: list[Gold], sentence: Sentence) -> Iterator[Verdict]:
    """Judge all there is in a sentence."""
    if sentence.phrases is None:
        sentence = Sentence(sentence.span, *complete(sentence.tokens, sentence.clauses or ()))
    yield from judge_words(gold, sentence)
    yield from judge_subjects(gold, sentence)
    yield from judge_genitives(gold, sentence)


def _shares(judged: list[Verdict]) -> dict[str, float]:
    """Return precision and recall, and precision and share of what is certain."""
    found = [each for each in judged if each.found is not None]
    expected = sum(each.gold is not None for each in judged)
    right = sum(each.found == each.gold for each in found)
    certain = [each for each in found if each.is_certain]
    return {
        "precision": right / max(len(found), 1),
        "recall": right / max(expected, 1),
        "certain_precision": sum(each.found == each.gold for each in certain)
        / max(len(certain), 1),
        "certain_share": len(certain) / max(expected, 1),
    }


def figures(judged: list[Verdict]) -> dict[str, float]:
    """Return the figures of one treebank."""
    by_what: dict[str, list[Verdict]] = {}
    for each in judged:
        by_what.setdefault(each.what, []).append(each)
    case = _shares(by_what.get("case", []))
    found = {
        "case.best": case["recall"],
        "case.committed_precision": case["certain_precision"],
        "case.committed_share": case["certain_share"],
    }
    for what in ("number", "gender"):
        found[what] = _shares(by_what.get(what, []))["recall"]
    found["genitive.attached"] = _shares(by_what.get("attached", []))["recall"]
    for what in ("subject", "genitive"):
        shares = _shares(by_what.get(what, []))
        found.update({f"{what}.{name}": value for name, value in shares.items()})
    return found


_SOURCES: dict[str, Callable[[list[Gold]], Sentence]] = {
    "gold_tags": from_gold_tags,
    "own_tags": analyzed,
}


def measure(data: Path, every: int = 1) -> dict[str, float]:
    """Return all figures; ``every`` takes only each n-th sentence, for a quick look."""
    found: dict[str, float] = {}
    for name, sentences in banks(data).items():
        chosen = [gold for n, gold in enumerate(sentences) if n % every == 0]
        for source, read in _SOURCES.items():
            judged = [each for gold in chosen for each in verdicts(gold, read(gold))]
            short = name.removesuffix("_dev")
            found |= {f"morphology.{short}.{source}.{k}": v for k, v in figures(judged).items()}
    return found


def show(data: Path, what: str, bank: str = "gsd_dev", source: str = "gold_tags") -> None:
    """Print 50 sampled disagreements; of ``committed``, those with a certain case."""
    name = "case" if what == "committed" else what
    lines: list[str] = []
    counts: Counter[tuple[object, object]] = Counter()
    for gold in banks(data)[bank]:
        sentence = _SOURCES[source](gold)
        for each in verdicts(gold, sentence):
            if each.what != name or each.found == each.gold:
                continue
            if what == "committed" and not each.is_certain:
                continue
            words = [token.text for token in gold]
            words[each.place] = f"⟦{words[each.place]}⟧"
            counts[each.found, each.gold] += 1
            found, wanted = (
                gold[value].text if isinstance(value, int) else value
                for value in (each.found, each.gold)
            )
            sure = "!" if each.is_certain else " "
            lines.append(f"{sure} found {found}, gold {wanted}: {' '.join(words)}")
    if name not in ("subject", "genitive", "attached"):
        print(counts.most_common(20))
    print(f"{len(lines)} disagreements")
    for line in Random(1).sample(lines, min(50, len(lines))):  # noqa: S311
        print(line)


def main() -> None:
    """Print the figures, or with ``--show NAME [BANK [SOURCE]]`` disagreements."""
    data = Path("../shared/data")
    if sys.argv[1:2] == ["--show"]:
        show(data, *sys.argv[2:])
        return
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    for name, value in measure(data, every).items():
        print(f"{name:56}{value:8.4f}")


if __name__ == "__main__":
    main()
