"""What the analysis found in a document, as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from leichtsprache.analyze.trace import Trace
from leichtsprache.document import Document, Sentence, Span
from leichtsprache.report.json import dump

SCHEMA = "leichtsprache-analysis/1"

_Data = dict[str, Any]


def analysis_json(document: Document, *, name: str = "-", traces: tuple[Trace, ...] = ()) -> str:
    """Return all layers of the sentences of a document; ``name`` is its file.

    The fields are those of `leichtsprache.parts`, by their names, in full: what is open is
    ``null``. Offsets count code points of the text, positions the tokens of the sentence, from 0.
    ``traces``, one for each sentence, are added as ``explanation``. ``"schema"`` changes when a
    field does.

    >>> from leichtsprache.analyze import analyze
    >>> import json
    >>> data = json.loads(analysis_json(analyze()(Document("Das gilt."))))
    >>> data["schema"], data["sentences"][0]["clauses"][0]["kind"]
    ('leichtsprache-analysis/1', 'main')
    """
    data = {
        "schema": SCHEMA,
        "file": name,
        "metadata": dict(document.metadata),
        "sentences": list(_sentences(document, traces)),
    }
    return dump(data)


def _sentences(document: Document, traces: tuple[Trace, ...]) -> Iterator[_Data]:
    found = [(n, each) for n, block in enumerate(document.blocks) for each in block.sentences or ()]
    for number, (block, sentence) in enumerate(found):
        data = {"block": block, **_sentence(document, sentence)}
        yield {**data, "explanation": _plain(traces[number])} if traces else data


def _sentence(document: Document, sentence: Sentence) -> _Data:
    data: _Data = _plain(sentence)
    return {"text": sentence.span.slice(document.text), **data}


def _plain(part: Any) -> Any:
    """Return a part as data: spans as ``start`` and ``stop``, sets in order."""
    if is_dataclass(part):
        return _fields((each.name, getattr(part, each.name)) for each in fields(part))
    if hasattr(part, "_asdict"):
        return _fields(part._asdict().items())
    if isinstance(part, frozenset):
        return [_plain(each) for each in sorted(part)]
    return [_plain(each) for each in part] if isinstance(part, tuple) else part


def _fields(pairs: Any) -> _Data:
    data: _Data = {}
    for name, value in pairs:
        data.update(value._asdict() if isinstance(value, Span) else {name: _plain(value)})
    return data
