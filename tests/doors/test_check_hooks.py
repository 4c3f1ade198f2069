"""pre-commit, GitHub, and what the documentation shows of them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from door import ROOT, check, run, write

from leichtsprache.formats import READERS


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
