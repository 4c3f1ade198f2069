"""Where the first part of a clause ends: what may stand in front of the verb.

Behind a noun a preposition may belong to it or to the verb ("der Mann mit dem Hund"): such a part
has no sure end, and nothing is moved across it, but for phrases of time, prepositions that belong
to the verb, and nouns that take no attribute.
"""

from __future__ import annotations

from typing import NamedTuple

from leichtsprache.analyze.government import objects_of
from leichtsprache.grammar.attachment import (
    BEING,
    TIMES,
    belongs_to_verb,
    completes,
    phrase_from,
)
from leichtsprache.parts import Clause, Phrase, Sentence, Token

#: Adverbs that are a part of the clause by themselves, and belong to no word behind them.
_ALONE = frozenset(
    ("heute", "morgen", "gestern", "vorgestern", "übermorgen", "jetzt", "bald", "damals", "dann",
     "danach", "vorher", "nachher", "später", "früher", "endlich", "nachts", "tagsüber", "abends",
     "morgens", "mittags", "vormittags", "nachmittags", "montags", "dienstags", "mittwochs",
     "donnerstags", "freitags", "samstags", "sonntags", "täglich", "jährlich", "hier", "dort",
     "draußen", "drinnen", "oben", "unten", "überall", "zuhause", "daheim", "leider",
     "glücklicherweise", "hoffentlich", "wahrscheinlich", "vermutlich", "natürlich", "vielleicht",
     "deshalb", "deswegen", "darum", "daher", "trotzdem", "dennoch", "dadurch", "dabei", "dafür",
     "dagegen", "damit", "davon", "dazu", "daran", "darauf", "daraus", "darin", "darüber",
     "manchmal", "oft", "häufig", "meistens", "normalerweise", "zuerst", "zuletzt", "inzwischen",
     "seitdem", "seither", "derzeit", "momentan", "zurzeit", "künftig", "bisher", "anfangs",
     "schließlich")
)  # fmt: skip
#: Words that stress what follows: "auch die Kinder".
FOCUS = frozenset(
    ("auch", "sogar", "selbst", "gerade", "besonders", "insbesondere", "rund", "etwa", "fast",
     "ungefähr", "circa", "knapp", "allein")
)  # fmt: skip
#: What behind a noun may be part of its phrase.
_MAY_BELONG = frozenset(("APPR", "APPRART", "KON", "$,", "$(", "CARD", "NN", "FM", "XY", "KOKOM"))
#: Nouns with a name behind them.
_NAMED = frozenset(("Stadt", "Gemeinde", "Land", "Bundesland", "Kreis", "Insel", "Dorf", "Ort"))
#: A year behind these is part of the name: "die Agenda 2010".
_NUMBERED = ("Agenda", "Expo", "WM", "EM", "Horizont", "Projekt", "Plan", "Programm", "Ziel")
_OPENING = frozenset(("ART", "PPOSAT", "PDAT", "PIAT", "PPER", "CARD"))
_PRONOUNS = frozenset(("PPER", "PIS", "PDS"))


class Part(NamedTuple):
    """A part of a clause: its tokens (both inclusive), and its phrase if it is one."""

    first: int
    last: int
    phrase: Phrase | None = None


def part_at(sentence: Sentence, clause: Clause, start: int) -> Part | None:
    """Return the part of a clause that begins at a token, or ``None`` if its end is not sure."""
    tokens = sentence.tokens
    is_when = _is_year(tokens[start]) and tokens[start + 1].tag in _OPENING  # "da 1960 die …"
    if is_when or tokens[start].text.lower() in _ALONE:
        return None if _is_counted(tokens[start + 1]) else Part(start, start)
    first = start + 1 if tokens[start].text.lower() in FOCUS else start
    phrase = phrase_from(sentence, first)
    if phrase is None or phrase.last > clause.last:
        return None
    if _may_be_dative(sentence, clause, phrase) or _may_hold_name(sentence, phrase):
        return None
    if _has_year(sentence, phrase):
        return Part(start, phrase.head, phrase)
    last = _with_complement(sentence, clause, _with_conjuncts(sentence, phrase))
    last = _with_relative(sentence, last)
    if last + 1 <= clause.last and not _ends(sentence, clause, phrase, last + 1):
        return None
    return Part(start, last, phrase)


