"""Findings as JUnit XML, which build servers show as tests: one case for each finding."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from leichtsprache.report.notes import Note, rule_card
from leichtsprache.report.results import Result, shown


def render(results: Sequence[Result]) -> str:
    """Return a test suite for each file; what does not count is a skipped test.

    >>> from leichtsprache.document import Document
    >>> render([Result.of(Document("Das gilt."), "brief.txt")]).count("<testcase")
    1
    """
    suites = ET.Element("testsuites", name="leichtsprache")
    for result in results:
        suites.append(_suite(result))
    for key in ("tests", "failures", "skipped"):
        suites.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    suites.set("errors", "0")
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _suite(result: Result) -> ET.Element:
    suite = ET.Element("testsuite", name=shown(result.name))
    for note in result.notes:
        ET.SubElement(_case(suite, result, note), "failure", _attributes(note)).text = _body(note)
    for notes, reason in (
        (result.suppressed, "Ausgenommen durch einen Kommentar im Text"),
        (result.baselined, "Schon in der Baseline"),
    ):
        for note in notes:
            ET.SubElement(_case(suite, result, note), "skipped", message=reason)
    for rule in result.document.not_run:
        case = ET.SubElement(suite, "testcase", name=rule, classname=shown(result.name))
        ET.SubElement(case, "skipped", message="Diese Regel war hier nicht prüfbar")
    if not len(suite):
        ET.SubElement(suite, "testcase", name="Keine Funde", classname=shown(result.name))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(result.notes)))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    suite.set("errors", "0")
    return suite


def _case(suite: ET.Element, result: Result, note: Note) -> ET.Element:
    name = f"{note.finding.rule} {note.place}"
    file = shown(result.name)
    line = str(note.place.line)
    return ET.SubElement(suite, "testcase", name=name, classname=file, file=file, line=line)


def _attributes(note: Note) -> dict[str, str]:
    return {"type": note.finding.severity, "message": shown(note.finding.message)}


def _body(note: Note) -> str:
    excerpt = f"{note.before}⟦{note.marked}⟧{note.after}"
    sources = (f"Quelle: {each}" for each in rule_card(note.finding.rule).citations)
    lines = (excerpt, note.finding.message, note.advice, *sources)
    return "\n" + "\n".join(shown(line) for line in lines if line) + "\n"
