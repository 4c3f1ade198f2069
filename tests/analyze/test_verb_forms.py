"""What a finite verb form can be, and what its clause makes of it."""

from __future__ import annotations

import pytest

from leichtsprache.analyze import analyze
from leichtsprache.analyze.auxiliaries import auxiliary
from leichtsprache.analyze.moods import conjugated
from leichtsprache.analyze.verb_forms import best, readings, verb_morph
from leichtsprache.document import Document
from leichtsprache.parts import Span, Token
from leichtsprache.resources import table


def told(form: str, lemma: str) -> set[str]:
    return {
        " ".join(str(each) for each in (m.person, m.number, m.tense, m.mood) if each)
        for m in readings(form, lemma)
    }


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("ist", "sein", {"3 sg present ind"}),
        ("ging", "gehen", {"1 sg past ind", "3 sg past ind"}),
        ("gibt's", "geben", {"3 sg present ind"}),
        ("wäre", "sein", {"1 sg past subj", "3 sg past subj"}),
        ("wärst", "sein", {"2 sg past subj"}),
        ("lief", "weglaufen", {"1 sg past ind", "3 sg past ind"}),
        ("weglief", "weglaufen", {"1 sg past ind", "3 sg past ind"}),
        ("stände", "stehen", {"1 sg past subj", "3 sg past subj"}),
        ("entstünde", "entstehen", {"1 sg past subj", "3 sg past subj"}),
        ("mußten", "müssen", {"1 pl past ind", "3 pl past ind"}),
        ("nimm", "nehmen", {"2 sg imp"}),
    ],
)
def test_all_readings(form: str, lemma: str, expected: set[str]) -> None:
    assert told(form, lemma) == expected


def test_a_weak_past_may_be_konjunktiv() -> None:
    assert told("sagten", "sagen") == {
        "1 pl past ind", "3 pl past ind", "1 pl past subj", "3 pl past subj",
    }  # fmt: skip


def test_a_strong_form_is_known_without_its_lemma() -> None:
    assert told("wegflöge", "wegflög") == {"1 sg past subj", "3 sg past subj"}


def test_an_unknown_verb_is_read_by_its_ending() -> None:
    assert "3 sg past ind" in told("blorgte", "???")


def test_what_is_no_verb_has_no_morphology() -> None:
    assert verb_morph(Token(Span(0, 4), "Haus", "Haus", "NN")) is None
    assert verb_morph(Token(Span(0, 5), "gehen", "gehen", "VVINF")) is None


def test_one_reading_is_certain_several_are_not() -> None:
    sure = verb_morph(Token(Span(0, 3), "ist", "sein", "VAFIN"))
    open_form = verb_morph(Token(Span(0, 4), "geht", "gehen", "VVFIN"))
    assert sure
    assert sure.certain
    assert open_form
    assert (open_form.person, open_form.certain) == (3, False)


def in_context(text: str) -> dict[str, str]:
    found = {}
    for sentence in analyze()(Document(text)).sentences:
        for token in conjugated(sentence.tokens, sentence.clauses or ()):
            if (token.tag or "").endswith(("FIN", "IMP")) and token.morph:
                m = token.morph
                told = (m.person, m.number, m.tense, m.mood)
                found[token.text] = " ".join(str(each) for each in told if each)
    return found


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Ich habe Zeit.", "habe", "1 sg present ind"),
        ("Sie meint, er habe Zeit.", "habe", "3 sg present subj"),
        ("Habe alles bekommen.", "Habe", "1 sg present ind"),
        ("Ich stehe auf und gehe weg.", "gehe", "1 sg present ind"),
        ("Der Bus kam und war voll.", "war", "3 sg past ind"),
        ("Wir kamen spät und gingen früh.", "gingen", "1 pl past ind"),
        ("Du kommst morgen.", "kommst", "2 sg present ind"),
        ("Die Nachbarin sagte wenig.", "sagte", "3 sg past ind"),
        ("Wenn sie das sagte, würde ich lachen.", "sagte", "3 sg past subj"),
        ("Er tut so, als ob er alles wusste.", "wusste", "3 sg past ind"),
        ("Er tut so, als ob er arbeitete.", "arbeitete", "3 sg past subj"),
        ("Sollte es regnen, bleiben wir hier.", "Sollte", "3 sg past subj"),
        ("Füllen Sie den Antrag aus.", "Füllen", "3 pl imp"),
        ("Füllen Sie den Antrag aus?", "Füllen", "3 pl present ind"),
        ("Haben Sie Fragen, rufen Sie uns an.", "Haben", "3 pl present ind"),
        ("Haben Sie Fragen, rufen Sie uns an.", "rufen", "3 pl imp"),
        ("Er sei krank, sagt sie.", "sei", "3 sg present subj"),
        ("Ich freu mich.", "freu", "1 sg present ind"),
        ("Brauch ich aber nicht.", "Brauch", "1 sg present ind"),
        ("Ich kam, sah und siegte.", "sah", "1 sg past ind"),
        ("Ich komme, sagte Peter.", "sagte", "3 sg past ind"),
        ("Kommt bitte alle her!", "Kommt", "2 pl imp"),
        ("Sei still.", "Sei", "2 sg imp"),
        ("Bitte füllen Sie das Formular aus.", "füllen", "3 pl imp"),
        ("Sie könnten kommen, wenn Kräfte fehlten.", "fehlten", "3 pl past subj"),
        ("Er sagt, Menschen seien froh, dass sie zur Arbeit gingen.", "gingen", "3 pl past subj"),
    ],
)
def test_the_clause_decides(text: str, verb: str, expected: str) -> None:
    assert in_context(text)[verb] == expected


def test_every_listed_verb_is_an_infinitive_with_a_known_auxiliary() -> None:
    rows = table("grammar/auxiliaries.tsv").rows
    assert {kind for _, kind in rows} == {"sein", "haben", "both"}
    assert all(verb.endswith("n") and verb.islower() for verb, _ in rows)
    assert sum(kind == "sein" for _, kind in rows) > 600
    assert len({verb for verb, _ in rows}) == len(rows)


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("umsteigen", "sein"), ("besteigen", "haben"), ("ziehen", "both"), ("erziehen", "haben"),
        ("verstehen", "haben"), ("davonhumpeln", "both"), ("malen", "haben"),
    ],
)  # fmt: skip
def test_auxiliaries(verb: str, expected: str) -> None:
    assert auxiliary(verb) == expected


def test_readings_have_one_order() -> None:
    """Else what stands first would depend on the order of a set, which differs from run to run."""
    alike = readings("schwöre", "schwören")
    assert len(alike) > len({(each.person, each.mood) for each in alike})
    assert best(sorted(alike, key=str)) == best(sorted(alike, key=str, reverse=True))
    assert best(each for each in alike if each.mood == "subj").tense == "present"
