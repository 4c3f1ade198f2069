"""No italics, capitals or wide letters by the design of a page."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source

_NAMES = {
    "font-style": "schräge Schrift",
    "text-transform": "nur große Buchstaben",
    "font-variant": "nur große Buchstaben",
    "letter-spacing": "weite Abstände zwischen den Buchstaben",
}


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for name, block in values_of(document, "layout.emphasis"):
        yield Fault(block.span, values=FrozenMap({"found": _NAMES[name]}))


RULE = Rule(
    id="no-italic-caps",
    title="Gestaltung mit schräger, großer oder weiter Schrift",
    message="Die Gestaltung macht hier {found}. Nehmen Sie normale Schrift.",
    check=_check,
    phase="layout",
    needs="layout",
    sources=(Source("N", "Keine schräge Schrift, keine Groß-Buchstaben, keine weiten Abstände"),),
    good=(
        '<p style="font-style: normal">Das Amt ist offen.</p>',
        '<p style="text-transform: none">Das Amt ist offen.</p>',
        '<p style="letter-spacing: 0.02em">Das Amt ist offen.</p>',
        '<p style="font-weight: bold">Das Amt ist offen.</p>',
        '<p style="color: black">Das Amt ist <em style="font-style: italic">offen</em>.</p>',
    ),
    bad=FrozenMap(
        {
            '<p style="font-style: italic">⟦Das Amt ist offen.⟧</p>': None,
            "<style>h1 { text-transform: uppercase }</style><h1>⟦Das Amt⟧</h1>": None,
            '<p style="letter-spacing: 0.3em">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="font-variant: small-caps">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="font: italic 14pt/1.5 Arial">⟦Das Amt ist offen.⟧</p>': None,
        }
    ),
)
