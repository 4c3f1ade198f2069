"""The options of ``leichtsprache simplify``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leichtsprache.cli import main


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    path.write_text("Das Bad ist zu, weil das Wasser kalt ist.", encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["simplify", *map(str, arguments)])


def test_explain_names_the_rules(article: Path) -> None:
    done = run(article, "--explain")
    assert done.exit_code == 0
    assert "Regel sub-causal" in done.stdout
    assert "→ Das Wasser ist kalt. Deshalb ist das Bad zu." in done.stdout


def test_explain_leaves_the_file_to_the_text(article: Path, tmp_path: Path) -> None:
    easy = tmp_path / "easy.txt"
    done = run(article, "--explain", "-o", easy)
    assert "Regel sub-causal" in done.stdout
    assert easy.read_text(encoding="utf-8") == "Das Wasser ist kalt.\nDeshalb ist das Bad zu.\n"


def test_levels_are_known(article: Path) -> None:
    assert "Deshalb" in run(article, "--level", "careful").stdout
    assert run(article, "--level", "bold").exit_code == 2
