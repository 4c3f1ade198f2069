"""One noun phrase without its conjuncts: the form of each of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import paradigms
from leichtsprache.grammar.adjectives import (
    Declension,
    ending,
    is_doubtful,
    is_indeclinable,
    redeclined,
)
from leichtsprache.grammar.determiners import declension, determiner, lemma_of
from leichtsprache.grammar.names import genitive, is_title, nominative, sir
from leichtsprache.grammar.nouns import noun, renoun
from leichtsprache.grammar.phrase_shape import Shape, shape
from leichtsprache.grammar.pronouns import redeclined_pronoun
from leichtsprache.parts import Case, Features, Gender, Number, Phrase, Token


class NewNoun(NamedTuple):
    """A noun to stand in place of another: lemma, gender, stems of adjectives before it.

    ``dropped`` is the number of adjectives right before the old noun that belong to it, ``tail``
    what stands behind the new one.
    """

    lemma: str
    gender: Gender
    adjectives: tuple[str, ...] = ()
    tail: str = ""
    dropped: int = 0


class Wish(NamedTuple):
    """What a phrase shall become; ``None``: keeps its own. ``is_led``: a determiner stands before.

    In "die Freunde und Nachbarn" the second noun is led by the determiner of the first.
    """

    case: Case | None
    number: Number | None = None
    determiner: str | None = None
    is_led: bool = False
    noun: NewNoun | None = None


class _Change(NamedTuple):
    """A reading of the phrase, and what it becomes."""

    old: Features
    new: Features
    determiner: str | None = None
    is_led: bool = False
    noun: NewNoun | None = None


def declined(tokens: Sequence[Token], phrase: Phrase, wish: Wish) -> str | None:
    """Return the form that all readings of a phrase agree on."""
    if tokens[phrase.head].tag not in ("NN", "NE"):
        return _pronoun(tokens, phrase, wish.case) if wish == Wish(wish.case) else None
    found = shape(tokens, phrase)
    if found is None:
        return None
    if wish.case and found.first == 0 and tokens[0].text.startswith("Ihr"):
        return None  # "Ihr" and "ihr" look the same here
    forms: set[str | None] = set()
    for old in _readings(phrase):
        if _agrees(tokens, found, old):
            gender = wish.noun.gender if wish.noun else old.gender
            new = Features(gender, wish.case or old.case, wish.number or old.number)
            change = _Change(old, new, wish.determiner, wish.is_led, wish.noun)
            forms.add(_text(tokens, found, change))
    return forms.pop() if len(forms) == 1 else None


def _readings(phrase: Phrase) -> Iterator[Features]:
    yield from phrase.options
    if not phrase.options and phrase.gender and phrase.case and phrase.number:
        yield Features(phrase.gender, phrase.case, phrase.number)


def _pronoun(tokens: Sequence[Token], phrase: Phrase, case: Case | None) -> str | None:
    is_alone = phrase.first == phrase.last or phrase.preposition is not None
    if not is_alone or case is None:
        return None
    word, tag = tokens[phrase.head].text, tokens[phrase.head].tag or ""
    if phrase.head == 0:  # there "Sie" and "sie" look the same
        word = "" if word == "Sie" else word.lower()
    readings = tuple(_readings(phrase)) or (None,)
    forms = {redeclined_pronoun(word, tag, case, old) for old in readings}
    return forms.pop() if len(forms) == 1 else None


def _agrees(tokens: Sequence[Token], found: Shape, old: Features) -> bool:
    """Whether determiners, adjectives and noun have a form that the reading asks for."""
    known = paradigms(tokens[found.noun].text)
    if known and not any(each.forms(old.case, old.number) for each in known):
        return False  # "die USA" have no singular
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
    nouns = (
        _other_noun(_texts(tokens, found.noun + 1, found.stop), change, asked)
        if change.noun
        else _nouns(tokens, found, change, asked)
    )
    if front is None or nouns is None or (asked is None and found.adjectives):
        return None
    stop = found.noun - (change.noun.dropped if change.noun else 0)
    middle: list[str | None] = [
        _adjective(tokens, at, found, change)
        if at in found.adjectives
        else _counted(tokens, at, found, change)
        for at in range(found.first, stop)
        if at not in found.determiners
    ]
    if None in middle:
        return None
    start = stop - len(middle)
    words = [*(each or "" for each in middle), *nouns, *_texts(tokens, found.stop, found.last + 1)]
    rest = _spaced(tokens, start, words)
    return " ".join(part for part in (*front, rest) if part)


def _adjective(tokens: Sequence[Token], at: int, found: Shape, change: _Change) -> str | None:
    text = tokens[at].text
    asked = _asked(tokens, found, change)
    before = _asked(tokens, found, change._replace(new=change.old, determiner=None))
    if asked is None or (is_doubtful(text) and before and ending(change.old, before) == "er"):
        return None
    return text if is_indeclinable(text) else redeclined(_inner(tokens, at), change.new, asked)


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
    is_bare = found.noun == found.first and not _lemmas(tokens, found, change)
    is_named = len(words) > 1 and is_title(words[0])
    group = tokens[found.noun : found.stop]
    if change.new.number == "sg" and is_bare and (group[0].tag == "NE" or is_named):
        return _name(words, change)
    if group[0].tag == "NE":
        return _name_behind_article(words, change)
    if words[0].endswith("."):
        return words
    if is_bare and len(words) > 1 and group[-1].tag == "NE" and change.new.case == "gen":
        return None  # "Firma Lang": of the firm or of Lang?
    is_hidden = is_bare and not change.is_led and not shows_case(group)
    if is_hidden and change.new.case == "gen" != change.old.case:
        return None  # "der Preis Wassers"
    form = renoun(words[0], change.old, change.new.case, change.new.number, asked)
    return [form, *words[1:]] if form else None


def _other_noun(behind: list[str], change: _Change, asked: Declension | None) -> list[str] | None:
    """Return the forms of a noun that takes the place of another, with its own adjectives."""
    wanted = change.noun
    form = wanted and noun(wanted.lemma, change.new, asked)
    if wanted is None or form is None or (wanted.adjectives and asked is None):
        return None
    led = [each + ending(change.new, asked) for each in wanted.adjectives if asked]
    return [" ".join(each for each in (*led, form, wanted.tail) if each), *behind]


def shows_case(group: Sequence[Token]) -> bool:
    """Whether a noun without an article shows that it is a genitive: *Angestellter*."""
    return any(each.is_adjectival for each in paradigms(group[0].text))


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
    if form or len(words) > 1 or old.case != "gen" or new.gender == "f" or words[0] in names():
        return [form or words[0], *words[1:]]
    base = words[0].removesuffix("s")
    return [base] if base in names() else None
