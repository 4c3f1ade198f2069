"""The contract of stages and pipelines."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest

from leichtsprache import Document, Pipeline
from leichtsprache.errors import LeichtspracheError, ReadError
from leichtsprache.pipeline import Stage


def double(document: Document) -> Document:
    return replace(document, text=document.text * 2)


def append(document: Document, mark: str) -> Document:
    return replace(document, text=document.text + mark)


def sign(document: Document) -> Document:
    return replace(document, text=f"{document.text} {os.getpid()}")


def refuse(document: Document) -> Document:
    if document.text == "2":
        raise ReadError("2 is not wanted.")
    return document


def test_stages_run_in_order_and_pipelines_nest() -> None:
    inner = Pipeline(partial(append, mark="!"), double)
    outer: Stage = Pipeline(double, inner)
    assert outer(Document("a")).text == "aa!aa!"


def test_a_string_is_a_document() -> None:
    assert Pipeline()("Hallo") == Document("Hallo")


@pytest.mark.parametrize("workers", [1, 2])
def test_stream_keeps_the_order(workers: int) -> None:
    texts = [str(number) for number in range(25)]
    results = Pipeline(double).stream(texts, workers=workers)
    assert [each.text for each in results] == [text * 2 for text in texts]


def test_workers_are_processes_of_their_own() -> None:
    texts = [each.text for each in Pipeline(sign).stream(["a", "b", "c"], workers=2)]
    assert [text[0] for text in texts] == ["a", "b", "c"]
    assert str(os.getpid()) not in {text.split()[1] for text in texts}


@pytest.mark.parametrize("workers", [1, 2])
def test_stream_takes_no_more_than_it_needs(workers: int) -> None:
    taken: list[int] = []

    def source() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield str(number)

    results = Pipeline(double).stream(source(), workers=workers)
    assert next(iter(results)).text == "00"
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_comes_when_its_document_is_due(workers: int) -> None:
    results = Pipeline(refuse).stream(["1", "2", "3"], workers=workers)
    assert next(results).text == "1"
    with pytest.raises(LeichtspracheError, match="not wanted"):
        next(results)


def test_pipelines_pickle() -> None:
    pipeline = pickle.loads(pickle.dumps(Pipeline(double, partial(append, mark="?"))))
    assert pipeline("x").text == "xx?"
