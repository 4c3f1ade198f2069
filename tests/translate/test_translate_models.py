"""Installing, listing and removing models, from a file and from an index on this machine."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import tiny_model

from leichtsprache.errors import ModelError
from leichtsprache.translate import download
from leichtsprache.translate.models import find, install, install_file, installed, remove


def changed(package: Path, path: Path, root: str = "translate-de_en-0_1", **told: object) -> Path:
    """Return the path of a copy of the package, with other metadata in another folder."""
    with zipfile.ZipFile(package) as file:
        members = {name.partition("/")[2]: file.read(name) for name in file.namelist()}
    tiny_model.pack(path, members | {"metadata.json": tiny_model.metadata(**told)}, root)
    return path


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
            install_file(changed(tiny_package, tmp_path / "x.argosmodel", package_version=version))
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
        package = changed(tiny_package, tmp_path / "evil.argosmodel", root=sibling.name)
        assert install_file(package).path.name == "translate-de_en-0_1"
        assert names(sibling) == {"metadata.json"}
        claims = changed(
            tiny_package, tmp_path / "evil.argosmodel", from_code="fr", package_version="1.0"
        )
        with pytest.raises(ModelError, match="nicht überschrieben"):
            install_file(claims)
        assert (sibling / "metadata.json").read_text() == "mine"

    def test_checksum_of_the_first_installation_holds(
        self, tiny_installed: Path, tiny_package: Path, tmp_path: Path
    ) -> None:
        other = changed(tiny_package, tmp_path / "other.argosmodel", from_name="Deutsch")
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


Answer = tuple[int, dict[str, str], bytes]
Serve = Callable[[dict[str, Answer]], list[str]]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """A function that serves answers on a loopback address as the index; it returns the log.

    ``{base}`` in an answer becomes the address of the server.
    """
    answers: dict[str, Answer] = {}
    log: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            log.append(self.path)
            status, headers, body = answers.get(self.path, (404, {}, b""))
            base = f"http://127.0.0.1:{server.server_port}"
            body = body.replace(b"{base}", base.encode())
            self.send_response(status)
            for key, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(key, value.format(base=base))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Stay quiet."""

    def use(given: dict[str, Answer]) -> list[str]:
        answers.update(given)
        return log

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield use
    server.shutdown()
    thread.join()
    server.server_close()


def index(*links: str, **told: object) -> Answer:
    entries = [
        {"from_code": "en", "to_code": "de", "package_version": "9", "links": []},
        json.loads(tiny_model.metadata(links=list(links), **told)),
        json.loads(tiny_model.metadata(links=[], package_version="0.0.9")),
        "no entry",
    ]
    return 200, {}, json.dumps(entries).encode()


