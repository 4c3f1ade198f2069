"""What is said, known or asked, behind a colon: "Sie sagt: Der Bus kommt"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from leichtsprache.analyze.verbs import FINITE
from leichtsprache.document import Clause, Sentence
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.clause_view import written
from leichtsprache.grammar.word_order import Linear, filled
from leichtsprache.rewrite.attributes.relative import split_relative
from leichtsprache.rewrite.content.demands import demanded, is_demand
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.misreading import is_misread
from leichtsprache.rewrite.content.questions import SINCE, question
from leichtsprache.rewrite.content.reported import in_indicative
from leichtsprache.rewrite.content.tellers import teller_behind
from leichtsprache.rewrite.content.whoever import whoever
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

Kind = Literal["dass", "ob", "w"]

_W_TAGS = frozenset(("PWAV", "PWS", "PWAT"))
#: They may belong to a thing as well, or are no questions.
_NO_QUESTIONS = frozenset(("wobei", "wodurch", "worauf", "worüber", "womit", "weswegen"))
_OPEN = frozenset(("unklar", "ungewiss", "umstritten", "unbekannt", "fraglich", "strittig"))
#: Behind these, a clause in front can be nothing but a question.
_DECIDING = frozenset(
    ("entscheiden", "klären", "regeln", "untersuchen", "erfahren", "bestimmen", "erklären",
     "prüfen", "festlegen", "stehen")
)  # fmt: skip
#: Who wants to do this does not know it yet.
_WONDERING = frozenset(("wissen", "sehen", "hören", "verstehen", "lesen"))
_CIRCUMSTANCES = frozenset(("Wann", "Warum", "Weshalb", "Wieso", "Welche", "Welcher", "Welches"))
_SPEAKERS = frozenset(("ich", "mich", "mir", "wir", "uns", "du", "dich", "dir", "euch"))
_SPEAKING = ("mein", "unser", "unsr", "dein", "euer", "eure")
_MODALS = frozenset((None, "müssen", "können", "mögen"))
#: What shall be so stands behind these and a colon, even if somebody only wants it.
_ENSURING = frozenset(("sorgen", "sicherstellen", "gewährleisten"))
#: With more words than these a colon alone makes no sentence easier.
_LONGEST = 22
_BEFORE = frozenset(("als", "so", "auch", "egal", "selbst", "sogar", "ohne", "statt", "nur"))


def behind_colon(source: Passage) -> Iterator[Rewrite]:
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
            main = parent(source, clause)
            demands = main is not None and main.kind == "main" and is_demand(Governor(source, main))
            is_new = demands or source.tokens[0].text == "Wer"
            yield Rewrite(span, sentences or (), is_certain=clause.certain, is_reworded=is_new)


def _kind(source: Passage, clause: Clause) -> Kind | None:
    if clause.kind != "subordinate" or clause.connector is None:
        return None
    token = source.tokens[clause.connector]
    word = token.text.lower()
    before = source.tokens[clause.connector - 1].text.lower() if clause.connector else ""
    if word in ("dass", "daß", "ob"):
        return None if before in _BEFORE else ("ob" if word == "ob" else "dass")
    if word in SINCE and source.tokens[clause.connector + 1].tag == "PWAV":
        return "w"  # "seit wann"
    is_question = token.tag in _W_TAGS and word not in _NO_QUESTIONS
    return "w" if is_question and before not in _BEFORE else None


def _made(source: Passage, clause: Clause, kind: Kind) -> tuple[str, ...] | None:
    main = parent(source, clause)
    if main is None or main.kind != "main" or not clause.certain:
        return None
    if not main.certain and source.text(0, clause.first - 1).lower() != "fest steht":
        return None
    if main.finite is None or clause.first != (clause.connector if kind != "w" else clause.first):
        return None  # "vor allem dass"
    if clause.first == 0:
        return _in_front(source, main, clause, kind)
    return _at_end(source, main, clause, kind)


def _at_end(source: Passage, main: Clause, clause: Clause, kind: Kind) -> tuple[str, ...] | None:
    """Dissolve "Sie sagt, dass …"."""
    parts = _whole(source, clause)
    before = clause.first - 1
    if parts is None or source.tokens[before].tag != "$,":
        return None
    ruling = Governor(source, main)
    if kind == "dass" and is_demand(ruling) and not is_asked(ruling) and len(parts) == 1:
        modal = "müssen" if ruling.adjective else "sollen"
        wish = demanded(source, clause, modal) if can_be_told(ruling, clause) else None
        return (f"{_matrix(source, before)}: {wish}",) if wish else None
    if not _fits(ruling, kind) or not can_be_told(ruling, clause):
        return None
    is_question = kind != "dass"
    if is_question and len(parts) > 1:
        return None
    told_then = question(source, clause) if is_question else _statement(source, parts)
    if told_then is None or _has_earlier(source, clause):
        return None
    behind = None if is_question else teller_behind(ruling, clause, told_then)
    is_long = len(source.sentence.words) > _LONGEST
    return behind or (None if is_long else (f"{_matrix(source, before)}: {told_then}",))


def _has_earlier(source: Passage, clause: Clause) -> bool:
    """Whether a relative clause can be taken out first: behind a colon nothing is any more."""
    has_relative = any(
        each.kind == "relative" and each.last < clause.first for each in source.dependents
    )
    return has_relative and any(each.sentences and each.is_safe for each in split_relative(source))


def _whole(source: Passage, clause: Clause) -> list[Clause] | None:
    """Return the clause and those that go on with it, if nothing follows them."""
    parts = [clause]
    for each in source.dependents:
        joined = _with_joiner(source, each)
        is_next = joined is not None and joined.first == parts[-1].last + 1
        if joined and is_next and each.kind == "subordinate" and each.certain:
            parts.append(joined)
    return parts if parts[-1].last + 1 == source.end else None


def _with_joiner(source: Passage, clause: Clause) -> Clause | None:
    """Return a clause that shares the connector before, or repeats it ("und dass"), from *und* on.

    ``None`` for others.
    """
    at = clause.connector
    if at is None:
        return clause if source.tokens[clause.first].tag == "KON" else None
    is_again = source.tokens[at].text in ("dass", "daß") and source.tokens[at - 1].tag == "KON"
    return replace(clause, first=at - 1) if is_again else None


def _fits(ruling: Governor, kind: Kind) -> bool:
    """Whether the main clause says that somebody says, knows or asks, and takes nothing back."""
    predicate = ruling.clause.predicate
    is_polite = ruling.modal == "mögen" and kind == "dass"  # "ich möchte sagen"
    if predicate is None or is_asked(ruling):
        return False
    if predicate.mood in ("subj1", "subj2") and not is_polite:
        return False
    if kind == "dass":
        modals = _MODALS | ({"sollen", "wollen"} if ruling.verb in _ENSURING else set())
        is_plain = ruling.modal in modals and not ruling.is_denied
        return is_plain and not ruling.is_limited and ruling.has("dass")
    if ruling.is_limited:
        return False
    wants = ruling.verb in _WONDERING and (ruling.modal or predicate.tense == "future")
    is_open = ruling.is_request or ruling.is_denied or bool(wants)
    return ruling.has(kind) or (is_open and ruling.has("asked"))


def is_asked(ruling: Governor) -> bool:
    """Whether the sentence itself asks, or may do so."""
    source = ruling.source
    marks = {token.text for token in source.tokens[source.end :]}
    begins = ruling.clause.first == ruling.clause.finite and ruling.mood != "imp"
    return "?" in marks or begins


def can_be_told(ruling: Governor, clause: Clause) -> bool:
    """Whether *ich* and *du* in the clause mean the same behind a colon."""
    inner = ruling.source.tokens[clause.first : ruling.source.end]
    speaks = any(
        each.text.lower() in _SPEAKERS
        or (each.tag == "PPOSAT" and each.text.lower().startswith(_SPEAKING))
        for each in inner
    )
    return ruling.is_own or not speaks


def _matrix(source: Passage, stop: int) -> str:
    """Return the main clause in front of the colon: "Es ist wichtig" → "Wichtig ist"."""
    own = source.tokens[:stop]
    is_short = len(own) == 3 and own[0].text == "Es" and own[1].text == "ist"
    if is_short and own[2].tag == "ADJD":
        return compose(own[2].text, own[1].text).rstrip(".")
    return source.text(0, stop)


def _statement(source: Passage, parts: list[Clause]) -> str | None:
    """Return the clauses in main-clause order."""
    if _has_loose_verb(source, parts):
        return None
    sentence = in_indicative(source.sentence, parts[0].first, parts[-1].last)
    made = take_apart(sentence, parts[0], parts[0].last + 1) if sentence else None
    if sentence is None or made is None or is_misread(source, parts[0], made):
        return None
    order = _with_reader(sentence, parts[0], made) or made.second()
    others = [_joined(sentence, each) for each in parts[1:]]
    if not order or not all(others):
        return None
    return compose(*order, *(each or "" for each in others))


def _has_loose_verb(source: Passage, parts: list[Clause]) -> bool:
    """Whether a finite verb is in none of the clauses: "…, der Arzt also nicht kommt"."""
    claimed = {n for each in source.sentence.clauses or () for n in each.verbs}
    own = range(parts[0].first, parts[-1].last + 1)
    return any(source.tokens[n].tag in FINITE and n not in claimed for n in own)


def _joined(sentence: Sentence, part: Clause) -> str | None:
    """Return a clause behind *und*, with the subject that it shares or its own."""
    joiner = sentence.tokens[part.first]
    tokens = list(sentence.tokens)
    tokens[part.first] = replace(joiner, tag="KOUS")
    connector = part.first if part.connector is None else part.connector
    made = take_apart(replace(sentence, tokens=tuple(tokens)), replace(part, connector=connector))
    if made is None or made.middle is None:
        return None
    if not part.elliptic and part.subject is None and not made.behind:
        return None  # "und die Hilfe bekommt": its subject stands before
    if part.elliptic:
        order: tuple[str, ...] | None = (made.finite, made.middle, made.end, made.after)
    else:
        order = _with_reader(sentence, part, made) or made.second()
    return " ".join(filled(joiner.text, *order)) if order else None


def _with_reader(sentence: Sentence, clause: Clause, made: Linear) -> tuple[str, ...] | None:
    """Return the clause with *Sie* in front, where the reader is the subject and stands first."""
    start = clause.first + 1
    is_subject = clause.subject == start or sentence.tokens[start + 1].tag == "PRF"
    if not is_subject or sentence.tokens[start].text != "Sie":
        return None
    middle = written(sentence.tokens, start + 1, clause.verbs[0])
    return filled("Sie", made.finite, middle, made.end, made.after)


def _in_front(source: Passage, main: Clause, clause: Clause, kind: Kind) -> tuple[str, ...] | None:
    """Dissolve "Ob A, ist offen" and "Dass A, zeigt B"."""
    comma = clause.last + 1
    if main.finite != comma + 1 or source.tokens[comma].tag != "$,":
        return None
    ruling = Governor(source, main)
    found = whoever(ruling, clause) if source.tokens[0].text == "Wer" else None
    if found or is_asked(ruling) or ruling.mood in ("subj1", "subj2"):
        return found
    if not can_be_told(ruling, clause):
        return None
    if not _fits_in_front(ruling, clause, kind):
        return None
    first = _statement(source, [clause]) if kind == "dass" else question(source, clause)
    return (first, compose("das", source.text(main.finite, source.end))) if first else None


def _fits_in_front(ruling: Governor, clause: Clause, kind: Kind) -> bool:
    if kind == "dass":
        return ruling.has("factive") and not ruling.is_denied and ruling.modal is None
    if kind == "ob" or ruling.adjective in _OPEN or ruling.verb in ("feststehen", "abhängen"):
        return True
    word = ruling.source.tokens[clause.connector or 0]
    is_own = ruling.clause.subject is not None and ruling.clause.subject_certain
    return is_own and word.text in _CIRCUMSTANCES and ruling.verb in _DECIDING
