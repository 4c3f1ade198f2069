"""The stage, with a real model: what it translates, what it warns of, what it does without one."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tiny_model
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leichtsprache.document import Document, FrozenMap, Span, Summary, Token, Translation
from leichtsprache.pipeline import Pipeline
from leichtsprache.translate import engine
from leichtsprache.translate.engine import Engine, load
from leichtsprache.translate.models import find, remove
from leichtsprache.translate.stage import Translate, is_short, loops, translate

GERMAN, ENGLISH = zip(*tiny_model.PAIRS, strict=True)


def document(*sentences: str, original: str | None = None, **metadata: str) -> Document:
    """Return a document with one summary of the sentences."""
    text = " ".join(sentences) if original is None else original
    summary = Summary(sentences, (Span(0, len(text)),) * len(sentences))
    return Document(text, summaries=(summary,), metadata=FrozenMap(metadata))


def english(document: Document) -> Translation:
    (summary,) = document.summaries
    return summary.translations["en"]


def test_sentences_of_the_training_come_out_right(tiny_installed: Path) -> None:
    translation = english(translate("en")(document(*GERMAN)))
    assert translation.sentences == ENGLISH
    assert translation.model == find("de-en").name
    assert translation.warnings == ()


def test_every_summary_is_translated_and_nothing_else_changes(tiny_installed: Path) -> None:
    given = document(GERMAN[0], GERMAN[1], title="Park")
    french = FrozenMap({"fr": Translation(("Le parc.",), "m")})
    summaries = (*given.summaries, Summary((), ()), Summary((GERMAN[0],), (Span(0, 1),), french))
    made = translate()(replace(given, summaries=summaries))
    assert [each.translations["en"].sentences for each in made.summaries] == [
        ENGLISH[:2],
        (),
        ENGLISH[:1],
    ]
    assert made.summaries[2].translations["fr"] == french["fr"]
    assert replace(made, summaries=summaries) == replace(given, summaries=summaries)


def test_summaries_are_made_where_they_are_missing(tiny_installed: Path) -> None:
    made = translate()(Document("Das Krankenhaus ist neu."))
    assert english(made).sentences == ("The hospital is new.",)
    assert translate()(Document("")).summaries == ()


def test_one_call_for_all_and_each_sentence_once(tiny_installed: Path) -> None:
    loaded = load(find("de-en"))
    calls: list[list[list[str]]] = []
    genuine = loaded._translator

    class Recorder:
        def translate_batch(self, rows: list[list[str]], **options: Any) -> Any:
            calls.append(rows)
            return genuine.translate_batch(rows, **options)

    loaded._translator = Recorder()
    given = document(*GERMAN, *GERMAN)
    made = translate()(replace(given, summaries=given.summaries * 3))
    assert [len(rows) for rows in calls] == [len(GERMAN)]
    assert made.summaries[2].translations["en"].sentences == ENGLISH * 2


@pytest.mark.parametrize("easy", ["Das Kranken-Haus ist neu.", "Das Kranken·haus ist neu."])
def test_separators_of_compounds_do_not_reach_the_model(tiny_installed: Path, easy: str) -> None:
    given = document(easy, original="Das Krankenhaus ist neu.")
    assert english(translate()(given)).sentences == ("The hospital is new.",)


def test_real_hyphens_reach_it(tiny_installed: Path) -> None:
    sentence = "Das Krankenhaus liegt in Baden-Württemberg."
    made = english(translate()(document(sentence)))
    assert made.sentences == ("The hospital is in Baden-Württemberg.",)


def test_lost_facts_are_told_in_german(tiny_installed: Path) -> None:
    given = document(GERMAN[0], "Die Firma XL9 macht 731 neue Dinge: www.xl9.de")
    assert set(english(translate()(given)).warnings) >= {
        "Satz 2: In der Übersetzung fehlt die Zahl „731“.",
        "Satz 2: In der Übersetzung fehlt der Name „XL9“.",
        "Satz 2: In der Übersetzung fehlt die Adresse „www.xl9.de“.",
    }


def test_names_that_the_analysis_found_are_looked_for(tiny_installed: Path) -> None:
    from leichtsprache.translate.stage import _names

    text = "Erna sucht Land"
    tags = {"Erna": "NE", "sucht": "VVFIN", "Land": "NE"}
    tokens = [Token(Span(0, 4), word, tag=tag) for word, tag in tags.items()]
    tokens.append(Token(Span(0, 4), "Land", tag="NN"))
    found = Document(text)
    object.__setattr__(found, "blocks", (_Block(tokens),))
    assert _names(found) == {"Erna"}


class _Block:
    """A stand-in with nothing but tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self.sentences = (self,)
        self.tokens = tokens


