"""The compound rule leaves words alone that are no compounds, or that everybody reads as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from leichtsprache.document import Document
from leichtsprache.rules import check

_LIST = Path(__file__).parents[1] / "analyze" / "whole_words.txt"
_FRAMES = ("Das ist {}.", "{} ist ein Wort.", "Wir lesen heute {} in dem Text.")


def _words() -> list[str]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def test_the_list_has_the_known_traps() -> None:
    assert {"vereinbart", "gehabt", "vielleicht", "Regensburg", "Wagenknecht"} <= set(_words())
    assert len(_words()) >= 305


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize("rule", ["compound-hyphen", "compound-mediopunkt"])
def test_no_word_of_the_list_is_cut(frame: str, rule: str) -> None:
    stage = check("hildesheim" if rule.endswith("punkt") else "netzwerk", select=[rule])
    document = stage(Document("\n\n".join(frame.format(word) for word in _words())))
    assert [finding.message for finding in document.findings] == []


def test_the_rule_does_cut_beside_them() -> None:
    document = check("netzwerk", select=["compound-hyphen"])(Document("Die Krankenversicherung."))
    assert len(document.findings) == 1
