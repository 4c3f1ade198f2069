"""The counts that all readability formulas need, made in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from leichtsprache.document import Sentence
from leichtsprache.score.sentences import is_small_number, joined, unite
from leichtsprache.segment.syllables import count_syllables

#: A word of more letters is long (Björnsson 1968; Bamberger and Vanecek 1984).
LONG_WORD = 6
#: A sentence of more words is long: in real Leichte Sprache 5 % are (STAGE corpus).
LONG_SENTENCE = 12


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in a text.

    ``letters`` are letters and digits, ``monosyllables`` words of one syllable, ``polysyllables``
    of three or more, ``long_words`` of more than six letters, ``long_sentences`` sentences of more
    than twelve words. ``small_numbers`` have one or two digits, as those of lists: they make a
    sentence longer, but are no words. ``forms`` are the words in text order, in lower case.
    """

    sentences: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0
    monosyllables: int = 0
    polysyllables: int = 0
    long_words: int = 0
    long_sentences: int = 0
    small_numbers: int = 0
    forms: tuple[str, ...] = ()

    @property
    def types(self) -> int:
        """How many different words there are."""
        return len(set(self.forms))

    @property
    def hapaxes(self) -> int:
        """How many words occur once."""
        return list(Counter(self.forms).values()).count(1)


def counts(sentences: Iterable[Sentence]) -> Counts:
    """Return the counts of ``sentences``: those of a document, a block, or a single one.

    >>> from leichtsprache.document import Document
    >>> from leichtsprache.segment import segment
    >>> made = counts(segment()(Document("Das ist gut. Das Bundes-Gesetz gilt.")).sentences)
    >>> made.sentences, made.words, made.syllables, made.long_words
    (2, 6, 9, 1)
    """
    united = unite(sentences)
    words = [word for sentence in united for word in sentence if not is_small_number(word)]
    sizes = [sum(map(str.isalnum, word)) for word in words]
    syllables = [count_syllables(word) for word in words]
    return Counts(
        sentences=len(united),
        words=len(words),
        letters=sum(sizes),
        syllables=sum(syllables),
        monosyllables=syllables.count(1),
        polysyllables=sum(count >= 3 for count in syllables),
        long_words=sum(size > LONG_WORD for size in sizes),
        long_sentences=sum(len(sentence) > LONG_SENTENCE for sentence in united),
        small_numbers=sum(map(len, united)) - len(words),
        forms=tuple(joined(word).casefold() for word in words),
    )
