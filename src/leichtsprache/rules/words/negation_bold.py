"""A negation that stays is to be bold."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_NEGATION = re.compile(r"(?<![\w-])(?:nicht|keine?[nrsm]?|nie|niemals)(?![\w-])", re.IGNORECASE)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    bold = [
        mark.span for block in document.blocks for mark in block.marks or () if mark.kind == "bold"
    ]
    for match in matches(_NEGATION, document):
        span = Span(*match.span())
        if not any(each.covers(span) for each in bold):
            yield Fault.at(match)


RULE = Rule(
    id="negation-bold",
    title="Verneinung ohne Fett-Druck",
    message="Schreiben Sie „{found}“ in fetter Schrift. Sonst übersieht man das Wort leicht.",
    check=_check,
    severity="info",
    phase="layout",
    needs="marks",
    sources=(Source("H", "Verneinungen fett schreiben"),),
    good=(
        "Das ist **nicht** gut.",
        "Wir haben **keine Zeit**.",
        "Das ist gut.",
        "Er kommt **nie**.",
        "Die Nichte kommt.",
    ),
    bad=FrozenMap(
        {
            "Das ist ⟦nicht⟧ gut.": None,
            "Wir haben ⟦keine⟧ **Zeit**.": None,
            "⟦Nie⟧ kommt er.": None,
            "Das ist **nicht** gut und ⟦nicht⟧ schön.": None,
            "Ich habe ⟦kein⟧ Geld.": None,
        }
    ),
)
