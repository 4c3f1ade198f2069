"""A main clause whose front is taken out: something else takes its place."""

from __future__ import annotations

from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import belongs_to_verb, phrase_from
from leichtsprache.grammar.clause_view import View
from leichtsprache.rewrite.adjuncts.adjunct_words import ends_as, words_of
from leichtsprache.rewrite.adjuncts.times import time_at
from leichtsprache.rewrite.surface import Passage, compose

#: Behind somebody who acts these begin another part of the clause; behind a single person more do.
_APART = frozenset(("nach", "durch", "wegen", "um", "seit", "ab", "bis", "während", "trotz"))
#: What often belongs to the noun before, even where the verb could take it.
_ATTRIBUTIVE = frozenset(("mit", "von", "vom", "für", "in", "im", "zu", "zum", "zur", "aus"))
_FROM = frozenset(("gegen", "bei", "beim", "auf"))
_PRONOUNS = frozenset(("PPER", "PIS", "PDS"))
_INDEFINITE = frozenset(("einige", "mehrere", "viele", "zahlreiche", "verschiedene", "manche"))


def new_front(source: Passage, clause: Clause) -> str | None:
    """Return a main clause up to the end of the sentence, with another front than its own.

    Best is the subject; else what stands behind the verb and has a sure end; else *es*. ``None``
    where there is nothing sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("2015 hat sich der Verein gegründet."))
    >>> new_front(Passage(document, document.sentences[0]), document.sentences[0].clauses[0])
    'Der Verein hat sich gegründet.'
    """
    if clause.finite is None or clause.subject is None:
        return None
    view = View(source.sentence, clause, source.end)
    start = clause.finite + 1
    light = view.light_end(start, source.end)
    finite = source.text(clause.finite, start)
    found = _subject(source, view, light) or _adverbial(source, view, light)
    if found is None:
        is_filled = light == start and _takes_es(source, clause, start)
        return compose("es", finite, source.text(start, source.end)) if is_filled else None
    first, last = found
    front, middle = source.text(first, last + 1), source.text(start, light)
    return compose(front, finite, middle, source.text(last + 1, source.end))


def _subject(source: Passage, view: View, start: int) -> tuple[int, int] | None:
    """Return the subject that begins at a token, if it is sure and has a sure end."""
    if start >= view.stop or not _is_sure(view):
        return None
    if view.clause.subject == start and view.tokens[start].tag in _PRONOUNS:
        return start, start
    counted = _compared(source, view, start)
    if counted:
        return counted
    found = view.subject_in(view.part(start, view.stop)) or _actor(source, view.clause, start)
    return None if found and _may_go_on(source, view, *found) else found


def _compared(source: Passage, view: View, start: int) -> tuple[int, int] | None:
    """Return a counted subject such as *mehr als 200 Menschen*, if its end is sure."""
    if source.text(start, start + 2) not in ("mehr als", "weniger als"):
        return None
    phrase = phrase_from(source.sentence, start + 2)
    is_counted = phrase is not None and view.tokens[phrase.first].tag == "CARD"
    if phrase is None or not is_counted or phrase.head != view.clause.subject:
        return None
    goes_on = phrase.last != phrase.head or _may_go_on(source, view, phrase.first, phrase.last)
    return None if goes_on else (start, phrase.last)


def _may_go_on(source: Passage, view: View, first: int, last: int) -> bool:
    """Whether the subject ends elsewhere: "hat ein Gericht Siemens verurteilt"."""
    after = view.tokens[last + 1].text if last + 1 < view.stop else ""
    if after == "wegen" and ends_as(view.tokens[last].text, "blame"):
        return True  # "der Streit wegen der Miete"
    is_open = bool(after) and view.tokens[last + 1].tag in ("APPR", "APPRART")
    takes = is_open and after not in _ATTRIBUTIVE
    takes = takes and belongs_to_verb(source.sentence, view.clause, view.tokens[last], last + 1)
    if is_open and not (takes or _is_closed(source, first, last)):
        return True  # "der Kurs für Menschen mit Kindern"
    is_named = last > first and view.tokens[last].tag == "NE" and view.tokens[last - 1].tag == "NN"
    return is_named and view.tokens[first].tag in ("ART", "PIAT", "CARD", "PPOSAT")


def _is_closed(source: Passage, first: int, last: int) -> bool:
    """Whether a preposition behind a noun opens another part: it is somebody, or a time follows."""
    token, word = source.tokens[last], source.tokens[last + 1].text
    phrase = phrase_from(source.sentence, first)
    is_known = ends_as(token.text, "holder") or ends_as(token.text, "person")
    is_somebody = phrase is not None and phrase.last == last and is_known
    is_name = token.tag in ("NE", *_PRONOUNS)
    return is_name or is_somebody or word in _APART or time_at(source, last + 1) is not None


def _is_sure(view: View) -> bool:
    """Whether nothing else can be the subject, or it is somebody who stands before an object."""
    clause = view.clause
    if clause.subject_certain or clause.subject is None:
        return clause.subject_certain
    head = view.tokens[clause.subject]
    return head.tag == "NN" and ends_as(head.text, "holder") and not view.has_rivals()


def _actor(source: Passage, clause: Clause, start: int) -> tuple[int, int] | None:
    """Return a subject that acts, and behind it something that is no part of it."""
    phrase = phrase_from(source.sentence, start)
    if phrase is None or phrase.kind != "NP" or phrase.head != clause.subject:
        return None
    head, after = source.tokens[phrase.head].text, phrase.last + 1
    if after >= source.end or source.tokens[phrase.last].tag not in ("NN", "NE"):
        return None
    is_apart = source.tokens[after].text in (_APART | (_FROM if ends_as(head, "person") else set()))
    is_apart |= ends_as(head, "holder") and time_at(source, after) is not None
    is_known = ends_as(head, "holder") or ends_as(head, "person")
    return (phrase.first, phrase.last) if is_known and is_apart else None


def _adverbial(source: Passage, view: View, start: int) -> tuple[int, int] | None:
    """Return a time or another prepositional phrase that begins at a token."""
    time = time_at(source, start) if start < view.stop else None
    if time is not None:
        return time.first, time.last
    part = view.part(start, view.stop)
    if part is not None and part.phrase is None:  # an adverb such as *dann*
        return part.first, part.last
    if part is None or part.phrase is None or part.phrase.kind != "PP":
        return None
    after = source.tokens[part.last + 1] if part.last + 1 < view.stop else None
    is_long = after is not None and after.tag in ("APPR", "APPRART")  # "bei dem Unfall auf der …"
    is_noun = source.tokens[part.phrase.head].tag in ("NN", "NE") and not is_long
    return (part.first, part.last) if is_noun and part.first == part.phrase.first else None


def _takes_es(source: Passage, clause: Clause, start: int) -> bool:
    """Whether *es* can fill the front: "Es wurden neue Häuser in der Stadt gebaut."."""
    phrase = phrase_from(source.sentence, start)
    if phrase is None or phrase.head != clause.subject or source.tokens[phrase.head].tag != "NN":
        return False
    first = source.tokens[phrase.first]
    word = first.text.lower()
    is_open = first.tag in ("CARD", "ADJA") or word.startswith("ein") or word in _INDEFINITE
    lemmas = {(source.tokens[n].lemma or "").lower() for n in clause.verbs}
    is_passive = clause.predicate is not None and clause.predicate.passive == "werden"
    return is_open and (is_passive or bool(lemmas & words_of("appearing")))
