"""The gold that the benchmark of clauses reads from trees."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks._clause_gold import Reading, reading
from benchmarks._clause_judges import (
    JUDGES,
    Judgement,
    Verdict,
    judge_antecedent,
    judge_complex,
    judge_infinitive,
    judge_main,
    judge_span,
    judge_subordinate,
    judge_whole,
)
from benchmarks._gold_tree import DoubtfulError
from benchmarks.analysis import Gold, bare, from_gold_tags, treebank
from benchmarks.clauses import scores
from leichtsprache.document import Clause, Sentence

WEIL = """Die ART 2 det|Kinder NN 3 nsubj|lachen VVFIN 0 root|, $, 10 punct|weil KOUS 10 mark
der ART 7 det|Clown NN 10 nsubj|vom APPRART 9 case|Stuhl NN 10 obl|gefallen VVPP 3 advcl
ist VAFIN 10 aux|. $. 3 punct"""

RELATIVE = """Das ART 2 det|Haus NN 9 nsubj|, $, 6 punct|in APPR 5 case|dem PRELS 6 obl
wohnt VVFIN 2 acl|Oma NN 6 nsubj|, $, 6 punct|brennt VVFIN 0 root|. $. 9 punct"""


def tree(text: str) -> list[Gold]:
    """Return a sentence written as "form tag head relation", tokens parted by bars or lines."""
    rows = [token.split() for token in text.replace("\n", "|").split("|")]
    return [Gold(form, form, tag, "", rel, int(head) - 1) for form, tag, head, rel in rows]


def test_heads_of_contracted_words_are_positions(tmp_path: Path) -> None:
    parts = [
        ("1", "Er", "PPER", "3", "nsubj"),
        ("2", "geht", "VVFIN", "0", "root"),
        ("3-4", "zum", "_", "_", "_"),
        ("3", "zu", "APPR", "5", "case"),
        ("4", "dem", "ART", "5", "det"),
        ("5", "Arzt", "NN", "2", "obl"),
    ]
    lines = [
        f"{number}\t{form}\t{form}\tX\t{tag}\t_\t{head}\t{relation}\t_\t_"
        for number, form, tag, head, relation in parts
    ]
    path = tmp_path / "own.conllu"
    path.write_text("# sent_id = a\n" + "\n".join(lines) + "\n\n", encoding="utf-8")
    [sentence] = treebank(path)
    assert [(token.text, token.tag, token.head) for token in sentence] == [
        ("Er", "PPER", 2),
        ("geht", "VVFIN", -1),
        ("zum", "APPRART", 3),
        ("Arzt", "NN", 1),
    ]


def test_a_conjunction_opens_a_clause_with_its_complex() -> None:
    gold = reading(tree(WEIL))
    [clause] = gold.subordinate
    assert (clause.starts, clause.finite, clause.last, clause.end) == (range(4, 5), 10, 10, 10)
    assert clause.is_relative is False
    assert gold.mains == {2}
    assert gold.complexes[10].admits(frozenset((9, 10)))
    assert not gold.complexes[10].admits(frozenset((10,)))


def test_a_relative_clause_knows_its_antecedent_and_may_begin_at_its_preposition() -> None:
    text = """Das ART 2 det|Haus NN 8 nsubj|, $, 6 punct|in APPR 5 case|dem PRELS 7 obl
Oma NN 7 nsubj|wohnt VVFIN 2 acl|brennt VVFIN 0 root"""
    [clause] = reading(tree(text)).subordinate
    assert (clause.starts, clause.is_relative, clause.antecedent) == (range(3, 5), True, 1)


def test_the_clause_behind_the_verb_counts_to_the_whole_only() -> None:
    text = """Er PPER 2 nsubj|sagt VVFIN 0 root|, $, 5 punct|dass KOUS 6 mark|sie PPER 6 nsubj
