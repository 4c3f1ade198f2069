"""Where adverbial clauses stand, and whether all that is needed of them is certain."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from leichtsprache.analyze.verbs import FINITE, is_participle
from leichtsprache.document import Clause
from leichtsprache.rewrite.adverbial.adverbial import Adverbial, Dissolving, Place, Reworded
from leichtsprache.rewrite.cut import parent, verbs_of
from leichtsprache.rewrite.patch import own_tokens
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.reports import is_attributed
from leichtsprache.rewrite.surface import Passage

#: They take up a clause in front: "Wenn es regnet, dann …"; a new adverb stands in their place.
_CORRELATES = frozenset(("dann", "so", "da", "deshalb", "darum", "deswegen", "trotzdem", "dennoch"))
#: They may open a sentence and stay in front of what is said first.
_JOINING = frozenset(("und", "aber", "doch", "denn"))
#: What is said or known with these stands in a clause behind them.
_CONTENT = frozenset(
    ("sagen", "glauben", "denken", "wissen", "meinen", "hören", "sehen", "erfahren", "merken",
     "herausfinden", "feststellen", "erkennen", "hoffen", "fürchten", "befürchten", "wollen",
     "zeigen", "erklären", "berichten", "mitteilen", "behaupten", "versprechen", "fordern",
     "verlangen", "vermuten", "annehmen", "erzählen", "verstehen", "prüfen", "fragen", "finden",
     "bemerken", "beschließen", "entscheiden", "schreiben", "melden", "bestätigen", "beweisen")
)  # fmt: skip
#: "Niemand darf leiden, weil er arm ist": said apart, it would be true of somebody.
_NONE = frozenset(
    ("niemand", "keiner", "keine", "kein", "nichts", "jeder", "jede", "jedes", "keines", "wer")
)


def adverbials(
    source: Passage, words: Collection[str]
) -> Iterator[tuple[Clause, Adverbial | None]]:
    """Yield each clause that one of ``words`` opens, with its place if all it needs is certain.

    One with more words in front (*allein weil*) says something else: it has no place.
    """
    for clause in source.sentence.clauses or ():
        at = clause.connector
        is_alone = clause.first == 0 and clause.last + 1 == source.end  # "Weil es regnet."
        if clause.kind != "subordinate" or at is None or is_alone:
            continue
        if opening_words(source, clause) in words:
            yield clause, adverbial(source, clause)
        elif source.tokens[at].text.lower() in words:
            yield clause, None


def opening_words(source: Passage, clause: Clause) -> str:
    """Return what opens a clause, in lower case: *weil*, *so dass*."""
    return source.text(clause.first, clause.start).lower()


def split(source: Passage, words: Collection[str], recipe: Dissolving) -> Iterator[Rewrite]:
    """Yield what ``recipe`` makes of each clause that one of ``words`` opens."""
    for clause, found in adverbials(source, words):
        span = clause_span(source, clause.first, clause.last)
        sentences = (found and recipe(found)) or ()
        is_reworded = isinstance(sentences, Reworded)
        yield Rewrite(span, sentences, is_certain=clause.certain, is_reworded=is_reworded)


def adverbial(source: Passage, clause: Clause) -> Adverbial | None:
    """Return a clause with its place in the sentence; ``None`` where one of both is not sure."""
    main = parent(source, clause)
    if main is None or main.kind != "main" or main.finite is None or is_attributed(source):
        return None
    parts = _joined(source, clause, main)
    is_sure = main.certain or _is_verb_first(source, main, clause)
    if parts is None or not is_sure or not all(map(_is_told, (main, *parts))):
        return None
    if not all(each.certain or _holds_content(source, each) for each in parts):
        return None
    found = Adverbial(source, parts, main, "trailing")
    if _speaks_of_none(found) or not all(_is_whole(source, part) for part in parts):
        return None
    place = _place(found)
    return replace(found, place=place) if place else None


def _is_verb_first(source: Passage, main: Clause, clause: Clause) -> bool:
    """Whether the verb of the statement stands right behind a clause in front of it.

    All that follows stays as it is, so that nothing else of it has to be sure.
    """
    at = main.finite or 0
    is_behind = clause.first <= 1 and source.tokens[at - 1].text == "," and at == clause.last + 2
    is_known = main.predicate is not None and main.predicate.certain
    return is_behind and is_known and main.subject is not None


def _holds_content(source: Passage, clause: Clause) -> bool:
    """Whether a clause is sure but for whose the one behind it is, and that is its own.

    "Weil das Amt glaubt, dass A, …": nothing before the clause can take what it says.
    """
    end = clause.verbs[-1] + 1 if clause.verbs else clause.last
    behind = next((each for each in source.dependents if each.first == end + 1), None)
    if behind is None or behind.connector is None or source.tokens[end].text != ",":
        return False
    opening = source.tokens[behind.connector]
    is_content = opening.text in ("dass", "daß", "ob") or (opening.tag or "").startswith("PW")
    is_own = clause.first <= 1 or not _CONTENT.isdisjoint(verbs_of(source, clause))
    is_sure = behind.certain and behind.last == clause.last and behind.kind == "subordinate"
    known = clause.predicate is not None and clause.predicate.certain
    return is_content and is_own and is_sure and known


def _is_told(clause: Clause) -> bool:
    """Whether the clause is said by the writer, not in quotation marks or as another's words."""
    return not clause.quoted and not (clause.predicate and clause.predicate.mood == "subj1")


