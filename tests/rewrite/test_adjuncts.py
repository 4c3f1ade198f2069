"""Adjuncts, sources, asides and breaks of long sentences, said as sentences of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from passages import passage

from leichtsprache.rewrite.adjuncts.adjuncts import split_adjunct
from leichtsprache.rewrite.adjuncts.afterthoughts import split_afterthought
from leichtsprache.rewrite.adjuncts.asides import split_aside
from leichtsprache.rewrite.adjuncts.causes import split_cause
from leichtsprache.rewrite.adjuncts.front import new_front
from leichtsprache.rewrite.adjuncts.inquit import split_direct_speech, split_inquit
from leichtsprache.rewrite.adjuncts.sources import split_source
from leichtsprache.rewrite.adjuncts.times import time_at, times
from leichtsprache.rewrite.joins.breaks import split_break
from leichtsprache.rewrite.joins.conjuncts import split_conjuncts
from leichtsprache.rewrite.joins.dashes import split_dash
from leichtsprache.rewrite.plan import Rewrite
from leichtsprache.rewrite.reports import is_attributed
from leichtsprache.rewrite.surface import Passage

Operation = Callable[[Passage], Iterator[Rewrite]]


def said(operation: Operation, text: str) -> str:
    return " ".join(" ".join(each.sentences) for each in operation(passage(text)))


@pytest.mark.parametrize(
    ("operation", "text", "wanted"),
    [
        (split_adjunct, "2015 starb sie in Bonn.", "Sie starb in Bonn. Das war im Jahr 2015."),
        (
            split_adjunct,
            "Seit 2012 arbeitet sie als Lehrerin.",
            "Sie arbeitet als Lehrerin. Das ist seit 2012 so.",
        ),
        (
            split_adjunct,
            "Im Mai 2019 wurden mehrere Schulen in der Nähe von Köln gebaut.",
            "Es wurden mehrere Schulen in der Nähe von Köln gebaut. Das war im Mai 2019.",
        ),
        (
            split_cause,
            "Wegen der hohen Kosten lehnt die Stadt den Plan ab.",
            "Die Kosten sind hoch. Deshalb lehnt die Stadt den Plan ab.",
        ),
        (
            split_cause,
            "Trotz eines Unfalls fuhren die Busse.",
            "Es gab einen Unfall. Trotzdem fuhren die Busse.",
        ),
        (
            split_source,
            "Der Zoo ist laut Müller wieder offen.",
            "Müller sagt: Der Zoo ist wieder offen.",
        ),
        (
            split_source,
            "Wie die Polizei mitteilte, starb der Mann.",
            "Die Polizei teilte mit: Der Mann starb.",
        ),
        (
            split_inquit,
            "Der Mann sei tot, sagte die Ärztin.",
            "Die Ärztin sagte: Der Mann sei tot.",
        ),
        (
            split_inquit,
            "Der Mann ist tot, sagte die Ärztin der Klinik.",
            "Der Mann ist tot. Das sagte die Ärztin der Klinik.",
        ),
        (
            split_direct_speech,
            "„Das ist gut für alle“, sagte die Frau.",
            "„Das ist gut für alle.“ Das sagte die Frau.",
        ),
        (
            split_afterthought,
            "Viele Menschen wurden verletzt, darunter ein Kind.",
            "Viele Menschen wurden verletzt. Darunter war ein Kind.",
        ),
        (
            split_aside,
            "Er zahlt eine Strafe in Höhe von 100 Euro an die Stadt.",
            "Er zahlt eine Strafe an die Stadt. Es geht um 100 Euro.",
        ),
        (
            split_break,
            "Das Amt ist heute zu; wir kommen morgen.",
            "Das Amt ist heute zu. Wir kommen morgen.",
        ),
        (
            split_break,
            "Zum einen fehlt das Geld dafür, zum anderen ist die Straße zu eng.",
            "Zum einen fehlt das Geld dafür. Zum anderen ist die Straße zu eng.",
        ),
        (
            split_break,
            "Sie geht jeden Tag über den Berg – ein kalter Weg.",
            "Sie geht jeden Tag über den Berg. Das ist ein kalter Weg.",
        ),
        (
            split_dash,
            "Der Mann kauft das Haus – und verkauft es sofort.",
            "Der Mann kauft das Haus. Der Mann verkauft es sofort.",
        ),
        (
            split_conjuncts,
            "Das Geld floss in den Bau der Schule und die Pflege von Parks.",
            "Das Geld floss in den Bau der Schule. Das Geld floss auch in die Pflege von Parks.",
        ),
        (
            split_conjuncts,
            "Die Stadt baute zunächst ein Haus aus Holz und dann einen Park.",
            "Die Stadt baute zunächst ein Haus aus Holz. Dann baute die Stadt einen Park.",
        ),
        (
            split_conjuncts,
            "Sie kämpfte als Politikerin für die Rechte von Frauen und für eine neue Schule.",
            "Sie kämpfte als Politikerin für die Rechte von Frauen. "
            "Sie kämpfte als Politikerin auch für eine neue Schule.",
        ),
        (
            split_adjunct,
            "In Köln, Bonn und Aachen haben viele Menschen gegen den Lärm demonstriert.",
            "Viele Menschen haben gegen den Lärm demonstriert. Das war in Köln, Bonn und Aachen.",
        ),
        (
            split_source,
            "Nach den Angaben der Polizei starb der Mann.",
            "Die Polizei sagt: Der Mann starb.",
        ),
        (
            split_source,
            "Laut Polizei starb der Mann und die Frau überlebte.",
            "Die Polizei sagt: Der Mann starb und die Frau überlebte.",
        ),
        (
            split_source,
            "Der Mann hat nach eigenen Angaben das Haus gebaut.",
            "Der Mann sagt: Der Mann hat das Haus gebaut.",
        ),
        (
            split_source,
            "In diesem Jahr, so die Polizei, gab es weniger Unfälle.",
            "Die Polizei sagt: In diesem Jahr gab es weniger Unfälle.",
        ),
    ],
)
def test_said_apart(operation: Operation, text: str, wanted: str) -> None:
    assert said(operation, text) == wanted


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        (split_adjunct, "2015 hatte die Stadt 4000 Einwohner."),
        (split_adjunct, "Im Jahr 2015 durfte er nicht reisen."),
        (split_adjunct, "Die Wahl am Sonntag hat sie gewonnen."),
        (split_adjunct, "Am Montag kam oft der Arzt."),
        (split_cause, "Der Mann wurde wegen eines Raubes verurteilt."),
        (split_cause, "Wenn wegen der hohen Kosten keiner kommt, bleibt der Saal leer."),
        (split_source, "Die Kinder sangen laut ein Lied."),
        (split_inquit, "Sie stand auf, sagte kein Wort und ging."),
        (split_afterthought, "Die Stadt ist arm, darunter leiden die Kinder."),
        (split_aside, "Am Morgen, etwa um sieben Uhr, fährt der Bus."),
        (split_break, "Der Minister sagt: Die Renten steigen im Juli."),
        (split_break, "Die Polizei meldet einen Unfall; laut Zeugen war der Mann zu schnell."),
        (split_conjuncts, "Die Stadt übernimmt die gute Planung und den Bau der Straße."),
        (split_conjuncts, "Er vergleicht die Sprache der Römer und die Sprache von heute."),
        (split_conjuncts, "Die Stadt verkauft nicht das alte Haus und den großen Park."),
        (split_conjuncts, "Der neue Zug fährt schneller als der alte Zug und der Bus aus Bonn."),
        (split_adjunct, "Das war vom 3. Mai 2000 bis zum 7. Mai 2018 so."),
        (split_dash, "Er kommt am Montag – und am Dienstag."),
        (split_break, "Der Bahnhof – er ist sehr alt – ist heute ein Museum."),
    ],
)
def test_left_as_it_is(operation: Operation, text: str) -> None:
    assert said(operation, text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laut Polizei ist der Mann tot.", True),
        ("Der Mann ist nach Angaben der Ärztin tot.", True),
        ("Einem Bericht zufolge ist der Mann tot.", True),
        ("In diesem Jahr, so die Stadt, ist alles anders.", True),
        ("Wie die Stadt mitteilt, ist das Amt zu.", True),
        ("Der Mann ist müde, weil er nach Hause ging.", False),
    ],
)
def test_who_says_it(text: str, expected: bool) -> None:
    assert is_attributed(passage(text)) is expected


def test_times_in_a_sentence() -> None:
    source = passage("Er lebte von 1990 bis 1995 dort und starb am 3. Mai 2001 um 10 Uhr.")
    assert [(each.kind, each.text) for each in times(source)] == [
        ("span", "von 1990 bis 1995"),
        ("point", "am 3. Mai 2001 um 10 Uhr"),
    ]


def test_a_number_is_no_year() -> None:
    assert time_at(passage("2015 Menschen kamen."), 0) is None


def test_new_front_takes_what_is_sure() -> None:
    source = passage("Damals wurde bei dem Unfall niemand verletzt.")
    assert new_front(source, source.mains[0]) == "Bei dem Unfall wurde niemand verletzt."
