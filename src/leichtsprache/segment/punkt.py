"""What Punkt knows: NLTK's sentence tokenizer with the German model of Kiss and Strunk.

Kiss, T. and Strunk, J. (2006): Unsupervised Multilingual Sentence Boundary Detection.
Computational Linguistics 32(4). The model lies in ``resources/segment/punkt.tsv``; nothing is
downloaded. NLTK takes half a second to import, so it is asked only where no rule of ours decides.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from leichtsprache.resources import table

# NLTK's flags for a word seen in lower case (at the start of a sentence, inside, or unknown).
_LOWER_CASE = 16 | 32 | 64


@cache
def _model() -> dict[str, dict[str, str]]:
    """Return the rows of the model: kind → word → value."""
    model: dict[str, dict[str, str]] = {}
    for kind, word, value in table("segment/punkt.tsv").rows:
        model.setdefault(kind, {})[word] = value
    return model


def is_abbreviation(word: str) -> bool:
    """Say whether Punkt learned ``word`` (without its last full stop) as an abbreviation.

    >>> is_abbreviation("bzw"), is_abbreviation("Haus")
    (True, False)
    """
    return word.lower() in _model()["abbreviation"]


def is_lower_case_word(word: str) -> bool:
    """Say whether ``word`` was seen in lower case in the newspapers that Punkt learned from.

    >>> is_lower_case_word("Danach"), is_lower_case_word("Haus")
    (True, False)
    """
    return int(_model()["case"].get(word.lower(), 0)) & _LOWER_CASE > 0


@cache
def _tokenizer() -> Any:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    model = _model()
    parameters = PunktParameters()
    parameters.abbrev_types.update(model["abbreviation"])
    parameters.collocations.update(_collocations())
    parameters.sent_starters.update(model["starter"])
    parameters.ortho_context.update({word: int(flags) for word, flags in model["case"].items()})
    return PunktSentenceTokenizer(parameters)


def _collocations() -> set[tuple[str, str]]:
    """Return Punkt's collocations: pairs of words with a full stop between that belong together."""
    rows = table("segment/punkt.tsv").rows
    return {(first, second) for kind, first, second in rows if kind == "collocation"}


def ends_sentence(left: str, right: str) -> bool:
    """Say whether Punkt ends a sentence after ``left`` (with its full stop), before ``right``.

    >>> ends_sentence("bzw.", "Haus"), ends_sentence("Haus.", "Garten")
    (False, True)
    """
    return bool(_tokenizer().text_contains_sentbreak(f"{left} {right}"))
