"""Letters are large enough."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source

_ROUNDING = 0.05


def _check(document: Document, options: Options) -> Iterator[Fault]:
    least = float(options["points"])
    for size, block in values_of(document, "layout.font-size"):
        if float(size) < least - _ROUNDING:
            values = {"found": size.replace(".", ","), "limit": f"{least:g}".replace(".", ",")}
            yield Fault(block.span, values=FrozenMap(values))


RULE = Rule(
    id="font-size",
    title="Kleine Schrift",
    message="Die Schrift hat nur {found} Punkt. Nehmen Sie mindestens {limit} Punkt.",
    check=_check,
    phase="layout",
    needs="layout",
    options=FrozenMap({"points": 14}),
    sources=(
        Source("N", "Große Schrift: mindestens 14 Punkt"),
        Source("H", "Große Schrift: mindestens 14 Punkt"),
        Source("M", "Große Schrift: mindestens 14 Punkt"),
        Source("B", "Mindestens 1,2 em: das sind 14,4 Punkt", "unconfirmed"),
    ),
    good=(
        '<p style="font-size: 14pt">Das Amt ist offen.</p>',
        '<p style="font-size: 1.2em">Das Amt ist offen.</p>',
        '<p style="font-size: 20px">Das Amt ist offen.</p>',
        "<style>body { font-size: 120% }</style><p>Das Amt ist offen.</p>",
        '<p style="color: black">Das Amt ist offen.</p>',
    ),
    bad=FrozenMap(
        {
            '<p style="font-size: 12pt">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="font-size: 16px">⟦Das Amt ist offen.⟧</p>': None,
            "<style>body { font: 0.9em/1.5 Arial }</style><p>⟦Das Amt ist offen.⟧</p>": None,
            "<style>p { color: black }</style><p>⟦Das Amt ist offen.⟧</p>": None,
            '<div style="font-size: 15pt"><p>Das ist neu.</p><h6>⟦Hilfe⟧</h6></div>': None,
        }
    ),
)