class TestIndex:
    def test_install(self, argos_home: Path, tiny_package: Path, serve: Serve) -> None:
        content = tiny_package.read_bytes()
        log = serve(
            {
                "/index.json": index("{base}/gone.argosmodel", "{base}/good.argosmodel"),
                "/good.argosmodel": (200, {}, content),
            }
        )
        steps: list[tuple[int, int | None]] = []
        model = install("de-en", progress=lambda done, total: steps.append((done, total)))
        assert model == find("de-en")
        assert model.sha256 == sha256(content).hexdigest()
        assert steps == sorted(steps)
        assert steps[-1] == (len(content), len(content))
        assert log == ["/index.json", "/gone.argosmodel", "/good.argosmodel"]
        assert install("de-en") == model
        assert log[3:] == ["/index.json"], "the package is not fetched again"
        assert names(argos_home) == {"leichtsprache-pins.json", "translate-de_en-0_1"}

    def test_changed_package_of_the_same_version(
        self, tiny_installed: Path, tiny_package: Path, tmp_path: Path, serve: Serve
    ) -> None:
        other = changed(tiny_package, tmp_path / "other.argosmodel", from_name="Deutsch")
        serve(
            {
                "/index.json": index("{base}/x.argosmodel"),
                "/x.argosmodel": (200, {}, other.read_bytes()),
            }
        )
        remove("de-en")
        with pytest.raises(ModelError, match="Prüfsumme"):
            install("de-en")
        assert installed() == ()

    def test_another_pair_than_asked_for(
        self, argos_home: Path, tiny_package: Path, tmp_path: Path, serve: Serve
    ) -> None:
        other = changed(tiny_package, tmp_path / "other.argosmodel", to_code="fr")
        serve(
            {
                "/index.json": index("{base}/x.argosmodel"),
                "/x.argosmodel": (200, {}, other.read_bytes()),
            }
        )
        with pytest.raises(ModelError, match="de-fr"):
            install("de-en")
        with pytest.raises(ModelError, match="kein Modell „de-xx“"):
            install("de-xx")

    @pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b"[" * 100_000])
    def test_no_index(self, argos_home: Path, serve: Serve, body: bytes) -> None:
        serve({"/index.json": (200, {}, body)})
        with pytest.raises(ModelError, match="kein Verzeichnis"):
            install()

    def test_index_without_links(self, argos_home: Path, serve: Serve) -> None:
        serve({"/index.json": (index())})
        with pytest.raises(ModelError, match="keine Adresse"):
            install()

    def test_server_fails(self, argos_home: Path, serve: Serve) -> None:
        serve({"/index.json": (500, {}, b"")})
        with pytest.raises(ModelError, match=r"lässt sich nicht laden.*500"):
            install()

    def test_index_down(self, argos_home: Path) -> None:
        with pytest.raises(ModelError, match="lässt sich nicht laden"):
            install()

    def test_truncated_download(self, argos_home: Path, tiny_package: Path, serve: Serve) -> None:
        content = tiny_package.read_bytes()
        serve(
            {
                "/index.json": index("{base}/half.argosmodel"),
                "/half.argosmodel": (
                    200,
                    {"Content-Length": str(len(content))},
                    content[: len(content) // 2],
                ),
            }
        )
        with pytest.raises(ModelError, match="nur zum Teil"):
            install()
        assert names(argos_home) == set()

    def test_download_has_a_limit(
        self, argos_home: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(download, "MAX_DOWNLOAD", 1_000)
        for headers in ({}, {"Content-Length": "999999999999"}):
            serve(
                {
                    "/index.json": index("{base}/big.argosmodel"),
                    "/big.argosmodel": (200, headers, bytes(10_000)),
                }
            )
            with pytest.raises(ModelError, match="zu groß"):
                install()

    def test_only_https_leaves_this_machine(
        self, argos_home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for address in ("http://example.org/", "ftp://127.0.0.1/", "file:///etc/", "nonsense"):
            monkeypatch.setenv("ARGOS_PACKAGE_INDEX", address)
            with pytest.raises(ModelError, match="nur https"):
                install()

    @pytest.mark.parametrize("address", ["http://example.org/x", "file:///etc/passwd", "ftp://x/y"])
    def test_links_and_redirects_obey_as_well(
        self, argos_home: Path, serve: Serve, address: str
    ) -> None:
        serve(
            {
                "/index.json": index(address, "{base}/moved"),
                "/moved": (302, {"Location": address}, b""),
            }
        )
        with pytest.raises(ModelError, match=r"nur https.*(nur https|not allowed)"):
            install()

    def test_redirect_on_this_machine(
        self, argos_home: Path, tiny_package: Path, serve: Serve
    ) -> None:
        serve(
            {
                "/index.json": index("{base}/moved"),
                "/moved": (302, {"Location": "{base}/good"}, b""),
                "/good": (200, {}, tiny_package.read_bytes()),
            }
        )
        assert install() == find("de-en")


def test_an_index_elsewhere_cannot_point_to_this_machine(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="nur https"):
        download.fetch("http://127.0.0.1:9/x", tmp_path / "x", local=False)


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
