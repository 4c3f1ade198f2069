"""Text → sentences: each place where one might end is put to small rules; the first to know wins.

The rules stand in `RULES` in the order in which they are asked. A rule answers ``True`` (the
sentence ends here), ``False`` (it goes on) or ``None`` (not its business). Punkt comes last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from leichtsprache.document import Span
from leichtsprache.segment import lines, punkt
from leichtsprache.segment.abbreviations import abbreviations, base
from leichtsprache.segment.edges import MONTHS, Edge, Edges

Rule = Callable[[Edge], bool | None]

_OPENING = "([„\"'»«‚‘“–-"
_ORDINAL = re.compile(r"(?:.*[-–/])?\d{1,3}")
_DAY = re.compile(r"\d{1,2}\.\d{1,2}")
_DAY_WORDS = re.compile(r"(?i:am|vom|bis|zum|dem|ab|seit|der|den|und|oder)")
_DATED = frozenset((*MONTHS, "Jan", "Feb", "Mrz", "Apr", "Aug", "Sep", "Sept", "Okt", "Nov", "Dez"))
_COUNTED = re.compile(  # what has its number or letter behind it
    r"Platz|Rang|Seite|Kapitel|Nummer|Zimmer|Raum|Band|Teil|Artikel|Paragra(?:f|ph)|Absatz|Satz|Tag"
    r"|Gruppe|Klasse|Stufe|Gleis|Linie|Tor|Halle|Version|Formel|Position|Abschnitt|Ziffer|Tabelle"
    r"|Abbildung|Punkt|Schritt|Folge|Staffel|Jahre?|Vitamin|Plan|Typ|Hepatitis|Buchstabe"
    r"|Block|Variante|Option|(?:Nr|Abs|Art|S|Kap|Abb|Bd|Ziff)\.|§"
)
_INITIALS = re.compile(r"(?:[A-ZÄÖÜ][a-zäöüß]+-)?(?:[^\W\d_]\.-?)*[^\W\d_]")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_NAMED_WITH_MARK = frozenset({"Yahoo", "Jeopardy", "Joomla", "Wham"})
_CUT_SHORT = re.compile(  # no German word ends in a stop and a liquid, or lacks a vowel
    r"[a-zäöüß]+(?:chl|[bdfgkpst][lnr])"
    r"|(?!Pkw|Lkw|Kfz|Lkws|Pkws|pst|hm)[B-DF-HJ-NP-TV-XZ]?[b-df-hj-np-tv-xzß]{2,}"
)
_NOUN = re.compile(r"[A-ZÄÖÜ]\w{2,}(?:ung|heit|keit|schaft|en|er|el|ie|ion|ität|tum|nis)")
_FIRST_PART = 24  # characters to look back for the other parts of an abbreviation, and ahead
_LAST_PART = 16
_LONGEST_BRACKET = 300


def split_sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of one block, in order.

    Together they hold everything but the white space between them.

    >>> text = "Das gilt z. B. am 3. März. Danach nicht mehr."
    >>> [span.slice(text) for span in split_sentences(text)]
    ['Das gilt z. B. am 3. März.', 'Danach nicht mehr.']
    """
    spans = _spans(text)
    if len(spans) > 1 and not any(map(str.isalnum, spans[-1].slice(text))):
        last = spans.pop()
        spans[-1] = Span(spans[-1].start, last.stop)  # „Gut gemacht! 👍“ is one sentence
    return spans


def _spans(text: str) -> list[Span]:
    edges = Edges(text)
    start = 0
    spans: list[Span] = []
    for edge in edges:
        if ends(edge):
            spans += _trimmed(text, start, edge.stop)
            start = edge.stop
            edges.cut(edge)
    spans += _trimmed(text, start, len(text))
    return spans


def ends(edge: Edge) -> bool:
    """Say whether a sentence ends at ``edge``."""
    for rule in RULES:
        verdict = rule(edge)
        if verdict is not None:
            return verdict
    return True


def _trimmed(text: str, start: int, stop: int) -> Iterator[Span]:
    part = text[start:stop]
    lead = len(part) - len(part.lstrip())
    if lead < len(part):
        yield Span(start + lead, start + len(part.rstrip()))


def list_mark(edge: Edge) -> bool | None:
    """``1.`` or ``a).`` is no sentence, neither alone nor behind a colon."""
    if edge.is_empty or (edge.before.endswith(":") and edge.left.isdigit()):
        return False
    return None


def separate_lines(edge: Edge) -> bool | None:
    """A line break ends a sentence where the lines are clearly separate ones."""
    if edge.mark == "\n":
        return lines.are_separate(edge.text, edge.start)
    return None


def missing_blank(edge: Edge) -> bool | None:
    """``gut.Danach``: the blank was forgotten; ``heise.Online``: it was not."""
    if edge.gap or edge.stop == len(edge.text):
        return None
    return (edge.opens or _is_common(edge.left)) and not re.search(r"[/@:]|www", edge.left)


def inside_brackets(edge: Edge) -> bool | None:
    """What stands in brackets inside a sentence does not end it: ``(leider!)``."""
    if edge.bracket <= edge.begin:
        return None
    if ")" in edge.closing or "]" in edge.closing:
        return None if edge.mark == "." and edge.opens else False
    closing = ")" if edge.text[edge.bracket] == "(" else "]"
    is_closed = edge.text.find(closing, edge.stop, edge.stop + _LONGEST_BRACKET) > 0
    return False if is_closed else None


