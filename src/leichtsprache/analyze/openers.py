"""Where a subordinate clause opens: at a conjunction, a relative or an interrogative pronoun.

Each of these words may be something else (*der* an article, *wie* a comparison), so the verb that
closes the clause is looked for before the clause is believed in.
"""

from __future__ import annotations

from leichtsprache.analyze.phrases import nominatives
from leichtsprache.analyze.skeleton import MARKS, Skeleton
from leichtsprache.analyze.verbs import FINITE, as_finite, as_nonfinite
from leichtsprache.document import ClauseKind

OPENERS = frozenset(("KOUS", "PRELS", "PRELAT", "PWS", "PWAT", "PWAV"))
_SUBJECTS = frozenset(("NN", "NE", "PPER", "PIS", "PDS", "ADJA", "XY", "FM"))
RELATIVE_FORMS = frozenset(("der", "die", "das", "den", "dem", "denen", "deren", "dessen"))
#: Words that make one connector with the conjunction behind them: *ohne dass, als ob*.
_JOINED = frozenset(
    ("ohne", "statt", "anstatt", "außer", "so", "als", "wie", "dadurch", "bis", "auf")
)
_GENERAL = frozenset(("dass", "daß", "ob", "wenn"))
#: More words than these stand before no conjunction: "vor allem dann, wenn".
_LONGEST = 3
#: Words that stand before a conjunction and belong to its clause, behind a comma or at the start.
_BEFORE = frozenset(
    ("auch", "selbst", "sogar", "nur", "erst", "bereits", "schon", "gerade", "besonders", "immer",
     "insbesondere", "vor", "allem", "nicht", "allein", "bloß", "kurz", "gleich", "bald", "sofort",
     "unmittelbar", "lange", "noch", "egal", "gleichgültig", "hauptsächlich", "vorwiegend",
     "vielleicht", "wahrscheinlich", "spätestens", "frühestens", "meist", "meistens", "oft")
)  # fmt: skip


def opens(sk: Skeleton, position: int) -> bool:
    """Whether a subordinate clause begins at ``position``."""
    if position >= len(sk.tokens) or sk.inside[position] or position in sk.failed:
        return False
    if sk.tag(position + 1) == "KOUS" and beginning(sk, position + 1) <= position:
        return False  # "als ob" opens with the second word
    if not _starts_clause(sk, position) or _is_taken(sk, position):
        return False
    mark = sk.tag(position)
    pronoun = position + 1 if mark in ("APPR", "APPRART") else position
    if position and sk.word(pronoun) in RELATIVE_FORMS and sk.tag(position - 1) == "$,":
        if sk.tag(pronoun) in ("PRELS", "PRELAT"):
            is_final = sk.is_verb_final(pronoun + 1) or _is_extended(sk, pronoun)
            return is_final and not (pronoun > position and _lacks_subject(sk, pronoun))
        if sk.tag(pronoun) != "KOUS":
            return _can_be_relative(sk, pronoun) and sk.is_verb_final(pronoun + 1)
    return kind_of(sk, position) is not None


def _lacks_subject(sk: Skeleton, pronoun: int) -> bool:
    """Whether nothing between *auf den* and the verb is its subject: "auf den 3.12. verlegt"."""
    group = sk.next_group(pronoun + 1)
    if group is None or group[1] > group[0]:
        return False
    return not set(sk.tags[pronoun + 1 : group[0]]) & _SUBJECTS


def beginning(sk: Skeleton, position: int) -> int:
    """Return the first word of the connector that ends at a position: "ohne dass".

    >>> from leichtsprache.document import Span, Token
    >>> tags = {",": "$,", "vor": "APPR", "allem": "PIS", "weil": "KOUS"}
    >>> tokens = tuple(Token(Span(0, 1), word, word, tag) for word, tag in tags.items())
    >>> beginning(Skeleton(tokens), 3)
    1
    """
    if sk.tag(position) != "KOUS":
        return position
    is_depending = (sk.word(position - 2), sk.word(position - 1)) == ("je", "nachdem")
    start = position - 2 if is_depending else position
    is_general = sk.word(position) in _GENERAL
    words = _BEFORE | _JOINED if is_general else _BEFORE
    while start and position - start < _LONGEST and sk.word(start - 1) in words:
        start -= 1
    if is_depending or sk.tag(start - 1) in (*MARKS, "KON"):
        return start
    return position - 1 if is_general and sk.word(position - 1) in _JOINED else position


def _is_taken(sk: Skeleton, position: int) -> bool:
    """Whether *deren* behind *und* is no relative pronoun: "kann auf A und deren B bauen"."""
    if sk.tag(position) != "PRELAT" or sk.tag(position - 1) != "KON":
        return False
    group = sk.next_group(position + 1)
    return group is not None and sk.takes(group[1]) is not None


