"""The German model of the Hannover Tagger (HanTa), loaded once, and what its lexicon knows."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from HanTa.HanoverTagger import HanoverTagger

#: How many words the caches hold.
WORDS = 50_000
#: A tag whose logarithmic weight is this much smaller than the best is a slip (*Telekom* as NN).
_RARE = 4


@cache
def hanta() -> HanoverTagger:
    """Return the tagger with its German model (1.2 MB, in the wheel of HanTa), loaded once.

    HanTa works out each word anew, which is nearly all of its time; here each word once.
    """
    from HanTa.HanoverTagger import HanoverTagger

    tagger = HanoverTagger("morphmodel_ger.pgz")
    tagger._tag_word = lru_cache(WORDS)(tagger._tag_word)  # noqa: SLF001
    tagger._analyze = lru_cache(WORDS)(tagger._analyze)  # noqa: SLF001
    return tagger


@lru_cache(WORDS)
def seen_tags(word: str) -> frozenset[str]:
    """Return the tags that a word had, more than by chance, where HanTa was trained.

    >>> sorted(seen_tags("Berlin")), sorted(seen_tags("Xyzzy"))
    (['NE'], [])
    """
    tagger = hanta()
    seen = tagger.cache.get(word.lower(), ())
    best = max((weight for _, weight in seen), default=0.0)
    return frozenset(tagger.int2tag[tag] for tag, weight in seen if weight > best - _RARE)
