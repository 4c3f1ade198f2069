"""Where a sentence has words of the lexicon, and the edits that say them with easier ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leichtsprache.parts import Clause, Edit, Token
from leichtsprache.rewrite.nouns.phrases import is_quoted
from leichtsprache.rewrite.patch import Exchange, own_tokens, patch
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.words import adjectives, fixed, nouns, verbs
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.rewrite.words.glossary import is_in_term
from leichtsprache.rewrite.words.lexicon import Entry, Index, is_adjectival

#: So many words away the easier word would sound like a slip.
_CLOSE = 3
_NEGATIVE = frozenset(
    "nicht kein keine keinen keinem keiner nichts nie niemals niemand ohne".split()
)
#: Behind these a noun is described, or led by a preposition, and belongs to no set phrase.
_DESCRIBING = frozenset(
    ("ADJA", "ART", "PIAT", "PIDAT", "PPOSAT", "PDAT", "PWAT", "CARD", "APPR", "APPRART")
)


class Easier(NamedTuple):
    """A difficult word at the tokens ``first`` to ``last``, its entry, its edit if that is sure."""

    first: int
    last: int
    entry: Entry
    edit: Edit | None


def easier(source: Passage, known: Index) -> Iterator[Easier]:
    """Yield the difficult words of a sentence from left to right; what is quoted is left alone.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> from leichtsprache.rewrite.words.lexicon import index
    >>> document = analyze()(Document("Nennen Sie Ihre Anschrift."))
    >>> source = Passage(document, document.sentences[0])
    >>> [each.edit.text for each in easier(source, index(("words/nouns.tsv",)))]
    ['Ihre Adresse']
    """
    stop = -1
    if sum(token.tag == "FM" for token in source.tokens) > 3:
        return  # another language
    found = sorted(_candidates(source, known), key=lambda each: (each[0].first, -each[0].last))
    for place, entry, verb in found:
        if place.first <= stop or is_quoted(source, place.first, place.last):
            continue
        if not place.meets(entry.when) or is_in_term(source, place.first, place.last):
            continue
        is_out = _is_said(place, entry) or _is_denied(place, entry)
        made = None if is_out else _exchanges(place, entry, verb)
        edit = patch(source, made, safe=entry.is_sure, reworded=True) if made else None
        stop = place.last
        yield Easier(place.first, place.last, entry, edit)


def _is_said(place: Place, entry: Entry) -> bool:
    """Whether the easier word stands close by already: "freundlich und zuvorkommend"."""
    own = (*entry.word.split(), "sein", "haben", "werden")
    words = {word.lower() for word in entry.better.split() if len(word) > 3 and word not in own}
    near = (
        *range(place.first - _CLOSE, place.first),
        *range(place.last + 1, place.last + 1 + _CLOSE),
    )
    others = filter(None, map(place.token, near))
    return any(
        word in (token.text.lower(), (token.lemma or "").lower())
        for token in others
        for word in words
    )


def _is_denied(place: Place, entry: Entry) -> bool:
    """Whether one negation would stand beside another: "nicht *abwesend*" → "nicht nicht da"."""
    predicate = place.clause.predicate if place.clause else None
    is_new = bool(_NEGATIVE & set(entry.better.split()) - set(entry.word.split()))
    own = range(place.first, place.last + 1)
    return is_new and predicate is not None and any(n not in own for n in predicate.negation)


def _candidates(source: Passage, known: Index) -> Iterator[tuple[Place, Entry, int]]:
    """Yield the places where the words of an entry stand; with a verb, its token."""
    for n in range(len(source.tokens)):
        yield from _inflected(source, known, n)
        yield from _fixed(source, known, n)
    for clause in source.sentence.clauses or ():
        yield from _verbal(source, known, clause)


def _inflected(source: Passage, known: Index, n: int) -> Iterator[tuple[Place, Entry, int]]:
    """Yield the nouns and adjectives at a token."""
    token = source.tokens[n]
    tag, lemma = token.tag or "", token.lemma or token.text
    if tag in ("NN", "NE") and token.text[:1].isupper():
        entries = known.get(("noun", lemma)) or known.get(("noun", token.text), ())
        yield from _places(source, n, entries)
        return
    is_adjective = tag in ("ADJA", "ADJD")
    word = lemma if is_adjective else token.text
    if is_adjective or (tag == "VVPP" and _is_state(source, n)):
        for entry in known.get(("adjective", word), ()):
            yield Place(source, n, n), entry, n


def _fixed(source: Passage, known: Index, n: int) -> Iterator[tuple[Place, Entry, int]]:
    """Yield the adverbs and prepositions that begin with a token."""
    word = source.tokens[n].text.lower()
    for entry in (*known.get(("adverb", word), ()), *known.get(("preposition", word), ())):
        if stop := _last(source, n, entry.word.split()):
            leads = entry.kind == "preposition"
            yield Place(source, n, stop - 1, leads=leads), entry, n


def _is_state(source: Passage, n: int) -> bool:
    """Whether a participle stands with *sein* or *bleiben* only, as an adjective does."""
    clause = next((each for each in source.sentence.clauses or () if n in each.verbs), None)
    others = {source.tokens[m].lemma for m in clause.verbs if m != n} if clause else set()
    return bool(others) and others <= {"sein", "bleiben"}


def _places(
    source: Passage, n: int, entries: Sequence[Entry]
) -> Iterator[tuple[Place, Entry, int]]:
    """Yield the places of nouns, with the adjectives that belong to them."""
    for entry in entries:
        *before, noun = entry.word.split()
        if noun not in _forms(source.tokens[n]) and not is_adjectival(entry):
            continue  # "Leite" is no form of *Leiter*
        first = n - len(before)
        own = [token.text for token in source.tokens[max(first, 0) : n]]
        stems = [each.rstrip("rs").removesuffix("e") for each in before]
        if len(own) == len(stems) and all(
            word.rstrip("nrsm").removesuffix("e") == stem
            for word, stem in zip(own, stems, strict=True)
        ):
            yield Place(source, first, n), entry, n


def _forms(token: Token) -> tuple[str, ...]:
    return token.text, token.lemma or token.text


def _last(source: Passage, first: int, words: Sequence[str]) -> int | None:
    """Return where the words end that stand at a token as they are written here."""
    stop = first + len(words)
    own = [token.text for token in source.tokens[first:stop]]
    is_here = [own[0].lower(), *own[1:]] == [words[0].lower(), *words[1:]] if own else False
    return stop if is_here else None


def _verbal(source: Passage, known: Index, clause: Clause) -> Iterator[tuple[Place, Entry, int]]:
    """Yield the places of the verbs of a clause, or of the words before that belong to them."""
    listed = [
        (n, entry)
        for n, infinitive in verbs.verbs(source, clause)
        for entry in known.get(("verb", infinitive), ())
    ]
    own = own_tokens(source, clause) if listed else ()
    words = {source.tokens[n].text.lower() for n in own}
    has_sich = bool(listed) and bool(verbs.mirrors(source, clause))
    for n, entry in listed:
        lead = entry.word.removeprefix("sich ").split()[:-1]
        if has_sich is not ("sich" in entry.word.split()):
            continue
        if not lead:
            yield Place(source, n, n), entry, n
        elif lead[0].lower() in words and (place := _set_phrase(source, clause, own, lead)):
            yield place, entry, n


def _set_phrase(
    source: Passage, clause: Clause, own: Sequence[int], words: Sequence[str]
) -> Place | None:
    """Return where the words of a verb stand in its clause first, if nothing describes them."""
    for n in own:
        stop = _last(source, n, words)
        if stop and stop - 1 <= clause.last:
            return None if _is_described(source, n) else Place(source, n, stop - 1)
    return None


def _is_described(source: Passage, n: int) -> bool:
    """Whether a word before it belongs to the first of the words: "großes Verständnis haben"."""
    if n == 0 or source.tokens[n].tag not in ("NN", "ADJA"):
        return False
    return (source.tokens[n - 1].tag or "") in _DESCRIBING


def _exchanges(place: Place, entry: Entry, verb: int) -> list[Exchange] | None:
    match entry.kind:
        case "noun":
            return nouns.said_with(place, entry)
        case "verb":
            return verbs.said_with(place, entry, verb)
        case "adjective":
            return adjectives.said_with(place, entry)
        case "adverb":
            return fixed.adverb(place, entry)
        case "preposition":
            return fixed.preposition(place, entry)
