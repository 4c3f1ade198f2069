"""What a clause expects of its phrases: the verb and its objects, the number of the subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from leichtsprache.analyze.agreement import PL, SG
from leichtsprache.analyze.chunk import Chunk
from leichtsprache.analyze.verb_forms import readings
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause, Token
from leichtsprache.parts import ClauseKind, Number

#: No infinitive group is longer.
_LONGEST_GROUP = 60
_SAYING = frozenset(
    """sagen meinen erklären berichten betonen fragen antworten rufen schreiben glauben finden
    denken behaupten versichern ergänzen mitteilen erzählen fordern warnen kritisieren bestätigen
    heißen lauten urteilen vermuten hoffen fürchten loben klagen resümieren kommentieren""".split()
)
#: "Wer arbeitet, braucht Ruhe": the clause is the subject.
_FREE = frozenset(("wer", "wen", "wem"))
_NO_OWN_SUBJECT = frozenset(("VVIMP", "VAIMP"))


@dataclass(slots=True, eq=False)
class Frame:
    """A clause as its phrases see it, with the phrases that are no part of others."""

    kind: ClauseKind
    first: int
    verb: str
    finite: int = -1
    numbers: int = 0
    persons: frozenset[int] = frozenset()
    certain: bool = False
    is_second: bool = False
    is_verb_first: bool = False
    is_passive: bool = False
    is_copula: bool = False
    is_elliptic: bool = False
    nominatives: int = 0
    arguments: list[Chunk] = field(default_factory=list)
    subject: Chunk | None = None
    subject_certain: bool = False

    @property
    def number(self) -> Number | None:
        """The number of the finite verb, where its form has only one."""
        return {SG: "sg", PL: "pl"}.get(self.numbers)  # type: ignore[return-value]


def frame_of(tokens: Sequence[Token], clause: Clause) -> Frame:
    """Return what a clause expects."""
    verb, is_passive = _main_verb(tokens, clause)
    frame = Frame(clause.kind, clause.first, verb, is_passive=is_passive)
    is_lexical = any((tokens[n].tag or "")[:2] == "VV" for n in clause.verbs)
    frame.is_copula = verb in COPULAS and not (is_lexical and verb in ("sein", "werden"))
    frame.is_copula = frame.is_copula and not is_passive
    frame.certain = clause.certain and not _has_clause_in_front(tokens, clause)
    frame.is_elliptic = _is_elliptic(tokens, clause)
    if clause.finite is not None:
        frame.finite = clause.finite
        frame.numbers, frame.persons = _agreement(tokens[clause.finite])
        frame.is_second = clause.kind == "main" and clause.finite > clause.start
        frame.is_verb_first = clause.kind == "main" and clause.finite == clause.start
        if frame.is_verb_first and _may_lack_subject(tokens, clause.finite):
            frame.certain = False
            frame.is_elliptic |= 1 in frame.persons and frame.number == "sg"
    return frame


def _agreement(finite: Token) -> tuple[int, frozenset[int]]:
    """Return mask of the numbers and the persons of a finite verb."""
    found = readings(finite.text, finite.lemma or "")
    numbers = {each.number for each in found if each.person == 3} or {each.number for each in found}
    mask = (SG if "sg" in numbers else 0) | (PL if "pl" in numbers else 0)
    return mask or SG | PL, frozenset(each.person for each in found if each.person)


def _main_verb(tokens: Sequence[Token], clause: Clause) -> tuple[str, bool]:
    """Return the lemma of the verb that has the objects, and whether it is passive."""
    verbs = [n for n in clause.verbs if (tokens[n].tag or "") not in ("PTKVZ", "PTKZU")]
    full = [n for n in verbs if (tokens[n].tag or "")[:2] == "VV"] or verbs[-1:]
    if not full:
        return "", False
    main = min(full, key=lambda n: (n == clause.finite, n))
    lemma = tokens[main].lemma or ""
    particle = next((tokens[n].text.lower() for n in clause.verbs if tokens[n].tag == "PTKVZ"), "")
    if particle and main == clause.finite and not lemma.startswith(particle):
        lemma = particle + lemma
    passive = clause.predicate.passive if clause.predicate else None
    is_werden = any(tokens[n].lemma == "werden" for n in verbs)
    is_participle = tokens[main].tag == "VVPP"
    return lemma, is_participle and (passive is not None or is_werden)


def _may_lack_subject(tokens: Sequence[Token], finite: int) -> bool:
    """Whether a verb opens a sentence that is no question: "Habe gut gegessen."."""
    following = tokens[finite + 1].tag if finite + 1 < len(tokens) else None
    return finite == 0 and following != "PPER" and tokens[-1].text != "?"


def _tag_before(tokens: Sequence[Token], clause: Clause) -> str | None:
    return tokens[clause.first - 1].tag if clause.first else None


def _front_word(tokens: Sequence[Token], clause: Clause) -> str:
    """Return the first word of a main clause."""
    return tokens[clause.start].text.lower() if clause.kind == "main" else ""


def _has_clause_in_front(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether the front of a main clause may be a clause that is its subject."""
    return _front_word(tokens, clause) in ("dass", "daß", "ob", "wie") and clause.first == 0


def _is_elliptic(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a clause may share the subject of the one before, or has none at all."""
    if clause.finite is None or (tokens[clause.finite].tag or "") in _NO_OWN_SUBJECT:
        return True
    if _front_word(tokens, clause) in _FREE:
        return True
    connector = None if clause.connector is None else tokens[clause.connector]
    if connector is not None and connector.text.lower() in ("doch", "denn"):
        return False
    is_joined = connector is not None and connector.tag == "KON"
    is_joined = is_joined or "KON" in (tokens[clause.first].tag, _tag_before(tokens, clause))
    if clause.kind == "main" and clause.finite == clause.start:
        is_inside = clause.elliptic or _tag_before(tokens, clause) == "$,"
        return is_joined or (is_inside and not _is_inverted(tokens, clause.finite))
    return is_joined and clause.kind != "main"


def _is_inverted(tokens: Sequence[Token], finite: int) -> bool:
    """Whether the subject stands behind the finite verb: ", sagt sie", ", erklärt Anna"."""
    following = tokens[finite + 1].tag if finite + 1 < len(tokens) else None
    return following in ("PPER", "NE") or tokens[finite].lemma in _SAYING


def infinitive_groups(
    tokens: Sequence[Token], owner: Sequence[int | None]
) -> Iterator[tuple[int, int]]:
    """Yield the groups that a comma opens and an infinitive with *zu* closes, inside a clause.

    They have no subject: *…, [das Haus zu verkaufen]*.
    """
    for last, token in enumerate(tokens):
        is_zu = token.tag == "VVIZU" or (last > 0 and tokens[last - 1].tag == "PTKZU")
        if not is_zu or token.tag not in ("VVIZU", "VVINF", "VAINF", "VMINF"):
            continue
        first = last
        while (
            first > 0
            and first > last - _LONGEST_GROUP
            and _is_inside(tokens, owner, first - 1, last)
        ):
            first -= 1
        if first > 1 and tokens[first - 1].tag == "$," and owner[first - 2] == owner[last]:
            yield first, last


def _is_inside(
    tokens: Sequence[Token], owner: Sequence[int | None], position: int, last: int
) -> bool:
    tag = tokens[position].tag or ""
    return owner[position] == owner[last] and tag != "$," and not tag.endswith("FIN")


def group_frame(tokens: Sequence[Token], first: int, last: int) -> Frame:
    """Return what an infinitive group expects."""
    return Frame("infinitive", first, tokens[last].lemma or "", certain=True)
