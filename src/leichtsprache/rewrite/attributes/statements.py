"""Clauses that say something of the whole statement before: "…, was viel Geld kostet"."""

from __future__ import annotations

from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.parts import Clause
from leichtsprache.rewrite.attributes.relative_sentence import Opening, has_content, own_sentence
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.surface import Passage, compose

#: What the opening word becomes.
_OPENINGS = {
    "was": "das", "weshalb": "deshalb", "weswegen": "deswegen", "worauf": "daraufhin",
    "worüber": "darüber", "womit": "damit", "wodurch": "dadurch", "wogegen": "dagegen",
    "woran": "daran", "woraus": "daraus", "worunter": "darunter", "wofür": "dafür",
    "wovon": "davon", "wozu": "dazu", "wobei": "dabei", "worin": "darin", "worum": "darum",
    "woraufhin": "daraufhin", "wonach": "danach", "wovor": "davor",
}  # fmt: skip
_PLACES = {"wo": "dort", "wohin": "dorthin"}
#: With these before it, the word speaks of a thing and not of the whole statement.
_THINGS = frozenset(
    ("alles", "allem", "etwas", "das", "dem", "dessen", "nichts", "vieles", "einiges", "dies",
     "manches", "wenig", "viel", "eines", "anderes", "weniges", "da", "dort", "so", "daran",
     "davon", "darauf", "darüber", "dafür", "dazu", "damit", "danach", "egal", "gleich", "klar",
     "unklar", "fraglich", "offen", "ungewiss", "dahin", "überall", "nirgends", "irgendwo", "hier")
)  # fmt: skip
#: "… was die Kosten betrifft" is no statement.
_CONCERNING = frozenset(("angehen", "betreffen", "anbelangen", "anlangen"))
#: With one of these the word opens a question: "Sie fragt, was das kostet."
_ASKING = (
    "fragen", "wissen", "entscheiden", "sagen", "erklären", "zeigen", "verstehen", "prüfen",
    "sehen", "hören", "überlegen", "erfahren", "klären", "bestimmen", "regeln", "beschreiben",
    "lernen", "merken", "vergessen", "erzählen", "lesen", "verraten", "festlegen", "beobachten",
    "ahnen", "schauen", "finden", "suchen", "raten", "wundern", "interessieren", "erkennen",
    "begreifen", "denken", "vorstellen", "feststellen", "testen", "untersuchen", "forschen",
    "erforschen", "diskutieren", "berichten", "spüren", "fühlen", "schreiben", "notieren",
    "machen", "tun", "bekommen", "nehmen", "kaufen", "essen", "wählen", "glauben", "meinen",
    "kennen", "ermitteln", "nennen", "mitteilen", "besprechen", "streiten", "begründen", "hängen",
    "erläutern", "angeben", "wiedergeben", "planen", "messen", "vergleichen", "kümmern", "achten",
)  # fmt: skip


def own_statement(source: Passage, clause: Clause) -> tuple[str, ...] | None:
    """Return the statement and what is said of it, where the clause ends the sentence.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Er lacht laut, was alle stört."))
    >>> sentence = document.sentences[0]
    >>> own_statement(Passage(document, sentence), sentence.clauses[1])
    ('Er lacht laut.', 'Das stört alle.')
    """
    tokens = source.tokens
    word = tokens[clause.first].text.lower()
    front = _OPENINGS.get(word) or _PLACES.get(word)
    if front is None or clause.connector != clause.first or clause.first < 2:
        return None
    if not _is_closing(source, clause) or not _states(source, clause):
        return None
    if word in _PLACES and not _names_place(source, clause.first - 2):
        return None
    if word in _OPENINGS and _means_a_thing(source, clause):
        return None
    own = own_sentence(source, clause, Opening(front, clause.first + 1, is_subject=True))
    return (compose(source.text(0, clause.first - 1)), own) if own else None


def _is_closing(source: Passage, clause: Clause) -> bool:
    """Whether the clause ends the sentence, behind a comma."""
    is_last = clause.last + 1 >= source.end
    return is_last and source.tokens[clause.first - 1].tag == "$," and clause.certain


def _states(source: Passage, clause: Clause) -> bool:
    """Whether the clause, and the main clause it depends on, are said as facts."""
    host = parent(source, clause)
    both = (host, clause)
    if host is None or host.kind != "main" or source.tokens[-1].text != ".":
        return False
    moods = [each.predicate.mood for each in both if each and each.predicate]
    is_start = clause.first == host.first
    return (
        moods == ["ind", "ind"] and not is_start and has_content(source, clause, clause.first + 1)
    )


def _names_place(source: Passage, before: int) -> bool:
    """Whether a place name stands before *wo*, or a place behind its preposition."""
    phrase = next((each for each in source.sentence.phrases or () if each.last == before), None)
    return phrase is not None and source.tokens[phrase.last].tag == "NE"


def _means_a_thing(source: Passage, clause: Clause) -> bool:
    """Whether *was* means a thing ("alles, was …") or asks for one ("fragt, was …")."""
    before = clause.first - 2
    token = source.tokens[before]
    is_best = token.tag == "NN" and token.text.endswith("ste")  # "das Beste, was …"
    concerns = any(each.lemma in _CONCERNING for each in source.tokens[before:])
    asks = any(
        (each.lemma or "").lower().endswith(_ASKING)
        for each in source.tokens[: before + 1]
        if each.tag in VERBS
    )
    return token.text.lower() in _THINGS or is_best or asks or concerns or token.tag in FINITE
