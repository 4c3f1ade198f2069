"""Hostile and damaged package files: each is refused with a `ModelError`, nothing is written."""

from __future__ import annotations

import stat
import struct
import zipfile
from functools import partial
from pathlib import Path

import pytest
import tiny_model
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leichtsprache.errors import ModelError
from leichtsprache.translate import archive
from leichtsprache.translate.archive import Description, describe, unpack

GOOD = {
    "metadata.json": tiny_model.metadata(),
    "model/model.bin": b"weights" * 100,
    "model/shared_vocabulary.json": b"[]",
    "sentencepiece.model": b"pieces",
}


def package(path: Path, **changes: bytes) -> Path:
    tiny_model.pack(path / "x.argosmodel", GOOD | changes)
    return path / "x.argosmodel"


def test_good_package_is_described_and_unpacked(tmp_path: Path) -> None:
    path = package(tmp_path)
    assert describe(path) == Description("de", "en", "0.1")
    assert (describe(path).pair, describe(path).folder) == ("de-en", "translate-de_en-0_1")
    unpack(path, tmp_path / "out")
    found = {str(each.relative_to(tmp_path / "out")) for each in (tmp_path / "out").rglob("*")}
    assert found == {*GOOD, "model"}


def test_only_the_expected_members_are_unpacked(tmp_path: Path) -> None:
    extra = {"stanza/de/tokenize.pt": b"pickle", "setup.py": b"", "model/evil.so": b""}
    unpack(package(tmp_path, **extra), tmp_path / "out")
    assert not [each for each in (tmp_path / "out").rglob("*") if each.suffix in {".pt", ".so"}]
    assert not (tmp_path / "out" / "setup.py").exists()


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "root/../../evil",
        "/etc/evil",
        "root//evil",
        "root/./evil",
        "..\\evil",
        "C:/evil",
        "root/model/model.bin\x00.txt",
        "other/metadata.json",
    ],
)
def test_names_that_leave_the_folder_condemn_the_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / "slip.argosmodel"
    with zipfile.ZipFile(path, "w") as file:
        for good, content in GOOD.items():
            file.writestr(f"root/{good}", content)
        info = zipfile.ZipInfo("x")
        info.filename = name  # the constructor would tidy it
        file.writestr(info, b"evil")
    with pytest.raises(ModelError):
        describe(path)
    with pytest.raises(ModelError):
        unpack(path, tmp_path / "a" / "b" / "out")
    assert not list(tmp_path.rglob("evil"))


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "link.argosmodel"
    for kind in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO):
        with zipfile.ZipFile(path, "w") as file:
            info = zipfile.ZipInfo("root/metadata.json")
            info.external_attr = (kind | 0o777) << 16
            file.writestr(info, "/etc/passwd")
        with pytest.raises(ModelError, match="nicht ausgepackt"):
            describe(path)


def test_a_member_given_twice_is_refused(tmp_path: Path) -> None:
    path = package(tmp_path)
    with (
        zipfile.ZipFile(path, "a") as file,
        pytest.warns(UserWarning, match="Duplicate"),
    ):
        file.writestr("translate-de_en-0_1/metadata.json", tiny_model.metadata(to_code="fr"))
    with pytest.raises(ModelError, match="doppelt"):
        describe(path)


def test_bomb_with_its_size_declared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = package(tmp_path, **{"model/model.bin": bytes(3_000_000)})
    assert path.stat().st_size < 10_000
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    with pytest.raises(ModelError, match="zu groß"):
        unpack(path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = package(tmp_path, **{"model/model.bin": bytes(3_000_000)})
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<L", 3_000_000), struct.pack("<L", 1_000)))
    with pytest.raises(ModelError, match="beschädigt"):
        unpack(path, tmp_path / "out")
    written = sum(each.stat().st_size for each in tmp_path.rglob("out/**/*") if each.is_file())
    assert written < 5_000


def test_what_is_read_is_counted_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = package(tmp_path)
    with zipfile.ZipFile(path) as file:
        member = file.getinfo("translate-de_en-0_1/model/model.bin")
        with pytest.raises(ModelError, match="ausgepackt zu groß"):
            archive._copy(file, member, tmp_path / "model.bin", member.file_size - 1)


def test_too_many_members(tmp_path: Path) -> None:
    names = {f"model/{n}.txt": b"" for n in range(archive.MAX_MEMBERS)}
    with pytest.raises(ModelError, match="zu groß"):
        describe(package(tmp_path, **names))


@pytest.mark.parametrize(
    "metadata",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 50_000,
        tiny_model.metadata(from_code="../../x"),
        tiny_model.metadata(to_code=None),
        tiny_model.metadata(package_version="1/../.."),
        tiny_model.metadata(package_version="1." * 50 + "1"),
        tiny_model.metadata(type="sbd"),
        tiny_model.metadata(readme="x" * 200_000),
    ],
)
def test_unusable_metadata(tmp_path: Path, metadata: bytes) -> None:
    with pytest.raises(ModelError):
        describe(package(tmp_path, **{"metadata.json": metadata}))


@pytest.mark.parametrize("missing", ["metadata.json", "model/model.bin", "sentencepiece.model"])
def test_missing_parts(tmp_path: Path, missing: str) -> None:
    path = tmp_path / "x.argosmodel"
    tiny_model.pack(path, {name: content for name, content in GOOD.items() if name != missing})
    with pytest.raises(ModelError, match=r"fehlt|unvollständig"):
        (describe if missing == "metadata.json" else partial(unpack, folder=tmp_path / "out"))(path)


def test_no_package_at_all(tmp_path: Path) -> None:
    (tmp_path / "text.argosmodel").write_text("Das ist kein Modell.")
    for path in (tmp_path / "text.argosmodel", tmp_path / "absent.argosmodel", tmp_path):
        with pytest.raises(ModelError):
            describe(path)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_of_any_kind_ends_in_a_model_error(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(package(tmp_path).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.argosmodel"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    out = tmp_path / f"out-{len(list(tmp_path.iterdir()))}"
    try:
        describe(path)
        unpack(path, out)
    except ModelError as error:
        assert str(error)  # noqa: PT017  # either outcome is right, any other error is not
    assert {each.name for each in tmp_path.iterdir()} >= {"x.argosmodel", "damaged.argosmodel"}
