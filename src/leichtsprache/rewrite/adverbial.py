"""Adverbial clauses (*weil*, *obwohl* …): where they stand, and how each half can be said."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from leichtsprache.analyze.phrases import nominative_at
from leichtsprache.analyze.verbs import COPULAS, FINITE, is_participle
from leichtsprache.document import Clause
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.word_order import Linear, filled
from leichtsprache.rewrite.cut import parent, rest
from leichtsprache.rewrite.fields import final_order, main_order
from leichtsprache.rewrite.patch import own_tokens
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, capitalized, compose

Place = Literal["leading", "inserted", "trailing"]

#: They take up a clause in front: "Wenn es regnet, dann …"; a new adverb stands in their place.
_CORRELATES = frozenset(("dann", "so", "da", "deshalb", "darum", "deswegen", "trotzdem", "dennoch"))
#: Alone in front they are more likely the article of a word that was not known.
_ARTICLES = frozenset(("der", "die", "das", "den", "dem"))
#: They may open a sentence and stay in front of what is said first.
_JOINING = frozenset(("und", "aber", "doch", "denn"))
#: "Niemand darf leiden, weil er arm ist": said apart, it would be true of somebody.
_NONE = frozenset(
    ("niemand", "keiner", "keine", "kein", "nichts", "jeder", "jede", "jedes", "keines", "wer")
)


@dataclass(frozen=True, slots=True)
class Adverbial:
    """An adverbial clause and the main clause that it belongs to.

    ``parts`` are the clause and those joined to it by *und* or *oder* ("weil A und B").
    """

    source: Source
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
        order = final_order(self.source, self.clause, self.clause.last + 1)
        is_replaced = order is not None and order.subject == (self.clause.subject,) * 2
        if order is None or order.front in _ARTICLES or (front and not is_replaced):
            return None
        made = replace(order, front=front or order.front)
        if conjunction.endswith(":"):
            made = replace(made, front=capitalized(made.front))
        return self._with_others(conjunction, *(made.second() or ()))

    def behind(self, adverb: str) -> str | None:
        """Return the clause as a sentence of its own that an adverb opens."""
        order = self._taken_apart(self.clause)
        parts = order and order.second(adverb)
        return self._with_others(*parts) if parts else None

    def question(self) -> str | None:
        """Return the clause as a question that is answered by yes or no."""
        made = [self._asked(part) for part in self.parts]
        if not all(made):
            return None
        return compose(*(word for parts in made for word in parts or ()), "?")

    def statement(self) -> str:
        """Return the sentence without the clause; only where that does not stand in front."""
        return compose(self.source.text(0, self.before.stop), self.remains())

    def remains(self) -> str:
        """Return what follows the clause, with a comma where another clause needs it."""
        behind = rest(self.source, self.last)
        opens = {each.first for each in self.source.dependents}
        return f", {behind}" if behind and self.last + 2 in opens else behind

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
        if order is None:
            return None
        parts = order.first() if part.elliptic else order.second()
        is_known = part.elliptic or _opens_with_subject(self.source, part)
        return (
            " ".join((self.source.tokens[part.first].text, *parts)) if parts and is_known else None
        )

    def _asked(self, part: Clause) -> tuple[str, ...] | None:
        if part is self.clause:
            order = self._taken_apart(part)
            return order.first() if order else None
        order = self._taken_apart(replace(part, first=part.first + 1))
        parts = order.first() if order else None
        return filled(self.source.tokens[part.first].text, *parts) if parts else None


def _opens_with_subject(source: Source, part: Clause) -> bool:
    """Whether a clause behind *und* begins with what can only be its subject."""
    start = part.first + 1
    found = nominative_at(source.tokens, start, source.tokens[part.finite or 0])
    is_sure = found is not None and found.cases == {"nom"}
    return is_sure or any(
        each.first == start and each.certain and each.case == "nom"
        for each in source.sentence.phrases or ()
    )


#: What becomes of an adverbial clause: the new sentences, or ``None``.
Dissolving = Callable[[Adverbial], "tuple[str, ...] | None"]


def adverbials(source: Source, words: Collection[str]) -> Iterator[tuple[Clause, Adverbial | None]]:
    """Yield each clause that one of ``words`` opens, with its place if all it needs is certain."""
    for clause in source.sentence.clauses or ():
        at = clause.connector
        is_sub = clause.kind == "subordinate" and bool(source.mains)  # not "Weil es regnet."
        if is_sub and at is not None and opening_words(source, clause) in words:
            yield clause, adverbial(source, clause)


def opening_words(source: Source, clause: Clause) -> str:
    """Return what opens a clause, in lower case: *weil*, *so dass*."""
    return source.text(clause.first, clause.start).lower()


def split(
    source: Source, words: Collection[str], recipe: Dissolving, *, is_reworded: bool = False
) -> Iterator[Rewrite]:
    """Yield what ``recipe`` makes of each clause that one of ``words`` opens."""
    for clause, found in adverbials(source, words):
        span = clause_span(source, clause.first, clause.last)
        sentences = (found and recipe(found)) or ()
        yield Rewrite(span, sentences, is_certain=clause.certain, is_reworded=is_reworded)


def adverbial(source: Source, clause: Clause) -> Adverbial | None:
    """Return a clause with its place in the sentence; ``None`` where one of both is not sure."""
    main = parent(source, clause)
    if main is None or main.kind != "main" or main.finite is None:
        return None
    parts = _joined(source, clause, main)
    if parts is None or not all(each.certain and _is_told(each) for each in (main, *parts)):
        return None
    found = Adverbial(source, parts, main, "trailing")
    if _speaks_of_none(found) or not all(_is_whole(source, part) for part in parts):
        return None
    place = _place(found)
    return replace(found, place=place) if place else None


def _is_told(clause: Clause) -> bool:
    """Whether the clause is said by the writer, not in quotation marks or as another's words."""
    return not clause.quoted and not (clause.predicate and clause.predicate.mood == "subj1")


