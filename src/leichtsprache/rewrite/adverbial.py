"""Adverbial clauses (*weil*, *obwohl* …), made into sentences of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from leichtsprache.analyze.phrases import NounPhrase
from leichtsprache.document import Clause
from leichtsprache.grammar.word_order import Linear
from leichtsprache.rewrite.fields import final_order, main_order, subject_of
from leichtsprache.rewrite.noun_phrases import again
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, compose

#: Words that point back: a sentence with one cannot move before the sentence it points to.
_ANAPHORIC = frozenset(
    ("er", "sie", "es", "ihn", "ihm", "ihr", "ihnen", "dieser", "diese", "dieses", "das", "dies",
     "dann", "dort", "damals")
)  # fmt: skip
#: They link the sentence to the one before; a sentence put in between would cut the link.
_LINKING = frozenset(("aber", "jedoch", "allerdings", "dagegen", "hingegen", "also", "deshalb"))
#: What each pronoun can stand for: one gender in the singular, or a plural.
_FITTING: dict[str, tuple[set[str], ...]] = {
    "er": ({"m"},),
    "sie": ({"f"}, {"pl"}),
    "es": ({"n"},),
}


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a conjunction is dissolved.

    ``then`` opens the main clause when the subordinate one comes first (*deshalb*), ``opening``
    the subordinate one when it comes second (*denn*); ``None``: that order is not used.
    """

    then: str
    opening: str | None = None


def split_adverbial(source: Source, recipes: Mapping[str, Recipe]) -> Iterator[Rewrite]:
    """Yield the two sentences for each adverbial clause with a conjunction of ``recipes``."""
    clauses = source.sentence.clauses or ()
    for clause in clauses:
        if clause.connector is None or clause.connector > clause.first:
            continue  # "nicht weil", "vor allem weil" say less than "weil"
        recipe = recipes.get(source.tokens[clause.connector].text.lower())
        span = clause_span(source, clause.first, clause.last)
        if recipe and clause.kind == "subordinate" and source.mains:  # not "Weil es regnet."
            sentences = _split(source, clause, recipe) or ()
            yield Rewrite(span, sentences, is_certain=clause.certain)
        elif recipe and clause.kind == "main" and clause.first:
            sentences = _split_denn(source, clause, recipe) or ()
            yield Rewrite(span, sentences, is_certain=clause.certain)


def _split(source: Source, clause: Clause, recipe: Recipe) -> tuple[str, ...] | None:
    mains = source.mains
    if len(mains) != 1 or _is_continued(source, clause) or _denies_all(source, mains[0]):
        return None
    if any(token.text.lower() in _LINKING for token in source.tokens):
        return None
    return (
        _split_leading(source, clause, mains[0], recipe)
        if clause.first == 0
        else _split_trailing(source, clause, mains[0], recipe)
    )


def _is_continued(source: Source, clause: Clause) -> bool:
    """Whether another clause is joined to this one by *und*, so that both hang together."""
    return any(each.connector is None and each.first > clause.first for each in source.dependents)


def _denies_all(source: Source, main: Clause) -> bool:
    """Whether the statement is about nobody: "Niemand darf leiden, weil er arm ist."."""
    subject = source.tokens[main.first].text.lower()
    return subject in ("niemand", "keiner", "nichts") or subject.startswith("kein")


def _split_leading(
    source: Source, clause: Clause, main: Clause, recipe: Recipe
) -> tuple[str, ...] | None:
    """Dissolve "Weil A, B": the order stays."""
    finite = main.finite
    if finite is None or source.tokens[finite - 1].tag != "$,":
        return None
    comma = finite - 1
    order = final_order(source, clause, comma)
    if order is None or not main.certain:
        return None
    return said(order), compose(recipe.then, source.text(finite, source.end))


