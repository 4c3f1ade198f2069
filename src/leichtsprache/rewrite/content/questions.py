"""Clauses that ask, said as questions: "ob A stimmt" → "Stimmt A?"."""

from __future__ import annotations

from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.clause_view import written
from leichtsprache.parts import Clause
from leichtsprache.rewrite.content.reported import in_indicative
from leichtsprache.rewrite.surface import Passage, compose

#: With one of these before it, *wann* asks for a stretch of time.
SINCE = frozenset(("seit", "bis", "ab"))
_GRADED = frozenset(("ADJD", "ADV", "PIAT", "PIS", "PIDAT"))
#: *wie* and one of these ask for a degree, and stand together.
_DEGREES = frozenset(
    ("lange", "oft", "viel", "viele", "vielen", "weit", "hoch", "groß", "alt", "gut", "teuer",
     "schwer", "stark", "häufig", "lang", "sehr", "wichtig", "gefährlich", "schlimm", "sicher")
)  # fmt: skip


def question(source: Passage, clause: Clause) -> str | None:
    """Return a clause with *ob* or a question word as a question; ``None`` where it is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Sie fragt, wie lange der Weg dauert."))
    >>> question(Passage(document, document.sentences[0]), document.sentences[0].clauses[1])
    'Wie lange dauert der Weg?'
    """
    sentence = in_indicative(source.sentence, clause.first, clause.last)
    made = take_apart(sentence, clause) if sentence else None
    if sentence is None or made is None:
        return None
    if clause.connector is not None and source.tokens[clause.connector].text.lower() == "ob":
        order = made.first()
        return _asked(*order) if order else None
    stop = _asking_end(source, clause)
    if stop is None:
        return None
    tokens = sentence.tokens
    front, middle = source.inner(clause.first, stop), written(tokens, stop, clause.verbs[0])
    return _asked(front, made.finite, middle, made.end, made.after)


def _asked(*parts: str) -> str:
    return compose(*parts).removesuffix(".") + "?"


def _asking_end(source: Passage, clause: Clause) -> int | None:
    """Return where the words end that ask: *wie viele Leute*, *mit wem*; ``None`` if unsure."""
    tokens, at = source.tokens, clause.connector or clause.first
    at += tokens[at].text.lower() in SINCE
    if clause.first < at - 1:
        return None
    if tokens[at].tag == "PWAT":
        return _phrase_end(source, at)
    following = tokens[at + 1]
    if tokens[at].text.lower() != "wie" or following.tag not in _GRADED or following.text == "man":
        return at + 1
    if following.text in ("viel", "viele", "vielen"):
        return _phrase_end(source, at + 1) or (at + 2 if following.tag == "PIS" else None)
    if following.text in _DEGREES:
        return at + 2
    return at + 1 if following.tag == "ADV" else None


def _phrase_end(source: Passage, at: int) -> int | None:
    """Return where the phrase ends that begins at or just before a token."""
    found = [
        each.last
        for each in source.sentence.phrases or ()
        if each.first in (at, at - 1) and each.head > at and each.role is None
    ]
    return max(found) + 1 if found else None
