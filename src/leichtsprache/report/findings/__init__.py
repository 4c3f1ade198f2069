"""The findings of files in the forms that people, editors and build servers read."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from leichtsprache.report.results import Result

#: The modules that ``render`` results, by the name of the form; imported when it is asked for.
FORMS: dict[str, str] = {
    "text": "leichtsprache.report.findings.text",
    "json": "leichtsprache.report.findings.json",
    "jsonl": "leichtsprache.report.findings.jsonl",
    "sarif": "leichtsprache.report.findings.sarif",
    "github": "leichtsprache.report.findings.github",
    "junit": "leichtsprache.report.findings.junit",
    "html": "leichtsprache.report.findings.html",
}


def render(results: Sequence[Result], form: str = "text", *, color: bool = False) -> str:
    """Return the results in one of the `FORMS`; ``color`` is for texts in a terminal.

    >>> from leichtsprache.document import Document
    >>> print(render([Result.of(Document("Das gilt."), "brief.txt")]), end="")
    brief.txt: 0 Funde
    """
    module = import_module(FORMS[form])
    options = {"color": color} if form == "text" else {}
    rendered: str = module.render(results, **options)
    return rendered
