"""The reading of finite verbs in their clause: indicative or Konjunktiv.

Once the person is settled (`leichtsprache.analyze.persons`), most forms have one mood left. The
past of weak verbs is Konjunktiv II only where its clause is bound to another in the Konjunktiv.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leichtsprache.analyze.fields import own_positions
from leichtsprache.analyze.persons import IMPERATIVES, Agreement, possible
from leichtsprache.analyze.verb_forms import Readings, best
from leichtsprache.analyze.verbs import FINITE
from leichtsprache.parts import Clause, Morph, Token

_CONDITIONAL = frozenset(("wenn", "falls", "sofern", "selbst", "auch"))
_TEMPORAL = frozenset(("als", "nachdem", "bevor", "ehe", "während", "seit", "seitdem"))


def conjugated(tokens: Sequence[Token], clauses: Sequence[Clause]) -> tuple[Token, ...]:
    """Return the tokens of a sentence, each finite verb with its reading in its clause.

    The reading is certain if form, subject pronoun and the other verbs leave no other.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Ich hoffe, er habe Zeit.")).sentences[0]
    >>> tokens = conjugated(sentence.tokens, sentence.clauses)
    >>> [(token.text, token.morph.mood) for token in tokens if token.tag in FINITE]
    [('hoffe', 'ind'), ('habe', 'subj')]
    """
    morphs = _verb_morphs(tokens, clauses)
    return tuple(
        replace(token, morph=morphs[n]) if n in morphs else token for n, token in enumerate(tokens)
    )


def _verb_morphs(tokens: Sequence[Token], clauses: Sequence[Clause]) -> dict[int, Morph]:
    agreement = Agreement(tokens, clauses, own_positions(clauses, len(tokens)))
    left = agreement.left
    found = {
        n: best(possible(token))
        for n, token in enumerate(tokens)
        if token.tag in FINITE | IMPERATIVES and possible(token)
    }
    moods = _Moods(tokens, clauses, left)
    for number, clause in enumerate(clauses):
        if clause.finite is not None and left[number]:
            morph = moods.decided(number)
            is_certain = morph.certain and number not in agreement.guessed
            found[clause.finite] = morph._replace(certain=is_certain)
    return found


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
        return chosen._replace(certain=chosen.certain and self._is_settled(number, is_open=is_open))

    def _is_settled(self, number: int, *, is_open: bool) -> bool:
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
        if self._compares(number) or self._continues(number) or self._supposes(number):
            return True
        if any(self.sure[n] for n in self._above(number)):
            return self._is_conditional(number) or self._is_reported(number)
        return any(self.sure[n] and self._is_conditional(n) for n in self.children[number])

    def _above(self, number: int) -> list[int]:
        """Return the clause that this one depends on, and the one right before its comma."""
        clause = self.clauses[number]
        found = [] if clause.parent is None else [clause.parent]
        if number and self.clauses[number - 1].last == clause.first - 2:
            found.append(number - 1)
        return found

    def _is_reported(self, number: int) -> bool:
        """Whether a plural depends on reported speech, where *haben* would hide that it is that."""
        is_plural = all(each.number == "pl" for each in self.left[number])
        is_plural &= self.clauses[number].kind == "subordinate"
        return is_plural and not self._opening(number) & _TEMPORAL

    def _supposes(self, number: int) -> bool:
        """Whether *sollte* makes a condition: "Sollte es regnen, …", "wenn es regnen sollte"."""
        clause = self.clauses[number]
        if clause.finite is None or self.tokens[clause.finite].lemma != "sollen":
            return False
        is_first = not number and clause.finite == clause.first and self.tokens[-1].text != "?"
        return is_first or self._is_conditional(number)

    def _continues(self, number: int) -> bool:
        """Whether *und* goes on with a clause in Konjunktiv II: "sie brächten und führten …"."""
        clause = self.clauses[number]
        if not number or self.tokens[clause.first].tag != "KON":
            return False
        before = self.clauses[number - 1]
        is_same = before.kind == clause.kind and self.sure[number - 1]
        return is_same and {each.tense for each in self.left[number - 1]} == {"past"}
