"""What the reader is asked to do, said as a request: "Wir bitten Sie, zu kommen"."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.document import Clause
from leichtsprache.grammar.conjugation import imperative
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import groups, is_set_off
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

#: Behind these, what the reader is to do stands behind a colon.
_ADVISING = frozenset(("empfehlen", "raten", "auffordern", "vorschlagen"))
_REMINDING = frozenset(("denken", "vergessen", "versuchen", "achten", "beachten"))
_LEADING = frozenset(
    ("wir", "bitten", "sie", "bitte", "daher", "deshalb", "herzlich", "höflich", "darum")
)


def say_request(source: Passage) -> Iterator[Rewrite]:
    """Yield the request for each infinitive group that says what the reader is asked to do."""
    for clause in source.sentence.clauses or ():
        main = parent(source, clause)
        if clause.kind != "infinitive" or clause.connector is not None or main is None:
            continue
        ruling = Governor(source, main)
        is_last = groups(source, clause)[-1].last + 1 == source.end
        if main.kind != "main" or not (main.certain and clause.certain) or not is_last:
            continue
        text = _asked(ruling, clause) or _advised(ruling, clause)
        if text and is_set_off(source, main, clause):
            span = clause_span(source, clause.first, clause.last)
            yield Rewrite(span, (text,), is_reworded=True)


def _asked(ruling: Governor, clause: Clause) -> str | None:
    """Return "Bitte kommen Sie" for "Wir bitten Sie, zu kommen"."""
    if ruling.verb != "bitten" or not {"wir", "sie"} <= set(ruling.words) or ruling.modal:
        return None
    words = [each for each in ruling.words if each != ","]
    if not _LEADING.issuperset(words) or ruling.mood != "ind":
        return None
    request = _request(ruling.source, clause)
    link = next((each for each in words if each in ("daher", "deshalb", "darum")), "")
    if request is None or link:
        return None
    return compose("bitte", request)


def _advised(ruling: Governor, clause: Clause) -> str | None:
    """Return "Wir empfehlen Ihnen: Kommen Sie" for "…, zu kommen"."""
    tokens = [ruling.source.tokens[n].text for n in ruling.own]
    is_told = ruling.verb in _ADVISING and ("Ihnen" in tokens or "Sie" in tokens[1:])
    is_reminded = ruling.verb in _REMINDING and ruling.mood == "imp" and "Sie" in tokens
    denies = ruling.is_denied and ruling.verb != "vergessen"
    if not (is_told or is_reminded) or denies or ruling.mood not in ("ind", "imp"):
        return None
    request = _request(ruling.source, clause)
    before = ruling.source.text(0, clause.first - 1)
    return f"{before}: {compose(request)}" if request else None


def _request(source: Passage, clause: Clause) -> str | None:
    """Return the group as a request: "füllen Sie das Formular aus"."""
    found = groups(source, clause)
    if not all(_has_object(source, each) for each in found[1:]):
        return None  # "das Formular auszufüllen und zurückzusenden"
    parts = [_one(source, each) for each in found]
    return " ".join(each for each in parts if each) if all(parts) else None


def _has_object(source: Passage, part: Clause) -> bool:
    return any(
        each.kind == "NP" and each.case == "acc" and part.first < each.first <= part.last
        for each in source.sentence.phrases or ()
    )


def _one(source: Passage, part: Clause) -> str | None:
    verb = source.tokens[part.verbs[-1]]
    group = imperative(verb.lemma or "")
    is_single = verb.tag == "VVIZU" or len(part.verbs) == 2
    start = part.first + (source.tokens[part.first].tag == "KON")
    inner = [token.text for token in source.tokens[start : part.verbs[0]]]
    if group is None or not is_single or any(each.startswith("nicht") for each in inner):
        return None
    joiner = source.text(part.first, start)
    middle, after = (
        source.text(start, part.verbs[0]),
        source.text(part.verbs[-1] + 1, part.last + 1),
    )
    made = (joiner, group.finite, middle, group.end, after)
    return " ".join(each for each in made if each)
