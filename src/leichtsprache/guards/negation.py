"""What a version denies: how often, and with which verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from leichtsprache.analyze.predicates import negates
from leichtsprache.document import Clause, Sentence, Token
from leichtsprache.guards.cues import Cue, Phrases, by_first_word, phrases, unmatched
from leichtsprache.resources import table

_KEIN = re.compile(r"kein(?:e[rsmn]?)?s?$")
_KEIN_ALONE = Cue.of("kein", "nicht", "niemand")
_NOCH = Cue.of("noch", "nicht")
#: Adjectives that deny: *unmöglich*, *arbeitslos*.
_HIDDEN = re.compile(
    r"un(?!ter|ser|i|mittel|bedingt|gefähr(?!lich)|längst)(?P<core>\w{3,})"
    r"|\w{3,}(?:los|frei)(?:e[nrsm]?)?$"
)
_ENDING = re.compile(r"e[nrsm]?$")
#: Verbs that say too little by themselves to tell which statement is denied.
_LIGHT = frozenset(
    ("sein", "haben", "werden", "können", "müssen", "dürfen", "sollen", "wollen", "mögen",
     "lassen", "machen", "tun", "geben", "kommen", "gehen", "")
)  # fmt: skip


def negation(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[list[str], list[str]]:
    """Return the negations that ``new`` lost and added.

    *nicht unwichtig* may become *wichtig*; a negation that moved to another verb is lost and added.

    >>> negation((), ())
    ([], [])
    """
    before, after = _resolved(old, new), _resolved(new, old)
    lost, added = unmatched(before, after)
    is_same = _count(old) == _count(new)
    moved = sorted(_denied(old) & _stated(new)) if is_same and not lost else []
    return [*(cue.key for cue in lost), *moved], [cue.key for cue in added]


def _count(sentences: Sequence[Sentence]) -> int:
    """Return how many negations must be said again."""
    return sum(cue.required for each in sentences for cue in dict(_cues(each)).values())


def _resolved(sentences: Sequence[Sentence], others: Sequence[Sentence]) -> list[Cue]:
    """Return the cues without those that cancel each other out and are said straight out elsewhere.

    "nicht selten" is "oft" where the other version says so.
    """
    words = {
        each.lower() for other in others for t in other.tokens for each in (t.text, t.lemma or "")
    }
    found: list[Cue] = []
    for sentence in sentences:
        cues = dict(_cues(sentence))
        for first, last, better in _double(sentence.tokens):
            if words & set(better):
                for n in range(first, last + 1):
                    cues.pop(n, None)
        found += cues.values()
    return found


def _double(tokens: Sequence[Token]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield what is denied of a negation, with the words that say it without."""
    for n, token in enumerate(tokens[:-1]):
        word, after = token.text.lower(), tokens[n + 1]
        if word != "nicht" and not _KEIN.match(word):
            continue
        lower = after.text.lower()
        found = _HIDDEN.match(lower)
        if found and found["core"]:
            core = _ENDING.sub("", found["core"])
            better = _opposites().get(_ENDING.sub("", lower), core)
            yield n, n + 1, (found["core"], core, core + "e", better)
        elif lower == "ohne":
            yield n, n + 1, ("mit", "aus")
        elif positive := _positive().get(f"nicht {lower}"):
            yield n, n + 1, tuple(positive.split())


@cache
def _opposites() -> dict[str, str]:
    return {row[0]: row[1] for row in table("rules/double_negations.tsv").rows}


@cache
def _positive() -> dict[str, str]:
    return {row[0]: row[1] for row in table("rules/positive_words.tsv").rows}


def _cues(sentence: Sentence) -> Iterator[tuple[int, Cue]]:
    """Yield the negations by position."""
    tokens = sentence.tokens
    for n, cue in phrases(sentence, _known()):
        if cue.key != "nicht" or negates(tokens, n):
            yield n, cue
    is_open = False  # behind *weder*, each *noch* denies
    for n, token in enumerate(tokens):
        word = token.text.lower()
        is_open |= word == "weder"
        if _KEIN.match(word):
            yield n, _KEIN_ALONE
        elif is_open and word == "noch":
            yield n, _NOCH
        elif token.tag in ("ADJA", "ADJD", "ADV") and _HIDDEN.match(word):
            yield n, Cue.of(_ENDING.sub("", word), "nicht", required=False)


@cache
def _known() -> Phrases:
    rows = table("guards/negation.tsv").rows
    return by_first_word(
        Cue.of(phrase, *means.split(), required=required == "yes")
        for phrase, means, required in rows
    )


def _denied(sentences: Sequence[Sentence]) -> set[str]:
    """Return the verbs that are denied wherever they stand."""
    return _verbs(sentences, denied=True) - _verbs(sentences, denied=False)


def _stated(sentences: Sequence[Sentence]) -> set[str]:
    """Return the verbs that are denied nowhere."""
    return _verbs(sentences, denied=False) - _verbs(sentences, denied=True)


def _verbs(sentences: Sequence[Sentence], *, denied: bool) -> set[str]:
    return {
        sentence.tokens[n].lemma or ""
        for sentence in sentences
        for clause in sentence.clauses or ()
        for n in clause.verbs
        if (sentence.tokens[n].tag or "").startswith("VV")
        and _denies(sentence.tokens, clause, n) == denied
    } - _LIGHT


def _denies(tokens: Sequence[Token], clause: Clause, verb: int) -> bool:
    """Whether a verb of the clause is denied; what stands behind *sondern* is not."""
    negations = clause.predicate.negation if clause.predicate else ()
    between = range(negations[-1], verb) if negations else ()
    return bool(negations) and all(tokens[n].text.lower() != "sondern" for n in between)
