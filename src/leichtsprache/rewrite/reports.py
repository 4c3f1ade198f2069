"""Whether a sentence tells what somebody says or thinks."""

from __future__ import annotations

from leichtsprache.analyze.verbs import is_subjunctive
from leichtsprache.document import Clause
from leichtsprache.rewrite.surface import Source

#: What stands behind these and a comma is what is said or thought.
SAYING = frozenset(
    ("sagen", "glauben", "denken", "meinen", "finden", "hoffen", "wissen", "behaupten", "erklären",
     "betonen", "mitteilen", "berichten", "vorwerfen", "fürchten", "erzählen", "schreiben", "rufen",
     "antworten", "fragen", "versichern", "vermuten", "annehmen", "wünschen", "bedauern", "klagen",
     "ankündigen", "versprechen", "wetten", "schwören", "fordern", "vorschlagen", "sehen", "merken")
)  # fmt: skip

#: With a particle they are verbs of saying: ", stellt die Stadt fest".
TELLING = frozenset(
    ("stellen", "halten", "teilen", "geben", "fügen", "räumen", "weisen", "führen", "merken",
     "kommentieren", "zitieren", "heißen", "kritisieren", "warnen", "loben", "scherzen", "urteilen",
     "empfehlen", "raten", "mahnen", "schätzen", "lauten", "schwärmen", "freuen", "zeigen", "legen",
     "drücken", "schlagen", "stehen", "verraten", "feststellen", "hinzufügen", "festhalten")
)  # fmt: skip


def is_konjunktiv(source: Source, finite: int) -> bool:
    """Whether a verb is in the Konjunktiv, as in reported speech; not "ich habe"."""
    has_ich = any(token.text.lower() == "ich" for token in source.tokens)
    return not has_ich and is_subjunctive(source.tokens[finite])


def is_attributed(source: Source) -> bool:
    """Whether the end of the sentence names who says all of it: ", teilt das Amt mit"."""
    tokens = source.tokens
    return any(_tells(source, each) for each in source.mains[1:]) or any(
        tokens[each.first].text in ("wie", "so")
        and {tokens[n].lemma for n in each.verbs} & (SAYING | TELLING)
        for each in source.dependents
        if each.first > 0
    )


def _tells(source: Source, clause: Clause) -> bool:
    """Whether a clause behind a comma begins with its verb and has a subject of its own."""
    is_first = clause.connector is None and clause.first == clause.finite
    verbs = {source.tokens[n].lemma for n in clause.verbs}
    return is_first and not clause.elliptic and bool(verbs & (SAYING | TELLING))
