"""Words cut short before *und* said in full: "Haupt- und Nebeneingang" → "Haupteingang und …"."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.compound_lexicon import firsts
from leichtsprache.analyze.compounds import compound
from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import noun_lemmas, readings
from leichtsprache.parts import Token
from leichtsprache.rewrite.nouns.phrases import Replacement
from leichtsprache.rewrite.surface import Passage

_JOINERS = frozenset(("und", "oder", "sowie", "bzw.", "beziehungsweise", "bis", "wie"))
#: What may stand between *und* and the whole word: "in der Haupt- und in der Nebensaison".
_BETWEEN = frozenset(("APPR", "APPRART", "ART", "PPOSAT"))
#: First parts of verbs, adjectives and numbers, the longest first.
_PREFIXES = sorted(
    """ab an auf aus be bei ein ent er fort her heraus herein hin hinaus hinein hinter in inner
    inter los mit nach neben über um unter ver vor weg wieder zer zu zurück außer haupt nicht hoch
    tief ober nieder inner ein zwei drei vier fünf sechs sieben acht neun zehn mehr ost west nord
    süd innen außen früh spät groß klein halb voll links rechts""".split(),
    key=len, reverse=True,
)  # fmt: skip
#: Whole words that would say something else: *Kinderarbeit* is no work for children.
_MISLEADING = frozenset(("Kinderarbeit", "Kinderarbeiten", "Kindermärchen"))
#: First parts that go with few words: *Inter-* und *Intranet*.
_OPEN = frozenset(
    ("inter", "intra", "trans", "ex", "co", "ko", "re", "un", "zu", "mit", "be", "ver")
)
_SHORTEST_REST = 3


def completed(source: Passage) -> Iterator[Replacement]:
    """Yield the words cut short, in full; nothing for those whose end is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Nehmen Sie den Haupt- oder Nebeneingang."))
    >>> [each.text for each in completed(Passage(document, document.sentences[0]))]
    ['Haupteingang']
    """
    for at, token in enumerate(source.tokens):
        text = None
        if token.text.endswith("-") and token.tag == "TRUNC":
            text = _in_front(source.tokens, at)
        elif token.text.startswith("-") and token.text[1:2].isalpha():
            text = _behind(source.tokens, at)
        if text:
            yield Replacement(token.span, text)


def _in_front(tokens: tuple[Token, ...], at: int) -> str | None:
    """Return the whole word for *Haupt-*, with the end of the word that the list closes with."""
    last = _last_of_list(tokens, at)
    return None if last is None else whole_word(tokens[at].text[:-1], tokens[last].text)


def _last_of_list(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return the whole word of a list like "Schwimm-, Tanz- und Malkurse"."""
    at += 1
    while at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].tag == "TRUNC":
        at += 2
    if at + 1 >= len(tokens) or tokens[at].text.lower() not in _JOINERS:
        return None
    at += 1
    if tokens[at].tag == "TRUNC":  # "Vor- oder Haupt- und Nachspeise"
        return _last_of_list(tokens, at)
    while at + 1 < len(tokens) and tokens[at].tag in _BETWEEN:
        at += 1
    return at


def _behind(tokens: tuple[Token, ...], at: int) -> str | None:
    """Return the whole word for *-steuerung* in "Verkehrsplanung und -steuerung"."""
    if at < 2 or tokens[at - 1].text.lower() not in _JOINERS:
        return None
    first, *others = compound(tokens[at - 2].text)
    rest = tokens[at].text[1:]
    return f"{first.text}{rest}" if len(others) == 1 and rest.islower() else None


def whole_word(cut: str, other: str) -> str | None:
    """Return a word that was cut short, with the end of the other; ``None`` where that is not sure.

    >>> whole_word("Vor", "Nachteile"), whole_word("auf", "abzubauen"), whole_word("U", "S-Bahn")
    ('Vorteile', 'aufzubauen', 'U-Bahn')
    >>> whole_word("Hin", "Her")
    """
    if "-" in other:
        return _hyphenated(cut, other)
    if not other[:1].isupper():
        rest = _behind_prefix(other)
        is_known = cut in _PREFIXES or cut in firsts()
        return f"{cut}{rest}" if rest and is_known and cut.islower() else None
    if not cut[:1].isupper() or not other[1:].islower():
        return None
    return _noun(cut, other)


def _hyphenated(cut: str, other: str) -> str | None:
    """Return the word with the last part of the other: not of *Raumfahrt-Behörde* for *Luft-*."""
    first, _, last = other.rpartition("-")
    are_whole = len(compound(first)) == len(compound(last)) == 1 and "-" not in first
    if cut.lower() in _OPEN:
        return None
    is_sure = are_whole or (cut.isupper() and first.isupper())
    return f"{cut}-{last}" if first and last[:1].isupper() and is_sure else None


def _behind_prefix(word: str) -> str | None:
    """Return what follows the first part of a verb, an adjective or a number."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST:
            return word[len(prefix) :]
    return None


def _noun(cut: str, other: str) -> str | None:
    """Return the one noun that the cut word can be: one in the lexicon, or of two sure parts."""
    is_spelled = cut.isupper() or "-" in cut
    ends = {other[n:] for n in range(2, len(other) - _SHORTEST_REST + 1)}
    known = {end for end in ends if not is_spelled and _is_like(cut + end, other)}
    _, *rest = (part.text for part in compound(other))
    is_first = is_spelled or (cut.lower() in firsts() and cut.lower() not in _OPEN)
    if len(rest) == 1 and is_first and (not known or rest[0] in known):
        end = rest[0]
    elif len(known) == 1:
        end = known.pop()
    else:
        return None
    word = f"{cut}-{end.capitalize()}" if is_spelled else cut + end
    return None if word in _MISLEADING else word


def _is_like(word: str, other: str) -> bool:
    """Whether the lexicon has the word with the gender and in a case that the other can have."""
    if names().get(other) == "place":
        return names().get(word) == "place"
    forms = {each[1:] for each in readings(other)}
    is_noun = bool(noun_lemmas(word)) and bool(noun_lemmas(other))
    return is_noun and any(each[1:] in forms for each in readings(word))
