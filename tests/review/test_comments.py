"""Comments in a text switch rules off, in the lines they speak of and nowhere else."""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest

from leichtsprache.review.comments import blanked, deciding, switches


def expand(names: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    listed = list(names)
    return frozenset(set(listed) - {"nix"}), tuple(each for each in listed if each == "nix")


def off(text: str, rule: str = "abbr", suffix: str = ".md") -> list[int]:
    """Return the lines in which the rule is off."""
    found = switches(text, suffix, expand)[0]
    return [line for line in range(1, 8) if deciding(found, rule, line)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("eins\n<!-- leichtsprache-disable -->\nzwei", [2, 3, 4, 5, 6, 7]),
        ("<!--leichtsprache-disable abbr-->\n\n<!-- leichtsprache-enable abbr -->\n", [1, 2]),
        ("<!-- leichtsprache-disable -->\n\n<!-- leichtsprache-enable abbr -->\n", [1, 2]),
        ("<!-- leichtsprache-disable other, abbr -->\n<!-- leichtsprache-enable -->\n", [1]),
        ("<!-- leichtsprache-disable other -->\n", []),
        ("eins <!-- leichtsprache-disable-line abbr -->\nzwei", [1]),
        ("<!-- leichtsprache-disable-next-line -->\n\n \nvier\nfünf", [4]),
        ("eins <!-- leichtsprache-disable-next-line: abbr -- weil es ein Zitat ist -->\nzwei", [2]),
        ("<!-- leichtsprache-disable-next-line\n abbr -->\ndrei", [3]),
        ("eins\n<!-- leichtsprache-disable-file -->", [1, 2, 3, 4, 5, 6, 7]),
        ("```\n<!-- leichtsprache-disable -->\n```\n`<!-- leichtsprache-disable -->`", []),
        ("<!-- leichtsprache-disable -- other -->", [1, 2, 3, 4, 5, 6, 7]),
        ("<!-- nur ein Kommentar leichtsprache-disable -->", []),
    ],
)
def test_lines_that_are_off(text: str, lines: list[int]) -> None:
    assert off(text) == lines


def test_code_is_code_only_in_markdown() -> None:
    assert off("`<!-- leichtsprache-disable-line -->`", suffix=".html") == [1]


def test_enabling_one_rule_leaves_the_others_off() -> None:
    text = "<!-- leichtsprache-disable -->\n<!-- leichtsprache-enable abbr -->\n"
    assert off(text, "abbr") == [1]
    assert off(text, "other") == [1, 2, 3, 4, 5, 6, 7]


def test_wrong_comments_are_remarked() -> None:
    text = "\n<!-- leichtsprache-disable nix -->\n<!-- leichtsprache-off -->"
    found, remarks = switches(text, ".md", expand)
    assert remarks[0] == (
        "Zeile 2: Die Regel „nix“ gibt es nicht. Der Kommentar bewirkt dafür nichts."
    )
    assert remarks[1].startswith("Zeile 3: Der Kommentar „off“ ist unbekannt. Möglich sind: ")
    assert [deciding(found, "abbr", 3)] == [None]


def test_blanking_moves_nothing() -> None:
    text = "Eins.\n<!-- leichtsprache-disable\nabbr -->\nZwei. <!-- mein Kommentar -->"
    made = blanked(text)
    assert len(made) == len(text)
    assert made.split() == ["Eins.", "Zwei.", "<!--", "mein", "Kommentar", "-->"]
    assert made.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "piece", ["<!-- leichtsprache-disable ", "<!-- ", " ", "`", "```\n", "leichtsprache-", "-- "]
)
def test_endless_comments_take_no_endless_time(piece: str) -> None:
    start = time.monotonic()
    switches("<!-- leichtsprache-disable " + piece * 20_000, ".md", expand)
    assert time.monotonic() - start < 5
