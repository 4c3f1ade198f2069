"""What is said, and behind it who says it: "Der Bus fährt nicht. Das teilt die Stadt mit"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from leichtsprache.parts import Clause
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.fields import main_order
from leichtsprache.rewrite.references import POINTING_TAGS
from leichtsprache.rewrite.surface import Passage, compose

#: With fewer words in the sentence a colon is enough.
_SHORTEST = 15
#: What one of these says can be called *das*, and it is not only thought.
_TELLING = frozenset(
    ("sagen", "mitteilen", "erklären", "betonen", "berichten", "erzählen", "schreiben", "melden",
     "bestätigen", "zeigen", "beweisen", "belegen", "feststellen", "herausfinden", "verkünden",
     "ankündigen", "versichern", "zusichern", "beschließen", "vereinbaren", "ergeben",
     "nachweisen", "entdecken", "unterstreichen", "bekanntgeben", "angeben", "entscheiden",
     "kritisieren", "beklagen", "festlegen", "garantieren", "sicherstellen", "gewährleisten")
)  # fmt: skip
#: What stands for the clause beside its verb.
_STANDING_FOR = frozenset(("darauf", "dafür", "davon", "damit", "dazu"))
#: "Das könnte stimmen" says the same by itself.
_CAUTIOUS = ("könnt", "dürft", "sollt", "müsst", "möcht")
_FREE = frozenset(("ich", "wir", "mich", "uns", "mir", "Sie", "Ihnen", "man", "mein", "unser"))
_LINKING = frozenset(
    ("deshalb", "dann", "aber", "jedoch", "auch", "außerdem", "also", "daher", "darum", "zwar",
     "trotzdem", "dennoch", "zudem", "so", "dort", "da", "allerdings", "dagegen", "hingegen",
     "was", "wobei", "weiter", "zugleich", "gleichzeitig", "schließlich", "hier", "ferner")
)  # fmt: skip


def teller_behind(ruling: Governor, clause: Clause, told: str) -> tuple[str, str] | None:
    """Return what a long sentence with *dass* tells, and then who tells it.

    ``None`` where a word of one half may point to the other, or the order is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> text = "Die Stadt weist seit Montag auf ihrer Seite darauf hin, dass der Bus wegen der "
    >>> document = analyze()(Document(text + "langen Baustelle im Dorf nicht hält."))
    >>> source = Passage(document, document.sentences[0])
    >>> main, clause = source.sentence.clauses
    >>> teller_behind(Governor(source, main), clause, "Der Bus hält nicht.")
    ('Der Bus hält nicht.', 'Darauf weist die Stadt seit Montag auf ihrer Seite hin.')
    """
    source, main = ruling.source, ruling.clause
    opening = _opening(ruling)
    starts = main.first == 0 and source.tokens[0].tag != "KON"
    is_alone = source.mains == (main,) and starts
    if (
        opening is None
        or not is_alone
        or _may_not_be(source, clause)
        or len(source.sentence.words) <= _SHORTEST
    ):
        return None
    inner = range(clause.start, source.end)
    outer = [n for n in ruling.own if n < clause.first]
    if _points(source, inner, "") or _points(source, outer, opening, owners=True) or ruling.modal:
        return None
    order = main_order(source, replace(main, last=clause.first - 2))
    if order is None or order.middle is None or order.after:
        return None
    middle = order.middle
    if opening != "das":
        middle = re.sub(rf"\b{opening}\b ?", "", middle, count=1)
    if "," in middle:
        return None
    parts = replace(order, middle=middle).second(opening)
    return (told, compose(*parts)) if parts else None


def _may_not_be(source: Passage, clause: Clause) -> bool:
    """Whether the clause tells in the Konjunktiv what by itself would be a condition."""
    told = (each for each in source.sentence.clauses or () if each.first >= clause.first)
    verbs = [
        source.tokens[each.finite].text.lower()
        for each in told
        if each.finite is not None and each.predicate and each.predicate.mood == "subj2"
    ]
    return any(not each.startswith(_CAUTIOUS) for each in verbs)


def _opening(ruling: Governor) -> str | None:
    """Return the word that stands for what is told: *das*, *darauf*."""
    found = [each for each in ruling.words if each in _STANDING_FOR]
    if len(found) == 1:
        return found[0]
    is_told = ruling.verb in _TELLING and not ruling.adjective
    return "das" if is_told and not found and "es" not in ruling.words else None


def _points(
    source: Passage, positions: Iterable[int], opening: str, *, owners: bool = False
) -> bool:
    """Whether a word points to something outside its half, or links the sentence to others."""
    tokens = [source.tokens[n] for n in positions if source.tokens[n].text.lower() != opening]
    pointing = POINTING_TAGS - {"PPOSAT"} if owners else POINTING_TAGS
    return any(
        (each.tag in pointing and not _is_free(each.text)) or each.text.lower() in _LINKING
        for each in tokens
    )


def _is_free(word: str) -> bool:
    return word in _FREE or word.startswith(("Ihr", "unser"))
