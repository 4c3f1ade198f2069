"""Facts that a translation has lost are named; facts that it only writes otherwise are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.translate.fidelity import lost


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Das kostet 50 Millionen Euro.", "That costs 50 million euros."),
        ("Das kostet 1.500 Euro.", "That costs 1,500 euros."),
        ("Das kostet 1 500 000 Euro.", "That costs 1,500,000 euros."),
        ("Das kostet 1.234.567,89 Euro.", "It costs 1,234,567.89 euros."),
        ("Das sind 2,5 Prozent.", "That is 2.5 percent."),
        ("Das kostet 2,50 Euro.", "That costs €2.50."),
        ("Es sind 2 Parks.", "There are two parks."),
        ("Es gibt 1 Park.", "There is a park."),
        ("Am 3. März 2024.", "On March 3rd, 2024."),
        ("Am 3. März.", "On the third of March."),
        ("Am 03.12.2024.", "On 3 December 2024."),
        ("Um 14 Uhr.", "At 2 p.m."),
        ("Um 14.30 Uhr.", "At 2:30 pm."),
        ("Um 14:30 Uhr.", "At 2.30 pm."),
        ("Bis 90 Personen.", "Up to ninety people."),
        ("Der IPAI ist in Heilbronn.", "The IPAI is in Heilbronn."),
        ("Die KI hilft.", "The AI helps."),
        ("Die Arbeit der IPAIs.", "The work of the IPAI."),
        ("Das ist NICHT gut.", "That is not good."),
        ("DAS IST EINE ÜBERSCHRIFT", "This is a heading"),
        ("Mehr auf www.heilbronn.de.", "More at www.heilbronn.de."),
        ("Mail an info@stadt-x.de!", "Mail to info@stadt-x.de!"),
        ("Siehe https://a.de/b_c?d=1.", "See https://a.de/b_c?d=1."),
        ("XL2 und die Firma FG.", "XL-2 and the company FG."),
        ("Der Bus fährt.", "The bus runs."),
        ("", ""),
    ],
)
def test_what_english_writes_otherwise_is_not_lost(german: str, english: str) -> None:
    assert lost(german, english, target="en") == ()


@pytest.mark.parametrize(
    ("german", "english", "missing"),
    [
        ("Das kostet 50 Euro.", "That costs 15 euros.", "die Zahl „50“"),
        ("Das kostet 50 Euro.", "That costs 50,000 euros.", "die Zahl „50“"),
        ("Das kostet 1.000 Euro.", "That costs 1.000 euros.", "die Zahl „1.000“"),
        ("Das sind 2,5 Prozent.", "That is 25 percent.", "die Zahl „2,5“"),
        ("Am 3. März 2024.", "On March 3rd.", "die Zahl „2024“"),
        ("Am 03.12.2024.", "On 3 March 2024.", "die Zahl „03.12.2024“"),
        ("Um 14.30 Uhr.", "At 3:30 pm.", "die Zahl „14.30“"),
        ("Um 14 Personen.", "About 2 people.", "die Zahl „14“"),
        ("Der IPAI ist neu.", "The iPad is new.", "der Name „IPAI“"),
        ("XL2 ist neu.", "XL is new.", "der Name „XL2“"),
        ("Mehr auf www.heilbronn.de.", "More at www.heilbronn.", "die Adresse „www.heilbronn.de“"),
        ("An max_m@x.de.", "To max m@x.de.", "die Adresse „max_m@x.de“"),
    ],
)
def test_what_is_lost_is_named(german: str, english: str, missing: str) -> None:
    assert lost(german, english, target="en") == (missing,)


def test_names_may_have_an_english_form() -> None:
    names = {"München", "Heilbronn", "Kühn", "Neckar-Odenwald-Kreis", "Schweiz"}
    german = "Frau Kühn fährt von München nach Heilbronn und in die Schweiz."
    english = "Mrs Kuhn travels from Munich to Heilbronn and Switzerland."
    assert lost(german, english, target="en", names=names) == ()
    missing = lost(german, "Mrs Kühn goes from Monaco to hell.", target="en", names=names)
    assert missing == ("der Name „München“", "der Name „Heilbronn“", "der Name „Schweiz“")


def test_other_languages_keep_the_decimal_comma() -> None:
    assert lost("Es kostet 2,50 Euro.", "Il coûte 2,50 euros.", target="fr") == ()
    assert lost("Es kostet 1.000 Euro.", "Il coûte 1 000 euros.", target="fr") == ()
    assert lost("Die KI in München.", "L'IA à Munich.", target="fr", names={"München"}) == ()


@given(st.text(st.characters(codec="utf-8")))
def test_a_text_loses_nothing_to_itself_in_a_language_that_writes_alike(text: str) -> None:
    assert lost(text, text, target="nl") == ()
