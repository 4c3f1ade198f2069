"""Nouns like "Teilnehmende" are harder than the common ones."""

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Listed

RULE = Rule(
    id="participle-person",
    title="Person als Partizip",
    message="„{found}“ ist schwer zu lesen. Sagen Sie besser: {better}.",
    check=Listed("rules/participle_persons.tsv"),
    severity="info",
    phase="words",
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
            "Die ⟦Teilnehmenden⟧ kommen.": None,
            "⟦Studierende⟧ zahlen weniger.": None,
            "Alle ⟦Mitarbeitenden⟧ helfen.": None,
            "Viele ⟦Radfahrende⟧ sind da.": None,
            "Das ist für ⟦Lehrende⟧.": None,
        }
    ),
)
