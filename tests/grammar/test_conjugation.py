"""Forms of verbs."""

from __future__ import annotations

import pytest

from leichtsprache.grammar.conjugation import (
    Form,
    conjugate,
    finite,
    gerund,
    imperative,
    participle,
    perfect_auxiliary,
    zu_infinitive,
)
from leichtsprache.grammar.paradigms import paradigm
from leichtsprache.resources import table


@pytest.mark.parametrize(
    ("verb", "form", "expected"),
    [
        ("anrufen", Form(), "ruft"),
        ("anrufen", Form(1, "pl", "past"), "riefen"),
        ("fahren", Form(2), "fährst"),
        ("wissen", Form(1), "weiß"),
        ("wissen", Form(tense="past"), "wusste"),
        ("sein", Form(1), "bin"),
        ("sein", Form(mood="subj1"), "sei"),
        ("kommen", Form(mood="subj2"), "käme"),
        ("dürfen", Form(), "darf"),
        ("bedürfen", Form(), "bedarf"),
        ("unterschreiben", Form(tense="past"), "unterschrieb"),
        ("umringen", Form(tense="past"), "umringte"),
        ("verflechten", Form(), "verflicht"),
        ("reihen", Form(tense="past"), "reihte"),
        ("umgehen", Form(), None),
        ("schaffen", Form(), "schafft"),
        ("schaffen", Form(tense="past"), None),
        ("erschaffen", Form(tense="past"), "erschuf"),
        ("abschaffen", Form(tense="past"), "schaffte"),
        ("hängen", Form(tense="past"), None),
        ("aufhängen", Form(tense="past"), "hängte"),
        ("erschrecken", Form(), None),
        ("Tisch", Form(), None),
        ("", Form(), None),
        ("xyzen", Form(), None),
    ],
)
def test_finite(verb: str, form: Form, expected: str | None) -> None:
    assert finite(verb, form) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("unterschreiben", "unterschrieben"), ("überlassen", "überlassen"),
        ("überhören", "überhört"), ("übergeben", "übergeben"), ("hintergehen", "hintergangen"),
        ("umgeben", "umgeben"), ("umziehen", "umgezogen"), ("einreihen", "eingereiht"),
        ("erschaffen", "erschaffen"), ("fallenlassen", "fallengelassen"),
        ("schwerfallen", "schwergefallen"), ("wertschätzen", "wertgeschätzt"),
        ("geistern", "gegeistert"), ("wiederaufbauen", "wiederaufgebaut"),
        ("anerkennen", "anerkannt"), ("missverstehen", "missverstanden"),
        ("teilnehmen", "teilgenommen"), ("digitalisieren", "digitalisiert"),
        ("vorbereiten", "vorbereitet"), ("langweilen", "gelangweilt"),
        ("übersetzen", None), ("umfahren", None), ("durchschauen", None), ("wenden", "gewendet"),
        ("senden", "gesendet"), ("notlanden", None), ("essen", "gegessen"),
    ],
)  # fmt: skip
def test_participle(verb: str, expected: str | None) -> None:
    assert participle(verb) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("ankommen", "anzukommen"), ("unterstützen", "zu unterstützen"),
        ("missverstehen", "misszuverstehen"), ("wiederherstellen", "wiederherzustellen"),
        ("kennenlernen", "kennenzulernen"), ("vorbereiten", "vorzubereiten"), ("umgehen", None),
    ],
)  # fmt: skip
def test_zu_infinitive(verb: str, expected: str | None) -> None:
    assert zu_infinitive(verb) == expected


def test_gerund() -> None:
    assert [gerund(verb) for verb in ("ankommen", "tun", "umfahren")] == [
        "ankommend",
        "tuend",
        None,
    ]


