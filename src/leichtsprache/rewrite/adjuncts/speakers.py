"""Who says it, as the opening of a statement: "Die Polizei sagt"."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.adjuncts.adjunct_words import ends_as
from leichtsprache.rewrite.surface import Passage, compose

PROPER = frozenset(("NE", "XY", "FM"))


def says(source: Passage, noun: Phrase) -> str | None:
    """Return who says it, where it is written, or what shows it, by the noun."""
    head = source.tokens[noun.head].text
    if source.tokens[noun.head].tag == "NN" and ends_as(head, "writing"):
        return None if noun.number != "sg" else _in_writing(source, noun)
    if source.tokens[noun.head].tag == "NN" and ends_as(head, "finding"):
        return who(source, noun, ("zeigt", "zeigen"))
    if source.tokens[noun.head].tag == "NN" and not ends_as(head, "speaker"):
        return None
    return who(source, noun, ("sagt", "sagen"))


def _in_writing(source: Passage, noun: Phrase) -> str | None:
    """Return where it is written: *laut dem Gesetz* → "Im Gesetz steht"."""
    first = source.tokens[noun.first]
    if first.tag not in ("ART", "PPOSAT", "PDAT"):
        return None
    told = decline(source.tokens, noun, "dat")
    return compose(contracted("in", told), "steht").rstrip(".") if told else None


def who(source: Passage, noun: Phrase, verbs: tuple[str, str]) -> str | None:
    """Return who says it, with the verb: "Die Polizei sagt"."""
    tokens = source.tokens[noun.first : noun.last + 1]
    if any(
        token.tag in ("$,", "$(", "KON", "PPER", "PDS", "PIS", "PRELS", "PPOSAT")
        for token in tokens
    ):
        return None
    if all(token.tag in PROPER for token in tokens):
        name = " ".join(token.text for token in tokens)
        is_owner = noun.case == "gen" and len(tokens) == 1 and name.endswith("s")
        return None if is_owner else f"{name} {verbs[0]}"
    if tokens[0].tag == "NN" and len(tokens) > 1 and all(each.tag == "NE" for each in tokens[1:]):
        is_same = tokens[0].text == tokens[0].lemma  # "laut Sprecher Jan Kurz"
        return f"{source.text(noun.first, noun.last + 1)} {verbs[0]}" if is_same else None
    noun = _many(source, noun)
    if len({each.number for each in noun.options}) != 1:
        return None
    is_bare = tokens[0].tag == "NN" and noun.number == "sg"  # "laut Polizei"
    told = decline(source.tokens, noun, "nom", determiner="der" if is_bare else None)
    return compose(told, verbs[noun.number == "pl"]).rstrip(".") if told else None


def _many(source: Passage, noun: Phrase) -> Phrase:
    """Return a noun without article as a plural where it can be one: *Ansicht von Experten*."""
    many = frozenset(each for each in noun.options if each.number == "pl")
    if source.tokens[noun.first].tag not in ("NN", "ADJA") or not many:
        return noun
    return replace(noun, options=many, number="pl")
