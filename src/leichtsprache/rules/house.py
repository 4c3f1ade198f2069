"""The rules of a house glossary: words to write otherwise, and words not to write at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, matches

PREFERRED, FORBIDDEN = "house-preferred", "house-forbidden"
# Endings of nouns, adjectives and weak verbs; a word of three letters is too short to take one.
_ENDING = r"(?:e[mnrs]?|n|s|es)?"
_SHORTEST = 4

_Terms = FrozenMap[str, str]


def house_rules(
    preferred: _Terms = FrozenMap(), forbidden: _Terms = FrozenMap()
) -> tuple[Rule, ...]:
    """Return the two rules of a glossary.

    ``preferred`` maps a word to what the house writes instead, ``forbidden`` one to the reason why
    it is not written, which may be empty. Words are found with the common endings, the first letter
    may be a capital. For what stands with an ending no replacement is offered.

    >>> rule = house_rules(FrozenMap({"Vordruck": "Formular"}))[0]
    >>> document = Document("Nehmen Sie den Vordruck.")
    >>> from leichtsprache.segment import segment
    >>> [fault.edits[0].text for fault in rule.check(segment()(document), FrozenMap())]
    ['Formular']
    """
    return (
        _rule(
            PREFERRED, "Haus-Wort", "Bei uns heißt es „{better}“. Ersetzen Sie: {found}.", preferred
        ),
        _rule(
            FORBIDDEN, "Verbotenes Haus-Wort", "Wir schreiben nicht: {found}. {better}", forbidden
        ),
    )


def _rule(id_: str, title: str, message: str, terms: _Terms) -> Rule:
    check = _Glossary(terms, is_suggested=id_ == PREFERRED)
    return Rule(
        id=id_, title=title, message=message, check=check, sources=(), good=(), bad=FrozenMap()
    )


@dataclass(frozen=True)
class _Glossary:
    """The check of a list of terms; what they map to fills ``{better}``."""

    terms: _Terms
    is_suggested: bool

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG002
        if not self.terms:
            return
        known = {_key(term): better for term, better in self.terms.items()}
        for match in matches(_pattern(self.terms), document):
            found, better = match[0], known[_key(match[match.lastgroup or 0])]
            is_whole = self.is_suggested and _key(found) in known
            fault = Fault.at(match, _as(found, better) if is_whole else None)
            yield replace(fault, values=FrozenMap({"found": found, "better": better}))


def _pattern(terms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the terms, the longest first; long ones also with an ending."""
    ordered = sorted(terms, key=len, reverse=True)
    long = "|".join(_loose(term) for term in ordered if len(term) >= _SHORTEST)
    short = "|".join(_loose(term) for term in ordered if len(term) < _SHORTEST)
    parts = [rf"(?P<long>{long}){_ENDING}"] * bool(long) + [f"(?P<short>{short})"] * bool(short)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])")


def _loose(term: str) -> str:
    """Return the pattern of a term: its first letter in both cases, any blanks between words."""
    first, rest = term[0], r"\s+".join(map(re.escape, term[1:].split(" ")))
    return f"[{re.escape(first.lower())}{re.escape(first.upper())}]{rest}"


def _key(text: str) -> str:
    joined = " ".join(text.split())
    return joined[:1].lower() + joined[1:]


def _as(found: str, better: str) -> str:
    """Return ``better`` with a capital where ``found`` has one; a noun keeps its own."""
    return better[:1].upper() + better[1:] if found[:1].isupper() else better
