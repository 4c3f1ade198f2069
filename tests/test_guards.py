"""Facts that a version keeps, loses or adds."""

from __future__ import annotations

import pytest

from leichtsprache.guards import Loss, compare

KEPT = [
    ("Das kostet 12,50 Euro.", "Es kostet 12,5 Euro."),
    ("Am 3.5.2026 ist Schluss.", "Am 3. Mai 2026 ist Schluss."),
    ("Es kamen drei Leute.", "Es kamen 3 Leute."),
    ("Um 9:00 Uhr geht es los.", "Um 9 Uhr geht es los."),
    ("Rund 15.000 Menschen wohnen hier.", "Hier wohnen rund 15 000 Menschen."),
    (
        "Anna Kurz wohnt in Ulm und arbeitet viel.",
        "Anna Kurz wohnt in Ulm. Anna Kurz arbeitet viel.",
    ),
    ("Annas Buch ist neu.", "Das Buch von Anna ist neu."),
    ("Wir helfen nicht.", "Wir helfen Ihnen nicht."),
]

LOST = [
    ("Das kostet 12 Euro.", "Das kostet 13 Euro.",
     {("number", "12", "lost"), ("number", "13", "added")}),
    ("Anna wohnt in Ulm.", "Sie wohnt in Ulm.", {("name", "Anna", "lost")}),
    ("Sie dürfen kommen.", "Sie müssen kommen.",
     {("modality", "dürfen", "lost"), ("modality", "müssen", "added")}),
    ("Das ist nicht erlaubt.", "Das ist erlaubt.", {("negation", "nicht", "lost")}),
    ("Das ist erlaubt.", "Das ist kein Problem.", {("negation", "kein", "added")}),
    ("Mehr unter www.example.org.", "Mehr im Netz.", {("url", "www.example.org", "lost")}),
    ("Fragen an info@example.org.", "Fragen bitte schicken.",
     {("url", "info@example.org", "lost")}),
    ("Sie müssen nicht kommen und müssen nicht zahlen.", "Sie müssen nicht kommen.",
     {("negation", "nicht", "lost"), ("modality", "müssen", "lost")}),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_what_says_the_same_loses_nothing(before: str, after: str) -> None:
    assert compare(before, after) == ()


@pytest.mark.parametrize(("before", "after", "expected"), LOST)
def test_losses(before: str, after: str, expected: set[tuple[str, str, str]]) -> None:
    found = compare(before, after)
    assert {(loss.kind, loss.fact, loss.change) for loss in found} == expected


def test_loss_is_a_value() -> None:
    assert compare("7 Tage", "Tage") == (Loss("number", "7", "lost"),)
