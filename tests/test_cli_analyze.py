"""The command `analyze`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leichtsprache.cli import main

TEXT = "Das Bad ist zu, weil die Heizung nicht geht. Sie arbeitet als Lehrerin."


def run(*arguments: object, given: str = TEXT) -> Result:
    return CliRunner().invoke(main, ["analyze", *map(str, arguments)], input=given)


def test_text_is_a_table_and_an_outline() -> None:
    done = run("-")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert (done.exit_code, done.stderr) == (0, "")
    assert any(line[1:4] == ["Heizung", "Heizung", "NN"] for line in lines)
    assert any(line[:2] == ["Haupt-Satz", "1–10"] for line in lines)
    assert any(line[:2] == ["Neben-Satz", "6–10"] for line in lines)
    assert "Warum:" not in done.stdout


def test_explain_names_the_rule() -> None:
    assert (
        "3 „als“: APPR → KOKOM (Regel für die Umgebung comparing)" in run("--explain", "-").stdout
    )


def test_json_has_a_schema_the_name_and_what_decided(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(TEXT, encoding="utf-8")
    data = json.loads(run("--format", "json", path).stdout)
    assert (data["schema"], data["file"]) == ("leichtsprache-analysis/1", str(path))
    assert all("explanation" not in each for each in data["sentences"])
    explained = json.loads(run("--format", "json", "--explain", path).stdout)["sentences"]
    assert [step["rule"] for step in explained[1]["explanation"]["tags"]] == ["comparing"]


def test_conllu_has_ten_columns_and_ends_with_an_empty_line() -> None:
    done = run("--format", "conllu", "-").stdout
    rows = [line.split("\t") for line in done.splitlines() if line and line[0] != "#"]
    assert {len(each) for each in rows} == {10}
    assert "\n# text = Sie arbeitet als Lehrerin.\n" in done
    assert done.endswith("\n\n")
    assert not done.endswith("\n\n\n")


@pytest.mark.parametrize("form", ["text", "conllu"])
def test_nothing_to_analyze_prints_nothing(form: str) -> None:
    done = run("--format", form, "-", given="")
    assert (done.exit_code, done.stdout.strip()) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--format", "conllu", "--explain", "-"], "--explain"),
        (["--spacy", "de_nowhere", "-"], "spaCy"),
        (["nowhere.txt"], "nowhere.txt"),
    ],
)
def test_failures_are_one_line(arguments: list[str], word: str) -> None:
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Fehler: ")
    assert word in done.stderr
    assert len(done.stderr.splitlines()) == 1