@pytest.mark.parametrize(
    ("verb", "form", "modal", "main", "final"),
    [
        ("prüfen", Form(tense="perfect"), None, "hat … geprüft", "geprüft hat"),
        ("ankommen", Form(tense="perfect"), None, "ist … angekommen", "angekommen ist"),
        ("ankommen", Form(tense="pluperfect"), None, "war … angekommen", "angekommen war"),
        ("ankommen", Form(tense="future"), None, "wird … ankommen", "ankommen wird"),
        ("ankommen", Form(), None, "kommt … an", "ankommt"),
        ("wiederaufbauen", Form(), None, "baut … wieder auf", "wiederaufbaut"),
        ("prüfen", Form(voice="werden"), None, "wird … geprüft", "geprüft wird"),
        ("prüfen", Form(tense="perfect", voice="werden"), None,
         "ist … geprüft worden", "geprüft worden ist"),
        ("prüfen", Form(tense="past", voice="sein"), None, "war … geprüft", "geprüft war"),
        ("schicken", Form(voice="bekommen"), None, "bekommt … geschickt", "geschickt bekommt"),
        ("prüfen", Form(voice="werden"), "müssen", "muss … geprüft werden", "geprüft werden muss"),
        ("prüfen", Form(tense="perfect"), "müssen", "hat … prüfen müssen", "hat prüfen müssen"),
        ("prüfen", Form(tense="future"), "lassen", "wird … prüfen lassen", "wird prüfen lassen"),
        ("prüfen", Form(mood="würde"), None, "würde … prüfen", "prüfen würde"),
        ("kommen", Form(tense="perfect", mood="subj2"), None, "wäre … gekommen", "gekommen wäre"),
        ("kommen", Form(tense="perfect", mood="subj1"), None, "sei … gekommen", "gekommen sei"),
        ("kommen", Form(1, "pl"), "dürfen", "dürfen … kommen", "kommen dürfen"),
    ],
)  # fmt: skip
def test_conjugate(verb: str, form: Form, modal: str | None, main: str, final: str) -> None:
    group = conjugate(verb, form, modal)
    assert group
    assert f"{group.finite} … {group.end}" == main
    assert group.final == final


def test_reflexive() -> None:
    groups = [conjugate("beeilen", Form(n), reflexive="acc") for n in (1, 2, 3)]
    assert [each and each.reflexive for each in groups] == ["mich", "dich", "sich"]
    group = conjugate("merken", Form(2), reflexive="dat")
    assert group
    assert (group.finite, group.reflexive) == ("merkst", "dir")


@pytest.mark.parametrize(
    ("verb", "form", "modal"),
    [
        ("umfahren", Form(), None),  # two verbs
        ("fahren", Form(tense="perfect"), None),  # ist or hat
        ("sein", Form(voice="werden"), None),
        ("prüfen", Form(), "kaufen"),
        ("prüfen", Form(tense="past", mood="subj2"), None),
        ("schaffen", Form(voice="werden"), None),  # geschaffen or geschafft
    ],
)
def test_nothing_is_made_where_it_is_not_sure(verb: str, form: Form, modal: str | None) -> None:
    assert conjugate(verb, form, modal) is None


def test_imperative() -> None:
    polite = imperative("anmelden", reflexive="acc")
    assert polite
    assert (polite.finite, polite.reflexive, polite.end) == ("melden Sie", "sich", "an")
    to_be, give, go = imperative("sein"), imperative("geben", "du"), imperative("gehen", "ihr")
    assert [each and each.finite for each in (to_be, give, go)] == ["seien Sie", "gib", "geht"]
    assert imperative("können") is None


def test_auxiliary() -> None:
    verbs = ("ankommen", "kaufen", "bleiben", "fahren")
    assert [perfect_auxiliary(verb) for verb in verbs] == ["sein", "haben", "sein", None]


def test_the_table_of_verbs_is_sound() -> None:
    rows = table("grammar/verbs.tsv").rows
    assert len({row[0] for row in rows}) == len(rows) > 900
    for verb, particle, *_, wanted in rows:
        found = paradigm(verb)
        assert (found is None) == (particle == "?"), verb
        if found:
            assert verb.startswith(found.prefix)
            assert (found.participle or "?") == wanted
            assert found.present[0]
            assert found.present[3] == verb.removeprefix(found.prefix)
