"""Three and more things at the end of a sentence, made into a list behind a colon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leichtsprache.analyze.phrases import phrase_at
from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.document import Token
from leichtsprache.rewrite.marks import is_plain
from leichtsprache.rewrite.surface import Passage

_LEAST = 3
#: What an item may be made of.
_NOMINAL = frozenset(
    ("ART", "PDAT", "PIAT", "PPOSAT", "ADJA", "ADJD", "NN", "NE", "CARD", "APPR", "APPRART", "FM",
     "ADV", "TRUNC")
)  # fmt: skip
#: What stands behind these hangs on the verb, and not on one of the things before.
_LEADING = frozenset(("über", "um", "für", "gegen"))
_DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "CARD"))
#: A list does not go on from these: "nicht:", "Tiere wie:", "die alten:".
_OPEN = frozenset(
    ("ART", "PDAT", "PIAT", "PPOSAT", "ADJA", "CARD", "APPRART", "KOKOM", "KON", "PTKNEG", "$,",
     "$(", "APPO", "PTKA", "KOUS", "TRUNC", "PTKZU")
)  # fmt: skip


class Enumeration(NamedTuple):
    """The first and last token of the things, and the things."""

    first: int
    last: int
    things: tuple[tuple[int, int], ...]


def as_list(source: Passage) -> tuple[Enumeration, str] | None:
    r"""Return what is enumerated at the end of a sentence, and the sentence with it as a list.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Es gibt Tee, Saft und Milch."))
    >>> as_list(Passage(document, document.sentences[0]))[1]
    'Es gibt:\n- Tee\n- Saft\n- Milch'
    """
    found = _enumeration(source)
    if found is None or not (_leads(source, found) and _is_parallel(source, found)):
        return None
    lead = source.text(0, found.first).rstrip(" :")
    items = (source.text(first, last + 1) for first, last in found.things)
    return found, f"{lead}:" + "".join(f"\n- {item}" for item in items)


def _enumeration(source: Passage) -> Enumeration | None:
    """Return the things that end a sentence as "A, B und C"."""
    join = next((n for n in reversed(range(source.end)) if source.tokens[n].tag == "KON"), None)
    if join is None or source.tokens[join].text not in ("und", "sowie"):
        return None
    things = [(join + 1, source.end - 1)]
    position = join
    while (start := _thing_before(source, position)) is not None:
        things.insert(0, (start, position - 1))
        position = start - 1
        if source.tokens[position].text != ",":
            break
    is_long = len(things) >= _LEAST
    return Enumeration(things[0][0], things[-1][1], tuple(things)) if is_long else None


def _thing_before(source: Passage, stop: int) -> int | None:
    """Return where the thing before a comma or *und* begins."""
    start = stop
    while start and source.tokens[start - 1].tag in _NOMINAL:
        start -= 1
    if start == stop:
        return None
    if source.tokens[start - 1].text == ",":
        return start
    return _first_start(source, start, stop)


def _first_start(source: Passage, start: int, stop: int) -> int | None:
    """Return where the first thing begins, behind the words that lead to it."""
    heads = [
        each
        for each in source.sentence.phrases or ()
        if each.role in (None, "name") and start <= each.first and each.last == stop - 1
    ]
    found = max(heads, key=lambda each: each.last - each.first, default=None)
    if found is None:
        return None
    return found.first + 1 if found.kind == "PP" else found.first


def _leads(source: Passage, found: Enumeration) -> bool:
    """Whether the words before the list are all of the clause, with its verbs."""
    tokens, first = source.tokens, found.first
    inner = tokens[first : source.end]
    if any(token.tag in VERBS | {"PRELS", "KOUS", "$("} for token in inner):
        return False
    if tokens[first - 1].text == ":":
        return not any(token.text == ":" for token in tokens[: first - 1]) and first > 1
    main = source.mains[-1] if source.mains else None
    is_behind = any(each.last >= first - 1 for each in source.dependents)
    if main is None or is_behind or not main.certain or not is_plain(source):
        return False
    before = tokens[:first]
    has_verb = main.finite is not None and 0 < main.finite < first
    is_denied = any(token.tag == "PTKNEG" or token.text.startswith("kein") for token in before)
    has_join = any(token.tag in ("KON", "$,") for token in tokens[main.start : first])
    is_led = tokens[first - 1].tag in VERBS or tokens[first - 1].text in _LEADING
    is_apart = is_led or not has_join
    return has_verb and not is_denied and is_apart and tokens[first - 1].tag not in _OPEN


def _is_parallel(source: Passage, found: Enumeration) -> bool:
    """Whether each thing is a noun phrase of its own: "die Tische, Stühle" share an article."""
    parts = [source.tokens[first : last + 1] for first, last in found.things]
    if not all(
        _is_noun_phrase(source, first, part) for (first, _), part in zip(found.things, parts)
    ):
        return False
    is_led = [part[0].tag in _DETERMINERS for part in parts]
    is_described = [part[0].tag == "ADJA" for part in parts]
    leans = (is_led[0] and not is_led[1]) or (is_described[0] and not any(is_described[1:]))
    is_long = [_is_owned(source, thing) for thing in found.things]
    leans |= is_long[-1] and not any(is_long[:-1])  # "die Größe, die Farbe und die Form des Tiers"
    return not leans and all(token.tag not in FINITE for part in parts for token in part)


def _is_owned(source: Passage, thing: tuple[int, int]) -> bool:
    """Whether an owner stands behind the noun, who may be that of all the things."""
    first, last = thing
    phrase = phrase_at(source.tokens, first)
    behind = source.tokens[phrase.last + 1 : last + 1] if phrase else ()
    return bool(behind) and (behind[0].text in ("von", "vom") or behind[0].tag in _DETERMINERS)


def _is_noun_phrase(source: Passage, first: int, part: Sequence[Token]) -> bool:
    if any(token.tag not in _NOMINAL for token in part):
        return False
    phrase = phrase_at(source.tokens, first)
    if phrase is None or phrase.last >= first + len(part) or part[0].tag in ("ADV", "ADJD"):
        return False
    behind = part[phrase.last + 1 - first :]
    return not behind or (
        behind[0].tag in ("APPR", "APPRART", "ART", "PPOSAT") and part[-1].tag in ("NN", "NE")
    )
