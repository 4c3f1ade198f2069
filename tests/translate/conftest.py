"""The tiny model, and a home of its own for every test that touches argostranslate."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tiny_model


@pytest.fixture(scope="session")
def tiny_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A genuine package file with the model of `tiny_model`, made once."""
    return tiny_model.build(tmp_path_factory.mktemp("tiny") / "tiny.argosmodel")


@pytest.fixture
def argos_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of installed packages, empty; all of argostranslate lies below tmp_path."""
    packages = tmp_path / "packages"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(packages))
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", "http://127.0.0.1:9/")  # nobody listens there
    monkeypatch.setenv("NO_PROXY", "*")
    _forget_argostranslate()
    yield packages
    _forget_argostranslate()


@pytest.fixture
def tiny_installed(argos_home: Path, tiny_package: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of packages with the tiny model installed."""
    from leichtsprache.translate import models

    with monkeypatch.context() as patch:
        patch.setattr(models, "_try", lambda model: None)  # tested once, and slow
        models.install_file(tiny_package)
    return argos_home


def _forget_argostranslate() -> None:
    """Let its next import read the environment anew."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "argostranslate"]:
        del sys.modules[name]


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test of this room talks to another machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in _LOOPBACK:
            raise AssertionError(f"a test opened a connection to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


_LOOPBACK = {"127.0.0.1", "::1"}
