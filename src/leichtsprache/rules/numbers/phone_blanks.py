"""Telephone numbers are to be grouped by blanks."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_PHONE = re.compile(
    r"(?<=[\s:.])(?P<number>(?:\+\d\d[ ]?|\(?0)\d[\d ]*"
    r"(?:\)?[ ]?[/()–-]+[ ]?\d[\d ]*)+(?<=\d))(?![\w/-]|[.,]\d)"
)
_LEAD = re.compile(
    r"(?:Tel|Telefon|Telefon-?[Nn]ummer|Ruf-?[Nn]ummer|Fax|Fax-?[Nn]ummer|Handy|Mobil|[Aa]nrufen|"
    r"[Aa]n(?: unter)?|(?<![a-zäöüß-])[Nn]ummer)\.?\s?(?:ist|lautet)?:?\s?$"
)


def _grouped(match: re.Match[str], options: Options) -> str | None:  # noqa: ARG001
    before = match.string[max(0, match.start() - 40) : match.start()]
    if not _LEAD.search(before) or "(0)" in match[0]:
        return None
    area, *rest = re.findall(r"\+?\d+", match["number"])
    return " ".join((area, *map(_pairs, rest)))


def _pairs(digits: str) -> str:
    if len(digits) <= 4:
        return digits
    odd = 3 if len(digits) % 2 else 0
    return " ".join(filter(None, (digits[:odd], *re.findall("..", digits[odd:]))))


RULE = Rule(
    id="phone-blanks",
    title="Zeichen in der Telefon-Nummer",
    message="Schreiben Sie: {better}. Gruppen von Ziffern sind leichter zu lesen.",
    check=Prefer(_PHONE, _grouped),
    phase="numbers",
    sources=(
        Source("N", "Telefon-Nummern mit Leer-Zeichen gliedern", "unconfirmed"),
        Source("Z", "Telefon-Nummern in 4 Gruppen mit Leer-Zeichen"),
        Source("M", "Telefon-Nummern in 4 Gruppen mit Leer-Zeichen"),
    ),
    good=(
        "Telefon: 030 12 34 56",
        "Das Aktenzeichen: 030/123-45 steht oben.",
        "Das Spiel endet 10-12.",
        "Rufen Sie 110 an.",
        "Tel. +49 (0)30/12345",
    ),
    bad=FrozenMap(
        {
            "Telefon: ⟦030/123456⟧": "Telefon: 030 12 34 56",
            "Tel. ⟦(0711) 12345-0⟧": "Tel. 0711 123 45 0",
            "Fax: ⟦06131-9876⟧ im Büro": "Fax: 06131 9876 im Büro",
            "Rufen Sie an unter ⟦040 / 77 88 99⟧.": "Rufen Sie an unter 040 77 88 99.",
            "Die Telefonnummer ist ⟦0221/1234567⟧.": "Die Telefonnummer ist 0221 123 45 67.",
        }
    ),
)
