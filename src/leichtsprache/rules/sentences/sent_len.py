"""Sentences are to be short."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from leichtsprache.document import Document, Edit, FrozenMap, Span
from leichtsprache.rewrite.adjuncts.adjuncts import split_adjunct
from leichtsprache.rewrite.adjuncts.afterthoughts import split_afterthought
from leichtsprache.rewrite.adjuncts.asides import split_aside
from leichtsprache.rewrite.adjuncts.causes import split_cause
from leichtsprache.rewrite.adjuncts.inquit import split_direct_speech, split_inquit
from leichtsprache.rewrite.adjuncts.sources import split_source
from leichtsprache.rewrite.joins.breaks import split_break
from leichtsprache.rewrite.joins.conjuncts import split_conjuncts
from leichtsprache.rewrite.joins.dashes import split_dash
from leichtsprache.rewrite.plan import Rewrite, rewrites
from leichtsprache.rewrite.reports import is_attributed
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import Limit

_ITEM = re.compile(r"\n\s*(?:[-•*–]|\d+\.)\s")


def _sizes(document: Document) -> Iterator[tuple[Span, int]]:
    for sentence in document.sentences:
        # An enumeration of lines is one sentence to the splitter, but nobody reads it as one.
        if not _ITEM.search(sentence.span.slice(document.text)):
            yield sentence.span, len(sentence.words)


#: The source holds for all the rest, so that it is taken out first.
_SOURCES = (split_source, split_inquit)
#: What can be said in a sentence of its own, in this order.
_OPERATIONS = (
    split_afterthought,
    split_aside,
    split_cause,
    split_adjunct,
    split_conjuncts,
)


def _shortened(source: Passage, limit: int) -> Iterator[Rewrite]:
    """Yield the first way to take something out of a sentence with more words than ``limit``."""
    if len(source.sentence.words) > limit:
        operations = _SOURCES if is_attributed(source) else (*_SOURCES, *_OPERATIONS)
        found = (each for operation in operations for each in operation(source) if each.sentences)
        yield from (each for each in (next(found, None),) if each)


def _edit(source: Passage, found: Rewrite) -> Edit:
    text = " ".join(found.sentences)
    return Edit(source.sentence.span, text, found.is_safe, found.is_reworded)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    shorten = partial(_shortened, limit=int(options["warning"]))
    found = (*_broken(document, int(options["warning"])), *rewrites(document, shorten))
    repairs = {
        source.sentence.span: _edit(source, each) for source, each in found if each.sentences
    }
    for fault in Limit(_sizes)(document, options):
        edit = repairs.get(fault.span)
        yield replace(fault, edits=(edit,)) if edit else fault


def _broken(document: Document, limit: int) -> Iterator[tuple[Passage, Rewrite]]:
    """Yield the sentences with marks that other operations leave alone, taken apart at them."""
    for block in document.blocks:
        for sentence in block.sentences or ():
            source = Passage(document, sentence)
            if block.kind != "heading" and len(sentence.words) > limit:
                yield from ((source, each) for each in split_direct_speech(source))
                yield from ((source, each) for each in split_break(source))
                yield from ((source, each) for each in split_dash(source))


RULE = Rule(
    id="sent-len",
    title="Langer Satz",
    message="Der Satz hat {size} Wörter. Machen Sie daraus kürzere Sätze.",
    check=_check,
    phase="clauses",
    needs="analysis",
    # Of 2,944 sentences written by people in Leichte Sprache 27 % have more than 8 words, 12 % more
    # than 10, and 5 % more than 12 (stored corpora, see docs/rules).
    options=FrozenMap({"info": 8, "warning": 10, "error": 12}),
    sources=(
        Source("N", "Kurze Sätze schreiben"),
        Source("B", "Kurze Sätze schreiben"),
        Source("D", "Im Durchschnitt 8 bis 10 Wörter in einem Satz", "digest"),
        Source("H", "Kurze Sätze schreiben"),
        Source("Z", "Am besten 8 Wörter, höchstens 12"),
        Source("M", "Am besten 6 Wörter, höchstens 11"),
        Source("BW", "5 bis 10 Wörter"),
        Source("E", "Etwa 15 bis 20 Wörter", "digest"),
    ),
    good=(
        "Das ist ein kurzer Satz.",
        "Das Amt hat heute von 9 Uhr offen.",
        "Kommen Sie!",
        "Die Seite ist https://stadt.de/a/b/c.",
        "Sie brauchen einen Ausweis. Sie brauchen auch ein Foto.",
    ),
    bad=FrozenMap(
        {
            "⟦Die Sängerin starb am 3. Mai 2020 in Köln nach langer Krankheit.⟧": (
                "Die Sängerin starb nach langer Krankheit. Das war am 3. Mai 2020 in Köln."
            ),
            "⟦Wegen des sehr schlechten Wetters hat die Stadt das große Fest abgesagt.⟧": (
                "Das Wetter war sehr schlecht. Deshalb hat die Stadt das große Fest abgesagt."
            ),
            "⟦Das Amt ist am Montag zu; Sie können am Dienstag kommen.⟧": (
                "Das Amt ist am Montag zu. Sie können am Dienstag kommen."
            ),
            "⟦Die Preise für Brot steigen bald wieder, sagte eine Sprecherin der Stadt.⟧": (
                "Die Preise für Brot steigen bald wieder. Das sagte eine Sprecherin der Stadt."
            ),
            "⟦Bei dem Unfall wurden viele Menschen schwer verletzt, darunter drei Kinder.⟧": (
                "Bei dem Unfall wurden viele Menschen schwer verletzt. Darunter waren drei Kinder."
            ),
            "⟦Die Stadt baut einen neuen Park im Norden und eine große Schule.⟧": (
                "Die Stadt baut einen neuen Park im Norden. Die Stadt baut auch eine große Schule."
            ),
            "⟦Die neue Firma baut im Norden ein Haus – und verkauft es dann sofort.⟧": (
                "Die neue Firma baut im Norden ein Haus. Die neue Firma verkauft es dann sofort."
            ),
            "⟦Das Amt hat am Montag und am Dienstag immer offen.⟧": None,
            "⟦Sie müssen den Antrag bis zum Ende vom Monat im Amt abgeben.⟧": None,
            "Gut. ⟦Wir helfen Ihnen gern bei allen Fragen zu dem neuen Gesetz.⟧": None,
            "⟦Der Bus fährt jede Stunde vom Bahnhof in die Stadt.⟧": None,
            "⟦Die Kinder spielen und lachen und rennen und singen den ganzen Tag im Garten.⟧": None,
        }
    ),
)
