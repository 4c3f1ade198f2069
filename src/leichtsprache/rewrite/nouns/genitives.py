"""Genitives said with *von* and the dative: attributes, names in front of a noun, prepositions.

The dative is written only where the phrase can be nothing but a genitive, and where *von* says
nothing else in its place: "Gestern wurde das Haus vom Lehrer verkauft" would tell who sold it.
"""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.grammar.noun_phrases import decline, of
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.parts import Phrase, Token
from leichtsprache.resources import table
from leichtsprache.rewrite.nouns.owners import (
    nominative_of,
    owned_behind,
    with_owner_behind,
    with_titled_owner_behind,
)
from leichtsprache.rewrite.nouns.phrases import (
    Replacement,
    belonging,
    is_name,
    is_quoted,
    owner_of,
    replaced,
)
from leichtsprache.rewrite.nouns.von import (
    LEADING,
    is_before_von,
    is_placed,
    is_time,
    lemmas_of,
    takes_von,
)
from leichtsprache.rewrite.surface import Passage

#: Pronouns and numbers that take out some of many: "viele der Gäste".
_SOME = frozenset(("PIS", "CARD", "PWS"))
_SHARES = frozenset(
    ("Mehrzahl", "Mehrheit", "Hälfte", "Teil", "Großteil", "Drittel", "Viertel", "Rest")
)
#: The articles of a genitive that no other case has.
_GENITIVE = frozenset(("des", "eines", "dieses", "jenes", "seines", "ihres", "unseres", "meines"))
_CONTRACTED = {"vom": "von", "im": "in", "beim": "bei"}


def without_genitive(source: Passage, phrase: Phrase) -> Replacement | None:
    """Return a genitive (or what it stands with) in the dative; ``None`` where that is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Das Dach des Hauses ist rot."))
    >>> source = Passage(document, document.sentences[0])
    >>> without_genitive(source, source.sentence.phrases[1]).text
    'vom Haus'
    """
    if is_quoted(source, phrase.first, phrase.last):
        return None
    if (owned := owned_behind(source, phrase)) is not None:
        return with_titled_owner_behind(source, phrase, owned)
    if phrase.preposition is not None:
        return _governed(source, phrase)
    noun = owner_of(source, phrase)
    if phrase.role != "genitive" or noun is None:
        return None
    if is_name(source, phrase) and phrase.last < noun.head:
        return with_owner_behind(source, phrase, noun)
    is_some = source.tokens[noun.head].tag in _SOME
    return _part(source, phrase, noun) if is_some else _attribute(source, phrase, noun)


def is_chained(source: Passage, phrase: Phrase) -> bool:
    """Whether a genitive closes a chain of them: "die Farbe des Dachs [des Hauses]"."""
    noun = owner_of(source, phrase)
    is_second = noun is not None and noun.role == "genitive" == phrase.role
    is_second = is_second and noun is not None and not is_partitive(source, noun)
    return is_second and not any(each.role == "genitive" for each in belonging(source, phrase))


def is_partitive(source: Passage, phrase: Phrase) -> bool:
    """Whether a genitive says of what some are taken: "eine der Städte", "die Hälfte aller …"."""
    noun = owner_of(source, phrase)
    if noun is None or phrase.role != "genitive":
        return False
    head = source.tokens[noun.head]
    is_share = source.tokens[phrase.first].text.lower() == "aller" and head.text in _SHARES
    return is_share or head.tag in _SOME


def is_bare(source: Passage, phrase: Phrase) -> bool:
    """Whether no article leads a genitive, where everybody says *von*: "Preise vieler Häuser"."""
    has_none = source.tokens[phrase.first].tag in ("ADJA", "PIAT", "CARD")
    return phrase.role == "genitive" and has_none


def _attribute(source: Passage, phrase: Phrase, noun: Phrase) -> Replacement | None:
    """Say "das Haus des Lehrers" as "das Haus vom Lehrer"."""
    if is_time(source.tokens[phrase.head]) or not takes_von(source, phrase, noun):
        return None
    made = _dative(source, phrase) if is_placed(source, phrase) else None
    return made and replaced(source, phrase.first, *made)


