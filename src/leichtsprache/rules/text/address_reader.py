"""One form of address in the whole text: Sie or du."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_INFORMAL = re.compile(r"(?<![\w-])(?:du|dich|dir|dein(?:e[nrsm]?)?)(?![\w-])", re.IGNORECASE)
# "Sie" inside a sentence with a capital is address; "sie" at its start may be anybody.
_FORMAL = re.compile(r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihr(?:e[nrsm]?)?)(?![\w-])")
_QUOTE = re.compile('„[^“]*“|"[^"]*"|»[^«]*«')


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    quotes = [match.span() for match in _QUOTE.finditer(document.text)]
    found = [
        [each for each in matches(pattern, document) if not _is_quoted(each, quotes)]
        for pattern in (_INFORMAL, _FORMAL)
    ]
    if all(found):
        rarer = min(found, key=len)
        yield Fault.at(rarer[0])


def _is_quoted(match: re.Match[str], quotes: list[tuple[int, int]]) -> bool:
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return ": " in line or any(start < match.start() < stop for start, stop in quotes)


RULE = Rule(
    id="address-reader",
    title="Anrede wechselt",
    message="Der Text sagt „Sie“ und „du“. Sprechen Sie die Leser und Leserinnen immer gleich an.",
    check=_check,
    phase="phrases",
    sources=(
        Source("D", "Nicht zwischen „du“ und „Sie“ wechseln"),
        Source("N", "Erwachsene mit „Sie“ ansprechen"),
        Source("B", "Die Leser und Leserinnen direkt ansprechen"),
        Source("H", "Die Leser und Leserinnen direkt ansprechen"),
        Source("Z", "Die Leser und Leserinnen immer gleich ansprechen"),
        Source("BW", "Die Leser und Leserinnen direkt ansprechen"),
    ),
    good=(
        "Kommen Sie vorbei. Wir helfen Ihnen.",
        "Du kannst kommen. Wir helfen dir.",
        "Er sagt: „Komm du auch!“ Bitte rufen Sie an.",
        "Er fragt: Kommst du? Bitte rufen Sie an.",
        "Anna und Otto kommen. Wir sehen sie morgen. Du auch.",
    ),
    bad=FrozenMap(
        {
            "Kommen Sie vorbei. Wir helfen Ihnen. Nimm ⟦dein⟧ Geld mit.": None,
            "⟦Du⟧ kannst kommen. Rufen Sie an. Wir helfen Ihnen.": None,
            "Hast du Fragen? Wir helfen dir. Rufen ⟦Sie⟧ an.": None,
            "Wir helfen ⟦dir⟧. Bitte kommen Sie.": None,
            "Wollen Sie helfen? Dann schreiben Sie an ⟦deine⟧ Stadt.": None,
        }
    ),
)
