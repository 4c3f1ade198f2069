"""The whole path of one text: from an article to easy German with summaries."""

from __future__ import annotations

from leichtsprache.analyze import analyze
from leichtsprache.pipeline import Pipeline, Stage
from leichtsprache.rules import check
from leichtsprache.rules.profiles import Profile
from leichtsprache.score import score
from leichtsprache.segment import segment
from leichtsprache.simplify import Level, simplify
from leichtsprache.summarize import summarize
from leichtsprache.translate import translate


def conversion(
    profile: str | Profile = "din33429",
    target: str | None = "en",
    *,
    sentences: int = 2,
    level: Level = "normal",
) -> Pipeline:
    """Return the pipeline that ``leichtsprache convert`` runs.

    Original and easy version are both scored and checked by ``profile``; ``level`` is that of
    `simplify`. Each section is summarized in at most ``sentences`` sentences, and these are
    translated into ``target`` (a language code; ``None`` leaves the translation out). Where the
    model for that is missing, the rest is still delivered, with a note in ``Document.metadata``.

    Raises `ProfileError` for an unknown profile.

    >>> document = conversion(target=None)("Das Amt hilft am 3. März. Es kostet 10 % mehr.")
    >>> document.root.findings != () and len(document.summaries)
    1
    """
    judge = Pipeline(score(), check(profile))
    stages: list[Stage] = [segment(), analyze(), judge, simplify(profile, level), judge]
    stages.append(summarize(sentences))
    if target:
        stages.append(translate(target))
    return Pipeline(*stages)
