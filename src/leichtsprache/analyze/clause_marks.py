"""What is said of a clause beside its bounds: that it is quoted, or shares what it lacks."""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze.phrases import nominatives
from leichtsprache.document import Clause, Token

_OPENING = frozenset("„»“‚›«")
_CLOSING = {"„": "“”", "»": "«", "“": "”", "‚": "‘’", "›": "‹", "«": "»"}
_STRAIGHT = '"'
#: Pronouns that are hardly anything but a subject right behind a verb.
_SUBJECTS = frozenset(("ich", "du", "er", "wir", "ihr", "man", "Sie"))


def quotations(tokens: Sequence[Token]) -> list[int]:
    """Return for each token the number of the quotation it stands in, 0 where there is none."""
    found, number, closing = [0] * len(tokens), 0, ""
    start: int | None = None
    for n, token in enumerate(tokens):
        if start is None and token.text in _OPENING | {_STRAIGHT}:
            start, closing = n, _CLOSING.get(token.text, _STRAIGHT)
        elif start is not None and token.text in closing:
            number += 1
            found[start : n + 1] = [number] * (n + 1 - start)
            start = None
    return found


def is_quoted(clause: Clause, quotation: Sequence[int]) -> bool:
    """Whether the whole clause stands in one quotation."""
    number = quotation[clause.first]
    return bool(number) and quotation[clause.last] == number


def is_elliptic(tokens: Sequence[Token], clause: Clause, *, is_first: bool) -> bool:
    """Whether a clause lacks a verb or a subject that it shares with the one before.

    ``is_first`` says that there is none before. A question, a command or who speaks (", sagt sie")
    begins with its verb too, and is whole.
    """
    if clause.kind == "infinitive":
        return False
    if clause.finite is None:
        return True
    if clause.kind == "main":
        is_command = (tokens[clause.finite].tag or "").endswith("IMP")
        return not (is_first or is_command or _has_subject(tokens, clause))
    if clause.connector is not None:
        return False
    return clause.kind == "relative" or not _has_subject(tokens, clause)


def _has_subject(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether something can be the subject; behind *und* and the verb only a pronoun surely is."""
    finite = tokens[clause.finite or 0]
    is_shared = clause.kind == "main" and clause.connector is not None
    if is_shared and clause.start == clause.finite:
        behind = tokens[clause.start + 1 : clause.start + 2]
        return any(token.text in _SUBJECTS for token in behind)
    return bool(nominatives(tokens, clause.first, clause.last + 1, finite))
