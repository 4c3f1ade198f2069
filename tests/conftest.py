"""Fixtures that all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The first example of a test may load a lexicon, which takes longer than Hypothesis would allow.
settings.register_profile("leichtsprache", settings(), deadline=None)
settings.load_profile("leichtsprache")

_DEFAULT = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder with the measuring data, which is not part of the repository."""
    folder = Path(os.environ.get("LEICHTSPRACHE_DATA", _DEFAULT))
    if not folder.is_dir():
        pytest.skip(f"no measuring data at {folder}; set LEICHTSPRACHE_DATA")
    return folder
