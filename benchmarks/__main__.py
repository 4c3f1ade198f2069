"""``make bench``: measure all figures, pin them in figures.toml and write docs/quality.md.

Each module beside this one that has ``measure(data)`` contributes its figures; floors.toml says
what they mean, on which data they are measured, and below which value a test fails. Higher is
better.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from benchmarks._judged import section

HERE = Path(__file__).parent
FIGURES = HERE / "figures.toml"
FLOORS = HERE / "floors.toml"
PAGE = HERE.parent / "docs" / "quality.md"
DATA = HERE.parents[1] / "shared" / "data"

_HEADER = """\
# Quality

Written by `make bench`; a test fails when a figure falls below its floor. Higher is better. The
data is third-party and not part of the repository. `benchmarks/` has the code, and
`benchmarks/floors.toml` the floors.
"""


class Floor(NamedTuple):
    """What is pinned of a figure."""

    floor: float
    means: str
    data: str


def floors() -> dict[str, Floor]:
    """Return the pinned figures by name."""
    entries = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return {name: Floor(**entry) for name, entry in entries.items()}


def figures() -> dict[str, float]:
    """Return the figures as they were last measured by ``make bench``."""
    return tomllib.loads(FIGURES.read_text(encoding="utf-8"))


def measuring(data: Path, pool: ProcessPoolExecutor) -> dict[str, Future[dict[str, float]]]:
    """Start to measure each topic in a process of ``pool``; return its figures to come."""
    topics = sorted(path.stem for path in HERE.glob("[!_]*.py"))
    return {topic: pool.submit(_measure, topic, data) for topic in topics}


def _measure(topic: str, data: Path) -> dict[str, float]:
    measure: Callable[[Path], dict[str, float]] | None
    measure = getattr(import_module(f"benchmarks.{topic}"), "measure", None)
    return measure(data) if measure else {}


def page(figures: dict[str, float], floors: dict[str, Floor]) -> str:
    """Return docs/quality.md."""
    return "\n".join([_HEADER, section(), *_lines(figures, floors)])


def _lines(figures: dict[str, float], floors: dict[str, Floor]) -> Iterator[str]:
    for topic, names in groupby(sorted(figures), key=lambda name: name.partition(".")[0]):
        yield f"## {topic}\n"
        yield "| figure | value | floor | what it means | data |"
        yield "|---|---|---|---|---|"
        for name in names:
            pinned = floors.get(name)
            floor = f"{pinned.floor:g}" if pinned else "–"
            means, data = (pinned.means, f"`{pinned.data}`") if pinned else ("", "")
            yield f"| `{name}` | {figures[name]:.4g} | {floor} | {means} | {data} |"
        yield ""


def main() -> int:
    """Measure, write both files, and say which figure is below its floor."""
    data = Path(os.environ.get("LEICHTSPRACHE_DATA", DATA))
    if not data.is_dir():
        print(f"There is no measuring data at {data}; set LEICHTSPRACHE_DATA.", file=sys.stderr)
        return 2
    with ProcessPoolExecutor() as pool:
        results = [future.result() for future in measuring(data, pool).values()]
    found = {name: round(value, 4) for each in results for name, value in each.items()}
    lines = [f'"{name}" = {value}' for name, value in sorted(found.items())]
    head = "# Written by `make bench`; do not edit.\n"
    FIGURES.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    PAGE.write_text(page(found, floors()), encoding="utf-8")
    for name, value in sorted(found.items()):
        print(f"{name:<48} {value:8.4f}")
    missed = [name for name, each in floors().items() if found.get(name, -1.0) < each.floor]
    print("Below the floor:", ", ".join(missed) or "none")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
