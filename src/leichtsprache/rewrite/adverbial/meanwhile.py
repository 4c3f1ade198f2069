"""*Während, seit, bis*: what is done at the same time or lasts, and what is set against it."""

from __future__ import annotations

from leichtsprache.rewrite.adverbial.adverbial import Adverbial, is_stative
from leichtsprache.rewrite.adverbial.order import announces, clause_first, links, said_second
from leichtsprache.rewrite.adverbial.temporal import (
    has_frame,
    is_comparative,
    is_negated,
    is_real,
    lemmas,
    tense,
    words_of,
)
from leichtsprache.rewrite.patch import own_tokens

#: With these the halves are measured against each other.
_MEASURING = frozenset(
    (
        "nur",
        "erst",
        "bereits",
        "noch",
        "kaum",
        "mehr",
        "weniger",
        "eher",
        "vergeblich",
        "selten",
        "meist",
        "lediglich",
        "beide",
        "hierzulande",
        "insgesamt",
        "vor allem",
        "besonders",
    )
)
_BEGINNING = frozenset(("beginnen", "anfangen", "starten", "enden", "aufhören", "entstehen"))
#: What is told with these goes on until something happens.
_LASTING = frozenset(
    ("dauern", "bleiben", "leben", "wohnen", "arbeiten", "regieren", "herrschen", "studieren",
     "dienen", "amtieren", "bestehen", "gehören", "kämpfen", "unterrichten", "lehren", "leiten",
     "wachsen", "schlafen", "spielen", "vergehen")
)  # fmt: skip


def meanwhile(found: Adverbial) -> tuple[str, ...] | None:
    """Dissolve *während*: "A. Gleichzeitig B.", or "A. Aber B." where it sets against."""
    if announces(found) or not is_real(found) or links(found):
        return None
    if _sets_against(found):
        return _against(found)
    if not _goes_on(found):
        return None
    if is_stative(found, found.clause):
        return clause_first(found, "da") if tense(found.clause) == "past" else None
    if found.place == "leading":
        return clause_first(found, "gleichzeitig")
    return said_second(found, adverb="gleichzeitig")


def _against(found: Adverbial) -> tuple[str, ...] | None:
    if found.place != "leading":
        return said_second(found, "aber", "dagegen")
    return clause_first(found, "dagegen")


def _subjects(found: Adverbial) -> list[str]:
    """Return the tags of both subjects."""
    tokens = found.source.tokens
    places = [each.subject for each in (found.main, found.clause)]
    return [tokens[n].tag or "" for n in places if n is not None]


def _sets_against(found: Adverbial) -> bool:
    """Whether both halves tell how different things are."""
    tokens, halves = found.source.tokens, (found.main, found.clause)
    subjects = [tokens[each.subject] for each in halves if each.subject is not None]
    are_others = len(subjects) == 2 and all(
        each.tag in ("NN", "NE") or each.text == "es" for each in subjects
    )
    same_verb = bool(lemmas(found, found.main) & lemmas(found, found.clause))
    are_states = all(is_stative(found, each) for each in halves)
    return are_others and (same_verb or are_states or _is_measured(found))


def _is_measured(found: Adverbial) -> bool:
    """Whether both halves count, or a word tells that one is more, or later, than the other."""
    parts = [own_tokens(found.source, each) for each in (found.main, found.clause)]
    words = [[found.source.tokens[n] for n in own] for own in parts]
    count = all(any(token.tag == "CARD" for token in own) for own in words)
    tells = any(t.text in _MEASURING or is_comparative(t) for own in words for t in own)
    return count or tells or is_negated(found.main) != is_negated(found.clause)


def _goes_on(found: Adverbial) -> bool:
    """Whether the clause tells what somebody does at the same time."""
    tags = _subjects(found)
    tokens, halves = found.source.tokens, (found.main, found.clause)
    words = {tokens[each.subject or 0].text.lower() for each in halves}
    are_nouns = set(tags) <= {"NN", "NE"} and len(tags) == 2
    are_persons = "PPER" in tags and "es" not in words
    return (are_persons or are_nouns) and not is_stative(found, found.main)


def since(found: Adverbial) -> bool:
    """Whether *seit* opens what is a fact, and not a count: "das erste Mal, seit …"."""
    words = set(words_of(found))
    counts = words & {"mal", "her", "je", "jemals", "höchste", "beste", "erste", "ersten"}
    begins = not _BEGINNING.isdisjoint(lemmas(found, found.main))
    is_past = tense(found.main) == "past" and tense(found.clause) == "present"
    is_plain = not (counts or begins or is_past or is_negated(found.clause))
    return is_plain and is_real(found) and not has_frame(found)


def until(found: Adverbial) -> bool:
    """Whether something lasts until *bis*: "Es dauerte lange, bis …"."""
    verbs = lemmas(found, found.main)
    lasts = "dauern" in verbs or (tense(found.main) != "present" and bool(verbs & _LASTING))
    is_denied = is_negated(found.main) or is_negated(found.clause)
    is_free = not found.is_request and not (found.main.predicate and found.main.predicate.modal)
    return lasts and is_free and not is_denied and is_real(found) and _is_end(found)


def _is_end(found: Adverbial) -> bool:
    """Whether nothing counts or limits the end: "so lange, bis", "nur, bis"."""
    return found.place == "trailing" and not {"nur", "erst", "so"} & set(words_of(found))
