"""Bytes → text: byte order marks, UTF-8, a declared character set, the old German ones."""

from __future__ import annotations

import codecs
import re

from leichtsprache.errors import ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_KINDS = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP (auch Word und EPUB)",
    b"\x89PNG": "PNG-Bild",
    b"\xff\xd8\xff": "JPEG-Bild",
    b"GIF8": "GIF-Bild",
    b"\x1f\x8b": "GZIP",
    b"{\\rtf": "RTF",
    b"\xd0\xcf\x11\xe0": "altes Office-Dokument",
}
_DECLARED = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
# In the order of preference: Windows, Latin-9, DOS, old Macintosh.
_LEGACY = ("cp1252", "iso8859_15", "cp850", "mac_roman")
# What a character beyond ASCII is in German text: a letter in a word, or a sign outside of one.
_GERMAN = re.compile(
    "(?<=[A-Za-zäöüÄÖÜ])[äöüßéèàç]|[äöüÄÖÜé](?=[a-zßäöü])|(?<![A-Za-z])[„“”‚‘–—•·§«»\xa0]|"
    "[“”‘’–—…€°²³½«»\xa0](?![A-Za-z])|’(?=s)"
)
# Families that keep ASCII as it is; a declared "utf-16" or "base64" is never true.
_DECLARABLE = ("iso8859", "cp125", "cp850", "koi8", "mac", "gb", "big5", "euc", "shift_jis")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> str:
    r"""Return the text of ``data`` with ``"\n"`` as line end.

    Tried in turn: a byte order mark, UTF-8, the character set that an HTML page declares, and
    the old character set in which most of the other characters are ones that German uses.
    Raises `ReadError` where the data is no text or no character set fits.

    >>> decode("Grüße\r\naus Köln".encode("cp1252"))
    'Grüße\naus Köln'
    """
    for start, kind in _OTHER_KINDS.items():
        if data.startswith(start):
            raise ReadError(f"Die Datei ist kein Text, sondern: {kind}.")
    text = _text(data)
    if "\0" in text or len(_CONTROL.findall(text)) * 100 > len(text):
        raise ReadError("Die Datei ist kein Text: Sie enthält Steuerzeichen.")
    return normalize_lines(text)


def normalize_lines(text: str) -> str:
    r"""Return ``text`` with ``"\n"`` as the only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(data: bytes) -> str:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _decoded(data, _declared(data) or _likeliest(data))


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"Ein Zeichen ist beschädigt (Zeichensatz {name}, Byte {error.start}). "
            "Speichern Sie die Datei neu als UTF-8."
        ) from error


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, 2048)
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    # Browsers read Latin-1 as Windows text.
    return {"iso8859-1": "cp1252"}.get(name, name) if name.startswith(_DECLARABLE) else None


def _likeliest(data: bytes) -> str:
    """Return the old character set in which the characters beyond ASCII look most German."""
    best = max(_LEGACY, key=lambda name: _german_share(data, name))
    if _german_share(data, best) < 0.5:
        raise ReadError("Der Zeichensatz ist unklar. Speichern Sie die Datei neu als UTF-8.")
    return best


def _german_share(data: bytes, name: str) -> float:
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return 0.0
    return len(_GERMAN.findall(text)) / sum(not each.isascii() for each in text)
