"""What the analysis found in a document, for people to read in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.trace import Trace
from leichtsprache.document import Document, Sentence, Token
from leichtsprache.parts import Clause, Phrase
from leichtsprache.report.analysis_why import why
from leichtsprache.report.analysis_words import (
    clause_facts,
    clause_title,
    morphology,
    phrase_title,
)
from leichtsprache.report.results import shown

_HEAD = ("Nr", "Wort", "Grund-Form", "Art", "Form")
#: A wider column would push the others out of sight.
_WIDEST = 40


def analysis_text(document: Document, *, traces: tuple[Trace, ...] = ()) -> str:
    """Return for each sentence a table of its words, and below it clauses and phrases.

    Words are numbered from 1. ``traces``, one for each sentence, add what decided.

    >>> from leichtsprache.analyze import analyze
    >>> print(analysis_text(analyze()(Document("Es gilt."))).splitlines()[0])
    Satz 1: Es gilt.
    """
    parts = []
    for n, sentence in enumerate(document.sentences):
        text = shown(" ".join(sentence.span.slice(document.text).split()))
        lines = [f"Satz {n + 1}: {text}", "", *_table(sentence.tokens), "", *_outline(sentence)]
        if traces:
            lines += ["", *why(sentence, traces[n])]
        parts.append("\n".join(lines).rstrip())
    return "\n\n\n".join(parts) + "\n" if parts else ""


def _table(tokens: tuple[Token, ...]) -> Iterator[str]:
    rows = [_HEAD, *(_row(n, token) for n, token in enumerate(tokens, 1))]
    widths = [min(_WIDEST, max(len(row[n]) for row in rows)) for n in range(len(_HEAD))]
    for row in rows:
        cells = (f"{cell:{width}}" for cell, width in zip(row[1:], widths[1:], strict=True))
        yield f"  {row[0]:>{widths[0]}}  {'  '.join(cells)}".rstrip()


def _row(number: int, token: Token) -> tuple[str, ...]:
    form = morphology(token.morph) if token.morph else ""
    return (str(number), shown(token.text), shown(token.lemma or ""), token.tag or "", form)


def _outline(sentence: Sentence) -> Iterator[str]:
    """Yield the clauses, each with its phrases and what depends on it further in."""
    clauses, phrases = sentence.clauses or (), sentence.phrases or ()
    at_home = _at_home(clauses, phrases)
    for n, depth in _tree([clause.parent for clause in clauses]):
        indent = "  " * (depth + 1)
        yield indent + clause_title(clauses[n], sentence.tokens)
        yield from (f"{indent}    {fact}" for fact in clause_facts(clauses[n], sentence.tokens))
        yield from _phrases(sentence, at_home.get(n, []), depth + 1)
    yield from _phrases(sentence, at_home.get(None, []), 0)


def _phrases(sentence: Sentence, found: list[tuple[Phrase, int]], depth: int) -> Iterator[str]:
    for phrase, inner in found:
        yield "  " * (depth + inner + 1) + phrase_title(phrase, sentence.tokens)


def _at_home(
    clauses: tuple[Clause, ...], phrases: tuple[Phrase, ...]
) -> dict[int | None, list[tuple[Phrase, int]]]:
    """Return the phrases with their depth, by the smallest clause around the outermost of them."""
    homes: dict[int | None, list[tuple[Phrase, int]]] = {}
    home = None
    for n, depth in _tree([phrase.parent for phrase in phrases]):
        if not depth:
            head = phrases[n].head
            around = [m for m, each in enumerate(clauses) if each.first <= head <= each.last]
            home = min(around, key=lambda m: clauses[m].last - clauses[m].first, default=None)
        homes.setdefault(home, []).append((phrases[n], depth))
    return homes


def _tree(parents: list[int | None]) -> Iterator[tuple[int, int]]:
    """Yield each number with its depth, parents first; a circle is opened at its first member."""
    children: dict[int | None, list[int]] = {}
    for n, parent in enumerate(parents):
        children.setdefault(parent, []).append(n)
    seen: set[int] = set()
    for root in (*children.get(None, ()), *range(len(parents))):
        waiting = [(root, 0)]
        while waiting:
            n, depth = waiting.pop()
            if n not in seen:
                seen.add(n)
                yield n, depth
                waiting += [(each, depth + 1) for each in reversed(children.get(n, []))]
