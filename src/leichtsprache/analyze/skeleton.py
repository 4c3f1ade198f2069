"""The skeleton of a sentence: its tags, what is settled already, and questions to both."""

from __future__ import annotations

from leichtsprache.analyze.phrases import nominative_at
from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.document import Clause, Token

MARKS = frozenset(("$,", "$.", "$("))
COORDINATORS = frozenset(("und", "oder", "aber", "sondern", "denn", "doch", "sowie"))
#: What may stand alone in front of the finite verb of a main clause.
_SINGLE = frozenset(
    ("PPER", "PDS", "PIS", "ADV", "PROAV", "ADJD", "PWS", "PWAV", "NE", "NN", "FM", "XY", "CARD")
)
#: What a noun phrase, prepositional phrase or adverbial in front of the finite verb is made of.
_NOMINAL = _SINGLE | {
    "ART", "PDAT", "PIAT", "PPOSAT", "ADJA", "APPR", "APPRART", "TRUNC", "PTKNEG", "PTKA", "KOKOM",
    "PWAT", "APPO",
}  # fmt: skip
#: No verb is farther from what opens its clause; looking on would cost the square of the length.
_FARTHEST = 150


class Skeleton:
    """A sentence while its clauses are read.

    ``tags`` may be corrected on the way, ``inside[n]`` says that token n belongs to a subordinate
    clause, ``found`` are the clauses so far, ``is_clean`` that everything has closed as it opened.
    """

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.tags = [token.tag or "" for token in tokens]
        self.inside = [False] * len(tokens)
        self.found: list[Clause] = []
        self.failed: set[int] = set()  # openers without an end: each is tried once
        self.is_clean = True
        self.joins = 0  # clauses read so far because *und* goes on with one

    def tag(self, position: int) -> str:
        """Return the tag at a position; beyond the ends stands a full stop."""
        return self.tags[position] if 0 <= position < len(self.tags) else "$."

    def word(self, position: int) -> str:
        """Return the lower-cased word at a position."""
        return self.tokens[position].text.lower() if 0 <= position < len(self.tokens) else ""

    def is_zu(self, position: int) -> bool:
        """Whether the verb is an infinitive with *zu*."""
        return self.tag(position) in ("PTKZU", "VVIZU") or self.tag(position - 1) == "PTKZU"

    def is_zu_group(self, first: int, last: int) -> bool:
        """Whether an infinitive with *zu* is among the verbs: "zu tun", "zu tun hat"."""
        return any(map(self.is_zu, range(first, last + 1)))

    def next_group(self, position: int) -> tuple[int, int] | None:
        """Return the first and last position of the next verbs."""
        farthest = min(len(self.tokens), position + _FARTHEST)
        while position < farthest:
            if self.tag(position) in VERBS and self.tag(position) != "PTKVZ":
                last = position
                while self.tag(last + 1) in VERBS:
                    last += 1
                return position, last
            if self.tag(position) == "$.":
                return None
            position += 1
        return None

    def is_verb_final(self, position: int) -> bool:
        """Whether the first verbs from ``position`` stand at the end of their stretch."""
        group = self.next_group(position)
        if group is None or self.tag(group[1] + 1) not in (*MARKS, "KON"):
            return False
        return not self.is_zu_group(*group) or self.tag(group[1]) in FINITE

    def is_last(self, position: int) -> bool:
        """Whether a verb stands at the end of its stretch, but for what is put behind it."""
        following = self.tag(position + 1)
        if following in MARKS or following in VERBS or following in ("KON", "KOKOM"):
            return True
        return following in ("APPR", "APPRART") and self.tag(position - 1) != "KON"

    def edge(self, position: int, step: int) -> int:
        """Return the next comma or coordinator in one direction, or what lies beyond the end."""
        position += step
        while 0 <= position < len(self.tags):
            is_mark = self.tag(position) in ("$,", "$.") or self.word(position) in COORDINATORS
            if is_mark and not self.inside[position]:
                break
            position += step
        return position

    def is_front(self, start: int, finite: int) -> bool:
        """Whether the tokens could stand in front of the finite verb, behind a coordinator."""
        if self.tag(start) == "KON":
            start += 1
        if "KOKOM" in self.tags[start:finite]:
            return False  # ", so viel wie es gibt" is a comparison
        return start == finite or self.is_constituent(start, finite)

    def is_constituent(self, start: int, stop: int) -> bool:
        """Whether the tokens could be one constituent in front of the finite verb."""
        if stop - start > _FARTHEST:
            return False
        free = [n for n in range(start, stop) if not self.inside[n]]
        rest = [n for n in free if self.tag(n) not in MARKS]
        loose = (
            n for n in free if self.tag(n) in MARKS and self.tag(n) != "$("
            and not self.tag(n - 1) == self.tag(n + 1) == "ADJA"  # "laute, neue Parteien"
            and not (self.inside[n - 1] or self.inside[min(n + 1, len(self.inside) - 1)])
        )  # fmt: skip
        if not rest:
            return start < stop
        commas = [n for n in loose if not self.parts_adjectives(n)]
        if commas and not {"und", "oder", "sowie"} & set(map(self.word, range(commas[-1], stop))):
            return False  # no enumeration "A, B und C"
        tags = [self.tag(n) for n in rest]
        if len(tags) == 1:
            return tags[0] in _SINGLE
        return set(tags) <= _NOMINAL | {"KON"} and tags[-1] in _SINGLE and tags[0] != "KON"

    def parts_adjectives(self, comma: int) -> bool:
        """Whether the comma stands inside a noun phrase: "neue, große Häuser"."""
        return self.tag(comma - 1) == self.tag(comma + 1) == "ADJA"

    def is_auxiliary(self, position: int) -> bool:
        """Whether the finite verb may have its infinitive or participle in a later stretch."""
        return self.tag(position) != "VVFIN" or self.word(position) in ("lässt", "lassen", "ließ")

    def has_subject(self, start: int, position: int) -> bool:
        """Whether what stands before the form is one constituent that can be its subject."""
        if not self.is_constituent(start, position):
            return False
        return nominative_at(self.tokens, start, self.tokens[position]) is not None
