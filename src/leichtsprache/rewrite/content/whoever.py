"""What holds for whoever it is: "Wer A, muss B" → "Jemand A? Dann muss diese Person B"."""

from __future__ import annotations

from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.cut import children
from leichtsprache.rewrite.surface import Passage, compose
from leichtsprache.rewrite.verbs.actors import is_agent

#: A shorter sentence is a saying, or easy as it is.
_SHORTEST = 7
#: With these a clause with *wer* in front is a question, or a thing is said of it.
_ASKED = frozenset(
    ("entscheiden", "klären", "regeln", "untersuchen", "erfahren", "bestimmen", "erklären",
     "prüfen", "festlegen", "stehen", "feststehen", "wissen", "sehen", "hören", "lesen", "verraten",
     "zeigen", "sagen", "fragen", "abhängen", "interessieren", "geben", "ermitteln", "bleiben")
)  # fmt: skip
_POINTING = frozenset(("er", "ihn", "ihm"))


def whoever(ruling: Governor, clause: Clause) -> tuple[str, ...] | None:
    """Return the question and what follows from it; ``None`` where *wer* may ask, or is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Wer einen Hund hat, muss ihn beim Amt anmelden."))
    >>> source = Passage(document, document.sentences[0])
    >>> main, clause = source.sentence.clauses
    >>> whoever(Governor(source, main), clause)
    ('Hat jemand einen Hund?', 'Dann muss diese Person ihn beim Amt anmelden.')
    """
    source, main = ruling.source, ruling.clause
    behind = clause.last + 2
    is_led = clause.first == 0 == clause.subject and main.finite == behind
    if not is_led or len(source.sentence.words) < _SHORTEST or source.tokens[-1].text != ".":
        return None
    if source.mains != (main,) or not _holds(ruling) or not _is_stated(clause):
        return None
    made = take_apart(source.sentence, clause)
    who = _person(source, behind)
    if made is None or made.middle is None or who is None or len(children(source, main)) != 1:
        return None
    middle = made.middle.removeprefix("wer").removeprefix("Wer")
    asked = compose(made.finite, "jemand", middle, made.end, made.after)
    light = behind + 1 + (source.tokens[behind + 1].tag == "PRF" and who != "er")
    finite, rest = source.text(behind, light), source.text(light, source.end)
    return asked.removesuffix(".") + "?", compose("dann", finite, who, rest)


def _holds(ruling: Governor) -> bool:
    """Whether the main clause says what somebody does, must or may, and has no other subject."""
    predicate = ruling.clause.predicate
    if predicate is None or ruling.clause.subject is not None or ruling.adjective:
        return False
    is_now = predicate.tense == "present" or (ruling.mood == "subj2" and predicate.modal)
    is_said = predicate.mood == "ind" or (predicate.mood == "subj2" and predicate.modal == "sollen")
    rivals = (each for each in ruling.source.sentence.phrases or () if _may_act(ruling, each))
    return bool(is_now) and is_said and ruling.verb not in _ASKED and not any(rivals)


def _may_act(ruling: Governor, phrase: Phrase) -> bool:
    """Whether a phrase of the main clause may be its subject."""
    is_behind = phrase.first > (ruling.clause.finite or 0)
    can_be = any(each.case == "nom" for each in phrase.options) and phrase.role is None
    is_sure = phrase.certain and phrase.case == "nom"
    is_noun = phrase.kind == "NP" and ruling.source.tokens[phrase.head].tag != "PRF"
    return is_behind and is_noun and can_be and (is_sure or is_agent(ruling.source, phrase))


def _is_stated(clause: Clause) -> bool:
    predicate = clause.predicate
    if predicate is None or clause.quoted:
        return False
    is_wish = predicate.mood == "subj2" and predicate.modal == "mögen"
    return is_wish or (predicate.mood == "ind" and predicate.tense in ("present", "perfect"))


def _person(source: Passage, start: int) -> str | None:
    """Return what is said for *wer*: *er* beside *sein* and *sie*, which speak of others then."""
    inner = source.tokens[start : source.end]
    pronouns = {each.text for each in inner if each.tag == "PPER"}
    owns = any(each.tag == "PPOSAT" and each.text.startswith("sein") for each in inner)
    if any(each.text in ("selbst", "allein", "selber") for each in inner):
        return None
    if owns or "sie" in pronouns:
        return None if pronouns & _POINTING else "er"
    return "diese Person"
