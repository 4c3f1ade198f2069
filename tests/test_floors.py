"""The figures of docs/quality.md are true, and none falls below its floor."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

import pytest

from benchmarks.__main__ import HERE, PAGE, figures, floors, measuring, page

# So much may a figure differ from the documented one before that counts as a claim too high.
TOLERANCE = 0.002
TOPICS = sorted(path.stem for path in HERE.glob("[!_]*.py"))

Figures = dict[str, float]


@pytest.fixture(scope="module")
def found(data: Path) -> Iterator[dict[str, Future[Figures]]]:
    """The figures of each topic, all measured at the same time."""
    with ProcessPoolExecutor() as pool:
        yield measuring(data, pool)


@pytest.mark.parametrize("topic", TOPICS)
def test_no_figure_is_below_its_floor(topic: str, found: dict[str, Future[Figures]]) -> None:
    measured = found[topic].result()
    assert measured
    pinned = {name: each.floor for name, each in floors().items() if name in measured}
    assert {name: measured[name] for name in pinned if measured[name] < pinned[name]} == {}


@pytest.mark.parametrize("topic", TOPICS)
def test_documents_claim_no_more_than_is_measured(
    topic: str, found: dict[str, Future[Figures]]
) -> None:
    claimed = {name: value - TOLERANCE for name, value in figures().items()}
    measured = found[topic].result()
    assert set(measured) <= set(claimed), "run make bench"
    assert {name: measured[name] for name in measured if measured[name] < claimed[name]} == {}


def test_what_is_pinned_is_measured(found: dict[str, Future[Figures]]) -> None:
    measured = {name for each in found.values() for name in each.result()}
    assert set(floors()) <= measured
    assert set(figures()) <= measured


def test_quality_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(figures(), floors()), "run make bench"


def test_every_figure_has_a_floor_and_a_meaning() -> None:
    assert set(floors()) == set(figures())
