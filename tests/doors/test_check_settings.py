"""Comments in the text, and settings of a project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from door import check, found, run, write


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
def test_comments_switch_rules_off_and_it_is_said(name: str) -> None:
    write(name, "<!-- leichtsprache-disable-next-line num-percent -->\nEs kostet 10 % (§ 5).\n")
    done = check(name)
    assert f"{name}:2:17: Warnung: special-char" in done.stdout
    assert "num-percent" not in done.stdout
    assert "  Ausgenommen durch Kommentare im Text: 1\n" in done.stdout
    write(name, "<!-- leichtsprache-disable numbers -->\n\nEs kostet 10 % (§ 5).\n")
    assert check(name).exit_code == 0


def test_idle_and_wrong_comments_are_remarked() -> None:
    write("a.md", "<!-- leichtsprache-disable abbr -->\n<!-- leichtsprache-disable nix -->\n\nGut.")
    assert "Hinweis: Zeile 1: Der Kommentar schaltet nichts aus." in check("a.md").stdout
    assert "Zeile 2: Die Regel „nix“ gibt es nicht." in check("a.md").stdout


def test_comments_about_rules_that_were_not_checked_are_not_idle() -> None:
    write("a.md", "<!-- leichtsprache-disable sent-len -->\n<!-- leichtsprache-disable -->\n\nGut.")
    assert "Hinweis" not in check("a.md").stdout


def test_settings_of_the_nearest_folder_count(folder: Path) -> None:
    write("a/a.txt")
    write("a/b/b.txt")
    write("pyproject.toml", '[tool.leichtsprache]\nselect = ["num-percent"]\n')
    write("a/b/.leichtsprache.toml", 'select = ["abbr"]\n')
    assert found(run("check", "--format", "json", "a")) == ["num-percent", "abbr"]
    assert (
        found(run("check", "--format", "json", "--isolated", "--select", "special-char", "a"))
        == ["special-char"] * 2
    )
    config = folder / "a" / "b" / ".leichtsprache.toml"
    assert found(run("check", "--format", "json", "--config", config, "a")) == ["abbr"] * 2


def test_the_call_counts_more_than_the_settings() -> None:
    write("a.txt")
    write(".leichtsprache.toml", 'select = ["abbr"]\nfail-on = "never"\nmin-severity = "error"\n')
    assert run("check", "a.txt").exit_code == 0
    done = run("check", "a.txt", "--select", "num-*", "--fail-on", "info", "--min-severity", "info")
    assert "num-percent" in done.stdout
    assert done.exit_code == 1


def test_excluded_files_are_counted() -> None:
    write("a.txt")
    write("alt/b.txt")
    write(".leichtsprache.toml", 'exclude = ["alt"]\n')
    done = check("--format", "json", ".", "alt/b.txt")
    assert [each["file"] for each in json.loads(done.stdout)["files"]] == ["a.txt"]
    assert done.stderr == "Ausgelassen durch „exclude“: 1\n"


def test_a_profile_of_the_house() -> None:
    write("a.txt", "Der Vordruck ist neu. Das kostet 10 %.\n")
    write(
        ".leichtsprache.toml",
        '[profiles.haus]\nextend = "netzwerk"\nseverities = { num-percent = "error" }\n'
        'glossary.preferred = { Vordruck = "Formular" }\n',
    )
    data = json.loads(run("check", "--profile", "haus", "--format", "json", "a.txt").stdout)
    severities = {each["rule"]: each["severity"] for each in data["files"][0]["findings"]}
    assert severities["house-preferred"] == "warning"
    assert severities["num-percent"] == "error"
    rules = json.loads(run("rules", "--profile", "haus", "--format", "json").stdout)
    assert {"num-percent": "error"}.items() <= {
        each["id"]: each["severity"] for each in rules
    }.items()


def test_other_commands_take_the_profile_of_the_house() -> None:
    write("a.txt", "Das kostet 10 % mehr.\n")
    assert run("simplify", "a.txt").stdout == "Das kostet 10 Prozent mehr.\n"
    write(".leichtsprache.toml", '[profiles.haus]\nseverities = { num-percent = "off" }\n')
    assert run("simplify", "--profile", "haus", "a.txt").stdout == "Das kostet 10 % mehr.\n"
    write(".leichtsprache.toml", '[severities]\nnum-percent = "off"\n')
    assert run("simplify", "a.txt").stdout == "Das kostet 10 % mehr.\n"
    done = run("simplify", "--profile", "nix", "a.txt")
    assert (done.exit_code, "din33429" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "--profile", "nix", "a.txt"], ["Aufruf, --profile", "„nix“", "din33429"]),
        (
            ["check", "--select", "num-percen", "a.txt"],
            ["Aufruf, --select", "Meinen Sie „num-percent“?"],
        ),
        (["check", "--fix", "--diff", "a.txt"], ["--fix, --diff und --write-baseline"]),
        (["check", "--baseline", "fehlt.json", "a.txt"], ["fehlt.json", "--write-baseline"]),
        (["check", "--config", "fehlt.toml", "a.txt"], ["fehlt.toml", "nicht lesbar"]),
        (["check", "--format", "pdf", "a.txt"], ["pdf", "sarif"]),
        (["check", "-o", "kein/ordner/a.json", "a.txt"], ["kein/ordner/a.json", "fehlt"]),
        (["check", "fehlt.txt"], ["fehlt.txt"]),
        (["check"], ["DATEI"]),
        (["rules", "--profile", "nix"], ["„nix“"]),
        (["explain", "num-percen"], ["Meinen Sie „num-percent“?", "leichtsprache rules"]),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_why(arguments: list[str], words: list[str]) -> None:
    write("a.txt")
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert all(word in done.stderr for word in words), done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_settings_end_with_2_and_name_the_file() -> None:
    write("a.txt")
    write(".leichtsprache.toml", "schwellen = 3\n")
    done = run("check", "a.txt")
    assert done.exit_code == 2
    assert ".leichtsprache.toml: Die Einstellung „schwellen“ gibt es nicht." in done.stderr
    assert len(done.stderr.splitlines()) == 1