def _can_be_relative(sk: Skeleton, pronoun: int) -> bool:
    """Whether what is tagged as an article can open a clause, and a main clause is left without it.

    "Die Mutter, die Tochter und der Sohn essen" has one verb only, and no relative clause; in "Sie
    will das Haus streichen, den Garten aber behalten" the last verb belongs to *will*.
    """
    group = sk.next_group(pronoun + 1)
    if group is None or "$," in sk.tags[pronoun : group[0]]:
        return False
    if sk.disagrees(pronoun):
        return True
    is_finite = any(as_finite(sk.tokens[n], sk.tag(n)) for n in range(group[0], group[1] + 1))
    taker = sk.takes(group[1])
    is_listed = taker is not None and "KON" in sk.tags[pronoun : group[0]]
    if not is_finite or is_listed or (taker is not None and sk.tag(taker) == "VMFIN"):
        return False
    others = (*range(pronoun), *range(group[1] + 1, len(sk.tags)))
    return any(as_finite(sk.tokens[n], sk.tag(n)) for n in others)


def leaves_verb(sk: Skeleton, position: int) -> bool:
    """Whether a clause inside another that has no verb yet leaves one to it."""
    pronoun = position + 1 if sk.tag(position) in ("APPR", "APPRART") else position
    if sk.word(pronoun) not in RELATIVE_FORMS:
        return True
    group = sk.next_group(pronoun + 1)
    if group is None or sk.next_group(group[1] + 1) is None:
        return False
    return sk.tag(pronoun) in ("PRELS", "PRELAT") or sk.is_verb_final(group[1] + 1)


def _starts_clause(sk: Skeleton, position: int) -> bool:
    before = sk.tag(beginning(sk, position) - 1)
    if before in MARKS or (before == "KON" and sk.tag(position) in OPENERS):
        return True
    if before in ("ADV", "PTKNEG", "KOKOM") and sk.tag(position - 2) in MARKS:
        return sk.tag(position) == "KOUS"  # ", wohl weil"
    return is_unmarked(sk, position)


def is_unmarked(sk: Skeleton, position: int) -> bool:
    """Whether a clause opens though its comma is missing: a finite verb must stand at its end."""
    is_prepositional = sk.tag(position) == "APPR" and sk.tag(position + 1) in ("PRELS", "PRELAT")
    if sk.tag(position) not in OPENERS and not is_prepositional:
        return False
    group = sk.next_group(position + 1)
    is_finite = group is not None and sk.tag(group[1]) in FINITE
    is_comparison = sk.word(position) in ("als", "wie") and sk.tag(position) != "KOUS"
    return is_finite and not is_comparison and sk.is_verb_final(position + 1)


def kind_of(sk: Skeleton, position: int) -> ClauseKind | None:
    """Return what kind of clause opens at ``position``, or ``None``."""
    mark = sk.tag(position)
    if mark == "KOUS":
        return "subordinate"
    if mark == "KOUI":
        return "infinitive"
    pronoun = position + 1 if mark in ("APPR", "APPRART") else position
    if sk.tag(pronoun) in ("PRELS", "PRELAT"):
        is_final = sk.is_verb_final(pronoun + 1) or _is_extended(sk, pronoun)
        return "relative" if is_final else None
    if sk.tag(pronoun) in ("PWS", "PWAT", "PWAV") and sk.is_verb_final(pronoun + 1):
        is_none = _is_comparison(sk, pronoun) or _is_elliptic(sk, pronoun)
        return None if is_none else "subordinate"
    return None


def _is_extended(sk: Skeleton, pronoun: int) -> bool:
    """Whether something stands behind the verb of a relative clause: "die mehr kann als sie"."""
    group = sk.next_group(pronoun + 1)
    while group and is_passed(sk, group):
        group = sk.next_group(group[1] + 1)
    if group is None or group[0] == pronoun + 1 or not sk.closes(group):
        return False
    is_behind = sk.tag(group[1] + 1) in (*MARKS, "KON", "KOKOM", "APPR", "APPRART")
    return is_behind and sk.tag(group[1]) in FINITE


def is_passed(sk: Skeleton, group: tuple[int, int]) -> bool:
    """Whether a participle is not yet the verb of the clause: "die ihn verkleidet im Hof sah"."""
    if set(sk.tags[group[0] : group[1] + 1]) & FINITE or sk.tag(group[1] + 1) in (*MARKS, "KON"):
        return False
    later = sk.next_group(group[1] + 1)
    if later is None or set(sk.tags[group[1] : later[0]]) & {"$,", "KON", "KOUS"}:
        return False
    return sk.tag(later[1]) in FINITE and sk.tag(later[1] + 1) in MARKS


def _is_elliptic(sk: Skeleton, position: int) -> bool:
    """Whether *wie* has a participle only: "Wie gestern berichtet, …". Set its tag right."""
    group = sk.next_group(position + 1)
    if sk.word(position) != "wie" or group is None or group[0] != group[1]:
        return False
    token, tag = sk.tokens[group[0]], sk.tag(group[0])
    if tag != "VVPP" and as_nonfinite(token, tag) != "VVPP":
        return False
    if nominatives(sk.tokens, position + 1, group[0], token):
        return False
    sk.tags[group[0]] = "VVPP"
    return True


def _is_comparison(sk: Skeleton, position: int) -> bool:
    """Whether *wie* only names examples: no verb comes before the next comma."""
    group = sk.next_group(position + 1)
    stop = group[0] if group else len(sk.tags)
    if sk.tag(position + 1) in ("PRF", "PPER"):
        return False
    return sk.word(position) == "wie" and "$," in sk.tags[position:stop]
