"""Prepositions drawn together with the article: *in dem Haus* → *im Haus*."""

from __future__ import annotations

#: What is usual in writing; *aufs*, *fürs*, *ums* are spoken German, to be read only.
_CONTRACTIONS = {
    ("an", "dem"): "am",
    ("an", "das"): "ans",
    ("bei", "dem"): "beim",
    ("in", "dem"): "im",
    ("in", "das"): "ins",
    ("von", "dem"): "vom",
    ("zu", "dem"): "zum",
    ("zu", "der"): "zur",
}
_SPOKEN = {"aufs": ("auf", "das"), "fürs": ("für", "das"), "ums": ("um", "das")}
_TAKEN_APART = {short: parts for parts, short in _CONTRACTIONS.items()} | _SPOKEN


def contracted(preposition: str, phrase: str, *, is_stressed: bool = False) -> str:
    """Return the preposition with the phrase, drawn together where that is usual.

    ``is_stressed`` says that the article points to something that follows, such as a relative
    clause: *in dem Haus, das …*; then both words stay.

    >>> contracted("in", "dem Haus"), contracted("in", "dem Haus", is_stressed=True)
    ('im Haus', 'in dem Haus')
    """
    article, _, rest = phrase.partition(" ")
    short = None if is_stressed or not rest else _CONTRACTIONS.get((preposition.lower(), article))
    if short is None:
        return f"{preposition} {phrase}"
    return f"{short.capitalize() if preposition[:1].isupper() else short} {rest}"


def taken_apart(word: str) -> tuple[str, str] | None:
    """Return preposition and article of a contracted word; ``None`` for other words.

    >>> taken_apart("Zur"), taken_apart("aus")
    (('zu', 'der'), None)
    """
    return _TAKEN_APART.get(word.lower())
