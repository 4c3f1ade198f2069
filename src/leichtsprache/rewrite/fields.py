"""Clauses put into main-clause order.

A German main clause is front – finite verb – rest. A subordinate clause has the finite verb behind
the rest; to stand alone, the verb goes to the second place and leaves its particle at the end. A
connective in front (*deshalb*) sends what stood there behind the verb.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from leichtsprache.analyze.phrases import (
    NOMINATIVE_ONLY,
    NounPhrase,
    nominative_at,
    nominatives,
    phrase_at,
)
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause, Token
from leichtsprache.grammar.verbs import separate
from leichtsprache.rewrite.surface import Source, compose

_ADVERBIAL_STARTS = frozenset(("ADV", "PROAV", "APPR", "APPRART", "ADJD"))
_PRONOUNS = frozenset(("PRF", "PPER"))
#: Words that stand before a subject and stress it: "auch die Kinder".
_FOCUS = frozenset(
    ("auch", "sogar", "selbst", "gerade", "besonders", "insbesondere", "rund", "etwa", "fast",
     "ungefähr", "circa", "knapp", "allein")
)  # fmt: skip
#: Prepositions whose phrase belongs to the verb, never to a noun before it.
_ADVERBIAL = frozenset(
    ("wegen", "trotz", "während", "seit", "aufgrund", "dank", "laut", "gemäß", "binnen", "infolge")
)
#: What behind a noun may be part of its phrase.
_MAY_BELONG = frozenset(("APPR", "APPRART", "KON", "$,", "$(", "CARD", "NN", "FM", "XY", "KOKOM"))


@dataclass(frozen=True, slots=True)
class Fields:
    """A clause in main-clause order; ``pronouns`` stand right behind the finite verb.

    ``subject`` is the phrase in front where that is the subject.
    """

    front: str
    finite: str
    pronouns: str
    rest: str
    subject: NounPhrase | None = None

    def plain(self, opening: str = "") -> str:
        """Return the sentence as it is, perhaps behind a conjunction such as *denn*."""
        return compose(opening, self.front, self.finite, self.pronouns, self.rest)

    def after(self, connective: str) -> str:
        """Return the sentence with an adverb such as *deshalb* in front."""
        is_pronoun = (
            self.subject and self.subject.first == self.subject.last and len(self.front) < 5
        )
        inner = (self.front, self.pronouns) if is_pronoun else (self.pronouns, self.front)
        return compose(connective, self.finite, *inner, self.rest)


def main_fields(source: Source, clause: Clause) -> Fields | None:
    """Return the fields of a main clause, or ``None`` where its order is not plain.

    The front must be the subject or an adverbial, because nothing else moves freely.
    """
    finite = clause.finite
    first = clause.start
    if finite is None or not clause.certain or first >= finite:
        return None
    subject = front_subject(source, clause)
    if subject is None and source.tokens[first].tag not in _ADVERBIAL_STARTS:
        return None
    rest = finite + 1
    while rest <= clause.last and _is_light(source.tokens[rest]):
        rest += 1
    if subject is None:
        rest = _behind_subject(source, clause, rest)
    return Fields(
        source.inner(first, finite).rstrip(", "),
        source.text(finite, finite + 1),
        source.text(finite + 1, rest),
        source.text(rest, clause.last + 1),
        subject,
    )


def _behind_subject(source: Source, clause: Clause, start: int) -> int:
    """Return the position behind the subject at ``start``, or ``start`` if its end is not sure."""
    tokens = source.tokens
    subject = nominative_at(tokens, start, tokens[clause.finite or 0])
    if subject is None or subject.last >= clause.last:
        return start
    following = tokens[subject.last + 1]
    return start if following.tag in _MAY_BELONG or is_declined(following) else subject.last + 1


def is_declined(token: Token) -> bool:
    """Whether a word could open a genitive: "der Stadt", "seines Hauses"."""
    can_decline = token.tag in ("ART", "PPOSAT", "PDAT", "PIAT", "ADJA")
    return can_decline and token.text.lower().endswith(("er", "es"))


def _is_light(token: Token) -> bool:
    """Whether a word stands right behind the finite verb, whatever else comes there."""
    return token.tag in _PRONOUNS or token.text == "man"


def front_subject(source: Source, clause: Clause) -> NounPhrase | None:
    """Return the phrase that begins a main clause if it is its subject."""
    finite = clause.finite
    first = clause.start
    if finite is None or first >= finite:
        return None
    tokens = source.tokens
    subject = nominative_at(tokens, first, tokens[finite])
    if subject is None:
        return None
    if tokens[first].tag in ("PIS", "PDS") and subject.last + 1 != finite:
        return None  # "Alles in allem …"
    others = nominatives(tokens, finite + 1, clause.last + 1, tokens[finite])
    if subject.first == subject.last and tokens[first].text.lower() in NOMINATIVE_ONLY:
        return subject
    rivals = [each for each in others if _is_nominative_only(source, each)]
    return None if rivals and tokens[finite].lemma not in COPULAS else subject


def _is_nominative_only(source: Source, phrase: NounPhrase) -> bool:
    tokens = source.tokens
    if phrase.first == phrase.last and tokens[phrase.first].tag in ("PPER", "PIS"):
        return tokens[phrase.first].text.lower() in NOMINATIVE_ONLY
    article = tokens[phrase.first].text.lower()
    is_masculine = all(each.gender == "m" and each.number == "sg" for each in phrase.features)
    return is_masculine and article in ("der", "ein", "dieser", "jeder", "kein", "sein", "ihr")


def final_fields(source: Source, clause: Clause, stop: int) -> Fields | None:
    """Return the fields of a verb-final clause with its first phrase in front.

    ``stop`` is where the text ends that belongs to it. ``None`` where the verb or the end of the
    first phrase is not sure.
    """
    verbs = moved_verbs(source, clause)
    if verbs is None or not clause.certain:
        return None
    tokens = source.tokens
    start = pronouns = clause.start
    while tokens[pronouns].tag == "PRF":  # "weil sich die Lage bessert"
        pronouns += 1
    first = pronouns + 1 if tokens[pronouns].text in _FOCUS else pronouns
    subject = nominative_at(tokens, first, tokens[clause.finite or 0])
    subject = _with_genitive(source, subject) if subject else None
    if subject is None or not _ends_plainly(source, subject, clause):
        return None
    finite, end = verbs
    middle = source.text(subject.last + 1, clause.verbs[0])
    behind = source.text(clause.verbs[-1] + 1, stop)
    rest = " ".join(part for part in (middle, end, behind) if part)
    front = source.text(pronouns, subject.last + 1)
    return Fields(front, finite, source.text(start, pronouns), rest, subject)


def _with_genitive(source: Source, subject: NounPhrase) -> NounPhrase:
    """Return the subject with a genitive behind it that can be nothing else: "des Hauses"."""
    following = phrase_at(source.tokens, subject.last + 1)
    if following is None or following.cases != {"gen"}:
        return subject
    return replace(subject, last=following.last)


def _ends_plainly(source: Source, subject: NounPhrase, clause: Clause) -> bool:
    """Whether nothing behind the subject could still belong to it, or precede it as subject."""
    tokens = source.tokens
    following = tokens[subject.last + 1]
    is_pronoun = tokens[subject.first].tag in ("PPER", "PIS", "PDS")
    if following.tag == "KON":
        return False
    if is_pronoun:
        return _stands_alone(source, subject, clause)
    is_name = all(token.tag == "NE" for token in tokens[subject.first : subject.last + 1])
    is_adverbial = following.text in _ADVERBIAL or (is_name and following.tag == "APPR")
    is_counted = tokens[subject.first].tag == "CARD" and following.tag == "NN"  # "5 Leute Hilfe"
    if following.tag in _MAY_BELONG and not (is_adverbial or is_counted):
        return False
    if is_declined(following):
        return False
    return _no_rival(source, subject, clause)


def _stands_alone(source: Source, subject: NounPhrase, clause: Clause) -> bool:
    """Whether a pronoun is the whole subject: not in "viele gut bezahlte Leute"."""
    word = source.tokens[subject.first].text.lower()
    if source.tokens[subject.first].tag == "PIS" and word not in ("man", "jemand", "niemand"):
        finite = source.tokens[clause.finite or 0]
        return not nominatives(source.tokens, subject.last + 1, clause.verbs[0], finite)
    return word != "sie" or _no_rival(source, subject, clause)


def _no_rival(source: Source, subject: NounPhrase, clause: Clause) -> bool:
    tokens = source.tokens
    finite = tokens[clause.finite or 0]
    others = nominatives(tokens, subject.last + 1, clause.verbs[0], finite)
    return not any(_is_nominative_only(source, each) for each in others)


def moved_verbs(source: Source, clause: Clause) -> tuple[str, str] | None:
    """Return the finite verb for the second place and the verbs for the end, or ``None``."""
    if clause.finite is None:
        return None
    token = source.tokens[clause.finite]
    separated = separate(token.text, token.lemma or "")
    if separated is None:
        return None
    finite, particle = separated
    others = [source.tokens[n].text for n in clause.verbs if n != clause.finite]
    if others and particle:
        return None
    return finite, " ".join([*others, particle]).strip()
