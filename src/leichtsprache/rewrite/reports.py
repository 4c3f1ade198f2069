"""Whether a sentence tells what somebody says or thinks."""

from __future__ import annotations

from leichtsprache.analyze.verbs import FINITE, is_subjunctive
from leichtsprache.document import Clause
from leichtsprache.rewrite.surface import Passage

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


def is_konjunktiv(source: Passage, finite: int) -> bool:
    """Whether a verb is in the Konjunktiv, as in reported speech; not "ich habe"."""
    has_ich = any(token.text.lower() == "ich" for token in source.tokens)
    return not has_ich and is_subjunctive(source.tokens[finite])


#: Behind *nach* these name who says it.
_WORDS = frozenset(
    ("angaben", "angabe", "aussage", "aussagen", "auskunft", "ansicht", "meinung", "auffassung",
     "überzeugung", "einschätzung", "schätzung", "schätzungen", "worten", "darstellung",
     "informationen", "berichten", "erkenntnissen", "auskünften")
)  # fmt: skip


def is_attributed(source: Passage) -> bool:
    """Whether a part of the sentence names who says all of it: ", teilt das Amt mit", *laut X*.

    Such a sentence is not split before the source has been taken out: a half without the source
    would be told as a fact.
    """
    tokens = source.tokens
    return (
        any(_tells(source, each) for each in source.mains[1:])
        or any(
            tokens[each.first].text in ("wie", "so", "Wie")
            and {tokens[n].lemma for n in each.verbs} & (SAYING | TELLING)
            for each in source.dependents
        )
        or any(_names_source(source, n) for n in range(source.end - 1))
    )


def _names_source(source: Passage, position: int) -> bool:
    """Whether a source begins, or with *zufolge* ends, at a token."""
    token, after = source.tokens[position], source.tokens[position + 1]
    word = token.text.lower()
    if word == "laut":
        return token.tag in ("APPR", "NE") or after.tag in ("NN", "NE", "ART")
    if word in ("zufolge", "nach"):
        own = source.tokens[position + 1 : position + 4]
        is_opinion = any(each.text.lower() in _WORDS for each in own)
        return word == "zufolge" or is_opinion
    before = source.tokens[position - 1].tag if position else "$."
    is_inserted = before == "$," and after.tag in ("ART", "NE", "NN", "PPOSAT")
    has_verb = any(
        each.tag in FINITE for each in source.tokens[position : _next_mark(source, position)]
    )
    return word == "so" and is_inserted and not has_verb


def _next_mark(source: Passage, start: int) -> int:
    """Return where the next comma, or the end, is."""
    return next((n for n in range(start, source.end) if source.tokens[n].tag == "$,"), source.end)


def _tells(source: Passage, clause: Clause) -> bool:
    """Whether a clause behind a comma begins with its verb and has a subject of its own."""
    is_first = clause.connector is None and clause.first == clause.finite
    verbs = {source.tokens[n].lemma for n in clause.verbs}
    return is_first and not clause.elliptic and bool(verbs & (SAYING | TELLING))
