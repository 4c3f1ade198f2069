"""Clauses of time (*nachdem*, *bevor*, *als* …), told in the order in which things happen."""

from __future__ import annotations

import re

from leichtsprache.document import Clause, Token
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.conjugation import Form, conjugate
from leichtsprache.rewrite.adverbial.adverbial import Adverbial, is_stative
from leichtsprache.rewrite.adverbial.order import (
    announces,
    clause_first,
    links,
    noun_first,
    opener,
    said_second,
)
from leichtsprache.rewrite.patch import own_tokens
from leichtsprache.rewrite.references import agreeing, meanings, pointing, resolved, resolved_object
from leichtsprache.rewrite.surface import compose

#: In front of *als* they make it part of the phrase: "zu der Zeit, als …".
_TIMES = frozenset(
    ("Zeit", "Zeiten", "Tag", "Tage", "Moment", "Augenblick", "Jahr", "Jahre", "Nacht", "Abend",
     "Woche", "Monat", "Stunde", "Morgen", "Mal", "Zeitpunkt", "Minute", "Sekunde", "Sommer",
     "Winter", "Herbst", "Frühjahr", "Anfang", "Ende", "Phase", "Epoche")
)  # fmt: skip
#: In front of a comma they belong to the clause behind it: "lange, bevor".
_MEASURED = frozenset(
    ("damals", "dann", "da", "nun", "jetzt", "lange", "kurz", "bald", "direkt", "unmittelbar")
)
_COMPARING = frozenset(
    ("anders", "mehr", "weniger", "eher", "lieber", "kaum", "sowohl", "insofern")
)
#: Adjectives as short as this end in -er by themselves: *teuer, sauer*.
_SHORT = 4
#: With these the statement says what was going on when something happened.
_GOING_ON = frozenset(
    ("gerade", "eben", "noch", "schon", "bereits", "jahre", "mitten", "begriff", "dabei", "drauf",
     "kaum")
)  # fmt: skip
#: Before this there is a time limit.
_EXPIRING = frozenset(
    ("ablaufen", "verfallen", "enden", "auslaufen", "verjähren", "erlöschen", "verderben")
)
#: What is told in these tenses behind *nachdem* is over.
_BEFORE = ("pluperfect", "perfect", "past")
_NOW = frozenset(("nun", "jetzt", "heute", "derzeit", "nunmehr", "inzwischen"))
_READERS = frozenset(("Sie", "du", "ihr", "man", "wir"))
#: Before these things happened they were stopped, or one died.
_STOPPING = frozenset(
    ("sterben", "verhindern", "stoppen", "abbrechen", "fliehen", "entkommen", "retten", "töten",
     "verhaften", "festnehmen", "warnen", "aufhalten", "aufgeben", "scheitern", "verlassen")
)  # fmt: skip


def lemmas(found: Adverbial, clause: Clause) -> set[str]:
    """Return the lemmas of the verbs of a clause, with their separated particle too."""
    verbs = [found.source.tokens[n] for n in clause.verbs]
    plain = {verb.lemma or "" for verb in verbs}
    particles = [verb.text for verb in verbs if verb.tag == "PTKVZ"]
    return plain | {particle + lemma for particle in particles for lemma in plain}


def tense(clause: Clause) -> str | None:
    """Return the tense of a clause if its verbs leave no other."""
    return clause.predicate.tense if clause.predicate else None


def is_negated(clause: Clause) -> bool:
    """Whether a clause is denied."""
    return bool(clause.predicate and clause.predicate.negation)


def is_real(found: Adverbial) -> bool:
    """Whether both halves tell facts and nothing that only might be."""
    moods = {each.predicate.mood for each in (found.main, *found.parts) if each.predicate}
    return moods <= {"ind", "imp", None}


def words_of(found: Adverbial) -> list[str]:
    """Return the words of the statement, in lower case."""
    source = found.source
    outer = range(found.finite, source.end) if found.place == "leading" else found.before
    return [source.tokens[n].text.lower() for n in outer]


