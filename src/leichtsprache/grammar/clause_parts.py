"""A clause of a text taken apart, so that it can be said in another order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leichtsprache.analyze.phrases import NOMINATIVE_ONLY, nominatives, number_of
from leichtsprache.grammar.constituents import Part, part_at, phrase_from
from leichtsprache.grammar.paradigms import paradigm
from leichtsprache.grammar.verbs import separate
from leichtsprache.grammar.word_order import Linear
from leichtsprache.parts import Clause, Sentence, Token

_LIGHT = frozenset(("PPER", "PRF"))
_DATIVE = frozenset(("mir", "dir", "ihm", "ihr", "uns", "euch", "ihnen", "Ihnen"))
_DEFINITE = frozenset(("der", "die", "das", "dieser", "diese", "dieses"))
#: Not always known as particles at the end of a clause.
_PARTICLES = frozenset(("über", "unter", "um", "durch", "hinter", "wider"))
_POLITE = frozenset(("Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"))
_NAMES = frozenset(("NN", "NE", "FM", "XY", "TRUNC"))


def written(tokens: Sequence[Token], first: int, stop: int) -> str:
    """Return the tokens ``first:stop`` as text, with a blank where one stood.

    >>> from leichtsprache.parts import Span
    >>> written([Token(Span(0, 3), "gut"), Token(Span(3, 4), ","), Token(Span(5, 7), "ja")], 0, 3)
    'gut, ja'
    """
    text = ""
    for n in range(first, stop):
        is_apart = n > first and tokens[n - 1].span.stop < tokens[n].span.start
        text += (" " if is_apart else "") + tokens[n].text
    return text


def uncapitalized(text: str, token: Token) -> str:
    """Return the text without the capital that only the start of the sentence gave it."""
    if token.tag in _NAMES or (token.text.isupper() and len(token.text) > 1):
        return text
    return text[:1].lower() + text[1:]


def take_apart(
    sentence: Sentence, clause: Clause, stop: int | None = None, *, polite: bool | None = None
) -> Linear | None:
    """Return a clause of an analyzed sentence, ready for any order; ``None`` where it is not sure.

    ``stop`` is where the text ends that belongs to it (else its end). ``polite`` says whether *Sie*
    at the start of a sentence is the reader; where that is not known, the clause with *Sie* in
    front and a plural verb has no ``middle``. A relative clause has no front: that is for what it
    describes.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Ich weiß, dass er heute anruft.")).sentences[0]
    >>> take_apart(sentence, sentence.clauses[1]).second()
    ('er', 'ruft', 'heute', 'an')
    """
    if clause.finite is None or not clause.certain:
        return None
    view = _View(sentence, clause, clause.last + 1 if stop is None else stop, polite)
    return view.main() if clause.kind == "main" else view.final()


@dataclass(frozen=True, slots=True)
class _View:
    sentence: Sentence
    clause: Clause
    stop: int
    polite: bool | None

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @property
    def finite(self) -> int:
        return self.clause.finite or 0

    def text(self, first: int, stop: int) -> str:
        return written(self.tokens, first, stop)

    def inner(self, first: int, stop: int) -> str:
        """Return the text as it stands inside a sentence."""
        text = self.text(first, stop)
        return uncapitalized(text, self.tokens[first]) if text and first == 0 else text

    def final(self) -> Linear | None:
        """Take a verb-final clause apart: its middle keeps its order."""
        verbs, start = self.clause.verbs, self.clause.start
        token = self.tokens[self.finite]
        separated = separate(token.text, token.lemma or "")
        if separated is None or not _is_run(verbs) or start > verbs[0]:
            return None
        others = [self.tokens[n].text for n in verbs if n != self.finite]
        if others and separated[1]:
            return None
        part = None if self.clause.kind == "relative" else self.final_front(start, verbs[0])
        weak = part.first if part else start
        last = part.last + 1 if part else weak
        return Linear(
            front=self.inner(part.first, last) if part else "",
            finite=separated[0],
            behind=_joined((self.text(start, weak), self.reflexive_first(last, verbs[0]))),
            middle=self.text(start, verbs[0]),
            end=_joined((*others, separated[1])),
            final=self.text(verbs[0], verbs[-1] + 1),
            after=self.text(verbs[-1] + 1, self.stop),
            subject=self.subject_of(part),
        )

    def final_front(self, start: int, stop: int) -> Part | None:
        """Return the part of a verb-final clause that can stand in front of a main clause."""
        if self.is_doubtful(start):
            return Part(start, start)
        weak = self.light_end(start, stop)
        if weak == start + 1 == stop and self.tokens[start].text in _DATIVE:
            return Part(start, start)  # "weil uns geholfen wurde"
        return self.front_part(weak, stop)

    def reflexive_first(self, start: int, stop: int) -> str:
        """Return a stretch of the middle with *sich* before all else."""
        found = next((n for n in range(start, stop) if self.tokens[n].tag == "PRF"), start)
        if self.is_inside(found):
            found = start
        parts = (self.text(found, found + 1 if found > start else found), self.text(start, found),
                 self.text(found + 1 if found > start else found, stop))  # fmt: skip
        return _joined(parts)

    def is_inside(self, position: int) -> bool:
        """Whether a token stands in a clause inside this one."""
        return any(
            each.first <= position <= each.last
            for each in self.sentence.clauses or ()
            if self.clause.first < each.first and each.last <= self.clause.last
        )

    def light_end(self, start: int, stop: int) -> int:
        """Return the position behind the pronouns at ``start`` that are not the subject."""
        while start < stop and self.tokens[start].tag in _LIGHT and not self.is_subject(start):
            start += 1
        return start

    def is_doubtful(self, position: int) -> bool:
        """Whether *ihr* may be the subject or not: in front it can stand either way."""
        is_second = self.tokens[self.finite].text.endswith("t")
        is_word = self.tokens[position].text == "ihr" and self.tokens[position].tag == "PPER"
        return is_second and is_word and self.clause.subject != position

    def is_subject(self, position: int) -> bool:
        """Whether a pronoun is the subject; *es* and *sie* are not beside what can only be it."""
        word = self.tokens[position].text.lower()
        if self.tokens[position].tag == "PRF":
            return False
        if self.clause.subject is None:
            return word in NOMINATIVE_ONLY
        return self.clause.subject == position and (self.clause.subject_certain or not self.rivals())

    def rivals(self) -> bool:
        """Whether another phrase of the clause can be nothing but the subject."""
        start, stop = (self.clause.subject or 0) + 1, self.clause.last + 1
        found = nominatives(self.tokens, start, stop, self.tokens[self.finite])
        return any(each.cases == {"nom"} and not self.is_inside(each.first) and
                   self.phrase_case(each.first) == "nom" for each in found)  # fmt: skip

    def phrase_case(self, first: int) -> str | None:
        phrase = phrase_from(self.sentence, first)
        return phrase.case if phrase else None

    def front_part(self, start: int, stop: int) -> Part | None:
        """Return the part of the middle that can stand in front of a main clause."""
        if start >= stop:
            return None
        part = part_at(self.sentence, self.clause, start)
        if part is None or part.last >= stop:
            return None
        is_light = self.tokens[part.first].tag in _LIGHT
        return None if is_light and not self.is_subject(part.first) else part

    def subject_of(self, part: Part | None) -> tuple[int, int] | None:
        subject = self.clause.subject
        if part is None or subject is None or not part.first <= subject <= part.last:
            return None
        is_whole = part.phrase is not None and part.phrase.kind == "NP"
        return (part.first, part.last) if is_whole else None

    def main(self) -> Linear | None:
        """Take a clause with its verb in the first or second place apart."""
        first, finite = self.clause.start, self.finite
        right = [n for n in self.clause.verbs if n > finite]
        if not _is_run(right) or first > finite:
            return None
        last = right[0] if right else self.middle_end()
        if self.tokens[last - 1].text in _PARTICLES:
            return None  # "Der Fährmann setzt über."
        behind = finite + 1
        while behind < last and self.is_light(behind):
            behind += 1
        made = Linear(
            front=self.inner(first, finite), finite=self.finite_inner(), behind=self.text(finite + 1, last), middle="",
            end=self.text(right[0], right[-1] + 1) if right else "",
            final=self.joined(right),
            after=self.text(right[-1] + 1 if right else last, self.stop),
        )  # fmt: skip
        if first == finite:
            return self.verb_first(made, behind, last)
        return self.verb_second(made, behind, last)

    def finite_inner(self) -> str:
        return self.inner(self.finite, self.finite + 1)

    def is_light(self, position: int) -> bool:
        token = self.tokens[position]
        return token.tag in _LIGHT or token.text == "man"

    def middle_end(self) -> int:
        """Return where the middle ends if no verb closes it: before the clauses at the end."""
        fields = self.clause.fields
        after = fields.after[0] if fields and fields.after else self.stop
        return min(after, self.stop)

    def joined(self, right: Sequence[int]) -> str | None:
        """Return all verbs as they stand at the end of a subordinate clause."""
        finite = self.tokens[self.finite]
        word = self.finite_inner()
        if not right:
            return word
        if (self.tokens[right[0]].tag or "")[:1] not in "VP":
            return None
        if self.tokens[right[0]].tag == "PTKVZ":
            particle = self.tokens[right[0]].text
            lemma = (finite.lemma or "").removeprefix(particle)
            known = paradigm(particle + lemma)
            return particle + word if known and known.prefix == particle and len(right) == 1 else None
        others = self.text(right[0], right[-1] + 1)
        lemmas = [self.tokens[n].lemma for n in right]
        is_double = len(right) > 1 and self.tokens[right[-1]].tag in ("VMINF", "VVINF") and (
            finite.lemma in ("haben", "werden") and self.tokens[right[-2]].tag[-3:] == "INF"
            and (self.tokens[right[-1]].tag == "VMINF" or lemmas[-1] == "lassen"))  # fmt: skip
        return f"{word} {others}" if is_double else f"{others} {word}"

    def verb_first(self, made: Linear, behind: int, last: int) -> Linear:
        """Return a question or request; its subject can stand in front."""
        start = self.finite + 1
        part = part_at(self.sentence, self.clause, start) if start < last else None
        subject = self.subject_of(part)
        made = replace(made, front="", middle=made.behind)
        if part is None or subject is None or part.last >= last:
            return made
        front, rest = self.text(start, part.last + 1), self.text(part.last + 1, last)
        return replace(made, front=front, behind=rest, subject=subject)

    def verb_second(self, made: Linear, behind: int, last: int) -> Linear:
        start, finite = self.clause.start, self.finite
        light, rest = self.text(finite + 1, behind), self.text(behind, last)
        front = Part(start, finite - 1, phrase_from(self.sentence, start))
        subject = self.subject_of(front)
        made = replace(made, subject=subject, middle=None)
        name = self.polite_front(made.front)
        if name is None or self.is_loose(subject):
            return made
        made = replace(made, front=name)
        if self.tokens[start].tag in ("PPER", "PIS", "PDS") and start == finite - 1:
            parts = (name, light, rest) if subject else (light, name, rest)
            return replace(made, middle=_joined(parts))
        if subject:
            return replace(made, middle=_joined((light, name, rest)))
        return self.with_subject_behind(made, (light, name, rest), (behind, last))

    def with_subject_behind(
        self, made: Linear, parts: tuple[str, str, str], bounds: tuple[int, int]
    ) -> Linear:
        """Give a front that is not the subject its place: behind a definite subject, if one follows."""
        light, name, rest = parts
        behind, last = bounds
        part = part_at(self.sentence, self.clause, behind) if behind < last else None
        subject = self.subject_of(part)
        if part and subject and part.last < last and self.is_definite(part.first):
            first, rest = self.text(behind, part.last + 1), self.text(part.last + 1, last)
            return replace(made, middle=_joined((light, first, name, rest)), subject=subject)
        front = phrase_from(self.sentence, self.clause.start)
        is_object = front is not None and front.kind == "NP" and front.case in ("nom", "acc", "gen")
        is_in_light = self.clause.subject is not None and self.finite < self.clause.subject < behind
        if is_object and not is_in_light and front is not None and not self.is_time(front.head):
            return made
        return replace(made, middle=_joined((light, name, rest)))

    def is_time(self, head: int) -> bool:
        return self.tokens[head].tag not in ("NN", "NE")

    def is_definite(self, first: int) -> bool:
        token = self.tokens[first]
        return token.text.lower() in _DEFINITE or token.tag in ("NE", "PPOSAT")

    def is_loose(self, subject: tuple[int, int] | None) -> bool:
        """Whether the front has no place in the middle: a clause, or *es* that only fills the front."""
        start, finite = self.clause.start, self.finite
        is_clause = any(
            each.first == start and each is not self.clause and each.kind != "main"
            for each in self.sentence.clauses or ()
        )
        is_es = self.tokens[start].text.lower() == "es" and start == finite - 1
        is_empty_es = is_es and (subject is None or number_of(self.tokens[finite]) == "pl")
        return is_clause or is_empty_es or (is_es and self.rivals())

    def polite_front(self, front: str) -> str | None:
        """Return the front with *Sie* or *sie* at its start, as it is meant; ``None``: not known."""
        start = self.clause.start
        is_start = start == 0 and self.tokens[0].text == "Sie" and self.finite == 1
        if not is_start or number_of(self.tokens[self.finite]) == "sg":
            return front
        others = {token.text for token in self.tokens[1:]}
        is_polite = bool(others & _POLITE) if self.polite is None else self.polite
        if is_polite:
            return "Sie"
        is_told = self.polite is False or any(each.startswith("ihr") for each in others)
        return front if is_told else None


def _joined(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)


def _is_run(verbs: Sequence[int]) -> bool:
    """Whether the verbs stand side by side."""
    return all(later - former == 1 for former, later in zip(verbs, verbs[1:], strict=False))
