"""Books made here, whole and broken."""

import zipfile
from io import BytesIO

import pytest

from leichtsprache.errors import ReadError
from leichtsprache.formats.epub import load

_CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/buch.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""
_PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<metadata><dc:title>Das Amt</dc:title><dc:language>de</dc:language></metadata>
<manifest>
 <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
 <item id="b" href="text/zwei%20b.xhtml" media-type="application/xhtml+xml"/>
 <item id="a" href="text/eins.xhtml" media-type="application/xhtml+xml"/>
 <item id="x" href="text/anhang.xhtml" media-type="application/xhtml+xml"/>
 <item id="p" href="bild.png" media-type="image/png"/>
</manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/>
<itemref idref="x" linear="no"/><itemref idref="p"/><itemref idref="fehlt"/></spine></package>"""
_BOOK = {
    "META-INF/container.xml": _CONTAINER,
    "EPUB/buch.opf": _PACKAGE,
    "EPUB/nav.xhtml": "<html><body><h1>Inhalt</h1></body></html>",
    "EPUB/text/eins.xhtml": "<html><head><title>x</title></head><body><h1>Eins</h1>"
    "<p>Das Amt ist <b>offen</b>.</p></body></html>",
    "EPUB/text/zwei b.xhtml": "<html><body><h2>Zwei</h2><ul><li>Ausweis</li></ul></body></html>",
    "EPUB/text/anhang.xhtml": "<html><body><p>Anhang.</p></body></html>",
}


def _packed(members: dict[str, str]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_chapters_stand_in_reading_order() -> None:
    document = load(_packed(_BOOK))
    assert [(each.kind, each.span.slice(document.text)) for each in document.blocks] == [
        ("heading", "Eins"),
        ("paragraph", "Das Amt ist offen."),
        ("heading", "Zwei"),
        ("item", "Ausweis"),
    ]
    assert (document.metadata["title"], document.metadata["lang"]) == ("Das Amt", "de")


def test_a_page_that_is_missing_is_left_out() -> None:
    members = {name: text for name, text in _BOOK.items() if "eins" not in name}
    assert load(_packed(members)).text == "Zwei\n\nAusweis"


def _encrypted(name: str) -> dict[str, str]:
    reference = f'<a><CipherReference URI="{name}"/></a>'
    return {**_BOOK, "META-INF/encryption.xml": reference}


def test_encrypted_fonts_do_no_harm() -> None:
    assert "offen" in load(_packed(_encrypted("EPUB/fonts/a.otf"))).text


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"mimetype": "application/epub+zip"}, "kein EPUB-Buch: META-INF"),
        ({"META-INF/container.xml": "<container/>"}, "kein EPUB-Buch: Die Paket-Datei"),
        ({"META-INF/container.xml": _CONTAINER}, "EPUB/buch.opf fehlt"),
        ({"META-INF/container.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}, "kein lesbares XML"),
        (_encrypted("EPUB/text/eins.xhtml"), "gegen Kopieren geschützt"),
        ({**_BOOK, "EPUB/text/eins.xhtml": "<div>" * 600}, "zu tief verschachtelt"),
    ],
)
def test_what_is_no_book_is_refused(members: dict[str, str], reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        load(_packed(members))


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(ReadError, match="beschädigt"):
        load(b"%PDF-1.7")
