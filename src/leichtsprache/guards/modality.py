"""What a version says must, can, may, shall or will be done, and what perhaps is so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from leichtsprache.analyze.verbs import INFINITIVES, MODALS
from leichtsprache.document import Clause, Sentence, Token
from leichtsprache.guards.cues import Cue, Phrases, by_first_word, phrases, unmatched
from leichtsprache.resources import table

#: What turns of verbs may mean, by `Predicate.modal`.
_VERBS = {
    "sein zu": Cue.of("sein zu", "müssen", "können", "sollen", "dürfen"),
    "haben zu": Cue.of("haben zu", "müssen", "sollen"),
    "brauchen": Cue.of("brauchen", "müssen"),
    "lassen": Cue.of("lassen", "können", required=False),
}
#: The Konjunktiv of these says more than the modal verb.
_SOFTENED = {
    "könnte": ("können", "vielleicht"), "möchte": ("mögen", "wollen"),
    "dürfte": ("dürfen", "wahrscheinlich"),
}  # fmt: skip
_PERHAPS = {
    "vielleicht": "vielleicht", "möglicherweise": "vielleicht", "eventuell": "vielleicht",
    "womöglich": "vielleicht", "wahrscheinlich": "wahrscheinlich",
    "vermutlich": "wahrscheinlich", "voraussichtlich": "wahrscheinlich",
}  # fmt: skip
_BAR = re.compile(r"bar(?:e[nrsm]?)?$")
_IMPERATIVE = Cue.of("imperative", "müssen", "sollen", required=False)
_ATTRIBUTE = Cue.of("zu + participle", "müssen", "können", "sollen", required=False)
_ABLE = Cue.of("-bar", "können", required=False)
_IF = Cue.of("wenn", "vielleicht", required=False)


def modality(old: tuple[Sentence, ...], new: tuple[Sentence, ...]) -> tuple[list[str], list[str]]:
    """Return the modalities that ``new`` lost and added.

    A modal verb may come again for each of the infinitives that shared it (*müssen kommen und
    zahlen*), *vielleicht* for each of the statements.

    >>> modality((), ())
    ([], [])
    """
    before = [cue for sentence in old for cue in _cues(sentence)]
    after = [cue for sentence in new for cue in _cues(sentence)]
    lost, added = unmatched(before, after)
    spare = {True: _shared_infinitives(old), False: _joints(old)}
    said = Counter(cue.key for cue in before)
    extra = []
    for cue in added:
        is_verb = cue.key in MODALS
        if said[cue.key] and spare[is_verb]:
            spare[is_verb] -= 1
        else:
            extra.append(cue.key)
    return [cue.key for cue in lost], extra


def _shared_infinitives(sentences: tuple[Sentence, ...]) -> int:
    """Return how many more infinitives there are than modal verbs, and *noch* behind *weder*."""
    spare = 0
    for sentence in sentences:
        tags = Counter(token.tag for token in sentence.tokens)
        bare = sum(tags[each] for each in INFINITIVES) - tags["PTKZU"]
        full = tags["VVINF"] + tags["VVPP"] - tags["PTKZU"]  # "muss geholt oder gebracht werden"
        spare += max(0, max(bare, full) - tags["VMFIN"] - tags["VMINF"])
        words = [token.text.lower() for token in sentence.tokens]
        spare += words.count("noch") if "weder" in words else 0
    return spare


def _joints(sentences: tuple[Sentence, ...]) -> int:
    """Return how often two statements may be joined."""
    return sum(token.tag == "KON" for sentence in sentences for token in sentence.tokens)


def _cues(sentence: Sentence) -> Iterator[Cue]:
    tokens = sentence.tokens
    is_condition = _begins_with_verb(sentence)
    for n, token in enumerate(tokens):
        if is_condition and n == 0:
            yield _IF
        if not (is_condition and n == 0 and token.lemma == "sollen"):  # "Sollte er kommen, …"
            yield from _cue(token, tokens[n - 1] if n else None)
    yield from (cue for _, cue in phrases(sentence, _known()))
    for clause in sentence.clauses or ():
        yield from _predicate(clause)


def _begins_with_verb(sentence: Sentence) -> bool:
    """Whether a sentence begins with a condition that has no conjunction."""
    mains = [each for each in sentence.clauses or () if each.kind == "main"]
    return len(mains) > 1 and mains[0].finite == 0 and mains[1].finite == mains[1].first


def _cue(token: Token, before: Token | None) -> Iterator[Cue]:
    tag, word = token.tag or "", token.text.lower()
    if tag.startswith("VM") and token.lemma in MODALS:
        means = next((each for start, each in _SOFTENED.items() if word.startswith(start)), ())
        yield Cue.of(token.lemma, *means)
    elif tag in ("ADV", "ADJD") and word in _PERHAPS:
        yield Cue.of(_PERHAPS[word])
    elif tag in ("ADJD", "ADJA") and _BAR.search(word):
        yield _ABLE
    elif tag == "ADJA" and before and before.tag == "PTKZU":
        yield _ATTRIBUTE
    elif tag == "KOUS" and word in ("wenn", "falls", "sofern"):
        yield _IF


def _predicate(clause: Clause) -> Iterator[Cue]:
    predicate = clause.predicate
    if predicate is None:
        return
    if predicate.modal in _VERBS:
        yield _VERBS[predicate.modal]
    if predicate.mood == "imp":
        yield _IMPERATIVE


@cache
def _known() -> Phrases:
    rows = table("guards/modality.tsv").rows
    return by_first_word(
        Cue(phrase, frozenset(means.split()), required=False, stays=stays == "yes")
        for phrase, means, stays in rows
    )
