"""Adverbial clauses (*weil*, *obwohl* …): where they stand, and how each half can be said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.names import names
from leichtsprache.analyze.phrases import NOMINATIVE_ONLY, nominative_at, phrase_at
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.word_order import Linear, filled
from leichtsprache.rewrite.cut import rest
from leichtsprache.rewrite.fields import final_order, main_order
from leichtsprache.rewrite.surface import Passage, capitalized, compose

Place = Literal["leading", "inserted", "trailing"]

#: Alone in front they are more likely the article of a word that was not known.
_ARTICLES = frozenset(("der", "die", "das", "den", "dem"))


@dataclass(frozen=True, slots=True)
class Adverbial:
    """An adverbial clause and the main clause that it belongs to.

    ``parts`` are the clause and those joined to it by *und* or *oder* ("weil A und B").
    """

    source: Passage
    parts: tuple[Clause, ...]
    main: Clause
    place: Place

    @property
    def clause(self) -> Clause:
        """The clause with the conjunction."""
        return self.parts[0]

    @property
    def last(self) -> int:
        """The last token of the clause, or of the last one joined to it."""
        return self.parts[-1].last

    @property
    def before(self) -> range:
        """The tokens before the clause, without its comma."""
        return range(max(self.clause.first - 1, 0))

    @property
    def finite(self) -> int:
        """The position of the finite verb of the main clause."""
        return self.main.finite or 0

    @property
    def is_request(self) -> bool:
        """Whether the main clause begins with its verb though no clause stands in front."""
        return self.main.start == self.main.finite

    @property
    def is_alone(self) -> bool:
        """Whether the sentence has no other clauses than these."""
        return set(self.source.sentence.clauses or ()) == {self.main, *self.parts}

    def own(self, conjunction: str = "", front: str = "") -> str | None:
        """Return the clause as a sentence of its own; ``front`` stands for its first part."""
        sure = replace(self.clause, certain=True)  # as the place says
        order = final_order(self.source, sure, self.clause.last + 1)
        is_replaced = order is not None and order.subject == (self.clause.subject,) * 2
        if order is None or order.front in _ARTICLES or (front and not is_replaced):
            return None
        if self._may_be_two() or (not order.behind and self._lacks_part()):
            return None
        made = replace(order, front=front or order.front)
        if conjunction.endswith(":"):
            made = replace(made, front=capitalized(made.front))
        return self._with_others(conjunction, *(made.second() or ()))

    def _lacks_part(self) -> bool:
        """Whether a lone part in front may be two, or none: "weil die Firma Autos baut"."""
        verb = self.clause.verbs[0]
        tags = [token.tag for token in self.source.tokens[self.clause.start : verb]]
        is_alone = self.source.tokens[verb].lemma in COPULAS and len(self.clause.verbs) == 1
        is_double = tags[-2:] in (["NN", "NN"], ["NN", "NE"])
        return is_alone or (is_double and self._needs_object(verb))

    def _needs_object(self, verb: int) -> bool:
        return "acc" in (objects_of(self.source.tokens[verb].lemma or "") or {"acc"})

    def _may_be_two(self) -> bool:
        """Whether the name in front is two: "als Tom Jana half", "als Tom Jana ein Buch gab"."""
        own = self.source.tokens[self.clause.start : self.clause.start + 2]
        objects = objects_of(self.source.tokens[self.clause.verbs[0]].lemma or "")
        is_first = "first" in names().get(own[-1].text, "")
        may_be = set(objects) == {"dat"} or (is_first and bool(objects))
        return may_be and all(token.tag == "NE" for token in own)

    def behind(self, adverb: str) -> str | None:
        """Return the clause as a sentence of its own that an adverb opens."""
        order = self._taken_apart(self.clause)
        parts = order and order.second(adverb)
        return self._with_others(*parts) if parts else None

    def question(self, said: tuple[int, str] | None = None) -> str | None:
        """Return the clause as a question; ``said`` is a pronoun and the noun in its place."""
        opening = self.source.tokens[self.clause.start]
        if not self._is_subject_first() and opening.text in NOMINATIVE_ONLY:
            return None  # "wenn ich Klavier und du Geige spielst"
        if said and len(self.parts) > 1:
            return None
        made = [self._asked(part, said) for part in self.parts]
        if not all(made):
            return None
        return compose(*(word for parts in made for word in parts or ()), "?")

    def _is_subject_first(self) -> bool:
        return self.clause.subject == self.clause.start

    def statement(self) -> str:
        """Return the sentence without the clause; only where that does not stand in front."""
        return compose(self.source.text(0, self.before.stop), rest(self.source, self.last))

    def main_behind(self, adverb: str, subject: tuple[int, str] | None = None) -> str | None:
        """Return the rest of the sentence with an adverb in front of its verb.

        ``subject`` is a position and what is to be said in place of the pronoun there.
        """
        source = self.source
        if self.place == "leading":
            at, noun = subject or (self.finite, source.tokens[self.finite].text)
            start, stop = source.text(self.finite, at), source.text(at + 1, source.end)
            return compose(adverb, start, noun, stop)
        if self.place == "inserted" or self.is_request or self.main.first:
            return None
        order = self.main_order()
        parts = order and order.second(adverb)
        return compose(*parts) if parts else None

    def main_order(self) -> Linear | None:
        """Return the main clause in front of the clause, for another order."""
        return main_order(self.source, replace(self.main, last=self.before.stop - 1))

    def _taken_apart(self, part: Clause) -> Linear | None:
        return take_apart(self.source.sentence, part, part.last + 1)

    def _with_others(self, *first: str) -> str | None:
        """Return the sentence of the first clause, with those joined to it in the same order."""
        others = [self._joined(part) for part in self.parts[1:]]
        return compose(*first, *(each or "" for each in others)) if all(others) and first else None

    def _joined(self, part: Clause) -> str | None:
        order = self._taken_apart(replace(part, first=part.first + 1))
        is_bare = part.first + 1 == part.finite  # "weil er Autos baut und verkauft"
        if order is None or (is_bare and self._needs_object(part.first + 1)):
            return None
        parts = order.first() if part.elliptic else order.second()
        is_known = part.elliptic or _opens_with_subject(self.source, part)
        return (
            " ".join((self.source.tokens[part.first].text, *parts)) if parts and is_known else None
        )

    def _asked(self, part: Clause, said: tuple[int, str] | None) -> tuple[str, ...] | None:
        if part is self.clause:
            order = self._taken_apart(part)
            if order and said:
                at, noun = said
                ends = (self.source.text(part.start, at), self.source.text(at + 1, part.verbs[0]))
                order = replace(order, middle=" ".join(filled(ends[0], noun, ends[1])))
            return order.first() if order else None
        is_bare = part.first + 1 == part.finite and self._needs_object(part.first + 1)
        order = self._taken_apart(replace(part, first=part.first + 1))
        parts = order.first() if order and not is_bare else None
        return filled(self.source.tokens[part.first].text, *parts) if parts else None


def _opens_with_subject(source: Passage, part: Clause) -> bool:
    """Whether a clause behind *und* begins with what can only be its subject."""
    start = part.first + 1
    can_be = nominative_at(source.tokens, start, source.tokens[part.finite or 0]) is not None
    found = phrase_at(source.tokens, start)
    verb = source.tokens[part.verbs[0]].lemma or ""
    is_intransitive = verb in COPULAS or "acc" not in (objects_of(verb) or {"acc"})
    is_passive = bool(part.predicate and part.predicate.passive)
    is_form = found is not None and "acc" not in found.cases
    return can_be and (is_form or is_intransitive or is_passive)


class Reworded(tuple[str, ...]):
    """Sentences that say it in other words, or with more (see `Rewrite`)."""

    __slots__ = ()


#: What becomes of an adverbial clause: the new sentences, or ``None``.
Dissolving = Callable[[Adverbial], "tuple[str, ...] | None"]


def is_stative(found: Adverbial, clause: Clause) -> bool:
    """Whether a clause says how something is, not what happens."""
    finite = found.source.tokens[clause.finite or 0]
    is_modal = bool(clause.predicate and clause.predicate.modal)
    return is_modal or (finite.lemma in COPULAS | {"haben"} and len(clause.verbs) == 1)
