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
  tagged ADJD, or hangs on a copula. The treebanks tag the same forms both ways, and GSD has forms
  tagged ADJD that the relation calls a passive (*ist nicht eingezäunt*, ``aux:pass``).
- Every finite verb (imperatives too) that is in no subordinate clause makes one main clause.

`reading` raises `DoubtfulError` where tag and features differ, a clause has two finite verbs or
nothing that opens it, a connector no clause, or a relation is broken.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from benchmarks.analysis import Gold

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"))
_NONFINITE = frozenset(("VVINF", "VAINF", "VMINF", "VVPP", "VAPP", "VMPP", "VVIZU"))
_AUXILIARY = frozenset(("aux", "aux:pass", "cop"))
_RELATIVE = frozenset(("PRELS", "PRELAT"))
_INTERROGATIVE = frozenset(("PWS", "PWAT", "PWAV"))
_CONNECTORS = _RELATIVE | _INTERROGATIVE | {"KOUS"}
#: What of a clause may stand before its connector: "nur weil", "kurz bevor", "ohne dass", "in dem".
_BEFORE_CONNECTOR = frozenset(
    ("APPR", "APPRART", "ADV", "ADJD", "PROAV", "PTKNEG", "PTKA", "KON", "KOUI", "KOKOM", "KOUS")
)
_MARKS = frozenset(("$,", "$.", "$("))
_BROKEN = frozenset(("dep", "orphan", "reparandum", "_", "fixed"))
_WITHOUT_CONNECTOR = frozenset(("root", "parataxis", "conj", "ccomp", "appos", "discourse"))


class DoubtfulError(Exception):
    """The tree does not say what the clauses are."""


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
    """The clauses of a sentence; complexes by finite verb, particles with the verb of each."""

    subordinate: tuple[Subordinate, ...]
    complexes: dict[int, Complex]
    particles: frozenset[tuple[int, int]]
    mains: frozenset[int]


def reading(tokens: list[Gold]) -> Reading:
    """Return the clauses of a sentence of a treebank, or raise `DoubtfulError`."""
    return _Tree(tokens).reading()


