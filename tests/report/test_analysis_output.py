"""An analysis as text and JSON, with what decided."""

from __future__ import annotations

import doctest
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import leichtsprache as ls
from leichtsprache.analyze.trace import CaseChoice, Doubt, Step, Trace, trace
from leichtsprache.document import Clause, Document, Sentence, Span, Token
from leichtsprache.parts import Features, Fields, Morph, Phrase, Predicate
from leichtsprache.report.analysis_conllu import analysis_conllu
from leichtsprache.report.analysis_json import analysis_json
from leichtsprache.report.analysis_text import analysis_text

TEXT = """Das Bad

Das alte Bad, das seit Mai zu ist, wird von der Stadt repariert, weil die Heizung nicht geht.
„Wir warten (noch)“, sagt die Leiterin.

Wer hilft? Am 3. Mai wissen wir mehr."""


def analyzed(text: str) -> Document:
    return ls.analyze()(Document(text))


def test_json_has_all_fields_of_the_parts(houses: Document) -> None:
    """A field that comes or goes changes what others read: the schema then gets a new number."""
    data = json.loads(analysis_json(houses, name="haus.txt"))
    assert (data["schema"], data["file"]) == ("leichtsprache-analysis/1", "haus.txt")
    (sentence,) = data["sentences"]
    assert set(sentence) == {"text", "block", "start", "stop", "tokens", "clauses", "phrases"}
    assert set(sentence["tokens"][0]) == {"start", "stop", "text", "lemma", "tag", "morph"}
    assert set(sentence["tokens"][0]["morph"]) == {
        "case", "number", "gender", "person", "tense", "mood", "degree", "certain",
    }  # fmt: skip
    assert set(sentence["phrases"][0]) == {
        "kind", "first", "last", "head", "case", "number", "gender", "options", "preposition",
        "role", "parent", "certain",
    }  # fmt: skip
    assert set(sentence["clauses"][0]) == {
        "kind", "first", "last", "connector", "finite", "verbs", "antecedent", "parent", "certain",
        "subject", "subject_certain", "fields", "predicate", "elliptic", "quoted",
        "antecedent_certain",
    }  # fmt: skip
    assert set(sentence["clauses"][0]["predicate"]) == {
        "passive", "tense", "mood", "modal", "negation", "particle", "certain",
    }  # fmt: skip


def rebuilt(data: dict[str, Any]) -> Sentence:
    """Return the sentence that the data were made from."""

    def token(start: int, stop: int, morph: Any, **rest: Any) -> Token:
        return Token(Span(start, stop), morph=morph and Morph(**morph), **rest)

    def clause(verbs: Any, fields: Any, predicate: Any, **rest: Any) -> Clause:
        bounds = {name: each and tuple(each) for name, each in (fields or {}).items()}
        said = {**(predicate or {}), "negation": tuple((predicate or {}).get("negation", ()))}
        return Clause(
            verbs=tuple(verbs),
            fields=fields and Fields(**bounds),
            predicate=Predicate(**said) if predicate else None,
            **rest,
        )

    def phrase(options: Any, **rest: Any) -> Phrase:
        return Phrase(options=frozenset(Features(**each) for each in options), **rest)

    return Sentence(
        Span(data["start"], data["stop"]),
        tuple(token(**each) for each in data["tokens"]),
        tuple(clause(**each) for each in data["clauses"]),
        tuple(phrase(**each) for each in data["phrases"]),
    )


def test_json_gives_the_analysis_back(houses: Document) -> None:
    for document in (houses, analyzed(TEXT)):
        data = json.loads(analysis_json(document))["sentences"]
        assert tuple(map(rebuilt, data)) == document.sentences


def test_json_spans_are_those_of_the_text() -> None:
    for each in json.loads(analysis_json(analyzed(TEXT)))["sentences"]:
        assert TEXT[each["start"] : each["stop"]] == each["text"]
        for token in each["tokens"]:
            assert TEXT[token["start"] : token["stop"]] == token["text"]


