"""Two main clauses joined by *und*, *aber* …, made into two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from leichtsprache.document import Clause
from leichtsprache.rewrite.fields import front_subject
from leichtsprache.rewrite.noun_phrases import again
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, compose


def split_coordination(source: Source, connectors: Mapping[str, str]) -> Iterator[Rewrite]:
    """Yield the two sentences for each join of main clauses by one of ``connectors``.

    ``connectors`` maps the joining word (or a comma) to the word that opens the second sentence
    (or ``""``). A subject that both clauses share is said again in the second.
    """
    mains = [each for each in source.sentence.clauses or () if each.kind == "main"]
    for first, second in pairwise(mains):
        join = second.first if second.connector is not None else second.first - 1
        opening = connectors.get(source.tokens[join].text.lower())
        if opening is not None:
            span = clause_span(source, second.first, second.last)
            yield Rewrite(span, _split(source, first, second, opening) or ())


def _split(source: Source, first: Clause, second: Clause, opening: str) -> tuple[str, ...] | None:
    if not (first.certain and second.certain) or first.finite is None or second.finite is None:
        return None
    if first.first >= first.finite:  # a question, a command or a condition
        return None
    if _shares_verb(source, first, second):
        return None
    if opening and source.tokens[second.first - 1].tag != "$,":
        return None  # "Anna aber blieb": no join
    start = second.first if second.connector is None else second.connector + 1
    subject = ""
    if start == second.finite:
        shared = _shared_subject(source, first)
        if shared is None:
            return None
        subject = shared
    before = compose(source.text(0, second.first))
    after = compose(opening, subject, source.text(start, source.end))
    return before, after


def _shares_verb(source: Source, first: Clause, second: Clause) -> bool:
    """Whether a verb at the end holds for both: "A wurde gestern und B wurde heute gefunden"."""
    has_predicate = source.tokens[first.last].tag == "ADJD"  # "ist kurz"
    if len(first.verbs) > 1 or len(second.verbs) == 1 or has_predicate:
        return False
    lemmas = {source.tokens[each.finite or 0].lemma for each in (first, second)}
    return len(lemmas) == 1


def _shared_subject(source: Source, clause: Clause) -> str | None:
    """Return the subject of a clause, to be said again; ``None`` unless it stands in front.

    Another phrase in front (time, place) may hold for both clauses; the second would lose it.
    """
    subject = front_subject(source, clause)
    if subject is None or clause.finite is None:
        return None
    if clause.finite == clause.last:  # "Er kauft und verkauft Autos": the object is shared
        return None
    return again(source, subject, clause.finite)
