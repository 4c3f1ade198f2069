"""Words are cut where their parts meet, and not at all where the parts mislead."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from leichtsprache.analyze.compound_lexicon import is_whole
from leichtsprache.analyze.compounds import parts
from leichtsprache.analyze.nouns import noun_lemmas
from leichtsprache.document import Document, FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_CUT = re.compile(r"(?<![\w·‧-])[A-ZÄÖÜ][a-zäöüß]+(?:[-·‧][A-Za-zÄÖÜäöüß][a-zäöüß]+)+(?![\w·‧-])")
_SIGN = re.compile(r"[-·‧]")
#: At most such an ending follows a misleading word.
_ENDINGS = ("", "e", "en", "n", "s", "es", "in", "innen")
_PREFIXES = frozenset("be ent er ge un ver zer".split())
#: Words of their own, too: *mit·machen* is asked for, *Ein-heit* misleads.
_PARTICLES = frozenset("ab an auf aus bei ein mit um unter vor zu über".split())
#: What stands behind the hyphen in words that German took from English: *Burn-out*.
_ENGLISH = frozenset("back down in off on out over up coin ing building splitting".split())
#: With these, names are formed that no lexicon has: *Schnee-wittchen*.
_DIMINUTIVES = ("chen", "lein")


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for match in matches(_CUT, document):
        sign = _SIGN.findall(match[0])[0]
        better = _better(_SIGN.split(match[0]), sign)
        if better != match[0]:
            yield Fault.at(match, better)


def _better(pieces: Sequence[str], sign: str) -> str:
    """Return the word cut where it should be; the pieces as they are where that is not known."""
    word = pieces[0] + "".join(piece.lower() for piece in pieces[1:])
    cuts = set(accumulate(map(len, pieces[:-1])))
    joints = set(accumulate(map(len, parts(word)[:-1])))
    if is_whole(word, "opaque") or _misleads(word):
        return word
    if joints and not cuts <= joints:
        return _joined(word, sorted(cuts & joints or joints), sign)
    if not joints and noun_lemmas(word) and not _is_of_words(word, pieces):
        return word
    return sign.join(pieces)


def _misleads(word: str) -> bool:
    stems = {row[0] for row in table("rules/misleading_parts.tsv").rows}
    return any(word.removesuffix(ending) in stems for ending in _ENDINGS)


def _joined(word: str, cuts: Sequence[int], sign: str) -> str:
    first, *rest = (word[start:stop] for start, stop in pairwise((0, *cuts, len(word))))
    return sign.join((first, *(part.capitalize() if sign == "-" else part for part in rest)))


def _is_of_words(word: str, pieces: Sequence[str]) -> bool:
    """Say whether the last piece is a word, and the first no mere prefix."""
    first, last = pieces[0].lower(), pieces[-1]
    if first in _PREFIXES or (first in _PARTICLES and is_whole(word)):
        return False
    is_foreign = last.lower() in _ENGLISH or last.endswith(_DIMINUTIVES)
    return is_foreign or bool(noun_lemmas(last.capitalize()))


RULE = Rule(
    id="compound-morpheme",
    title="Wort falsch getrennt",
    message="„{found}“ ist falsch getrennt. Schreiben Sie: {better}.",
    check=_check,
    severity="info",
    phase="compounds",
    sources=(
        Source("H", "An den Fugen der Wort-Teile trennen, nicht nach Silben"),
        Source("I", "Wörter nicht so trennen, dass ihre Teile täuschen", "unconfirmed"),
        Source("D", "Wörter an den Fugen ihrer Teile trennen", "unconfirmed"),
        Source("N", "Wörter an den Fugen ihrer Teile trennen", "unconfirmed"),
    ),
    good=(
        "Die Kranken-Versicherung zahlt.",
        "Die Kranken·versicherung zahlt.",
        "Baden-Württemberg und Nord-Korea",
        "Frau Müller-Meier hat eine E-Mail.",
        "Die Bundestags-Wahl ist heute.",
    ),
    bad=FrozenMap(
        {
            "Er hat ein ⟦Ein-kommen⟧.": "Er hat ein Einkommen.",
            "Die ⟦Bundes-tags-wahl⟧ ist heute.": "Die Bundestags-Wahl ist heute.",
            "Die ⟦Kran·ken·versicherung⟧ zahlt.": "Die Kranken·versicherung zahlt.",
            "Der ⟦Rechts-Anwalt⟧ hilft.": "Der Rechtsanwalt hilft.",
            "Die ⟦Regie-rung⟧ hilft.": "Die Regierung hilft.",
            "Er hatte einen ⟦Schlag-Anfall⟧.": "Er hatte einen Schlaganfall.",
        }
    ),
)
