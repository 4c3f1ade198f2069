"""A statement said again, with the second of two complements in the place of the first."""

from __future__ import annotations

from typing import NamedTuple

from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause
from leichtsprache.grammar.attachment import phrase_from
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.rewrite.adjuncts.adjunct_words import words_of
from leichtsprache.rewrite.adjuncts.times import time_at
from leichtsprache.rewrite.fields import front_subject
from leichtsprache.rewrite.joins.shared import Shared, shared
from leichtsprache.rewrite.surface import Passage, compose

#: What the statement that is said twice may not hold.
NOT_TWICE = frozenset(("PTKNEG", "$,", "$(", "KON", "KOKOM", "CARD", "PIS", "PDS", "TRUNC"))
_LONGEST_MIDDLE = 5
_LONGEST_SUBJECT = 6


class Pair(NamedTuple):
    """Two complements: where the first begins, *und*, the second, the preposition it lacks.

    ``start`` is where the second begins behind its own time: "und 2015 ein Haus".
    """

    clause: Clause
    first: int
    join: int
    start: int
    last: int
    preposition: str


def again(source: Passage, pair: Pair) -> str | None:
    """Return the statement with the second complement in the place of the first."""
    clause, tokens = pair.clause, source.tokens
    finite = clause.finite or 0
    common = shared(source, clause)
    middle = _middle(source, pair)
    if common is None or middle is None or len(common.subject.split()) > _LONGEST_SUBJECT:
        return None
    if tokens[finite].lemma in COPULAS and not _is_predicative(source, pair):
        return None
    second = source.text(pair.start, pair.last + 1)
    if pair.preposition:
        second = contracted(pair.preposition, second)
    light, inner = middle
    also = "" if "auch" in inner.split() else "auch"
    lead = source.text(pair.join + 1, pair.start)
    if lead:
        is_also = lead.endswith(" auch")
        common, also = Shared(common.subject, lead.removesuffix(" auch")), "auch" * is_also
    is_quality = tokens[finite].lemma in COPULAS and tokens[pair.first - 1].tag == "ADJD"
    order = (
        (also, inner) if is_quality and not lead else (inner, also)
    )  # "ist auch zuständig für …"
    rest = " ".join(filter(None, (*order, second, right(source, clause))))
    said = common.before(source.inner(finite, finite + 1), light, rest)
    behind = [each for each in source.dependents if each.first > pair.join]
    if not behind:
        return compose(*said)
    return compose(f"{' '.join(filter(None, said))}, {source.text(behind[0].first, source.end)}")


def _middle(source: Passage, pair: Pair) -> tuple[str, str] | None:
    """Return the pronouns and the other words between the verb and the first complement.

    The subject is left out, as it is said again; ``None`` where something cannot be said twice.
    """
    finite = pair.clause.finite or 0
    subject = pair.clause.subject
    start = finite + 1
    stop = start
    while source.tokens[stop].tag in ("PPER", "PRF") and stop != subject:
        stop += 1
    light = source.text(start, stop)
    if subject is not None and subject >= stop:
        phrase = next((each for each in source.sentence.phrases or ()
                       if each.head == subject and each.first == stop), None)  # fmt: skip
        if phrase is None:
            return None
        stop = phrase.last + 1
    inner = [source.tokens[n] for n in range(stop, pair.first) if not joins_bare(source, n)]
    if pair.start > pair.join + 1:
        return (light, "") if _is_when(source, stop, pair.first) else None
    is_open = any(
        (token.tag in NOT_TWICE and token.text != "als")
        or token.text.lower().startswith(("ein", "kein"))
        or token.text.lower() in words_of("single") for token in inner
    )  # fmt: skip
    if is_open or len(inner) > _LONGEST_MIDDLE:
        return None
    return light, source.text(stop, pair.first)


def joins_bare(source: Passage, join: int) -> bool:
    """Whether *und* joins two bare nouns, or two adjectives: "von Raum und Zeit"."""
    if source.tokens[join].tag != "KON":
        return False
    tags = [each.tag for each in source.tokens[join - 1 : join + 2]]
    return tags[0] == tags[-1] and tags[0] in ("NN", "NE", "ADJA")


def _is_when(source: Passage, start: int, stop: int) -> bool:
    """Whether at most a time stands here, which is not the time of the second complement."""
    time = time_at(source, start)
    is_first = stop - start == 1 and source.tokens[start].text in ("zuerst", "zunächst", "erst")
    return start == stop or is_first or (time is not None and time.last + 1 == stop)


def _is_predicative(source: Passage, pair: Pair) -> bool:
    """Whether the subject in front is one thing, and two things are said of it."""
    subject = front_subject(source, pair.clause)
    found = phrase_from(source.sentence, pair.first)
    if subject is None or found is None:
        return False
    numbers = {each.number for each in subject.features}
    return found.kind == "PP" or numbers == {each.number for each in found.options}


def right(source: Passage, clause: Clause) -> str:
    """Return the last verbs of the clause."""
    verbs = [n for n in clause.verbs if n > (clause.finite or 0)]
    return source.text(verbs[0], verbs[-1] + 1) if verbs else ""