def _split_trailing(
    source: Source, clause: Clause, main: Clause, recipe: Recipe
) -> tuple[str, ...] | None:
    """Dissolve "B, weil A"."""
    before = clause.first - 1
    if source.tokens[before].tag != "$," or main.finite is None or main.finite > before:
        return None
    if any(each.first < clause.first for each in source.dependents):
        return None
    if _is_inserted(source, clause):
        return None
    reason = final_order(source, clause, source.end)
    statement = main_order(source, replace(main, last=before - 1))
    if reason is None or statement is None:
        return None
    return _ordered(source, clause, recipe, statement, reason)


def _is_inserted(source: Source, clause: Clause) -> bool:
    """Whether the main clause goes on behind the clause: "wir sind, da Leute fehlen, froh"."""
    later = [each for each in source.sentence.clauses or () if each.first > clause.first]
    free = (
        n
        for n in range(clause.last + 1, source.end)
        if source.tokens[n].tag != "$," and not any(each.first <= n <= each.last for each in later)
    )
    return any(free)


def said(order: Linear, conjunction: str = "", front: str = "") -> str:
    """Return a sentence in main-clause order; ``front`` is an adverb put in front (*deshalb*)."""
    return compose(conjunction, *(order.second(front) or ()))


def _ordered(
    source: Source, clause: Clause, recipe: Recipe, statement: Linear, reason: Linear
) -> tuple[str, ...] | None:
    """Put the reason first, unless it points back to something in the statement."""
    backward = [
        n for n in range(clause.first, source.end)
        if source.tokens[n].tag in ("PPER", "PPOSAT", "PDS", "PDAT", "ADV", "PROAV")
        and _points_back(source.tokens[n].text, source.tokens[n].tag)
    ]  # fmt: skip
    is_swapped = not _has_pronoun(source, range(clause.first - 1))
    if not backward and is_swapped:
        return said(reason), said(statement, front=recipe.then)
    main = replace(source.mains[0], last=clause.first - 2)
    owner, pronoun = subject_of(source, main, statement), subject_of(source, clause, reason)
    noun = _resolved(source, owner, pronoun, backward)
    if noun and is_swapped:
        return said(replace(reason, front=noun)), said(statement, front=recipe.then)
    if recipe.opening is None:
        return None
    before = compose(source.text(0, clause.first - 1))
    return before, said(reason, recipe.opening)


def _has_pronoun(source: Source, positions: range) -> bool:
    """Whether a pronoun points to the sentence before: nothing may come between."""
    pronouns = (source.tokens[n] for n in positions if source.tokens[n].tag in ("PPER", "PDS"))
    return any(_points_back(each.text.lower(), each.tag) for each in pronouns)


def _points_back(word: str, tag: str | None) -> bool:
    is_possessive = tag == "PPOSAT" and word.lower().startswith(("sein", "ihr"))
    return is_possessive or word in _ANAPHORIC or tag in ("PDAT", "PROAV")


def _resolved(
    source: Source, owner: NounPhrase | None, pronoun: NounPhrase | None, backward: list[int]
) -> str | None:
    """Return the subject of the statement, to stand for the subject pronoun of the reason."""
    if owner is None or pronoun is None or backward != [pronoun.first]:
        return None
    word = source.tokens[pronoun.first].text
    numbers = {each.number for each in pronoun.features}
    kinds = {
        each.gender if each.number == "sg" else "pl"
        for each in owner.features
        if each.number in numbers
    }
    if kinds not in _FITTING.get(word, ()) or source.tokens[owner.head].tag == "PPER":
        return None
    if source.tokens[owner.first].text.lower().startswith("ein"):
        return None  # "ein Haus" is to be mentioned before "das Haus"
    return again(source, owner)


def _split_denn(source: Source, reason: Clause, recipe: Recipe) -> tuple[str, ...] | None:
    """Dissolve "B, denn A": both are main clauses already, so the order can stay."""
    if recipe.opening is None or not all(each.certain for each in source.mains):
        return None
    before = compose(source.text(0, reason.first))
    return before, compose(recipe.opening, source.text(reason.first + 1, source.end))
