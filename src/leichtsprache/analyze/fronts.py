"""What stands in front of the finite verb of a main clause, where that is more than a plain phrase.

`Skeleton.is_constituent` knows plain phrases. Besides them the front may be the verb itself
("Gesichert ist …"), a noun with a participle before it ("Der aus der Luft stammende Kohlenstoff"),
or a noun with a second one between commas ("Anna Berg, die Leiterin des Museums, …").
"""

from __future__ import annotations

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.skeleton import Skeleton
from leichtsprache.analyze.verbs import FINITE, VERBS

_INNER = DETERMINERS | {"APPR", "APPRART", "ADJA", "ADJD", "ADV", "NN", "NE", "CARD", "PTKNEG"}
#: How participles end that are declined: *gekaufte, gelegenen, liegendem*.
_PARTICIPLES = tuple(
    stem + end for stem in ("t", "en", "end") for end in ("e", "en", "em", "er", "es")
)


def is_front_part(sk: Skeleton, first: int, finite: int) -> bool:
    """Whether the tokens before a finite verb are one part of the clause, whatever its make."""
    return (
        first == finite
        or sk.is_constituent(first, finite)
        or _are_verbs(sk, first, finite)
        or _is_attributed(sk, first, finite)
        or _is_apposed(sk, first, finite)
        or _ends_in_postposition(sk, first, finite)
    )


def _are_verbs(sk: Skeleton, first: int, finite: int) -> bool:
    """Whether only verbs that belong to an auxiliary stand there: "Gesichert ist …"."""
    tags = {sk.tag(n) for n in range(first, finite)}
    return sk.is_auxiliary(finite) and tags <= VERBS - FINITE


def _ends_in_postposition(sk: Skeleton, first: int, finite: int) -> bool:
    """Whether the front is a noun with *zufolge, gegenüber* behind it."""
    return sk.tag(finite - 1) == "APPO" and sk.is_constituent(first, finite - 1)


def _is_attributed(sk: Skeleton, first: int, finite: int) -> bool:
    """Whether a participle with its own parts stands between article and noun."""
    if sk.tag(first) not in DETERMINERS:
        return False
    for n in range(first + 2, finite - 1):
        if sk.tag(n) not in _INNER or sk.inside[n]:
            return False
        is_participle = sk.tag(n) == "ADJA" and sk.word(n).endswith(_PARTICIPLES)
        if is_participle and sk.tag(n + 1) in ("NN", "NE", "ADJA"):
            return sk.is_constituent(n, finite)
    return False


def _is_apposed(sk: Skeleton, first: int, finite: int) -> bool:
    """Whether the front is a noun and what is said of it between two commas."""
    end = finite - 1
    if sk.tag(end) != "$," or sk.inside[end - 1]:
        return False
    commas = [n for n in range(first, end) if sk.tag(n) == "$," and not sk.parts_adjectives(n)]
    if len(commas) != 1 or sk.inside[commas[0] - 1] or sk.inside[commas[0] + 1]:
        return False
    comma = commas[0]
    return sk.is_constituent(first, comma) and sk.is_constituent(comma + 1, end)
