"""Quotation marks: one form, and no single ones."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_STYLES = {"german": ("„", "“"), "guillemets": ("«", "»")}
_QUOTED = re.compile(
    r"(?P<open>„)[^„“”\"«»\n]{1,300}(?P<close>[“”\"])"
    r"|(?<![\w\"])(?P<open2>[\"“”])(?=\S)[^„“”\"«»\n]{1,300}(?<=\S)(?P<close2>[\"“”])(?![\w\"])"
    r"|(?P<open3>[«»])[^„“”\"«»\n]{1,300}(?P<close3>[«»])"
    r"|(?<!\w)(?P<open4>[‚‹›])[^‚‘’'‹›„“”\"«»\n]{1,80}(?P<close4>[‘‹›])(?!\w)"
    r"|(?<!\w)(?P<open5>')(?=\w)[^'’\n]{0,80}[^s\s'](?P<close5>')(?!\w)"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    wanted = _STYLES[str(options["style"])]
    for match in matches(_QUOTED, document):
        places = [Span(*match.span(name)) for name, found in match.groupdict().items() if found]
        pairs = zip(places, wanted, strict=True)
        edits = tuple(
            Edit(span, mark, safe=True) for span, mark in pairs if span.slice(document.text) != mark
        )
        if edits:
            values = FrozenMap({"open": wanted[0], "close": wanted[1]})
            yield Fault(Span(*match.span()), edits, values)


RULE = Rule(
    id="quotes",
    title="Form der Anführungs-Zeichen",
    message="Schreiben Sie die Zeichen {open} und {close}. Andere Zeichen kennen viele nicht.",
    check=_check,
    severity="info",
    phase="clauses",
    scope="text",
    options=FrozenMap({"style": "german"}),
    sources=(
        Source("D", "Wenn Anführungs-Zeichen nötig sind: „ und “, nie einfache", "digest"),
        Source("H", "Die Zeichen „ und “ sind erlaubt", "digest"),
        Source("Z", "Die Zeichen « und »", "digest"),
        Source("M", "Die Zeichen « und »", "digest"),
    ),
    good=(
        "Er sagt: „Ich komme.“",
        "Das ist Hans' Auto und Max' Rad.",
        'Das Brett ist 5" dick.',
        "Wie geht's dir?",
        "Das Wort „Amt“ ist kurz.",
    ),
    bad=FrozenMap(
        {
            'Er sagt: ⟦"Ich komme."⟧': "Er sagt: „Ich komme.“",
            "Das ⟦»Amt«⟧ ist zu.": "Das „Amt“ ist zu.",
            "Das ⟦‚Amt‘⟧ ist zu.": "Das „Amt“ ist zu.",
            "Das ⟦'Amt'⟧ ist zu.": "Das „Amt“ ist zu.",
            "Das ⟦„Amt”⟧ ist zu.": "Das „Amt“ ist zu.",
        }
    ),
)
