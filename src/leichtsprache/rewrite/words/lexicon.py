"""The lexicon of easier words: what each entry says, and which entries a token may be."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple, cast, get_args

from leichtsprache.analyze.nouns import paradigms
from leichtsprache.errors import ResourceError
from leichtsprache.resources import table

Kind = Literal["noun", "verb", "adjective", "adverb", "preposition"]
_KINDS: frozenset[str] = frozenset(get_args(Kind))
#: The tables of the lexicon: words of German, and words from other languages.
GERMAN = tuple(
    f"words/{name}.tsv" for name in ("verbs", "nouns", "adjectives", "adverbs", "phrases")
)
FOREIGN = ("words/foreign.tsv",)
TABLES = GERMAN + FOREIGN


class Entry(NamedTuple):
    """A row of ``resources/words/*.tsv``: a difficult word and the easier one.

    ``frame`` says what changes around the word, ``when`` in which places the entry holds (see
    `leichtsprache.rewrite.words.conditions`); one that is not ``is_sure`` is only suggested.
    ``before`` and ``after`` are its example, which is its test.
    """

    word: str
    kind: Kind
    better: str
    frame: str
    when: str
    is_sure: bool
    before: str
    after: str


#: Entries by kind, and by the word that a text is searched for.
Index = Mapping[tuple[Kind, str], tuple[Entry, ...]]


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """Return the entries of a table.

    Raises `ResourceError` where a kind is not known or *sure* is neither *yes* nor *no*.

    >>> entries("words/nouns.tsv")[0].kind
    'noun'
    """
    return tuple(_entry(name, row) for row in table(name).rows)


def _entry(name: str, row: tuple[str, ...]) -> Entry:
    word, kind, better, frame, when, sure, before, after = row
    if kind not in _KINDS or sure not in ("yes", "no"):
        raise ResourceError(f"{name}: kind and sure of {word!r} cannot be {kind!r} and {sure!r}.")
    return Entry(word, cast("Kind", kind), better, frame, when, sure == "yes", before, after)


@cache
def index(names: tuple[str, ...]) -> Index:
    """Return the entries of several tables by kind and the word to look for; longer words first.

    >>> [entry.better for entry in index(("words/nouns.tsv",))["noun", "Anschrift"]]
    ['Adresse']
    """
    found: dict[tuple[Kind, str], list[Entry]] = {}
    for name in names:
        for entry in entries(name):
            for each in keys(entry):
                found.setdefault((entry.kind, each), []).append(entry)
    return {
        each: tuple(sorted(some, key=lambda entry: -len(entry.word.split())))
        for each, some in found.items()
    }


def keys(entry: Entry) -> tuple[str, ...]:
    """Return the words of an entry that are looked for: the first, where it is a fixed phrase.

    A noun in *-er* may be an adjective, which a text has as *Angehörige*, too (`is_adjectival`).
    """
    words = entry.word.split()
    if entry.kind in ("adverb", "preposition"):
        return (words[0].lower(),)
    last = words[-1]
    if entry.kind == "adjective" and last.endswith("e"):
        return last, last[:-1]
    return (last, last[:-1]) if entry.kind == "noun" and last.endswith("er") else (last,)


def is_adjectival(entry: Entry) -> bool:
    """Whether a noun in *-er* is declined like an adjective: *Angehöriger*, but no *Leiter*.

    Asked where a text has such a word, and not when the tables are read: unknown compounds are
    taken apart for it, which loads what the analysis needs.
    """
    known = paradigms(entry.word.split()[-1])
    is_open = not known or any(each.is_adjectival for each in known)
    return entry.kind == "noun" and entry.word.endswith("er") and is_open
