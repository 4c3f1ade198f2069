"""What others are told to do: "S fordert O auf, B zu tun" → "S fordert O auf: O soll B tun"."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.grammar.conjugation import Form, finite
from leichtsprache.parts import Case, Clause, Number, Phrase
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import bare, ends_with, groups, is_set_off
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose
from leichtsprache.rewrite.verbs.actors import is_agent

#: The case of who is told, and the modal verb that says the same of them.
_TELLING: dict[str, tuple[Case, str]] = {
    "auffordern": ("acc", "sollen"), "aufrufen": ("acc", "sollen"), "bitten": ("acc", "sollen"),
    "zwingen": ("acc", "müssen"), "verpflichten": ("acc", "müssen"), "empfehlen": ("dat", "sollen"),
    "raten": ("dat", "sollen"), "erlauben": ("dat", "dürfen"), "gestatten": ("dat", "dürfen"),
    "ermöglichen": ("dat", "können"),
}  # fmt: skip

#: "fordert jeden Tag auf" tells when, and not whom.
_TIMES = frozenset(("Tag", "Woche", "Monat", "Jahr", "Mal", "Stunde", "Abend", "Morgen", "Nacht"))


def say_order(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentence with a colon for each group that says what others are to do."""
    for clause in source.sentence.clauses or ():
        main = parent(source, clause)
        if clause.kind != "infinitive" or clause.connector is not None or main is None:
            continue
        is_sure = main.kind == "main" and main.certain and clause.certain
        if is_sure and is_set_off(source, main, clause):
            ruling = Governor(source, main)
            text = _told(ruling, clause)
            if text:
                span = clause_span(source, clause.first, clause.last)
                yield Rewrite(span, (text,), is_reworded=True)


def _told(ruling: Governor, clause: Clause) -> str | None:
    source = ruling.source
    found = _TELLING.get(ruling.verb)
    has_aim = any(
        each.first > clause.first and each.kind == "infinitive" and each.connector is not None
        for each in source.dependents
    )
    if found is None or has_aim or not _is_stated(ruling, clause):
        return None
    case, modal = found
    told = _object(ruling, clause, case)
    who = mention(source, told, "nom") if told else None
    wanted = bare(source, clause)
    form = finite(modal, Form(number=_number(told))) if told else None
    if who is None or wanted is None or form is None:
        return None
    return f"{source.text(0, clause.first - 1)}: {compose(who, form, wanted)}"


def _is_stated(ruling: Governor, clause: Clause) -> bool:
    """Whether the clause states it as a fact, and the group ends the sentence."""
    source, predicate = ruling.source, ruling.clause.predicate
    if predicate is None or predicate.mood != "ind" or predicate.passive or ruling.modal:
        return False
    is_last = groups(source, clause)[-1].last + 1 == source.end
    is_doubtful = ruling.is_denied or ruling.is_limited or _asks(ruling)
    return is_last and not is_doubtful and not ends_with(source, clause)


def _asks(ruling: Governor) -> bool:
    marks = {token.text for token in ruling.source.tokens[ruling.source.end :]}
    return "?" in marks or ruling.clause.first == ruling.clause.finite


def _number(phrase: Phrase) -> Number:
    return "pl" if phrase.number == "pl" else "sg"


def _object(ruling: Governor, clause: Clause, case: Case) -> Phrase | None:
    """Return who is told, if that is sure: the only phrase that can be it beside the subject."""
    source, subject = ruling.source, ruling.clause.subject
    own = set(ruling.own)
    found = [
        each
        for each in source.sentence.phrases or ()
        if each.kind == "NP" and each.role is None and each.head in own and each.head != subject
        and (ruling.clause.finite or 0) < each.first and each.last < clause.first
        and any(one.case == case for one in each.options)
    ]  # fmt: skip
    if found and source.tokens[found[0].last + 1].tag == "KON":
        return None
    if len(found) != 1 or subject is None or source.tokens[found[0].head].tag == "PPER":
        return None
    is_sure = ruling.clause.subject_certain or found[0].case == case
    has_number = len({one.number for one in found[0].options if one.case == case}) == 1
    can_be_told = is_agent(source, found[0]) or source.tokens[found[0].head].lemma not in _TIMES
    return found[0] if is_sure and has_number and can_be_told else None
