"""What stands around a statement and stays where it is: quotation marks, "X sagt:", a last colon.

The statement inside is said in sentences of its own: "Sie sagt: A, weil B" → "Sie sagt: B.
Deshalb A."
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from leichtsprache.parts import Clause, Fields, Phrase, Sentence
from leichtsprache.rewrite.marks import enclosed, is_plain
from leichtsprache.rewrite.reports import is_attributed
from leichtsprache.rewrite.surface import Passage

_OPENING = frozenset("„“\"»«‚›'")
_QUOTES = _OPENING | frozenset("”‘’‹")
#: What follows one of these and a colon is no fact, and a second sentence would be read as one.
_UNREAL = frozenset(
    ("hoffen", "fürchten", "befürchten", "vermuten", "wünschen", "fordern", "verlangen", "träumen",
     "fragen", "überlegen", "vorschlagen", "empfehlen", "drohen", "prüfen", "planen", "wollen",
     "sollen", "müssen", "können", "dürfen", "mögen", "behaupten", "glauben", "spekulieren",
     "annehmen", "unterstellen", "vorwerfen", "ankündigen", "versprechen", "wetten", "lügen",
     "ausgehen", "rechnen", "denken", "scheinen", "erwarten", "raten", "bitten", "werden")
)  # fmt: skip
_UNREAL_NOUNS = (
    "gefahr", "hoffnung", "idee", "gedanke", "annahme", "these", "vorstellung", "vorwurf", "regel",
    "theorie", "befürchtung", "möglichkeit", "irrtum", "behauptung", "angst", "verdacht", "frage",
    "vermutung", "gerücht", "versuchung", "forderung", "risiko", "bedingung", "voraussetzung",
    "beispiel", "fall", "unterschied", "ziel", "plan", "wunsch", "traum", "aufgabe", "vorschlag",
)  # fmt: skip
_DENYING = ("nicht", "kein", "nie", "niemand", "kaum", "weder", "ob", "wenn", "falls", "angeblich")
#: A longer announcement makes the first sentence no easier.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Frame:
    """A statement, and the text before and behind it that stays."""

    before: str
    inner: Passage
    after: str
    #: Where the last word must stay the last: before a colon.
    keeps_end: bool = False

    def around(self, sentences: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sentences made of the statement with what stands around them."""
        if not sentences:
            return ()
        has_colon = ":" in self.before and any(":" in each for each in sentences)
        if has_colon or (self.keeps_end and not self._ends_alike(sentences[-1])):
            return ()
        last = sentences[-1].removesuffix(".") if self.keeps_end else sentences[-1]
        made = (*sentences[:-1], last + self.after)
        return (self.before + made[0], *made[1:])

    def _ends_alike(self, sentence: str) -> bool:
        end = self.inner.tokens[self.inner.end - 1].text
        return sentence.endswith(f"{end}.")


def framed(source: Passage) -> Frame | None:
    """Return the statement that fills a sentence but for marks or an announcement around it.

    ``None`` where nothing stands around it, or other marks hide how it is built.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Stadt sagt: Der Bus kommt nicht, weil es schneit."))
    >>> framed(Passage(document, document.sentences[0])).before
    'Die Stadt sagt: '
    """
    tokens = source.tokens
    stop = len(tokens) - (tokens[-1].text == ":")
    start = _behind_announcement(source, stop)
    if start is None:
        return None
    quoted = _unquoted(source, start, stop)
    if quoted is None or quoted == (0, len(tokens)):
        return None
    start, end = quoted
    inner = _part(source, start, end)
    is_announcing = tokens[-1].text == ":"
    if inner is None or not is_plain(inner) or (is_announcing and is_attributed(inner)):
        return None  # "…, sagt Anna:" says that she goes on
    text, span = source.document.text, source.sentence.span
    before = text[span.start : tokens[start].span.start]
    after = text[tokens[end - 1].span.stop : span.stop]
    return Frame(before, inner, after, keeps_end=is_announcing)


