"""The report as one accessible HTML page that needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from leichtsprache.document import Document
from leichtsprache.report.contents import LANGUAGES, ReportBlock, contents
from leichtsprache.report.notes import SEVERITY_WORDS, rule_card
from leichtsprache.report.steps import reasons
from leichtsprache.resources import resource_path

if TYPE_CHECKING:
    from jinja2 import Template


def render(document: Document) -> str:
    """Return a page with summaries, original and easy version, findings and scores.

    The page is self-contained, loads nothing and runs no script. ``lang`` is ``de`` for the
    original, ``de-simple`` for the easy version, and that of the language for translations.

    >>> page = render(Document("Das gilt nicht <immer>."))
    >>> "Entwurf – nicht geprüft" in page, "<immer>" in page
    (True, False)
    """
    return template("page.html.jinja").render(contents=contents(document))


@cache
def template(name: str) -> Template:
    """Return a template of ``resources/report``, with the style and what all pages use."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    folder = resource_path("report")
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = "\n" + (folder / "page.css").read_text(encoding="utf-8")
    environment.globals |= {
        "style": Markup(style),  # noqa: S704  our own file
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "languages": LANGUAGES,
        "severities": SEVERITY_WORDS,
        "layout": _layout,
        "rule_card": rule_card,
        "reasons": reasons,
    }
    return environment.get_template(name)


def _layout(blocks: tuple[ReportBlock, ...]) -> list[tuple[str, list[ReportBlock]]]:
    """Group the blocks, so that items in a row are one list; the rest of an item is none."""

    def element(block: ReportBlock) -> str:
        return "rest" if block.kind == "item" and not block.opens else block.kind

    return [(kind, list(group)) for kind, group in groupby(blocks, key=element)]
