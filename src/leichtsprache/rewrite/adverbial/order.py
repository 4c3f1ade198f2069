"""Which half of a sentence is said first: the clause, or what it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from leichtsprache.document import Clause
from leichtsprache.rewrite.adverbial.adverbial import Adverbial, Dissolving, Reworded
from leichtsprache.rewrite.adverbial.sites import split
from leichtsprache.rewrite.patch import own_tokens
from leichtsprache.rewrite.plan import Operation, Rewrite, clause_span
from leichtsprache.rewrite.references import (
    agreeing,
    meanings,
    pointing,
    resolved,
    resolved_object,
    stands_for_nothing,
)
from leichtsprache.rewrite.surface import Passage, compose

#: They link the sentence to the one before; a sentence put in between would cut the link.
_LINKING = frozenset(
    ("aber", "jedoch", "allerdings", "dagegen", "hingegen", "also", "deshalb", "darum", "deswegen",
     "daher", "trotzdem", "dennoch", "nämlich", "denn", "doch", "dann", "somit",
     "zudem", "außerdem", "sondern", "insofern", "dadurch", "damit", "dafür", "dabei",
     "gleichzeitig", "zugleich", "danach", "daraufhin", "anschließend", "seitdem", "da")
)  # fmt: skip
#: They would stand beside another of their kind.
_AGAINST = frozenset(
    ("aber", "jedoch", "allerdings", "dagegen", "hingegen", "also", "deshalb", "darum", "deswegen",
     "daher", "trotzdem", "dennoch", "denn", "somit", "gleichzeitig")
)  # fmt: skip
#: With these in front of the comma the clause is only one case among others: "besonders, wenn".
_FOCUS = frozenset(
    ("nur", "auch", "allem", "besonders", "erst", "schon", "gerade", "selbst", "sogar",
     "vielleicht", "wohl", "teils", "mal", "bloß", "lediglich", "kurz", "je", "als", "außer",
     "wie")
)  # fmt: skip
#: They take up the clause that follows: "er kommt deshalb, weil …".
_ANNOUNCING = frozenset(("deshalb", "darum", "deswegen", "daher", "sondern", "dadurch", "insofern"))
#: In a longer statement the order stays, where both orders are possible.
_SHORT_STATEMENT = 10


def always(found: Adverbial) -> bool:  # noqa: ARG001
    """Say that a recipe fits every clause."""
    return True


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a conjunction is dissolved; what is empty is not done.

    ``then`` opens the main clause, said second (*deshalb*); ``conjunction`` the clause said second
    with its own front (*denn*); ``adverb`` the clause said second with its verb right behind
    (*danach*); where neither is sure, ``explains`` leaves it as it is: "Das liegt daran, dass A.".
    ``fits`` says for which clauses that is true.
    """

    then: str = ""
    conjunction: str = ""
    adverb: str = ""
    explains: bool = False
    fits: Callable[[Adverbial], bool] = always

    def __call__(self, found: Adverbial) -> tuple[str, ...] | None:
        """Return the new sentences: in the order they had, or the clause first."""
        if announces(found) or not self.fits(found):
            return None
        if found.place == "leading":
            return clause_first(found, self.then) if self.then else None
        moved = self._moved(found)
        told = moved or said_second(found, self.conjunction, self.adverb)
        return told or (explained(found) if self.explains else None)

    def _moved(self, found: Adverbial) -> tuple[str, ...] | None:
        has_other = bool(self.conjunction or self.adverb)
        stays = not self.then or (has_other and is_long(found))
        return None if stays else clause_first(found, self.then)


def is_long(found: Adverbial) -> bool:
    """Whether a statement is so long that it keeps its place in front of the clause."""
    return not found.is_alone or len(found.before) > _SHORT_STATEMENT


def split_adverbial(source: Passage, recipes: Mapping[str, Dissolving]) -> Iterator[Rewrite]:
    """Yield the sentences for each adverbial clause that a word of ``recipes`` opens.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Weil es regnet, bleiben wir hier."))
    >>> source = Passage(document, document.sentences[0])
    >>> next(split_adverbial(source, {"weil": Recipe("deshalb")})).sentences
    ('Es regnet.', 'Deshalb bleiben wir hier.')
    """
    for word, recipe in recipes.items():
        if word == "denn":
            yield from _split_denn(source)
        else:
            yield from split(source, (word,), recipe)


