"""Infinitive groups with *zu*, ready to be said with a modal verb: *zu bauen* → *will bauen*."""

from __future__ import annotations

from dataclasses import dataclass, replace

from leichtsprache.analyze.persons import PERSONS
from leichtsprache.analyze.phrases import number_of
from leichtsprache.analyze.verb_forms import Person
from leichtsprache.analyze.verbs import MODALS
from leichtsprache.grammar.clause_view import written
from leichtsprache.grammar.conjugation import Form, finite
from leichtsprache.grammar.verbs import person_and_number
from leichtsprache.parts import Clause, ClauseTense, Number, Phrase
from leichtsprache.rewrite.cut import subject_phrase
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.actors import is_agent

#: What stands between commas or is no part of the subject.
_APART = frozenset(("$,", "$(", "ADV", "PROAV"))
#: A longer subject said twice makes the sentences no easier.
_LONGEST = 9
_PLACES = frozenset(("in", "im", "auf", "an", "am", "bei", "beim", "während", "neben", "vor"))


@dataclass(frozen=True, slots=True)
class Doer:
    """A subject as it stands inside a sentence, and what its verb agrees with."""

    text: str
    person: Person = 3
    number: Number = "sg"

    def with_modal(self, modal: str, tense: ClauseTense = "present") -> tuple[str, str] | None:
        """Return the subject and the modal verb, that agrees with it.

        >>> Doer("wir", 1, "pl").with_modal("können")
        ('wir', 'können')
        """
        form = finite(modal, Form(self.person, self.number, tense))
        return (self.text, form) if form else None


def groups(source: Passage, clause: Clause) -> list[Clause]:
    """Return an infinitive group and those that *und* joins to it."""
    found = [clause]
    for each in source.dependents:
        is_next = each.kind == "infinitive" and each.connector is None and each.certain
        starts = source.tokens[each.first].tag == "KON" and each.first == found[-1].last + 1
        if is_next and starts:
            found.append(each)
    return found


def bare(source: Passage, clause: Clause, *, able: bool = True) -> str | None:
    """Return what an infinitive group says, without *zu*, as it stands behind a modal verb.

    ``able`` keeps *können* at its end; otherwise it is left out: "um es zeigen zu können".
    ``None`` where a verb is not known.
    """
    parts = groups(source, clause)
    texts: dict[int, str] = {}
    for part in parts:
        made = _without_zu(source, part, able=able)
        if made is None:
            return None
        texts |= made
    first, last = clause.start, parts[-1].last
    if _first_zu(source, first, last) not in texts:
        return None  # a group inside the group
    kept = [(n, texts.get(n)) for n in range(first, last + 1)]
    pieces = [written(source.tokens, n, n + 1) if text is None else text for n, text in kept]
    return _joined(source, first, pieces)


def _first_zu(source: Passage, first: int, last: int) -> int | None:
    """Return the position of the first *zu* that goes with an infinitive."""
    found = (n for n in range(first, last + 1) if source.tokens[n].tag in ("PTKZU", "VVIZU"))
    return next(found, None)


def is_set_off(source: Passage, main: Clause, clause: Clause) -> bool:
    """Whether the only mark between a verb and the group behind it is the comma before the group.

    With more of them the group may begin earlier: "den Gästen aus Rom, Paris und Wien zu helfen".
    """
    inner = range((main.finite or 0) + 1, clause.first - 1)
    others = (n for each in source.dependents if each.last < clause.first
              for n in range(each.first - 1, each.last + 2))  # fmt: skip
    free = set(inner) - set(others)
    is_plain = all(source.tokens[n].tag not in ("$,", "$(") for n in free)
    return is_plain and source.tokens[clause.first - 1].tag == "$,"


def _joined(source: Passage, first: int, pieces: list[str]) -> str:
    text = ""
    for n, piece in enumerate(pieces, first):
        before = source.tokens[n - 1].span.stop if n > first else 0
        is_apart = bool(text) and before < source.tokens[n].span.start and bool(piece)
        text += (" " if is_apart else "") + piece
    return text


def _without_zu(source: Passage, part: Clause, *, able: bool) -> dict[int, str] | None:
    """Return the words that change: *zu* goes, *mitzuteilen* becomes *mitteilen*."""
    texts: dict[int, str] = {}
    for n in part.verbs:
        token = source.tokens[n]
        if token.tag == "PTKZU":
            texts[n] = ""
        elif token.tag == "VVIZU":
            if token.lemma not in _around_zu(token.text):
                return None
            texts[n] = token.lemma or ""
    last = source.tokens[part.verbs[-1]]
    if not texts:
        return None
    if not able and last.lemma == "können" and len(part.verbs) > 2:
        texts[part.verbs[-1]] = ""
    return texts


def _around_zu(word: str) -> set[str]:
    """Return what is left of a word without a *zu* in it: *zuzusagen* → *zusagen*."""
    return {word[:n] + word[n + 2 :] for n in range(1, len(word)) if word.startswith("zu", n)}


