"""The doors of `check`: options, settings, repairs, baseline, pre-commit, GitHub."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from click.testing import CliRunner, Result

from leichtsprache.cli import main
from leichtsprache.formats import READERS
from leichtsprache.report.findings import FORMS
from leichtsprache.review import _known
from leichtsprache.review.settings import nearest
from leichtsprache.rules import catalogue, groups

ROOT = Path(__file__).parents[1]
TEXT = "Das kostet 10 % mehr.\nDas gilt nach § 5, z. B. am Montag.\n"
RULES = ("--select", "num-percent", "--select", "special-char", "--select", "abbr")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of one's own; what was read of settings before is forgotten."""
    monkeypatch.chdir(tmp_path)
    nearest.cache_clear()
    _known.cache_clear()
    return tmp_path


def run(*arguments: object, given: str | bytes | None = None) -> Result:
    nearest.cache_clear()
    _known.cache_clear()
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


def check(*arguments: object, given: str | bytes | None = None) -> Result:
    return run("check", *RULES, *arguments, given=given)


def found(done: Result) -> list[str]:
    """Return the rules of the findings that count."""
    return [each["rule"] for file in json.loads(done.stdout)["files"] for each in file["findings"]]


def write(name: str, text: str = TEXT) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# --- forms -----------------------------------------------------------------------------------


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


# --- choosing rules and findings -------------------------------------------------------------


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


# --- comments --------------------------------------------------------------------------------


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


# --- settings --------------------------------------------------------------------------------


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


# --- repairs ---------------------------------------------------------------------------------


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


# --- baseline --------------------------------------------------------------------------------


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


# --- rules -----------------------------------------------------------------------------------


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


# --- names and folders -----------------------------------------------------------------------


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


# --- what the documentation shows --------------------------------------------------------------


def _blocks(language: str) -> list[str]:
    page = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def test_the_settings_of_the_documentation_work() -> None:
    write("texte/a.txt")
    write(".leichtsprache.toml", _blocks("toml")[0])
    assert run("check", "--write-baseline", "texte").exit_code == 0
    assert run("check", "texte").exit_code == 0
    assert run("rules", "--profile", "haus").exit_code == 0


def test_hooks_and_action_of_the_documentation_exist() -> None:
    hooks, steps = map(yaml.safe_load, _blocks("yaml"))
    known = {hook["id"] for hook in _yaml(".pre-commit-hooks.yaml")}
    assert {hook["id"] for each in hooks["repos"] for hook in each["hooks"]} <= known
    assert set(steps["steps"][1]["with"]) <= set(_yaml("action.yml")["inputs"])


def test_the_comments_of_the_documentation_work() -> None:
    write("a.md", _blocks("html")[0] + "\nGut.\n")
    done = check("a.md")
    assert "Der Kommentar schaltet nichts aus" in done.stdout
    assert "unbekannt" not in done.stdout
    assert "gibt es nicht" not in done.stdout


# --- pre-commit and GitHub -------------------------------------------------------------------


def _yaml(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def _bin(folder: Path) -> dict[str, str]:
    """Return an environment whose path has a command ``leichtsprache``."""
    scripts = folder / "bin"
    scripts.mkdir(parents=True)
    command = scripts / "leichtsprache"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m leichtsprache "$@"\n')
    command.chmod(0o755)
    return {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}


def test_the_hooks_are_complete_and_take_what_can_be_read() -> None:
    hooks = _yaml(".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["leichtsprache", "leichtsprache-fix"]
    for hook in hooks:
        assert {"id", "name", "entry", "language", "files"} <= set(hook)
        assert all(re.search(hook["files"], f"text{suffix}") for suffix in READERS)
        assert not re.search(hook["files"], "code.py")


@pytest.mark.skipif(not shutil.which("git") or os.name != "posix", reason="needs git and a shell")
def test_the_hooks_run_in_a_repository(folder: Path) -> None:
    environment = _bin(folder / "tools")
    repository = folder / "projekt"
    write("projekt/a.md", "Es kostet **10 %**.\n")
    write("projekt/alt/b.md", "Es kostet 10 %.\n")
    write("projekt/.leichtsprache.toml", 'select = ["num-percent"]\nexclude = ["alt"]\n')
    subprocess.run(["git", "init", "-q"], cwd=repository, check=True)
    subprocess.run(["git", "add", "."], cwd=repository, check=True)
    listed = subprocess.run(
        ["git", "ls-files"], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.split()
    codes = {}
    for hook in _yaml(".pre-commit-hooks.yaml"):
        names = [name for name in listed if re.search(hook["files"], name)]
        assert names == ["a.md", "alt/b.md"]
        call = [*hook["entry"].split(), *names]
        done = subprocess.run(
            call, cwd=repository, check=False, env=environment, capture_output=True
        )
        codes[hook["id"]] = done.returncode
    assert codes == {"leichtsprache": 1, "leichtsprache-fix": 0}
    changed = subprocess.run(
        ["git", "diff", "--name-only"], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.split()
    assert changed == ["a.md"]


@pytest.mark.skipif(not shutil.which("bash") or os.name != "posix", reason="needs bash")
@pytest.mark.parametrize(
    ("files", "args", "code", "lines"),
    [
        ("a.md\nb c.md\n", "--select num-percent", 1, 2),
        ("b c.md", "--select num-percent --fail-on never", 0, 1),
        ("gut.md", "--select num-percent", 0, 0),
        ("$(touch x).md\n; touch x", "", 2, 0),
    ],
)
def test_the_action_checks(folder: Path, files: str, args: str, code: int, lines: int) -> None:
    action = _yaml("action.yml")
    assert action["runs"]["using"] == "composite"
    step = action["runs"]["steps"][-1]
    assert "${{" not in step["run"]
    _bin(folder / "leichtsprache")
    for name in ("a.md", "b c.md"):
        write(name, "Es kostet 10 %.\n")
    write("gut.md", "Gut.\n")
    given = {"files": files, "args": args, "sarif-file": "out.sarif"}
    assert set(given) | {"python-version"} == set(action["inputs"])
    wanted = {
        key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: given[match[1]], value)
        for key, value in step["env"].items()
    }
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        env={**os.environ, **wanted, "RUNNER_TEMP": str(folder)},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    assert len(re.findall(r"^::warning file=", done.stdout, re.MULTILINE)) == lines
    assert not Path("x").exists()
    if code < 2:
        assert len(json.loads(Path("out.sarif").read_text())["runs"][0]["results"]) == lines


def test_the_action_installs_what_it_stands_in() -> None:
    setup, install, _ = _yaml("action.yml")["runs"]["steps"]
    assert setup["uses"].startswith("actions/setup-python@")
    assert '"$GITHUB_ACTION_PATH"' in install["run"]
    assert all("shell" in step for step in (install, _))
