"""Noun phrases of a text in another case, in another number, with another determiner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from leichtsprache.analyze.nouns import paradigms
from leichtsprache.analyze.phrases import phrase_at
from leichtsprache.grammar.adjectives import Declension, redeclined
from leichtsprache.grammar.determiners import declension, determiner, lemma_of
from leichtsprache.grammar.names import genitive, is_title, nominative, sir
from leichtsprache.grammar.nouns import renoun
from leichtsprache.grammar.phrase_shape import Shape, shape
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.grammar.pronouns import redeclined_pronoun
from leichtsprache.parts import Case, Features, Number, Phrase, Token

_JOINERS = frozenset(("und", "oder", "sowie", "beziehungsweise", "bzw."))


class _Change(NamedTuple):
    """What a phrase is, what it becomes, and the determiner it gets (``None``: keeps)."""

    old: Features
    new: Features
    determiner: str | None = None


def decline(
    tokens: Sequence[Token], phrase: Phrase, case: Case,
    number: Number | None = None, determiner: str | None = None,
) -> str | None:  # fmt: skip
    """Return a noun phrase of a text in another case; ``None`` where any form is not sure.

    ``determiner`` is the lemma of the new one (*der*, *ein*, *kein*, *dieser*, *mein* …), ``""`` for
    none; without it the phrase keeps its own. Genitives, prepositional phrases and relative clauses
    inside the phrase stay as they are. A preposition in front is left out.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> tokens = analyze()(Document("Die Farbe des neuen Hauses am See.")).tokens
    >>> phrase = Phrase("NP", 2, 6, 4, "gen", "sg", "n")
    >>> decline(tokens, phrase, "dat"), decline(tokens, phrase, "nom", "pl", "kein")
    ('dem neuen Haus am See', 'keine neuen Häuser am See')
    """
    conjuncts = _conjuncts(tokens, phrase)
    if conjuncts is None or (len(conjuncts) > 1 and (number or determiner is not None)):
        return None
    made = [_declined(tokens, each, case, (number, determiner)) for each in conjuncts]
    return _joined(tokens, conjuncts, made)


def of(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """Return a genitive as *von* with the dative: *des Bundes* → *vom Bund*; ``None`` if unsure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> tokens = analyze()(Document("Die Farbe des neuen Hauses am See.")).tokens
    >>> of(tokens, Phrase("NP", 2, 6, 4, "gen", "sg", "n"))
    'vom neuen Haus am See'
    """
    conjuncts = _conjuncts(tokens, phrase)
    if conjuncts is None:
        return None
    made = [_declined(tokens, each, "dat", (None, None)) for each in conjuncts]
    is_stressed = _has_relative_clause(tokens, conjuncts[-1])
    for n, (each, text) in enumerate(zip(conjuncts, made, strict=True)):
        is_own = n == 0 or tokens[each.first].tag in ("ART", "PPOSAT", "PDAT", "PIAT")
        if text and is_own:
            made[n] = contracted("von", text, is_stressed=is_stressed)
    return _joined(tokens, conjuncts, made)


def _has_relative_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a relative clause follows the head: "von dem Haus, das …"."""
    following = [token.tag or "" for token in tokens[phrase.head + 1 : phrase.last + 4]]
    comma = following.index("$,") if "$," in following else len(following)
    return any(tag in ("PRELS", "PRELAT") for tag in following[comma + 1 : comma + 3])


def _joined(
    tokens: Sequence[Token], conjuncts: Sequence[Phrase], made: Sequence[str | None]
) -> str | None:
    text = made[0]
    for before, after, following in zip(conjuncts, conjuncts[1:], made[1:]):
        if text is None or following is None:
            return None
        between = " ".join(token.text for token in tokens[before.last + 1 : after.first])
        text += f"{'' if between == ',' else ' '}{between} {following}"
    return text


def _conjuncts(tokens: Sequence[Token], phrase: Phrase) -> list[Phrase] | None:
    """Return the phrases that *und* joins to this one; ``None`` where one is not understood."""
    found = shape(tokens, replace(phrase, last=phrase.head))
    if found is None:
        return [phrase] if tokens[phrase.head].tag not in ("NN", "NE") else None
    stop = found.noun + 1
    while stop <= phrase.last and tokens[stop].tag == "NE":
        stop += 1
    stop = max(stop, phrase.head + 1)
    if stop > phrase.last or not _joins(tokens, stop, phrase.last):
        return [phrase]
    conjuncts = [replace(phrase, last=stop - 1, options=_own(tokens, phrase))]
    while stop <= phrase.last:
        following = phrase_at(tokens, stop + 1)
        if not _joins(tokens, stop, phrase.last) or following is None:
            return None
        if following.last > phrase.last or not _is_independent(tokens, found, following.first):
            return None
        options = frozenset(each for each in following.features if each.case == phrase.case)
        conjuncts.append(
            Phrase("NP", following.first, following.last, following.head, options=options)
        )
        stop = following.last + 1
    return conjuncts


