"""The lexicon of easier words and the glossary: every row says what its columns promise."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.analyze.nouns import noun_lemmas
from leichtsprache.document import Document
from leichtsprache.guards import compare
from leichtsprache.resources import resource_path, table
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.rewrite.words.exchange import easier
from leichtsprache.rewrite.words.lexicon import TABLES, Entry, entries, index
from leichtsprache.score.words import difficulty
from leichtsprache.segment import segment

CASES = {"gen", "dat", "acc"}
PREPOSITIONS = set(
    "auf über an in um für gegen ohne durch mit von zu nach bei aus vor unter neben als"
    " wegen gegenüber".split()
)
#: Below this a word is so frequent that nearly all readers know it.
KNOWN = 0.2
#: Words below it that are replaced all the same, each looked at: words of offices, however often
#: they are written (*bereits*), other words in disguise (*tagen*: *Tagen*), or in a rare sense.
REPLACED = frozenset(
    "bereits beschäftigen erfahren erhalten etwa fertigen fällen gelassen geschehen gesondert"
    " lauten leisten nun räumen reichen sich_befinden sonntags tagen tragen wahren"
    " Gebrechen Schreiben".split()
)


@cache
def read(text: str) -> Document:
    return analyze()(segment()(Document(text)))


def exchanged(entry: Entry, name: str) -> str:
    """Return the example of an entry with its word, and only this, said as the lexicon says it."""
    document = read(entry.before)
    edits = [
        each.edit
        for sentence in document.sentences
        for each in easier(Passage(document, sentence), index((name,)))
        if (each.entry.word, each.entry.kind) == (entry.word, entry.kind) and each.edit
    ]
    return document.revise(edits).text


@pytest.mark.parametrize("name", TABLES)
def test_examples_come_out_as_they_are_written(name: str) -> None:
    made = [(entry, exchanged(entry, name)) for entry in entries(name)]
    wrong = [f"{e.word} ({e.when}): {out!r}, not {e.after!r}" for e, out in made if out != e.after]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", TABLES)
def test_guards_let_sure_examples_pass(name: str) -> None:
    sure = [entry for entry in entries(name) if entry.is_sure]
    found = [(entry, compare(read(entry.before), read(entry.after))) for entry in sure]
    refused = [f"{entry.word}: {entry.before!r} {losses}" for entry, losses in found if losses]
    assert not refused, "\n".join(refused)


def test_lexicon_is_large() -> None:
    assert sum(len(entries(name)) for name in TABLES) >= 7_000
    assert len(entries("words/foreign.tsv")) >= 1_500


def test_conditions_are_known() -> None:
    document = read("Das ist gut.")
    place = Place(Passage(document, document.sentences[0]), 2, 2)
    for when in {entry.when for name in TABLES for entry in entries(name)}:
        assert place.meets(when) in (True, False)


def test_frames_can_be_read() -> None:
    wrong = [e for name in TABLES for e in entries(name) if not fits(e)]
    assert not wrong, "\n".join(f"{e.word} ({e.kind}): {e.frame}" for e in wrong)


def fits(entry: Entry) -> bool:
    if entry.frame == "-":
        return True
    if entry.kind == "noun":
        return entry.frame in ("sg", "pl")
    pairs = [pair.split(">") for pair in entry.frame.split(",")]
    if entry.kind == "preposition":
        return all(set(pair) <= CASES for pair in pairs)
    known = CASES | PREPOSITIONS
    is_read = all(old in known and new.split("+")[0] in known for old, new in pairs)
    return entry.kind == "verb" and is_read


def test_no_row_stands_twice() -> None:
    rows = Counter((e.word, e.kind, e.when) for name in TABLES for e in entries(name))
    assert not [row for row, count in rows.items() if count > 1]


def sure_entries() -> list[Entry]:
    return [entry for name in TABLES for entry in entries(name) if entry.is_sure]


def following(entry: Entry, first: Mapping[str, Sequence[Entry]]) -> Iterator[Entry]:
    """Yield the entries whose word stands in the easier wording of another."""
    words = entry.better.split()
    for n, word in enumerate(words):
        for form in {word, *noun_lemmas(word)}:
            for other in first.get(form, ()):
                stop = n + len(other.word.split())
                rest = words[n + 1 : stop]
                is_verb = other.kind == "verb" and (entry.kind != "verb" or stop < len(words))
                if other.word.split()[1:] == rest and not is_verb:
                    yield other


def test_no_easier_word_leads_back() -> None:
    first: dict[str, list[Entry]] = defaultdict(list)
    for entry in sure_entries():
        first[entry.word.split()[0]].append(entry)
    circles: list[str] = []

    def walk(path: tuple[Entry, ...]) -> None:
        for entry in following(path[-1], first):
            if any(entry.word == each.word for each in path):
                circles.append(" → ".join((*(each.word for each in path), entry.word)))
            else:
                walk((*path, entry))

    for entry in sure_entries():
        walk((entry,))
    assert not circles, "\n".join(circles)


def test_known_words_are_left_alone() -> None:
    words = {entry.word: entry.word.removeprefix("sich ") for entry in sure_entries()}
    easy = {
        word.replace(" ", "_")
        for word, own in words.items()
        if " " not in own and difficulty(own) < KNOWN
    }
    assert easy <= REPLACED, sorted(easy - REPLACED)


GLOSSARY = [
    row
    for path in sorted(resource_path("glossary").glob("*.tsv"))
    for row in table(f"glossary/{path.name}").rows
]


def test_glossary_is_large_and_has_no_word_twice() -> None:
    assert len(GLOSSARY) >= 1_500
    rows = Counter((word, when) for word, _, when, _ in GLOSSARY)
    assert not [row for row, count in rows.items() if count > 1]


def test_explanations_are_short() -> None:
    long = []
    for word, _, _, explanation in GLOSSARY:
        sentences = segment()(Document(explanation)).sentences
        counts = [sum(token.is_word for token in sentence.tokens) for sentence in sentences]
        if len(counts) > 3 or max(counts) > 10:
            long.append(f"{word}: {explanation}")
    assert not long, "\n".join(long)


def test_explanations_name_their_word_first() -> None:
    nameless = []
    for word, also, _, explanation in GLOSSARY:
        start = plain(explanation.split(". ")[0])
        terms = [re.split("[ -]", plain(term)) for term in (word, *also.split(", ")) if term]
        if not any(all(each[: max(3, len(each) - 2)] in start for each in term) for term in terms):
            nameless.append(f"{word}: {explanation}")
    assert not nameless, "\n".join(nameless)


def plain(text: str) -> str:
    return text.lower().translate(str.maketrans("äöü", "aou"))
