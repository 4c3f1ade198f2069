"""A purpose: "A, um B zu tun" → "S will B tun. Deshalb A"."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.parts import Clause, ClauseTense
from leichtsprache.rewrite.content.enabling import enabled, for_nobody
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.infinitives import (
    Doer,
    acting_subject,
    bare,
    doer,
    groups,
)
from leichtsprache.rewrite.content.purpose_sites import (
    LINKING,
    NEEDED,
    POINTING,
    SPOKEN,
    TENSES,
    is_last,
    leads,
    points,
    then,
)
from leichtsprache.rewrite.cut import parent, rest
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

#: What happens to somebody has no purpose of theirs, and what is needed is no wish.
_NOT_DONE = frozenset(
    ("bekommen", "erhalten", "kriegen", "haben", "sein", "werden", "bleiben", "dienen", "genügen",
     "reichen", "ausreichen", "gehören", "gelten", "bedürfen", "fehlen", "scheinen", "sterben",
     "fallen", "verschwinden", "aufwachen", "erwachen", "finden", "verlieren", "brauchen",
     "benötigen", "schicken", "senden", "zwingen", "bringen", "erscheinen", "wachsen", "warten",
     "sehen", "halten", "kennen", "wissen", "glauben", "liegen", "verfügen", "besitzen", "geben",
     "fordern", "verlangen", "bitten", "erfordern", "voraussetzen", "hoffen",
     "denken", "meinen", "freuen")
)  # fmt: skip
_GIVING = frozenset(("bieten", "anbieten", "gewähren"))
#: "um dann zu gehen" tells what came next; "um ehrlich zu sein" speaks of the sentence.
_NEXT = frozenset(
    ("dann", "nie", "niemals", "nur", "danach", "schließlich", "endlich", "anschließend")
)
_REMARKS = frozenset(("sein", "sagen", "nennen", "machen", "fassen", "sprechen", "bleiben"))
#: A group behind one of these may belong to the noun: "ein Mittel, um …".
_MEANS = frozenset(
    ("argument", "mittel", "weg", "möglichkeit", "grund", "zeit", "chance", "gelegenheit",
     "werkzeug", "methode", "instrument", "voraussetzung", "mühe", "schlüssel", "ort", "platz",
     "schritt", "programm", "maßnahme", "anlass", "alter", "kraft", "mut", "recht")
)  # fmt: skip
#: Nobody wants it: it has to be.
_NEEDS = frozenset(("leben", "überleben", "existieren", "funktionieren", "zurückkommen"))
_OPINIONS = frozenset(
    ("ansicht", "meinung", "auffassung", "angaben", "einschätzung", "überzeugung")
)
_CONDITION = frozenset(("müssen", "können", "sollen", "dürfen"))


def split_purpose(source: Passage) -> Iterator[Rewrite]:
    """Yield two sentences for each group with *um … zu*: what is wanted, what is done for it."""
    for clause in source.sentence.clauses or ():
        at = clause.connector
        if (
            clause.kind == "infinitive"
            and at is not None
            and source.tokens[at].text.lower() == "um"
        ):
            sentences = _split(source, clause) or ()
            span = clause_span(source, at, at)
            yield Rewrite(span, sentences, is_certain=clause.certain, is_reworded=True)


def _split(source: Passage, clause: Clause) -> tuple[str, ...] | None:
    main = parent(source, clause)
    if main is None or main.kind != "main" or (clause.first and len(source.mains) != 1):
        return None
    if not (main.certain and clause.certain) or clause.first != clause.connector:
        return None
    wanted = bare(source, clause)
    ruling = Governor(source, main)
    if wanted is None or not _is_purpose(source, clause) or not _acts(ruling):
        return None
    if clause.first and ruling.verb in _GIVING:
        return None  # "Sie bietet Firmen einen Platz, um zu forschen": they do
    if main.predicate and main.predicate.passive:
        return for_nobody(ruling, clause, wanted)
    return (
        _for_reader(ruling, clause, wanted)
        or _for_other(ruling, clause, wanted)
        or enabled(ruling, clause, wanted)
    )


def _is_purpose(source: Passage, clause: Clause) -> bool:
    last = groups(source, clause)[-1].last
    before = (source.tokens[clause.first - 2].lemma or "").lower() if clause.first > 1 else ""
    if before in _MEANS:
        return False
    words = {token.text.lower() for token in source.tokens[clause.first : last + 1]}
    verb = source.tokens[clause.verbs[-1]].lemma or ""
    is_remark = verb in _REMARKS and last - clause.first < 5
    return not (words & _NEXT or is_remark or verb in _NEEDS)


def _acts(ruling: Governor) -> bool:
    """Whether somebody does something on purpose, and nothing limits or denies that."""
    predicate = ruling.clause.predicate
    if predicate is None or predicate.mood not in ("ind", "imp", None) or _is_opinion(ruling):
        return False
    is_question = "?" in {each.text for each in ruling.source.tokens[ruling.source.end :]}
    is_done = ruling.verb not in _NOT_DONE or ruling.verb in NEEDED
    return is_done and not (ruling.is_denied or ruling.is_limited or is_question)


def _is_opinion(ruling: Governor) -> bool:
    """Whether the sentence tells what somebody thinks: "Für X", "laut X", "nach Ansicht von X"."""
    words = ruling.words
    is_thought = words[:1] == ["nach"] and not _OPINIONS.isdisjoint(words)
    return words[:1] == ["für"] or bool({"laut", "zufolge"} & set(words)) or is_thought


def _for_reader(ruling: Governor, clause: Clause, wanted: str) -> tuple[str, ...] | None:
    """Return the sentences for the reader: "Sie wollen B? Dann müssen Sie A"."""
    source, main = ruling.source, ruling.clause
    is_told = ruling.mood == "imp" or ruling.modal in _CONDITION or ruling.verb in NEEDED
    subject = "man" if _is_man(ruling) else "Sie"
    if not ruling.is_request or not is_told or "du" in ruling.words:
        return None
    asked = compose(subject, "will" if subject == "man" else "wollen", wanted)
    question = asked.removesuffix(".") + "?"
    if leads(source, main, clause):
        return question, compose("dann", rest(source, groups(source, clause)[-1].last))
    if not is_last(source, main, clause):
        return None
    done = _request(ruling, clause) or then(source, main, clause, "dann")
    return (question, done) if done else None


def _is_man(ruling: Governor) -> bool:
    subject = ruling.clause.subject
    return subject is not None and ruling.source.tokens[subject].text.lower() == "man"


def _request(ruling: Governor, clause: Clause) -> str | None:
    """Return a request behind *dann*: "Bitte rufen Sie an" → "Dann rufen Sie bitte an"."""
    source, main = ruling.source, ruling.clause
    if ruling.mood != "imp" or main.finite is None:
        return None
    start = main.finite
    is_please = start == 1 and source.tokens[0].text == "Bitte"
    if (start and not is_please) or source.tokens[start + 1].text != "Sie":
        return None
    light = start + 2
    while source.tokens[light].tag in ("PPER", "PRF"):
        light += 1
    please = "bitte" if is_please else ""
    finite = source.tokens[start].text.lower()
    return compose("dann", finite, source.text(start + 1, light), please,
                   source.text(light, clause.first - 1))  # fmt: skip


def _for_other(ruling: Governor, clause: Clause, wanted: str) -> tuple[str, ...] | None:
    """Return the sentences where others act, or the writer."""
    source, main = ruling.source, ruling.clause
    tense = TENSES.get(main.predicate.tense) if main.predicate and main.predicate.tense else None
    who = doer(source, main, acting_subject(source, main))
    is_need = ruling.modal == "müssen" or ruling.verb in NEEDED
    is_plain = ruling.modal in (None, "wollen", "müssen", "möchten")
    words = who.with_modal("wollen", tense) if who and tense and is_plain else None
    if words is None or tense is None:
        return None
    aim, opening = compose(*words, wanted), "dafür" if is_need else "deshalb"
    if leads(source, main, clause):
        done = compose(opening, rest(source, groups(source, clause)[-1].last))
        return None if _is_vague(source, main) else (aim, done)
    if not is_last(source, main, clause):
        return None
    found = _aim_first(ruling, clause, aim, opening)
    return found if found or is_need else _aim_behind(ruling, clause, wanted, tense)


def _is_vague(source: Passage, main: Clause) -> bool:
    """Whether a subject is said for the first time: *ein Mann, viele Leute, Forscher*."""
    phrase = acting_subject(source, main)
    if phrase is None:
        return True
    token = source.tokens[phrase.first]
    is_definite = token.tag in ("ART", "PDAT", "PPOSAT", "PPER", "NE", "APPRART")
    return (not is_definite and token.text.lower() != "man") or token.text.lower().startswith("ein")


def _aim_first(ruling: Governor, clause: Clause, aim: str, opening: str) -> tuple[str, ...] | None:
    """Return the aim and then what is done, where nothing in them points to what stands before."""
    source, main = ruling.source, ruling.clause
    subject = main.subject or 0
    phrase = acting_subject(source, main)
    others = [n for n in ruling.own if n < clause.first and n != subject]
    is_linked = any(source.tokens[n].text.lower() in LINKING for n in others)
    has_pronoun = any(
        source.tokens[n].tag in POINTING and source.tokens[n].text not in SPOKEN for n in others
    )
    if phrase is None or is_linked or has_pronoun or points(source, clause):
        return None
    if _is_vague(source, main):
        return None
    done = then(source, main, clause, opening)
    return (aim, done) if done else None


def _aim_behind(
    ruling: Governor, clause: Clause, wanted: str, tense: ClauseTense
) -> tuple[str, ...] | None:
    """Return what is done and then the aim: "A. Denn S will B"."""
    source, main = ruling.source, ruling.clause
    phrase = acting_subject(source, main)
    who = doer(source, main, phrase)
    again = mention(source, phrase, "nom") if phrase and who else None
    if who is None or again is None:
        return None
    text = who.text if who.text in SPOKEN | {"er", "sie"} else again
    aim = Doer(text, who.person, who.number).with_modal("wollen", tense)
    before = compose(source.text(0, clause.first - 1))
    return (before, compose("denn", *aim, wanted)) if aim else None
