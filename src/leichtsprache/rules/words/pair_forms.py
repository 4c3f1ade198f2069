"""What a pair form needs: the masculine noun, both articles, the case of the plural."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from leichtsprache.analyze.government import governed_by, objects_of
from leichtsprache.analyze.nouns import paradigms, readings
from leichtsprache.grammar.nouns import noun
from leichtsprache.parts import Case, Features, Sentence, Token
from leichtsprache.resources import table
from leichtsprache.rewrite.cut import clause_around

# Masculine plurals by the end of the stem before -innen; longer ends first.
_PLURALS = (
    ("ärzt", "ärzte"), ("anwält", "anwälte"), ("köch", "köche"), ("rät", "räte"), ("jüd", "juden"),
    ("französ", "franzosen"), ("bäuer", "bauern"), ("chef", "chefs"), ("freund", "freunde"),
    ("feind", "feinde"), ("wirt", "wirte"), ("nachbar", "nachbarn"), ("kolleg", "kollegen"),
    ("kund", "kunden"), ("expert", "experten"), ("zeug", "zeugen"), ("genoss", "genossen"),
    ("pat", "paten"), ("erb", "erben"), ("türk", "türken"), ("russ", "russen"), ("held", "helden"),
    ("bot", "boten"), ("bewunder", "bewunderer"), ("schwäger", "schwäger"),
    ("biolog", "biologen"), ("prinz", "prinzen"),
    ("or", "oren"), ("ist", "isten"), ("ent", "enten"), ("ant", "anten"), ("and", "anden"),
    ("at", "aten"), ("og", "ogen"), ("graf", "grafen"), ("it", "iten"), ("graph", "graphen"),
    ("ier", "iere"), ("er", "er"), ("el", "el"), ("ar", "are"), ("är", "äre"), ("eur", "eure"),
    ("ling", "linge"),
)  # fmt: skip
#: Articles in pairs, the masculine one first.
_PAIRS: tuple[tuple[str, str, Case], ...] = (
    ("der", "die", "nom"), ("den", "die", "acc"), ("dem", "der", "dat"), ("des", "der", "gen"),
    ("zum", "zur", "dat"), ("ein", "eine", "nom"), ("einen", "eine", "acc"),
    ("einem", "einer", "dat"), ("eines", "einer", "gen"), ("jeder", "jede", "nom"),
    ("jeden", "jede", "acc"), ("jedem", "jeder", "dat"),
)  # fmt: skip
_UMLAUTS = str.maketrans("äöü", "aou")
_DETERMINERS = frozenset(("ART", "PPOSAT", "PDAT", "PIAT"))
#: Between a determiner and its noun.
_MODIFIERS = frozenset(("ADJA", "CARD", "ADJD", "ADV"))
_NO_CASE = frozenset(("mehr", "viel", "wenig", "genug", "weniger"))


class Articles(NamedTuple):
    """Both forms of an article or adjective, and the case they have in common."""

    masculine: str
    feminine: str
    case: Case


def masculine_plural(stem: str) -> str | None:
    """Return the masculine plural for the stem before ``-innen``, or ``None`` if unknown.

    >>> masculine_plural("Student"), masculine_plural("Rechtsanwält"), masculine_plural("Spanier")
    ('Studenten', 'Rechtsanwälte', 'Spanier')
    """
    known = noun(_persons().get(stem, ""), Features("m", "nom", "pl"))
    if known and not any(each.is_adjectival for each in paradigms(_persons()[stem])):
        return known
    for end, plural in _PLURALS:
        if stem.lower().endswith(end):
            found = stem[: len(stem) - len(end)] + plural
            return found[0].upper() + found[1:]
    singular = masculine(stem)
    return noun(singular, Features("m", "nom", "pl")) if singular else None


def masculine(stem: str) -> str | None:
    """Return the masculine noun for the stem before ``-in``; ``None`` if it is in no lexicon.

    >>> masculine("Ärzt"), masculine("Kolleg"), masculine("Beamt"), masculine("Linked")
    ('Arzt', 'Kollege', 'Beamter', None)
    """
    if stem in _persons():
        return _persons()[stem]
    first, plain = stem[:1], stem[1:].translate(_UMLAUTS)
    without = first.translate(str.maketrans("ÄÖÜ", "AOU")) + plain
    forms = (stem, f"{stem}e", without, f"{without}e")
    return next((form for form in forms if _is_masculine(form)), None)


@cache
def _persons() -> dict[str, str]:
    """Return the listed masculine nouns by the stem before ``-in``."""
    pairs = table("words/persons.tsv").rows
    return {other.removesuffix("in"): one for one, other in pairs if other.endswith("in")}


def _is_masculine(form: str) -> bool:
    """Whether the word is a masculine nominative, and no adjective used as a noun: *Beamter*."""
    fits = any(each[1:] == ("m", "nom", "sg") for each in readings(form))
    return fits and not any(each.is_adjectival for each in paradigms(form))


def articles(one: str, other: str) -> Articles | None:
    """Return both articles of a short form, given by what stands on both sides of the sign.

    >>> articles("eine", "n")
    Articles(masculine='einen', feminine='eine', case='acc')
    >>> articles("Der", "die")
    Articles(masculine='Der', feminine='die', case='nom')
    >>> articles("neue", "r")
    Articles(masculine='neuer', feminine='neue', case='nom')
    """
    for first, second, case in _PAIRS:
        if {one.lower(), other.lower()} == {first, second}:
            return Articles(first.title() if one[:1].isupper() else first, second, case)
    if other == "e":
        return Articles(one, "eure" if one == "euer" else f"{one}e", "nom")
    cases: dict[str, Case] = {"r": "nom", "n": "acc"}
    if one.endswith("e") and other in cases:
        return Articles(one + other, one, cases[other])
    stems = {one[:-1]} if one.endswith(("er", "em")) else {one} if one.endswith("e") else set()
    if other in ("m", "r") and stems and other != one[-1]:
        stem = stems.pop()
        return Articles(f"{stem}m", f"{stem}r", "dat")
    return None


def is_dative_plural(sentence: Sentence, at: int) -> bool | None:
    """Say whether a plural at token ``at`` is a dative; ``None`` if the words before do not tell.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Wir reden mit jungen Lehrer*innen.")).sentences[0]
    >>> is_dative_plural(sentence, 4)
    True
    """
    tokens, first = sentence.tokens, at
    while first and _modifies(tokens, first - 1):
        first -= 1
    before = tokens[first - 1] if first else None
    adjective = next((token for token in tokens[first:at][::-1] if token.tag == "ADJA"), None)
    if before is not None and before.tag in _DETERMINERS:
        return before.text.lower() == "den" or before.text.endswith("en")
    if adjective is not None and adjective.text.endswith(("e", "en", "er")):
        is_led = before is not None and before.tag == "KON"  # "die Vereine und neuen Lehrer"
        return None if is_led and adjective.text.endswith("en") else adjective.text.endswith("en")
    if before is not None and before.tag == "APPR":
        cases = governed_by(before.text)
        return "dat" in cases if len(cases) == 1 else None
    if before is not None and before.tag in ("KON", "KOKOM", "$,", "$(", "APPRART", "NN", "TRUNC"):
        return _as_before(sentence, first - 1)
    return None if _may_have_dative(sentence, at) else False


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word stands between the determiner and the noun behind it."""
    token, before = tokens[at], tokens[max(at - 1, 0)]
    is_between = token.tag in ("KON", "$,") and before.tag == "ADJA" and at > 0
    is_second = token.tag == "PIAT" and before.tag in _DETERMINERS and at > 0  # "die vielen"
    return token.tag in _MODIFIERS or token.text in _NO_CASE or is_between or is_second


def _as_before(sentence: Sentence, joint: int) -> bool | None:
    """Return the case of the noun before *und*, if that is a plural of the same kind."""
    is_list = sentence.tokens[joint].text in ("und", "oder", "sowie", ",") and joint > 0
    is_like = is_list and sentence.tokens[joint - 1].text.endswith(("nnen", "nnen)"))
    return is_dative_plural(sentence, joint - 1) if is_like else None


def _may_have_dative(sentence: Sentence, at: int) -> bool:
    clause = clause_around(sentence, at)
    verbs = [sentence.tokens[n].lemma or "" for n in clause.verbs] if clause else []
    if at == 0 or (clause and clause.subject == at):
        return False
    return not verbs or any("dat" in objects_of(verb) for verb in verbs)
