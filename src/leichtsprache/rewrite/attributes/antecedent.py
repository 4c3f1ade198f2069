"""The phrase that a relative clause describes, where agreement and order leave no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leichtsprache.analyze.antecedents import pronoun_features, pronoun_of
from leichtsprache.analyze.noun_classes import nouns_of
from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.cut import parent
from leichtsprache.rewrite.marks import enclosed
from leichtsprache.rewrite.surface import Passage

#: The owner that *dessen* and *deren* stand for: genders in the singular, ``pl``.
_OWNERS = {"dessen": {"m", "n"}, "deren": {"f", "pl"}}


def antecedent(source: Passage, clause: Clause) -> Phrase | None:
    """Return the phrase before a relative clause that alone agrees with its pronoun.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Tür des Hauses, das alt ist, klemmt."))
    >>> sentence = document.sentences[0]
    >>> antecedent(Passage(document, sentence), sentence.clauses[1]).head
    3
    """
    edge = _edge(source, clause)
    wanted = _kinds_of_pronoun(source, clause)
    near = [each for each in source.sentence.phrases or () if is_near(source, each, edge)]
    fitting = [each for each in near if kinds(each) & wanted]
    listed = _list_of(source, fitting, wanted)
    if listed is None and (len(fitting) != 1 or not _is_whole(source, fitting[0], wanted)):
        return None
    found = listed or fitting[0]
    options = frozenset(each for each in found.options if _kind(*each) in wanted)
    return replace(found, options=options)


def kinds(phrase: Phrase) -> set[str]:
    """Return what a phrase can be: genders in the singular, ``pl``."""
    return {_kind(*each) for each in phrase.options}


def _kind(gender: str, _case: str, number: str) -> str:
    return "pl" if number == "pl" else gender


def _edge(source: Passage, clause: Clause) -> int:
    """Return the last position before the clause and its comma that is no verb at the end."""
    host = parent(source, clause)
    is_final = host is not None and host.kind != "main"
    closing = VERBS if is_final else VERBS - FINITE | {"ADJD"}
    marks = {
        last: first if source.tokens[last].text == ")" else last for first, last in enclosed(source)
    }
    edge = clause.first - 2
    while edge > 0 and (source.tokens[edge].tag in closing or edge in marks):
        edge = marks.get(edge, edge) - 1  # "hat ein Haus gebaut, das …", "Geräte (Stifte), die"
    return edge


def _kinds_of_pronoun(source: Passage, clause: Clause) -> set[str]:
    at = pronoun_of(source.tokens, clause)
    word = source.tokens[at].text.lower()
    own = next((each for each in source.sentence.phrases or () if each.head == at), None)
    if word in _OWNERS or own is None:
        return _OWNERS.get(word, set())
    subject = source.tokens[clause.subject] if clause.subject is not None else None
    is_first = at == clause.first
    if is_first and subject is not None and subject.text.lower() in ("sie", "es"):
        return {_kind(*each) for each in pronoun_features(source.tokens, clause)}
    if clause.subject == at and clause.subject_certain:
        return {_kind(*each) for each in own.options if each.case == "nom"} or kinds(own)
    return kinds(own)


def is_near(source: Passage, phrase: Phrase, edge: int) -> bool:
    """Whether a phrase ends before the clause, or what follows it may be its attribute."""
    head = source.tokens[phrase.head].tag
    is_title = phrase.role == "apposition" and head == "NE"
    if phrase.role == "name" or is_title or head not in ("NN", "NE"):
        return False
    if phrase.head <= edge <= phrase.last:
        return True
    if _is_done(source, phrase):
        return False
    between = phrase.last + 1
    while between <= edge:
        following = next(
            (each for each in source.sentence.phrases or () if each.first == between
             and each.kind == "PP"), None
        )  # fmt: skip
        if following is None:
            return False
        between = following.last + 1
    return between == edge + 1


def _list_of(source: Passage, fitting: Sequence[Phrase], wanted: set[str]) -> Phrase | None:
    """Return *Helferinnen und Helfer* as one phrase: two bare plurals, or none."""
    phrases = source.sentence.phrases or ()
    second = next((each for each in fitting if each.role == "conjunct"), None)
    if second is None or second.parent is None or wanted != {"pl"} or len(fitting) > len("ab"):
        return None
    first = phrases[second.parent]
    others = [each for each in phrases if each.role == "conjunct" and each.parent == second.parent]
    bare = first.first + (first.preposition is not None) == first.head
    is_bare = bare and second.first == second.last and first.last + 2 == second.first
    is_several = kinds(first) == {"pl"} and "pl" in kinds(second)
    is_pair = is_bare and len(others) == 1 and first.role is None
    tags = {source.tokens[each.head].tag for each in (first, second)}
    return replace(first, last=second.last) if is_pair and is_several and tags == {"NN"} else None


def _is_done(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase has no attribute behind it: a name alone, a time."""
    head = source.tokens[phrase.head]
    is_name = phrase.first + (phrase.kind == "PP") == phrase.head and head.tag == "NE"
    is_time = phrase.kind == "PP" and head.text in nouns_of("time")
    return is_name or is_time


def _is_whole(source: Passage, phrase: Phrase, wanted: set[str]) -> bool:
    """Whether the phrase is no part of a list or an apposition, for which the pronoun may stand."""
    phrases = source.sentence.phrases or ()
    if phrase.role in ("conjunct", "apposition"):
        parent = phrases[phrase.parent] if phrase.parent is not None else None
        is_one = phrase.role == "conjunct" and "pl" not in wanted
        return is_one and parent is not None and not kinds(parent) & wanted
    number = phrases.index(phrase) if phrase in phrases else -1
    return not any(each.parent == number and each.role == "conjunct" for each in phrases)
