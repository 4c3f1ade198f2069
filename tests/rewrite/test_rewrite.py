"""Sentences before and after each operation; ``None`` where nothing may change."""

from __future__ import annotations

import pytest

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules import check
from leichtsprache.rules.contract import Option
from leichtsprache.rules.profiles import Profile
from leichtsprache.simplify import simplify

#: Both rulebooks together dissolve every kind of clause that is known so far; words stay.
_OFF = FrozenMap[str, Option]({"severity": "off"})
EVERYTHING = Profile(
    "all",
    "",
    ("D", "H"),
    FrozenMap(dict.fromkeys(("word-simple", "foreign-word", "word-explained"), _OFF)),
)

CASES: dict[str, str | None] = {
    # weil, da, denn
    "Die Bücherei bleibt zu, weil das Dach undicht ist.": (
        "Das Dach ist undicht. Deshalb bleibt die Bücherei zu."
    ),
    "Da der Bus später kommt, warten die Kinder.": (
        "Der Bus kommt später. Deshalb warten die Kinder."
    ),
    "Der Verein sucht Helfer, da sich viele Gäste angemeldet haben.": (
        "Viele Gäste haben sich angemeldet. Deshalb sucht der Verein Helfer."
    ),
    "Die Firma stellt Leute ein, weil sie viele Aufträge hat.": (
        "Die Firma hat viele Aufträge. Deshalb stellt die Firma Leute ein."
    ),
    "Das Amt lehnt den Antrag ab, weil eine Unterschrift fehlt.": (
        "Eine Unterschrift fehlt. Deshalb lehnt das Amt den Antrag ab."
    ),
    "Ihre Sprache klingt fremd, weil sie Wörter geliehen haben.": (
        "Ihre Sprache klingt fremd. Denn sie haben Wörter geliehen."
    ),
    "Im Winter nimmt man die alte Zeit, weil die Sonne dann später aufgeht.": None,
    "Die Frau ruft an, weil ihr Ausweis abgelaufen ist.": (
        "Die Frau ruft an. Denn ihr Ausweis ist abgelaufen."
    ),
    "Wir sparen Strom, denn die Preise steigen.": "Wir sparen Strom. Denn die Preise steigen.",
    "Er kommt nicht, nicht weil er krank ist, sondern weil er arbeitet.": None,
    "Die Leiterin sagt: „Wir schließen, weil das Geld fehlt.“": (
        "Die Leiterin sagt: „Das Geld fehlt. Deshalb schließen wir.“"
    ),
    "Kommst du nicht, weil du krank bist?": None,
    "Weil sie krank ist und weil er arbeitet, bleibt das Kind allein.": None,
    "Der Kurs fällt aus, weil der Lehrer für Sport krank ist.": (
        "Der Kurs fällt aus. Das liegt daran, dass der Lehrer für Sport krank ist."
    ),
    "Der Kurs fällt aus, weil auch der Lehrer krank ist.": (
        "Auch der Lehrer ist krank. Deshalb fällt der Kurs aus."
    ),
    "Das Bad bleibt zu, weil das Wasser seit Montag kalt ist.": (
        "Das Wasser ist seit Montag kalt. Deshalb bleibt das Bad zu."
    ),
    "Auch nach einer Stunde wird man nicht bedient, obwohl der Laden leer ist.": (
        "Der Laden ist leer. Trotzdem wird man auch nach einer Stunde nicht bedient."
    ),
    "Viele Firmen sind, da Fachkräfte fehlen, auf Hilfe angewiesen.": (
        "Viele Firmen sind auf Hilfe angewiesen. Denn Fachkräfte fehlen."
    ),
    "Die Kosten steigen, weil viele gut bezahlte Leute gehen.": (
        "Die Kosten steigen. Das liegt daran, dass viele gut bezahlte Leute gehen."
    ),
    "Weil der Umbau des Hauses teuer ist, sucht die Stadt Hilfe.": (
        "Der Umbau vom Haus ist teuer. Deshalb sucht die Stadt Hilfe."
    ),
    "Ich gehe aber nicht hin, da mir das Geld fehlt.": (
        "Ich gehe aber nicht hin. Denn das Geld fehlt mir."
    ),
    # obwohl
    "Obwohl das Wetter schlecht ist, kommen viele Gäste.": (
        "Das Wetter ist schlecht. Trotzdem kommen viele Gäste."
    ),
    "Der Laden bleibt offen, obwohl die Kunden fehlen.": (
        "Die Kunden fehlen. Trotzdem bleibt der Laden offen."
    ),
    "Der Mann arbeitet, obwohl er Rente bekommt.": (
        "Der Mann bekommt Rente. Trotzdem arbeitet der Mann."
    ),
    "In der Stadt bleibt der Laden heute offen, obwohl das Licht fehlt.": (
        "Das Licht fehlt. Trotzdem bleibt der Laden in der Stadt heute offen."
    ),
    "Sie helfen ihm gern, obwohl das Geld fehlt.": ("Sie helfen ihm gern. Dabei fehlt das Geld."),
    "Obwohl rund 400 Familien Anspruch auf Geld hätten, kamen nur 20 Anträge.": (
        "Rund 400 Familien hätten Anspruch auf Geld. Trotzdem sind nur 20 Anträge gekommen."
    ),
    # und, aber
    "Die Köchin kauft Gemüse und der Koch backt Brot.": (
        "Die Köchin kauft Gemüse. Der Koch backt Brot."
    ),
    "Das Amt prüft den Antrag und schickt einen Bescheid.": (
        "Das Amt prüft den Antrag. Das Amt schickt einen Bescheid."
    ),
    "Eine Ärztin untersucht das Kind und schreibt ein Rezept.": (
        "Eine Ärztin untersucht das Kind. Die Ärztin schreibt ein Rezept."
    ),
    "Das Recht auf Ruhe gilt überall und steht im Gesetz.": (
        "Das Recht auf Ruhe gilt überall. Das Recht auf Ruhe steht im Gesetz."
    ),
    "Der Weg ist kurz, aber die Straße ist gesperrt.": (
        "Der Weg ist kurz. Aber die Straße ist gesperrt."
    ),
    "Sport macht Freude und hält die Menschen gesund.": (
        "Sport macht Freude. Sport hält die Menschen gesund."
    ),
    "Die Linien 1, 2 und 5 enden hier, aber ein Bus fährt weiter.": (
        "Die Linien 1, 2 und 5 enden hier. Aber ein Bus fährt weiter."
    ),
    "Er schreibt und liest Briefe.": None,
    "Die Helfer planen, messen und bewerten die Arbeit.": None,
    "Der Weg ist kurz, die Straße ist breit.": "Der Weg ist kurz. Die Straße ist breit.",
    "Die Chefin sagt, der Bus sei kaputt.": ("Die Chefin sagt: Der Bus ist kaputt."),
    "Sie müssen niesen, die Nase läuft oder der Hals tut weh.": None,
    "Der Rechner gleicht dem alten und ist wie dieser teuer.": None,
    "Es geht gut, vorausgesetzt, man hilft dem Kind.": None,
    "Es lief, so lange nur die Füße noch trugen.": None,
    "Es lief, so lange die Füße trugen, bis es Abend war.": None,
    "Ich glaube, da fehlt etwas.": None,
    "Die Firma wirft dem Amt vor, es gehe falsch vor.": (
        "Die Firma wirft dem Amt vor: Es geht falsch vor."
    ),
    "Der Müller dachte, der Wolf wolle lügen, und lief weg.": (
        "Der Müller hat gedacht: Der Wolf will lügen. Der Müller ist weggelaufen."
    ),
    "Alte Feinde sind zurück und laute, anti-europäische Parteien sind da.": (
        "Alte Feinde sind zurück. Laute, anti-europäische Parteien sind da."
    ),
    "Nichts für Kinder, aber wer es scharf mag, der isst hier gut.": None,
    "Ein Land, das Kriege beendet, Armen hilft und den Menschen Ruhe gibt.": None,
    "Das Metall ist selten, leicht und rostet nicht.": None,
    "Ihm fehlt die Fähigkeit, mehrere Programme laufen zu lassen.": None,
    "Die Tiere haben Stacheln, allerdings noch weiche.": None,
    "Als der Chef kam und fragte, da schwiegen alle.": (
        "Als der Chef kam und fragte, da haben alle geschwiegen."
    ),
    "Das Haus ist alt, sagt der Chef.": ("Der Chef sagt: Das Haus ist alt."),
    "Der Dialekt ist, das ergab eine Umfrage, beliebt.": None,
    "Je mehr Geld da ist, desto mehr Hilfe gibt es.": None,
    "Der Turm ist der höchste der Stadt und ein Muss für Gäste.": (
        "Der Turm ist der höchste der Stadt. Der Turm ist auch ein Muss für Gäste."
    ),
    "Gestern kam ein Brief und brachte Ärger.": (
        "Gestern ist ein Brief gekommen. Der Brief hat Ärger gebracht."
    ),
    "Anna und Peter lachen.": None,
    "Wenn es regnet, bleibt der Laden zu und die Kinder spielen drinnen.": (
        "Wenn es regnet, bleibt der Laden zu. Dann spielen die Kinder drinnen."
    ),
    "Jedes Kind bekommt Saft und isst Kuchen.": (
        "Jedes Kind bekommt Saft. Jedes Kind isst Kuchen."
    ),
    "Der Laden wurde gestern und das Lager wurde heute geräumt.": None,
    # relative clauses
    "Die Frau, die nebenan wohnt, hat einen Hund.": (
        "Die Frau hat einen Hund. Die Frau wohnt nebenan."
    ),
    "Die Stadt baut ein Haus, das viele Menschen aufnimmt.": (
        "Die Stadt baut ein Haus. Das Haus nimmt viele Menschen auf."
    ),
    "Das Amt sucht den Ordner, den ein Kollege verlegt hat.": (
        "Das Amt sucht den Ordner. Ein Kollege hat den Ordner verlegt."
    ),
    "Die Stadt hat ein Haus gebaut, das viele Leute nutzen.": (
        "Die Stadt hat ein Haus gebaut. Viele Leute nutzen das Haus."
    ),
    "Die Stadt hat ein Haus gebaut, das im Norden liegt.": (
        "Die Stadt hat ein Haus gebaut. Das Haus liegt im Norden."
    ),
    "Viele Autos fahren über die Brücke, die 1964 gebaut wurde.": (
        "Viele Autos fahren über die Brücke. Die Brücke wurde 1964 gebaut."
    ),
    "Die Stadt hat ein Büro eröffnet, in dem Menschen beraten werden.": (
        "Die Stadt hat ein Büro eröffnet. In dem Büro werden Menschen beraten."
    ),
    "Der Angeklagte, der viel arbeitet, schweigt.": None,
    "Das ist teuer, was die Kosten betrifft.": None,
    "Endlich kam die Stunde, zu der das Büro schloss.": (
        "Endlich ist die Stunde gekommen, zu der das Büro geschlossen hat."
    ),
    "Wir setzen auf eine Wirtschaft, die fair ist.": None,
    "Er malt in dem Stil, den man Barock nennt.": None,
    "Der Arzt, der die Narkose macht, heißt Narkose-Arzt.": None,
    "Er versorgt die Menschen mit dem, was sie brauchen.": None,
    "Die Straße, in der er wohnt, ist laut.": "Die Straße ist laut. Er wohnt in der Straße.",
    "Die Physik ist eine Wissenschaft, die Kräfte untersucht.": (
        "Die Physik ist eine Wissenschaft. Die Physik untersucht Kräfte."
    ),
    "Es ist der Lehrer, der die Aufgaben stellt.": None,
    "Die Firma bevorzugt eine Lösung, die wenig kostet.": None,
    "Der Strom fällt aus, was viele Leute ärgert.": "Der Strom fällt aus. Das ärgert viele Leute.",
    "Das ist alles, was ich weiß.": None,
    "Die Leiterin entscheidet, was gekauft wird.": ("Die Leiterin entscheidet: Was wird gekauft?"),
    "Niemand darf leiden, weil er arm ist.": None,
    "Wir helfen, weil er oder sie krank ist.": "Wir helfen. Denn er oder sie ist krank.",
    "Der Arzt, der an der Elbe mit seiner Frau sich erholt, ist müde.": (
        "Der Arzt ist müde. Der Arzt erholt sich an der Elbe mit seiner Frau."
    ),
    "Die Häuser, die am Markt stehen, sind alt.": (
        "Manche Häuser stehen am Markt. Diese Häuser sind alt."
    ),
    "Kinder, die Fieber haben, bleiben zu Hause.": None,
    "Die alte Brücke, die am Markt steht, ist zu.": (
        "Die alte Brücke ist zu. Die alte Brücke steht am Markt."
    ),
    "Wir arbeiten in der neuen Schule, die am Markt steht.": (
        "Wir arbeiten in der neuen Schule. Die neue Schule steht am Markt."
    ),
    "Er wohnt in der Hauptstraße, einer Straße, die laut ist.": None,
    "Alle Häuser, die leer stehen, werden verkauft.": (
        "Manche Häuser stehen leer. Alle diese Häuser werden verkauft."
    ),
    "Sie brauchen einen Ausweis, der gültig ist.": None,
    "Wir suchen eine Wohnung, die billig ist.": None,
    "Der Chef des Amtes, der heute kommt, ist neu.": (
        "Der Chef vom Amt ist neu. Der Chef vom Amt kommt heute."
    ),
    "Die Mutter, der Vater und das Kind essen.": None,
}


@pytest.mark.parametrize("text", CASES)
def test_rewriting(text: str) -> None:
    assert simplify(EVERYTHING)(Document(text)).text == (CASES[text] or text)


def test_names_with_small_first_letters_keep_them() -> None:
    document = Document("eBay wächst stark und kauft viele Firmen.")
    assert simplify()(document).text == "eBay wächst stark. eBay kauft viele Firmen."


def test_what_may_change_the_meaning_is_only_suggested() -> None:
    document = check(EVERYTHING)(Document("Der Chef des Hauses, das leer steht, lacht."))
    (finding,) = [each for each in document.findings if each.rule == "sub-relative"]
    assert not finding.is_safe
    assert document.revise(finding.edits).text == (
        "Der Chef des Hauses lacht. Das Haus steht leer."
    )


def test_parts_joined_by_und_all_get_the_noun() -> None:
    document = check(EVERYTHING)(
        Document("Wir haben die Geräte, die Strom sparen und Geld bringen.")
    )
    (finding,) = [each for each in document.findings if each.rule == "sub-relative"]
    assert document.revise(finding.edits).text == (
        "Wir haben die Geräte. Die Geräte sparen Strom. Die Geräte bringen Geld."
    )
