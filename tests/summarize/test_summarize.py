"""Summaries: what is chosen, how it is shown, and what never happens."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.document import (
    Block,
    BlockKind,
    Document,
    Edit,
    FrozenMap,
    Span,
    Summary,
    Translation,
)
from leichtsprache.errors import ProfileError
from leichtsprache.segment import segment
from leichtsprache.summarize import summarize


def build(*parts: tuple[BlockKind, str]) -> Document:
    text, blocks = "", []
    for kind, content in parts:
        blocks.append(Block(Span(len(text), len(text) + len(content)), kind))
        text += content + "\n\n"
    return Document(text, tuple(blocks))


def replaced(document: Document, old: str, new: str) -> Document:
    start = document.text.index(old)
    return document.revise([Edit(Span(start, start + len(old)), new)])


def chosen(document: Document, sentences: int = 1, words: int = 60) -> list[tuple[str, ...]]:
    return [each.sentences for each in summarize(sentences, words=words)(document).summaries]


MUSEUM = build(
    ("heading", "Das Museum"),
    ("paragraph", "Das Museum zeigt alte Schiffe. Die Schiffe kommen aus Bremen. Es regnet oft."),
    ("paragraph", "Das Museum öffnet um neun Uhr. Am Montag bleibt es zu."),
    ("heading", "Der Weg"),
    ("paragraph", "Der Bus hält vor dem Museum. Er fährt jede Stunde."),
)


def test_every_section_has_one_summary() -> None:
    document = summarize()(MUSEUM)
    assert len(document.summaries) == len(document.sections) == 2
    assert document.sections[1].summary == document.summaries[1]
    assert document.summaries[1].sentences == ("Der Bus hält vor dem Museum.",)


def test_sentences_stand_in_text_order() -> None:
    document = summarize(2)(MUSEUM)
    places = [document.text.index(each) for each in document.summaries[0].sentences]
    assert places == sorted(places)
    assert len(places) == 2


def test_origins_are_spans_of_the_root() -> None:
    document = replaced(segment()(MUSEUM), "alte Schiffe", "Schiffe. Die Schiffe sind alt")
    summary = summarize(1)(document).summaries[0]
    assert summary.sentences == ("Das Museum zeigt Schiffe.", "Die Schiffe sind alt.")
    assert [span.slice(MUSEUM.text) for span in summary.origins] == [
        "Das Museum zeigt alte Schiffe."
    ]


def test_sentence_that_became_paragraph_and_list_is_shown_whole() -> None:
    easy = "Das Museum zeigt:\n- Alte Boote.\n- Alte Segel."
    document = replaced(segment()(MUSEUM), "Das Museum zeigt alte Schiffe.", easy)
    assert chosen(document)[0] == ("Das Museum zeigt:", "Alte Boote.", "Alte Segel.")


def test_choice_does_not_depend_on_the_easy_words() -> None:
    document = replaced(segment()(MUSEUM), "Das Museum zeigt alte Schiffe.", "Da ist viel.")
    assert chosen(document)[0] == ("Da ist viel.",)


def test_deleted_sentence_is_not_chosen() -> None:
    document = replaced(segment()(MUSEUM), "Das Museum zeigt alte Schiffe. ", "")
    summary = summarize(1)(document).summaries[0]
    assert summary.sentences == ("Das Museum öffnet um neun Uhr.",)
    assert [span.slice(MUSEUM.text) for span in summary.origins] == list(summary.sentences)


def test_deleted_heading_joins_sections() -> None:
    document = replaced(segment()(MUSEUM), "Der Weg", "")
    assert len(summarize()(document).summaries) == len(document.sections) == 1


def test_word_limit_counts_the_easy_words() -> None:
    long = "Das Museum zeigt " + "sehr " * 20 + "alte Schiffe."
    document = replaced(segment()(MUSEUM), "Das Museum zeigt alte Schiffe.", long)
    assert chosen(document, words=10)[0] == ("Das Museum öffnet um neun Uhr.",)


def test_shortest_is_shown_whole_where_none_is_short_enough() -> None:
    assert chosen(MUSEUM, words=1)[1] == ("Er fährt jede Stunde.",)


def test_at_most_half_of_a_section_is_chosen() -> None:
    text = "Der Park ist groß. Der Park hat Bäume. Der See ist tief."
    assert [len(chosen(Document(text), n)[0]) for n in (1, 2, 3)] == [1, 2, 2]


@pytest.mark.parametrize("kind", ["quote", "cell"])
def test_quotes_and_cells_are_never_chosen(kind: BlockKind) -> None:
    document = build((kind, "Der Park ist der schönste Park."), ("paragraph", "Der See ist tief."))
    assert chosen(document) == [("Der See ist tief.",)]


def test_section_without_running_text_gets_empty_summary() -> None:
    document = build(("heading", "Oben"), ("heading", "Unten"), ("quote", "Nur ein Zitat."))
    assert summarize()(document).summaries == (Summary((), ()), Summary((), ()))


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_empty_text_has_no_summaries(text: str) -> None:
    assert summarize()(Document(text)).summaries == ()


def test_single_sentence_is_its_own_summary() -> None:
    assert chosen(Document("Der Park ist groß.")) == [("Der Park ist groß.",)]


def test_list_comes_with_its_introduction() -> None:
    document = build(
        ("heading", "Antrag"),
        ("paragraph", "Für den Antrag brauchen Sie:"),
        ("item", "einen Ausweis"),
        ("item", "ein Foto"),
        ("paragraph", "Danke."),
    )
    assert chosen(document) == [("Für den Antrag brauchen Sie:", "einen Ausweis", "ein Foto")]


def test_list_items_alone_count_only_as_sentences() -> None:
    document = build(("item", "ein Foto"), ("item", "Das Foto muss neu sein."))
    assert chosen(document) == [("Das Foto muss neu sein.",)]


@pytest.mark.parametrize(
    "opening",
    [
        "Wohin gehen die Leute im Park?",
        "Der Park hat:",
        "„Der Park ist der schönste Park.“",
        "Alles über den Park",
        "Das teilte der Park mit.",
    ],
)
def test_empty_sentence_is_not_chosen(opening: str) -> None:
    document = build(("paragraph", opening), ("paragraph", "Der Park hat viele alte Bäume."))
    assert chosen(document) == [("Der Park hat viele alte Bäume.",)]


LEANING = """
Er hat viele Bäume im Park.
Deshalb hat der Park Bäume.
Diese Bäume im Park sind alt.
Das wusste schon der Förster im Park.
Das ist ein Park mit Bäumen.
Im Park gibt es aber Bäume.
Viele Leute im Park kennen ihn.
Mit diesem Geld kauft der Park Bäume.
Ein Beispiel ist der Park mit Bäumen.
Mit ihren Bäumen ist die Stadt ein Park.
Im Park mit Bäumen gelingt das gut.
In der Stadt und im Park wissen alle das.
"""


@pytest.mark.parametrize("sentence", LEANING.split("\n")[1:-1])
def test_sentence_that_leans_on_another_loses(sentence: str) -> None:
    assert chosen(Document(f"{sentence} Der Park der Stadt hat Bäume.")) == [
        ("Der Park der Stadt hat Bäume.",)
    ]


STANDING = """
Das alte Haus im Park hat Bäume.
Die Stadt hat einen Park mit Bäumen.
In diesem Jahr bekommt der Park Bäume.
Der Gärtner sagt, dass er den Park mag.
"""


@pytest.mark.parametrize("sentence", STANDING.split("\n")[1:-1])
def test_sentence_that_stands_alone_keeps_its_place(sentence: str) -> None:
    assert chosen(Document(f"{sentence} Der Park der Stadt hat Bäume.")) == [(sentence,)]


def test_formal_address_is_no_pronoun() -> None:
    text = "Sie müssen den Antrag stellen. Der Antrag hilft Ihnen. Im Antrag steht Ihr Name."
    assert chosen(Document(text)) == [("Sie müssen den Antrag stellen.",)]


def test_leaning_sentence_may_follow_the_one_it_leans_on() -> None:
    text = "Der Park hat alte Bäume. Sie sind für den Park wichtig. Es regnet. Im Mai kam Anna."
    assert chosen(Document(text), 2)[0] == (
        "Der Park hat alte Bäume.",
        "Sie sind für den Park wichtig.",
    )


def test_repetition_is_avoided() -> None:
    text = "Der Park hat alte Bäume. Der Park hat alte Bäume. Im Park ist ein See. Es regnet."
    assert chosen(Document(text), 2)[0] == ("Der Park hat alte Bäume.", "Im Park ist ein See.")


TWO = "Anna kam gestern aus Rom. Seit Mai zeigt der Zoo Tiger."


def test_words_of_the_heading_count() -> None:
    people, zoo = (build(("heading", each), ("paragraph", TWO)) for each in ("Leute", "Der Zoo"))
    assert chosen(people) == [("Anna kam gestern aus Rom.",)]
    assert chosen(zoo) == [("Seit Mai zeigt der Zoo Tiger.",)]


def test_words_of_the_title_count() -> None:
    plain = Document("Was ist neu? " + TWO)
    titled = replace(plain, metadata=FrozenMap({"title": "Der Zoo"}))
    assert chosen(plain) == [("Anna kam gestern aus Rom.",)]
    assert chosen(titled) == [("Seit Mai zeigt der Zoo Tiger.",)]


def test_again_changes_nothing_and_keeps_translations() -> None:
    once = summarize()(MUSEUM)
    assert summarize()(once) == once
    english = FrozenMap({"en": Translation(("The bus stops at the museum.",), "test")})
    translated = replace(
        once, summaries=(once.summaries[0], replace(once.summaries[1], translations=english))
    )
    assert summarize()(translated) == translated
    assert summarize(1)(translated).summaries[1].translations == english


def test_stage_is_picklable() -> None:
    stage = pickle.loads(pickle.dumps(summarize(1, words=30)))
    assert stage(MUSEUM) == summarize(1, words=30)(MUSEUM)


@pytest.mark.parametrize(("sentences", "words"), [(0, 60), (2, 0)])
def test_numbers_below_one_are_refused(sentences: int, words: int) -> None:
    with pytest.raises(ProfileError, match="mindestens 1"):
        summarize(sentences, words=words)


WORDS = st.lists(st.sampled_from(["Der Park ist alt.", "Er blüht!", "Wo?", "Ziel:", "„Ja.“", "ab"]))
PARTS = st.lists(
    st.tuples(
        st.sampled_from(["heading", "paragraph", "item", "quote", "cell"]),
        WORDS.map(lambda each: " ".join(["Das", *each])),
    ),
    max_size=8,
)


@given(PARTS, st.integers(1, 4), st.integers(1, 40), st.data())
def test_any_document_is_summarized(
    parts: list[tuple[BlockKind, str]], sentences: int, words: int, draw: st.DataObject
) -> None:
    document = segment()(build(*parts))
    spans = draw.draw(st.lists(st.sampled_from(document.sentences), unique=True)) if parts else []
    edits = [
        Edit(each.span, draw.draw(st.sampled_from(["", "Neu. Gut.", "A:\n- B"]))) for each in spans
    ]
    revised = document.revise(edits)
    result = summarize(sentences, words=words)(revised)
    assert len(result.summaries) == len(revised.sections)
    for summary in result.summaries:
        assert bool(summary.sentences) == bool(summary.origins)
        assert all(each in revised.text for each in summary.sentences)
        assert all(span in {each.span for each in document.sentences} for span in summary.origins)
