"""What the tests of operations share: a sentence to work on, and what is made of it."""

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.plan import Operation
from leichtsprache.rewrite.surface import Passage


def passage(text: str) -> Passage:
    """Return the first sentence of a text, analyzed."""
    document = analyze()(Document(text))
    return Passage(document, document.sentences[0])


def only(operation: Operation, text: str) -> str:
    """Return the sentences of the first thing that an operation finds, or nothing."""
    found = [" ".join(each.sentences) for each in operation(passage(text))]
    return found[0] if found else ""