def _part(source: Passage, phrase: Phrase, some: Phrase) -> Replacement | None:
    """Say "viele der Gäste" as "viele von den Gästen", "eines der" as "eins von den"."""
    is_many = all(each.number == "pl" for each in phrase.options)
    made = _dative(source, phrase) if is_many else None
    if made is None or source.tokens[some.head].text.lower() != "eines":
        return made and replaced(source, phrase.first, *made)
    if some.head + 1 != phrase.first or some.preposition is not None:
        return None
    return replaced(source, some.head, made[0], f"eins {made[1]}")


def _dative(source: Passage, phrase: Phrase) -> tuple[int, str] | None:
    """Return where the genitive ends, and *von* with the dative for it."""
    whole = _with_conjuncts(source, phrase)
    if whole is None or not phrase.certain or not _is_open(source, phrase, phrase.first):
        return None
    if is_before_von(source, whole.last):
        return None
    if is_name(source, phrase):
        base = nominative_of(source.text(phrase.first, phrase.last + 1))
        return (whole.last, f"von {base}") if base and whole.last == phrase.last else None
    text = of(source.tokens, whole)
    return (whole.last, text) if text else None


def _is_open(source: Passage, phrase: Phrase, first: int) -> bool:
    """Whether the phrase begins as one that can have *von* before it."""
    token = source.tokens[first]
    is_plural = all(each.number == "pl" for each in phrase.options)
    starts = token.tag in LEADING or token.tag == "NE"
    starts |= token.tag in ("ADJA", "CARD") and is_plural
    return starts and token.text.lower() not in ("dessen", "deren")


def _with_conjuncts(source: Passage, phrase: Phrase) -> Phrase | None:
    """Return the phrase with what *und* joins to it, without what belongs to its noun."""
    children = list(belonging(source, phrase))
    conjuncts = [each for each in children if each.role == "conjunct"]
    if any(each.role == "apposition" for each in children):
        return None
    if not conjuncts and _goes_on(source, phrase.last + 1):
        return None
    if conjuncts:
        is_sure = all(each.certain and _is_genitive(each) for each in conjuncts)
        return replace(phrase, last=max(each.last for each in conjuncts)) if is_sure else None
    behind = [each.first for each in children if each.first > phrase.head and each.role != "name"]
    return replace(phrase, last=min([phrase.last, *(first - 1 for first in behind)]))


def _goes_on(source: Passage, after: int) -> bool:
    """Whether one more genitive follows that is read apart: "…, insbesondere des Kindes"."""
    words = [token.text.lower() for token in source.tokens[after : after + 3]]
    joint = len(words) > 1 and words[0] in ("und", "oder", "sowie", "bzw.", ",", "wie")
    return joint and any(word in _GENITIVE for word in words[1:])


def _is_genitive(phrase: Phrase) -> bool:
    return bool(phrase.options) and all(each.case == "gen" for each in phrase.options)


def _governed(source: Passage, phrase: Phrase) -> Replacement | None:
    """Say what a preposition governs in the dative: "wegen dem Wetter"."""
    at, head = phrase.preposition, source.tokens[phrase.head]
    if at is None or at > phrase.first or not phrase.certain or not _is_genitive(phrase):
        return None
    better = _better(source.tokens[at].text.lower(), head) if head.tag == "NN" else None
    whole = _with_conjuncts(source, phrase)
    if better is None or whole is None or not _is_open(source, phrase, at + 1):
        return None
    dative = decline(source.tokens, whole, "dat")
    if dative is None:
        return None
    text, old = _drawn(better, dative), source.text(at, whole.last + 1)
    text = text[:1].upper() + text[1:] if old[:1].isupper() else text
    return replaced(source, at, whole.last, text) if text != old else None


def _drawn(better: str, dative: str) -> str:
    *front, last = better.split(" ")
    full = _CONTRACTED.get(last)
    return " ".join((*front, contracted(full, dative) if full else f"{last} {dative}"))


def _better(preposition: str, head: Token) -> str | None:
    rows = table("rewrite/genitive_prepositions.tsv").rows
    fitting = (better for each, nouns, better in rows
               if each == preposition and (not nouns or _fits(head, nouns.split())))  # fmt: skip
    return next(fitting, None)


def _fits(head: Token, nouns: list[str]) -> bool:
    endings = tuple(each for each in nouns if not each.startswith("-"))
    is_infinitive = "-en" in nouns and head.text.endswith("ens")
    return is_infinitive or any(each.endswith(endings) for each in lemmas_of(head))
