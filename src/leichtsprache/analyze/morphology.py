"""Phrases with their cases, the inflection of each word in them, and the subjects of clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from leichtsprache.analyze.agreement import (
    GENDER_MASK,
    PL,
    SG,
    cases_of,
    ending_of,
    features_of,
)
from leichtsprache.analyze.cases import best_case, decide, govern, share
from leichtsprache.analyze.chunk import Chunk
from leichtsprache.analyze.chunks import read_chunks
from leichtsprache.analyze.frames import Frame, frame_of, group_frame, infinitive_groups
from leichtsprache.analyze.government import person_of
from leichtsprache.analyze.links import Links
from leichtsprache.analyze.names import names
from leichtsprache.analyze.noun_agreement import is_adjectival, is_plural_alone
from leichtsprache.analyze.noun_classes import is_measure, nouns_of
from leichtsprache.analyze.nouns import Reading, readings
from leichtsprache.analyze.verb_forms import verb_morph
from leichtsprache.document import Clause, Token
from leichtsprache.parts import Gender, Morph, Number, Phrase

#: Nouns that look the same in both numbers are more often plurals without an article.
_ALIKE = ("er", "en", "el", "chen", "lein")


def complete(
    tokens: Sequence[Token], clauses: Sequence[Clause]
) -> tuple[tuple[Token, ...], tuple[Clause, ...], tuple[Phrase, ...]]:
    """Return the tokens with their inflection, the clauses with their subjects, and the phrases.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Der Hund hilft dem Kind.")).sentences[0]
    >>> tokens, clauses, phrases = complete(sentence.tokens, sentence.clauses)
    >>> [(tokens[each.head].text, each.case) for each in phrases]
    [('Hund', 'nom'), ('Kind', 'dat')]
    """
    chunks = read_chunks(tokens)
    frames = _frames(tokens, clauses, chunks)
    for chunk in chunks:
        govern(tokens, chunk)
    Links(tokens, chunks, frames).read()
    for chunk in chunks:
        is_argument = chunk.role is None and chunk.preposition is None and not chunk.is_inner
        if is_argument and chunk.clause is not None:
            frames[chunk.clause].arguments.append(chunk)
    for frame in frames:
        decide(tokens, frame)
    for chunk in chunks:
        share(chunk, tokens)
    morphs = [_morph(tokens, chunk) for chunk in chunks]
    described = tuple(
        replace(clause, subject=frame.subject.head, subject_certain=frame.subject_certain)
        if frame.subject
        else clause
        for clause, frame in zip(clauses, frames, strict=False)
    )
    return _inflected(tokens, chunks, morphs), described, _phrases(chunks, morphs)


def _frames(tokens: Sequence[Token], clauses: Sequence[Clause], chunks: list[Chunk]) -> list[Frame]:
    """Return the frame of each clause, and tell each phrase its clause."""
    owner: list[int | None] = [None] * len(tokens)
    for number, clause in enumerate(clauses):
        stop = min(clause.last + 1, len(tokens))
        owner[clause.first : stop] = [number] * (stop - clause.first)
    frames = [frame_of(tokens, clause) for clause in clauses]
    for first, last in infinitive_groups(tokens, owner):
        owner[first : last + 1] = [len(frames)] * (last + 1 - first)
        frames.append(group_frame(tokens, first, last))
    for chunk in chunks:
        chunk.clause = owner[chunk.head]
    return frames


def _morph(tokens: Sequence[Token], chunk: Chunk) -> Morph:
    """Return the best reading of a phrase."""
    case = best_case(tokens, chunk)
    mask = chunk.mask & case or case
    head = tokens[chunk.head]
    if chunk.is_bare and names().get(head.text) in ("place", "noun place"):
        mask = mask & GENDER_MASK["n"] or mask  # towns and countries without an article
    is_open = head.tag == "PRF" and bool(mask & PL)
    is_common = _is_common(head) or (head.tag == "NE" and chunk.determiner is not None)
    return Morph(
        cases_of(case)[0],
        None if is_open else _number(mask, is_plural=head.tag == "NN" and _is_plural(chunk, head)),
        _gender(mask, head.text if is_common else "", head.lemma or ""),
        certain=chunk.certain,
    )


def _is_common(head: Token) -> bool:
    """Whether the lexicon of nouns tells the gender: of people's names it does not."""
    is_person = bool({"first", "last"} & set(names().get(head.text, "").split()))
    return head.tag == "NN" or (head.tag == "NE" and not is_person)


