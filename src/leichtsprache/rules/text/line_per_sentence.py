"""Each sentence has a line of its own."""

from collections.abc import Iterator
from itertools import pairwise

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for block in document.blocks:
        for before, sentence in pairwise(block.sentences or ()):
            between = Span(before.span.stop, sentence.span.start).slice(document.text)
            if "\n" not in between and block.kind in ("paragraph", "item"):
                yield Fault(sentence.span)
                break  # one message for a paragraph


RULE = Rule(
    id="line-per-sentence",
    title="Mehrere Sätze in einer Zeile",
    message="Beginnen Sie jeden Satz in einer neuen Zeile.",
    check=_check,
    severity="info",
    phase="layout",
    sources=(
        Source("N", "Jeder Satz in eine neue Zeile"),
        Source("B", "Jeder Satz in eine neue Zeile", "unconfirmed"),
        Source("D", "Jeder Satz in eine neue Zeile"),
        Source("H", "Jeder Satz in eine neue Zeile"),
        Source("Z", "Jeder Satz in eine neue Zeile"),
        Source("M", "Jeder Satz in eine neue Zeile"),
    ),
    good=(
        "Das Amt ist offen.",
        "Das Amt ist offen.\nKommen Sie!",
        "Das Amt ist offen.\n\nKommen Sie!",
        "- Das Amt ist offen.\n- Kommen Sie!",
        "Hilfe\n\nDas Amt hilft.",
    ),
    bad=FrozenMap(
        {
            "Das Amt ist offen. ⟦Kommen Sie!⟧": None,
            "Das Amt ist offen. ⟦Kommen Sie!⟧ Wir helfen.": None,
            "Das ist neu.\nDas hilft. ⟦Sie zahlen nichts.⟧": None,
            "Das ist neu. ⟦Das hilft.⟧\n\nSie zahlen nichts. ⟦Wir freuen uns.⟧": None,
            "- Das ist neu. ⟦Das hilft.⟧\n- Kommen Sie!": None,
        }
    ),
)