def _joined(source: Passage, clause: Clause, main: Clause) -> tuple[Clause, ...] | None:
    """Return the clause and those joined to it; ``None`` where one has a conjunction of its own."""
    parts = [clause]
    for each in source.dependents:
        if parent(source, each) is not main or each.first <= clause.first:
            continue
        if each.connector is None and each.kind == "subordinate":
            is_next = each.first == parts[-1].last + 1
            if not is_next or source.tokens[each.first].text not in ("und", "oder"):
                return None
            parts.append(each)
        elif each.first > parts[-1].last and source.tokens[each.first].text in ("und", "oder"):
            return None  # "weil A und weil B"
    return tuple(parts)


def _place(found: Adverbial) -> Place | None:
    source, main, clause = found.source, found.main, found.clause
    if clause.first == main.start:
        return "leading" if _is_leading(found) else None
    is_behind = found.finite < clause.first and source.tokens[clause.first - 1].tag == "$,"
    if not is_behind or _may_belong_elsewhere(found):
        return None
    if found.last + 1 >= source.end:
        return "trailing"
    return "inserted" if _is_inserted(found) else None


def _is_leading(found: Adverbial) -> bool:
    """Whether the clause opens the sentence, and the verb of the main clause follows."""
    source, after = found.source, found.last + 1
    opener = source.tokens[0].text.lower()
    is_start = found.clause.first == 0 or (found.clause.first == 1 and opener in _JOINING)
    if not is_start or source.tokens[after].tag != "$,":
        return False
    between = [token.text for token in source.tokens[after + 1 : found.finite]]
    return not between or (len(between) == 1 and between[0] in _CORRELATES)


def _is_inserted(found: Adverbial) -> bool:
    """Whether the main clause goes on behind the clause: "wir sind, da Leute fehlen, froh"."""
    after = found.last + 1
    own = [n for n in own_tokens(found.source, found.main) if n > after]
    tags = [found.source.tokens[n].tag for n in own]
    is_closed = found.source.tokens[after].tag == "$,"
    has_infinitive = "PTKZU" in tags or "VVIZU" in tags  # it may be part of the clause
    return is_closed and own[:1] == [after + 1] and tags[0] != "KON" and not has_infinitive


def _may_belong_elsewhere(found: Adverbial) -> bool:
    """Whether another clause ends right before, so that the clause may be part of that."""
    end = found.before.stop - 1
    return any(each.last == end for each in found.source.dependents)


def _is_whole(source: Passage, part: Clause) -> bool:
    """Whether a clause has one finite verb, and not a participle in its place."""
    own = own_tokens(source, part)
    others = [n for n in own if source.tokens[n].tag in FINITE and n not in part.verbs]
    has_but = any(source.tokens[n].text == "sondern" for n in own)
    following = source.tokens[part.last + 1 : part.last + 2]
    finite = source.tokens[part.finite or 0]
    is_doubtful = bool(following) and following[0].text == "und" and is_participle(finite)
    joint = source.tokens[part.verbs[-1] + 1].tag if part.verbs[-1] < part.last else None
    hides_verb = joint == "KON" or any(_is_no_attribute(source, n) for n in own)
    return not (others or has_but or is_doubtful or hides_verb)


def _is_no_attribute(source: Passage, position: int) -> bool:
    """Whether an adjective before *und* does not agree with the next: it may be a verb."""
    here, joint, after = (source.tokens[position : position + 3] + (None,) * 3)[:3]
    if here is None or here.tag != "ADJA" or joint is None or joint.text != "und":
        return False
    is_next = after is not None and after.tag in ("ADJA", "TRUNC", "ADV", "ADJD", "CARD")
    is_equal = after is not None and (after.tag != "ADJA" or after.text[-1] == here.text[-1])
    return not (is_next and is_equal)


def _speaks_of_none(found: Adverbial) -> bool:
    """Whether the statement is about nobody, or about each by himself, and so is the clause."""
    subject = found.main.subject
    if found.source.tokens[found.main.first].text.lower() == "wer":
        return True
    if subject is None:
        return False
    own = found.source.tokens[max(subject - 2, 0) : subject + 1]
    return any(token.text.lower() in _NONE for token in own)
