"""The report in Markdown: the same four parts as the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from leichtsprache.document import Document
from leichtsprache.report.contents import LANGUAGES, Contents, ReportBlock, contents
from leichtsprache.report.notes import Note, rule_card
from leichtsprache.report.runs import Run

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
# What would begin a heading, list or rule at the beginning of a line.
_LINE_START = re.compile(r"^(\d{0,9})([#+=.)-])")
_HARD_BREAK = "\\\n"
_WRAPPERS = (("italic", "*"), ("bold", "**"))


def render(document: Document) -> str:
    r"""Return a report with summaries, original and easy version, findings and scores.

    >>> print(render(Document("Das gilt."))[:44])
    # Text
    <BLANKLINE>
    > **Entwurf – nicht geprüft**\
    > Ein
    """
    report = contents(document)
    title = f"# {escaped(report.title)}"
    parts = (_summaries(report), _texts(report), _findings(report), _scores(report))
    return "\n\n".join([title, _DRAFT, *(block for part in parts for block in part)]) + "\n"


_DRAFT = (
    "> **Entwurf – nicht geprüft**\\\n"
    "> Ein Computer hat diese Seite gemacht.\\\n"
    "> Menschen müssen sie noch prüfen."
)


def escaped(text: str) -> str:
    r"""Return ``text`` in one line, so that Markdown shows it as it is.

    >>> escaped("1. 5 * 3")
    '1\\. 5 \\* 3'
    """
    return _guarded(_SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _guarded(line: str) -> str:
    return _LINE_START.sub(r"\1\\\2", line)


def _summaries(report: Contents) -> Iterator[str]:
    yield "## 1. Zusammenfassung"
    for digest in report.digests:
        yield f"### {escaped(digest.heading)}"
        yield "**Leichtes Deutsch:**"
        yield _HARD_BREAK.join(map(escaped, digest.summary.sentences))
        for language, made in digest.summary.translations.items():
            yield f"**{LANGUAGES.get(language, language)}:**"
            yield _HARD_BREAK.join(map(escaped, made.sentences))
            yield (
                "Ein Computer hat das übersetzt. Niemand hat es geprüft. "
                f"Modell: {escaped(made.model)}"
            )
            yield from (f"- {escaped(warning)}" for warning in made.warnings)
    if not report.digests:
        yield "Es gibt keine Zusammenfassung."
    yield from map(escaped, report.notices)
    if report.digests and not (report.languages or report.notices):
        yield (
            "Es gibt keine englische Zusammenfassung. "
            "Dieser Befehl installiert ein Modell dafür: `leichtsprache models install de-en`"
        )


def _texts(report: Contents) -> Iterator[str]:
    yield "## 2. Original und leichte Version"
    if not report.is_simplified:
        yield "Der Computer hat nichts am Text geändert." if report.parts else "Der Text ist leer."
    if report.notes or report.remaining:
        yield "Die Zahlen in Klammern führen zu den Funden."
    for part in report.parts:
        yield f"### {escaped(part.heading)}"
        for pair in part.pairs:
            label = "Original und leichte Version" if pair.is_one else "Original"
            yield from _version(label if report.is_simplified else "", pair.original)
            if report.is_simplified and not pair.is_one:
                yield from _version("Leichte Version", pair.easy)


def _version(label: str, blocks: tuple[ReportBlock, ...]) -> Iterator[str]:
    if label:
        yield f"**{label}:**"
    for block in blocks:
        mark = {"item": "- " if block.opens else "", "quote": "> "}.get(block.kind, "")
        lines = (_guarded("".join(map(_run, line))) for line in block.lines)
        yield mark + f"{_HARD_BREAK}{mark.replace('-', ' ')}".join(lines)
    if not blocks:
        yield "(weggelassen)"


def _run(run: Run) -> str:
    text = ""
    for styles, group in groupby(run.pieces, key=lambda piece: piece.styles):
        text += _styled(" ".join("".join(piece.text for piece in group).split("\n")), styles)
    if run.link:
        target = re.sub(r"([\\<>])", r"\\\1", run.link)
        text = f"[{text}](<{target}>)"
    return text + "".join(f" \\[{number}\\]" for number in run.numbers)


def _styled(text: str, styles: frozenset[str]) -> str:
    """Return the text with emphasis; blanks stay outside of it, or Markdown would not see it."""
    content = text.strip()
    if not content:
        return text
    before, _, after = text.partition(content)
    if "code" in styles and "`" not in content:
        content = f"`{content}`"
    else:
        content = _SPECIAL.sub(r"\\\1", content)
    for style, sign in _WRAPPERS:
        if style in styles:
            content = sign + content + sign
    return before + content + after


def _findings(report: Contents) -> Iterator[str]:
    yield "## 3. Funde"
    yield f"{report.tally}." if report.notes else "Im Original ist nichts gefunden."
    yield from _numbered(report.notes)
    if report.remaining:
        yield "### Noch in der leichten Version"
        yield f"{report.remaining_tally}."
        yield from _numbered(report.remaining)
    if report.rules:
        yield "### Die Regeln"
    for rule in report.rules:
        yield f"**{escaped(rule.title)}** ({escaped(rule.id)})"
        if rule.citations:
            yield "\n".join(f"- {escaped(each)}" for each in rule.citations)
    if report.not_run:
        names = escaped(", ".join(report.not_run))
        yield f"Diese Regeln konnte der Computer nicht prüfen: {names}."


def _numbered(notes: Iterable[Note]) -> Iterator[str]:
    for note in notes:
        excerpt = f"{note.before}⟦{note.marked}⟧{note.after}"
        lines = [escaped(excerpt), f"**{note.severity}:** {escaped(note.finding.message)}"]
        if note.suggestion is not None:
            lines.append(
                f"Vorschlag: {escaped(note.suggestion.strip()) or 'Lassen Sie die Stelle weg.'}"
            )
        title = escaped(rule_card(note.finding.rule).title)
        lines.append(f"Regel: {title}. Zeile {note.place.line}.")
        indent = " " * (len(str(note.number)) + 2)
        yield f"{note.number}. " + f"{_HARD_BREAK}{indent}".join(lines)


def _scores(report: Contents) -> Iterator[str]:
    yield "## 4. Werte"
    if not report.scores:
        yield "Es gibt keine Werte."
        return
    rows = [
        (each.title, each.before, each.after, each.change, each.direction) for each in report.scores
    ]
    head = ("Wert", "Original", "Leichte Version", "Die leichte Version ist", "Richtung")
    table = (head, ("---",) * 5, *(map(escaped, row) for row in rows))
    yield "\n".join(f"| {' | '.join(row)} |" for row in table)
