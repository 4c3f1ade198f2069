"""Whether a preposition behind a noun belongs to the noun or to the verb.

Where that changes little ("die Kinder in der Schule lernen") it counts as belonging to the verb;
where it would ("der Mann mit dem Hund"), nothing is said.
"""

from __future__ import annotations

from functools import cache

from leichtsprache.grammar.prepositions import taken_apart
from leichtsprache.parts import Clause, Phrase, Sentence, Token
from leichtsprache.resources import table

#: Prepositions whose phrase belongs to the verb, never to a noun before it.
_ADVERBIAL = frozenset(
    ("wegen", "trotz", "während", "seit", "aufgrund", "dank", "laut", "gemäß", "binnen", "infolge")
)
#: Prepositions of place: with the dative they say where something happens. Whether they belong to
#: the noun before them ("die Kinder in der Schule lernen") changes little, so they count as a part.
_LOCAL = frozenset(("in", "an", "auf", "bei", "unter", "hinter", "neben", "innerhalb", "außerhalb"))
#: Nouns that say when or for how long.
TIMES = frozenset(
    ("Uhr", "Minute", "Stunde", "Tag", "Woche", "Wochenende", "Monat", "Jahr", "Jahrzehnt",
     "Jahrhundert", "Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend", "Nacht", "Montag",
     "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Januar",
     "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
     "November", "Dezember", "Frühling", "Frühjahr", "Sommer", "Herbst", "Winter", "Mitternacht",
     "Zeit", "Vergangenheit", "Zukunft")
)  # fmt: skip
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
    ("Angaben", "Schätzungen", "Ansicht", "Meinung", "Einschätzung", "Auffassung", "Berichten",
     "Plänen", "Worten", "Erkenntnissen", "Informationen", "Berechnungen")
)  # fmt: skip
#: With these *von* says from whom or where.
_FROM = frozenset(
    ("bekommen", "erhalten", "kaufen", "nehmen", "verlangen", "fordern", "erwarten", "erfahren",
     "hören", "lernen", "leihen", "wissen", "halten", "kommen", "stammen", "ausgehen", "handeln",
     "sprechen", "reden", "berichten", "erzählen", "ablenken", "abhalten", "überzeugen", "befreien",
     "zeugen", "wünschen", "abraten", "abweichen", "ablassen", "übernehmen", "beziehen", "abziehen",
     "entfernen", "lösen", "ableiten", "lassen", "trennen", "führen", "reichen", "gehen", "ziehen",
     "abfallen", "steigen", "sinken", "fallen", "wachsen", "ändern", "kosten")
)  # fmt: skip
#: Verbs that say what the subject is.
BEING = frozenset(("sein", "werden", "bleiben"))


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


def completes(sentence: Sentence, clause: Clause, last: int) -> Phrase | None:
    """Return the phrase behind token ``last`` that completes its noun: "die Preise für Strom".

    ``None`` where the verb may take it as well.
    """
    ending = [each.head for each in sentence.phrases or () if each.last == last]
    nouns = [sentence.tokens[n] for n in (last, *ending)]  # "der Anteil der Werbung an …"
    preposition = _bare(sentence.tokens[last + 1])
    following = phrase_from(sentence, last + 1)
    lemmas = {(sentence.tokens[n].lemma or "").lower() for n in clause.verbs}
    is_rivalled = any((lemma, preposition) in _governed() for lemma in lemmas)
    is_rivalled |= preposition == "von" and _may_be_agent(clause, lemmas)
    is_own = any((preposition, each.lemma or each.text) in _completed() for each in nouns)
    if following is None or not is_own or is_rivalled or following.last > clause.last:
        return None
    return None if sentence.tokens[following.head].lemma in TIMES else following


def _may_be_agent(clause: Clause, lemmas: set[str]) -> bool:
    """Whether *von* may name who does it, or where it comes from."""
    is_passive = clause.predicate is None or clause.predicate.passive is not None
    return is_passive or bool(lemmas & _FROM)


def belongs_to_verb(sentence: Sentence, clause: Clause, last: Token, following: int) -> bool:
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
    is_time = bool(head and (head.lemma in TIMES or head.text in TIMES))
    is_attribute = _bare(tokens[following]) == "von"  # "die Zeitung vom Montag"
    return is_time and not is_attribute and not (lemmas & BEING and len(clause.verbs) == 1)


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
