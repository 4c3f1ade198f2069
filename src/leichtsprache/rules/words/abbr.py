"""Abbreviations that exist in writing only are to be written out."""

import re
from collections.abc import Iterator
from functools import cache

from leichtsprache.document import Document, FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_STREET = re.compile(
    r"(?<=[a-zäöüß])str\.(?=[ ]\d|[ ]?[,;)\n]|$)|(?<=[a-zäöüß]-)Str\.", re.MULTILINE
)
#: Abbreviations that are words or names, too, where they do not stand beside a number.
_WORDS = frozenset(
    {"Art.", "S.", "Min.", "Aug.", "Jan.", "Sek.", "Tab.", "Anl.", "Mio", "Mrd", "ca"}
)
_GENITIVE = re.compile(r"\b[Dd]es[ ](?:\d+\.[ ])?$")


@cache
def _known() -> tuple[re.Pattern[str], FrozenMap[str, tuple[str, str]]]:
    rows = table("rules/abbreviations.tsv").rows
    written = sorted((row[0] for row in rows), key=len, reverse=True)
    patterns = (re.escape(each).replace(r"\ ", r"[\s\u202f]?") for each in written)
    pattern = re.compile(rf"(?<![\w.·-])(?:{'|'.join(patterns)})(?![\w-])(?!\.\w)", re.IGNORECASE)
    return pattern, FrozenMap((re.sub(r"\s", "", row[0]), (row[1], row[2])) for row in rows)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    ends = {sentence.span.stop for sentence in document.sentences}
    pattern, known = _known()
    for match in matches(_STREET, document):
        stop = "." if match.end() in ends else ""
        yield Fault.at(match, ("straße" if match[0][0] == "s" else "Straße") + stop, safe=True)
    for match in matches(pattern, document):
        key = re.sub(r"\s", "", match[0])
        entry = known.get(key) or known.get(key[0].lower() + key[1:])
        if entry is None or (key in _WORDS and not _is_in_place(match, entry[1])):
            continue
        better = _better(match, entry[0])
        stop = "." if match.end() in ends and match[0].endswith(".") else ""
        is_safe = _is_in_place(match, entry[1]) and not _GENITIVE.search(_before(match))
        yield Fault.at(match, better + stop if better else None, safe=is_safe)


def _better(match: re.Match[str], expansion: str) -> str:
    one, _, many = expansion.partition("/")
    counts_one = re.search(r"(?<![\d.,])(?:1|[Ee]ine)[ \u00a0]$", _before(match))
    better = one if counts_one or not many else many
    is_capital = match[0][0].isupper() and not re.match(r"[A-Z]{2}", match[0])
    return better[:1].upper() + better[1:] if is_capital else better


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 12) : match.start()]


_PLACES = {
    "any": ("", ""),
    "counted": (r"\d[ \u00a0]$", ""),
    "number": (r"(?:^|[\da-zäöüß(.:,][ ]?|\n)$", r"[:]?[ \u00a0]?\(?\d"),
    "page": (r"(?:[(,;:]\s*|\b(?:auf|siehe|ab|bis|von)\s)$", r"[ \u00a0]?\d"),
    "word": ("", r"[ ][a-zäöüß]"),
    "adverb": (
        r"[a-zäöüß][ ]$",
        r"[ ](?:in|im|an|am|auf|bei|beim|mit|für|von|vom|aus|durch|zu|zum|zur|wegen|nach|über|um|"
        r"der|die|das|den|dem|eine?[nmr]?|auch)\b",
    ),
    "day": (r"\d\.[ \u00a0]?$", ""),
}  # fmt: skip


def _is_in_place(match: re.Match[str], where: str) -> bool:
    if where not in _PLACES:
        return False
    before, after = _PLACES[where]
    return bool(re.search(before, _before(match)) and re.match(after, match.string[match.end() :]))


RULE = Rule(
    id="abbr",
    title="Abkürzung",
    message="Schreiben Sie die Abkürzung „{found}“ aus. Viele kennen die Abkürzung nicht.",
    check=_check,
    phase="characters",
    sources=(
        Source("N", "Abkürzungen ausschreiben"),
        Source("B", "Keine Abkürzungen"),
        Source("D", "Abkürzungen ausschreiben, die es nur in der Schrift gibt"),
        Source("H", "Abkürzungen ausschreiben"),
        Source("Z", "Abkürzungen ausschreiben"),
        Source("M", "Abkürzungen ausschreiben"),
    ),
    good=(
        "Das ist zum Beispiel ein Haus.",
        "Wir fahren mit dem Lkw.",
        "Das steht auf www.usw.de.",
        "Frau Dr. Amt hilft.",
        "Das ist eine neue Art. Sie ist gut.",
        "Johannes S. 12 Jahre alt, hilft.",
        "Das Wort hat am Ende ein S. Das ist schwer.",
    ),
    bad=FrozenMap(
        {
            "Wir haben ⟦z. B.⟧ Brot.": "Wir haben zum Beispiel Brot.",
            "Sie brauchen Stift, Papier ⟦usw.⟧": "Sie brauchen Stift, Papier und so weiter.",
            "⟦Z.B.⟧ hilft das Amt.": "Zum Beispiel hilft das Amt.",
            "Das kostet 3 ⟦Mio.⟧ Euro.": "Das kostet 3 Millionen Euro.",
            "Es dauert 1 ⟦Std.⟧ und mehr.": "Es dauert 1 Stunde und mehr.",
            "Das steht in Zimmer ⟦Nr.⟧ 5.": "Das steht in Zimmer Nummer 5.",
            "Er wohnt in der Park⟦str.⟧ 5.": "Er wohnt in der Parkstraße 5.",
            "Am 3. ⟦Sept.⟧ ist Wahl.": "Am 3. September ist Wahl.",
            "Das sind ⟦sog.⟧ Helfer.": None,
        }
    ),
)
