r"""German text → checked, scored, easy German with English summaries of its sections.

A text is a `Document` that never changes, a `Stage` takes one and returns a new one, and a
`Pipeline` runs stages in a row:

>>> import leichtsprache as ls
>>> pipeline = ls.Pipeline(ls.segment(), ls.analyze(), ls.score(), ls.check("din33429"),
...                        ls.simplify("din33429"), ls.summarize(), ls.translate("en"))

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder:
...     article = Path(folder, "artikel.md")
...     _ = article.write_text("# Das Bad\n\nDer Eintritt kostet 10 % mehr.", encoding="utf-8")
...     document = pipeline(ls.read(article))
...     ls.write(document, Path(folder, "artikel.html"))

The easy text, and what it was made from:

>>> document.text
'Das Bad\n\nDer Eintritt kostet 10 Prozent mehr.'
>>> [finding.rule for finding in document.root.findings if finding.rule == "num-percent"]
['num-percent']
>>> ls.score()(ls.Document("Das ist gut. Das Haus ist alt.")).scores["flesch-amstad"]
118.0
"""

from leichtsprache.analyze import analyze
from leichtsprache.document import Document, Edit, Finding
from leichtsprache.formats import read, write
from leichtsprache.pipeline import Pipeline, Stage
from leichtsprache.rules import check
from leichtsprache.rules.contract import Rule
from leichtsprache.score import score
from leichtsprache.segment import segment
from leichtsprache.simplify import simplify
from leichtsprache.summarize import summarize
from leichtsprache.translate import translate

__version__ = "0.1.0"
__all__ = [
    "Document",
    "Edit",
    "Finding",
    "Pipeline",
    "Rule",
    "Stage",
    "analyze",
    "check",
    "read",
    "score",
    "segment",
    "simplify",
    "summarize",
    "translate",
    "write",
]