hofft VVFIN 2 ccomp|, $, 10 punct|dass KOUS 10 mark|er PPER 10 nsubj|kommt VVFIN 6 ccomp"""
    outer, inner = reading(tree(text)).subordinate
    assert (outer.finite, outer.last, outer.end) == (5, 5, 9)
    assert (inner.finite, inner.last, inner.end) == (9, 9, 9)


def test_coordination_inherits_what_it_goes_on_with() -> None:
    text = """Sie PPER 2 nsubj|weiß VVFIN 0 root|, $, 6 punct|dass KOUS 6 mark|er PPER 6 nsubj
singt VVFIN 2 ccomp|und KON 8 cc|tanzt VVFIN 6 conj"""
    _, second = reading(tree(text)).subordinate
    assert (second.starts, second.finite, second.is_relative) == (range(6, 8), 7, False)


def test_two_participles_share_one_finite_verb() -> None:
    text = """Sie PPER 2 nsubj|weiß VVFIN 0 root|, $, 6 punct|dass KOUS 6 mark|er PPER 6 nsubj
gesungen VVPP 2 ccomp|und KON 8 cc|getanzt VVPP 6 conj|hat VAFIN 8 aux"""
    gold = reading(tree(text))
    [clause] = gold.subordinate
    assert (clause.starts, clause.finite) == (range(3, 4), 8)
    assert gold.complexes[8].admits(frozenset((7, 8)))
    assert gold.complexes[8].admits(frozenset((5, 7, 8)))
    assert not gold.complexes[8].admits(frozenset((5, 8)))


@pytest.mark.parametrize(
    ("text", "is_subordinate"),
    [
        ("Wer PWS 2 nsubj|kommt VVFIN 0 root|? $. 2 punct", False),
        ("Wann PWAV 2 advmod|kommt VVFIN 0 root|er PPER 2 nsubj|? $. 2 punct", False),
        (
            "Wo PWAV 3 advmod|er PPER 3 nsubj|wohnt VVFIN 5 csubj|, $, 3 punct|ist VAFIN 0 root",
            True,
        ),
    ],
)
def test_an_interrogative_opens_a_subordinate_clause_if_the_verb_is_last(
    text: str, *, is_subordinate: bool
) -> None:
    gold = reading(tree(text))
    assert bool(gold.subordinate) is is_subordinate
    assert all(clause.is_relative is None for clause in gold.subordinate)


def test_a_particle_belongs_to_its_verb_and_zu_to_its_infinitive() -> None:
    text = """Er PPER 2 nsubj|hört VVFIN 0 root|auf PTKVZ 2 compound:prt|zu PTKZU 5 mark
rauchen VVINF 2 xcomp"""
    gold = reading(tree(text))
    assert gold.particles == {(2, 1)}
    assert gold.complexes[1].admits(frozenset((1, 2)))
    assert gold.complexes[1].admits(frozenset((1, 2, 3, 4)))
    assert not gold.complexes[1].admits(frozenset((1, 2, 4)))


def test_what_is_tagged_as_adjective_may_be_counted_as_participle() -> None:
    text = "Er PPER 3 nsubj|ist VAFIN 3 aux:pass|geeignet ADJD 0 root"
    complexes = reading(tree(text)).complexes
    assert complexes[1].admits(frozenset((1,)))
    assert complexes[1].admits(frozenset((1, 2)))


def test_an_infinitive_behind_a_comma_is_not_in_the_complex() -> None:
    text = (
        """Er PPER 2 nsubj|hofft VVFIN 0 root|, $, 5 punct|zu PTKZU 5 mark|gewinnen VVINF 2 xcomp"""
    )
    complexes = reading(tree(text)).complexes
    assert complexes[1].admits(frozenset((1,)))
    assert not complexes[1].admits(frozenset((1, 3, 4)))


def test_an_infinitive_group_has_bounds_and_so_has_one_joined_to_it() -> None:
    text = """Er PPER 2 nsubj|hofft VVFIN 0 root|, $, 6 punct|Geld NN 6 obj|zu PTKZU 6 mark