def abbreviation(edge: Edge) -> bool | None:
    """``z. B.`` never ends a sentence, ``usw.`` may."""
    kind = _kind(edge) if edge.mark == "." else None
    if kind is None:
        return None
    if edge.right[:1].islower():
        return False
    if kind in ("number", "word"):
        if edge.right[:1].isdigit() or _ROMAN.fullmatch(edge.right) or len(edge.right) == 1:
            return False
        return None if kind == "word" else edge.opens
    if kind == "closing":
        return True
    return (kind == "open" or len(edge.left) == 1) and edge.opens


def lower_case(edge: Edge) -> bool | None:
    """A sentence goes on in lower case, unless the writer begins sentences that way."""
    if not edge.right[:1].islower():
        return None
    if edge.right == "o" and edge.text[edge.stop : edge.stop + 3] == " o ":
        return True  # the bullet of a list that lost its lines
    if edge.mark == "." and not edge.closing and not edge.opening and len(edge.left) > 2:
        return _is_common(edge.left) or _NOUN.fullmatch(edge.left) is not None
    return False


def question(edge: Edge) -> bool | None:
    """``!`` and ``?`` end a sentence, but not in ``Yahoo! Deutschland``."""
    if "!" not in edge.mark and "?" not in edge.mark:
        return None
    return edge.opens or edge.left not in _NAMED_WITH_MARK


def ellipsis(edge: Edge) -> bool | None:
    """``…`` ends a sentence before a capital."""
    return None if edge.mark == "." else True


def ordinal(edge: Edge) -> bool | None:
    """``am 3. März``, ``der 2. Versuch``: a number of up to three digits is an ordinal.

    It is none behind a word that is numbered (``auf Platz 3.``).
    """
    number = edge.left.lstrip(_OPENING)
    if edge.closing or not _ORDINAL.fullmatch(number):
        return None
    if edge.right in _DATED:
        return False
    if edge.right[:1].isdigit():
        return len(number) == 3 < len(edge.right)
    return edge.opens or _is_counted(edge)


def date(edge: Edge) -> bool | None:
    """``am 24.12. Heiligabend``: day and month."""
    if edge.closing or not _DAY.fullmatch(edge.left) or not _DAY_WORDS.fullmatch(edge.before):
        return None
    return edge.opens


def roman(edge: Edge) -> bool | None:
    """``Ludwig XIV. Bourbon`` is one king, ``SGB II.`` ends a sentence."""
    if edge.closing or not _ROMAN.fullmatch(edge.left):
        return None
    return edge.opens or edge.before.isupper() or _is_counted(edge)


def initial(edge: Edge) -> bool | None:
    """``J. R. Müller``: a single letter is an initial, unless a new sentence clearly begins."""
    if edge.closing or not _INITIALS.fullmatch(edge.left.lstrip(_OPENING)):
        return None
    return edge.opens or _is_counted(edge)


def cut_short(edge: Edge) -> bool | None:
    """``gewerbl.``, ``Bhf.``: words do not end like that, so it abbreviates one."""
    if not _CUT_SHORT.fullmatch(edge.left) or _is_common(edge.left):
        return None
    return edge.opens


def full_word(edge: Edge) -> bool | None:
    """A word that Punkt did not learn as an abbreviation ends a sentence."""
    if len(edge.left) < 2 and edge.left.isalnum():
        return None
    return None if punkt.is_abbreviation(edge.left) else True


def ask_punkt(edge: Edge) -> bool | None:
    """What is left is for Punkt to decide."""
    return punkt.ends_sentence(f"{edge.left}.", edge.right or "X")


def _is_counted(edge: Edge) -> bool:
    return _COUNTED.fullmatch(edge.before) is not None


def _is_common(word: str) -> bool:
    return word.islower() and punkt.is_lower_case_word(word)


def _kind(edge: Edge) -> str | None:
    """Return the kind of the abbreviation that the edge ends; ``inner`` where it goes on."""
    left = base(edge.left.lstrip(_OPENING))
    if not left or len(left) > _FIRST_PART:
        return None
    known = abbreviations()
    heads = _heads(edge, left)
    for tail in _tails(edge):
        for head in heads:
            if head + tail in known:
                return "inner" if tail else known[head + tail].kind
    return None


def _heads(edge: Edge, left: str) -> list[str]:
    """Return what the abbreviation may be up to the edge, the longest first."""
    heads = [f"{left}."]
    words = edge.text[max(edge.begin, edge.start - _FIRST_PART) : edge.start].split()[:-1]
    while words and words[-1].endswith(".") and len(heads) < 5:
        heads.insert(0, words.pop() + heads[0])
    if words and words[-1] == "&":
        heads.insert(0, "".join(words[-2:]) + heads[0])  # GmbH & Co.
    return heads


def _tails(edge: Edge) -> list[str]:
    """Return what parts of the abbreviation may follow the edge, the longest first."""
    tails = [""]
    for part in edge.text[edge.stop : edge.stop + _LAST_PART].split():
        if not part.endswith((".", ".,", ".)")) or len(tails) > 3:
            break
        tails.insert(0, tails[0] + part.rstrip(",)"))
    return tails


RULES: tuple[Rule, ...] = (
    list_mark,
    separate_lines,
    missing_blank,
    inside_brackets,
    abbreviation,
    lower_case,
    question,
    ellipsis,
    ordinal,
    date,
    roman,
    initial,
    cut_short,
    full_word,
    ask_punkt,
)
