"""Text stands out from its ground."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Severity
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:
    least, better = float(options["least"]), float(options["better"])
    for ratio, block in values_of(document, "layout.contrast"):
        if float(ratio) < max(least, better):
            limit = least if float(ratio) < least else better
            values = {"found": ratio.replace(".", ","), "limit": f"{limit:g}".replace(".", ",")}
            level: Severity | None = None if limit == least else "info"
            yield Fault(block.span, values=FrozenMap(values), level=level)


RULE = Rule(
    id="contrast",
    title="Schwacher Kontrast",
    message="Schrift und Hintergrund sind zu ähnlich: Kontrast {found}. Gut ist {limit} oder mehr.",
    check=_check,
    phase="layout",
    needs="layout",
    # WCAG 2.2, criteria 1.4.3 (level AA) and 1.4.6 (level AAA).
    options=FrozenMap({"least": 4.5, "better": 7.0}),
    sources=(
        Source("N", "Dunkle Schrift auf hellem Papier"),
        Source("B", "Dunkle Schrift auf hellem, einfarbigem Hintergrund", "unconfirmed"),
    ),
    good=(
        '<p style="color: black">Das Amt ist offen.</p>',
        '<p style="color: #333; background: white">Das Amt ist offen.</p>',
        '<p style="background-color: yellow">Das Amt ist offen.</p>',
        '<div style="background: #003366"><p style="color: white">Das Amt ist offen.</p></div>',
        '<p style="color: gray; background: url(bild.png)">Das Amt ist offen.</p>',
    ),
    bad=FrozenMap(
        {
            '<p style="color: #999">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="color: yellow; background: white">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="background-color: navy">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="color: rgb(0 0 0 / 50%)">⟦Das Amt ist offen.⟧</p>': None,
            "<style>:root { --ink: #666 } p { color: var(--ink) }</style><p>⟦Neu⟧</p>": None,
        }
    ),
)
