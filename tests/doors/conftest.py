"""Each test of the doors works in a folder of its own."""

from pathlib import Path

import pytest
from door import forget


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder; what was read of settings before is forgotten."""
    monkeypatch.chdir(tmp_path)
    forget()
    return tmp_path
