"""Plain text: read as it is."""

from __future__ import annotations

import re

from leichtsprache.document import Document, FrozenMap

_DATE = re.compile(r"\s*date (\d{4}(?:-\d\d){0,2})(?:\s+|\Z)")


def parse(text: str) -> Document:
    """Return ``text`` as a document without blocks; `leichtsprache.segment` finds them.

    A leading ``date 2024-10`` becomes metadata and leaves the text.

    >>> document = parse(" date 2024-10 Das Amt ist offen.")
    >>> document.text, document.metadata["date"]
    ('Das Amt ist offen.', '2024-10')
    """
    found = _DATE.match(text)
    if not found:
        return Document(text)
    return Document(text[found.end() :], metadata=FrozenMap({"date": found[1]}))
