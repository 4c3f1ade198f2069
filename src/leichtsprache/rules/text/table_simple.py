"""A table is small."""

from collections.abc import Iterator
from itertools import groupby

from leichtsprache.document import Block, Document, FrozenMap, Span
from leichtsprache.layout import values_of
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for cells in _tables(document):
        span = Span(cells[0].span.start, cells[-1].span.stop)
        columns = [
            int(number)
            for number, block in values_of(document, "table.columns")
            if span.covers(block.span)
        ]
        if max(columns, default=0) > int(options["columns"]):
            yield _fault(cells[0], f"{max(columns)} Spalten")
        elif len(cells) > int(options["cells"]):
            yield _fault(cells[0], f"{len(cells)} Felder")


def _tables(document: Document) -> Iterator[list[Block]]:
    """Yield the cells that stand together."""
    for is_table, blocks in groupby(document.blocks, key=lambda block: block.kind == "cell"):
        if is_table:
            yield list(blocks)


def _fault(cell: Block, found: str) -> Fault:
    return Fault(cell.span, values=FrozenMap({"found": found}))


_TWO, _THREE = "| Tag | Zeit |\n|---|---|\n", "| Tag | Zeit | Ort |\n|---|---|---|\n"

RULE = Rule(
    id="table-simple",
    title="Große Tabelle",
    message="Die Tabelle hat {found}. Machen Sie kleine Tabellen oder eine Liste.",
    check=_check,
    severity="info",
    phase="layout",
    needs="marks",
    options=FrozenMap({"columns": 4, "cells": 24}),
    sources=(Source("B", "Tabellen übersichtlich gestalten", "unconfirmed"),),
    good=(
        "Das Amt ist offen.",
        "- Montag\n- Dienstag",
        f"{_TWO}| Montag | 9 Uhr |",
        f"{_THREE}| Montag | 9 Uhr | Amt |\n| Freitag | 10 Uhr | Schule |",
        "Hier sind alle Zeiten:\n\n" + _TWO + "| Montag | 9 Uhr |\n" * 5,
    ),
    bad=FrozenMap(
        {
            "| ⟦Tag⟧ | Zeit |\n|---|---|\n" + "| Montag | 9 Uhr |\n" * 12: None,
            "| ⟦Tag⟧ | Zeit | Ort |\n|---|---|---|\n" + "| Montag | 9 Uhr | Amt |\n" * 8: None,
            "| ⟦A⟧ | B | C | D |\n|---|---|---|---|\n" + "| 1 | 2 | 3 | 4 |\n" * 6: None,
            "Hier:\n\n| ⟦Tag⟧ | Zeit |\n|---|---|\n" + "| Freitag | 8 Uhr |\n" * 15: None,
            "| ⟦Name⟧ | Zahl |\n|---|---|\n" + "| Anna | 3 |\n" * 12 + "\nDas ist alles.": None,
        }
    ),
)
