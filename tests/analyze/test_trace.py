"""What decided: the trace comes to the same tags as the analysis, and names the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze import analyze, analyze_sentence
from leichtsprache.analyze.corrections import RULES
from leichtsprache.analyze.trace import Step, trace
from leichtsprache.analyze.words import RULES as WORD_RULES
from leichtsprache.document import Document, Sentence, Token
from leichtsprache.parts import Case

CONTEXT_RULES = {rule.__name__ for _, rule in RULES}


def sentence_of(text: str) -> Sentence:
    return analyze()(Document(text)).sentences[0]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Sie arbeitet als Lehrerin.", Step(2, "context", "comparing", "APPR", "KOKOM")),
        ("Das Bad", Step(1, "context", "noun_behind_article", "NE", "NN")),
    ],
)
def test_a_rule_in_context_is_named(text: str, step: Step) -> None:
    assert step in trace(sentence_of(text)).tags


def test_a_rule_about_a_word_is_named() -> None:
    steps = trace(sentence_of("Das steht auf www.beispiel.de im Netz.")).tags
    assert [(each.source, each.rule, each.after) for each in steps if each.token == 3] == [
        ("word", "address", "NE")
    ]


def test_what_the_clauses_correct_is_told() -> None:
    def infinitives(tokens: Sequence[Token]) -> list[tuple[str, str]]:
        tags = "ART NN $, PRELS PPER VVINF $, VVFIN $.".split()
        return [(token.text.lower(), tag) for token, tag in zip(tokens, tags, strict=True)]

    text = "Die Vereine, die uns unterstützen, zahlen."
    document = analyze(infinitives)(Document(text))
    found = trace(document.sentences[0], infinitives).tags
    assert found == (Step(5, "clauses", "clauses", "VVINF", "VVFIN"),)


@given(
    st.lists(
        st.sampled_from(
            "der die das Haus Essen als wie um zu mehr , . weil geht gehen Berlin www.x.de 3 Muss "
            "können uns Wir PC-Kurs bis Montag dass nicht – ( ein".split()
        ),
        min_size=1,
        max_size=14,
    )
)
def test_steps_lead_from_the_first_tag_to_the_last(words: list[str]) -> None:
    document = analyze()(Document(" ".join(words)))
    for sentence in document.sentences:
        current: dict[int, str] = {}
        for step in trace(sentence).tags:
            assert current.get(step.token, step.before) == step.before != step.after
            current[step.token] = step.after
            if step.source == "context":
                assert step.rule in CONTEXT_RULES
            if step.source == "word":
                assert step.rule in {"capitals", *(rule.__name__ for rule in WORD_RULES)}
        assert all(sentence.tokens[n].tag == tag for n, tag in current.items())


def test_a_clause_in_doubt_has_a_reason() -> None:
    sentences = analyze()(
        Document(
            "Weil wir. Gestern der Mann das Haus sah die Frau. Er kann das Haus. "
            "Das Bad ist heute zu."
        )
    ).sentences
    for sentence in sentences:
        unsure = {n for n, each in enumerate(sentence.clauses or ()) if not each.certain}
        assert {each.clause for each in trace(sentence).doubts} == unsure
    assert any(trace(each).doubts for each in sentences)
    assert trace(sentences[-1]).doubts == ()


def test_the_front_is_named_where_it_is_not_one_constituent() -> None:
    (doubt,) = trace(sentence_of("Gestern der Mann das Haus, groß sah die Frau.")).doubts
    assert doubt.reason == "front"


def test_a_verb_without_a_clause_is_named() -> None:
    sentence = sentence_of("Das Amt prüft den Antrag.")
    (clause,) = sentence.clauses or ()
    unsure = replace(sentence, clauses=(replace(clause, finite=None, verbs=(), certain=False),))
    assert [each.reason for each in trace(unsure).doubts] == ["verb"]


def test_cases_are_those_that_the_form_allows() -> None:
    sentence = sentence_of("Das Haus sieht die Frau.")
    cases: tuple[Case, ...] = ("nom", "acc")
    for choice in trace(sentence).cases:
        assert choice.by_form == cases
        assert set(choice.left) <= set(choice.by_form)


def test_a_sentence_that_was_analyzed_before_is_traced_the_same() -> None:
    sentence = sentence_of("Sie arbeitet als Lehrerin.")
    assert trace(analyze_sentence(sentence)) == trace(sentence)
