"""Readability formulas for German: pure functions of the counts, each with its source.

The coefficients of the Wiener Sachtextformeln are those that textstat and our design notes give;
the book itself was not opened. All functions need a text with at least one word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from leichtsprache.document import FrozenMap
from leichtsprache.score.counts import Counts

#: Words in the moving window of `moving_type_token_ratio`, as in Covington and McFall (2010).
WINDOW = 50

_SAMPLE = Counts(
    sentences=2, words=20, letters=110, syllables=36, monosyllables=10, polysyllables=4,
    long_words=5, long_sentences=1, forms=("das", "haus", "das") * 6 + ("ist", "alt"),
)  # fmt: skip


def mean_sentence_length(counts: Counts) -> float:
    """Words and small numbers per sentence.

    >>> mean_sentence_length(_SAMPLE)
    10.0
    """
    return (counts.words + counts.small_numbers) / counts.sentences


def mean_word_letters(counts: Counts) -> float:
    """Letters per word, without the separators of compounds.

    >>> mean_word_letters(_SAMPLE)
    5.5
    """
    return counts.letters / counts.words


def mean_word_syllables(counts: Counts) -> float:
    """Syllables per word.

    >>> mean_word_syllables(_SAMPLE)
    1.8
    """
    return counts.syllables / counts.words


def share_monosyllables(counts: Counts) -> float:
    """Share of words of one syllable, in per cent (ES of the Wiener Sachtextformeln).

    >>> share_monosyllables(_SAMPLE)
    50.0
    """
    return 100 * counts.monosyllables / counts.words


def share_polysyllables(counts: Counts) -> float:
    """Share of words of three or more syllables, in per cent (MS).

    >>> share_polysyllables(_SAMPLE)
    20.0
    """
    return 100 * counts.polysyllables / counts.words


def share_long_words(counts: Counts) -> float:
    """Share of words of more than six letters, in per cent (IW).

    >>> share_long_words(_SAMPLE)
    25.0
    """
    return 100 * counts.long_words / counts.words


def share_long_sentences(counts: Counts) -> float:
    """Share of sentences of more than twelve words, in per cent.

    >>> share_long_sentences(_SAMPLE)
    50.0
    """
    return 100 * counts.long_sentences / counts.sentences


def flesch_amstad(counts: Counts) -> float:
    """Flesch reading ease for German: 180 - words per sentence - 58.5 * syllables per word.

    Source: Amstad, T. (1978): Wie verständlich sind unsere Zeitungen? Dissertation, Zürich.

    >>> flesch_amstad(_SAMPLE)
    64.7
    """
    return 180 - mean_sentence_length(counts) - 58.5 * mean_word_syllables(counts)


def wiener_1(counts: Counts) -> float:
    """First Wiener Sachtextformel: 0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875.

    The result is a school grade, as that of the other three.

    Source: Bamberger, R. and Vanecek, E. (1984): Lesen, Verstehen, Lernen, Schreiben. Wien.

    >>> round(wiener_1(_SAMPLE), 4)
    6.2745
    """
    return (
        0.1935 * share_polysyllables(counts)
        + 0.1672 * mean_sentence_length(counts)
        + 0.1297 * share_long_words(counts)
        - 0.0327 * share_monosyllables(counts)
        - 0.875
    )


def wiener_2(counts: Counts) -> float:
    """Second Wiener Sachtextformel: 0.2007 MS + 0.1682 SL + 0.1373 IW - 2.779.

    Source: Bamberger and Vanecek (1984), as `wiener_1`.

    >>> round(wiener_2(_SAMPLE), 4)
    6.3495
    """
    return (
        0.2007 * share_polysyllables(counts)
        + 0.1682 * mean_sentence_length(counts)
        + 0.1373 * share_long_words(counts)
        - 2.779
    )


def wiener_3(counts: Counts) -> float:
    """Third Wiener Sachtextformel: 0.2963 MS + 0.1905 SL - 1.1144.

    Source: Bamberger and Vanecek (1984), as `wiener_1`.

    >>> round(wiener_3(_SAMPLE), 4)
    6.7166
    """
    return 0.2963 * share_polysyllables(counts) + 0.1905 * mean_sentence_length(counts) - 1.1144


def wiener_4(counts: Counts) -> float:
    """Fourth Wiener Sachtextformel: 0.2656 SL + 0.2744 MS - 1.693.

    Source: Bamberger and Vanecek (1984), as `wiener_1`.

    >>> round(wiener_4(_SAMPLE), 4)
    6.451
    """
    return 0.2744 * share_polysyllables(counts) + 0.2656 * mean_sentence_length(counts) - 1.693


def lix(counts: Counts) -> float:
    """Läsbarhetsindex: words per sentence + long words in per cent.

    Source: Björnsson, C. H. (1968): Läsbarhet. Stockholm.

    >>> lix(_SAMPLE)
    35.0
    """
    return mean_sentence_length(counts) + share_long_words(counts)


def rix(counts: Counts) -> float:
    """Rate index: long words per sentence.

    Source: Anderson, J. (1983): Lix and Rix. Journal of Reading 26(6), 490-496.

    >>> rix(_SAMPLE)
    2.5
    """
    return counts.long_words / counts.sentences


def gsmog(counts: Counts) -> float:
    """SMOG for German, a school grade: sqrt(polysyllables in 30 sentences) - 2.

    Source: Bamberger and Vanecek (1984), after McLaughlin, G. H. (1969): SMOG Grading.

    >>> round(gsmog(_SAMPLE), 4)
    5.746
    """
    return sqrt(30 * counts.polysyllables / counts.sentences) - 2


def type_token_ratio(counts: Counts) -> float:
    """Different words per word; falls with the length of the text.

    >>> type_token_ratio(_SAMPLE)
    0.2
    """
    return counts.types / counts.words


def guiraud(counts: Counts) -> float:
    """Guiraud's index: different words / sqrt(words); depends less on the length.

    Source: Guiraud, P. (1954): Les caractères statistiques du vocabulaire. Paris.

    >>> round(guiraud(_SAMPLE), 4)
    0.8944
    """
    return counts.types / sqrt(counts.words)


def share_hapaxes(counts: Counts) -> float:
    """Share of words that occur once, in per cent of all words.

    >>> share_hapaxes(_SAMPLE)
    10.0
    """
    return 100 * counts.hapaxes / counts.words


def moving_type_token_ratio(counts: Counts) -> float:
    """Mean type-token ratio of all windows of 50 words (MATTR); of the whole if it is shorter.

    Source: Covington, M. A. and McFall, J. D. (2010): Cutting the Gordian Knot. Journal of
    Quantitative Linguistics 17(2), 94-100.

    >>> moving_type_token_ratio(_SAMPLE)
    0.2
    """
    forms = counts.forms
    seen = Counter(forms[:WINDOW])
    types = [len(seen)]
    for gone, come in zip(forms, forms[WINDOW:], strict=False):
        seen[come] += 1
        seen[gone] -= 1
        if not seen[gone]:
            del seen[gone]
        types.append(len(seen))
    return sum(types) / len(types) / min(WINDOW, len(forms))


@dataclass(frozen=True, slots=True)
class Formula:
    """A score: its German title, its function, whether higher or lower is easier, its source."""

    name: str
    title: str
    function: Callable[[Counts], float]
    easier: Literal["higher", "lower"] = "lower"
    source: str = ""


_AMSTAD = "Amstad 1978"
_VIENNA = "Bamberger & Vanecek 1984"

#: All scores by name, in the order in which they are shown.
FORMULAS: FrozenMap[str, Formula] = FrozenMap(
    (formula.name, formula)
    for formula in (
        Formula("flesch-amstad", "Flesch-Wert (Amstad)", flesch_amstad, "higher", _AMSTAD),
        Formula("wiener-1", "Wiener Sachtextformel 1", wiener_1, source=_VIENNA),
        Formula("wiener-2", "Wiener Sachtextformel 2", wiener_2, source=_VIENNA),
        Formula("wiener-3", "Wiener Sachtextformel 3", wiener_3, source=_VIENNA),
        Formula("wiener-4", "Wiener Sachtextformel 4", wiener_4, source=_VIENNA),
        Formula("lix", "LIX", lix, source="Björnsson 1968"),
        Formula("rix", "RIX", rix, source="Anderson 1983"),
        Formula("gsmog", "SMOG für Deutsch", gsmog, source=_VIENNA),
        Formula("mean-sentence-length", "Wörter pro Satz", mean_sentence_length),
        Formula("mean-word-letters", "Buchstaben pro Wort", mean_word_letters),
        Formula("mean-word-syllables", "Silben pro Wort", mean_word_syllables),
        Formula("share-long-sentences", "Lange Sätze in %", share_long_sentences),
        Formula("share-long-words", "Lange Wörter in %", share_long_words),
        Formula("share-polysyllables", "Wörter ab 3 Silben in %", share_polysyllables),
        Formula("share-monosyllables", "Wörter mit 1 Silbe in %", share_monosyllables, "higher"),
        Formula("share-hapaxes", "Wörter, die nur einmal vorkommen, in %", share_hapaxes),
        Formula("type-token-ratio", "Verschiedene Wörter pro Wort", type_token_ratio),
        Formula("guiraud", "Wortvielfalt nach Guiraud", guiraud, source="Guiraud 1954"),
        Formula(
            "mattr", "Wortvielfalt in 50 Wörtern", moving_type_token_ratio,
            source="Covington & McFall 2010",
        ),
    )
)  # fmt: skip
