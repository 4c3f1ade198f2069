"""The passive said as the active: who does it becomes the subject."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from leichtsprache.grammar.conjugation import Form, conjugate, participle
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.verbs import agreeing
from leichtsprache.parts import Clause, ClauseTense, Edit, Number, Phrase
from leichtsprache.resources import table, word_class
from leichtsprache.rewrite.patch import own_phrases, own_tokens
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.actors import is_agent
from leichtsprache.rewrite.verbs.new_subject import Actor, Verbs, exchanged

_FROM = frozenset(("von", "vom"))
_THROUGH = frozenset(("durch", "durchs"))
#: Before the agent these say who else, or who not, does it.
_FOCUS = frozenset(
    ("nicht", "nur", "auch", "sogar", "selbst", "allein", "erst", "vor", "insbesondere",
     "besonders", "meist", "meistens", "überwiegend", "teilweise", "unter", "sowohl", "weder",
     "entweder", "fast", "allem", "anderem", "teil", "vorwiegend", "hauptsächlich",
     "ausschließlich", "lediglich", "zumeist", "mehrheitlich", "teils")
)  # fmt: skip
#: Behind the agent a preposition opens a part of its own, which can stay where it is.
_OWN_PART = frozenset(
    ("in", "im", "ins", "an", "am", "auf", "bei", "beim", "nach", "vor", "um", "seit", "bis",
     "während", "wegen", "trotz", "zu", "zum", "zur", "innerhalb", "ab", "per", "ohne")
)  # fmt: skip
#: These may point to the subject: "Er wird von seinem Chef gelobt".
_OWNED = ("sein", "ihr")
_TENSES: dict[ClauseTense, ClauseTense] = {
    "present": "present", "past": "perfect", "perfect": "perfect", "pluperfect": "pluperfect",
    "future": "future",
}  # fmt: skip


def active(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit that makes a passive clause with its agent active.

    ``None`` where agent, subject or verb are not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Antrag wird vom Amt geprüft."))
    >>> source = Passage(document, document.sentences[0])
    >>> active(source, source.mains[0]).text
    'Das Amt prüft den Antrag'
    """
    predicate = clause.predicate
    if predicate is None or predicate.passive != "werden" or not is_sure(clause):
        return None
    actor = actor_of(source, clause)
    said = active_verbs(source, clause, actor) if actor else None
    return exchanged(source, clause, actor, said) if actor and said else None


def is_sure(clause: Clause) -> bool:
    """Whether clause, verbs and subject are certain; whether *sollte* is past makes no matter."""
    predicate = clause.predicate
    if predicate is None or not (clause.certain and clause.subject_certain):
        return False
    return predicate.certain or predicate.modal in ("sollen", "wollen")


@cache
def _without_agent() -> frozenset[str]:
    return frozenset(" ".join(row[0] for row in table("rewrite/no_agent_verbs.tsv").rows).split())


def actor_of(source: Passage, clause: Clause) -> Actor | None:
    """Return who does it in a passive clause, if there is one phrase only that can say so."""
    phrases = [
        each
        for each in own_phrases(source, clause)
        if each.preposition is not None
        and source.tokens[each.preposition].text.lower() in _FROM | _THROUGH
    ]
    is_joined = any(source.tokens[n].tag == "KON" for n in own_tokens(source, clause))
    agents = phrases if is_joined else [each for each in phrases if is_agent(source, each)]
    agents = agents if phrases[1:] else phrases
    if len(agents) != 1 or _verb(source, clause) in _without_agent():
        return None
    phrase = _whole(source, agents[0])
    return (
        _said(source, clause, phrase) if phrase and _is_sure_agent(source, clause, phrase) else None
    )


def _whole(source: Passage, phrase: Phrase) -> Phrase | None:
    """Return the phrase with its conjuncts, and with what *für* adds to the name of an office."""
    phrases = source.sentence.phrases or ()
    last, number, joined = phrase.last, phrase.number, {phrases.index(phrase)}
    for n, each in enumerate(phrases):
        if each.role == "conjunct" and each.parent in joined:
            joined.add(n)
            last, number = max(last, each.last), "pl"
    behind = source.tokens[last + 1] if last + 1 < source.end else None
    if behind is None:
        return replace(phrase, last=last, number=number)
    if behind.text == "für":
        following = next((e for e in phrases if e.first == last + 1 and e.kind == "PP"), None)
        return replace(phrase, last=following.last, number=number) if following else None
    is_closed = behind.tag not in ("KON", "$,", "$(", "APPR", "APPRART", "KOKOM")
    is_closed = is_closed or behind.text.lower() in _OWN_PART
    return replace(phrase, last=last, number=number) if is_closed else None


