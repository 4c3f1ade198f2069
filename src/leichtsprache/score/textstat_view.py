"""The German values of the package textstat, to stand beside ours."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from leichtsprache.document import FrozenMap

# Which method of textstat makes the score that we know by this name.
_METHODS: FrozenMap[str, Callable[[Any, str], float]] = FrozenMap(
    {
        "flesch-amstad": lambda stat, text: stat.flesch_reading_ease(text),
        "wiener-1": lambda stat, text: stat.wiener_sachtextformel(text, 1),
        "wiener-2": lambda stat, text: stat.wiener_sachtextformel(text, 2),
        "wiener-3": lambda stat, text: stat.wiener_sachtextformel(text, 3),
        "wiener-4": lambda stat, text: stat.wiener_sachtextformel(text, 4),
        "lix": lambda stat, text: stat.lix(text),
        "rix": lambda stat, text: stat.rix(text),
        "mean-sentence-length": lambda stat, text: stat.words_per_sentence(text),
        "mean-word-syllables": lambda stat, text: stat.avg_syllables_per_word(text),
        "sentences": lambda stat, text: stat.sentence_count(text),
        "words": lambda stat, text: stat.lexicon_count(text),
        "syllables": lambda stat, text: stat.syllable_count(text),
    }
)


def textstat_scores(text: str) -> FrozenMap[str, float | None]:
    """Return textstat's values for ``text``, by our names after ``"textstat:"``.

    They differ from ours because textstat ends a sentence at every ``.``, ``!`` and ``?``, leaves
    out sentences of one or two words, and counts hyphenation points as syllables. Where textstat
    gives 0 for a text without words, the value here is ``None``.

    >>> textstat_scores("Er muss z. B. bis zum 3. März bei Dr. Meier sein.")["textstat:sentences"]
    3.0
    """
    empty = not any(map(str.isalnum, text))
    return FrozenMap(
        (f"textstat:{name}", None if empty else float(method(_german(), text)))
        for name, method in _METHODS.items()
    )


@cache
def _german() -> Any:
    """Return our own instance: the language of the one that textstat shares stays untouched."""
    from textstat.textstat import textstatistics

    german = textstatistics()
    german.set_lang("de")
    return german
