"""No fact is lost or invented: what two versions of a text say, compared.

The guards judge every edit of `leichtsprache.simplify`; they judge a person's or a language
model's version just the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple, TypeVar

from leichtsprache.analyze import tagged
from leichtsprache.analyze.verbs import MODALS
from leichtsprache.document import Document, Token
from leichtsprache.resources import table
from leichtsprache.segment import segment
from leichtsprache.segment.addresses import ADDRESS

_Facts = TypeVar("_Facts", set[str], Counter[str])
FactKind = Literal["number", "name", "negation", "modality", "url"]

_NUMBER = re.compile(r"\d+(?:[.\u00a0\u202f ]\d{3}(?!\d))*(?:,\d+)?")
_NEGATIONS = frozenset(
    ("nicht", "nichts", "nie", "niemals", "niemand", "nirgends", "nirgendwo", "ohne", "weder",
     "keinesfalls", "keineswegs", "nein")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loss:
    """A fact of one version that the other lacks: ``lost``, or ``added`` out of nothing."""

    kind: FactKind
    fact: str
    change: Literal["lost", "added"]


def compare(before: Document | str, after: Document | str) -> tuple[Loss, ...]:
    """Return the facts that ``after`` lost or added: numbers, names, negation, modality, addresses.

    A fact may be said twice; negation and modality must be said equally often. The numbers of
    *12.3.2021* and *12. März 2021*, and of *drei* and *3*, are the same.

    >>> compare("Der Antrag kostet 12 Euro.", "Der Antrag kostet Geld.")
    (Loss(kind='number', fact='12', change='lost'),)
    >>> compare("Frau Kurz kommt am 3.5.2026.", "Am 3. Mai 2026 kommt Frau Kurz.")
    ()
    """
    old, new = _Version.of(before), _Version.of(after)
    return (
        *_missing("number", _numbers(old), _numbers(new)),
        *_missing("url", _urls(old), _urls(new)),
        *_names(old, new),
        *_missing("negation", _negations(old), _negations(new)),
        *_missing("modality", _modals(old), _modals(new)),
    )


class _Version(NamedTuple):
    """What is compared of a version; clauses, the dearest part of the analysis, are not needed."""

    text: str
    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, version: Document | str) -> _Version:
        document = segment()(Document(version) if isinstance(version, str) else version)
        return cls(document.text, tuple(chain.from_iterable(map(tagged, document.sentences))))


def _missing(kind: FactKind, old: _Facts, new: _Facts) -> Iterable[Loss]:
    """Yield what one version lacks: of a set by kind, of a counter by number."""
    yield from (Loss(kind, fact, "lost") for fact in sorted(old - new))
    yield from (Loss(kind, fact, "added") for fact in sorted(new - old))


def _urls(version: _Version) -> set[str]:
    return {match[0] for match in ADDRESS.finditer(version.text)}


@cache
def _number_words() -> dict[str, str]:
    return {row[0]: row[1] for row in table("guards/numbers.tsv").rows}


def _numbers(version: _Version) -> set[str]:
    text = ADDRESS.sub(" ", version.text)
    digits = {_plain(match[0]) for match in _NUMBER.finditer(text)}
    words = (_number_words().get(token.text.lower()) for token in version.tokens)
    # Minutes and cents of zero are said by saying nothing: 9:00 → 9 Uhr.
    return (digits | {word for word in words if word}) - {"0", "00"}


def _plain(number: str) -> str:
    whole, _, decimals = re.sub(r"[.\u00a0\u202f ]", "", number).partition(",")
    fraction = decimals.rstrip("0")
    return (whole.lstrip("0") or "0") + (f",{fraction}" if fraction else "")


def _names(old: _Version, new: _Version) -> Iterable[Loss]:
    """Compare names by their words, as a word may be tagged as a name in one version only."""
    yield from (Loss("name", name, "lost") for name in _name_words(old) if not _says(new, name))
    yield from (Loss("name", name, "added") for name in _name_words(new) if not _says(old, name))


def _name_words(version: _Version) -> list[str]:
    tokens = (token.text for token in version.tokens if token.tag == "NE")
    return sorted({word for word in tokens if word[:1].isupper() and not word.endswith(".")})


def _says(version: _Version, name: str) -> bool:
    stem = name.rstrip("s'’")
    return any(token.text.startswith(stem) for token in version.tokens)


def _count(tokens: Iterable[Token], word: Callable[[Token], str | None]) -> Counter[str]:
    return Counter(found for found in map(word, tokens) if found)


def _negations(version: _Version) -> Counter[str]:
    def negation(token: Token) -> str | None:
        lower = token.text.lower()
        return "kein" if lower.startswith("kein") and len(lower) < 7 else (
            lower if lower in _NEGATIONS else None)  # fmt: skip

    return _count(version.tokens, negation)


def _modals(version: _Version) -> Counter[str]:
    def modal(token: Token) -> str | None:
        is_modal = (token.tag or "").startswith("VM") and token.lemma in MODALS
        return token.lemma if is_modal else None

    return _count(version.tokens, modal)
