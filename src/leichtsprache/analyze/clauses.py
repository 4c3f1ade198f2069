"""The clauses of a sentence, from STTS tags and word order.

German marks its clauses by order: a subordinate clause runs from its connector to the finite verb
at its end, a main clause has its finite verb in second place. `clauses` reads a sentence by these
two facts alone, corrects tags that contradict them (*unterstützen* is a finite verb at the end of a
relative clause, whatever the tagger thinks), and says of each clause whether the two facts left no
other reading (``certain``).
"""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.phrases import nominative_at
from leichtsprache.analyze.verbs import FINITE, INFINITIVES, VERBS, as_finite, as_infinitive
from leichtsprache.document import Clause, ClauseKind, Token

_MARKS = frozenset(("$,", "$.", "$("))
_RELATIVE_FORMS = frozenset(("der", "die", "das", "den", "dem", "denen", "deren", "dessen"))
_COORDINATORS = frozenset(("und", "oder", "aber", "sondern", "denn", "doch", "sowie"))
#: What may stand alone in front of the finite verb of a main clause.
_SINGLE = frozenset(
    ("PPER", "PDS", "PIS", "ADV", "PROAV", "ADJD", "PWS", "PWAV", "NE", "NN", "FM", "XY", "CARD")
)
#: What a noun phrase, prepositional phrase or adverbial in front of the finite verb is made of.
_NOMINAL = _SINGLE | {
    "ART", "PDAT", "PIAT", "PPOSAT", "ADJA", "APPR", "APPRART", "TRUNC", "PTKNEG", "PTKA", "KOKOM",
    "PWAT", "APPO",
}  # fmt: skip
#: Clauses nested deeper than this are no German that anybody wrote.
_DEEPEST = 20


def clauses(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Clause, ...]]:
    """Return the tokens with tags set right, and their clauses by first token.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Schule ist zu, weil die Heizung nicht geht."))
    >>> [(each.kind, each.first, each.last) for each in document.sentences[0].clauses]
    [('main', 0, 9), ('subordinate', 5, 9)]
    """
    reader = _Reader(tokens)
    found = reader.read()
    retagged = (
        token if token.tag == tag else replace(token, tag=tag)
        for token, tag in zip(tokens, reader.tags, strict=True)
    )
    return tuple(retagged), found


