"""The table of abbreviations: what they stand for, and whether they may end a sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from leichtsprache.document import FrozenMap
from leichtsprache.resources import table

Kind = Literal["title", "number", "word", "inner", "open", "closing"]

_BLANKS = re.compile(r"\s+")
_COMPOUND = re.compile(  # altgr., Lindenstr.
    r"^(?:alt|neu|mittel|nieder|ober|ur|nord|süd|ost|west)(?=..)|^\w+(?=(?:str|nr)\.?\Z)"
)


class Abbreviation(NamedTuple):
    """An abbreviation as the table writes it (``z. B.``), what it stands for, and its kind.

    ``title`` stands before a name, ``inner`` inside a sentence: neither ends one. ``number``
    stands before a number or letter, and so does ``word``, which otherwise is an ordinary word
    (``Art``). ``open`` may end a sentence where a new one clearly begins, ``closing`` (``usw.``)
    ends it before any capital letter.
    """

    written: str
    expansion: str
    kind: Kind


def without_blanks(text: str) -> str:
    """Return the key of an abbreviation in `abbreviations`, however it is spaced.

    >>> without_blanks("z. B.")
    'z.B.'
    """
    return _BLANKS.sub("", text)


def base(word: str) -> str:
    """Return the part of a compound that the table knows, or ``word`` itself.

    >>> base("Lindenstr."), base("altgr."), base("usw.")
    ('str.', 'gr.', 'usw.')
    """
    return _COMPOUND.sub("", word)


@cache
def abbreviations() -> FrozenMap[str, Abbreviation]:
    """Return all abbreviations that the library knows, keyed by their letters without blanks.

    >>> abbreviations()["z.B."].expansion
    'zum Beispiel'
    """
    rows = table("segment/abbreviations.tsv").rows
    return FrozenMap(
        (without_blanks(written), Abbreviation(written, expansion, cast("Kind", kind)))
        for written, expansion, kind in rows
    )
