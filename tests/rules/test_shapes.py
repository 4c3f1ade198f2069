"""The shapes that rules are made of."""

from __future__ import annotations

import pickle
import re

import pytest

from leichtsprache.document import Document, FrozenMap, Mark, Span
from leichtsprache.resources import table
from leichtsprache.rules.contract import Fault, Options, matches, words
from leichtsprache.rules.shapes import Avoid, Limit, Listed, Prefer
from leichtsprache.segment import segment

NO_OPTIONS: Options = FrozenMap()


def document(text: str) -> Document:
    return segment()(Document(text))


def test_avoid_names_what_it_found() -> None:
    (fault,) = Avoid(re.compile("Amt"))(document("Das Amt hilft."), NO_OPTIONS)
    assert fault.span == (4, 7)
    assert fault.values["found"] == "Amt"
    assert fault.edits == ()


def test_prefer_leaves_out_what_its_repair_does_not_want() -> None:
    check = Prefer(re.compile(r"\d"), lambda match, _: None if match[0] == "1" else "x", safe=False)
    (fault,) = check(document("1 und 2 sind da."), NO_OPTIONS)
    assert [(edit.text, edit.safe) for edit in fault.edits] == [("x", False)]


def test_a_match_stays_in_its_block() -> None:
    found = matches(re.compile(r"eins\s+zwei"), document("Das ist eins\n\nzwei sind da."))
    assert list(found) == []


def test_code_is_left_alone() -> None:
    plain = document("Tippen Sie abc ein.")
    (block,) = plain.blocks
    marked = Document(
        plain.text,
        blocks=(
            type(block)(block.span, sentences=block.sentences, marks=(Mark(Span(11, 14), "code"),)),
        ),
    )
    assert list(matches(re.compile("abc"), marked)) == []
    assert "abc" not in [token.text for token in words(marked)]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Das ist relevant.", "wichtig"),
        ("Das sind relevante Fragen.", "wichtig"),
        ("Relevante Fragen sind das.", "wichtig"),
        ("Wir optimieren das.", "verbessern"),
        ("Die Kooperationen enden.", "Zusammenarbeit"),
    ],
)
def test_listed_words_are_found_with_their_endings(text: str, better: str) -> None:
    (fault,) = Listed("rules/foreign_words.tsv")(document(text), NO_OPTIONS)
    assert fault.values["better"] == better


@pytest.mark.parametrize("name", ["foreign_words", "idioms", "participle_persons"])
def test_every_listed_word_is_found_with_its_own_advice(name: str) -> None:
    check = Listed(f"rules/{name}.tsv")
    for word, better in table(f"rules/{name}.tsv").rows:
        (fault,) = check(document(f"Das ist {word.replace('~', '')}."), NO_OPTIONS)
        assert fault.values["better"] == better


def test_listed_words_are_not_found_inside_others() -> None:
    check = Listed("rules/foreign_words.tsv")
    assert list(check(document("Das ist systemrelevant."), NO_OPTIONS)) == []
    assert list(check(document("Das Aspekt-Wort steht da."), NO_OPTIONS)) == []


@pytest.mark.parametrize(
    ("size", "level"), [(5, None), (6, "info"), (8, "info"), (9, "error"), (20, "error")]
)
def test_limit_takes_the_highest_level_broken(size: int, level: str | None) -> None:
    check = Limit(lambda text: [(Span(0, len(text.text)), size)])
    faults = list(check(document("Text."), FrozenMap({"info": 5, "error": 8})))
    assert [fault.level for fault in faults] == ([level] if level else [])


def test_checks_can_be_pickled_after_use() -> None:
    check = Listed("rules/foreign_words.tsv")
    text = document("Das ist relevant.")
    before = list(check(text, NO_OPTIONS))
    assert list(pickle.loads(pickle.dumps(check))(text, NO_OPTIONS)) == before


def test_fault_without_better_has_no_edit() -> None:
    match = re.compile("Amt").search("Das Amt")
    assert match is not None
    assert Fault.at(match).edits == ()
    assert Fault.at(match, "", safe=True).edits[0].text == ""
