"""The command line: what it prints, where it prints it, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leichtsprache import __version__
from leichtsprache.cli import main
from leichtsprache.rules import catalogue

TEXT = "Das Bad\n\nDer Eintritt kostet 10 % mehr. Das Bad ist am Montag zu.\n"
CLEAN = "Das Bad\n\nDas Bad ist am Montag zu.\n"
TEXT_COMMANDS = ("segment", "analyze", "score", "check", "simplify", "summarize")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def no_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep argostranslate away from the models of whoever runs the tests."""
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / "home"))


def run(*arguments: object, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


def start(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "leichtsprache", *map(str, arguments)]
    environment = {**os.environ, **dict(options.pop("env", {}))}  # type: ignore[call-overload]
    return subprocess.run(command, capture_output=True, check=False, env=environment, **options)  # type: ignore[call-overload,no-any-return]


def test_segment_prints_a_sentence_a_line(article: Path) -> None:
    done = run("segment", article)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Das Bad",
        "",
        "Der Eintritt kostet 10 % mehr.",
        "Das Bad ist am Montag zu.",
    ]


def test_segment_as_json_has_offsets_of_the_text(article: Path) -> None:
    sentences = json.loads(run("segment", "--format", "json", article).stdout)
    for each in (*sentences, *(token for sentence in sentences for token in sentence["tokens"])):
        assert TEXT[each["start"] : each["stop"]] == each["text"]


def test_score_prints_numbers_the_german_way(article: Path) -> None:
    lines = run("score", article).stdout.splitlines()
    assert any(line.endswith("Flesch-Wert (Amstad)") and "," in line for line in lines)
    assert json.loads(run("score", "--format", "json", article).stdout)["flesch-amstad"] > 50


def test_score_of_nothing_is_no_number() -> None:
    done = run("score", "--format", "json", "-", given="")
    assert json.loads(done.stdout)["flesch-amstad"] is None
    assert "–" in run("score", "-", given="").stdout


def test_score_shows_textstat_on_request(article: Path) -> None:
    assert "textstat:lix" in run("score", "--textstat", article).stdout
    assert "textstat:lix" not in run("score", article).stdout


def test_check_tells_place_rule_and_repair(article: Path) -> None:
    done = run("check", "--select", "num-percent", article)
    assert done.exit_code == 1
    assert f"{article}:3" in done.stdout
    assert "Warnung: num-percent" in done.stdout
    assert "10⟦ %⟧ mehr" in done.stdout


@pytest.mark.parametrize(
    ("fail_on", "code"), [("info", 1), ("warning", 1), ("error", 0), ("never", 0)]
)
def test_check_ends_as_fail_on_says(article: Path, fail_on: str, code: int) -> None:
    done = run("check", "--select", "num-percent", "--fail-on", fail_on, article)
    assert done.exit_code == code
    assert "num-percent" in done.stdout


def test_check_of_a_clean_text_ends_with_0() -> None:
    done = run("check", "--ignore", "headings", "-", given=CLEAN)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "0 Funde" in done.stdout


def test_check_takes_several_files(article: Path, tmp_path: Path) -> None:
    clean = tmp_path / "clean.txt"
    clean.write_text(CLEAN, encoding="utf-8")
    done = run("check", "--format", "json", clean, article)
    assert done.exit_code == 1
    files = json.loads(done.stdout)["files"]
    assert [each["file"] for each in files] == [str(clean), str(article)]


def test_simplify_repairs_and_prints_only_the_text(article: Path) -> None:
    done = run("simplify", article)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "10 Prozent mehr." in done.stdout
    assert run("check", "--select", "num-percent", "-", given=done.stdout).exit_code == 0


@pytest.mark.parametrize(
    ("form", "beginning"), [("md", "#"), ("html", "<!doctype html>"), ("json", "{")]
)
def test_simplify_in_other_forms(article: Path, form: str, beginning: str) -> None:
    done = run("simplify", "--format", form, article)
    assert done.stdout.lstrip().lower().startswith(beginning) or form == "md"
    assert "Prozent" in done.stdout


def test_simplify_writes_a_file(article: Path, tmp_path: Path) -> None:
    done = run("simplify", article, "-o", tmp_path / "easy.txt")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Prozent" in (tmp_path / "easy.txt").read_text(encoding="utf-8")


def test_summarize_shows_easy_sentences_or_the_original(article: Path) -> None:
    assert "10 Prozent mehr." in run("summarize", "-", given="Das kostet 10 % mehr.").stdout
    original = run("summarize", "--original", "-", given="Das kostet 10 % mehr.").stdout
    assert original == "Das kostet 10 % mehr.\n"
    sections = json.loads(run("summarize", "--format", "json", article).stdout)
    assert [section["heading"] for section in sections] == ["Das Bad"]


def test_summarize_says_how_to_get_a_model(article: Path) -> None:
    done = run("summarize", "--translate", "en", article)
    assert done.exit_code == 0
    assert "models install de-en" in done.stderr
    assert "models install" not in done.stdout


