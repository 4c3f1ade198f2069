"""The files to check: found, read, and written back as they were encoded."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from leichtsprache.errors import ReadError, WriteError
from leichtsprache.formats import PACKED, READERS, content, read, replace_file
from leichtsprache.formats.encoding import decode
from leichtsprache.review.source import TEXTUAL, Source

STDIN = "-"
# How a changed text is written back: the first by which the bytes read come out again.
_ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "iso8859_15", "cp850", "mac_roman", "utf-16")
_LINE_ENDS = ("\n", "\r\n", "\r")


@dataclass(frozen=True)
class File:
    """A file: its name as the reader knows it, its bytes and what they say.

    ``path`` is ``None`` for standard input.
    """

    name: str
    path: Path | None
    data: bytes
    source: Source

    @classmethod
    def read(cls, name: str) -> File:
        """Return the file with this path; raises `ReadError`."""
        path = Path(name)
        data = content(path)
        if path.suffix.lower() in TEXTUAL:
            return cls._of(name, path, data)
        return cls(name, path, data, Source.extracted(read(path), path.suffix))

    @classmethod
    def given(cls, name: str, data: bytes) -> File:
        """Return what was given on standard input under the name ``name``; raises `ReadError`."""
        return cls._of(name, None, data)

    @classmethod
    def _of(cls, name: str, path: Path | None, data: bytes) -> File:
        suffix = Path(name).suffix or ".txt"
        try:
            return cls(name, path, data, Source.of(decode(data), suffix, Path(name).name))
        except ReadError as error:
            raise ReadError(f"{name}: {error}") from error

    def encoded(self, text: str) -> bytes:
        """Return a changed text in the encoding and with the line ends of the file.

        Raises `WriteError` where these are not clear or lack a character of the text.
        """
        old = decode(self.data)
        for name in _ENCODINGS:
            for end in _LINE_ENDS:
                try:
                    if old.replace("\n", end).encode(name) == self.data:
                        return text.replace("\n", end).encode(name)
                except UnicodeEncodeError:
                    continue
        raise WriteError(
            f"{self.name}: Zeichensatz oder Zeilenenden sind gemischt, darum wird die Datei nicht "
            "geändert. Speichern Sie sie neu als UTF-8."
        )

    def rewrite(self, text: str) -> None:
        """Write a changed text into the file, whole or not at all; raises `WriteError`."""
        if self.path is None:
            return
        try:
            # Through a link to the file itself, so that the link stays one.
            replace_file(self.path.resolve(), self.encoded(text))
        except WriteError as error:
            known = str(error).startswith(self.name)
            raise error if known else WriteError(f"{self.name}: {error}") from error


def texts(names: Iterable[str]) -> Iterator[str]:
    """Yield the names of files; a folder stands for all texts in it, but for hidden ones."""
    for name in names:
        if name == STDIN or not Path(name).is_dir():
            yield os.path.normpath(name)
            continue
        for folder, folders, files in os.walk(name):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            for each in sorted(files):
                if Path(each).suffix.lower() in {**READERS, **PACKED} and not each.startswith("."):
                    yield str(Path(folder, each))
