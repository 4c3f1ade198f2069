"""A verb said with another: its forms, *sich*, its words, and the cases of what depends on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.paradigms import particles
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.grammar.verbs import infinitive_of
from leichtsprache.parts import Case, Clause, Phrase
from leichtsprache.rewrite.patch import Exchange, own_tokens
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.instead import Old, instead
from leichtsprache.rewrite.verbs.light_frames import as_object, preposition_of
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.rewrite.words.lexicon import Entry

_FULL = frozenset(("VVFIN", "VVINF", "VVPP", "VVIZU", "VVIMP"))
#: *sein* and *haben* where they are no auxiliary.
_ALONE = frozenset(("VAFIN", "VAINF", "VAPP"))
_CASES = frozenset(("gen", "dat", "acc"))
#: The case that prepositions with two ask for, where a verb governs them.
_USUAL: dict[str, Case] = {
    **dict.fromkeys(("auf", "über", "an", "in", "um", "für", "gegen", "ohne", "durch"), "acc"),
    **dict.fromkeys(("mit", "von", "zu", "nach", "bei", "aus", "vor", "unter", "wegen"), "dat"),
    "gegenüber": "dat",
}
_MIRRORS = {"ich": "mich", "du": "dich", "wir": "uns", "ihr": "euch"}
_LEADS = frozenset((*_USUAL, "zum", "zur", "vom", "beim", "am", "im", "ins", "ans"))


def verbs(source: Passage, clause: Clause) -> Iterator[tuple[int, str]]:
    """Yield the full verbs of a clause with their infinitive, particle included."""
    tags = {source.tokens[n].tag or "" for n in clause.verbs}
    kinds = _FULL if tags & _FULL else _ALONE
    if kinds is _ALONE and tags & {"VAINF", "VAPP"}:
        kinds = frozenset(("VAINF", "VAPP"))  # "werden tätig sein": it is *sein*
    for n in clause.verbs:
        token = source.tokens[n]
        if token.lemma == "sein" and "VVPP" in tags and kinds is _FULL:
            yield n, "sein"  # "ist angewiesen"
        if token.tag in kinds and token.lemma:
            yield n, infinitive_of(source.sentence, clause, n)


def said_with(place: Place, entry: Entry, verb: int) -> list[Exchange] | None:
    """Return the exchanges that say the verb of a place with that of the entry.

    The place is the verb, or the words that belong to it. ``None`` where it is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Bau bedarf der Zustimmung."))
    >>> entry = Entry("bedürfen", "verb", "brauchen", "gen>acc", "", True, "", "")
    >>> made = said_with(Place(Passage(document, document.sentences[0]), 2, 2), entry, 2)
    >>> [each.text for each in made]
    ['braucht', 'die Zustimmung']
    """
    clause, source = place.clause, place.source
    if clause is None or not clause.certain:
        return None
    *lead, infinitive = entry.word.split()
    if _has_other_particle(source, clause, place):
        return None
    has_old, has_new = lead[:1] == ["sich"], "sich" in entry.better.split()
    own = range(place.first, place.last + 1)
    if any(n not in own for n in mirrors(source, clause)) is not has_old:
        return None
    words = None if place.first == place.last == verb else (place.first, place.last + 1)
    better = " ".join(each for each in entry.better.split() if each != "sich")
    old = Old(
        verb, infinitive, words, "",
        "added" if has_new and not has_old else "dropped" if has_old and not has_new else "",
    )  # fmt: skip
    made = instead(source, clause, old, better)
    framed = reframed(source, clause, entry.frame, words[1] if words else None)
    if made is None or framed is None:
        return None
    changes = [*made, *framed]
    particle = clause.predicate.particle if clause.predicate else None
    return _ordered(changes, particle) if " " in better else changes


def mirrors(source: Passage, clause: Clause) -> list[int]:
    """Return the tokens that speak of the subject again: *sich*, and *uns* where *wir* act."""
    subject = clause.subject
    who = source.tokens[subject].text.lower() if subject is not None else ""
    wanted = {"sich", _MIRRORS.get(who, "sich")}
    own = (n for n in own_tokens(source, clause) if source.tokens[n].tag == "PRF")
    return [n for n in own if source.tokens[n].text.lower() in wanted]


def _has_other_particle(source: Passage, clause: Clause, place: Place) -> bool:
    """Whether an adverb closes a main clause that may be a particle: "leitet … weiter"."""
    if clause.predicate is None or clause.predicate.particle is not None:
        return False
    own = [n for n in own_tokens(source, clause) if source.tokens[n].is_word]
    last = source.tokens[own[-1]] if own and not place.first <= own[-1] <= place.last else None
    is_adverb = last is not None and last.tag in ("ADV", "ADJD", "PROAV")
    return is_adverb and last is not None and last.text in particles()


def _ordered(changes: list[Exchange], particle: int | None) -> list[Exchange]:
    """Return the exchanges; new words at the end stand before a prepositional phrase right there.

    They are put in, or come for the particle.

    "ist für die Krankheit der Grund" → "ist der Grund für die Krankheit".
    """
    ends = (each for each in changes if each.first in (each.stop, particle) and each.text != "sich")
    end = next(ends, None)
    others = [each for each in changes if each is not end]
    phrase = next((each for each in others if end and each.stop == end.first), None)
    if end is None or phrase is None or not phrase.text:
        return changes
    lead = phrase.text.split()[0].lower()
    is_particle = end.text in particles() and lead != "zu"  # but "fängt an zu arbeiten"
    if is_particle or len(end.text.split()) > 2 or lead not in _LEADS:
        return changes
    others.remove(phrase)
    return [*others, Exchange(phrase.first, end.stop, f"{end.text} {phrase.text}")]


def reframed(
    source: Passage, clause: Clause, frame: str, behind: int | None = None
) -> list[Exchange] | None:
    """Return the exchanges for what depends on the verb; ``None`` where the frame does not fit.

    ``behind`` is where the words of the verb end: a genitive there is its object.
    """
    if frame in ("", "-"):
        return []
    if clause.predicate is not None and clause.predicate.passive:
        return None
    if any(each.elliptic for each in source.sentence.clauses or ()):
        return None  # what depends on this verb may depend on another, too
    changes: list[Exchange] = []
    for pair in frame.split(","):
        old, _, new = pair.partition(">")
        found = _complements(source, clause, old)
        if old == "gen" and behind is not None:
            found = [
                p for p in source.sentence.phrases or () if p.first == behind and p.case == "gen"
            ]
        made = _turned(source, found[0], new) if len(found) == 1 else None
        if made is None:
            return None
        changes += made
    return changes


def _complements(source: Passage, clause: Clause, kind: str) -> list[Phrase]:
    """Return the phrases of the clause in this case, or with this preposition."""
    own = set(own_tokens(source, clause))
    free = [
        each for each in source.sentence.phrases or ()
        if each.head in own and each.head != clause.subject and each.role in (None, "genitive")
        and source.tokens[each.head].tag != "PRF"
    ]  # fmt: skip
    if kind not in _CASES:
        return [each for each in free if preposition_of(source, each) == kind]
    found = [each for each in free if each.role is None or kind == "gen"]
    return [each for each in found if each.kind == "NP" and _can_be(each, cast("Case", kind))]


def _can_be(phrase: Phrase, case: Case) -> bool:
    options = {each.case for each in phrase.options} if case == "gen" else {phrase.case}
    return case in options and phrase.parent is None


def _turned(source: Passage, phrase: Phrase, new: str) -> list[Exchange] | None:
    """Return the exchange of a phrase for one in another case, or with another preposition."""
    head = source.tokens[phrase.head]
    if head.tag in ("PRELS", "PWS") or head.text.lower() == "es":
        return None
    if new in _CASES:
        return as_object(source, [phrase], cast("Case", new))
    preposition, plus, case = new.partition("+")
    wanted = cast("Case", case) if plus else _USUAL.get(preposition)
    following = phrase.last + 1
    is_joined = following < source.end and source.tokens[following].tag == "KON"
    made = decline(source.tokens, phrase, wanted) if wanted and not is_joined else None
    return [Exchange(phrase.first, following, contracted(preposition, made))] if made else None
