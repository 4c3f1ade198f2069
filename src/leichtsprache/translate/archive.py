"""Unpacking a package file that nobody has checked: only what is expected, and only so much.

An ``.argosmodel`` is a zip with one folder. Of that folder we take the description, the tokenizer
and the CTranslate2 model, under names of our own choosing; sentence splitters (stanza, which holds
pickles) stay behind. Everything is counted while it is read, for a zip can lie about sizes.
"""

from __future__ import annotations

import json
import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zlib import error as ZlibError  # noqa: N812  # an exception should look like one

from leichtsprache.errors import ModelError

# The official German–English package has about 200 MB and a dozen members; both leave ample room.
MAX_UNPACKED = 2_000_000_000
MAX_MEMBERS = 1_000
_MAX_METADATA = 100_000
_CHUNK = 1 << 20

_EXPECTED = re.compile(
    r"metadata\.json|README\.md|LICENSE(\.\w+)?|sentencepiece\.model|bpe\.model"
    r"|model/(model\.bin|config\.json|\w*vocabulary\.(txt|json)|vmap\.txt)"
)
_CODE = re.compile(r"[A-Za-z]{2,8}")
_VERSION = re.compile(r"[0-9]+(\.[0-9A-Za-z]+)*")


@dataclass(frozen=True, slots=True)
class Description:
    """What a package's ``metadata.json`` says: the two languages (codes) and the version."""

    source: str
    target: str
    version: str

    @property
    def pair(self) -> str:
        """The languages in the form that commands take, such as ``"de-en"``."""
        return f"{self.source}-{self.target}"

    @property
    def folder(self) -> str:
        """The name of the folder that the package gets, the same that argospm would give it."""
        return f"translate-{self.source}_{self.target}-{self.version.replace('.', '_')}"


def describe(path: Path) -> Description:
    """Return what the package file says of itself.

    Raises `ModelError` for a file that is no package, or one that looks hostile.
    """
    with _opened(path) as archive:
        member = _members(archive).get("metadata.json")
        if member is None:
            raise ModelError(f"{path.name} ist kein Übersetzungs-Modell: metadata.json fehlt.")
        with archive.open(member) as stream:
            return _description(stream.read(_MAX_METADATA), path.name)


def unpack(path: Path, folder: Path) -> None:
    """Write the expected members of the package file into the new ``folder``.

    Raises `ModelError` as `describe` does, and where the model or its tokenizer is missing, or the
    members turn out larger than `MAX_UNPACKED` bytes together.
    """
    with _opened(path) as archive:
        members = _members(archive)
        if "model/model.bin" not in members or not {"sentencepiece.model", "bpe.model"} & set(
            members
        ):
            raise ModelError(f"{path.name} ist unvollständig: Modell oder Zerleger fehlt.")
        left = MAX_UNPACKED
        for name, member in members.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            left -= _copy(archive, member, target, left)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open the zip; whatever breaks while it is read is the fault of the file."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (
        zipfile.BadZipFile,
        ZlibError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise ModelError(
            f"{path.name} ist beschädigt oder kein Modell-Paket ({error}). "
            "Laden Sie die Datei noch einmal."
        ) from error
    except OSError as error:
        raise ModelError(f"{path} lässt sich nicht lesen oder auspacken: {error}") from error


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the members that are expected, by their path below the one folder.

    A single member that looks hostile condemns the file.
    """
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise ModelError(f"{archive.filename} ist zu groß für ein Übersetzungs-Modell.")
    members: dict[str, zipfile.ZipInfo] = {}
    roots = set()
    for info in infos:
        root, _, name = info.filename.partition("/")
        _require_harmless(info)
        roots.add(root)
        if _EXPECTED.fullmatch(name) and members.setdefault(name, info) is not info:
            raise ModelError(f"{archive.filename} enthält {name} doppelt.")
    if len(roots) != 1:
        raise ModelError(f"{archive.filename} muss genau einen Ordner enthalten.")
    return members


def _require_harmless(info: zipfile.ZipInfo) -> None:
    # `orig_filename`, for zipfile itself cuts a name at a NUL and turns other separators.
    parts = info.orig_filename.rstrip("/").split("/")
    bad_name = any(part in {"", ".", ".."} for part in parts) or re.search(
        r"[\\:\x00-\x1f]", info.orig_filename
    )
    kind = stat.S_IFMT(info.external_attr >> 16)
    if bad_name or kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise ModelError(
            f"Das Paket wird nicht ausgepackt: {info.orig_filename!r} könnte außerhalb seines "
            "Ordners schreiben. Holen Sie das Modell aus einer Quelle, der Sie trauen."
        )


def _copy(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, limit: int) -> int:
    """Unpack one member and return its size, at most ``limit`` bytes."""
    size = 0
    with archive.open(member) as source, target.open("xb") as sink:
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                raise ModelError(f"{archive.filename} ist ausgepackt zu groß.")
            sink.write(chunk)
    return size


def _description(content: bytes, name: str) -> Description:
    try:
        told = json.loads(content)
        source, target = told["from_code"], told["to_code"]
        version = str(told["package_version"])
        usable = _CODE.fullmatch(source) and _CODE.fullmatch(target) and _VERSION.fullmatch(version)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ModelError(f"{name}: metadata.json ist unbrauchbar ({error!r}).") from error
    if not usable or told.get("type", "translate") != "translate" or len(version) > 20:
        raise ModelError(f"{name} ist kein Übersetzungs-Modell: {source}-{target} {version}")
    return Description(source, target, version)
