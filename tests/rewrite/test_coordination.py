"""Two statements in one sentence, made into two: what is shared is said again."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from passages import passage

from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.rewrite.joins.coordination import split_coordination
from leichtsprache.rewrite.joins.enumeration import as_list
from leichtsprache.rewrite.joins.pairs import split_pairs
from leichtsprache.rewrite.marks import is_plain, split_at_mark
from leichtsprache.rewrite.plan import Rewrite, rewrites
from leichtsprache.rewrite.surface import Passage

JOINS: Mapping[str, str] = {"und": "", "oder": "oder", ",": "", "aber": "aber", "sondern": ""}


def first_made(text: str, operation: Callable[[Passage], Iterator[Rewrite]]) -> str:
    """Return the first new sentences that the operation proposes, or nothing."""
    found = (each for _, each in rewrites(analyze()(Document(text)), operation))
    return next((" ".join(each.sentences) for each in found if each.sentences), "")


def split(source: Passage) -> Iterator[Rewrite]:
    return split_coordination(source, JOINS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Anna singt und Ben lacht.", "Anna singt. Ben lacht."),
        (
            "Zwei Männer kamen und holten den Hund.",
            "Zwei Männer kamen. Die Männer holten den Hund.",
        ),
        (
            "Viele Leute lesen viel und lachen oft.",
            "Viele Leute lesen viel. Diese Leute lachen oft.",
        ),
        ("Heute kommt Anna und bringt Kuchen.", "Heute kommt Anna. Anna bringt Kuchen."),
        (
            "Manchmal kommt mein Bruder und hilft uns.",
            "Manchmal kommt mein Bruder. Manchmal hilft uns mein Bruder.",
        ),
        (
            "Die Stadt hat den Weg gebaut und Bäume gepflanzt.",
            "Die Stadt hat den Weg gebaut. Die Stadt hat Bäume gepflanzt.",
        ),
        (
            "Sie können den Antrag online stellen und im Amt abgeben.",
            "Sie können den Antrag online stellen. Sie können den Antrag im Amt abgeben.",
        ),
        (
            "Der Antrag muss im Amt geprüft und an das Land geschickt werden.",
            "Der Antrag muss im Amt geprüft werden. Der Antrag muss an das Land geschickt werden.",
        ),
        (
            "Wenn Sie umziehen, müssen Sie ins Amt gehen und einen Ausweis beantragen.",
            "Wenn Sie umziehen, müssen Sie ins Amt gehen. "
            "Dann müssen Sie einen Ausweis beantragen.",
        ),
        (
            "Wenn es regnet, bleibt der Laden zu und die Kinder spielen drinnen.",
            "Wenn es regnet, bleibt der Laden zu. Dann spielen die Kinder drinnen.",
        ),
        (
            "Im Mai wird der Zaun gebaut und das Tor gestrichen.",
            "Im Mai wird der Zaun gebaut. Im Mai wird das Tor gestrichen.",
        ),
        (
            "Sie müssen sich anmelden und einen Antrag ausfüllen.",
            "Sie müssen sich anmelden. Sie müssen einen Antrag ausfüllen.",
        ),
        (
            "Zwar ist das Haus alt, aber es ist schön.",
            "Das Haus ist alt. Aber es ist schön.",
        ),
        (
            "Er holte die Kinder ab - und brachte sie nach Hause.",
            "Er holte die Kinder ab. Er brachte sie nach Hause.",
        ),
        (
            "Er bleibt nicht hier, sondern geht nach Hause.",
            "Er bleibt nicht hier. Er geht nach Hause.",
        ),
    ],
)
def test_what_is_shared_is_said_again(before: str, after: str) -> None:
    assert first_made(before, split) == after


@pytest.mark.parametrize(
    "text",
    [
        "Er kauft und verkauft Autos.",
        "Niemand kam und half ihm.",
        "Sie hat sich angemeldet und auf die Prüfung vorbereitet.",
        "Sie dürfen nicht rauchen und Alkohol trinken.",
        "Sie müssen ins Amt gehen und einen Ausweis beantragen, wenn Sie umziehen.",
        "Nur wenn es regnet, bleiben wir hier und die Kinder spielen.",
        "Der Antrag fehlt oder der Ausweis ist zu alt.",
        "Die Straße ist gesperrt und der Bus fährt nicht, teilt die Stadt mit.",
        "Eine nähere Begründung gab das Amt nicht und lehnte den Antrag ab.",
    ],
)
def test_on_a_doubt_nothing_is_done(text: str) -> None:
    assert first_made(text, split) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Der Park ist nicht nur schön, sondern auch groß.", "Der Park ist schön und auch groß."),
        ("Der Kurs ist sowohl neu als auch gut.", "Der Kurs ist neu und gut."),
        (
            "Das Haus ist weder groß noch schön.",
            "Das Haus ist nicht groß. Das Haus ist auch nicht schön.",
        ),
        ("Sowohl der Chef als auch die Köchin kommt.", ""),
        ("Weder Anna noch Ben kommen.", ""),
    ],
)
def test_paired_words_are_said_plainly(before: str, after: str) -> None:
    assert first_made(before, split_pairs) == after


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Er liest die „Zeit“ und lacht.", True),
        ("Das Amt (im Rathaus) hat offen.", True),
        ("Das kostet 10 – 12 Euro.", True),
        ("Er liest die „Zeit und lacht.", False),
        ("Er sagt „Ich komme“ und geht.", False),
        ("„Nicht mit mir“, sagt er.", False),
        ("Der Weg – er ist kurz – ist gesperrt.", False),
        ("Kommt er (heute)?", False),
    ],
)
def test_marks_hide_how_a_sentence_is_built(text: str, plain: bool) -> None:
    assert is_plain(passage(text)) is plain


def test_a_mark_parts_only_two_statements() -> None:
    text = "Das Amt ist zu; kommen Sie morgen."
    assert split_at_mark(passage(text), text.index(";")) == (
        "Das Amt ist zu.",
        "Kommen Sie morgen.",
    )
    text = "Er hat einen Wunsch – ein Haus."
    assert split_at_mark(passage(text), text.index("–")) == ()


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Sie brauchen Brot, Milch und Käse.", ["Brot", "Milch", "Käse"]),
        ("Es geht um Miete, Strom und Wasser.", ["Miete", "Strom", "Wasser"]),
        ("Sie brauchen die Tische, Stühle und Bänke.", []),
        ("Sie brauchen Brot, Milch oder Käse.", []),
        ("Sie brauchen kein Brot, Obst und Gemüse.", []),
        ("Sie bringen Brot, Milch und Käse mit.", []),
        ("Es geht um die Größe, die Farbe und die Form des Hauses.", []),
    ],
)
def test_only_whole_things_at_the_end_are_listed(text: str, items: list[str]) -> None:
    found = as_list(passage(text))
    assert (found[1].split("\n- ")[1:] if found else []) == items
