"""What the trees of a treebank say about clauses.

The treebanks name relations differently, so clauses are read from tags and who depends on whom.
A finite verb makes a clause, whose head is what the verb is auxiliary or copula of.

- A clause's *own* tokens are those below its head and not below the head of another clause, nor of
  an infinitive group set apart by a comma.
- A clause is subordinate if a KOUS, a relative or an interrogative pronoun opens it: only
  prepositions, adverbs and particles of the clause stand before that word. Interrogatives open
  main clauses as well: there the finite verb comes second, with its subject or anything else of
  the clause behind it. A clause coordinated with a subordinate one is subordinate too if its verb
  is last and no connector of its own opens it.
- A relative clause is one that a PRELS or PRELAT opens; its antecedent is the token its head
  depends on as ``acl``. Free relatives (*was*, *wer*, *wo* …) are subordinate, and not counted as
  relative either way.
- A verb complex is the finite verb, its head if that is a verb, the other auxiliaries, infinitives
  without *zu* depending on them (*lässt … kommen*), separated particles, and *zu* with its
  infinitive. Two readings are right where grammars differ: with and without an infinitive with
  *zu* that no comma parts from the verb it depends on (*scheint zu schlafen*), with and without a
  coordinated participle or infinitive that shares the finite verb, and with and without what
  *sein* has as its predicate where that may be participle or adjective (*ist geeignet*): it is
  tagged ADJD, or hangs on a copula (GSD even has ADJD with ``aux:pass``: *ist eingezäunt*).
- Every finite verb (imperatives too) that is in no subordinate clause makes one main clause.

`reading` raises `DoubtfulError` where tag and features differ, a clause has two finite verbs or
nothing that opens it, a connector no clause, or a relation is broken.
"""

from __future__ import annotations

from typing import NamedTuple

from benchmarks._gold_tree import AUXILIARY, FINITE, MARKS, NONFINITE, DoubtfulError, Tree
from benchmarks.analysis import Gold

_RELATIVE = frozenset(("PRELS", "PRELAT"))
_INTERROGATIVE = frozenset(("PWS", "PWAT", "PWAV"))
_CONNECTORS = _RELATIVE | _INTERROGATIVE | {"KOUS"}
#: What of a clause may stand before its connector: "nur weil", "kurz bevor", "ohne dass", "in dem".
_BEFORE_CONNECTOR = frozenset(
    ("APPR", "APPRART", "ADV", "ADJD", "PROAV", "PTKNEG", "PTKA", "KON", "KOUI", "KOKOM", "KOUS")
)
_WITHOUT_CONNECTOR = frozenset(("root", "parataxis", "conj", "ccomp", "appos", "discourse"))


class Subordinate(NamedTuple):
    """A subordinate clause: any of ``starts`` to ``last``; ``end`` is that of its whole subtree."""

    starts: range
    finite: int
    last: int
    end: int
    is_relative: bool | None
    antecedent: int | None


class Complex(NamedTuple):
    """The verbs that belong to a finite verb, and groups that may be counted in."""

    needed: frozenset[int]
    optional: tuple[frozenset[int], ...] = ()

    def admits(self, verbs: frozenset[int]) -> bool:
        """Whether these verbs are the complex in one of its readings."""
        return verbs == self.needed.union(*(each for each in self.optional if each <= verbs))


class Reading(NamedTuple):
    """The clauses of a sentence: complexes by finite verb, particles with their verb, groups."""

    subordinate: tuple[Subordinate, ...]
    complexes: dict[int, Complex]
    particles: frozenset[tuple[int, int]]
    mains: frozenset[int]
    infinitives: frozenset[tuple[int, int]] = frozenset()


def reading(tokens: list[Gold]) -> Reading:
    """Return the clauses of a sentence of a treebank, or raise `DoubtfulError`."""
    return _ClauseTree(tokens).reading()


