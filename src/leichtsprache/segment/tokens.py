"""Sentences → tokens: one pattern of named alternatives, the first that fits wins.

The conventions are those of the German treebanks (TIGER, UD, EmpiriST): ``z. B.`` is two tokens,
``z.B.`` one; ordinals and abbreviations keep their full stop; hyphenated words, numbers
(``4 000 000``), times, URLs, e-mail addresses, emoticons and gendered forms (``Kund:innen``) stay
whole; each mark is a token of its own, but ``...`` and ``--`` are one.
"""

from __future__ import annotations

import re

from leichtsprache.document import Span, Token
from leichtsprache.segment.abbreviations import abbreviations, base
from leichtsprache.segment.addresses import EMAIL, PATH, URL

# A letter or digit, an accent of its own, and invisible characters that stand inside words.
_CHAR = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_LOWER = "[a-zäöüß]"
_PICTURE = "[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*"
_BOUNDARY = rf"(?!{_CHAR})"

# What may stand between two parts of one word.
_JOINTS = (
    r"-/-?(?=\w)",  # Schreib-/Lesekopf
    rf"/-?(?=in(?:nen)?{_BOUNDARY})",  # Lehrer/-innen
    rf"/(?=[A-Za-z\d]{_BOUNDARY})",  # km/h, OS/2
    r"(?<=\d)[/,:](?=\d)",  # 12/2001, 1,5-fach
    r"[-‐‑·+@](?=\w)",  # E-Mail, Leucht·turm
    r"\.(?=\w)(?!(?<=[a-zäöüß]{3}\.)\d)",  # heise.de, but the mark of a footnote: Haus.12
    r"&(?=\w)(?!\w{2,6};)",  # AT&T, not &amp;
    r"['’´`](?=[^\W\d_])",  # geht's
    rf"[*:](?=in|frau|(?:[emnrs]|e[mnrs]){_BOUNDARY})",  # Kund:innen, jede*r
    rf"\((?:inn?|innen|[emnrs]|e[mnrs])\)(?={_CHAR}|\W|\Z)",  # Name(n), Kolleg(inn)en
)

# Each length is bounded where a pattern may fail late, so that any text takes linear time.
_ALTERNATIVES = {
    "plain": r"[^\W\d_]++(?=[\s,])",
    "url": URL,
    "path": PATH,
    "email": EMAIL,
    "emoticon": r"(?<!\d)(?:[:;=][-oO^']\)*(?:[()\[\]*|/\\]+|[DPpSsXx3](?!\w))|[:;]\)+)"
    r"|(?<!\w)(?:[:;=](?:[(\[|]+|[DPp](?!\w))|=\)+|[(\[][-o]?[:;](?!\w)|[xX]-?D+(?!\w)"
    r"|\^_*\^|\*_\*|-_-|<3(?!\w)|:[a-z_]{3,20}:)",
    "emoji": f"[\U0001f1e6-\U0001f1ff]{{2}}|{_PICTURE}(?:\u200d{_PICTURE})*",
    "handle": r"(?<!\w)[@#]\w[\w-]*+",
    "entity": r"&(?:[a-z]{2,8}|#\d{1,6});(?![-=])|</?[a-zA-Z][^<>\s]{0,60}>",
    "arrow": r"(?:<|&lt;)[-=]+|[-=]+(?:>|&gt;)",
    "glued": r"(?:Prof|Dr|Hr|Fr|St|Nr|Abs|Art|Tel|S)\.(?=[A-ZÄÖÜ\d])",
    "symbol": r"[A-Z][A-Za-z0-9]{0,10}\+{1,2}(?![\w+])|[A-Z]#(?!\w)",
    "initials": r"(?:[^\W\d_]\.){2,}",
    "date": r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2}|(?=\s*[^\s\W]))(?![\d.])",
    "amount": r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:,\d+)?(?![\d.:/]|[ \u00a0]\d)",
    "price": r"\d+(?:\.\d{3})*[.,](?:--?|–|—)(?![\w-])",
    "day": r"\d{1,3}\.(?=[A-ZÄÖÜ][a-zäöüß])",
    "number": r"(?:(?<![^\s(\[])[-+−±](?=\d))?\d++(?:[.,:’/^&]\d+)*+(?![\w-]|\.[a-z])",
    "genitive": r"[A-ZÄÖÜ]\w{1,60}[sxzß]['’](?=\s[A-ZÄÖÜ])",
    "short": rf"(?<!\w)['’](?:n|ne|nem|nen|ner|s|rum|rein|raus|ran|rauf|\d\d){_BOUNDARY}",
    "word": rf"(?:(?<![\w)])-(?={_LOWER})|(?:(?<=und )|(?<=oder ))-(?=\w)|(?<![\w.])\.(?=\w))?"
    rf"{_CHAR}++(?:(?:{'|'.join(_JOINTS)}){_CHAR}*+)*+(?:-(?=[\s,;)/]|\Z))?",
    "quotes": r"''|``|,,(?=\w)",
    "row": r"\.{2,}|([-–—=*_~#/§])\1+",
    "mark": r"\S",
}
_TOKEN = re.compile("|".join(_ALTERNATIVES.values()))
_ROMAN = re.compile(r"[IVXLCDM]+")
_NEXT = re.compile(r"\s*+(.?)", re.DOTALL)


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of the sentence of ``text`` at ``span``; they leave out only blanks.

    >>> text = "Am 3. März kommen z. B. 4 000 Kund:innen."
    >>> " | ".join(token.text for token in tokenize(text, Span(0, len(text))))
    'Am | 3. | März | kommen | z. | B. | 4 000 | Kund:innen | .'
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, *span):
        start, stop = match.span()
        if tokens and text[start] == "." and _keeps_full_stop(tokens, text, span.stop):
            start = tokens.pop().span.start
        tokens.append(Token(Span(start, stop), text[start:stop]))
    return tuple(tokens)


def _keeps_full_stop(tokens: list[Token], text: str, stop: int) -> bool:
    """Say whether the full stop behind the last of ``tokens`` belongs to it."""
    last = tokens[-1]
    place = last.span.stop
    if text[place] != "." or text[place + 1 : place + 2] == "." or not last.is_word:
        return False
    follows = _NEXT.match(text, place + 1, stop)
    following = follows.group(1) if follows else ""
    known = _is_known(tokens, at_end=following in "\"'”“’‘»«)]")
    if known or not (following.isalnum() or following == ","):
        return known
    word = last.text
    return (
        word.isdigit()
        or word[-2:-1] in ("", "-")
        or _ROMAN.fullmatch(word) is not None
        or not (following.isupper() or following.isdigit())
    )


def _is_known(tokens: list[Token], *, at_end: bool) -> bool:
    """Say whether the last of ``tokens`` is an abbreviation; ``Art`` is none at an end."""
    word = f"{base(tokens[-1].text)}."
    known = abbreviations()
    before = "".join(token.text for token in tokens[-5:-1])
    if len(word) == 2:
        return any(before[cut:] + word in known for cut in range(len(before))) and "." in before
    return word in known and not (at_end and known[word].kind == "word")
