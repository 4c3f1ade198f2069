"""*ist zu tun*, *hat zu tun*, *lässt sich tun*: said with müssen and können."""

from __future__ import annotations

from leichtsprache.grammar.conjugation import Form, finite, participle
from leichtsprache.grammar.paradigms import paradigm
from leichtsprache.parts import Clause, Edit, Number
from leichtsprache.rewrite.patch import Exchange, own_phrases, own_tokens, patch
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.actors import is_agent
from leichtsprache.rewrite.verbs.new_subject import Actor, Verbs, addresses_reader, exchanged
from leichtsprache.rewrite.verbs.voice import active_verbs, actor_of, is_sure, modal_verbs
from leichtsprache.rewrite.verbs.voice import verbs as words

_READER = Actor("Sie", "pl")
_MAN = Actor("man", "sg")
#: What *haben* has here is there to be done, and nobody must: "Er hat viel zu erzählen."
_POSSESSED = frozenset(("viel", "wenig", "nichts", "etwas", "genug", "mehr", "was", "alles"))
#: Beings that let others do something with them.
_LIVING = frozenset(("hund", "katze", "pferd", "tier", "vogel", "kuh", "schaf", "patient"))


def must(source: Passage, clause: Clause, *, man: bool = False) -> Edit | None:
    """Return the edit for *ist zu tun*: "Sie müssen …", "Das Amt muss …", "muss … werden".

    ``man`` allows *man kann* where something is easy or hard to do. ``None`` where it is not sure
    whether it must or can be done.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Antrag ist bis Montag abzugeben."))
    >>> source = Passage(document, document.sentences[0])
    >>> must(source, source.mains[0]).text
    'muss bis Montag abgegeben werden'
    """
    predicate = clause.predicate
    verb = _to_do(source, clause)
    if predicate is None or predicate.modal != "sein zu" or not is_sure(clause) or verb is None:
        return None
    if predicate.mood != "ind" or predicate.tense not in ("present", "past"):
        return None
    own = {source.tokens[n].text.lower() for n in own_tokens(source, clause)}
    if verb in words("sense") or (own & words("easy") and not predicate.negation):
        return _done_by(source, clause, _MAN, ("können", verb)) if man else None
    if predicate.negation:
        return None
    is_asked = verb in words("reader") and addresses_reader(source)
    if agent := actor_of(source, clause) or (_READER if is_asked else None):
        return _done_by(source, clause, agent, ("müssen", verb))
    is_duty = verb in words("duty") or own & words("soon")
    return _must_be_done(source, clause, verb) if is_duty else None


def _to_do(source: Passage, clause: Clause) -> str | None:
    """Return the infinitive of the only verb with *zu*."""
    found = [n for n in clause.verbs if (source.tokens[n].tag or "") in ("VVINF", "VVIZU")]
    if len(found) != 1 or any(source.tokens[n].tag == "KON" for n in clause.verbs):
        return None
    token = source.tokens[found[0]]
    known = paradigm(token.lemma or "")
    with_zu = (known.zu if known else "").replace(" ", "")
    text = ("zu" if token.tag == "VVINF" else "") + token.text
    return token.lemma if with_zu == text else None


def _modal(clause: Clause, modal: str, number: Number) -> str | None:
    predicate = clause.predicate
    tense = predicate.tense if predicate else None
    return finite(modal, Form(3, number, tense)) if tense in ("present", "past") else None


def _done_by(source: Passage, clause: Clause, actor: Actor, verbs: tuple[str, str]) -> Edit | None:
    modal, verb = verbs
    form = _modal(clause, modal, actor.number)
    if form is None:
        return None
    return exchanged(source, clause, actor, Verbs(form, verb, f"{verb} {form}"), reworded=True)


def _must_be_done(source: Passage, clause: Clause, verb: str) -> Edit | None:
    """Return the edit to "muss … werden", which keeps the subject."""
    at = clause.finite or 0
    morph = source.tokens[at].morph
    form = morph and morph.number and _modal(clause, "müssen", morph.number)
    done = participle(verb)
    rest = [n for n in clause.verbs if n != at]
    if not form or not done or rest[-1] - rest[0] != len(rest) - 1:
        return None
    if clause.kind == "main":
        closing = Exchange(rest[0], rest[-1] + 1, f"{done} werden")
        return patch(source, [Exchange(at, at + 1, form), closing], reworded=True)
    whole = f"{done} werden {form}"
    return patch(source, [Exchange(clause.verbs[0], clause.verbs[-1] + 1, whole)], reworded=True)


