"""A page does not let the browser break words."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for _, block in values_of(document, "layout.hyphens"):
        yield Fault(block.span)


RULE = Rule(
    id="hyphens-auto",
    title="Automatische Trennung",
    message="Die Seite trennt Wörter am Ende der Zeile. Schalten Sie die Trennung aus.",
    check=_check,
    phase="layout",
    needs="layout",
    sources=(
        Source("B", "Keine Wörter am Ende der Zeile trennen"),
        Source("N", "Keine Wörter am Ende der Zeile trennen"),
        Source("D", "Keine Wörter am Ende der Zeile trennen"),
        Source("M", "Keine Wörter am Ende der Zeile trennen"),
    ),
    good=(
        '<p style="hyphens: none">Das Amt ist offen.</p>',
        '<p style="hyphens: manual">Das Amt ist offen.</p>',
        '<p style="color: black">Das Amt ist offen.</p>',
        '<div style="hyphens: auto"><p style="hyphens: none">Das Amt ist offen.</p></div>',
        "<style>p { hyphens: none !important }</style>"
        '<p style="hyphens: auto">Das Amt ist offen.</p>',
    ),
    bad=FrozenMap(
        {
            '<p style="hyphens: auto">⟦Das Amt ist offen.⟧</p>': None,
            '<p style="-webkit-hyphens: auto">⟦Das Amt ist offen.⟧</p>': None,
            '<div style="hyphens: auto"><p>⟦Das Amt ist offen.⟧</p></div>': None,
            "<style>body { hyphens: auto }</style><p>⟦Das ist neu.⟧</p><p>Das auch.</p>": None,
            "<p>Das ist neu.</p><ul style='hyphens: auto'><li>⟦Das Amt ist offen.⟧</ul>": None,
        }
    ),
)
