"""Where the first part of a clause ends: what may stand in front of the verb.

Behind a noun a preposition may belong to it or to the verb ("der Mann mit dem Hund"): such a part
has no sure end, and nothing is moved across it, but for phrases of time, prepositions that belong
to the verb, and nouns that take no attribute.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from leichtsprache.analyze.government import objects_of
from leichtsprache.grammar.prepositions import taken_apart
from leichtsprache.parts import Clause, Phrase, Sentence, Token
from leichtsprache.resources import table

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
#: Prepositions whose phrase belongs to the verb, never to a noun before it.
_ADVERBIAL = frozenset(
    ("wegen", "trotz", "während", "seit", "aufgrund", "dank", "laut", "gemäß", "binnen", "infolge")
)
#: Prepositions of place: with the dative they say where something happens. Whether they belong to
#: the noun before them ("die Kinder in der Schule lernen") changes little, so they count as a part.
_LOCAL = frozenset(("in", "an", "auf", "bei", "unter", "hinter", "neben", "innerhalb", "außerhalb"))
#: What behind a noun may be part of its phrase.
_MAY_BELONG = frozenset(("APPR", "APPRART", "KON", "$,", "$(", "CARD", "NN", "FM", "XY", "KOKOM"))
_TIMES = frozenset(
    ("Uhr", "Minute", "Stunde", "Tag", "Woche", "Wochenende", "Monat", "Jahr", "Jahrzehnt",
     "Jahrhundert", "Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend", "Nacht", "Montag",
     "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Januar",
     "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
     "November", "Dezember", "Frühling", "Frühjahr", "Sommer", "Herbst", "Winter", "Mitternacht",
     "Zeit", "Vergangenheit", "Zukunft")
)  # fmt: skip
#: Nouns with a name behind them.
_NAMED = frozenset(("Stadt", "Gemeinde", "Land", "Bundesland", "Kreis", "Insel", "Dorf", "Ort"))
#: With these verbs a place right before them is theirs ("auf den Schienen liegt"), with the others
#: a direction.
_STAYING = frozenset(("liegen", "stehen", "sitzen", "wohnen", "leben", "hängen", "stecken"))
_MOVING = frozenset(
    ("landen", "münden", "fallen", "fließen", "gelangen", "geraten", "kommen", "gehen", "laufen",
     "fahren", "fliegen", "ziehen", "reisen", "springen", "klettern", "treten", "kriechen")
)  # fmt: skip
_PLACES = frozenset(
    ("in", "auf", "an", "unter", "über", "vor", "hinter", "neben", "zwischen", "bei")
)
#: A place behind these may be their end as well: "der Zug nach Ulm".
_ROUTES = ("zug", "bus", "bahn", "straße", "weg", "flug", "reise", "fahrt", "brücke", "tür",
           "linie", "fenster", "treppe", "tor", "eingang", "ausgang")  # fmt: skip
#: "da die Kosten nach ersten Schätzungen steigen"
_SOURCES = frozenset(
    (
        "Angaben",
        "Schätzungen",
        "Ansicht",
        "Meinung",
        "Einschätzung",
        "Auffassung",
        "Berichten",
        "Plänen",
        "Worten",
        "Erkenntnissen",
        "Informationen",
        "Berechnungen",
    )
)
#: A year behind these is part of the name: "die Agenda 2010".
_NUMBERED = ("Agenda", "Expo", "WM", "EM", "Horizont", "Projekt", "Plan", "Programm", "Ziel")
_OPENING = frozenset(("ART", "PPOSAT", "PDAT", "PIAT", "PPER", "CARD"))
_PRONOUNS = frozenset(("PPER", "PIS", "PDS"))
_ATTRIBUTED = frozenset(("sein", "werden", "bleiben"))


class Part(NamedTuple):
    """A part of a clause: its tokens (both inclusive), and its phrase if it is one."""

    first: int
    last: int
    phrase: Phrase | None = None


@cache
def _governed() -> frozenset[tuple[str, str]]:
    rows = table("grammar/verb_prepositions.tsv").rows
    return frozenset((verb, preposition) for preposition, verbs in rows for verb in verbs.split())


@cache
def _completed() -> frozenset[tuple[str, str]]:
    rows = table("grammar/noun_prepositions.tsv").rows
    return frozenset((preposition, noun) for preposition, nouns in rows for noun in nouns.split())


def phrase_from(sentence: Sentence, start: int) -> Phrase | None:
    """Return the largest phrase that begins at a token."""
    found = [each for each in sentence.phrases or () if each.first == start]
    return max(found, key=lambda each: each.last, default=None)


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
    ending = [each.head for each in sentence.phrases or () if each.last == last]
    nouns = [sentence.tokens[n] for n in (last, *ending)]  # "der Anteil der Werbung an …"
    preposition = _bare(sentence.tokens[last + 1])
    following = phrase_from(sentence, last + 1)
    lemmas = {(sentence.tokens[n].lemma or "").lower() for n in clause.verbs}
    is_rivalled = any((lemma, preposition) in _governed() for lemma in lemmas)
    is_own = any((preposition, each.lemma or each.text) in _completed() for each in nouns)
    if following is None or not is_own or is_rivalled or following.last > clause.last:
        return last
    if sentence.tokens[following.head].lemma in _TIMES:
        return last
    return _with_conjuncts(sentence, following)


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
        return _belongs_to_verb(sentence, clause, last, following)
    if token.tag == "CARD" and _is_span(sentence, phrase, following):
        return True
    is_counted = token.tag == "NN" and sentence.tokens[phrase.first].tag == "CARD"
    if is_counted or not (token.tag in _MAY_BELONG or is_declined(token)):
        return True  # "5 Leute Hilfe"
    can_be_other = token.tag not in _MAY_BELONG or token.tag in ("NN", "CARD")
    is_copula = sentence.tokens[clause.finite or 0].lemma in _ATTRIBUTED
    return can_be_other and _is_other(sentence, phrase, following, equal=is_copula)


def _is_span(sentence: Sentence, phrase: Phrase, following: int) -> bool:
    """Whether a number says for how long: "da das Auto 10 Tage …"."""
    span = phrase_from(sentence, following)
    return span is not None and sentence.tokens[span.head].lemma in _TIMES and phrase.certain


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and "1500" < token.text < "2100"


def _has_year(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the year behind a noun says when, and is no part of a name: "da die Firma 1997 …"."""
    first, head, last = (sentence.tokens[n] for n in (phrase.first, phrase.head, phrase.last))
    is_named = head.text in _TIMES or head.text.endswith(_NUMBERED)
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


