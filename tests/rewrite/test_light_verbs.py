"""A noun with a verb that says little, and nouns made of verbs."""

from __future__ import annotations

import pytest
from passages import passage

from leichtsprache.grammar.paradigms import paradigm
from leichtsprache.rewrite.verbs.light_verbs import find, in_one_verb, light_verbs
from leichtsprache.rewrite.verbs.nominal import done_by, empty_nouns, verb_of


def _in_one_verb(text: str) -> str:
    source = passage(text)
    for clause in source.sentence.clauses or ():
        for found in find(source, clause):
            if edit := in_one_verb(source, clause, found):
                return source.document.revise([edit]).text
    return text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Wir haben keine Entscheidung getroffen.", "Wir haben nicht entschieden."),
        ("Er nimmt den Dienst in Anspruch.", "Er nutzt den Dienst."),
        ("Sie übt Kritik am Chef.", "Sie kritisiert den Chef."),
        ("Um Protest einzulegen, ruft er an.", "Um zu protestieren, ruft er an."),
        ("Wir sehen, dass er Protest einlegt.", "Wir sehen, dass er protestiert."),
        ("Er legt eine Beschwerde ein.", "Er beschwert sich."),
        ("Die Bank setzt den Kunden in Kenntnis.", "Die Bank informiert den Kunden."),
        ("Das Wetter spielt keine Rolle.", "Das Wetter ist nicht wichtig."),
        ("Das Wetter hat eine Rolle gespielt.", "Das Wetter war wichtig."),
        ("Ein Roboter kam zum Einsatz.", "Ein Roboter wurde eingesetzt."),
        ("Der Regen hat eine Flut zur Folge.", "Der Regen führt zu einer Flut."),
        ("Er setzt sich zur Wehr.", "Er wehrt sich."),
        ("Er macht den Vorschlag, zu gehen.", "Er schlägt vor, zu gehen."),
    ],
)
def test_light_verb_becomes_one_verb(text: str, said: str) -> None:
    assert _in_one_verb(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Er trifft eine kluge Entscheidung.",
        "Eine Entscheidung trifft er heute.",
        "Er trifft eine Entscheidung für das Haus.",
        "Die Entscheidung, die er trifft, ist klug.",
        "Er setzt sie davon in Kenntnis.",
        "Sie spielt in dem Film eine Rolle.",
        "Das spielt keine Rolle mehr.",
        "Er macht einen Vorschlag.",
    ],
)
def test_light_verb_with_more_than_its_frame_stays(text: str) -> None:
    assert _in_one_verb(text) == text


def test_table_has_verbs_that_can_be_said() -> None:
    entries = [entry for rows in light_verbs().values() for entry in rows]
    assert len(entries) >= 500
    last = {each.better.split()[-1] for each in entries if each.is_sure}
    assert [verb for verb in last if paradigm(verb) is None] == []


def test_noun_of_action_with_its_agent() -> None:
    source = passage("Die Reinigung der Straße erfolgt durch die Stadt.")
    found = done_by(source, source.mains[0])
    assert found is not None
    assert found.edit is not None
    assert (found.edit.text, found.edit.safe) == ("Die Stadt reinigt die Straße", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Die Reinigung der Straße erfolgt am Montag.",
            ("Die Straße wird am Montag gereinigt", True),
        ),
        ("Die Zahlung der Firma erfolgt am Montag.", ("Die Firma wird am Montag gezahlt", False)),
    ],
)
def test_noun_of_action_without_agent_is_safe_for_things(text: str, said: tuple[str, bool]) -> None:
    source = passage(text)
    found = done_by(source, source.mains[0])
    assert found is not None
    assert found.edit is not None
    assert (found.edit.text, found.edit.safe) == said


def test_empty_noun_is_left_out() -> None:
    found = list(empty_nouns(passage("Wir reden vor Beginn der Arbeiten.")))
    assert [each.edit.text for each in found if each.edit] == ["vor den Arbeiten"]
    assert not list(empty_nouns(passage("Wir reden vor Beginn des Films.")))


def test_verbs_of_nouns() -> None:
    nouns = ("Prüfung", "Anmeldung", "Zeitung", "Wohnung", "Haus")
    assert [verb_of(noun) for noun in nouns] == ["prüfen", "anmelden", None, None, None]
