"""Files → documents, documents → files. A new format is one module and one line here."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from shutil import copymode

from leichtsprache.document import Document, FrozenMap
from leichtsprache.errors import ReadError, WriteError
from leichtsprache.formats.encoding import decode, normalize_lines

__all__ = ["PACKED", "READERS", "WRITERS", "parse", "read", "render", "write"]

# Modules by name, imported when a file has the format: most programs need one or two of them.
#: The modules that ``parse`` text into a document, by the ending of a file's name.
READERS: dict[str, str] = {
    ".txt": "leichtsprache.formats.text",
    ".md": "leichtsprache.formats.markdown",
    ".markdown": "leichtsprache.formats.markdown",
    ".html": "leichtsprache.formats.html",
    ".htm": "leichtsprache.formats.html",
    ".xhtml": "leichtsprache.formats.html",
}
#: The modules that ``load`` a document from the bytes of a packed file.
PACKED: dict[str, str] = {
    ".docx": "leichtsprache.formats.docx",
    ".epub": "leichtsprache.formats.epub",
}
#: The modules that ``render`` a document as text.
WRITERS: dict[str, str] = {
    ".txt": "leichtsprache.report.text",
    ".md": "leichtsprache.report.markdown",
    ".html": "leichtsprache.report.html",
    ".json": "leichtsprache.report.json",
}
_MAX_BYTES = 100_000_000


def read(path: str | Path) -> Document:
    r"""Return the document in a file; the ending of its name says which format it has.

    ``metadata`` gets the name of the file (``"file"``) and what its head says: title, language,
    date. Plain text keeps its text as it is, without blocks; other formats bring blocks.

    Raises `ReadError` for a file that is missing, a folder, of an unknown format, no text, too
    large or damaged.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "brief.md")
    ...     _ = path.write_text("# Der Brief\n\nGuten Tag!", encoding="utf-8")
    ...     [block.kind for block in read(path).blocks]
    ['heading', 'paragraph']
    """
    path = Path(path)
    data = content(path)
    try:
        if path.suffix.lower() in PACKED:
            return _named(import_module(PACKED[path.suffix.lower()]).load(data), path.name)
        return parse(decode(data), path.suffix, path.name)
    except ReadError as error:
        raise ReadError(f"{path}: {error}") from error


def content(path: Path) -> bytes:
    """Return the bytes of a file that `read` could read; raises `ReadError` with its name."""
    try:
        _require_known(path.suffix, {**READERS, **PACKED}, ReadError)
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise ReadError(f"{path}: {_advice(error)}") from error
    except ReadError as error:
        raise ReadError(f"{path}: {error}") from error
    if len(data) > _MAX_BYTES:
        size = f"{_MAX_BYTES // 1_000_000} MB"
        raise ReadError(f"{path}: Die Datei ist größer als {size}. Teilen Sie sie.")
    return data


def parse(text: str, suffix: str = ".txt", name: str = "-") -> Document:
    """Return the document that ``text`` of the format ``suffix`` describes.

    For text that comes from elsewhere than a file, such as standard input. Raises `ReadError`.

    >>> parse("<h1>Das Amt</h1>", ".html").blocks[0].kind
    'heading'
    """
    _require_known(suffix, READERS, ReadError)
    if broken := next((each for each in text if "\ud800" <= each <= "\udfff"), None):
        raise ReadError(
            f"Ein Zeichen ist beschädigt (U+{ord(broken):04X}). Speichern Sie den Text als UTF-8."
        )
    reader: Callable[[str], Document] = import_module(READERS[suffix.lower()]).parse
    return _named(reader(normalize_lines(text.removeprefix("\ufeff"))), name)


def _named(document: Document, name: str) -> Document:
    return replace(document, metadata=FrozenMap({**document.metadata, "file": name}))


def render(document: Document, suffix: str = ".txt") -> str:
    """Return what `write` would write into a file whose name ends in ``suffix``.

    ``.html`` and ``.md``: summaries, original and easy version, findings, scores. ``.json``: the
    same as data. ``.txt``: the easy version only, one sentence a line. Raises `WriteError`.
    """
    _require_known(suffix, WRITERS, WriteError)
    writer: Callable[[Document], str] = import_module(WRITERS[suffix.lower()]).render
    return writer(document)


def write(document: Document, path: str | Path) -> None:
    r"""Write a document in the format that the ending of the file's name says; see `render`.

    The file is there whole or not at all. Raises `WriteError` for an unknown format, a missing
    folder or a full disk.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write(Document("Das gilt. Ende."), Path(folder, "brief.txt"))
    ...     Path(folder, "brief.txt").read_text(encoding="utf-8")
    'Das gilt.\nEnde.\n'
    """
    path = Path(path)
    try:
        replace_file(path, render(document, path.suffix).encode())
    except UnicodeEncodeError as error:
        raise WriteError(f"{path}: Der Text enthält ein beschädigtes Zeichen ({error}).") from error
    except WriteError as error:
        raise WriteError(f"{path}: {error}") from error


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` into a file, whole or not at all; raises `WriteError` without its name."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            part.write_bytes(data)
            if path.exists():
                copymode(path, part)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise WriteError(_advice(error)) from error


def _require_known(
    suffix: str, known: Mapping[str, object], error: type[ReadError | WriteError]
) -> None:
    if suffix.lower() not in known:
        kind = f"Das Format {suffix!r} ist unbekannt" if suffix else "Der Name hat keine Endung"
        raise error(f"{kind}. Möglich sind: {', '.join(known)}.")


def _advice(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "Die Datei oder der Ordner fehlt. Prüfen Sie den Namen."
        case IsADirectoryError() | NotADirectoryError():
            return "Das ist ein Ordner oder liegt in keinem. Nennen Sie eine Datei."
        case PermissionError():
            return "Der Zugriff ist verboten. Prüfen Sie die Rechte der Datei und des Ordners."
        case _:
            return f"Das System meldet: {error.strerror or error}."