def _is_sure_agent(source: Passage, clause: Clause, phrase: Phrase) -> bool:
    tokens = source.tokens
    is_cause = _verb(source, clause) in verbs("cause") and tokens[phrase.head].tag == "NN"
    if not (is_cause or is_agent(source, phrase)) or phrase.preposition != phrase.first:
        return False
    own = tokens[phrase.first : phrase.last + 1]
    has_owner = any(each.tag == "PPOSAT" and each.text.startswith(_OWNED) for each in own)
    before = tokens[phrase.first - 1] if phrase.first > clause.first else None
    behind = (n for n in own_tokens(source, clause) if phrase.last < n < clause.verbs[-1])
    if any(tokens[n].tag in ("KON", "$,") and n not in clause.verbs for n in behind):
        return False
    if has_owner or (before is not None and before.text.lower() in _FOCUS):
        return False
    is_bare = own[1].tag not in ("ART", "PDAT", "PPOSAT", "PIAT") and own[0].text != "vom"
    if own[0].text.lower() in _THROUGH and is_bare and not (is_cause and phrase.number == "pl"):
        return False
    return before is None or _is_apart(source, clause, phrase)


def _is_apart(source: Passage, clause: Clause, agent: Phrase) -> bool:
    """Whether the agent belongs to no noun before it: "ein Bild von Anna wird gezeigt"."""
    before = source.tokens[agent.first - 1]
    if before.tag not in ("NN", "NE", "CARD", "XY", "FM"):
        return True
    front = clause.fields.front if clause.fields else None
    if front and agent.first <= front[1]:
        return agent.first == front[0]
    phrases = own_phrases(source, clause)
    owner = next((each for each in phrases if each.last == agent.first - 1), None)
    if owner is None:
        return False
    if owner.kind == "PP":
        return _is_adverbial(source, owner)
    return owner.head == clause.subject and _is_definite(source, owner)


def _is_adverbial(source: Passage, phrase: Phrase) -> bool:
    head = source.tokens[phrase.head]
    return head.text in word_class("rewrite/tense_words.tsv", "time") or head.tag == "CARD"


def _is_definite(source: Passage, phrase: Phrase) -> bool:
    first = source.tokens[phrase.first]
    return first.text.lower() in ("der", "die", "das") or first.tag in ("PPOSAT", "PDAT", "PPER")


def _said(source: Passage, clause: Clause, phrase: Phrase) -> Actor | None:
    tokens = source.tokens
    preposition = tokens[phrase.first].text.lower()
    determiner = "der" if preposition in ("vom", "durchs") else None
    text = decline(tokens, phrase, "nom", determiner=determiner)
    number = phrase.number
    if text is None or number is None or clause.finite is None:
        return None
    if tokens[phrase.head].tag == "PPER" and text in ("ich", "du", "wir", "ihr"):
        return None
    return Actor(text, number, (phrase.first, phrase.last + 1))


def verbs(kind: str) -> frozenset[str]:
    """Return the verbs (or words) of a kind of ``rewrite/duties.tsv``."""
    return word_class("rewrite/duties.tsv", kind)


def _verb(source: Passage, clause: Clause) -> str:
    full = ("VVPP", "VVINF", "VVIZU")
    found = [n for n in clause.verbs if source.tokens[n].tag in full]
    return (source.tokens[found[0]].lemma or "") if len(found) == 1 else ""


def active_verbs(source: Passage, clause: Clause, actor: Actor) -> Verbs | None:
    """Return the verbs of a passive clause for a subject that does it."""
    predicate, verb = clause.predicate, _verb(source, clause)
    at = next((n for n in clause.verbs if source.tokens[n].tag == "VVPP"), None)
    if predicate is None or at is None or participle(verb) != source.tokens[at].text:
        return None
    if predicate.modal:
        return modal_verbs(source, clause, verb, actor.number)
    tense = _TENSES.get(predicate.tense) if predicate.tense else None
    if tense is None or predicate.mood != "ind":
        return None
    group = conjugate(verb, Form(3, actor.number, tense))
    if tense in ("perfect", "pluperfect"):  # what has a passive has *haben*
        helper = conjugate(
            "haben", Form(3, actor.number, "present" if tense == "perfect" else "past")
        )
        form = source.tokens[at].text
        return Verbs(helper.finite, form, f"{form} {helper.finite}") if helper else None
    return Verbs(group.finite, group.end, group.final) if group else None


def modal_verbs(source: Passage, clause: Clause, verb: str, number: Number) -> Verbs | None:
    """Return the verbs of a clause with the modal verb that it has, in the active."""
    token = source.tokens[clause.finite or 0]
    morph, predicate = token.morph, clause.predicate
    if token.tag != "VMFIN" or morph is None or predicate is None or morph.number is None:
        return None
    if predicate.tense not in ("present", "past") or len(clause.verbs) != 3:
        return None
    form = agreeing(token.text.lower(), token.lemma or "", (3, morph.number), (3, number))
    return Verbs(form, verb, f"{verb} {form}") if form and morph.person == 3 else None
