"""What follows from a statement (*sodass*, *weshalb*, *wodurch*), as a sentence of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from leichtsprache.parts import Clause
from leichtsprache.rewrite.adverbial.adverbial import Adverbial
from leichtsprache.rewrite.adverbial.order import announces, said_second
from leichtsprache.rewrite.adverbial.sites import adverbials, opening_words
from leichtsprache.rewrite.adverbial.temporal import is_negated, is_real
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

#: With one of these, *weshalb* and *wodurch* open a question: "Sie fragt, weshalb …".
_ASKING = frozenset(
    ("fragen", "wissen", "entscheiden", "sagen", "erklären", "zeigen", "verstehen", "prüfen",
     "sehen", "hören", "überlegen", "erfahren", "klären", "bestimmen", "regeln", "beschreiben",
     "lernen", "merken", "vergessen", "erzählen", "lesen", "verraten", "festlegen", "beobachten",
     "finden", "raten", "wundern", "interessieren", "erkennen", "begreifen", "feststellen",
     "untersuchen", "forschen", "erforschen", "diskutieren", "berichten", "schreiben", "ahnen",
     "herausfinden", "erläutern", "darlegen", "begründen", "ermitteln", "analysieren", "deuten",
     "denken", "streiten", "rätseln", "mitteilen", "informieren", "angeben", "nennen")
)  # fmt: skip
#: Behind these nouns the clause says what they are about: "der Grund, weshalb …".
_CONTENT = frozenset(
    ("Grund", "Gründe", "Frage", "Fragen", "Antwort", "Ursache", "Erklärung", "Hinweis", "Art",
     "Weise", "Theorie", "Idee", "Beispiel", "Punkt", "Problem", "Thema", "Rätsel")
)  # fmt: skip
#: A clause behind these is part of what they mean: "alles, womit …".
_OPEN = frozenset(("PIS", "PDS", "PWS", "PROAV", "PIAT"))
#: "Es ist nicht klar, weshalb …"
_UNKNOWN = frozenset(
    ("klar", "unklar", "bekannt", "unbekannt", "offen", "fraglich", "egal", "rätselhaft",
     "ungeklärt", "umstritten", "wichtig", "interessant", "deutlich", "ungewiss", "unsicher")
)  # fmt: skip
_MANY = frozenset(("viel", "viele", "vielen", "wenig", "wenige", "wenigen"))


@dataclass(frozen=True, slots=True)
class Following:
    """Dissolves "B, sodass A", "B, wodurch A": the statement as it stands, then what follows.

    ``adverb`` opens the second sentence (*deshalb*).
    """

    adverb: str

    def __call__(self, found: Adverbial) -> tuple[str, ...] | None:
        """Return both sentences, unless the clause is a question or part of what a noun means."""
        is_free = found.place == "trailing" and not found.is_request
        if not is_free or announces(found) or not is_real(found) or _is_content(found):
            return None
        if found.main.predicate and found.main.predicate.modal in ("wollen", "sollen", "mögen"):
            return None  # what is wanted has no effect yet
        return said_second(found, adverb=self.adverb)


def _is_content(found: Adverbial) -> bool:
    """Whether the clause says what is asked or meant, and is no statement of its own."""
    source, clause = found.source, found.clause
    if not (source.tokens[clause.connector or 0].tag or "").startswith("PW"):
        return False
    last = source.tokens[found.before.stop - 1]
    verbs = {source.tokens[n].lemma for each in source.mains for n in each.verbs}
    names = last.text in _CONTENT or last.tag in _OPEN
    words = {source.tokens[n].text.lower() for n in found.before}
    asking = {"fragen", "wissen"} if opening_words(source, clause) == "wobei" else _ASKING
    is_asked = bool(verbs & asking) or not _UNKNOWN.isdisjoint(words)
    return names or is_asked or found.clause.first <= found.finite + 1


def split_degree(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentences for *so … dass*: "Er war sehr müde. Deshalb schlief er ein."."""
    for clause, found in adverbials(source, ("dass",)):
        at = _degree(found) if found else None
        if found is not None and at is not None:
            sentences = _after_degree(found, at) or ()
            span = clause_span(source, at, clause.last)
            yield Rewrite(span, sentences, is_certain=clause.certain, is_reworded=True)


def _degree(found: Adverbial) -> int | None:
    """Return the position of *so* before an adjective of the main clause."""
    own = [n for n in found.before if found.main.first <= n <= found.main.last]
    for n in own:
        token, after = found.source.tokens[n], found.source.tokens[n + 1]
        is_measured = after.tag in ("ADJD", "ADJA") or after.text in _MANY
        if token.text in ("so", "derart", "dermaßen") and is_measured:
            return n
    return None


def _after_degree(found: Adverbial, at: int) -> tuple[str, ...] | None:
    source, stop = found.source, found.before.stop
    is_fact = not _is_intended(found.main) and is_real(found) and found.place == "trailing"
    if not is_fact or found.is_request or announces(found) or is_negated(found.main):
        return None
    if source.tokens[at + 1].text in ("weit", "lange", "oft", "gut") or at == 0:
        return None
    own = found.behind("deshalb")
    statement = compose(source.text(0, at), "sehr", source.text(at + 1, stop))
    return (statement, own) if own else None


def _is_intended(clause: Clause) -> bool:
    """Whether the clause says what must or may be: "es muss so warm sein, dass …"."""
    return bool(clause.predicate and (clause.predicate.modal or clause.predicate.mood == "imp"))
