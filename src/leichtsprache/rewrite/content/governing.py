"""What governs a clause or an infinitive group: the verb, adjective or noun, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from leichtsprache.analyze.fields import own_positions
from leichtsprache.analyze.verbs import AUXILIARIES, MODALS, VERBS
from leichtsprache.document import Clause
from leichtsprache.resources import table
from leichtsprache.rewrite.surface import Passage

#: How a clause is asked for; see ``resources/rewrite/complements.tsv``.
Frame = Literal["dass", "ob", "w", "asked", "factive", "demand"]

_NEGATIONS = frozenset(
    ("nicht", "nichts", "nie", "niemals", "niemand", "weder", "kaum", "ohne", "nirgends",
     "keineswegs", "keinesfalls", "selten", "fälschlich", "angeblich")
)  # fmt: skip
_LIMITS = frozenset(
    (
        "nur",
        "bloß",
        "lediglich",
        "allein",
        "erst",
        "so",
        "derart",
        "dadurch",
        "genug",
        "angeblich",
        "anscheinend",
        "offenbar",
        "vermutlich",
        "vielleicht",
        "hoffentlich",
        "möglicherweise",
        "wohl",
    )
)
#: A clause behind one of these says what it is.
_CONTENTS = frozenset(
    ("illusion", "gefahr", "hoffnung", "idee", "gedanke", "annahme", "these", "vorstellung",
     "vorwurf", "theorie", "befürchtung", "möglichkeit", "irrtum", "glaube", "behauptung", "angst",
     "verdacht", "vermutung", "gerücht", "versuchung", "forderung", "risiko")
)  # fmt: skip
_SPEAKERS = frozenset(("ich", "wir", "mich", "uns", "mir"))


@cache
def _words(kind: str, frame: Frame) -> frozenset[str]:
    rows = table("rewrite/complements.tsv").rows
    return frozenset(
        word for each, clause, words in rows if (each, clause) == (kind, frame)
        for word in words.split()
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Governor:
    """A main clause that something depends on, without what depends on it."""

    source: Passage
    clause: Clause

    @property
    def own(self) -> list[int]:
        """The positions of its own words and marks."""
        clauses = self.source.sentence.clauses or ()
        return own_positions(clauses, len(self.source.tokens))[clauses.index(self.clause)]

    @property
    def words(self) -> list[str]:
        """Its own words, in small letters."""
        return [self.source.tokens[n].text.lower() for n in self.own]

    @property
    def verb(self) -> str:
        """The infinitive of its main verb, with the particle."""
        tokens = [self.source.tokens[n] for n in self.clause.verbs]
        others = [each for each in tokens if each.tag != "PTKVZ"]
        particle = next((each.text.lower() for each in tokens if each.tag == "PTKVZ"), "")
        lemmas = [(each.lemma or "").lower() for each in others]
        main = [each for each in lemmas if each not in MODALS | AUXILIARIES]
        lemma = (main or lemmas or [""])[-1 if self._is_joined else 0]
        return particle + lemma.removeprefix(particle)

    @property
    def _is_joined(self) -> bool:
        """Whether the last of its verbs is one of two: "wird A prüfen und B mitteilen"."""
        verbs = self.clause.verbs[-2:]
        between = self.source.tokens[verbs[0] : verbs[-1]] if verbs else ()
        return any(each.tag == "KON" for each in between)

    @property
    def is_denied(self) -> bool:
        """Whether a word of it denies."""
        return any(each in _NEGATIONS or each.startswith("kein") for each in self.words)

    @property
    def is_limited(self) -> bool:
        """Whether a word of it may reach into what depends on it: *nur*, *zu klein*."""
        tags = {self.source.tokens[n].tag for n in self.own}
        return not _LIMITS.isdisjoint(self.words) or "PTKA" in tags

    @property
    def is_request(self) -> bool:
        """Whether the reader is told to do it, or does it: *Sie*."""
        predicate, subject = self.clause.predicate, self.clause.subject
        if predicate and predicate.mood == "imp":
            return True
        return self.is_reader and subject is not None

    @property
    def is_reader(self) -> bool:
        """Whether its subject is *Sie* for the reader, or *man*."""
        subject = self.clause.subject
        if subject is None:
            return False
        word = self.source.tokens[subject].text
        return word == "man" or (word == "Sie" and subject > 0)

    @property
    def is_own(self) -> bool:
        """Whether the writer speaks: *ich* and *wir* inside are those of the text."""
        return self.is_request or not _SPEAKERS.isdisjoint(self.words)

    @property
    def modal(self) -> str | None:
        """Its modal verb."""
        return self.clause.predicate.modal if self.clause.predicate else None

    @property
    def mood(self) -> str | None:
        """Its mood; ``None`` where the verbs leave it open."""
        return self.clause.predicate.mood if self.clause.predicate else None

    @property
    def noun(self) -> str:
        """The noun that it ends with, but for verbs; of few behind a preposition."""
        tokens = self.source.tokens
        skipped = VERBS | {"PROAV"}  # "der Grund dafür ist"
        words = [n for n in self.own if tokens[n].is_word and tokens[n].tag not in skipped]
        if self.words[-3:] == ["im", "raum", ","]:
            words = words[:-2]  # "die Frage steht im Raum"
        last = words[-1] if words else 0
        is_behind = any(
            each.kind == "PP" and each.head == last for each in self.source.sentence.phrases or ()
        )
        noun = (tokens[last].lemma or "").lower() if tokens[last].tag == "NN" else ""
        return noun if not is_behind or has_opinion(noun) or noun == "frage" else ""

    @property
    def adjective(self) -> str:
        """What it says of its subject with *sein*, *werden* or *bleiben*."""
        finite = self.source.tokens[self.clause.finite or 0]
        if finite.lemma not in ("sein", "werden", "bleiben", "scheinen"):
            return ""
        said = (self.source.tokens[n] for n in self.own)
        return next((each.text.lower() for each in said if each.tag in ("ADJD", "ADV", "NN", "VVPP")
                     and each.text.lower() in _adjectives()), "")  # fmt: skip

    def _has_verb(self, frame: Frame) -> bool:
        """Whether the verb takes such a clause, by itself or with one of its words (*dafür*)."""
        listed = _words("verb", frame)
        return self.verb in listed or any(f"{each}+{self.verb}" in listed for each in self.words)

    @property
    def _is_told(self) -> bool:
        """Whether the clause is what is told, and not what it is called: *als … verstehen*."""
        is_reason = self.words[:2] == ["als", "grund"]
        return "als" not in self.words or self.verb == "gelten" or is_reason

    @property
    def _has_content(self) -> bool:
        """Whether the clause tells what its last noun holds: "warnt vor der Illusion, dass"."""
        before = [n for n in self.own if self.source.tokens[n].is_word]
        token = self.source.tokens[before[-1]]
        return (token.lemma or "").lower() in _CONTENTS and token.tag == "NN"

    def has(self, frame: Frame) -> bool:
        """Whether its verb, adjective or noun takes a clause of this kind."""
        is_copula = self.source.tokens[self.clause.finite or 0].lemma in (
            "sein",
            "bleiben",
            "lauten",
        )
        if frame == "dass" and self._has_content:
            return False
        noun = self.noun if frame in ("ob", "w") or is_copula or has_opinion(self.noun) else ""
        return (
            (self._has_verb(frame) and not self.adjective and self._is_told)
            or self.adjective in _words("adjective", frame)
            or noun in _words("noun", frame)
        )


@cache
def _adjectives() -> frozenset[str]:
    rows = table("rewrite/complements.tsv").rows
    return frozenset(
        word for kind, _, words in rows if kind == "adjective" for word in words.split()
    )


def has_opinion(noun: str) -> bool:
    """Whether a noun says what somebody thinks or found, behind a preposition as well."""
    return noun in ("meinung", "ansicht", "auffassung", "überzeugung", "ergebnis", "schluss",
                    "erkenntnis", "eindruck", "gefühl")  # fmt: skip
