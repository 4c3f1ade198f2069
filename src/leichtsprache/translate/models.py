"""The translation models on this machine: list, install, remove.

They are Argos packages in the folder of `argostranslate`, so models that ``argospm`` has installed
are found, and the other way round. What argostranslate leaves out is done here: the SHA-256 of a
package is written down when it is first installed and holds from then on, the archive is unpacked
with care, a translation is tried, and only then the package appears, all at once.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leichtsprache.errors import ModelError
from leichtsprache.translate.archive import Description, describe, unpack
from leichtsprache.translate.argos import Model, index_url, package_module, packages_folders

if TYPE_CHECKING:
    from leichtsprache.translate.download import Progress

# Beside the packages: the name of a package → the SHA-256 of its file when it was first installed.
_PINS = "leichtsprache-pins.json"
_TRIAL_SECONDS = 120  # a model of the official size loads in a few


def installed() -> tuple[Model, ...]:
    """Return the models that are ready to use, sorted by languages, the newest of a pair first.

    Folders that hold no complete package are passed over. Raises `ModelError` where argostranslate
    is not installed.
    """
    found = [model for folder in packages_folders() for model in _models(folder)]
    newest_first = sorted(found, key=lambda model: _order(model.version), reverse=True)
    return tuple(sorted(newest_first, key=lambda model: model.pair))


def find(pair: str) -> Model:
    """Return the newest model of ``pair``, such as ``"de-en"``.

    Raises `ModelError` where none is installed, with the command that gets it.
    """
    for model in installed():
        if model.pair == pair:
            return model
    raise ModelError(
        f"Das Übersetzungs-Modell „{pair}“ fehlt. "
        f"So bekommen Sie es: leichtsprache models install {pair}"
    )


def install(
    pair: str = "de-en", *, sha256: str | None = None, progress: Progress | None = None
) -> Model:
    """Fetch the newest package of ``pair`` from the Argos index and install it.

    Where that version is there already, it is returned and nothing is fetched. ``sha256`` is the
    checksum you expect, if you know it; ``progress`` is called while the package is fetched.
    Raises `ModelError` where the index does not have it, or as `install_file` does.
    """
    from leichtsprache.translate.download import fetch_index, is_loopback  # 50 ms to import

    index = index_url()
    entry = _newest(fetch_index(index), pair, index)
    version = str(entry["package_version"])
    for model in installed():
        if (model.pair, model.version) == (pair, version) and sha256 in {None, model.sha256}:
            return model
    with _staging() as staging:
        path = staging / f"{pair}.argosmodel"
        _fetch_any(entry, path, local=is_loopback(index), progress=progress)
        return _install(path, staging, sha256=sha256, pair=pair)


def install_file(path: Path | str, *, sha256: str | None = None) -> Model:
    """Install the package file ``path`` (``.argosmodel``) and return the model.

    Raises `ModelError` for a damaged or hostile file, for one whose checksum is not ``sha256`` or
    not that of its first installation, and for one that would replace another package.
    """
    with _staging() as staging:
        return _install(Path(path), staging, sha256=sha256)


def remove(pair: str, *, forget: bool = False) -> tuple[Model, ...]:
    """Delete all models of ``pair`` and return what they were.

    Their checksums are kept, so that a later installation is still compared with them;
    ``forget`` drops these too. Raises `ModelError` where there is nothing to remove.
    """
    home = packages_folders()[0]
    gone = tuple(model for model in installed() if model.pair == pair and model.path.parent == home)
    pins = _pins(home)
    start = f"translate-{pair.replace('-', '_')}-"
    kept = {name: pin for name, pin in pins.items() if not (forget and name.startswith(start))}
    if not gone and kept == pins:
        raise ModelError(f"Kein Übersetzungs-Modell „{pair}“ in {home}.")
    with _staging() as staging:
        for model in gone:
            model.path.replace(staging / model.path.name)  # at once: half a package breaks argos
        if kept != pins:
            _write_pins(home, kept)
    return gone


def _install(
    path: Path, staging: Path, *, sha256: str | None = None, pair: str | None = None
) -> Model:
    home = staging.parent
    digest = _digest(path)
    told = describe(path)
    _require_expected(told, digest, pair=pair, sha256=sha256 or _pins(home).get(told.folder))
    target = home / told.folder
    if target.exists():
        return _present(target, digest)
    unpacked = staging / "package"
    unpack(path, unpacked)
    _try(Model(told.source, told.target, told.version, unpacked, digest))
    _write_pins(home, _pins(home) | {told.folder: digest})
    try:
        unpacked.rename(target)  # fails where a folder of that name has appeared meanwhile
    except OSError as error:
        raise ModelError(f"{target} lässt sich nicht anlegen: {error}") from error
    return Model(told.source, told.target, told.version, target, digest)


def _present(target: Path, digest: str) -> Model:
    """Return the model that lies in ``target``, if it is this package, unharmed."""
    model = next((each for each in _models(target.parent) if each.path == target), None)
    if model is None or model.sha256 != digest:
        raise ModelError(
            f"{target} gibt es schon, und es wird nicht überschrieben. Löschen Sie den Ordner, "
            "wenn Sie dieses Paket an seiner Stelle wollen."
        )
    return model


def _require_expected(
    told: Description, digest: str, *, pair: str | None, sha256: str | None
) -> None:
    if pair not in {None, told.pair}:
        raise ModelError(f"Statt „{pair}“ kam ein Modell „{told.pair}“. Es wird nicht benutzt.")
    if sha256 and sha256.lower() != digest:
        raise ModelError(
            f"Die Prüfsumme von {told.folder} ist {digest}, erwartet ist {sha256}. Das Paket wurde "
            "verändert oder beschädigt und wird nicht benutzt. Wenn Sie dem neuen Paket trauen: "
            f"leichtsprache models remove {told.pair} --forget"
        )


def _try(model: Model) -> None:
    """Translate a word, in a process of its own: a damaged model can bring the interpreter down."""
    code = "import sys; from leichtsprache.translate.engine import try_out; try_out(sys.argv[1])"
    try:
        result = subprocess.run(  # noqa: S603  # our own interpreter and code
            [sys.executable, "-c", code, str(model.path)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            timeout=_TRIAL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ModelError(f"Das Modell {model.pair} antwortet nicht.") from error
    if result.returncode:
        reason = result.stderr.strip().rpartition("\n")[2] or "Es stürzt ab."
        raise ModelError(f"Das Modell {model.pair} {model.version} läuft nicht: {reason}")


def _models(folder: Path) -> Iterator[Model]:
    """Yield the complete packages of a folder (`get_installed_packages` stops at a broken one)."""
    pins = _pins(folder)
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not (path / "model" / "model.bin").is_file():
            continue
        try:
            package = package_module().Package(path)
        except (OSError, ValueError, TypeError, AttributeError):
            continue
        if package.type == "translate" and package.from_code and hasattr(package, "tokenizer"):
            version = str(package.package_version)
            yield Model(package.from_code, package.to_code, version, path, pins.get(path.name))


def _newest(entries: list[dict[str, Any]], pair: str, index: str) -> dict[str, Any]:
    """Return the entry of the index with the highest version of ``pair``."""
    fitting = [
        entry
        for entry in entries
        if f"{entry.get('from_code')}-{entry.get('to_code')}" == pair
        and entry.get("type", "translate") == "translate"
        and "package_version" in entry
    ]
    if not fitting:
        raise ModelError(f"Das Verzeichnis {index} hat kein Modell „{pair}“.")
    return max(fitting, key=lambda entry: _order(str(entry["package_version"])))


def _fetch_any(
    entry: dict[str, Any], path: Path, *, local: bool, progress: Progress | None
) -> None:
    """Fetch the package from the first of its links that works."""
    from leichtsprache.translate.download import fetch

    problems = []
    for link in entry.get("links") or ():
        try:
            fetch(str(link), path, local=local, progress=progress)
        except ModelError as error:
            problems.append(str(error))
        else:
            return
    raise ModelError(" ".join(problems) or "Das Verzeichnis nennt keine Adresse für das Modell.")


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path} lässt sich nicht lesen: {error}") from error


@contextmanager
def _staging() -> Iterator[Path]:
    """Yield a folder beside the packages, on the same disk, so that a rename publishes.

    It describes itself as an empty package, because argostranslate fails on a folder without
    ``metadata.json``; should this process be killed, what stays behind does no harm.
    """
    home = packages_folders()[0]
    try:
        with tempfile.TemporaryDirectory(prefix=".leichtsprache-", dir=home) as folder:
            (Path(folder) / "metadata.json").write_text('{"type": "unfinished"}', encoding="utf-8")
            yield Path(folder)
    except OSError as error:
        raise ModelError(f"In {home} lässt sich nichts anlegen: {error}") from error


def _pins(home: Path) -> dict[str, str]:
    path = home / _PINS
    try:
        pins = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except (OSError, ValueError) as error:
        raise ModelError(f"{path} ist beschädigt ({error}). Prüfen oder löschen Sie es.") from error
    return {str(name): str(pin) for name, pin in pins.items()} if isinstance(pins, dict) else {}


def _write_pins(home: Path, pins: dict[str, str]) -> None:
    draft = home / f"{_PINS}.{os.getpid()}"
    draft.write_text(json.dumps(pins, indent=1, sort_keys=True), encoding="utf-8")
    draft.replace(home / _PINS)
