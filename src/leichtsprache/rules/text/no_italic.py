"""No italics."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for block in document.blocks:
        for mark in block.marks or ():
            if mark.kind == "italic":
                yield Fault(mark.span)


RULE = Rule(
    id="no-italic",
    title="Schräge Schrift",
    message="Schräge Schrift ist schwer zu lesen. Nehmen Sie gerade Schrift.",
    check=_check,
    phase="layout",
    needs="marks",
    sources=(
        Source("N", "Keine schräge Schrift"),
        Source("D", "Keine schräge Schrift", "unconfirmed"),
        Source("B", "Keine schräge Schrift", "unconfirmed"),
    ),
    good=(
        "Das Amt ist offen.",
        "Das Amt ist **heute** offen.",
        "Das Amt ist `offen`.",
        "Lesen Sie den [Brief](https://stadt.de).",
        "## Hilfe",
    ),
    bad=FrozenMap(
        {
            "Das Amt ist *⟦heute⟧* offen.": None,
            "*⟦Das Amt ist offen.⟧*": None,
            "Das ist _⟦neu⟧_.": None,
            "Das *⟦Amt⟧* hilft *⟦allen⟧*.": None,
            "- Das ist *⟦gut⟧*.": None,
        }
    ),
)
