"""What is in the baseline is known, wherever it moved; what is new is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leichtsprache.document import Document
from leichtsprache.errors import SettingsError, WriteError
from leichtsprache.report.notes import Note, notes
from leichtsprache.review.baseline import Baseline, write_baseline
from leichtsprache.rules import check

RULES = {"num-percent", "abbr"}


def found(text: str) -> tuple[Note, ...]:
    return notes(check(select=RULES)(Document(text)))


def split(path: Path, name: str, text: str) -> tuple[list[str], list[str], int]:
    new, known, gone = Baseline.read(path).split(name, found(text), RULES)
    return [each.finding.rule for each in new], [each.finding.rule for each in known], gone


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "basis.json"
    text = "Das kostet 10 % mehr. Das kostet 10 % mehr.\n\nSie z. B. zahlen."
    write_baseline(target, {str(tmp_path / "a.txt"): found(text)})
    return target


def test_moved_findings_are_known(path: Path) -> None:
    name = str(path.parent / "a.txt")
    moved = "Neu.\n\nSie z. B.\nzahlen.\n\nDas kostet 10 % mehr."
    assert split(path, name, moved) == ([], ["abbr", "num-percent"], 1)


def test_one_more_of_the_same_is_new(path: Path) -> None:
    name = str(path.parent / "a.txt")
    three = "Das kostet 10 % mehr. " * 3
    assert split(path, name, three) == (["num-percent"], ["num-percent"] * 2, 1)
    assert split(path, name, "Das kostet 20 % mehr.") == (["num-percent"], [], 3)


def test_another_file_is_new(path: Path) -> None:
    assert split(path, str(path.parent / "b.txt"), "Das kostet 10 % mehr.")[0] == ["num-percent"]


def test_rules_that_were_not_checked_are_not_gone(path: Path) -> None:
    name = str(path.parent / "a.txt")
    assert Baseline.read(path).split(name, (), {"abbr"})[2] == 1


def test_paths_are_those_from_the_baseline(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path.parent / "tief").mkdir()
    monkeypatch.chdir(path.parent / "tief")
    assert split(path, "../a.txt", "Das kostet 10 % mehr.")[1] == ["num-percent"]
    assert list(json.loads(path.read_text(encoding="utf-8"))["files"]) == ["a.txt"]


def test_files_that_were_not_checked_stay(path: Path) -> None:
    write_baseline(path, {str(path.parent / "b.txt"): found("10 %")})
    files = json.loads(path.read_text(encoding="utf-8"))["files"]
    assert list(files) == ["a.txt", "b.txt"]
    write_baseline(path, {str(path.parent / "a.txt"): ()})
    assert list(json.loads(path.read_text(encoding="utf-8"))["files"]) == ["b.txt"]


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"schema": "other/1", "files": {}}', "[" * 100_000,
     '{"schema": "leichtsprache-baseline/1", "files": {"a": 3}}',
     '{"schema": "leichtsprache-baseline/1", "files": {"a": {"x": "y"}}}'],
)  # fmt: skip
def test_a_damaged_baseline_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "basis.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="beschädigt oder von einer anderen Version"):
        Baseline.read(path)


def test_a_missing_baseline_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--write-baseline"):
        Baseline.read(tmp_path / "fehlt.json")
    with pytest.raises(WriteError, match=r"kein.basis\.json"):
        write_baseline(tmp_path / "kein" / "basis.json", {})