def test_text_shows_words_clauses_and_phrases(houses: Document) -> None:
    lines = analysis_text(houses).splitlines()
    assert lines == [
        "Satz 1: Alte Häuser wurden nie verkauft.",
        "",
        "  Nr  Wort      Grund-Form  Art    Form",
        "   1  Alte      alt         ADJA   Nominativ, Mehrzahl, sächlich, Grund-Stufe (sicher)",
        "   2  Häuser    Haus        NN     Nominativ, Mehrzahl, sächlich (vermutet)",
        "   3  wurden    werden      VAFIN  Mehrzahl, 3. Person, Präteritum, Indikativ (vermutet)",
        "   4  nie       nie         ADV",
        "   5  verkauft  verkaufen   VVPP",
        "   6  .         .           $.",
        "",
        "  Haupt-Satz 1–5 „Alte Häuser wurden nie verkauft“ (sicher, in Anführungs-Zeichen)",
        "      Verb: „wurden … verkauft“: Präteritum, Indikativ, Passiv mit werden,"
        " verneint mit „nie“ (sicher)",
        "      Subjekt: „Häuser“ (vermutet)",
        "      Felder: Vorfeld 1–2, linke Klammer 3, Mittelfeld 4, rechte Klammer 5",
        "    Nominal-Gruppe 1–2 „Alte Häuser“: Nominativ, Mehrzahl, sächlich (vermutet)",
        "      Nominal-Gruppe, Name 2 „Häuser“",
    ]


def test_text_indents_clauses_under_the_one_they_depend_on() -> None:
    lines = analysis_text(analyzed("Er bleibt, weil das Bad, das er mag, zu ist.")).splitlines()
    titles = [line for line in lines if "-Satz " in line]
    assert [len(line) - len(line.lstrip()) for line in titles] == [2, 4, 6]
    assert [line.split()[0] for line in titles] == ["Haupt-Satz", "Neben-Satz", "Relativ-Satz"]


def test_text_ends_where_clauses_depend_on_each_other(houses: Document) -> None:
    document = houses
    clauses = tuple(Clause("subordinate", n, n, parent=1 - n) for n in range(2))
    sentence = replace(document.sentences[0], clauses=clauses)
    block = replace(document.blocks[0], sentences=(sentence,))
    shown = analysis_text(replace(document, blocks=(block,)))
    assert shown.count("Neben-Satz") == 2


def test_text_keeps_control_characters_from_the_terminal() -> None:
    assert "\x1b" not in analysis_text(analyzed("Das ist \x1b[31mrot."))


def test_nothing_to_analyze_is_no_error() -> None:
    empty = analyzed("")
    assert (analysis_conllu(empty), analysis_text(empty)) == ("", "")
    assert json.loads(analysis_json(empty))["sentences"] == []


@pytest.mark.parametrize(
    ("decided", "line"),
    [
        (
            Trace(tags=(Step(3, "context", "amount", "PIS", "ADV"),)),
            "4 „nie“: PIS → ADV (Regel für die Umgebung amount)",
        ),
        (
            Trace(cases=(CaseChoice(0, ("nom", "gen", "acc"), ("nom", "acc"), "nom"),)),
            "1–2 „Alte Häuser“: Die Form lässt zu: Nominativ, Genitiv, Akkusativ."
            " Als Subjekt bleibt davon: Nominativ, Akkusativ. Vermutet: Nominativ.",
        ),
        (
            Trace(cases=(CaseChoice(1, ("nom", "acc"), ("dat",), "dat"),)),
            "2 „Häuser“: Die Form lässt zu: Nominativ, Akkusativ. Als Subjekt geht nur: Dativ."
            " Das gilt.",
        ),
        (
            Trace(doubts=(Doubt(0, "front"),)),
            "Haupt-Satz 1–5: vermutet. Vor dem Verb steht mehr als ein Satz-Glied,"
            " oder etwas Unklares.",
        ),
        (Trace(), "Keine Regel hat etwas geändert, nichts war zu wählen."),
    ],
)
def test_text_tells_what_decided(houses: Document, decided: Trace, line: str) -> None:
    lines = analysis_text(houses, traces=(decided,)).splitlines()
    assert lines[-2:] == ["  Warum:", f"    {line}"]


def test_json_tells_what_decided() -> None:
    document = analyzed("Sie arbeitet als Lehrerin.")
    traces = tuple(map(trace, document.sentences))
    (sentence,) = json.loads(analysis_json(document, traces=traces))["sentences"]
    assert sentence["explanation"]["tags"] == [
        {"token": 2, "source": "context", "rule": "comparing", "before": "APPR", "after": "KOKOM"}
    ]


def test_the_examples_of_the_docs_run() -> None:
    page = Path(__file__).parents[2] / "docs" / "analysis.md"
    outcome = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert outcome.attempted
    assert not outcome.failed
