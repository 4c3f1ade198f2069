"""A word in its sentence, as the rules that correct tags see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leichtsprache.analyze.verbs import FINITE, INFINITIVES, PARTICIPLES

__all__ = ["DETERMINERS", "FARTHEST", "FINITE", "MARKS", "NOUNS", "VERBS", "Place"]

MARKS = frozenset(("$,", "$.", "$("))
#: How many words a rule looks ahead or back for a mark, so that no text without any takes long.
FARTHEST = 80
VERBS = FINITE | INFINITIVES | PARTICIPLES | {"VVIZU"}
DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "APPRART"))
NOUNS = frozenset(("NN", "NE"))


@dataclass(slots=True)
class Place:
    """A word in its sentence, with the tags as far as they have been set right."""

    words: Sequence[str]
    tags: list[str]
    at: int

    def word(self, step: int = 0) -> str:
        """Return the word so many steps away; beyond the ends stands nothing."""
        n = self.at + step
        return self.words[n] if 0 <= n < len(self.words) else ""

    def tag(self, step: int = 0) -> str:
        """Return the tag so many steps away; beyond the ends stands a full stop."""
        n = self.at + step
        return self.tags[n] if 0 <= n < len(self.tags) else "$."

    @property
    def stop(self) -> int:
        """The number of steps to the next mark."""
        return next((n for n in range(1, FARTHEST) if self.tag(n) in MARKS), FARTHEST)

    @property
    def is_verb_final(self) -> bool:
        """Whether a finite verb, or a form that may be one, stands before the next mark."""
        last = self.stop - 1
        return last > 0 and self.tag(last) in VERBS

    def before(self) -> list[str]:
        """Return the words back to the mark before, in small letters."""
        start = self.at
        while start > max(0, self.at - FARTHEST) and self.tags[start - 1] not in MARKS:
            start -= 1
        return [word.lower() for word in self.words[start : self.at]]

    def is_noun_phrase(self, step: int) -> bool:
        """Whether a noun stands there, or adjectives and then a noun."""
        while self.tag(step) in ("ADJA", "CARD"):
            step += 1
        return self.tag(step) in NOUNS

    @property
    def leads_participle(self) -> bool:
        """Whether a participle with words of its own follows: "das am Montag gestohlene Auto"."""
        if self.tag() != "PDS" or self.tag(1) not in ("APPR", "APPRART"):
            return False
        step = 2
        while self.tag(step) in ("ART", "NN", "NE", "CARD", "APPR", "APPRART"):
            step += 1
        is_participle = self.word(step).endswith(("te", "ene", "nde"))
        return is_participle and self.tag(step) == "ADJA" and self.tag(step + 1) == "NN"
