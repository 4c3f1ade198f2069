"""What the verbs of a clause say together: voice, tense, mood, modality, negation.

German verbs govern each other in a chain: in *soll gebaut worden sein* the finite *soll* governs
*sein*, this *worden*, and this *gebaut*. Read from the finite verb inwards, each pair of verbs
says one thing: a modal, a perfect, a passive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from leichtsprache.analyze.auxiliaries import auxiliary
from leichtsprache.analyze.fields import fields, inside, own_positions
from leichtsprache.analyze.verb_forms import conjugation, key
from leichtsprache.analyze.verbs import DOUBTFUL, GOVERNING_BARE, PARTICIPLES
from leichtsprache.parts import Clause, ClauseTense, Morph, Predicate, Token
from leichtsprache.resources import table

_GETTING = frozenset(("bekommen", "kriegen", "erhalten"))
#: Verbs whose infinitive stands for their participle: "hat gehen können".
_AS_PARTICIPLE = GOVERNING_BARE | {"brauchen", "sehen", "hören", "helfen"}
#: Negating words; *kaum*, *selten* and *wenig* only weaken, *ohne* negates what it governs.
_NEGATING = frozenset(
    ("nicht", "nie", "niemals", "nichts", "niemand", "niemanden", "niemandem", "nirgends",
     "nirgendwo", "nirgendwohin", "nirgendwoher", "keinesfalls", "keineswegs", "keinerlei",
     "weder", "nimmer", "nimmermehr")
)  # fmt: skip
_KEIN = frozenset("kein" + end for end in ("", "e", "er", "es", "en", "em", "s"))
#: Behind *nicht*, these make an addition of it: "nicht nur heute".
_ADDING = frozenset(("nur", "bloß", "allein", "zuletzt", "umsonst"))
_BETWEEN_VERBS = frozenset(("KON", "PTKZU", "$(", "$,", "PTKVZ"))

_Form = Literal["participle", "infinitive", "zu"]
_PERFECTS: dict[ClauseTense | None, ClauseTense] = {
    "present": "perfect", "past": "pluperfect", "future": "future perfect", None: "perfect",
}  # fmt: skip


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(word for (word,) in table("analyze/verb_adjectives.tsv").rows)


def described(tokens: Sequence[Token], clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence with their predicate and fields.

    The tokens have the morphology of their verbs (`leichtsprache.analyze.moods.conjugated`).

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.analyze.moods import conjugated
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Das Haus soll nicht gebaut worden sein."))
    >>> sentence = document.sentences[0]
    >>> tokens = conjugated(sentence.tokens, sentence.clauses)
    >>> predicate = described(tokens, sentence.clauses)[0].predicate
    >>> predicate.passive, predicate.tense, predicate.modal, predicate.negation
    ('werden', 'perfect', 'sollen', (3,))
    """
    own = own_positions(clauses, len(tokens))
    inner = inside(clauses)
    return tuple(
        replace(
            clause,
            predicate=predicate(tokens, clause, own[number]),
            fields=fields(tokens, clause, inner[number]),
        )
        for number, clause in enumerate(clauses)
    )


def predicate(tokens: Sequence[Token], clause: Clause, own: Sequence[int]) -> Predicate:
    """Return what the verbs of a clause say; ``own`` are the tokens outside of inner clauses."""
    morph = None if clause.finite is None else tokens[clause.finite].morph
    chain = _Chain(tokens, clause)
    meaning = chain.read(morph.tense if morph else None)
    particles = (n for n in clause.verbs if tokens[n].tag == "PTKVZ")
    return Predicate(
        meaning.passive,
        meaning.tense,
        _mood(morph),
        meaning.modal,
        tuple(n for n in own if negates(tokens, n)),
        next(particles, None),
        certain=meaning.is_sure and (morph is None or morph.certain),
    )


def _mood(morph: Morph | None) -> Literal["ind", "subj1", "subj2", "imp"] | None:
    if morph is None or morph.mood != "subj":
        return morph.mood if morph and morph.mood != "subj" else None
    return "subj1" if morph.tense == "present" else "subj2"


def negates(tokens: Sequence[Token], position: int) -> bool:
    """Whether a token negates the clause it stands in; not in *nicht nur*, unless that ends it."""
    word = tokens[position].text.lower()
    if word in _KEIN:
        return True
    after = tokens[position + 1 : position + 3]
    is_more = bool(after) and after[0].text.lower() in _ADDING and after[-1].tag != "$."
    return word in _NEGATING and not (word == "nicht" and is_more)


@dataclass(slots=True)
class _Meaning:
    """What the pairs of a chain have said so far."""

    tense: ClauseTense | None
    passive: Literal["werden", "sein", "bekommen"] | None = None
    modal: str | None = None
    is_sure: bool = True


