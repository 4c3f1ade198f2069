"""Roman numerals are to be written as Arabic ones."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_NUMERAL = r"(?:X{0,3})(?:IX|IV|V?I{0,3})"
_LED = re.compile(
    r"\b(?:Kapitel|Teil|Band|Abschnitt|Artikel|Stufe|Klasse|Anhang|Anlage|Akt|Gruppe|Phase|Buch)"
    rf"\s(?=[IVX])({_NUMERAL})\b(?![.\w*-]*\w)"
)
_ALONE = re.compile(rf"(?<![\w.·/-])(?!X+\b|I\b|V\b|XI\b)(?=[IVX])({_NUMERAL})\b(?![\w·/-])")
_CENTURY = re.compile(rf"(?<![\w.])(?=[IVX])({_NUMERAL})\.(?=\sJahrhundert)")
_VALUE = {"I": 1, "V": 5, "X": 10}


def arabic(numeral: str) -> int:
    """Return the value of a Roman numeral up to 39.

    >>> arabic("XIV")
    14
    """
    values = [_VALUE[letter] for letter in numeral]
    pairs = zip(values, (*values[1:], 0), strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def is_numeral(text: str) -> bool:
    """Say whether ``text`` is a Roman numeral up to 39."""
    return bool(text) and bool(re.fullmatch(_NUMERAL, text))


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    led = list(matches(_LED, document))
    for match in led:
        lead = match[0].removesuffix(match[1])
        yield Fault.at(match, f"{lead}{arabic(match[1])}", safe=True)
    centuries = list(matches(_CENTURY, document))
    for match in centuries:
        yield Fault.at(match, f"{arabic(match[1])}.", safe=True)
    for match in matches(_ALONE, document):
        if not any(each.start() <= match.start() < each.end() for each in (*led, *centuries)):
            yield Fault.at(match)


RULE = Rule(
    id="num-roman",
    title="Römische Zahl",
    message="Viele können „{found}“ nicht lesen. Schreiben Sie die Zahl mit Ziffern oder so, "
    "wie man sie spricht.",
    check=_check,
    phase="numbers",
    sources=(
        Source("N", "Keine römischen Zahlen"),
        Source("D", "Nur arabische Zahlen. Bei Namen von Herrschern die Sprechweise nennen"),
        Source("M", "Keine römischen Zahlen"),
    ),
    good=(
        "Lesen Sie Kapitel 4.",
        "Vitamin C ist gesund. Das Hemd hat die Größe XL.",
        "Die CD ist neu.",
        "Die Königin heißt Elisabeth die Zweite.",
        "Typ-I-Träger sind aus Stahl.",
    ),
    bad=FrozenMap(
        {
            "Lesen Sie ⟦Kapitel IV⟧.": "Lesen Sie Kapitel 4.",
            "Das steht in ⟦Artikel XII⟧ vom Gesetz.": "Das steht in Artikel 12 vom Gesetz.",
            "Das ist ⟦Teil I⟧ der Prüfung.": "Das ist Teil 1 der Prüfung.",
            "Das war im ⟦XIX.⟧ Jahrhundert.": "Das war im 19. Jahrhundert.",
            "Elisabeth ⟦II⟧. war Königin.": None,
            "Viele Menschen bekommen Hartz ⟦IV⟧.": None,
        }
    ),
)