def _belongs_to_verb(sentence: Sentence, clause: Clause, last: Token, following: int) -> bool:
    """Whether a preposition behind a noun opens a part of its own."""
    tokens = sentence.tokens
    if last.tag == "NE" or tokens[following].text in _ADVERBIAL:
        return True
    lemmas = {(tokens[n].lemma or "").lower() for n in clause.verbs}
    particles = {tokens[n].text for n in clause.verbs if tokens[n].tag == "PTKVZ"}
    lemmas |= {particle + lemma for particle in particles for lemma in lemmas}
    if any((lemma, _bare(tokens[following])) in _governed() for lemma in lemmas):
        return True
    phrase = phrase_from(sentence, following)
    is_route = last.text.lower().endswith(_ROUTES)
    is_place = phrase and not is_route and _is_place(sentence, clause, phrase)
    if is_place or (phrase and _is_somewhere(sentence, last, phrase)):
        return True
    if tokens[following].text == "bei" and tokens[following + 1].tag == "ADJA":
        return True  # "da Wasser bei steigender Wärme …"
    head = tokens[phrase.head] if phrase else None
    if tokens[following].text == "nach" and head and head.text in _SOURCES:
        return True
    is_time = bool(head and (head.lemma in _TIMES or head.text in _TIMES))
    is_attribute = _bare(tokens[following]) == "von"  # "die Zeitung vom Montag"
    return is_time and not is_attribute and not (lemmas & _ATTRIBUTED and len(clause.verbs) == 1)


def _is_place(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase right before the verb is the place or direction that this verb needs."""
    is_last = clause.kind != "main" and clause.verbs[:1] == (phrase.last + 1,)
    lemmas = {sentence.tokens[n].lemma or "" for n in clause.verbs}
    if is_last and lemmas == {"sein"}:
        return True  # there is nothing else to say what the subject is
    preposition = _bare(sentence.tokens[phrase.first])
    is_known = phrase.certain and preposition in _PLACES
    stays = bool(lemmas & _STAYING) and is_known and phrase.case == "dat"
    is_direction = preposition in ("nach", "zu") or (is_known and phrase.case == "acc")
    return is_last and (stays or (bool(lemmas & _MOVING) and is_direction))


def _is_somewhere(sentence: Sentence, noun: Token, phrase: Phrase) -> bool:
    """Whether a phrase behind a noun says where something happens."""
    preposition = _bare(sentence.tokens[phrase.first])
    is_place = preposition in _LOCAL and {each.case for each in phrase.options} == {"dat"}
    is_described = any(
        each.kind == "relative" and each.first == phrase.last + 2 for each in sentence.clauses or ()
    )  # "die Heizung im Keller, die …"
    return (
        is_place and not is_described and (preposition, noun.lemma or noun.text) not in _completed()
    )


def _bare(token: Token) -> str:
    """Return a preposition without its article: *am* → *an*."""
    parts = taken_apart(token.text)
    return parts[0] if parts else token.text.lower()