class _Chain:
    """The verbs of a clause, each followed by the one it governs."""

    def __init__(self, tokens: Sequence[Token], clause: Clause) -> None:
        self.tokens = tokens
        self.clause = clause
        finite = () if clause.finite is None else (clause.finite,)
        self.verbs = (*finite, *reversed(self._governed()))

    def _governed(self) -> list[int]:
        """Return the verbs below the finite one; of two groups that share it, a whole one.

        In "kann gekauft werden und Freude machen" that is the first, in "kann ihn kaufen oder
        auch gemietet werden" the second.
        """
        groups: list[list[int]] = []
        for n in self.clause.verbs:
            if n == self.clause.finite or not self._form(n):
                continue
            if groups and self._is_joined(groups[-1][-1], n):
                groups[-1].append(n)
            else:
                groups.append([n])
        return next((group for group in groups if len(group) > 1), groups[-1] if groups else [])

    def _is_joined(self, before: int, position: int) -> bool:
        """Whether nothing but *und*, *zu*, a mark or the finite verb stands between two verbs."""
        between = range(before + 1, position)
        return all(n == self.clause.finite or self.tokens[n].tag in _BETWEEN_VERBS for n in between)

    def _form(self, position: int) -> _Form | None:
        tag = self.tokens[position].tag or ""
        if tag in PARTICIPLES and not self._is_infinitive(position):
            return "participle"
        tag = tag.replace("PP", "INF")
        if tag == "VVIZU" or (tag.endswith("INF") and self.tokens[position - 1].tag == "PTKZU"):
            return "zu"
        return "infinitive" if tag.endswith("INF") else None

    def _is_infinitive(self, position: int) -> bool:
        """Whether a form can be no participle, whatever its tag: *verdrängen*."""
        token = self.tokens[position]
        is_named = token.text == token.lemma and token.text.endswith("n")
        if token.text.startswith(DOUBTFUL):
            return False  # conjugated as if it were separable: its participle is unsure
        return is_named and not self._is_participle_of_lemma(position)

    def read(self, tense: ClauseTense | None) -> _Meaning:
        """Return the meaning of the chain; its finite verb stands in ``tense``."""
        meaning = _Meaning(tense)
        for above, below in zip(self.verbs, self.verbs[1:], strict=False):
            if not self._pair(above, below, meaning):
                break
        return meaning

    def _lemma(self, position: int) -> str:
        token = self.tokens[position]
        return "werden" if token.text.lower() == "worden" else token.lemma or ""

    def _pair(self, above: int, below: int, meaning: _Meaning) -> bool:
        """Note what a verb says of the one it governs; say whether the chain goes on."""
        verb, form = self._lemma(above), self._form(below)
        if form != "participle" and (
            verb == "brauchen" or (verb in GOVERNING_BARE and form != "zu")
        ):
            meaning.modal = meaning.modal or verb
        elif verb in ("haben", "sein") and form == "zu":
            meaning.modal = meaning.modal or f"{verb} zu"
        elif verb == "haben":
            return self._perfect(below, form, meaning)
        elif verb == "sein" and form == "participle":
            self._being(below, meaning)
        elif verb == "werden":
            self._becoming(above, below, form, meaning)
        elif verb in _GETTING and form == "participle":
            meaning.passive = "bekommen"
        else:
            return False
        return True

    def _perfect(self, below: int, form: _Form | None, meaning: _Meaning) -> bool:
        is_perfect = form == "participle" or self._lemma(below) in _AS_PARTICIPLE
        if is_perfect:
            meaning.tense = _PERFECTS.get(meaning.tense, meaning.tense)
        return is_perfect

    def _being(self, below: int, meaning: _Meaning) -> None:
        """Note the perfect of *kommen*, *werden* …, or the state that a participle names."""
        if self.tokens[below].text.lower() in _adjectives():
            return
        used = auxiliary(self._lemma(below))
        meaning.is_sure &= used != "both" and self._is_participle_of_lemma(below)
        if used == "haben":
            meaning.passive = "sein"
        else:
            meaning.tense = _PERFECTS.get(meaning.tense, meaning.tense)

    def _is_participle_of_lemma(self, position: int) -> bool:
        found = conjugation(self._lemma(position))
        form = key(self.tokens[position].text)
        return form == "worden" or (found is not None and key(found.past_participle or "") == form)

    def _becoming(self, above: int, below: int, form: _Form | None, meaning: _Meaning) -> None:
        """Note a passive ("wird gebaut") or a future; "würde bauen" is the past that "baute" is."""
        is_finite = above == self.clause.finite
        if form != "zu" and self._is_both(below):
            if not is_finite or self.tokens[above].text.lower().startswith("wurde"):
                form = "participle"  # "wurde", "kann … werden": no future is made so
            else:
                meaning.is_sure = False
        if form == "participle":
            meaning.passive = "werden"
        elif is_finite and form == "infinitive":
            meaning.tense = "future" if meaning.tense == "present" else meaning.tense

    def _is_both(self, position: int) -> bool:
        """Whether infinitive and participle are the same form: *erhalten*, *verlassen*."""
        token = self.tokens[position]
        return token.text == token.lemma and self._is_participle_of_lemma(position)
