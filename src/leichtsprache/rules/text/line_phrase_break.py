"""Where a line must break inside a sentence, what belongs together stays together."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

# An article or preposition at the end of a line whose noun is in the next.
_BROKEN = re.compile(
    r"(?<=[^\s\n])(?P<gap>[ \t]+)(?P<word>(?:d(?:er|ie|as|en|em|es)|(?:k?ein|mein|dein|sein|unser|ihr|"
    r"[Ii]hr)(?:e[nmrs]?)?|im|am|zum|zur|vom|beim|ins|ans|in|an|auf|aus|bei|mit|nach|von|für|über|unter|"
    r"vor|hinter|neben|zwischen|durch|gegen|ohne|um|wegen))(?P<break>[ \t]*\n[ \t]*)"
    r"(?=(?:[a-zäöüß]+e[nmrs]? )?[A-ZÄÖÜ][a-zäöüß]{2})"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    inside = [sentence.span for sentence in document.sentences]
    seen: set[Span] = set()
    for match in matches(_BROKEN, document):
        span = Span(match.start("word"), match.end("word"))
        block = next(each.span for each in document.blocks if each.span.covers(span))
        holder = (each for each in inside if each.covers(Span(*match.span())))
        if block not in seen and any(each.stop > match.end() for each in holder):
            seen.add(block)  # one message for a paragraph
            change = Edit(Span(match.start("gap"), match.end("break")), f"\n{match['word']} ")
            yield Fault(span, (change,), FrozenMap({"found": match["word"]}))


RULE = Rule(
    id="line-phrase-break",
    title="Zeile endet an falscher Stelle",
    message="Das Wort „{found}“ gehört in die nächste Zeile. Lassen Sie zusammen, was zusammengehört.",
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
            "Das Amt ist in ⟦der⟧\nStadt.": "Das Amt ist in\nder Stadt.",
            "Wir helfen ⟦den⟧\nMenschen.": "Wir helfen\nden Menschen.",
            "Sie wohnt ⟦in⟧\nBerlin.": "Sie wohnt\nin Berlin.",
            "Wir haben ⟦eine⟧\nneue Schule.": "Wir haben\neine neue Schule.",
            "Kommen Sie bitte ⟦zum⟧\nAmt. Bringen Sie den\nAusweis mit.":
                "Kommen Sie bitte\nzum Amt. Bringen Sie den\nAusweis mit.",
        }
    ),
)  # fmt: skip
