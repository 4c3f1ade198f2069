"""Comments in a text that switch rules off: ``<!-- leichtsprache-disable sent-len -->``.

| comment | switches off |
|---|---|
| ``disable`` | from here on, up to ``enable`` |
| ``enable`` | ends ``disable`` |
| ``disable-line`` | in this line |
| ``disable-next-line`` | in the next line that is not empty |
| ``disable-file`` | in the whole file |

Each may name rules, groups or patterns (``num-*``); without, it speaks of all rules. What follows
``--`` is a reason for people. In code blocks of Markdown a comment is an example and does nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

PLAIN = ".txt"
_MARKDOWN = (".md", ".markdown")
_COMMENT = re.compile(
    r"<!--\s{0,20}leichtsprache-(?P<verb>[a-z-]{0,30}[a-z])(?P<rest>(?:[\s,:][^<>]{0,1000}?)?)-->"
)
_VERBS = ("disable", "enable", "disable-line", "disable-next-line", "disable-file")
_CODE = re.compile(
    r"^(?P<fence>[ >]*(?P<sign>`{3,}|~{3,}))[^\n]*\n.*?(?:^[ >]*(?P=sign)[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(?P<ticks>`++)[^\n]*?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_FOREVER = 10**9


Expand = Callable[[Iterable[str]], tuple[frozenset[str], tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Switch:
    """A comment in ``line`` that switches ``rules`` off, or on, in the lines ``first`` to ``last``.

    ``rules`` are ``None`` for all rules.
    """

    line: int
    first: int
    last: int
    rules: frozenset[str] | None
    is_off: bool = True

    def is_about(self, rule: str, line: int) -> bool:
        """Say whether it speaks of ``rule`` in ``line``."""
        return self.first <= line <= self.last and (self.rules is None or rule in self.rules)


def switches(text: str, suffix: str, expand: Expand) -> tuple[tuple[Switch, ...], tuple[str, ...]]:
    r"""Return what the comments of a file switch, and remarks on what is wrong with them.

    ``expand`` turns names of rules, groups and patterns into rule ids and unknown names.

    >>> def expand(words): return frozenset(words), ()
    >>> text = "<!-- leichtsprache-disable-next-line sent-len -- Zitat -->\n\nDas ist ein Zitat."
    >>> found, remarks = switches(text, ".md", expand)
    >>> deciding(found, "sent-len", 3) is not None, deciding(found, "abbr", 3) is not None
    (True, False)
    """
    made: list[Switch] = []
    remarks: list[str] = []
    for each in _comments(text, suffix):
        rules, unknown = expand(each.words) if each.words else (None, ())
        remarks += _remarks(each, unknown)
        if each.verb in _VERBS:
            first, last = each.lines
            made.append(Switch(each.line, first, last, rules, each.verb != "enable"))
    return tuple(made), tuple(remarks)


def deciding(found: Iterable[Switch], rule: str, line: int) -> Switch | None:
    """Return the comment that switches ``rule`` off in ``line``: the last that speaks of it."""
    last = None
    for switch in found:
        if switch.is_about(rule, line):
            last = switch
    return last if last and last.is_off else None


def blanked(text: str) -> str:
    """Return plain text with blanks in place of the comments, so that no place moves.

    >>> blanked("Eins. <!-- leichtsprache-disable-line -->")
    'Eins.                                    '
    """
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


@dataclass(frozen=True, slots=True)
class _Comment:
    verb: str
    words: tuple[str, ...]
    line: int
    next_line: int

    @property
    def lines(self) -> tuple[int, int]:
        match self.verb:
            case "disable-line":
                return self.line, self.line
            case "disable-next-line":
                return self.next_line, self.next_line
            case "disable-file":
                return 1, _FOREVER
            case _:
                return self.line, _FOREVER


def _remarks(comment: _Comment, unknown: Iterable[str]) -> Iterator[str]:
    where = f"Zeile {comment.line}"
    if comment.verb not in _VERBS:
        known = ", ".join(_VERBS)
        yield f"{where}: Der Kommentar „{comment.verb}“ ist unbekannt. Möglich sind: {known}."
    for name in unknown:
        yield f"{where}: Die Regel „{name}“ gibt es nicht. Der Kommentar bewirkt dafür nichts."


def _comments(text: str, suffix: str) -> Iterator[_Comment]:
    if suffix in _MARKDOWN:
        text = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    line = 1
    counted = 0
    for match in _COMMENT.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        end = line + match[0].count("\n")
        following = re.compile(r"[^\n]*\n(?:[ \t]*\n)*").match(text, match.end())
        skipped = following[0].count("\n") if following else 1
        named = match["rest"].partition(" --")[0]
        words = tuple(re.findall(r"[\w*-]+", named))
        yield _Comment(match["verb"], words, line, end + skipped)
