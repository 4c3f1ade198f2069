"""The figures of docs/quality.md are true, and none falls below its floor."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import PAGE, figures, floors, measured, page

# So much may a figure differ from the documented one before that counts as a claim too high.
TOLERANCE = 0.002


@pytest.fixture(scope="module")
def found(data: Path) -> dict[str, float]:
    return measured(data)


@pytest.mark.parametrize("name", floors())
def test_figure_is_not_below_its_floor(name: str, found: dict[str, float]) -> None:
    assert name in found, f"no benchmark measures {name}"
    assert found[name] >= floors()[name].floor


@pytest.mark.parametrize("name", figures())
def test_documents_claim_no_more_than_is_measured(name: str, found: dict[str, float]) -> None:
    assert name in found, f"no benchmark measures {name}: run make bench"
    assert found[name] >= figures()[name] - TOLERANCE


def test_quality_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(figures(), floors()), "run make bench"


def test_every_floor_is_documented() -> None:
    assert set(floors()) <= set(figures())