def _own(tokens: Sequence[Token], phrase: Phrase) -> frozenset[Features]:
    """Return the features of the first conjunct; the whole may be a plural."""
    own = phrase_at(tokens, phrase.first)
    found = own.features if own and own.head == phrase.head else phrase.options
    return frozenset(each for each in found if phrase.case in (None, each.case))


def _joins(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether *und* stands here, or a comma in a list that *und* closes."""
    if tokens[at].text.lower() in _JOINERS:
        return True
    later = (token.text.lower() in _JOINERS for token in tokens[at + 1 : last])
    return tokens[at].text == "," and tokens[at + 1].tag in ("NN", "NE") and any(later)


def _is_independent(tokens: Sequence[Token], first: Shape, start: int) -> bool:
    """Whether the second noun is declined by itself: its adjectives do not lean on an article."""
    has_determiner = bool(first.determiners or first.article)
    is_leaning = tokens[start].tag == "ADJA" or _shows_case(tokens[start : start + 1])
    return not (has_determiner and is_leaning)


def _declined(
    tokens: Sequence[Token], phrase: Phrase, case: Case,
    wanted: tuple[Number | None, str | None],
) -> str | None:  # fmt: skip
    """Return the form that all readings of a phrase agree on."""
    if tokens[phrase.head].tag not in ("NN", "NE"):
        return _pronoun(tokens, phrase, case) if wanted == (None, None) else None
    found = shape(tokens, phrase)
    if found is None or (found.first == 0 and tokens[0].text.startswith("Ihr")):
        return None
    number, other = wanted
    forms = {
        _text(tokens, found, _Change(old, Features(old.gender, case, number or old.number), other))
        for old in _readings(phrase)
        if _agrees(tokens, found, old)
    }
    return forms.pop() if len(forms) == 1 else None


def _readings(phrase: Phrase) -> Iterator[Features]:
    yield from phrase.options
    if not phrase.options and phrase.gender and phrase.case and phrase.number:
        yield Features(phrase.gender, phrase.case, phrase.number)


def _pronoun(tokens: Sequence[Token], phrase: Phrase, case: Case) -> str | None:
    if phrase.first != phrase.last and phrase.preposition is None:
        return None
    old = next(_readings(phrase), None)
    token = tokens[phrase.head]
    return redeclined_pronoun(token.text, token.tag or "", case, old)


def _agrees(tokens: Sequence[Token], found: Shape, old: Features) -> bool:
    """Whether determiners and adjectives have the form that the reading asks for."""
    for at in found.determiners:
        lemma = lemma_of(tokens[at].text)
        if lemma and determiner(lemma, old) not in (None, tokens[at].text, tokens[at].text.lower()):
            return False
    if found.article and determiner("der", old) != found.article:
        return False
    asked = _asked(tokens, found, _Change(old, old))
    return asked is None or all(
        redeclined(tokens[at].text, old, asked) == tokens[at].text for at in found.adjectives
    )


def _text(tokens: Sequence[Token], found: Shape, change: _Change) -> str | None:
    """Return the phrase with all its changes made."""
    asked = _asked(tokens, found, change)
    front = _determiners(tokens, found, change)
    nouns = _nouns(tokens, found, change, asked)
    if front is None or nouns is None or (asked is None and found.adjectives):
        return None
    middle: list[str | None] = [
        redeclined(_inner(tokens, at), change.new, asked)
        if at in found.adjectives and asked
        else _counted(tokens, at, found, change)
        for at in range(found.first, found.noun)
        if at not in found.determiners
    ]
    if None in middle:
        return None
    start = found.noun - len(middle)
    words = [*(each or "" for each in middle), *nouns, *_texts(tokens, found.stop, found.last + 1)]
    rest = _spaced(tokens, start, words)
    return " ".join(part for part in (*front, rest) if part)


def _counted(tokens: Sequence[Token], at: int, found: Shape, change: _Change) -> str | None:
    """Return a word that has no case, or a number: *zweier Kinder*, but no *fünf Kinder*."""
    text = _inner(tokens, at)
    if tokens[at].tag != "CARD" or found.determiners or found.article:
        return text
    if change.old.number != change.new.number:
        return None
    base = text.removesuffix("er") if text in ("zweier", "dreier") else text
    if change.new.case != "gen" or found.adjectives:
        return base
    return f"{base}er" if base in ("zwei", "drei") else None


def _texts(tokens: Sequence[Token], first: int, stop: int) -> list[str]:
    return [token.text for token in tokens[first:stop]]


def _inner(tokens: Sequence[Token], at: int) -> str:
    """Return a word as it stands inside a sentence."""
    text = tokens[at].text
    is_name = tokens[at].tag in ("NN", "NE") or text[1:] != text[1:].lower()
    return text if at or is_name else text[:1].lower() + text[1:]


def _spaced(tokens: Sequence[Token], first: int, words: Sequence[str]) -> str:
    """Return the words with blanks where the text has any."""
    text = ""
    for at, word in enumerate(words, first):
        has_gap = at == first or tokens[at - 1].span.stop < tokens[at].span.start
        text += f" {word}" if has_gap and text else word
    return text


def _lemmas(tokens: Sequence[Token], found: Shape, change: _Change) -> list[str | None]:
    if change.determiner is not None:
        return [change.determiner]
    own = [lemma_of(tokens[at].text) for at in found.determiners]
    return own or (["der"] if found.article else [])


def _asked(tokens: Sequence[Token], found: Shape, change: _Change) -> Declension | None:
    """Return the declension that the determiner of the phrase asks for in its new form."""
    lemmas = _lemmas(tokens, found, change)
    if not lemmas:
        return "strong"
    return declension(lemmas[-1], change.new.number) if lemmas[-1] is not None else None


def _determiners(tokens: Sequence[Token], found: Shape, change: _Change) -> list[str] | None:
    """Return the determiners in their new form, or the only one with that of the text."""
    if found.owner and change.determiner is not None:
        return None
    made = [
        None if lemma is None else determiner(lemma, change.new)
        for lemma in _lemmas(tokens, found, change)
    ]
    return None if None in made else [each or "" for each in made]


def _nouns(
    tokens: Sequence[Token], found: Shape, change: _Change, asked: Declension | None
) -> list[str] | None:
    words = _texts(tokens, found.noun, found.stop)
    is_bare = not (_lemmas(tokens, found, change) or found.adjectives or found.owner)
    is_named = len(words) > 1 and is_title(words[0])
    names = tokens[found.noun : found.stop]
    if change.new.number == "sg" and is_bare and (names[0].tag == "NE" or is_named):
        return _name(words, change)
    if names[0].tag == "NE":
        return _name_behind_article(words, change)
    if words[0].endswith("."):
        return words
    if is_bare and len(words) > 1 and names[-1].tag == "NE" and change.new.case == "gen":
        return None  # "Firma Lang": of the firm or of Lang?
    if is_bare and change.new.case == "gen" and change.old.case != "gen" and not _shows_case(names):
        return None  # "der Preis Wassers"
    form = renoun(words[0], change.old, change.new.case, change.new.number, asked)
    return [form, *words[1:]] if form else None


def _shows_case(names: Sequence[Token]) -> bool:
    """Whether a noun without an article shows that it is a genitive: *Angestellter*."""
    return any(each.is_adjectival for each in paradigms(names[0].text))


def _name(words: list[str], change: _Change) -> list[str] | None:
    """Decline a name without article, with its titles: *Herrn Minister Lang*."""
    last: str | None = words[-1]
    if change.old.case == "gen" and change.new.case != "gen":
        last = nominative(words[-1])
    elif change.new.case == "gen" and change.old.case != "gen":
        last = genitive(words[-1])
    if change.old.number != "sg" or last is None:
        return None
    front = [sir(change.new.case) if word in ("Herr", "Herrn") else word for word in words[:-1]]
    return [*front, last]


def _name_behind_article(words: list[str], change: _Change) -> list[str] | None:
    """Decline a name behind its article: *die Schweiz*, *des Rheins*, *der junge Goethe*."""
    old, new = change.old, change.new
    if old.case == new.case and old.number == new.number:
        return words
    if old.number != new.number:
        return None
    form = renoun(words[0], old, new.case)
    if form or len(words) > 1 or "gen" not in (old.case, new.case):
        return [form, *words[1:]] if form else words
    return words if new.gender == "f" else None