class _Tree:
    """A sentence of a treebank with its dependents and its clauses."""

    def __init__(self, tokens: list[Gold]) -> None:
        self.tokens = tokens
        self.children: list[list[int]] = [[] for _ in tokens]
        for n, token in enumerate(tokens):
            if token.head >= 0:
                self.children[token.head].append(n)
        roots = [n for n, token in enumerate(tokens) if token.head < 0]
        if len(roots) != 1 or len(self.below(roots[0])) < len(tokens):
            raise DoubtfulError("no tree")
        self._refuse_broken()

    def _refuse_broken(self) -> None:
        for token in self.tokens:
            is_verb = token.tag[:2] in ("VV", "VA", "VM")
            form = next((f for f in token.features.split("|") if f.startswith("VerbForm")), "")
            if form and is_verb and (form == "VerbForm=Fin") != (token.tag in FINITE):
                raise DoubtfulError("tag and features differ")
            if is_verb and token.relation in _BROKEN:
                raise DoubtfulError("broken relation")

    def below(self, top: int, without: frozenset[int] = frozenset()) -> set[int]:
        """Return the tokens of a subtree, leaving out the subtrees of ``without``."""
        found: set[int] = set()
        waiting = [top]
        while waiting:
            node = waiting.pop()
            found.add(node)
            waiting += [child for child in self.children[node] if child not in without]
        return found

    def tag(self, n: int) -> str:
        return self.tokens[n].tag

    def climb(self, n: int, relations: frozenset[str]) -> int:
        """Return the first token above that bears none of these relations."""
        while self.tokens[n].relation in relations:
            n = self.tokens[n].head
        return n

    @cached_property
    def heads(self) -> dict[int, int]:
        """The finite verbs with the head of the clause of each."""
        finites = [n for n in range(len(self.tokens)) if self.tag(n) in FINITE]
        own = {n: self.climb(n, _AUXILIARY) for n in finites}
        shared = {n: self._sharing(head, frozenset(own.values())) for n, head in own.items()}
        if len(set(shared.values())) < len(shared):
            raise DoubtfulError("two finite verbs in one clause")
        return shared

    def _sharing(self, head: int, heads: frozenset[int]) -> int:
        """Return the first head where the verb hangs on the second: "gesungen und getanzt hat"."""
        first = self.tokens[head].head
        is_elliptic = self.tokens[head].relation == "conj" and first not in heads
        return first if is_elliptic and self.tag(first) in _NONFINITE else head

    @cached_property
    def tops(self) -> frozenset[int]:
        """The heads of all clauses and of the infinitive groups set apart by a comma."""
        groups = (n for n in range(len(self.tokens)) if self._is_group(n))
        return frozenset((*self.heads.values(), *groups))

    def _has_zu(self, n: int) -> bool:
        return self.tag(n) == "VVIZU" or any(self.tag(c) == "PTKZU" for c in self.children[n])

    def _is_group(self, n: int) -> bool:
        if n in self.heads.values() or not self._has_zu(n):
            return False
        low, high = sorted((n, self.tokens[n].head))
        return low >= 0 and any(self.tag(mark) == "$," for mark in range(low, high))

    def own(self, head: int) -> list[int]:
        """Return the own tokens of the clause with this head, marks left out."""
        found = self.below(head, self.tops - {head})
        return sorted(n for n in found if self.tag(n) not in _MARKS)

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
        end = max(n for n in whole if self.tag(n) not in _MARKS)
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
        if all(n <= finite or self.tag(n) in _NONFINITE | {"PTKVZ"} for n in own):
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
        head = self.climb(finite, _AUXILIARY)
        needed = self._verbs(head) | self._verbs(finite) | {finite}
        linked = [*self.children[head], *self._conjuncts(head)]
        if self.tokens[head].relation == "conj":
            linked.append(self.tokens[head].head)
        optional = [self._verbs(n) for n in linked if self._is_optional(n, self.heads[finite])]
        states = {head, *self._conjuncts(head)} if self._is_state(finite, head) else set()
        optional += [frozenset((n,)) for n in states if self.tag(n) in ("VVPP", "ADJD")]
        needed -= states
        return Complex(needed, tuple(each - needed for each in optional))

    def _is_state(self, finite: int, head: int) -> bool:
        """Whether *sein* joins a subject to what may be participle or adjective."""
        has_copula = any(self.tokens[n].relation == "cop" for n in self.children[head])
        return has_copula if self.tag(head) == "VVPP" else self.tag(head) == "ADJD"

    def _conjuncts(self, head: int) -> list[int]:
        """Return what is coordinated with a coordinate of ``head``, at any depth."""
        direct = [n for n in self.children[head] if self.tokens[n].relation == "conj"]
        return [m for n in direct for m in (n, *self._conjuncts(n))]

    def _is_optional(self, n: int, head: int) -> bool:
        """Whether the verbs of a token may be counted to the complex of its clause, or not."""
        if n in self.tops and n != head:
            return False
        is_linked = self.tokens[n].relation in ("xcomp", "ccomp", "conj") or n == head
        return self._has_zu(n) or (is_linked and bool(self._verbs(n)))

    def _verbs(self, head: int) -> frozenset[int]:
        """Return the verb ``head`` and what belongs to it, finite verbs of other clauses not."""
        found = {head} if self.tag(head) in FINITE | _NONFINITE else set()
        for child in self.children[head]:
            mark, relation = self.tag(child), self.tokens[child].relation
            is_particle = mark in ("PTKVZ", "PTKZU")
            if is_particle or (relation in _AUXILIARY and mark in FINITE | _NONFINITE):
                found |= {child, *(self._verbs(child) if not is_particle else ())}
            elif mark in ("VVINF", "VAINF") and relation in ("xcomp", "ccomp", "obj"):
                is_bare = not self._has_zu(child) and child not in self.tops
                found |= self._verbs(child) if is_bare else set()
        return frozenset(found)

    def _particles(self) -> list[tuple[int, int]]:
        pairs = [(n, token.head) for n, token in enumerate(self.tokens) if token.tag == "PTKVZ"]
        if any(self.tag(head) not in FINITE for _, head in pairs):
            raise DoubtfulError("particle without a finite verb")
        return pairs