def when(found: Adverbial) -> tuple[str, ...] | None:
    """Dissolve *als*: "A. Da B.", or "B. Da A." where B was going on."""
    if announces(found) or not is_real(found) or _compares(found):
        return None
    if found.place == "leading":
        return None if _may_mean_another(found) else clause_first(found, "da")
    was_before = tense(found.main) == "pluperfect" and tense(found.clause) == "past"
    goes_on = was_before or not _GOING_ON.isdisjoint(words_of(found))
    if goes_on and found.is_alone and not is_stative(found, found.clause):
        return said_second(found, adverb="da")
    are_past = "present" not in (tense(found.main), tense(found.clause))
    is_plain = found.is_alone and are_past and not has_frame(found)
    return clause_first(found, "da") if is_plain else None


def _may_mean_another(found: Adverbial) -> bool:
    """Whether a pronoun is hardly the noun behind it: "Als er kam, war der Bus schon weg."."""
    subject = found.main.subject
    is_noun = subject is not None and found.source.tokens[subject].tag == "NN"
    is_state = is_stative(found, found.main) or tense(found.main) == "pluperfect"
    return is_noun and is_state and bool(noun_first(found))


def has_frame(found: Adverbial) -> bool:
    """Whether something before the verb may hold for both halves: "Gestern starb er, als …"."""
    front, subject = range(found.main.start, found.finite), found.main.subject
    return found.place != "leading" and subject not in front and not found.is_request


def _compares(found: Adverbial) -> bool:
    """Whether *als* compares ("größer, als …") or belongs to a noun ("zu der Zeit, als …")."""
    source = found.source
    if found.place == "leading":
        return False
    own = [source.tokens[n] for n in found.before]
    has_comparative = any(map(is_comparative, own))
    compares = has_comparative or not _COMPARING.isdisjoint(words_of(found))
    is_limited = not {"erst", "genauso", "ebenso"}.isdisjoint(words_of(found))
    return compares or is_limited or belongs_to_time(found)


def belongs_to_time(found: Adverbial) -> bool:
    """Whether a clause belongs to a time before it: "am Tag, als", "eine Woche, nachdem"."""
    if found.place == "leading":
        return False
    last = found.source.tokens[found.before.stop - 1]
    is_word = last.text in _TIMES or last.text in _MEASURED
    return is_word or last.tag in ("CARD", "APZR") or (last.lemma or "") in _TIMES


def is_comparative(token: Token) -> bool:
    """Whether a word may be the comparative of an adjective or adverb: *länger*."""
    is_open = token.tag in ("ADJD", "ADJA", "ADV", "PIS", "PIAT") and len(token.text) > _SHORT
    ends = token.text.endswith(("er", "ere", "eren", "erer", "eres", "erem"))
    return is_open and ends and token.text not in ("immer", "wieder", "sicher", "leider")


def after(found: Adverbial) -> tuple[str, ...] | None:
    """Dissolve *nachdem*: "A. Dann B.", or "B. Vorher A.".

    What generally is so has no "A": "Zuerst geben Sie den Antrag ab. Dann prüfen wir ihn."
    """
    if announces(found) or not is_real(found) or belongs_to_time(found):
        return None
    if tense(found.main) in ("present", "future") or _is_advice(found.main):
        return _news(found) if found.place == "leading" else None
    is_state = found.clause.predicate and found.clause.predicate.passive == "sein"
    if not is_state and tense(found.clause) not in _BEFORE:
        return None
    moved = None if has_frame(found) else clause_first(found, "dann") or _first_of_two(found)
    if moved or found.place == "leading" or is_negated(found.clause):
        return moved
    return said_second(found, adverb="vorher")


def _first_of_two(found: Adverbial) -> tuple[str, ...] | None:
    """Return "Zuerst A. Dann B.", which needs no front of the clause."""
    if found.place != "leading" or noun_first(found) != "" or links(found) or opener(found):
        return None
    own, then = found.behind("zuerst"), found.main_behind("dann")
    return (own, then) if own and then else None


def _is_advice(clause: Clause) -> bool:
    return bool(clause.predicate and clause.predicate.modal == "sollen")


def _news(found: Adverbial) -> tuple[str, ...] | None:
    """Tell of what happens now, once; of what happens always tell the steps."""
    own = (found.source.tokens[n].text for n in own_tokens(found.source, found.main))
    now = next((word for word in own if word in _NOW), None)
    is_named = found.source.tokens[found.clause.subject or 0].tag == "NE"
    is_once = tense(found.clause) in ("past", "pluperfect") or is_named
    if now is None and not is_once:
        return _in_steps(found)
    made = clause_first(found, now or "danach")
    return made and (made[0], re.sub(rf" {now}(?=[ ,.])", "", made[1], count=1))


