"""The one contract: a stage takes a document and returns a document. A pipeline is a stage."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from leichtsprache.document import Document

if TYPE_CHECKING:
    from concurrent.futures import Future

Stage = Callable[[Document], Document]

# Documents in flight for each worker: enough to keep it busy, few enough to keep memory flat.
_AHEAD = 4


class Pipeline:
    """Stages in a row. It is itself a stage, so pipelines nest.

    >>> from dataclasses import replace
    >>> def shout(document: Document) -> Document:
    ...     return replace(document, text=document.text.upper())
    >>> Pipeline(shout, Pipeline())("Hallo!").text
    'HALLO!'
    """

    def __init__(self, *stages: Stage) -> None:
        self.stages = stages

    def __call__(self, document: Document | str) -> Document:
        """Run all stages; a string is taken as plain text."""
        if isinstance(document, str):
            document = Document(document)
        for stage in self.stages:
            document = stage(document)
        return document

    def __repr__(self) -> str:
        return f"Pipeline({', '.join(map(repr, self.stages))})"

    def stream(
        self, documents: Iterable[Document | str], *, workers: int = 1
    ) -> Iterator[Document]:
        """Yield the results in the order of ``documents``, lazily.

        With more than one of ``workers`` the stages run in that many processes; they must be
        picklable then, as all stages of this library are. An error of a stage is raised when its
        document's turn comes.

        >>> [each.text for each in Pipeline().stream(["Eins.", "Zwei."])]
        ['Eins.', 'Zwei.']
        """
        if workers < 2:
            yield from map(self, documents)
            return
        from concurrent.futures import ProcessPoolExecutor  # costs 30 ms to import

        with ProcessPoolExecutor(workers) as pool:
            pending: deque[Future[Document]] = deque()
            for document in documents:
                pending.append(pool.submit(self, document))
                if len(pending) >= workers * _AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
