"""*Von* and the dative instead of the genitive."""

from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Phrase
from leichtsprache.rewrite.nouns.genitives import (
    is_bare,
    is_chained,
    is_partitive,
    without_genitive,
)
from leichtsprache.rewrite.nouns.owners import owned_behind
from leichtsprache.rewrite.nouns.phrases import is_name
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import Place


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for sentence in document.sentences:
        source = Passage(document, sentence)
        for phrase in sentence.phrases or ():
            yield from _faults(source, phrase, options)


def _faults(source: Passage, phrase: Phrase, options: Options) -> Iterator[Fault]:
    """Yield the fault of a genitive; where simple ones are allowed, those are only hints."""
    is_strict = bool(options["simple"])
    is_wrong = is_strict or is_chained(source, phrase)
    if phrase.preposition is not None and phrase.case == "gen" and phrase.certain:
        place = Place(phrase.preposition + 1, phrase.last, is_wrong)
    elif phrase.role == "genitive" and (options["names"] or not is_name(source, phrase)):
        place = Place(phrase.first, phrase.last, phrase.certain and is_wrong)
    elif options["names"] and owned_behind(source, phrase):
        place = Place(phrase.first, phrase.last)
    else:
        return
    fault = place.fault(source.document, source.sentence)
    is_some = is_partitive(source, phrase)
    is_easy = is_wrong or (bool(options["partitive"]) if is_some else is_bare(source, phrase))
    better = without_genitive(source, phrase) if is_easy else None
    is_safe = bool(options["repair"])
    edits = (Edit(better.span, better.text, safe=is_safe),) if better else ()
    yield Fault(fault.span, edits, fault.values, fault.level)


RULE = Rule(
    id="genitive",
    title="Genitiv",
    message="„{found}“ ist Genitiv. Besser ist zum Beispiel: von dem Lehrer, wegen dem Wetter.",
    check=_check,
    severity="warning",
    phase="phrases",
    needs="analysis",
    options=FrozenMap({"simple": True, "partitive": True, "names": False, "repair": True}),
    sources=(
        Source("N", "Kein Genitiv"),
        Source("B", "Kein Genitiv"),
        Source("D", "Kein Genitiv in Ketten und bei abstrakten Wörtern"),
        Source("H", "Kein Genitiv"),
        Source("BW", "Kein Genitiv"),
    ),
    good=(
        "Das ist das Haus von dem Lehrer.",
        "Das ist das Auto von Anna.",
        "Das Amt hilft der Frau.",
        "Das ist der Chef vom Amt.",
        "Wir gehen in die Schule.",
        "Annas Auto ist neu.",
    ),
    bad=FrozenMap(
        {
            "Das ist das Haus ⟦des Lehrers⟧.": "Das ist das Haus vom Lehrer.",
            "Die Kosten ⟦der Reise⟧ sind hoch.": "Die Kosten von der Reise sind hoch.",
            "Die Rechte ⟦aller Kinder⟧ sind wichtig.": "Die Rechte von allen Kindern sind wichtig.",
            "Der Chef ⟦des Amtes⟧ kommt.": "Der Chef vom Amt kommt.",
            "Wegen ⟦des Wetters⟧ fällt der Kurs aus.": "Wegen dem Wetter fällt der Kurs aus.",
            "Das Auto ⟦meiner Schwester⟧ ist neu.": "Das Auto von meiner Schwester ist neu.",
            "Die Wahl ⟦des Chefs⟧ war gestern.": None,
        }
    ),
)
