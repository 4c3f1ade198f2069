"""Noun phrases of a text in another case, in another number, with another determiner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.phrases import NounPhrase, phrase_at
from leichtsprache.grammar.phrase_forms import Wish, declined, shows_case
from leichtsprache.grammar.phrase_shape import Shape, shape
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.parts import Case, Features, Number, Phrase, Token

_JOINERS = frozenset(("und", "oder", "sowie", "beziehungsweise", "bzw."))


def decline(
    tokens: Sequence[Token], phrase: Phrase, case: Case,
    number: Number | None = None, determiner: str | None = None,
) -> str | None:  # fmt: skip
    """Return a noun phrase of a text in another case; ``None`` where any form is not sure.

    ``determiner`` is the lemma of the new one (*der*, *ein*, *kein*, *dieser*, *mein* …), ``""``
    for none; without it the phrase keeps its own. Genitives, prepositional phrases and relative
    clauses inside the phrase stay as they are. A preposition in front is left out.

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
    made = _all(tokens, conjuncts, Wish(case, number, determiner))
    return _joined(tokens, conjuncts, made)


def of(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """Return a genitive as *von* with the dative: *des Bundes* → *vom Bund*; ``None`` if unsure.

    Both words stay where a relative clause follows: *von dem Haus, das …*.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> tokens = analyze()(Document("Die Farbe des neuen Hauses am See.")).tokens
    >>> of(tokens, Phrase("NP", 2, 6, 4, "gen", "sg", "n"))
    'vom neuen Haus am See'
    """
    options = frozenset(each for each in phrase.options if each.case == "gen")
    conjuncts = _conjuncts(tokens, replace(phrase, case="gen", options=options))
    if conjuncts is None:
        return None
    made = _all(tokens, conjuncts, Wish("dat"))
    is_stressed = _has_relative_clause(tokens, conjuncts[-1])
    for n, (each, text) in enumerate(zip(conjuncts, made, strict=True)):
        is_own = n == 0 or tokens[each.first].tag in DETERMINERS
        if text and is_own:
            made[n] = contracted("von", text, is_stressed=is_stressed)
    return _joined(tokens, conjuncts, made)


def _all(tokens: Sequence[Token], conjuncts: Sequence[Phrase], wish: Wish) -> list[str | None]:
    leads = tokens[conjuncts[0].first].tag in DETERMINERS
    wishes = [
        wish._replace(is_led=bool(n) and leads and tokens[each.first].tag not in DETERMINERS)
        for n, each in enumerate(conjuncts)
    ]
    return [declined(tokens, *pair) for pair in zip(conjuncts, wishes, strict=True)]


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
        conjuncts.append(_conjunct(tokens, phrase, following))
        stop = following.last + 1
    return conjuncts


def _conjunct(tokens: Sequence[Token], phrase: Phrase, following: NounPhrase) -> Phrase:
    """Return a further conjunct; one without determiner has the number of the first noun."""
    numbers = {each.number for each in _own(tokens, phrase)}
    is_led = tokens[phrase.first].tag in DETERMINERS
    is_led &= tokens[following.first].tag not in DETERMINERS
    options = frozenset(
        each for each in following.features
        if each.case == phrase.case and (not is_led or each.number in numbers)
    )  # fmt: skip
    return Phrase("NP", following.first, following.last, following.head, options=options)


def _own(tokens: Sequence[Token], phrase: Phrase) -> frozenset[Features]:
    """Return the features of the first conjunct; the whole may be a plural."""
    own = phrase_at(tokens, phrase.first)
    found = own.features if own and own.head == phrase.head else phrase.options
    fitting = frozenset(each for each in found if phrase.case in (None, each.case))
    return fitting & phrase.options or fitting


def _joins(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether *und* stands here, or a comma in a list that *und* closes."""
    if tokens[at].text.lower() in _JOINERS:
        return True
    later = (token.text.lower() in _JOINERS for token in tokens[at + 1 : last])
    return tokens[at].text == "," and tokens[at + 1].tag in ("NN", "NE") and any(later)


def _is_independent(tokens: Sequence[Token], first: Shape, start: int) -> bool:
    """Whether the second noun is declined by itself: its adjectives do not lean on an article."""
    has_determiner = bool(first.determiners or first.article)
    is_leaning = tokens[start].tag == "ADJA" or shows_case(tokens[start : start + 1])
    return not (has_determiner and is_leaning)
