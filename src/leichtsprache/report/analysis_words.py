"""The German names of what an analysis says."""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.document import Token
from leichtsprache.parts import Clause, Fields, Morph, Phrase, Predicate
from leichtsprache.report.results import shown

_WORDS = {
    "nom": "Nominativ", "gen": "Genitiv", "dat": "Dativ", "acc": "Akkusativ",
    "sg": "Einzahl", "pl": "Mehrzahl", "m": "männlich", "f": "weiblich", "n": "sächlich",
    1: "1. Person", 2: "2. Person", 3: "3. Person",
    "ind": "Indikativ", "subj": "Konjunktiv", "imp": "Imperativ",
    "subj1": "Konjunktiv 1", "subj2": "Konjunktiv 2",
    "pos": "Grund-Stufe", "cmp": "Komparativ", "sup": "Superlativ",
    "present": "Präsens", "past": "Präteritum", "perfect": "Perfekt",
    "pluperfect": "Plusquamperfekt", "future": "Futur 1", "future perfect": "Futur 2",
    "main": "Haupt-Satz", "subordinate": "Neben-Satz", "relative": "Relativ-Satz",
    "infinitive": "Infinitiv-Satz", "NP": "Nominal-Gruppe", "PP": "Präpositional-Gruppe",
    "genitive": "Genitiv-Attribut", "apposition": "Apposition", "conjunct": "Teil einer Aufzählung",
    "name": "Name", "front": "Vorfeld", "left": "linke Klammer", "middle": "Mittelfeld",
    "right": "rechte Klammer", "after": "Nachfeld",
}  # fmt: skip
#: Longer quotations are cut in the middle.
_LONGEST = 8


def certainty(*, certain: bool) -> str:
    """Return how sure it is.

    >>> certainty(certain=False)
    'vermutet'
    """
    return "sicher" if certain else "vermutet"


def names(*values: object) -> str:
    """Return the German words for values, without those that are open.

    >>> names("acc", None, "pl")
    'Akkusativ, Mehrzahl'
    """
    return ", ".join(str(_WORDS.get(each, each)) for each in values if each)


def morphology(morph: Morph) -> str:
    """Return the inflection of a word.

    >>> morphology(Morph(case="dat", number="pl", certain=True))
    'Dativ, Mehrzahl (sicher)'
    """
    return f"{names(*morph[:-1])} ({certainty(certain=morph.certain)})"


def quoted(tokens: Sequence[Token], positions: Sequence[int]) -> str:
    """Return words of a sentence in quotation marks; a long row of words is cut in the middle.

    Words that do not stand side by side have ``…`` between them.
    """
    words: list[str] = []
    for before, position in zip((None, *positions), positions, strict=False):
        is_apart = before is not None and position != before + 1
        words += ["…"] * is_apart + [shown(tokens[position].text)]
    if len(words) > _LONGEST:
        words = [*words[: _LONGEST // 2], "…", *words[-_LONGEST // 4 :]]
    return f"„{' '.join(words)}“"


def span(first: int, last: int) -> str:
    """Return the numbers of the words from ``first`` to ``last``, counted from 1.

    >>> span(0, 3), span(2, 2)
    ('1–4', '3')
    """
    return str(first + 1) if first == last else f"{first + 1}–{last + 1}"


def clause_title(clause: Clause, tokens: Sequence[Token]) -> str:
    """Return kind, place and certainty of a clause, and how it begins and ends."""
    forms = ["verkürzt"] * clause.elliptic + ["in Anführungs-Zeichen"] * clause.quoted
    said = ", ".join([certainty(certain=clause.certain), *forms])
    place = span(clause.first, clause.last)
    words = quoted(tokens, range(clause.first, clause.last + 1))
    return f"{_WORDS[clause.kind]} {place} {words} ({said})"


def clause_facts(clause: Clause, tokens: Sequence[Token]) -> list[str]:
    """Return what is known of a clause: verbs, subject, antecedent, fields."""
    facts = []
    if clause.connector is not None and clause.kind != "relative":
        facts.append(f"Verbindung: {quoted(tokens, (clause.connector,))}")
    if clause.verbs:
        facts.append(f"Verb: {quoted(tokens, clause.verbs)}{_said(clause.predicate, tokens)}")
    if clause.subject is not None:
        subject = quoted(tokens, (clause.subject,))
        facts.append(f"Subjekt: {subject} ({certainty(certain=clause.subject_certain)})")
    if clause.antecedent is not None:
        noun = quoted(tokens, (clause.antecedent,))
        facts.append(f"beschreibt: {noun} ({certainty(certain=clause.antecedent_certain)})")
    return [*facts, *_fields(clause.fields)]


def _said(predicate: Predicate | None, tokens: Sequence[Token]) -> str:
    if predicate is None:
        return ""
    parts = [
        names(predicate.tense, predicate.mood),
        f"Passiv mit {predicate.passive}" if predicate.passive else "",
        f"Modalverb {predicate.modal}" if predicate.modal else "",
        f"verneint mit {quoted(tokens, predicate.negation)}" if predicate.negation else "",
    ]
    said = ", ".join(filter(None, parts))
    return f": {said} ({certainty(certain=predicate.certain)})" if said else ""


def _fields(fields: Fields | None) -> list[str]:
    filled = fields._asdict().items() if fields else ()
    parts = [f"{_WORDS[name]} {span(*bounds)}" for name, bounds in filled if bounds]
    return [f"Felder: {', '.join(parts)}"] if parts else []


def phrase_title(phrase: Phrase, tokens: Sequence[Token]) -> str:
    """Return kind, place, words and features of a phrase, and how sure its case is."""
    words = quoted(tokens, range(phrase.first, phrase.last + 1))
    known = names(phrase.case, phrase.number, phrase.gender)
    role = f", {_WORDS[phrase.role]}" if phrase.role else ""
    said = f": {known} ({certainty(certain=phrase.certain)})" if known else ""
    place = span(phrase.first, phrase.last)
    return f"{_WORDS[phrase.kind]}{role} {place} {words}{said}"


def cases(phrase: Phrase) -> str:
    """Return the cases that a phrase can have.

    >>> from leichtsprache.parts import Features
    >>> options = frozenset({Features("n", "nom", "sg"), Features("n", "acc", "sg")})
    >>> cases(Phrase("NP", 0, 1, 1, options=options))
    'Nominativ, Akkusativ'
    """
    found = {each.case for each in phrase.options}
    return names(*(case for case in ("nom", "gen", "dat", "acc") if case in found))
