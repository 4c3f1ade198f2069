"""What a clause expects of its phrases: the verb and its objects, the number of the subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leichtsprache.analyze.agreement import PL, SG
from leichtsprache.analyze.chunks import Chunk
from leichtsprache.analyze.verb_forms import readings
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause, Token
from leichtsprache.parts import ClauseKind, Number

_NO_OWN_SUBJECT = frozenset(("VVIMP", "VAIMP"))


@dataclass(slots=True, eq=False)
class Frame:
    """A clause as its phrases see it, with the phrases that are no part of others."""

    kind: ClauseKind
    first: int
    finite: int
    verb: str
    numbers: int
    persons: frozenset[int]
    certain: bool
    is_second: bool
    is_passive: bool
    is_copula: bool
    is_elliptic: bool
    arguments: list[Chunk] = field(default_factory=list)
    subject: Chunk | None = None
    subject_certain: bool = False

    @property
    def number(self) -> Number | None:
        """The number of the finite verb, where its form has only one."""
        return {SG: "sg", PL: "pl"}.get(self.numbers)  # type: ignore[return-value]


def frame_of(tokens: Sequence[Token], clause: Clause) -> Frame:
    """Return what a clause expects."""
    verbs = [tokens[n] for n in clause.verbs]
    verb, is_passive = _main_verb(tokens, clause)
    finite = clause.finite
    numbers, persons = _agreement(tokens[finite]) if finite is not None else (0, frozenset[int]())
    lexical = [each for each in verbs if (each.tag or "")[:2] == "VV"]
    return Frame(
        clause.kind,
        clause.first,
        -1 if finite is None else finite,
        verb,
        numbers,
        persons,
        clause.certain,
        clause.kind == "main" and finite is not None and finite > clause.start,
        is_passive,
        (not lexical and verb in COPULAS) or (verb in ("bleiben", "heißen") and not is_passive),
        _is_elliptic(tokens, clause),
    )


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


def _is_elliptic(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a clause may share the subject of the one before, or has none at all."""
    if clause.finite is None or (tokens[clause.finite].tag or "") in _NO_OWN_SUBJECT:
        return True
    if clause.elliptic:
        return True
    is_joined = clause.connector is not None and tokens[clause.connector].tag == "KON"
    is_joined = is_joined or (clause.first > 0 and tokens[clause.first - 1].tag == "KON")
    if clause.kind == "main":
        return is_joined and clause.finite == clause.start
    return is_joined
