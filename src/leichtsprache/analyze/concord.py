"""What the words of a phrase allow together: article, adjectives and noun agree."""

from __future__ import annotations

from leichtsprache.analyze import agreement
from leichtsprache.analyze.agreement import ALL, GEN, PL, SG
from leichtsprache.analyze.chunk import Chunk, Line, Parts
from leichtsprache.analyze.government import governed_by
from leichtsprache.analyze.names import names
from leichtsprache.analyze.noun_agreement import (
    PLURAL_NAMES,
    is_foreign_plural,
    is_plural_alone,
    name,
    noun,
)
from leichtsprache.analyze.noun_classes import is_known_owner, is_measure, nouns_of

_DATIVE_SINGULAR = agreement.mask_of("* dat sg")
_DATIVE_PLURAL = agreement.mask_of("* dat pl")
_VERBAL = agreement.mask_of("n nom sg", "n dat sg", "n acc sg")
_PARTICLES = frozenset(("von", "van", "de", "zu", "der", "den", "del", "di"))
_MANY = ("viele", "wenige", "mehrere", "etliche")
_ONE = frozenset(("1", "ein", "eine", "einen", "einem", "einer"))


def agree(line: Line, chunk: Chunk, parts: Parts) -> None:
    """Set the mask of a phrase: what all its words allow."""
    words, tags, head = line.words, line.tags, chunk.head
    outer = _outer(line, parts)
    for at in parts.adjectives:
        if at != head or tags[at] == "ADJA":
            chunk.is_forced &= bool(outer & agreement.adjective(words[at], parts.declension))
            outer = outer & agreement.adjective(words[at], parts.declension) or outer
    found = _noun(line, head, parts, outer)
    chunk.mask, chunk.outer = outer & found or _compromise(outer, found), outer
    chunk.is_forced &= bool(outer & found)
    chunk.is_group = parts.is_joined
    _bare(line, chunk, parts)


def _bare(line: Line, chunk: Chunk, parts: Parts) -> None:
    """A genitive shows in an ending before the noun; the dative in *-e* is no longer said."""
    word = line.words[chunk.head]
    is_open = not parts.adjectives and chunk.outer in (ALL, PL)
    chunk.is_bare = is_open and not any(
        agreement.shows_case(line.words[at]) for at in parts.determiners
    )
    chunk.wide = chunk.mask
    if not chunk.is_bare:
        return
    is_declined = line.tags[chunk.head] == "NN" and is_plural_alone(word)
    is_declined |= any(line.words[at].lower() == "weniger" for at in parts.determiners)
    follows = line.tags[chunk.head - 1] if chunk.head else ""
    if is_declined and word.endswith("e") and follows != "KOKOM" and chunk.mask & PL:
        chunk.mask &= PL  # "Angehörige"; one of them has an article
    if chunk.mask & ~GEN and not is_declined and line.tags[chunk.head] != "NE":
        chunk.mask &= ~GEN
    needs_dative = parts.preposition is not None and "acc" not in governed_by(
        line.words[parts.preposition]
    )
    if word.endswith("e") and chunk.mask & PL and not needs_dative:
        chunk.mask &= ~_DATIVE_SINGULAR


def _outer(line: Line, parts: Parts) -> int:
    """Return what the determiners allow, and the article in *im*."""
    mask, words, tags = ALL, line.words, line.tags
    is_contracted = line.is_contracted(parts.preposition)
    if is_contracted:
        mask = agreement.contracted(words[parts.preposition or 0])
        parts.declension = "weak"
    if any(words[at].lower() == "paar" for at in parts.determiners):
        return mask & PL  # "ein paar"
    leading = parts.leading(words)
    for at in parts.determiners:
        is_article = tags[at] not in ("PIAT", "PIS")
        if is_contracted or (at > leading and not is_article):
            allowed = agreement.adjective(words[at], parts.declension)
        else:
            allowed = agreement.determiner(words[at], tags[at])
        is_many = words[at].lower().startswith(_MANY) and words[parts.at] != "Dank"
        mask = (mask & allowed & PL if is_many else 0) or mask & allowed or mask
    return mask


def _noun(line: Line, head: int, parts: Parts, outer: int) -> int:
    word, tag = line.words[head], line.tags[head]
    if tag == "NN":
        chosen = noun(word, parts.declension, line.tokens[head].lemma)
        known = chosen & outer or noun(word, parts.declension) or ALL
        is_free = parts.preposition is None or line.is_contracted(parts.preposition)
        if is_free and not known & (outer | SG) and word.endswith("n") and outer & _VERBAL:
            known = _VERBAL  # "das Filtern", though the lexicon has only "der Filter"
        if parts.number not in (None, head):
            known = _counted(known, word, line.words[parts.number or 0])
        if not word.endswith(("n", "s")) and known & outer & ~_DATIVE_PLURAL:
            known &= ~_DATIVE_PLURAL if not is_measure(word) else ALL
        return known
    if tag != "NE" or word in PLURAL_NAMES:
        return PL if tag == "NE" else ALL
    if parts.number not in (None, head) and is_measure(word):
        return _counted(ALL, word, line.words[parts.number or 0])  # "7 W"
    is_word = word[:-1].isupper() or ("-" in word and not is_known_owner(word))
    if is_foreign_plural(word) and is_word:
        return PL  # "CPUs", "Web-Sites"
    last = name_end(line, head)
    if not parts.determiners and not parts.adjectives and parts.declension == "strong":
        return name(line.words[last])
    plural = PL if word.endswith(("s", "n")) else 0
    return noun(word) | SG | plural


def _counted(mask: int, word: str, number: str) -> int:
    """A number above one makes a plural, though units do not show it: *zehn Prozent*."""
    if number.lower() in _ONE or word == "Uhr":
        return mask
    if not mask & PL and word in nouns_of("time"):
        return mask  # "17 Januar"
    if not mask & PL:
        return agreement.genders_of(mask) & PL
    is_short = is_measure(word) and not word.endswith("n")
    return mask & PL | (agreement.genders_of(mask) & _DATIVE_PLURAL if is_short else 0)


def _compromise(outer: int, noun: int) -> int:
    """Return the cases of the article with the number and gender of the noun, as they disagree."""
    numbers = (SG if noun & SG else 0) | (PL if noun & PL else 0)
    return agreement.in_cases(outer) & agreement.genders_of(noun) & numbers


def name_end(line: Line, head: int) -> int:
    """Return the last word of a name: *Ludwig van Beethoven*."""
    last = _run_end(line, head)
    if "first" in names().get(line.words[head], ""):
        following = last + 1
        while line.words[following] in _PARTICLES:
            following += 1
        if following > last + 1 and line.tags[following] == "NE":
            return _run_end(line, following)
    return last


def _run_end(line: Line, head: int) -> int:
    last = head
    while line.tags[last + 1] in ("NE", "FM") and not is_known_owner(line.words[last]):
        last += 1
    return last
