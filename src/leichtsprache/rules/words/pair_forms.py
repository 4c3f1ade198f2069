"""What a pair form needs: the masculine plural, and the case that the words before it tell."""

from __future__ import annotations

# Masculine plurals by the end of the stem before -innen; longer ends first.
_PLURALS = (
    ("ärzt", "ärzte"), ("anwält", "anwälte"), ("köch", "köche"), ("rät", "räte"), ("jüd", "juden"),
    ("französ", "franzosen"), ("bäuer", "bauern"), ("chef", "chefs"), ("freund", "freunde"),
    ("feind", "feinde"), ("wirt", "wirte"), ("nachbar", "nachbarn"), ("kolleg", "kollegen"),
    ("kund", "kunden"), ("expert", "experten"), ("zeug", "zeugen"), ("genoss", "genossen"),
    ("pat", "paten"), ("erb", "erben"), ("türk", "türken"), ("russ", "russen"), ("held", "helden"),
    ("bot", "boten"), ("schwäger", "schwäger"), ("biolog", "biologen"), ("prinz", "prinzen"),
    ("or", "oren"), ("ist", "isten"), ("ent", "enten"), ("ant", "anten"), ("and", "anden"),
    ("at", "aten"), ("og", "ogen"), ("graf", "grafen"), ("it", "iten"), ("graph", "graphen"),
    ("er", "er"), ("el", "el"), ("ar", "are"), ("är", "äre"), ("eur", "eure"), ("ling", "linge"),
)  # fmt: skip
# What tells the case of a plural. With "um zu" and other doubtful words nothing is certain.
_DATIVE = frozenset(
    "den vielen allen diesen unseren meinen ihren euren deinen seinen einigen beiden anderen "
    "mehreren keinen mit von bei nach aus zu seit gegenüber".split()
)
_OTHER_CASE = frozenset(
    "die alle viele diese unsere meine ihre eure deine seine einige beide andere mehrere keine "
    "der aller vieler unserer seiner ihrer für durch gegen ohne".split()
)
_ACCUSATIVE = frozenset({"für", "durch", "gegen", "ohne"})


def masculine_plural(stem: str) -> str | None:
    """Return the masculine plural for the stem before ``-innen``, or ``None`` if unknown.

    >>> masculine_plural("Student"), masculine_plural("Rechtsanwält")
    ('Studenten', 'Rechtsanwälte')
    """
    for end, plural in _PLURALS:
        if stem.lower().endswith(end):
            found = stem[: len(stem) - len(end)] + plural
            return found[0].upper() + found[1:]
    return None


def is_dative_plural(before: list[str]) -> bool | None:
    """Say by the two words before a plural whether it is a dative; ``None`` if it is not clear.

    >>> is_dative_plural(["mit", "jungen"]), is_dative_plural(["die"]), is_dative_plural(["um"])
    (True, False, None)
    """
    *rest, last = before or [""]
    if last in _DATIVE or last in _OTHER_CASE:
        return last in _DATIVE
    first = rest[-1] if rest else ""
    if first in _DATIVE:
        return True if last.endswith("en") else None
    if first in _ACCUSATIVE:
        return False if last.endswith("e") else None
    return False if first in _OTHER_CASE and last.endswith(("e", "en", "er")) else None
