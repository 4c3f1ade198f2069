"""Two complements that *und* joins at the end of a clause, said in two sentences."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.phrases import NounPhrase, phrase_at
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.constituents import part_at
from leichtsprache.grammar.prepositions import taken_apart
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.adjuncts.adjunct_words import words_of
from leichtsprache.rewrite.adjuncts.times import time_at
from leichtsprache.rewrite.joins.said_twice import NOT_TWICE, Pair, again, joins_bare, right
from leichtsprache.rewrite.joins.scope import follows_question
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.reports import is_attributed
from leichtsprache.rewrite.surface import Passage, compose

_PREPOSITIONS = frozenset(("APPR", "APPRART"))
#: Behind the second noun they are its own, if the first noun has an attribute as well.
_ATTRIBUTIVE = frozenset(
    ("von", "vom", "für", "über", "zu", "zum", "zur", "aus", "in", "im", "an", "am", "auf", "mit",
     "bei", "beim", "gegen", "um", "zwischen")
)  # fmt: skip
#: In front of the verb they belong to no pair behind it.
_HARMLESS_IN_FRONT = frozenset(("ohne", "oder", "wie"))
_COMPARING = frozenset(("mehr", "weniger", "eher", "sowohl", "lieber", "so", "nichts", "doppelt",
                        "öfter", "seltener", "früher", "später"))  # fmt: skip
#: What comes next in time opens the second sentence.
_NEXT = frozenset(("dann", "danach", "später", "anschließend", "schließlich"))
#: Shorter parts are read at once; two sentences are no easier then.
_LEAST, _LEAST_BOTH = 3, 6


def split_conjuncts(source: Passage) -> Iterator[Rewrite]:
    """Yield the two sentences for two complements joined by *und* at the end of the main clause.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Stadt baut ein neues Haus und einen großen Park."))
    >>> next(split_conjuncts(Passage(document, document.sentences[0]))).sentences
    ('Die Stadt baut ein neues Haus.', 'Die Stadt baut auch einen großen Park.')
    """
    clause = statement(source)
    pair = _pair(source, clause) if clause else None
    said = again(source, pair) if pair else None
    if pair is None or said is None:
        return
    before = compose(source.text(0, pair.join), right(source, pair.clause))
    yield Rewrite(clause_span(source, pair.join, pair.last), (before, said))


def statement(source: Passage) -> Clause | None:
    """Return the only main clause, if it states a fact of each of two things, and no condition."""
    clause = source.mains[0] if len(source.mains) == 1 else None
    if clause is None or not clause.certain or clause.quoted or clause.elliptic or clause.first:
        return None
    predicate = clause.predicate
    if predicate is None or predicate.negation or predicate.mood not in ("ind", "subj2"):
        return None
    is_told = not is_attributed(source) and not follows_question(source)
    others = [each for each in source.dependents if each.kind != "relative"]
    is_asked = source.tokens[-1].text in "?!:…" or clause.finite == clause.first
    is_asked |= _is_joint(source, clause)
    return clause if is_told and not (others or is_asked) else None


def _is_joint(source: Passage, clause: Clause) -> bool:
    """Whether two things may be meant together: *zwischen A und B*, *verbindet A und B*."""
    words = {token.text.lower() for token in source.tokens}
    front = {token.text.lower() for token in source.tokens[: clause.finite]}
    behind = {token.text.lower() for token in source.tokens[(clause.finite or 0) + 1 :]}
    lemmas = {(source.tokens[n].lemma or "").lower() for n in clause.verbs}
    harmless = (front & _HARMLESS_IN_FRONT) - behind
    if not _compares(source):
        harmless = harmless | {"als"}  # "als Politikerin"
    return bool((words - harmless) & words_of("joint") or lemmas & words_of("joining"))


def _compares(source: Passage) -> bool:
    """Whether *als* may compare: "größer als", "mehr Geld als", "etwas anderes als"."""
    last = max((n for n, each in enumerate(source.tokens) if each.text == "als"), default=0)
    return any(
        (token.morph is not None and token.morph.degree == "cmp")
        or token.text.lower() in _COMPARING
        or token.text.lower().startswith("ander")
        for token in source.tokens[:last]
    )


def _pair(source: Passage, clause: Clause) -> Pair | None:
    """Return the two complements, if it is sure what *und* joins."""
    end = _end(source, clause)
    inside = [n for each in source.dependents for n in range(each.first, each.last + 1)]
    joins = [
        n for n in range((clause.finite or 0) + 1, end)
        if source.tokens[n].tag == "KON" and n not in inside
    ]  # fmt: skip
    joins = [n for n in joins if not joins_bare(source, n)] if len(joins) > 1 else joins
    if len(joins) != 1 or source.tokens[joins[0]].text not in ("und", "sowie"):
        return None
    (join,) = joins
    start = _start(source, join + 1)
    second = _second(source, start, end)
    first = _first(source, clause, (join, start), second) if second else None
    if first is None or second is None:
        return None
    if not _is_like(source, clause, first, join, second):
        return None
    if join - first.first < _LEAST or _last(source, end) - first.first < _LEAST_BOTH:
        return None
    word = source.tokens[first.first].text if first.kind == "PP" else ""
    has_own = source.tokens[start].tag in _PREPOSITIONS
    return Pair(clause, first.first, join, start, end - 1, "" if has_own else _bare(word))


def _start(source: Passage, first: int) -> int:
    """Return where a complement begins behind its own time, if it has one, and *auch*."""
    time = time_at(source, first)
    start = time.last + 1 if time else first + (source.tokens[first].text in _NEXT)
    return start + (start > first and source.tokens[start].text == "auch")


def _end(source: Passage, clause: Clause) -> int:
    """Return where the middle of the clause ends: before the last verbs, or a relative clause."""
    verbs = [n for n in clause.verbs if n > (clause.finite or 0)]
    behind = [each.first - 1 for each in source.dependents if each.last + 1 >= source.end]
    return min([*verbs, *behind, source.end])


def _last(source: Passage, end: int) -> int:
    """Return the last token of the second complement, with its relative clause."""
    return max([end - 1, *(each.last for each in source.dependents if each.first > end)])


def _second(source: Passage, start: int, end: int) -> NounPhrase | None:
    """Return the noun phrase behind *und*, if it fills all up to ``end`` with its attributes."""
    is_led = source.tokens[start].tag in _PREPOSITIONS
    phrase = phrase_at(source.tokens, start + 1 if is_led else start)
    if phrase is None or source.tokens[phrase.head].tag != "NN" or phrase.last >= end:
        return None
    inner = [source.tokens[n] for n in range(start, end) if not joins_bare(source, n)]
    is_plain = not any(
        token.tag in NOT_TWICE or token.text.lower().startswith(("kein", "dessen", "deren"))
        for token in inner
    )
    is_time = time_at(source, start) is not None
    is_short = len(inner) > 1 and not is_time
    return phrase if is_plain and is_short and _is_filled(source, phrase.last + 1, end) else None


def _is_filled(source: Passage, start: int, end: int) -> bool:
    """Whether only genitives and prepositional phrases stand here that belong to a noun before."""
    while start < end:
        if source.tokens[start].tag == "KON" and joins_bare(source, start):
            start += 2
            continue
        each = phrase_from(source.sentence, start)
        if each is None or each.last >= end or time_at(source, start):
            return False
        is_own = source.tokens[start].text in _ATTRIBUTIVE or each.role in ("genitive", "name")
        if not is_own:
            return False
        start = each.last + 1
    return True


def _first(
    source: Passage, clause: Clause, at: tuple[int, int], second: NounPhrase
) -> Phrase | None:
    """Return the only phrase before *und* that the second can go on from; ``at`` are both."""
    join, start = at
    own = source.tokens[start]
    finite = clause.finite or 0
    before = [
        each for each in source.sentence.phrases or ()
        if finite < each.first and each.last < join and not source.is_dependent(each.first)
    ]  # fmt: skip
    if own.tag in _PREPOSITIONS:
        fitting = [each for each in before if each.kind == "PP"
                   and _bare(source.tokens[each.first].text) == _bare(own.text)]  # fmt: skip
        found = fitting[0] if len(fitting) == 1 else None
    else:
        fitting = [each for each in before if _agree(source, each, second)]
        found = max(fitting, key=lambda each: each.first, default=None)
    if found is None or found.role is not None or found.head == clause.subject:
        return None
    return found if _is_next(source, clause, found, join) else None


def _agree(source: Passage, phrase: Phrase, second: NounPhrase) -> bool:
    """Whether a phrase before *und* can stand in the same case as the noun behind it."""
    start = phrase.first + (phrase.kind == "PP")
    own = phrase_at(source.tokens, start)
    cases = {each.case for each in phrase.options} or set(own.cases if own else ())
    return not cases or bool(cases & second.cases)


def _is_next(source: Passage, clause: Clause, phrase: Phrase, join: int) -> bool:
    """Whether only attributes stand between a complement and *und*, and it belongs to the verb."""
    between = source.tokens[phrase.head : join]
    if any(token.tag in ("ADV", "ADJD", "PROAV", "VVPP") for token in between):
        return False
    is_apart = phrase.kind == "NP" or _is_apart(source, clause, phrase.first)
    return is_apart and time_at(source, phrase.first) is None


def _is_apart(source: Passage, clause: Clause, start: int) -> bool:
    """Whether a preposition opens a part of its own: it belongs to no noun before it."""
    if source.tokens[start - 1].tag not in ("NN", "NE"):
        return True
    before = next((each for each in source.sentence.phrases or ()
                   if each.last == start - 1 and each.role is None), None)  # fmt: skip
    part = part_at(source.sentence, clause, before.first) if before else None
    return part is not None and part.last == start - 1


def _is_like(source: Passage, clause: Clause, first: Phrase, join: int, second: NounPhrase) -> bool:
    """Whether each of the two has its own article and attributes, so that none is shared."""
    is_owned = [first.head + 1 < join, _has_attribute(source, second)]
    if is_owned[1] and not is_owned[0]:
        return False
    if source.tokens[clause.finite or 0].lemma in COPULAS and len(clause.verbs) == 1:
        return True  # "eine Insel im Meer und Mitglied im Bund"
    start = first.first + (first.kind == "PP")
    heads = [source.tokens[start].tag, source.tokens[second.first].tag]
    is_led = [each in DETERMINERS | {"CARD"} for each in heads]
    is_contracted = source.tokens[first.first].tag == "APPRART"
    is_led[0] |= is_contracted
    is_led[1] |= source.tokens[second.first - 1].tag == "APPRART"
    return is_led[0] == is_led[1] and (heads[0], heads[1]) != ("ADJA", "NN")


def _has_attribute(source: Passage, phrase: NounPhrase) -> bool:
    after = phrase.last + 1
    return after < source.end and (
        source.tokens[after].tag in (*_PREPOSITIONS, *DETERMINERS, "ADJA", "NN")
    )


def _bare(word: str) -> str:
    parts = taken_apart(word)
    return parts[0] if parts else word.lower()
