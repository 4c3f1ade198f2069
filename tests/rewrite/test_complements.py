"""What is said, asked or told, behind a colon."""

import pytest
from passages import only, passage

from leichtsprache.rewrite.content.complements import behind_colon
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.indirect import speaker_first, told_in_comma
from leichtsprache.rewrite.content.reported import in_indicative, indicative
from leichtsprache.rewrite.plan import Operation


@pytest.mark.parametrize(
    ("operation", "text", "wanted"),
    [
        (behind_colon, "Er sagt, dass der Bus kommt.", "Er sagt: Der Bus kommt."),
        (behind_colon, "Sie prüft, ob das stimmt.", "Sie prüft: Stimmt das?"),
        (behind_colon, "Ob das stimmt, ist unklar.", "Stimmt das? Das ist unklar."),
        (
            behind_colon,
            "Sie fragt, wie viel Geld das kostet.",
            "Sie fragt: Wie viel Geld kostet das?",
        ),
        (told_in_comma, "Er sagt, der Bus komme nicht.", "Er sagt: Der Bus kommt nicht."),
        (speaker_first, "„Der Bus kommt“, sagt er.", "Er sagt: „Der Bus kommt.“"),
        (speaker_first, "Der Bus komme bald, sagt er.", "Er sagt: Der Bus kommt bald."),
    ],
)
def test_operations(operation: Operation, text: str, wanted: str) -> None:
    assert only(operation, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Er bezweifelt, dass der Bus kommt.",
        "Er sagt nicht, dass der Bus kommt.",
        "Er sagt, dass ich komme.",
        "Die Kinder sagen, dass sie kommen.",
        "Er isst, was er will.",
        "Wer krank ist, bleibt zu Hause.",
    ],
)
def test_others_stay(text: str) -> None:
    assert only(behind_colon, text) == ""


def test_only_konjunktiv_one_becomes_indicative() -> None:
    assert indicative("habe", "haben") == "hat"
    assert indicative("hätten", "haben") is None
    sentence = passage("Er sagt, sie seien da, obwohl es regne.").sentence
    made = in_indicative(sentence, 0, len(sentence.tokens) - 1)
    assert made is not None
    assert [token.text for token in made.tokens if token.tag == "VAFIN"] == ["sind"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [("Er teilt das mit.", "mitteilen"), ("Er hat es gesagt.", "sagen"), ("Er kann es.", "können")],
)
def test_the_verb_that_governs(text: str, verb: str) -> None:
    found = passage(text)
    assert Governor(found, (found.sentence.clauses or ())[0]).verb == verb


LONG = "Die Stadt weist seit dem Montag auf ihrer Seite ausdrücklich darauf hin, dass {}."


def test_a_long_sentence_becomes_two() -> None:
    made = only(behind_colon, LONG.format("der Bus wegen einer Baustelle nicht hält"))
    assert made.startswith("Der Bus hält wegen einer Baustelle nicht. Darauf weist die Stadt ")


@pytest.mark.parametrize(
    "clause", ["sie den Bus bezahlt", "der Bus dann hält", "der Bus sonst nicht hielte"]
)
def test_who_tells_it_stays_in_front_of_what_points_to_it(clause: str) -> None:
    assert not only(behind_colon, LONG.format(clause)).endswith("hin.")


def test_what_is_necessary_has_to_be() -> None:
    made = only(behind_colon, "Es ist notwendig, dass der Arzt kommt.")
    assert made == "Notwendig ist: Der Arzt muss kommen."


def test_two_clauses_stay_one_behind_the_colon() -> None:
    made = only(behind_colon, "Er sagt, dass der Bus hält und dass der Zug fährt.")
    assert made == "Er sagt: Der Bus hält und der Zug fährt."


def test_questions_that_are_answered_stay() -> None:
    assert only(behind_colon, "Die Frau erklärt, wie man Geld spart.") == ""
