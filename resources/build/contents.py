"""Write resources/README.md, the table of contents, from the heads of the data files.

python resources/build/contents.py > resources/README.md
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

RESOURCES = Path(__file__).parents[1]

_HEADER = """\
# Data

Words, numbers, models and profiles: data only. `make docs` writes this page from the heads of the
files. Each says where it comes from (`origin`), its licence, and what its columns mean; the package
loads it when it is first needed (`leichtsprache.resources`). `build/` has the scripts that make the
derived files again; it is not part of the wheel.

Files under CC-BY-SA-4.0 are derived from works under that licence. Whoever passes them on, changed
or not, does so under the same licence and names their makers (see `NOTICE`).

| file | origin | licence | columns |
|---|---|---|---|"""


def head(path: Path) -> dict[str, str]:
    """Return what the lines ``# key: value`` at the beginning of a data file say."""
    with path.open(encoding="utf-8") as lines:
        comments = takewhile(lambda line: line.startswith("# "), lines)
        pairs = [line[2:].partition(":") for line in comments]
    return {key: value.strip() for key, _, value in pairs}


def files() -> list[Path]:
    """Return the data files in the order of their names."""
    return sorted(path for path in RESOURCES.rglob("*") if path.suffix in {".tsv", ".toml"})


def rows() -> Iterator[str]:
    """Yield a row of the table for each file."""
    for path in files():
        said = head(path)
        cells = (f"`{path.relative_to(RESOURCES).as_posix()}`", said["origin"], said["licence"])
        yield f"| {' | '.join(cells)} | {_columns(path)} |"


def _columns(path: Path) -> str:
    if path.suffix != ".tsv":
        return ""
    with path.open(encoding="utf-8") as lines:
        names = next(line for line in lines if not line.startswith("# "))
    return ", ".join(names.split("\t")).strip()


if __name__ == "__main__":
    print("\n".join([_HEADER, *rows()]))