haben VVINF 2 xcomp|und KON 9 cc|zu PTKZU 9 mark|leben VVINF 6 conj"""
    tokens = tree(text)
    assert reading(tokens).infinitives == {(3, 5), (7, 8)}
    assert all(
        verdict.is_right
        for verdict in judge_infinitive(reading(tokens), from_gold_tags(tokens)).verdicts
    )


def test_an_infinitive_without_zu_is() -> None:
    text = "Er PPER 2 nsubj|lässt VVFIN 0 root|sie PPER 4 nsubj|gehen VVINF 2 xcomp"
    assert reading(tree(text)).complexes[1].admits(frozenset((1, 3)))
    assert not reading(tree(text)).complexes[1].admits(frozenset((1,)))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (RELATIVE, "inside its clause"),
        ("Er PPER 2 nsubj|singt VVFIN 0 root|wenn KOUS 4 mark|möglich ADJD 2 advcl", "without its"),
        ("Er PPER 2 nsubj|hat VAFIN 4 aux|wird VAFIN 4 aux|gehen VVINF 0 root", "two finite"),
        ("Komme VVFIN 3 advcl|er PPER 1 nsubj|bleibt VVFIN 0 root", "without a connector"),
        ("Er PPER 2 nsubj|singt VVFIN 3 conj|oft ADV 2 advmod", "no tree"),
    ],
)
def test_doubtful_trees_are_left_out(text: str, doubt: str) -> None:
    with pytest.raises(DoubtfulError, match=doubt):
        reading(tree(text))


def judged(clauses: tuple[Clause, ...], text: str = WEIL) -> tuple[Reading, Sentence]:
    tokens = tree(text)
    plain = bare(tokens)
    return reading(tokens), Sentence(plain.span, plain.tokens, clauses)


MAIN = Clause("main", 0, 10, None, 2, (2,), certain=True)


def test_a_clause_with_the_right_ends_is_right() -> None:
    found = Clause("subordinate", 4, 10, 4, 10, (9, 10), certain=True)
    pair = judged((MAIN, found))
    for judge in (judge_subordinate, judge_span, judge_whole):
        [verdict] = judge(*pair).verdicts
        assert (verdict.is_right, verdict.is_certain) == (True, True)
    assert all(verdict.is_right for verdict in judge_complex(*pair).verdicts)
    assert judge_main(*pair).verdicts[0].is_right


def test_a_clause_that_ends_early_or_lacks_a_verb_is_wrong() -> None:
    found = Clause("subordinate", 4, 9, 4, 10, (10,))
    pair = judged((MAIN, found))
    assert [verdict.is_right for verdict in judge_subordinate(*pair).verdicts] == [True]
    assert [verdict.is_right for verdict in judge_span(*pair).verdicts] == [False]
    assert judge_span(*pair).missed == ["weil der Clown vom Stuhl gefallen ist"]
    assert [verdict.is_right for verdict in judge_complex(*pair).verdicts] == [True, False]


def test_the_antecedent_is_the_noun_before_the_clause() -> None:
    text = """Die ART 2 det|Frau NN 7 nsubj|, $, 6 punct|die PRELS 6 nsubj|oft ADV 6 advmod
singt VVFIN 2 acl|lacht VVFIN 0 root"""
    clause = Clause("relative", 3, 5, 3, 5, (5,), antecedent=1)
    assert judge_antecedent(*judged((clause,), text)).verdicts[0].is_right
    wrong = Clause("relative", 3, 5, 3, 5, (5,), antecedent=0)
    assert not judge_antecedent(*judged((wrong,), text)).verdicts[0].is_right


def test_certain_figures_count_the_certain_ones_only() -> None:
    verdicts = [Verdict(True, True, ""), Verdict(False, False, ""), Verdict(True, False, "")]
    assert dict(scores([Judgement(verdicts, 4, [])])) == {
        "precision": 2 / 3,
        "recall": 2 / 4,
        "certain_precision": 1.0,
        "certain_share": 1 / 4,
    }


def test_our_analysis_on_gold_tags_agrees_with_the_gold_of_a_plain_sentence() -> None:
    tokens = tree(WEIL)
    for judge in JUDGES.values():
        judgement = judge(reading(tokens), from_gold_tags(tokens))
        assert all(verdict.is_right for verdict in judgement.verdicts)
        assert not judgement.missed
