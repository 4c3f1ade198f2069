"""Text begins at the left and ends where the line ends."""

from collections.abc import Iterator

from leichtsprache.document import Block, Document, FrozenMap
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source

_NAMES = {
    "justify": "im Block-Satz", "center": "in der Mitte", "right": "rechts", "end": "rechts",
}  # fmt: skip


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for align, block in values_of(document, "layout.text-align"):
        yield _fault(align, block)
    for align, block in values_of(document, "layout.heading-align"):
        if align != "justify":  # is not seen in a line that is not full
            yield _fault(align, block)
    for align, block in values_of(document, "layout.cell-align"):
        if align == "justify":  # numbers in tables stand at the right
            yield _fault(align, block)


def _fault(align: str, block: Block) -> Fault:
    return Fault(block.span, values=FrozenMap({"found": _NAMES[align]}))


RULE = Rule(
    id="align-left",
    title="Text steht nicht links",
    message="Der Text steht {found}. Schreiben Sie alle Zeilen links-bündig.",
    check=_check,
    phase="layout",
    needs="layout",
    sources=(
        Source("N", "Immer links-bündig schreiben, kein Block-Satz"),
        Source("M", "Immer links-bündig schreiben, kein Block-Satz"),
        Source("B", "Links-bündig ausrichten", "unconfirmed"),
    ),
    good=(
        '<p style="text-align: left">Das Amt ist offen.</p>',
        '<p style="text-align: start">Das Amt ist offen.</p>',
        '<p style="color: black">Das Amt ist offen.</p>',
        '<h1 style="text-align: justify">Das Amt</h1>',
        '<table><tr><td style="text-align: right">10</td><td>Euro</td></tr></table>',
    ),
    bad=FrozenMap(
        {
            '<p style="text-align: justify">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="text-align: center">⟦Das Amt ist offen.⟧</p>': None,
            '<div align="right">⟦Das Amt ist offen.⟧</div>': None,
            "<style>h1 { text-align: center }</style><h1>⟦Das Amt⟧</h1><p>Es ist offen.</p>": None,
            "<p>Das ist neu.</p><center>⟦Das Amt ist offen.⟧</center>": None,
        }
    ),
)
