"""Write the SentencePiece normalization rules: quotes, dashes, spaces, composed umlauts."""

from __future__ import annotations

import unicodedata
from pathlib import Path

QUOTES = dict.fromkeys("„“”‟«»″", '"') | dict.fromkeys("‚‘’‛‹›`´′", "'")
DASHES = dict.fromkeys("‐‑‒–—―−", "-")
SPACES = dict.fromkeys(
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t", " "
)
GONE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u00b7\u2022", "")
OTHER = {"…": "...", "₂": "2", "²": "²", "ﬁ": "fi", "ﬂ": "fl", "№": "Nr."}


def rules() -> dict[str, str]:
    """Map each character (or sequence) to its plain form."""
    composed = {
        unicodedata.normalize("NFD", c): c
        for c in map(chr, range(0xC0, 0x250))
        if unicodedata.normalize("NFD", c) != c
    }
    return {**QUOTES, **DASHES, **SPACES, **GONE, **OTHER, **composed}


def write(path: Path) -> None:
    """Write the rules as SentencePiece reads them: code points in hex."""
    lines = (f"{points(a)}\t{points(b)}\n" for a, b in rules().items() if a != b)
    path.write_text("".join(lines), encoding="utf-8")


def points(text: str) -> str:
    """Return the code points in hex."""
    return " ".join(f"{ord(c):X}" for c in text)
