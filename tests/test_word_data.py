"""The lists of words: each loads, is as large as promised, and says what its columns promise."""

from __future__ import annotations

import pytest

from leichtsprache.analyze.compound_lexicon import is_whole
from leichtsprache.analyze.compounds import readable_parts
from leichtsprache.analyze.nouns import noun_lemmas
from leichtsprache.grammar.nouns import noun
from leichtsprache.parts import Features
from leichtsprache.resources import SortedTable, table
from leichtsprache.rules.words.pair_forms import masculine, masculine_plural
from leichtsprache.score.words import WordMeasure, difficulty, is_difficult


def column(name: str, at: int = 0) -> list[str]:
    return [row[at] for row in table(name).rows]


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("words/persons.tsv", 800),
        ("words/nominalizations.tsv", 1_500),
        ("words/frequency.tsv", 90_000),
        ("analyze/compound_wholes.tsv", 2_000),
        ("segment/abbreviations.tsv", 900),
    ],
)
def test_list_is_complete_and_has_no_row_twice(name: str, least: int) -> None:
    rows = table(name).rows
    assert len(rows) >= least
    assert len(set(rows)) == len(rows)


def test_persons_are_pairs() -> None:
    ones, others = column("words/persons.tsv"), column("words/persons.tsv", 1)
    assert len(set(others)) == len(others)
    assert len(set(ones)) == len(ones)
    assert not set(ones) & set(others)
    known = sum(bool(noun_lemmas(one)) for one in ones)
    assert known > 0.98 * len(ones)


def test_masculine_form_is_found_for_each_feminine_one() -> None:
    pairs = [(one, other) for one, other in table("words/persons.tsv").rows if other[-2:] == "in"]
    assert all(masculine(other.removesuffix("in")) == one for one, other in pairs)
    for one, other in pairs:
        known = noun(one, Features("m", "nom", "pl"))
        made = masculine_plural(other.removesuffix("in"))
        assert known is None or made == known or one.endswith("ter"), (one, made)


@pytest.mark.parametrize(
    ("stem", "plural"),
    [
        ("Vegetarier", "Vegetarier"),
        ("Spanier", "Spanier"),
        ("Herzog", "Herzöge"),
        ("Russ", "Russen"),
        ("Zauber", "Zauberer"),
        ("Bäuer", "Bauern"),
        ("Ungar", "Ungarn"),
    ],
)
def test_plural_of_the_masculine_form(stem: str, plural: str) -> None:
    assert masculine_plural(stem) == plural


def test_nominalization_and_verb_look_like_each_other() -> None:
    rows = table("words/nominalizations.tsv").rows
    verbs = {row[0]: row[1] for row in rows}
    assert len(verbs) == len(rows)
    for made, verb in verbs.items():
        assert verb.split()[-1].endswith("n"), verb
        if made.endswith("isierung"):
            assert verb.endswith("isieren"), verb
    assert verbs["Beantragung"] == "beantragen"
    assert verbs["Bewerbung"] == "sich bewerben"
    assert "Wohnung" not in verbs


@pytest.mark.parametrize("word", ["Eselsbrücke", "Feuertaufen", "Sündenbocks", "Augenblick"])
def test_lexicalized_compound_stays_whole(word: str) -> None:
    assert readable_parts(word) == (word,)


def test_kinds_of_wholes() -> None:
    assert set(column("analyze/compound_wholes.tsv", 1)) == {"whole", "opaque"}
    assert is_whole("Steckenpferd", "opaque")
    assert not is_whole("Steuerpferd", "opaque")


def test_frequencies_are_sorted_and_found() -> None:
    forms = column("words/frequency.tsv")
    assert forms == sorted(forms, key=str.encode)
    rows = SortedTable("words/frequency.tsv")
    for form in ("ging", "größer", "zug"):
        assert [row[0] for row in rows.rows(form)] == [form]
    assert not list(rows.rows("xyzzy"))


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("Haus", "Immobilie"),
        ("geben", "gewähren"),
        ("wichtig", "maßgeblich"),
        ("Amt", "Rechtsbehelfsbelehrung"),
        ("Wohnung", "Veräußerung"),
        ("Kinderarzt", "Anästhesist"),
    ],
)
def test_difficulty_orders_words(easy: str, hard: str) -> None:
    assert 0 <= difficulty(easy) < difficulty(hard) <= 1
    assert not is_difficult(easy)
    assert is_difficult(hard)


def test_difficulty_is_that_of_the_base_form() -> None:
    assert difficulty("ging") == pytest.approx(difficulty("gehen"), abs=0.05)
    assert difficulty("Haus") == difficulty("haus")


def test_what_makes_a_word_difficult() -> None:
    common = WordMeasure(5.0, 5.0, common=True, syllables=2, abstract=False)
    assert common.difficulty < common._replace(frequency=4.0).difficulty
    assert common.difficulty < common._replace(everyday=4.0).difficulty
    assert common.difficulty < common._replace(syllables=5).difficulty
    assert common.difficulty < common._replace(common=False).difficulty
    assert common.difficulty < common._replace(abstract=True).difficulty


def test_a_word_of_no_list_is_the_most_difficult() -> None:
    assert difficulty("Xyzzyqualifizierungsunterbrechung") == 1
