"""A verb in the place of another: its form, its particle, its words and *sich*."""

from __future__ import annotations

from typing import Literal, NamedTuple

from leichtsprache.grammar.conjugation import (
    Form,
    Mood,
    finite,
    imperative,
    participle,
    perfect_auxiliary,
    zu_infinitive,
)
from leichtsprache.grammar.paradigms import paradigm
from leichtsprache.parts import Clause, Morph
from leichtsprache.rewrite.patch import Exchange, middle_end, own_tokens
from leichtsprache.rewrite.surface import Passage

#: The perfect of these is said as the past.
_PAST = frozenset(("sein", "werden"))


class Old(NamedTuple):
    """The verb that goes: its token, its infinitive, and the words that go with it.

    ``words`` are the tokens ``first:stop``, or ``None``; ``kept`` is what stays of them: *nicht*.
    ``sich`` says that the new verb has *sich* where the old one has none, or the other way round.
    """

    verb: int
    infinitive: str
    words: tuple[int, int] | None = None
    kept: str = ""
    sich: Literal["added", "dropped", ""] = ""


def instead(source: Passage, clause: Clause, old: Old, better: str) -> list[Exchange] | None:
    """Return the exchanges that put a verb, perhaps with words before it, in place of another.

    The words stand where those of the old verb stood, else at the end, as a particle does. ``None``
    where a form or place is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> from leichtsprache.rewrite.patch import patch
    >>> document = analyze()(Document("Das Amt ermöglicht den Umbau."))
    >>> source = Passage(document, document.sentences[0])
    >>> made = instead(source, source.mains[0], Old(2, "ermöglichen"), "möglich machen")
    >>> patch(source, made).text
    'macht den Umbau möglich'
    """
    words, _, verb = better.rpartition(" ")
    mirror = _mirror(source, clause, old)
    known, word = paradigm(verb), _form(source, clause, old, verb)
    if mirror is None or known is None or word is None:
        return None
    helper = _helper(source, clause, old, verb)
    if helper is None:
        return None
    at, is_finite = old.verb, old.verb == clause.finite
    if verb in _PAST and helper:  # "hat eine Rolle gespielt" → "war wichtig"
        return [*_gone(old, words), *helper, *mirror] if old.words else None
    if is_finite and clause.kind == "main":
        end = _end(source, clause, old, (words, known.particle))
        return None if end is None else [Exchange(at, at + 1, word), *end, *mirror]
    whole = known.prefix + word if is_finite else word
    has_zu = source.tokens[at].tag in ("VVINF", "VAINF") and source.tokens[at - 1].tag == "PTKZU"
    text = f"{words} {whole}" if words and not old.words else whole
    changes = _side_by_side(_gone(old, words), Exchange(at - has_zu, at + 1, text))
    return [*changes, *helper, *mirror]


def _side_by_side(gone: list[Exchange], verb: Exchange) -> list[Exchange]:
    """Return the exchanges, as one where the words stand right before the verb."""
    if gone and gone[0].stop == verb.first:
        return [Exchange(gone[0].first, verb.stop, f"{gone[0].text} {verb.text}".strip())]
    return [*gone, verb]


def _gone(old: Old, words: str) -> list[Exchange]:
    return [Exchange(*old.words, f"{old.kept} {words}".strip())] if old.words else []


def _end(
    source: Passage, clause: Clause, old: Old, better: tuple[str, str]
) -> list[Exchange] | None:
    """Return the exchanges for words and particle of the new verb of a main clause."""
    words, particle = better
    if old.words is None:
        return _closing(source, clause, " ".join(each for each in better if each))
    end, (first, stop) = middle_end(source, clause), old.words
    is_last = end is not None and first <= end < stop and not _particle(clause)
    if is_last and particle:
        return _gone(old, f"{words} {particle}".strip())
    closing = _closing(source, clause, particle)
    return None if closing is None else [*_gone(old, words), *closing]


def _particle(clause: Clause) -> int | None:
    return clause.predicate.particle if clause.predicate else None


def _closing(source: Passage, clause: Clause, text: str) -> list[Exchange] | None:
    """Return the exchange of the particle, or of nothing at the end of the middle, for a text."""
    own = _particle(clause)
    if own is not None:
        return [Exchange(own, own + 1, text)]
    if not text:
        return []
    end = middle_end(source, clause)
    return None if end is None else [Exchange(end + 1, end + 1, text)]