@pytest.mark.parametrize("suffix", [".html", ".md", ".json", ".txt"])
def test_convert_writes_what_the_name_says(article: Path, tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"out{suffix}"
    done = run("convert", article, "-o", output)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "models install de-en" in done.stderr
    assert "Prozent" in output.read_text(encoding="utf-8")


def test_convert_without_translation_has_no_note(article: Path, tmp_path: Path) -> None:
    done = run("convert", article, "-o", tmp_path / "out.json", "--translate", "none")
    assert (done.exit_code, done.stderr) == (0, "")


def test_standard_input_has_the_format_of_its_name(tmp_path: Path) -> None:
    done = run("segment", "-", "--stdin-filename", "seite.html", given="<h1>Das Bad</h1>Es ist zu.")
    assert done.stdout.splitlines() == ["Das Bad", "", "Es ist zu."]
    latin = run("segment", "-", given="Über das Bad müssen wir reden.".encode("cp1252"))
    assert latin.stdout == "Über das Bad müssen wir reden.\n"


def test_rules_lists_all_or_those_of_a_profile() -> None:
    everything = run("rules").stdout.splitlines()
    assert [line.split()[0] for line in everything] == list(catalogue())
    of_profile = json.loads(run("rules", "--profile", "din33429", "--format", "json").stdout)
    assert {each["id"] for each in of_profile} <= set(catalogue())
    assert all("D" in each["rulebooks"] or each["severity"] for each in of_profile)


def test_explain_shows_the_examples_of_a_rule() -> None:
    done = run("explain", "num-percent")
    assert done.stdout.startswith("## num-percent: Prozent-Zeichen\n")
    rule = catalogue()["num-percent"]
    assert all(example in done.stdout for example in (*rule.good, *rule.bad))


def test_explain_without_a_rule_shows_all() -> None:
    page = run("explain").stdout
    assert all(f"\n## {rule}: " in page for rule in catalogue())


def test_models_list_says_how_to_get_one() -> None:
    done = run("models", "list")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "leichtsprache models install de-en" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["check", "nowhere.txt"], "nowhere.txt"),
        (["check", "--select", "no-rule", "-"], "no-rule"),
        (["check", "--profile", "no-profile", "-"], "din33429"),
        (["convert", "-", "-o", "out.xyz"], ".html"),
        (["convert", "-", "-o", "no/such/folder/out.html"], "folder"),
        (["explain", "no-rule"], "leichtsprache rules"),
        (["models", "remove", "de-xx"], "de-xx"),
        (["models", "install", "nowhere.argosmodel"], "nowhere.argosmodel"),
        (["summarize", "--sentences", "0", "-"], "--sentences"),
        (["segment"], "DATEI"),
        (["no-command"], "no-command"),
    ],
)
def test_failures_are_told_on_standard_error(arguments: list[str], word: str) -> None:
    done = run(*arguments, given=TEXT)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert done.exception is None or isinstance(done.exception, SystemExit)


def test_a_failure_is_one_line() -> None:
    lines = run("check", "nowhere.txt").stderr.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("Fehler: ")


def test_help_is_german_and_names_all_commands() -> None:
    done = run("--help")
    commands = {"segment", "score", "check", "simplify", "summarize", "convert", "rules",
                "explain", "models", "analyze"}  # fmt: skip
    assert commands == set(main.commands)
    assert all(f"\n  {command} " in done.stdout for command in commands)
    for command in commands:
        assert (main.commands[command].help or "").split()[0][0].isupper()
        assert run(command, "--help").exit_code == 0
    assert __version__ in run("--version").stdout


def test_output_is_utf8_without_colour_or_bar_whatever_the_locale(article: Path) -> None:
    done = start("check", article, article, env={"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"})
    assert done.returncode == 1
    assert "⟦ %⟧" in done.stdout.decode()
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(("no_color", "colored"), [("", True), ("1", False)])
def test_a_terminal_gets_colour_unless_refused(article: Path, no_color: str, colored: bool) -> None:
    import pty
    import termios

    parent, child = pty.openpty()
    termios.tcsetwinsize(child, (24, 80))
    command = [sys.executable, "-m", "leichtsprache", "check", str(article)]
    environment = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm"}
    subprocess.run(command, stdout=child, stderr=child, env=environment, check=False)
    os.close(child)
    shown = os.read(parent, 100_000)
    os.close(parent)
    assert (b"\x1b[3" in shown) == colored
    assert "Prüfen: " in shown.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_closed_pipe_is_no_failure_worth_a_word(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Das ist ein Satz. " * 20_000, encoding="utf-8")
    script = f'"{sys.executable}" -m leichtsprache segment "{long}" | head -n 1'
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=False)
    assert done.stdout.decode() == "Das ist ein Satz.\n"
    assert done.stderr == b""
