"""The lists of words, and the rules that share them."""

from __future__ import annotations

import pytest

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.resources import table
from leichtsprache.rules import check
from leichtsprache.rules.words.terms import Terms, is_explained
from leichtsprache.segment import segment

OTHERS = ("jargon", "foreign_words", "umbrella_words", "connectives", "hidden_negations", "idioms")


def stems(name: str) -> list[str]:
    return [row[0].rstrip("~").lower() for row in table(f"rules/{name}.tsv").rows]


def test_simple_words_are_many_and_each_stands_once() -> None:
    simple = stems("simple_words")
    assert len(simple) >= 600
    assert len(set(simple)) == len(simple)


@pytest.mark.parametrize("name", OTHERS)
def test_simple_words_are_in_no_other_list(name: str) -> None:
    assert not set(stems("simple_words")) & set(stems(name))


def test_easier_word_is_no_hard_one() -> None:
    better = segment()(
        Document("\n\n".join(row[1] for row in table("rules/simple_words.tsv").rows))
    )
    for name in ("simple_words", "foreign_words", "jargon"):
        found = Terms(f"rules/{name}.tsv")(better, FrozenMap())
        assert [each.span.slice(better.text) for each in found] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Erlass gilt.", False),
        ("Der Erlass gilt. Das heißt: Das Amt hat es so bestimmt.", True),
        ("Der Erlass gilt. Das ist eine Regel.", True),
        ("Der Erlass gilt. Das ist gut.", False),
        ("Der Erlass gilt. Alle wissen das. Damit ist eine Regel gemeint.", True),
        ("Der Erlass (das ist eine Regel) gilt.", True),
        ("Der Erlass (2024) gilt.", False),
        ("Eine Regel vom Amt heißt Erlass.", True),
        ("Eine Regel vom Amt nennt man auch: Erlass.", True),
        ("Das schwere Wort dafür ist: Erlass.", True),
        ("Ein Erlass ist eine Regel vom Amt.", True),
        ("Erlass: So heißt eine Regel vom Amt.", True),
        ("Eine Regel vom Amt (Erlass) gilt für alle.", True),
        ("Der Erlass gilt. Morgen regnet es. Der Bus kommt. Das heißt: Alle gehen.", False),
    ],
)
def test_explanations_are_seen(text: str, expected: bool) -> None:
    start = text.index("Erlass")
    assert is_explained(text, Span(start, start + len("Erlass"))) == expected


def test_a_hard_word_is_one_fault() -> None:
    text = "Der Konsens fehlt. Wir wollen einen Konsens. Der Konsens ist wichtig."
    found = check(select=["foreign-word", "jargon-term", "term-explained"])(Document(text))
    assert [(each.rule, each.span.start) for each in found.findings] == [("foreign-word", 4)]
