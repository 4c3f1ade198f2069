"""Word files made by python-docx, and files that only pretend to be some."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Pt

import leichtsprache as ls
from leichtsprache.document import Document
from leichtsprache.errors import ReadError
from leichtsprache.formats.docx import load

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _loaded(made: "docx.document.Document") -> Document:
    packed = BytesIO()
    made.save(packed)
    return load(packed.getvalue())


def _plain() -> "docx.document.Document":
    """Return a file in the layout of Leichte Sprache."""
    made = docx.Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(14)
    normal.paragraph_format.line_spacing = 1.5
    return made


def _found(document: Document) -> set[str]:
    return {each.rule for each in ls.check()(document).findings}


def _packed(**members: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return packed.getvalue()


def _body(content: str) -> bytes:
    return f'<w:document xmlns:w="{_W}"><w:body>{content}</w:body></w:document>'.encode()


def test_structure_becomes_blocks() -> None:
    made = docx.Document()
    made.add_heading("Das Amt", 0)
    made.add_heading("Öffnungs-Zeiten", 2)
    made.add_paragraph("Das Amt ist offen.")
    made.add_paragraph("Ausweis", style="List Bullet")
    made.add_paragraph("Zuerst", style="List Number")
    made.add_paragraph("Alles ist gut.", style="Quote")
    made.add_table(1, 2).cell(0, 1).text = "5 Euro"
    document = _loaded(made)
    assert [
        (each.kind, each.level, each.span.slice(document.text)) for each in document.blocks
    ] == [
        ("heading", 1, "Das Amt"),
        ("heading", 2, "Öffnungs-Zeiten"),
        ("paragraph", 0, "Das Amt ist offen."),
        ("item", 1, "Ausweis"),
        ("item", 1, "Zuerst"),
        ("quote", 0, "Alles ist gut."),
        ("cell", 0, "5 Euro"),
    ]


def test_headings_are_known_by_their_level_whatever_they_are_called() -> None:
    made = docx.Document()
    style = made.styles.add_style("Zwischentitel", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = made.styles["Heading 3"]
    made.add_paragraph("Wer hilft?", style="Zwischentitel")
    (block,) = _loaded(made).blocks
    assert (block.kind, block.level) == ("heading", 3)


def test_emphasis_and_links_become_marks() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Das ist ")
    paragraph.add_run("wichtig").bold = True
    paragraph.add_run(" und ")
    paragraph.add_run("schräg").italic = True
    document = _loaded(made)
    marks = document.blocks[0].marks or ()
    assert [(each.kind, each.span.slice(document.text)) for each in marks] == [
        ("bold", "wichtig"),
        ("italic", "schräg"),
    ]


def test_title_and_language_are_metadata() -> None:
    made = docx.Document()
    made.core_properties.title = "Wahl & Recht"
    made.add_paragraph("Wählen gehen.")
    metadata = _loaded(made).metadata
    assert (metadata["title"], metadata["lang"]) == ("Wahl & Recht", "en")


def test_a_file_in_easy_layout_has_no_faults_of_layout() -> None:
    made = _plain()
    made.add_paragraph("Das Amt ist offen.")
    layout = {"font-size", "line-spacing", "align-left", "font-face", "no-italic-caps",
              "hyphens-auto", "contrast"}  # fmt: skip
    assert not layout & _found(_loaded(made))


def test_faults_of_layout_are_found() -> None:
    made = _plain()
    small = made.add_paragraph().add_run("Das ist zu klein.")
    small.font.size = Pt(9)
    made.add_paragraph("Das ist Block-Satz.").alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    made.add_paragraph("Das ist eng.").paragraph_format.line_spacing = 1.0
    capitals = made.add_paragraph().add_run("Das sind Groß-Buchstaben.")
    capitals.font.all_caps = True
    made.add_paragraph().add_run("Das hat Serifen.").font.name = "Times New Roman"
    made.settings.element.append(OxmlElement("w:autoHyphenation"))
    assert {"font-size", "align-left", "line-spacing", "no-italic-caps", "font-face",
            "hyphens-auto"} <= _found(_loaded(made))  # fmt: skip


def test_the_look_of_a_style_is_seen() -> None:
    made = _plain()
    style = made.styles.add_style("Fußzeile klein", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = made.styles["Normal"]
    style.font.size = Pt(7)
    made.add_paragraph("Das ist zu klein.", style="Fußzeile klein")
    assert '"7"' in _loaded(made).metadata["layout.font-size"]


def test_read_takes_word_files(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Das Amt ist offen.")
    made.save(str(tmp_path / "brief.docx"))
    document = ls.read(tmp_path / "brief.docx")
    assert (document.text, document.metadata["file"]) == ("Das Amt ist offen.", "brief.docx")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "beschädigt"),
        (b"PK\x03\x04 und mehr nicht", "beschädigt"),
        (_packed(mimetype=b"application/epub+zip"), "keine Word-Datei"),
        (_packed(word__document_xml=b"<w:document>"), "kein lesbares XML"),
        (_packed(word__document_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "kein lesbares"),
        (_packed(word__document_xml=_body(" " * 3_000_000)), "zu groß"),
        (_packed(word__document_xml=_body("<w:p>" * 300 + "</w:p>" * 300)), "verschachtelt"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        load(data)
