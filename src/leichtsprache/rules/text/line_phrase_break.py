"""Where a line must break inside a sentence, what belongs together stays together."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

# An article or preposition at the end of a line whose noun is in the next.
_WORD = (
    "(?:d(?:er|ie|as|en|em|es)|(?:k?ein|mein|dein|sein|unser|ihr|Ihr)(?:e[nmrs]?)?"
    "|im|am|zum|zur|vom|beim|ins|ans|in|an|auf|aus|bei|mit|nach|von|für|über|unter"
    "|vor|hinter|neben|zwischen|durch|gegen|ohne|um|wegen)"
)
_BROKEN = re.compile(
    rf"(?<![\w,])(?P<before>[\w,]+)(?P<gap>[ \t]+)(?P<words>(?:{_WORD}[ \t]+){{0,3}}{_WORD})"
    r"(?P<break>[ \t]*\n[ \t]*)"
    r"(?=(?:[a-zäöüß]+e[nmrs]? )?[A-ZÄÖÜ][a-zäöüß]{2})"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    breaks = [match for match in matches(_BROKEN, document) if _is_inside(match, document)]
    for block in document.blocks:
        found = [match for match in breaks if block.span.covers(Span(*match.span()))]
        if found:  # one message for a paragraph
            words = found[0]["words"]
            edits = tuple(map(_moved, found))
            yield Fault(Span(*found[0].span("words")), edits, FrozenMap({"found": words}))


def _is_inside(match: re.Match[str], document: Document) -> bool:
    """Say whether the line breaks inside a sentence, behind more than these words."""
    if re.fullmatch(_WORD, match["before"]):
        return False
    span = Span(match.start(), match.end() + 1)
    return any(sentence.span.covers(span) for sentence in document.sentences)


def _moved(match: re.Match[str]) -> Edit:
    """Return the edit that breaks the line before the words."""
    return Edit(Span(match.start("gap"), match.end("break")), f"\n{match['words']} ")


RULE = Rule(
    id="line-phrase-break",
    title="Zeile endet an falscher Stelle",
    message="„{found}“ gehört in die nächste Zeile. Trennen Sie nicht, was zusammengehört.",
    check=_check,
    severity="info",
    phase="layout",
    sources=(
        Source("D", "Wenn eine Zeile bricht: zwischen Satz-Teilen, nicht mitten darin"),
        Source("H", "Kein Umbruch zwischen Artikel und Nomen"),
    ),
    good=(
        "Das Amt ist\nin der Stadt.",
        "Wir helfen\nden Menschen.",
        "Ich weiß das\nnicht.",
        "Er hört zu\nund lacht.",
        "Das Amt ist in der Stadt.\nDie Tür ist auf.",
    ),
    bad=FrozenMap(
        {
            "Das Amt ist ⟦in der⟧\nStadt.": "Das Amt ist\nin der Stadt.",
            "Wir helfen ⟦den⟧\nMenschen.": "Wir helfen\nden Menschen.",
            "Sie wohnt ⟦in⟧\nBerlin.": "Sie wohnt\nin Berlin.",
            "Wir haben ⟦eine⟧\nneue Schule.": "Wir haben\neine neue Schule.",
            "Kommen Sie bitte ⟦zum⟧\nAmt. Bringen Sie den\nAusweis mit.":
                "Kommen Sie bitte\nzum Amt. Bringen Sie\nden Ausweis mit.",
        }
    ),
)  # fmt: skip
