"""Addresses and numbers that no rule may touch."""

from __future__ import annotations

import pytest

from leichtsprache.document import Document
from leichtsprache.rules import check
from leichtsprache.rules.verbatim import verbatim_spans


@pytest.mark.parametrize(
    "kept",
    [
        "https://www.stadt.de/a%20b?x=1&y=2-3",
        "www.stadt.de",
        "stadt.de/leichte-sprache",
        "max.muster_1@stadt-nord.de",
        "antrag_2021-03.pdf",
        "DE02 1203 0000 0000 2020 51",
        "Aktenzeichen 12/345-67",
        "Kundennummer: 12-34-56",
        "ISBN 978-3-16-148410-0",
        "#MeToo",
        "@stadt_nord",
        "AB-1234",
        "{{ vorname & name }}",
        "C:\\Daten\\10-12",
    ],
)
def test_is_kept(kept: str) -> None:
    text = f"Hier steht {kept} im Text."
    assert any(kept in span.slice(text) for span in verbatim_spans(text))


@pytest.mark.parametrize(
    "text",
    ["Das sind 10 %.", "Er kommt um 9:00 Uhr.", "Am 3.5.2021 ist Wahl.", "und/oder", "EU", "A 7"],
)
def test_is_not_kept(text: str) -> None:
    assert verbatim_spans(text) == ()


def test_no_rule_finds_anything_in_an_address() -> None:
    text = "Siehe https://a.de/%C3%A4-10-12?q=1&r=2;x=[3]."
    start, stop = text.index("https"), len(text) - 1
    document = check("netzwerk", ignore=["cross-ref", "sent-len"])(Document(text))
    assert not [each for each in document.findings if start < each.span.start < stop]
