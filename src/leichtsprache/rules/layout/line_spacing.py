"""Lines stand far enough from each other."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Severity
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source

#: The least that the style guide of the federal government asks for.
_TOLERABLE = 1.2


def _check(document: Document, options: Options) -> Iterator[Fault]:
    least = float(options["lines"])
    for height, block in values_of(document, "layout.line-height"):
        if float(height) < least:
            values = {"found": height.replace(".", ","), "limit": f"{least:g}".replace(".", ",")}
            level: Severity | None = "info" if float(height) >= _TOLERABLE else None
            yield Fault(block.span, values=FrozenMap(values), level=level)


RULE = Rule(
    id="line-spacing",
    title="Enge Zeilen",
    message="Der Abstand der Zeilen ist {found}. Nehmen Sie mindestens {limit}.",
    check=_check,
    phase="layout",
    needs="layout",
    options=FrozenMap({"lines": 1.5}),
    sources=(
        Source("N", "Abstand der Zeilen: anderthalbfach"),
        Source("H", "Abstand der Zeilen: anderthalbfach"),
    ),
    good=(
        '<p style="line-height: 1.5">Das Amt ist offen.</p>',
        '<p style="line-height: 150%">Das Amt ist offen.</p>',
        '<p style="font-size: 20px; line-height: 32px">Das Amt ist offen.</p>',
        '<h1 style="line-height: 1">Das Amt</h1>',
        "<style>body { font: 1.2em/1.6 Arial }</style><p>Das Amt ist offen.</p>",
    ),
    bad=FrozenMap(
        {
            '<p style="line-height: 1">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="line-height: normal">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="font-size: 20px; line-height: 24px">⟦Das Amt ist offen.⟧</p>': None,
            "<style>body { font: 1.2em/1.3 Arial }</style><p>⟦Das Amt ist offen.⟧</p>": None,
            "<style>p { color: black }</style><p>⟦Das Amt ist offen.⟧</p>": None,
        }
    ),
)
