"""Lines of a block: does a line break separate them, or is it where the writer's line was full?"""

from __future__ import annotations

import re

from leichtsprache.segment.edges import openers

# No writer wraps lines shorter than this; a line that stops before it was ended on purpose.
_NARROWEST = 40
_WINDOW = 200
_PARAGRAPH = 600
_FIRST = re.compile(r"[\W_]*(\w*)")
_BULLET = re.compile(r"[•▪■‣◦●○]")


def are_separate(text: str, position: int) -> bool:
    r"""Say whether the line break at ``position`` separates two lines that stand for themselves.

    A break is taken for a wrap where the next word would not have fitted into the line, and where
    a line cannot end: after a comma or hyphen, before lower case, after an article. What remains
    is an address, verse, a list without marks; in running text (with a full stop at its end), the
    next line must also open like a sentence.

    >>> are_separate("Erika Muster\nAhornweg 5", 12), are_separate("Wir haben das\nHaus.", 13)
    (True, False)
    """
    before = text[max(0, position - _WINDOW) : position].rpartition("\n")[2].rstrip()
    rest = text[position + 1 : position + _PARAGRAPH]
    after = rest.partition("\n")[0].lstrip()
    if not before or not after or before[-1] in ".!?…":
        return False
    first = _first_word(after)
    goes_on = before[-1] in ",;-–/&" or first[:1].islower()
    # One sentence a line, as Leichte Sprache sets them: its colon ends a line for good.
    is_announced = before[-1] == ":" and after.rstrip()[-1] in ".!?" and not goes_on
    if is_announced or _BULLET.match(after):
        return True
    full = len(before) + 1 + len(first)
    if goes_on or (full > _NARROWEST and full > _width(text, position)):
        return False
    if first in openers():
        return before.split()[-1].capitalize() not in openers()
    return not before.split()[-1][:1].islower() and not _is_running(rest)


def _first_word(line: str) -> str:
    return "".join(_FIRST.findall(line[:_NARROWEST])[:1])


def _width(text: str, position: int) -> int:
    """Return the length of the longest of the lines around ``position``."""
    around = text[max(0, position - _PARAGRAPH) : position + _PARAGRAPH].split("\n")
    return max(map(len, around))


def _is_running(rest: str) -> bool:
    """Say whether the paragraph whose ``rest`` is given has a full stop at its end."""
    paragraph = rest.partition("\n\n")[0].rstrip('\r\n "“”«»)')
    return paragraph[-1:] in ".!?…" or len(paragraph) > _PARAGRAPH // 2
