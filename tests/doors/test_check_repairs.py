"""Repairs in files, and findings that were there before."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from door import TEXT, check, found, write

from leichtsprache.formats import READERS


def test_fix_writes_what_is_safe_and_shows_what_is_left() -> None:
    path = write("a.md", "# Kopf\n\n*Es* kostet **10 %** (z. B.).  \n\n1950 = 5\n")
    done = check("--fix", "a.md")
    assert path.read_text(encoding="utf-8") == (
        "# Kopf\n\n*Es* kostet **10 Prozent** (zum Beispiel).  \n\n1950 = 5\n"
    )
    assert "  Repariert: 2\n" in done.stdout
    assert "a.md:5:6: Warnung: special-char" in done.stdout
    assert done.exit_code == 1
    assert "Repariert" not in check("--fix", "a.md").stdout


def test_fix_leaves_what_comments_and_the_baseline_except() -> None:
    path = write("a.md", "Es kostet 10 %. <!-- leichtsprache-disable-line -->\n\nEs kostet 20 %.\n")
    before = path.read_text(encoding="utf-8")
    check("--write-baseline", "--baseline", "basis.json", "a.md")
    check("--baseline", "basis.json", "--fix", "a.md")
    assert path.read_text(encoding="utf-8") == before
    check("--fix", "a.md")
    assert path.read_text(encoding="utf-8") == before.replace("20 %", "20 Prozent")


def test_fix_of_standard_input_prints_the_text() -> None:
    done = check("--fix", "--stdin-filename", "a.md", "-", given="Es kostet **10 %**.\n")
    assert done.stdout == "Es kostet **10 Prozent**.\n"
    assert done.exit_code == 0
    assert "Repariert: 1" in done.stderr


def test_a_format_that_is_no_text_is_checked_but_not_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.brief", "Es kostet 10 %.\n")
    monkeypatch.setitem(READERS, ".brief", "leichtsprache.formats.text")
    done = check("--fix", "a.brief")
    assert "a.brief:1:13: Warnung: num-percent" in done.stdout
    assert "Hinweis: Dateien in diesem Format ändert --fix nicht." in done.stdout
    assert path.read_text(encoding="utf-8") == "Es kostet 10 %.\n"


def test_diff_shows_what_fix_would_do_and_changes_nothing() -> None:
    path = write("a.txt")
    clean = write("b.txt", "Gut.\n")
    done = check("--diff", path, clean)
    assert done.exit_code == 1
    assert path.read_text(encoding="utf-8") == TEXT
    patched = shutil.which("patch")
    assert done.stdout.splitlines()[:2] == ["--- a.txt", "+++ a.txt"]
    assert "+Das kostet 10 Prozent mehr." in done.stdout
    if patched:
        subprocess.run([patched, "-s", "-p0"], input=done.stdout.encode(), check=True)
        after = path.read_text(encoding="utf-8")
        assert (
            after
            == "Das kostet 10 Prozent mehr.\nDas gilt nach Paragraf 5, zum Beispiel am Montag.\n"
        )
    assert (check("--diff", clean).exit_code, check("--diff", clean).stdout) == (0, "")


def test_diff_of_a_text_without_a_last_line_end() -> None:
    write("a.txt", "10 % mehr")
    assert check("--diff", "a.txt").stdout.splitlines()[3:] == [
        "-10 % mehr", "\\ No newline at end of file",
        "+10 Prozent mehr", "\\ No newline at end of file",
    ]  # fmt: skip


def test_only_what_is_new_counts() -> None:
    path = write("a.txt")
    first = check("--write-baseline", "--baseline", "basis.json", "a.txt")
    assert (first.exit_code, first.stdout) == (0, "basis.json: 3 Funde aus 1 Dateien gemerkt\n")
    again = check("--baseline", "basis.json", "a.txt")
    assert again.exit_code == 0
    assert "  Schon in der Baseline: 3\n" in again.stdout
    path.write_text(
        f"Neu. Das kostet 30 %.\n\n{TEXT.replace('10 %', '10 Prozent')}", encoding="utf-8"
    )
    done = check("--baseline", "basis.json", "--format", "json", "a.txt")
    assert (done.exit_code, found(done)) == (1, ["num-percent"])
    counts = json.loads(done.stdout)["summary"]
    assert (counts["baselined"], counts["resolved"]) == (2, 1)
    sarif = json.loads(check("--baseline", "basis.json", "--format", "sarif", "a.txt").stdout)
    states = [each["baselineState"] for each in sarif["runs"][0]["results"]]
    assert states == ["new", "unchanged", "unchanged"]


def test_the_baseline_can_stand_in_the_settings() -> None:
    write("tief/a.txt")
    write(".leichtsprache.toml", 'baseline = "basis.json"\n')
    check("--write-baseline", "tief/a.txt")
    assert list(json.loads(Path("basis.json").read_text(encoding="utf-8"))["files"]) == [
        "tief/a.txt"
    ]
    assert check("tief").exit_code == 0


def test_without_a_name_the_baseline_has_one() -> None:
    write("a.txt")
    check("--write-baseline", "a.txt")
    assert check("--baseline", ".leichtsprache-baseline.json", "a.txt").exit_code == 0
