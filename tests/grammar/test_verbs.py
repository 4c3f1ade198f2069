"""Finite verbs and their particles."""

from __future__ import annotations

import pytest

from leichtsprache.grammar.verbs import separate
from leichtsprache.resources import table


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


def test_the_table_of_doubtful_verbs_is_sound() -> None:
    rows = table("grammar/separable.tsv").rows
    assert len({verb for verb, _, _ in rows}) == len(rows)
    for verb, prefix, kind in rows:
        assert verb.startswith(prefix)
        assert verb.endswith("n")
        assert kind in ("yes", "no", "both")