class _Reader:
    """Reads one sentence; ``inside[n]`` says that token n belongs to a subordinate clause."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.tags = [token.tag or "" for token in tokens]
        self.inside = [False] * len(tokens)
        self.found: list[Clause] = []
        self.failed: set[int] = set()  # openers without an end: each is tried once
        self.is_clean = True

    def read(self) -> tuple[Clause, ...]:
        """Return the clauses: subordinate ones first, what remains is main clauses."""
        position = 0
        while position < len(self.tokens):
            opens = self.opens(position)
            position = self.subclause(position, 0) if opens else position + 1
        self.main_clauses()
        ordered = sorted(self.found, key=lambda clause: (clause.first, -clause.last))
        return tuple(self.attached(clause, ordered) for clause in ordered)

    def tag(self, position: int) -> str:
        """Return the tag at a position; beyond the ends stands a full stop."""
        return self.tags[position] if 0 <= position < len(self.tags) else "$."

    def word(self, position: int) -> str:
        """Return the lower-cased word at a position."""
        return self.tokens[position].text.lower() if 0 <= position < len(self.tokens) else ""

    # --- subordinate clauses: from the connector to the finite verb ---

    def opens(self, position: int) -> bool:
        """Whether a subordinate clause begins at ``position``."""
        if position >= len(self.tokens) or self.inside[position] or position in self.failed:
            return False
        if not self.starts_clause(position):
            return False
        mark = self.tag(position)
        pronoun = position + 1 if mark in ("APPR", "APPRART") else position
        if position and self.word(pronoun) in _RELATIVE_FORMS and self.tag(position - 1) == "$,":
            return self.is_verb_final(pronoun + 1)
        return self.kind(position) is not None

    def starts_clause(self, position: int) -> bool:
        before = self.tag(position - 1)
        if before in ("ADV", "PTKNEG"):  # ", vor allem weil", "nicht weil"
            return self.tag(position) == "KOUS" and self.tag(position - 2) in _MARKS
        return before in _MARKS or (before == "KON" and self.tag(position) in ("KOUS", "PWAV"))

    def kind(self, position: int) -> ClauseKind | None:
        mark = self.tag(position)
        if mark == "KOUS":
            return "subordinate"
        if mark == "KOUI":
            return "infinitive"
        pronoun = position + 1 if mark in ("APPR", "APPRART") else position
        if self.tag(pronoun) in ("PRELS", "PRELAT"):
            return "relative" if self.is_verb_final(pronoun + 1) else None
        if self.tag(pronoun) in ("PWS", "PWAT", "PWAV") and self.is_verb_final(pronoun + 1):
            return None if self.is_comparison(pronoun) else "subordinate"
        return None

    def is_comparison(self, position: int) -> bool:
        """Whether *wie* only names examples: no verb comes before the next comma."""
        group = self.next_group(position + 1)
        stop = group[0] if group else len(self.tags)
        return self.word(position) == "wie" and "$," in self.tags[position:stop]

    def is_verb_final(self, position: int) -> bool:
        """Whether the first verbs from ``position`` stand at the end of their stretch."""
        group = self.next_group(position)
        return group is not None and not self.is_zu(group[0]) and self.tag(group[1] + 1) in (
            *_MARKS, "KON",
        )  # fmt: skip

    def next_group(self, position: int) -> tuple[int, int] | None:
        """Return the first and last position of the next verbs."""
        while position < len(self.tokens):
            if self.tag(position) in VERBS and self.tag(position) != "PTKVZ":
                last = position
                while self.tag(last + 1) in VERBS:
                    last += 1
                return position, last
            if self.tag(position) == "$.":
                return None
            position += 1
        return None

    def is_zu(self, position: int) -> bool:
        return self.tag(position) in ("PTKZU", "VVIZU") or self.tag(position - 1) == "PTKZU"

    def subclause(self, first: int, depth: int) -> int:
        """Read the clause that opens at ``first``; return the position after it."""
        pronoun = first + 1 if self.tag(first) in ("APPR", "APPRART") else first
        if self.word(pronoun) in _RELATIVE_FORMS and self.tag(pronoun) not in ("PRELS", "PRELAT"):
            is_owner = self.word(pronoun) in ("deren", "dessen")
            self.tags[pronoun] = "PRELAT" if is_owner else "PRELS"
        kind = self.kind(first) or "relative"
        position = pronoun + 1
        while position < len(self.tokens) and depth < _DEEPEST:
            mark = self.tag(position)
            if self.inside[position]:
                position += 1
                continue
            if mark == "$," and self.opens(position + 1):
                position = self.subclause(position + 1, depth + 1)
                continue
            if mark in VERBS and mark != "PTKVZ":
                if (kind == "infinitive") == self.is_zu(position):
                    return self.close(kind, first, position)
                if kind != "infinitive":  # an infinitive group within the clause
                    position += 1
            if mark == "$.":
                break
            position += 1
        self.is_clean = False
        self.failed.add(first)
        return first + 1

    def close(self, kind: ClauseKind, first: int, verb: int) -> int:
        """Note the clause whose verbs begin at ``verb``; return the position after it."""
        last = verb
        while self.tag(last + 1) in VERBS:
            last += 1
        finite = None if kind == "infinitive" else self.settle_finite(verb, last)
        verbs = tuple(range(verb, last + 1))
        is_closed = self.tag(last + 1) in _MARKS or self.tag(last + 1) == "KON"
        while self.tag(last + 1) not in _MARKS and self.tag(last + 1) != "KON":
            last += 1  # what is put behind the verb: "…, weil er mehr hat als sie"
        certain = is_closed and (finite is not None or kind == "infinitive")
        connector = first if self.tag(first) != "KON" else None
        self.found.append(Clause(kind, first, last, connector, finite, verbs, certain=certain))
        self.inside[first : last + 1] = [True] * (last + 1 - first)
        return self.coordinated(kind, last + 1) if is_closed else last + 1

    def coordinated(self, kind: ClauseKind, position: int) -> int:
        """Read "… und …" behind a subordinate clause where it goes on verb-final."""
        mark = position
        if self.tag(mark) == "$," and self.word(mark + 1) in ("sondern", "aber"):
            mark += 1
        if self.tag(mark) != "KON" or self.opens(mark + 1):
            return position
        group = self.next_group(mark + 1)
        if not group or self.tag(group[1] + 1) not in (*_MARKS, "KON"):
            return position
        if (kind == "infinitive") != self.is_zu(group[0]) or not self.is_plain(mark + 1, group[0]):
            return position
        return self.close(kind, mark, group[0])

    def is_plain(self, start: int, stop: int) -> bool:
        return not any(self.tag(n) in ("$.", "$(") for n in range(start, stop))

    def settle_finite(self, first: int, last: int) -> int | None:
        """Return the finite verb of a verb group at the end of a clause; set its tag right."""
        finites = [n for n in range(first, last + 1) if self.tag(n) in FINITE]
        if finites:
            return finites[0] if len(finites) == 1 else None
        tag = as_finite(self.tokens[last], self.tag(last))
        if tag is None:
            return None
        self.tags[last] = tag
        return last

    # --- main clauses: what remains, divided by its finite verbs ---

    def main_clauses(self) -> None:
        finites = self.main_finites()
        last = len(self.tokens) - 1
        while last > 0 and self.tag(last) in ("$.", "$("):
            last -= 1
        start = 0
        while self.tag(start) == "$(" and start < last:
            start += 1
        for number, finite in enumerate(finites):
            following = finites[number + 1] if number + 1 < len(finites) else None
            cut = self.boundary(finite, following) if following else None
            if following and cut is None:
                self.is_clean = False
                continue
            self.main(start, finite, last if cut is None else cut - 1)
            if cut is not None:
                start = cut if self.tag(cut) == "KON" else cut + 1

    def main_finites(self) -> list[int]:
        """Return the finite verbs outside of subordinate clauses; set doubtful tags right."""
        free = [n for n in range(len(self.tags)) if not self.inside[n]]
        finites = [n for n in free if self.tag(n) in FINITE]
        for n in free:
            if n not in finites and self.is_second(n, finites):
                self.tags[n] = as_finite(self.tokens[n], self.tag(n)) or ""
                finites = sorted((*finites, n))
        kept: list[int] = []
        for n in finites:
            infinitive = as_infinitive(self.tokens[n], self.tag(n))
            if kept and infinitive and not self.boundary(kept[-1], n):
                self.tags[n] = infinitive  # "kann … machen": at the end, not in second place
            else:
                kept.append(n)
        return kept

    def is_second(self, position: int, finites: list[int]) -> bool:
        """Whether a form tagged as infinitive or participle is the finite verb of a stretch.

        It is if it stands behind the first constituent and no other verb of the stretch can be.
        """
        if not as_finite(self.tokens[position], self.tag(position)) or self.is_zu(position):
            return False
        start = self.edge(position, -1) + 1
        stop = self.edge(position, 1)
        if any(start <= n < stop or (n < start and self.is_auxiliary(n)) for n in finites):
            return False
        if self.tag(start) == "KON":
            start += 1
        return start < position and self.has_subject(start, position)

    def is_auxiliary(self, position: int) -> bool:
        """Whether the finite verb may have its infinitive or participle in a later stretch."""
        return self.tag(position) != "VVFIN" or self.word(position) in ("lässt", "lassen", "ließ")

    def has_subject(self, start: int, position: int) -> bool:
        """Whether what stands before the form is one constituent that can be its subject."""
        if not self.is_constituent(start, position):
            return False
        return nominative_at(self.tokens, start, self.tokens[position]) is not None

    def edge(self, position: int, step: int) -> int:
        """Return the next comma or coordinator in one direction, or what lies beyond the end."""
        position += step
        while 0 <= position < len(self.tags):
            is_mark = self.tag(position) in ("$,", "$.") or self.word(position) in _COORDINATORS
            if is_mark and not self.inside[position]:
                break
            position += step
        return position

    def main(self, start: int, finite: int, stop: int) -> None:
        """Note the main clause with this finite verb."""
        while stop > finite and self.tag(stop) in _MARKS:
            stop -= 1
        connector = start if self.tag(start) == "KON" and start < finite else None
        first = start if connector is None else start + 1
        verbs = [finite, *self.right_bracket(finite, stop)]
        certain = first == finite or self.is_constituent(first, finite)
        self.found.append(
            Clause("main", start, stop, connector, finite, tuple(verbs), certain=certain)
        )

    def right_bracket(self, finite: int, stop: int) -> list[int]:
        """Return the verbs at the end of a main clause, before clauses put behind them."""
        end = finite
        while end < stop and not (self.inside[end + 1] or self.tag(end + 1) == "$,"):
            end += 1
        verbs: list[int] = []
        while end > finite and self.tag(end) in VERBS - FINITE:
            verbs.insert(0, end)
            end -= 1
        return verbs

    def boundary(self, finite: int, following: int) -> int | None:
        """Return the coordinator or mark between two main clauses, or None if it is not plain."""
        plain = [
            n
            for n in range(finite + 1, following)
            if not self.inside[n]
            and (self.tag(n) in ("$,", "$.") or self.word(n) in _COORDINATORS)
            and self.is_front(n + 1, following)
        ]
        if len(plain) == 2 and plain[1] == plain[0] + 1 and self.tag(plain[1]) == "KON":
            return plain[0]  # ", aber"
        return plain[0] if len(plain) == 1 else None

    def is_front(self, start: int, finite: int) -> bool:
        if self.tag(start) == "KON":
            start += 1
        return start == finite or self.is_constituent(start, finite)

    def is_constituent(self, start: int, stop: int) -> bool:
        """Whether the tokens could be one constituent in front of the finite verb."""
        free = [n for n in range(start, stop) if not self.inside[n]]
        rest = [n for n in free if self.tag(n) not in _MARKS]
        loose = (
            n for n in free if self.tag(n) in _MARKS and self.tag(n) != "$("
            and not (self.inside[n - 1] or self.inside[min(n + 1, len(self.inside) - 1)])
        )  # fmt: skip
        if not rest:
            return start < stop
        if any(loose):
            return False
        tags = [self.tag(n) for n in rest]
        if len(tags) == 1:
            return tags[0] in _SINGLE
        return set(tags) <= _NOMINAL | {"KON"} and tags[-1] in _SINGLE and tags[0] != "KON"

    def attached(self, clause: Clause, ordered: list[Clause]) -> Clause:
        """Return the clause with the index of the clause it stands in, or next to."""
        certain = clause.certain and self.is_clean
        if clause.kind == "main":
            return replace(clause, certain=certain)
        others = [(n, other) for n, other in enumerate(ordered) if other is not clause]
        around = [
            n for n, each in others if each.first <= clause.first and clause.last <= each.last
        ]
        before = [n for n, each in others if each.last < clause.first]
        parent = next(iter([*reversed(around), *reversed(before), *(n for n, _ in others)]), None)
        return replace(clause, parent=parent, certain=certain)


__all__ = ["FINITE", "INFINITIVES", "VERBS", "clauses"]
