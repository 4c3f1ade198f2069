"""Words exchanged inside a sentence: one edit, and all around them stays as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leichtsprache.analyze.fields import own_positions
from leichtsprache.parts import Clause, Edit, Phrase, Span
from leichtsprache.rewrite.surface import Passage, capitalized


class Exchange(NamedTuple):
    """The tokens ``first:stop`` and the text in their place.

    Where ``first`` is ``stop``, the text is put in behind the token before; an empty text takes
    the tokens out.
    """

    first: int
    stop: int
    text: str


def patch(
    source: Passage, exchanges: Sequence[Exchange], *, safe: bool = True, reworded: bool = False
) -> Edit:
    """Return the edit that makes all exchanges, which do not overlap, at once.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Er ging, weil es regnete."))
    >>> source = Passage(document, document.sentences[0])
    >>> patch(source, [Exchange(1, 2, "ist"), Exchange(2, 2, "gegangen")]).text
    'ist gegangen'
    """
    made = sorted(_placed(source, each) for each in exchanges)
    start = at = made[0][0].start
    text = ""
    for span, words in made:
        text += source.document.text[at : span.start] + words
        at = span.stop
    if _opens(source, start):
        text = capitalized(text)
    return Edit(Span(start, at), text, safe, reworded)


def _opens(source: Passage, start: int) -> bool:
    """Whether a sentence begins here: at the front, or with a capital behind a colon."""
    text = source.document.text
    is_first = start <= source.tokens[0].span.start
    behind = text[:start].rstrip().endswith(":") and text[start : start + 1].isupper()
    return is_first or behind


def _placed(source: Passage, exchange: Exchange) -> tuple[Span, str]:
    first, stop, text = exchange
    tokens = source.tokens
    if first == stop:
        at = tokens[first - 1].span.stop
        return Span(at, at), f" {text}"
    start, end = tokens[first].span.start, tokens[stop - 1].span.stop
    if text:
        return Span(start, end), text
    if first:
        return Span(tokens[first - 1].span.stop, end), ""
    return Span(start, tokens[stop].span.start), ""


def own_tokens(source: Passage, clause: Clause) -> tuple[int, ...]:
    """Return the tokens of a clause that belong to no clause inside it."""
    clauses = source.sentence.clauses or ()
    own = own_positions(clauses, len(source.tokens))
    return tuple(own[clauses.index(clause)])


def own_phrases(source: Passage, clause: Clause) -> tuple[Phrase, ...]:
    """Return the phrases of a clause that stand in no clause inside it and in no other phrase."""
    own = set(own_tokens(source, clause))
    phrases = [each for each in source.sentence.phrases or () if each.role is None]
    return tuple(each for each in phrases if each.head in own and not _is_part(each, phrases))


def _is_part(phrase: Phrase, others: Sequence[Phrase]) -> bool:
    """Whether a phrase stands inside another: "die *von der Stadt* gebaute Schule"."""
    return any(
        each is not phrase and each.first <= phrase.first and phrase.last <= each.last
        and (each.first, each.last) != (phrase.first, phrase.last)
        for each in others
    )  # fmt: skip


def middle_end(source: Passage, clause: Clause) -> int | None:
    """Return the token behind which a verb would close the middle of a main clause.

    ``None`` where a comma in the clause is none of an enumeration or of a clause inside it: what
    it parts off (an apposition, an afterthought) may belong behind the verb.
    """
    finite = clause.finite
    if finite is None:
        return None
    own = [n for n in own_tokens(source, clause) if finite <= n < source.end]
    tags = [source.tokens[n].tag or "" for n in own]
    while tags and tags[-1].startswith("$"):
        own.pop()
        tags.pop()
    if not own or any(tag == "$(" for tag in tags):
        return None
    commas = [n for n in own if source.tokens[n].tag in ("$,", "$.")]
    return own[-1] if all(is_harmless(source, clause, n) for n in commas) else None


def is_harmless(source: Passage, clause: Clause, comma: int) -> bool:
    """Whether a comma inside a clause parts off a clause inside it, or the items of a list."""
    tokens, clauses = source.tokens, source.sentence.clauses or ()
    inner = [each for each in clauses if each is not clause and clause.first <= each.first]
    if any(each.first == comma + 1 or each.last == comma - 1 for each in inner):
        return True
    if tokens[comma].tag != "$,":
        return False
    if tokens[comma - 1].tag == tokens[comma + 1].tag == "ADJA":
        return True
    if tokens[comma - 1].tag == "NN" and tokens[comma + 1].tag == "NE":
        return False  # "seine Namen, Anna und Eva"
    return any(
        each.role == "conjunct" and each.first == comma + 1
        for each in source.sentence.phrases or ()
    )
