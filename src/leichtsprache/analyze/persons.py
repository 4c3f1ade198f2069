"""The person of finite verbs, from the subject pronouns of their clause.

A pronoun decides most of what a form leaves open: *habe* beside *ich* is indicative, without *ich*
it is Konjunktiv I. Without *du* and *ihr* no verb has their form, but in a command.
"""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze.phrases import nominative_at, nominatives
from leichtsprache.analyze.verb_forms import Person, Readings, readings
from leichtsprache.parts import Clause, Morph, Number, Token

IMPERATIVES = frozenset(("VVIMP", "VAIMP"))
#: Who speaks and is spoken to: person and number.
PERSONS: dict[str, tuple[Person, Number]] = {
    "ich": (1, "sg"), "du": (2, "sg"), "wir": (1, "pl"), "ihr": (2, "pl"),
}  # fmt: skip
#: Pronouns that follow the verb of a question as its subject.
_THIRD = frozenset(("er", "sie", "es", "man", "jemand", "niemand", "das", "dies"))
#: What happens to people: nobody is told to do it.
_NOT_COMMANDED = frozenset(
    ("bekommen", "benötigen", "brauchen", "erhalten", "gehören", "haben", "kennen", "kriegen",
     "mögen", "verdienen", "verlieren", "werden", "wissen")
)  # fmt: skip
_POLITE = frozenset((Morph(number="pl", person=3, mood="imp"),))


def possible(token: Token) -> Readings:
    """Return the readings of a finite verb that its tag allows."""
    found = readings(token.text, token.lemma or "")
    commands = _commands(found)
    return (commands if token.tag in IMPERATIVES else found - commands) or found


def _commands(found: Readings) -> Readings:
    return frozenset(each for each in found if each.mood == "imp")


def _of(found: Readings, person: tuple[int, Number]) -> Readings:
    return frozenset(each for each in found if (each.person, each.number) == person)


class Agreement:
    """What a subject pronoun, or its absence, leaves of the readings of each finite verb.

    ``left`` are the readings by clause (none where it has no finite verb); ``guessed`` are the
    clauses without any subject, whose person is the likeliest one. ``own`` are the tokens of each
    clause as `leichtsprache.analyze.fields.own_positions` has them.
    """

    def __init__(
        self, tokens: Sequence[Token], clauses: Sequence[Clause], own: Sequence[Sequence[int]]
    ) -> None:
        self.tokens = tokens
        self.clauses = clauses
        self.own = own
        self.guessed: set[int] = set()
        self._person: tuple[int, Number] | None = None  # of the clause before
        self.left = [self._agreeing(number) for number in range(len(clauses))]

    def _agreeing(self, number: int) -> Readings:
        finite = self.clauses[number].finite
        if finite is None:
            return frozenset()
        found = possible(self.tokens[finite])
        if self.tokens[finite].tag in IMPERATIVES:
            return self._of_me(number, finite) or found
        person = self._pronoun(number, finite, found) or self._inherited(number, finite, found)
        self._person = person
        if person:
            return _of(found, person)
        command = self._command(number, finite)
        return command or self._without_pronoun(number, finite, found)

    def _of_me(self, number: int, finite: int) -> Readings:
        """Return what is left of a command beside *ich*: "Brauch ich nicht"."""
        token = self.tokens[finite]
        found = readings(token.text, token.lemma or "")
        is_mine = self._pronoun(number, finite, found - _commands(found)) == (1, "sg")
        return _of(found, (1, "sg")) if is_mine else frozenset()

    def _without_pronoun(self, number: int, finite: int, found: Readings) -> Readings:
        if self._lacks_subject(number, finite):
            self.guessed.add(number)
            return _of(found, (1, "sg")) or found
        return frozenset(each for each in found if each.person == 3) or found

    def _pronoun(self, number: int, finite: int, found: Readings) -> tuple[int, Number] | None:
        """Return the person of a subject pronoun that the verb agrees with."""
        for position in self.own[number]:
            token = self.tokens[position]
            person = PERSONS.get(token.text.lower()) if token.tag == "PPER" else None
            is_dative = token.text == "ihr" and not self._opens(number, position, finite)
            if person and _of(found, person) and not is_dative:
                return person
        return None

    def _opens(self, number: int, position: int, finite: int) -> bool:
        """Whether a pronoun is the first word of its clause, or first behind the verb."""
        first = self.clauses[number].start
        return position == first or (position == finite + 1 and finite == first)

    def _inherited(self, number: int, finite: int, found: Readings) -> tuple[int, Number] | None:
        """Return the person of the clause before where this one shares its subject."""
        person = self._person
        if person is None or not _of(found, person):
            return None
        clause = self.clauses[number]
        is_joined = self.tokens[clause.first].tag == "KON"
        is_bare = is_joined and (finite == clause.start or clause.connector is None)
        is_listed = finite == clause.first and clause.kind == "main"  # "ich kam, sah …"
        may_share = is_joined or is_listed
        return person if is_bare or (may_share and self._has_no_nominative(clause)) else None

    def _has_no_nominative(self, clause: Clause) -> bool:
        finite = self.tokens[clause.finite or 0]
        return not nominatives(self.tokens, clause.start, clause.last + 1, finite)

    def _lacks_subject(self, number: int, finite: int) -> bool:
        """Whether the verb opens a sentence without a subject: "Habe alles bekommen"."""
        clause = self.clauses[number]
        if number or finite != clause.first or clause.kind != "main":
            return False
        following = self.tokens[finite + 1].text.lower() if finite < clause.last else ""
        if self.tokens[finite].text.lower().endswith("e") and following not in _THIRD:
            return True
        return self._has_no_nominative(clause)

    def _command(self, number: int, finite: int) -> Readings:
        """Return the reading as a command: "Füllen Sie den Antrag aus!", "Kommt bitte her!"."""
        clause, token = self.clauses[number], self.tokens[finite]
        words = [each.text.lower() for each in self.tokens[clause.start : finite]]
        if clause.kind != "main" or words not in ([], ["bitte"]) or token.tag == "VMFIN":
            return frozenset()
        if finite + 1 >= len(self.tokens) or self.tokens[-1].text == "?":
            return frozenset()
        if self.tokens[finite + 1].text == "Sie":
            if token.lemma in _NOT_COMMANDED:
                return frozenset()
            if number and self._is_condition(number - 1):
                self.guessed.add(number)  # "Haben Sie Fragen, rufen Sie an", "…, zahlen Sie mehr"
            is_plain = token.text.lower() in (token.lemma, "seien")
            return _POLITE if is_plain and not self._is_condition(number) else frozenset()
        return self._familiar(finite)

    def _familiar(self, finite: int) -> Readings:
        """Return the command to *du* or *ihr*: "Kommt alle her!", but "Komme morgen!".

        *sei* without *ich* is a command whatever the mark.
        """
        token = self.tokens[finite]
        found = readings(token.text, token.lemma or "")
        is_called = self.tokens[-1].text == "!" and not _of(found, (1, "sg"))
        is_called |= token.text.lower() == "sei"
        is_called &= nominative_at(self.tokens, finite + 1, token) is None
        return _commands(found) if is_called else frozenset()

    def _is_condition(self, number: int) -> bool:
        """Whether the next clause answers this one: "Haben Sie Fragen, rufen Sie an"."""
        later = (self.clauses[n] for n in range(number + 1, len(self.clauses)))
        following = next((each for each in later if each.kind == "main"), None)
        if following is None or following.finite is None:
            return False
        is_first = following.finite == following.first
        return is_first and self.tokens[following.first - 1].text == ","
