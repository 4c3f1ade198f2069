"""Who said it, behind what was said: "B, sagte Frau Kurz" → "B. Das sagte Frau Kurz."."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.verbs import FINITE, is_subjunctive
from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.resources import table
from leichtsprache.rewrite.adjuncts.times import time_at
from leichtsprache.rewrite.cut import verbs_of
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

#: What is only thought: it is not to be read as a fact first.
_DOUBTING = frozenset(
    ("vermuten", "glauben", "hoffen", "behaupten", "schätzen", "annehmen", "nehmen", "meinen")
)
_OPENING, _CLOSING = frozenset('„“”"»«'), frozenset('“”"«»')


def is_telling(source: Passage, clause: Clause) -> bool:
    """Whether the verb of a clause is one of telling: *sagen, mitteilen*."""
    verbs = table("rewrite/telling.tsv").rows[0][0].split()
    particles = [source.tokens[n].text for n in clause.verbs if source.tokens[n].tag == "PTKVZ"]
    lemmas = verbs_of(source, clause)
    return not lemmas.isdisjoint(verbs) or any(
        particle + lemma in verbs for particle in particles for lemma in lemmas
    )


def split_inquit(source: Passage) -> Iterator[Rewrite]:
    """Yield what was said, and a sentence for who said it.

    What is told in the Konjunktiv needs the one who said it before: "Sie sagte: Er sei krank."
    """
    clause = inquit(source)
    if clause is None:
        return
    span = clause_span(source, clause.first, clause.last)
    said = source.text(0, clause.first - 1)
    finite = [n for n in range(clause.first) if (source.tokens[n].tag or "").endswith("FIN")]
    if not finite:
        return
    is_told = any(is_subjunctive(source.tokens[n]) for n in finite) or _is_reported(source)
    is_doubted = any(source.tokens[n].lemma in _DOUBTING for n in clause.verbs)
    opening = _opening(source, clause) if is_told or is_doubted else None
    if opening:
        yield Rewrite(span, (f"{opening}: {compose(said)}",))
    elif not is_told:
        yield Rewrite(span, (compose(said), compose("das", _inner(source, clause))))


def split_direct_speech(source: Passage) -> Iterator[Rewrite]:
    """Yield what was said in quotation marks, and a sentence for who said it."""
    clause = inquit(source)
    tokens = source.tokens
    if clause is None or tokens[0].text not in _OPENING or clause.first < 4:
        return
    close = clause.first - 2
    marks = [n for n in range(clause.first) if tokens[n].text in _OPENING | _CLOSING]
    if marks != [0, close]:
        return
    inner, end = source.text(0, close).rstrip(), tokens[close - 1].text
    stop = "" if end in ("!", "?", ".", "…") else "."
    said = f"{inner}{stop}{tokens[close].text}"
    span = clause_span(source, clause.first, clause.last)
    yield Rewrite(span, (said, compose("das", _inner(source, clause))))


def inquit(source: Passage) -> Clause | None:
    """Return the clause behind the comma that tells who said it: ", sagte Frau Kurz"."""
    last = source.mains[-1] if source.mains else None
    if last is None or not last.first or last.finite != last.first or source.end != last.last + 1:
        return None
    tokens = source.tokens
    if tokens[last.first - 1].tag != "$," or not is_telling(source, last):
        return None
    has_clause = any(each.first > last.first for each in source.dependents)
    is_end = tokens[-1].text not in ("?", "!", ":") and len(tokens) - last.first > 2
    if _is_open(source, last) or has_clause or not is_end or _has_object(source, last):
        return None
    is_told = any(each.finite is not None and each.start < each.finite for each in source.mains)
    return last if is_told or tokens[0].text in _OPENING else None


def _is_open(source: Passage, clause: Clause) -> bool:
    """Whether the clause says more than who said it: "sagte das und ging"."""
    own = source.tokens[clause.first : clause.last + 1]
    verbs = [token for token in own if token.tag in FINITE]
    words = {token.text.lower() for token in own}
    is_more = bool(words & {"doch", "aber", "nicht", "es", "dies"})
    return is_more or len(verbs) > 1 or any(token.tag == "PDS" for token in own)


def _has_object(source: Passage, clause: Clause) -> bool:
    """Whether a second noun stands in the clause: "…, forderte Frau Kurz mehr Geld"."""
    tokens = source.tokens
    commas = [n for n in range(clause.first, clause.last) if tokens[n].tag == "$,"]
    stop = commas[0] if commas else clause.last + 1
    nouns = [
        each
        for each in source.sentence.phrases or ()
        if each.kind == "NP" and each.parent is None and clause.first < each.first < stop
    ]
    return len([each for each in nouns if time_at(source, each.first) is None]) > 1


def _is_reported(source: Passage) -> bool:
    """Whether the one who said it is needed before: what was said points to nobody else."""
    return any(token.text.lower() in ("ich", "wir", "mein", "unser") for token in source.tokens)


def _inner(source: Passage, clause: Clause) -> str:
    return source.text(clause.first, source.end)


def _opening(source: Passage, clause: Clause) -> str | None:
    """Return "die Polizei teilte am Montag mit" for a clause that begins with its verb."""
    start = clause.first + 1
    who = phrase_from(source.sentence, start)
    if who is None or who.kind != "NP":
        return None
    after = who.last + 1
    finite = source.text(clause.first, start)
    is_name = source.tokens[who.head].tag == "NE"
    if clause.subject not in (None, who.head) and not is_name:
        return None
    if after < source.end and source.tokens[after].tag == "$,":  # "Frau Kurz, die Chefin, sagte"
        return f"{compose(source.text(start, source.end)).rstrip('.')}, {finite}"
    is_ended = after >= source.end or after in clause.verbs or time_at(source, after)
    if not is_ended:
        return None
    who_text = source.text(start, after) + ("," if "," in source.text(start, after) else "")
    return compose(who_text, finite, source.text(after, source.end)).rstrip(".")
