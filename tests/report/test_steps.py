"""The steps of simplifying, in words and as data."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import get_args

import pytest

from leichtsprache.document import Block, Document, Edit, FactKind, Loss, Span, Step
from leichtsprache.guards.soundness import Flaw
from leichtsprache.report.html import render as page
from leichtsprache.report.json import render
from leichtsprache.report.steps import explanation, reasons
from leichtsprache.simplify import simplify

TEXT = "Das Bad ist zu, weil das Wasser kalt ist. Das sind 10 %."


def test_steps_are_told_sentence_by_sentence() -> None:
    assert explanation(simplify()(Document(TEXT))) == (
        "Das Bad ist zu, weil das Wasser kalt ist.\n"
        "  Regel sub-causal (Nebensatz mit Grund):\n"
        "  → Das Wasser ist kalt. Deshalb ist das Bad zu.\n"
        "\n"
        "Das sind 10 %.\n"
        "  Regel num-percent (Prozent-Zeichen):\n"
        "  → Das sind 10 Prozent.\n"
    )


def test_refused_steps_say_why() -> None:
    step = Step(
        "my-rule", Span(0, 8), "Es gilt.", "Gilt.", (Loss("number", "5", "added"),), ("no subject",)
    )
    text = explanation(Document("Es gilt.", steps=(step,)))
    assert "nicht gemacht: Gilt." in text
    assert "Es käme dazu: die Zahl (5)." in text
    assert "Ein neuer Satz hat kein Subjekt." in text


def test_nothing_done_is_said() -> None:
    assert explanation(Document("Es gilt.")) == "Nichts geändert.\n"


@pytest.mark.parametrize("kind", get_args(FactKind))
def test_each_kind_of_fact_has_words(kind: FactKind) -> None:
    (reason,) = reasons(Step("my-rule", Span(0, 1), "", "", (Loss(kind, "x", "lost"),)))
    assert reason.startswith("Es würde fehlen: d")


@pytest.mark.parametrize("flaw", get_args(Flaw))
def test_each_flaw_has_words(flaw: Flaw) -> None:
    (reason,) = reasons(Step("my-rule", Span(0, 1), "", "", (), (flaw,)))
    assert reason.endswith(".")
    assert reason != flaw


def test_json_has_the_steps() -> None:
    steps = json.loads(render(simplify()(Document(TEXT))))["steps"]
    assert [step["rule"] for step in steps] == ["sub-causal", "num-percent"]
    assert TEXT[steps[1]["start"] : steps[1]["stop"]] == steps[1]["before"] == "Das sind 10 %."
    assert steps[1]["is_made"]


def test_the_page_tells_each_step_beside_its_sentence() -> None:
    shown = page(simplify()(Document(f"Der Bus hält hier.\n\n{TEXT}")))
    pairs = shown.split('<li class="pair')[1:]
    assert ["Was wurde geändert?" in each for each in pairs] == [False, True, True]
    assert "<script" not in shown
    assert "<strong>Nebensatz mit Grund</strong>:" in pairs[1]
    assert "Das Wasser ist kalt. Deshalb ist das Bad zu.</q>" in pairs[1]
    assert "Prozent-Zeichen" in pairs[2]


def test_the_page_says_why_a_step_was_refused() -> None:
    step = Step("my-rule", Span(0, 8), "Es gilt.", "<Gilt>.", (Loss("number", "5", "lost"),))
    blocks = (Block(Span(0, 8)),)
    easy = Document("Es gilt.", blocks).revise([Edit(Span(7, 8), "!")])
    shown = page(replace(easy, steps=(step,)))
    assert "– nicht gemacht:" in shown
    assert "Es würde fehlen: die Zahl (5)." in shown
    assert "&lt;Gilt&gt;" in shown
