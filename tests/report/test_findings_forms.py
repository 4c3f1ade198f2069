"""Every form of the findings is well-formed whatever the text, and says what was found."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator
from selectolax.lexbor import LexborHTMLParser

from leichtsprache.document import Document, Edit, Finding, Span
from leichtsprache.report.findings import FORMS, render
from leichtsprache.report.notes import notes
from leichtsprache.report.results import Result
from leichtsprache.report.statistics import statistics
from leichtsprache.resources import resource_path
from leichtsprache.segment import segment

TEXT = "Das Bad\n\nEs kostet 10 % mehr.\n\nDas <b>gilt</b> & bleibt."
PERCENT = Finding(
    "num-percent",
    Span(21, 23),
    "Nicht: %\r\nsondern ::error::Prozent.",
    "error",
    (Edit(Span(21, 23), " Prozent", safe=True),),
)
WHOLE = Finding("sent-len", Span(9, 29), "Der Satz ist lang.", "info")
HOSTILE = (
    "\x1b]0;x\x07 \u202eab\u202c \x00 ]]> <script>alert(1)</script> &amp; \ufffe 🙂 % :: ,\u2028"
)
SCHEMA = json.loads(resource_path("report/check.schema.json").read_text(encoding="utf-8"))
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def result(text: str = TEXT, *found: Finding, name: str = "brief.txt") -> Result:
    return Result.of(segment()(Document(text, findings=found, not_run=("link-text",))), name)


@pytest.fixture
def checked() -> list[Result]:
    """A file with findings of each kind, and a clean one."""
    made = result(TEXT, WHOLE, PERCENT)
    made = replace(
        made,
        suppressed=made.notes[:1],
        baselined=made.notes[1:],
        hidden=3,
        resolved=1,
        fixed=2,
        is_compared=True,
        remarks=("Zeile 1: Nein.",),
        statistics=statistics(made.document, made.findings),
    )
    return [made, Result.of(Document("Das gilt."), "clean.txt")]


def hostile() -> list[Result]:
    found = Finding(
        "my,rule:x", Span(0, len(HOSTILE)), HOSTILE, "error", (Edit(Span(0, 1), HOSTILE),)
    )
    document = Document(HOSTILE, findings=(found,), not_run=("a,b",))
    return [replace(Result.of(document, f"a\ud800\n{HOSTILE}"), remarks=(HOSTILE,))]


def validate(schema: dict[str, Any], data: object) -> None:
    validator = Draft202012Validator if "2020" in schema["$schema"] else Draft7Validator
    validator.check_schema(schema)
    errors = [
        f"{error.json_path}: {error.message}" for error in validator(schema).iter_errors(data)
    ]
    assert errors == []


def one_of(schema: dict[str, Any], name: str) -> dict[str, Any]:
    return {"$schema": schema["$schema"], "$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}


@pytest.mark.parametrize("results", [[], [result()], hostile()], ids=["none", "one", "hostile"])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_plain_unicode_without_what_steers(form: str, results: list[Result]) -> None:
    shown = render(results, form)
    shown.encode()
    assert not STEERING.search(shown)
    assert shown.endswith("\n") or form == "jsonl"


def test_json_is_as_its_schema_says(checked: list[Result]) -> None:
    data = json.loads(render(checked, "json"))
    validate(one_of(SCHEMA, "report"), data)
    validate(SCHEMA, data)
    validate(SCHEMA, json.loads(render(hostile(), "json")))
    first = data["files"][0]
    assert [each["rule"] for each in first["findings"]] == ["sent-len", "num-percent"]
    assert (len(first["suppressed"]), len(first["baselined"])) == (1, 1)
    assert first["counts"] == {
        "findings": 2,
        "by_severity": {"info": 1, "warning": 0, "error": 1},
        "suppressed": 1, "baselined": 1, "resolved": 1, "hidden": 3, "fixed": 2,
    }  # fmt: skip
    assert data["summary"]["files"] == 2
    assert first["statistics"]["document"]["rules"]["num-percent"]["findings"] == 1


def test_the_schema_refuses_what_is_not_in_it() -> None:
    data = json.loads(render([result()], "json"))
    wrongs: list[dict[str, Any]] = [data | {"schema": "leichtsprache-check/2"}, data | {"more": 1}]
    for wrong in (*wrongs, {}):
        assert not Draft202012Validator(SCHEMA).is_valid(wrong)


def test_jsonl_has_a_line_for_each_finding_file_and_all(checked: list[Result]) -> None:
    lines = [json.loads(line) for line in render(checked, "jsonl").splitlines()]
    for line in lines:
        validate(one_of(SCHEMA, f"{line['type']}_line"), line)
    kinds = [(line["type"], line.get("state")) for line in lines]
    assert kinds == [
        ("finding", "new"), ("finding", "new"), ("finding", "suppressed"),
        ("finding", "baselined"), ("file", None), ("file", None), ("summary", None),
    ]  # fmt: skip


def test_sarif_is_as_the_standard_says(checked: list[Result], sarif: dict[str, Any]) -> None:
    from pydantic_sarif import model  # refuses what the official schema does not know

    official = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema
    for results in (checked, hostile(), []):
        shown = render(results, "sarif")
        validate(sarif, json.loads(shown))
        assert len(official.model_validate_json(shown).runs) == 1
    run = json.loads(render(checked, "sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert [each["level"] for each in run["results"]] == ["note", "error", "note", "error"]
    states = [(each["baselineState"], len(each.get("suppressions", ()))) for each in run["results"]]
    assert states == [("new", 0), ("new", 0), ("new", 1), ("unchanged", 1)]
    region = run["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 3, "startColumn": 13, "endLine": 3, "endColumn": 15, "snippet": {"text": " %"},
    }  # fmt: skip
    change = run["results"][1]["fixes"][0]["artifactChanges"][0]
    deleted = {key: region[key] for key in region if key != "snippet"}
    assert change["replacements"] == [
        {"deletedRegion": deleted, "insertedContent": {"text": " Prozent"}}
    ]
    assert run["columnKind"] == "unicodeCodePoints"
    notification = run["invocations"][0]["toolExecutionNotifications"][0]
    assert notification["message"]["text"] == "Nicht geprüft: link-text"


def test_sarif_paths_are_uris() -> None:
    names = ["Ordner/Brief 1%.txt", "/tmp/ä.txt", "a:b.txt", "b\udcff.txt"]
    run = json.loads(render([result(name=name) for name in names], "sarif"))["runs"][0]
    uris = [each["location"]["uri"] for each in run["artifacts"]]
    assert uris == ["Ordner/Brief%201%25.txt", "file:///tmp/%C3%A4.txt", "a%3Ab.txt", "b%FF.txt"]


def test_github_annotations_escape_what_would_begin_a_command(checked: list[Result]) -> None:
    lines = render(checked, "github").splitlines()
    assert lines[0] == (
        "::notice file=brief.txt,title=Langer Satz (sent-len),line=3,endLine=3,col=1,endColumn=20"
        "::Der Satz ist lang.%0A" + lines[0].partition("%0A")[2]
    )
    assert lines[1].startswith("::error file=brief.txt,title=Prozent-Zeichen (num-percent),line=3")
    assert "::Nicht: %25 sondern ::error::Prozent.%0AVorschlag: Prozent%0AQuelle: " in lines[1]
    assert lines[-1].startswith("2 Funde: 1 Fehler, 1 Hinweis. Repariert: 2. Ausgenommen durch ")
    for line in render(hostile(), "github").splitlines()[:2]:
        properties = line.split("::")[1].partition(" ")[2].split(",")
        assert {each.partition("=")[0] for each in properties} <= {
            "file", "title", "line", "endLine", "col", "endColumn",
        }  # fmt: skip


def test_junit_is_xml_with_a_case_for_each_finding(checked: list[Result]) -> None:
    suites = ET.fromstring(render(checked, "junit"))
    assert dict(suites.attrib) == {
        "name": "leichtsprache", "tests": "6", "failures": "2", "skipped": "3", "errors": "0",
    }  # fmt: skip
    first, clean = suites
    assert len(first.findall("testcase/failure")) == 2
    assert len(first.findall("testcase/skipped")) == 3  # a comment, the baseline, a rule not run
    assert [case.get("name") for case in clean] == ["Keine Funde"]
    failure = first.find("testcase/failure")
    assert failure is not None
    assert failure.get("type") == "info"
    assert "⟦Es kostet 10 % mehr.⟧" in (failure.text or "")
    assert ET.fromstring(render(hostile(), "junit")).get("failures") == "1"


def test_text_counts_what_does_not_count(checked: list[Result]) -> None:
    shown = render(checked)
    for line in (
        "  Sicher verbesserbar mit --fix: 1",
        "  Repariert: 2",
        "  Ausgenommen durch Kommentare im Text: 1",
        "  Schon in der Baseline: 1",
        "  Aus der Baseline erledigt: 1",
        "  Unter der Mindest-Schwere: 3",
        "Nicht geprüft: link-text",
        "Hinweis: Zeile 1: Nein.",
        "2 Dateien: 2 Funde: 1 Fehler, 1 Hinweis",
    ):
        assert line in shown.splitlines()
    assert "Funde auf 100 Sätze" in shown


@pytest.mark.parametrize("results", [[result()], hostile()], ids=["one", "hostile"])
def test_html_is_complete_and_escapes(results: list[Result]) -> None:
    page = LexborHTMLParser(render(results, "html"))
    assert [each.attributes["lang"] for each in page.css("html")] == ["de"]
    assert not page.css("script, img, iframe, link[href], [onclick], [style]")
    assert len(page.css("main")) == len(page.css("h1")) == 1
    levels = [int(each.tag[1]) for each in page.css("h1, h2, h3, h4") if each.tag]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [each.attributes["id"] for each in page.css("[id]")]
    assert len(ids) == len(set(ids))
    targets = [(each.attributes["href"] or "") for each in page.css("a[href^='#']")]
    assert {target[1:] for target in targets} <= set(ids)
    assert all(table.css("caption") and table.css("th[scope=col]") for table in page.css("table"))


def test_html_shows_faults_by_line_number_and_word(checked: list[Result]) -> None:
    page = LexborHTMLParser(render(checked, "html"))
    assert [each.text() for each in page.css("li[id^=fund-] strong")] == ["Hinweis:", "Fehler:"]
    assert [each.text() for each in page.css("u.error")] == ["Fehler", " %", " %", " %"]
    assert {each.text() for each in page.css(".number")} == {"Fund 1", "Fund 2"}
    headings = {each.text() for each in page.css("h3")}
    assert {"Ausgenommen durch Kommentare im Text: 1", "Schon in der Baseline: 1"} <= headings
    assert "@media print" in page.css("style")[0].text()


def test_findings_of_several_files_have_different_numbers() -> None:
    page = LexborHTMLParser(render([result(TEXT, WHOLE), result(TEXT, PERCENT)], "html"))
    assert [each.attributes["id"] for each in page.css("li[id^=fund-]")] == ["fund-1", "fund-2"]


def test_statistics_of_sections() -> None:
    text = "Kopf\n\n" + "Das ist gut. " * 4 + "\n\nFuß\n\nDas kostet 10 %."
    document = segment()(Document(text))
    start = text.index("%")
    found = [Finding("num-percent", Span(start, start + 1), "Nein.")] * 2
    made = statistics(document, found)
    assert [each.title for each in made.sections] == ["Kopf", "Fuß"]
    assert sum(each.sentences for each in made.sections) == made.whole.sentences
    assert dict(made.whole.findings) == dict(made.sections[1].findings) == {"num-percent": 2}
    assert made.sections[1].rate == 100.0
    assert made.sections[0].rate == 0.0
    assert statistics(Document(""), ()).whole.rate is None
    assert statistics(Document(""), ()).whole.scores["lix"] is None


@given(st.text(max_size=60), st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_a_form(text: str, name: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    found = Finding("my-rule", Span(0, len(text)), text, "error", (Edit(Span(0, 0), text),))
    results = [Result.of(Document(text, findings=(found,)), name)]
    ET.fromstring(render(results, "junit"))
    for form in ("json", "sarif"):
        json.loads(render(results, form))
    for line in render(results, "jsonl").splitlines():
        json.loads(line)
    assert len(render(results, "github").splitlines()) == 2
    assert not STEERING.search(render(results, "html") + render(results))
    assert notes(results[0].document)[0].fingerprint
