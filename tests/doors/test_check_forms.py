"""Forms of the report, and which rules and findings are in it."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from door import check, found, run, write

from leichtsprache.report.findings import FORMS
from leichtsprache.rules import catalogue, groups


@pytest.mark.parametrize("form", FORMS)
def test_every_form_goes_to_the_screen_and_to_a_file(form: str) -> None:
    write("a.txt")
    shown = check("--format", form, "a.txt")
    assert (shown.exit_code, shown.stderr) == (1, "")
    assert shown.stdout
    to_file = check("--format", form, "--output", f"out.{form}", "a.txt")
    assert (to_file.exit_code, to_file.stdout) == (1, "")
    assert Path(f"out.{form}").read_text(encoding="utf-8") == shown.stdout


def test_the_forms_agree() -> None:
    write("a.txt")
    write("b.md", "# Kopf\n\nEs kostet *10 %*.\n")
    both = ("a.txt", "b.md")
    data = json.loads(check("--format", "json", *both).stdout)
    places = [
        (file["file"], each["line"], each["column"], each["rule"])
        for file in data["files"] for each in file["findings"]
    ]  # fmt: skip
    assert places == [
        ("a.txt", 1, 14, "num-percent"), ("a.txt", 2, 15, "special-char"), ("a.txt", 2, 20, "abbr"),
        ("b.md", 3, 14, "num-percent"),
    ]  # fmt: skip
    text = check(*both).stdout
    github = check("--format", "github", *both).stdout
    junit = ET.fromstring(check("--format", "junit", *both).stdout)
    sarif = json.loads(check("--format", "sarif", *both).stdout)["runs"][0]["results"]
    for file, line, column, rule in places:
        assert f"{file}:{line}:{column}: Warnung: {rule}\n" in text
        wanted = rf"(?m)^::warning file={file},.*line={line},.*col={column},"
        assert re.search(wanted, github)
        assert junit.find(f".//testcase[@name='{rule} {line}:{column}']") is not None
    assert [each["ruleId"] for each in sarif] == [rule for *_, rule in places]


def test_no_file_is_no_fault(folder: Path) -> None:
    for form in FORMS:
        done = run("check", "--format", form, folder)
        assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (["--select", "numbers"], ["num-percent", "special-char"]),
        (["--select", "num-*"], ["num-percent"]),
        (["--select", "numbers", "--ignore", "special-*"], ["num-percent"]),
        (["--select", "all", "--ignore", "numbers", "--ignore", "text", "--ignore", "sentences",
          "--ignore", "words"], []),
    ],
)  # fmt: skip
def test_rules_are_chosen_by_name_group_and_pattern(options: list[str], rules: list[str]) -> None:
    write("a.txt")
    assert found(run("check", "--format", "json", *options, "a.txt")) == rules


def test_findings_below_the_least_severity_are_counted() -> None:
    write("a.txt")
    write(".leichtsprache.toml", '[severities]\nabbr = "info"\nnum-percent = "error"\n')
    done = check("--min-severity", "warning", "a.txt")
    assert "abbr" not in done.stdout
    assert "  Unter der Mindest-Schwere: 1\n" in done.stdout
    assert check("--min-severity", "error", "--fail-on", "warning", "a.txt").exit_code == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [([], 1), (["--fail-on", "error"], 0), (["--fail-on", "never"], 0), (["--fail-on", "info"], 1)],
)
def test_the_end_says_whether_it_is_severe(options: list[str], code: int) -> None:
    write("a.txt")
    assert check(*options, "a.txt").exit_code == code


def test_statistics_on_request() -> None:
    write("a.md", "# Eins\n\nEs kostet 10 %.\n\n# Zwei\n\nEs ist gut.\n")
    shown = check("--statistics", "a.md").stdout
    assert "Das ganze Dokument: 4 Sätze" in shown
    assert "    25,0    num-percent" in shown
    assert "\nZwei: 2 Sätze" in shown
    data = json.loads(check("--statistics", "--format", "json", "a.md").stdout)
    sections = data["files"][0]["statistics"]["sections"]
    assert [each["findings_per_100_sentences"] for each in sections] == [50.0, 0.0]
    assert json.loads(check("--format", "json", "a.md").stdout)["files"][0]["statistics"] is None


def test_explain_as_data() -> None:
    one = json.loads(run("explain", "num-percent", "--format", "json").stdout)
    rule = catalogue()["num-percent"]
    assert (one["id"], one["group"], one["good"]) == (rule.id, "numbers", list(rule.good))
    assert one["sources"][0].keys() == {"rulebook", "says", "evidence"}
    everything = json.loads(run("explain", "--format", "json").stdout)
    assert [each["id"] for each in everything] == list(catalogue())


def test_every_rule_is_in_one_group() -> None:
    members = [rule for ids in groups().values() for rule in ids]
    assert sorted(members) == sorted(catalogue())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("form", FORMS)
def test_hostile_names_break_no_form(form: str, folder: Path) -> None:
    name = os.fsdecode(b"a\xff\x1b]0;x\x07,b:\n%.txt")
    write(name)
    done = check("--format", form, name)
    assert (done.exit_code, done.stderr) == (1, "")
    assert not {"\x1b", "\x07"} & set(done.stdout)
    assert check("--format", form, "-o", "out", name).exit_code == 1
    assert Path("out").read_text(encoding="utf-8")
