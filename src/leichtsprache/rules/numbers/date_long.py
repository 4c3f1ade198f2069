"""Dates are to be written with the name of the month."""

import re
from collections.abc import Iterator
from datetime import date

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_FULL = re.compile(
    r"(?<![\d.,/-])(?<!\d\.[–-])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:1\d|20)\d\d|[’']?\d\d)"
    r"(?![\d/]|[.,]\d|-\d)"
)
_ISO = re.compile(r"(?<![\w.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
_SPAN = re.compile(
    r"(?<![\d.,/-])(?P<first>\d{1,2})\.\s?[–-]\s?(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\."
    r"\s?(?P<year>(?:1\d|20)\d\d)(?![\d/]|[.,]\d|-\d)"
)
# Without a year a date looks like the number of a chapter: these words tell them apart.
_SHORT = re.compile(
    r"(?:(?<=\b[Aa]m\s)|(?<=\b[Vv]om\s)|(?<=\b[Zz]um\s)|(?<=\b[Dd]em\s)|(?<=tag, )|(?<=tag, den )"
    r"|(?:(?<=\b[Bb]is\s)|(?<=\b[Aa]b\s))(?=[\d. ]+\s[a-zäöü]))"
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?!\s?\d)(?P<year>)"
)
_NUMBERED = re.compile(r"(?:Kapitel|Abschnitt|Nummer|Nr\.|Punkt|Version|Ziffer|Artikel|Teil)\s$")


def written(day: str, month: str, year: str = "") -> str | None:
    """Return the date in words, or ``None`` where there is no such day.

    >>> written("03", "10", "1990")
    '3. Oktober 1990'
    """
    short = year.lstrip("’'")
    full = short if len(short) != 2 else ("19" if int(short) > 40 else "20") + short
    try:
        date(int(full or 2000), int(month), int(day))
    except ValueError:
        return None
    return f"{int(day)}. {MONTHS[int(month) - 1]} {full}".rstrip()


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    ends = {sentence.span.stop for sentence in document.sentences}
    for pattern, is_safe in ((_SPAN, True), (_FULL, True), (_ISO, False), (_SHORT, True)):
        for match in matches(pattern, document):
            better = written(match["day"], match["month"], match["year"])
            is_date = not _NUMBERED.search(match.string, max(0, match.start() - 12), match.start())
            if better and is_date:
                stop = "." if pattern is _SHORT and match.end() in ends else ""
                start = f"{int(match['first'])}. bis " if pattern is _SPAN else ""
                yield Fault.at(match, start + better + stop, safe=is_safe)


RULE = Rule(
    id="date-long",
    title="Datum in Ziffern",
    message="Schreiben Sie: {better}. Den Monat als Wort verstehen mehr Menschen.",
    check=_check,
    phase="numbers",
    sources=(
        Source("D", "Den Monat im Datum als Wort schreiben"),
        Source("Z", "Den Monat im Datum als Wort schreiben"),
        Source("M", "Den Monat im Datum als Wort schreiben"),
        Source("BW", "Den Monat im Datum als Wort schreiben"),
    ),
    good=(
        "Das Fest ist am 12. März 2021.",
        "Lesen Sie Abschnitt 3.2. Dort steht mehr.",
        "Die Version ist 2.10.3.",
        "Am 31.2.2021 ist kein Tag.",
        "Die Note ist 2.3. Das ist gut.",
    ),
    bad=FrozenMap(
        {
            "Das Fest ist am ⟦12.3.2021⟧.": "Das Fest ist am 12. März 2021.",
            "Die Frist endet: ⟦01. 05. 2024⟧": "Die Frist endet: 1. Mai 2024",
            "Der Brief ist vom ⟦3.10.90⟧.": "Der Brief ist vom 3. Oktober 1990.",
            "Am ⟦24.12.⟧ ist das Amt zu.": "Am 24. Dezember ist das Amt zu.",
            "Wir treffen uns am ⟦7.6.⟧": "Wir treffen uns am 7. Juni.",
            "Das Fest ist vom ⟦12.–14.7.2025⟧.": "Das Fest ist vom 12. bis 14. Juli 2025.",
            "Stand: ⟦2023-11-09⟧": "Stand: 9. November 2023",
        }
    ),
)
