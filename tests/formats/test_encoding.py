"""Bytes → text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.errors import ReadError
from leichtsprache.formats.encoding import decode

SENTENCES = [
    "Die Größe der Häuser ist schön.",
    "Grüße",
    "Fußgänger müssen über die Straße.",
    "Äpfel kosten viel.",
    "Übung macht den Meister.",
    "Das ist schön und gut. Die Bürgerinnen und Bürger gehen über die Straße.",
]


@pytest.mark.parametrize("name", ["cp1252", "iso8859_15", "cp850", "mac_roman"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_old_german_character_sets(name: str, sentence: str) -> None:
    assert decode(sentence.encode(name)) == sentence


@pytest.mark.parametrize(
    ("name", "sentence"), [("cp1252", "„Café“ – 5 €"), ("cp1252", '„Haus"'), ("iso8859_15", "5 €")]
)
def test_signs_beyond_letters(name: str, sentence: str) -> None:
    assert decode(sentence.encode(name)) == sentence


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_marks(mark: bytes, name: str) -> None:
    assert decode(mark + "Grüße 😀".encode(name)) == "Grüße 😀"


def test_a_page_may_declare_its_character_set() -> None:
    page = '<html><head><meta charset="koi8-r"></head>Привет, да.'
    assert "Привет" in decode(page.encode("koi8-r"))
    wrong = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">„Größe“'
    assert "„Größe“" in decode(wrong.encode("cp1252"))


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "utf-7", "nichts", "rot13", "base64"])
def test_a_wrong_declaration_is_not_believed(declared: str) -> None:
    page = f"<meta charset={declared}>Größe und Übung"
    assert decode(page.encode("cp1252")) == page


def test_line_ends_become_one() -> None:
    assert decode(b"eins\r\nzwei\rdrei\nvier") == "eins\nzwei\ndrei\nvier"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_utf8_stays_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_are_text_or_a_read_error(data: bytes) -> None:
    try:
        text = decode(data)
    except ReadError:
        text = ""
    assert "\0" not in text
    assert "\r" not in text
