"""One or two plain typefaces without serifs."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for name, block in values_of(document, "layout.serif-family"):
        reason = f"Die Schrift {name} hat kleine Striche an den Buchstaben."
        values = {"reason": reason, "advice": "Nehmen Sie eine Schrift ohne Striche: Arial"}
        yield Fault(block.span, values=FrozenMap(values))
    most = int(options["faces"])
    faces = list(values_of(document, "layout.font-family"))
    if len(faces) > most:
        values = {
            "reason": f"Der Text hat {len(faces)} Schriften.",
            "advice": f"Nehmen Sie höchstens {most} Schriften",
        }
        yield Fault(faces[most][1].span, values=FrozenMap(values))


RULE = Rule(
    id="font-face",
    title="Schwer lesbare Schrift",
    message="{reason} {advice}.",
    check=_check,
    severity="info",
    phase="layout",
    needs="layout",
    options=FrozenMap({"faces": 2}),
    sources=(
        Source("N", "Einfache Schrift ohne Serifen"),
        Source("H", "Einfache Schrift ohne Serifen"),
        Source("M", "Einfache Schrift ohne Serifen"),
        Source("B", "Höchstens 2 Schriften", "unconfirmed"),
    ),
    good=(
        '<p style="font-family: Arial">Das Amt ist offen.</p>',
        '<p style="font-family: Verdana, sans-serif">Das Amt ist offen.</p>',
        '<p style="font-family: \'Open Sans\'">Neu</p><p style="font-family: Arial">Alt</p>',
        "<style>body { font: 1.2em/1.6 system-ui }</style><p>Das Amt ist offen.</p>",
        '<p style="font-family: Arial">Taste <code style="font-family: Courier">F1</code></p>',
    ),
    bad=FrozenMap(
        {
            '<p style="font-family: Times New Roman">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="font-family: Georgia, serif">⟦Das Amt ist offen.⟧</p>': None,
            "<style>body { font: 1.2em/1.6 Garamond }</style><p>⟦Das Amt ist offen.⟧</p>": None,
            '<p><font face="Times">⟦Das Amt ist offen.</font>⟧</p>': None,
            '<p style="font-family: Arial">Eins</p><p style="font-family: Verdana">Zwei</p>'
            '<p style="font-family: Tahoma">⟦Drei⟧</p>': None,
        }
    ),
)
