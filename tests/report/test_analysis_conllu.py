"""An analysis as CoNLL-U, read again by a strict reader."""

from __future__ import annotations

import re
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

import leichtsprache as ls
from leichtsprache.document import Document
from leichtsprache.report.analysis_conllu import analysis_conllu

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
TEXT = """Das Bad

Das alte Bad, das seit Mai zu ist, wird von der Stadt repariert, weil die Heizung nicht geht.
„Wir warten (noch)“, sagt die Leiterin.

Wer hilft? Am 3. Mai wissen wir mehr."""


class Row(NamedTuple):
    """A line of CoNLL-U."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: dict[str, str]
    misc: dict[str, str]


def pairs(column: str) -> dict[str, str]:
    if column == "_":
        return {}
    found = [pair.partition("=") for pair in column.split("|")]
    assert all(key and sign and value for key, sign, value in found)
    keys = [key for key, _, _ in found]
    assert keys == sorted(set(keys), key=str.lower)
    return {key: value for key, _, value in found}


def row(line: str, number: int) -> Row:
    columns = line.split("\t")
    assert len(columns) == 10
    assert all(column and column == column.strip() for column in columns)
    identity, form, lemma, upos, xpos, feats, head, relation, enhanced, misc = columns
    assert identity == str(number)
    assert upos in UPOS
    assert re.fullmatch(r"\$[,.(]|[A-Z]+|_", xpos)
    assert (head, relation, enhanced) == ("_", "_", "_")
    for key, value in pairs(feats).items():
        assert re.fullmatch("[A-Z][A-Za-z]*", key)
        assert re.fullmatch("[A-Z0-9][A-Za-z0-9]*", value)
    return Row(form, lemma, upos, xpos, pairs(feats), pairs(misc))


def check_brackets(rows: list[Row], key: str) -> int:
    """Return how many brackets there are; each opens once, closes once, and not before."""
    opened: dict[str, int] = {}
    closed: dict[str, int] = {}
    for n, each in enumerate(rows):
        value = each.misc.get(key, "")
        parts = re.findall(r"\(([^()]+)(\))?|([a-z]\d+)\)", value)
        assert value == "".join(f"({a}{b}" if a else f"{c})" for a, b, c in parts)
        for opening, is_single, closing in parts:
            name = closing or opening.partition("-")[0]
            if opening:
                assert name not in opened
                opened[name] = n
            if closing or is_single:
                assert name not in closed
                assert opened[name] <= n
                closed[name] = n
    assert opened.keys() == closed.keys()
    return len(opened)


def read(text: str) -> list[list[Row]]:
    """Return the rows of each sentence; any breach of the format fails."""
    if not text:
        return []
    assert text.endswith("\n\n")
    sentences = []
    for number, block in enumerate(text[:-2].split("\n\n"), 1):
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("# ")]
        body = lines[len(comments) :]
        assert body
        about = dict(line[2:].split(" = ", 1) for line in comments if " = " in line)
        assert about["sent_id"] == str(number)
        rows = [row(line, n) for n, line in enumerate(body, 1)]
        joined = "".join(
            each.form + ("" if each.misc.get("SpaceAfter") == "No" else " ") for each in rows
        )
        assert about["text"] == joined.rstrip()
        sentences.append(rows)
    return sentences


def analyzed(text: str) -> Document:
    return ls.analyze()(Document(text))


def test_conllu_has_every_token_with_lemma_and_tag() -> None:
    document = analyzed(TEXT)
    sentences = read(analysis_conllu(document))
    assert [
        [(each.form, each.lemma, each.xpos) for each in rows] for rows in sentences
    ] == [[(token.text, token.lemma, token.tag) for token in each.tokens]
          for each in document.sentences]  # fmt: skip
    assert analysis_conllu(document).count("# newpar\n") == 3


def test_conllu_says_all_that_is_known(houses: Document) -> None:
    (rows,) = read(analysis_conllu(houses))
    assert rows[0].feats == {
        "Case": "Nom", "Degree": "Pos", "Gender": "Neut", "Number": "Plur",
    }  # fmt: skip
    assert rows[2].feats == {
        "Mood": "Ind", "Number": "Plur", "Person": "3", "Tense": "Past", "VerbForm": "Fin",
    }  # fmt: skip
    assert rows[4].feats == {"VerbForm": "Part"}
    assert rows[0].misc == {
        "Clause": "(c1-main-certain--quoted", "Field": "front", "Morph": "certain",
        "Phrase": "(p1-NP-Nom-Plur-Neut-guessed",
    }  # fmt: skip
    assert rows[1].misc == {
        "Field": "front", "Morph": "guessed", "Phrase": "(p2-NP----certain-name-p1)p1)",
        "PhraseCases": "p1-Acc/Nom", "PhraseHead": "p1,p2", "Subject": "c1-guessed",
    }  # fmt: skip
    assert rows[2].misc == {
        "Field": "left", "Finite": "c1", "Morph": "guessed",
        "Predicate": "c1-past-ind-werden--certain",
    }  # fmt: skip
    assert rows[3].misc == {"Field": "middle", "Negation": "c1"}
    assert rows[4].misc == {"Clause": "c1)", "Field": "right", "SpaceAfter": "No", "Verb": "c1"}


def test_conllu_marks_clauses_and_antecedents() -> None:
    document = analyzed("Das Bad, das zu ist, wird repariert, weil es kalt ist.")
    (rows,) = read(analysis_conllu(document))
    assert check_brackets(rows, "Clause") == len(document.sentences[0].clauses or ()) == 3
    assert [each.form for each in rows if "Antecedent" in each.misc] == ["Bad"]
    assert [each.form for each in rows if "Connector" in each.misc] == ["das", "weil"]


@given(st.text('DasBad istzu weil,er.!?„“"()-–/0123 \n\t\u00a0\u2009ÄßéÖ#|_=€', max_size=60))
@settings(max_examples=60)
def test_conllu_of_anything_is_valid(text: str) -> None:
    document = analyzed(text)
    sentences = read(analysis_conllu(document))
    assert len(sentences) == len(document.sentences)
    for rows, sentence in zip(sentences, document.sentences, strict=True):
        assert len(rows) == len(sentence.tokens)
        assert check_brackets(rows, "Clause") == len(sentence.clauses or ())
        assert check_brackets(rows, "Phrase") == len(sentence.phrases or ())
