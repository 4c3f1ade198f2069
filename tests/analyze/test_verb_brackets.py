"""Which verbs belong to a finite verb, and where a subordinate clause begins and ends."""

from __future__ import annotations

import pytest

from leichtsprache.analyze.clauses import clauses
from leichtsprache.document import Clause, Span, Token


def read(text: str) -> list[tuple[str, Clause]]:
    """Return the clauses of "word/TAG word/TAG …", each with the words of its verbs."""
    pairs = [each.rsplit("/", 1) for each in text.split()]
    lemmas = {"lässt": "lassen", "scheint": "scheinen", "verbraucht": "verbrauchen"}
    tokens = tuple(
        Token(Span(n, n + 1), word, lemmas.get(word, word), tag)
        for n, (word, tag) in enumerate(pairs)
    )
    tagged, found = clauses(tokens)
    return [(" ".join(tagged[n].text for n in clause.verbs), clause) for clause in found]


MAIN = {
    "Sie/PPER hat/VAFIN mehr/PIAT Brot/NN gekauft/VVPP als/KOKOM er/PPER ./$.": ["hat gekauft"],
    "Man/PIS hat/VAFIN Ina/NE ,/$, die/ART Chefin/NN ,/$, geehrt/VVPP ./$.": ["hat geehrt"],
    "Er/PPER reichte/VVFIN hier/ADV ,/$, in/APPR Rom/NE ,/$, Klage/NN ein/PTKVZ ./$.": [
        "reichte ein"
    ],
    "Wir/PPER können/VMFIN singen/VVINF und/KON laut/ADJD lachen/VVINF ./$.": [
        "können singen lachen"
    ],
    "Gewonnen/VVPP hat/VAFIN der/ART Sohn/NN ./$.": ["Gewonnen hat"],
    "Er/PPER ist/VAFIN leise/ADJD und/KON verbraucht/VVPP wenig/PIAT Strom/NN ./$.": [
        "ist",
        "verbraucht",
    ],
    "Sie/PPER können/VMFIN baden/VVINF und/KON sehen/VVFIN das/ART Meer/NN ./$.": [
        "können baden",
        "sehen",
    ],
    "Er/PPER hofft/VVFIN ,/$, bald/ADV zu/PTKZU gewinnen/VVINF ./$.": ["hofft"],
    "Er/PPER scheint/VVFIN oft/ADV zu/PTKZU schlafen/VVINF ./$.": ["scheint zu schlafen"],
}


@pytest.mark.parametrize("text", MAIN)
def test_verbs_of_main_clauses(text: str) -> None:
    assert [verbs for verbs, clause in read(text) if clause.kind == "main"] == MAIN[text]


SUBORDINATE = {
    # a comma is missing
    "Ich/PPER freue/VVFIN mich/PRF wenn/KOUS du/PPER kommst/VVFIN ./$.": [(3, 5, "kommst")],
    "Wenn/KOUS er/PPER singt/VVFIN lacht/VVFIN sie/PPER ./$.": [(0, 2, "singt")],
    # an infinitive with "zu" in front of the finite verb
    "Der/ART Ui/NE ,/$, mit/APPR dem/PRELS er/PPER zu/PTKZU tun/VVINF hat/VAFIN ,/$, singt/VVFIN": [
        (3, 8, "zu tun hat")
    ],
    # one finite verb for two participles, and quotes between verbs
    "Gut/ADJD ist/VAFIN ,/$, dass/KOUS er/PPER gesagt/VVPP und/KON getan/VVPP hat/VAFIN ./$.": [
        (3, 8, "gesagt getan hat")
    ],
    'Klar/ADJD ist/VAFIN ,/$, dass/KOUS er/PPER "/$( geht/VVPP "/$( wird/VAFIN ./$.': [
        (3, 8, "geht wird")
    ],
    # what belongs to the clause behind a comma
    "Er/PPER weiß/VVFIN ,/$, dass/KOUS sie/PPER kommt/VVFIN ,/$, sondern/KON er/PPER ./$.": [
        (3, 8, "kommt")
    ],
}


@pytest.mark.parametrize("text", SUBORDINATE)
def test_ends_and_verbs_of_subordinate_clauses(text: str) -> None:
    found = [
        (clause.first, clause.last, verbs) for verbs, clause in read(text) if clause.kind != "main"
    ]
    assert found == SUBORDINATE[text]


def test_a_list_of_nouns_opens_no_relative_clause() -> None:
    text = "Er/PPER will/VMFIN das/ART Haus/NN ,/$, den/ART Hof/NN und/KON Feld/NN kaufen/VVINF"
    assert [(verbs, clause.kind) for verbs, clause in read(text)] == [("will kaufen", "main")]


@pytest.mark.parametrize("text", [*list(SUBORDINATE)[:2], list(SUBORDINATE)[3]])
def test_what_needed_a_guess_is_not_certain(text: str) -> None:
    assert not any(clause.certain for _, clause in read(text) if clause.kind != "main")
