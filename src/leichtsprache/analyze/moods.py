"""Person and mood of finite verbs in their clause.

The form alone leaves several readings. A subject pronoun decides the person, and with it most of
them: *habe* beside *ich* is indicative, without *ich* it is Konjunktiv I. The past of weak verbs is
Konjunktiv II only where its clause is bound to another one in the Konjunktiv.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leichtsprache.analyze.fields import own_positions
from leichtsprache.analyze.phrases import nominatives
from leichtsprache.analyze.verb_forms import Readings, best, readings
from leichtsprache.analyze.verbs import FINITE
from leichtsprache.parts import Clause, Morph, Number, Token

_IMPERATIVES = frozenset(("VVIMP", "VAIMP"))
_PERSONS: dict[str, tuple[int, Number]] = {
    "ich": (1, "sg"), "du": (2, "sg"), "wir": (1, "pl"), "ihr": (2, "pl"),
}  # fmt: skip
#: Pronouns that follow the verb of a question as its subject.
_THIRD = frozenset(("er", "sie", "es", "man", "jemand", "niemand", "das", "dies"))
_CONDITIONAL = frozenset(("wenn", "falls", "sofern", "selbst", "auch"))
_TEMPORAL = frozenset(("als", "nachdem", "bevor", "ehe", "während", "seit", "seitdem"))


def conjugated(tokens: Sequence[Token], clauses: Sequence[Clause]) -> tuple[Token, ...]:
    """Return the tokens of a sentence, each finite verb with its reading in its clause.

    The reading is certain if form, subject pronoun and the other verbs leave no other.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Ich hoffe, er habe Zeit.")).sentences[0]
    >>> tokens = conjugated(sentence.tokens, sentence.clauses)
    >>> [token.morph.mood for token in tokens if token.morph]
    ['ind', 'subj']
    """
    morphs = _verb_morphs(tokens, clauses)
    return tuple(
        replace(token, morph=morphs[n]) if n in morphs else token for n, token in enumerate(tokens)
    )


def _verb_morphs(tokens: Sequence[Token], clauses: Sequence[Clause]) -> dict[int, Morph]:
    left = _Agreement(tokens, clauses, own_positions(clauses, len(tokens))).left
    found = {
        n: best(_by_form(token))
        for n, token in enumerate(tokens)
        if token.tag in FINITE | _IMPERATIVES and _by_form(token)
    }
    moods = _Moods(tokens, clauses, left)
    for number, clause in enumerate(clauses):
        if clause.finite is not None and left[number]:
            found[clause.finite] = moods.decided(number)
    return found


def _by_form(token: Token) -> Readings:
    found = readings(token.text, token.lemma or "")
    commands = frozenset(each for each in found if each.mood == "imp")
    if token.tag in _IMPERATIVES:
        return commands or found
    return (found - commands) or found


class _Agreement:
    """What a subject pronoun, or its absence, leaves of the readings of each finite verb."""

    def __init__(
        self, tokens: Sequence[Token], clauses: Sequence[Clause], own: Sequence[Sequence[int]]
    ) -> None:
        self.tokens = tokens
        self.clauses = clauses
        self.own = own
        self.person: tuple[int, Number] | None = None  # of the clause before
        self.left = [self._agreeing(number) for number in range(len(clauses))]

    def _agreeing(self, number: int) -> Readings:
        finite = self.clauses[number].finite
        if finite is None:
            return frozenset()
        found = _by_form(self.tokens[finite])
        if self.tokens[finite].tag in _IMPERATIVES:
            return found
        if self._is_command(number, finite):
            return frozenset((Morph(person=3, number="pl", mood="imp"),))
        person = self._pronoun(number, finite, found) or self._inherited(number, finite, found)
        self.person = person
        if person:
            return frozenset(each for each in found if (each.person, each.number) == person)
        if self._lacks_subject(number, finite):
            return frozenset(e for e in found if (e.person, e.number) == (1, "sg")) or found
        return frozenset(each for each in found if each.person == 3) or found

    def _pronoun(self, number: int, finite: int, found: Readings) -> tuple[int, Number] | None:
        """Return the person of a subject pronoun that the verb agrees with."""
        for position in self.own[number]:
            token = self.tokens[position]
            person = _PERSONS.get(token.text.lower()) if token.tag == "PPER" else None
            is_dative = token.text == "ihr" and not self._opens(number, position, finite)
            is_agreeing = any((each.person, each.number) == person for each in found)
            if person and is_agreeing and not is_dative:
                return person
        return None

    def _opens(self, number: int, position: int, finite: int) -> bool:
        """Whether a pronoun is the first word of its clause, or first behind the verb."""
        first = self.clauses[number].start
        return position == first or (position == finite + 1 and finite == first)

    def _inherited(self, number: int, finite: int, found: Readings) -> tuple[int, Number] | None:
        """Return the person of the clause before where this one shares its subject."""
        person = self.person
        if person is None or not any((each.person, each.number) == person for each in found):
            return None
        clause = self.clauses[number]
        is_joined = self.tokens[clause.first].tag == "KON"
        is_bare = finite == clause.start or clause.connector is None
        if not is_joined or not (is_bare or self._has_no_nominative(number, finite)):
            return None
        return person

    def _has_no_nominative(self, number: int, finite: int) -> bool:
        clause = self.clauses[number]
        stop = clause.last + 1
        return not nominatives(self.tokens, clause.start, stop, self.tokens[finite])

    def _lacks_subject(self, number: int, finite: int) -> bool:
        """Whether the verb opens a sentence without a subject: "Habe alles bekommen"."""
        clause = self.clauses[number]
        if number or finite != clause.first or clause.kind != "main":
            return False
        following = self.tokens[finite + 1].text.lower() if finite < clause.last else ""
        if self.tokens[finite].text.lower().endswith("e") and following not in _THIRD:
            return True
        return self._has_no_nominative(number, finite)

    def _is_command(self, number: int, finite: int) -> bool:
        """Whether the verb commands with *Sie* right behind it: "Füllen Sie den Antrag aus!"."""
        clause, token = self.clauses[number], self.tokens[finite]
        if clause.kind != "main" or finite != clause.start or finite + 1 >= len(self.tokens):
            return False
        if self.tokens[finite + 1].text != "Sie" or self.tokens[-1].text == "?":
            return False
        form = token.text.lower()
        is_plain = form.endswith("n") and form in (token.lemma, "seien") and token.tag != "VMFIN"
        return is_plain and not self._is_condition(number)

    def _is_condition(self, number: int) -> bool:
        """Whether the next clause answers this one: "Haben Sie Fragen, rufen Sie an"."""
        later = (each for each in self.clauses[number + 1 :] if each.kind == "main")
        following = next(later, None)
        if following is None or following.finite is None:
            return False
        is_first = following.finite == following.first
        return is_first and self.tokens[following.first - 1].text == ","


class _Moods:
    """Indicative or Konjunktiv, where the agreeing readings leave both."""

    def __init__(
        self, tokens: Sequence[Token], clauses: Sequence[Clause], left: Sequence[Readings]
    ) -> None:
        self.tokens = tokens
        self.clauses = clauses
        self.left = left
        self.children: list[list[int]] = [[] for _ in clauses]
        for number, clause in enumerate(clauses):
            if clause.parent is not None:
                self.children[clause.parent].append(number)
        self.sure = [bool(each) and {m.mood for m in each} == {"subj"} for each in left]
        self.is_plain = not any(self.sure)

    def decided(self, number: int) -> Morph:
        """Return the reading of the finite verb of a clause."""
        found = self.left[number]
        tenses = {each.tense for each in found}
        moods = {each.mood for each in found}
        if len(moods) == 1:
            return best(found)
        is_open = tenses == {"past"}
        mood = "subj" if is_open and self._is_unreal(number) else "ind"
        chosen = best(each for each in found if each.mood == mood)
        return chosen._replace(certain=chosen.certain and self._is_settled(number, is_open))

    def _is_settled(self, number: int, is_open: bool) -> bool:  # noqa: FBT001
        """Whether nothing around an indicative speaks of what is only said or thought."""
        finite = self.tokens[self.clauses[number].finite or 0]
        if is_open and finite.lemma in ("sollen", "wollen"):
            return False
        return self.is_plain and not (is_open and self._is_conditional(number))

    def _is_conditional(self, number: int) -> bool:
        return self._opening(number) & _CONDITIONAL != set() or self._compares(number)

    def _opening(self, number: int) -> set[str]:
        clause = self.clauses[number]
        if clause.kind == "main":
            return set()
        return {token.text.lower() for token in self.tokens[clause.first : clause.first + 2]}

    def _compares(self, number: int) -> bool:
        """Whether the clause opens with *als ob*, *als wenn*, or *als* and its finite verb."""
        clause = self.clauses[number]
        first = clause.first
        if first and self.tokens[first - 1].text == "als":
            first -= 1
        words = [token.text.lower() for token in self.tokens[first : first + 2]]
        is_inverted = clause.finite == first + 1
        return words[0] == "als" and (words[-1] in ("ob", "wenn") or is_inverted)

    def _is_unreal(self, number: int) -> bool:
        """Whether the past of a clause is Konjunktiv II, by the clauses it is bound to."""
        parent = self.clauses[number].parent
        if self._compares(number) or self._continues(number) or self._supposes(number):
            return True
        if parent is not None and self.sure[parent]:
            return self._is_conditional(number) or self._is_reported(number)
        return any(self.sure[n] and self._is_conditional(n) for n in self.children[number])

    def _is_reported(self, number: int) -> bool:
        """Whether a plural depends on reported speech, where *haben* would hide that it is that."""
        is_plural = all(each.number == "pl" for each in self.left[number])
        return is_plural and not self._opening(number) & _TEMPORAL

    def _supposes(self, number: int) -> bool:
        """Whether *sollte* makes a condition: "Sollte es regnen, …", "wenn es regnen sollte"."""
        clause = self.clauses[number]
        if clause.finite is None or self.tokens[clause.finite].lemma != "sollen":
            return False
        is_first = clause.finite == clause.first and self.tokens[-1].text != "?"
        return is_first or self._is_conditional(number)

    def _continues(self, number: int) -> bool:
        """Whether *und* goes on with a clause in Konjunktiv II: "sie brächten und führten …"."""
        clause = self.clauses[number]
        if not number or self.tokens[clause.first].tag != "KON":
            return False
        before = self.clauses[number - 1]
        is_same = before.kind == clause.kind and self.sure[number - 1]
        return is_same and {each.tense for each in self.left[number - 1]} == {"past"}
