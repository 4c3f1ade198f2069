"""A sentence of a treebank as a tree: what is below what, which tokens head its clauses."""

from __future__ import annotations

from functools import cached_property

from benchmarks.analysis import Gold

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"))
NONFINITE = frozenset(("VVINF", "VAINF", "VMINF", "VVPP", "VAPP", "VMPP", "VVIZU"))
AUXILIARY = frozenset(("aux", "aux:pass", "cop"))
MARKS = frozenset(("$,", "$.", "$("))
_BROKEN = frozenset(("dep", "orphan", "reparandum", "_", "fixed"))


class DoubtfulError(Exception):
    """The tree does not say what the clauses are."""


class Tree:
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
        """Return the tag at a position."""
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
        own = {n: self.climb(n, AUXILIARY) for n in finites}
        shared = {n: self._sharing(head, frozenset(own.values())) for n, head in own.items()}
        if len(set(shared.values())) < len(shared):
            raise DoubtfulError("two finite verbs in one clause")
        return shared

    def _sharing(self, head: int, heads: frozenset[int]) -> int:
        """Return the first head where the verb hangs on the second: "gesungen und getanzt hat"."""
        first = self.tokens[head].head
        is_elliptic = self.tokens[head].relation == "conj" and first not in heads
        return first if is_elliptic and self.tag(first) in NONFINITE else head

    @cached_property
    def tops(self) -> frozenset[int]:
        """The heads of all clauses and of the infinitive groups set apart by a comma."""
        groups = (n for n in range(len(self.tokens)) if self._is_group(n))
        return frozenset((*self.heads.values(), *groups))

    def has_zu(self, n: int) -> bool:
        """Whether the token is an infinitive with *zu*."""
        return self.tag(n) == "VVIZU" or any(self.tag(c) == "PTKZU" for c in self.children[n])

    def _is_group(self, n: int) -> bool:
        if n in self.heads.values() or not self.has_zu(n):
            return False
        low, high = sorted((n, self.tokens[n].head))
        return low >= 0 and any(self.tag(mark) == "$," for mark in range(low, high))

    def own(self, head: int) -> list[int]:
        """Return the own tokens of the clause with this head, marks left out."""
        found = self.below(head, self.tops - {head})
        return sorted(n for n in found if self.tag(n) not in MARKS)

    def conjuncts(self, head: int) -> list[int]:
        """Return what is coordinated with a coordinate of ``head``, at any depth."""
        direct = [n for n in self.children[head] if self.tokens[n].relation == "conj"]
        return [m for n in direct for m in (n, *self.conjuncts(n))]

    def infinitives(self) -> list[tuple[int, int]]:
        """Return first and last own word of each infinitive group; coordinated ones count alone."""
        groups = set(self.tops - {*self.heads.values()})
        groups |= {m for n in groups for m in self.conjuncts(n) if self.has_zu(m)}
        cuts = frozenset(self.tops | groups)
        owns = ((n, self.below(n, cuts - {n})) for n in groups)
        marks = MARKS | {"KON"}
        bounds = [[m for m in own if self.tag(m) not in marks or m == n] for n, own in owns]
        return [(min(own), max(own)) for own in bounds]
