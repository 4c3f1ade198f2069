"""Ordinals in running text are to be written as words."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_STEMS = (
    "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft",
    "zwölft",
)  # fmt: skip
_MONTHS = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
_NOT_COUNTED = rf"{_MONTHS}|Jahrhundert\w*|Jahrtausend\w*|FC|FSV|FFC|SC|BC|TC|FCN|FCK"
_WEAK = r"(?:de[mns]|[ia]m|vom|zum|beim|zur|diese[mn]|jede[mn]|unsere[mn]|ihrem|seinem|meinem)"
_ORDINAL = re.compile(
    rf"\b(?i:(?P<en>{_WEAK}|(?:in|an|auf|aus|bei|mit|nach|seit|von|zu)\sder)|(?P<e>das|ins|die))\s"
    rf"(?P<number>[1-9]|1[0-2])\.\s(?!(?:{_NOT_COUNTED})\b)"
    r"(?=(?:[a-zäöüß]+en?\s)?(?!(?:Das|Die|Der|Ein|Eine|Es|Er|Sie|Wir|Ich|Dann|Da)\b)([A-ZÄÖÜ]\w+))"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    ends = {sentence.span.stop for sentence in document.sentences}
    for match in matches(_ORDINAL, document):
        start, stop = match.span("number")
        if stop + 1 in ends:
            continue
        stem = _STEMS[int(match["number"]) - 1]
        word = stem.title() if match[4].startswith("Weltkrieg") else stem
        better = word + ("en" if match["en"] else "e")
        found = re.compile(r"\d+\.").match(match.string, start)
        if found:
            yield Fault.at(found, better, safe=True)


RULE = Rule(
    id="num-ordinal",
    title="Zahl mit Punkt",
    message="Schreiben Sie „{better}“. Der Punkt hinter der Zahl sieht aus wie ein Satz-Ende.",
    check=_check,
    severity="info",
    phase="numbers",
    sources=(Source("D", "Ordnungs-Zahlen als Wort oder als Liste schreiben", "digest"),),
    good=(
        "Am 3. Mai ist Wahl.",
        "Das ist der dritte Preis.",
        "1. Öffnen Sie die Tür.",
        "Ich wohne im 3. Das Haus hat keinen Aufzug.",
        "Im 8. Jahrhundert gab es Könige.",
    ),
    bad=FrozenMap(
        {
            "Sie wohnt im ⟦3.⟧ Stock.": "Sie wohnt im dritten Stock.",
            "Er geht in der ⟦1.⟧ Klasse neben mir.": "Er geht in der ersten Klasse neben mir.",
            "Das ⟦2.⟧ Bild ist schön.": "Das zweite Bild ist schön.",
            "Er kommt in die ⟦3.⟧ Klasse.": "Er kommt in die dritte Klasse.",
            "Im ⟦2.⟧ Weltkrieg war Not.": "Im Zweiten Weltkrieg war Not.",
            "Beim ⟦7.⟧ Mal hat es geklappt.": "Beim siebten Mal hat es geklappt.",
        }
    ),
)
