"""The stage and the tables it stands on."""

from __future__ import annotations

import pickle
import subprocess
import sys

from leichtsprache.document import Block, Document, Edit, Span
from leichtsprache.resources import table
from leichtsprache.segment import punkt, segment
from leichtsprache.segment.abbreviations import abbreviations
from leichtsprache.segment.sentences import RULES, split_sentences

TEXT = "Das Amt\n\nDas Amt ist z. B. am Montag offen. Kommen Sie!\n\n- Pass\n- Foto"


def test_all_layers_but_the_analysis_are_made() -> None:
    document = segment()(Document(TEXT))
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "item", "item"]
    assert [sentence.span.slice(TEXT) for sentence in document.sentences] == [
        "Das Amt",
        "Das Amt ist z. B. am Montag offen.",
        "Kommen Sie!",
        "Pass",
        "Foto",
    ]


def test_given_blocks_are_kept() -> None:
    blocks = (Block(Span(0, 7), "cell"), Block(Span(9, 43)))
    document = segment()(Document(TEXT, blocks))
    assert [block.kind for block in document.blocks] == ["cell", "paragraph"]


def test_only_changed_blocks_are_segmented_again() -> None:
    document = segment()(Document(TEXT))
    revised = document.revise([Edit(Span(21, 26), "zum Beispiel")])
    again = segment()(revised)
    assert [block.sentences is None for block in revised.blocks] == [False, True, False, False]
    for before, after in zip(revised.blocks, again.blocks, strict=True):
        assert before.sentences is None or after is before
    assert again.source is document


def test_the_stage_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(segment()))(Document(TEXT)) == segment()(Document(TEXT))


def test_empty_text() -> None:
    document = Document(" \n ")
    assert segment()(document).sentences == ()


def test_nltk_is_not_imported_for_plain_text() -> None:
    code = (
        "import sys; from leichtsprache.segment import segment;"
        "from leichtsprache.document import Document;"
        "segment()(Document('Das Amt ist z. B. am 3. März offen. Kommen Sie! Gut.'));"
        "sys.exit('nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_punkt_is_nltks_with_the_german_model() -> None:
    assert punkt.is_abbreviation("Bzw")
    assert punkt.ends_sentence("Haus.", "Danach")
    assert not punkt.ends_sentence("bzw.", "Haus")
    assert [span.start for span in split_sentences("Der Artikel (fem. Form) gilt hag. Haus.")] == [
        0
    ]


def test_every_rule_explains_itself() -> None:
    names = [rule.__name__ for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.__doc__ for rule in RULES)


def test_the_table_of_abbreviations_is_sound() -> None:
    known = abbreviations()
    assert len(known) == len(table("segment/abbreviations.tsv").rows) > 900
    kinds = {"title", "number", "word", "inner", "open", "closing"}
    assert {entry.kind for entry in known.values()} == kinds
    for key, entry in known.items():
        assert " " not in key
        assert key.endswith(".")
        assert entry.expansion
