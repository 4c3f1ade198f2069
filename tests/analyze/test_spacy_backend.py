"""The spaCy backend, with a small pipeline trained here from the treebank data."""

from __future__ import annotations

import pickle
import random
import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import leichtsprache as ls
from benchmarks.analysis import Gold, bare, treebank
from leichtsprache.analyze import analyze_sentence
from leichtsprache.analyze.spacy_backend import SpacyTagger, spacy_tagger
from leichtsprache.analyze.stts import UPOS, stts
from leichtsprache.errors import TaggerError

spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install spacy")

from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.training import Example  # noqa: E402

TRAINED, HELD_BACK, EPOCHS = 700, 150, 5
TEXT = "Das Bad ist zu, weil die Heizung nicht geht. (Wir warten.)"
_EMBEDDING = {
    "@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 64, "depth": 2,
    "embed_size": 1000, "window_size": 1, "maxout_pieces": 2, "subword_features": True,
}  # fmt: skip
_MODEL = {"@architectures": "spacy.Tagger.v2", "tok2vec": _EMBEDDING}


@pytest.fixture(scope="module")
def gold(data: Path) -> list[list[Gold]]:
    bank = data / "treebank" / "de_hdt-partial.conllu"
    return list(islice(treebank(bank), TRAINED + HELD_BACK))


@pytest.fixture(scope="module")
def pipeline(gold: list[list[Gold]]) -> Any:
    nlp = spacy.blank("de")
    nlp.add_pipe("tagger", config={"model": _MODEL})
    examples = [
        Example.from_dict(Doc(nlp.vocab, [w.text for w in each]), {"tags": [w.tag for w in each]})
        for each in gold[:TRAINED]
    ]
    spacy.util.fix_random_seed(1)
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = 0.005
    shuffle = random.Random(1).shuffle
    for _ in range(EPOCHS):
        shuffle(examples)
        for start in range(0, TRAINED, 16):
            nlp.update(examples[start : start + 16], sgd=optimizer)
    return nlp


@pytest.fixture(scope="module")
def folder(pipeline: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("spacy") / "pipeline"
    pipeline.to_disk(path)
    return path


def test_its_tags_are_right_on_sentences_it_has_not_seen(
    pipeline: Any, gold: list[list[Gold]]
) -> None:
    tagger = spacy_tagger(pipeline)
    pairs = [
        (tag, word.tag)
        for sentence in gold[TRAINED:]
        for (_, tag), word in zip(tagger(bare(sentence).tokens), sentence, strict=True)
    ]
    assert sum(stts(right) == tag for tag, right in pairs) / len(pairs) > 0.85


def test_tokens_stay_ours_and_clauses_are_read(pipeline: Any) -> None:
    document = ls.analyze(spacy_tagger(pipeline))(ls.Document(TEXT))
    ours = ls.analyze()(ls.Document(TEXT))
    assert [each.span for each in document.tokens] == [each.span for each in ours.tokens]
    clauses = document.sentences[0].clauses or ()
    assert [(each.kind, each.first, each.last) for each in clauses] == [
        ("main", 0, 9),
        ("subordinate", 5, 9),
    ]


def test_tags_are_those_of_the_pipeline(pipeline: Any, gold: list[list[Gold]]) -> None:
    for sentence in gold[TRAINED:][:30]:
        words = bare(sentence)
        doc = pipeline(Doc(pipeline.vocab, [word.text for word in sentence]))
        tags = [tag for _, tag in spacy_tagger(pipeline)(words.tokens)]
        assert tags == [stts(word.tag_) for word in doc]


def test_a_folder_serves_and_can_be_sent_to_workers(folder: Path) -> None:
    stage = ls.analyze(spacy_tagger(folder))
    assert len(pickle.dumps(stage)) < 1_000
    alone = stage(ls.Document(TEXT))
    assert list(ls.Pipeline(stage).stream([TEXT, TEXT], workers=2)) == [alone, alone]


def test_a_loaded_pipeline_can_be_pickled(pipeline: Any) -> None:
    stage = ls.analyze(spacy_tagger(pipeline))
    assert pickle.loads(pickle.dumps(stage))(ls.Document(TEXT)) == stage(ls.Document(TEXT))


def _lemmas(doc: Doc) -> Doc:
    for token in doc:
        token.tag_ = "NN" if token.text[0].isalpha() else "$."
        token.lemma_ = f"{token.text.lower()}{token.whitespace_}"
    return doc


def _only_tags(doc: Doc) -> Doc:
    for token, tag in zip(doc, ("ART", "NN", "VVFIN", "ADJD", "$."), strict=False):
        token.tag_ = tag
    return doc


def _english(doc: Doc) -> Doc:
    for token in doc:
        token.tag_ = "VBZ"
    return doc


Language.component("lemmas-and-blanks", func=_lemmas)
Language.component("only-tags", func=_only_tags)
Language.component("english-tags", func=_english)


def _blank(*components: str) -> Any:
    nlp = spacy.blank("de")
    for name in components:
        nlp.add_pipe(name)
    return nlp


def test_lemmas_come_from_the_pipeline_if_it_has_them() -> None:
    document = ls.analyze(spacy_tagger(_blank("lemmas-and-blanks")))(ls.Document("Das Haus."))
    assert [each.lemma for each in document.tokens] == ["das ", "haus", "."]


def test_lemmas_it_lacks_are_ours() -> None:
    words = bare([Gold(word, "", "") for word in "Die Häuser standen leer .".split()])
    sentence = analyze_sentence(words, SpacyTagger(_blank("only-tags")))
    assert [each.lemma for each in sentence.tokens] == ["der", "Haus", "stehen", "leer", "."]


def test_a_long_or_strange_word_stops_nothing(pipeline: Any) -> None:
    words = ["Donau" * 2_000, "€", "\u200b", "…", "½", "ſ"]
    tagged = spacy_tagger(pipeline)(bare([Gold(word, "", "") for word in words]).tokens)
    assert len(tagged) == len(words)
    assert tagged[0][0] == words[0]


@pytest.mark.parametrize(("components", "tag"), [((), "''"), (("english-tags",), "VBZ")])
def test_a_pipeline_without_stts_is_refused(components: tuple[str, ...], tag: str) -> None:
    with pytest.raises(TaggerError, match=f"{tag}.*STTS"):
        spacy_tagger(_blank(*components))


def test_a_missing_pipeline_says_what_to_do() -> None:
    with pytest.raises(TaggerError, match=r"de_nowhere.*spacy download"):
        spacy_tagger("de_nowhere")


def test_a_damaged_pipeline_is_told_from_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 3\n", encoding="utf-8")
    with pytest.raises(TaggerError, match="lässt sich nicht laden"):
        spacy_tagger(tmp_path)


def test_without_spacy_the_error_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(TaggerError, match=r"leichtsprache\[spacy\]"):
        SpacyTagger("not-loaded-before")([])


def test_nothing_imports_spacy_before_it_is_asked() -> None:
    script = "import leichtsprache.analyze.spacy_backend, sys; print('spacy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.strip() == "False"


def test_every_tag_of_the_treebanks_is_known(gold: list[list[Gold]]) -> None:
    tags = {word.tag for sentence in gold for word in sentence}
    assert len(tags) > 40
    assert all(stts(tag) in UPOS for tag in tags)
