"""What treebanks say about the faults that the rules of grammar look for: the tokens at fault.

`benchmarks.syntax_rules` says what counts as what.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from benchmarks._clause_gold import Reading, reading
from benchmarks._gold_tree import DoubtfulError
from benchmarks._predicate_gold import DOUBTFUL, Predicates, predicates
from benchmarks.analysis import Gold
from benchmarks.morphology import gold_case, gold_genitives
from leichtsprache.rules.sentences.tense_praeteritum import ALLOWED

CONNECTORS = {
    "sub-causal": ("weil", "da", "zumal"),
    "sub-concessive": ("obwohl", "obgleich", "obschon", "wenngleich"),
    "sub-conditional": ("wenn", "falls", "sofern"),
    "sub-consecutive": ("sodass",),
    "sub-final": ("damit", "um"),
    "sub-modal": ("indem", "ohne", "anstatt", "statt"),
    "sub-ob-dass": ("dass", "daß", "ob"),
    "sub-temporal": ("als", "nachdem", "bevor", "während", "bis", "sobald", "seitdem", "solange"),
}
_OPENERS = frozenset(word for words in CONNECTORS.values() for word in words)
_PRONOUNS = frozenset(("er", "sie", "ihn", "ihm", "ihr", "ihnen"))
#: Openers that the rules know and trees do not mark as such.
_OTHER_OPENERS = frozenset(
    (
        "denn",
        "so",
        "dadurch",
        "anstatt",
        "wobei",
        "wodurch",
        "weshalb",
        "weswegen",
        "worauf",
        "woraufhin",
    )
)
_WITH_ZU = re.compile(r"zu|\w+zu\w+n")


class Truth(NamedTuple):
    """Tokens at fault, each as the tokens that may show it, and tokens not to be judged."""

    faults: tuple[frozenset[int], ...]
    unjudged: frozenset[int] = frozenset()


class Tree(NamedTuple):
    """What the treebank has of a sentence; ``clauses`` is missing where the tree is doubtful."""

    tokens: list[Gold]
    said: Predicates
    clauses: Reading | None

    def where(self, holds: Callable[[int, Gold], bool]) -> frozenset[int]:
        """Return the positions that ``holds`` holds for."""
        return frozenset(n for n, token in enumerate(self.tokens) if holds(n, token))


def tree(tokens: list[Gold]) -> Tree:
    """Return what the treebank has of a sentence."""
    try:
        clauses = reading(tokens)
    except DoubtfulError:
        clauses = None
    return Tree(tokens, predicates(tokens), clauses)


def _single(positions: frozenset[int] | set[int]) -> tuple[frozenset[int], ...]:
    return tuple(frozenset((n,)) for n in sorted(positions))


def passive(gold: Tree) -> Truth:
    """Return the passives with *werden*."""
    unjudged = gold.where(lambda _, token: bool(_WITH_ZU.fullmatch(token.text)))
    others = ("bekommen", "kriegen", "erhalten", "lassen", "haben")
    unjudged |= gold.where(lambda _, token: token.lemma in others)
    if any(token.lemma == "lassen" for token in gold.tokens):  # "lässt sich leicht einstellen"
        unjudged |= gold.where(lambda _, token: token.tag == "VVINF")
    return Truth(tuple(map(frozenset, gold.said.passives.items())), unjudged)


def genitive(gold: Tree) -> Truth:
    """Return the genitives of nouns, and all nouns without a case."""
    tokens = gold.tokens
    governed = {each.head for each in tokens if each.relation == "case"}
    nouns = gold.where(lambda _, token: token.tag in ("NN", "NE"))
    found = {*gold_genitives(tokens), *(n for n in nouns & governed if _is_genitive(tokens, n))}
    bare = {n for n in found if not any(each.head == n for each in tokens) and _is_name(tokens, n)}
    unknown = {n for n in nouns if gold_case(tokens, n) is None}
    return Truth(_single(found - bare), frozenset(unknown | bare))


def _is_genitive(tokens: list[Gold], n: int) -> bool:
    return gold_case(tokens, n) == "gen"


def _is_name(tokens: list[Gold], n: int) -> bool:
    return tokens[n].tag == "NE"


def konjunktiv(gold: Tree) -> Truth:
    """Return the finite verbs in the Konjunktiv."""
    moods = {n: verb.mood for n, verb in gold.said.verbs.items()}
    doubtful = frozenset(n for n, mood in moods.items() if mood == DOUBTFUL)
    return Truth(_single({n for n, mood in moods.items() if mood == "subj"}), doubtful)


def praeteritum(gold: Tree) -> Truth:
    """Return the full verbs in the past."""
    verbs = gold.said.verbs.items()
    past = {n for n, verb in verbs if (verb.tense, verb.mood) == ("past", "ind")}
    full = {
        n for n in past if gold.tokens[n].tag == "VVFIN" and gold.tokens[n].lemma not in ALLOWED
    }
    unknown = frozenset(n for n, verb in verbs if not verb.tense or verb.mood == DOUBTFUL)
    return Truth(_single(full), unknown)


def connectors(gold: Tree) -> Truth:
    """Return the words that open subordinate clauses and infinitives."""
    if gold.clauses is None:
        return Truth(())
    words = [token.text.lower() for token in gold.tokens]
    opened = {
        n for each in gold.clauses.subordinate if each.is_relative is False for n in each.starts
    }
    opened |= {first for first, _ in gold.clauses.infinitives}
    found = {n for n in opened if words[n] in _OPENERS}
    combined = {
        n for n in found if words[n] in ("dass", "daß") and words[n - 1] in ("so", "ohne", "statt")
    }
    denn = gold.where(lambda _, token: token.text.lower() in _OTHER_OPENERS)
    return Truth(_single(found - combined), denn | combined)


def relative(gold: Tree) -> Truth:
    """Return the relative clauses by their first words."""
    clauses = gold.clauses.subordinate if gold.clauses else ()
    found = tuple(frozenset(each.starts) for each in clauses if each.is_relative)
    # The rule finds what speaks of a whole statement as well: "…, was viel kostet", "…, wobei …".
    others = gold.where(lambda _, token: token.text.lower() in {"was", *_OTHER_OPENERS})
    return Truth(found, others)


def pronouns(gold: Tree) -> Truth:
    """Return the pronouns of the third person; *Sie* at the start only where the verb tells."""
    found, unknown = set(), set(gold.where(lambda _, token: token.text.lower() == "es"))
    for n, token in enumerate(gold.tokens):
        if token.tag != "PPER" or token.text.lower() not in _PRONOUNS:
            continue
        is_address = token.text in ("Sie", "Ihr", "Ihnen")
        if not is_address or (n == 0 and _is_singular(gold.tokens, token)):
            found.add(n)
        elif n == 0:
            unknown.add(n)
    return Truth(_single(found), frozenset(unknown))


def _is_singular(tokens: list[Gold], token: Gold) -> bool:
    group = [each for n, each in enumerate(tokens) if token.head in (n, each.head)]
    finite = [each for each in group if each.tag.endswith("FIN")]
    return any("Number=Sing" in each.features for each in finite)


def negation(gold: Tree) -> Truth:
    """Return *nicht* and *kein*."""
    negators = gold.where(lambda _, token: token.tag in ("PTKNEG", "PIAT", "PIS"))
    return Truth(_single(set(gold.said.negations)), negators - set(gold.said.negations))


GOLD: dict[str, Callable[[Tree], Truth]] = {
    "passive": passive,
    "genitive": genitive,
    "konjunktiv": konjunktiv,
    "tense-praeteritum": praeteritum,
    "sub-connectors": connectors,
    "sub-relative": relative,
    "pronoun-3rd": pronouns,
    "negation": negation,
}
