"""Two main clauses joined by *und*, *aber* …, made into two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from leichtsprache.analyze.phrases import nominatives
from leichtsprache.analyze.verbs import VERBS, is_subjunctive
from leichtsprache.document import Clause
from leichtsprache.rewrite.fields import front_subject
from leichtsprache.rewrite.noun_phrases import again
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, compose

#: What stands behind these and a comma is what is said or thought.
_SAYING = frozenset(
    ("sagen", "glauben", "denken", "meinen", "finden", "hoffen", "wissen", "behaupten", "erklären",
     "betonen", "mitteilen", "berichten", "vorwerfen", "fürchten", "erzählen", "schreiben", "rufen",
     "antworten", "fragen", "versichern", "vermuten", "annehmen", "wünschen", "bedauern", "klagen",
     "ankündigen", "versprechen", "wetten", "schwören", "fordern", "vorschlagen", "sehen", "merken")
)  # fmt: skip

#: *solange, sooft, soweit* written apart open subordinate clauses.
_SO = (["so", "lange"], ["so", "oft"], ["so", "weit"], ["so", "bald"], ["so", "viel"])
_CONDITIONS = frozenset(("wenn", "falls", "sofern", "soweit", "solange", "sobald", "sooft"))
_ASSUMING = frozenset(("vorausgesetzt", "angenommen", "gesetzt"))
#: A longer front before a verb without anything behind it is a subordinate clause in disguise.
_SHORT_FRONT = 3


def split_coordination(source: Source, connectors: Mapping[str, str]) -> Iterator[Rewrite]:
    """Yield the two sentences for each join of main clauses by one of ``connectors``.

    ``connectors`` maps the joining word (or a comma) to the word that opens the second sentence
    (or ``""``). A subject that both clauses share is said again in the second.
    """
    for before, second in pairwise(source.mains):
        first = _around(source, before, second)
        join = second.first if second.connector is not None else second.first - 1
        opening = connectors.get(source.tokens[join].text.lower())
        is_content = source.tokens[join].text == "," and not _is_free(source, first, second)
        if opening is not None and not is_content:
            span = clause_span(source, second.first, second.last)
            sentences = _split(source, first, second, opening) or ()
            yield Rewrite(span, sentences, is_certain=first.certain and second.certain)


def _around(source: Source, before: Clause, second: Clause) -> Clause:
    """Return the clause that the second goes on with: not what is only reported in between.

    "Er dachte, es sei spät, und lief weg": who thought so ran.
    """
    mains = source.mains
    number = mains.index(before)
    is_own = second.connector is None or second.start != second.finite
    if is_own or not number or not _is_reported(source, before):
        return before
    has_comma = source.tokens[second.first - 1].tag == "$,"
    return mains[number - 1] if has_comma else before


def _split(source: Source, first: Clause, second: Clause, opening: str) -> tuple[str, ...] | None:
    if not _can_part(source, first, second, opening):
        return None
    start = second.start
    subject: str | None = ""
    if start == second.finite:
        subject = _shared_subject(source, first, second)
    if subject is None or (subject and _points_to_object(source, start)):
        return None
    before = compose(source.text(0, second.first))
    return before, compose(opening, subject, source.text(start, source.end))


def _points_to_object(source: Source, start: int) -> bool:
    """Whether *dieser* behind the join means what was said last, and not the subject said again."""
    return any(token.tag == "PDS" for token in source.tokens[start : source.end])


def _can_part(source: Source, first: Clause, second: Clause, opening: str) -> bool:
    if not (first.certain and second.certain) or first.finite is None or second.finite is None:
        return False
    has_comma = source.tokens[second.first - 1].tag == "$,"  # not "Anna aber blieb"
    if not (
        has_comma if opening else second.connector is not None or _is_free(source, first, second)
    ):
        return False
    return (
        _is_statement(source, first)
        and not _shares_verb(source, first, second)
        and not _is_reported(source, first)
        and not _has_condition(source, first)
        and _has_subject(source, second)
    )


def _is_statement(source: Source, clause: Clause) -> bool:
    """Whether the first clause is no question, command, comparison or mere subordinate clause.

    One that begins with its verb may be a condition: "Regnet es, bleiben wir".
    """
    finite = clause.finite or 0
    opener = source.tokens[clause.first]
    is_closed = opener.tag != "KOUS" or source.tokens[finite - 1].tag == "$,"
    return clause.first < finite and is_closed and opener.text.lower() != "je"


def _has_condition(source: Source, clause: Clause) -> bool:
    """Whether a condition in front may hold for what follows as well: "Regnet es, dann …"."""
    leading = source.mains[0]
    openers = (source.tokens[each.connector].text.lower() for each in source.dependents
               if each.first == clause.start and each.connector is not None)  # fmt: skip
    return leading.first == leading.finite or any(each in _CONDITIONS for each in openers)


def _is_free(source: Source, first: Clause, second: Clause) -> bool:
    """Whether a clause behind a mere comma stands on its own.

    It does not if it says what somebody says or thinks ("er glaubt, das geht"; "er sagt, er sei
    krank"), names who speaks (", sagt er"), is put in between (", das zeigt die Umfrage, ") or ends
    with its verb (", so lange die Füße tragen").
    """
    finite = second.finite or 0
    if second.first >= finite or _bare_commas(source, finite, second.last):
        return False
    if any(source.tokens[each.first].text == "oder" for each in source.mains):
        return False  # "sie niesen, husten oder frieren": one of them is true
    lemmas = {source.tokens[n].lemma for n in first.verbs}
    before = source.tokens[second.first - 2].text.lower()
    is_so = [token.text for token in source.tokens[second.first : second.first + 2]] in _SO
    is_content = bool(lemmas & _SAYING) or before in _ASSUMING
    is_final = finite == second.last and finite - second.first > _SHORT_FRONT
    return not (is_so or is_content or is_final or _is_konjunktiv(source, finite))


def _is_reported(source: Source, clause: Clause) -> bool:
    """Whether the clause itself reports behind a comma: "er dachte, der Wolf wolle …"."""
    is_behind_comma = clause.first > 0 and source.tokens[clause.first - 1].tag == "$,"
    return is_behind_comma and _is_konjunktiv(source, clause.finite or 0)


def _is_konjunktiv(source: Source, finite: int) -> bool:
    has_ich = any(token.text.lower() == "ich" for token in source.tokens)
    return not has_ich and is_subjunctive(source.tokens[finite])


def _has_subject(source: Source, clause: Clause) -> bool:
    """Whether something in the clause can be the subject, or it shares the one before."""
    finite = clause.finite or 0
    verb = source.tokens[finite]
    others = nominatives(source.tokens, clause.start, clause.last + 1, verb)
    return clause.start == finite or bool(others)


def _bare_commas(source: Source, start: int, stop: int) -> list[int]:
    """Return the commas that part no subordinate clause from its surroundings."""
    edges = {n for each in source.dependents for n in (each.first - 1, each.last + 1)}
    return [n for n in range(start, stop) if source.tokens[n].tag == "$," and n not in edges]


def _shares_verb(source: Source, first: Clause, second: Clause) -> bool:
    """Whether a verb at the end holds for both: "A wurde gestern und B wurde heute gefunden"."""
    has_predicate = source.tokens[first.last].tag == "ADJD"  # "ist kurz"
    if len(first.verbs) > 1 or len(second.verbs) == 1 or has_predicate:
        return False
    lemmas = {source.tokens[each.finite or 0].lemma for each in (first, second)}
    return len(lemmas) == 1


def _shared_subject(source: Source, clause: Clause, second: Clause) -> str | None:
    """Return the subject of a clause, to be said again; ``None`` unless it stands in front.

    Another phrase in front (time, place) may hold for both clauses; the second would lose it.
    """
    subject = front_subject(source, clause)
    if subject is None or clause.finite is None:
        return None
    commas = _bare_commas(source, clause.finite, clause.last)
    if commas and all(token.tag != "KON" for token in source.tokens[commas[-1] : clause.last]):
        return None  # "Er ist selten, leicht formbar und rostet nicht"
    own = source.tokens[clause.finite + 1 : second.first]
    if all(token.tag in VERBS | {"$,"} for token in own):
        return None  # "Er kauft und verkauft Autos": the object is shared
    return again(source, subject, clause.finite)
