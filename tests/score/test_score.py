"""Scores: the stage, the formulas against hand counts, and that they cannot be gamed."""

from __future__ import annotations

import pickle
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.document import Document
from leichtsprache.score import FORMULAS, Counts, counts, evaluate, score
from leichtsprache.score.sentences import has_finite_verb, unite
from leichtsprache.score.textstat_view import textstat_scores
from leichtsprache.segment import segment

LETTER = (
    "Der Antrag muss bis Ende März beim Amt für Soziales gestellt werden. "
    "Die Sachbearbeiterin prüft danach die eingereichten Unterlagen der Familie. "
    "Eine Entscheidung über die Bewilligung der Leistungen erfolgt schriftlich."
)
EASY = "Das ist gut. Wir helfen Ihnen. Sie brauchen einen Pass. Dann bekommen Sie Geld."
DIRECTIONS = {"flesch-amstad": 1, "share-monosyllables": 1}
GUARDED = (
    "flesch-amstad", "wiener-1", "wiener-2", "wiener-3", "wiener-4", "lix", "rix", "gsmog",
    "mean-sentence-length", "mean-word-letters", "mean-word-syllables", "share-long-words",
)  # fmt: skip


def scores(text: str) -> dict[str, float]:
    found = score()(Document(text)).scores
    return {name: value for name, value in found.items() if value is not None}


def counted(text: str) -> Counts:
    return counts(segment()(Document(text)).sentences)


def easier(changed: str, text: str) -> list[str]:
    """The scores by which ``changed`` passes for easier than ``text``."""
    before, after = scores(text), scores(changed)
    return [
        name for name in GUARDED if (after[name] - before[name]) * DIRECTIONS.get(name, -1) > 1e-9
    ]


def test_counts_of_a_small_text() -> None:
    made = counted("Der Abend war schön. Die Familie aß Kartoffelsalat.")
    assert (made.sentences, made.words, made.syllables) == (2, 8, 16)
    assert (made.monosyllables, made.polysyllables, made.long_words) == (5, 2, 2)
    assert made.letters == 3 + 5 + 3 + 5 + 3 + 7 + 2 + 14
    assert (made.types, made.hapaxes, made.long_sentences) == (8, 8, 0)


def test_flesch_amstad_by_hand() -> None:
    assert scores("Der Abend war schön.")["flesch-amstad"] == pytest.approx(180 - 4 - 58.5 * 5 / 4)


@pytest.mark.parametrize("text", ["", "   \n\n ", "…", "--- * ---"])
def test_nothing_to_read_has_no_score(text: str) -> None:
    found = score(textstat=True)(Document(text)).scores
    assert set(FORMULAS) < set(found)
    assert set(found.values()) == {None}


def test_names_are_keys_of_their_formulas() -> None:
    assert [formula.name for formula in FORMULAS.values()] == list(FORMULAS)
    assert evaluate(counted(EASY))["lix"] == scores(EASY)["lix"]


def test_stage_travels_and_keeps_the_text() -> None:
    stage = pickle.loads(pickle.dumps(score(textstat=True)))
    document = stage(Document(EASY))
    assert document.text == EASY
    assert document.scores["textstat:words"] == 14


def test_harder_text_scores_harder() -> None:
    assert scores(EASY)["flesch-amstad"] > scores(LETTER)["flesch-amstad"] + 40
    assert scores(EASY)["wiener-1"] < scores(LETTER)["wiener-1"]


@pytest.mark.parametrize(
    "text",
    [
        EASY,
        "Er schläft.\nSie kommt.\nDas hilft.",
        "Rufen Sie an! Haben Sie Fragen? Fragen Sie uns.",
    ],
)
def test_short_real_sentences_count(text: str) -> None:
    assert counted(text).sentences == text.count(".") + text.count("!") + text.count("?")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Der. Antrag. muss. gestellt. werden.", 1),
        ("Der Antrag muss\n\nAnfang Mai gestellt werden.", 1),
        ("Der Antrag muss bis Ende. März beim Amt gestellt werden.", 1),
        ("Sie lacht, weil er. Geld bekommt.", 1),
        ("Wir mögen die neuen. Häuser stehen dort.", 1),
        ("Sie brauchen:\n- einen Pass\n- ein Foto\n- Geld", 1),
        ("Das müssen Sie tun:\n- Sie müssen kommen.\n- Sie müssen zahlen.", 3),
        ("Die Schule\n\nDie Schule beginnt um 8 Uhr.", 1),
        ("Wir helfen. Zum Beispiel: beim Lesen. Das ist gut.", 2),
        ("Er ist 18. Sie ist 20. Am 3. März kommt er.", 3),
        ("Das Licht ist aus. Die Tür ist zu. Er ruft an. Das findet hier statt.", 4),
    ],
)  # fmt: skip
def test_sentences_need_a_verb_and_an_end(text: str, sentences: int) -> None:
    assert len(unite(segment()(Document(text)).sentences)) == sentences


