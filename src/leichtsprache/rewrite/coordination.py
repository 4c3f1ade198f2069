"""Two main clauses joined by *und*, *aber* …, made into two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from leichtsprache.analyze.verbs import VERBS, is_subjunctive
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
    if not _can_part(source, first, second, opening):
        return None
    start = second.first if second.connector is None else second.connector + 1
    subject: str | None = ""
    if start == second.finite:
        subject = _shared_subject(source, first)
    if subject is None:
        return None
    before = compose(source.text(0, second.first))
    return before, compose(opening, subject, source.text(start, source.end))


def _can_part(source: Source, first: Clause, second: Clause, opening: str) -> bool:
    if not (first.certain and second.certain) or first.finite is None or second.finite is None:
        return False
    is_statement = first.first < first.finite  # no question, command or condition
    is_comparison = source.tokens[first.first].text.lower() == "je"
    has_comma = source.tokens[second.first - 1].tag == "$,"  # not "Anna aber blieb"
    is_joined = has_comma if opening else second.connector is not None or _is_free(source, second)
    return (
        is_statement and is_joined and not is_comparison and not _shares_verb(source, first, second)
    )


def _is_free(source: Source, clause: Clause) -> bool:
    """Whether a clause behind a mere comma stands on its own.

    It does not if it reports ("er sagt, er sei krank"), names who speaks (", sagt er") or is put in
    between (", das zeigt die Umfrage, ").
    """
    finite = clause.finite or 0
    has_front = clause.first < finite
    inner = [each for each in source.sentence.clauses or () if each.kind != "main"]
    edges = {each.first - 1 for each in inner} | {each.last + 1 for each in inner}
    commas = {n for n in range(finite, clause.last) if source.tokens[n].tag == "$,"}
    return has_front and commas <= edges and not is_subjunctive(source.tokens[finite])


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
    own = source.tokens[clause.finite + 1 : clause.last + 1]
    if all(token.tag in VERBS | {"$,"} for token in own):
        return None  # "Er kauft und verkauft Autos": the object is shared
    return again(source, subject, clause.finite)