def _is_plural(chunk: Chunk, head: Token) -> bool:
    """Whether a noun that stands without article, and may be either, is more likely a plural."""
    if chunk.is_compared or is_measure(head.text) or chunk.is_person:
        return False
    if chunk.determiner is None and head.text.endswith("e") and is_plural_alone(head.text):
        return True
    if head.text == head.lemma:
        return chunk.is_bare and head.text.endswith(_ALIKE) and head.text not in nouns_of("time")
    return chunk.is_bare or is_adjectival(head.text)


def _number(mask: int, *, is_plural: bool) -> Number | None:
    """Return the number; where both are left, a noun without an article is a plural."""
    if not mask & PL:
        return "sg"
    if not mask & SG:
        return "pl"
    return "pl" if is_plural else "sg"


@lru_cache(maxsize=20_000)
def _gender(mask: int, word: str, lemma: str) -> Gender | None:
    """Return the gender; of several the one the lexicon has first for the lemma."""
    left = [gender for gender, each in GENDER_MASK.items() if mask & each]
    if len(left) == 1:
        return left[0]
    found = [reading for reading in readings(word) if reading.gender in left]
    if not found:
        return "n" if is_measure(word) else None
    if "m" in left and is_plural_alone(word):
        return "m"
    genders = {each.lemma: set[Gender]() for each in found}
    for each in found:
        genders[each.lemma].add(each.gender)
    found.sort(key=lambda each: (each.lemma != lemma, len(genders[each.lemma]) > 2))
    if len(genders[found[0].lemma]) > 2 and not mask & SG:  # "Kosten"; but "Daten" has "Datum"
        return next((each.gender for each in found if _is_base(each, genders)), None)
    return found[0].gender


def _is_base(reading: Reading, genders: dict[str, set[Gender]]) -> bool:
    """Whether a plural has a singular of another form and one gender."""
    return len(genders[reading.lemma]) == 1


def _phrases(chunks: list[Chunk], morphs: list[Morph]) -> tuple[Phrase, ...]:
    """Return the phrases; those that others belong to reach over them."""
    place = {id(chunk): n for n, chunk in enumerate(chunks)}
    for chunk in reversed(chunks):
        if chunk.parent is not None and chunk.role in ("genitive", "apposition", "name"):
            chunk.parent.first = min(chunk.parent.first, chunk.first)
            chunk.parent.last = max(chunk.parent.last, chunk.last)
    return tuple(
        Phrase(
            "NP" if chunk.preposition is None or chunk.role == "conjunct" else "PP",
            chunk.first,
            chunk.last,
            chunk.head,
            *morph[:3],
            features_of(chunk.mask),
            chunk.preposition,
            chunk.role,
            None if chunk.parent is None else place[id(chunk.parent)],
            chunk.certain,
        )
        for chunk, morph in zip(chunks, morphs, strict=True)
    )


def _inflected(
    tokens: Sequence[Token], chunks: list[Chunk], morphs: list[Morph]
) -> tuple[Token, ...]:
    """Return the tokens with the inflection of their phrases, and verbs with their own."""
    found: dict[int, Morph] = {}
    for chunk, morph in zip(chunks, morphs, strict=True):
        if chunk.first == chunk.preposition and tokens[chunk.first].tag == "APPRART":
            found[chunk.first] = morph
        for n in chunk.inflected:
            found[n] = _of_word(tokens[n], morph)
        if tokens[chunk.head].tag == "NE":
            names = (n for n in range(chunk.head, chunk.last + 1) if tokens[n].tag == "NE")
            found.update((n, morph) for n in names)
    return tuple(_with_morph(token, found.get(n)) for n, token in enumerate(tokens))


def _with_morph(token: Token, morph: Morph | None) -> Token:
    morph = morph or token.morph or verb_morph(token)
    return token if morph is None else Token(token.span, token.text, token.lemma, token.tag, morph)


def _of_word(token: Token, morph: Morph) -> Morph:
    """Return what the inflection of a phrase says of one of its words."""
    tag = token.tag
    if tag == "ADJA":
        return morph._replace(degree=_degree(token.text.lower(), token.lemma or ""))
    if tag == "PRELAT" or token.text.lower() in ("dessen", "deren"):
        return Morph("gen", certain=True)
    person = person_of(token.text) if tag in ("PPER", "PRF") else None
    return morph._replace(person=person) if person else morph  # type: ignore[arg-type]


@lru_cache(maxsize=20_000)
def _degree(word: str, lemma: str) -> Literal["pos", "cmp", "sup"]:
    stem = word.removesuffix(ending_of(word))
    if stem.endswith("er") and not lemma.endswith(("er", "ere", "erer")):
        return "cmp"
    return "sup" if stem.endswith("st") and not lemma.endswith(("st", "ste", "ster")) else "pos"
