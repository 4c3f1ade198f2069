"""The clauses of a sentence, from STTS tags and word order."""

from __future__ import annotations

from leichtsprache.document import Clause, Token


def clauses(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """Return the clauses of a tagged sentence."""
    return ()
