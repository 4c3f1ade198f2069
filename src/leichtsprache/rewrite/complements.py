"""What is said, known or asked, behind a colon: *Sie sagt: Der Bus kommt.*"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from leichtsprache.analyze.phrases import number_of
from leichtsprache.document import Clause, Sentence
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.clause_view import written
from leichtsprache.grammar.word_order import Linear, filled
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.governing import Governor
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.reported import in_indicative
from leichtsprache.rewrite.surface import Source, compose

Kind = Literal["dass", "ob", "w"]

_W_TAGS = frozenset(("PWAV", "PWS", "PWAT"))
#: They may belong to a thing as well, or are no questions.
_NO_QUESTIONS = frozenset(("wobei", "wodurch", "worauf", "worüber", "womit", "weswegen"))
_GRADED = frozenset(("ADJD", "ADV", "PIAT", "PIS", "PIDAT"))
_SINCE = frozenset(("seit", "bis", "ab"))
#: *wie* and one of these ask for a degree, and stand together.
_DEGREES = frozenset(
    ("lange", "oft", "viel", "viele", "vielen", "weit", "hoch", "groß", "alt", "gut", "teuer",
     "schwer", "stark", "häufig", "lang", "sehr", "wichtig", "gefährlich", "schlimm", "sicher")
)  # fmt: skip
_OPEN = frozenset(("unklar", "ungewiss", "umstritten", "unbekannt", "fraglich", "strittig"))
#: Behind these, a clause in front can be nothing but a question.
_DECIDING = frozenset(
    ("entscheiden", "klären", "regeln", "untersuchen", "erfahren", "bestimmen", "erklären",
     "prüfen", "festlegen", "stehen")
)  # fmt: skip
_CIRCUMSTANCES = frozenset(("Wann", "Warum", "Weshalb", "Wieso", "Welche", "Welcher", "Welches"))
_SPEAKERS = frozenset(("ich", "mich", "mir", "wir", "uns", "du", "dich", "dir", "euch"))
_SPEAKING = ("mein", "unser", "unsr", "dein", "euer", "eure")
_ATTRIBUTES = ("dafür", "hierfür", "dazu", "hierzu", "daran", "davon", "dagegen", "darauf")
_BEFORE = frozenset(("als", "so", "auch", "egal", "selbst", "sogar", "ohne", "statt", "nur"))


def behind_colon(source: Source) -> Iterator[Rewrite]:
    """Yield the sentence with a colon for each clause with *dass*, *ob* or a question word.

    A clause in front becomes a sentence of its own: "Das ist noch offen".
    """
    for clause in source.sentence.clauses or ():
        kind = _kind(source, clause)
        if kind is None:
            continue
        sentences = _made(source, clause, kind)
        if sentences or kind != "w":
            opener = clause.connector or clause.first
            span = clause_span(source, opener, opener)
            yield Rewrite(span, sentences or (), is_certain=clause.certain)


def _kind(source: Source, clause: Clause) -> Kind | None:
    if clause.kind != "subordinate" or clause.connector is None:
        return None
    token = source.tokens[clause.connector]
    word = token.text.lower()
    before = source.tokens[clause.connector - 1].text.lower() if clause.connector else ""
    if word in ("dass", "daß", "ob"):
        return None if before in _BEFORE else ("ob" if word == "ob" else "dass")
    if word in _SINCE and source.tokens[clause.connector + 1].tag == "PWAV":
        return "w"  # "seit wann"
    is_question = token.tag in _W_TAGS and word not in _NO_QUESTIONS
    return "w" if is_question and before not in _BEFORE else None


def _made(source: Source, clause: Clause, kind: Kind) -> tuple[str, ...] | None:
    main = parent(source, clause)
    if main is None or main.kind != "main" or not (main.certain and clause.certain):
        return None
    if main.finite is None or clause.first != (clause.connector if kind != "w" else clause.first):
        return None  # "vor allem dass"
    if clause.first == 0:
        return _in_front(source, main, clause, kind)
    return _at_end(source, main, clause, kind)


def _at_end(source: Source, main: Clause, clause: Clause, kind: Kind) -> tuple[str, ...] | None:
    """Dissolve "Sie sagt, dass …"."""
    parts = _whole(source, clause)
    before = clause.first - 1
    if parts is None or source.tokens[before].tag != "$,":
        return None
    ruling = Governor(source, main)
    if not _fits(ruling, kind) or not can_be_told(ruling, clause):
        return None
    is_question = kind != "dass"
    if is_question and len(parts) > 1:
        return None
    told_then = _question(source, clause, kind) if is_question else _statement(source, parts)
    if told_then is None:
        return None
    return (f"{_matrix(source, ruling, before)}: {told_then}",)


def _whole(source: Source, clause: Clause) -> list[Clause] | None:
    """Return the clause and those that go on with it, if nothing follows them."""
    parts = [clause]
    for each in source.dependents:
        is_next = each.first == parts[-1].last + 1 and each.connector is None
        if is_next and each.kind == "subordinate" and each.elliptic and each.certain:
            parts.append(each)
    return parts if parts[-1].last + 1 == source.end else None


def _fits(ruling: Governor, kind: Kind) -> bool:
    """Whether the main clause says that somebody says, knows or asks, and takes nothing back."""
    predicate = ruling.clause.predicate
    if predicate is None or predicate.mood in ("subj1", "subj2") or is_asked(ruling):
        return False
    if kind == "dass":
        is_plain = ruling.modal in (None, "müssen", "können") and not ruling.is_denied
        return is_plain and not ruling.is_limited and ruling.has("dass")
    if ruling.is_limited:
        return False
    is_open = ruling.is_request or ruling.is_denied or ruling.modal or predicate.tense == "future"
    return ruling.has(kind) or (bool(is_open) and ruling.has("asked"))


def is_asked(ruling: Governor) -> bool:
    """Whether the sentence itself asks, or may do so."""
    source = ruling.source
    marks = {token.text for token in source.tokens[source.end :]}
    begins = ruling.clause.first == ruling.clause.finite and ruling.mood != "imp"
    return "?" in marks or begins


def can_be_told(ruling: Governor, clause: Clause) -> bool:
    """Whether *ich* and *du* in the clause mean the same behind a colon."""
    inner = ruling.source.tokens[clause.first : ruling.source.end]
    words = [token.text for token in inner]
    speaks = any(each.lower() in _SPEAKERS or each.lower().startswith(_SPEAKING) for each in words)
    return ruling.is_own or not speaks


def _matrix(source: Source, ruling: Governor, stop: int) -> str:
    """Return the main clause in front of the colon: "Es ist wichtig" → "Wichtig ist"."""
    own = source.tokens[:stop]
    is_short = len(own) == 3 and own[0].text == "Es" and own[1].text == "ist"
    if is_short and own[2].tag == "ADJD":
        return compose(own[2].text, own[1].text).rstrip(".")
    return source.text(0, stop)


def _statement(source: Source, parts: list[Clause]) -> str | None:
    """Return the clauses in main-clause order."""
    sentence = in_indicative(source.sentence, parts[0].first, parts[-1].last)
    made = take_apart(sentence, parts[0], parts[0].last + 1) if sentence else None
    if sentence is None or made is None or _is_ambiguous(source, parts[0], made):
        return None
    order = made.second()
    others = [_joined(sentence, each) for each in parts[1:]]
    if not order or not all(others):
        return None
    return compose(*order, *(each or "" for each in others))


def _joined(sentence: Sentence, part: Clause) -> str | None:
    """Return a clause that shares its subject: "und schickt einen Bescheid"."""
    made = take_apart(sentence, replace(part, connector=part.first))
    if made is None or made.middle is None:
        return None
    joiner = sentence.tokens[part.first].text
    return " ".join(filled(joiner, made.finite, made.middle, made.end, made.after))


def _is_ambiguous(source: Source, clause: Clause, made: Linear) -> bool:
    """Whether a capital would make the reader of *sie* and *ihr*."""
    first = made.front.partition(" ")[0]
    is_many = number_of(source.tokens[clause.finite or 0]) == "pl"
    if made.behind.startswith(_ATTRIBUTES):
        return True  # "die Ursache dafür"
    return first.startswith(("ihr", "ihn")) or (first == "sie" and is_many)


def _question(source: Source, clause: Clause, kind: Kind) -> str | None:
    sentence = in_indicative(source.sentence, clause.first, clause.last)
    made = take_apart(sentence, clause) if sentence else None
    if sentence is None or made is None:
        return None
    if kind == "ob":
        order = made.first()
        return _asked(*order) if order else None
    stop = _asking_end(source, clause)
    if stop is None:
        return None
    tokens = sentence.tokens
    front, middle = source.inner(clause.first, stop), written(tokens, stop, clause.verbs[0])
    return _asked(front, made.finite, middle, made.end, made.after)


def _asked(*parts: str) -> str:
    return compose(*parts).removesuffix(".") + "?"


def _asking_end(source: Source, clause: Clause) -> int | None:
    """Return where the words end that ask: *wie viele Leute*, *mit wem*; ``None`` if unsure."""
    tokens, at = source.tokens, clause.connector or clause.first
    at += tokens[at].text.lower() in _SINCE
    if clause.first < at - 1:
        return None
    if tokens[at].tag == "PWAT":
        return _phrase_end(source, at)
    following = tokens[at + 1]
    if tokens[at].text.lower() != "wie" or following.tag not in _GRADED or following.text == "man":
        return at + 1
    if following.text in ("viel", "viele", "vielen"):
        return _phrase_end(source, at + 1) or (at + 2 if following.tag == "PIS" else None)
    if following.text in _DEGREES:
        return at + 2
    return at + 1 if following.tag == "ADV" else None


def _phrase_end(source: Source, at: int) -> int | None:
    """Return where the phrase ends that begins at or just before a token."""
    found = [
        each.last
        for each in source.sentence.phrases or ()
        if each.first in (at, at - 1) and each.head > at and each.role is None
    ]
    return max(found) + 1 if found else None


def _in_front(source: Source, main: Clause, clause: Clause, kind: Kind) -> tuple[str, ...] | None:
    """Dissolve "Ob A, ist offen" and "Dass A, zeigt B"."""
    comma = clause.last + 1
    if main.finite != comma + 1 or source.tokens[comma].tag != "$,":
        return None
    ruling = Governor(source, main)
    if is_asked(ruling) or ruling.mood in ("subj1", "subj2") or not can_be_told(ruling, clause):
        return None
    if not _fits_in_front(ruling, clause, kind):
        return None
    first = _statement(source, [clause]) if kind == "dass" else _question(source, clause, kind)
    return (first, compose("das", source.text(main.finite, source.end))) if first else None


def _fits_in_front(ruling: Governor, clause: Clause, kind: Kind) -> bool:
    if kind == "dass":
        return ruling.has("factive") and not ruling.is_denied and ruling.modal is None
    if kind == "ob" or ruling.adjective in _OPEN or ruling.verb in ("feststehen", "abhängen"):
        return True
    word = ruling.source.tokens[clause.connector or 0]
    is_own = ruling.clause.subject is not None and ruling.clause.subject_certain
    return is_own and word.text in _CIRCUMSTANCES and ruling.verb in _DECIDING
