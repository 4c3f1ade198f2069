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
    ("Der Antrag ist bis Montag abzugeben.", "Sie müssen den Antrag bis Montag abgeben."),
    ("Der Bericht ist zu prüfen.", "Man muss den Bericht prüfen."),
    ("Der Mieter hat die Kosten zu tragen.", "Der Mieter muss die Kosten tragen."),
    ("Die Firma ist verpflichtet, den Lohn zu zahlen.", "Die Firma muss den Lohn zahlen."),
    ("Die Tür lässt sich leicht öffnen.", "Man kann die Tür leicht öffnen."),
    ("Sie ist in der Lage, allein zu wohnen.", "Sie kann allein wohnen."),
    ("Sie haben die Möglichkeit, zu klagen.", "Sie können klagen."),
    ("Sie haben das Recht, zu klagen.", "Sie dürfen klagen."),
    ("Sie sind berechtigt, das Haus zu betreten.", "Sie dürfen das Haus betreten."),
    ("Er spart, um ein Rad zu kaufen.", "Er will ein Rad kaufen. Deshalb spart er."),
    ("Die Stadt plant, eine Schule zu bauen.", "Die Stadt will eine Schule bauen."),
    ("Sie zahlt, damit das Kind lernen kann.", "Sie zahlt. So kann das Kind lernen."),
    ("Sie müssen kommen und zahlen.", "Sie müssen kommen. Sie müssen zahlen."),
    (
        "Er kennt weder den Chef noch den Kollegen.",
        "Er kennt den Chef nicht. Er kennt den Kollegen nicht.",
    ),
    ("Er ging, ohne zu grüßen.", "Er ging. Er grüßte nicht."),
    ("Das ist nicht unwichtig.", "Das ist wichtig."),
    ("Das kommt nicht selten vor.", "Das kommt oft vor."),
    ("Das ist unmöglich.", "Das ist nicht möglich."),
    ("Wir waren nicht nur in Rom.", "Wir waren auch in Rom."),
    ("Rauchen ist verboten.", "Sie dürfen nicht rauchen."),
    ("Der Verein fordert, dass die Stadt zahlt.", "Der Verein fordert: Die Stadt soll zahlen."),
    ("Der Chef verspricht, mehr zu zahlen.", "Der Chef verspricht: Er will mehr zahlen."),
    (
        "Er darf weder mit dem Bus noch mit dem Zug fahren.",
        "Er darf nicht mit dem Bus fahren. Er darf auch nicht mit dem Zug fahren.",
    ),
    (
        "Der Verein möchte kein neues Haus bauen, sondern das alte Haus renovieren.",
        "Der Verein möchte kein neues Haus bauen. Der Verein möchte das alte Haus renovieren.",
    ),
    ("Vielleicht kommt Anna und hilft uns.", "Vielleicht kommt Anna. Vielleicht hilft Anna uns."),
    ("Er kommt aus Nord- oder Südkorea.", "Er kommt aus Nordkorea oder Südkorea."),
    ("Das kostet 5 CHF.", "Das kostet 5 Franken."),
    ("Am 3. Sept. ist Schluss.", "Am 3. September ist Schluss."),
    ("Das Wetter nimmt Einfluss auf die Ernte.", "Das Wetter beeinflusst die Ernte."),
    ("Der Brief ist vom 3.10.90.", "Der Brief ist vom 3. Oktober 1990."),
    ("Das steht in Artikel XIV.", "Das steht in Artikel 14."),
    ("Nehmen Sie dreimal am Tag eine Tablette.", "Nehmen Sie 3 Mal am Tag eine Tablette."),
    ("Rufen Sie an: 0221/1234567.", "Rufen Sie an: 0221 123 45 67."),
    ("Das ist eine 40 %ige Lösung.", "Das ist eine 40-prozentige Lösung."),
    ("Jede*r kann kommen.", "Jeder und jede kann kommen."),
    ("Das ist nicht ungefährlich.", "Das ist gefährlich."),
    ("Es könnte regnen.", "Vielleicht regnet es."),
    ("Das Amt wird die Anträge prüfen.", "Das Amt prüft die Anträge."),
    ("Von 20 auf 30 Euro steigt der Preis.", "Erst waren es 20 Euro. Jetzt sind es 30 Euro."),
    ("Der Kurs ist vom 3. bis 5. Mai.", "Der Kurs ist vom 3. Mai bis zum 5. Mai."),
    ("Wir fahren 30 km/h.", "Wir fahren 30 Kilometer pro Stunde."),
    ("Die Wohnung hat 60 m².", "Die Wohnung hat 60 Quadrat-Meter."),
    ("Die Chefin war abwesend.", "Die Chefin war nicht da."),
    ("Ohne Frage ist das teuer.", "Sicher ist das teuer."),
    ("Auf dem Foto war ein Hund erkennbar.", "Auf dem Foto war ein Hund zu sehen."),
    ("Ihr Bruder beherrscht Türkisch.", "Ihr Bruder kann gut Türkisch."),
    ("Er beginnt eine dreijährige Lehre.", "Er beginnt eine Lehre von 3 Jahren."),
    ("Der Zeuge schwieg.", "Der Zeuge hat nichts gesagt."),
    ("Die Katze hat behaarte Ohren.", "Die Katze hat Ohren mit Haaren."),
    ("Vermutlich regnet es morgen.", "Wahrscheinlich regnet es morgen."),
    ("Wir lassen dich nicht im Stich.", "Wir lassen dich nicht allein."),
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
    ("Der ungültige Antrag wurde nicht gestellt.", "Der ungültige Antrag wurde gestellt.",
     {("negation", "nicht", "lost")}),
    ("Er lacht nicht und sie weint.", "Er lacht. Sie weint nicht.",
     {("negation", "lachen", "lost")}),
    ("Das ist nicht ungültig.", "Das ist ungültig.", {("negation", "nicht", "lost")}),
    ("Er kommt nie.", "Er kommt nicht.",
     {("negation", "nie", "lost"), ("negation", "nicht", "added")}),
    ("Sie müssen kommen.", "Sie kommen.", {("modality", "müssen", "lost")}),
    ("Sie kommen.", "Sie müssen kommen.", {("modality", "müssen", "added")}),
    ("Der Antrag ist zu stellen.", "Der Antrag wird gestellt.",
     {("modality", "sein zu", "lost")}),
    ("Sie sind in der Lage, zu zahlen.", "Sie müssen zahlen.",
     {("modality", "müssen", "added")}),
    ("Sie können kommen.", "Vielleicht kommen Sie.",
     {("modality", "können", "lost"), ("modality", "vielleicht", "added")}),
    ("Er muss gehen und sie bleibt.", "Er muss gehen. Sie muss bleiben.",
     {("modality", "müssen", "added")}),
    ("Er zahlt 90 Euro.", "Er zahlt 1990 Euro.",
     {("number", "90", "lost"), ("number", "1990", "added")}),
    ("Vielleicht kommt er.", "Er kommt.", {("modality", "vielleicht", "lost")}),
    ("Das kostet 12 Euro.", "Das kostet 12 Cent.",
     {("amount", "12 Euro", "lost"), ("amount", "12 Cent", "added")}),
    ("Das dauert 3 Tage.", "Das dauert 3 Wochen.",
     {("amount", "3 Tag", "lost"), ("amount", "3 Woche", "added")}),
    ("Der Kurs beginnt am 3.5.", "Der Kurs beginnt am 5.3.",
     {("date", "3.5.", "lost"), ("date", "5.3.", "added")}),
    ("Der Versuch muss scheitern.", "Der Versuch muss nicht klappen.",
     {("negation", "nicht", "added")}),
    ("Niemand war abwesend.", "Niemand war nicht da.", {("negation", "nicht", "added")}),
    ("Er war abwesend und sie kam.", "Er war nicht da und sie kam nicht.",
     {("negation", "nicht", "added")}),
    ("Er war abwesend.", "Er war noch nicht abwesend.", {("negation", "nicht", "added")}),
    ("Sie macht eine zweijährige Lehre.", "Sie macht eine Lehre von drei Jahren.",
     {("number", "3", "added")}),
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
