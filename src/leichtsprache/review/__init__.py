"""A check of many files as teams run it: settings, exceptions, baseline, repairs, a report.

Everything that the command ``check`` does beyond reading its options is here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any, Literal

from leichtsprache.document import SEVERITIES
from leichtsprache.report.findings import render
from leichtsprache.report.notes import Note
from leichtsprache.report.results import Result
from leichtsprache.review.baseline import Baseline, write_baseline
from leichtsprache.review.checking import Checker, with_statistics
from leichtsprache.review.files import STDIN, File, texts
from leichtsprache.review.repair import repaired
from leichtsprache.review.settings import Settings, nearest
from leichtsprache.review.source import Source

__all__ = ["Outcome", "Request", "review"]

#: Where ``--write-baseline`` writes if no name is given.
DEFAULT_BASELINE = Path(".leichtsprache-baseline.json")
_NOT_WRITTEN = "Dateien in diesem Format ändert --fix nicht. Verbessern Sie die Datei selbst."
Action = Literal["check", "fix", "diff", "baseline"]
Progress = Callable[[Sequence[str]], Iterable[str]]


@dataclass(frozen=True)
class Request:
    """What is asked for: ``values`` are settings that count more than those in files.

    ``config`` names the file of settings, ``is_isolated`` says to read none. ``baseline`` counts
    more than that of the settings. ``given`` is what came on standard input, and its name.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    config: Path | None = None
    is_isolated: bool = False
    baseline: Path | None = None
    action: Action = "check"
    form: str = "text"
    with_statistics: bool = False
    color: bool = False
    given: tuple[str, bytes] = (STDIN, b"")

    def settings(self, name: str) -> Settings:
        """Return the settings for the file ``name``; raises `SettingsError`."""
        if self.config:
            found = Settings.read(self.config)
        elif self.is_isolated:
            found = Settings()
        else:
            found = nearest(Path(name).parent.resolve())
        return found.overridden(self.values)


@dataclass(frozen=True)
class Outcome:
    """What to print, what to say beside it, and how the command ends: 0 for clean, 1 for not."""

    text: str
    code: int = 0
    aside: str = ""


def review(names: Sequence[str], request: Request, progress: Progress = iter) -> Outcome:
    """Return what checking files comes to; repairs are written, and so is a baseline.

    A folder stands for the texts in it. ``progress`` passes the names of the files on.

    Raises `SettingsError`, `ReadError` or `WriteError`.

    >>> request = Request({"select": ("num-percent",)}, is_isolated=True, given=("-", b"10 % mehr"))
    >>> review(["-"], request).code
    1
    """
    listed = dict.fromkeys(texts(names))
    chosen = [(name, request.settings(_named(name, request))) for name in listed]
    kept = {name: each for name, each in chosen if not each.excludes(_named(name, request))}
    jobs = (_job(name, kept[name], request) for name in progress(list(kept)))
    if request.action == "diff":
        outcome = _difference(jobs)
    elif request.action == "baseline":
        outcome = _baseline(jobs, request)
    else:
        outcome = _checked(jobs, request)
    left_out = len(chosen) - len(kept)
    note = f"Ausgelassen durch „exclude“: {left_out}" if left_out else ""
    return replace(outcome, aside="\n".join(filter(None, (note, outcome.aside))))


@dataclass(frozen=True)
class _Job:
    file: File
    checker: Checker

    def repaired(self) -> tuple[Source, int]:
        return repaired(self.file.source, self.checker)


_Jobs = Iterable[_Job]


def _named(name: str, request: Request) -> str:
    return request.given[0] if name == STDIN else name


def _job(name: str, settings: Settings, request: Request) -> _Job:
    file = File.given(*request.given) if name == STDIN else File.read(name)
    path = request.baseline or settings.baseline
    baseline = _known(path) if path and request.action != "baseline" else None
    return _Job(file, Checker(file.name, settings, baseline))


@cache
def _known(path: Path) -> Baseline:
    return Baseline.read(path)


def _checked(jobs: _Jobs, request: Request) -> Outcome:
    results: list[Result] = []
    fails = has_input = False
    written = ""
    for job in jobs:
        source, made = job.repaired() if request.action == "fix" else (job.file.source, 0)
        if made:
            job.file.rewrite(source.text)
        result = replace(job.checker(source), fixed=made)
        if request.action == "fix" and not source.is_textual:
            result = replace(result, remarks=(*result.remarks, _NOT_WRITTEN))
        results.append(with_statistics(result) if request.with_statistics else result)
        fails = fails or _fails(result, job.checker.settings.fail_on)
        if job.file.path is None:
            written, has_input = source.text, True
    report = render(results, request.form, color=request.color)
    if request.action == "fix" and has_input:  # the repaired text is what a program reads on
        return Outcome(written, int(fails), report)
    return Outcome(report, int(fails))


def _fails(result: Result, least: str) -> bool:
    if least not in SEVERITIES:
        return False
    severe = SEVERITIES[SEVERITIES.index(least) :]
    return any(finding.severity in severe for finding in result.findings)


def _difference(jobs: _Jobs) -> Outcome:
    """Return what ``--fix`` would change, as a unified diff; it ends with 1 where it would."""
    lines: list[str] = []
    for job in jobs:
        old, name = job.file.source.text, job.file.name
        new = job.repaired()[0].text
        pair = (old.splitlines(keepends=True), new.splitlines(keepends=True))
        lines += (
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            for line in unified_diff(*pair, name, name)
        )
    return Outcome("".join(lines), int(bool(lines)))


def _baseline(jobs: _Jobs, request: Request) -> Outcome:
    """Write what is found into the baseline."""
    found: dict[Path, dict[str, tuple[Note, ...]]] = {}
    for job in jobs:
        settings = job.checker.settings.overridden({"min-severity": "info"})
        path = request.baseline or settings.baseline or DEFAULT_BASELINE
        notes = replace(job.checker, settings=settings)(job.file.source).notes
        found.setdefault(path, {})[job.file.name] = notes
    for path, files in found.items():
        write_baseline(path, files)
    lines = (
        f"{path}: {sum(map(len, files.values()))} Funde aus {len(files)} Dateien gemerkt"
        for path, files in found.items()
    )
    return Outcome("".join(f"{line}\n" for line in lines))
