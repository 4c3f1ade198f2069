"""The public face: few names, documented, quick to import."""

from __future__ import annotations

import subprocess
import sys
from inspect import isfunction
from pathlib import Path

import pytest

import leichtsprache

NAMES = {
    "Document", "Edit", "Finding", "Pipeline", "Rule", "Stage",
    "read", "write",
    "segment", "analyze", "score", "check", "simplify", "summarize", "translate",
}  # fmt: skip
# Packages that cost time or memory and are needed only by some stages.
HEAVY = {
    "HanTa", "ablaut", "argostranslate", "ctranslate2", "defusedxml", "jinja2", "mammoth",
    "markdown_it", "nltk", "numpy", "pyphen", "selectolax", "sentencepiece", "spacy", "textstat",
    "tqdm", "yaml",
}  # fmt: skip


def test_at_most_15_public_names() -> None:
    assert set(leichtsprache.__all__) == NAMES
    assert leichtsprache.__all__ == sorted(leichtsprache.__all__)
    assert len(NAMES) <= 15


def test_every_public_name_is_what_it_says_and_documented() -> None:
    for name in NAMES - {"Stage"}:
        thing = getattr(leichtsprache, name)
        assert thing.__name__ == name
        assert ">>>" in thing.__doc__ or not isfunction(thing)


def test_stages_pickle() -> None:
    import pickle

    stages: list[leichtsprache.Stage] = [
        leichtsprache.segment(), leichtsprache.analyze(), leichtsprache.score(),
        leichtsprache.check(), leichtsprache.simplify(), leichtsprache.summarize(),
        leichtsprache.translate("en"),
    ]  # fmt: skip
    document = leichtsprache.Document("Das kostet 10 % mehr.")
    for stage in stages[:-1]:
        assert pickle.loads(pickle.dumps(stage))(document) == stage(document)
    assert pickle.loads(pickle.dumps(stages[-1])) == stages[-1]


@pytest.mark.parametrize("module", ["leichtsprache", "leichtsprache.cli"])
def test_import_loads_nothing_heavy(module: str) -> None:
    script = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8"
    )
    assert set(done.stdout.split()) & HEAVY == set()


def test_package_is_typed() -> None:
    assert Path(leichtsprache.__file__).with_name("py.typed").exists()
