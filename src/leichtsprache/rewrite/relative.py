"""Relative clauses, made into sentences of their own with the noun said again."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.nouns import Case
from leichtsprache.analyze.phrases import (
    DETERMINERS,
    Features,
    NounPhrase,
    determiner_features,
    nominative_at,
    nominatives,
    number_of,
    phrase_ending,
)
from leichtsprache.analyze.verbs import VERBS
from leichtsprache.document import Clause
from leichtsprache.rewrite.fields import moved_verbs
from leichtsprache.rewrite.noun_phrases import definite
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, compose

_CONTRACTIONS = {("in", "dem"): "im", ("an", "dem"): "am", ("zu", "dem"): "zum",
                 ("bei", "dem"): "beim", ("von", "dem"): "vom", ("zu", "der"): "zur"}  # fmt: skip
#: With these in front the clause says which ones are meant, and is not true of all of them.
_RESTRICTING = frozenset(
    ("alle", "jeder", "jede", "jedes", "kein", "keine", "keiner", "keinen", "derjenige", "diejenige",
     "dasjenige", "einzige", "einzigen", "erste", "ersten", "letzte", "letzten", "nächste", "nur",
     "solche", "solcher", "nächsten", "meisten", "viele", "wenige", "manche", "einige")
)  # fmt: skip
#: What these verbs are about need not exist: "Er sucht ein Haus, das leer ist."
_INTENSIONAL = frozenset(
    ("brauchen", "suchen", "wünschen", "planen", "fordern", "benötigen", "verlangen", "erwarten",
     "hoffen", "wollen", "sollen", "müssen", "können", "dürfen", "mögen", "bieten", "ermöglichen",
     "bedürfen", "erfordern", "empfehlen", "vorschlagen", "werden")
)  # fmt: skip


def split_relative(source: Source) -> Iterator[Rewrite]:
    """Yield the sentences for each relative clause: the one without it, and its own."""
    for clause in source.sentence.clauses or ():
        if clause.kind == "relative" and clause.connector is not None:
            span = clause_span(source, clause.first, clause.last)
            yield Rewrite(span, _split(source, clause) or ())


def _split(source: Source, clause: Clause) -> tuple[str, ...] | None:
    clauses = source.sentence.clauses or ()
    mains = [each for each in clauses if each.kind == "main"]
    if len(mains) != 1 or not mains[0].certain or not clause.certain or clause.first < 2:
        return None
    if any(each.first > clause.last and each.connector is None for each in clauses):
        return None  # "…, die A tun und B tun": the second part would lose its head
    if any(each is not clause and each.kind != "main" and each.first < clause.first for each in clauses):
        return None
    if clause.last + 2 < source.end and source.tokens[clause.last + 2].tag not in VERBS:
        return None  # what follows may still belong to the relative clause
    phrase = _antecedent(source, clause)
    if phrase is None or _is_restricted(source, phrase, mains[0]):
        return None
    own = _own_sentence(source, clause, phrase)
    return (_without(source, clause), own) if own else None


def _antecedent(source: Source, clause: Clause) -> NounPhrase | None:
    """Return the noun phrase right before the clause if it agrees with the pronoun."""
    if source.tokens[clause.first - 1].tag != "$,":
        return None
    phrase = phrase_ending(source.tokens, clause.first - 2)
    pronoun = _pronoun(source, clause)
    if phrase is None or source.tokens[pronoun].tag != "PRELS":
        return None
    if source.tokens[pronoun].text.lower() in ("was", "wer", "wo"):
        return None
    kinds = {(each.gender, each.number) for each in _pronoun_features(source, clause)}
    left = frozenset(each for each in phrase.features if (each.gender, each.number) in kinds)
    if not left or _has_rival(source, phrase, kinds):
        return None
    return NounPhrase(phrase.first, phrase.last, phrase.head, left)


def _pronoun(source: Source, clause: Clause) -> int:
    has_preposition = source.tokens[clause.first].tag in ("APPR", "APPRART")
    return clause.first + 1 if has_preposition else clause.first


def _pronoun_features(source: Source, clause: Clause) -> frozenset[Features]:
    word = source.tokens[_pronoun(source, clause)].text.lower()
    if word == "denen":
        return frozenset(each for each in determiner_features("den") if each.number == "pl")
    features = determiner_features(word)
    if word == "den":
        features = frozenset(each for each in features if each.number == "sg")
    return features


def _has_rival(source: Source, phrase: NounPhrase, kinds: set[tuple[str, str]]) -> bool:
    """Whether a noun that this phrase is attached to agrees as well: "der Chef des Amtes, der …"."""
    tokens = source.tokens
    before = phrase.first - 1
    is_attached = before >= 0 and (
        tokens[before].tag in ("APPR", "APPRART", "KON", "KOKOM", "NN", "NE")
    )
    if not is_attached:
        return False
    position = before
    while position >= 0 and tokens[position].tag not in ("NN", "NE"):
        if tokens[position].tag in ("VVFIN", "VAFIN", "VMFIN", "$,"):
            return False
        position -= 1
    rival = phrase_ending(tokens, position) if position >= 0 else None
    return bool(rival and any((each.gender, each.number) in kinds for each in rival.features))


def _is_restricted(source: Source, phrase: NounPhrase, main: Clause) -> bool:
    """Whether the relative clause says which ones are meant, so that it cannot stand alone."""
    tokens = source.tokens
    inner = {token.text.lower() for token in tokens[phrase.first : phrase.last + 1]}
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    first = tokens[phrase.first]
    if inner & _RESTRICTING or before in _RESTRICTING or before == "als":
        return True
    if first.tag == "NE":
        return False
    if first.tag not in DETERMINERS or any(each.number == "pl" for each in phrase.features):
        return True
    if first.tag == "ART" and first.text.lower().startswith("ein"):
        return _is_generic(source, phrase, main)
    return first.tag == "PIAT"


def _is_generic(source: Source, phrase: NounPhrase, main: Clause) -> bool:
    """Whether *ein …* may mean any such thing and not a certain one."""
    tokens = source.tokens
    finite = main.finite or 0
    if phrase.first < finite:
        return True
    words = tokens[main.first : main.last + 1]
    has_negation = any(token.tag == "PTKNEG" for token in words)
    lemmas = {(token.lemma or "").lower() for token in words if (token.tag or "").startswith("V")}
    return has_negation or bool(lemmas & _INTENSIONAL) or any(
        token.tag in ("PTKZU", "VVIZU") for token in words[: phrase.first]
    )


def _own_sentence(source: Source, clause: Clause, phrase: NounPhrase) -> str | None:
    verbs = moved_verbs(source, clause)
    case = _case(source, clause, phrase)
    if verbs is None or case is None:
        return None
    noun = _noun(source, phrase, case)
    if noun is None:
        return None
    finite, end = verbs
    pronoun = _pronoun(source, clause)
    start = pronoun + 1
    if pronoun > clause.first:
        noun = _contracted(source.tokens[clause.first].text, noun)
    subject = nominative_at(source.tokens, start, source.tokens[clause.finite or 0])
    tail = source.text(clause.verbs[-1] + 1, clause.last + 1)
    if case == "nom" or not subject or source.tokens[start].tag not in ("PPER", "PIS"):
        return compose(noun, finite, source.text(start, clause.verbs[0]), end, tail)
    behind = start + 1  # "in dem er sich ausruht" → "Er ruht sich in dem Haus aus"
    while source.tokens[behind].tag in ("PRF", "PPER"):
        behind += 1
    front, pronouns = source.text(start, start + 1), source.text(start + 1, behind)
    return compose(front, finite, pronouns, noun, source.text(behind, clause.verbs[0]), end, tail)


def _noun(source: Source, phrase: NounPhrase, case: Case) -> str | None:
    if source.tokens[phrase.first].tag == "NE" and case != "gen":
        return source.text(phrase.first, phrase.last + 1)
    return definite(source, phrase, case)


def _contracted(preposition: str, noun: str) -> str:
    article, _, rest = noun.partition(" ")
    contracted = _CONTRACTIONS.get((preposition, article))
    return f"{contracted} {rest}" if contracted else f"{preposition} {noun}"


def _case(source: Source, clause: Clause, phrase: NounPhrase) -> Case | None:
    """Return the case of the relative pronoun if its form and the clause leave one."""
    kinds = {(each.gender, each.number) for each in phrase.features}
    cases = {
        each.case for each in _pronoun_features(source, clause)
        if (each.gender, each.number) in kinds and each.case != "gen"
    }  # fmt: skip
    pronoun = _pronoun(source, clause)
    if pronoun > clause.first:
        cases.discard("nom")
    elif cases == {"nom", "acc"}:
        subject = _decided(source, clause, phrase)
        cases = {subject} if subject else cases
    word = source.tokens[pronoun].text.lower()
    is_object = pronoun == clause.first and cases == {"acc"} and word != "den"
    return next(iter(cases)) if len(cases) == 1 and not is_object else None


def _decided(source: Source, clause: Clause, phrase: NounPhrase) -> Case | None:
    """Decide *die* and *das* by the rest of the clause: is there another subject?"""
    finite = source.tokens[clause.finite or 0]
    others = nominatives(source.tokens, clause.first + 1, clause.verbs[0], finite)
    agrees = any(each.number == number_of(finite) for each in phrase.features)
    is_copula = finite.lemma in ("sein", "werden", "bleiben", "heißen")
    return "nom" if agrees and (is_copula or not others) else None


def _without(source: Source, clause: Clause) -> str:
    """Return the sentence without the relative clause."""
    before = source.text(0, clause.first - 1)
    after = clause.last + 1
    if after < source.end and source.tokens[after].tag == "$,":
        after += 1
    return compose(before, source.text(after, source.end))
