"""Two statements with a colon, semicolon or dash between them, made into two sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from leichtsprache.analyze import analyze
from leichtsprache.analyze.verbs import FINITE, is_subjunctive
from leichtsprache.document import Document
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.resources import table
from leichtsprache.rewrite.adjuncts.inquit import inquit
from leichtsprache.rewrite.marks import closes
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.reports import SAYING, TELLING, is_attributed
from leichtsprache.rewrite.surface import Passage, capitalized, compose

_DASHES = frozenset("-–—")
_MARKS = frozenset(":;") | _DASHES
#: What these open stands behind the colon, and is no statement without them.
_ANNOUNCING = frozenset(
    ("heißen", "lauten", "wissen", "fragen", "denken", "glauben", "gelten", "rufen", "hoffen",
     "finden", "beschließen", "zeigen", "bedeuten", "vorwerfen", "werfen", "raten", "bitten",
     "drohen", "danken", "loben", "fordern", "auffordern", "aufrufen", "empfehlen", "lehren",
     "singen", "beten", "nennen", "bezeichnen", "zitieren", "einwenden", "warnen", "mahnen",
     "schlagen", "vorschlagen", "verlangen", "folgern", "schließen", "lesen", "stehen", "urteilen")
)  # fmt: skip
#: What is thought or said stands behind such a noun.
_CONTENTS = frozenset(
    ("meinung", "ansicht", "auffassung", "überzeugung", "frage", "fragen", "nachricht", "aussage",
     "ergebnis", "ergebnisse", "schluss", "erkenntnis", "ziel", "regel", "antwort",
     "gefühl", "eindruck", "hoffnung", "angst", "sorge", "vorwurf", "motto")
)  # fmt: skip
#: With one of these at its end something is still to come.
_OPEN = FINITE | {"PPER", "PDS", "ADV", "PROAV", "KON", "APPR"}
_ABOUT = frozenset(("etwa", "fast", "rund", "also", "wirklich"))
#: What would be is said by the writer, not told by another.
_WOULD = frozenset(("wäre", "wären", "gäbe", "würde", "würden"))
#: What opens the two halves of a pair.
_PAIRS = (("zum einen", "zum anderen"), ("einerseits", "andererseits"),
          ("auf der einen seite", "auf der anderen seite"))  # fmt: skip
#: A longer part that ends with its verb is no statement.
_SHORT = 3
_POINTING = frozenset(
    ("so", "folgendes", "folgende", "folgenden", "folgt", "dies", "eines", "eins")
)


def split_break(source: Passage) -> Iterator[Rewrite]:
    """Yield the two sentences for a break between two complete statements.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Weg ist weit; wir nehmen den Bus."))
    >>> next(split_break(Passage(document, document.sentences[0]))).sentences
    ('Der Weg ist weit.', 'Wir nehmen den Bus.')
    """
    marks = [n for n in range(source.end) if _is_break(source, n)]
    dashes = [n for n in marks if source.tokens[n].text in _DASHES]
    if _is_told(source) or inquit(source) or is_attributed(source):
        return
    for mark in (*_pair(source), *marks):
        is_paired = mark in dashes and len(dashes) > 1
        second = None if is_paired else _second(source, mark)
        if second:
            span = clause_span(source, mark + 1, source.end - 1)
            yield Rewrite(span, (compose(source.text(0, mark)), second))
            return


def _second(source: Passage, mark: int) -> str | None:
    """Return what stands behind the mark as a sentence, if there is one on each side."""
    before, after = source.text(0, mark), source.text(mark + 1, source.end)
    if not closes(before) or not closes(after) or "&#" in before + after:
        return None
    end = "".join(token.text for token in source.tokens[source.end :]) or "."
    if _parts(source, mark):
        return f"{capitalized(after)}{end}"
    is_name = source.tokens[mark].text in _DASHES and end == "."
    return _naming(source, mark) if is_name and _read(f"{before}.") else None


def _naming(source: Passage, mark: int) -> str | None:
    """Return what a noun behind a dash says of the statement: "Das ist ein langer Weg."."""
    start = mark + 1 + (source.tokens[mark + 1].text in _ABOUT)
    phrase = phrase_from(source.sentence, start)
    article = source.tokens[start].text
    if phrase is None or phrase.kind != "NP" or article not in ("ein", "eine"):
        return None
    is_open = any(
        token.tag in FINITE | {"$,", "KON", "PRELS"} for token in source.tokens[start : source.end]
    )
    past = _is_past(source, mark)
    if is_open or past is None or {each.number for each in phrase.options} != {"sg"}:
        return None
    return compose("das", "war" if past else "ist", source.text(mark + 1, source.end))


def _is_past(source: Passage, mark: int) -> bool | None:
    """Whether the last main clause before the mark tells of the past; ``None``: not sure."""
    main = next((each for each in source.mains[::-1] if each.first < mark), None)
    predicate = main.predicate if main else None
    if predicate is None or predicate.mood != "ind":
        return None
    return predicate.tense in ("past", "perfect", "pluperfect")


def _pair(source: Passage) -> Iterator[int]:
    """Yield the comma between two main clauses that belong together: *zum einen, zum anderen*."""
    text = source.text(0, source.end).lower()
    opened = [second for first, second in _PAIRS if first in text and second in text]
    for clause in source.mains[1:] if opened else ():
        behind = source.text(clause.start, source.end).lower()
        comma = clause.first - 1
        if behind.startswith(opened[0]) and source.tokens[comma].tag == "$,":
            yield comma


def _is_break(source: Passage, position: int) -> bool:
    """Whether a mark stands between words, with a blank behind it (not "12:30", "A-B")."""
    if source.tokens[position].text not in _MARKS or not 2 < position < source.end - 3:
        return False
    mark, after = source.tokens[position], source.tokens[position + 1]
    is_apart = mark.span.stop < after.span.start
    before = source.tokens[position - 1]
    return is_apart and (mark.text not in _DASHES or before.span.stop < mark.span.start)


def _parts(source: Passage, mark: int) -> bool:
    """Whether a complete statement stands on each side of the mark, read by itself."""
    tokens = source.tokens
    if tokens[mark].text == "-" and tokens[mark + 1].tag in ("NN", "NE"):
        return False  # a compound with blanks around its hyphen
    before = _read(f"{source.text(0, mark)}.")
    after = _read(f"{capitalized(source.text(mark + 1, source.end))}.")
    if not before or not after:
        return False
    verbs = {tokens[n].lemma for each in source.mains for n in each.verbs if n < mark}
    is_told = bool(verbs & SAYING)  # "Sie fordert mehr; jedes Jahr gingen Stellen verloren"
    return not is_told and (tokens[mark].text != ":" or _is_closed(source, before, mark))


def _read(text: str) -> Passage | None:
    """Return a part as a sentence of its own if it is a statement with all it needs."""
    document = analyze()(Document(text))
    if len(document.sentences) != 1:
        return None
    source = Passage(document, document.sentences[0])
    main = next(iter(source.mains), None)
    if main is None or main.finite is None or main.subject is None or not main.certain:
        return None
    is_short = main.finite - main.start < _SHORT and not source.dependents
    is_second = main.start < main.finite and not main.elliptic
    if main.finite == source.end - 1 and not is_short:
        return None  # "Und natürlich selber Marken setzen."
    clauses = source.sentence.clauses or ()
    is_whole = all(each.finite is not None for each in clauses if each.kind != "infinitive")
    return source if is_second and is_whole and clauses[0].first == 0 else None


def _is_told(source: Passage) -> bool:
    """Whether somebody tells it: the Konjunktiv needs the one who said it."""
    finite = (token for token in source.tokens if token.tag in FINITE)
    return any(is_subjunctive(token) and token.text.lower() not in _WOULD for token in finite)


def _is_closed(source: Passage, before: Passage, mark: int) -> bool:
    """Whether what stands before a colon says something without what follows."""
    tokens = before.tokens
    last_main = before.mains[-1]
    clauses = [each for each in before.sentence.clauses or () if each.first >= last_main.first]
    lemmas = {(tokens[n].lemma or "").lower() for each in clauses for n in each.verbs}
    particles = {tokens[n].text for each in clauses for n in each.verbs if tokens[n].tag == "PTKVZ"}
    lemmas |= {particle + lemma for particle in particles for lemma in lemmas}
    words = {token.text.lower() for token in tokens[last_main.first :]}
    last = tokens[before.end - 1]
    is_open = last.tag in _OPEN or tokens[0].text == "Es"
    following = source.tokens[mark + 1].text
    is_big = following[:1].isupper() or following.isdigit()
    lemmas |= {
        (token.lemma or "").lower() for token in tokens[last_main.first :] if token.tag == "ADJD"
    }
    announces = not lemmas.isdisjoint(_ANNOUNCING | SAYING | TELLING | _governing())
    return is_big and not (is_open or announces or words & (_POINTING | _CONTENTS))


@cache
def _governing() -> frozenset[str]:
    """Return the verbs and adjectives that ask for what is said, thought or wanted."""
    rows = table("rewrite/complements.tsv").rows
    return frozenset(word for _, _, words in rows for word in words.split())
