"""Articles and the words declined like them, and the declension of adjectives behind them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from leichtsprache.grammar.adjectives import Declension, ending
from leichtsprache.parts import Case, Features, Gender, Number

_DEFINITE: dict[Case, tuple[str, str, str, str]] = {
    "nom": ("der", "die", "das", "die"),
    "gen": ("des", "der", "des", "der"),
    "dat": ("dem", "der", "dem", "den"),
    "acc": ("den", "die", "das", "die"),
}
_Kind = Literal["der", "ein", "dieser", "viele", "derselbe", "fixed"]
_KINDS: dict[_Kind, str] = {
    "der": "der",
    "ein": "ein kein mein dein sein ihr Ihr unser euer Euer irgendein",
    "dieser": "dieser jener jeder mancher welcher solcher aller beide sämtliche jedweder jeglicher "
    "irgendwelche",
    "viele": "einige viele mehrere wenige etliche verschiedene zahlreiche andere",
    "derselbe": "derselbe derjenige",
    "fixed": "dessen deren wessen etwas mehr viel wenig genug weniger manch solch welch all lauter "
    "allerlei",
}
#: Words of which only one number exists.
_SINGULAR = frozenset(("ein", "irgendein", "jeder", "jedweder"))
_PLURAL = frozenset(("beide", "mehrere", "etliche", "verschiedene", "zahlreiche", "irgendwelche"))
#: These show no case, so that no genitive can be made with them.
_CASELESS = frozenset(("etwas", "mehr", "viel", "wenig", "genug", "weniger", "lauter", "allerlei"))
#: In the singular these leave it open how an adjective behind them is declined.
_OPEN_SINGULAR = frozenset(("einige", "viele", "wenige", "mancher", "aller", "sämtliche", "andere"))
#: Behind another determiner these are declined like adjectives: *ein solcher Tag*.
_ALSO_ADJECTIVAL = frozenset(("beide", "sämtliche", "solcher", "jeder"))
#: Before an ending *euer* loses its *e*.
_STEMS = {"euer": "eur", "Euer": "Eur"}
#: Other spellings: *unsere* and *unsre*.
_SHORTENED = {f"unsr{end}": "unser" for end in ("e", "er", "es", "en", "em")} | {
    f"unser{end}": "unser" for end in ("m", "n", "s")
}
_GENDERS: tuple[Gender, ...] = ("m", "f", "n")
_NUMBERS: tuple[Number, ...] = ("sg", "pl")
_FEATURES = tuple(
    Features(gender, case, number)
    for number in _NUMBERS for gender in _GENDERS for case in _DEFINITE
)  # fmt: skip


@cache
def _kind_of() -> dict[str, _Kind]:
    return {word: kind for kind, words in _KINDS.items() for word in words.split()}


def article(gender: Gender, case: Case, number: Number) -> str:
    """Return the definite article.

    >>> article("m", "dat", "sg"), article("f", "dat", "pl")
    ('dem', 'den')
    """
    return _DEFINITE[case][3 if number == "pl" else "mfn".index(gender)]


def determiner(lemma: str, features: Features) -> str | None:
    """Return a form of a determiner; ``None`` where it has none, or is not known.

    The indefinite article has no plural: there it is the empty string, as is the lemma ``""``.

    >>> determiner("ein", Features("f", "gen", "sg"))
    'einer'
    >>> determiner("derselbe", Features("n", "dat", "sg"))
    'demselben'
    >>> determiner("jeder", Features("m", "nom", "pl")) is None
    True
    """
    if not lemma or (lemma == "ein" and features.number == "pl"):
        return ""
    kind = _kind_of().get(lemma)
    missing = _PLURAL if features.number == "sg" else _SINGULAR
    if kind is None or lemma in missing or (features.case == "gen" and lemma in _CASELESS):
        return None
    if kind == "derselbe":
        return article(*features) + lemma[3:].removesuffix("e") + ending(features, "weak")
    if kind == "ein":
        return _like_ein(lemma, features)
    stem = lemma.removesuffix("r").removesuffix("e")
    return {"fixed": lemma, "der": article(*features)}.get(kind, stem + _strong(features))


def _like_ein(lemma: str, features: Features) -> str:
    is_bare = features.number == "sg" and (features.gender, features.case) in (
        ("m", "nom"), ("n", "nom"), ("n", "acc"),
    )  # fmt: skip
    return lemma if is_bare else _STEMS.get(lemma, lemma) + _strong(features)


def _strong(features: Features) -> str:
    """Return the ending of *dieser*: strong, but *dieses Hauses*."""
    is_short = features.number == "sg" and features.case == "gen" and features.gender != "f"
    return "es" if is_short else ending(features, "strong")


def declension(lemma: str, number: Number) -> Declension | None:
    """Return how an adjective is declined behind a determiner; ``None`` where usage differs.

    >>> declension("kein", "pl"), declension("viele", "pl"), declension("", "sg")
    ('mixed', 'strong', 'strong')
    """
    kind = _kind_of().get(lemma)
    if not lemma or kind == "fixed" or (lemma == "ein" and number == "pl"):
        return "strong"
    if number == "sg" and lemma in _OPEN_SINGULAR:
        return None
    asked: dict[str, Declension] = {"ein": "mixed", "viele": "strong"}
    return asked.get(kind, "weak") if kind else None


def is_like_ein(lemma: str) -> bool:
    """Whether a determiner has no ending where *ein* has none: *kein*, *mein*, *unser*.

    >>> is_like_ein("kein"), is_like_ein("dieser")
    (True, False)
    """
    return _kind_of().get(lemma) == "ein"


def is_adjectival(word: str) -> bool:
    """Whether a determiner is declined like an adjective behind another: *die vielen Häuser*.

    >>> is_adjectival("beiden"), is_adjectival("meisten"), is_adjectival("meiner")
    (True, True, False)
    """
    lemma = lemma_of(word)
    kind = _kind_of().get(lemma or "")
    return kind in (None, "viele") or lemma in _ALSO_ADJECTIVAL


@cache
def _lemmas() -> dict[str, str]:
    """Return the lemma of each form; nominatives first."""
    found = dict(_SHORTENED)
    for features in _FEATURES:
        for lemma in _kind_of():
            form = determiner(lemma, features)
            if form:
                found.setdefault(form, lemma)
    return found


def lemma_of(word: str) -> str | None:
    """Return the lemma of a determiner as it stands in a text; ``None`` where it is not known.

    >>> lemma_of("Diesem"), lemma_of("eurer"), lemma_of("Ihrem"), lemma_of("vielen")
    ('dieser', 'euer', 'Ihr', 'viele')
    """
    return _lemmas().get(word) or _lemmas().get(word.lower())
