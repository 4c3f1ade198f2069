"""The stage `simplify` as a whole: where its sentences come from, and when it stops."""

from __future__ import annotations

import pickle
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Block, Document, Edit, Finding, FrozenMap, Mark, Span
from leichtsprache.errors import ProfileError
from leichtsprache.guards import Loss
from leichtsprache.pipeline import Pipeline
from leichtsprache.rules import findings, settings
from leichtsprache.rules.contract import Fault, Options, Rule
from leichtsprache.rules.profiles import Setting, profile_names
from leichtsprache.segment import segment
from leichtsprache.simplify import harmless, simplify

TEXT = """\
Neues aus dem Rathaus

Die Bücherei bleibt bis zum 12.3.2027 zu, weil das Dach undicht ist. Danach ist alles neu.

Der Eintritt kostet ca. 5 € und gilt den ganzen Tag, obwohl das Haus um 18:00 Uhr schließt.
"""


def test_sentences_know_where_they_come_from() -> None:
    document = simplify()(Document(TEXT))
    assert document.source is not None
    for edit in document.edits:
        assert edit.span.slice(TEXT) in {
            sentence.span.slice(TEXT) for sentence in document.source.sentences
        }
        assert document.image(edit.span).slice(document.text) == edit.text


def test_headings_and_unchanged_sentences_stay() -> None:
    document = simplify()(Document(TEXT))
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "paragraph"]
    assert "Danach ist alles neu." in document.text
    assert document.layers >= {"sentences", "analysis"}


@pytest.mark.parametrize("profile", profile_names())
def test_a_simple_text_is_not_simplified_again(profile: str) -> None:
    once = simplify(profile)(Document(TEXT))
    twice = simplify(profile)(Document(once.text))
    assert twice.text == once.text


def test_a_text_without_faults_comes_back_as_it_is() -> None:
    document = simplify()(Document("Das Haus ist neu."))
    assert document.source is None
    assert document.edits == ()


def test_links_keep_their_words() -> None:
    text = "Die Schule ist zu, weil die Heizung nicht geht."
    mark = Mark(Span(4, 10), "link", "https://example.org")
    document = simplify()(Document(text, (Block(Span(0, len(text)), marks=(mark,)),)))
    (moved,) = document.blocks[0].marks or ()
    assert moved.span.slice(document.text) == "Schule"
    assert moved.target == "https://example.org"


def test_metadata_stays() -> None:
    document = Document("Es sind 5 %.", metadata=FrozenMap({"title": "Zahlen"}))
    assert simplify()(document).metadata["title"] == "Zahlen"


def _only(monkeypatch: pytest.MonkeyPatch, better: str, *, reworded: bool = False) -> None:
    """Let one rule be all there is: it repairs *12 Leute*."""

    def repair(document: Document, _options: Options) -> list[Fault]:
        start = document.text.find("12 Leute")
        span = Span(start, start + 8)
        return [Fault(span, (Edit(span, better, safe=True, reworded=reworded),))] * (start >= 0)

    rule = Rule(
        id="repair", title="", message="", check=repair, sources=(), good=(),
        bad=FrozenMap({"⟦12 Leute⟧": better}),
    )  # fmt: skip
    monkeypatch.setattr(
        "leichtsprache.rules.profiles.Profile.settings", lambda *_: (Setting.of(rule),)
    )


def test_an_edit_that_loses_a_fact_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    _only(monkeypatch, "Leute")
    document = simplify()(Document("Hallo! Es kamen 12 Leute."))
    assert document.text == "Hallo! Es kamen 12 Leute."
    (step,) = document.steps
    assert not step.is_made
    assert step.losses == (Loss("number", "12", "lost"),)
    assert (step.before, step.after) == ("Es kamen 12 Leute.", "Es kamen Leute.")
    assert step.span.slice(document.text) == step.before


def test_careful_keeps_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    _only(monkeypatch, "12 Menschen", reworded=True)
    document = Document("Es kamen 12 Leute.")
    assert simplify()(document).text == "Es kamen 12 Menschen."
    assert simplify(level="careful")(document).text == document.text


def test_unknown_levels_are_named() -> None:
    with pytest.raises(ProfileError, match="careful, normal"):
        simplify(level="bold")  # type: ignore[arg-type]


def test_steps_tell_how_each_sentence_came_about() -> None:
    document = simplify()(Document(TEXT))
    assert all(step.is_made for step in document.steps)
    first = document.steps[0]
    assert first.rule == "sub-causal"
    assert first.span.slice(TEXT) == first.before
    assert {"sub-causal", "sub-concessive", "date-long", "currency"} <= {
        step.rule for step in document.steps
    }
    assert pickle.loads(pickle.dumps(document)).steps == document.steps


def test_steps_point_into_the_text_as_it_was_read() -> None:
    document = Document("Es sind 5 %. Es sind 6 %.", (Block(Span(0, 25)),))
    revised = document.revise([Edit(Span(0, 12), "Ja.")])
    (step,) = simplify()(revised).steps
    assert step.span.slice(document.text) == "Es sind 6 %."


def test_unknown_profiles_are_named() -> None:
    with pytest.raises(ProfileError, match="din33429"):
        simplify("leicht")


def test_stage_can_be_pickled() -> None:
    stage = pickle.loads(pickle.dumps(Pipeline(simplify())))
    assert stage("Es sind 5 %.").text == "Es sind 5 Prozent."


def test_the_seed_goes_through(data: Path) -> None:
    text = next((data.parent / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    document = simplify()(Document(text))
    headings = [block for block in document.blocks if block.kind == "heading"]
    assert len(headings) == 3
    assert len(document.sentences) > len(document.root.sentences)


def test_a_text_without_full_stops_is_judged_around_each_edit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lengths: list[int] = []

    def compared(before: Document, after: Document) -> tuple[Loss, ...]:
        lengths.append(max(len(before.text), len(after.text)))
        return ()

    monkeypatch.setattr(import_module("leichtsprache.simplify.judgement"), "compare", compared)
    document = segment()(Document("".join(f"Das kostet {n} % mehr und " for n in range(100, 500))))
    spans = [Span(n + 15, n + 16) for n in range(0, len(document.text), 26)]
    found = [
        Finding("my-rule", each, "Nein.", edits=(Edit(each, "Prozent", safe=True),))
        for each in spans
    ]
    assert len(harmless(document, found)) == len(lengths) == 400
    assert max(lengths) < 1_000


def test_rules_of_sentences_find_the_same_in_each_sentence_alone() -> None:
    paths = sorted((Path(__file__).parents[1] / "examples" / "articles").glob("*.md"))
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in paths)
    document = analyze()(Document(text))
    alone = replace(
        document,
        blocks=tuple(
            replace(block, span=sentence.span, sentences=(sentence,))
            for block in document.blocks
            for sentence in block.sentences or ()
        ),
    )
    for each in settings():
        if each.rule.is_fixable and each.rule.scope == "sentence":
            whole, parts = (
                {finding for finding in findings(it, each) if finding.is_safe}
                for it in (document, alone)
            )
            assert whole == parts, each.rule.id
