"""Special characters are to be written as words."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_PARAGRAPH = re.compile(r"(?P<before>\b(?:[Dd]e[msn]|diese[smn])\s)?(?P<sign>§§?)\s?(?=\d)")
_AND = re.compile(r"(?<=\w)(?P<left>-?) & (?!Co\b|Söhne|Sohn|Partner)(?=\w)")
_OTHER = re.compile(
    r"[&*†#=<>^~|\\‰→⇒+](?![\w&])|(?<=\s)[=<>~†→⇒](?=\s?\w)|(?<=\()\*(?=\s?\d)|[*†](?=\s?\d{4}\b)"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    yield from map(_paragraph, matches(_PARAGRAPH, document))
    joined = [_and(match) for match in matches(_AND, document)]
    yield from joined
    taken = {fault.span.start + 1 for fault in joined}
    for match in matches(_OTHER, document):
        if match.start() not in taken:
            yield Fault.at(match)


def _paragraph(match: re.Match[str]) -> Fault:
    has_ending = bool(match["before"]) or match["sign"] == "§§"
    better = "Paragrafen " if has_ending else "Paragraf "
    return Fault.at(match, (match["before"] or "") + better, safe=True)


def _and(match: re.Match[str]) -> Fault:
    """Replace the sign; between two capitals it may be part of a name (Müller & Söhne)."""
    words = (
        re.findall(r"\w+", match.string[: match.start()])[-1:]
        + re.findall(r"\w+", match.string[match.end() : match.end() + 40])[:1]
    )
    return Fault.at(match, f"{match['left']} und ", safe=any(map(str.islower, words)))


RULE = Rule(
    id="special-char",
    title="Sonderzeichen",
    message="Das Zeichen „{found}“ kennen viele nicht. Schreiben Sie ein Wort.",
    check=_check,
    phase="characters",
    sources=(
        Source("N", "Sonderzeichen vermeiden oder erklären"),
        Source("B", "Sonderzeichen vermeiden", "unconfirmed"),
        Source(
            "D", "Sonderzeichen vermeiden oder ausschreiben. @ und € sind an ihrem Platz erlaubt"
        ),
        Source("H", "Sonderzeichen vermeiden"),
        Source("M", "Sonderzeichen vermeiden"),
    ),
    good=(
        "Das steht in Paragraf 5.",
        "Schreiben Sie an post@stadt.de.",
        "Das kostet 5 €.",
        "Wir kaufen bei C&A ein.",
        "Die Seite ist https://stadt.de/?a=1&b=2.",
    ),
    bad=FrozenMap(
        {
            "Das steht in ⟦§ ⟧5.": "Das steht in Paragraf 5.",
            "Nach ⟦dem § ⟧7 geht das.": "Nach dem Paragrafen 7 geht das.",
            "Lesen Sie die ⟦§§ ⟧3 und 4.": "Lesen Sie die Paragrafen 3 und 4.",
            "Wir helfen schnell⟦ & ⟧gut.": "Wir helfen schnell und gut.",
            "Anna Amt (⟦*⟧ 1950) lebt hier.": None,
            "1 Kilo ⟦=⟧ 1.000 Gramm": None,
        }
    ),
)
