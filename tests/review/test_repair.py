"""Repairs are made in the file: only safe ones, and nothing else changes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from leichtsprache.document import Document, Edit, Finding, Span
from leichtsprache.errors import ReadError, WriteError
from leichtsprache.report.results import Result
from leichtsprache.review.files import File, texts
from leichtsprache.review.repair import repaired
from leichtsprache.review.source import Source
from leichtsprache.rules import check
from leichtsprache.segment import segment

CHECK = check(select=["num-percent", "abbr", "date-long", "special-char"])


def checked(source: Source) -> Result:
    return Result.of(CHECK(source.document))


def fix(text: str, suffix: str) -> str:
    return repaired(Source.of(text, suffix, f"brief{suffix}"), checked)[0].text


def proposing(edit: Edit) -> Result:
    def propose(source: Source) -> Result:
        document = segment()(source.document)
        finding = Finding("my-rule", edit.span, "Nein.", edits=(edit,))
        is_there = document.text[edit.span.start : edit.span.stop] != edit.text
        return Result.of(replace(document, findings=(finding,) * is_there))

    return propose  # type: ignore[return-value]


MARKDOWN = """\
---
title: 10 %
---
# Bad

* Es kostet **10 %**
  mehr, `10 %`,
  z. B. [am 3.5.2021](a?b=10%).
"""
PAGE = """\
<p title='10 %'>Es kostet <b>10&nbsp;%</b> mehr, z.&#8239;B. <!-- 10 % --> bald.
"""


@pytest.mark.parametrize(
    ("suffix", "text", "changes"),
    [
        (".md", MARKDOWN, {"**10 %**": "**10 Prozent**", "z. B.": "zum Beispiel",
                           "3.5.2021": "3. Mai 2021"}),
        (".html", PAGE, {"10&nbsp;%": "10 Prozent", "z.&#8239;B.": "zum Beispiel"}),
        (".txt", "Es kostet 10 %.\n\n\n  Nach § 5.\n", {"10 %": "10 Prozent", "§": "Paragraf"}),
        (".txt", "Gut.\n", {}),
    ],
)  # fmt: skip
def test_only_the_faults_change(suffix: str, text: str, changes: dict[str, str]) -> None:
    expected = text
    for old, new in changes.items():
        expected = expected.replace(old, new)
    assert fix(text, suffix) == expected


def test_repairing_again_changes_nothing() -> None:
    once = fix("Es kostet 10 % mehr, z. B. am 3.5.2021 nach § 5.\n", ".md")
    assert fix(once, ".md") == once


@pytest.mark.parametrize(
    "text",
    ["*Neu*", "<b>", "# Neu", "a\n\n    Code", "[x](y)", "- eins"],
)
def test_what_would_read_as_markup_is_not_written(text: str) -> None:
    source = Source.of("Das Amt\n", ".md", "a.md")
    propose = proposing(Edit(Span(0, 7), text, safe=True))
    assert repaired(source, propose) == (source, 0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".html", "<p>Es kostet 10 <b>%</b> mehr.</p>"),
        (".html", "<p>Es kostet 10<!-- ein Kommentar --> % mehr.</p>"),
        (".html", "<p>Es kostet 10<br>% mehr.</p>"),
        (".md", "> Es kostet 10\n> % mehr.\n"),
        (".md", "Es kostet 10 *%* mehr.\n"),
    ],
)
def test_no_repair_reaches_over_markup(suffix: str, text: str) -> None:
    assert fix(text, suffix) == text


def test_a_fact_is_not_lost() -> None:
    source = Source.of("Das kostet 10 Euro.\n", ".md", "a.md")
    lossy = proposing(Edit(Span(11, 18), "Geld", safe=True))
    assert repaired(source, lossy) == (source, 0)  # type: ignore[arg-type]
    kept = proposing(Edit(Span(11, 18), "10 Euro jetzt", safe=True))
    assert repaired(source, kept)[1] > 0  # type: ignore[arg-type]


def test_unsafe_repairs_are_not_made() -> None:
    source = Source.of("Das Amt.\n", ".md", "a.md")
    assert repaired(source, proposing(Edit(Span(0, 3), "Ein")))[1] == 0  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encoding_and_line_ends_stay(tmp_path: Path, encoding: str, end: str) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(f"Für Müller{end}Es kostet 10 %.{end}".encode(encoding))
    path.chmod(0o640)
    file = File.read(str(path))
    file.rewrite(repaired(file.source, checked)[0].text)
    assert path.read_bytes() == f"Für Müller{end}Es kostet 10 Prozent.{end}".encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640


def test_mixed_line_ends_are_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(b"Eins\r\nzwei\ndrei 10 %")
    file = File.read(str(path))
    with pytest.raises(WriteError, match=r"brief\.txt: Zeichensatz oder Zeilenenden sind gemischt"):
        file.rewrite("Neu")
    assert path.read_bytes() == b"Eins\r\nzwei\ndrei 10 %"


def test_a_character_that_the_encoding_lacks(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes("Für Müller".encode("cp1252"))
    with pytest.raises(WriteError):
        File.read(str(path)).rewrite("Für Müller 🙂")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no links")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "echt.txt").write_text("10 %", encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "echt.txt")
    File.read(str(link)).rewrite("10 Prozent")
    assert link.is_symlink()
    assert (tmp_path / "echt.txt").read_text(encoding="utf-8") == "10 Prozent"


def test_a_folder_stands_for_its_texts(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.pdf", "d.docx", ".versteckt.md", "tief/d.HTML", ".git/e.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    names = [Path(each).relative_to(tmp_path).as_posix() for each in texts([str(tmp_path)])]
    assert names == ["a.txt", "b.md", "d.docx", "tief/d.HTML"]
    assert list(texts(["-", "fehlt.txt"])) == ["-", "fehlt.txt"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    for name, reason in (("a.txt", "PDF"), ("fehlt.md", "fehlt"), ("b.odt", "unbekannt")):
        with pytest.raises(ReadError, match=f"{name}.*{reason}"):
            File.read(str(tmp_path / name))
    with pytest.raises(ReadError, match=r"x\.md: .*YAML"):
        File.given("x.md", b"---\na: [\n---\n")
    assert File.given("-", b"Gut.").source.document == Document("Gut.", metadata=File.given(
        "-", b"").source.document.metadata)  # fmt: skip