@pytest.mark.parametrize(
    ("words", "finite"),
    [
        ("Das ist gut", True), ("Das sind Häuser", True), ("Sie lässt es", True),
        ("Kommen Sie bitte", True), ("Peter schläft", True),
        ("Alle Kinder lachen", True), ("Antrag heute stellen", False),
        ("die beantragte Leistung", False), ("ohne zu fragen", False), ("Fragen zur Rente", False),
        ("Anfang Mai gestellt werden", False), ("Das neue Haus", False),
    ],
)  # fmt: skip
def test_finite_verbs(words: str, finite: bool) -> None:
    assert has_finite_verb(tuple(words.split())) is finite


def between(text: str, mark: str, places: set[int]) -> str:
    words = text.split(" ")
    return "".join(
        word + (mark if place in places and place < len(words) - 1 else " ")
        for place, word in enumerate(words)
    ).strip()


PLACES = st.sets(st.integers(0, 40), min_size=1, max_size=8)
TEXTS = st.sampled_from(
    [
        LETTER,
        EASY,
        "Wir freuen uns auf Ihren Besuch im neuen Museum der Stadt. Der Eintritt kostet 21 Euro.",
        "Familien zahlen am Sonntag keinen Eintritt, weil die Stadt das Museum unterstützt.",
        "Die Beratung hilft allen Menschen mit wenig Geld. Rufen Sie uns dazu bitte an!",
        "In der Regel dauert die Prüfung der Unterlagen 3 Wochen. Danach schreibt das Amt Ihnen.",
    ]
)


@given(TEXTS, PLACES, st.sampled_from([". ", "! ", ".\n", ".\n\n"]))
def test_stops_do_not_make_it_easier(text: str, places: set[int], stop: str) -> None:
    assert easier(between(text, stop, places), text) == []


@given(TEXTS, PLACES)
def test_blank_lines_do_not_make_it_easier(text: str, places: set[int]) -> None:
    assert easier(between(text, "\n\n", places), text) == []


@given(TEXTS, PLACES, st.sampled_from(["\n- ", "\n* ", "\n• ", "\n\n- ", "\n1. ", "\n2) "]))
def test_bullets_do_not_make_it_easier(text: str, places: set[int], bullet: str) -> None:
    assert easier(between(text, bullet, places), text) == []


@given(st.sets(st.integers(1, len(LETTER) - 2), max_size=12), st.sampled_from("-·‧\u00ad\u200b"))
def test_separators_do_not_make_it_easier(places: set[int], separator: str) -> None:
    inside = {at for at in places if LETTER[at - 1 : at + 1].isalpha()}
    changed = "".join(
        (separator if at in inside else "") + letter for at, letter in enumerate(LETTER)
    )
    assert easier(changed, LETTER) == []


def test_small_numbers_lengthen_sentences_but_are_no_words() -> None:
    made = counted("Das kostet 21 Euro.")
    assert (made.words, made.small_numbers) == (3, 1)
    assert scores("Das kostet 21 Euro.")["mean-sentence-length"] == 4
    assert counted("Das war 1984.").words == 3


def test_separators_change_nothing_where_syllables_end() -> None:
    whole = "Das Bundesgleichstellungsgesetz gilt auch für das Blumengeschäft."
    parted = "Das Bundes-Gleichstellungs-Gesetz gilt auch für das Blumen·geschäft."
    assert scores(parted) == scores(whole)


@given(st.text(max_size=200))
def test_any_text_can_be_scored(text: str) -> None:
    found = score()(Document(text)).scores
    assert set(found) == set(FORMULAS)
    assert len({value is None for value in found.values()}) == 1


# What textstat does differently, and why its values are shown only beside ours.
def test_textstat_takes_abbreviations_for_sentence_ends() -> None:
    text = "Der Antrag z. B. muss am 3. März bei Dr. Meier sein."
    assert textstat_scores(text)["textstat:sentences"] == 3
    assert counted(text).sentences == 1


@pytest.mark.parametrize(
    ("word", "theirs", "ours"), [("Abend", 1, 2), ("Idee", 1, 2), ("einen", 1, 2)]
)
def test_textstat_counts_hyphenation_points(word: str, theirs: int, ours: int) -> None:
    assert textstat_scores(word)["textstat:syllables"] == theirs
    assert counted(word).syllables == ours


def test_textstat_drops_short_sentences_and_ours_do_not() -> None:
    text = "Er schläft. Sie kommt. Das hilft sehr."
    assert textstat_scores(text)["textstat:sentences"] == 1
    assert counted(text).sentences == 3


def test_textstat_agrees_on_the_formula_itself() -> None:
    text = "Der Mann sieht das Haus. Die Frau kommt mit dem Bus."
    both = score(textstat=True)(Document(text)).scores
    for name in ("flesch-amstad", "wiener-1", "wiener-2", "wiener-3", "wiener-4", "lix", "rix"):
        assert both[f"textstat:{name}"] == pytest.approx(both[name])


def test_textstat_leaves_the_language_of_others_alone_and_is_quiet() -> None:
    import textstat

    before = vars(textstat.textstat).copy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert textstat_scores(EASY)["textstat:words"] == 14
    assert vars(textstat.textstat) == before
