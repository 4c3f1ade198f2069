"""CSS as far as it decides how running text looks: style sheets → rules with selectors.

Parsed by tinycss2. Conditions (``@media (max-width: …)``), nested rules, pseudo-elements and what
selectors say with arguments other than simple ones are passed over: a fact that holds only
sometimes is none. Nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

#: A component value of tinycss2, which has no types.
Value = Any
Values = tuple[Value, ...]

_MAX_NESTING = 8
_SHOWN = frozenset({"", "all", "screen", "only all", "only screen"})
_COMBINATORS = frozenset({">", "+"})
_SIMPLE_FUNCTIONS = frozenset({"not", "is", "where"})
_PREFIXED = ("-webkit-", "-moz-", "-ms-")


class Declaration(NamedTuple):
    """A property with its value; the name is in small letters, without a vendor's prefix."""

    name: str
    value: Values
    is_important: bool


class Selector(NamedTuple):
    """Compound selectors in a row, the combinators between them, and the specificity."""

    compounds: tuple[str, ...]
    combinators: tuple[str, ...]
    specificity: tuple[int, int, int]


class Ruleset(NamedTuple):
    """Selectors and the declarations that hold for what they select."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]


def declarations(source: str | Sequence[Value]) -> tuple[Declaration, ...]:
    """Return the declarations of a ``style`` attribute or of the block of a rule.

    >>> [(each.name, each.is_important) for each in declarations("color: red !important; x")]
    [('color', True)]
    """
    import tinycss2

    found = tinycss2.parse_blocks_contents(source, skip_comments=True, skip_whitespace=True)
    return tuple(
        Declaration(_name(each), tuple(each.value), each.important)
        for each in found
        if each.type == "declaration"
    )


def rulesets(sheet: str) -> tuple[Ruleset, ...]:
    """Return the rules of a style sheet that hold on a screen, in their order.

    >>> rulesets("@media print { p { color: red } } p, h1 a { color: blue }")[0].selectors[1]
    Selector(compounds=('h1', 'a'), combinators=(' ',), specificity=(0, 0, 2))
    """
    import tinycss2

    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return tuple(_rulesets(nodes, _MAX_NESTING))


def imports(sheet: str) -> tuple[str, ...]:
    """Return the addresses of the style sheets that this one imports.

    >>> imports("@import 'a.css'; @import url(b.css) screen;")
    ('a.css', 'b.css')
    """
    import tinycss2

    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    imported = (
        each for each in nodes if each.type == "at-rule" and each.lower_at_keyword == "import"
    )
    found = (
        (value for value in each.prelude if value.type in {"string", "url"}) for each in imported
    )
    return tuple(str(value.value) for values in found for value in [*values][:1])


def _name(node: Value) -> str:
    name = str(node.name if node.name.startswith("--") else node.lower_name)
    return next((name.removeprefix(each) for each in _PREFIXED if name.startswith(each)), name)


def _rulesets(nodes: Iterable[Value], depth: int) -> Iterator[Ruleset]:
    import tinycss2

    for node in nodes:
        if node.type == "qualified-rule":
            selectors = tuple(filter(None, map(_selector, _split(node.prelude))))
            yield Ruleset(selectors, declarations(node.content))
        elif node.type == "at-rule" and node.content is not None and depth and _holds(node):
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rulesets(inner, depth - 1)


def _holds(rule: Value) -> bool:
    """Say whether the content of an at-rule holds on any screen."""
    import tinycss2

    condition = " ".join(tinycss2.serialize(rule.prelude).lower().split())
    if rule.lower_at_keyword == "media":
        return any(part.strip() in _SHOWN for part in condition.split(","))
    if rule.lower_at_keyword == "supports":
        return not condition.startswith("not")
    return bool(rule.lower_at_keyword == "layer")


def _split(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Yield the values between commas."""
    part: list[Value] = []
    for value in values:
        if value == ",":
            yield part
            part = []
        else:
            part.append(value)
    yield part


def _selector(values: list[Value]) -> Selector | None:
    """Return one selector, or ``None`` for one that nothing certain follows from."""
    compounds: list[str] = [""]
    combinators: list[str] = []
    gap = ""
    for value in values:
        if _is_gap(value):
            gap = value.value if value.type == "literal" else gap or " "
            continue
        if gap and compounds[-1]:
            combinators.append(gap)
            compounds.append("")
        gap = ""
        if not _is_simple(value):
            return None
        compounds[-1] += value.serialize()
    if not all(compounds) or "::" in "".join(compounds):
        return None
    links = (each.replace(":any-link", "[href]").replace(":link", "[href]") for each in compounds)
    return Selector(tuple(links), tuple(combinators), _specificity(values))


def _is_simple(value: Value) -> bool:
    """Say whether a part of a selector can be matched in linear time."""
    if value.type != "function":
        return bool(value != "~")
    return value.lower_name in _SIMPLE_FUNCTIONS and not any(map(_is_gap, value.arguments))


def _is_gap(value: Value) -> bool:
    """Say whether a value separates compound selectors."""
    is_sign = value.type == "literal" and value.value in _COMBINATORS
    return is_sign or bool(value.type == "whitespace")


def _specificity(values: Sequence[Value]) -> tuple[int, int, int]:
    """Return the counts of ids, of classes and the like, and of elements."""
    ids = classes = names = 0
    before: Value = None
    for value in values:
        if value.type == "hash":
            ids += 1
        elif value.type == "[] block" or (before in (".", ":") and value.type == "ident"):
            classes += 1
        elif value.type == "ident":
            names += 1
        elif value.type == "function" and value.lower_name != "where":
            more = max(map(_specificity, _split(value.arguments)))
            ids, classes, names = ids + more[0], classes + more[1], names + more[2]
        before = value.value if value.type == "literal" else None
    return ids, classes, names
