"""Where a group with *um … zu* stands, and what is said of it in the other sentence."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.parts import Clause, ClauseTense
from leichtsprache.rewrite.content.infinitives import groups
from leichtsprache.rewrite.fields import main_order
from leichtsprache.rewrite.surface import Passage, compose

#: What is needed for a purpose is no wish.
NEEDED = frozenset(("brauchen", "benötigen"))
POINTING = frozenset(("PPER", "PDS", "PROAV", "PDAT"))
LINKING = frozenset(
    ("deshalb", "dann", "aber", "jedoch", "auch", "außerdem", "also", "daher", "darum", "dafür",
     "zuletzt", "zuerst", "danach", "später", "schließlich",
     "dazu", "damit", "trotzdem", "dennoch", "zudem", "so", "gleichzeitig", "zugleich", "da",
     "daraufhin", "anschließend", "seitdem", "dabei", "nun")
)  # fmt: skip
SPOKEN = frozenset(("ich", "wir", "mich", "uns", "mir", "Sie", "Ihnen", "sich", "man"))
TENSES: dict[ClauseTense, ClauseTense] = {
    "present": "present", "future": "present", "past": "past", "perfect": "past",
    "pluperfect": "past",
}  # fmt: skip


def is_last(source: Passage, main: Clause, clause: Clause) -> bool:
    """Whether the group ends the sentence, and no other clause stands right before it."""
    ends = groups(source, clause)[-1].last + 1 == source.end
    before = [each for each in source.dependents if (main.finite or 0) < each.first < clause.first]
    is_own = all(each.last + 2 < clause.first for each in before)
    return ends and is_own and source.tokens[clause.first - 1].tag == "$,"


def leads(source: Passage, main: Clause, clause: Clause) -> bool:
    """Whether the group stands in front of its main clause."""
    last = groups(source, clause)[-1].last
    return clause.first == 0 and main.finite == last + 2 and source.tokens[last + 1].tag == "$,"


def then(source: Passage, main: Clause, clause: Clause, opening: str) -> str | None:
    """Return the main clause behind an adverb, without the group at its end."""
    order = main_order(source, replace(main, last=clause.first - 2))
    parts = order.second(opening) if order else None
    return compose(*parts) if parts else None


def points(source: Passage, clause: Clause) -> bool:
    """Whether a pronoun in the group points to something outside it."""
    own = source.tokens[clause.start : groups(source, clause)[-1].last + 1]
    return any(each.tag in POINTING and each.text not in SPOKEN for each in own)
