"""Words that go in pairs: *nicht nur … sondern auch*, *sowohl … als auch*, *weder … noch*."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.phrases import number_of
from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.document import Clause
from leichtsprache.rewrite.joins.shared import shared
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

_ONLY = frozenset(("nur", "allein", "bloß"))
_NEGATIONS = frozenset(("nicht", "nie", "niemand", "nichts", "kaum"))
#: What can be denied by *nicht* where it stands: how something is, when, where, with what.
_DENIABLE = frozenset(("ADJD", "ADV", "APPR", "APPRART"))
_LONGEST_MIDDLE = 3
_LONG = 21


def split_pairs(source: Passage) -> Iterator[Rewrite]:
    """Yield what says the same as a sentence with paired words, without the pair."""
    words = [token.text.lower() for token in source.tokens]
    for n, word in enumerate(words[:-1]):
        found: tuple[int, tuple[str, ...] | None] | None = None
        if word == "nicht" and words[n + 1] in _ONLY:
            found = _not_only(source, words, n)
        elif word == "sowohl":
            found = _as_well_as(source, words, n)
        elif word == "weder":
            found = _neither(source, words, n)
        if found:
            last, sentences = found
            yield Rewrite(clause_span(source, n, last), sentences or ())


def _not_only(
    source: Passage, words: list[str], at: int
) -> tuple[int, tuple[str, ...] | None] | None:
    """Dissolve "nicht nur A, sondern auch B": A und auch B."""
    second = _place(words, "sondern", at)
    if second is None:
        return _and_also(source, words, at)
    if source.tokens[second - 1].tag != "$,":
        return None
    also = _place(words, "auch", second)
    if also is None or words.count("sondern") > 1:
        return None
    main = _opened(source, second)
    is_apart = main is None and (also != second + 1 or not _holds_both(source, at + 2, second))
    opens = source.tokens[at + 2].tag in (*FINITE, "KOUS", "KOUI") or "KOUS" in (
        source.tokens[second + 1].tag, source.tokens[also + 1].tag)  # fmt: skip
    is_long = main is None and _stays_long(source)
    is_unsure = is_long or (main is not None and not (main.certain and _is_opened(main)))
    if is_apart or opens or is_unsure or not _is_even(source, at + 2, second - 1):
        return also, None
    before = f"{source.text(0, at)} {source.text(at + 2, second - 1)}"
    if main is not None and main.start != main.finite:
        return also, (compose(before), compose(source.text(second + 1, source.end)))
    comma = "," if _closes_clause(source, second - 2) else ""
    return also, (compose(before + comma, "und", source.text(second + 1, source.end)),)


def _and_also(source: Passage, words: list[str], at: int) -> tuple[int, tuple[str, ...]] | None:
    """Part "Es geht nicht nur um A, es geht auch um B" at its comma."""
    first, second = (*source.mains[:2], None, None)[:2]
    if first is None or second is None or len(source.mains) > 2 or source.dependents:
        return None
    also = _place(words, "auch", second.first)
    is_parted = source.tokens[second.first - 1].tag == "$," and second.connector is None
    is_sure = first.certain and second.certain and second.subject is not None
    has_only = (first.finite or at) < at < second.first and second.first != second.finite
    if also is None or not (is_parted and is_sure and has_only):
        return None
    before = f"{source.text(0, at)} {source.text(at + 2, second.first)}"
    return also, (compose(before), compose(source.text(second.first, source.end)))


def _as_well_as(
    source: Passage, words: list[str], at: int
) -> tuple[int, tuple[str, ...] | None] | None:
    """Dissolve "sowohl A als auch B": A und B."""
    second = next(
        (n for n in range(at, len(words) - 2)
         if words[n] in ("als", "wie") and words[n + 1] == "auch"), None)  # fmt: skip
    if second is None:
        return None
    is_denied = any(word in _NEGATIONS or word.startswith("kein") for word in words[:at])
    has_more = any(token.tag == "KON" for token in source.tokens[at + 1 : second])
    is_longer = _goes_on(source, second + 2)
    if is_denied or has_more or is_longer or not _holds_both(source, at + 1, second):
        return second + 1, None
    if _stays_long(source) or not _is_even(source, at + 1, second):
        return second + 1, None
    first = f"{source.text(0, at)} {source.text(at + 1, second)}"
    return second + 1, (compose(first, "und", source.text(second + 2, source.end)),)


def _neither(
    source: Passage, words: list[str], at: int
) -> tuple[int, tuple[str, ...] | None] | None:
    """Dissolve "weder A noch B": nicht A, auch nicht B."""
    second = _place(words, "noch", at)
    if second is None:
        return None
    clause = source.mains[0] if len(source.mains) == 1 else None
    if clause is None or source.dependents or words.count("noch") > 1 or not clause.certain:
        return second, None
    return second, _denied_twice(source, clause, at, second)


def _denied_twice(source: Passage, clause: Clause, at: int, second: int) -> tuple[str, ...] | None:
    finite = clause.finite or 0
    common = shared(source, clause)
    is_front = clause.start == 0 and 0 < finite < at <= finite + 1 + _LONGEST_MIDDLE
    if common is None or common.front or not is_front or clause.subject is None:
        return None
    if clause.subject > finite or any(t.tag == "$," for t in source.tokens[:second]):
        return None
    closing = [n for n in clause.verbs if n > second]
    stop = closing[0] if closing and closing[0] > second + 1 else source.end
    things = [_denied(source, at + 1, second), _denied(source, second + 1, stop)]
    if None in things or (closing and closing[-1] + 1 != source.end):
        return None
    tail, lead = source.text(stop, source.end), source.text(finite, at)
    first = compose(source.text(0, at), things[0] or "", tail)
    return first, compose(common.subject, lead, "auch", things[1] or "", tail)


def _denied(source: Passage, first: int, stop: int) -> str | None:
    """Return a part of a sentence denied: *nicht am Montag*, *keinen Garten*."""
    tokens = source.tokens[first:stop]
    if not tokens or any(token.tag in ("KON", "$,", "$(") for token in tokens):
        return None
    word = tokens[0].text
    text = source.text(first, stop)
    if tokens[0].tag == "ART" and word.startswith("ein"):
        return f"k{text}"
    is_verb = len(tokens) == 1 and tokens[0].tag == "VVINF"
    return f"nicht {text}" if is_verb or tokens[0].tag in _DENIABLE else None


def _place(words: list[str], word: str, start: int) -> int | None:
    return words.index(word, start) if word in words[start:] else None


def _opened(source: Passage, position: int) -> Clause | None:
    """Return the main clause that the word at a position opens."""
    return next((each for each in source.mains if each.connector == position), None)


def _stays_long(source: Passage) -> bool:
    """Whether the sentence would be long without the pair as well: that is no gain."""
    return len(source.sentence.words) > _LONG


def _is_opened(clause: Clause) -> bool:
    """Whether a clause begins with its verb, or with its subject."""
    finite = clause.finite or 0
    return clause.start == finite or (clause.subject is not None and clause.subject < finite)


def _holds_both(source: Passage, first: int, second: int) -> bool:
    """Whether both parts stand in the same clauses, with no finite verb between them."""
    clauses = source.sentence.clauses or ()
    own = [{n for n, c in enumerate(clauses) if c.first <= at <= c.last} for at in (first, second)]
    return own[0] == own[1] and not any(
        each.finite is not None and first <= each.finite < second for each in clauses
    )


def _is_even(source: Passage, first: int, stop: int) -> bool:
    """Whether the verb agrees with both parts, if they are the subject."""
    for each in source.sentence.clauses or ():
        is_subject = each.subject is not None and first <= each.subject < stop
        is_open = each.finite is None or first <= each.finite < stop
        if is_subject and not is_open and number_of(source.tokens[each.finite or 0]) == "sg":
            return False
        if is_subject and is_open and each.kind == "main" and each.first >= first - 2:
            return False  # "Nicht nur die Mieten steigen, …"
    return bool(source.mains)


def _closes_clause(source: Passage, position: int) -> bool:
    return any(each.last == position for each in source.dependents)


def _goes_on(source: Passage, start: int) -> bool:
    """Whether *und* joins more to the second part, so that it is not clear what goes with what."""
    for n in range(start, source.end):
        token = source.tokens[n]
        if token.tag in ("$,", *VERBS):
            return False
        if token.tag == "KON":
            return True
    return False