def test_without_a_model_the_rest_is_delivered(argos_home: Path) -> None:
    given = document(GERMAN[0], title="Park")
    made = translate("en")(given)
    assert made.summaries == given.summaries
    assert made.metadata == FrozenMap(
        {
            "title": "Park",
            "note:translate:en": "Keine Übersetzung: Das Übersetzungs-Modell „de-en“ fehlt. "
            "So bekommen Sie es: leichtsprache models install de-en",
        }
    )


def test_the_note_goes_when_the_model_has_come(tiny_installed: Path) -> None:
    stale = document(GERMAN[0], **{"note:translate:en": "…", "note:translate:fr": "…"})
    made = translate("en")(stale)
    assert dict(made.metadata) == {"note:translate:fr": "…"}
    assert "note:translate:fr" in translate("fr")(made).metadata
    remove("de-en")
    assert "note:translate:en" in translate("en")(made).metadata


def test_without_the_extra_the_rest_is_delivered(
    argos_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "argostranslate", None)
    note = translate("en")(document(GERMAN[0])).metadata["note:translate:en"]
    assert "pip install 'leichtsprache[translate]'" in note


def test_a_damaged_model_ends_in_a_note(tiny_installed: Path) -> None:
    path = find("de-en").path / "model" / "model.bin"
    path.write_bytes(path.read_bytes()[:1000])
    assert find("de-en").path == path.parents[1]
    note = translate("en")(document(GERMAN[0])).metadata["note:translate:en"]
    assert "lässt sich nicht laden" in note


def test_stage_is_picklable_and_equal_to_its_like() -> None:
    stage = translate("en", beam=4, threads=1)
    assert pickle.loads(pickle.dumps(stage)) == stage == Translate("en", 4, 1)


def test_workers_translate_after_the_model_was_used_here(tiny_installed: Path) -> None:
    stage = translate("en", threads=1)
    here = stage(document(*GERMAN))
    assert list(Pipeline(stage).stream([document(*GERMAN)] * 4, workers=2)) == [here] * 4


@pytest.mark.parametrize("beam", [1, 4])
@pytest.mark.parametrize("threads", [0, 1, 2])
def test_same_english_whatever_the_options(tiny_installed: Path, beam: int, threads: int) -> None:
    made = translate("en", beam=beam, threads=threads)(document(*GERMAN))
    assert english(made).sentences == ENGLISH


def test_long_sentences_are_never_cut_silently(
    tiny_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "MAX_PIECES", 20)
    sentence = "Viele Menschen arbeiten dort, viele Menschen kommen mit dem Bus."
    loaded = load(find("de-en"))
    parts = list(loaded._parts(sentence))
    assert len(parts) > 1
    assert all(len(part) <= 20 for part in parts)
    assert " ".join(map(loaded._tokenizer.decode, parts)) == sentence
    assert loaded._tokenizer.decode(parts[0]) == "Viele Menschen arbeiten dort,"
    translation = english(translate()(document(sentence)))
    assert "Satz 1: Der Satz ist sehr lang und wurde in Teilen übersetzt." in translation.warnings


def test_a_word_without_end_is_cut_into_parts(tiny_installed: Path) -> None:
    parts = list(load(find("de-en"))._parts("ab" * 5000))
    assert "".join("".join(part) for part in parts) == "▁" + "ab" * 5000
    assert max(map(len, parts)) == engine.MAX_PIECES


def test_underscores_survive(tiny_installed: Path) -> None:
    tokenizer = load(find("de-en"))._tokenizer
    address = "max_muster@stadt_x.de"
    assert tokenizer.decode(tokenizer.encode(address)) == address


def test_a_loop_is_tried_again_another_way(
    tiny_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def stuck(
        self: Engine, sentences: tuple[str, ...], *, beam: int = 2, fresh: bool = False
    ) -> Any:
        asked.append(fresh)
        return tuple("good" if fresh and "A" in each else "no no no no" for each in sentences)

    monkeypatch.setattr(Engine, "translate", stuck)
    translation = english(translate()(document("A", "Das ist neu.")))
    assert asked == [False, True]
    assert translation.sentences == ("good", "no no no no")
    assert translation.warnings == ("Satz 2: Die Übersetzung wiederholt sich.",)


def test_loops_and_short_ones() -> None:
    assert loops("It is, it is, it is.")
    assert not loops("It is what it is. It is.")
    assert not loops("")
    assert is_short("Der Park liegt im Norden von Heilbronn.", "The park")
    assert not is_short("Der Park liegt im Norden von Heilbronn.", "The park lies north.")
    assert not is_short("Danke.", "Thanks.")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=60), max_size=4).map(tuple))
def test_any_text_gets_through(tiny_installed: Path, sentences: tuple[str, ...]) -> None:
    made = translate("en", threads=1)(document(*sentences))
    assert len(english(made).sentences) == len(sentences)
    assert made == translate("en", threads=1)(document(*sentences))
