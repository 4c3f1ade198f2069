"""Nouns like "Teilnehmende" are harder than the common ones."""

from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.document import Document, Edit, FrozenMap, Phrase, Sentence
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import Listed

_LISTED = Listed("rules/participle_persons.tsv")
#: As many letters must be the same: *Lernende* need not be *Schüler*.
_STEM = 4
#: These stand before a plural only, and not before a dative.
_MANY = frozenset(("viele", "alle", "einige", "mehrere"))


def _check(document: Document, options: Options) -> Iterator[Fault]:
    heads = {
        sentence.tokens[phrase.head].span: (sentence, phrase)
        for sentence in document.sentences
        for phrase in sentence.phrases or ()
    }
    for fault in _LISTED(document, options):
        better = _pair(fault, *heads[fault.span]) if fault.span in heads else None
        yield replace(fault, edits=(_edit(fault, better),)) if better else fault


def _edit(fault: Fault, better: str) -> Edit:
    return Edit(fault.span, better, safe=True, reworded=True)


def _pair(fault: Fault, sentence: Sentence, phrase: Phrase) -> str | None:
    """Return both words for a plural, in its case: *den Teilnehmern und Teilnehmerinnen*."""
    first, joiner, second = fault.values["better"].partition(" und ")
    is_many = sentence.tokens[phrase.first].text.lower() in _MANY
    is_plural = is_many or {each.number for each in phrase.options} == {"pl"}
    is_same = fault.values["word"][:_STEM] == first[:_STEM] and first.isalpha()
    cases = {False} if is_many else {each.case == "dat" for each in phrase.options}
    if not joiner or not is_plural or not is_same or len(cases) > 1:
        return None
    has_ending = True in cases and first[-1] not in "ns"
    is_bare = sentence.tokens[phrase.first].tag == "ADJA"
    return None if is_bare else f"{first}{'n' if has_ending else ''} und {second}"


RULE = Rule(
    id="participle-person",
    title="Person als Partizip",
    message="„{found}“ ist schwer zu lesen. Sagen Sie besser: {better}.",
    check=_check,
    severity="info",
    phase="words",
    needs="analysis",
    sources=(Source("D", "Wörter wie „Teilnehmende“ nur, wenn sie üblich sind", "digest"),),
    good=(
        "Die Teilnehmer und Teilnehmerinnen kommen.",
        "Die Beschäftigten arbeiten.",
        "Der Vorsitzende spricht.",
        "Die Jugendlichen lernen.",
        "Die studierende Person lernt.",
    ),
    bad=FrozenMap(
        {
            "Die ⟦Teilnehmenden⟧ kommen.": "Die Teilnehmer und Teilnehmerinnen kommen.",
            "Wir reden mit allen ⟦Mitarbeitenden⟧.": (
                "Wir reden mit allen Mitarbeitern und Mitarbeiterinnen."
            ),
            "⟦Studierende⟧ zahlen weniger.": "Studenten und Studentinnen zahlen weniger.",
            "Alle ⟦Mitarbeitenden⟧ helfen.": "Alle Mitarbeiter und Mitarbeiterinnen helfen.",
            "Viele ⟦Radfahrende⟧ sind da.": None,
            "Das ist für ⟦Lehrende⟧.": None,
        }
    ),
)
