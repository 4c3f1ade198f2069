"""Plain text → blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from leichtsprache.segment.blocks import plain_blocks

SHORT = {"heading": "h", "paragraph": "p", "item": "i", "quote": "q", "cell": "c"}

CASES = {
    "paragraphs": ("Eins.\n\nZwei.\n \nDrei.", "p0 Eins. / p0 Zwei. / p0 Drei."),
    "wrapped lines": ("Das ist\nein Satz.", "p0 Das ist⏎ein Satz."),
    "heading at the top": ("Das Amt\n\nEs ist offen.", "h1 Das Amt / p0 Es ist offen."),
    "heading inside": (
        "Es ist offen.\n\nDer Weg\n\nEr ist kurz.",
        "p0 Es ist offen. / h2 Der Weg / p0 Er ist kurz.",
    ),
    "heading above its text": (
        "Das neue Amt\nDas Amt ist ab heute offen. Es liegt\nam Markt.",
        "h1 Das neue Amt / p0 Das Amt ist ab heute offen. Es liegt⏎am Markt.",
    ),
    "no heading: first line goes on": (
        "Das neue Amt\nist ab heute offen.",
        "p0 Das neue Amt⏎ist ab heute offen.",
    ),
    "heading with a question": ("Was tun?\n\nRuhe.", "h1 Was tun? / p0 Ruhe."),
    "underlined heading": ("Das Amt\n=======\nText.", "h1 Das Amt / p0 Text."),
    "numbered headings": (
        "1. Anfang\n\nText.\n\n2. Ende\n\nText.",
        "h1 1. Anfang / p0 Text. / h2 2. Ende / p0 Text.",
    ),
    "numbered list with blank lines": ("1. Eins\n\n2. Zwei", "i1 Eins / i1 Zwei"),
    "bullets": ("- Brot\n• Milch\n* Eier", "i1 Brot / i1 Milch / i1 Eier"),
    "letters": ("a) Brot\nb) Milch", "i1 Brot / i1 Milch"),
    "depth": ("- A\n  - B\n    - C\n- D", "i1 A / i2 B / i3 C / i1 D"),
    "item over two lines": ("- Brot und\n  Milch\n- Ei", "i1 Brot und⏎  Milch / i1 Ei"),
    "text after a list": ("- Brot\n- Ei\nDas ist alles.", "i1 Brot / i1 Ei / p0 Das ist alles."),
    "text before a list": ("Wir brauchen:\n- Brot", "p0 Wir brauchen: / i1 Brot"),
    "a date is no list": ("Der Kurs beginnt am\n3. März.", "p0 Der Kurs beginnt am⏎3. März."),
    "a date alone is no list": (
        "Text.\n\n3. März 2024\n\nText.",
        "p0 Text. / p0 3. März 2024 / p0 Text.",
    ),
    "a dash inside is no list": (
        "Der Kurs ist gut und\n- wie immer - lang.",
        "p0 Der Kurs ist gut und⏎- wie immer - lang.",
    ),
    "an initial is no list": ("A. Berg\nwohnt hier.", "p0 A. Berg⏎wohnt hier."),
    "quote": ("> Das gilt.\n\nJa.", "q0 Das gilt. / p0 Ja."),
    "letter": (
        "Erika Muster\nAhornweg 5\n\nGuten Tag,\n\nTschüss.\n\nMit freundlichen Grüßen\n\nMax Berg",
        "p0 Erika Muster⏎Ahornweg 5 / p0 Guten Tag, / p0 Tschüss. / p0 Mit freundlichen Grüßen"
        " / p0 Max Berg",
    ),
    "the last line is no heading": ("Text.\n\nMax Berg", "p0 Text. / p0 Max Berg"),
    "a list set with blank lines": (
        "Wir brauchen:\n\nBrot\n\nMilch\n\nEier\n\nDas ist alles.",
        "p0 Wir brauchen: / p0 Brot / p0 Milch / p0 Eier / p0 Das ist alles.",
    ),
    "windows": ("Das Amt\r\n\r\nEs ist\r\noffen.\r\n", "h1 Das Amt / p0 Es ist⏎offen."),
    "a row of dashes": ("Eins.\n-----\nZwei.", "p0 Eins. / p0 Zwei."),
    "nothing": (" \n\t\n", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks(name: str) -> None:
    text, wanted = CASES[name]
    found = " / ".join(
        f"{SHORT[block.kind]}{block.level} {block.span.slice(text)}" for block in plain_blocks(text)
    )
    assert found.replace("\r", "").replace("\n", "⏎") == wanted


def test_lines_are_counted_from_one() -> None:
    blocks = plain_blocks("\nDas Amt\n\nEs ist\noffen.\n- Ja")
    assert [block.line for block in blocks] == [2, 4, 6]


def test_the_seed(data: Path) -> None:
    """The article the project began with: four sections, no sentence that swallows a heading."""
    seeds = sorted((data.parent / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("no seed article beside the measuring data")
    text = seeds[0].read_text(encoding="utf-8")
    blocks = plain_blocks(text)
    kinds = [block.kind for block in blocks]
    assert kinds.count("heading") == 3
    assert kinds.count("paragraph") >= 9
    assert all("\n" not in block.span.slice(text) for block in blocks)
