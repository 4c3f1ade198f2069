"""Findings for the terminal and as JSON, and the easy version as plain text."""

from __future__ import annotations

import re
from dataclasses import replace

from leichtsprache.document import Document, Edit, Finding, Span
from leichtsprache.formats import parse
from leichtsprache.report.findings import render as render_findings
from leichtsprache.report.findings.json import note_data
from leichtsprache.report.notes import notes, tally
from leichtsprache.report.results import Result
from leichtsprache.report.text import render
from leichtsprache.segment import segment

TEXT = "Guten Tag.\nDas kostet 10 % mehr."
FINDING = Finding(
    "my-rule", Span(24, 26), "Schreiben Sie „Prozent“.", "error", (Edit(Span(24, 26), " Prozent"),)
)
DOCUMENT = Document(TEXT, findings=(FINDING,), not_run=("other-rule",))


def findings_text(document: Document, *, name: str = "-", color: bool = False) -> str:
    return render_findings([Result.of(document, name)], color=color)


def test_place_excerpt_message_suggestion_and_tally() -> None:
    assert findings_text(DOCUMENT, name="brief.txt").splitlines() == [
        "brief.txt:2:14: Fehler: my-rule",
        "  Das kostet 10⟦ %⟧ mehr.",
        "  Schreiben Sie „Prozent“.",
        "  Vorschlag: Prozent",
        "",
        "brief.txt: 1 Fund: 1 Fehler",
        "",
        "Nicht geprüft: other-rule",
    ]


def test_color_only_where_asked() -> None:
    assert "\x1b" not in findings_text(DOCUMENT)
    assert "\x1b[31mFehler\x1b[0m" in findings_text(DOCUMENT, color=True)


def test_known_rules_name_their_rulebooks() -> None:
    document = Document(TEXT, findings=(Finding("num-percent", Span(24, 26), "Zu schwer."),))
    assert "  Quelle: " in findings_text(document)
    assert re.search(r"Quelle: \w.*; \w.* und \d weitere$", findings_text(document), re.MULTILINE)


def test_the_text_cannot_steer_the_terminal() -> None:
    text = "Das ist\x1b[31m rot\u202e und \x9b2J falsch."
    finding = Finding("my-rule", Span(0, len(text)), "Bitte\x07 ändern.")
    shown = findings_text(Document(text, findings=(finding,)), name="x\x1b]0;y.txt")
    assert not set("\x1b\u202e\x9b\x07") & set(shown)
    assert "\ufffd" in shown


def test_a_line_of_the_file_where_the_format_tells_it() -> None:
    document = parse("# Kopf\n\nEs kostet\n10 % mehr.", ".md")
    start = document.text.index("%")
    found = Document(
        document.text, document.blocks, findings=(Finding("r", Span(start, start + 1), "Nein."),)
    )
    note = notes(found)[0]
    assert (str(note.place), note.place.line, note.place.column) == ("3", 3, None)


def test_line_and_column_of_plain_text() -> None:
    document = segment()(parse("Kopf\n\nEs kostet\n10 % mehr.", ".txt"))
    start = document.text.index("%")
    found = replace(document, findings=(Finding("r", Span(start, start + 1), "Nein."),))
    assert str(notes(found)[0].place) == "4:4"


def test_long_surroundings_are_cut_at_words() -> None:
    text = "Wort " * 50 + "FAULT" + " Wort" * 50
    note = notes(Document(text, findings=(Finding("r", Span(250, 255), "Nein."),)))[0]
    assert (note.marked, note.before[:6], note.after[-6:]) == ("FAULT", "… Wort", "Wort …")
    assert len(note.before) < 70
    whole = notes(Document(text, findings=(Finding("r", Span(0, len(text)), "Nein."),)))[0]
    assert len(whole.marked) < 170


def test_a_suggestion_takes_in_all_edits() -> None:
    edits = (Edit(Span(11, 14), "Es"), Edit(Span(24, 26), " Prozent"))
    finding = Finding("r", Span(15, 21), "Nein.", edits=edits)
    note = notes(Document(TEXT, findings=(finding,)))[0]
    assert note.suggestion == "Es kostet 10 Prozent"


def test_tally_in_words() -> None:
    found = [Finding("r", Span(0, 1), "Nein.", level) for level in ("info", "error", "info")]
    assert tally(found) == "3 Funde: 1 Fehler, 2 Hinweise"
    assert tally([]) == "0 Funde"


def test_a_finding_as_data() -> None:
    finding = note_data(notes(DOCUMENT)[0])
    place = {"line": 2, "column": 14, "end_line": 2, "end_column": 16}
    edit = {"start": 24, "stop": 26, "text": " Prozent", "is_safe": False}
    assert finding["edits"] == [edit | place]
    assert (finding["line"], finding["column"], finding["severity"]) == (2, 14, "error")
    assert (finding["end_line"], finding["end_column"]) == (2, 16)
    assert finding["excerpt"] == {"before": "Das kostet 10", "marked": " %", "after": " mehr."}


def test_the_fingerprint_does_not_depend_on_the_place() -> None:
    moved = "Neu. Neu.\n\n" + TEXT.replace("10 %", "10\n%")
    start = moved.index("\n%")
    finding = replace(FINDING, span=Span(start, start + 2), edits=())
    before = notes(segment()(replace(DOCUMENT, findings=(FINDING,))))[0]
    after = notes(segment()(Document(moved, findings=(finding,))))[0]
    assert before.place != after.place
    assert before.fingerprint == after.fingerprint
    other = notes(Document(TEXT, findings=(replace(FINDING, rule="other"),)))[0]
    assert other.fingerprint != before.fingerprint


def test_plain_text_has_one_sentence_a_line() -> None:
    document = parse(
        "# Kopf\n\nEins ist da. Zwei\nist da.\n\n- Drei. Vier.\n- Fünf.\n\nEnde.", ".md"
    )
    assert render(document) == (
        "Kopf\n\nEins ist da.\nZwei ist da.\n\n- Drei.\n  Vier.\n- Fünf.\n\nEnde.\n"
    )
    assert render(Document("")) == ""
