"""The wheel, built from the source distribution, does the main job without the repository.

Its environment is a fresh one. The wheel is installed into it by pip; of the packages that it
depends on, those that its own metadata name, and theirs in turn, are linked into it from the
environment of the tests. That needs no network, and a dependency that pyproject.toml forgets is
missed at once.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path, PurePosixPath

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "examples" / "articles" / "grippeimpfung.md"
SIZE_LIMIT = 10_000_000


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution, and the wheel from that."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the interpreter of a fresh environment with the wheel and its dependencies."""
    home = tmp_path_factory.mktemp("home")
    venv.create(home / "venv", symlinks=True)
    python = next((home / "venv").glob("[bS]*/python*"))
    pip = [sys.executable, "-m", "pip", f"--python={python}", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", wheel], check=True)
    packages = next((home / "venv").glob("[lL]ib/**/site-packages"))
    installed = PathDistribution(next(packages.glob("leichtsprache-*.dist-info")))
    for each in dependencies(installed, set()):
        link(each, packages)
    return python


def dependencies(package: Distribution, seen: set[str]) -> Iterator[Distribution]:
    """Yield what a package needs, without extras, and what that needs."""
    for requirement in map(Requirement, package.requires or ()):
        name = canonicalize_name(requirement.name)
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        needed = distribution(name)
        yield needed
        yield from dependencies(needed, seen)


def link(package: Distribution, packages: Path) -> None:
    """Link the folders and modules of a package into another environment."""
    for top in {PurePosixPath(str(file)).parts[0] for file in package.files or ()}:
        if top not in {"..", "__pycache__"} and not (packages / top).exists():
            (packages / top).symlink_to(Path(str(package.locate_file(top))))


def test_the_wheel_holds_package_and_data_and_no_more(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    resources = {
        str(PurePosixPath("leichtsprache", path.relative_to(ROOT).as_posix()))
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "build" not in path.parts[len(ROOT.parts) :]
    }
    assert resources <= set(names)
    assert "leichtsprache/py.typed" in names
    tops = {name.partition("/")[0] for name in names}
    assert len(tops) == 2
    assert not [name for name in names if "resources/build" in name or name.endswith(".pyc")]
    licences = {name.rpartition("/")[2] for name in names if "/licenses/" in name}
    assert {"Apache-2.0.txt", "CC-BY-SA-4.0.txt", "NOTICE"} <= licences
    assert wheel.stat().st_size < SIZE_LIMIT


def test_the_installed_wheel_does_the_main_job(python: Path, tmp_path: Path) -> None:
    article = tmp_path / "artikel.md"
    article.write_bytes(ARTICLE.read_bytes())
    environment = {"HOME": str(tmp_path), "PATH": ""}
    for output in ("out.html", "out.json"):
        done = subprocess.run(
            [python, "-m", "leichtsprache", "convert", article, "-o", output],
            capture_output=True,
            check=False,
            cwd=tmp_path,
            encoding="utf-8",
            env=environment,
        )
        assert done.returncode == 0, done.stderr
        assert "leichtsprache[translate]" in done.stderr
    data = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert data["is_simplified"]
    assert data["original"]["findings"]
    assert all(section["summary"]["sentences"] for section in data["sections"] if section["blocks"])
    assert "Grippe" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_the_installed_wheel_is_what_runs(python: Path, tmp_path: Path) -> None:
    script = "import leichtsprache.resources as r; print(r.resource_path('profiles'))"
    done = subprocess.run(
        [python, "-c", script],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        encoding="utf-8",
        env={"HOME": str(tmp_path)},
    )
    assert Path(done.stdout.strip()).is_relative_to(python.parents[1])
