"""*wer* in front of a sentence, for whoever it is."""

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.whoever import whoever
from leichtsprache.rewrite.surface import Passage


def said(text: str) -> str | None:
    document = analyze()(Document(text))
    source = Passage(document, document.sentences[0])
    main, clause = (source.sentence.clauses or ())[:2]
    found = whoever(Governor(source, main), clause)
    return " ".join(found) if found else None


@pytest.mark.parametrize(
    ("text", "easy"),
    [
        (
            "Wer die Prüfung besteht, wird von der Stadt übernommen.",
            "Besteht jemand die Prüfung? Dann wird diese Person von der Stadt übernommen.",
        ),
        (
            "Wer drei Tage krank ist, muss sich beim Arzt melden.",
            "Ist jemand drei Tage krank? Dann muss sich diese Person beim Arzt melden.",
        ),
        (
            "Wer umzieht, muss seine neue Adresse sofort melden.",
            "Zieht jemand um? Dann muss er seine neue Adresse sofort melden.",
        ),
    ],
)
def test_a_question_and_what_follows(text: str, easy: str) -> None:
    assert said(text) == easy


@pytest.mark.parametrize(
    "text",
    [
        "Wer am Ende wirklich gewinnt, entscheidet das Los.",
        "Wer das Auto genommen hat, prüft die Polizei.",
        "Wer laut Musik hört, den ermahnt der Vermieter.",
        "Wer zu spät kam, musste draußen im Regen warten.",
        "Wer wagt, gewinnt.",
    ],
)
def test_a_question_or_the_past_stays(text: str) -> None:
    assert said(text) is None
