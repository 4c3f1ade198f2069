"""Tags and lemmas, word by word: ``Wort|TAG`` or ``Wort|TAG|Lemma`` marks what is looked at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leichtsprache.analyze.corrections import RULES
from leichtsprache.analyze.lemmas import lemma_of
from leichtsprache.analyze.tagger import tag
from leichtsprache.analyze.words import word_tag

CASES = """
Das Haus ist größer als|KOKOM der Baum .
Sie arbeitet als|KOKOM Lehrerin .
Als|KOUS er kam , war es spät .
Das Amt ist bis|APPR Montag zu .
Um|KOUI den Antrag zu stellen , braucht man Zeit .
Wir bitten um|APPR Geduld .
Wir brauchen mehr|PIAT Geld .
Er kommt nicht mehr|ADV .
Mehr|PIS zu diesem Thema finden Sie hier .
Ich|PPER|ich freue mich|PRF|ich sehr .
Wir|PPER|wir treffen uns|PRF|wir morgen .
Er hilft mir|PPER|ich gern .
Das gefällt ihm|PPER|er nicht , sagte sie .
Er dankt Ihnen|PPER|Sie herzlich .
Die|ART meisten Kinder lernen schnell .
Die Frau , die|PRELS heute kommt , ist Ärztin .
Diese|PDAT Regel gilt .
Alle|PIS|alle kommen heute .
Alle|PIAT|alle Kinder kommen .
Es regnet , aber|KON wir gehen .
Wir gehen aber|ADV nicht .
Das Essen|NN schmeckt sehr gut .
Wir fahren heute nach Essen|NE .
Frau Koch|NE leitet die Schule .
Die Münchner|ADJA Schulen sind voll .
Sie zahlt 50 US-Dollars|NN|US-Dollar .
Wir schreiben eine E-Mail|NN|E-Mail .
Alle PCs|NN|PC sind neu .
Der 32-Bit-Rechner|NN|32-Bit-Rechner ist alt .
Die Haupt-|TRUNC und Nebeneingänge|NN|Nebeneingang sind offen .
Das kostet 3 €|NN .
Sie wartet --|$( seit Tagen .
Mehr steht auf www.beispiel.de|NE .
Paris|NE|Paris ist eine Stadt .
Die Länder Europas|NE|Europa sind sich einig .
Die anderen|ADJA|anderer Kinder spielen .
Das Kind ist super|ADJD gelaunt .
Einer|PIS|ein der Männer lacht .
Es kamen gestern über|ADV 500 Menschen .
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_tags(line: str) -> None:
    marked = [token.split("|") for token in line.split(" ")]
    for (word, *wanted), (lemma, found) in zip(
        marked, tag([word for word, *_ in marked]), strict=True
    ):
        assert not wanted or [found, lemma][: len(wanted)] == wanted, word


def test_each_rule_is_asked_about_something() -> None:
    assert all(keys.split() for keys, _ in RULES)
    assert len({rule for _, rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "word",
    ["https://example.org/a?b=c", "🙂", "\u200b", "x" * 5_000, "-", "--", "§", "’s", "a-", "-b"],
)
def test_a_strange_word_is_tagged(word: str) -> None:
    [(lemma, mark)] = tag([word])
    assert lemma
    assert mark


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=8))
def test_any_words_are_tagged(words: list[str]) -> None:
    assert len(tag(words)) == len(words)


@given(st.text(min_size=1), st.sampled_from(["NN", "NE", "ADJA", "ADJD", "VVFIN", "PPER"]))
def test_lemma_of_anything(word: str, mark: str) -> None:
    assert lemma_of(word, mark, word)
    assert word_tag(word, mark)
