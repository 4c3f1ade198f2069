"""Paragraphs are to be short."""

from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Limit


def _sizes(document: Document) -> Iterator[tuple[Span, int]]:
    for block in document.blocks:
        if block.kind == "paragraph":
            yield block.span, len(block.sentences or ())


_FIVE = "Das ist neu. Es hilft. Sie zahlen nichts. Kommen Sie vorbei. Wir freuen uns."
_MANY = f"{_FIVE} Das Amt ist offen. Der Bus hält dort. Der Eingang ist rechts. Dort ist ein Lift."

RULE = Rule(
    id="paragraph-len",
    title="Langer Absatz",
    message="Der Absatz hat {size} Sätze. Machen Sie daraus mehrere kurze Absätze.",
    check=Limit(_sizes),
    severity="info",
    phase="layout",
    options=FrozenMap({"info": 8}),
    sources=(
        Source("M", "Höchstens 6 Zeilen in einem Absatz"),
        Source("Z", "Höchstens 8 Zeilen in einem Absatz"),
    ),
    good=(
        _FIVE,
        "Das ist neu.",
        f"{_FIVE}\n\n{_FIVE}",
        "Ein Wort",
        f"{_FIVE} Das Amt ist offen. Der Bus hält dort.",
    ),
    bad=FrozenMap(
        {
            f"⟦{_MANY}⟧": None,
            f"⟦{_FIVE} {_FIVE}⟧": None,
            f"{_FIVE}\n\n⟦{_MANY}⟧": None,
            f"⟦{_MANY} {_FIVE}⟧": None,
            f"⟦{_MANY} Danke!⟧\n\nEnde.": None,
        }
    ),
)
