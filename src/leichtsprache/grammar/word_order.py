"""The order of a clause: verb second, verb first, verb last.

A German main clause is front – finite verb – middle – other verbs. A subordinate clause has the
same middle and all verbs behind it; a question has no front. What stands in front of a main clause
has its place in the middle as well, so that one `Linear` clause can be said in each order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from leichtsprache.grammar.conjugation import VerbGroup

Role = Literal[
    "subject", "dative", "accusative", "time", "sentence", "cause", "manner", "place",
    "object", "predicate", "direction",
]  # fmt: skip
#: Without stress these stand right behind the finite verb: nominative, accusative, dative.
_WEAK = (
    frozenset(("ich", "du", "er", "wir", "ihr", "man")),
    frozenset(("mich", "dich", "ihn", "es", "uns", "euch", "sich", "sie")),
    frozenset(("mir", "dir", "ihm", "ihr", "ihnen", "Ihnen", "uns", "euch", "sich")),
)
#: *nicht* stands behind the first of these and before the others.
_BEFORE_NICHT: tuple[Role, ...] = ("subject", "dative", "accusative", "time", "sentence", "cause")
_BEHIND_NICHT: tuple[Role, ...] = ("manner", "place", "object", "predicate", "direction")
_CASES: tuple[Role, ...] = ("subject", "accusative", "dative")
_INDEFINITE = re.compile(r"ein(e|en|em|er|es)?\b")


class Element(NamedTuple):
    """A part of the middle of a clause, as it stands inside a sentence.

    ``object`` is a prepositional object, ``sentence`` an adverb such as *leider*.
    """

    text: str
    role: Role

    @property
    def weak(self) -> int | None:
        """The place among the pronouns without stress; ``None`` for what is none of them."""
        if self.role not in _CASES:
            return None
        place = _CASES.index(self.role)
        is_subject = place == 0 and self.text in ("es", "sie", "Sie")
        return place if is_subject or self.text in _WEAK[place] else None


def arrange(elements: Sequence[Element], *, negated: bool = False) -> tuple[str, ...] | None:
    """Return the middle of a clause in its usual order; ``None`` where *nicht* would be wrong.

    Pronouns come first (nominative, accusative, dative), then subject, dative and accusative; an
    accusative with *ein* is said last of all, and denied with *kein*. Source: Duden, Die Grammatik
    (order in the middle field).

    >>> arrange([Element("dem Kind", "dative"), Element("es", "accusative")])
    ('es', 'dem Kind')
    >>> arrange([Element("krank", "predicate"), Element("heute", "time")], negated=True)
    ('heute', 'nicht', 'krank')
    """
    weak = sorted((each for each in elements if each.weak is not None), key=lambda e: e.weak or 0)
    others = [each for each in elements if each.weak is None]
    late = [each for each in others if each.role == "accusative" and _is_indefinite(each)]
    early = sorted(
        (e for e in others if e.role in _BEFORE_NICHT and e not in late),
        key=lambda e: _BEFORE_NICHT.index(e.role),
    )
    behind = sorted(
        (e for e in others if e.role in _BEHIND_NICHT), key=lambda e: _BEHIND_NICHT.index(e.role)
    )
    split = next(
        (n for n, e in enumerate(behind) if e.role not in ("manner", "place")), len(behind)
    )
    before, after = (text(part) for part in (behind[:split], behind[split:]))
    first = (*text(weak), *text(early))
    if not negated:
        return (*first, *before, *text(late), *after)
    if any(not _INDEFINITE.match(each.text) for each in late):
        return None  # "Geld" → "kein Geld": its gender is not known here
    if late:
        return (*first, *before, *(f"k{each}" for each in text(late)), *after)
    return (*first, "nicht", *before, *after)


def text(elements: Sequence[Element]) -> tuple[str, ...]:
    """Return the texts of some elements."""
    return tuple(each.text for each in elements)


def _is_indefinite(element: Element) -> bool:
    first = element.text.partition(" ")[0]
    return bool(_INDEFINITE.fullmatch(first)) or (element.text[:1].isupper() and first.isalpha())


@dataclass(frozen=True, slots=True)
class Linear:
    """A clause ready to be said in any order; all texts as they stand inside a sentence.

    ``front`` can open a main clause (empty: nothing can for sure), ``behind`` is the middle without
    it, ``middle`` with it in its place (``None`` where that is not sure). ``end`` are the verbs at
    the end of a main clause, ``final`` all verbs of a subordinate clause (``None`` where they are
    not sure), ``after`` what follows. ``subject`` says where in the sentence the subject stands
    (first, last), if that is known.
    """

    front: str
    finite: str
    behind: str
    middle: str | None
    end: str = ""
    final: str | None = None
    after: str = ""
    subject: tuple[int, int] | None = None

    def second(self, opening: str = "") -> tuple[str, ...] | None:
        """Return the parts of a main clause; ``opening`` is an adverb in front (*deshalb*).

        >>> clause = Linear("er", "ruft", "sie", "er sie", "an", "anruft")
        >>> clause.second(), clause.second("dann")
        (('er', 'ruft', 'sie', 'an'), ('dann', 'ruft', 'er sie', 'an'))
        """
        front, middle = (opening, self.middle) if opening else (self.front, self.behind)
        if not front or middle is None:
            return None
        return filled(front, self.finite, middle, self.end, self.after)

    def first(self) -> tuple[str, ...] | None:
        """Return the parts of a question that is answered by yes or no."""
        if self.middle is None:
            return None
        return filled(self.finite, self.middle, self.end, self.after)

    def last(self, connector: str) -> tuple[str, ...] | None:
        """Return the parts of a subordinate clause; ``None`` where its verbs are not sure."""
        if self.final is None or self.middle is None:
            return None
        return filled(connector, self.middle, self.final, self.after)


def filled(*parts: str) -> tuple[str, ...]:
    """Return the parts that are not empty."""
    return tuple(part for part in parts if part)


def linear(subject: str, group: VerbGroup, elements: Sequence[Element] = ()) -> Linear | None:
    """Return a clause made of a subject, verbs and other parts.

    >>> from leichtsprache.grammar.conjugation import conjugate
    >>> made = linear("der Mann", conjugate("anrufen"), [Element("sie", "accusative")])
    >>> made.second(), made.last("weil")
    (('der Mann', 'ruft', 'sie', 'an'), ('weil', 'sie der Mann', 'anruft'))
    """
    case: Role = "dative" if group.reflexive in ("mir", "dir") else "accusative"
    reflexive = [Element(group.reflexive, case)] if group.reflexive else []
    others = arrange([*reflexive, *elements])
    whole = arrange([Element(subject, "subject"), *reflexive, *elements])
    if others is None or whole is None:
        return None
    return Linear(subject, group.finite, " ".join(others), " ".join(whole), group.end, group.final)
