"""Selectors of CSS → the elements of a page, in time that grows with the page only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from leichtsprache.formats.css import Selector

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_CLASS = re.compile(r"(?P<tag>[A-Za-z][A-Za-z0-9]*|)\.(?P<name>[A-Za-z_][\w-]*)")
_Nodes: TypeAlias = "dict[int, LexborNode]"
#: Elements looked at in a page, about 5 seconds.
_MOST_STEPS = 3_000_000
#: From so many times as few elements on, it is faster to look down from them.
_FEW = 8


@dataclass
class Matcher:
    """Finds what selectors select.

    The page's own engine matches compound selectors only: it tries all ways to match a chain of
    them, which takes minutes in a deep page.
    """

    page: LexborHTMLParser
    _steps: int = 0
    _known: dict[str, _Nodes] = field(default_factory=dict)

    @property
    def is_exhausted(self) -> bool:
        """Whether the page takes so long that the search was given up."""
        return self._steps > _MOST_STEPS

    def select(self, selector: Selector) -> _Nodes:
        """Return the selected elements by their ``mem_id``."""
        found = self._compound(selector.compounds[0])
        for combinator, compound in zip(selector.combinators, selector.compounds[1:], strict=True):
            if not found or self.is_exhausted:
                return {}
            nodes = self._compound(compound)
            if combinator != "+" and len(found) * _FEW < len(nodes):
                found = dict(self._below(found, combinator, compound))
            else:
                seen = dict.fromkeys(found, True)
                self._steps += len(nodes)
                found = {
                    key: node
                    for key, node in nodes.items()
                    if _follows(node, combinator, found, seen)
                }
        return found

    def _below(
        self, tops: _Nodes, combinator: str, compound: str
    ) -> Iterator[tuple[int, LexborNode]]:
        """Yield what a compound selects below few elements, or right below them."""
        known = self._compound(compound)
        for key, top in tops.items():
            for node in top.css(compound) if combinator == " " else top.iter():
                self._steps += 1
                if node.mem_id != key and node.mem_id in known:
                    yield node.mem_id, node
            if self.is_exhausted:
                return

    def _compound(self, compound: str) -> _Nodes:
        if simple := _CLASS.fullmatch(compound):
            found = self._classes.get(simple["name"], {})
            tag = simple["tag"].lower()
            return {key: node for key, node in found.items() if not tag or node.tag == tag}
        if compound not in self._known:
            self._known[compound] = self._searched(compound)
        return self._known[compound]

    def _searched(self, compound: str) -> _Nodes:
        from selectolax.lexbor import SelectolaxError

        try:
            found = {node.mem_id: node for node in self.page.css(compound)}
        except SelectolaxError:
            found = {}
        self._steps += len(found)
        return found

    @cached_property
    def _classes(self) -> dict[str, _Nodes]:
        """The elements of each class: most selectors ask for no more."""
        found: dict[str, _Nodes] = {}
        for key, node in self._searched("[class]").items():
            for name in (node.attributes.get("class") or "").split():
                found.setdefault(name, {})[key] = node
        return found


def _follows(node: LexborNode, combinator: str, before: _Nodes, seen: dict[int, bool]) -> bool:
    """Say whether a selected node stands so to the element; ``seen`` are known ancestors."""
    if combinator == " ":
        return _is_below(node, seen)
    if combinator == ">":
        return node.parent is not None and node.parent.mem_id in before
    sibling = _before(node)
    return sibling is not None and sibling.mem_id in before


def _is_below(node: LexborNode, seen: dict[int, bool]) -> bool:
    """Say whether an ancestor is among the selected, and remember it for all on the way."""
    way: list[int] = []
    parent = node.parent
    while parent is not None and parent.mem_id not in seen:
        way.append(parent.mem_id)
        parent = parent.parent
    is_below = parent is not None and seen[parent.mem_id]
    seen.update(dict.fromkeys(way, is_below))
    return is_below


def _before(node: LexborNode) -> LexborNode | None:
    """Return the element before this one under the same parent."""
    sibling = node.prev
    while sibling is not None and (sibling.tag or "-").startswith("-"):
        sibling = sibling.prev
    return sibling
