"""Verbs as a clause needs them: person, tense, mood, voice, modal, reflexive pronoun.

A group of verbs is a chain: each verb says in which form the one inside it stands (*machen* →
*gemacht werden* → *gemacht werden können*), and the outermost is finite. Where one form of the
chain is not sure there is no group.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from leichtsprache.analyze.auxiliaries import auxiliary
from leichtsprache.analyze.verb_forms import Person, conjugation
from leichtsprache.analyze.verbs import AUXILIARIES, GOVERNING_BARE, MODALS
from leichtsprache.grammar.paradigms import Forms, Paradigm, paradigm
from leichtsprache.grammar.pronouns import reflexive as reflexive_pronoun
from leichtsprache.parts import ClauseTense, Number

Mood = Literal["ind", "subj1", "subj2", "würde"]
Voice = Literal["active", "werden", "sein", "bekommen"]

_NO_PASSIVE = MODALS | AUXILIARIES


class Form(NamedTuple):
    """What a finite verb is to say: *er* in the present, if nothing else is wanted.

    The voices are named by their auxiliary: *wird gemacht, ist gemacht, bekommt gemacht*.
    ``würde`` is the Konjunktiv II with *würde*.
    """

    person: Person = 3
    number: Number = "sg"
    tense: ClauseTense = "present"
    mood: Mood = "ind"
    voice: Voice = "active"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The verbs of a clause: the finite one, its particle or the others in their order, *sich*.

    ``doubled`` says that a verb-final clause has the finite verb before two infinitives: "weil er
    hat kommen können".
    """

    finite: str
    particle: str = ""
    others: tuple[str, ...] = ()
    reflexive: str = ""
    doubled: bool = False

    @property
    def end(self) -> str:
        """What stands at the end of a main clause."""
        return " ".join(each for each in (*self.others, self.particle) if each)

    @property
    def final(self) -> str:
        """All verbs as they stand at the end of a subordinate clause.

        >>> conjugate("anrufen", Form(tense="perfect")).final
        'angerufen hat'
        """
        if self.doubled:
            return " ".join((self.finite, *self.others))
        return " ".join((*self.others, self.particle.replace(" ", "") + self.finite))


_PLAIN = Form()


def finite(verb: str, form: Form = _PLAIN) -> str | None:
    """Return the simple finite form of a verb, without its particle; ``None`` if it is not sure.

    Only present and past, indicative and Konjunktiv are simple.

    >>> finite("anrufen", Form(tense="past")), finite("fahren", Form(2))
    ('rief', 'fährst')
    """
    found = paradigm(verb)
    forms = found and _simple(found, form)
    return forms[_cell(form)] if forms else None


def _cell(form: Form) -> int:
    return form.person - 1 + (3 if form.number == "pl" else 0)


def _simple(found: Paradigm, form: Form) -> Forms | None:
    if form.mood == "subj1":
        return found.subjunctive1 if form.tense == "present" else None
    if form.mood == "subj2":
        return found.subjunctive2 if form.tense == "present" else None
    return {"present": found.present, "past": found.preterite}.get(form.tense)


def participle(verb: str) -> str | None:
    """Return the participle II: *angekommen*; ``None`` if it is not sure."""
    found = paradigm(verb)
    return found.participle if found else None


def gerund(verb: str) -> str | None:
    """Return the participle I: *ankommend*; ``None`` if the verb is not known."""
    found = paradigm(verb)
    return found.gerund if found else None


def zu_infinitive(verb: str) -> str | None:
    """Return the infinitive with *zu*; ``None`` if the verb is not known.

    >>> zu_infinitive("ankommen"), zu_infinitive("bezahlen")
    ('anzukommen', 'zu bezahlen')
    """
    found = paradigm(verb)
    return found.zu if found else None


def perfect_auxiliary(verb: str) -> Literal["haben", "sein"] | None:
    """Return the auxiliary of the perfect; ``None`` where the meaning decides or sources differ.

    >>> perfect_auxiliary("ankommen"), perfect_auxiliary("fahren")
    ('sein', None)
    """
    listed = auxiliary(verb)
    if listed == "both":
        return None
    made = conjugation(verb)
    return None if listed == "haben" and made and made.auxiliary == "sein" else listed


