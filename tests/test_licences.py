"""What a data file says of its licence is what REUSE.toml, NOTICE and LICENSES say."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from resources.build.contents import files, head

ROOT = Path(__file__).parents[1]
ANNOTATIONS: list[dict[str, Any]] = tomllib.loads(
    (ROOT / "REUSE.toml").read_text(encoding="utf-8")
)["annotations"]


def annotation(path: Path) -> dict[str, Any]:
    """Return the last annotation that fits: REUSE takes that one."""
    name = path.relative_to(ROOT).as_posix()
    fitting = []
    for each in ANNOTATIONS:
        patterns = [each["path"]] if isinstance(each["path"], str) else each["path"]
        if any(fnmatch(name, pattern) for pattern in patterns):
            fitting.append(each)
    return fitting[-1]


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_data_is_licensed_as_its_head_says(path: Path) -> None:
    said = head(path)
    assert said["origin"]
    assert annotation(path)["SPDX-License-Identifier"] == said["licence"]
    assert (ROOT / "LICENSES" / f"{said['licence']}.txt").exists()


def test_derived_data_is_named_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    derived = [path for path in files() if head(path)["licence"] != "Apache-2.0"]
    assert derived
    for path in derived:
        assert path.relative_to(ROOT).as_posix() in notice
