"""Past and future, said in the tense that everybody uses."""

from __future__ import annotations

import pytest
from passages import passage

from leichtsprache.rewrite.verbs.remote_tenses import in_present, without_pluperfect
from leichtsprache.rewrite.verbs.tense import in_perfect


def _perfect(text: str) -> str:
    """Return the text with its first clause that allows it in the perfect."""
    source = passage(text)
    edits = (in_perfect(source, clause) for clause in source.sentence.clauses or ())
    edit = next(filter(None, edits), None)
    return source.document.revise([edit]).text if edit else text


@pytest.mark.parametrize(
    ("past", "perfect"),
    [
        ("Ich ging nach Hause.", "Ich bin nach Hause gegangen."),
        ("Wir riefen an.", "Wir haben angerufen."),
        ("Er schämte sich nicht.", "Er hat sich nicht geschämt."),
        ("Wir sehen, dass sie lachte.", "Wir sehen, dass sie gelacht hat."),
        ("Sie mietete das Haus, das leer ist.", "Sie hat das Haus gemietet, das leer ist."),
        ("Der Gast zog nach Köln.", "Der Gast ist nach Köln gezogen."),
        ("Er zog einen Karren.", "Er hat einen Karren gezogen."),
    ],
)
def test_past_becomes_perfect(past: str, perfect: str) -> None:
    assert _perfect(past) == perfect


@pytest.mark.parametrize(
    "text",
    [
        "Er war müde.",  # said in the past by everybody
        "Er hieß Karl.",  # a state
        "Wenn er kam, lachte sie.",  # each time
        "Käme er, so lachte sie.",  # not real
        "Sie wusch und trocknete die Hemden.",  # one object for both
        "Er fuhr den Weg.",  # is the way driven, or an object?
    ],
)
def test_what_is_not_sure_stays(text: str) -> None:
    assert _perfect(text) == text


def test_shared_auxiliary_is_said_once() -> None:
    first = _perfect("Sie öffnete die Tür und begrüßte ihn.")
    assert first == "Sie hat die Tür geöffnet und begrüßte ihn."
    assert _perfect(first) == "Sie hat die Tür geöffnet und ihn begrüßt."


@pytest.mark.parametrize(
    ("text", "safe"),
    [("Sie hatte vorher gegessen.", True), ("Sie hatte gegessen.", False)],
)
def test_pluperfect_is_safe_with_a_word_for_the_order(text: str, safe: bool) -> None:
    source = passage(text)
    edit = without_pluperfect(source, source.mains[0])
    assert edit is not None
    assert (edit.text, edit.safe) == ("hat", safe)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Der Bus wird morgen fahren.", "fährt morgen"),
        ("Er wird bald kommen können.", "kann bald kommen"),
        ("Er wird wohl morgen kommen.", None),
        ("Er wird kommen.", None),
    ],
)
def test_future_needs_a_word_of_time(text: str, made: str | None) -> None:
    source = passage(text)
    edit = in_present(source, source.mains[0])
    assert (edit.text if edit else None) == made
