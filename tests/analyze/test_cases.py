"""The case of phrases, and the subjects of clauses, on sentences of our own.

In each sentence the head of a phrase bears its case: ``Hund:nom``; ``!`` says that it is certain,
``?`` that it must not be.
"""

from __future__ import annotations

import re

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document, Sentence

CASES = [
    # agreement
    "Der Hund:nom! sieht den Mann:acc!.",
    "Dem alten Mann:dat! hilft der Nachbar:nom!.",
    # what is left for the other phrases of a clause
    "Er sucht die Frau:acc!.",
    "Den Schlüssel:acc! hat die Frau:nom!.",
    "Die Kinder:nom! essen das Brot:acc!.",
    "Das Kind:nom? sieht die Frau:acc?.",
    # prepositions
    "Wir fahren mit der Bahn:dat! durch die Stadt:acc! zu den Eltern:dat!.",
    "Er sitzt auf der Bank:dat!.",
    "Er setzt sich auf die Bank:acc!.",
    "Wegen der Kälte:gen! bleibt die Schule:nom! zu.",
    "Der Bahnhof:nom! liegt in Hamburg:dat!.",
    "Den Zahlen:dat! zufolge sinkt der Preis:nom!.",
    # verbs
    "Der Lehrer:nom! dankt den Eltern:dat!.",
    "Die Ärztin:nom hat den Patienten:dat die Tabletten:acc gegeben.",
    "Anna:nom! wird eine gute Ärztin:nom!.",
    "Wir gedenken der Opfer:gen!.",
    "Er ist der Meinung:gen!, dass der Bus:nom! fährt.",
    # pronouns, shares, lists
    "Ihr:nom! wartet auf den Bus:acc!.",
    "Gestern gingen die Hälfte:nom? der Gäste:gen! nach Hause:dat!.",
    "Das Angebot:nom! ist für Kinder:acc! und Jugendliche:acc!.",
    "Die Anlage:nom! wurde gebaut, brauchte eine Wiese:acc? und war teuer.",
    "Der Weg:nom! ist lang, betont Professor:nom! Meier, Leiter:nom des Vereins:gen!.",
    # genitive attributes
    "Er kennt die Frau:acc! deines Freundes:gen!.",
    "Das liegt in Gottes:gen! Hand:dat.",
    "Es gibt Gruppen:acc? sehr alter Häuser:gen!.",
    "Der Rand:nom! der Stadt:gen! ist grün.",
    "Er kennt das Haus:acc! des Bruders:gen!.",
    "Berlins:gen! Straßen:nom sind breit.",
    "Einer der Männer:gen! lacht.",
    # coordination shares the case
    "Er kommt mit dem Hund:dat! und der Katze:dat!.",
    "Sie kauft einen Tisch:acc!, einen Stuhl:acc! und eine Lampe:acc!.",
    # inside a phrase
    "Der im Mai:dat! von den Eltern:dat! gebaute Turm:nom! steht.",
    "Der drei Jahre alte Junge:nom! lacht.",
    # measures, dates, times, comparison
    "Er trinkt ein Glas:acc! Wasser:acc.",
    "Am 3. Mai:dat! 2010 kam der Zug:nom!.",
    "Jeden Tag:acc! kommt die Post:nom.",
    "Er arbeitet als guter Koch:nom.",
    # infinitive groups have no subject
    "Die Frau:nom! hofft, das Haus:acc! zu verkaufen.",
]


def analyzed(text: str) -> Sentence:
    return analyze()(Document(text)).sentences[0]


@pytest.mark.parametrize("marked", CASES)
def test_cases(marked: str) -> None:
    expected = re.findall(r"([\w.]+):(\w+)([!?]?)", marked)
    sentence = analyzed(re.sub(r":\w{3}[!?]?", "", marked))
    found = {sentence.tokens[each.head].text: each for each in sentence.phrases or ()}
    for word, case, sure in expected:
        assert found[word].case == case, word
        assert not sure or found[word].certain == (sure == "!"), word


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Der Hund schläft.", ["Hund"]),
        ("Heute kommt die Post, weil wir warten.", ["Post", "wir"]),
        ("Das Haus, das der Mann baut, ist alt.", ["Haus", "Mann"]),
        ("Die Frau, die singt, heißt Anna.", ["Frau", "die"]),
        ("Er geht nach Hause und kocht die Suppe.", ["Er", None]),
        ("Anna und Peter spielen Karten.", ["Anna"]),
        ("Das sind meine Eltern.", ["Das"]),
        ("Ziel ist der Bau einer Brücke.", ["Bau"]),
        ("Lange Briefe schreibt die Oma.", ["Oma"]),
        ("Es gibt keine Milch.", ["Es"]),
        ("Öffnen Sie die Tür!", ["Sie"]),
        ("Den Kindern wurde geholfen.", [None]),
        ("Wer arbeitet, braucht die Ruhe.", [None, "Wer"]),
        ("„Wir kommen“, sagt die Frau.", ["Wir", "Frau"]),
    ],
)
def test_subjects(text: str, subjects: list[str | None]) -> None:
    sentence = analyzed(text)
    found = [
        clause.subject if clause.subject is None else sentence.tokens[clause.subject].text
        for clause in sentence.clauses or ()
        if clause.finite is not None
    ]
    assert found == subjects


def test_ambiguity_stays_visible() -> None:
    sentence = analyzed("Das Kind sieht die Frau.")
    assert [clause.subject_certain for clause in sentence.clauses or ()] == [False]
    phrases = analyzed("Er spricht mit Leuten aus Sachsen über Politik.").phrases or ()
    assert {each.case for each in phrases[-1].options} == {"dat", "acc"}
    assert not phrases[-1].certain


def test_endless_sentences_take_no_more_time_per_word() -> None:
    from time import perf_counter

    from leichtsprache.analyze.morphology import complete

    def seconds(copies: int) -> float:
        sentence = analyzed("Der Hund der Frau sieht die Katze und das Kind, " * copies + "ja.")
        start = perf_counter()
        complete(sentence.tokens, sentence.clauses or ())
        return perf_counter() - start

    seconds(2)
    assert seconds(160) < 40 * (seconds(16) + 0.001)
