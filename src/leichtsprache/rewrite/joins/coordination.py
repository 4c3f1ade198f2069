"""Two main clauses joined by *und*, *aber* …, made into two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.phrases import nominatives, number_of
from leichtsprache.analyze.verbs import VERBS
from leichtsprache.document import Clause
from leichtsprache.rewrite.cut import subject_phrase
from leichtsprache.rewrite.fields import main_order
from leichtsprache.rewrite.joins.joined_verbs import split_verbs
from leichtsprache.rewrite.joins.scope import (
    bare_commas,
    follows_question,
    follows_request,
    has_condition,
    holds_when,
    is_paired,
    offers,
)
from leichtsprache.rewrite.joins.shared import Shared, said, shared
from leichtsprache.rewrite.marks import is_pause
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.reports import SAYING, TELLING, is_attributed, is_konjunktiv
from leichtsprache.rewrite.surface import Passage, compose

#: Behind the verb they say that a clause is against the one before.
_AGAINST = frozenset(("aber", "doch", "jedoch", "allerdings", "dagegen", "hingegen"))
_THEN_AGAINST = [["ADV", word] for word in ("aber", "jedoch", "allerdings")]
#: *solange, sooft, soweit* written apart open subordinate clauses.
_SO = (["so", "lange"], ["so", "oft"], ["so", "weit"], ["so", "bald"], ["so", "viel"])
_ASSUMING = frozenset(("vorausgesetzt", "angenommen", "gesetzt"))
#: What begins like this is answered by the next clause: "Kaum war er da, ging …".
_PAIRED = frozenset(("je", "kaum", "umso", "entweder", "weder", "sowohl", "teils", "erst"))
#: They may stand in front of the verb, or of the whole clause.
_ADVERBS = frozenset(("doch", "jedoch"))
#: A longer front before a verb without anything behind it is a subordinate clause in disguise.
_SHORT_FRONT = 3


def split_coordination(source: Passage, connectors: Mapping[str, str]) -> Iterator[Rewrite]:
    """Yield the two sentences for each join of main clauses, or of their verbs, by ``connectors``.

    ``connectors`` maps the joining word (or a comma) to the word that opens the second sentence
    (or ``""``). What both share is said again in the second.
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
    yield from split_verbs(source, connectors)


def _around(source: Passage, before: Clause, second: Clause) -> Clause:
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


def _split(source: Passage, first: Clause, second: Clause, opening: str) -> tuple[str, ...] | None:
    if follows_request(source, first, second) and opening != "oder":
        text = source.text(second.start, source.end)
        return _first_sentence(source, first, second), compose(opening, text)
    if not _can_part(source, first, second, opening):
        return None
    after = _second_sentence(source, first, second, opening)
    return (_first_sentence(source, first, second), after) if after else None


def _second_sentence(source: Passage, first: Clause, second: Clause, opening: str) -> str | None:
    """Return the second clause as a sentence; behind a condition it begins with *dann*."""
    start, word = second.start, source.tokens[second.first].text.lower()
    has_own = start != second.finite
    if has_own and has_condition(source, first):
        made = main_order(source, replace(second, last=source.end - 1))
        order = made and made.second("dann")
        return compose(*order) if order else None
    if has_own:
        return compose(opening, source.text(start, source.end))
    if _has_own_subject(source, second):  # "…, doch fehlte das Geld"
        return compose(word, source.text(start, source.end)) if word in _ADVERBS else None
    common = _shared(source, first, second)
    if common is None or _points_to_object(source, start):
        return None
    if has_condition(source, first):
        common = Shared(common.subject, "dann")
    return compose(opening, *said(source, common, start))


def _first_sentence(source: Passage, first: Clause, second: Clause) -> str:
    """Return the first sentence, of a contrast without the *zwar* that *aber* answers."""
    stop = second.first - is_pause(source, second.first - 1)
    is_contrast = any(token.text in _AGAINST for token in source.tokens[stop : second.last])
    at = next((n for n in range(stop) if source.tokens[n].text.lower() == "zwar"), stop)
    if not is_contrast or at:
        return compose(source.text(0, at if is_contrast else stop), source.text(at + 1, stop))
    phrase = subject_phrase(source, first)
    if first.finite != 1 or phrase is None or phrase.first != first.finite + 1:
        return compose(source.text(0, stop))
    behind = phrase.last + 1
    return compose(source.text(2, behind), source.text(1, 2), source.text(behind, stop))