def _in_steps(found: Adverbial) -> tuple[str, ...] | None:
    """Tell the clause as the first step, in the present."""
    if found.place != "leading" or len(found.parts) > 1 or links(found) or not _instructs(found):
        return None
    first = _as_present(found)
    inner = range(found.clause.start, found.last + 1)
    is_plain = first is not None and not pointing(found.source, inner)
    then = found.main_behind("dann")
    return (first, then) if is_plain and first and then else None


def _instructs(found: Adverbial) -> bool:
    """Whether the steps are those of the reader or of anybody, and are not told as news."""
    tokens = found.source.tokens
    subjects = [tokens[n].text for n in (found.main.subject, found.clause.subject) if n is not None]
    return not _READERS.isdisjoint(subjects)


def _as_present(found: Adverbial) -> str | None:
    """Return "Zuerst A" in the present, of a clause in the perfect."""
    source, clause = found.source, found.clause
    order = take_apart(source.sentence, clause, clause.last + 1)
    predicate = clause.predicate
    is_sure = predicate is not None and predicate.certain and not predicate.negation
    if order is None or order.middle is None or len(clause.verbs) != 2 or not is_sure:
        return None
    finite, participle = (source.tokens[n] for n in (clause.finite or 0, clause.verbs[0]))
    morph, verb = finite.morph, participle.lemma
    if predicate is None or predicate.tense != "perfect" or not (morph and morph.person and verb):
        return None
    group = conjugate(verb, Form(morph.person, morph.number or "sg"))
    parts = group and ("zuerst", group.finite, order.middle, group.end, order.after)
    return compose(*parts) if parts else None


def before(found: Adverbial) -> tuple[str, ...] | None:
    """Dissolve *bevor*: "Zuerst B. Dann A.", or "B. Danach A."."""
    if announces(found) or not is_real(found) or _is_stopped(found) or belongs_to_time(found):
        return None
    if found.place == "leading":
        return _first_main(found)
    has_modal = bool(found.main.predicate and found.main.predicate.modal)
    is_plain = not found.is_request and not has_modal
    return said_second(found, adverb="danach") if is_plain else None


def _is_stopped(found: Adverbial) -> bool:
    """Whether the clause tells what did not come to be: "er starb, bevor er fertig war"."""
    modal = found.clause.predicate and found.clause.predicate.modal
    is_denied = any(map(is_negated, (found.main, *found.parts)))
    stops = not _STOPPING.isdisjoint(lemmas(found, found.main)) or not _EXPIRING.isdisjoint(
        lemmas(found, found.clause)
    )
    has_limit = any(
        found.source.tokens[n].tag == "PTKA" or found.source.tokens[n].text in ("überhaupt", "noch")
        for n in range(found.clause.first, found.last + 1)
    )
    return bool(modal) or is_denied or stops or has_limit


def _first_main(found: Adverbial) -> tuple[str, ...] | None:
    """Tell what the main clause says first; a pronoun in it becomes the noun of the clause."""
    source, main = found.source, found.main
    outer = range(found.finite, source.end)
    pointed = pointing(source, outer)
    subject: tuple[int, str] | None = None
    if any(list(agreeing(source, meanings(source, main, n), range(found.last + 1)))
           for n in pointed):  # fmt: skip
        inner = range(found.clause.start, found.last + 1)
        is_subject = pointed == [main.subject]
        noun = (
            resolved(source, main, found.clause)
            if is_subject
            else resolved_object(source, main, pointed[0], inner)
        )
        if noun is None or len(pointed) != 1:
            return None
        subject = (pointed[0], noun)
    statement, own = found.main_behind("zuerst", subject), found.behind("dann")
    has_prefix = found.clause.first > 0 or links(found)
    return None if has_prefix or not (statement and own) else (statement, own)


def as_soon(found: Adverbial) -> bool:
    """Whether *sobald* tells what happened once."""
    return found.place == "leading" and tense(found.main) == "past" and is_real(found)
