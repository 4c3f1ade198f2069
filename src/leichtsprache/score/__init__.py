"""Readability scores: counts made once, formulas as pure functions of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from leichtsprache.document import Document, FrozenMap
from leichtsprache.pipeline import Stage
from leichtsprache.score.counts import Counts, counts
from leichtsprache.score.formulas import FORMULAS, Formula
from leichtsprache.score.textstat_view import textstat_scores
from leichtsprache.segment import segment

__all__ = ["FORMULAS", "Counts", "Formula", "counts", "evaluate", "score"]


def score(*, textstat: bool = False) -> Stage:
    """Return the stage that fills ``Document.scores`` by the names in `FORMULAS`.

    A text without words has ``None`` for each. With ``textstat`` the values of the package of that
    name stand beside ours, as ``"textstat:flesch-amstad"`` and so on.

    >>> scores = score()(Document("Das ist gut. Das Haus ist alt.")).scores
    >>> scores["mean-sentence-length"], scores["flesch-amstad"]
    (3.5, 118.0)
    """
    return partial(_score, textstat=textstat)


def evaluate(made: Counts) -> FrozenMap[str, float | None]:
    """Return the value of each formula, or ``None`` where nothing was counted.

    >>> evaluate(Counts())["lix"] is None
    True
    """
    return FrozenMap(
        (name, formula.function(made) if made.words else None) for name, formula in FORMULAS.items()
    )


def _score(document: Document, *, textstat: bool) -> Document:
    document = segment()(document)
    scores = dict(evaluate(counts(document.sentences)))
    if textstat:
        scores |= textstat_scores(document.text)
    return replace(document, scores=FrozenMap(scores))