def _has_own_subject(source: Passage, second: Clause) -> bool:
    """Whether a clause that begins with its verb has a subject of its own behind it."""
    if second.connector is None:
        return False
    return not second.elliptic or (
        source.tokens[second.connector].text.lower() in _ADVERBS and _may_have(source, second)
    )


def _may_have(source: Passage, second: Clause) -> bool:
    verb = source.tokens[second.start]
    found = nominatives(source.tokens, second.start, second.last + 1, verb)
    return bool(found) and "acc" not in objects_of(verb.lemma or "")


def _points_to_object(source: Passage, start: int) -> bool:
    """Whether *dieser* behind the join means what was said last, and not the subject said again."""
    return any(
        token.tag == "PDS" and following.tag != "$,"  # not "von dem, was …"
        for token, following in pairwise(source.tokens[start : source.end + 1])
    )


def _can_part(source: Passage, first: Clause, second: Clause, opening: str) -> bool:
    if not (first.certain and second.certain) or first.finite is None or second.finite is None:
        return False
    comma = second.first - 1
    has_comma = source.tokens[comma].tag == "$," or is_pause(source, comma)  # not "Anna aber blieb"
    is_joined = second.connector is not None or _is_free(source, first, second)
    if opening == "oder" and not (offers(source, first) and offers(source, second)):
        return False
    if is_paired(source, first.start, second.first) or is_attributed(source):
        return False
    if second.start != second.finite and follows_question(source):
        return False
    if not (is_joined if opening in ("", "oder") else has_comma):
        return False
    is_denied = source.tokens[first.start].tag == "PTKNEG"  # "Nicht er kommt, sondern sie geht"
    return (
        _is_statement(source, first)
        and not (is_denied and source.tokens[second.first].text == "sondern")
        and not _shares_verb(source, first, second)
        and not _is_reported(source, first)
        and (not has_condition(source, first) or (opening == "" and holds_when(source, first)))
        and _has_subject(source, second)
    )


def _is_statement(source: Passage, clause: Clause) -> bool:
    """Whether the first clause is no question, command, comparison or mere subordinate clause.

    One that begins with its verb may be a condition: "Regnet es, bleiben wir".
    """
    finite = clause.finite or 0
    opener = source.tokens[clause.first]
    is_closed = opener.tag != "KOUS" or source.tokens[finite - 1].text in (",", "dann")
    asks = source.tokens[clause.start].tag in ("PWAV", "PWS", "PWAT")
    first = source.tokens[0].text.lower()
    is_answered = first in _PAIRED or opener.text.lower() in _PAIRED
    is_answered &= not holds_when(source, clause)  # "Erst wenn …"
    return clause.first < finite and is_closed and not asks and not is_answered


def _is_free(source: Passage, first: Clause, second: Clause) -> bool:
    """Whether a clause behind a mere comma stands on its own.

    It does not if it says what somebody says or thinks ("er glaubt, das geht"; "er sagt, er sei
    krank"), names who speaks (", sagt er"), is put in between (", das zeigt die Umfrage, ") or ends
    with its verb (", so lange die Füße tragen").
    """
    finite = second.finite or 0
    if follows_request(source, first, second):
        return True
    if second.first >= finite:
        return _goes_on(source, second)
    if source.tokens[second.first].tag in ("KOUI", "KOUS"):
        return False  # its end is not known
    if bare_commas(source, finite, second.last):
        return False
    if any(source.tokens[each.first].text == "oder" for each in source.mains):
        return False  # "sie niesen, husten oder frieren": one of them is true
    mains = source.mains
    earlier = mains[: mains.index(first) + 1]  # "er denkt, das geht, also kommt er"
    lemmas = {source.tokens[n].lemma for each in earlier for n in each.verbs}
    before = source.tokens[second.first - 2].text.lower()
    is_so = [token.text for token in source.tokens[second.first : second.first + 2]] in _SO
    is_content = bool(lemmas & SAYING) or before in _ASSUMING
    is_end = finite == second.last
    # "A, B plant und baut": a subordinate clause
    is_shared = any(token.tag == "KON" for token in source.tokens[finite + 1 : finite + 2])
    is_final = is_shared or (is_end and finite - second.first > _SHORT_FRONT)
    return not (is_so or is_content or is_final or is_konjunktiv(source, finite))


