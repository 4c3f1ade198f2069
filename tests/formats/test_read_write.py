"""Reading and writing files: formats, errors, and that a file is whole or absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from leichtsprache.document import Document
from leichtsprache.errors import ReadError, WriteError
from leichtsprache.formats import READERS, WRITERS, parse, read, render, write

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_reads_a_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"brief{suffix}"
    path.write_text("Guten Tag!", encoding="utf-8")
    document = read(path)
    assert document.text == "Guten Tag!"
    assert document.metadata["file"] == path.name
    assert read(str(path)) == document


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    path = tmp_path / "BRIEF.HTM"
    path.write_text("<h1>Brief</h1>", encoding="utf-8")
    assert read(path).blocks[0].kind == "heading"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("fehlt.txt", None, "fehlt"),
        ("brief.odt", b"x", "unbekannt.*'.odt'|'.odt'.*unbekannt"),
        ("brief.docx", b"x", "beschädigt"),
        ("brief", b"x", "keine Endung"),
        ("bild.txt", PNG, "PNG-Bild"),
        ("brief.md", b"%PDF-1.7", "PDF"),
        ("brief.txt", b"Hallo\0Welt", "Steuerzeichen"),
        ("brief.html", b"\x01\x02\x03\x04Hallo", "Steuerzeichen"),
        ("brief.txt", b"\xff\xfeH\xd8\0\0", "beschädigt"),
        ("brief.txt", bytes(range(0x80, 0x100)) * 3, "Zeichensatz ist unklar"),
    ],
)
def test_a_file_that_cannot_be_read(
    tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReadError, match=reason) as caught:
        read(path)
    assert str(path) in str(caught.value)


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"\.txt, \.md, \.markdown, \.html"):
        read(tmp_path / "brief.rtf")
    with pytest.raises(WriteError, match=r"\.txt, \.md, \.html, \.json"):
        write(Document("Hallo."), tmp_path / "brief.rtf")
    with pytest.raises(ReadError, match="unbekannt"):
        parse("Hallo.", ".rtf")
    with pytest.raises(WriteError, match="unbekannt"):
        render(Document("Hallo."), ".rtf")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "ordner.txt"
    folder.mkdir()
    with pytest.raises(ReadError, match="Ordner"):
        read(folder)
    with pytest.raises(WriteError, match="Ordner"):
        write(Document("Hallo."), folder)
    assert names(tmp_path) == ["ordner.txt"]


def test_too_large_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leichtsprache.formats._MAX_BYTES", 10)
    path = tmp_path / "brief.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(ReadError, match="größer"):
        read(path)
    path.write_bytes(b"x" * 10)
    assert read(path).text == "x" * 10


@pytest.mark.parametrize("suffix", READERS)
def test_an_empty_file_is_an_empty_document(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"leer{suffix}"
    path.write_bytes(b"")
    assert (read(path).text, read(path).blocks) == ("", ())


def test_a_lone_surrogate_is_refused_on_both_ways(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"U\+D800"):
        parse("Hallo \ud800")
    for suffix in WRITERS:
        with pytest.raises(WriteError, match="beschädigt"):
            write(Document("Hallo \ud800 Welt."), tmp_path / f"brief{suffix}")
    assert names(tmp_path) == []


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_writer_writes_what_render_returns(tmp_path: Path, suffix: str) -> None:
    document = parse("# Der Brief\n\nGuten Tag & auf <Wiedersehen>!", ".md")
    path = tmp_path / f"brief{suffix}"
    path.write_text("alt", encoding="utf-8")
    write(document, path)
    assert path.read_text(encoding="utf-8") == render(document, suffix)
    assert names(tmp_path) == [path.name]


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "brief.txt"
    path.write_text("alt", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WriteError, match="No space left"):
        write(Document("neu"), path)
    assert path.read_text(encoding="utf-8") == "alt"
    assert names(tmp_path) == ["brief.txt"]


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="fehlt"):
        write(Document("Hallo."), tmp_path / "nirgends" / "brief.html")


def test_reading_and_writing_plain_text_keeps_every_letter(tmp_path: Path) -> None:
    text = (
        "Übersicht\n\nDas Amt öffnet um 8 Uhr.\nEs schließt um 12 Uhr – immer.\n\n- Erster Punkt.\n"
    )
    path = tmp_path / "brief.txt"
    path.write_text(text, encoding="utf-8")
    write(read(path), path)
    assert path.read_text(encoding="utf-8").split() == text.split()
