"""Tables of resources/: their heads, their rows, and large ones that stay on disk."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache import resources
from leichtsprache.errors import ResourceError
from leichtsprache.resources import SortedTable, resource_path, table

FOLDER = Path(__file__).parents[1] / "resources"
SMALL = sorted(
    str(path.relative_to(FOLDER))
    for path in FOLDER.rglob("*.tsv")
    if path.stat().st_size < 1_000_000
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(resources, "_FOLDERS", (tmp_path,))
    table.cache_clear()
    return tmp_path


@pytest.mark.parametrize("name", SMALL)
def test_every_table_can_be_read(name: str) -> None:
    found = table(name)
    assert found.head["origin"]
    assert found.head["licence"]
    assert found.rows


def test_a_table_without_licence_is_refused(folder: Path) -> None:
    (folder / "a.tsv").write_text("# origin: us\nword\nHaus\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="licence"):
        table("a.tsv")


def test_a_row_with_a_field_too_many_is_named(folder: Path) -> None:
    head = "# origin: us\n# licence: Apache-2.0\nword\n"
    (folder / "a.tsv").write_text(head + "Haus\nHof\tHöfe\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="line 5"):
        table("a.tsv")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ResourceError, match=r"nowhere\.tsv"):
        resource_path("nowhere.tsv")


def test_a_large_table_finds_each_of_its_rows() -> None:
    path = resource_path("analyze/nouns.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()[3:]
    found = SortedTable("analyze/nouns.tsv")
    for line in (lines[0], lines[-1], *random.Random(4).sample(lines, 500)):
        assert tuple(line.split("\t")) in set(found.rows(line.split("\t")[0]))


@given(st.text())
def test_a_large_table_answers_any_question(key: str) -> None:
    assert all(row[0] == key for row in SortedTable("analyze/noun_forms.tsv").rows(key))