def ends_with(source: Passage, clause: Clause) -> str:
    """Return the modal verb that a group ends with: *zu können*."""
    lemma = source.tokens[clause.verbs[-1]].lemma or ""
    return lemma if lemma in MODALS else ""


def doer(source: Passage, clause: Clause, phrase: Phrase | None) -> Doer | None:
    """Return the subject of a clause as one who can act; ``None`` unless it surely is one.

    *Sie* at the start of a sentence may be the reader or others: that is not sure.
    """
    acts = phrase is not None and is_agent(source, phrase)
    return as_doer(source, clause, phrase) if phrase and acts else None


def as_doer(source: Passage, clause: Clause, phrase: Phrase) -> Doer | None:
    """Return the subject of a clause as one a modal verb can agree with, be it able to act or not.

    ``None`` where more is told of it, or it may be the reader or others.
    """
    last = _whole_end(source, clause, phrase)
    if clause.finite is None or last is None:
        return None
    first = source.tokens[phrase.first]
    number = number_of(source.tokens[clause.finite])
    is_open = phrase.first == 0 and first.text == "Sie" and number == "pl"
    if is_open or _is_told_more(source, phrase):
        return None
    is_speaker = first.tag == "PPER" and first.text != "Sie"
    spoken = PERSONS.get(first.text.lower()) if is_speaker else None
    return Doer(source.inner(phrase.first, last + 1), *(spoken or (3, number)))


def _whole_end(source: Passage, clause: Clause, phrase: Phrase) -> int | None:
    """Return the end of a subject: before its verb all of it ("die Leute im Haus und ihre …")."""
    last = (clause.finite or 0) - 1
    if phrase.first != clause.start or last < phrase.last:
        return None if source.tokens[phrase.last + 1].tag == "KON" else phrase.last
    behind = source.tokens[phrase.last + 1 : last + 1]
    is_plain = not any(each.tag in _APART for each in behind)
    return last if is_plain and last - phrase.first < _LONGEST else None


def acting_subject(source: Passage, clause: Clause) -> Phrase | None:
    """Return the subject of a main clause: the only phrase that can be it, or that can act."""
    sure = subject_phrase(source, clause)
    if sure or clause.subject is None or clause.finite is None:
        return sure
    later = (each.first for each in source.dependents if each.first > clause.finite)
    stop = min([*later, clause.last + 1])
    acting = [
        each
        for each in source.sentence.phrases or ()
        if each.kind == "NP" and each.role is None and clause.first <= each.first < stop
        and is_agent(source, each) and any(one.case == "nom" for one in each.options)
        and source.tokens[each.first - 1].text != "wie"
        and not any(one.first <= each.first <= one.last for one in source.dependents)
    ]  # fmt: skip
    return acting[0] if [each.head for each in acting] == [clause.subject] else None


def _is_told_more(source: Passage, phrase: Phrase) -> bool:
    """Whether a relative clause or an apposition belongs to the subject."""
    tags = [token.tag for token in source.tokens[phrase.first : phrase.last + 1]]
    return "$," in tags or any(
        each.kind == "relative" and each.antecedent == phrase.head
        for each in source.sentence.clauses or ()
    )


def person_of(source: Passage, clause: Clause) -> tuple[Person, Number]:
    """Return person and number of the finite verb of a clause, by its subject."""
    return person_and_number(source.sentence, clause, clause.subject or 0)


def denied(source: Passage, clause: Clause) -> str | None:
    """Return what a group says with *nicht*; ``None`` where its place is not sure.

    It stands before the verbs behind objects with *der*, pronouns and places.
    """
    if len(groups(source, clause)) > 1 or clause.verbs[-1] != clause.last:
        return None
    whole = bare(source, clause)
    place = clause.start
    while place < clause.verbs[0]:
        stop = _behind_part(source, place)
        if stop is None:
            return None
        place = stop
    verbs = bare(source, replace(clause, connector=clause.verbs[0] - 1)) if whole else None
    middle = source.inner(clause.start, clause.verbs[0])
    return f"{middle} nicht {verbs}".strip() if verbs else None


def _behind_part(source: Passage, start: int) -> int | None:
    """Return the position behind a part that stands before *nicht*."""
    token = source.tokens[start]
    if token.tag in ("PRF", "PPER"):
        return start + 1
    found = [
        each for each in source.sentence.phrases or () if each.first == start and not each.role
    ]
    part = max(found, key=lambda each: each.last, default=None)
    if part is None:
        return None
    if part.kind == "PP":
        is_place = token.text.lower() in _PLACES and part.case == "dat"
        return part.last + 1 if is_place else None
    is_definite = token.tag in ("PPOSAT", "PDAT", "NE") or (
        token.tag == "ART" and not token.text.lower().startswith("ein")
    )
    return part.last + 1 if is_definite else None
