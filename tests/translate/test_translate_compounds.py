"""Separators of compounds: those of easy German go, those of the language stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.translate.compounds import Compounds

ORIGINAL = """Die Krankenhäuser in Baden-Württemberg und in der Region Heilbronn-Franken. Die
IPAI-Community nutzt E-Mail und KI-Lösungsansätze. Der Krankenversicherungsbeitrag steigt. Der
Krankenhausaufenthalt. Der Neckar-Odenwald-Kreis. Barrierefreie Ki·tas. Online-Dienste der Stadt."""


@pytest.mark.parametrize(
    ("easy", "plain"),
    [
        ("Das Kranken-Haus ist neu.", "Das Krankenhaus ist neu."),
        ("Die Kranken-Häuser.", "Die Krankenhäuser."),
        ("Der Aufenthalt im Kranken-Haus.", "Der Aufenthalt im Krankenhaus."),
        ("Der Kranken-Versicherungs-Beitrag.", "Der Krankenversicherungsbeitrag."),
        ("Der Beitrag zur Kranken-Versicherung.", "Der Beitrag zur Krankenversicherung."),
        ("Kranken·haus und Kranken‧haus", "Krankenhaus und Krankenhaus"),
        ("Das barriere·freie Rat·haus.", "Das barrierefreie Rathaus."),
        ("Der Bundes·Tag", "Der Bundestag"),
        ("Sil\u00adben\u00adtrennung", "Silbentrennung"),
        ("Eine KI-Lösung, ein KI-Lösungs-Ansatz.", "Eine KI-Lösung, ein KI-Lösungsansatz."),
        ("Eine KI·Lösung.", "Eine KI-Lösung."),
    ],
)
def test_separators_that_simplifying_put_in_are_taken_out(easy: str, plain: str) -> None:
    assert Compounds(ORIGINAL).joined(easy) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Baden-Württemberg, Heilbronn-Franken und der Neckar-Odenwald-Kreis.",
        "Die IPAI-Community schreibt eine E-Mail.",
        "Die Online-Dienste und der Online-Dienst.",
        "Rheinland-Pfalz war nicht im Text.",
        "Von Montag - Freitag, 10-20 Uhr, Covid-19-Test.",
        "Hin- und Rückfahrt",
        "",
    ],
)
def test_real_hyphens_stay(text: str) -> None:
    assert Compounds(ORIGINAL).joined(text) == text


@given(st.text(), st.text("aAbBäÄ-·\u00ad 1"))
def test_letters_are_never_lost(original: str, text: str) -> None:
    joined = Compounds(original).joined(text)
    kept = [character for character in text.lower() if character not in "-·\u00ad"]
    assert [each for each in joined.lower() if each not in "-·\u00ad"] == kept
