"""*Und* behind a dash goes on with the sentence: "Er nahm Tee – und trank ihn"."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.joins.coordination import split_coordination
from leichtsprache.rewrite.marks import is_plain
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage

_DASHES = frozenset("-–—")


def split_dash(source: Passage) -> Iterator[Rewrite]:
    """Yield the two sentences that *und* joins behind the only dash of a sentence.

    >>> document = analyze()(Document("Die Frau kauft ein Haus – und verkauft es sofort."))
    >>> next(split_dash(Passage(document, document.sentences[0]))).sentences
    ('Die Frau kauft ein Haus.', 'Die Frau verkauft es sofort.')
    """
    marks = [n for n, token in enumerate(source.tokens) if token.text in _DASHES]
    if len(marks) != 1 or not 0 < marks[0] < source.end - 1:
        return
    (mark,) = marks
    joined = _joined(source, mark) if source.tokens[mark + 1].text == "und" else None
    for found in split_coordination(joined, {"und": ""}) if joined else ():
        if found.sentences:
            yield Rewrite(clause_span(source, mark + 1, source.end - 1), found.sentences)
            return


def _joined(source: Passage, mark: int) -> Passage | None:
    """Return the sentence without its dash, if nothing else hides how it is built."""
    text = f"{source.text(0, mark)} {source.text(mark + 1, len(source.tokens))}"
    document = analyze()(Document(text))
    joined = Passage(document, document.sentences[0])
    return joined if len(document.sentences) == 1 and is_plain(joined) else None