class _ClauseTree(Tree):
    """A sentence of a treebank with its clauses."""

    def reading(self) -> Reading:
        subordinate: dict[int, Subordinate] = {}
        for finite, head in sorted(self.heads.items(), key=lambda pair: self._depth(pair[1])):
            clause = self._opened(finite, head) or self._coordinated(finite, head, subordinate)
            if clause:
                subordinate[head] = clause
            elif self.tokens[head].relation not in _WITHOUT_CONNECTOR:
                raise DoubtfulError("dependent clause without a connector")
            elif self.tokens[head].relation == "ccomp" and self.own(head)[0] == finite:
                raise DoubtfulError("verb-first clause")
        self._refuse_loose_connectors(subordinate)
        return Reading(
            tuple(subordinate.values()),
            {finite: self._complex(finite) for finite in self.heads},
            frozenset(self._particles()),
            frozenset(self.heads) - {clause.finite for clause in subordinate.values()},
            frozenset(self.infinitives()),
        )

    def _depth(self, n: int) -> int:
        return 0 if n < 0 else 1 + self._depth(self.tokens[n].head)

    def _opened(self, finite: int, head: int) -> Subordinate | None:
        """Return the clause if a connector opens it."""
        own = self.own(head)
        connector = next((n for n in own if self.tag(n) in _CONNECTORS and n < finite), None)
        if connector is None:
            return None
        before = [n for n in own if n < connector]
        is_first = all(self.tag(n) in _BEFORE_CONNECTOR for n in before)
        if self.tag(connector) in _INTERROGATIVE:
            if not is_first or self._is_second(connector, finite, head, own):
                return None
        elif not is_first or self._has_subject_behind(finite, head):
            raise DoubtfulError("connector inside its clause")
        start = min((n for n in before if self.tag(n) != "KON"), default=connector)
        return self._clause(range(start, connector + 1), finite, head, connector)

    def _relative(self, connector: int) -> bool | None:
        word = self.tokens[connector].text.lower()
        is_open = self.tag(connector) in _INTERROGATIVE or word in ("was", "wer", "wo")
        return None if is_open else self.tag(connector) in _RELATIVE

    def _clause(self, starts: range, finite: int, head: int, connector: int) -> Subordinate:
        conjuncts = {n for n in self.heads.values() if self.tokens[n].relation == "conj"}
        whole = self.below(head, frozenset(conjuncts - {head}))
        end = max(n for n in whole if self.tag(n) not in MARKS)
        is_relative = self._relative(connector)
        is_attribute = self.tokens[head].relation.startswith("acl")
        antecedent = self.tokens[head].head if is_attribute and is_relative else None
        return Subordinate(starts, finite, self.own(head)[-1], end, is_relative, antecedent)

    def _is_subject(self, n: int) -> bool:
        return self.tokens[n].relation.startswith("nsubj")

    def _has_subject_behind(self, finite: int, head: int) -> bool:
        return any(self._is_subject(n) and n > finite for n in self.children[head])

    def _is_second(self, connector: int, finite: int, head: int, own: list[int]) -> bool:
        """Whether the finite verb stands behind the interrogative phrase, not at the end."""
        if self._has_subject_behind(finite, head):
            return True
        if any(self._is_subject(n) for n in own if connector < n < finite):
            return False
        is_free = self.tokens[head].relation in ("root", "parataxis")
        if all(n <= finite or self.tag(n) in NONFINITE | {"PTKVZ"} for n in own):
            return is_free
        if is_free:
            return True
        raise DoubtfulError("interrogative, and something behind the verb")

    def _coordinated(
        self, finite: int, head: int, subordinate: dict[int, Subordinate]
    ) -> Subordinate | None:
        """Return the clause if it goes on with a subordinate one."""
        earlier = subordinate.get(self.tokens[head].head)
        if earlier is None or self.tokens[head].relation != "conj":
            return None
        own = self.own(head)
        if any(n > finite for n in own) or own[0] == finite:
            raise DoubtfulError("coordinated with a subordinate clause, verb not last")
        following = [n for n in own if self.tag(n) != "KON"]
        starts = range(own[0], following[0] + 1)
        clause = self._clause(starts, finite, head, starts.start)
        return clause._replace(is_relative=earlier.is_relative, antecedent=earlier.antecedent)

    def _refuse_loose_connectors(self, subordinate: dict[int, Subordinate]) -> None:
        used = {n for clause in subordinate.values() for n in clause.starts}
        others = {token.tag for n, token in enumerate(self.tokens) if n not in used}
        if others & {"KOUS", *_RELATIVE}:
            raise DoubtfulError("connector without its clause")

    def _complex(self, finite: int) -> Complex:
        head = self.climb(finite, AUXILIARY)
        needed = self._verbs(head) | self._verbs(finite) | {finite}
        linked = [*self.children[head], *self.conjuncts(head)]
        if self.tokens[head].relation == "conj":
            linked.append(self.tokens[head].head)
        optional = [self._verbs(n) for n in linked if self._is_optional(n, self.heads[finite])]
        states = {head, *self.conjuncts(head)} if self._is_state(head) else set()
        optional += [frozenset((n,)) for n in states if self.tag(n) in ("VVPP", "ADJD")]
        needed -= states
        return Complex(needed, tuple(each - needed for each in optional))

    def _is_state(self, head: int) -> bool:
        """Whether *sein* joins a subject to what may be participle or adjective."""
        has_copula = any(self.tokens[n].relation == "cop" for n in self.children[head])
        return has_copula if self.tag(head) == "VVPP" else self.tag(head) == "ADJD"

    def _is_optional(self, n: int, head: int) -> bool:
        """Whether the verbs of a token may be counted to the complex of its clause, or not."""
        if n in self.tops and n != head:
            return False
        is_linked = self.tokens[n].relation in ("xcomp", "ccomp", "conj") or n == head
        return self.has_zu(n) or (is_linked and bool(self._verbs(n)))

    def _verbs(self, head: int) -> frozenset[int]:
        """Return the verb ``head`` and what belongs to it, finite verbs of other clauses not."""
        found = {head} if self.tag(head) in FINITE | NONFINITE else set()
        for child in self.children[head]:
            mark, relation = self.tag(child), self.tokens[child].relation
            is_particle = mark in ("PTKVZ", "PTKZU")
            if is_particle or (relation in AUXILIARY and mark in FINITE | NONFINITE):
                found |= {child, *(self._verbs(child) if not is_particle else ())}
            elif mark in ("VVINF", "VAINF") and relation in ("xcomp", "ccomp", "obj"):
                is_bare = not self.has_zu(child) and child not in self.tops
                found |= self._verbs(child) if is_bare else set()
        return frozenset(found)

    def _particles(self) -> list[tuple[int, int]]:
        pairs = [(n, token.head) for n, token in enumerate(self.tokens) if token.tag == "PTKVZ"]
        if any(self.tag(head) not in FINITE for _, head in pairs):
            raise DoubtfulError("particle without a finite verb")
        return pairs
