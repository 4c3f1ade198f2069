"""The report as page, Markdown and JSON: four parts, nothing harmful, nothing lost."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leichtsprache.document import (
    Document,
    Edit,
    Finding,
    FrozenMap,
    Span,
    Summary,
    Translation,
)  # fmt: skip
from leichtsprache.formats import WRITERS, parse, render
from leichtsprache.segment import segment

SOURCE = """# Neues vom **Amt**

Das Amt ist nicht offen, weil die [Heizung](https://example.org/h) defekt ist. Es kostet 10 % mehr.

## Was Sie tun können

- Rufen Sie an.
- Kommen Sie *morgen*. Wir helfen gern.

> Bis bald!
"""


def simplified(summaries: tuple[Summary, ...] = ()) -> Document:
    document = segment()(parse(SOURCE, ".md", "amt.md"))

    def span(part: str) -> Span:
        start = document.text.index(part)
        return Span(start, start + len(part))

    findings = (
        Finding(
            "num-percent", span(" %"), "Zu schwer.", "warning", (Edit(span(" %"), " Prozent"),)
        ),
        Finding("my-rule", span("Rufen Sie an."), "Zu kurz.", "error"),
    )
    scores = FrozenMap({"lix": 40.5, "flesch-amstad": 61.0, "rix": None})
    document = replace(document, findings=findings, scores=scores, not_run=("clever-rule",))
    easy = document.revise(
        [
            Edit(span("Das Amt ist nicht offen, weil die"), "Die"),
            Edit(span("defekt ist."), "ist defekt. Deshalb ist das Amt nicht offen."),
            Edit(span(" %"), " Prozent"),
        ]
    )
    remaining = Finding("my-rule", Span(0, 5), "Zu neu.", "info")
    scores = FrozenMap({"lix": 30.0, "flesch-amstad": 51.0, "rix": None})
    return replace(segment()(easy), scores=scores, findings=(remaining,), summaries=summaries)


TRANSLATION = Translation(("The heating is broken.",), "translate-de_en 1.3", ("Ein Wort fehlt.",))
SUMMARIES = (
    Summary(("Die Heizung ist defekt.",), (Span(10, 80),), FrozenMap({"en": TRANSLATION})),
    Summary(("Rufen Sie an.",), (Span(120, 133),)),
)
PAGE = render(simplified(SUMMARIES), ".html")


def test_four_parts_with_headings_in_order() -> None:
    headings = [
        (int(level), re.sub("<[^>]+>", "", text))
        for level, text in re.findall(r"<h([1-6])[^>]*>(.*?)</h\1>", PAGE)
    ]
    assert [text for level, text in headings if level == 1] == ["Neues vom Amt"]
    assert [text for level, text in headings if level == 2] == [
        "1. Zusammenfassung",
        "2. Original und leichte Version",
        "3. Funde",
        "4. Werte",
    ]
    levels = [level for level, _ in headings]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_languages() -> None:
    assert '<html lang="de">' in PAGE
    assert '<p lang="de-simple">Die Heizung ist defekt.</p>' in PAGE
    assert '<p lang="en">The heating is broken.</p>' in PAGE
    assert '<div lang="de-simple">' in PAGE
    assert '<div lang="de">' in PAGE


def test_the_draft_label_and_the_warnings_are_visible() -> None:
    assert "<strong>Entwurf – nicht geprüft</strong>" in PAGE
    assert "translate-de_en 1.3" in PAGE
    assert "Ein Wort fehlt." in PAGE
    assert "clever-rule" in PAGE


def test_negation_is_bold_in_the_easy_version_only() -> None:
    assert "Deshalb ist das Amt <strong>nicht</strong> offen." in PAGE
    assert "Das Amt ist nicht offen, weil" in PAGE


def test_links_and_emphasis_are_kept_on_both_sides() -> None:
    assert PAGE.count('<a href="https://example.org/h" rel="noreferrer">Heizung</a>') == 2
    assert PAGE.count("<strong>Amt</strong>") == 2


def test_findings_are_marked_numbered_and_linked_both_ways() -> None:
    for number in (1, 2, 3):
        assert PAGE.count(f'id="fund-{number}"') == PAGE.count(f'id="stelle-{number}"') == 1
        assert f'href="#fund-{number}"' in PAGE
        assert f'href="#stelle-{number}"' in PAGE
    assert '10<u class="warning"> %</u><sup' in PAGE
    assert "<strong>Warnung:</strong> Zu schwer." in PAGE
    assert "2 Funde: 1 Fehler, 1 Warnung." in PAGE


def test_every_id_is_there_once_and_every_inner_link_has_a_target() -> None:
    ids = re.findall(r' id="([^"]+)"', PAGE)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', PAGE)) <= set(ids)


def test_scores_say_in_words_what_changed() -> None:
    row = r'<th scope="row"[^>]*>(\w+).*?</th>' + "<td[^>]*>(.*?)</td>" * 3
    rows = re.findall(row, PAGE)
    assert rows == [
        ("LIX", "40,5", "30,0", "leichter"),
        ("Flesch", "61,0", "51,0", "schwerer"),
        ("RIX", "kein Wert", "kein Wert", "–"),
    ]


def test_the_page_needs_nothing_and_its_policy_allows_its_style_only() -> None:
    style = re.search(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in PAGE
    assert not re.search(r"<(script|img|link|iframe)|@import|url\(|\son\w+=|\sstyle=", PAGE)


def test_without_summaries_or_translation_it_says_what_to_do() -> None:
    assert "Es gibt keine Zusammenfassung." in render(simplified(), ".html")
    german = tuple(replace(each, translations=FrozenMap()) for each in SUMMARIES)
    for suffix in (".html", ".md"):
        assert "leichtsprache models install de-en" in render(simplified(german), suffix)
        noted = simplified(german)
        metadata = FrozenMap({**noted.metadata, "note:translate:en": "Das Modell fehlt."})
        page = render(replace(noted, metadata=metadata), suffix)
        assert "Das Modell fehlt." in page
        assert "leichtsprache models install" not in page


def test_a_document_that_was_only_read() -> None:
    page = render(parse("Guten Tag."), ".html")
    assert "Guten Tag." in page
    assert "nichts am Text geändert" in page
    assert "Rechts steht" not in page
    assert "Der Text ist leer." in render(Document(""), ".html")


EVIL = '<script>alert("1")</script>'


@pytest.fixture(scope="module")
def evil() -> Document:
    text = f"{EVIL} & 'so' [x](javascript:alert) `y` **z** | # {EVIL}"
    finding = Finding(EVIL, Span(0, 8), EVIL, "error", (Edit(Span(0, 8), EVIL),))
    translation = Translation((EVIL,), EVIL, (EVIL,))
    summary = Summary((EVIL,), (Span(0, 8),), FrozenMap({'en" onload="x': translation}))
    return Document(
        text,
        findings=(finding,),
        not_run=(EVIL,),
        scores=FrozenMap({EVIL: 1.0}),
        summaries=(summary,),
        metadata=FrozenMap({"title": EVIL, "lang": '"><b>', "note:x": EVIL}),
    )


def test_no_text_becomes_markup_in_the_page(evil: Document) -> None:
    page = render(evil, ".html")
    assert "<script" not in page
    assert ' onload="' not in page
    assert page.count("&lt;script&gt;") >= 10


def test_no_text_becomes_markup_in_markdown(evil: Document) -> None:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(render(evil, ".md"))
    inline = [child for token in tokens for child in token.children or ()]
    assert not [each for each in tokens + inline if each.type in {"html_block", "html_inline"}]
    assert not [each for each in inline if each.type == "link_open"]


def test_javascript_links_are_shown_as_text() -> None:
    document = parse('<p>Bitte <a href="javascript:alert(1)">hier</a> klicken.</p>', ".html")
    assert document.blocks[0].marks
    for suffix in (".html", ".md"):
        page = render(document, suffix)
        assert "javascript" not in page
        assert "hier" in page


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_the_report_read_again_has_every_sentence(suffix: str) -> None:
    document = simplified(SUMMARIES)
    again = "".join(parse(render(document, suffix), suffix).text.split())
    for version in (document.root, document):
        for sentence in version.sentences:
            text = re.sub(r"\s|%", "", sentence.span.slice(version.text))
            assert text in re.sub(r"%|Fund\d|\[\d\]", "", again)


def test_markdown_has_four_parts_and_links() -> None:
    page = render(simplified(SUMMARIES), ".md")
    assert re.findall("^## (.*)", page, re.MULTILINE) == [
        "1. Zusammenfassung",
        "2. Original und leichte Version",
        "3. Funde",
        "4. Werte",
    ]
    assert "[Heizung](<https://example.org/h>)" in page
    assert "Es kostet 10 % \\[1\\] mehr." in page
    assert "| LIX | 40,5 | 30,0 | leichter | Weniger ist leichter. |" in page


def test_json_has_everything() -> None:
    data = json.loads(render(simplified(SUMMARIES), ".json"))
    assert data["schema"] == "leichtsprache/1"
    assert data["metadata"] == {"file": "amt.md"}
    assert data["is_simplified"]
    for version in (data["original"], data["easy"]):
        for block in version["blocks"]:
            for part in block["sentences"]:
                assert version["text"][part["start"] : part["stop"]] == part["text"]
    assert data["original"]["scores"] == {"lix": 40.5, "flesch-amstad": 61.0, "rix": None}
    assert [each["rule"] for each in data["original"]["findings"]] == ["num-percent", "my-rule"]
    changed = [pair for pair in data["pairs"] if pair["is_changed"]]
    assert [len(pair["easy"]) for pair in changed] == [2, 1]
    sections = data["sections"]
    assert [each["heading"] for each in sections] == ["Neues vom Amt", "Was Sie tun können"]
    english = sections[0]["summary"]["translations"]["en"]
    assert english["sentences"] == ["The heating is broken."]
    assert english["model"] == "translate-de_en 1.3"


@pytest.mark.parametrize(
    ("source", "name", "title"),
    [
        ("---\ntitle: Vom Kopf\n---\n# Anders", "x.md", "Vom Kopf"),
        ("## Erste\n\nText.\n\n# Große", "x.md", "Erste"),
        ("Text.\n\n# Große", "x.md", "Große"),
        ("Text.\n\n## Zwischendrin", "x.md", "x.md"),
        ("Text.", "-", "Text"),
        ("Text.", "-.md", "Text"),
    ],
)
def test_the_title(source: str, name: str, title: str) -> None:
    assert f"<h1>{title}</h1>" in render(parse(source, ".md", name), ".html")


def test_a_fault_of_the_whole_sentence_leaves_its_words_to_be_marked() -> None:
    text = "Das kostet 10 % mehr."
    findings = (Finding("long", Span(0, 20), "Zu lang."), Finding("sign", Span(13, 15), "Nein."))
    page = render(Document(text, findings=findings), ".html")
    assert (
        '<u class="whole">Das kostet 10</u><u class="whole"><u class="warning"> %</u></u>' in page
    )


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=120))
def test_any_text_can_be_written(text: str) -> None:
    document = Document(text)
    for suffix in WRITERS:
        assert isinstance(render(document, suffix), str)
    assert json.loads(render(document, ".json"))["original"]["text"] == text


@settings(deadline=None)
@given(st.text("aäß <>&\"'`*_[]()#|~\\!-=+.:1\u202e\u00a0😀", max_size=60))
def test_text_stays_text_in_page_and_markdown(text: str) -> None:
    document = segment()(Document(text))
    for suffix in (".html", ".md"):
        again = "".join(parse(render(document, suffix), suffix).text.split())
        for sentence in document.sentences:
            assert "".join(sentence.span.slice(text).split()) in again
