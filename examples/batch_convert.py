"""Convert a folder of articles, and go on when one fails.

    python examples/batch_convert.py IN_DIR OUT_DIR [--workers N] [--profile P] [--translate en]

Run it again whenever you like: a file is converted anew only if it, the options, the model or
leichtsprache have changed. The end code is 0 if all went well, 1 if a file failed, 2 for a wrong
call.
"""

import argparse
import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from tqdm import tqdm

import leichtsprache as ls
from leichtsprache.convert import conversion
from leichtsprache.errors import LeichtspracheError, ModelError
from leichtsprache.formats import READERS, WRITERS
from leichtsprache.rules.profiles import load_profile
from leichtsprache.translate.models import find

MANIFEST = ".batch_convert.jsonl"
MOST_ROWS = 40


@dataclass(frozen=True)
class Options:
    """What is to be done with each file; ``model`` translates, and changes with each version."""

    profile: str
    target: str | None
    model: str | None


@dataclass(frozen=True)
class Job:
    """A file, where its conversion goes, and what both depend on."""

    source: Path
    output: Path
    key: str


@dataclass(frozen=True)
class Result:
    """What became of a job: ``findings`` and ``flesch`` are before and after."""

    name: str
    outcome: str
    findings: str = ""
    flesch: str = ""
    problem: str = ""


@cache
def pipeline(options: Options) -> ls.Pipeline:
    """Return the pipeline, made once in each process."""
    return conversion(options.profile, options.target)


def convert(job: Job, options: Options) -> Result:
    """Convert one file; whatever goes wrong becomes part of the result."""
    try:
        document = pipeline(options)(ls.read(job.source))
        job.output.parent.mkdir(parents=True, exist_ok=True)
        ls.write(document, job.output)
    except Exception as error:  # one bad file must not stop the others
        kind = "" if isinstance(error, LeichtspracheError) else f"{type(error).__name__}: "
        return Result(job.source.name, "gescheitert", problem=f"{kind}{error}")
    before = document.root
    return Result(
        job.source.name,
        "umgewandelt",
        findings=f"{len(before.findings)} → {len(document.findings)}",
        flesch=f"{_flesch(before)} → {_flesch(document)}",
    )


def _flesch(document: ls.Document) -> str:
    value = document.scores.get("flesch-amstad")
    return "–" if value is None else f"{value:.0f}"


def jobs(folder: Path, out: Path, suffix: str, options: Options) -> Iterator[Job]:
    """Yield a job for each readable file below ``folder``, in the order of their names."""
    for source in sorted(folder.rglob("*")):
        if source.suffix in READERS and source.is_file() and not source.is_relative_to(out):
            # The old suffix stays, so that a.md and a.txt do not overwrite each other.
            output = out / source.relative_to(folder).with_name(source.name + suffix)
            yield Job(source, output, _key(source, options))


def _key(source: Path, options: Options) -> str:
    digest = hashlib.sha256(f"{ls.__version__} {sorted(asdict(options).items())}".encode())
    try:
        digest.update(source.read_bytes())
    except OSError as error:  # converting it will fail and say why
        digest.update(str(error).encode())
    return digest.hexdigest()


def known_keys(out: Path) -> dict[str, str]:
    """Return for each output the key of its last conversion; a torn last line does not count."""
    keys: dict[str, str] = {}
    path = out / MANIFEST
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        try:
            keys.update(json.loads(line))
        except ValueError:
            continue
    return keys


def run(todo: list[Job], options: Options, workers: int) -> Iterator[tuple[Job, Result]]:
    """Yield the results as they come; a file that kills its process takes no other with it."""
    left = set(todo)
    for job, future in _finished(todo, options, workers):
        if not isinstance(future.exception(), BrokenProcessPool):
            left.discard(job)
            yield job, future.result()
    for job in sorted(left, key=lambda job: job.source):
        for _, future in _finished([job], options, 1):
            problem = future.exception()
            died = Result(job.source.name, "gescheitert", problem="Der Prozess ist abgestürzt.")
            yield job, died if problem else future.result()


def _finished(
    todo: list[Job], options: Options, workers: int
) -> Iterator[tuple[Job, Future[Result]]]:
    # Fresh processes: forking one that has threads, as the progress bar has, can hang.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        futures = {pool.submit(convert, job, options): job for job in todo}
        for future in as_completed(futures):
            yield futures[future], future


def report(results: list[Result]) -> None:
    """Print a table of the files, or only of those that failed if there are many, and the sums."""
    shown = [each for each in results if len(results) <= MOST_ROWS or each.problem]
    width = max((len(each.name) for each in shown), default=0)
    if shown:
        print(f"{'Datei':{width}}  {'Ergebnis':11}  {'Funde':>11}  {'Flesch':>9}")
    for each in sorted(shown, key=lambda each: each.name):
        row = f"{each.name:{width}}  {each.outcome:11}  {each.findings:>11}  {each.flesch:>9}"
        print(f"{row}  {each.problem}".rstrip())
    sums = Counter(each.outcome for each in results)
    print(
        ", ".join(f"{sums[each]} {each}" for each in ("umgewandelt", "unverändert", "gescheitert"))
    )


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("in_dir", type=Path)
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--profile", default="din33429")
    parser.add_argument("--translate", metavar="LANGUAGE", help="for example: en")
    parser.add_argument("--to", choices=[suffix[1:] for suffix in WRITERS], default="html")
    given = parser.parse_args()
    if not given.in_dir.is_dir():
        parser.error(f"{given.in_dir} is no folder")
    try:
        load_profile(given.profile)
        given.out_dir.mkdir(parents=True, exist_ok=True)
    except (LeichtspracheError, OSError) as error:
        parser.error(str(error))
    return given


def main() -> int:
    """Convert what is not up to date, and tell what became of each file."""
    given = arguments()
    options = Options(given.profile, given.translate, _model(given.translate))
    done = known_keys(given.out_dir)
    todo: list[Job] = []
    results: list[Result] = []
    for job in jobs(given.in_dir, given.out_dir, f".{given.to}", options):
        if done.get(str(job.output.relative_to(given.out_dir))) == job.key and job.output.exists():
            results.append(Result(job.source.name, "unverändert"))
        else:
            todo.append(job)
    with (given.out_dir / MANIFEST).open("a", encoding="utf-8") as manifest:
        finished = run(todo, options, max(1, min(given.workers, len(todo))))
        for job, result in tqdm(finished, total=len(todo), disable=None, leave=False):
            results.append(result)
            if not result.problem:
                line = {str(job.output.relative_to(given.out_dir)): job.key}
                manifest.write(json.dumps(line, ensure_ascii=False) + "\n")
                manifest.flush()
    report(results)
    return int(any(each.problem for each in results))


def _model(target: str | None) -> str | None:
    """Return the name of the model; without one the summaries stay German."""
    if target is None:
        return None
    try:
        return find(f"de-{target}").name
    except ModelError as error:
        print(error, file=sys.stderr)
        return None


if __name__ == "__main__":
    sys.exit(main())
