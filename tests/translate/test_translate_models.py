"""Installing models from files, listing and removing them, and what may stand in the way."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
import tiny_model

from leichtsprache.errors import ModelError
from leichtsprache.translate.models import find, install_file, installed, remove


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


class TestFile:
    def test_install_list_remove(self, argos_home: Path, tiny_package: Path) -> None:
        assert installed() == ()
        model = install_file(tiny_package)
        assert (model.pair, model.version) == ("de-en", "0.1")
        assert model.path == argos_home / "translate-de_en-0_1"
        assert model.sha256 == sha256(tiny_package.read_bytes()).hexdigest()
        assert model.name == f"argos de-en 0.1 (sha256 {model.sha256[:12]})"
        assert model.size > 100_000
        assert installed() == (model,)
        assert find("de-en") == model
        assert install_file(tiny_package) == model
        assert remove("de-en") == (model,)
        assert installed() == ()
        assert names(argos_home) == {"leichtsprache-pins.json"}

    def test_what_is_missing_is_named_with_its_command(self, argos_home: Path) -> None:
        with pytest.raises(ModelError, match="leichtsprache models install de-en"):
            find("de-en")
        with pytest.raises(ModelError, match="Kein Übersetzungs-Modell"):
            remove("de-en")

    def test_argostranslate_lists_the_same_packages(self, tiny_installed: Path) -> None:
        from argostranslate import package

        (listed,) = package.get_installed_packages()
        assert listed.package_path == find("de-en").path
        assert (listed.from_code, listed.to_code) == ("de", "en")
        assert "argostranslate.translate" not in sys.modules

    def test_packages_of_argospm_are_found(self, argos_home: Path, tiny_package: Path) -> None:
        assert installed() == ()
        with zipfile.ZipFile(tiny_package) as file:
            file.extractall(argos_home)
        (model,) = installed()
        assert model.sha256 is None
        assert model.name == "argos de-en 0.1"
        with pytest.raises(ModelError, match="nicht überschrieben"):
            install_file(tiny_package)

    def test_broken_neighbours_do_no_harm(self, tiny_installed: Path) -> None:
        (tiny_installed / "stray").mkdir()
        (tiny_installed / "broken" / "model").mkdir(parents=True)
        (tiny_installed / "broken" / "model" / "model.bin").touch()
        (tiny_installed / "broken" / "metadata.json").write_text("{")
        assert [model.pair for model in installed()] == ["de-en"]

    def test_the_newest_version_is_used(
        self, tiny_installed: Path, tiny_package: Path, tmp_path: Path
    ) -> None:
        for version in ("0.10", "0.9"):
            install_file(
                tiny_model.changed(tiny_package, tmp_path / "x.argosmodel", package_version=version)
            )
        assert [model.version for model in installed()] == ["0.10", "0.9", "0.1"]
        assert find("de-en").version == "0.10"
        assert len(remove("de-en")) == 3

    def test_a_sibling_is_never_overwritten(
        self, argos_home: Path, tiny_package: Path, tmp_path: Path
    ) -> None:
        assert installed() == ()
        sibling = argos_home / "translate-fr_en-1_0"
        sibling.mkdir(parents=True)
        (sibling / "metadata.json").write_text("mine")
        package = tiny_model.changed(tiny_package, tmp_path / "evil.argosmodel", root=sibling.name)
        assert install_file(package).path.name == "translate-de_en-0_1"
        assert names(sibling) == {"metadata.json"}
        claims = tiny_model.changed(
            tiny_package, tmp_path / "evil.argosmodel", from_code="fr", package_version="1.0"
        )
        with pytest.raises(ModelError, match="nicht überschrieben"):
            install_file(claims)
        assert (sibling / "metadata.json").read_text() == "mine"

    def test_checksum_of_the_first_installation_holds(
        self, tiny_installed: Path, tiny_package: Path, tmp_path: Path
    ) -> None:
        other = tiny_model.changed(tiny_package, tmp_path / "other.argosmodel", from_name="Deutsch")
        with pytest.raises(ModelError, match="Prüfsumme"):
            install_file(other)
        remove("de-en")
        with pytest.raises(ModelError, match="--forget"):
            install_file(other)
        remove("de-en", forget=True)
        assert install_file(other).sha256 == sha256(other.read_bytes()).hexdigest()

    def test_checksum_that_is_asked_for(self, argos_home: Path, tiny_package: Path) -> None:
        with pytest.raises(ModelError, match="Prüfsumme"):
            install_file(tiny_package, sha256="0" * 64)
        assert installed() == ()
        good = sha256(tiny_package.read_bytes()).hexdigest()
        assert install_file(tiny_package, sha256=good.upper()).sha256 == good

    @pytest.mark.parametrize(
        "damage",
        [
            {"model/model.bin": b"no model"},
            {"sentencepiece.model": b"no pieces"},
            {"model/shared_vocabulary.json": b"{}"},
        ],
    )
    def test_a_model_that_does_not_run_is_not_published(
        self, argos_home: Path, tiny_package: Path, tmp_path: Path, damage: dict[str, bytes]
    ) -> None:
        with zipfile.ZipFile(tiny_package) as file:
            members = {name.partition("/")[2]: file.read(name) for name in file.namelist()}
        tiny_model.pack(tmp_path / "bad.argosmodel", members | damage)
        with pytest.raises(ModelError, match="läuft nicht"):
            install_file(tmp_path / "bad.argosmodel")
        assert names(argos_home) == set()

    def test_truncated_file(self, argos_home: Path, tiny_package: Path, tmp_path: Path) -> None:
        content = tiny_package.read_bytes()
        (tmp_path / "half.argosmodel").write_bytes(content[: len(content) // 2])
        with pytest.raises(ModelError, match="beschädigt"):
            install_file(tmp_path / "half.argosmodel")
        with pytest.raises(ModelError, match="nicht lesen"):
            install_file(tmp_path / "absent.argosmodel")
        assert names(argos_home) == set()

    def test_damaged_pins_stop_everything(self, tiny_installed: Path, tiny_package: Path) -> None:
        (tiny_installed / "leichtsprache-pins.json").write_text("{")
        with pytest.raises(ModelError, match="leichtsprache-pins"):
            install_file(tiny_package)


def test_missing_extra(argos_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argostranslate", None)
    with pytest.raises(ModelError, match=r"pip install 'leichtsprache\[translate\]'"):
        installed()


def test_home_that_cannot_be_written(argos_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null")
    with pytest.raises(ModelError, match="XDG_DATA_HOME"):
        installed()


def test_everything_works_without_the_heavy_and_the_agpl_packages(
    tiny_package: Path, argos_home: Path
) -> None:
    script = f"""
import sys
for name in ("minisbd", "stanza", "spacy", "torch", "onnxruntime"):
    sys.modules[name] = None
sys.path[:] = {sys.path!r}
from leichtsprache.document import Document, Span, Summary
from leichtsprache.translate.models import install_file, installed, remove
from leichtsprache.translate.stage import translate
assert not {{"argostranslate", "ctranslate2", "sentencepiece"}} & set(sys.modules)
install_file({str(tiny_package)!r})
summary = Summary(("Das Krankenhaus ist neu.",), (Span(0, 24),))
document = translate("en")(Document("Das Krankenhaus ist neu.", summaries=(summary,)))
print(document.summaries[0].translations["en"].sentences[0])
remove("de-en")
assert not {{"argostranslate.translate", "argostranslate.sbd"}} & set(sys.modules)
"""
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )
    assert (result.stdout, result.stderr) == ("The hospital is new.\n", "")


def test_reinstalled_model_is_loaded_anew(tiny_installed: Path, tiny_package: Path) -> None:
    from leichtsprache.translate.engine import load

    first = load(find("de-en"))
    assert load(find("de-en")) is first
    shutil.rmtree(find("de-en").path)
    assert load(install_file(tiny_package)) is not first