def can(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit for *lässt sich tun*: "man kann … tun", to the reader "Sie können …".

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Das Problem lässt sich leicht lösen."))
    >>> source = Passage(document, document.sentences[0])
    >>> can(source, source.mains[0]).text
    'Man kann das Problem leicht lösen'
    """
    predicate = clause.predicate
    if predicate is None or predicate.modal != "lassen" or not is_sure(clause):
        return None
    if predicate.mood != "ind" or predicate.tense not in ("present", "past"):
        return None
    own = own_tokens(source, clause)
    pronouns = [n for n in own if source.tokens[n].tag == "PRF"]
    verb = next((source.tokens[n] for n in clause.verbs if source.tokens[n].tag == "VVINF"), None)
    phrase = next((e for e in own_phrases(source, clause) if e.head == clause.subject), None)
    if len(pronouns) != 1 or verb is None or phrase is None or verb.text != verb.lemma:
        return None
    if is_agent(source, phrase) or _may_live(source, phrase.head):
        return None
    form = _modal(clause, "können", "sg")
    whole = form and Verbs(form, verb.text, f"{verb.text} {form}", pronouns[0])
    return exchanged(source, clause, _MAN, whole, reworded=True) if whole else None


def _may_live(source: Passage, head: int) -> bool:
    token = source.tokens[head]
    if token.tag in ("NE", "PIS", "PWS") or (token.tag == "PDS" and token.text.lower() != "das"):
        return True
    return (token.lemma or "").lower().endswith(tuple(_LIVING))


def has_to(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit for *hat vorzulegen*: "muss vorlegen".

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Kunde hat den Ausweis vorzulegen."))
    >>> source = Passage(document, document.sentences[0])
    >>> has_to(source, source.mains[0]).text
    'muss den Ausweis vorlegen'
    """
    predicate, at = clause.predicate, clause.finite
    verb = _to_do(source, clause)
    if predicate is None or at is None or predicate.modal != "haben zu" or verb is None:
        return None
    if not clause.certain or predicate.negation or verb not in words("duty"):
        return None
    token = source.tokens[at]
    morph = token.morph
    own = {source.tokens[n].text.lower() for n in own_tokens(source, clause)}
    if own & _POSSESSED or morph is None or morph.mood != "ind" or predicate.tense != "present":
        return None
    form = morph.person and morph.number and finite("müssen", Form(morph.person, morph.number))
    rest = [n for n in clause.verbs if n != at]
    if not form or rest[-1] - rest[0] != len(rest) - 1:
        return None
    if clause.kind == "main":
        closing = Exchange(rest[0], rest[-1] + 1, verb)
        return patch(source, [Exchange(at, at + 1, form), closing], reworded=True)
    return patch(
        source, [Exchange(clause.verbs[0], clause.verbs[-1] + 1, f"{verb} {form}")], reworded=True
    )


def reader_must(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit for a passive with a modal verb that asks something of the reader.

    "Der Antrag muss abgegeben werden, bevor Sie …" → "Sie müssen den Antrag abgeben …"; only for
    verbs of what readers of a letter do, and where the sentence speaks to its reader.
    """
    predicate = clause.predicate
    if predicate is None or predicate.passive != "werden" or not predicate.modal:
        return None
    done = [n for n in clause.verbs if source.tokens[n].tag == "VVPP"]
    verb = (source.tokens[done[0]].lemma or "") if len(done) == 1 else ""
    is_asked = verb in words("reader") and addresses_reader(source) and is_sure(clause)
    if not is_asked or predicate.negation or participle(verb) != source.tokens[done[0]].text:
        return None
    verbs = modal_verbs(source, clause, verb, "pl")
    return exchanged(source, clause, _READER, verbs, reworded=True) if verbs else None


def generally(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit for a passive of what all people do: "Man nennt …", "Man kann … messen".

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Temperatur wird hier gemessen."))
    >>> source = Passage(document, document.sentences[0])
    >>> generally(source, source.mains[0]).text
    'Man misst die Temperatur hier'
    """
    predicate = clause.predicate
    if predicate is None or predicate.passive != "werden" or not is_sure(clause):
        return None
    if predicate.tense != "present" or predicate.modal not in (None, "können"):
        return None
    prepositions = {
        source.tokens[each.preposition].text.lower()
        for each in own_phrases(source, clause)
        if each.preposition is not None
    }
    verb = next(
        (source.tokens[n].lemma for n in clause.verbs if source.tokens[n].tag == "VVPP"), ""
    )
    is_use = bool(predicate.modal) and verb in words("use")
    is_able = is_use or (bool(predicate.modal) and verb in words("able"))
    if verb in words("nature") and not predicate.modal:
        return None
    if not (is_able or verb in words("man")) or prepositions & {"von", "vom", "durch", "durchs"}:
        return None
    actor = _READER if is_use and addresses_reader(source) else _MAN
    verbs = active_verbs(source, clause, actor)
    return exchanged(source, clause, actor, verbs, reworded=True) if verbs else None