def imperative(
    verb: str,
    addressee: Literal["du", "ihr", "Sie"] = "Sie",
    reflexive: Literal["acc", "dat"] | None = None,
) -> VerbGroup | None:
    """Return the verb of a request; for *Sie* with this pronoun behind it.

    ``reflexive`` is ``acc`` or ``dat`` for verbs with *sich*.

    >>> imperative("anrufen").finite, imperative("anrufen").end, imperative("geben", "du").finite
    ('rufen Sie', 'an', 'gib')
    """
    found = paradigm(verb)
    if found is None or verb in MODALS:
        return None
    if addressee == "Sie":
        form: str | None = ("seien" if verb == "sein" else found.present[5] or "") + " Sie"
    else:
        form = found.imperative[0 if addressee == "du" else 1]
    if not form:
        return None
    number: Number = "sg" if addressee == "du" else "pl"
    person: Person = 3 if addressee == "Sie" else 2
    pronoun = reflexive_pronoun(person, number, reflexive) if reflexive else ""
    return VerbGroup(form, found.particle, (), pronoun)


def conjugate(
    verb: str,
    form: Form = _PLAIN,
    modal: str | None = None,
    reflexive: Literal["acc", "dat"] | None = None,
) -> VerbGroup | None:
    """Return the verbs that say ``form`` of ``verb``, perhaps with a modal verb or *lassen*.

    ``None`` where a form is not sure, or there is none (a passive with *sich*).

    >>> group = conjugate("prüfen", Form(tense="perfect", voice="werden"))
    >>> group.finite, group.end
    ('ist', 'geprüft worden')
    >>> conjugate("kommen", Form(tense="perfect"), modal="können").final
    'hat kommen können'
    """
    if reflexive and form.voice != "active":
        return None
    if (modal and modal not in GOVERNING_BARE) or (form.voice != "active" and verb in _NO_PASSIVE):
        return None
    chain = _Chain(verb)
    if form.voice != "active":
        chain = chain.inside(form.voice, "participle")
    if modal:
        chain = chain.inside(modal, "infinitive")
    group = chain.tensed(form)
    if group is None or reflexive is None:
        return group
    return replace(group, reflexive=reflexive_pronoun(form.person, form.number, reflexive))


@dataclass(frozen=True, slots=True)
class _Chain:
    """Verbs from the inside out: ``verb`` is the outermost, ``inner`` the forms of the others."""

    verb: str
    inner: tuple[str | None, ...] = ()
    link: Literal["", "participle", "infinitive"] = ""

    def inside(self, outer: str, link: Literal["participle", "infinitive"]) -> _Chain:
        """Return the chain with one more verb around it."""
        return _Chain(outer, (*self.inner, self._linked(outer, link)), link)

    def _linked(self, outer: str, link: str) -> str | None:
        if link == "infinitive":
            return self.verb
        if self.verb == "werden" and self.link == "participle":
            return "worden"
        is_double = (
            self.verb in GOVERNING_BARE and self.link == "infinitive" and outer in ("haben", "sein")
        )
        return self.verb if is_double else participle(self.verb)

    def perfect(self) -> _Chain | None:
        """Return the chain with the auxiliary of the perfect around it."""
        is_passive = self.verb == "werden" and self.link == "participle"
        outer = "sein" if is_passive else perfect_auxiliary(self.verb)
        return self.inside(outer, "participle") if outer else None

    @property
    def is_double(self) -> bool:
        return (
            self.link == "participle" and len(self.inner) > 1 and self.inner[-1] in GOVERNING_BARE
        )

    def tensed(self, form: Form) -> VerbGroup | None:
        """Return the chain with its outermost verb finite."""
        chain: _Chain | None = self
        is_future = form.tense.startswith("future")
        if form.tense in ("perfect", "pluperfect", "future perfect"):
            chain = self.perfect()
        if chain and (is_future or form.mood == "würde"):
            chain = chain.inside("werden", "infinitive")
        if chain is None or not all(chain.inner):
            return None
        tense: ClauseTense = "past" if form.tense in ("past", "pluperfect") else "present"
        mood: Mood = "subj2" if form.mood == "würde" else form.mood
        if form.mood != "ind" and (tense == "past" or (is_future and form.mood == "würde")):
            return None
        return chain.finite(form._replace(tense=tense, mood=mood))

    def finite(self, form: Form) -> VerbGroup | None:
        """Return the chain with this simple form of its outermost verb."""
        word = finite(self.verb, form)
        found = paradigm(self.verb)
        if word is None or found is None:
            return None
        others = tuple(each for each in self.inner if each)
        is_doubled = self.is_double or (
            self.verb == "werden" and others[-1:] and others[-1] in GOVERNING_BARE
        )
        return VerbGroup(word, found.particle, others, doubled=bool(is_doubled) and len(others) > 1)
