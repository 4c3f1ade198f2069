"""Every example runs as its head says."""

from __future__ import annotations

import doctest
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
ARTICLES = EXAMPLES / "articles"


def run(name: str, *arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run an example in ``cwd``, without a model and with warnings as errors."""
    command = [sys.executable, EXAMPLES / name, *arguments]
    homes = {f"XDG_{kind}_HOME": str(cwd / "home") for kind in ("DATA", "CONFIG", "CACHE")}
    return subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env={**os.environ, **homes, "PYTHONUTF8": "1"},
        timeout=120,
    )


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return bytes and time of each output."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def test_quickstart(tmp_path: Path) -> None:
    done = run("quickstart.py", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Flesch-Wert danach:" in done.stdout
    assert "Grippe" in (tmp_path / "build-output" / "quickstart.html").read_text(encoding="utf-8")


def test_compose_stages(tmp_path: Path) -> None:
    done = run("compose_stages.py", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "house-form: In unserem Haus heißt es „Antrag“" in done.stdout
    assert "Füllen Sie den Antrag aus." in done.stdout


def test_the_rule_of_compose_stages_keeps_the_contract() -> None:
    from examples.compose_stages import HOUSE_STYLE
    from leichtsprache import Document, check, segment
    from leichtsprache.rules.contract import unmark

    stage = check(rules=[HOUSE_STYLE], select=[HOUSE_STYLE.id])
    for marked, repaired in HOUSE_STYLE.bad.items():
        text, spans = unmark(marked)
        document = stage(segment()(Document(text)))
        assert tuple(finding.span for finding in document.findings) == spans
        edits = [edit for finding in document.findings for edit in finding.edits]
        assert document.revise(edits).text == repaired
    assert all(not stage(Document(text)).findings for text in HOUSE_STYLE.good)


def test_demo_shows_four_parts(tmp_path: Path) -> None:
    done = run("demo.py", tmp_path / "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for part in ("Original:", "Leichter:", "Bewertung:", "Zusammenfassung:"):
        assert part in done.stdout
    assert "models install de-en" in done.stdout
    data = json.loads((tmp_path / "out" / "wohngeld.json").read_text(encoding="utf-8"))
    assert data["original"]["findings"]
    assert data["original"]["text"] != data["easy"]["text"]
    assert (tmp_path / "out" / "wohngeld.html").stat().st_size > 5_000


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Two good articles, one of them in a folder, a damaged file, and one that is no article."""
    folder = tmp_path / "in"
    (folder / "news").mkdir(parents=True)
    (folder / "wohngeld.md").write_bytes((ARTICLES / "wohngeld.md").read_bytes())
    (folder / "news" / "bruecke.md").write_bytes((ARTICLES / "bruecke.md").read_bytes())
    (folder / "kaputt.txt").write_bytes(b"\x00\xff\xfe\x01" * 50)
    (folder / "foto.jpg").write_bytes(b"\xff\xd8")
    return folder


def test_batch_goes_on_after_a_failure_and_resumes(inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = run("batch_convert.py", inbox, out, "--workers", 2, cwd=tmp_path)
    assert first.returncode == 1
    assert first.stdout.endswith("2 umgewandelt, 0 unverändert, 1 gescheitert\n")
    assert "kaputt.txt" in first.stdout
    assert "Traceback" not in first.stderr
    before = contents(out)
    assert set(before) == {"wohngeld.md.html", str(Path("news", "bruecke.md.html"))}

    (inbox / "kaputt.txt").write_text("Jetzt ist die Datei gut.", encoding="utf-8")
    second = run("batch_convert.py", inbox, out, cwd=tmp_path)
    assert second.returncode == 0
    assert second.stdout.endswith("1 umgewandelt, 2 unverändert, 0 gescheitert\n")
    after = contents(out)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"kaputt.txt.html"}


def test_batch_converts_again_what_changed(inbox: Path, tmp_path: Path) -> None:
    (inbox / "kaputt.txt").unlink()
    out = tmp_path / "out"
    call = ("batch_convert.py", inbox, out, "--workers", 1, "--to", "json")
    assert run(*call, cwd=tmp_path).returncode == 0
    before = contents(out)
    manifest = next(out.glob(".*.jsonl"))
    manifest.write_text(manifest.read_text(encoding="utf-8") + '{"torn', encoding="utf-8")
    with (inbox / "wohngeld.md").open("a", encoding="utf-8") as file:
        file.write("\nNoch ein Satz.\n")
    (out / "news" / "bruecke.md.json").unlink()
    again = run(*call, cwd=tmp_path)
    assert again.stdout.endswith("2 umgewandelt, 0 unverändert, 0 gescheitert\n")
    after = contents(out)
    assert "Noch ein Satz." in after["wohngeld.md.json"][0].decode()
    lost = str(Path("news", "bruecke.md.json"))
    assert after[lost][0] == before[lost][0]


def test_batch_refuses_a_wrong_call(tmp_path: Path) -> None:
    assert run("batch_convert.py", tmp_path / "nowhere", tmp_path, cwd=tmp_path).returncode == 2
    wrong = run("batch_convert.py", tmp_path, tmp_path, "--profile", "x", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "din33429" in wrong.stderr


def test_a_file_that_kills_its_process_takes_no_other_with_it(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from examples import batch_convert

    monkeypatch.setattr(batch_convert, "convert", die_on_news)
    options = batch_convert.Options("din33429", None, None)
    todo = list(batch_convert.jobs(inbox, tmp_path / "out", ".html", options))
    outcomes = {job.source.name: result for job, result in batch_convert.run(todo, options, 2)}
    assert {name: each.outcome for name, each in outcomes.items()} == {
        "bruecke.md": "gescheitert",
        "kaputt.txt": "umgewandelt",
        "wohngeld.md": "umgewandelt",
    }
    assert outcomes["bruecke.md"].problem == "Der Prozess ist abgestürzt."


def die_on_news(job: object, options: object) -> object:
    from examples.batch_convert import Job, Result

    assert isinstance(job, Job)
    if job.source.name == "bruecke.md":
        os._exit(9)
    return Result(job.source.name, "umgewandelt")


@pytest.mark.parametrize("article", sorted(ARTICLES.glob("*.md")), ids=lambda path: path.stem)
def test_sample_articles_are_what_they_should_be(article: Path) -> None:
    from leichtsprache import read, score

    document = score()(read(article))
    assert 300 <= sum(map(str.isalpha, (token.text[0] for token in document.tokens))) <= 600
    assert len(document.sections) >= 4
    assert {"title", "date"} <= set(document.metadata)
    flesch = document.scores["flesch-amstad"]
    assert flesch is not None
    assert 40 < flesch < 65


def test_the_example_of_the_readme_runs() -> None:
    outcome = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert outcome.attempted >= 5
    assert outcome.failed == 0


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_documents_name_only_what_exists(document: str) -> None:
    from leichtsprache.cli import main

    text = (ROOT / document).read_text(encoding="utf-8")
    assert _named("leichtsprache", text) <= set(main.commands)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(f"\n{target}:" in makefile for target in _named("make", text))
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    assert all((ROOT / document).parent.joinpath(link).exists() for link in links)


def _named(program: str, text: str) -> set[str]:
    """Return what follows ``program`` where it stands as a command."""
    return set(re.findall(rf"(?:^ {{4}}|`){program} ([a-z]+)", text, re.MULTILINE))