def _behind_announcement(source: Passage, stop: int) -> int | None:
    """Return where the statement begins: behind the only colon, or 0; ``None`` if unsure."""
    colons = [n for n, token in enumerate(source.tokens[:stop]) if token.text == ":"]
    if not colons:
        return 0
    at = colons[0]
    return at + 1 if len(colons) == 1 and _announces(source, at) else None


def _announces(source: Passage, at: int) -> bool:
    """Whether a main clause before a colon says that somebody tells, or names, what is so."""
    before = [each for each in source.sentence.clauses or () if each.first < at]
    if len(before) != 1 or before[0].kind != "main" or before[0].finite is None or at > _LONGEST:
        return False
    own = source.tokens[:at]
    lemmas = {(token.lemma or "").lower() for token in own}
    particles = {token.text for token in own if token.tag == "PTKVZ"}
    lemmas |= {particle + lemma for particle in particles for lemma in lemmas}
    is_denied = any(token.text.lower().startswith(_DENYING) for token in own)
    is_unreal = any((token.lemma or "").lower().endswith(_UNREAL_NOUNS) for token in own)
    predicate = before[0].predicate
    is_told = predicate is not None and predicate.mood in ("ind", None) and before[0].first == 0
    has_marks = any(token.tag in ("$(", "$,") for token in own)
    return is_told and not (lemmas & _UNREAL or is_denied or is_unreal or has_marks)


def _unquoted(source: Passage, start: int, stop: int) -> tuple[int, int] | None:
    """Return where a statement begins and ends without quotation marks around all of it.

    Direct speech of several sentences opens in its first and closes in its last.
    """
    tokens = source.tokens
    pairs = dict(enclosed(source))
    closing = {last: first for first, last in pairs.items()}
    end = stop
    if tokens[start].text in _OPENING:
        last = pairs.get(start)
        if last is not None and last != stop - 1:
            return start, stop
        return (start + 1, stop if last is None else last)
    if tokens[end - 1].text in _QUOTES and end - 1 not in closing:
        end -= 1
    return start, end


def _part(source: Passage, start: int, stop: int) -> Passage | None:
    """Return the tokens ``start:stop`` as a sentence; ``None`` where they are no whole one."""
    clauses, phrases = source.sentence.clauses or (), source.sentence.phrases or ()
    edge = start - (start > 0 and source.tokens[start - 1].text in _OPENING)
    own = [n for n, each in enumerate(clauses) if each.first >= edge]
    is_crossed = any(each.first < edge <= each.last for each in clauses)
    is_bound = any(clauses[n].parent not in (None, *own) for n in own)
    if is_crossed or is_bound or not own or clauses[own[0]].first > start:
        return None
    kept = [n for n, each in enumerate(phrases) if each.first >= start]
    tokens = source.tokens[start:stop]
    if tokens[-1].tag != "$.":
        tokens = (*tokens, replace(source.tokens[-1], text=".", tag="$."))
    moved = (
        tuple(_moved_clause(clauses[n], start, own) for n in own),
        tuple(_moved_phrase(phrases[n], start, kept) for n in kept),
    )
    return Passage(source.document, Sentence(source.sentence.span, tokens, *moved))


def _moved_clause(clause: Clause, start: int, own: list[int]) -> Clause:
    def at(position: int | None) -> int | None:
        return None if position is None else position - start

    fields = clause.fields and Fields(
        *(each and (each[0] - start, each[1] - start) for each in clause.fields)
    )
    return replace(
        clause,
        first=max(clause.first - start, 0),
        last=clause.last - start,
        connector=at(clause.connector),
        finite=at(clause.finite),
        verbs=tuple(n - start for n in clause.verbs),
        antecedent=at(clause.antecedent),
        parent=None if clause.parent is None else own.index(clause.parent),
        subject=at(clause.subject),
        fields=fields,
        quoted=False,
    )


def _moved_phrase(phrase: Phrase, start: int, kept: list[int]) -> Phrase:
    parent = kept.index(phrase.parent) if phrase.parent in kept else None
    return replace(
        phrase,
        first=phrase.first - start,
        last=phrase.last - start,
        head=phrase.head - start,
        preposition=None if phrase.preposition is None else phrase.preposition - start,
        parent=parent,
    )
