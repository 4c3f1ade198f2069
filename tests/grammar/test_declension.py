"""Noun phrases in all cases, written by hand; every form is made from every other one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from leichtsprache.document import Span, Token
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Case, Features, Gender, Number, Phrase

TABLE = Path(__file__).with_name("declension_phrases.tsv")
CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc")


class Row(NamedTuple):
    tags: list[str]
    head: int
    gender: Gender
    number: Number
    forms: dict[Case, str]


def rows() -> Iterator[Row]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    for line in [each for each in lines if not each.startswith("# ")][1:]:
        tags, head, gender, number, *forms = line.split("\t")
        kinds = cast("Gender", gender), cast("Number", number)
        yield Row(tags.split(), int(head), *kinds, dict(zip(CASES, forms, strict=True)))


def tokens_of(text: str, tags: list[str]) -> list[Token]:
    """Return tokens that stand behind another, so that none begins the sentence."""
    tokens = [Token(Span(0, 4), "Hier", "hier", "ADV")]
    for word, tag in zip(text.split(), tags, strict=True):
        start = tokens[-1].span.stop + (0 if word == "," else 1)
        tokens.append(Token(Span(start, start + len(word)), word, None, tag))
    return tokens


ALL = [(row, old) for row in rows() for old in CASES if row.forms[old] != "-"]


@pytest.mark.parametrize(("row", "old"), ALL, ids=[f"{row.forms[old]} ({old})" for row, old in ALL])
def test_every_case_from_every_other(row: Row, old: Case) -> None:
    tokens = tokens_of(row.forms[old], row.tags)
    options = frozenset({Features(row.gender, old, row.number)})
    phrase = Phrase("NP", 1, len(tokens) - 1, row.head + 1, old, row.number, row.gender, options)
    expected = {case: form.replace(" ,", ",") for case, form in row.forms.items()}
    made = {case: decline(tokens, phrase, case) or "-" for case in CASES}
    assert made == expected


def test_the_table_is_large() -> None:
    assert sum(form != "-" for row in rows() for form in row.forms.values()) >= 400
