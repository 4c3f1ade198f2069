"""Marks that hide how a sentence is built: direct speech, insertions, dashes, lists."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.verbs import FINITE, is_subjunctive
from leichtsprache.parts import Clause
from leichtsprache.rewrite.reports import is_attributed
from leichtsprache.rewrite.surface import Passage, compose

#: What belongs together behind one of these is not sure; questions are said in another way.
_DISTURBING = frozenset("„“”\"»«›‹‚‘’`´'()[]{}-–—:;…/?!")
_DASHES = frozenset("-–—")
_ENDS = frozenset(".!?…")
_CLOSING = {
    "„": "“”\"", "“": "”", "»": "«", "«": "»", "‚": "‘’", "›": "‹", "‹": "›", "(": ")", "[": "]",
    '"': '"', "'": "'",
}  # fmt: skip


def is_plain(source: Passage) -> bool:
    """Whether the sentence is a statement whose marks do not hide how its parts belong together.

    Quotes and brackets do not as long as they close, hold no clause, and stand wholly inside or
    outside each clause: a title, an abbreviation. Nor does a dash between two numbers.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> def plain(text):
    ...     document = analyze()(Document(text))
    ...     return is_plain(Passage(document, document.sentences[0]))
    >>> plain("Er liest den „Kurier“ (jeden Tag)."), plain("Sie sagt „Ich komme“ und geht.")
    (True, False)
    """
    pairs = [*enclosed(source), *_dashed(source)]
    known = {n for first, last in pairs for n in range(first, last + 1)}
    stop = source.end if source.tokens[-1].text == "!" else len(source.tokens)
    marks = [
        n for n, token in enumerate(source.tokens[:stop]) if _DISTURBING.issuperset(token.text)
    ]
    known |= {n for n in marks if is_pause(source, n)}
    return all(n in known or _is_range(source, n) for n in marks) and not any(
        _hides(source, first, last) for first, last in pairs
    )


def is_pause(source: Passage, position: int) -> bool:
    """Whether a dash stands where a comma could: before the *und*, *aber* of a main clause."""
    is_dash = source.tokens[position].text in _DASHES
    return is_dash and any(each.connector == position + 1 for each in source.mains[1:])


def enclosed(source: Passage) -> Iterator[tuple[int, int]]:
    """Yield the positions of the marks of each quotation and bracket that closes again."""
    opened: list[int] = []
    for n, token in enumerate(source.tokens):
        if opened and token.text in _CLOSING[source.tokens[opened[-1]].text]:
            yield opened.pop(), n
        elif token.text in _CLOSING:
            opened.append(n)


def _dashed(source: Passage) -> Iterator[tuple[int, int]]:
    """Yield the two dashes of an insertion, if the sentence has no others: "Er – wie oft – kam"."""
    dashes = [
        n for n, token in enumerate(source.tokens)
        if token.text in _DASHES and not _is_range(source, n)
    ]  # fmt: skip
    if len(dashes) == 2:
        yield dashes[0], dashes[1]


def split_at_mark(source: Passage, offset: int) -> tuple[str, ...]:
    """Return the two sentences on both sides of a semicolon or dash; none where that is not sure.

    ``offset`` is where the mark stands in the document. Both sides must be main clauses with their
    own subjects, and the only mark that hides something must be this one.
    """
    tokens = source.tokens
    at = next((n for n, token in enumerate(tokens) if token.span.start == offset), None)
    if at is None or not _is_alone(source, at) or is_attributed(source):
        return ()
    before = [each for each in source.mains if each.last < at]
    after = [each for each in source.mains if each.first > at]
    if not before or not after or after[0].first != at + 1:
        return ()
    is_whole = len(before) + len(after) == len(source.mains) and not after[0].elliptic
    is_certain = _is_whole(after[0]) and (
        tokens[at].text == ";"
        or (_is_whole(before[-1]) and before[-1].certain and after[0].certain)
    )
    is_closed = all(each.last < at or each.first > at for each in source.dependents)
    is_said = not after[0].quoted and not is_subjunctive(tokens[after[0].finite or 0])
    if not (is_whole and is_certain and is_closed and is_said):
        return ()
    start = after[0].start if tokens[at + 1].text == "und" else at + 1
    return compose(source.text(0, at)), compose(source.text(start, source.end))


def _is_whole(clause: Clause) -> bool:
    """Whether a clause has a verb and a subject: "Das Amt zahlt", not "Schlafen im Bett"."""
    is_request = clause.predicate is not None and clause.predicate.mood == "imp"
    return clause.finite is not None and (clause.subject is not None or is_request)


def _is_alone(source: Passage, at: int) -> bool:
    """Whether no other mark hides how the sentence is built, but for semicolons."""
    known = {n for first, last in enclosed(source) for n in range(first, last + 1)}
    marks = [n for n, token in enumerate(source.tokens) if _DISTURBING.issuperset(token.text)]
    others = [n for n in marks if n != at and source.tokens[n].text != ";"]
    is_quiet = all(n in known or _is_range(source, n) for n in others)
    inside = any(
        first < at < last or _hides(source, first, last) for first, last in enclosed(source)
    )
    return is_quiet and not inside and not _is_range(source, at)


def _hides(source: Passage, first: int, last: int) -> bool:
    """Whether what stands between two marks is said by itself, or reaches over a clause's end."""
    inner = source.tokens[first + 1 : last]
    if len(inner) == 1 and inner[0].is_word:
        return False  # "Der Wal „robbt“ zurück"
    if not inner or any(token.tag in FINITE or token.text in _ENDS for token in inner):
        return True
    if first == 0 and source.tokens[last + 1 : last + 2] and source.tokens[last + 1].tag == "$,":
        return True  # "„Nicht mit mir“, sagt er"
    return any(_crosses(each, first, last) for each in source.sentence.clauses or ())


def _crosses(clause: Clause, first: int, last: int) -> bool:
    """Whether a clause begins or ends between the marks; they may be its first and last."""
    is_inside = clause.first <= first + 1 and last - 1 <= clause.last
    is_filling = clause.first > first and clause.last < last
    is_outside = clause.last < first or last < clause.first
    return is_filling or not (is_inside or is_outside)


def closes(text: str) -> bool:
    """Whether every quotation and bracket of a text that opens also closes, and the other way.

    >>> closes("Er liest den „Kurier“."), closes("Er liest den „Kurier."), closes("Nein)")
    (True, False, False)
    """
    opened: list[str] = []
    for sign in text:
        if opened and sign in _CLOSING[opened[-1]]:
            opened.pop()
        elif sign in _CLOSING and sign != "'":
            opened.append(sign)
        elif sign in ")]”":
            return False
    return not opened


def _is_range(source: Passage, position: int) -> bool:
    """Whether a dash stands between two numbers, or without blanks between two words: "km/h"."""
    tokens = source.tokens
    if tokens[position].text not in _DASHES | {"/"} or not 0 < position < len(tokens) - 1:
        return False
    before, after = tokens[position - 1], tokens[position + 1]
    is_tight = before.span.stop == tokens[position].span.start == after.span.start - 1
    return is_tight or before.tag == after.tag == "CARD"
