"""Infinitive groups: purposes, modal turns, requests, decisions, what was not done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passages import only, passage

from leichtsprache.rewrite.content.chances import say_chance
from leichtsprache.rewrite.content.decisions import say_decision
from leichtsprache.rewrite.content.infinitives import bare, denied
from leichtsprache.rewrite.content.modal_infinitives import say_modal
from leichtsprache.rewrite.content.orders import say_order
from leichtsprache.rewrite.content.purpose import split_purpose
from leichtsprache.rewrite.content.requests import say_request
from leichtsprache.rewrite.content.without import say_undone
from leichtsprache.rewrite.plan import Operation


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Er kam, um das Haus zu kaufen.", "das Haus kaufen"),
        ("Er kam, um es ihr mitzuteilen und dann zu gehen.", "es ihr mitteilen und dann gehen"),
        ("Er kam, um gesehen zu werden.", "gesehen werden"),
    ],
)
def test_bare_group_loses_zu(text: str, wanted: str) -> None:
    found = passage(text)
    clause = next(each for each in found.sentence.clauses or () if each.kind == "infinitive")
    assert bare(found, clause) == wanted


def test_nicht_stands_behind_the_object_and_before_the_verb() -> None:
    found = passage("Er ist nicht in der Lage, das Haus zu kaufen.")
    assert denied(found, (found.sentence.clauses or ())[1]) == "das Haus nicht kaufen"


def test_nicht_is_not_placed_before_an_indefinite_object() -> None:
    found = passage("Er ist nicht in der Lage, ein Haus zu kaufen.")
    assert denied(found, (found.sentence.clauses or ())[1]) is None


@pytest.mark.parametrize(
    ("operation", "text", "wanted"),
    [
        (split_purpose, "Er lernt, um Arzt zu werden.", "Er will Arzt werden. Deshalb lernt er."),
        (say_modal, "Sie sind berechtigt, zu gehen.", "Sie dürfen gehen."),
        (say_request, "Wir bitten Sie, pünktlich zu kommen.", "Bitte kommen Sie pünktlich."),
        (
            say_decision,
            "Der Rat beschließt, die Schule zu schließen.",
            "Der Rat will die Schule schließen. Das beschließt der Rat.",
        ),
        (
            say_order,
            "Die Ärztin rät dem Mann, mehr zu trinken.",
            "Die Ärztin rät dem Mann: Der Mann soll mehr trinken.",
        ),
        (
            say_undone,
            "Der Mann ging, ohne das Brot zu bezahlen.",
            "Der Mann ging. Dabei bezahlte der Mann das Brot nicht.",
        ),
    ],
)
def test_operations(operation: Operation, text: str, wanted: str) -> None:
    assert only(operation, text) == wanted


@pytest.mark.parametrize(
    ("operation", "text", "wanted"),
    [
        (
            say_decision,
            "Der Park arbeitet daran, ein Netz zu schaffen.",
            "Der Park will ein Netz schaffen. Daran arbeitet der Park.",
        ),
        (
            say_decision,
            "Die Ärzte plädieren dafür, Tabak zu verbieten.",
            "Man soll Tabak verbieten. Dafür plädieren die Ärzte.",
        ),
        (
            say_decision,
            "Der Mann wurde gezwungen, das Land zu verlassen.",
            "Der Mann musste das Land verlassen. Dazu wurde der Mann gezwungen.",
        ),
        (
            say_chance,
            "Das Heim wurde mit dem Ziel gegründet, Kindern zu helfen.",
            "Man wollte Kindern helfen. Mit diesem Ziel wurde das Heim gegründet.",
        ),
        (say_chance, "Es gibt die Möglichkeit, zu warten.", "Man kann warten."),
        (
            split_purpose,
            "Die Straße wird gesperrt, um den Bach zu reinigen.",
            "Man will den Bach reinigen. Dafür wird die Straße gesperrt.",
        ),
        (
            split_purpose,
            "Der Baum bildet Früchte, um seine Samen zu verbreiten.",
            "Der Baum bildet Früchte. So kann der Baum seine Samen verbreiten.",
        ),
    ],
)
def test_aims_and_chances(operation: Operation, text: str, wanted: str) -> None:
    assert only(operation, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Für den Trainer spielt die Mannschaft, um zu gewinnen.",
        "Die Kirche wurde von den Soldaten zerstört, um den Turm zu sprengen.",
        "Vielleicht kommt die Ärztin, um den Mann zu sehen.",
    ],
)
def test_purposes_that_are_thought_or_have_an_agent_stay(text: str) -> None:
    assert only(split_purpose, text) == ""


@pytest.mark.parametrize("operation", [say_modal, say_request, say_decision, say_order, say_undone])
@pytest.mark.parametrize(
    "text",
    ["Sie versucht, zu schlafen.", "Er hat das Recht verloren, zu fahren.", "Das ist schön."],
)
def test_others_stay(operation: Operation, text: str) -> None:
    assert only(operation, text) == ""


@given(st.sampled_from(("einen Baum", "das Haus", "die Tür", "drei Stühle", "sein Auto")))
def test_the_object_is_said_once_and_whole(thing: str) -> None:
    made = only(split_purpose, f"Der Verein sammelt Geld, um {thing} zu kaufen.")
    assert made == f"Der Verein will {thing} kaufen. Deshalb sammelt der Verein Geld."