def _goes_on(source: Passage, second: Clause) -> bool:
    """Whether a clause that begins with its verb goes on with the one before: "kommt, siegt und".

    It does if *und* goes on with one more, or *aber* behind the verb tells it apart.
    """
    start = second.first
    behind = source.tokens[start + 1 : start + 4]
    if len(behind) < 2:
        return False
    if source.tokens[start].lemma in SAYING or behind[0].tag in ("PPER", "PIS"):
        return False
    if behind[0].text in _AGAINST or [behind[0].tag, behind[1].text] in _THEN_AGAINST:
        return True
    mains = source.mains
    later = mains[mains.index(second) + 1 :][:1]
    is_series = any(
        each.start == each.finite and source.tokens[each.first].text == "und" for each in later
    )
    may_tell = source.tokens[start].lemma in TELLING or behind[0].tag == "NE"
    return is_series and (second.elliptic or not may_tell)


def _is_reported(source: Passage, clause: Clause) -> bool:
    """Whether the clause itself reports behind a comma: "er dachte, der Wolf wolle …"."""
    is_behind_comma = clause.first > 0 and source.tokens[clause.first - 1].tag == "$,"
    return is_behind_comma and is_konjunktiv(source, clause.finite or 0)


def _has_subject(source: Passage, clause: Clause) -> bool:
    """Whether something in the clause can be the subject, or it shares the one before."""
    finite = clause.finite or 0
    verb = source.tokens[finite]
    others = nominatives(source.tokens, clause.start, clause.last + 1, verb)
    return clause.start == finite or bool(others)


def _shares_verb(source: Passage, first: Clause, second: Clause) -> bool:
    """Whether a verb at the end holds for both: "A wurde gestern und B wurde heute gefunden"."""
    has_predicate = source.tokens[first.last].tag == "ADJD"  # "ist kurz"
    if len(first.verbs) > 1 or len(second.verbs) == 1 or has_predicate:
        return False
    lemmas = {source.tokens[each.finite or 0].lemma for each in (first, second)}
    return len(lemmas) == 1


def _shared(source: Passage, first: Clause, second: Clause) -> Shared | None:
    """Return what a clause that begins with its verb shares with the one before it."""
    if first.finite is None or second.start != second.finite:
        return None
    owner = _owner(source, first)
    commas = bare_commas(source, first.finite, first.last)
    if commas and all(token.tag != "KON" for token in source.tokens[commas[-1] : first.last]):
        return None  # "Er ist selten, leicht formbar und rostet nicht"
    own = source.tokens[first.finite + 1 : second.first]
    governs = "acc" in objects_of(source.tokens[first.finite].lemma or "")
    if governs and all(token.tag in VERBS | {"$,"} for token in own):
        return None  # "Er kauft und verkauft Autos": the object is shared
    if owner is None or not _agree(source, owner, second):
        return None
    if source.tokens[second.first].text.lower() in _ADVERBS and nominatives(
        source.tokens, second.start, second.last + 1, source.tokens[second.start]
    ):
        return None  # "doch wandte sich das Land ab"
    return shared(source, owner)


def _agree(source: Passage, first: Clause, second: Clause) -> bool:
    """Whether two finite verbs can have the same subject."""
    numbers = {number_of(source.tokens[each.finite or 0]) for each in (first, second)}
    return len(numbers) == 1


def _owner(source: Passage, clause: Clause) -> Clause | None:
    """Return the clause whose subject this one has: of "er kommt, sieht und siegt" the first."""
    mains = source.mains
    for each in reversed(mains[: mains.index(clause) + 1]):
        if not each.elliptic:
            return each
    return None
