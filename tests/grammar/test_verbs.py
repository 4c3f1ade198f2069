"""Finite verbs and their particles."""

from __future__ import annotations

import pytest

from leichtsprache.grammar.verbs import separate


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("anzieht", "anziehen", ("zieht", "an")),
        ("stattfand", "stattfinden", ("fand", "statt")),
        ("unterstützt", "unterstützen", ("unterstützt", "")),
        ("umsetzt", "umsetzt", ("setzt", "um")),
        ("verändert", "verändern", ("verändert", "")),
        ("ist", "sein", ("ist", "")),
        ("teilnahmen", "teilnehmen", ("nahmen", "teil")),
        ("übernimmt", "übernehmen", ("übernimmt", "")),
        ("umgeht", "umgehen", None),  # two verbs: er geht um, er umgeht
        ("Tisch", "Tisch", None),
        ("x", "x", None),
    ],
)
def test_separate(form: str, lemma: str, expected: tuple[str, str] | None) -> None:
    assert separate(form, lemma) == expected
