"""Fetching models from an index that a server on this machine plays, well-behaved and otherwise."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import tiny_model

from leichtsprache.errors import ModelError
from leichtsprache.translate import download
from leichtsprache.translate.models import find, install, installed, remove

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
        assert {each.name for each in argos_home.iterdir()} == {
            "leichtsprache-pins.json",
            "translate-de_en-0_1",
        }

    def test_changed_package_of_the_same_version(
        self, tiny_installed: Path, tiny_package: Path, tmp_path: Path, serve: Serve
    ) -> None:
        other = tiny_model.changed(tiny_package, tmp_path / "other.argosmodel", from_name="Deutsch")
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
        other = tiny_model.changed(tiny_package, tmp_path / "other.argosmodel", to_code="fr")
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
        assert {each.name for each in argos_home.iterdir()} == set()

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