def _may_be_dative(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Whether a genitive in the phrase may be an object: "weil der Zeuge der Polizei antwortet"."""
    lemmas = {(sentence.tokens[n].lemma or "").lower() for n in clause.verbs}
    takes_dative = any("dat" in objects_of(lemma) for lemma in lemmas)
    return takes_dative and any(
        each.role == "genitive" and (each.gender, each.number) == ("f", "sg")
        for each in sentence.phrases or ()
        if phrase.first < each.first and each.last <= phrase.last
    )


def _may_hold_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name behind the noun may be the next part: "weil in der Stadt Anna wartet"."""
    head, last = sentence.tokens[phrase.head], sentence.tokens[phrase.last]
    behind = sentence.tokens[phrase.head + 1] if phrase.head < phrase.last else None
    is_named = head.tag == "NN" and last.tag == "NE" and behind is not None and behind.tag == "NE"
    return phrase.kind == "PP" and is_named and head.text not in _NAMED


def _with_conjuncts(sentence: Sentence, phrase: Phrase) -> int:
    """Return the end of the last phrase that *und* joins to this one: "A, B und C"."""
    phrases = sentence.phrases or ()
    last, joined = phrase.last, {phrases.index(phrase)}
    for number, each in enumerate(phrases):
        if each.role == "conjunct" and each.parent in joined and each.first > last:
            joined.add(number)
            last = max(last, each.last)
    return last


def _with_complement(sentence: Sentence, clause: Clause, last: int) -> int:
    """Return the end of a phrase with the prepositional phrase that completes its noun.

    "Die Preise für Strom": what the verb may take as well ends the phrase nowhere for sure.
    """
    if last + 1 > clause.last or sentence.tokens[last].tag != "NN":
        return last
    following = completes(sentence, clause, last)
    return _with_conjuncts(sentence, following) if following else last


def _is_counted(token: Token) -> bool:
    """Whether a word goes on with an adverb before it: "morgen Abend", "früher am Tag"."""
    return token.tag in ("NN", "APPR", "APPRART", "ADJD", "KON", "KOKOM")


def _with_relative(sentence: Sentence, last: int) -> int:
    """Return the end of a phrase with a relative clause behind it and its commas."""
    tokens = sentence.tokens
    for clause in sentence.clauses or ():
        if clause.kind == "relative" and clause.first == last + 2:
            stop = clause.last + 1
            return stop if stop < len(tokens) and tokens[stop].text == "," else clause.last
    return last


def _ends(sentence: Sentence, clause: Clause, phrase: Phrase, following: int) -> bool:
    """Whether what follows a phrase can be no more part of it."""
    token, last = sentence.tokens[following], sentence.tokens[phrase.last]
    if token.tag == "KON" or sentence.tokens[following - 1].text == ",":
        return token.tag != "KON"
    if phrase.first == phrase.last and last.tag in _PRONOUNS:
        return last.tag != "PIS" or last.text.lower() in ("man", "jemand", "niemand", "nichts")
    if token.tag in ("APPR", "APPRART"):
        return belongs_to_verb(sentence, clause, last, following)
    if token.tag == "CARD" and _is_span(sentence, phrase, following):
        return True
    is_counted = token.tag == "NN" and sentence.tokens[phrase.first].tag == "CARD"
    if is_counted or not (token.tag in _MAY_BELONG or is_declined(token)):
        return True  # "5 Leute Hilfe"
    can_be_other = token.tag not in _MAY_BELONG or token.tag in ("NN", "CARD")
    is_copula = sentence.tokens[clause.finite or 0].lemma in BEING
    return can_be_other and _is_other(sentence, phrase, following, equal=is_copula)


def _is_span(sentence: Sentence, phrase: Phrase, following: int) -> bool:
    """Whether a number says for how long: "da das Auto 10 Tage …"."""
    span = phrase_from(sentence, following)
    return span is not None and sentence.tokens[span.head].lemma in TIMES and phrase.certain


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and "1500" < token.text < "2100"


def _has_year(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the year behind a noun says when, and is no part of a name: "da die Firma 1997 …"."""
    first, head, last = (sentence.tokens[n] for n in (phrase.first, phrase.head, phrase.last))
    is_named = head.text in TIMES or head.text.endswith(_NUMBERED)
    is_noun = phrase.kind == "NP" and first.tag == "ART" and head.tag == "NN"
    return _is_year(last) and is_noun and not is_named and phrase.last == phrase.head + 1


def is_declined(token: Token) -> bool:
    """Whether a word could open a genitive: "der Stadt", "seines Hauses"."""
    can_decline = token.tag in ("ART", "PPOSAT", "PDAT", "PIAT", "ADJA")
    is_fixed = token.text.lower() in ("weniger", "unser", "euer")
    return can_decline and not is_fixed and token.text.lower().endswith(("er", "es"))


def _is_other(sentence: Sentence, phrase: Phrase, following: int, *, equal: bool) -> bool:
    """Whether a phrase of its own begins here, which is no genitive.

    ``equal`` says that it may have the case of the phrase before: "da Gold ein Metall ist".
    """
    other = phrase_from(sentence, following)
    if other is None or other.parent is not None or not other.certain or not phrase.certain:
        return False
    is_equal = equal and other.case == phrase.case == "nom"
    return other.case != "gen" and (is_equal or other.case != phrase.case)