def each_of(source: Passage, operations: Iterable[Operation]) -> Iterator[Rewrite]:
    """Yield what each of some operations proposes."""
    for operation in operations:
        yield from operation(source)


def _split_denn(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentences for "B, denn A": both are main clauses, so the order stays."""
    for clause in source.mains:
        at = clause.connector
        if at and source.tokens[at].text == "denn" and source.tokens[at - 1].tag == "$,":
            sentences = _at_denn(source, clause)
            span = clause_span(source, clause.first, clause.last)
            yield Rewrite(span, sentences, is_certain=clause.certain)


def _at_denn(source: Passage, reason: Clause) -> tuple[str, ...]:
    earlier = [each for each in source.mains if each.first < reason.first]
    is_sure = all(each.certain for each in (*earlier[-1:], reason))
    is_told = all(not each.predicate or each.predicate.mood != "subj1" for each in source.mains)
    is_announced = announces_in(source, reason.first)
    if not (earlier and is_sure and is_told) or is_announced or reason.elliptic or reason.quoted:
        return ()
    before = compose(source.text(0, reason.first))
    return before, compose("denn", source.text((reason.connector or 0) + 1, source.end))


def announces(found: Adverbial) -> bool:
    """Whether a word before the clause says that it is one case or reason among others."""
    return found.place != "leading" and announces_in(found.source, found.before.stop)


def announces_in(source: Passage, stop: int) -> bool:
    """Whether a word before ``stop`` takes up the clause that follows (*deshalb, …*)."""
    words = [token.text.lower() for token in source.tokens[:stop] if token.tag != "$,"]
    return bool(words) and (words[-1] in _FOCUS or not _ANNOUNCING.isdisjoint(words))


def said_second(
    found: Adverbial, conjunction: str = "", adverb: str = ""
) -> tuple[str, ...] | None:
    """Return the statement as it stands, and the clause behind it."""
    own = (conjunction and found.own(conjunction)) or (adverb and found.behind(adverb))
    return (found.statement(), own) if own else None


def explained(found: Adverbial) -> tuple[str, ...] | None:
    """Return the statement, and the clause behind *dass*: "Das liegt daran, dass A."."""
    predicate = found.main.predicate
    if found.is_request or found.main.subject is None or predicate is None:
        return None
    if predicate.mood != "ind" or predicate.modal or not found.clause.certain:
        return None
    verb = "lag" if predicate.tense in ("past", "pluperfect") else "liegt"
    clause = found.source.text(found.clause.start, found.last + 1)
    return Reworded((found.statement(), compose(f"das {verb} daran, dass", clause)))


def clause_first(found: Adverbial, then: str) -> tuple[str, ...] | None:
    """Return the clause, and then the statement that ``then`` opens."""
    noun = noun_first(found)
    if noun is None or links(found):
        return None
    own = found.own(opener(found), noun)
    is_twice = own is not None and own.lower().startswith(f"{then} ")  # "Dann A. Danach B."
    statement = found.main_behind("danach" if is_twice else then)
    return (own, statement) if own and statement else None


def opener(found: Adverbial) -> str:
    """Return *und* or *aber* before a clause that opens the sentence."""
    is_leading = found.place == "leading"
    return found.source.text(0, found.clause.first) if is_leading else ""


def links(found: Adverbial) -> bool:
    """Whether a word in the statement goes on from what stood before it."""
    is_leading = found.place == "leading"
    if not is_leading and found.source.tokens[0].tag == "KON":
        return True
    words = _AGAINST if is_leading else _LINKING
    own = own_tokens(found.source, found.main)
    return any(found.source.tokens[n].text.lower() in words for n in own)


def noun_first(found: Adverbial) -> str | None:
    """Return the noun to be said in the clause when it comes first; "" where it stays as it is.

    ``None`` where a pronoun would stand before its noun, or point to another.
    """
    source, main, clause = found.source, found.main, found.clause
    inner = range(clause.start, found.last + 1)
    outer = range(found.finite, main.last + 1) if found.place == "leading" else found.before
    backward = [n for n in pointing(source, inner) if _is_open(source, found, n)]
    if found.place != "leading" and not _keeps_pronouns(found, pointing(source, outer)):
        return None
    if found.place == "leading":
        backward = [n for n in backward if not _goes_on(found, n)]
    if not backward or _is_same(found):
        return ""
    noun = resolved(source, clause, replace(main, first=outer.start, last=outer.stop - 1))
    if noun and backward == [clause.subject]:
        return noun
    if found.place != "leading":
        return None
    rivals = [list(agreeing(source, meanings(source, clause, n), outer)) for n in backward]
    return None if any(rivals) else ""


def object_first(found: Adverbial) -> tuple[int, str] | None:
    """Return the pronoun of a clause at the end that is its object, and the noun to be said."""
    source, inner = found.source, range(found.clause.start, found.last + 1)
    backward = [n for n in pointing(source, inner) if _is_open(source, found, n)]
    keeps = found.place == "trailing" and _keeps_pronouns(found, pointing(source, found.before))
    if not keeps or len(backward) != 1:
        return None
    noun = resolved_object(source, found.clause, backward[0], found.before)
    return (backward[0], noun) if noun else None


def _goes_on(found: Adverbial, position: int) -> bool:
    """Whether a pronoun of the statement means the same, so that its noun was said before both.

    "Wenn man mit ihm spricht, kommt bei ihm nichts an."; not "Als sie ging, nahm Eva ihren Hut."
    """
    source, main = found.source, found.main
    kinds = meanings(source, found.clause, position)
    for n in own_tokens(source, main):
        is_owner = source.tokens[n].tag == "PPOSAT"
        said = range(found.finite, n)
        same = meanings(source, main, n) & kinds
        if same and not (is_owner and any(agreeing(source, same, said))):
            return True
    return False


def _is_open(source: Passage, found: Adverbial, position: int) -> bool:
    """Whether a word of the clause may point to a noun that stands outside it."""
    is_empty = stands_for_nothing(source, found.clause, position)
    return not is_empty and not _is_inside(source, found, position)


def _is_inside(source: Passage, found: Adverbial, position: int) -> bool:
    """Whether a pronoun can mean a noun before it in the same clause."""
    kinds = meanings(source, found.clause, position)
    own = found.clause.subject
    is_owner = source.tokens[position].tag == "PPOSAT"
    if is_owner and own is not None and own < position and source.tokens[own].tag == "PPER":
        return bool(kinds & meanings(source, found.clause, own))
    subject = range(found.main.subject or 0, (found.main.subject or 0) + 1)
    if is_owner and any(agreeing(source, kinds, subject)):
        return False
    return any(agreeing(source, kinds, range(found.clause.start, position)))


def _keeps_pronouns(found: Adverbial, outer: list[int]) -> bool:
    """Whether the pronouns of the statement mean the same when the clause stands before it.

    No noun of the clause may come between them and what they stand for.
    """
    if not outer or (outer == [found.main.subject] and _is_same(found)):
        return True
    source, inner = found.source, range(found.clause.start, found.last + 1)
    kinds = [meanings(source, found.main, n) for n in outer]
    return all(each and not list(agreeing(source, each, inner)) for each in kinds)


def _is_same(found: Adverbial) -> bool:
    """Whether both subjects are the same pronoun: "Er kommt, weil er Zeit hat."."""
    source, subjects = found.source, (found.main.subject, found.clause.subject)
    if None in subjects:
        return False
    words = {source.tokens[n or 0].text.lower() for n in subjects}
    tags = {source.tokens[n or 0].tag for n in subjects}
    inner = range(found.clause.start, found.last + 1)
    others = [n for n in pointing(source, inner) if n != found.clause.subject]
    return len(words) == 1 and tags == {"PPER"} and words != {"es"} and not others