def _form(source: Passage, clause: Clause, old: Old, better: str) -> str | None:
    """Return the new verb in the form of the old one, without its particle if it is finite."""
    token = source.tokens[old.verb]
    if token.tag in ("VVPP", "VAPP"):
        is_open = token.text == old.infinitive  # "erhalten": an infinitive as well
        is_done = token.text == participle(old.infinitive) and better != "lassen"
        return (
            participle(better)
            if is_done and not (is_open and _has_werden(source, clause))
            else None
        )
    if token.tag == "VVIZU" or source.tokens[old.verb - 1].tag == "PTKZU":
        return zu_infinitive(better)
    if token.tag in ("VVINF", "VAINF"):
        return better if token.text == old.infinitive else None
    if token.morph and token.morph.mood == "imp":
        return _imperative(source, old.verb, better)
    return _finite(token.morph, better) if token.morph and token.morph.certain else None


def _imperative(source: Passage, at: int, better: str) -> str | None:
    """Return the verb of a request, to whom the old one speaks."""
    following = source.tokens[at + 1].text if at + 1 < len(source.tokens) else ""
    if following == "Sie":
        made = imperative(better)
        return made.finite.removesuffix(" Sie") if made else None
    made = imperative(better, "du") if not source.tokens[at].text.endswith("t") else None
    return made.finite if made else None


def _has_werden(source: Passage, clause: Clause) -> bool:
    return any(source.tokens[n].lemma == "werden" for n in clause.verbs)


def _finite(morph: Morph, better: str) -> str | None:
    if not (morph.person and morph.number and morph.tense):
        return None
    if morph.mood == "subj":
        mood: Mood = "subj1" if morph.tense == "present" else "subj2"
        return finite(better, Form(morph.person, morph.number, "present", mood))
    return finite(better, Form(morph.person, morph.number, morph.tense))


def _helper(source: Passage, clause: Clause, old: Old, better: str) -> list[Exchange] | None:
    """Return the exchange of *haben* for *sein*, or the other way round, in the perfect."""
    is_participle = source.tokens[old.verb].tag in ("VVPP", "VAPP")
    if not is_participle or _is_passive(source, clause, old):
        return []
    wanted, at = perfect_auxiliary(better), clause.finite
    if at is None or at == old.verb:
        return [] if wanted and wanted == perfect_auxiliary(old.infinitive) else None
    if better in _PAST and old.words and clause.kind == "main":
        past = _in_past(source, clause, old, better)
        if past:
            return past
    if wanted and any(source.tokens[n].lemma == wanted for n in clause.verbs if n != old.verb):
        return []
    morph = source.tokens[at].morph
    if not wanted or morph is None or not morph.certain or len(clause.verbs) != 2:
        return None
    form = _finite(morph, wanted)
    return [Exchange(at, at + 1, form)] if form else None


def _is_passive(source: Passage, clause: Clause, old: Old) -> bool:
    """Whether the participle belongs to a passive, of *werden* or of *sein*."""
    is_state = perfect_auxiliary(old.infinitive) == "haben" and any(
        source.tokens[n].lemma == "sein" for n in clause.verbs
    )
    return is_state or bool(clause.predicate and clause.predicate.passive)


def _in_past(source: Passage, clause: Clause, old: Old, better: str) -> list[Exchange] | None:
    """Return the exchanges for "hat eine Rolle gespielt" → "war wichtig"."""
    at, predicate = clause.finite, clause.predicate
    morph = source.tokens[at].morph if at is not None else None
    is_perfect = predicate is not None and predicate.tense == "perfect"
    if at is None or morph is None or not is_perfect or len(clause.verbs) != 2:
        return None
    word = finite(better, Form(morph.person or 3, morph.number or "sg", "past"))
    return [Exchange(at, at + 1, word), Exchange(old.verb, old.verb + 1, "")] if word else None


def _mirror(source: Passage, clause: Clause, old: Old) -> list[Exchange] | None:
    """Return where *sich* is put in, beside a subject of the third person, or taken out."""
    if not old.sich:
        return []
    if old.sich == "dropped":
        own = [n for n in own_tokens(source, clause) if source.tokens[n].tag == "PRF"]
        return [Exchange(own[0], own[0] + 1, "")] if len(own) == 1 and own[0] else None
    at, subject = clause.finite, clause.subject
    if at is None or subject is None or not clause.subject_certain:
        return None
    morph = source.tokens[at].morph
    if morph is None or morph.person != 3:
        return None
    if clause.kind == "main" and subject < at:
        return [Exchange(at + 1, at + 1, "sich")]
    is_pronoun = source.tokens[subject].tag == "PPER"
    return [Exchange(subject + 1, subject + 1, "sich")] if is_pronoun else None