def _joined(source: Source, clause: Clause, main: Clause) -> tuple[Clause, ...] | None:
    """Return the clause and those joined to it; ``None`` where one has a conjunction of its own."""
    parts = [clause]
    for each in source.dependents:
        if parent(source, each) is not main or each.first <= clause.first:
            continue
        if each.connector is None and each.kind == "subordinate":
            is_next = each.first == parts[-1].last + 1
            if not is_next or source.tokens[each.first].text not in ("und", "oder"):
                return None
            parts.append(each)
        elif each.first > parts[-1].last and source.tokens[each.first].text in ("und", "oder"):
            return None  # "weil A und weil B"
    return tuple(parts)


def _place(found: Adverbial) -> Place | None:
    source, main, clause = found.source, found.main, found.clause
    if clause.first == main.start:
        return "leading" if _is_leading(found) else None
    is_behind = found.finite < clause.first and source.tokens[clause.first - 1].tag == "$,"
    if not is_behind or _may_belong_elsewhere(found):
        return None
    if found.last + 1 >= source.end:
        return "trailing"
    return "inserted" if _is_inserted(found) else None


def _is_leading(found: Adverbial) -> bool:
    """Whether the clause opens the sentence, and the verb of the main clause follows."""
    source, after = found.source, found.last + 1
    opener = source.tokens[0].text.lower()
    is_start = found.clause.first == 0 or (found.clause.first == 1 and opener in _JOINING)
    if not is_start or source.tokens[after].tag != "$,":
        return False
    between = [token.text for token in source.tokens[after + 1 : found.finite]]
    return not between or (len(between) == 1 and between[0] in _CORRELATES)


def _is_inserted(found: Adverbial) -> bool:
    """Whether the main clause goes on behind the clause: "wir sind, da Leute fehlen, froh"."""
    after = found.last + 1
    is_closed = found.source.tokens[after].tag == "$,"
    own = [n for n in own_tokens(found.source, found.main) if n > after]
    return is_closed and bool(own) and found.source.tokens[own[0]].tag != "KON"


def _may_belong_elsewhere(found: Adverbial) -> bool:
    """Whether another clause ends right before, so that the clause may be part of that."""
    end = found.before.stop - 1
    return any(each.last == end for each in found.source.dependents)


def _is_whole(source: Source, part: Clause) -> bool:
    """Whether a clause has one finite verb, and not a participle in its place."""
    own = own_tokens(source, part)
    others = [n for n in own if source.tokens[n].tag in FINITE and n not in part.verbs]
    has_but = any(source.tokens[n].text == "sondern" for n in own)
    following = source.tokens[part.last + 1 : part.last + 2]
    finite = source.tokens[part.finite or 0]
    is_doubtful = bool(following) and following[0].text == "und" and is_participle(finite)
    return not (others or has_but or is_doubtful)


def _speaks_of_none(found: Adverbial) -> bool:
    """Whether the statement is about nobody, or about each by himself, and so is the clause."""
    subject = found.main.subject
    if subject is None:
        return False
    own = found.source.tokens[max(subject - 2, 0) : subject + 1]
    return any(token.text.lower() in _NONE for token in own)


def is_stative(found: Adverbial, clause: Clause) -> bool:
    """Whether a clause says how something is, not what happens."""
    finite = found.source.tokens[clause.finite or 0]
    is_modal = bool(clause.predicate and clause.predicate.modal)
    return is_modal or (finite.lemma in COPULAS | {"haben"} and len(clause.verbs) == 1)
