"""Part-of-speech tags (STTS) and lemmas, from the Hannover Tagger (HanTa)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from HanTa.HanoverTagger import HanoverTagger

#: HanTa's search is quadratic in the length of a word; beyond this nothing is a German word.
_LONGEST = 60


@cache
def hanta() -> HanoverTagger:
    """Return the tagger with its German model (1.2 MB, in the wheel of HanTa), loaded once."""
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger("morphmodel_ger.pgz")


def tag(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return lemma and STTS tag for each word of one sentence.

    >>> tag(["Der", "Zug", "kommt", "an", "."])
    [('der', 'ART'), ('Zug', 'NN'), ('kommen', 'VVFIN'), ('an', 'PTKVZ'), ('.', '$.')]
    """
    known = [word if len(word) <= _LONGEST else "Wort" for word in words]
    tagged = hanta().tag_sent(known, taglevel=1)
    return [
        (lemma if len(word) <= _LONGEST else word, mark.replace("(", "").replace(")", ""))
        for word, (_, lemma, mark) in zip(words, tagged, strict=True)
    ]
