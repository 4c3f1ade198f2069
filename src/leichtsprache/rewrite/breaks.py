"""Two statements with a colon, semicolon or dash between them, made into two sentences."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.verbs import FINITE, is_subjunctive
from leichtsprache.document import Clause
from leichtsprache.rewrite.inquit import inquit, is_telling
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, capitalized, compose

_DASHES = frozenset("-–—")
_MARKS = frozenset(":;") | _DASHES
_QUOTES = frozenset("„“”\"»«‚‘'`()[]")
#: What these open stands behind the colon, and is no statement without them.
_ANNOUNCING = frozenset(
    ("heißen", "lauten", "wissen", "fragen", "denken", "glauben", "gelten", "rufen", "hoffen",
     "finden", "beschließen", "zeigen", "bedeuten")
)  # fmt: skip
_POINTING = frozenset(
    ("so", "folgendes", "folgende", "folgenden", "folgt", "dies", "eines", "eins")
)


def split_break(source: Source) -> Iterator[Rewrite]:
    """Yield the two sentences for a break between two complete statements.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Weg ist weit; wir nehmen den Bus."))
    >>> next(split_break(Source(document, document.sentences[0]))).sentences
    ('Der Weg ist weit.', 'Wir nehmen den Bus.')
    """
    marks = [n for n in range(source.end) if _is_break(source, n)]
    dashes = [n for n in marks if source.tokens[n].text in _DASHES]
    for mark in marks:
        is_paired = mark in dashes and len(dashes) > 1
        if not is_paired and _parts(source, mark):
            end = "".join(token.text for token in source.tokens[source.end :])
            rest = capitalized(source.text(mark + 1, source.end))
            span = clause_span(source, mark + 1, source.end - 1)
            yield Rewrite(span, (compose(source.text(0, mark)), f"{rest}{end or '.'}"))
            return


def _is_break(source: Source, position: int) -> bool:
    """Whether a mark stands between words, with a blank behind it (not "12:30", "A-B")."""
    if source.tokens[position].text not in _MARKS or not 2 < position < source.end - 3:
        return False
    mark, after = source.tokens[position], source.tokens[position + 1]
    is_apart = mark.span.stop < after.span.start
    before = source.tokens[position - 1]
    return is_apart and (mark.text not in _DASHES or before.span.stop < mark.span.start)


def _parts(source: Source, mark: int) -> bool:
    """Whether a complete statement stands on each side of the mark, and nothing reaches over it."""
    tokens = source.tokens
    if any(token.text in _QUOTES for token in tokens) or _is_told(source) or inquit(source):
        return False
    clauses = source.sentence.clauses or ()
    if any(each.first <= mark <= each.last for each in clauses):
        return False
    before = [each for each in clauses if each.last < mark]
    after = [each for each in clauses if each.first > mark]
    if not _is_statement(before, 0) or not _is_statement(after, mark + 1):
        return False
    return tokens[mark].text != ":" or _is_closed(source, before, mark)


def _is_statement(clauses: list[Clause], first: int) -> bool:
    """Whether the clauses that begin at a token are a main clause with its subject and others."""
    mains = [each for each in clauses if each.kind == "main"]
    if not mains or not all(each.certain for each in clauses):
        return False
    main = mains[0]
    is_first = min(each.first for each in clauses) == first
    is_second = main.finite is not None and main.start < main.finite and main.subject is not None
    return is_first and is_second and not main.elliptic and not main.quoted


def _is_told(source: Source) -> bool:
    """Whether somebody tells it: the Konjunktiv needs the one who said it."""
    finite = (token for token in source.tokens if token.tag in FINITE)
    return any(is_subjunctive(token) for token in finite)


def _is_closed(source: Source, clauses: list[Clause], mark: int) -> bool:
    """Whether what stands before a colon says something without what follows."""
    tokens, last = source.tokens, max(clauses, key=lambda each: each.finite or 0)
    lemmas = {tokens[n].lemma or "" for each in clauses for n in each.verbs}
    words = {token.text.lower() for token in tokens[:mark]}
    is_open = (
        tokens[mark - 1].tag in FINITE | {"PPER", "PDS", "ADV", "KON"} or tokens[0].text == "Es"
    )
    is_big = tokens[mark + 1].text[:1].isupper() or tokens[mark + 1].text.isdigit()
    announces = not lemmas.isdisjoint(_ANNOUNCING) or any(is_telling(source, e) for e in clauses)
    return is_big and not (is_open or announces or words & _POINTING or last.finite == mark - 1)
